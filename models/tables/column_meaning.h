// What the columns of a list mean: by the header's words in eight languages, by the data where the header says
// nothing; the unit of times by what is plausible. Every decision has a reason in one line.
#pragma once

#include "tables/list_reader.h"

#include <QStringList>
#include <string_view>
#include <vector>

namespace proofline {

// The first rows and some from the middle of a list, as bare cells.
struct ListSample
{
    QStringList headers; // one a column; empty texts where unnamed or there is no header
    std::vector<std::vector<std::string_view>> cells; // [column][row]
};

// Whether the first row is a header: it has words a header has, or words above numbers.
bool isHeaderRow(const std::vector<QString> &first, const ListSample &rest);

struct ColumnReadings
{
    std::vector<ListColumn> columns; // one a column of the file
    bool placeInCategory = false; // the place column counts within sex or category
    bool womanIsM = false; // Spanish: H hombre, M mujer
    std::vector<bool> watchStatus; // columns in which DNF or DSQ may stand instead of a value
};
ColumnReadings readColumns(
    const ListSample &sample, const std::vector<ColumnChoice> &choices, const QString &discipline);

// Event, year and discipline as the file's name or a line above the header says them: "london-2016-splits.csv".
struct NameReading
{
    QString event;
    std::optional<int> year;
    QString discipline;
    QString reason;
    std::optional<Status> status; // "ultra-dnf.csv": nobody in it finished
};
NameReading readFileName(const QString &name);

// "men", "women", "wheelchair men" from "M", "F", "Male", "Damen", "K", "Wheelchair Women"; nothing for anything else.
std::optional<QString> categoryFrom(QStringView word, bool womanIsM);
// The same from an age group's letters: "W45", "MV50", "FU20"; nothing where it has none.
std::optional<QString> categoryOfAgeGroup(QStringView group);

// PRODUCT.md's name of a distance: "42.195" (km), "10 km", "Marathon", "Half Marathon", "10K", "5 miles".
QString disciplineFrom(QStringView words);

} // namespace proofline
