// Results lists and tables inside articles. Numbers are the catalogue's section C.
#include "result_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestResultRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const QString lead = u"Harbour Marathon results\n\n"_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &results) {
            QTest::newRow(name) << QString(lead + text) << results;
        };
        row("C63 numbered", u"1. Ann Poe (KEN) 2:31:02\n2. Jane Roe (ETH) 2:32:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Jane Roe 2 2:32:10"_s});
        row("C64 run together, times for some",
            u"Male: 1. Al Poe (Settle) 2:31.02; 2. Bo Roe (Bala); 3. Cy Major (Bala).\n"_s,
            {u"Al Poe 1 2:31:02"_s, u"Bo Roe 2 -"_s, u"Cy Major 3 -"_s});
        row("C65 bib and medal", u"1 214 Lieke DE GRAAF NED 2:31:02 G\n2 187 Amara POE FRA 2:32:10\n"_s,
            {u"Lieke DE GRAAF 1 2:31:02"_s, u"Amara POE 2 2:32:10"_s});
        row("C68 two columns", u"1. Ann Poe (LHS) 2:31:02    3. Cy Major (SGS) 2:33:10\n2. Bo Roe (SGS) 2:32:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Cy Major 3 2:33:10"_s, u"Bo Roe 2 2:32:10"_s});
        row("C71 a tie", u"Women: 1 Ann Poe (LHS) 2:31:02, 2= Bea Roe (SGS) and Cy Major (LHS) 2:32:10.\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s, u"Cy Major 2 2:32:10"_s});
        row("C72 table with a half-way column",
            u"| Pos | Bib | Name | Half | Finish |\n| --- | --- | --- | --- | --- |\n| 11 | 4 | Ann Poe | 1:15:10 | 2:31:02 |\n"_s,
            {u"Ann Poe 11 2:31:02"_s});
        row("C73 teams are no athletes",
            u"Women: 1 Ann Poe (LHS) 2:31:02; 2 Bea Roe (SGS) 2:32:10. Teams: 1 Settle Town 31; 2 Bala City 44.\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s});
        row("C75 winners by year", u"1982 Hugh Poe (GBR) 2:29:24\n1983 Mike Roe (GBR) 2:29:43\n"_s,
            {u"before Hugh Poe 1 2:29:24"_s, u"before Mike Roe 1 2:29:43"_s});
        row("C78 a start list",
            u"Elite entries, with personal bests\nMen: 1 Joel Poe (KEN) 2:06:40; 2 Dag Roe (ETH) 2:07:10\n"_s, {});
        row("F113 last name first", u"1. Poe, Luca (ITA) 2:31:02; 2. Roe, Jakub (POL) 2:32:10.\n"_s,
            {u"Poe, Luca 1 2:31:02"_s, u"Roe, Jakub 2 2:32:10"_s});
        row("F113 capitals first", u"1 DE SMEDT Wannes (BEL) 2u31:02\n2 POE Neil (GBR) 2u32:10\n"_s,
            {u"DE SMEDT Wannes 1 2:31:02"_s, u"POE Neil 2 2:32:10"_s});
        row("a numbered paragraph is no row",
            u"1. Everybody met at the harbour before the start and had tea with the marshals there.\n"_s, {});
        row("quoted lines", u"> 1) Ann Poe, Kenya, 2:31:02\n> 2) Bea Roe, Ethiopia, 2:32:10\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Bea Roe 2 2:32:10"_s});
    }
    void rows()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, results);
        QStringList found = resultsOf(text);
        found.sort();
        results.sort();
        QCOMPARE(found, results);
    }

    void headings()
    {
        const QString text =
            u"Nordhavn Grand Prix\n\nWomen's 400m\n1. Ann Poe (KEN) 51.88\n2. Bea Roe (ETH) 52.30\n\nMen's 800m\n1. Al Major (GBR) 1:46.52\n2. Bo Minor (ITA) 1:46.60\n\nShot: 1. Cy Poe (ROU) 20.88; 2. Di Roe (CZE) 20.15.\n"_s;
        QCOMPARE(contextsOf(text),
            (QStringList{u"Ann Poe: Nordhavn Grand Prix, 400 m, women, KEN"_s,
                u"Bea Roe: Nordhavn Grand Prix, 400 m, women, ETH"_s,
                u"Al Major: Nordhavn Grand Prix, 800 m, men, GBR"_s,
                u"Bo Minor: Nordhavn Grand Prix, 800 m, men, ITA"_s}));
    }

    void listAndProseAreOneResult()
    {
        const QString text =
            u"Ann Poe won the Harbour Marathon in two hours, 31 minutes and two seconds.\n\n1. Ann Poe (KEN) 2:31:02\n2. Bea Roe (ETH) 2:32:10\n"_s;
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(2));
        QCOMPARE(wordsOf(text, reading.results[0].time->evidence), u"2:31:02"_s);
    }
};

QTEST_GUILESS_MAIN(TestResultRows)
#include "tst_result_rows.moc"
