// Clock times as sources print them, in and out.
#include "facts/clock_time.h"
#include "facts/discipline.h"

#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class TestClockTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsAsParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("hms");
        QTest::addRow("marathon") << u"2:01:25"_s << 7'285'000 << u"2:01:25"_s;
        QTest::addRow("half marathon under the hour") << u"59:22"_s << 3'562'000 << u"0:59:22"_s;
        QTest::addRow("track, hundredths") << u"14:32.93"_s << 872'930 << u"0:14:32.93"_s;
        QTest::addRow("sprint") << u"10.08"_s << 10'080 << u"0:00:10.08"_s;
        QTest::addRow("a tenth is kept as a tenth") << u"52:34.7"_s << 3'154'700 << u"0:52:34.7"_s;
        QTest::addRow("a hundred hours") << u"100:00:01"_s << 360'001'000 << u"100:00:01"_s;
    }
    void formatsAsParsed()
    {
        QFETCH(QString, text);
        QFETCH(int, milliseconds);
        QFETCH(QString, hms);
        const auto time = parseClockTime(text);
        QVERIFY(time);
        QCOMPARE(time->milliseconds, milliseconds);
        QCOMPARE(format(*time), text);
        QCOMPARE(formatHms(*time), hms);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s, u":"_s, u"2:1:25"_s, u"2:60:25"_s, u"2:01:60"_s, u"2:01:25:00"_s, u"10."_s, u"10.1234"_s, u"1x:20"_s, u"-2:00"_s, u"999:59:59"_s})
            QTest::addRow("'%s'", qUtf8Printable(text)) << text;
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseClockTime(text));
    }

    void minutePrecisionPrintsHours() { QCOMPARE(format({11'640'000, Precision::Minute}), u"3:14:00"_s); }

    void gapsAreSigned()
    {
        QCOMPARE(formatGap(70'000), u"+1:10"_s);
        QCOMPARE(formatGap(-34'000), u"-0:34"_s);
        QCOMPARE(formatGap(0), u"0:00"_s);
        QCOMPARE(formatGap(30), u"+0:00.03"_s);
        QCOMPARE(formatGap(3'723'000), u"+1:02:03"_s);
    }

    void disciplinesHaveLengths()
    {
        QCOMPARE(metresOf(u"marathon"), std::optional(42195.0));
        QCOMPARE(metresOf(u"10 km"), std::optional(10000.0));
        QCOMPARE(metresOf(u"3000 m steeplechase"), std::optional(3000.0));
        QCOMPARE(metresOf(u"20 km walk"), std::optional(20000.0));
        QCOMPARE(metresOf(u"10 mile"), std::optional(16093.44));
        QCOMPARE(metresOf(u"cross country"), std::optional<double>());
        QCOMPARE(metresOf(u"10 monkeys"), std::optional<double>());
        QCOMPARE(metresOf(u""), std::optional<double>());
    }
};

QTEST_APPLESS_MAIN(TestClockTime)
#include "tst_clock_time.moc"
