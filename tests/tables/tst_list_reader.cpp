// Official lists from their bytes: the fifteen real layouts, each quirk on its own, and everything that can go wrong.
#include "tables/list_reader.h"
#include "tables/result_model.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

const QString listsDir = QStringLiteral(SHARED_DIR "/lists/");

// A row as people say it: "1 Ann Mile KEN women 2:05:11".
QString rowText(const ResultList &list, std::uint32_t row)
{
    const auto shared = std::shared_ptr<const ResultList>(&list, [](const ResultList *) {});
    const ResultColumns columns(nullptr, {shared});
    const std::size_t at = row;
    QStringList words;
    if (columns.place(at) != kMissing)
        words << QString::number(columns.place(at));
    words << columns.athlete(at) << columns.text(TextField::Nation, at) << columns.text(TextField::Category, at);
    if (columns.time(at) != kMissing)
        words << formatHms({columns.time(at) * 10, list.columns->precision});
    switch (columns.status(at)) {
    case Status::Finished: break;
    case Status::DidNotFinish: words << u"dnf"_s; break;
    case Status::DidNotStart: words << u"dns"_s; break;
    case Status::Disqualified: words << u"dq"_s; break;
    }
    words.removeAll(QString());
    return words.join(u' ');
}

ListOutcome readText(const QByteArray &text, const QString &name = u"race.csv"_s, const ListOptions &options = {})
{
    return readList(text, name, options);
}

} // namespace

class TestListReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realLayouts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("timeColumn");
        QTest::addColumn<QString>("firstTime"); // "" where no time can be known
        QTest::addColumn<QString>("firstRow");
        QTest::addColumn<QString>("race");
        QTest::addRow("winners") << u"london-winners.csv"_s << 177 << u"Time"_s << u"2:11:48"_s
                                 << u"1 Dick Beardsley USA men 2:11:48"_s << u"London Marathon 1981, men"_s;
        QTest::addRow("winners, cp1252") << u"london-winners-cp1252.csv"_s << 163 << u"Time"_s << u"2:11:48"_s
                                         << u"1 Dick Beardsley USA men 2:11:48"_s << u"London Marathon 1981, men"_s;
        QTest::addRow("winners with dates glued on")
            << u"majors-winners-excel-dates.csv"_s << 0 << u"time"_s << u"2:05:30"_s
            << u"1 Dickson Chumba KEN men 2:05:30"_s << u"Tokyo Marathon 2018, men"_s;
        QTest::addRow("boston, clock") << u"boston-2010-hms.csv"_s << 0 << u"official_time"_s << u"2:05:52"_s
                                       << u"1 Björn Van-der-Berg men 2:05:52"_s << u"Boston Marathon 2010, men"_s;
        QTest::addRow("boston, decimal minutes")
            << u"boston-2010-decimal-minutes.csv"_s << 0 << u"official"_s << u"1:26:53"_s
            << u"1 Olu Grönlund RSA wheelchair men 1:26:53"_s << u"Boston Marathon 2010, wheelchair men"_s;
        QTest::addRow("boston, decimal minutes and splits")
            << u"boston-2014-decimal-minutes-splits.csv"_s << 0 << u"official"_s << u"1:25:15"_s
            << u"8 Rosa Eriksen JPN wheelchair men 1:25:15"_s << u"Boston Marathon 2014, wheelchair men"_s;
        QTest::addRow("boston, splits") << u"boston-2015-splits.csv"_s << 0 << u"Official Time"_s << u"2:09:17"_s
                                        << u"1 Yusuf Oyelaran ETH men 2:09:17"_s << u"Boston Marathon 2015, men"_s;
        QTest::addRow("berlin, seconds") << u"berlin-2010-seconds.csv"_s << 0 << u"netTime"_s << u"2:05:08"_s
                                         << u"1 Bilal Grönlund KEN men 2:05:08"_s << u"Berlin Marathon 2010, men"_s;
        QTest::addRow("chicago, speeds") << u"chicago-2015-mph.csv"_s << 0 << QString() << QString()
                                         << u"Lína Oyelaran USA"_s << u"Chicago Marathon 2015"_s;
        QTest::addRow("chicago, CR") << u"chicago-2013-cr-line-ends.csv"_s << 0 << QString() << QString() << QString()
                                     << u"Chicago Marathon 2013"_s;
        QTest::addRow("london, blanks in headers")
            << u"london-2016-spaced-headers.csv"_s << 0 << u"FINISH"_s << u"2:17:20"_s
            << u"1 Wanjiku Abara IRL 2:17:20"_s << u"London Marathon 2016"_s;
        QTest::addRow("london, CR and splits") << u"london-2016-splits-cr.csv"_s << 0 << u"FINISH"_s << u"2:17:20"_s
                                               << u"1 Tomás Petrović IRL 2:17:20"_s << u"London Marathon 2016"_s;
        QTest::addRow("wroclaw, semicolons")
            << u"wroclaw-half-2023-semicolon.csv"_s << 0 << u"Czas"_s << u"1:04:59"_s
            << u"1 Quang Wójcik POL men 1:04:59"_s << u"Wroclaw Half Marathon 2023, men"_s;
        QTest::addRow("new york, gun and net")
            << u"nyc-1999-gun-net-splits.csv"_s << 0 << u"netTime"_s << u"2:09:13"_s << u"1 Zoë Şahin KEN men 2:09:13"_s
            << u"New York City Marathon 1999, men"_s;
        QTest::addRow("ultras nobody finished")
            << u"ultra-dnf.csv"_s << 0 << QString() << QString() << u"Hanna Zhou GBR women dnf"_s
            << u"Peak District Ultras 2021, women"_s;
    }
    void realLayouts()
    {
        QFETCH(QString, file);
        QFETCH(int, rows);
        QFETCH(QString, timeColumn);
        QFETCH(QString, firstTime);
        QFETCH(QString, firstRow);
        QFETCH(QString, race);
        if (!QFile::exists(listsDir + file))
            QSKIP("the samples of real lists are not here");
        const ListOutcome reading = readList(listsDir + file);
        QVERIFY2(reading.list, qPrintable(reading.problem));
        const ResultList &list = *reading.list;
        if (qEnvironmentVariableIsSet("PROOFLINE_TELL")) {
            for (const ListColumn &column : list.fileColumns)
                qInfo().noquote() << column.header << "|" << int(column.meaning) << "|" << int(column.unit) << "|"
                                  << column.reason << "|" << column.metres.value_or(0) << "|" << column.sample;
            for (const Problem &problem : list.problems)
                qInfo().noquote() << problem.line.value_or(0) << problem.reason;
            for (std::uint32_t row = 0; row < 6 && row < list.rowCount(); ++row)
                qInfo().noquote() << rowText(list, row);
            qInfo().noquote() << list.reasons << list.encoding << list.rowCount();
        }
        if (rows > 0)
            QCOMPARE(int(list.rowCount()), rows);
        const auto time = list.fileColumnOf(Meaning::Time);
        QCOMPARE(time ? list.fileColumns[std::size_t(*time)].header : QString(), timeColumn);
        const std::int32_t hundredths = list.columns->number(NumberField::Time).value(0);
        QCOMPARE(hundredths == kMissing ? QString() : formatHms({hundredths * 10, Precision::Second}), firstTime);
        if (!firstRow.isEmpty())
            QCOMPARE(rowText(list, 0), firstRow);
        const auto shared = std::shared_ptr<const ResultList>(reading.list);
        const ResultColumns columns(nullptr, {shared});
        QCOMPARE(columns.raceNameWithCategory(columns.race(0)), race);
        QCOMPARE(list.problemCount, 0);
    }

    void tiesShareThePlaceAndTheNextIsLeftOut()
    {
        const auto list = readText("Name,Nation,Time\nAnn Fast (Tie),KEN,2:11:48\nBea Even (Tie),GBR,2:11:48\nCy "
                                   "Slow,GBR,2:12:00\nDee Out,GBR,DNF\n")
                              .list;
        QVERIFY(list);
        QVERIFY(list->placesComputed);
        QCOMPARE(rowText(*list, 0), u"1 Ann Fast KEN 2:11:48"_s);
        QCOMPARE(rowText(*list, 1), u"1 Bea Even GBR 2:11:48"_s);
        QCOMPARE(rowText(*list, 2), u"3 Cy Slow GBR 2:12:00"_s);
        QCOMPARE(rowText(*list, 3), u"Dee Out GBR dnf"_s);
    }

private:
};

QTEST_GUILESS_MAIN(TestListReader)
#include "tst_list_reader.moc"
