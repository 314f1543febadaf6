// Finish times against what else is said of the run: thresholds, halves and splits, pace, improvement on a best, and
// what the discipline allows at all.
#include "judging/inquiry.h"
#include "judging/margins.h"
#include "judging/ranges.h"

#include "facts/discipline.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

using Kind = StatementClaim::Kind;

class TimeChecks
{
public:
    TimeChecks(const Inquiry &inquiry, std::vector<Check> &list)
        : m_inquiry(inquiry)
        , m_list(list)
    {
    }

    void run()
    {
        for (const Race &race : m_inquiry.facts.races) {
            const auto fastest = fastestPlausible(race.discipline, meaningOf(race.category).wheelchair);
            const auto slowest = slowestPlausible(race.discipline);
            m_limits.emplace_back(fastest.value_or(0), slowest.value_or(std::numeric_limits<std::int32_t>::max()));
        }
        for (std::size_t at = 0; at < m_inquiry.docket.entries.size(); ++at)
            checkRange(int(at));
        for (std::size_t s = 0; s < m_inquiry.docket.sources.size(); ++s)
            for (const StatementClaim &statement : m_inquiry.reading(int(s)).statements)
                checkStatement(int(s), statement);
    }

private:
    void checkRange(int at)
    {
        const Entry &said = m_inquiry.entry(at);
        if (!said.time)
            return;
        const ClockTime time = *said.time;
        const auto &[fastest, slowest] = m_limits[std::size_t(m_inquiry.resultOf(said).race)];
        const bool isTooFast = time.milliseconds < fastest;
        const bool isTooSlow = time.milliseconds > slowest;
        if (!isTooFast && !isTooSlow)
            return;
        const Race &race = m_inquiry.raceOf(said);
        Check check = startCheck(m_inquiry, u"range"_s, said, m_inquiry.words(said.claim->time->evidence));
        check.verdict = Verdict::Inconsistent;
        addNumber(check, format(time), Inquiry::sourceOf(said.claim->time->evidence));
        const QString limit = format(ClockTime{(isTooFast ? fastest : slowest) / 1000 * 1000, Precision::Second});
        check.recomputed = limit;
        check.reason = format(time) % u" for " % check.athlete
            % (isTooFast ? u" is faster than anyone has covered the " : u" is slower than a walk over the ")
            % race.discipline % (meaningOf(race.category).wheelchair ? u" in a wheelchair" : u"") % u" (limit " % limit
            % u')';
        m_list.push_back(std::move(check));
    }

    void checkStatement(int source, const StatementClaim &statement)
    {
        switch (statement.kind) {
        case Kind::Threshold: checkThreshold(source, statement); return;
        case Kind::Split: checkSplit(source, statement); return;
        case Kind::SecondHalf: checkHalves(source, statement); return;
        case Kind::Pace: checkPace(source, statement); return;
        case Kind::Improvement: checkImprovement(source, statement); return;
        case Kind::Best: checkBest(source, statement); return;
        case Kind::Age:
        case Kind::Wins:
        case Kind::Edition:
        case Kind::Order: return; // judged elsewhere
        }
    }

    int meant(int source, const StatementClaim &statement) const
    {
        return statement.athlete ? m_inquiry.findEntry(source, statement.athlete->value, statement.context) : -1;
    }

    const StatementClaim *other(int source, const StatementClaim &beside, Kind kind) const
    {
        for (const StatementClaim &statement : m_inquiry.reading(source).statements) {
            if (statement.kind != kind || !statement.time || !statement.athlete || !beside.athlete)
                continue;
            if (foldName(statement.athlete->value).sorted == foldName(beside.athlete->value).sorted)
                return &statement;
        }
        return nullptr;
    }

    void checkThreshold(int source, const StatementClaim &statement)
    {
        const int at = meant(source, statement);
        if (at < 0 || !statement.time || (statement.approx != Approx::Under && statement.approx != Approx::Over))
            return;
        const auto own = m_inquiry.timeOf(at);
        if (!own)
            return;
        const Entry &said = m_inquiry.entry(at);
        const std::int64_t limit = statement.time->value.milliseconds;
        const std::int64_t time = own->time.milliseconds;
        const std::int64_t unit = unitOf(own->time.precision);
        const bool isUnder = statement.approx == Approx::Under;
        Check check = startCheck(m_inquiry, u"threshold"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, format(statement.time->value), Inquiry::sourceOf(statement.time->evidence));
        addNumber(check, format(own->time), own->source);
        check.recomputed = format(own->time);
        const bool holds = isUnder ? time < limit : time > limit;
        const bool mayHold = isUnder ? time - unit < limit : time + unit > limit;
        check.verdict = holds ? Verdict::Consistent : mayHold ? Verdict::ConsistentByRounding : Verdict::Inconsistent;
        const QString mark = format(ClockTime{statement.time->value.milliseconds,
            statement.time->value.precision == Precision::Minute ? Precision::Second
                                                                 : statement.time->value.precision});
        check.reason = check.athlete % u" ran " % format(own->time)
            % (holds ? (isUnder ? u", under " : u", over ") : (isUnder ? u", not under " : u", not over ")) % mark;
        m_list.push_back(std::move(check));
    }

    void checkSplit(int source, const StatementClaim &statement)
    {
        const int at = meant(source, statement);
        if (at < 0 || !statement.time || !statement.metres)
            return;
        const auto own = m_inquiry.timeOf(at);
        const Entry &said = m_inquiry.entry(at);
        const Race &race = m_inquiry.raceOf(said);
        const auto metres = metresOf(race.discipline);
        if (!own || !metres || *statement.metres <= 0 || *statement.metres >= *metres)
            return;
        const std::int64_t rest = std::int64_t(own->time.milliseconds) - statement.time->value.milliseconds;
        const double left = *metres - *statement.metres;
        const bool wheelchair = meaningOf(race.category).wheelchair;
        const auto fastest = left >= 100 ? fastestPlausible(QString(QString::number(left, 'f', 0) % u" m"), wheelchair)
                                         : std::optional(0);
        const bool isWrong = rest <= 0 || (fastest && rest < *fastest);
        if (!isWrong)
            return; // a split proves nothing but the impossible
        Check check = startCheck(m_inquiry, u"split"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, format(statement.time->value), Inquiry::sourceOf(statement.time->evidence));
        addNumber(check, format(own->time), own->source);
        check.recomputed = sayDifference(rest);
        check.verdict = Verdict::Inconsistent;
        check.reason = check.athlete % u" passed " % QString::number(*statement.metres / 1000, 'g', 6) % u" km in "
            % format(statement.time->value) % u" and finished in " % format(own->time) % u": "
            % (rest <= 0 ? u"the split is no shorter than the finish time"_s
                         : QString(check.recomputed % u" for the remaining " % QString::number(left / 1000, 'g', 4)
                             % u" km is faster than anyone has run"));
        m_list.push_back(std::move(check));
    }

    void checkHalves(int source, const StatementClaim &second)
    {
        const int at = meant(source, second);
        const StatementClaim *first = other(source, second, Kind::Split);
        if (at < 0 || !second.time || !first || !first->metres)
            return;
        const auto own = m_inquiry.timeOf(at);
        const Entry &said = m_inquiry.entry(at);
        const auto metres = metresOf(m_inquiry.raceOf(said).discipline);
        if (!own || !metres || std::abs(*first->metres * 2 - *metres) > *metres * 0.01)
            return;
        const std::int64_t sum = std::int64_t(first->time->value.milliseconds) + second.time->value.milliseconds;
        const std::int64_t apart = std::llabs(sum - own->time.milliseconds);
        const std::int64_t unit = std::max(
            {unitOf(own->time.precision), unitOf(first->time->value.precision), unitOf(second.time->value.precision)});
        Check check = startCheck(m_inquiry, u"halves"_s, said, m_inquiry.words(second.evidence));
        addNumber(check, format(first->time->value), Inquiry::sourceOf(first->time->evidence));
        addNumber(check, format(second.time->value), Inquiry::sourceOf(second.time->evidence));
        addNumber(check, format(own->time), own->source);
        check.recomputed = sayDifference(sum);
        check.verdict = apart == 0 ? Verdict::Consistent
            : apart <= 2 * unit    ? Verdict::ConsistentByRounding
                                   : Verdict::Inconsistent;
        check.reason = u"the halves of "_s % check.athlete % u", " % format(first->time->value) % u" + "
            % format(second.time->value) % u", make " % check.recomputed
            % (check.verdict == Verdict::Inconsistent ? u", not " : u"; the finish is ") % format(own->time);
        m_list.push_back(std::move(check));
    }

    void checkPace(int source, const StatementClaim &statement)
    {
        const int at = meant(source, statement);
        if (at < 0 || !statement.time || !statement.metres || *statement.metres <= 0)
            return;
        const auto own = m_inquiry.timeOf(at);
        const Entry &said = m_inquiry.entry(at);
        const auto metres = metresOf(m_inquiry.raceOf(said).discipline);
        if (!own || !metres)
            return;
        const double units = *metres / *statement.metres;
        const double total = statement.time->value.milliseconds * units;
        // The pace is rounded to its unit, and the winner of a measured course runs up to one per cent more.
        const double slack =
            unitOf(statement.time->value.precision) * units + total * (statement.approx == Approx::Exact ? 0.01 : 0.03);
        const double apart = std::abs(total - own->time.milliseconds);
        Check check = startCheck(m_inquiry, u"pace"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, format(statement.time->value), Inquiry::sourceOf(statement.time->evidence));
        addNumber(check, format(own->time), own->source);
        check.recomputed = sayDifference(std::int64_t(std::llround(total / 1000) * 1000));
        check.verdict = apart <= unitOf(statement.time->value.precision) * units / 2 ? Verdict::Consistent
            : apart <= slack                                                         ? Verdict::ConsistentByRounding
                                                                                     : Verdict::Inconsistent;
        check.reason = format(statement.time->value) % u" for each of " % QString::number(units, 'f', 1) % u" makes "
            % check.recomputed % (check.verdict == Verdict::Inconsistent ? u", not the " : u"; the time is ")
            % format(own->time) % u" of " % check.athlete;
        m_list.push_back(std::move(check));
    }

    void checkImprovement(int source, const StatementClaim &statement)
    {
        const int at = meant(source, statement);
        if (at < 0 || !statement.time)
            return;
        const auto own = m_inquiry.timeOf(at);
        const StatementClaim *best = other(source, statement, Kind::Best);
        const Entry &said = m_inquiry.entry(at);
        Check check = startCheck(m_inquiry, u"improvement"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, formatGap(statement.time->value.milliseconds).remove(u'+'),
            Inquiry::sourceOf(statement.time->evidence));
        if (!own || !best || best->time->value == own->time) {
            check.verdict = Verdict::CannotBeChecked;
            check.reason = u"the text gives no earlier best of "_s % check.athlete;
            m_list.push_back(std::move(check));
            return;
        }
        addNumber(check, format(best->time->value), Inquiry::sourceOf(best->time->evidence));
        addNumber(check, format(own->time), own->source);
        const std::int64_t gain = std::int64_t(best->time->value.milliseconds) - own->time.milliseconds;
        const std::int64_t unit = std::max(unitOf(own->time.precision), unitOf(best->time->value.precision));
        check.verdict =
            compareMargin({statement.time->value.milliseconds, statement.approx, check.statement}, gain, unit);
        check.recomputed = sayDifference(gain);
        check.reason = format(best->time->value) % u" - " % format(own->time) % u" = " % check.recomputed
            % (check.verdict == Verdict::Inconsistent ? u": not the improvement of " : u": the improvement of ")
            % check.athlete % u" the text gives";
        m_list.push_back(std::move(check));
    }

    // A run called a personal best that is slower than the best the same text names.
    void checkBest(int source, const StatementClaim &statement)
    {
        const int at = meant(source, statement);
        if (at < 0 || !statement.time)
            return;
        const Entry &said = m_inquiry.entry(at);
        const bool isCalledBest = said.claim->notes.contains(u"personal best"_s);
        if (!isCalledBest || !said.claim->time || !said.claim->focus)
            return;
        const ClockTime best = statement.time->value;
        const ClockTime own = said.claim->time->value;
        if (own.milliseconds - best.milliseconds <= std::max(unitOf(own.precision), unitOf(best.precision)))
            return;
        Check check = startCheck(m_inquiry, u"best"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, format(best), Inquiry::sourceOf(statement.time->evidence));
        addNumber(check, format(own), Inquiry::sourceOf(said.claim->time->evidence));
        check.verdict = Verdict::InconsistentChangesOutcome;
        check.recomputed = sayDifference(std::int64_t(own.milliseconds) - best.milliseconds);
        check.reason =
            format(own) % u" is called a best of " % check.athlete % u", but the text also names " % format(best);
        m_list.push_back(std::move(check));
    }

    const Inquiry &m_inquiry;
    std::vector<Check> &m_list;
    std::vector<std::pair<std::int32_t, std::int32_t>> m_limits; // by race: fastest and slowest plausible, milliseconds
};

} // namespace

void checkTimes(const Inquiry &inquiry, std::vector<Check> &list) { TimeChecks(inquiry, list).run(); }

} // namespace proofline::judging
