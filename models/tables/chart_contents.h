// One chart ready to be drawn: taken from the table as it is shown, with its words and its data table.
#pragma once

#include "tables/chart_data.h"

#include <memory>
#include <variant>

namespace proofline {

class ResultColumns;
class ResultModel;

// The table as it is shown, held still: what a chart is made from, on any thread.
struct ShownTable
{
    std::shared_ptr<const ResultColumns> columns;
    std::shared_ptr<const std::vector<std::uint32_t>> order; // rows of the columns, as shown
    std::int64_t total = 0; // before filtering
    QString filter; // in words
};
ShownTable shownTable(const ResultModel &results); // copies the order: four bytes a row

struct ChartChoice
{
    ChartKind kind = ChartKind::FinishTimes;
    QStringList athletes; // pinned and switched on
    QString reference; // of gaps, splits and compare; empty: the winner, the fastest, the first athlete
    QString race; // only races whose name contains this, case ignored
    QString category; // only this category, case ignored
    ChartOptions options;
    int mostNamed = mostNamedRows;
    friend bool operator==(const ChartChoice &, const ChartChoice &) = default;
};

struct ChartContents
{
    ChartChoice choice;
    ChartInput input;
    std::variant<FinishTimes, Gaps, Distribution, ByYear, Splits, Comparison> data; // by ChartKind
    QString empty; // why there is nothing to draw; empty when there is something
    QString summary;
    QString caption;
    ChartTable table;
};

// Counts and rows of the table. A million rows take tens of milliseconds: the window asks for it on a thread of its
// own.
ChartInput chartInput(const ShownTable &table, const ChartChoice &choice);
inline ChartInput chartInput(const ResultModel &results, const ChartChoice &choice)
{
    return chartInput(shownTable(results), choice);
}
ChartContents chartContents(ChartInput input, const ChartChoice &choice);
// The same with one more row of the columns, shown at `shown`, among those worth a name. Nothing is counted anew.
ChartContents withRow(const ChartContents &contents, const ResultColumns &columns, std::uint32_t row, int shown);
inline ChartContents chartContents(const ResultModel &results, const ChartChoice &choice)
{
    return chartContents(chartInput(results, choice), choice);
}

// Athletes of the table whose name is this; else those with all its words. Case and accents are ignored; at most 20.
QStringList athletesLike(const ResultModel &results, const QString &typed);

// The lines a reference draws across time axes: a time, or the records the sources state ("record"); none otherwise.
std::vector<ReferenceMark> marksFor(const ChartContents &contents, const QString &reference);

// What a title says about the rows: "London Marathon", "London Marathon 2018 to 2023"; empty when they have no one
// event.
QString eventOf(const ChartContents &contents);
QString disciplineOf(const ChartContents &contents); // "marathon"; empty when they are over several distances
QString categoriesOf(const ChartContents &contents); // "Men and women", "5 categories", empty
QString yearsOf(const ChartContents &contents); // "2018", "1996 to 2025", empty

} // namespace proofline
