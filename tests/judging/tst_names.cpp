// Which spellings are one name, and by how much.
#include "judging/margins.h"
#include "judging/names.h"
#include "judging/ranges.h"

#include <QtTest>

using namespace proofline;
using namespace proofline::judging;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofline::judging::Likeness)
Q_DECLARE_METATYPE(proofline::Approx)
Q_DECLARE_METATYPE(proofline::Verdict)

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void likeness_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<Likeness>("likeness");
        QTest::addRow("title") << u"Sir Mo Farah"_s << u"Mo Farah"_s << Likeness::Same;
        QTest::addRow("order and capitals") << u"FARAH Mo"_s << u"Mo Farah"_s << Likeness::Same;
        QTest::addRow("comma") << u"Farah, Mo (GBR)"_s << u"Mo Farah"_s << Likeness::Same;
        QTest::addRow("umlaut") << u"Manuela Schar"_s << u"Manuela Schär"_s << Likeness::Same;
        QTest::addRow("stroke") << u"Henrik Jorgensen"_s << u"Henrik Jørgensen"_s << Likeness::Same;
        QTest::addRow("apostrophe") << u"Terry O'Rourke"_s << u"Terry O’Rourke"_s << Likeness::Same;
        QTest::addRow("hyphen") << u"Marsha Delacroix-Webb"_s << u"Marsha Delacroix Webb"_s << Likeness::Same;
        QTest::addRow("one letter") << u"Tamirit Tola"_s << u"Tamirat Tola"_s << Likeness::Slip;
        QTest::addRow("exchanged letters") << u"Vivian Cheruiyot"_s << u"Vivian Cheryuiot"_s << Likeness::Slip;
        QTest::addRow("doubled letter") << u"Philip Sesemann"_s << u"Philip Sessemann"_s << Likeness::Slip;
        QTest::addRow("short form and a doubled letter")
            << u"Philip Sesemann"_s << u"Phil Sessemann"_s << Likeness::Variant;
        QTest::addRow("short form") << u"Mo Farah"_s << u"Mohamed Farah"_s << Likeness::Variant;
        QTest::addRow("nickname") << u"Bill Rodgers"_s << u"William Rodgers"_s << Likeness::Variant;
        QTest::addRow("initial") << u"M. Farah"_s << u"Mo Farah"_s << Likeness::Variant;
        QTest::addRow("middle name") << u"Tola Shura Kitata"_s << u"Shura Kitata"_s << Likeness::Variant;
        QTest::addRow("surname") << u"Farah"_s << u"Mo Farah"_s << Likeness::Part;
        QTest::addRow("given name") << u"Kenenisa"_s << u"Kenenisa Bekele"_s << Likeness::Part;
        QTest::addRow("another given name") << u"Tadelech Bekele"_s << u"Kenenisa Bekele"_s << Likeness::None;
        QTest::addRow("short names leave no room for slips") << u"Li Wei"_s << u"Li Wen"_s << Likeness::None;
        QTest::addRow("siblings") << u"Joyce Smith"_s << u"Denise Smith"_s << Likeness::None;
        QTest::addRow("nothing in common") << u"Eliud Kipchoge"_s << u"Kelvin Kiptum"_s << Likeness::None;
    }
    void likeness()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(Likeness, likeness);
        QCOMPARE(int(compareNames(foldName(a), foldName(b)).likeness), int(likeness));
        QCOMPARE(int(compareNames(foldName(b), foldName(a)).likeness), int(likeness));
    }

    void distance()
    {
        QCOMPARE(editDistance(u"tamirit", u"tamirat", 2), 1);
        QCOMPARE(editDistance(u"cheruiyot", u"cheryuiot", 2), 2);
        QCOMPARE(editDistance(u"ab", u"ba", 2), 1);
        QCOMPARE(editDistance(u"farah", u"kiptum", 2), 3);
        QCOMPARE(editDistance(u"", u"", 2), 0);
    }

    void margins_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<Approx>("approx");
        QTest::addColumn<int>("computed"); // milliseconds
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, const QString &words, int seconds, Approx approx, int computed,
                             Verdict verdict) {
            QTest::addRow("%s", name) << words << seconds << approx << computed << verdict;
        };
        row("exact", u"16 seconds behind"_s, 16, Approx::Exact, 16'000, Verdict::Consistent);
        row("a second off is rounding", u"16 seconds behind"_s, 16, Approx::Exact, 17'000,
            Verdict::ConsistentByRounding);
        row("two seconds are not", u"16 seconds behind"_s, 16, Approx::Exact, 18'000, Verdict::Inconsistent);
        row("just under, over by four", u"just under two minutes"_s, 120, Approx::Under, 124'000,
            Verdict::Inconsistent);
        row("just under, equal", u"just under two minutes"_s, 120, Approx::Under, 120'000,
            Verdict::ConsistentByRounding);
        row("nearly", u"nearly two minutes"_s, 120, Approx::Under, 106'000, Verdict::Consistent);
        row("nearly, but half", u"nearly two minutes"_s, 120, Approx::Under, 23'000, Verdict::Inconsistent);
        row("less than allows any less", u"less than a minute"_s, 60, Approx::Under, 5'000, Verdict::Consistent);
        row("more than", u"more than three minutes"_s, 180, Approx::Over, 217'000, Verdict::Consistent);
        row("more than, but less", u"more than three minutes"_s, 180, Approx::Over, 170'000, Verdict::Inconsistent);
        row("whole minutes are speech", u"three minutes slower"_s, 180, Approx::Exact, 186'000,
            Verdict::ConsistentByRounding);
        row("exactly is not", u"exactly 11 minutes later"_s, 660, Approx::Exact, 690'000, Verdict::Inconsistent);
        row("about", u"about two minutes"_s, 120, Approx::About, 135'000, Verdict::Consistent);
        row("about, and twice that", u"about two minutes"_s, 120, Approx::About, 240'000, Verdict::Inconsistent);
        row("the other way round", u"16 seconds behind"_s, 16, Approx::Exact, -60'000, Verdict::Inconsistent);
    }
    void margins()
    {
        QFETCH(QString, words);
        QFETCH(int, seconds);
        QFETCH(Approx, approx);
        QFETCH(int, computed);
        QFETCH(Verdict, verdict);
        QCOMPARE(verdictName(compareMargin({seconds * 1000, approx, words}, computed, 1000)), verdictName(verdict));
    }

    void ranges()
    {
        // A marathon under two hours is no error; one under 1:50 is. Wheelchairs have their own range.
        QVERIFY(*fastestPlausible(u"marathon", false) == 6'600'000);
        QVERIFY(*fastestPlausible(u"marathon", true) < 4'700'000);
        QVERIFY(*fastestPlausible(u"100 m", false) < 9'580 && *fastestPlausible(u"100 m", false) > 9'000);
        QVERIFY(*fastestPlausible(u"half marathon", false) < 3'400'000
            && *fastestPlausible(u"half marathon", false) > 3'200'000);
        QVERIFY(*fastestPlausible(u"10 mile", false) < 2'600'000);
        QVERIFY(!fastestPlausible(u"cross country", false));
        QVERIFY(*slowestPlausible(u"marathon") > 20 * 3'600'000);
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
