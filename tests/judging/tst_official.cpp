// Links to official rows, years inferred from them, and what a user decides.
#include "claim_lines.h"
#include "judging/judging.h"

#include <QStringBuilder>
#include <QtTest>
#include <algorithm>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

const QStringList rows{
    u"winners.csv 2: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 1; time 2:01:25; nation KEN"_s,
    u"winners.csv 3: Eliud Kipchoge; race London Marathon; marathon; men; year 2018; place 1; time 2:04:17; nation KEN"_s,
    u"winners.csv 4: Eliud Kipchoge; race London Marathon; marathon; men; year 2019; place 1; time 2:02:37; nation KEN"_s,
    u"winners.csv 5: Sifan Hassan; race London Marathon; marathon; women; year 2023; place 1; time 2:18:33; nation NED"_s,
};

Facts judgeLines(const QStringList &claims, std::vector<Decision> decisions = {}, const QStringList &official = rows)
{
    return judge(readClaimLines(claims), readRowLines(official), std::move(decisions));
}

ClaimKey keyOf(const Facts &facts, std::size_t article, std::size_t claim)
{
    const Reading &reading = *facts.readings[article];
    const ResultClaim &of = reading.results[claim];
    return {reading.article->fileName, of.athlete.evidence.span,
        of.time ? of.time->evidence.span : of.place->evidence.span};
}

Decision decide(decltype(Decision::what) what, const QString &reason = {}) { return {std::move(what), reason, {}}; }

} // namespace

class TestOfficial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsGiveTheYear()
    {
        const Facts facts =
            judgeLines({u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:27"_s,
                u"a.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33"_s,
                u"c.txt: Kipchoge; race Acme London Marathon; marathon; men; place 1; time 2:04:17"_s,
                u"c.txt: Mo Farah; race Acme London Marathon; marathon; men; place 3; time 2:06:21"_s});
        QVERIFY(sameLines(resultLines(facts),
            {u"London Marathon 2018, marathon, men | 1 | Kipchoge | 2:04:17 | 1 source | winners.csv 3"_s,
                u"London Marathon 2018, marathon, men | 3 | Mo Farah | 2:06:21 | 1 source"_s,
                u"London Marathon 2023, marathon, men | 1 | Kelvin Kiptum | 2:01:27 | 1 source | winners.csv 2"_s,
                u"London Marathon 2023, marathon, women | 1 | Sifan Hassan | 2:18:33 | 1 source | winners.csv 5"_s}));
    }

    void theReasonIsShown()
    {
        const Facts facts =
            judgeLines({u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:25"_s});
        QCOMPARE(facts.races.front().year, std::optional(2023));
        QVERIFY2(facts.races.front().yearReason.contains(u"Kelvin Kiptum 2:01:25 (winners.csv, line 2)"),
            qPrintable(facts.races.front().yearReason));
        QVERIFY(facts.results.front().official->reason.contains(u"same time"));
        QVERIFY(facts.results.front().official->score > 0.9);
    }

    void aPlaceAloneDoesNotGiveTheYear()
    {
        const Facts facts = judgeLines({u"a.txt: Eliud Kipchoge; race London Marathon; marathon; men; place 1"_s});
        QVERIFY(!facts.races.front().year);
        QVERIFY(!facts.results.front().official);
        QCOMPARE(facts.results.front().otherCandidates.size(), std::size_t(2));
    }

    void reportedAgainstOfficial()
    {
        const Facts facts = judgeLines(
            {u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 1; time 2:01:27"_s});
        QVERIFY(sameLines(checkLines(facts),
            {u"official | inconsistent | 2:01:27 | 2:01:25 | Kelvin Kiptum: reported 2:01:27, official 2:01:25 "
             "(winners.csv, line 2), +0:02"_s}));
        const Facts second = judgeLines(
            {u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 1; time 2:01:26"_s});
        QVERIFY(sameLines(shortCheckLines(second), {u"official | consistent by rounding | 2:01:25"_s}));
        const Facts placed = judgeLines(
            {u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 2; time 2:01:25"_s});
        QVERIFY(sameLines(shortCheckLines(placed),
            {u"official | consistent | 2:01:25"_s, u"official | inconsistent, changes the outcome | 1"_s}));
    }

    void gunTimeOfTheListDiffersByBasis()
    {
        const Facts facts =
            judgeLines({u"a.txt: Ann Lee; race Lake Ten; 10 km; women; year 2019; place 4; time 40:21"_s}, {},
                {u"lake.csv 5: Ann Lee; race Lake Ten; 10 km; women; year 2019; place 4; time 40:09; other 40:21"_s});
        QVERIFY(sameLines(shortCheckLines(facts), {u"official | differs by basis | 40:09"_s}));
    }

    void anotherYearIsNoCandidate()
    {
        const Facts facts = judgeLines(
            {u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2022; place 1; time 2:01:25"_s});
        QVERIFY(!facts.results.front().official);
        QVERIFY(facts.results.front().otherCandidates.empty());
    }

    void linkAndUnlinkByHand()
    {
        const QStringList claims{u"a.txt: Eliud Kipchoge; race London Marathon; marathon; men; place 1"_s};
        const ClaimKey key = keyOf(judgeLines(claims), 0, 0);
        const Facts linked = judgeLines(claims, {decide(LinkOfficial{key, u"winners.csv"_s, 4}, u"the 2019 race"_s)});
        QCOMPARE(linked.officialRows[linked.results.front().official->official].line, qint64(4));
        const Facts unlinked =
            judgeLines(claims, {decide(LinkOfficial{key, u"winners.csv"_s, 4}), decide(UnlinkOfficial{key})});
        QVERIFY(!unlinked.results.front().official);
    }

    void rejectedClaimsDoNotCount()
    {
        const QStringList claims{u"a.txt: Ann Lee; race Lake Ten; 10 km; women; year 2019; time 40:00"_s,
            u"b.txt: Ann Lee; race Lake Ten; 10 km; women; year 2019; time 41:00"_s};
        const Facts before = judgeLines(claims);
        QCOMPARE(before.disputes.size(), std::size_t(1));
        const Facts after = judgeLines(claims, {decide(RejectClaim{keyOf(before, 1, 0)}, u"misread"_s)});
        QVERIFY(after.disputes.empty());
        QCOMPARE(after.results.front().claims.size(), std::size_t(1));
        QCOMPARE(after.readings[1]->results.size(), std::size_t(1)); // the fact itself stays
    }

    void chosenValueComesFirstAndSettles()
    {
        const QStringList claims{u"a.txt: Ann Lee; race Lake Ten; 10 km; women; year 2019; time 40:00"_s,
            u"b.txt: Ann Lee; race Lake Ten; 10 km; women; year 2019; time 41:00"_s};
        const Facts before = judgeLines(claims);
        const Facts after =
            judgeLines(claims, {decide(ChooseValue{before.disputes.front().key, u"41:00"_s}, u"her own watch"_s)});
        QCOMPARE(format(after.results.front().time.value()), u"41:00"_s);
        QVERIFY(!after.results.front().time.disputed);
        QVERIFY(after.disputes.front().settled);
        QCOMPARE(after.disputes.front().settledReason, u"41:00 chosen: her own watch"_s);
        QCOMPARE(after.disputes.front().values.size(), std::size_t(2)); // what the sources said is still there
    }

    void settledFindingsKeepTheirReason()
    {
        const QStringList claims{
            u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 1; time 2:01:27"_s};
        const Facts before = judgeLines(claims);
        const Facts after = judgeLines(claims, {decide(SettleFinding{before.checks.front().key}, u"early report"_s)});
        QVERIFY(after.checks.front().settled);
        QCOMPARE(after.checks.front().settledReason, u"early report"_s);
    }

    void mergeAndSplitByHand()
    {
        const QStringList apart{u"a.txt: Chris Froome; race Lake Ten; 10 km; men; year 2018; time 31:00"_s,
            u"b.txt: Christopher Adam Froome; race Hill Ten; 10 km; men; year 2019; time 31:00"_s};
        QCOMPARE(judgeLines(apart).athletes.size(), std::size_t(2));
        const Decision merge =
            decide(MergeAthletes{u"Chris Froome"_s, u"Christopher Adam Froome"_s}, u"his club says so"_s);
        const Decision split = decide(SplitAthletes{u"Chris Froome"_s, u"Christopher Adam Froome"_s});
        const Facts merged = judgeLines(apart, {merge});
        QCOMPARE(merged.athletes.size(), std::size_t(1));
        QVERIFY(merged.athletes.front().reasons.join(u' ').contains(u"his club says so"));
        QCOMPARE(judgeLines(apart, {merge, split}).athletes.size(), std::size_t(2)); // the last decision counts

        const QStringList together{u"a.txt: Tamirat Tola; race Lake Ten; 10 km; men; year 2018; place 3; time 31:00"_s,
            u"b.txt: Tamirit Tola; race Lake Ten; 10 km; men; year 2018; place 3; time 31:00"_s};
        QCOMPARE(judgeLines(together).athletes.size(), std::size_t(1));
        QCOMPARE(judgeLines(together, {decide(SplitAthletes{u"Tamirat Tola"_s, u"Tamirit Tola"_s})}).athletes.size(),
            std::size_t(2));
    }

    void theListsSpellingIsShown()
    {
        const Facts facts =
            judgeLines({u"a.txt: Sifan Hasan; race London Marathon; marathon; women; place 1; time 2:18:33"_s,
                u"b.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33"_s});
        QCOMPARE(facts.athletes.size(), std::size_t(1));
        QCOMPARE(facts.athletes.front().name, u"Sifan Hassan"_s);
    }
};

QTEST_APPLESS_MAIN(TestOfficial)
#include "tst_official.moc"
