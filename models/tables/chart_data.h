// What the charts show, as plain values and words: taken from the table's columns and order, without a display.
#pragma once

#include "facts/clock_time.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace proofline {

enum class ChartKind { FinishTimes, Gaps, Distribution, ByYear, Splits, Compare };
constexpr int chartKindCount = int(ChartKind::Compare) + 1;

QString chartWord(ChartKind kind); // of the command line: "finish-times", "by-year"
std::optional<ChartKind> chartKindOf(const QString &word);
QString chartName(ChartKind kind); // of the tab: "Finish times"

enum class Grouping { Category, Nation, Race, None };

// What the user may turn about a chart.
struct ChartOptions
{
    std::int32_t binWidth = 0; // milliseconds; 0: a round width that leaves 20 to 60 bins
    Grouping grouping = Grouping::Category;
    bool boxes = false; // distribution as box plots
    std::optional<std::pair<double, double>> zoomX; // as shares of the whole axis, 0..1
    std::optional<std::pair<double, double>> zoomY;
    friend bool operator==(const ChartOptions &, const ChartOptions &) = default;
};

// ---- Round steps, names and labels ---------------------------------------------------------------------------

// The smallest round step (0.1 .. 0.5 s, 1 2 5 10 15 30 s, 1 2 5 10 15 30 min, 1 2 3 6 12 24 h) of which one covers at
// least `atLeast` milliseconds.
std::int32_t roundStep(double atLeast);

struct Tick
{
    double value = 0;
    QString label;
    friend bool operator==(const Tick &, const Tick &) = default;
};
// Ticks at multiples of `step` in [from, to], milliseconds. Labels "2:05" from a step of one minute on, else "2:05:10".
std::vector<Tick> timeTicks(double from, double to, std::int32_t step);
// Signed: "-1:00", "0", "+2:30".
std::vector<Tick> gapTicks(double from, double to, std::int32_t step);
// Whole numbers at most `most` of them in 0..to: steps 1 2 5 10 20 50 ...
std::vector<Tick> countTicks(double to, int most);

QString shortName(const QString &athlete); // "K. Kiptum"; particles stay: "R. van der Berg"; one word stays
QString familyName(const QString &athlete); // "Kiptum"
QString shortYear(std::optional<int> year); // "’23", empty when unknown
QString timesLabel(const std::vector<ClockTime> &times); // "2:01:25", "2:01:25 or :27", "2:09:59 or 2:10:00"
// At most `most` characters, cut at the end: for names in captions and titles, where nothing else would have room.
QString shortened(const QString &name, int most = 60);
QString listInWords(const QStringList &parts, const QString &last); // "a, b and c"

// ---- What a chart is made of ---------------------------------------------------------------------------------

// One row of the table as a chart sees it.
struct ChartRow
{
    int row = -1; // position in the shown order, -1 when not shown
    QString athlete;
    QString event;
    QString race; // "London Marathon 2023"
    QString discipline;
    QString category;
    QString nationality;
    std::optional<int> year;
    std::optional<int> place;
    std::vector<ClockTime> times; // best supported first; more than one when sources disagree; none when not given
    bool won = false;
    QString winner; // of the same race and category; empty when unknown
    std::vector<ClockTime> winnerTimes; // empty when unknown
    QString status; // "did not finish"; empty for a finisher
    std::vector<std::optional<ClockTime>> splits; // by ChartInput::splitMetres

    bool timed() const { return !times.empty(); }
    bool disputed() const { return times.size() > 1; }
    std::int32_t ms() const { return times.front().milliseconds; } // only of a timed row
    std::int32_t lowest() const;
    std::int32_t highest() const;
};

// A source in the footer: "london-2023-farah, 23 April 2023".
struct ChartSource
{
    QString name;
    QString date; // "23 April 2023", empty when unknown
    friend bool operator==(const ChartSource &, const ChartSource &) = default;
};

// A disputed value with the numbers of the sources that say it, counted from 1.
struct DisputedValue
{
    QString athlete;
    std::optional<int> year;
    std::vector<std::pair<QString, std::vector<int>>> values;
};

// A mark to hold results against: a record, a qualifying time, an own value.
struct ReferenceMark
{
    QString name; // "world record, Eliud Kipchoge 2022"
    ClockTime time;
    QString discipline; // empty: any
    QString category; // empty: any
};

// ---- Any number of times, counted once -----------------------------------------------------------------------

// Times of one group counted at a fixed resolution; quartiles are exact. All in milliseconds.
struct CountedTimes
{
    std::int32_t from = 0; // lower edge of counts[0], a multiple of resolution
    std::int32_t resolution = 1000;
    std::vector<std::uint32_t> counts;
    std::int64_t n = 0; // timed
    std::int64_t missing = 0; // rows without a time
    std::int32_t lowest = 0;
    std::int32_t highest = 0;
    double lowerQuartile = 0; // linear between the two nearest values (Hyndman and Fan's type 7)
    double median = 0;
    double upperQuartile = 0;
};

// `times` in hundredths of a second by table row, negative where missing. Counts the rows of `order`, or every row
// when `order` is null. One pass, no allocation per row.
CountedTimes countTimes(std::span<const std::int32_t> times, const std::vector<std::uint32_t> *order);
// One pass for several groups: groupOf[row] is the group's number or negative. All groups share `from` and resolution.
std::vector<CountedTimes> countTimesByGroup(std::span<const std::int32_t> times,
    const std::vector<std::uint32_t> *order, std::span<const std::int32_t> groupOf, int groups);

// ---- The input of every chart --------------------------------------------------------------------------------

struct ChartGroup
{
    QString name; // "men", "KEN"; empty for all in one
    QString discipline;
    CountedTimes times;
};

struct ChartInput
{
    // Every shown row while they are at most `fullRows`, else only those worth a name: winners, pinned, current.
    std::vector<ChartRow> rows;
    bool complete = true;
    std::vector<ChartRow> athleteRows; // every result of the athletes asked for, shown or filtered away
    std::vector<ChartGroup> groups; // of all shown rows, most rows first
    CountedTimes all; // every row of the table, filtered or not
    std::int64_t shown = 0;
    std::int64_t total = 0;
    std::int64_t timed = 0; // of the shown
    QString filter; // in words
    std::vector<ChartSource> sources; // of the shown rows, in the order they are numbered
    std::vector<DisputedValue> disputed;
    std::vector<ReferenceMark> marks; // the records sources state
    std::vector<double> splitMetres;
};
constexpr int fullRows = 3000;

// ---- The charts ----------------------------------------------------------------------------------------------

// "Ranked dots; from 60 rows on a ranked curve": below this every row has its own line and name.
constexpr int mostNamedRows = 59;

struct CurvePoint
{
    double ms = 0;
    double rank = 0; // 1 is the fastest
};

struct FinishPanel
{
    QString title;
    std::vector<ChartRow> rows; // in table order; for a curve by time, all of them or the ones worth a name
    std::vector<double> ranks; // of a curve's rows
    std::vector<CurvePoint> curve; // empty when every row is named
    std::int64_t timed = 0;
    std::int32_t lowest = 0;
    std::int32_t highest = 0;
    double median = 0;
    int scale = 0; // panels of one number share seconds per pixel
};

struct FinishTimes
{
    std::vector<FinishPanel> panels;
    QString scales; // in words, where not all panels share one scale
    QStringList leftOut; // names of groups too many to draw
};
constexpr int mostPanels = 6;
FinishTimes finishTimes(const ChartInput &input, int mostNamed = mostNamedRows);

struct GapRow
{
    ChartRow row;
    std::int32_t gap = 0; // milliseconds behind (+) or ahead (-) of the reference
    std::int32_t least = 0; // the same from the other sources' values; equal where nothing is disputed
    std::int32_t most = 0;
    QString against; // "Sabastian Sawe 2:02:27"
};

struct GapPanel
{
    QString title;
    std::vector<GapRow> rows; // table order
    std::vector<CurvePoint> curve; // gaps by rank when there are too many to name
    std::int32_t lowest = 0;
    std::int32_t highest = 0;
    int scale = 0;
};

struct Gaps
{
    QString scales;
    QString reference; // in words: "the winner of each race", "Mo Farah", "2:05:00"
    QString problem; // why there is nothing to compare with; empty otherwise
    std::vector<GapPanel> panels;
    std::int64_t without = 0; // timed rows that have no reference
    QStringList leftOut;
};
// `reference`: "winner" (also empty), "fastest", "median", "record", a clock time, or an athlete's name.
Gaps gaps(const ChartInput &input, const QString &reference, int mostNamed = mostNamedRows);

struct Bins
{
    std::int32_t from = 0; // milliseconds, multiple of width
    std::int32_t width = 0;
    std::vector<std::int64_t> counts;
    std::int64_t n = 0;
};
// Sums the counted times into bins of `width` (0: chosen so that 20 to 60 are left); never touches a row.
Bins binTimes(const CountedTimes &times, std::int32_t width);

struct DistributionPanel
{
    QString title;
    CountedTimes times;
    Bins bins;
    int scale = 0; // panels of one number share their time axis and the width of their bins
};

struct Distribution
{
    std::vector<DistributionPanel> panels;
    QString scales; // in words, where not all panels share one scale
    Bins all; // every row, same bins as a single panel; empty when nothing is filtered or several panels
    std::int32_t width = 0; // the widest
    bool asShare = true; // per cent of the group; below 100 times plain counts
    QStringList leftOut;
};
Distribution distribution(const ChartInput &input, const ChartOptions &options);

struct YearPoint
{
    ChartRow row;
    int year = 0;
};
struct YearLine
{
    QString name; // an athlete, or "London Marathon, men" for the winners
    bool athlete = false;
    std::vector<YearPoint> points; // by year, then time; untimed ones at the end
};
struct YearStep
{
    int year = 0;
    std::int32_t ms = 0;
    QString holder;
};
struct YearPanel
{
    QString title;
    std::vector<YearLine> lines;
    std::vector<YearStep> best; // the best so far in these results, each time it fell
};
struct ByYear
{
    std::vector<YearPanel> panels; // share their years
    bool sharedScale = true; // false: a panel would be flattened by another's range, so each has its own
    int firstYear = 0;
    int lastYear = 0;
    std::int64_t withoutYear = 0;
    std::int64_t otherDisciplines = 0;
    QString discipline;
    QStringList leftOut;
};
// The athletes' results where athletes are given, else the winners of each event by category.
ByYear byYear(const ChartInput &input, const QStringList &athletes);

struct SplitPoint
{
    double metres = 0;
    std::int32_t gap = 0; // milliseconds behind (+) an even pace to the reference's finish
    std::optional<int> position; // among the runners drawn with a time there
    ClockTime at;
};
struct SplitLine
{
    ChartRow row;
    std::vector<SplitPoint> points;
};
struct Splits
{
    std::vector<SplitLine> lines;
    QString reference; // "an even 2:55 per km to 2:03:00"
    QString problem; // in words, when there are none
    std::int64_t more = 0; // finishers with splits that are not drawn; of a long list all finishers
};
// The athletes given, then the first rows of the table, `most` in all.
Splits splits(const ChartInput &input, const QStringList &athletes, const QString &reference, int most = 12);

// ---- Compare -------------------------------------------------------------------------------------------------

struct Meeting
{
    QString race;
    std::int32_t least = 0; // milliseconds the row's athlete is ahead (-) or behind (+), over all values sources give
    std::int32_t most = 0;
    bool timed = false; // false: only the places are known
    bool won = false;
    bool tied = false;
};
struct HeadToHead
{
    std::vector<Meeting> meetings;
    int won = 0;
    int lost = 0;
    QString score() const; // "2 – 0", "never met here"
    QString margins() const; // "by 2:04 and 3:02", "by 9:00 to 9:03", empty
};
struct ComparedAthlete
{
    QString name;
    QString nationality;
    std::optional<ChartRow> best; // fastest timed result over the discipline compared
    std::vector<ChartRow> rows; // by year
    int wins = 0;
    int races = 0;
    std::optional<std::pair<std::int32_t, std::int32_t>> gap; // best against the reference's best, least and most
    std::optional<double> perKm; // milliseconds
    std::optional<double> perMile;
};
struct SharedRaceGap
{
    QString race;
    QString athlete;
    std::int32_t least = 0;
    std::int32_t most = 0;
};
struct Comparison
{
    QString problem; // "Pin a second athlete to compare." and the like; empty when there is something to show
    QString discipline;
    QString reference;
    std::vector<ComparedAthlete> athletes;
    std::vector<SharedRaceGap> gaps; // in races the reference ran too, latest first
    std::vector<std::vector<HeadToHead>> heads; // [a][b]
    ByYear years;
    std::int64_t timed = 0;
    std::int64_t results = 0;
    int disputes = 0;
};
Comparison compare(const ChartInput &input, const QStringList &athletes, const QString &reference);

// ---- Words ---------------------------------------------------------------------------------------------------

// The line below a chart: "n = 20 of 27 results (7 give no time) · men, women · hollow: sources disagree".
QString chartCaption(const ChartInput &input, ChartKind kind, const QStringList &more = {});
// What a screen reader says: "34 finishers, fastest 2:01:25 Kelvin Kiptum, median 2:05:11, ... ".
QString summaryOf(const ChartInput &input, const FinishTimes &data);
QString summaryOf(const ChartInput &input, const Gaps &data);
QString summaryOf(const ChartInput &input, const Distribution &data);
QString summaryOf(const ChartInput &input, const ByYear &data);
QString summaryOf(const ChartInput &input, const Splits &data);
QString summaryOf(const ChartInput &input, const Comparison &data);

// The data behind a chart, for the table view beside it and for CSV.
struct ChartTable
{
    QStringList headers;
    std::vector<QStringList> lines;
    std::vector<int> rows; // the table's row of each line, -1 where there is none
};
ChartTable tableOf(const FinishTimes &data);
ChartTable tableOf(const Gaps &data);
ChartTable tableOf(const Distribution &data);
ChartTable tableOf(const ByYear &data);
ChartTable tableOf(const Splits &data);
ChartTable tableOf(const Comparison &data);
// What was typed into the filter with the words of a rectangle drawn in a chart: they are added, and take the place of
// bounds of the same kind ("time>=..." of an earlier rectangle).
QString narrowedFilter(const QString &typed, const QString &rectangle);
QString toCsv(const ChartTable &table); // RFC 4180, lines end in \r\n

} // namespace proofline
