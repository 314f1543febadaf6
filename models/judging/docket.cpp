#include "judging/docket.h"

#include "judging/duplicates.h"
#include "judging/events.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofline::judging {

CategoryMeaning meaningOf(QStringView category)
{
    CategoryMeaning meaning;
    const QString folded = foldWords(category);
    bool onlyKnown = true;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"women" || word == u"womens" || word == u"woman" || word == u"girls" || word == u"ladies"
            || word == u"female" || word == u"lady" || word == u"girl") {
            meaning.gender = Gender::Women;
        } else if (word == u"men" || word == u"mens" || word == u"man" || word == u"boys" || word == u"male"
            || word == u"boy") {
            if (meaning.gender == Gender::Unknown)
                meaning.gender = Gender::Men;
        } else if (word == u"wheelchair") {
            meaning.wheelchair = true;
        } else if (word != u"elite" && word != u"open" && word != u"race") {
            onlyKnown = false;
            const bool isCode = word.size() <= 4 && word.back().isDigit();
            if (isCode && (word.startsWith(u'w') || word.startsWith(u"f") || word.startsWith(u"lv")))
                meaning.gender = Gender::Women;
            else if (isCode && word.startsWith(u'm') && meaning.gender == Gender::Unknown)
                meaning.gender = Gender::Men;
        }
    }
    meaning.open = onlyKnown && !folded.isEmpty();
    return meaning;
}

int Docket::nameNumber(const QString &raw)
{
    const int rawNumber = rawNames.numberOf(raw);
    if (std::size_t(rawNumber) < nameOfRaw.size())
        return nameOfRaw[std::size_t(rawNumber)];
    FoldedName folded = foldName(raw);
    const int sorted = m_sorted.numberOf(folded.sorted);
    if (std::size_t(sorted) == m_firstOfSorted.size())
        m_firstOfSorted.push_back(-1);
    int name = m_firstOfSorted[std::size_t(sorted)];
    while (name >= 0 && names[std::size_t(name)].words != folded.words)
        name = m_nextOfSorted[std::size_t(name)];
    if (name < 0) {
        name = int(names.size());
        for (const QString &word : folded.words)
            m_words.push_back({std::uint64_t(qHash(word, 0)), int(word.size())});
        m_endOfWords.push_back(m_words.size());
        names.push_back(std::move(folded));
        sortedNames.push_back(sorted);
        m_nextOfSorted.push_back(std::exchange(m_firstOfSorted[std::size_t(sorted)], name));
    }
    nameOfRaw.push_back(name);
    return name;
}

const FoldedName *Docket::findName(const QString &raw) const
{
    const auto number = rawNames.find(raw);
    return number ? &names[std::size_t(nameOfRaw[std::size_t(*number)])] : nullptr;
}

namespace {

// Sources in an order given by what they say, with exact copies set aside.
void takeSources(Docket &docket, const std::vector<std::shared_ptr<const Reading>> &readings)
{
    struct Candidate
    {
        std::uint64_t print = 0;
        const Reading *reading = nullptr;
    };
    std::vector<Candidate> candidates;
    for (const auto &reading : readings)
        if (reading && reading->article)
            candidates.push_back({fingerprint(*reading), reading.get()});
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::tie(a.print, a.reading->article->fileName, a.reading->article->id)
            < std::tie(b.print, b.reading->article->fileName, b.reading->article->id);
    });
    std::vector<std::uint64_t> prints; // of the sources taken
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        bool isKnown = false;
        for (std::size_t k = docket.sources.size(); k > 0 && !isKnown; --k) {
            const Reading *known = docket.sources[k - 1];
            if (prints[k - 1] != candidates[i].print)
                break;
            if (isCopy(*known, *candidates[i].reading)) {
                docket.copies[k - 1].push_back(candidates[i].reading->article->id);
                isKnown = true;
            }
        }
        if (!isKnown) {
            docket.sources.push_back(candidates[i].reading);
            docket.copies.emplace_back();
            prints.push_back(candidates[i].print);
        }
    }
}

bool isRejected(const std::vector<ClaimRef> &rejected, ArticleId article, std::size_t index)
{
    return std::binary_search(rejected.begin(), rejected.end(), ClaimRef{article, std::uint32_t(index)});
}

void takeEntries(Docket &docket, const std::vector<OfficialRow> &officialRows, const std::vector<ClaimRef> &rejected)
{
    std::vector<EventName> eventNames; // by raw event and discipline
    QHash<std::pair<QString, QString>, int> eventNumbers;
    int last = 0; // asked for last
    auto numberEvent = [&](const QString &event, const QString &discipline) {
        if (event.isEmpty() && !eventNames.empty())
            return 0;
        if (!eventNames.empty() && eventNames[std::size_t(last)].name == event
            && eventNames[std::size_t(last)].discipline == discipline)
            return last; // the rows of a list and the claims of a source repeat it
        const std::pair key(event, discipline);
        const auto found = eventNumbers.constFind(key);
        if (found != eventNumbers.constEnd())
            return last = *found;
        last = int(eventNames.size());
        eventNumbers.insert(key, last);
        eventNames.push_back({event, discipline});
        return last;
    };
    numberEvent(QString(), QString());
    docket.meanings.push_back({});
    for (std::size_t s = 0; s < docket.sources.size(); ++s) {
        const Reading &reading = *docket.sources[s];
        for (std::size_t c = 0; c < reading.results.size(); ++c) {
            const ResultClaim &claim = reading.results[c];
            const ClaimRef ref{reading.article->id, std::uint32_t(c)};
            bool isOut = isRejected(rejected, ref.article, c);
            for (const ArticleId copy : docket.copies[s])
                isOut = isOut || isRejected(rejected, copy, c);
            if (isOut)
                continue;
            Entry entry;
            entry.claim = &claim;
            entry.ref = ref;
            entry.source = int(s);
            entry.name = docket.nameNumber(claim.athlete.value);
            if (docket.names[std::size_t(entry.name)].words.isEmpty())
                continue;
            const RaceContext &context = claim.context;
            if (context.discipline)
                entry.discipline = docket.disciplines.numberOf(context.discipline->value);
            if (context.race)
                entry.event =
                    numberEvent(context.race->value, context.discipline ? context.discipline->value : QString());
            if (context.category) {
                entry.category = docket.categories.numberOf(context.category->value.toLower());
                if (std::size_t(entry.category) == docket.meanings.size())
                    docket.meanings.push_back(meaningOf(context.category->value));
            }
            if (claim.nationality)
                entry.nation = docket.nations.numberOf(claim.nationality->value);
            if (context.year)
                entry.year = context.year->value;
            if (claim.place)
                entry.place = claim.place->value;
            if (claim.time)
                entry.time = claim.time->value;
            if (claim.age)
                entry.age = claim.age->value;
            entry.confidence = claim.confidence;
            entry.status = claim.status;
            entry.focus = claim.focus;
            entry.hasOtherTime = claim.otherTime.has_value();
            entry.hasNotes = !claim.notes.isEmpty();
            entry.isRound = !context.round.isEmpty();
            docket.entries.push_back(entry);
        }
    }
    std::vector<int> rawEventOfRow;
    rawEventOfRow.reserve(officialRows.size());
    for (const OfficialRow &row : officialRows)
        rawEventOfRow.push_back(numberEvent(row.event, row.discipline));
    // Which name stands for a group must not depend on the order of sources: sort the names first.
    std::vector<int> order(eventNames.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const EventName &left = eventNames[std::size_t(a)];
        const EventName &right = eventNames[std::size_t(b)];
        return std::tuple(left.name.size(), std::cref(left.name), std::cref(left.discipline))
            < std::tuple(right.name.size(), std::cref(right.name), std::cref(right.discipline));
    });
    std::vector<EventName> ordered;
    for (const int at : order)
        ordered.push_back(eventNames[std::size_t(at)]);
    const std::vector<int> groups = groupEvents(ordered);
    std::vector<int> eventOf(eventNames.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        eventOf[std::size_t(order[i])] = docket.events.numberOf(ordered[std::size_t(groups[i])].name);
    for (Entry &entry : docket.entries)
        entry.event = eventOf[std::size_t(entry.event)];
    docket.eventOfRow.reserve(rawEventOfRow.size());
    for (const int event : rawEventOfRow)
        docket.eventOfRow.push_back(eventOf[std::size_t(event)]);
}

// A source's claims on one edition belong together; of earlier races without a year each athlete's stands alone.
void groupReports(Docket &docket)
{
    for (std::size_t begin = 0; begin < docket.entries.size();) {
        std::size_t end = begin;
        while (end < docket.entries.size() && docket.entries[end].source == docket.entries[begin].source)
            ++end;
        // A source that dates one of its claims on the reported race dates them all.
        QHash<int, std::optional<int>> focusYears; // by event
        for (std::size_t at = begin; at < end; ++at) {
            const Entry &entry = docket.entries[at];
            if (!entry.focus || !entry.year)
                continue;
            const auto known = focusYears.find(entry.event);
            if (known == focusYears.end())
                focusYears.insert(entry.event, entry.year);
            else if (*known != entry.year)
                known->reset();
        }
        QHash<std::uint64_t, int> reports; // event, year, or the name of a background claim without a year
        for (std::size_t at = begin; at < end; ++at) {
            Entry &entry = docket.entries[at];
            const bool focus = entry.focus;
            const std::optional<int> year = entry.year || !focus ? entry.year : focusYears.value(entry.event);
            const bool isVague = !focus && !year;
            const std::uint64_t which =
                isVague ? std::uint64_t(entry.name) << 1 | 1 : std::uint64_t(year.value_or(0)) << 1;
            const std::uint64_t key = std::uint64_t(entry.event) << 32 ^ which;
            const auto known = reports.constFind(key);
            entry.report = known != reports.constEnd() ? *known : int(docket.reports.size());
            if (known == reports.constEnd()) {
                reports.insert(key, entry.report);
                docket.reports.push_back({entry.source, entry.event, year, focus, {}});
            }
            Report &report = docket.reports[std::size_t(entry.report)];
            report.focus = report.focus || focus;
            report.entries.push_back(int(at));
        }
        begin = end;
    }
}

} // namespace

Docket openDocket(const std::vector<std::shared_ptr<const Reading>> &readings,
    const std::vector<OfficialRow> &officialRows, const std::vector<ClaimRef> &rejected)
{
    Docket docket;
    docket.nameNumber(QString());
    std::size_t claims = 0;
    for (const auto &reading : readings)
        claims += reading ? reading->results.size() : 0;
    docket.rawNames.reserve(claims);
    docket.entries.reserve(claims);
    takeSources(docket, readings);
    docket.voices = groupVoices(docket.sources);
    takeEntries(docket, officialRows, rejected);
    groupReports(docket);
    return docket;
}

} // namespace proofline::judging
