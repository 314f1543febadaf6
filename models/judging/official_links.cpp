#include "judging/official_links.h"

#include "judging/agreement.h"
#include "judging/decisions.h"

#include <QLocale>
#include <QStringBuilder>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

constexpr std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

std::uint64_t hashWord(QStringView word)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x100000001b3u;
    return mix(hash);
}

// Everything a name with place and time can be found by.
template<typename Visit>
void visitKeys(const FoldedName &name, std::optional<int> place, std::optional<ClockTime> time, Visit visit)
{
    visit(hashWord(name.sorted));
    for (const QString &word : name.words) {
        if (word.size() < 2)
            continue;
        const std::uint64_t hash = hashWord(word);
        if (place)
            visit(mix(hash ^ (std::uint64_t(*place) << 8 | 1)));
        if (time) {
            visit(mix(hash ^ (std::uint64_t(time->milliseconds / 8000) << 8 | 2)));
            visit(mix(hash ^ (std::uint64_t((time->milliseconds + 4000) / 8000) << 8 | 3)));
        }
    }
}

// Whether some word of an ASCII name is among `words`; true for other names, which need folding to tell.
bool mayShareWord(const QString &name, const std::vector<bool> &words)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    bool inWord = false;
    for (const QChar c : name) {
        char16_t unit = c.unicode();
        if (unit >= 0x80)
            return true;
        if (unit >= u'A' && unit <= u'Z')
            unit = char16_t(unit | 0x20);
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9')) {
            hash = (hash ^ unit) * 0x100000001b3u;
            inWord = true;
        } else if (unit != u'\'' && inWord) {
            if (words[mix(hash) % words.size()])
                return true;
            hash = 0xcbf29ce484222325u;
            inWord = false;
        }
    }
    return inWord && words[mix(hash) % words.size()];
}

} // namespace

OfficialIndex::OfficialIndex(const Docket &docket, const std::vector<OfficialRow> &rows)
{
    if (rows.empty() || docket.entries.empty())
        return;
    // What the claims ask for, first; then one pass over the rows keeps only what was asked.
    for (const Entry &entry : docket.entries) {
        const ResultClaim &claim = *entry.claim;
        const auto ask = [&](std::optional<ClockTime> time) {
            visitKeys(docket.names[std::size_t(entry.name)],
                claim.place ? std::optional(claim.place->value) : std::nullopt, time,
                [this](std::uint64_t key) { m_rows.try_emplace(key); });
        };
        ask(claim.time ? std::optional(claim.time->value) : std::nullopt);
    }
    std::vector<bool> words(1 << 20);
    for (const FoldedName &name : docket.names)
        for (const QString &word : name.words)
            words[hashWord(word) % words.size()] = true;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        if (!mayShareWord(rows[row].athlete, words))
            continue;
        const FoldedName name = foldName(rows[row].athlete);
        bool isAsked = false;
        const auto note = [&](std::uint64_t key) {
            const auto at = m_rows.find(key);
            if (at == m_rows.end() || at->second.size() >= 4096 || (!at->second.empty() && at->second.back() == row))
                return;
            at->second.push_back(row);
            isAsked = true;
        };
        visitKeys(name, rows[row].place, rows[row].time, note);
        if (rows[row].gunTime)
            visitKeys(name, std::nullopt, rows[row].gunTime, note);
        if (isAsked)
            m_names.emplace(row, name);
    }
}

std::vector<std::uint32_t> OfficialIndex::candidates(
    const FoldedName &name, std::optional<int> place, std::optional<ClockTime> time) const
{
    std::vector<std::uint32_t> found;
    visitKeys(name, place, time, [&](std::uint64_t key) {
        if (const auto at = m_rows.find(key); at != m_rows.end())
            found.insert(found.end(), at->second.begin(), at->second.end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

namespace {

QString sayRow(const OfficialRow &row) { return row.listName % u", line " % QString::number(row.line); }

bool sameRace(const OfficialRow &row, const QString &discipline, const CategoryMeaning &meaning)
{
    if (!row.discipline.isEmpty() && !discipline.isEmpty() && row.discipline != discipline)
        return false;
    return row.category.isEmpty() || canBeSameRace(meaningOf(row.category), meaning);
}

} // namespace

void inferYears(const Docket &docket, const std::vector<OfficialRow> &rows, const OfficialIndex &index,
    std::vector<Edition> &editions)
{
    struct Vote
    {
        double weight = 0;
        QStringList witnesses;
    };
    for (Edition &edition : editions) {
        if (edition.year)
            continue;
        std::map<int, Vote> votes;
        std::map<std::pair<int, std::uint32_t>, bool> counted; // an athlete speaks once for a row
        std::optional<QDate> date;
        QString datedFile;
        for (const int r : edition.reports) {
            const Report &report = docket.reports[std::size_t(r)];
            const Article &article = *docket.sources[std::size_t(report.source)]->article;
            if (report.focus && article.date && (!date || *article.date < *date)) {
                date = article.date;
                datedFile = article.fileName;
            }
            for (const int at : report.entries) {
                const Entry &entry = docket.entries[std::size_t(at)];
                const ResultClaim &claim = *entry.claim;
                if (!claim.time || edition.event == 0 || rows.empty())
                    continue;
                const FoldedName &name = docket.names[std::size_t(entry.name)];
                const QString &discipline = docket.disciplines.word(entry.discipline);
                for (const std::uint32_t row : index.candidates(name, std::nullopt, claim.time->value)) {
                    const OfficialRow &official = rows[row];
                    if (!official.year || !official.time || docket.eventOfRow[row] != edition.event
                        || !sameRace(official, discipline, docket.meanings[std::size_t(entry.category)])
                        || !isNear(*official.time, claim.time->value)
                        || (claim.place && official.place && claim.place->value != *official.place))
                        continue;
                    const NameLikeness like = compareNames(name, index.nameOf(row));
                    if (like.likeness == Likeness::None)
                        continue;
                    Vote &vote = votes[*official.year];
                    if (!counted.try_emplace({docket.sortedNames[std::size_t(entry.name)], row}, true).second)
                        continue;
                    const bool samePlace = claim.place && official.place;
                    vote.weight += like.likeness == Likeness::Part && !samePlace ? 1 : 2;
                    if (vote.witnesses.size() < 3)
                        vote.witnesses +=
                            official.athlete % u' ' % format(*official.time) % u" (" % sayRow(official) % u')';
                }
            }
        }
        const auto best = std::max_element(
            votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second.weight < b.second.weight; });
        if (best != votes.end()) {
            const bool isAlone = std::none_of(votes.begin(), votes.end(), [&](const auto &vote) {
                return vote.first != best->first && vote.second.weight >= best->second.weight;
            });
            if (isAlone && best->second.weight >= 2) {
                edition.year = best->first;
                best->second.witnesses.sort();
                edition.yearReason = u"official rows of "_s % QString::number(best->first) % u" have the same: "
                    % best->second.witnesses.join(u"; ");
                continue;
            }
        }
        if (date && edition.focus) {
            edition.year = date->year();
            edition.yearReason = datedFile % u" is dated " % QLocale::c().toString(*date, u"d MMMM yyyy"_s);
        }
    }
}

namespace {

OfficialCandidate scoreRow(const Docket &docket, const Facts &facts, const Result &result, const Edition &edition,
    const OfficialIndex &index, std::uint32_t at, const std::vector<FoldedName> &names)
{
    const OfficialRow &row = facts.officialRows[at];
    const Race &race = facts.race(result.race);
    OfficialCandidate candidate{at, 0, {}};
    const CategoryMeaning meaning = meaningOf(race.category);
    const int event = docket.eventOfRow[at];
    if (event != 0 && edition.event != 0 && event != edition.event)
        return candidate;
    if (conflicts(row.year, race.year) || !sameRace(row, race.discipline, meaning))
        return candidate;
    NameLikeness like;
    for (const FoldedName &name : names) {
        NameLikeness now = compareNames(name, index.nameOf(at));
        if (now.score > like.score)
            like = now;
    }
    if (like.likeness == Likeness::None)
        return candidate;
    QStringList why{like.reason};
    double score = 0.4 * like.score;
    if (event != 0 && event == edition.event) {
        score += 0.15;
        why += u"same event"_s;
    }
    if (agrees(row.year, race.year)) {
        score += 0.15;
        why += u"same year"_s;
    }
    bool isWitnessed = false;
    if (row.time && !result.time.isEmpty()) {
        double best = -0.5;
        for (const Reported<ClockTime> &reported : result.time.values) {
            const bool byGun = row.gunTime && isSameToPrecision(*row.gunTime, reported.value);
            if (isSameToPrecision(*row.time, reported.value) || byGun)
                best = std::max(best, 0.35);
            else if (isNear(*row.time, reported.value))
                best = std::max(best, 0.25);
            else if (!isFar(*row.time, reported.value))
                best = std::max(best, -0.1);
        }
        score += best;
        why += best > 0.3 ? u"same time"_s : best > 0 ? u"near time"_s : u"another time"_s;
        isWitnessed = best > 0;
    }
    if (row.place && !result.place.isEmpty()) {
        const bool same = std::any_of(result.place.values.begin(), result.place.values.end(),
            [&](const Reported<int> &reported) { return reported.value == *row.place; });
        score += same ? 0.2 : -0.2;
        why += same ? u"same place"_s : u"another place"_s;
        isWitnessed = isWitnessed || same;
    }
    const QString &nation = facts.athlete(result.athlete).nationality;
    if (!row.nationality.isEmpty() && !nation.isEmpty()) {
        score += row.nationality == nation ? 0.05 : -0.1;
        if (row.nationality == nation)
            why += u"same nation"_s;
    }
    if (result.time.isEmpty() && result.place.isEmpty() && agrees(row.year, race.year))
        isWitnessed = like.likeness == Likeness::Same;
    if (!isWitnessed)
        score = std::min(score, 0.5);
    candidate.score = std::clamp(score, 0.0, 1.0);
    candidate.reason = why.join(u", ");
    return candidate;
}

constexpr double linkFrom = 0.6; // a row is linked from this score on ...
constexpr double leadNeeded = 0.08; // ... when it leads the next one by this much
constexpr double candidateFrom = 0.3;
constexpr std::size_t candidatesKept = 5;

void applyLinks(Facts &facts)
{
    std::map<ClaimRef, std::size_t> resultOf;
    bool isFilled = false;
    for (const Decision &decision : facts.decisions) {
        const auto *link = std::get_if<LinkOfficial>(&decision.what);
        const auto *unlink = std::get_if<UnlinkOfficial>(&decision.what);
        if (!link && !unlink)
            continue;
        if (!isFilled) {
            for (const Result &result : facts.results)
                for (const ClaimRef ref : result.claims)
                    resultOf.emplace(ref, std::size_t(result.id));
            isFilled = true;
        }
        const auto ref = findClaim(facts.readings, link ? link->claim : unlink->claim);
        const auto at = ref ? resultOf.find(*ref) : resultOf.end();
        if (at == resultOf.end())
            continue;
        Result &result = facts.results[at->second];
        if (result.official) {
            result.otherCandidates.insert(result.otherCandidates.begin(), *result.official);
            result.official.reset();
        }
        if (unlink)
            continue;
        for (std::uint32_t row = 0; row < facts.officialRows.size(); ++row) {
            if (facts.officialRows[row].listName != link->list || facts.officialRows[row].line != link->line)
                continue;
            result.official = OfficialCandidate{row, 1.0, u"linked by hand"_s};
            std::erase_if(
                result.otherCandidates, [row](const OfficialCandidate &other) { return other.official == row; });
        }
    }
}

} // namespace

void linkOfficialRows(
    const Docket &docket, const std::vector<Edition> &editions, const OfficialIndex &index, Facts &facts)
{
    if (facts.officialRows.empty())
        return;
    std::vector<std::vector<int>> entriesOf(facts.results.size());
    for (std::size_t at = 0; at < docket.entries.size(); ++at)
        entriesOf[std::size_t(docket.entries[at].result)].push_back(int(at));
    for (Result &result : facts.results) {
        std::vector<FoldedName> names;
        std::vector<std::uint32_t> rows;
        for (const int at : entriesOf[std::size_t(result.id)]) {
            const Entry &entry = docket.entries[std::size_t(at)];
            const FoldedName &name = docket.names[std::size_t(entry.name)];
            const bool isKnown = std::any_of(
                names.begin(), names.end(), [&](const FoldedName &known) { return known.words == name.words; });
            if (!isKnown)
                names.push_back(name);
            const ResultClaim &claim = *entry.claim;
            const std::vector<std::uint32_t> found =
                index.candidates(name, claim.place ? std::optional(claim.place->value) : std::nullopt,
                    claim.time ? std::optional(claim.time->value) : std::nullopt);
            rows.insert(rows.end(), found.begin(), found.end());
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const Edition &edition =
            editions[std::size_t(docket.entries[std::size_t(entriesOf[std::size_t(result.id)].front())].edition)];
        std::vector<OfficialCandidate> candidates;
        for (const std::uint32_t row : rows) {
            OfficialCandidate candidate = scoreRow(docket, facts, result, edition, index, row, names);
            if (candidate.score >= candidateFrom)
                candidates.push_back(std::move(candidate));
        }
        std::stable_sort(candidates.begin(), candidates.end(),
            [](const OfficialCandidate &a, const OfficialCandidate &b) { return a.score > b.score; });
        if (candidates.size() > candidatesKept)
            candidates.resize(candidatesKept);
        if (!candidates.empty() && candidates.front().score >= linkFrom
            && (candidates.size() == 1 || candidates.front().score - candidates[1].score >= leadNeeded)) {
            result.official = candidates.front();
            candidates.erase(candidates.begin());
        }
        result.otherCandidates = std::move(candidates);
    }
    applyLinks(facts);
    // Where sources spell a name in several ways, the official list's way is shown.
    for (const Result &result : facts.results) {
        if (!result.official)
            continue;
        Athlete &athlete = facts.athletes[std::size_t(result.athlete)];
        const QString &official = facts.officialRows[result.official->official].athlete;
        if (const qsizetype at = athlete.otherNames.indexOf(official); at >= 0 && official.contains(u' ')) {
            std::swap(athlete.otherNames[at], athlete.name);
            athlete.otherNames.sort();
        }
    }
}

} // namespace proofline::judging
