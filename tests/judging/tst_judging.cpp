// Claims as lines in, results and disputes as lines out.
#include "claim_lines.h"
#include "judging/judging.h"

#include <QSet>
#include <QStringBuilder>
#include <QtTest>
#include <algorithm>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

Facts judgeLines(const QStringList &claims, const QStringList &rows = {}, std::vector<Decision> decisions = {})
{
    return judge(readClaimLines(claims), readRowLines(rows), std::move(decisions));
}

const QStringList london{
    u"a.txt: Mo Farah; aka Farah; race London Marathon; marathon; men; place 9; time 2:10:28"_s,
    u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:25; nation KEN"_s,
    u"a.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33"_s,
    u"a.txt: Tamirit Tola; race London Marathon; marathon; men; place 3; time 2:04:59"_s,
    u"b.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:27; nation KEN"_s,
    u"b.txt: Farah; race London Marathon; marathon; men; place 9; time 2:10:27"_s,
    u"b.txt: Tamirat Tola; race London Marathon; marathon; men; place 3"_s,
    u"b.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33; nation NED"_s,
    u"c.txt: Mo Farah; race Virgin Money London Marathon; marathon; men; place 3; time 2:06:21; nation GBR"_s,
    u"c.txt: Eliud Kipchoge; race Virgin Money London Marathon; marathon; men; place 1; time 2:04:17"_s,
    u"c.txt: Eliud Kipchoge; race Virgin Money London Marathon; marathon; men; year 2015; place 1; background"_s,
};

} // namespace

class TestJudging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeReportsOfTwoEditions()
    {
        const Facts facts = judgeLines(london);
        const QStringList expected{
            u"London Marathon, marathon, men | 1 | Kelvin Kiptum | 2:01:25, 2:01:27 disputed | 2 sources"_s,
            u"London Marathon, marathon, men | 3 | Tamirat Tola | 2:04:59 | 2 sources"_s,
            u"London Marathon, marathon, men | 9 | Mo Farah | 2:10:27, 2:10:28 disputed | 2 sources"_s,
            u"London Marathon, marathon, women | 1 | Sifan Hassan | 2:18:33 | 2 sources"_s,
            u"London Marathon (edition 2), marathon, men | 1 | Eliud Kipchoge | 2:04:17 | 1 source"_s,
            u"London Marathon (edition 2), marathon, men | 3 | Mo Farah | 2:06:21 | 1 source"_s,
            u"London Marathon 2015, marathon, men | 1 | Eliud Kipchoge | - | 1 source"_s,
        };
        QVERIFY(sameLines(resultLines(facts), expected));
        QVERIFY(sameLines(disputeLines(facts),
            {u"time | Kelvin Kiptum | 2:01:25 (a.txt), 2:01:27 (b.txt)"_s,
                u"time | Mo Farah | 2:10:27 (b.txt), 2:10:28 (a.txt) | 1 s apart: may be rounding (road times are "
                "rounded up to the next second) | minor"_s}));
        const auto farah = std::find_if(facts.athletes.begin(), facts.athletes.end(),
            [](const Athlete &athlete) { return athlete.name == u"Mo Farah"; });
        QCOMPARE(farah->otherNames, QStringList{u"Farah"_s});
        QVERIFY(!farah->reasons.isEmpty());
    }

    void oneAthleteUnderManySpellings_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("one");
        QTest::addRow("surname") << u"Tola; place 3"_s << true;
        QTest::addRow("slip") << u"Tamirit Tola; place 3"_s << true;
        QTest::addRow("order") << u"TOLA Tamirat; place 3"_s << true;
        QTest::addRow("initial") << u"T. Tola; place 3"_s << true;
        QTest::addRow("title") << u"Sir Tamirat Tola; place 3"_s << true;
        QTest::addRow("surname, near time") << u"Tola; time 2:05:00"_s << true;
        QTest::addRow("surname of another place") << u"Tola; place 7"_s << false;
        QTest::addRow("one letter, another place") << u"Tamirit Tola; place 7"_s << false;
        QTest::addRow("brother") << u"Samuel Tola; place 3"_s << false;
    }
    void oneAthleteUnderManySpellings()
    {
        QFETCH(QString, other);
        QFETCH(bool, one);
        const QString race = u"; race London Marathon; year 2023; marathon; men"_s;
        const Facts facts = judgeLines(
            {QString(u"a.txt: Tamirat Tola; place 3; time 2:04:59" % race), QString(u"b.txt: " % other % race)});
        QCOMPARE(facts.athletes.size(), std::size_t(one ? 1 : 2));
        if (one)
            QCOMPARE(facts.athletes.front().name, u"Tamirat Tola"_s);
    }

    void namesakesAreKeptApart_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("athletes");
        QTest::addRow("nations") << u"place 1; race Ostend Marathon; year 2019; marathon; men; nation GBR"_s
                                 << u"place 1; race Perth Marathon; year 2019; marathon; men; nation AUS"_s << 2;
        QTest::addRow("categories") << u"place 1; race Ostend Marathon; year 2019; marathon; men"_s
                                    << u"place 1; race Perth Marathon; year 2019; marathon; women"_s << 2;
        QTest::addRow("place and time in one race")
            << u"place 3; time 33:10; race Ostend Ten; year 2019; 10 km; men"_s
            << u"place 88; time 49:20; race Ostend Ten; year 2019; 10 km; men"_s << 2;
        QTest::addRow("ability") << u"time 2:09:10; race Ostend Marathon; year 2019; marathon; men"_s
                                 << u"time 5:40:00; race Perth Marathon; year 2019; marathon; men"_s << 2;
        QTest::addRow("nothing speaks against")
            << u"time 2:09:10; race Ostend Marathon; year 2019; marathon; men; nation GBR"_s
            << u"time 2:12:00; race Perth Marathon; year 2021; marathon; men; nation GBR"_s << 1;
        QTest::addRow("a silent source agrees")
            << u"time 2:09:10; race Ostend Marathon; year 2019; marathon; men; nation GBR"_s
            << u"place 4; race Perth Marathon; year 2021; marathon"_s << 1;
    }
    void namesakesAreKeptApart()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(int, athletes);
        const Facts facts =
            judgeLines({QString(u"a.txt: John Smith; " % first), QString(u"b.txt: John Smith; " % second)});
        QCOMPARE(int(facts.athletes.size()), athletes);
    }

    void editions_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("editions");
        const QString a = u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; "_s;
        const QString b = u"b.txt: Ann Lee; race Ostend Marathon; marathon; women; "_s;
        const auto row = [](const char *name, const QStringList &lines, int editions) {
            QTest::addRow("%s", name) << lines << editions;
        };
        row("near times", {QString(a % u"time 2:40:00"), QString(b % u"time 2:40:02")}, 1);
        row("same place and nothing against", {QString(a % u"place 4"), QString(b % u"place 4")}, 1);
        row("same time, stated different years",
            {QString(a % u"time 2:40:00; year 2018"), QString(b % u"time 2:40:00; year 2019")}, 2);
        row("far times, no years", {QString(a % u"time 2:40:00; place 1"), QString(b % u"time 2:47:00; place 4")}, 2);
        row("same stated year, no shared athlete",
            {QString(a % u"time 2:40:00; year 2018"),
                u"b.txt: Eva Moe; race Ostend Marathon; marathon; women; year 2018; place 4"_s},
            1);
        row("no year, no shared athlete",
            {QString(a % u"time 2:40:00"), u"b.txt: Eva Moe; race Ostend Marathon; marathon; women; place 4"_s}, 2);
        row("another winner",
            {QString(a % u"place 4"), u"a.txt: Eva Moe; race Ostend Marathon; marathon; women; place 1"_s,
                QString(b % u"place 4"), u"b.txt: Ida Ray; race Ostend Marathon; marathon; women; place 1"_s},
            2);
        row("sponsor in the name",
            {QString(a % u"time 2:40:00"),
                u"b.txt: Ann Lee; race Acme Bank Ostend Marathon; marathon; women; time 2:40:00"_s},
            1);
        row("a year in the name",
            {QString(a % u"time 2:40:00"),
                u"b.txt: Ann Lee; race 2018 Ostend Marathon; marathon; women; time 2:40:00"_s},
            1);
        row("another race of that town",
            {QString(a % u"year 2018; time 2:40:00"),
                u"b.txt: Ann Lee; race Mini Ostend Marathon; marathon; women; year 2018; place 1"_s},
            2);
        row("an unnamed race with place and time",
            {QString(a % u"place 1; time 2:40:00"), u"b.txt: Ann Lee; marathon; women; place 1; time 2:40:00"_s}, 1);
        row("a former win is not this one", {QString(a % u"place 1"), QString(b % u"place 1; background")}, 2);
        row("a report of the year and a later look back",
            {QString(a % u"place 1; time 2:40:00"), QString(b % u"place 1; time 2:40:00; year 2018; background")}, 1);
        row("articles a year apart",
            {QString(a % u"place 4"), u"a.txt: date 2018-04-22"_s, QString(b % u"place 4"),
                u"b.txt: date 2019-04-28"_s},
            2);
    }
    void editions()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, editions);
        const Facts facts = judgeLines(lines);
        QSet<QString> names;
        for (const Race &race : facts.races)
            names.insert(race.event % QString::number(race.year.value_or(0)) % QString::number(race.edition)
                % (race.earlier ? u"e" : u""));
        QCOMPARE(int(names.size()), editions);
    }

    void yearTakenFromAnotherArticle()
    {
        const Facts facts =
            judgeLines({u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; place 1; time 2:40:00"_s,
                u"b.txt: Ann Lee; race Ostend Marathon; marathon; women; place 1; time 2:40:00; year 2018"_s});
        QCOMPARE(facts.races.size(), std::size_t(1));
        QCOMPARE(facts.races.front().year, std::optional(2018));
        QVERIFY(facts.races.front().reasons.join(u' ').contains(u"a.txt takes the year 2018 from b.txt"));
    }

    void yearTakenFromTheDayOfTheArticle()
    {
        const Facts facts = judgeLines(
            {u"a.txt: date 2018-04-22"_s, u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; place 1"_s});
        QCOMPARE(facts.races.front().year, std::optional(2018));
        QCOMPARE(facts.races.front().yearReason, u"a.txt is dated 22 April 2018"_s);
    }

    void menWomenAndWheelchairsAreRacesOfTheirOwn()
    {
        const Facts facts = judgeLines({u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; place 1"_s,
            u"a.txt: Bo Ek; race Ostend Marathon; marathon; men; place 1"_s,
            u"a.txt: Cy Fox; race Ostend Marathon; marathon; wheelchair men; place 1"_s});
        QCOMPARE(facts.races.size(), std::size_t(3));
    }

    void absentDisciplineAndCategoryComeFromTheRestOfTheEdition()
    {
        const Facts facts = judgeLines({u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; place 1; year 2018"_s,
            u"a.txt: Eva Moe; race Ostend Marathon; women; place 2; year 2018"_s,
            u"b.txt: Ann Lee; race Ostend Marathon; place 1; year 2018"_s});
        QVERIFY(sameLines(resultLines(facts),
            {u"Ostend Marathon 2018, marathon, women | 1 | Ann Lee | - | 2 sources"_s,
                u"Ostend Marathon 2018, marathon, women | 2 | Eva Moe | - | 1 source"_s}));
    }

    void differences_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QStringList>("disputes");
        QTest::addColumn<QString>("note");
        QTest::addRow("agree") << u"time 2:10:28"_s << u"time 2:10:28"_s << QStringList() << QString();
        QTest::addRow("absent says nothing") << u"time 2:10:28"_s << u"place 4"_s << QStringList() << QString();
        QTest::addRow("two seconds") << u"time 2:10:28"_s << u"time 2:10:30"_s
                                     << QStringList{u"time | Ann Lee | 2:10:28 (a.txt), 2:10:30 (b.txt)"_s}
                                     << QString();
        QTest::addRow("precision") << u"time 2:10:00; minute"_s << u"time 2:10:28"_s << QStringList()
                                   << u"2:10:00 is 2:10:28 to a coarser precision"_s;
        QTest::addRow("hundredths under the second above")
            << u"time 33:28.64; 10 km"_s << u"time 33:29; 10 km"_s << QStringList()
            << u"33:29 is 33:28.64 to a coarser precision"_s;
        QTest::addRow("chip and gun") << u"time 2:10:28; note chip time"_s << u"time 2:10:41; note gun time"_s
                                      << QStringList() << u"2:10:28 by the chip, 2:10:41 by the gun"_s;
        QTest::addRow("text against list of one source")
            << u"time 1:18:50.99; other 1:18:30; half marathon"_s << u"place 1; half marathon"_s
            << QStringList{u"time | Ann Lee | 1:18:50.99 (a.txt), 1:18:30 (a.txt)"_s} << QString();
        QTest::addRow("a target is no second time")
            << u"time 2:48:00; other 2:45:00"_s << u"place 1"_s << QStringList() << QString();
        QTest::addRow("place") << u"place 4; time 2:10:28"_s << u"place 5; time 2:10:28"_s
                               << QStringList{u"place | Ann Lee | 4 (a.txt), 5 (b.txt)"_s} << QString();
        QTest::addRow("nation") << u"place 4; nation KEN"_s << u"place 4; nation ETH"_s
                                << QStringList{u"nationality | Ann Lee | ETH (b.txt), KEN (a.txt)"_s} << QString();
        QTest::addRow("status") << u"time 2:10:28"_s << u"dnf"_s
                                << QStringList{u"status | Ann Lee | finished (a.txt), dnf (b.txt)"_s} << QString();
    }
    void differences()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QStringList, disputes);
        QFETCH(QString, note);
        const QString race = u"; race Ostend Run; year 2019; women"_s;
        const Facts facts =
            judgeLines({QString(u"a.txt: Ann Lee; " % a % race), QString(u"b.txt: Ann Lee; " % b % race)});
        QCOMPARE(facts.results.size(), std::size_t(1));
        QVERIFY(sameLines(disputeLines(facts), disputes));
        if (!note.isEmpty())
            QCOMPARE(facts.results.front().time.note, note);
    }

    void agreementStrengthens()
    {
        const QString claim = u": Ann Lee; race Ostend Marathon; marathon; women; place 1; time 2:40:00"_s;
        const Facts one = judgeLines({QString(u"a.txt" % claim)});
        const Facts two = judgeLines(
            {QString(u"a.txt" % claim), QString(u"b.txt" % claim), u"b.txt: Bo Ek; race Lake Ten; men; place 1"_s});
        QVERIFY(two.results[1].confidence > one.results[0].confidence);
        QCOMPARE(two.results[1].independentSources, 2);
    }

    void syndicatedTextsSpeakWithOneVoice()
    {
        // Near-identical sentences, another heading, one result less: one voice.
        QStringList lines;
        for (int i = 0; i < 6; ++i) {
            const QString line =
                u": Runner%1 Name%1; race Ostend Marathon; marathon; women; place %1; time 2:4%1:1%1; nation KEN; year 2018"_s
                    .arg(i + 1);
            lines += QString(u"a.txt" % line);
            if (i < 5)
                lines += QString(u"b.txt" % line);
        }
        const Facts facts = judgeLines(lines);
        for (const Result &result : facts.results)
            QCOMPARE(result.independentSources, 1);
        QCOMPARE(facts.results.front().claims.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestJudging)
#include "tst_judging.moc"
