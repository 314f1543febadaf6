// What single rules find, before the findings about one athlete in one race become one claim.
#pragma once

#include "facts/claim.h"
#include "reading/document.h"
#include "reading/race_context.h"

#include <optional>

namespace proofline {

struct Finding
{
    enum class Source : std::uint8_t { Prose, Table, List }; // Table: with a header; List: numbered rows
    int person = -1;
    Span name; // the words that named the athlete here
    Span sentence;
    RaceAt race;
    std::optional<int> place;
    Span placeSpan;
    const char16_t *placeRule = nullptr;
    std::optional<ClockTime> time;
    Span timeSpan;
    const char16_t *timeRule = nullptr;
    std::optional<ClockTime> bound; // a hedged time
    Approx boundApprox = Approx::Exact;
    Status status = Status::Finished;
    Span club;
    QString raceName; // of a background race told by words that are no event mention ("Olympic")
    Span raceSpan;
    bool focus = true;
    bool minor = false; // a place among some only ("second in his age group"): gives way to an overall one
    bool ofSex = false; // "first woman": the place in the women's race, before one overall
    bool corrected = false; // "corrected to", "amended to": this time stands
    Source source = Source::Prose;
    float confidence = 0.95f;
    const char16_t *note = nullptr;
    QStringList notes; // flags of a list row: "personal best", "chip time"
    std::optional<ClockTime> otherTime; // gun beside chip in one row
    Span otherTimeSpan;
};

// Findings of the sentences. Sentences of which `taken` is true were read as list rows and are left out.
void readProse(const Document &document, const RaceWords &words, const std::vector<char> &taken, const Lexicon &lexicon,
    std::vector<Finding> &findings);

// Findings of list rows and tables; marks their sentences in `taken`. May add people who stand only in a list.
void readListRows(Document &document, const RaceWords &words, const Lexicon &lexicon, std::vector<char> &taken,
    std::vector<Finding> &findings);

// One claim for each athlete and race.
std::vector<ResultClaim> joinFindings(
    const Document &document, const Lexicon &lexicon, const std::vector<Finding> &findings);

} // namespace proofline
