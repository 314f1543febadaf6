// What the claims of all sources add up to, where they differ, and what does not add up.
#pragma once

#include "facts/claim.h"
#include "facts/ids.h"

#include <QDateTime>
#include <variant>

namespace proofline {

struct Athlete
{
    QString name;            // best attested full form
    QStringList otherNames;  // every other spelling the sources use
    QString nationality;     // IOC code; empty when no source says
    QStringList reasons;     // why these names are one athlete, one sentence a merge
};

// An edition of an event in one discipline and category.
struct Race
{
    QString event;           // "London Marathon"; empty when no source names it
    std::optional<int> year;
    QString yearReason;      // how an unstated year was found; empty when stated
    QString discipline;
    QString category;
    QString round;
    int edition = 0;         // tells apart reported editions of unknown year: 0, 1, ...
    bool earlier = false;    // only looked back on, year unknown: "the former London champion"
    QStringList reasons;     // why these sources speak of one edition
};

// One value and every claim that says it.
template<typename T>
struct Reported
{
    T value;
    std::vector<ClaimRef> claims;
};

// All values the sources give for one slot of a result, best supported first. More than one value is either a
// dispute or explained by a note (gun against chip, precision).
template<typename T>
struct Slot
{
    std::vector<Reported<T>> values;
    bool disputed = false;
    QString note;

    bool isEmpty() const { return values.empty(); }
    const T &value() const { return values.front().value; } // not to be called on an empty slot
};

// One row of an official list as far as judging needs it. Filled in by the loader from the lists.
struct OfficialRow
{
    ListRow row;
    QString listName;        // "london-winners.csv"
    qint64 line = 0;         // of the file, counted from 1
    QString athlete;
    QString event;
    QString discipline;
    QString category;
    QString nationality;
    std::optional<int> year;
    std::optional<int> place;
    std::optional<ClockTime> time;    // official: chip where the list has both
    std::optional<ClockTime> gunTime;
    Status status = Status::Finished;
};

struct OfficialCandidate
{
    std::uint32_t official = 0; // place in Facts::officialRows
    double score = 0;           // 0..1
    QString reason;
};

struct Result
{
    ResultId id{};
    AthleteId athlete{};
    RaceId race{};
    Slot<int> place;
    Slot<ClockTime> time;
    Slot<QString> nationality;
    Slot<Status> status;
    std::vector<ClaimRef> claims;   // in source order
    int independentSources = 0;     // duplicates and syndicated copies count once
    bool focus = true;              // some source reports this race; false: background everywhere
    double confidence = 1.0;
    std::optional<OfficialCandidate> official; // the linked row
    std::vector<OfficialCandidate> otherCandidates;
};

// Where a number of a finding stands.
struct Source
{
    ArticleId article{};
    Span span;
    Span sentence;
    std::optional<std::uint32_t> official; // set: the number is an official row's, place in Facts::officialRows
};

// Claims about the same thing that differ; every value is kept.
struct Dispute
{
    struct Value
    {
        QString value;
        std::vector<Source> sources;
    };
    ResultId result{};
    QString athlete;
    QString race;        // as people say it: "London Marathon 2023, men"
    QString slot;        // "time", "place", "nationality", "status"
    std::vector<Value> values;
    QString note;        // "1 s apart: may be rounding"; empty when there is nothing to say
    bool minor = false;
    QString key;         // stable name of this finding for decisions
    bool settled = false;
    QString settledReason;
};

enum class Verdict : std::uint8_t {
    Consistent,
    ConsistentByRounding,
    Inconsistent,
    InconsistentChangesOutcome,
    DiffersByBasis,
    CannotBeChecked
};
QString verdictName(Verdict verdict); // PRODUCT.md's words: "consistent by rounding", ...

// A statement recomputed from other numbers.
struct Check
{
    struct Number
    {
        QString value;
        Source source;
    };
    QString kind;        // "gap", "record gap", "place order", "threshold", ...
    Verdict verdict = Verdict::Consistent;
    QString statement;   // the source's own words
    QString recomputed;  // "0:02:04"
    std::vector<Number> numbers;
    QString reason;      // one line a sub-editor can quote
    QString athlete;
    QString race;
    std::vector<ResultId> results;
    QString key;
    bool settled = false;
    QString settledReason;
};

} // namespace proofline
