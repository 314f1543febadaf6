// Text cut into typed tokens: small values in one vector, which point into the text and own nothing.
#pragma once

#include "facts/clock_time.h"
#include "facts/span.h"
#include "reading/lexicon.h"

#include <QStringView>
#include <cstdint>
#include <vector>

namespace proofline {

enum class TokenKind : std::uint8_t {
    Word,
    Number, // value: the number, -1 when too large or not whole
    Ordinal, // "3rd", "third": value
    Time, // value: index of a TimeForm; also durations ("12 seconds") and marks that may turn out no time
    Distance, // "5,000m", "10 km", "100-mile": value: index of a Length
    Nation, // country or demonym: value: index in the lexicon; demonyms have flag Demonym
    Event, // a known event: value: index in the lexicon
    Place, // a known town or region
    Year, // 1850..2100 standing alone
    Age, // "32-year-old", "aged 40": value years
    Money,
    Percent,
    DayClock, // "7.30am", "1000 GMT"
    AgeClass, // "V40", "FV35-39", "U20", "M45"
    Score, // "15-27", "6-4"
    Symbol, // one mark: value is its code unit
};

enum TokenFlag : std::uint16_t {
    Capital = 1,
    AllCaps = 2,
    OwnerMark = 4, // followed by 's
    Quoted = 8, // inside speech
    Hyphened = 16, // joined to the token before by a hyphen
    SpaceBefore = 32,
    Demonym = 64,
    GivenMale = 128,
    GivenFemale = 256,
    GivenName = 512, // any known given name
    Bracketed = 1024,
    LowerStart = 2048,
    LongForm = 4096, // more than one word of text
};

struct Token
{
    WordHash hash = 0;
    std::uint64_t classes = 0;
    int begin = 0;
    int end = 0;
    std::int32_t value = 0;
    Word word = Word::None;
    std::uint16_t flags = 0;
    TokenKind kind = TokenKind::Symbol;

    bool is(std::uint64_t anyOf) const { return (classes & anyOf) != 0; }
    bool has(std::uint16_t anyFlag) const { return (flags & anyFlag) != 0; }
    bool isSymbol(char16_t mark) const { return kind == TokenKind::Symbol && value == mark; }
    Span span() const { return {begin, end}; }
};

inline constexpr Token noToken; // what stands before the first and after the last token

// A time as printed, before a discipline has said what its parts are.
struct TimeForm
{
    std::int32_t parts[4] = {0, 0, 0, 0};
    char16_t marks[3] = {0, 0, 0}; // ':', '.', ',' or a unit letter between the parts
    std::uint8_t count = 0;
    std::uint8_t lastDigits = 0; // of the last part
    std::uint8_t units = 0; // of a spelled form: 1 hours, 2 minutes, 4 seconds
    bool spelled = false; // with unit words; milliseconds is right then
    bool flat = false; // "2:08 flat", "exactly one hour"
    std::int32_t milliseconds = 0; // of a spelled form
    Precision precision = Precision::Second;
};

struct Length
{
    double metres = 0;
    enum class Unit : std::uint8_t { Metres, Kilometres, Miles, Yards } unit = Unit::Metres;
    double amount = 0; // in its unit
    bool hyphened = false; // "100-mile"
};

struct Tokens
{
    std::vector<Token> list;
    std::vector<TimeForm> times;
    std::vector<Length> lengths;
    void clear();
};

// Appends the tokens of `text` between two offsets. Words joined by hyphens stay one when they are a name or a known
// word ("Okafor-Bright", "runner-up") and part otherwise ("third-placed"). Linear in the length.
void readTokens(QStringView text, Span range, const Lexicon &lexicon, Tokens &tokens);

} // namespace proofline
