// What one source says, each value with the words that say it.
#pragma once

#include "facts/article.h"
#include "facts/clock_time.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace proofline {

// The words behind one value and the reason they were read so.
struct Evidence
{
    ArticleId article{};
    Span span;     // the words themselves
    Span sentence; // the sentence, list line or table row around them
    QString rule;  // "<athlete> won in <time>"
    double confidence = 1.0; // 0..1, calibrated: of the values with 0.9 at least 90 % are right

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

template<typename T>
struct Stated
{
    T value;
    Evidence evidence;

    friend bool operator==(const Stated &, const Stated &) = default;
};

template<typename T>
using MaybeStated = std::optional<Stated<T>>;

enum class Status : std::uint8_t { Finished, DidNotFinish, DidNotStart, Disqualified };
enum class Approx : std::uint8_t { Exact, About, Under, Over };
enum class Relation : std::uint8_t { Behind, Ahead };

// Which race a statement speaks of, as far as the text says.
struct RaceContext
{
    MaybeStated<QString> race;       // the event as the article names it: "London Marathon"
    MaybeStated<QString> discipline; // PRODUCT.md's names: "marathon", "5000 m"
    MaybeStated<int> year;           // only when stated or directly dated
    MaybeStated<QString> category;   // "men", "wheelchair women", "under-20 women"
    QString round;                   // "heat", "semi-final"; empty for a final or a road race
};

// An athlete raced, and finished in a time, a place or both (or did not finish).
struct ResultClaim
{
    Stated<QString> athlete;    // fullest name in the article, without titles
    QStringList otherNames;     // shorter or misspelt forms the article uses for this athlete
    RaceContext context;
    MaybeStated<int> place;     // in that race and category
    MaybeStated<ClockTime> time;
    MaybeStated<ClockTime> otherTime; // a second time of the same run the source gives: gun against chip, text against list
    MaybeStated<QString> nationality; // IOC code
    MaybeStated<QString> club;
    MaybeStated<int> age;             // years
    std::optional<ClockTime> boundTime; // a hedged time ("just over three hours") with its hedge; never a result time
    Approx boundApprox = Approx::Exact;
    Status status = Status::Finished;
    QStringList notes;          // "personal best", "course record", "unofficial", "gun time", "chip time"
    bool focus = true;          // false for background: earlier years, other races
    double confidence = 1.0;
};

// A stated time difference at the finish.
struct GapClaim
{
    enum class Object : std::uint8_t { Athlete, Record, OwnBest, Mark };
    Stated<QString> subject;
    QString object;             // athlete's full name, or the record's or mark's own words
    Object objectKind = Object::Athlete;
    std::int32_t milliseconds = 0;
    Approx approx = Approx::Exact;
    Relation relation = Relation::Behind; // the subject is behind or ahead of the object; faster than a record is ahead
    bool derived = false;       // summed from a chain ("a further 20 seconds"), not said in so many words
    RaceContext context;
    Evidence evidence;
};

// A mark the text calls a record, newly set or standing.
struct RecordClaim
{
    enum class Standing : std::uint8_t { Held, Set, Equalled, Missed, Previous };
    Stated<QString> holder;
    QString record;             // the adjective words: "British", "course", "world indoor"
    Standing standing = Standing::Held;
    MaybeStated<ClockTime> time;
    MaybeStated<int> year;
    RaceContext context;
    Evidence evidence;
};

// Anything else stated in numbers that judging can hold against other numbers. Never a result.
struct StatementClaim
{
    enum class Kind : std::uint8_t {
        Threshold,   // "dipped under 2:05": time, approx
        Split,       // "halfway in 63:22": time, metres
        SecondHalf,  // "the second half in 59:45": time
        Pace,        // "4:43 a mile": time, metres
        Best,        // "his best of 2:04:12": time
        Improvement, // "improved his best by five minutes": time is the amount
        Age,         // number, years
        Wins,        // "her third win in a row": number
        Edition,     // "the 45th edition": number
        Order        // "held off Bekele": athlete ahead of other, no numbers
    };
    Kind kind = Kind::Threshold;
    MaybeStated<QString> athlete;
    QString other;              // Order: the athlete behind
    MaybeStated<ClockTime> time;
    std::optional<double> metres;
    std::optional<int> number;
    Approx approx = Approx::Exact;
    RaceContext context;
    Evidence evidence;
};

// A time or place in the text that became no fact, and why.
struct Unread
{
    Span span;
    QString text;
    QString reason; // "split", "pace", "age", "target", "no athlete", ...
};

// Everything read from one article.
struct Reading
{
    std::shared_ptr<const Article> article;
    std::vector<ResultClaim> results;
    std::vector<GapClaim> gaps;
    std::vector<RecordClaim> records;
    std::vector<StatementClaim> statements;
    std::vector<Unread> unread;
};

} // namespace proofline
