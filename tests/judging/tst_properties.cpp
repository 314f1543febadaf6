// What must hold for any claims: order of sources is nothing, a copy changes nothing but its count.
#include "claim_lines.h"
#include "gold_readings.h"
#include "judging/judging.h"

#include <QDir>
#include <QStringBuilder>
#include <QtTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

using Readings = std::vector<std::shared_ptr<const Reading>>;

// The same reading under another id, as if it were loaded at another place.
std::shared_ptr<const Reading> reloaded(const Reading &reading, ArticleId id, const QString &fileName)
{
    auto copy = std::make_shared<Reading>(reading);
    auto article = std::make_shared<Article>(*reading.article);
    article->id = id;
    article->fileName = fileName;
    copy->article = article;
    const auto move = [id](Evidence &evidence) { evidence.article = id; };
    const auto moveStated = [&](auto &stated) {
        if (stated)
            move(stated->evidence);
    };
    const auto moveContext = [&](RaceContext &context) {
        moveStated(context.race);
        moveStated(context.discipline);
        moveStated(context.year);
        moveStated(context.category);
    };
    for (ResultClaim &claim : copy->results) {
        move(claim.athlete.evidence);
        moveContext(claim.context);
        moveStated(claim.place);
        moveStated(claim.time);
        moveStated(claim.otherTime);
        moveStated(claim.nationality);
        moveStated(claim.age);
    }
    for (GapClaim &gap : copy->gaps) {
        move(gap.subject.evidence);
        moveContext(gap.context);
        move(gap.evidence);
    }
    for (RecordClaim &record : copy->records) {
        move(record.holder.evidence);
        moveStated(record.time);
        moveContext(record.context);
        move(record.evidence);
    }
    for (StatementClaim &statement : copy->statements) {
        moveStated(statement.athlete);
        moveStated(statement.time);
        moveContext(statement.context);
        move(statement.evidence);
    }
    return copy;
}

QStringList everything(const Facts &facts)
{
    QStringList lines = resultLines(facts) + disputeLines(facts) + checkLines(facts);
    for (const Athlete &athlete : facts.athletes)
        lines += athlete.name % u" = " % athlete.otherNames.join(u", ") % u' ' % athlete.nationality % u' '
            % athlete.reasons.join(u"; ");
    for (const Race &race : facts.races)
        lines += raceName(race) % u' ' % race.yearReason % u' ' % race.reasons.join(u"; ");
    return lines;
}

// Reports on a few races by invented runners, with slips, gaps, missing years and surnames alone.
QStringList inventedLines(unsigned seed)
{
    std::mt19937 random(seed);
    const QStringList given{u"Ann"_s, u"Eva"_s, u"Ida"_s, u"Marta"_s, u"Aoife"_s, u"Sigrid"_s};
    const QStringList surnames{u"Lindqvist"_s, u"O'Rourke"_s, u"Tordoff"_s, u"Gallagher"_s, u"Bakker"_s, u"Nakamura"_s};
    QStringList lines;
    for (int file = 0; file < 8; ++file) {
        const int event = int(random() % 2);
        const int year = 2017 + int(random() % 3);
        const bool statesYear = random() % 3 != 0;
        for (int c = 0; c < 6; ++c) {
            const int runner = int(random() % 12);
            QString name = given[runner % 6] % u' ' % surnames[(runner * 5 + runner / 6) % 6];
            switch (random() % 8) {
            case 0: name = name.section(u' ', 1); break;
            case 1: name[2] = u'e'; break;
            case 2: name = name.left(1) % u". " % name.section(u' ', 1); break;
            default: break;
            }
            const int seconds = 9000 + runner * 61 + event * 300 + year % 7 * 13 + int(random() % 12 == 0);
            QString line = u"%1.txt: "_s.arg(file) % name % u"; race "
                % (event == 0 ? u"Ostend Marathon" : u"Perth Marathon") % u"; marathon; women; time "
                % format({seconds * 1000, Precision::Second});
            if (random() % 2 == 0)
                line += u"; place %1"_s.arg(runner + 1);
            if (statesYear)
                line += u"; year %1"_s.arg(year);
            if (random() % 3 == 0)
                line += u"; nation %1"_s.arg(runner % 2 == 0 ? u"SWE"_s : u"IRL"_s);
            if (random() % 9 == 0)
                line += u"; background"_s;
            lines += line;
        }
    }
    return lines;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderOfSourcesIsNothing()
    {
        for (unsigned seed = 1; seed <= 40; ++seed)
            holdsForOrders(readClaimLines(inventedLines(seed)), seed, 3);
    }

    void aCopyChangesNothingButItsCount()
    {
        for (unsigned seed = 1; seed <= 40; ++seed)
            holdsForCopies(readClaimLines(inventedLines(seed)), seed);
    }

    void onGoldFacts()
    {
        const QString corpus = QStringLiteral(SHARED_DIR "/corpus");
        if (!QDir(corpus).exists())
            QSKIP("the shared corpus is not here");
        const Readings readings = readGold(corpus);
        holdsForOrders(readings, 5, 2);
        holdsForCopies(readings, 5);
    }

    void nothingInNothingOut()
    {
        const Facts facts = judge({}, {}, {});
        QVERIFY(facts.results.empty() && facts.athletes.empty() && facts.races.empty() && facts.checks.empty());
        const Facts switchedOff = judge({nullptr, nullptr}, {}, {});
        QVERIFY(switchedOff.results.empty());
        QCOMPARE(switchedOff.readings.size(), std::size_t(2));
    }

private:
    static void holdsForOrders(const Readings &readings, unsigned seed, int shuffles)
    {
        const QStringList before = everything(judge(readings, {}, {}));
        std::mt19937 random(seed);
        for (int shuffle = 0; shuffle < shuffles; ++shuffle) {
            std::vector<std::size_t> order(readings.size());
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), random);
            Readings other;
            for (const std::size_t at : order)
                other.push_back(reloaded(*readings[at], ArticleId(other.size()), readings[at]->article->fileName));
            const QStringList after = everything(judge(other, {}, {}));
            if (after != before)
                sameLines(after, before);
            QCOMPARE(after, before);
        }
    }

    static void holdsForCopies(const Readings &readings, unsigned seed)
    {
        const Facts before = judge(readings, {}, {});
        Readings more = readings;
        const std::size_t copied = seed % readings.size();
        more.push_back(reloaded(*readings[copied], ArticleId(more.size()), u"a copy.txt"_s));
        const Facts after = judge(more, {}, {});
        QCOMPARE(resultLines(after), resultLines(before));
        QCOMPARE(checkLines(after), checkLines(before));
        QCOMPARE(after.disputes.size(), before.disputes.size());
        std::size_t claimsBefore = 0;
        std::size_t claimsAfter = 0;
        for (const Result &result : before.results)
            claimsBefore += result.claims.size();
        for (const Result &result : after.results)
            claimsAfter += result.claims.size();
        QCOMPARE(claimsAfter, claimsBefore + readings[copied]->results.size());
        for (std::size_t r = 0; r < before.results.size(); ++r)
            QCOMPARE(after.results[r].confidence, before.results[r].confidence);
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
