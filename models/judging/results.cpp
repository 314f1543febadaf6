#include "judging/results.h"

#include "judging/agreement.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

struct RaceKey
{
    int edition = 0;
    int discipline = 0;
    int category = 0;
    QString round;
    friend auto operator<=>(const RaceKey &a, const RaceKey &b)
    {
        return std::tie(a.edition, a.discipline, a.category, a.round)
            <=> std::tie(b.edition, b.discipline, b.category, b.round);
    }
    friend bool operator==(const RaceKey &, const RaceKey &) = default;
};

// Discipline and category of a claim that leaves them out, from the rest of its edition.
class Completer
{
public:
    Completer(const Docket &docket, const std::vector<Person> &persons)
        : m_docket(docket)
        , m_persons(persons)
    {
        for (const Entry &entry : docket.entries) {
            if (entry.discipline != 0) {
                addOnce(m_disciplines[entry.edition], entry.discipline);
                addOnce(m_disciplineOf[{entry.edition, entry.person}], entry.discipline);
            }
        }
        for (const Entry &entry : docket.entries) {
            const int discipline = disciplineOf(entry);
            if (entry.category != 0) {
                Count &count = m_categories[{entry.edition, discipline}][entry.category];
                ++count.claims;
                if (entry.claim->place)
                    count.places.insert(entry.claim->place->value);
                addOnce(m_categoryOf[{entry.edition, discipline, entry.person}], entry.category);
            } else {
                ++m_without[{entry.edition, discipline}];
            }
        }
    }

    int disciplineOf(const Entry &entry) const
    {
        if (entry.discipline != 0)
            return entry.discipline;
        const auto own = m_disciplineOf.find({entry.edition, entry.person});
        if (own != m_disciplineOf.end())
            return own->second.size() == 1 ? own->second.front() : 0;
        const auto all = m_disciplines.find(entry.edition);
        return all != m_disciplines.end() && all->second.size() == 1 ? all->second.front() : 0;
    }

    int categoryOf(const Entry &entry, int discipline) const
    {
        if (entry.category != 0)
            return entry.category;
        const auto own = m_categoryOf.find({entry.edition, discipline, entry.person});
        if (own != m_categoryOf.end())
            return bestOf(own->second);
        const auto all = m_categories.find({entry.edition, discipline});
        if (all == m_categories.end())
            return 0;
        const Gender gender = m_persons[std::size_t(entry.person)].gender;
        std::vector<int> fitting;
        for (const auto &[category, count] : all->second) {
            const CategoryMeaning &meaning = m_docket.meanings[std::size_t(category)];
            if (!meaning.wheelchair && meaning.open && (gender == Gender::Unknown || meaning.gender == gender))
                fitting.push_back(category);
        }
        if (fitting.size() != 1)
            return 0;
        if (gender != Gender::Unknown)
            return fitting.front();
        // Nothing is known of the athlete: the only category there, if most claims are of it and the place is free.
        const Count &count = all->second.at(fitting.front());
        const auto without = m_without.find({entry.edition, discipline});
        const bool mostAreOfIt = without == m_without.end() || count.claims >= without->second;
        const bool isFree = entry.claim->place && !count.places.contains(entry.claim->place->value);
        return all->second.size() == 1 && mostAreOfIt && isFree ? fitting.front() : 0;
    }

private:
    struct Count
    {
        int claims = 0;
        QSet<int> places;
    };
    static void addOnce(std::vector<int> &list, int value)
    {
        if (std::find(list.begin(), list.end(), value) == list.end())
            list.push_back(value);
    }
    int bestOf(const std::vector<int> &categories) const
    {
        for (const int category : categories)
            if (m_docket.meanings[std::size_t(category)].open)
                return category;
        return categories.front();
    }

    const Docket &m_docket;
    const std::vector<Person> &m_persons;
    std::map<int, std::vector<int>> m_disciplines;
    std::map<std::pair<int, int>, std::vector<int>> m_disciplineOf;
    std::map<std::pair<int, int>, std::map<int, Count>> m_categories;
    std::map<std::tuple<int, int, int>, std::vector<int>> m_categoryOf;
    std::map<std::pair<int, int>, int> m_without;
};

struct Support
{
    QSet<int> voices;
    std::vector<int> entries;
};

bool isShouted(const QString &name)
{
    const QStringList words = name.split(u' ');
    return std::any_of(words.begin(), words.end(),
        [](const QString &word) { return word.size() > 2 && word == word.toUpper() && word != word.toLower(); });
}

// The spelling most voices use, full names before bare surnames, written before shouted; of equally many the one that
// keeps its accents, then the longer, then the first in the alphabet.
Athlete nameAthlete(const Docket &docket, const Person &person)
{
    std::map<QString, QSet<int>> spellings; // -> voices
    QSet<QString> shorter;
    for (const int at : person.entries) {
        const Entry &entry = docket.entries[std::size_t(at)];
        spellings[entry.claim->athlete.value].insert(docket.voices[std::size_t(entry.source)]);
        for (const QString &other : entry.claim->otherNames)
            shorter.insert(other);
    }
    const QString *best = nullptr;
    for (const auto &[spelling, voices] : spellings) {
        const auto rank = [&](const QString &name) {
            const auto accents = std::count_if(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x80; });
            return std::tuple(name.contains(u' '), !isShouted(name), spellings.at(name).size(), accents, name.size());
        };
        if (!best || rank(spelling) > rank(*best))
            best = &spelling;
    }
    Athlete athlete;
    athlete.name = *best;
    for (const auto &[spelling, voices] : spellings)
        shorter.insert(spelling);
    shorter.remove(athlete.name);
    athlete.otherNames = QStringList(shorter.begin(), shorter.end());
    athlete.otherNames.sort();
    athlete.nationality = docket.nations.word(person.nation);
    athlete.reasons = person.reasons;
    athlete.reasons.removeDuplicates();
    athlete.reasons.sort();
    return athlete;
}

template<typename T, typename Take>
std::vector<Reported<T>> gather(const Docket &docket, const std::vector<int> &entries, Take take)
{
    struct Value
    {
        T value;
        std::vector<ClaimRef> claims;
        QSet<int> voices;
    };
    std::vector<Value> values;
    for (const int at : entries) {
        const Entry &entry = docket.entries[std::size_t(at)];
        for (const std::optional<T> &stated : take(*entry.claim)) {
            if (!stated)
                continue;
            auto found = std::find_if(values.begin(), values.end(), [&](const Value &v) { return v.value == *stated; });
            if (found == values.end())
                found = values.insert(values.end(), {*stated, {}, {}});
            found->claims.push_back(entry.ref);
            for (const ArticleId copy : docket.copies[std::size_t(entry.source)])
                found->claims.push_back({copy, entry.ref.index});
            found->voices.insert(docket.voices[std::size_t(entry.source)]);
        }
    }
    std::stable_sort(values.begin(), values.end(), [](const Value &a, const Value &b) {
        if (a.voices.size() != b.voices.size())
            return a.voices.size() > b.voices.size();
        if constexpr (std::is_same_v<T, ClockTime>) {
            if (a.value.precision != b.value.precision)
                return a.value.precision > b.value.precision;
            return a.value.milliseconds < b.value.milliseconds;
        } else {
            return a.value < b.value;
        }
    });
    std::vector<Reported<T>> reported;
    for (Value &value : values) {
        std::sort(value.claims.begin(), value.claims.end());
        value.claims.erase(std::unique(value.claims.begin(), value.claims.end()), value.claims.end());
        reported.push_back({std::move(value.value), std::move(value.claims)});
    }
    return reported;
}

bool namesBasis(const Docket &docket, const std::vector<int> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](int at) {
        const QStringList &notes = docket.entries[std::size_t(at)].claim->notes;
        return notes.contains(u"gun time"_s) || notes.contains(u"chip time"_s);
    });
}

void judgeTime(const Docket &docket, const std::vector<int> &entries, const Race &race, Slot<ClockTime> &slot)
{
    slot.values = gather<ClockTime>(docket, entries, [](const ResultClaim &claim) {
        std::array<std::optional<ClockTime>, 2> both;
        if (claim.time)
            both[0] = claim.time->value;
        if (claim.otherTime)
            both[1] = claim.otherTime->value;
        return both;
    });
    if (slot.values.size() < 2)
        return;
    // A coarse value steps behind a finer one that it agrees with.
    std::stable_partition(slot.values.begin(), slot.values.end(), [&](const Reported<ClockTime> &value) {
        return std::none_of(slot.values.begin(), slot.values.end(), [&](const Reported<ClockTime> &other) {
            return other.value.precision > value.value.precision && isSameToPrecision(other.value, value.value);
        });
    });
    const bool basisKnown = namesBasis(docket, entries);
    QStringList notes;
    std::int64_t largest = 0;
    for (std::size_t i = 0; i < slot.values.size(); ++i) {
        for (std::size_t j = i + 1; j < slot.values.size(); ++j) {
            const ClockTime a = slot.values[i].value;
            const ClockTime b = slot.values[j].value;
            const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
            if (isSameToPrecision(a, b)) {
                const auto &[coarse, fine] = a.precision < b.precision ? std::tie(a, b) : std::tie(b, a);
                notes += QString(format(coarse) % u" is " % format(fine) % u" to a coarser precision");
            } else if (basisKnown && apart < 40 * 60'000) {
                notes += QString(
                    format(std::min(a, b, [](ClockTime x, ClockTime y) { return x.milliseconds < y.milliseconds; }))
                    % u" by the chip, "
                    % format(std::max(a, b, [](ClockTime x, ClockTime y) { return x.milliseconds < y.milliseconds; }))
                    % u" by the gun");
            } else {
                slot.disputed = true;
                largest = std::max(largest, apart);
            }
        }
    }
    if (slot.disputed && largest == 1000 && isRoad(race))
        notes.prepend(u"1 s apart: may be rounding (road times are rounded up to the next second)"_s);
    notes.removeDuplicates();
    slot.note = notes.join(u"; ");
}

Result buildResult(const Docket &docket, const std::vector<int> &entries, const Race &race)
{
    Result result;
    judgeTime(docket, entries, race, result.time);
    result.place.values = gather<int>(docket, entries, [](const ResultClaim &claim) {
        return std::array{claim.place ? std::optional(claim.place->value) : std::nullopt};
    });
    result.place.disputed = result.place.values.size() > 1;
    result.nationality.values = gather<QString>(docket, entries, [](const ResultClaim &claim) {
        return std::array{claim.nationality ? std::optional(claim.nationality->value) : std::nullopt};
    });
    result.nationality.disputed = result.nationality.values.size() > 1;
    result.status.values = gather<Status>(docket, entries, [](const ResultClaim &claim) {
        const bool says = claim.status != Status::Finished || claim.time || claim.place;
        return std::array{says ? std::optional(claim.status) : std::nullopt};
    });
    result.status.disputed = result.status.values.size() > 1;
    QSet<int> voices;
    std::map<int, double> doubts; // by voice: the least doubt of its claims
    result.focus = false;
    for (const int at : entries) {
        const Entry &entry = docket.entries[std::size_t(at)];
        const int voice = docket.voices[std::size_t(entry.source)];
        voices.insert(voice);
        const auto [doubt, isNew] = doubts.try_emplace(voice, 1.0);
        doubt->second = std::min(doubt->second, 1 - entry.claim->confidence);
        result.focus = result.focus || entry.claim->focus;
        result.claims.push_back(entry.ref);
        for (const ArticleId copy : docket.copies[std::size_t(entry.source)])
            result.claims.push_back({copy, entry.ref.index});
    }
    std::sort(result.claims.begin(), result.claims.end());
    result.independentSources = int(voices.size());
    double doubt = 1;
    for (const auto &[voice, own] : doubts)
        doubt *= own;
    result.confidence = 1 - doubt;
    return result;
}

} // namespace

QString sayRace(const Race &race)
{
    QString text = raceName(race);
    if (text.isEmpty() && race.year)
        text = QString::number(*race.year);
    if (!race.discipline.isEmpty() && !race.event.contains(race.discipline, Qt::CaseInsensitive))
        text += (text.isEmpty() ? QString() : u", "_s) % race.discipline;
    if (!race.category.isEmpty())
        text += (text.isEmpty() ? QString() : u", "_s) % race.category;
    if (!race.round.isEmpty())
        text += (text.isEmpty() ? QString() : u", "_s) % race.round;
    return text;
}

bool isRoad(const Race &race)
{
    const QString &discipline = race.discipline;
    const qsizetype space = discipline.indexOf(u' ');
    const bool isTrack = space > 0 && QStringView(discipline).sliced(space + 1).startsWith(u"m")
        && !QStringView(discipline).sliced(space + 1).startsWith(u"mile");
    return !isTrack;
}

void buildResults(
    Docket &docket, const std::vector<Edition> &editions, const std::vector<Person> &persons, Facts &facts)
{
    // Athletes, by name.
    std::vector<Athlete> athletes;
    athletes.reserve(persons.size());
    for (const Person &person : persons)
        athletes.push_back(nameAthlete(docket, person));
    std::vector<int> order(persons.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const Athlete &left = athletes[std::size_t(a)];
        const Athlete &right = athletes[std::size_t(b)];
        return std::tie(left.name, left.nationality, a) < std::tie(right.name, right.nationality, b);
    });
    std::vector<int> athleteOf(persons.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        athleteOf[std::size_t(order[i])] = int(i);
        facts.athletes.push_back(std::move(athletes[std::size_t(order[i])]));
    }

    // Races.
    const Completer completer(docket, persons);
    std::map<RaceKey, int> raceNumbers;
    std::vector<RaceKey> raceKeys;
    std::vector<int> raceOfEntry(docket.entries.size());
    for (std::size_t at = 0; at < docket.entries.size(); ++at) {
        const Entry &entry = docket.entries[at];
        const int discipline = completer.disciplineOf(entry);
        RaceKey key{entry.edition, discipline, completer.categoryOf(entry, discipline), entry.claim->context.round};
        const auto [number, isNew] = raceNumbers.try_emplace(key, int(raceKeys.size()));
        if (isNew)
            raceKeys.push_back(key);
        raceOfEntry[at] = number->second;
    }
    std::map<std::pair<int, int>, std::vector<int>> entriesOf; // by race and person
    for (std::size_t at = 0; at < docket.entries.size(); ++at)
        entriesOf[{raceOfEntry[at], docket.entries[at].person}].push_back(int(at));

    // Editions of one event without a year are told apart by number: reported ones first, then by size and first
    // athlete.
    std::vector<int> editionNumber(editions.size(), 0);
    {
        std::vector<int> sizes(editions.size(), 0);
        std::vector<QString> firstName(editions.size());
        for (const Entry &entry : docket.entries) {
            ++sizes[std::size_t(entry.edition)];
            QString &name = firstName[std::size_t(entry.edition)];
            const QString &own = facts.athletes[std::size_t(athleteOf[std::size_t(entry.person)])].name;
            if (name.isEmpty() || own < name)
                name = own;
        }
        std::map<int, std::vector<int>> byEvent;
        for (std::size_t e = 0; e < editions.size(); ++e)
            if (editions[e].event != 0 && !editions[e].year && editions[e].focus)
                byEvent[editions[e].event].push_back(int(e));
        for (auto &[event, list] : byEvent) {
            std::sort(list.begin(), list.end(), [&](int a, int b) {
                const auto rank = [&](int e) {
                    return std::tuple(-int(editions[std::size_t(e)].reports.size()), -sizes[std::size_t(e)],
                        std::cref(firstName[std::size_t(e)]), e);
                };
                return rank(a) < rank(b);
            });
            for (std::size_t i = 0; i < list.size(); ++i)
                editionNumber[std::size_t(list[i])] = int(i);
        }
    }
    std::vector<Race> races;
    races.reserve(raceKeys.size());
    for (const RaceKey &key : raceKeys) {
        const Edition &edition = editions[std::size_t(key.edition)];
        Race race;
        race.event = docket.events.word(edition.event);
        race.year = edition.year;
        race.yearReason = edition.yearReason;
        race.discipline = docket.disciplines.word(key.discipline);
        race.category = docket.categories.word(key.category);
        race.round = key.round;
        race.edition = editionNumber[std::size_t(key.edition)];
        race.earlier = !edition.year && !edition.focus;
        race.reasons = edition.reasons;
        race.reasons.removeDuplicates();
        race.reasons.sort();
        races.push_back(std::move(race));
    }
    std::vector<int> raceOrder(races.size());
    for (std::size_t i = 0; i < raceOrder.size(); ++i)
        raceOrder[i] = int(i);
    std::sort(raceOrder.begin(), raceOrder.end(), [&](int a, int b) {
        const Race &left = races[std::size_t(a)];
        const Race &right = races[std::size_t(b)];
        return std::tie(
                   left.event, left.year, left.earlier, left.edition, left.discipline, left.category, left.round, a)
            < std::tie(right.event, right.year, right.earlier, right.edition, right.discipline, right.category,
                right.round, b);
    });
    std::vector<int> placeOfRace(races.size());
    for (std::size_t i = 0; i < raceOrder.size(); ++i)
        placeOfRace[std::size_t(raceOrder[i])] = int(i);

    // Results.
    struct Draft
    {
        Result result;
        std::vector<int> entries;
    };
    std::vector<Draft> drafts;
    drafts.reserve(entriesOf.size());
    for (auto &[key, entries] : entriesOf) {
        Draft draft{buildResult(docket, entries, races[std::size_t(key.first)]), std::move(entries)};
        draft.result.race = RaceId(placeOfRace[std::size_t(key.first)]);
        draft.result.athlete = AthleteId(athleteOf[std::size_t(key.second)]);
        drafts.push_back(std::move(draft));
    }
    std::sort(drafts.begin(), drafts.end(), [&](const Draft &a, const Draft &b) {
        const auto rank = [](const Draft &draft) {
            return std::tuple(draft.result.race, draft.result.place.isEmpty() ? 1'000'000 : draft.result.place.value(),
                draft.result.time.isEmpty() ? 2'000'000'000 : draft.result.time.value().milliseconds,
                draft.result.athlete);
        };
        return rank(a) < rank(b);
    });
    facts.results.reserve(drafts.size());
    for (Draft &draft : drafts) {
        draft.result.id = ResultId(facts.results.size());
        for (const int at : draft.entries)
            docket.entries[std::size_t(at)].result = int(facts.results.size());
        facts.results.push_back(std::move(draft.result));
    }
    facts.races.reserve(races.size());
    for (const int at : raceOrder)
        facts.races.push_back(std::move(races[std::size_t(at)]));
}

} // namespace proofline::judging
