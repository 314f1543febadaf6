// Every shape of results list and table: its rows become results, and lists that are no results give nothing.
#include "result_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestLists : public QObject
{
    Q_OBJECT

private:
    static void add(const char *name, const QString &text, QStringList results)
    {
        results.sort();
        QTest::newRow(name) << text << results;
    }

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const QString lead = u"Harbour Marathon results\n\n"_s;
        const QString tens = u"Harbour 10k results\n\n"_s;

        add("columns of tabs, no header", tens % u"1\tAnn Poe\tSettle Harriers\t38:10\n2\tBea Roe\tBala AC\t39:02\n"_s,
            {u"Ann Poe 1 38:10"_s, u"Bea Roe 2 39:02"_s});
        add("columns of blanks with header",
            tens % u"Pos  Name      Club      Time\n1    Ann Poe   Settle    38:10\n2    Bea Roe   Bala      39:02\n"_s,
            {u"Ann Poe 1 38:10"_s, u"Bea Roe 2 39:02"_s});
        add("gun and chip columns",
            tens % u"| Pos | Name | Gun Time | Chip Time |\n|---|---|---|---|\n| 1 | Ann Poe | 38:10 | 38:05 |\n"_s,
            {u"Ann Poe 1 38:05"_s});
        add("predicted and actual",
            tens
                % u"| Pos | Name | Predicted | Actual | Difference |\n|---|---|---|---|---|\n| 1 | Ann Poe | 41:00 | 38:22 | -2:38 |\n"_s,
            {u"Ann Poe 1 38:22"_s});
        add("family and given name in two columns",
            tens % u"Place\tSurname\tFirst name\tNet time\n1\tPoe\tAnn\t38:10\n2\tRoe\tBea\t39:02\n"_s,
            {u"Poe Ann 1 38:10"_s, u"Roe Bea 2 39:02"_s});
        add("a table of points is no race",
            tens
                % u"| Pos | Name | Races | Points |\n|---|---|---|---|\n| 1 | Ann Poe | 4 | 198 |\n| 2 | Bea Roe | 4 | 190 |\n"_s,
            {});
        add("a table of bests is no race",
            tens
                % u"| Name | Country | PB |\n|---|---|---|\n| Ann Poe | Kenya | 2:20:11 |\n| Bea Roe | Wales | 2:21:11 |\n"_s,
            {});
        add("a medal table is no race",
            tens % u"| Rank | Nation | Gold | Silver | Bronze |\n|---|---|---|---|---|\n| 1 | Kenya | 4 | 3 | 1 |\n"_s,
            {});

        add("names and times, no places", tens % u"Ann Poe 38:10\nBea Roe (Bala) 39:02\nCy Major - 40:15\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s, u"Cy Major - 40:15"_s});
        add("times first", tens % u"38:10 Ann Poe\n39:02 Bea Roe\n"_s, {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s});
        add("in one line after a heading",
            tens % u"Also running: Ann Poe (38:10), Bea Roe (39:02) and Cy Major (40:15).\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s, u"Cy Major - 40:15"_s});
        add("C67 nothing between the entries", tens % u"Also round: Ann Poe (38:10) Bea Roe (39:02) Cy Major (40:15)\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s, u"Cy Major - 40:15"_s});
        add("ages and towns between semicolons",
            tens % u"Others: Ann Poe, 31, Settle, 38:10; Bea Roe, 13, Bala, Va., 39:02; Cy Major, 53, 40:15.\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s, u"Cy Major - 40:15"_s});
        add("splits under each other are nobody", lead % u"5 km 14:52\n10 km 29:40\nHalfway 1:02:10\n"_s, {});
        add("trains and doors", tens % u"Doors open 18:30\nThe Race Starts 19:15\n"_s, {});

        add("labels of classes",
            tens % u"Category winners were: Over 40 male: Al Poe Bala AC (37:30); Over 40 female: Ann Roe (41:29).\n"_s,
            {u"Al Poe 1 37:30"_s, u"Ann Roe 1 41:29"_s});
        add("labels with ordinals", tens % u"1st Lady: Ann Poe (Settle) 41:10\n1st M40: Al Roe 38:15\n"_s,
            {u"Ann Poe 1 41:10"_s, u"Al Roe 1 38:15"_s});
        add("a label for several", tens % u"Women: Ann Poe (KEN) 38:10, Bea Roe (ETH) 39:02.\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s});
        add("labels of officials", tens % u"Starter: Ann Poe. Timekeeper: Al Roe, from 18:30.\n"_s, {});

        add("minutes are glued to the name",
            u"Bala parkrun\n\n1 Ann POE17:02:00 VW35-39 77.41%\n2 Unknown\n3 Bea ROE 18:09:00 SW25-29 71.52%\n"_s,
            {u"Ann POE 1 17:02"_s, u"Bea ROE 3 18:09"_s});
        add("hours and minutes of an ultra", u"Ridge 100-mile race\n\n1. Ann Poe 17:58\n2. Bea Roe 18:47\n"_s,
            {u"Ann Poe 1 17:58:00"_s, u"Bea Roe 2 18:47:00"_s});
        add("hours and minutes of a club", lead % u"Ann Poe 3.14\nBea Roe 4.07\n"_s,
            {u"Ann Poe - 3:14:00"_s, u"Bea Roe - 4:07:00"_s});
        add("minutes above sixty", u"Bala Half Marathon\n\n1. Ann Poe 64.28\n2. Bea Roe 67.36\n"_s,
            {u"Ann Poe 1 1:04:28"_s, u"Bea Roe 2 1:07:36"_s});
        add("units on the first row only",
            u"Women's 5,000 metres\n1. Ann Poe (Italy) 14 minutes 48.96 seconds\n2. Bea Roe (Spain) 14:49.81\n"_s,
            {u"Ann Poe 1 14:48.96"_s, u"Bea Roe 2 14:49.81"_s});
        add("equal first", lead % u"1= Ann Poe 2:31:02\n1= Bea Roe 2:31:02\n3 Cy Major 2:32:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 1 2:31:02"_s, u"Cy Major 3 2:32:10"_s});
        add("two runners of one name", lead % u"1. Ann Poe 2:31:02\n2. Bea Roe 2:32:10\n3. Ann Poe 2:33:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s, u"Ann Poe 3 2:33:10"_s});
        add("flags behind the time", lead % u"1. Ann Poe (KEN) 2:31:02 PB\n2. Bea Roe (ETH) 2:32:10 NR\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s});
        add("club without a mark",
            lead % u"1. Ann POE Bala Valley A.C. 2:31:02\n2. Bea ROE Settle Harriers 2:32:10\n"_s,
            {u"Ann POE 1 2:31:02"_s, u"Bea ROE 2 2:32:10"_s});
        add("nation before the name", lead % u"1. KEN  Ann Poe  2:31:02\n2. ETH  Bea Roe  2:32:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s});
        add("those who did not finish",
            lead % u"1. Ann Poe (KEN) 2:31:02\n2. Bea Roe (ETH) 2:32:10\nDNF: Cy Major (GBR)\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s, u"Cy Major did not finish"_s});
        add("did not finish in the row", lead % u"1. Ann Poe (KEN) 2:31:02\nBea Roe (ETH) DNF\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe did not finish"_s});
        add("gaps in a column", lead % u"1. Ann Poe 2:31:02\n2. Bea Roe 2:32:10 +1:08\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s});

        add("throws fall", u"Bala Games\n\nHammer\n1. Al Poe 66.60\n2. Bo Roe 64.28\n"_s, {});
        add("jumps without a heading", u"Bala Games\n\n1. Al Poe 7.66\n2. Bo Roe 7.28\n3. Cy Major 7.02\n"_s, {});
        add("relay teams", u"Bala Games\n\n4x100m relay\n1. Kenya 39.20\n2. Jamaica 39.60\n"_s, {});
        add("team scores", tens % u"Team results\n1. Settle Harriers 31\n2. Bala Striders 44\n"_s, {});
        add("all-time list",
            tens % u"All-time rankings\n1. Ann Poe 30:10 Valencia 2021\n2. Bea Roe 30:21 Doha 2019\n"_s, {});
        add("rows with years of their own",
            lead % u"1. Ann Poe 2:17:10 (2021)\n2. Bea Roe 2:17:41 (2019)\n3. Dora Major 2:18:02 (2003)\n"_s, {});
        add("shopping list", tens % u"Things to bring\n1. Warm clothes\n2. Head torch\n3. Two pounds\n"_s, {});
        add("programme of the day",
            tens % u"1. Ann Poe will speak at 18:30\n2. Bea Roe will then present the prizes\n"_s, {});
        add("start list below a preview",
            u"Harbour Marathon preview\n\nThe race will start at noon and Poe will hope to win. She will face Roe.\n\nStart list\nAnn Poe - 2:24:45 Dubai 2013\nBea Roe - 2:25:10 Paris 2014\n"_s,
            {});
    }
    void rows()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, results);
        QStringList found = resultsOf(text);
        found.sort();
        QCOMPARE(found, results);
    }

    void contexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("contexts");
        const auto row = [](const char *name, const QString &text, const QStringList &contexts) {
            QTest::newRow(name) << text << contexts;
        };
        row("distance, then sexes",
            u"Bala Games\n\n800m\nMen\n1. Al Poe (GBR) 1:46.52\nWomen\n1. Beth Roe (ITA) 2:01.60\n"_s,
            {u"Al Poe: Bala Games, 800 m, men, GBR"_s, u"Beth Roe: Bala Games, 800 m, women, ITA"_s});
        row("sex, then distances",
            u"Bala Games\n\nMen\n800m\n1. Al Poe (GBR) 1:46.52\n1500m\n1. Bo Roe (ITA) 3:41.60\n"_s,
            {u"Al Poe: Bala Games, 800 m, men, GBR"_s, u"Bo Roe: Bala Games, 1500 m, men, ITA"_s});
        row("classes in one paragraph",
            u"Settle Cross Country Championships\n\nUnder-17 men: 1 Al Poe (LHS) 16.44, 2 Bo Roe (SGS) 16.59. Under-15 girls: 1 Beth Roe (SGS) 13.21, 2 Dina Poe (LHS) 13.30.\n"_s,
            {u"Al Poe: Settle Cross Country Championships, cross country, under-17 men"_s,
                u"Bo Roe: Settle Cross Country Championships, cross country, under-17 men"_s,
                u"Beth Roe: Settle Cross Country Championships, cross country, under-15 girls"_s,
                u"Dina Poe: Settle Cross Country Championships, cross country, under-15 girls"_s});
        row("two races, two headings",
            u"PORT SELBY MARATHON\n\n1. Ann Poe (KEN) 2:31:02\n2. Beth Roe (KEN) 2:32:10\n\nGREAT FEN 10K\n\n1. Dina Poe (GBR) 34:10\n2. Ida Major (GBR) 35:02\n"_s,
            {u"Ann Poe: PORT SELBY MARATHON, marathon, women, KEN"_s,
                u"Beth Roe: PORT SELBY MARATHON, marathon, women, KEN"_s,
                u"Dina Poe: GREAT FEN 10K, 10 km, women, GBR"_s, u"Ida Major: GREAT FEN 10K, 10 km, women, GBR"_s});
        row("the class tells the sex", u"Harbour Marathon\n\n1. Kim Poe M45 2:31:02\n2. Kim Roe W50 2:40:02\n"_s,
            {u"Kim Poe: Harbour Marathon, marathon, men"_s, u"Kim Roe: Harbour Marathon, marathon, women"_s});
        row("school codes are no nations",
            u"Harbour Marathon\n\nWomen\n1. Ann Poe (SGS) 2:31:02\n2. Beth Roe (WHS) 2:32:10\n"_s,
            {u"Ann Poe: Harbour Marathon, marathon, women"_s, u"Beth Roe: Harbour Marathon, marathon, women"_s});
        row("winners of other years in a table",
            u"Harbour Marathon\n\n| Year | Men | Time | Women | Time |\n|---|---|---|---|---|\n| 1982 | Al Poe (GBR) | 2:12:24 | Ann Roe (NOR) | 2:29:43 |\n"_s,
            {u"Al Poe: Harbour Marathon, marathon, 1982, men, GBR"_s,
                u"Ann Roe: Harbour Marathon, marathon, 1982, women, NOR"_s});
    }
    void contexts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, contexts);
        QStringList found = contextsOf(text);
        found.sort();
        contexts.sort();
        QCOMPARE(found, contexts);
    }

    void proofs()
    {
        const QString text = u"Harbour 10k results\n\n1. Ann Poe (Settle) 38:10 PB\n2. Beth Roe (Bala) 39:02\n"_s;
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(2));
        const ResultClaim &first = reading.results[0];
        QCOMPARE(wordsOf(text, first.athlete.evidence), u"Ann Poe"_s);
        QCOMPARE(wordsOf(text, first.place->evidence), u"1"_s);
        QCOMPARE(wordsOf(text, first.time->evidence), u"38:10"_s);
        QCOMPARE(first.club->value, u"Settle"_s);
        QCOMPARE(first.notes, QStringList{u"personal best"_s});
        QVERIFY(first.time->evidence.sentence.contains(first.athlete.evidence.span));
        QVERIFY(!first.time->evidence.rule.isEmpty());
    }

    void gunBesideChip()
    {
        const Reading reading =
            readText(u"Harbour 10k\n\nPos\tName\tGun Time\tChip Time\n1\tAnn Poe\t38:10\t38:05\n"_s);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QCOMPARE(format(reading.results[0].otherTime->value), u"38:10"_s);
        QCOMPARE(reading.results[0].notes, QStringList{u"chip time"_s});
    }

    void precisionOfMinutes()
    {
        const Reading reading = readText(u"Ridge 100-mile race\n\n1. Ann Poe 17:58\n2. Beth Roe 18:47\n"_s);
        QCOMPARE(reading.results.size(), std::size_t(2));
        QCOMPARE(reading.results[0].time->value.precision, Precision::Minute);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
