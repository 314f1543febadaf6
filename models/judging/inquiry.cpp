#include "judging/inquiry.h"

#include "judging/results.h"

#include <QStringBuilder>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

constexpr std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

std::uint64_t keyOfWord(int edition, std::uint64_t word) { return mix(word ^ mix(std::uint64_t(edition) + 1)); }

// How well a claim's race suits the race a statement speaks of; nothing where it cannot be that race. Event and year
// weigh only: a statement may name the race differently, or by the day.
std::optional<int> suit(const RaceContext &asked, const RaceContext &said)
{
    if (asked.discipline && said.discipline && asked.discipline->value != said.discipline->value)
        return std::nullopt;
    if (asked.category && said.category
        && !canBeSameRace(meaningOf(asked.category->value), meaningOf(said.category->value)))
        return std::nullopt;
    if (!asked.round.isEmpty() && asked.round != said.round)
        return std::nullopt;
    int score = 0;
    if (asked.race && said.race)
        score += asked.race->value == said.race->value ? 8 : -8;
    if (asked.year && said.year)
        score += asked.year->value == said.year->value ? 8 : -16;
    return score;
}

} // namespace

Inquiry::Inquiry(const Docket &of, const Facts &known)
    : docket(of)
    , facts(known)
{
    m_bySource.resize(docket.sources.size());
    for (std::size_t at = 0; at < docket.entries.size(); ++at)
        m_bySource[std::size_t(docket.entries[at].source)].push_back(int(at));
}

void Inquiry::indexEditions() const
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    for (const Entry &said : docket.entries)
        for (const Docket::WordPrint &word : docket.wordsOf(said.name))
            m_resultsOfEdition.emplace_back(keyOfWord(said.edition, word.hash), said.result);
    std::sort(m_resultsOfEdition.begin(), m_resultsOfEdition.end());
    m_resultsOfEdition.erase(
        std::unique(m_resultsOfEdition.begin(), m_resultsOfEdition.end()), m_resultsOfEdition.end());
}

const FoldedName &Inquiry::folded(const QString &name) const
{
    if (const FoldedName *known = docket.findName(name))
        return *known;
    auto at = m_folded.constFind(name);
    if (at == m_folded.constEnd())
        at = m_folded.insert(name, foldName(name));
    return *at;
}

bool Inquiry::isName(const Entry &said, const FoldedName &name) const
{
    if (docket.names[std::size_t(said.name)].sorted == name.sorted)
        return true;
    if (compareNames(docket.names[std::size_t(said.name)], name).likeness != Likeness::None)
        return true;
    return std::any_of(said.claim->otherNames.begin(), said.claim->otherNames.end(),
        [&](const QString &other) { return foldName(other).sorted == name.sorted; });
}

int Inquiry::findEntry(int source, const QString &athlete, const RaceContext &context) const
{
    const FoldedName &name = folded(athlete);
    const bool knowsName = std::any_of(entriesOf(source).begin(), entriesOf(source).end(),
        [&](int at) { return docket.names[std::size_t(entry(at).name)].sorted == name.sorted; });
    int best = -1;
    int bestScore = std::numeric_limits<int>::min();
    for (const int at : entriesOf(source)) {
        const Entry &said = entry(at);
        const bool same = docket.names[std::size_t(said.name)].sorted == name.sorted;
        if (!same && (knowsName || !isName(said, name)))
            continue;
        const std::optional<int> suits = suit(context, said.claim->context);
        if (!suits)
            continue;
        const int score = *suits + (same ? 8 : 0) + (said.focus ? 4 : 0) + (said.time ? 2 : 0) + (said.place ? 1 : 0);
        if (score > bestScore) {
            best = at;
            bestScore = score;
        }
    }
    return best;
}

int Inquiry::findRival(int source, const QString &athlete, const Entry &beside) const
{
    const FoldedName &name = folded(athlete);
    const bool knowsName = std::any_of(entriesOf(source).begin(), entriesOf(source).end(),
        [&](int at) { return docket.names[std::size_t(entry(at).name)].sorted == name.sorted; });
    int best = -1;
    int bestScore = -1;
    for (const int at : entriesOf(source)) {
        const Entry &said = entry(at);
        if (said.result == beside.result || !inOneRace(docket, said, beside))
            continue;
        const bool same = docket.names[std::size_t(said.name)].sorted == name.sorted;
        if (!same && (knowsName || !isName(said, name)))
            continue;
        const int score = (same ? 4 : 0) + (said.time ? 2 : 0) + (said.place ? 1 : 0);
        if (score > bestScore) {
            best = at;
            bestScore = score;
        }
    }
    if (best >= 0)
        return best;
    for (const int at : entriesOf(source)) {
        const Entry &said = entry(at);
        if (said.person == beside.person || !said.time || !said.focus || !beside.focus || said.discipline == 0
            || said.discipline != beside.discipline
            || !canBeSameRace(
                docket.meanings[std::size_t(said.category)], docket.meanings[std::size_t(beside.category)])
            || docket.names[std::size_t(said.name)].sorted != name.sorted)
            continue;
        if (best >= 0)
            return -1;
        best = at;
    }
    return best;
}

std::optional<Known> Inquiry::timeOf(int at) const
{
    const Entry &said = entry(at);
    if (said.claim->time)
        return Known{said.claim->time->value, sourceOf(said.claim->time->evidence), at, said.result};
    const Result &result = resultOf(said);
    if (result.time.isEmpty())
        return std::nullopt;
    const ResultClaim *claim = facts.claim(result.time.values.front().claims.front());
    const auto &stated = claim->time && claim->time->value == result.time.value() ? claim->time : claim->otherTime;
    return Known{result.time.value(), sourceOf(stated->evidence), at, said.result};
}

std::optional<Known> Inquiry::timeElsewhere(const QString &athlete, const Entry &beside) const
{
    const FoldedName name = folded(athlete);
    const Race &race = raceOf(beside);
    indexEditions();
    for (const QString &word : name.words) {
        const std::uint64_t key = keyOfWord(beside.edition, std::uint64_t(qHash(word, 0)));
        auto at = std::lower_bound(m_resultsOfEdition.begin(), m_resultsOfEdition.end(), std::pair(key, 0));
        for (; at != m_resultsOfEdition.end() && at->first == key; ++at) {
            const int number = at->second;
            const Result &result = facts.results[std::size_t(number)];
            const Race &other = facts.race(result.race);
            if (number == beside.result || result.time.isEmpty() || other.discipline != race.discipline
                || other.round != race.round || !canBeSameRace(meaningOf(other.category), meaningOf(race.category)))
                continue;
            if (compareNames(folded(facts.athlete(result.athlete).name), name).likeness < Likeness::Variant)
                continue;
            const ResultClaim *claim = facts.claim(result.time.values.front().claims.front());
            const auto &stated =
                claim->time && claim->time->value == result.time.value() ? claim->time : claim->otherTime;
            return Known{result.time.value(), sourceOf(stated->evidence), -1, number};
        }
    }
    return std::nullopt;
}

QString Inquiry::words(const Evidence &evidence) const
{
    const Reading *from = facts.reading(evidence.article);
    if (!from)
        return {};
    const QString &text = from->article->text;
    const int begin = std::clamp(evidence.span.begin, 0, int(text.size()));
    const int end = std::clamp(evidence.span.end, begin, int(text.size()));
    return text.sliced(begin, end - begin).simplified();
}

bool inOneRace(const Docket &docket, const Entry &a, const Entry &b)
{
    return a.edition == b.edition && canBeSame(a.discipline, b.discipline)
        && canBeSameRace(docket.meanings[std::size_t(a.category)], docket.meanings[std::size_t(b.category)])
        && a.isRound == b.isRound && (!a.isRound || a.claim->context.round == b.claim->context.round);
}

Check startCheck(const Inquiry &inquiry, const QString &kind, const Entry &about, const QString &statement)
{
    Check check;
    check.kind = kind;
    check.statement = statement;
    check.athlete = inquiry.athleteName(about);
    check.race = sayRace(inquiry.raceOf(about));
    check.results = {inquiry.resultOf(about).id};
    check.key = u"check/" % kind % u'/' % check.athlete % u'/' % check.race % u'/' % statement % u'/'
        % inquiry.reading(about.source).article->fileName;
    return check;
}

void addNumber(Check &check, const QString &value, const Source &source) { check.numbers.push_back({value, source}); }

} // namespace proofline::judging
