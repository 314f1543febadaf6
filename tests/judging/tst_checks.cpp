// Statements recomputed: claims as lines in, findings as lines out.
#include "claim_lines.h"
#include "judging/judging.h"

#include <QStringBuilder>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

Facts judgeLines(const QStringList &claims, const QStringList &rows = {})
{
    return judge(readClaimLines(claims), readRowLines(rows), {});
}

const QString race = u"; race Ostend Marathon; marathon; women; year 2019"_s;

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFinding_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("findings"); // kind, verdict, recomputed
        const auto row = [](const char *name, QStringList lines, const QStringList &findings) {
            for (QString &line : lines)
                line = u"a.txt: "_s % line;
            QTest::addRow("%s", name) << lines << findings;
        };
        const QString ann = u"Ann Lee; place 1; time 2:30:00"_s % race;
        const QString eva = u"Eva Moe; place 2; time 2:31:16"_s % race;
        row("gap that fits", {ann, eva, u"gap Eva Moe; 76 s behind Ann Lee"_s}, {u"gap | consistent | 0:01:16"_s});
        row("gap that does not", {ann, eva, u"gap Eva Moe; 42 s behind Ann Lee"_s},
            {u"gap | inconsistent | 0:01:16"_s});
        row("gap by rounding", {ann, eva, u"gap Eva Moe; 77 s behind Ann Lee"_s},
            {u"gap | consistent by rounding | 0:01:16"_s});
        row("gap from the front", {ann, eva, u"gap Ann Lee; 76 s ahead Eva Moe"_s}, {u"gap | consistent | 0:01:16"_s});
        row("gap, rival's surname", {ann, eva, u"gap Ann Lee; 42 s ahead Moe"_s}, {u"gap | inconsistent | 0:01:16"_s});
        row("said behind and clearly ahead", {ann, eva, u"gap Ann Lee; 200 s behind Eva Moe"_s},
            {u"gap | inconsistent, changes the outcome | 0:01:16"_s});
        row("gap without a time", {ann, u"Eva Moe; place 2"_s % race, u"gap Eva Moe; 42 s behind Ann Lee"_s},
            {u"gap | cannot be checked | "_s});
        row("chip against gun",
            {ann % u"; note gun time", eva % u"; note chip time", u"gap Eva Moe; 42 s behind Ann Lee"_s},
            {u"gap | differs by basis | 0:01:16"_s});
        row("chain", {ann, eva, u"gap Eva Moe; 90 s behind Ann Lee; derived"_s},
            {u"margin chain | inconsistent | 0:01:16"_s});
        const QString ida = u"Ida Ray; place 3; time 2:32:11"_s % race;
        const QString untimed = u"Eva Moe; place 2"_s % race;
        const QString firstGap = u"gap Eva Moe; 76 s behind Ann Lee"_s;
        row("a time that follows from a gap", {ann, untimed, ida, firstGap, u"gap Ida Ray; 55 s behind Eva Moe"_s},
            {u"gap | cannot be checked | "_s, u"gap | consistent | 0:00:55"_s});
        row("and does not fit", {ann, untimed, ida, firstGap, u"gap Ida Ray; 20 s behind Eva Moe"_s},
            {u"gap | cannot be checked | "_s, u"gap | inconsistent | 0:00:55"_s});
        row("or is counted from the first", {ann, untimed, ida, firstGap, u"gap Ida Ray; 131 s behind Eva Moe"_s},
            {u"gap | cannot be checked | "_s, u"gap | cannot be checked | 0:00:55"_s});
        row("a gap that is a finish time",
            {u"Ann Lee; place 1; race Ostend Mile; mile; women; year 2019"_s,
                u"Eva Moe; place 2; time 6:55; race Ostend Mile; mile; women; year 2019"_s,
                u"gap Ann Lee; 401 s ahead Eva Moe"_s},
            {u"gap | inconsistent | 0:00:14"_s});
        row("record of known time",
            {ann, u"record Ida Ray; course; held; marathon; women; time 2:29:00"_s,
                u"gap Ann Lee; 60 s behind record Ida Ray's course record"_s},
            {u"record gap | consistent | 0:01:00"_s});
        row("record of known time, wrong gap",
            {ann % u"; gap", u"record Ida Ray; course; held; marathon; women; time 2:29:00"_s,
                u"gap Ann Lee; 30 s behind record Ida Ray's course record"_s},
            {u"record gap | cannot be checked | 2:29:30"_s});
        row("own best",
            {ann, u"says best; athlete Ann Lee; time 2:32:00"_s, u"gap Ann Lee; 120 s ahead best her best"_s},
            {u"gap to a best | consistent | 0:02:00"_s});
        row("order of places and times",
            {ann, u"Eva Moe; place 2; time 2:35:00"_s % race, u"Ida Ray; place 3; time 2:34:00"_s % race},
            {u"place order | inconsistent | 0:01:00"_s});
        row("a slower winner", {u"Ann Lee; place 1; time 2:35:00"_s % race, u"Eva Moe; place 2; time 2:34:00"_s % race},
            {u"place order | inconsistent, changes the outcome | 0:01:00"_s});
        row("order of a handicap is another",
            {u"Ann Lee; place 1; time 35:00; race Hill Handicap; women"_s,
                u"Eva Moe; place 2; time 34:00; race Hill Handicap; women"_s},
            {});
        row("equal times, places by the photo", {ann, u"Eva Moe; place 2; time 2:30:00"_s % race}, {});
        row("a tie", {u"Ann Lee; place 2; time 2:30:00"_s % race, u"Eva Moe; place 2; time 2:30:00"_s % race}, {});
        row("the same place twice",
            {u"Ann Lee; place 2; time 2:30:00"_s % race, u"Eva Moe; place 2; time 2:31:00"_s % race},
            {u"same place twice | inconsistent | 0:01:00"_s});
        row("order said and meant", {ann, eva, u"says order; athlete Ann Lee; ahead of Eva Moe"_s},
            {u"order | consistent | "_s});
        row("order said wrongly", {ann, eva, u"says order; athlete Eva Moe; ahead of Ann Lee"_s},
            {u"order | inconsistent, changes the outcome | "_s});
        row("threshold kept", {ann, u"says threshold; athlete Ann Lee; time 2:31:00; under"_s},
            {u"threshold | consistent | 2:30:00"_s});
        row("threshold missed",
            {u"Ann Lee; time 2:05:04"_s % race, u"says threshold; athlete Ann Lee; time 2:05:00; under"_s},
            {u"threshold | inconsistent | 2:05:04"_s});
        row("threshold to the second",
            {u"Ann Lee; time 2:05:00"_s % race, u"says threshold; athlete Ann Lee; time 2:05:00; under"_s},
            {u"threshold | consistent by rounding | 2:05:00"_s});
        row("halves",
            {ann, u"says split; athlete Ann Lee; time 1:15:10; metres 21097.5"_s,
                u"says second half; athlete Ann Lee; time 1:14:50"_s},
            {u"halves | consistent | 2:30:00"_s});
        row("halves that do not add up",
            {ann, u"says split; athlete Ann Lee; time 1:15:10; metres 21097.5"_s,
                u"says second half; athlete Ann Lee; time 1:13:50"_s},
            {u"halves | inconsistent | 2:29:00"_s});
        row("a split longer than the race", {ann, u"says split; athlete Ann Lee; time 2:35:00; metres 30000"_s},
            {u"split | inconsistent | -0:05:00"_s});
        row("a split that leaves too little", {ann, u"says split; athlete Ann Lee; time 2:10:00; metres 21097.5"_s},
            {u"split | inconsistent | 0:20:00"_s});
        row("a good split says nothing", {ann, u"says split; athlete Ann Lee; time 1:14:00; metres 21097.5"_s}, {});
        row("pace", {ann, u"says pace; athlete Ann Lee; time 5:43; metres 1609.344"_s},
            {u"pace | consistent | 2:29:53"_s});
        row("pace of another race", {ann, u"says pace; athlete Ann Lee; time 5:10; metres 1609.344"_s},
            {u"pace | inconsistent | 2:15:28"_s});
        row("improvement",
            {ann, u"says best; athlete Ann Lee; time 2:35:00"_s, u"says improvement; athlete Ann Lee; time 5:00"_s},
            {u"improvement | consistent | 0:05:00"_s});
        row("improvement that is not",
            {ann, u"says best; athlete Ann Lee; time 2:35:00"_s, u"says improvement; athlete Ann Lee; time 3:00"_s},
            {u"improvement | inconsistent | 0:05:00"_s});
        row("a best slower than the best",
            {ann % u"; note personal best", u"says best; athlete Ann Lee; time 2:25:00"_s},
            {u"best | inconsistent, changes the outcome | 0:05:00"_s});
        row("a marathon under two hours", {u"Bo Ek; time 1:59:30; race Ostend Marathon; marathon; men; year 2026"_s},
            {});
        row("a marathon under 1:50", {u"Bo Ek; time 1:49:30; race Ostend Marathon; marathon; men; year 2026"_s},
            {u"range | inconsistent | 1:50:00"_s});
        row("a wheelchair marathon",
            {u"Bo Ek; time 1:23:44; race Ostend Marathon; marathon; wheelchair men; year 2026"_s}, {});
        row("a mile in minutes and hours", {u"Bo Ek; time 4:39:00; race Ostend Mile; mile; men; year 2026"_s},
            {u"range | inconsistent | 53:38"_s});
        row("a world record slower than the world record",
            {u"Bo Ek; place 1; time 2:01:27; race Ostend Marathon; marathon; men; year 2023"_s,
                u"record Bo Ek; world; set; marathon; men; time 2:01:27"_s,
                u"gap Bo Ek; 18 s behind record world record"_s},
            {u"record | inconsistent, changes the outcome | +0:18"_s, u"record gap | cannot be checked | 2:01:09"_s});
        row("a course record slower than last year",
            {u"Ann Lee; place 1; time 2:30:00; race Ostend Marathon; marathon; women; year 2019"_s,
                u"Eva Moe; place 1; time 2:28:00; race Ostend Marathon; marathon; women; year 2018"_s,
                u"record Ann Lee; course; set; marathon; time 2:30:00"_s},
            {u"record | inconsistent, changes the outcome | 2:28:00"_s});
        row("a course record that stands",
            {u"Ann Lee; place 1; time 2:30:00; race Ostend Marathon; marathon; women; year 2019"_s,
                u"Eva Moe; place 1; time 2:31:00; race Ostend Marathon; marathon; women; year 2018"_s,
                u"record Ann Lee; course; set; marathon; time 2:30:00"_s},
            {});
        row("editions", {ann, u"says edition; race Ostend Marathon; number 45"_s}, {});
    }
    void oneFinding()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, findings);
        QVERIFY(sameLines(shortCheckLines(judgeLines(lines)), findings));
    }

    void sourcesThatDifferOnATimeAgreeOnTheRecord()
    {
        const QString kiptum = u": Kelvin Kiptum; race London Marathon; marathon; men; place 1; time "_s;
        const Facts facts = judgeLines({QString(u"a.txt" % kiptum % u"2:01:25"),
            u"a.txt: gap Kelvin Kiptum; 16 s behind record all-time marathon record"_s,
            QString(u"b.txt" % kiptum % u"2:01:27"), u"b.txt: gap Kelvin Kiptum; 18 s behind record world record"_s});
        QCOMPARE(facts.checks.size(), std::size_t(1));
        QCOMPARE(shortCheckLines(facts).front(), u"record gap | consistent | 2:01:09"_s);
        QCOMPARE(facts.checks.front().reason,
            u"the sources differ on the time but imply the same record: 2:01:25 - 0:16 = 2:01:09; 2:01:27 - 0:18 = 2:01:09"_s);
        QCOMPARE(facts.checks.front().numbers.size(), std::size_t(4));
    }

    void sourcesThatImplyDifferentRecords()
    {
        const QString kiptum = u": Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:25"_s;
        const Facts facts =
            judgeLines({QString(u"a.txt" % kiptum), u"a.txt: gap Kelvin Kiptum; 16 s behind record world record"_s,
                QString(u"b.txt" % kiptum), u"b.txt: gap Kelvin Kiptum; 36 s behind record world record"_s});
        QCOMPARE(facts.checks.size(), std::size_t(1));
        QCOMPARE(verdictName(facts.checks.front().verdict), u"inconsistent"_s);
    }

    void everyNumberIsNamedWithItsPlace()
    {
        const Facts facts = judgeLines({u"a.txt: Ann Lee; place 1; time 2:30:00"_s % race,
            u"a.txt: Eva Moe; place 2; time 2:31:16"_s % race, u"a.txt: gap Eva Moe; 42 s behind Ann Lee"_s});
        const Check &check = facts.checks.front();
        QCOMPARE(check.numbers.size(), std::size_t(3));
        QCOMPARE(check.numbers[0].value, u"0:42"_s);
        QCOMPARE(check.numbers[1].value, u"2:31:16"_s);
        QCOMPARE(check.numbers[2].value, u"2:30:00"_s);
        const QString &text = facts.readings.front()->article->text;
        const Span span = check.numbers[1].source.span;
        QCOMPARE(text.sliced(span.begin, span.length()), u"2:31:16"_s);
        QCOMPARE(check.reason,
            u"Eva Moe (2:31:16) and Ann Lee (2:30:00): the times are 1:16 apart, the text says “42 s behind Ann Lee”"_s);
        QCOMPARE(check.results.size(), std::size_t(2));
    }

    void agesAgainstYears()
    {
        const QStringList fits{u"a.txt: Ann Lee; age 31; race Ostend Marathon; marathon; women; year 2019; place 1"_s,
            u"b.txt: Ann Lee; age 33; race Perth Marathon; marathon; women; year 2022; place 1"_s};
        QVERIFY(sameLines(shortCheckLines(judgeLines(fits)), {}));
        const QStringList odd{u"a.txt: Ann Lee; age 31; race Ostend Marathon; marathon; women; year 2019; place 1"_s,
            u"b.txt: Ann Lee; age 31; race Perth Marathon; marathon; women; year 2022; place 1"_s};
        QVERIFY(sameLines(shortCheckLines(judgeLines(odd)), {u"age | inconsistent | 34"_s}));
    }

    // A list without a column for the discipline tells the winners all the same.
    void winsByListsWithoutDiscipline()
    {
        const QStringList claims{
            u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; year 2019; place 1; time 2:30:00"_s,
            u"a.txt: says wins; athlete Ann Lee; number 2; words second win in a row"_s};
        const QStringList rows{u"list.csv 2: Eva Moe; race Ostend Marathon; women; year 2018; place 1; time 2:31:30"_s};
        QVERIFY(sameLines(shortCheckLines(judgeLines(claims, rows)), {u"wins | inconsistent | 1"_s}));
    }

    void editionArithmetic()
    {
        const QStringList base{u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; year 2018; place 1"_s,
            u"a.txt: says edition; race Ostend Marathon; number 38"_s,
            u"b.txt: Ann Lee; race Ostend Marathon; marathon; women; year 2023; place 1"_s};
        QVERIFY(sameLines(
            shortCheckLines(judgeLines(base + QStringList{u"b.txt: says edition; race Ostend Marathon; number 43"_s})),
            {}));
        QVERIFY(sameLines(
            shortCheckLines(judgeLines(base + QStringList{u"b.txt: says edition; race Ostend Marathon; number 42"_s})),
            {}));
        QVERIFY(sameLines(
            shortCheckLines(judgeLines(base + QStringList{u"b.txt: says edition; race Ostend Marathon; number 53"_s})),
            {u"edition | inconsistent | 43"_s}));
    }

    void winsInARow_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("finding");
        QTest::addRow("two in a row") << u"second win in a row"_s << 2 << u"wins | consistent | 2"_s;
        QTest::addRow("three in a row") << u"third win in a row"_s << 3 << u"wins | inconsistent | 2"_s;
        QTest::addRow("three in all") << u"third title"_s << 3 << u"wins | consistent | 3"_s;
        QTest::addRow("too few") << u"first two titles"_s << 2 << u"wins | consistent | 3"_s;
        QTest::addRow("more than loaded") << u"fifth title"_s << 5 << u"wins | cannot be checked | 3"_s;
    }
    void winsInARow()
    {
        QFETCH(QString, words);
        QFETCH(int, number);
        QFETCH(QString, finding);
        const QStringList rows{
            u"list.csv 2: Ann Lee; race Ostend Marathon; marathon; women; year 2016; place 1; time 2:31:00"_s,
            u"list.csv 3: Eva Moe; race Ostend Marathon; marathon; women; year 2017; place 1; time 2:31:30"_s,
            u"list.csv 4: Ann Lee; race Ostend Marathon; marathon; women; year 2018; place 1; time 2:32:00"_s};
        const Facts facts =
            judgeLines({u"a.txt: Ann Lee; race Ostend Marathon; marathon; women; year 2019; place 1; time 2:30:00"_s,
                           QString(u"a.txt: says wins; athlete Ann Lee; number %1; words %2"_s.arg(number).arg(words))},
                rows);
        QVERIFY(sameLines(shortCheckLines(facts), {finding}));
    }

    void keysAreUniqueAndStable()
    {
        const QStringList lines{u"a.txt: Ann Lee; place 1; time 2:30:00"_s % race,
            u"a.txt: Eva Moe; place 2; time 2:31:16"_s % race, u"a.txt: gap Eva Moe; 42 s behind Ann Lee"_s,
            u"b.txt: Ann Lee; place 1; time 2:30:09"_s % race};
        QStringList keys;
        const Facts facts = judgeLines(lines);
        for (const Check &check : facts.checks)
            keys += check.key;
        for (const Dispute &dispute : facts.disputes)
            keys += dispute.key;
        QVERIFY(keys.size() >= 2);
        QStringList distinct = keys;
        distinct.removeDuplicates();
        QCOMPARE(distinct, keys);
        const Facts again =
            judgeLines(lines + QStringList{u"c.txt: Bo Ek; race Lake Ten; 10 km; men; place 1; time 30:00"_s});
        for (const Dispute &dispute : again.disputes)
            QVERIFY(keys.contains(dispute.key));
    }
};

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
