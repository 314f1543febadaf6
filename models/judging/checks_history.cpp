// Statements against the loaded history: records against faster times, ages against years, wins in a row against the
// winners, numbers of editions against years.
#include "judging/inquiry.h"
#include "judging/margins.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

enum class RecordKind { Other, World, Course };

// Only plain world and course records: "women-only", "masters", "indoor", "British" are of fields not known here.
RecordKind kindOf(const QString &words)
{
    QStringList left = foldWords(words).split(u' ', Qt::SkipEmptyParts);
    left.removeIf([](const QString &word) {
        return word == u"record" || word == u"marathon" || word == u"new" || word == u"the" || word == u"s"
            || word == u"half" || word == u"mens" || word == u"womens";
    });
    const QString plain = left.join(u' ');
    if (plain == u"world" || plain == u"all time")
        return RecordKind::World;
    return plain == u"course" ? RecordKind::Course : RecordKind::Other;
}

using FieldKey = std::tuple<int, int, Gender, bool>; // event (0 any), discipline, gender, wheelchair

struct Mark // a finish time of a known year
{
    int year = 0;
    ClockTime time;
    int entry = -1; // Docket::entries, or
    std::uint32_t row = 0; // Facts::officialRows
};

struct Win
{
    int year = 0;
    bool isRow = false;
    std::uint32_t at = 0; // Docket::entries or Facts::officialRows
};

class HistoryChecks
{
public:
    HistoryChecks(const Inquiry &inquiry, std::vector<Check> &list)
        : m_inquiry(inquiry)
        , m_list(list)
    {
    }

    void run()
    {
        if (needsHistory())
            gather();
        for (std::size_t s = 0; s < m_inquiry.docket.sources.size(); ++s) {
            for (const RecordClaim &record : m_inquiry.reading(int(s)).records)
                checkRecord(int(s), record);
            for (const StatementClaim &statement : m_inquiry.reading(int(s)).statements) {
                if (statement.kind == StatementClaim::Kind::Wins)
                    checkWins(int(s), statement);
                else if (statement.kind == StatementClaim::Kind::Edition)
                    noteEdition(int(s), statement);
            }
        }
        checkEditions();
        checkAges();
    }

private:
    void gather()
    {
        const Docket &docket = m_inquiry.docket;
        for (const Race &race : m_inquiry.facts.races) {
            m_meanings.push_back(meaningOf(race.category));
            m_disciplines.push_back(numberOf(race.discipline));
        }
        std::map<int, int> disciplineOfEvent; // the only one claims give it; 0 where they give several
        for (std::size_t at = 0; at < docket.entries.size(); ++at) {
            const Entry &said = docket.entries[at];
            if (!m_inquiry.facts.officialRows.empty() && said.event != 0) {
                const int own = m_disciplines[std::size_t(m_inquiry.resultOf(said).race)];
                const auto [known, isNew] = disciplineOfEvent.try_emplace(said.event, own);
                if (!isNew && known->second != own)
                    known->second = 0;
            }
            if (!said.year || said.event == 0 || said.isRound || (!said.time && said.place != 1))
                continue;
            const RaceId race = m_inquiry.resultOf(said).race;
            const CategoryMeaning &meaning = m_meanings[std::size_t(race)];
            if (meaning.gender == Gender::Unknown || !meaning.open)
                continue;
            const FieldKey key(said.event, m_disciplines[std::size_t(race)], meaning.gender, meaning.wheelchair);
            // Only a reported race counts against a record: a time looked back on may be an exhibition or a downhill
            // course.
            if (said.time && said.focus && said.time->precision != Precision::Minute
                && !(said.hasNotes && isIrregular(said.claim->notes)))
                addMark(key, {*said.year, *said.time, int(at), 0});
            if (said.place == 1)
                m_wins[key].push_back({*said.year, false, std::uint32_t(at)});
        }
        for (std::uint32_t at = 0; at < m_inquiry.facts.officialRows.size(); ++at) {
            const OfficialRow &row = m_inquiry.facts.officialRows[at];
            if (row.place != 1 || !row.year || docket.eventOfRow[at] == 0)
                continue;
            const CategoryMeaning meaning = meaningOf(row.category);
            if (meaning.gender == Gender::Unknown || !meaning.open)
                continue;
            const int event = docket.eventOfRow[at];
            int discipline = numberOf(row.discipline);
            if (const auto only = disciplineOfEvent.find(event); discipline == 0 && only != disciplineOfEvent.end())
                discipline = only->second; // a list without that column
            const FieldKey key(event, discipline, meaning.gender, meaning.wheelchair);
            if (row.time)
                addMark(key, {*row.year, *row.time, -1, at});
            m_wins[key].push_back({*row.year, true, at});
        }
    }

    // Of a discipline; 0 unknown.
    int numberOf(const QString &discipline) const { return m_inquiry.docket.disciplines.find(discipline).value_or(-1); }

    QString athleteOf(const Win &win) const
    {
        return win.isRow ? m_inquiry.facts.officialRows[win.at].athlete
                         : m_inquiry.athleteName(m_inquiry.entry(int(win.at)));
    }
    Source sourceOf(const Win &win) const
    {
        return win.isRow ? Source{ArticleId{}, {}, {}, win.at}
                         : Inquiry::sourceOf(m_inquiry.entry(int(win.at)).claim->place->evidence);
    }
    bool isBy(const Win &win, const FoldedName &name, const Entry &said) const
    {
        if (!win.isRow)
            return m_inquiry.entry(int(win.at)).person == said.person;
        const FoldedName of = foldName(m_inquiry.facts.officialRows[win.at].athlete);
        return compareNames(of, name).likeness >= Likeness::Variant;
    }

    static bool isIrregular(const QStringList &notes)
    {
        for (const QStringView note : {u"unofficial", u"exhibition", u"short course", u"void", u"wind-assisted"})
            for (const QString &own : notes)
                if (own.contains(note))
                    return true;
        return false;
    }

    bool needsHistory() const
    {
        return std::any_of(
            m_inquiry.docket.sources.begin(), m_inquiry.docket.sources.end(), [](const Reading *reading) {
                return !reading->records.empty()
                    || std::any_of(reading->statements.begin(), reading->statements.end(),
                        [](const StatementClaim &statement) { return statement.kind == StatementClaim::Kind::Wins; });
            });
    }

    void addMark(const FieldKey &key, const Mark &mark)
    {
        for (const int of : {std::get<0>(key), 0}) {
            FieldKey field = key;
            std::get<0>(field) = of;
            std::map<int, Mark> &fastest = m_fastest[field]; // by year
            const auto [at, isNew] = fastest.try_emplace(mark.year, mark);
            if (!isNew && mark.time.milliseconds < at->second.time.milliseconds)
                at->second = mark;
        }
    }

    // A text that calls a run the world record and the same run slower than the world record says both.
    void checkAgainstOwnGaps(int source, const RecordClaim &record)
    {
        if (record.standing != RecordClaim::Standing::Set || kindOf(record.record) != RecordKind::World)
            return;
        const FoldedName holder = foldName(record.holder.value);
        for (const GapClaim &gap : m_inquiry.reading(source).gaps) {
            const QString object = foldWords(gap.object);
            if (gap.objectKind != GapClaim::Object::Record || gap.relation != Relation::Behind
                || !object.contains(u"world"_s) || object.contains(u"only"_s) || gap.milliseconds == 0
                || foldName(gap.subject.value).sorted != holder.sorted)
                continue;
            const int at = m_inquiry.findEntry(source, record.holder.value, record.context);
            if (at < 0)
                continue;
            const Entry &said = m_inquiry.entry(at);
            Check check = startCheck(m_inquiry, u"record"_s, said, m_inquiry.words(record.evidence));
            check.verdict = Verdict::InconsistentChangesOutcome;
            check.recomputed = formatGap(gap.milliseconds);
            addNumber(check, u"record"_s, Inquiry::sourceOf(record.evidence));
            addNumber(check, formatGap(gap.milliseconds), Inquiry::sourceOf(gap.evidence));
            check.reason = u"the text calls the run of "_s % check.athlete % u" a world record (\u201c"
                % check.statement % u"\u201d) and also slower than it (\u201c" % m_inquiry.words(gap.evidence)
                % u"\u201d)";
            m_list.push_back(std::move(check));
            return;
        }
    }

    void checkRecord(int source, const RecordClaim &record)
    {
        checkAgainstOwnGaps(source, record);
        const RecordKind kind = kindOf(record.record);
        if (kind == RecordKind::Other || !record.time || record.standing == RecordClaim::Standing::Missed
            || record.standing == RecordClaim::Standing::Previous)
            return;
        // The race in which it was set, or the reported race before which it stood.
        const int at = m_inquiry.findEntry(source, record.holder.value, record.context);
        const Entry *set = at >= 0 && m_inquiry.entry(at).claim->time
                && isSameToPrecision(m_inquiry.entry(at).claim->time->value, record.time->value)
            ? &m_inquiry.entry(at)
            : nullptr;
        if (!set || !set->year || set->event == 0)
            return;
        // A standing record with the time of the reported run: the time belongs to the run, not to the record.
        if (record.standing == RecordClaim::Standing::Held && set->claim->focus)
            return;
        const Race &race = m_inquiry.raceOf(*set);
        const CategoryMeaning meaning = meaningOf(race.category);
        const auto field = m_fastest.find({kind == RecordKind::Course ? set->event : 0, numberOf(race.discipline),
            meaning.gender, meaning.wheelchair});
        if (field == m_fastest.end())
            return;
        const Mark *faster = nullptr;
        for (const auto &[year, mark] : field->second) {
            if (year >= *set->year)
                break;
            if (record.time->value.milliseconds - mark.time.milliseconds
                    > std::max(unitOf(record.time->value.precision), unitOf(mark.time.precision))
                && (!faster || mark.time.milliseconds < faster->time.milliseconds))
                faster = &mark;
        }
        if (!faster)
            return;
        Check check = startCheck(m_inquiry, u"record"_s, *set, m_inquiry.words(record.evidence));
        check.verdict = Verdict::InconsistentChangesOutcome;
        check.recomputed = format(faster->time);
        addNumber(check, format(record.time->value), Inquiry::sourceOf(record.time->evidence));
        const OfficialRow *row = faster->entry < 0 ? &m_inquiry.facts.officialRows[faster->row] : nullptr;
        const Entry *run = row ? nullptr : &m_inquiry.entry(faster->entry);
        addNumber(check, format(faster->time),
            row ? Source{ArticleId{}, {}, {}, faster->row} : Inquiry::sourceOf(run->claim->time->evidence));
        check.reason = format(record.time->value) % u" is called a "
            % (kind == RecordKind::World ? u"world" : u"course") % u" record, but "
            % (row ? row->athlete : m_inquiry.athleteName(*run)) % u" ran " % format(faster->time) % u" at the "
            % (row ? QString(row->event % u' ' % QString::number(faster->year)) : raceName(m_inquiry.raceOf(*run)));
        m_list.push_back(std::move(check));
    }

    // The words and the few that follow in the same sentence: "for the third time | running".
    QString followed(const Evidence &evidence) const
    {
        Evidence longer = evidence;
        longer.span.end = std::max(evidence.span.end, std::min(evidence.sentence.end, evidence.span.end + 16));
        return m_inquiry.words(longer);
    }

    void checkWins(int source, const StatementClaim &statement)
    {
        if (!statement.athlete || !statement.number || *statement.number < 2)
            return;
        const int at = m_inquiry.findEntry(source, statement.athlete->value, statement.context);
        if (at < 0)
            return;
        const Entry &said = m_inquiry.entry(at);
        const Race &race = m_inquiry.raceOf(said);
        const CategoryMeaning meaning = meaningOf(race.category);
        Check check = startCheck(m_inquiry, u"wins"_s, said, m_inquiry.words(statement.evidence));
        addNumber(check, QString::number(*statement.number), Inquiry::sourceOf(statement.evidence));
        const auto field = m_wins.find({said.event, numberOf(race.discipline), meaning.gender, meaning.wheelchair});
        if (!said.year || said.event == 0 || field == m_wins.end()) {
            check.verdict = Verdict::CannotBeChecked;
            check.reason = said.year ? u"the earlier winners are not loaded"_s : u"the year of the race is not known"_s;
            m_list.push_back(std::move(check));
            return;
        }
        const FoldedName name = foldName(statement.athlete->value);
        std::map<int, bool> years; // year of a loaded winner -> was it this athlete
        std::map<int, const Win *> whose;
        for (const Win &win : field->second) {
            if (win.year > *said.year)
                continue;
            const bool isOwn = isBy(win, name, said);
            bool &own = years[win.year];
            own = own || isOwn;
            if (isOwn || !whose.contains(win.year))
                whose[win.year] = &win;
        }
        const QStringList words = foldWords(followed(statement.evidence)).split(u' ', Qt::SkipEmptyParts);
        const bool inARow = std::any_of(words.begin(), words.end(), [](const QString &word) {
            return word == u"row" || word == u"running" || word == u"straight" || word == u"consecutive"
                || word == u"successive" || word == u"hat";
        });
        const int number = *statement.number;
        const bool wonNow = said.claim->place && said.claim->place->value == 1;
        if (inARow) {
            // Backwards over the editions that have a loaded winner.
            int count = wonNow && !years.contains(*said.year) ? 1 : 0;
            const Win *breaker = nullptr;
            int seen = count;
            int last = *said.year + 1;
            for (auto year = years.rbegin(); year != years.rend() && seen < number; ++year) {
                if (year->first == *said.year && !wonNow)
                    continue;
                if (last - year->first > 3)
                    break; // years are missing: the list does not say
                last = year->first;
                ++seen;
                if (!year->second) {
                    breaker = whose[year->first];
                    break;
                }
                ++count;
            }
            check.recomputed = QString::number(count);
            if (breaker) {
                check.verdict = Verdict::Inconsistent;
                addNumber(check, athleteOf(*breaker), sourceOf(*breaker));
                check.reason = u"the winner of "_s % QString::number(breaker->year) % u" was " % athleteOf(*breaker)
                    % u": " % QString::number(count) % (count == 1 ? u" win" : u" wins") % u" in a row, not "
                    % QString::number(number);
            } else if (count >= number) {
                check.verdict = Verdict::Consistent;
                check.reason = u"the loaded winners show "_s % QString::number(number) % u" in a row";
            } else {
                check.verdict = Verdict::CannotBeChecked;
                check.reason = u"the loaded winners do not go back far enough"_s;
            }
            m_list.push_back(std::move(check));
            return;
        }
        int count = 0;
        for (const auto &[year, own] : years)
            count += own ? 1 : 0;
        if (wonNow && !years.contains(*said.year))
            ++count;
        check.recomputed = QString::number(count);
        if (count == number || count == number + (wonNow ? 1 : 0)) {
            check.verdict = Verdict::Consistent;
            check.reason = u"the loaded winners show "_s % QString::number(count);
        } else if (count > number) {
            check.verdict = Verdict::Inconsistent;
            check.reason = u"the loaded winners show "_s % QString::number(count) % u" wins of " % check.athlete
                % u", not " % QString::number(number);
        } else {
            check.verdict = Verdict::CannotBeChecked;
            check.reason = u"the loaded winners show "_s % QString::number(count) % u"; more may not be loaded";
        }
        m_list.push_back(std::move(check));
    }

    struct EditionSaid
    {
        int entry = 0;
        int number = 0;
        int year = 0;
        const StatementClaim *statement = nullptr;
    };

    void noteEdition(int source, const StatementClaim &statement)
    {
        if (!statement.number || *statement.number < 1)
            return;
        // The reported race; else one looked back on in the same sentence: "the 30th edition in 2019".
        for (const bool reported : {true, false}) {
            for (const int at : m_inquiry.entriesOf(source)) {
                const Entry &said = m_inquiry.entry(at);
                if (said.focus != reported || !said.year || said.event == 0)
                    continue;
                if (!reported && said.claim->athlete.evidence.sentence != statement.evidence.sentence)
                    continue;
                if (statement.context.race && said.claim->context.race
                    && statement.context.race->value != said.claim->context.race->value)
                    continue;
                m_editions[said.event].push_back({at, *statement.number, *said.year, &statement});
                return;
            }
        }
    }

    void checkEditions()
    {
        for (auto &[event, list] : m_editions) {
            std::stable_sort(list.begin(), list.end(), [](const EditionSaid &a, const EditionSaid &b) {
                return std::tie(a.year, a.number) < std::tie(b.year, b.number);
            });
            for (std::size_t i = 1; i < list.size(); ++i) {
                const EditionSaid &a = list[i - 1];
                const EditionSaid &b = list[i];
                const int years = b.year - a.year;
                const int editions = b.number - a.number;
                // A race may be called off now and then, and is rarely run twice in a year.
                const bool fits = years == 0
                    ? editions == 0
                    : editions <= years && editions >= years - std::max(3, years / 5) && editions > 0;
                if (fits)
                    continue;
                Check check = startCheck(
                    m_inquiry, u"edition"_s, m_inquiry.entry(b.entry), m_inquiry.words(b.statement->evidence));
                check.verdict = Verdict::Inconsistent;
                addNumber(check, QString::number(a.number), Inquiry::sourceOf(a.statement->evidence));
                addNumber(check, QString::number(b.number), Inquiry::sourceOf(b.statement->evidence));
                check.recomputed = QString::number(a.number + years);
                check.reason = u"edition "_s % QString::number(a.number) % u" in " % QString::number(a.year)
                    % u" and edition " % QString::number(b.number) % u" in " % QString::number(b.year)
                    % u" do not fit together";
                m_list.push_back(std::move(check));
            }
        }
    }

    struct AgeSaid
    {
        int entry = 0;
        int age = 0;
        int year = 0;
        Evidence evidence;
    };

    void checkAges()
    {
        std::map<int, std::vector<AgeSaid>> byPerson;
        for (std::size_t at = 0; at < m_inquiry.docket.entries.size(); ++at) {
            const Entry &said = m_inquiry.entry(int(at));
            if (said.age && said.focus && said.year)
                byPerson[said.person].push_back(
                    {int(at), said.claim->age->value, *said.year, said.claim->age->evidence});
        }
        for (std::size_t s = 0; s < m_inquiry.docket.sources.size(); ++s) {
            for (const StatementClaim &statement : m_inquiry.reading(int(s)).statements) {
                if (statement.kind != StatementClaim::Kind::Age || !statement.athlete || !statement.number)
                    continue;
                const int at = m_inquiry.findEntry(int(s), statement.athlete->value, statement.context);
                if (at < 0 || !m_inquiry.entry(at).claim->focus || !m_inquiry.entry(at).year)
                    continue;
                byPerson[m_inquiry.entry(at).person].push_back(
                    {at, *statement.number, *m_inquiry.entry(at).year, statement.evidence});
            }
        }
        for (const auto &[person, ages] : byPerson) {
            // Born between year - age - 1 and year - age: the earliest end against the latest beginning.
            const auto oldest = std::min_element(ages.begin(), ages.end(),
                [](const AgeSaid &a, const AgeSaid &b) { return a.year - a.age < b.year - b.age; });
            const auto youngest = std::max_element(ages.begin(), ages.end(),
                [](const AgeSaid &a, const AgeSaid &b) { return a.year - a.age < b.year - b.age; });
            if (youngest->year - youngest->age - 1 <= oldest->year - oldest->age)
                continue;
            Check check =
                startCheck(m_inquiry, u"age"_s, m_inquiry.entry(oldest->entry), m_inquiry.words(oldest->evidence));
            check.verdict = Verdict::Inconsistent;
            addNumber(check, QString::number(oldest->age), Inquiry::sourceOf(oldest->evidence));
            addNumber(check, QString::number(youngest->age), Inquiry::sourceOf(youngest->evidence));
            check.recomputed = QString::number(oldest->age + youngest->year - oldest->year);
            check.reason = check.athlete % u" is " % QString::number(oldest->age) % u" in "
                % QString::number(oldest->year) % u" and " % QString::number(youngest->age) % u" in "
                % QString::number(youngest->year);
            m_list.push_back(std::move(check));
        }
    }

    const Inquiry &m_inquiry;
    std::vector<Check> &m_list;
    std::map<FieldKey, std::map<int, Mark>> m_fastest;
    std::map<FieldKey, std::vector<Win>> m_wins;
    std::vector<CategoryMeaning> m_meanings; // by race
    std::vector<int> m_disciplines; // by race
    std::map<int, std::vector<EditionSaid>> m_editions;
};

} // namespace

void checkHistory(const Inquiry &inquiry, std::vector<Check> &list) { HistoryChecks(inquiry, list).run(); }

} // namespace proofline::judging
