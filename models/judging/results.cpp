#include "judging/results.h"

#include "judging/agreement.h"

#include <QHash>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <compare>
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
    friend bool operator==(const RaceKey &, const RaceKey &) = default;
    friend std::size_t qHash(const RaceKey &key, std::size_t seed)
    {
        return qHashMulti(seed, key.edition, key.discipline, key.category, key.round);
    }
};

struct Field
{
    int discipline = 0;
    int category = 0;
};

// Discipline and category of each claim; where it leaves them out, from the rest of its edition.
class Completer
{
public:
    Completer(const Docket &docket, const std::vector<Person> &persons)
        : m_docket(docket)
        , m_persons(persons)
        , m_fields(docket.entries.size())
    {
    }

    std::vector<Field> complete()
    {
        struct Ranked
        {
            int edition, person, entry;
            auto operator<=>(const Ranked &) const = default;
        };
        std::vector<Ranked> ranked;
        ranked.reserve(m_docket.entries.size());
        for (std::size_t at = 0; at < m_docket.entries.size(); ++at) {
            const Entry &said = entry(int(at));
            ranked.push_back({said.edition, said.person, int(at)});
            m_fields[at] = {said.discipline, said.category};
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<int> order;
        order.reserve(ranked.size());
        for (const Ranked &one : ranked)
            order.push_back(one.entry);
        forRuns(
            order.begin(), order.end(), [this](int at) { return entry(at).edition; },
            [this](Iterator begin, Iterator end) { completeEdition(begin, end); });
        return std::move(m_fields);
    }

private:
    using Iterator = std::vector<int>::iterator;
    const Entry &entry(int at) const { return m_docket.entries[std::size_t(at)]; }
    Field &field(int at) { return m_fields[std::size_t(at)]; }

    // Visits each stretch of equal keys.
    template<typename KeyOf, typename Visit> static void forRuns(Iterator begin, Iterator end, KeyOf keyOf, Visit visit)
    {
        while (begin != end) {
            const auto next = std::find_if(begin, end, [&](int at) { return keyOf(at) != keyOf(*begin); });
            visit(begin, next);
            begin = next;
        }
    }

    // The one value that is known in a stretch; 0 for none, -1 for several.
    template<typename KeyOf> static int onlyOne(Iterator begin, Iterator end, KeyOf keyOf)
    {
        int only = 0;
        for (; begin != end; ++begin) {
            const int value = keyOf(*begin);
            if (value != 0 && only != 0 && value != only)
                return -1;
            only = value != 0 ? value : only;
        }
        return only;
    }

    void completeEdition(Iterator begin, Iterator end)
    {
        const auto disciplineOf = [this](int at) { return entry(at).discipline; };
        const int ofAll = std::max(onlyOne(begin, end, disciplineOf), 0);
        forRuns(
            begin, end, [this](int at) { return entry(at).person; },
            [&](Iterator from, Iterator to) {
                const int own = onlyOne(from, to, disciplineOf);
                for (Iterator at = from; at != to; ++at)
                    if (field(*at).discipline == 0)
                        field(*at).discipline = own > 0 ? own : own == 0 ? ofAll : 0;
            });
        std::stable_sort(begin, end, [this](int a, int b) { return field(a).discipline < field(b).discipline; });
        forRuns(
            begin, end, [this](int at) { return field(at).discipline; },
            [this](Iterator from, Iterator to) { completeCategories(from, to); });
    }

    struct Known // a category claims of the field name
    {
        int category = 0;
        int claims = 0;
        QSet<int> places;
    };

    void completeCategories(Iterator begin, Iterator end)
    {
        std::vector<Known> known;
        int without = 0;
        for (Iterator at = begin; at != end; ++at) {
            const int category = entry(*at).category;
            if (category == 0) {
                ++without;
                continue;
            }
            auto found =
                std::find_if(known.begin(), known.end(), [&](const Known &one) { return one.category == category; });
            if (found == known.end())
                found = known.insert(known.end(), {category, 0, {}});
            ++found->claims;
        }
        if (without == 0 || known.empty())
            return;
        for (Iterator at = begin; at != end; ++at)
            if (entry(*at).category != 0 && entry(*at).place)
                for (Known &one : known)
                    if (one.category == entry(*at).category)
                        one.places.insert(*entry(*at).place);
        forRuns(
            begin, end, [this](int at) { return entry(at).person; },
            [&](Iterator from, Iterator to) {
                int own = 0; // the athlete's own category there, an open one first
                for (Iterator at = from; at != to; ++at) {
                    const int category = entry(*at).category;
                    if (category != 0 && (own == 0 || (meaning(category).open && !meaning(own).open)))
                        own = category;
                }
                for (Iterator at = from; at != to; ++at)
                    if (field(*at).category == 0)
                        field(*at).category = own != 0 ? own : likeliest(entry(*at), known, without);
            });
    }

    const CategoryMeaning &meaning(int category) const { return m_docket.meanings[std::size_t(category)]; }

    int likeliest(const Entry &said, const std::vector<Known> &known, int without) const
    {
        const Gender gender = m_persons[std::size_t(said.person)].gender;
        const Known *fitting = nullptr;
        for (const Known &one : known) {
            const CategoryMeaning &is = meaning(one.category);
            if (is.wheelchair || !is.open || (gender != Gender::Unknown && is.gender != gender))
                continue;
            if (fitting)
                return 0;
            fitting = &one;
        }
        if (!fitting || gender != Gender::Unknown)
            return fitting ? fitting->category : 0;
        // Nothing is known of the athlete: the only category there, if most claims are of it and the place is free.
        const bool isFree = said.place && !fitting->places.contains(*said.place);
        return known.size() == 1 && fitting->claims >= without && isFree ? fitting->category : 0;
    }

    const Docket &m_docket;
    const std::vector<Person> &m_persons;
    std::vector<Field> m_fields;
};

QStringList tidy(QStringList reasons)
{
    reasons.removeDuplicates();
    reasons.sort();
    return reasons;
}

bool isShouted(const QString &name)
{
    const QStringList words = name.split(u' ');
    return std::any_of(words.begin(), words.end(),
        [](const QString &word) { return word.size() > 2 && word == word.toUpper() && word != word.toLower(); });
}

bool isTitled(const QString &name) { return foldWords(name).count(u' ') + 1 != foldName(name).words.size(); }

// The spelling most voices use, full names before bare surnames, written before shouted; of equally many the one that
// keeps its accents, then the longer, then the first in the alphabet.
Athlete nameAthlete(const Docket &docket, const Person &person)
{
    const ResultClaim &first = *docket.entries[std::size_t(person.entries.front())].claim;
    const bool isUniform = std::all_of(person.entries.begin(), person.entries.end(), [&](int at) {
        const ResultClaim &claim = *docket.entries[std::size_t(at)].claim;
        return claim.otherNames.isEmpty() && claim.athlete.value == first.athlete.value;
    });
    if (isUniform)
        return {first.athlete.value, {}, docket.nations.word(person.nation), tidy(person.reasons)};
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
            return std::tuple(name.contains(u' '), !isShouted(name) && !isTitled(name), spellings.at(name).size(),
                accents, name.size());
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
    athlete.reasons = tidy(person.reasons);
    return athlete;
}

template<typename T, typename Take>
std::vector<Reported<T>> gather(const Docket &docket, const std::vector<int> &entries, Take take)
{
    if (entries.size() == 1
        && docket.copies[std::size_t(docket.entries[std::size_t(entries.front())].source)].empty()) {
        std::vector<Reported<T>> reported;
        const Entry &entry = docket.entries[std::size_t(entries.front())];
        for (const std::optional<T> &stated : take(entry))
            if (stated && (reported.empty() || reported.front().value != *stated))
                reported.push_back({*stated, {entry.ref}});
        return reported;
    }
    struct Value
    {
        T value;
        std::vector<ClaimRef> claims;
        std::vector<int> voices;
    };
    std::vector<Value> values;
    for (const int at : entries) {
        const Entry &entry = docket.entries[std::size_t(at)];
        for (const std::optional<T> &stated : take(entry)) {
            if (!stated)
                continue;
            auto found = std::find_if(values.begin(), values.end(), [&](const Value &v) { return v.value == *stated; });
            if (found == values.end())
                found = values.insert(values.end(), {*stated, {}, {}});
            found->claims.push_back(entry.ref);
            for (const ArticleId copy : docket.copies[std::size_t(entry.source)])
                found->claims.push_back({copy, entry.ref.index});
            found->voices.push_back(docket.voices[std::size_t(entry.source)]);
        }
    }
    for (Value &value : values) {
        std::sort(value.voices.begin(), value.voices.end());
        value.voices.erase(std::unique(value.voices.begin(), value.voices.end()), value.voices.end());
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

// The words around a claim's times, folded.
QStringList wordsAround(const Docket &docket, const Entry &entry)
{
    const QString &text = docket.sources[std::size_t(entry.source)]->article->text;
    QStringList words;
    for (const MaybeStated<ClockTime> *time : {&entry.claim->time, &entry.claim->otherTime}) {
        if (!*time)
            continue;
        const Span sentence = (*time)->evidence.sentence;
        const int begin = std::clamp(sentence.begin, 0, int(text.size()));
        const int end = std::clamp(sentence.end, begin, int(text.size()));
        words += foldWords(QStringView(text).sliced(begin, end - begin)).split(u' ', Qt::SkipEmptyParts);
    }
    return words;
}

bool names(const QStringList &words, std::initializer_list<QStringView> any)
{
    return std::any_of(any.begin(), any.end(), [&](QStringView word) { return words.contains(word); });
}

// Gun against chip: said in the notes, or in the sentence that gives two times.
bool namesBasis(const Docket &docket, const std::vector<int> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](int at) {
        const Entry &entry = docket.entries[std::size_t(at)];
        const QStringList &notes = entry.claim->notes;
        return notes.contains(u"gun time"_s) || notes.contains(u"chip time"_s)
            || (entry.claim->otherTime
                && names(wordsAround(docket, entry), {u"chip", u"gun", u"net", u"mat", u"mats"}));
    });
}

// The source itself says that the first time given was replaced.
bool namesCorrection(const Docket &docket, const std::vector<int> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](int at) {
        const Entry &entry = docket.entries[std::size_t(at)];
        return entry.claim->otherTime
            && names(wordsAround(docket, entry),
                {u"amended", u"corrected", u"revised", u"adjusted", u"correction", u"rectified"});
    });
}

// A second time in a claim is one of the same run when it is close: within 0.6 per cent, and to the second. Farther off
// it is a target, a split or somebody else's.
std::optional<ClockTime> secondTime(const ResultClaim &claim)
{
    if (!claim.otherTime)
        return std::nullopt;
    const ClockTime other = claim.otherTime->value;
    if (!claim.time)
        return other;
    const ClockTime own = claim.time->value;
    const std::int64_t apart = std::abs(std::int64_t(own.milliseconds) - other.milliseconds);
    const bool isBasis = claim.notes.contains(u"gun time"_s) || claim.notes.contains(u"chip time"_s);
    const bool isCoarse = grainOf(other) >= 60'000 && !isSameToPrecision(own, other);
    if (!isBasis && (isCoarse || apart * 1000 > std::int64_t(own.milliseconds) * 6))
        return std::nullopt;
    return other;
}

void judgeTime(const Docket &docket, const std::vector<int> &entries, const Race &race, Slot<ClockTime> &slot)
{
    slot.values = gather<ClockTime>(docket, entries, [](const Entry &entry) {
        return std::array{entry.time, entry.hasOtherTime ? secondTime(*entry.claim) : std::nullopt};
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
    const bool isCorrected = namesCorrection(docket, entries);
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
            } else if (isCorrected && entries.size() == 1) {
                notes += u"the text itself corrects the time"_s;
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
    result.place.values = gather<int>(docket, entries, [](const Entry &entry) { return std::array{entry.place}; });
    result.place.disputed = result.place.values.size() > 1;
    result.nationality.values = gather<QString>(docket, entries, [&docket](const Entry &entry) {
        return std::array{entry.nation != 0 ? std::optional(docket.nations.word(entry.nation)) : std::nullopt};
    });
    result.nationality.disputed = result.nationality.values.size() > 1;
    result.status.values = gather<Status>(docket, entries, [](const Entry &entry) {
        const bool says = entry.status != Status::Finished || entry.time || entry.place;
        return std::array{says ? std::optional(entry.status) : std::nullopt};
    });
    result.status.disputed = result.status.values.size() > 1;
    std::vector<std::pair<int, double>> doubts; // voice, what one of its claims leaves open
    result.focus = false;
    for (const int at : entries) {
        const Entry &entry = docket.entries[std::size_t(at)];
        doubts.emplace_back(docket.voices[std::size_t(entry.source)], 1 - entry.confidence);
        result.focus = result.focus || entry.focus;
        result.claims.push_back(entry.ref);
        for (const ArticleId copy : docket.copies[std::size_t(entry.source)])
            result.claims.push_back({copy, entry.ref.index});
    }
    std::sort(result.claims.begin(), result.claims.end());
    std::sort(doubts.begin(), doubts.end()); // of one voice the surest claim comes first
    double doubt = 1;
    for (std::size_t d = 0; d < doubts.size(); ++d) {
        if (d > 0 && doubts[d].first == doubts[d - 1].first)
            continue;
        ++result.independentSources;
        doubt *= doubts[d].second;
    }
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
    const std::vector<Field> fields = Completer(docket, persons).complete();
    QHash<RaceKey, int> raceNumbers;
    std::vector<RaceKey> raceKeys;
    struct Share // a claim's part in a result
    {
        int race;
        int person;
        int entry;
        auto operator<=>(const Share &) const = default;
    };
    std::vector<Share> shares;
    shares.reserve(docket.entries.size());
    for (std::size_t at = 0; at < docket.entries.size(); ++at) {
        const Entry &entry = docket.entries[at];
        const RaceKey key{entry.edition, fields[at].discipline, fields[at].category,
            entry.isRound ? entry.claim->context.round : QString()};
        auto number = raceNumbers.constFind(key);
        if (number == raceNumbers.constEnd()) {
            number = raceNumbers.insert(key, int(raceKeys.size()));
            raceKeys.push_back(key);
        }
        shares.push_back({*number, entry.person, int(at)});
    }
    std::sort(shares.begin(), shares.end());

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
    std::size_t count = 0;
    for (std::size_t s = 0; s < shares.size(); ++s)
        count += s == 0 || shares[s].race != shares[s - 1].race || shares[s].person != shares[s - 1].person;
    std::vector<Result> drafts;
    std::vector<std::vector<int>> entriesOfDraft;
    drafts.reserve(count);
    entriesOfDraft.reserve(count);
    for (std::size_t begin = 0; begin < shares.size();) {
        const auto &[race, person, first] = shares[begin];
        std::vector<int> entries;
        std::size_t end = begin;
        for (; end < shares.size() && shares[end].race == race && shares[end].person == person; ++end)
            entries.push_back(shares[end].entry);
        drafts.push_back(buildResult(docket, entries, races[std::size_t(race)]));
        drafts.back().race = RaceId(placeOfRace[std::size_t(race)]);
        drafts.back().athlete = AthleteId(athleteOf[std::size_t(person)]);
        entriesOfDraft.push_back(std::move(entries));
        begin = end;
    }
    std::vector<int> draftOrder(drafts.size());
    for (std::size_t d = 0; d < drafts.size(); ++d)
        draftOrder[d] = int(d);
    std::sort(draftOrder.begin(), draftOrder.end(), [&](int a, int b) {
        const auto rank = [](const Result &result) {
            return std::tuple(result.race, result.place.isEmpty() ? 1'000'000 : result.place.value(),
                result.time.isEmpty() ? 2'000'000'000 : result.time.value().milliseconds, result.athlete);
        };
        return rank(drafts[std::size_t(a)]) < rank(drafts[std::size_t(b)]);
    });
    facts.results.reserve(drafts.size());
    for (const int d : draftOrder) {
        drafts[std::size_t(d)].id = ResultId(facts.results.size());
        for (const int at : entriesOfDraft[std::size_t(d)])
            docket.entries[std::size_t(at)].result = int(facts.results.size());
        facts.results.push_back(std::move(drafts[std::size_t(d)]));
    }
    facts.races.reserve(races.size());
    for (const int at : raceOrder)
        facts.races.push_back(std::move(races[std::size_t(at)]));
}

} // namespace proofline::judging
