// An official results list: every column a vector of 32-bit codes, straight from the file's bytes. Frozen once read.
#pragma once

#include "facts/ids.h"
#include "facts/problem.h"
#include "facts/span.h"
#include "tables/column_store.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <memory>
#include <vector>

namespace proofline {

// What a column of a list says. Times carry their unit beside it.
enum class Meaning : std::uint8_t {
    Ignored,
    Place,
    PlaceOverall,
    PlaceInCategory,
    Name,
    Surname,
    GivenName,
    Nation,
    Club,
    City,
    Bib,
    Age,
    BirthYear,
    Sex,
    Category,
    AgeGroup,
    Time,
    GunTime,
    Split,
    Pace,
    Speed,
    Status,
    Event,
    Year,
    Discipline
};

// How the numbers of a time column are to be read.
enum class TimeUnit : std::uint8_t {
    None,
    Clock /* h:mm:ss, mm:ss */,
    MinutesSeconds /* m.ss, h.mm.ss */,
    HoursMinutes /* h:mm */,
    Seconds,
    Minutes /* decimal */,
    Hours /* decimal */
};

// One column of a list as it was understood.
struct ListColumn
{
    QString header; // as the file writes it; empty where unnamed
    Meaning meaning = Meaning::Ignored;
    TimeUnit unit = TimeUnit::None;
    std::optional<double> metres; // of a split
    QString reason; // one line why: "decimal minutes: 86.88 is 1:26:53; fractions above .59 occur"
    double confidence = 1; // 0..1
    QString sample; // the first value that is not blank
};

// The raw line of a row and where its cells stand in it.
struct RawLine
{
    QString text; // without its line end; inner line ends of quoted cells kept
    std::vector<Span> cells; // one a column of the file, quotes left out
    qint64 line = 0; // of the file, counted from 1
    QString problem; // why there is no text: "the file has changed since it was read"
};

struct ListSource; // where the bytes are

class ResultList
{
public:
    ResultList();
    ~ResultList();

    ListId id{};
    QString name; // "london-winners.csv"
    QString path; // empty when it did not come from a file
    std::shared_ptr<const ColumnStore> columns = std::make_shared<ColumnStore>();
    std::vector<ListColumn> fileColumns; // as in the file, left to right
    QString header; // the file's header line; empty where there is none
    QString encoding; // "UTF-8", "windows-1252", ...
    char delimiter = ',';
    bool hasHeader = true;
    bool partial = false; // only the first rows, the rest is being read
    bool placeIsOverall = false; // among men and women together; else within the category
    bool placesComputed = false; // no column holds places: they were counted by time, within each race
    bool cancelled = false; // the reading was stopped by the user: only the rows up to there
    QString event; // where no column says it
    std::optional<int> year;
    QString discipline;
    QString reasons; // how event, year and discipline were found
    std::vector<Problem> problems; // the first ones, each with its line
    qint64 problemCount = 0; // all of them
    std::shared_ptr<const ListSource> source;

    std::size_t rowCount() const { return columns->rows; }
    RawLine rawLine(std::uint32_t row) const; // read again from the file
    qint64 lineOf(std::uint32_t row) const; // of the file, counted from 1
    // The column of the file that says this: nothing where it is computed or comes from the file's name.
    std::optional<int> fileColumnOf(Meaning meaning) const;
};

} // namespace proofline
