// Differences of time as said, against the two times: to a rival, to a record, to an own best; and the record's time
// that a gap and a finish time imply, held against what other sources imply.
#include "judging/inquiry.h"
#include "judging/margins.h"
#include "judging/ranges.h"

#include <QStringBuilder>
#include <algorithm>
#include <cstdlib>
#include <map>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

struct RecordSaid
{
    int source = 0;
    const RecordClaim *claim = nullptr;
    FoldedName holder;
};

// "world", "course", a country's adjective; "" where the words do not say which record.
QString kindOfRecord(const QString &words)
{
    const QStringList list = foldWords(words).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString &word = list[i];
        if (word == u"world" || word == u"global" || (word == u"all" && list.value(i + 1) == u"time"))
            return u"world"_s;
        if (word == u"course" || word == u"event")
            return u"course"_s;
        if (word == u"welsh" || word == u"irish" || word == u"national" || word == u"club"
            || (word.size() >= 6 && (word.endsWith(u"ish") || word.endsWith(u"an") || word.endsWith(u"ese"))))
            return word;
    }
    return {};
}

bool canBeSameRecord(const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() || a == b; }

QString basisOf(const Entry &said)
{
    if (said.claim->notes.contains(u"gun time"_s))
        return u"gun"_s;
    if (said.claim->notes.contains(u"chip time"_s))
        return u"chip"_s;
    return {};
}

class GapChecks
{
public:
    GapChecks(const Inquiry &inquiry, std::vector<Check> &list)
        : m_inquiry(inquiry)
        , m_list(list)
    {
        for (std::size_t s = 0; s < inquiry.docket.sources.size(); ++s)
            for (const RecordClaim &claim : inquiry.reading(int(s)).records)
                if (claim.time || claim.evidence.sentence.length() > 0)
                    m_records.push_back({int(s), &claim, inquiry.folded(claim.holder.value)});
        for (std::size_t r = 0; r < m_records.size(); ++r)
            m_recordsOfSource[m_records[r].source].push_back(r);
        for (std::size_t r = 0; r < m_records.size(); ++r)
            if (m_records[r].claim->time)
                m_recordsOfHolder[m_records[r].holder.sorted].push_back(r);
    }

    void run()
    {
        for (std::size_t s = 0; s < m_inquiry.docket.sources.size(); ++s)
            for (const GapClaim &gap : m_inquiry.reading(int(s)).gaps)
                check(int(s), gap);
        compareImplied();
    }

private:
    struct Implied // the record's time that a gap and a finish time give
    {
        int entry = 0;
        Known finish;
        const GapClaim *gap = nullptr;
        QString kind;
        std::int64_t record = 0; // milliseconds
    };

    void check(int source, const GapClaim &gap)
    {
        const int at = m_inquiry.findEntry(source, gap.subject.value, gap.context);
        if (at < 0)
            return;
        switch (gap.objectKind) {
        case GapClaim::Object::Athlete:
            if (isOnlyRecordHolder(source, at, gap))
                checkRecord(source, at, gap);
            else
                checkRival(source, at, gap);
            return;
        case GapClaim::Object::Record: checkRecord(source, at, gap); return;
        case GapClaim::Object::OwnBest: checkBest(source, at, gap); return;
        case GapClaim::Object::Mark: return;
        }
    }

    bool isOnlyRecordHolder(int source, int at, const GapClaim &gap) const
    {
        if (m_inquiry.findRival(source, gap.object, m_inquiry.entry(at)) >= 0)
            return false;
        const FoldedName name = foldName(gap.object);
        const auto records = m_recordsOfSource.constFind(source);
        return records != m_recordsOfSource.constEnd()
            && std::any_of(records->begin(), records->end(),
                [&](std::size_t r) { return compareNames(m_records[r].holder, name).likeness != Likeness::None; });
    }

    // Fills in verdict, recomputed and reason; `computed` is positive where the relation as said holds.
    void settle(Check &check, const GapClaim &gap, std::int64_t computed, std::int64_t unit, const QString &who) const
    {
        const Margin said{gap.milliseconds, gap.approx, check.statement};
        check.verdict = compareMargin(said, computed, unit);
        check.recomputed = sayDifference(std::llabs(computed));
        const QString apart = formatGap(std::int32_t(std::llabs(computed))).remove(u'+');
        if (check.verdict == Verdict::Inconsistent && computed < -unit
            && compareMargin(said, -computed, unit) != Verdict::Inconsistent && gap.approx == Approx::Exact) {
            // The amount is right to the second: then who is ahead was read wrongly, and the order of places tells.
            check.verdict = Verdict::ConsistentByRounding;
            computed = -computed;
        }
        if (check.verdict == Verdict::Inconsistent && computed < -unit) {
            check.verdict = Verdict::InconsistentChangesOutcome;
            check.reason = who % u": the times are " % apart % u" apart the other way round"_s;
        } else if (check.verdict == Verdict::Inconsistent) {
            check.reason =
                who % u": the times are " % apart % u" apart, the text says \u201c" % check.statement % u'\u201d';
        } else {
            check.reason = who % u": the times are " % apart % u" apart, as \u201c" % check.statement % u"\u201d says";
        }
    }

    void checkRival(int source, int at, const GapClaim &gap)
    {
        const Entry &subject = m_inquiry.entry(at);
        const int rivalAt = m_inquiry.findRival(source, gap.object, subject);
        const std::optional<Known> own = m_inquiry.timeOf(at);
        std::optional<Known> rival = rivalAt >= 0 ? m_inquiry.timeOf(rivalAt) : std::nullopt;
        if (!rival)
            rival = m_inquiry.timeElsewhere(gap.object, subject);
        std::optional<Chained> chained;
        if (own && !rival && (chained = timeByGap(source, gap.object, subject)))
            rival = chained->known;
        Check check =
            startCheck(m_inquiry, gap.derived ? u"margin chain"_s : u"gap"_s, subject, m_inquiry.words(gap.evidence));
        addNumber(check, formatGap(gap.milliseconds).remove(u'+'), Inquiry::sourceOf(gap.evidence));
        if (own)
            addNumber(check, format(own->time), own->source);
        if (rival) {
            addNumber(check, format(rival->time), rival->source);
            if (rival->result >= 0)
                check.results.push_back(ResultId(rival->result));
        }
        if (own && rival) {
            const std::int64_t apart = std::int64_t(own->time.milliseconds) - rival->time.milliseconds;
            std::int64_t unit = std::max(unitOf(own->time.precision), unitOf(rival->time.precision));
            if (chained) {
                addNumber(check, format(chained->base.time), chained->base.source);
                unit *= 2; // two gaps, each rounded
            }
            settle(check, gap, gap.relation == Relation::Behind ? apart : -apart, unit,
                check.athlete % u" (" % format(own->time) % u") and " % gap.object % u" (" % format(rival->time)
                    % u')');
            if (rivalAt >= 0 && check.verdict == Verdict::Inconsistent) {
                const QString ownBasis = basisOf(subject);
                const QString rivalBasis = basisOf(m_inquiry.entry(rivalAt));
                if (ownBasis != rivalBasis && (!ownBasis.isEmpty() || !rivalBasis.isEmpty()))
                    check.verdict = Verdict::DiffersByBasis;
            }
            if (chained)
                check.reason += u"; "_s % format(rival->time) % u" is " % format(chained->base.time)
                    % u" and the gap of " % gap.object;
            if (isWrong(check) && chained
                && std::llabs(std::llabs(std::int64_t(own->time.milliseconds) - chained->base.time.milliseconds)
                       - gap.milliseconds)
                    <= unit) {
                check.verdict = Verdict::CannotBeChecked;
                check.reason = u"the gap may be counted from the athlete before "_s % gap.object;
            }
            if (isWrong(check) && isOfNextInChain(source, gap, apart)) {
                check.verdict = Verdict::CannotBeChecked;
                check.reason =
                    u"the chain of gaps adds up if "_s % format(own->time) % u" is the time of the next athlete";
            }
            if (isWrong(check) && (isShared(*own) || isShared(*rival))) {
                check.verdict = Verdict::CannotBeChecked;
                check.reason = u"one time stands for several athletes: whose it is, is not certain"_s;
            }
        } else if (rival && impliesNonsense(gap, *rival, subject, check)) {
            check.verdict = Verdict::Inconsistent;
        } else {
            check.verdict = Verdict::CannotBeChecked;
            check.reason = u"no source gives a time for "_s
                % (own          ? gap.object
                        : rival ? check.athlete
                                : QString(check.athlete % u" or " % gap.object));
        }
        m_list.push_back(std::move(check));
    }

    struct Chained // a time that follows from a gap
    {
        Known known;
        Known base; // whose time it is counted from
    };

    // "B was 15 seconds behind A, C a further 20": the time of B is that of A and the first gap.
    std::optional<Chained> timeByGap(int source, const QString &athlete, const Entry &beside) const
    {
        const QString name = foldName(athlete).sorted;
        for (const GapClaim &gap : m_inquiry.reading(source).gaps) {
            if (gap.objectKind != GapClaim::Object::Athlete || gap.approx != Approx::Exact || gap.derived
                || foldName(gap.subject.value).sorted != name)
                continue;
            const int at = m_inquiry.findRival(source, gap.object, beside);
            const std::optional<Known> base = at >= 0 ? m_inquiry.timeOf(at) : std::nullopt;
            if (!base)
                continue;
            ClockTime time = base->time;
            time.milliseconds += gap.relation == Relation::Behind ? gap.milliseconds : -gap.milliseconds;
            return Chained{{time, Inquiry::sourceOf(gap.evidence), -1, -1}, *base};
        }
        return std::nullopt;
    }

    static bool isWrong(const Check &check)
    {
        return check.verdict == Verdict::Inconsistent || check.verdict == Verdict::InconsistentChangesOutcome;
    }

    // "B was seven seconds behind, C another nine in 2:23:39": sixteen seconds behind are C's, not B's.
    bool isOfNextInChain(int source, const GapClaim &gap, std::int64_t apart) const
    {
        const auto &gaps = m_inquiry.reading(source).gaps;
        return std::any_of(gaps.begin(), gaps.end(), [&](const GapClaim &next) {
            return next.object == gap.subject.value && next.relation == gap.relation && next.approx == Approx::Exact
                && gap.approx == Approx::Exact
                && std::llabs(std::llabs(apart) - gap.milliseconds - next.milliseconds) <= 1000;
        });
    }

    // The same words gave this time to another athlete too.
    bool isShared(const Known &known) const
    {
        if (known.entry < 0)
            return false;
        const Entry &own = m_inquiry.entry(known.entry);
        const auto &all = m_inquiry.entriesOf(own.source);
        return std::any_of(all.begin(), all.end(), [&](int at) {
            const Entry &other = m_inquiry.entry(at);
            return other.person != own.person && other.claim->time
                && other.claim->time->evidence.span == known.source.span && known.source.article == other.ref.article;
        });
    }

    // "won by 6:41 from Jack Doyle (6:55)" would leave the winner 14 seconds: the gap is a finish time.
    bool impliesNonsense(const GapClaim &gap, const Known &rival, const Entry &subject, Check &check) const
    {
        const std::int64_t implied = std::int64_t(rival.time.milliseconds)
            + (gap.relation == Relation::Ahead ? -std::int64_t(gap.milliseconds) : std::int64_t(gap.milliseconds));
        const Race &race = m_inquiry.raceOf(subject);
        const auto fastest = fastestPlausible(race.discipline, meaningOf(race.category).wheelchair);
        if (implied > 0 && (!fastest || implied >= *fastest))
            return false;
        check.recomputed = implied > 0 ? sayDifference(implied) : u"0:00:00"_s;
        check.reason = gap.object % u"'s " % format(rival.time) % u" less " % formatGap(gap.milliseconds).remove(u'+')
            % u" leaves " % check.recomputed % u" for " % check.athlete % u": the gap looks like a finish time";
        return true;
    }

    static bool isOneMark(const std::vector<const RecordSaid *> &list)
    {
        return !list.empty() && std::all_of(list.begin(), list.end(), [&](const RecordSaid *record) {
            return record->claim->time->value.milliseconds == list.front()->claim->time->value.milliseconds;
        });
    }

    const RecordSaid *recordMeant(int source, int at, const GapClaim &gap) const
    {
        const QString kind = kindOfRecord(gap.object);
        const QString object = foldWords(gap.object);
        const Race &race = m_inquiry.raceOf(m_inquiry.entry(at));
        const auto suits = [&](const RecordSaid &record) {
            if (!record.claim->time || record.claim->standing == RecordClaim::Standing::Set)
                return false;
            const auto &discipline = record.claim->context.discipline;
            if (discipline && !race.discipline.isEmpty() && discipline->value != race.discipline)
                return false;
            const auto &category = record.claim->context.category;
            return !category || canBeSameRace(meaningOf(category->value), meaningOf(race.category));
        };
        const auto own = m_recordsOfSource.constFind(source);
        if (own != m_recordsOfSource.constEnd()) {
            // The record of the holder who is named; else the only one in the same sentence, or of its kind in the
            // text.
            const auto isNamed = [&](const RecordSaid &record) {
                return !record.holder.words.isEmpty() && object.contains(record.holder.words.back());
            };
            const bool namesHolder =
                std::any_of(own->begin(), own->end(), [&](std::size_t r) { return isNamed(m_records[r]); });
            std::vector<const RecordSaid *> named, near, ofKind;
            for (const std::size_t r : *own) {
                const RecordSaid &record = m_records[r];
                if (!suits(record) || (namesHolder && !isNamed(record)))
                    continue;
                const QString recordKind = kindOfRecord(record.claim->record);
                if (namesHolder && canBeSameRecord(kind, recordKind))
                    named.push_back(&record);
                if (record.claim->evidence.sentence == gap.evidence.sentence && canBeSameRecord(kind, recordKind))
                    near.push_back(&record);
                if (!kind.isEmpty() && recordKind == kind)
                    ofKind.push_back(&record);
            }
            for (const auto *list : {&named, &near, &ofKind})
                if (isOneMark(*list))
                    return list->front();
            if (!named.empty() || !near.empty())
                return nullptr;
            // The holder named in the same sentence, the time given by another source.
            for (const std::size_t r : *own) {
                const RecordSaid &silent = m_records[r];
                if (silent.claim->evidence.sentence != gap.evidence.sentence || silent.claim->time
                    || silent.claim->standing == RecordClaim::Standing::Set || (namesHolder && !isNamed(silent)))
                    continue;
                const auto others = m_recordsOfHolder.constFind(silent.holder.sorted);
                if (others == m_recordsOfHolder.constEnd())
                    continue;
                const RecordSaid *one = nullptr;
                for (const std::size_t o : *others) {
                    const RecordSaid &other = m_records[o];
                    if (!suits(other) || kindOfRecord(other.claim->record) != kindOfRecord(silent.claim->record))
                        continue;
                    if (one && one->claim->time->value != other.claim->time->value)
                        return nullptr; // the holder improved it meanwhile: which one is meant is not said
                    one = &other;
                }
                if (one)
                    return one;
            }
        }
        return nullptr;
    }

    void checkRecord(int source, int at, const GapClaim &gap)
    {
        const Entry &subject = m_inquiry.entry(at);
        const std::optional<Known> own = m_inquiry.timeOf(at);
        Check check = startCheck(m_inquiry, u"record gap"_s, subject, m_inquiry.words(gap.evidence));
        addNumber(check, formatGap(gap.milliseconds).remove(u'+'), Inquiry::sourceOf(gap.evidence));
        if (own)
            addNumber(check, format(own->time), own->source);
        const RecordSaid *record = own ? recordMeant(source, at, gap) : nullptr;
        if (own && record) {
            const ClockTime mark = record->claim->time->value;
            addNumber(check, format(mark), Inquiry::sourceOf(record->claim->time->evidence));
            const std::int64_t apart = std::int64_t(own->time.milliseconds) - mark.milliseconds;
            const std::int64_t unit = std::max(unitOf(own->time.precision), unitOf(mark.precision));
            settle(check, gap, gap.relation == Relation::Behind ? apart : -apart, unit,
                check.athlete % u" (" % format(own->time) % u") and the record of " % record->claim->holder.value
                    % u" (" % format(mark) % u')');
            // Only a mark given in the same breath, or the named holder's, is certainly the one that is meant.
            const bool isSure = record->source == source && gap.objectKind == GapClaim::Object::Record
                && (record->claim->evidence.sentence == gap.evidence.sentence
                    || record->claim->time->evidence.sentence == gap.evidence.sentence);
            if (!isWrong(check) || isSure) {
                if (check.verdict == Verdict::InconsistentChangesOutcome)
                    check.reason += u": whether it is a record depends on it"_s;
                m_list.push_back(std::move(check));
                return;
            }
            check.numbers.pop_back();
            check.recomputed.clear();
        }
        if (own) {
            const std::int64_t implied = std::int64_t(own->time.milliseconds)
                + (gap.relation == Relation::Behind ? -std::int64_t(gap.milliseconds) : std::int64_t(gap.milliseconds));
            if (gap.approx != Approx::Exact) {
                check.verdict = Verdict::CannotBeChecked;
                check.reason = u"no source gives the time of the record"_s;
                m_list.push_back(std::move(check));
            } else if (implied > 0) {
                m_implied.push_back({at, *own, &gap, kindOfRecord(gap.object), implied});
                m_pending.push_back(std::move(check));
            }
            return;
        }
        check.verdict = Verdict::CannotBeChecked;
        check.reason = u"no source gives a time for "_s % check.athlete;
        m_list.push_back(std::move(check));
    }

    // Sources that give a record's distance from one athlete in one race imply its time: do they imply the same?
    void compareImplied()
    {
        std::map<std::pair<int, int>, std::vector<std::size_t>> groups; // by edition and person
        for (std::size_t i = 0; i < m_implied.size(); ++i) {
            const Entry &said = m_inquiry.entry(m_implied[i].entry);
            groups[{said.edition, said.person}].push_back(i);
        }
        for (const auto &[key, group] : groups) {
            std::vector<bool> used(group.size(), false);
            for (std::size_t i = 0; i < group.size(); ++i) {
                if (used[i])
                    continue;
                std::vector<std::size_t> together{group[i]};
                for (std::size_t j = i + 1; j < group.size(); ++j) {
                    const Implied &one = m_implied[group[i]];
                    const Implied &other = m_implied[group[j]];
                    if (!used[j] && canBeSameRecord(one.kind, other.kind) && one.gap->relation == other.gap->relation
                        && m_inquiry.entry(one.entry).source != m_inquiry.entry(other.entry).source) {
                        used[j] = true;
                        together.push_back(group[j]);
                    }
                }
                judgeImplied(together);
            }
        }
    }

    QString sayImplied(const Implied &implied) const
    {
        const ClockTime time{std::int32_t(implied.record), implied.finish.time.precision};
        return format(implied.finish.time) % (implied.gap->relation == Relation::Behind ? u" - " : u" + ")
            % formatGap(implied.gap->milliseconds).remove(u'+') % u" = " % format(time);
    }

    void judgeImplied(const std::vector<std::size_t> &together)
    {
        Check check = std::move(m_pending[together.front()]);
        const Implied &first = m_implied[together.front()];
        check.recomputed = format(ClockTime{std::int32_t(first.record), first.finish.time.precision});
        if (together.size() == 1) {
            check.verdict = Verdict::CannotBeChecked;
            check.reason = u"no source gives the time of the record; it would be "_s % sayImplied(first);
            m_list.push_back(std::move(check));
            return;
        }
        std::int64_t spread = 0;
        QStringList sums;
        QStringList finishes;
        for (const std::size_t i : together) {
            const Implied &implied = m_implied[i];
            spread = std::max<std::int64_t>(spread, std::llabs(implied.record - first.record));
            sums += sayImplied(implied);
            finishes += format(implied.finish.time);
            if (i != together.front()) {
                const Check &other = m_pending[i];
                check.numbers.insert(check.numbers.end(), other.numbers.begin(), other.numbers.end());
            }
        }
        sums.removeDuplicates();
        sums.sort();
        finishes.removeDuplicates();
        const std::int64_t unit = unitOf(first.finish.time.precision);
        if (spread == 0) {
            check.verdict = Verdict::Consistent;
            check.reason = (finishes.size() > 1 ? u"the sources differ on the time but imply the same record: "_s
                                                : u"the sources imply the same record: "_s)
                % sums.join(u"; ");
        } else if (spread <= unit) {
            check.verdict = Verdict::ConsistentByRounding;
            check.reason = u"the records the sources imply differ by no more than rounding: "_s % sums.join(u"; ");
        } else {
            check.verdict = Verdict::Inconsistent;
            check.reason = u"the sources imply different records: "_s % sums.join(u"; ");
        }
        m_list.push_back(std::move(check));
    }

    void checkBest(int source, int at, const GapClaim &gap)
    {
        const Entry &subject = m_inquiry.entry(at);
        const std::optional<Known> own = m_inquiry.timeOf(at);
        Check check = startCheck(m_inquiry, u"gap to a best"_s, subject, m_inquiry.words(gap.evidence));
        addNumber(check, formatGap(gap.milliseconds).remove(u'+'), Inquiry::sourceOf(gap.evidence));
        const StatementClaim *best = nullptr;
        for (const StatementClaim &statement : m_inquiry.reading(source).statements) {
            if (statement.kind != StatementClaim::Kind::Best || !statement.time || !statement.athlete)
                continue;
            if (compareNames(foldName(statement.athlete->value), foldName(gap.subject.value)).likeness
                == Likeness::None)
                continue;
            best = &statement;
            break;
        }
        if (!own || !best) {
            check.verdict = Verdict::CannotBeChecked;
            check.reason =
                (own ? u"the text gives no time for the earlier best of "_s : u"no source gives a time for "_s)
                % check.athlete;
            m_list.push_back(std::move(check));
            return;
        }
        const ClockTime mark = best->time->value;
        addNumber(check, format(own->time), own->source);
        addNumber(check, format(mark), Inquiry::sourceOf(best->time->evidence));
        if (own->time == mark) {
            // The best named is the new one: the difference is to the one before, which is not stated.
            check.verdict = Verdict::CannotBeChecked;
            check.reason = u"the text gives no time for the earlier best of "_s % check.athlete;
        } else {
            const std::int64_t apart = std::int64_t(own->time.milliseconds) - mark.milliseconds;
            const std::int64_t unit = std::max(unitOf(own->time.precision), unitOf(mark.precision));
            settle(check, gap, gap.relation == Relation::Behind ? apart : -apart, unit,
                check.athlete % u" (" % format(own->time) % u") and the earlier best (" % format(mark) % u')');
        }
        m_list.push_back(std::move(check));
    }

    const Inquiry &m_inquiry;
    std::vector<Check> &m_list;
    std::vector<RecordSaid> m_records;
    QHash<int, std::vector<std::size_t>> m_recordsOfSource;
    QHash<QString, std::vector<std::size_t>> m_recordsOfHolder; // by sorted words of the name
    std::vector<Implied> m_implied;
    std::vector<Check> m_pending; // beside m_implied
};

} // namespace

void checkGaps(const Inquiry &inquiry, std::vector<Check> &list) { GapChecks(inquiry, list).run(); }

} // namespace proofline::judging
