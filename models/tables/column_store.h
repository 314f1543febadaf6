// Rows as columns of 32-bit integers: numbers as they are, texts as codes of a dictionary, times in hundredths of a
// second. One store for the results of the reports, one for each official list.
#pragma once

#include "facts/claim.h"
#include "tables/words.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace proofline {

// What a number column holds where the source says nothing.
constexpr std::int32_t kMissing = std::numeric_limits<std::int32_t>::min();

enum class TextField : std::uint8_t {
    Surname,
    GivenName,
    Nation,
    Event,
    Discipline,
    Category,
    AgeGroup,
    Club,
    City,
    BibLetters
};
constexpr std::size_t textFieldCount = std::size_t(TextField::BibLetters) + 1;

// Place: in the race and category where the source says so, else overall. Bib: below 0 it has letters, -bib is a code
// of BibLetters.
enum class NumberField : std::uint8_t { Place, PlaceOverall, Year, Age, Bib, Time, GunTime };
constexpr std::size_t numberFieldCount = std::size_t(NumberField::GunTime) + 1;

struct TextColumn
{
    std::shared_ptr<const Words> words; // null: no row says anything
    std::vector<std::uint32_t> codes; // by row; empty: every row has `constant`
    std::uint32_t constant = 0;

    std::uint32_t code(std::size_t row) const { return codes.empty() ? constant : codes[row]; }
    bool isEmpty() const { return !words || (codes.empty() && constant == 0); }
};

struct NumberColumn
{
    std::vector<std::int32_t> values; // by row; empty: every row has `constant`
    std::int32_t constant = kMissing;

    std::int32_t value(std::size_t row) const { return values.empty() ? constant : values[row]; }
    bool isEmpty() const { return values.empty() && constant == kMissing; }
};

// A time on the way: "10K", 10000 m, hundredths of a second by row.
struct SplitColumn
{
    QString name;
    std::optional<double> metres;
    std::vector<std::int32_t> values;
};

// A race of a store; texts as codes of the store's own dictionaries.
struct StoredRace
{
    std::uint32_t event = 0;
    std::int32_t year = kMissing;
    std::uint32_t discipline = 0;
    std::uint32_t category = 0;
    QString name; // "London Marathon 2023"; empty where the source names none
    std::int32_t winningTime = kMissing; // hundredths
    std::int32_t winningPlace =
        kMissing; // the best place given with that time; not 1 where all run for one place column
};

struct ColumnStore
{
    std::size_t rows = 0;
    std::array<TextColumn, textFieldCount> texts;
    std::array<NumberColumn, numberFieldCount> numbers;
    std::vector<std::uint8_t> status; // Status by row; empty: all finished
    std::vector<SplitColumn> splits; // in order of distance
    std::vector<std::uint8_t> won; // by row, 1: first of its race; empty for lists, where times say it
    Precision precision = Precision::Second; // the finest of its times
    // Which race a row belongs to: same event, year, discipline, category, round. Empty: the category's code is the
    // race.
    std::vector<std::uint32_t> races;
    std::vector<StoredRace> raceList; // by race; as many as there are races

    const TextColumn &text(TextField field) const { return texts[std::size_t(field)]; }
    TextColumn &text(TextField field) { return texts[std::size_t(field)]; }
    const NumberColumn &number(NumberField field) const { return numbers[std::size_t(field)]; }
    NumberColumn &number(NumberField field) { return numbers[std::size_t(field)]; }
    Status statusOf(std::size_t row) const { return status.empty() ? Status::Finished : Status(status[row]); }
    std::uint32_t raceOf(std::size_t row) const
    {
        return races.empty() ? text(TextField::Category).code(row) : races[row];
    }
    std::size_t memory() const; // bytes held, dictionaries counted
};

// A name as the table orders it: "Vivian Jepkemoi Cheruiyot" -> given "Vivian Jepkemoi", surname "Cheruiyot".
// Knows "Last, First", surnames in capitals, particles ("van der Berg") and takes "(Tie)", "(KEN)" and bullets away.
struct NameParts
{
    std::string_view given;
    std::string_view surname;
    std::string_view nation; // the code in brackets after the name, if any
};
NameParts splitName(std::string_view utf8);

} // namespace proofline
