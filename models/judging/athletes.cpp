#include "judging/athletes.h"

#include "judging/agreement.h"
#include "judging/buckets.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

constexpr std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

struct Run // a result of a person as far as identity needs it
{
    int edition = 0;
    int discipline = 0;
    int category = 0;
    int source = 0;
    std::optional<int> place;
    std::optional<ClockTime> time;
    bool isRound = false;
};

struct Range // of a person's times in one discipline, milliseconds
{
    int discipline = 0;
    bool wheelchair = false;
    int fastest = 0;
    int slowest = 0;
};

struct Candidate // a person being put together
{
    std::vector<int> entries;
    std::vector<int> names; // Docket::names
    int nation = 0;
    Gender gender = Gender::Unknown;
    std::vector<Run> runs; // sorted by edition
    std::vector<Range> ranges;
    std::optional<int> bornFrom, bornTo; // years
    std::vector<int> events; // sorted
    QStringList reasons;
    bool gone = false;

    void clear() // keeps its memory
    {
        entries.clear();
        names.clear();
        nation = 0;
        gender = Gender::Unknown;
        runs.clear();
        ranges.clear();
        bornFrom.reset();
        bornTo.reset();
        events.clear();
        reasons.clear();
        gone = false;
    }
};

class Finder
{
public:
    Finder(Docket &docket, const std::vector<Decision> &decisions)
        : m_docket(docket)
    {
        for (const Decision &decision : decisions) {
            if (const auto *merge = std::get_if<MergeAthletes>(&decision.what))
                noteWish(merge->first, merge->second, true, decision.reason);
            else if (const auto *split = std::get_if<SplitAthletes>(&decision.what))
                noteWish(split->first, split->second, false, decision.reason);
        }
    }

    std::vector<Person> find()
    {
        joinEqualNames();
        m_root.resize(m_people.size());
        std::iota(m_root.begin(), m_root.end(), 0);
        joinByWish();
        joinWithinRaces();
        joinAcrossRaces();
        return persons();
    }

private:
    struct Wish
    {
        bool together = false;
        QString reason;
    };
    static std::pair<QString, QString> pairOf(const QString &a, const QString &b)
    {
        return a < b ? std::pair(a, b) : std::pair(b, a);
    }
    void noteWish(const QString &first, const QString &second, bool together, const QString &reason)
    {
        const QString a = foldName(first).words.join(u' ');
        const QString b = foldName(second).words.join(u' ');
        if (a != b)
            m_wishes.insert(pairOf(a, b), {together, reason});
    }
    const Entry &entry(int at) const { return m_docket.entries[std::size_t(at)]; }
    const FoldedName &name(int number) const { return m_docket.names[std::size_t(number)]; }
    const CategoryMeaning &meaning(int category) const { return m_docket.meanings[std::size_t(category)]; }
    int rootOf(int person)
    {
        while (m_root[std::size_t(person)] != person)
            person = m_root[std::size_t(person)] = m_root[std::size_t(m_root[std::size_t(person)])];
        return person;
    }

    Run runOf(const Entry &said) const
    {
        return {said.edition, said.discipline, said.category, said.source, said.place, said.time, said.isRound};
    }

    template<typename Runs> static auto runsIn(Runs &runs, int edition)
    {
        struct ByEdition
        {
            bool operator()(const Run &run, int of) const { return run.edition < of; }
            bool operator()(int of, const Run &run) const { return of < run.edition; }
        };
        return std::equal_range(runs.begin(), runs.end(), edition, ByEdition());
    }

    void addRun(Candidate &person, const Run &run) const
    {
        const auto [begin, end] = runsIn(person.runs, run.edition);
        const bool isKnown = std::any_of(begin, end, [&](const Run &other) {
            return other.discipline == run.discipline && other.category == run.category && other.place == run.place
                && other.time == run.time && other.isRound == run.isRound && other.source == run.source;
        });
        if (!isKnown && end - begin < 64)
            person.runs.insert(end, run);
        if (run.time && run.discipline != 0)
            widen(person.ranges,
                {run.discipline, meaning(run.category).wheelchair, run.time->milliseconds, run.time->milliseconds});
    }

    static void widen(std::vector<Range> &ranges, const Range &with)
    {
        for (Range &range : ranges) {
            if (range.discipline == with.discipline && range.wheelchair == with.wheelchair) {
                range.fastest = std::min(range.fastest, with.fastest);
                range.slowest = std::max(range.slowest, with.slowest);
                return;
            }
        }
        ranges.push_back(with);
    }

    void add(Candidate &person, int at) const
    {
        const Entry &said = entry(at);
        person.entries.push_back(at);
        if (std::find(person.names.begin(), person.names.end(), said.name) == person.names.end())
            person.names.push_back(said.name);
        if (person.nation == 0)
            person.nation = said.nation;
        if (person.gender == Gender::Unknown)
            person.gender = meaning(said.category).gender;
        addRun(person, runOf(said));
        if (said.age && said.year && said.focus) {
            person.bornFrom = std::max(person.bornFrom.value_or(0), *said.year - *said.age - 1);
            person.bornTo = std::min(person.bornTo.value_or(9999), *said.year - *said.age);
        }
        const auto event = std::lower_bound(person.events.begin(), person.events.end(), said.event);
        if (said.event != 0 && (event == person.events.end() || *event != said.event))
            person.events.insert(event, said.event);
    }

    enum class Finding { Silent, Agree, Contradict };

    // What two runs say about their being one person's. A person runs a race once.
    Finding compare(const Run &a, const Run &b, bool sameName) const
    {
        if (!canBeSame(a.discipline, b.discipline) || !canBeSameRace(meaning(a.category), meaning(b.category))
            || a.isRound != b.isRound)
            return Finding::Silent;
        const bool timeNear = a.time && b.time && isNear(*a.time, *b.time);
        const bool timeFar = a.time && b.time && isFar(*a.time, *b.time);
        const bool placeSame = agrees(a.place, b.place);
        const bool placeOther = conflicts(a.place, b.place);
        if (placeOther && timeFar)
            return Finding::Contradict;
        if (timeNear && !placeOther)
            return Finding::Agree;
        if (placeSame && !timeFar)
            return Finding::Agree;
        // Of one source two differing results under two names, or under one name in one table, are two people.
        if (a.source == b.source && (placeOther || (timeFar && !sameName)))
            return Finding::Contradict;
        if (!sameName && (placeOther || timeFar))
            return Finding::Contradict;
        if (a.source == b.source && !sameName && a.time && b.time && a.time->milliseconds != b.time->milliseconds)
            return Finding::Contradict;
        return timeNear ? Finding::Agree : Finding::Silent;
    }

    struct Comparison
    {
        bool agree = false;
        bool contradict = false;
        int agreedEdition = -1;
        bool sharedSourceAndRace = false;
    };
    Comparison compareRuns(const Candidate &a, const Candidate &b, bool sameName) const
    {
        Comparison result;
        const Candidate &small = a.runs.size() <= b.runs.size() ? a : b;
        const Candidate &large = a.runs.size() <= b.runs.size() ? b : a;
        for (const Run &one : small.runs) {
            const auto [begin, end] = runsIn(large.runs, one.edition);
            for (auto two = begin; two != end; ++two) {
                const Finding finding = compare(one, *two, sameName);
                result.agree = result.agree || finding == Finding::Agree;
                result.contradict = result.contradict || finding == Finding::Contradict;
                result.sharedSourceAndRace = result.sharedSourceAndRace
                    || (one.source == two->source && canBeSame(one.discipline, two->discipline)
                        && canBeSameRace(meaning(one.category), meaning(two->category)));
            }
        }
        return result;
    }

    static bool farApartInAbility(const Candidate &a, const Candidate &b)
    {
        for (const Range &one : a.ranges)
            for (const Range &two : b.ranges)
                if (one.discipline == two.discipline && one.wheelchair == two.wheelchair
                    && (std::int64_t(one.slowest) * 2 < std::int64_t(two.fastest) * 1.3
                        || std::int64_t(two.slowest) * 2 < std::int64_t(one.fastest) * 1.3))
                    return true;
        return false;
    }

    static bool farApartInAge(const Candidate &a, const Candidate &b)
    {
        return a.bornFrom && b.bornFrom && (*a.bornFrom > *b.bornTo + 8 || *b.bornFrom > *a.bornTo + 8);
    }

    bool kept(const Candidate &a, const Candidate &b, const Comparison &runs) const
    {
        if (a.gender != Gender::Unknown && b.gender != Gender::Unknown && a.gender != b.gender)
            return true;
        if (runs.contradict)
            return true;
        if (runs.agree)
            return false;
        if (a.nation != 0 && b.nation != 0 && a.nation != b.nation)
            return true;
        const bool sameNation = a.nation != 0 && a.nation == b.nation;
        return farApartInAge(a, b) || (!sameNation && farApartInAbility(a, b));
    }

    // One mention after another joins the first person of its name that nothing speaks against.
    void joinEqualNames()
    {
        // What is said with nation and category comes first, so that bare mentions join the right one.
        std::vector<std::pair<std::uint64_t, int>> ranked;
        for (std::size_t at = 0; at < m_docket.entries.size(); ++at) {
            const Entry &said = entry(int(at));
            const std::uint64_t bare =
                (said.nation == 0 ? 2 : 0) + (meaning(said.category).gender == Gender::Unknown ? 1 : 0);
            ranked.emplace_back(std::uint64_t(m_docket.sortedNames[std::size_t(said.name)]) << 2 | bare, int(at));
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<int> order;
        order.reserve(ranked.size());
        for (const auto &[rank, at] : ranked)
            order.push_back(at);
        Candidate mention; // one claim as a person of its own
        for (std::size_t begin = 0; begin < order.size();) {
            const int sorted = m_docket.sortedNames[std::size_t(entry(order[begin]).name)];
            const std::size_t firstPerson = m_people.size();
            std::size_t at = begin;
            for (; at < order.size() && m_docket.sortedNames[std::size_t(entry(order[at]).name)] == sorted; ++at) {
                mention.clear();
                add(mention, order[at]);
                const bool isBare = name(entry(order[at]).name).words.size() < 2;
                std::size_t best = m_people.size();
                const std::size_t limit = std::min(m_people.size(), firstPerson + 64);
                for (std::size_t p = firstPerson; p < limit; ++p) {
                    const Comparison runs = compareRuns(mention, m_people[p], true);
                    if (kept(mention, m_people[p], runs))
                        continue;
                    if (runs.agree) {
                        best = p;
                        break;
                    }
                    if (isBare && !isAround(m_people[p], entry(order[at])))
                        continue; // a surname alone says nothing across races
                    if (best == m_people.size())
                        best = p;
                }
                if (best == m_people.size())
                    m_people.push_back(mention);
                else
                    add(m_people[best], order[at]);
            }
            if (m_people.size() - firstPerson > 1)
                noteNamesakes(firstPerson);
            begin = at;
        }
    }

    bool isAround(const Candidate &person, const Entry &said) const
    {
        const auto [begin, end] = runsIn(person.runs, said.edition);
        return begin != end || std::any_of(person.runs.begin(), person.runs.end(), [&](const Run &run) {
            return run.source == said.source;
        });
    }

    void noteNamesakes(std::size_t first)
    {
        for (std::size_t p = first; p < m_people.size(); ++p) {
            const Candidate &one = m_people[p];
            const Candidate &other = m_people[p == first ? first + 1 : first];
            QString why = u"places and times"_s;
            if (one.nation != 0 && other.nation != 0 && one.nation != other.nation)
                why = u"nations"_s;
            else if (one.gender != other.gender && one.gender != Gender::Unknown && other.gender != Gender::Unknown)
                why = u"categories"_s;
            else if (farApartInAge(one, other))
                why = u"ages"_s;
            m_people[p].reasons +=
                QString(u"Kept apart from another " % rawName(one) % u": " % why % u" speak against one person");
        }
    }

    QString rawName(const Candidate &person) const { return entry(person.entries.front()).claim->athlete.value; }

    std::optional<Wish> wishFor(const Candidate &a, const Candidate &b) const
    {
        if (m_wishes.isEmpty())
            return std::nullopt;
        for (const int one : a.names)
            for (const int two : b.names) {
                const auto wish = m_wishes.constFind(pairOf(name(one).words.join(u' '), name(two).words.join(u' ')));
                if (wish != m_wishes.constEnd())
                    return *wish;
            }
        return std::nullopt;
    }

    void joinByWish()
    {
        if (m_wishes.isEmpty())
            return;
        QHash<QString, std::vector<int>> byName;
        for (std::size_t p = 0; p < m_people.size(); ++p)
            for (const int number : m_people[p].names)
                byName[name(number).words.join(u' ')].push_back(int(p));
        QList<std::pair<QString, QString>> pairs = m_wishes.keys();
        std::sort(pairs.begin(), pairs.end());
        for (const auto &pair : pairs) {
            const Wish wish = m_wishes.value(pair);
            if (!wish.together)
                continue;
            for (const int a : byName.value(pair.first))
                for (const int b : byName.value(pair.second))
                    merge(rootOf(a), rootOf(b),
                        u"joined by hand" % (wish.reason.isEmpty() ? QString() : QString(u": " % wish.reason)), 1.0);
        }
    }

    void merge(int a, int b, const QString &why, double score)
    {
        if (a == b)
            return;
        const Candidate *left = &m_people[std::size_t(a)];
        const Candidate *right = &m_people[std::size_t(b)];
        if (left->runs.size() < right->runs.size() || (left->runs.size() == right->runs.size() && b < a)) {
            std::swap(a, b);
            std::swap(left, right);
        }
        QStringList both{rawName(*left), rawName(*right)};
        std::sort(both.begin(), both.end());
        Candidate &into = m_people[std::size_t(a)];
        Candidate &from = m_people[std::size_t(b)];
        into.reasons +=
            QString(both.front() % u" = " % both.back() % u": " % why % u" (" % QString::number(score, 'f', 2) % u')');
        into.reasons += from.reasons;
        into.entries.insert(into.entries.end(), from.entries.begin(), from.entries.end());
        for (const int number : from.names)
            if (std::find(into.names.begin(), into.names.end(), number) == into.names.end())
                into.names.push_back(number);
        if (into.nation == 0)
            into.nation = from.nation;
        if (into.gender == Gender::Unknown)
            into.gender = from.gender;
        for (const Run &run : from.runs)
            addRun(into, run);
        if (from.bornFrom) {
            into.bornFrom = std::max(into.bornFrom.value_or(0), *from.bornFrom);
            into.bornTo = std::min(into.bornTo.value_or(9999), *from.bornTo);
        }
        std::vector<int> events;
        std::set_union(
            into.events.begin(), into.events.end(), from.events.begin(), from.events.end(), std::back_inserter(events));
        into.events = std::move(events);
        from.gone = true;
        from.runs.clear();
        m_root[std::size_t(b)] = a;
    }

    NameLikeness likenessOf(const Candidate &a, const Candidate &b) const
    {
        NameLikeness best;
        for (const int one : a.names)
            for (const int two : b.names) {
                NameLikeness now = compareNames(name(one), name(two));
                if (now.likeness > best.likeness || (now.likeness == best.likeness && now.score > best.score))
                    best = now;
            }
        return best;
    }

    // Joins two people under different names if the witness suffices. `unique`: nobody else in the race fits.
    bool tryPair(int personA, int personB, bool sameRace, bool unique)
    {
        const int a = rootOf(personA);
        const int b = rootOf(personB);
        if (a == b)
            return false;
        const Candidate &left = m_people[std::size_t(a)];
        const Candidate &right = m_people[std::size_t(b)];
        if (const auto wish = wishFor(left, right); wish && !wish->together)
            return false;
        const NameLikeness like = likenessOf(left, right);
        if (like.likeness == Likeness::None)
            return false;
        const bool sameName = like.likeness == Likeness::Same;
        const Comparison runs = compareRuns(left, right, sameName);
        if (kept(left, right, runs))
            return false;
        const bool sameNation = left.nation != 0 && left.nation == right.nation;
        const bool sameEvent = std::any_of(left.events.begin(), left.events.end(),
            [&](int event) { return std::binary_search(right.events.begin(), right.events.end(), event); });
        QStringList why{like.reason};
        double score = like.score;
        if (runs.agree) {
            why += u"same place or time in the same race"_s;
            score = std::max(score, 0.9);
        } else if (runs.sharedSourceAndRace && like.likeness != Likeness::Same) {
            return false; // the source itself tells them apart
        }
        if (sameNation) {
            why += u"same nation"_s;
            score += (1 - score) / 3;
        }
        if (!runs.agree) {
            switch (like.likeness) {
            case Likeness::None: return false;
            case Likeness::Part:
                if (!sameRace || !unique)
                    return false;
                why += u"nobody else in that race fits"_s;
                break;
            case Likeness::Variant:
                if (!(sameRace && unique) && !(sameNation && sameEvent))
                    return false;
                if (sameEvent)
                    why += u"same event"_s;
                break;
            case Likeness::Slip:
                if (!(sameRace && unique) && !sameNation && !sameEvent)
                    return false;
                if (sameEvent)
                    why += u"same event"_s;
                break;
            case Likeness::Same: break;
            }
        }
        merge(a, b, why.join(u", "), std::min(score, 0.99));
        return true;
    }

    // Within one race: the same place or a near time, or the only bearer of a surname there.
    void joinWithinRaces()
    {
        struct Key
        {
            std::uint64_t hash;
            int entry;
        };
        std::vector<Key> near;
        std::vector<Key> sameWord;
        near.reserve(m_docket.entries.size() * 3);
        sameWord.reserve(m_docket.entries.size() * 2);
        std::vector<int> personOf(m_docket.entries.size());
        for (std::size_t p = 0; p < m_people.size(); ++p)
            for (const int at : m_people[p].entries)
                personOf[std::size_t(at)] = int(p);
        for (std::size_t at = 0; at < m_docket.entries.size(); ++at) {
            const Entry &said = m_docket.entries[at];
            const std::uint64_t race = mix(std::uint64_t(said.edition) + 1);
            const bool women = meaning(said.category).gender == Gender::Women;
            if (said.place)
                near.push_back({mix(race ^ (std::uint64_t(*said.place) * 4 + women)), int(at)});
            if (said.time) {
                const std::uint64_t time = std::uint64_t(said.time->milliseconds);
                near.push_back({mix(~race + time / 8000 * 2), int(at)});
                near.push_back({mix(~race + (time + 4000) / 8000 * 2 + 1), int(at)});
            }
            for (const Docket::WordPrint &word : m_docket.wordsOf(said.name))
                if (word.letters >= 3)
                    sameWord.push_back({mix(race ^ mix(word.hash)), int(at)});
        }
        const auto byHash = [](const Key &a, const Key &b) {
            return std::tie(a.hash, a.entry) < std::tie(b.hash, b.entry);
        };
        const auto hashOf = [](const Key &key) { return key.hash; };
        sortByHash(near, hashOf, byHash);
        forBuckets(near, personOf, [this](const std::vector<int> &people) {
            for (std::size_t j = 1; j < people.size(); ++j)
                for (std::size_t i = j > 6 ? j - 6 : 0; i < j; ++i)
                    tryPair(people[i], people[j], true, false);
        });
        sortByHash(sameWord, hashOf, byHash);
        forBuckets(sameWord, personOf, [this](std::vector<int> people) {
            for (int &person : people)
                person = rootOf(person);
            std::sort(people.begin(), people.end());
            people.erase(std::unique(people.begin(), people.end()), people.end());
            if (people.size() < 2 || people.size() > 24)
                return;
            for (std::size_t i = 0; i < people.size(); ++i) {
                int fits = 0;
                std::size_t which = 0;
                for (std::size_t j = 0; j < people.size(); ++j) {
                    if (i == j || rootOf(people[i]) == rootOf(people[j]))
                        continue;
                    const Candidate &a = m_people[std::size_t(rootOf(people[i]))];
                    const Candidate &b = m_people[std::size_t(rootOf(people[j]))];
                    if (likenessOf(a, b).likeness != Likeness::None && !kept(a, b, compareRuns(a, b, false))) {
                        ++fits;
                        which = j;
                    }
                }
                if (fits == 1)
                    tryPair(people[i], people[which], true, true);
            }
        });
    }

    template<typename Keys, typename Visit>
    static void forBuckets(const Keys &keys, const std::vector<int> &personOf, Visit visit)
    {
        std::vector<int> people;
        for (std::size_t begin = 0; begin < keys.size();) {
            std::size_t end = begin;
            people.clear();
            while (end < keys.size() && keys[end].hash == keys[begin].hash) {
                people.push_back(personOf[std::size_t(keys[end].entry)]);
                ++end;
            }
            std::sort(people.begin(), people.end());
            people.erase(std::unique(people.begin(), people.end()), people.end());
            if (people.size() > 1)
                visit(people);
            begin = end;
        }
    }

    // Across races: names that are one letter apart (each name's forms with one letter left out meet), or share two
    // words.
    void joinAcrossRaces()
    {
        struct Key
        {
            std::uint64_t hash;
            int person;
        };
        std::vector<Key> keys;
        keys.reserve(m_people.size() * 20); // about as many as a name has letters
        for (std::size_t p = 0; p < m_people.size(); ++p) {
            if (m_people[p].gone)
                continue;
            for (const int number : m_people[p].names) {
                const FoldedName &folded = name(number);
                if (!folded.isFull())
                    continue;
                const QString &text = folded.sorted;
                constexpr std::uint64_t prime = 0x100000001b3u;
                const std::size_t length = std::size_t(std::min<qsizetype>(text.size(), 64));
                // hash(text without letter i) from the hashes of what stands before and behind it
                std::vector<std::uint64_t> before(length + 1, 0);
                std::vector<std::uint64_t> power(length + 1, 1);
                for (std::size_t i = 0; i < length; ++i) {
                    before[i + 1] = before[i] * prime + text[qsizetype(i)].unicode();
                    power[i + 1] = power[i] * prime;
                }
                const std::uint64_t whole = before[length];
                keys.push_back({mix(whole), int(p)});
                for (std::size_t i = 0; i < length; ++i) {
                    const std::uint64_t behind = whole - before[i + 1] * power[length - i - 1];
                    keys.push_back({mix(before[i] * power[length - i - 1] + behind), int(p)});
                }
                const std::span<const Docket::WordPrint> words = m_docket.wordsOf(number);
                for (std::size_t i = 0; i + 1 < words.size() && i < 4; ++i)
                    for (std::size_t j = i + 1; j < words.size() && j < 5; ++j)
                        keys.push_back({mix(words[i].hash ^ mix(words[j].hash)), int(p)});
                // "E. Kipchoge" and "Eliud Kipchoge"
                keys.push_back({mix(~words.back().hash ^ mix(folded.words.front().front().unicode())), int(p)});
            }
        }
        sortByHash(
            keys, [](const Key &key) { return key.hash; },
            [](const Key &a, const Key &b) { return std::tie(a.hash, a.person) < std::tie(b.hash, b.person); });
        for (std::size_t begin = 0; begin < keys.size();) {
            std::size_t end = begin + 1;
            while (end < keys.size() && keys[end].hash == keys[begin].hash)
                ++end;
            for (std::size_t j = begin + 1; j < end && end - begin <= 400; ++j)
                for (std::size_t i = j > begin + 6 ? j - 6 : begin; i < j; ++i)
                    if (keys[i].person != keys[j].person)
                        tryPair(keys[i].person, keys[j].person, false, false);
            begin = end;
        }
    }

    std::vector<Person> persons()
    {
        std::vector<Person> list;
        for (Candidate &candidate : m_people) {
            if (candidate.gone)
                continue;
            Person person;
            person.entries = std::move(candidate.entries);
            std::sort(person.entries.begin(), person.entries.end());
            person.gender = candidate.gender;
            person.reasons = std::move(candidate.reasons);
            person.nation = nationOf(person.entries);
            for (const int at : person.entries)
                m_docket.entries[std::size_t(at)].person = int(list.size());
            list.push_back(std::move(person));
        }
        return list;
    }

    // The nation most voices give; of equally many the first in the alphabet.
    int nationOf(const std::vector<int> &entries) const
    {
        std::map<int, QSet<int>> voices;
        for (const int at : entries)
            if (entry(at).nation != 0)
                voices[entry(at).nation].insert(m_docket.voices[std::size_t(entry(at).source)]);
        int best = 0;
        for (const auto &[nation, by] : voices)
            if (best == 0 || by.size() > voices[best].size()
                || (by.size() == voices[best].size() && m_docket.nations.word(nation) < m_docket.nations.word(best)))
                best = nation;
        return best;
    }

    Docket &m_docket;
    QHash<std::pair<QString, QString>, Wish> m_wishes;
    std::vector<Candidate> m_people;
    std::vector<int> m_root;
};

} // namespace

std::vector<Person> findPersons(Docket &docket, const std::vector<Decision> &decisions)
{
    return Finder(docket, decisions).find();
}

} // namespace proofline::judging
