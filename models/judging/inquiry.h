// What the checks ask of the claims: who is meant, what is known of a time, which words said it.
#pragma once

#include "judging/agreement.h"
#include "judging/docket.h"

#include <unordered_map>

namespace proofline::judging {

// A time with the words that state it.
struct Known
{
    ClockTime time;
    Source source;
    int entry = -1; // Docket::entries; -1 when not a result
    int result = -1; // Facts::results
};

class Inquiry
{
public:
    Inquiry(const Docket &docket, const Facts &facts);

    const Docket &docket;
    const Facts &facts;

    const Reading &reading(int source) const { return *docket.sources[std::size_t(source)]; }
    const Entry &entry(int at) const { return docket.entries[std::size_t(at)]; }
    const Result &resultOf(const Entry &said) const { return facts.results[std::size_t(said.result)]; }
    const Race &raceOf(const Entry &said) const { return facts.race(resultOf(said).race); }
    const std::vector<int> &entriesOf(int source) const { return m_bySource[std::size_t(source)]; }

    // The claim of `source` on this athlete that fits the context best; reported races first, then those with a time.
    // -1 when the source has none.
    int findEntry(int source, const QString &athlete, const RaceContext &context) const;

    // The claim on another athlete in the same edition and discipline as `beside`, in the same source; else the only
    // reported run over that distance the source gives the athlete, should the races have been named differently. -1
    // when none.
    int findRival(int source, const QString &athlete, const Entry &beside) const;

    // The time the entry's own source gives it, else the one its result has from others.
    std::optional<Known> timeOf(int at) const;

    // The time of the athlete in the race of `beside` from any source.
    std::optional<Known> timeElsewhere(const QString &athlete, const Entry &beside) const;

    // The words a piece of evidence points at, on one line.
    QString words(const Evidence &evidence) const;
    static Source sourceOf(const Evidence &evidence)
    {
        return {evidence.article, evidence.span, evidence.sentence, std::nullopt};
    }

    QString athleteName(const Entry &said) const { return facts.athlete(resultOf(said).athlete).name; }

    // The name folded, from the docket where it stands there.
    const FoldedName &folded(const QString &name) const;

private:
    bool isName(const Entry &said, const FoldedName &name) const;
    void indexEditions() const;

    std::vector<std::vector<int>> m_bySource;
    mutable std::vector<std::pair<std::uint64_t, int>>
        m_resultsOfEdition; // edition and word of a name -> result; sorted
    mutable bool m_isIndexed = false;
    mutable QHash<QString, FoldedName> m_folded;
};

// Whether two claims can be of one race: same edition, no differing discipline, gender, wheelchair or round.
bool inOneRace(const Docket &docket, const Entry &a, const Entry &b);

// A check with key, athlete, race and results filled in from the entry it is about.
Check startCheck(const Inquiry &inquiry, const QString &kind, const Entry &about, const QString &statement);
void addNumber(Check &check, const QString &value, const Source &source);

// The checks of each concern; every one adds to `list`.
void checkGaps(const Inquiry &inquiry, std::vector<Check> &list);
void checkPlaces(const Inquiry &inquiry, std::vector<Check> &list);
void checkTimes(const Inquiry &inquiry, std::vector<Check> &list);
void checkHistory(const Inquiry &inquiry, std::vector<Check> &list);
void checkOfficial(const Inquiry &inquiry, std::vector<Check> &list);

} // namespace proofline::judging
