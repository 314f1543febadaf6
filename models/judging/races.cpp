#include "judging/races.h"

#include "judging/agreement.h"
#include "judging/buckets.h"

#include <QDate>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>
#include <map>
#include <memory_resource>
#include <numeric>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

constexpr std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

struct Testimony
{
    int discipline = 0;
    int category = 0;
    std::optional<int> place;
    std::optional<ClockTime> time;
    friend bool operator==(const Testimony &, const Testimony &) = default;
};

struct Winner
{
    int discipline = 0;
    int category = 0;
    int name = 0;
};

struct Cluster
{
    explicit Cluster(std::pmr::memory_resource *memory)
        : testimonies(memory)
    {
    }

    std::vector<int> reports;
    int event = 0;
    std::optional<int> year;
    bool focus = false;
    std::optional<QDate> earliest, latest; // of the articles that report it
    std::pmr::unordered_map<int, std::pmr::vector<Testimony>> testimonies; // by sorted name
    std::vector<Winner> winners;
    QStringList reasons;
};

struct Link // two reports that may be of one edition
{
    int strength = 0; // 3 near time and the same name, 2 near time, 1 place
    int a = 0;
    int b = 0;
    int entryA = 0;
    int entryB = 0;
};

struct Weighed
{
    double pro = 0;
    double contra = 0;
    int equalTimes = 0;
    QStringList witnesses;
};

// Held more than once a year: event and year do not name one edition.
bool isFrequent(const QString &event)
{
    static const QStringList words{
        u"parkrun"_s, u"league"_s, u"handicap"_s, u"grand prix"_s, u"meeting"_s, u"series"_s};
    const QString folded = foldWords(event);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
}

class Joiner
{
public:
    explicit Joiner(Docket &docket)
        : m_docket(docket)
    {
        m_clusters.reserve(docket.reports.size());
        for (std::size_t r = 0; r < docket.reports.size(); ++r)
            m_clusters.emplace_back(&m_memory);
        m_root.resize(docket.reports.size());
        std::iota(m_root.begin(), m_root.end(), 0);
        for (std::size_t r = 0; r < docket.reports.size(); ++r)
            fill(m_clusters[r], int(r));
    }

    std::vector<Edition> join()
    {
        joinStatedYears();
        std::vector<Link> links = findLinks();
        for (int round = 0; round < 3; ++round) {
            bool changed = false;
            for (const Link &link : links)
                changed = tryLink(link) || changed;
            if (!changed)
                break;
        }
        return editions();
    }

private:
    int rootOf(int report)
    {
        while (m_root[std::size_t(report)] != report)
            report = m_root[std::size_t(report)] = m_root[std::size_t(m_root[std::size_t(report)])];
        return report;
    }
    const Entry &entry(int at) const { return m_docket.entries[std::size_t(at)]; }
    const CategoryMeaning &meaning(int category) const { return m_docket.meanings[std::size_t(category)]; }
    const Reading &sourceOf(int report) const
    {
        return *m_docket.sources[std::size_t(m_docket.reports[std::size_t(report)].source)];
    }

    void fill(Cluster &cluster, int number)
    {
        const Report &report = m_docket.reports[std::size_t(number)];
        cluster.reports = {number};
        cluster.event = report.event;
        cluster.year = report.year;
        cluster.focus = report.focus;
        if (const auto date = sourceOf(number).article->date; date && report.focus)
            cluster.earliest = cluster.latest = date;
        for (const int at : report.entries) {
            const Entry &said = entry(at);
            const Testimony testimony = testimonyOf(said);
            cluster.testimonies[m_docket.sortedNames[std::size_t(said.name)]].push_back(testimony);
            if (testimony.place == 1 && report.focus && !said.isRound)
                addWinner(cluster, {said.discipline, said.category, said.name});
        }
    }

    static void addWinner(Cluster &cluster, Winner winner)
    {
        const bool isKnown = std::any_of(cluster.winners.begin(), cluster.winners.end(), [&](const Winner &known) {
            return known.name == winner.name && known.discipline == winner.discipline
                && known.category == winner.category;
        });
        if (!isKnown && cluster.winners.size() < 16)
            cluster.winners.push_back(winner);
    }

    void joinStatedYears()
    {
        std::map<std::pair<int, int>, int> first;
        std::unordered_map<int, bool> frequent;
        for (std::size_t r = 0; r < m_docket.reports.size(); ++r) {
            const Report &report = m_docket.reports[r];
            if (!report.year || report.event == 0)
                continue;
            const auto [known, isNew] = frequent.try_emplace(report.event, false);
            if (isNew)
                known->second = isFrequent(m_docket.events.word(report.event));
            if (known->second)
                continue;
            const auto [at, isFirst] = first.try_emplace({report.event, *report.year}, int(r));
            if (!isFirst)
                merge(rootOf(at->second), rootOf(int(r)), QString());
        }
    }

    std::vector<Link> findLinks()
    {
        struct Key
        {
            std::uint64_t hash;
            int entry;
            bool isTime;
        };
        std::vector<Key> keys;
        keys.reserve(m_docket.entries.size() * 6);
        for (std::size_t at = 0; at < m_docket.entries.size(); ++at) {
            const Entry &said = m_docket.entries[at];
            for (const Docket::WordPrint &print : m_docket.wordsOf(said.name)) {
                if (print.letters < 3)
                    continue;
                const std::uint64_t word = mix(print.hash);
                if (said.time) {
                    const std::uint64_t time = std::uint64_t(said.time->milliseconds);
                    keys.push_back({mix(word + time / 8000), int(at), true});
                    keys.push_back({mix(~word + (time + 4000) / 8000), int(at), true});
                }
                if (said.place && said.event != 0)
                    keys.push_back({mix(word ^ mix(std::uint64_t(said.event) << 32 | std::uint32_t(*said.place))),
                        int(at), false});
            }
        }
        sortByHash(
            keys, [](const Key &key) { return key.hash; }, [](const Key &a, const Key &b) { return a.hash < b.hash; });
        std::vector<Link> links;
        std::vector<std::pair<int, int>> bucket; // time (-1 none), entry
        for (std::size_t begin = 0; begin < keys.size();) {
            std::size_t end = begin + 1;
            while (end < keys.size() && keys[end].hash == keys[begin].hash)
                ++end;
            if (end - begin > 1) {
                bucket.clear();
                for (std::size_t k = begin; k < end; ++k) {
                    const auto &time = entry(keys[k].entry).time;
                    bucket.emplace_back(time ? time->milliseconds : -1, keys[k].entry);
                }
                std::sort(bucket.begin(), bucket.end());
                addLinks(bucket, keys[begin].isTime, links);
            }
            begin = end;
        }
        std::sort(links.begin(), links.end(), [](const Link &a, const Link &b) {
            return std::tie(b.strength, a.a, a.b, a.entryA, a.entryB)
                < std::tie(a.strength, b.a, b.b, b.entryA, b.entryB);
        });
        links.erase(std::unique(links.begin(), links.end(),
                        [](const Link &a, const Link &b) {
                            return a.strength == b.strength && a.a == b.a && a.b == b.b && a.strength != 1;
                        }),
            links.end());
        return links;
    }

    // Each of a bucket with the three before it: near in time they stand side by side.
    void addLinks(const std::vector<std::pair<int, int>> &bucket, bool isTime, std::vector<Link> &links)
    {
        for (std::size_t j = 1; j < bucket.size(); ++j) {
            for (std::size_t back = 1; back <= 3 && back <= j; ++back) {
                const int entryA = bucket[j - back].second;
                const int entryB = bucket[j].second;
                const int a = entry(entryA).report;
                const int b = entry(entryB).report;
                if (rootOf(a) == rootOf(b))
                    continue;
                const bool sameName = m_docket.sortedNames[std::size_t(entry(entryA).name)]
                    == m_docket.sortedNames[std::size_t(entry(entryB).name)];
                links.push_back({!isTime ? 1 : sameName ? 3 : 2, a, b, entryA, entryB});
            }
        }
    }

    bool comparable(int disciplineA, int categoryA, int disciplineB, int categoryB) const
    {
        return canBeSame(disciplineA, disciplineB) && canBeSameRace(meaning(categoryA), meaning(categoryB));
    }

    void weighPair(const Testimony &a, const Testimony &b, double &pro, double &contra, bool &equalTime) const
    {
        if (!comparable(a.discipline, a.category, b.discipline, b.category))
            return;
        double forIt = 0;
        double against = 0;
        if (a.time && b.time) {
            if (isNear(*a.time, *b.time)) {
                forIt += 2;
                equalTime = equalTime || a.time->milliseconds == b.time->milliseconds;
            } else if (isFar(*a.time, *b.time)) {
                against += 2;
            }
        }
        if (a.place && b.place) {
            if (*a.place == *b.place)
                forIt += 1;
            else if (forIt < 2)
                against += 1.5;
        }
        pro = std::max(pro, forIt);
        contra = std::max(contra, against);
    }

    Weighed weigh(const Cluster &a, const Cluster &b, const Link &link) const
    {
        Weighed weighed;
        const Cluster &small = a.testimonies.size() <= b.testimonies.size() ? a : b;
        const Cluster &large = a.testimonies.size() <= b.testimonies.size() ? b : a;
        std::vector<int> shared;
        for (const auto &[name, said] : small.testimonies)
            if (large.testimonies.count(name) > 0)
                shared.push_back(name);
        std::sort(shared.begin(), shared.end());
        for (const int name : shared) {
            double pro = 0;
            double contra = 0;
            bool equalTime = false;
            for (const Testimony &one : small.testimonies.at(name))
                for (const Testimony &other : large.testimonies.at(name))
                    weighPair(one, other, pro, contra, equalTime);
            weighed.pro += pro;
            if (pro == 0)
                weighed.contra += contra;
            if (pro >= 2 && equalTime)
                ++weighed.equalTimes;
        }
        const Entry &left = entry(link.entryA);
        const Entry &right = entry(link.entryB);
        const int nameA = m_docket.sortedNames[std::size_t(left.name)];
        const int nameB = m_docket.sortedNames[std::size_t(right.name)];
        if (nameA != nameB
            && compareNames(m_docket.names[std::size_t(left.name)], m_docket.names[std::size_t(right.name)]).likeness
                != Likeness::None) {
            double contra = 0;
            bool equalTime = false;
            double pro = 0;
            weighPair(testimonyOf(left), testimonyOf(right), pro, contra, equalTime);
            weighed.pro += pro;
        }
        for (const Winner &one : small.winners)
            for (const Winner &other : large.winners)
                if (one.discipline == other.discipline && one.category == other.category && one.category != 0
                    && compareNames(m_docket.names[std::size_t(one.name)], m_docket.names[std::size_t(other.name)])
                            .likeness
                        == Likeness::None)
                    weighed.contra += 2;
        if (a.earliest && b.earliest) {
            const qint64 apart =
                std::min(std::abs(a.earliest->daysTo(*b.latest)), std::abs(b.earliest->daysTo(*a.latest)));
            if (apart <= 10)
                weighed.pro += weighed.pro > 0 ? 1 : 0;
            else if (apart > 200)
                weighed.contra += 2;
        }
        return weighed;
    }

    static Testimony testimonyOf(const Entry &said) { return {said.discipline, said.category, said.place, said.time}; }

    bool tryLink(const Link &link)
    {
        const int rootA = rootOf(link.a);
        const int rootB = rootOf(link.b);
        if (rootA == rootB)
            return false;
        const Cluster &a = m_clusters[std::size_t(rootA)];
        const Cluster &b = m_clusters[std::size_t(rootB)];
        if (conflicts(a.year, b.year))
            return false;
        if (link.strength == 1 && !placeMaySpeak(a, b, link))
            return false;
        const Weighed weighed = weigh(a, b, link);
        double needed = 1;
        if (a.event == 0 || b.event == 0)
            needed = 3;
        else if (a.event != b.event)
            needed = weighed.equalTimes >= 3 ? 6 : 1000;
        else if (!a.focus || !b.focus)
            needed = !a.focus && !b.focus && !a.year && !b.year ? 1 : 2;
        if (weighed.pro < needed || weighed.contra * 2 > weighed.pro)
            return false;
        QString reason = reasonFor(link);
        if (a.year.has_value() != b.year.has_value()) {
            const bool fromA = a.year.has_value();
            const Reading &dated = sourceOf(fromA ? link.a : link.b);
            const Reading &undated = sourceOf(fromA ? link.b : link.a);
            reason += u"; "_s % undated.article->fileName % u" takes the year "
                % QString::number(fromA ? *a.year : *b.year) % u" from " % dated.article->fileName;
        }
        merge(rootA, rootB, reason);
        return true;
    }

    // A place alone brings two reports together only where both report the race (or both look back on it in the same
    // words), from different sources, and where no two known years offer themselves.
    bool placeMaySpeak(const Cluster &a, const Cluster &b, const Link &link) const
    {
        const Report &left = m_docket.reports[std::size_t(link.a)];
        const Report &right = m_docket.reports[std::size_t(link.b)];
        if (left.source == right.source || left.focus != right.focus)
            return false;
        if (!left.focus)
            return !a.year && !b.year;
        const Entry &one = entry(link.entryA);
        const Entry &other = entry(link.entryB);
        if (!comparable(one.discipline, one.category, other.discipline, other.category))
            return false;
        return true;
    }

    QString reasonFor(const Link &link) const
    {
        const Entry &left = entry(link.entryA);
        const Entry &right = entry(link.entryB);
        QStringList files{m_docket.sources[std::size_t(left.source)]->article->fileName,
            m_docket.sources[std::size_t(right.source)]->article->fileName};
        std::sort(files.begin(), files.end());
        QString what;
        if (left.time && right.time && isNear(*left.time, *right.time)) {
            QStringList times{format(*left.time), format(*right.time)};
            std::sort(times.begin(), times.end());
            times.removeDuplicates();
            what = u" in " % times.join(u" / ");
        } else if (left.place) {
            what = u" in place " % QString::number(*left.place);
        }
        return files.front() % u" and " % files.back() % u" both have " % left.claim->athlete.value % what;
    }

    void merge(int rootA, int rootB, const QString &reason)
    {
        if (rootA == rootB)
            return;
        const auto weight = [this](int root) { return m_clusters[std::size_t(root)].testimonies.size(); };
        if (weight(rootA) < weight(rootB) || (weight(rootA) == weight(rootB) && rootB < rootA))
            std::swap(rootA, rootB);
        Cluster &into = m_clusters[std::size_t(rootA)];
        Cluster &from = m_clusters[std::size_t(rootB)];
        m_root[std::size_t(rootB)] = rootA;
        into.reports.insert(into.reports.end(), from.reports.begin(), from.reports.end());
        // Of two named events a reported one gives the name; the smaller number keeps it independent of order.
        if (into.event == 0 || (from.event != 0 && from.event < into.event))
            into.event = from.event;
        if (!into.year)
            into.year = from.year;
        into.focus = into.focus || from.focus;
        for (const auto &date : {from.earliest, from.latest}) {
            if (!date)
                continue;
            into.earliest = into.earliest ? std::min(*into.earliest, *date) : *date;
            into.latest = into.latest ? std::max(*into.latest, *date) : *date;
        }
        for (auto &[name, said] : from.testimonies) {
            std::pmr::vector<Testimony> &known = into.testimonies[name];
            for (const Testimony &one : said)
                if (known.size() < 8 && std::find(known.begin(), known.end(), one) == known.end())
                    known.push_back(one);
        }
        for (const Winner &winner : from.winners)
            addWinner(into, winner);
        for (const QString &old : from.reasons)
            into.reasons += old;
        if (!reason.isEmpty())
            into.reasons += reason;
        from.testimonies.clear();
        from.reports.clear();
    }

    std::vector<Edition> editions()
    {
        std::vector<Edition> list;
        for (std::size_t r = 0; r < m_clusters.size(); ++r) {
            Cluster &cluster = m_clusters[r];
            if (rootOf(int(r)) != int(r))
                continue;
            Edition edition;
            edition.event = cluster.event;
            edition.year = cluster.year;
            edition.focus = cluster.focus;
            edition.reasons = cluster.reasons;
            edition.reports = cluster.reports;
            std::sort(edition.reports.begin(), edition.reports.end());
            for (const int report : edition.reports)
                for (const int at : m_docket.reports[std::size_t(report)].entries)
                    m_docket.entries[std::size_t(at)].edition = int(list.size());
            list.push_back(std::move(edition));
        }
        return list;
    }

    Docket &m_docket;
    std::pmr::monotonic_buffer_resource m_memory{1 << 20}; // many small maps that all go at once
    std::vector<Cluster> m_clusters;
    std::vector<int> m_root;
};

} // namespace

std::vector<Edition> joinReports(Docket &docket) { return Joiner(docket).join(); }

void joinYears(Docket &docket, std::vector<Edition> &editions)
{
    std::map<std::pair<int, int>, int> first;
    std::vector<Edition> joined;
    std::vector<int> renumbered(editions.size());
    for (std::size_t e = 0; e < editions.size(); ++e) {
        Edition &edition = editions[e];
        if (edition.event != 0 && edition.year && !isFrequent(docket.events.word(edition.event))) {
            const auto [at, isNew] = first.try_emplace({edition.event, *edition.year}, int(joined.size()));
            if (!isNew) {
                Edition &into = joined[std::size_t(at->second)];
                into.reports.insert(into.reports.end(), edition.reports.begin(), edition.reports.end());
                std::sort(into.reports.begin(), into.reports.end());
                if (edition.yearReason.isEmpty() != into.yearReason.isEmpty())
                    into.reasons += into.yearReason.isEmpty() ? edition.yearReason : into.yearReason;
                if (edition.yearReason.isEmpty())
                    into.yearReason.clear();
                into.reasons += edition.reasons;
                into.focus = into.focus || edition.focus;
                renumbered[e] = at->second;
                continue;
            }
        }
        renumbered[e] = int(joined.size());
        joined.push_back(std::move(edition));
    }
    for (Entry &entry : docket.entries)
        entry.edition = renumbered[std::size_t(entry.edition)];
    editions = std::move(joined);
}

} // namespace proofline::judging
