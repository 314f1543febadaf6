// The value of one cell of a list: times in every unit lists use, places, whole numbers, status words.
#pragma once

#include "facts/claim.h"
#include "tables/column_store.h"
#include "tables/result_list.h"

#include <optional>
#include <string_view>

namespace proofline {

// "", "-", "--", "NA", "N/A", "null", "nan", "#NAME?" and the like.
bool saysNothing(std::string_view cell);

// DNF, DNS, DSQ, DQ and their names in other languages; nothing for any other word.
std::optional<Status> statusFrom(std::string_view cell);

// Hundredths of a second; kMissing where the cell holds no time of that unit or holds zero. A date before the time and
// a unit after it are left aside. Decimal minutes and hours are rounded to seconds, as their digits mean no more.
std::int32_t timeFrom(std::string_view cell, TimeUnit unit);

// "2        / 32" is 2, "1.0" is 1, "=3", "3.", "T3" and "3rd" are 3; kMissing for anything else.
std::int32_t placeFrom(std::string_view cell);

// A whole number, "1985.0" too; kMissing for anything else.
std::int32_t wholeFrom(std::string_view cell);

// A number with a point or comma.
std::optional<double> decimalFrom(std::string_view cell);

// 1900..2100 from "2021", "2021-09-03 00:00:00", "03.09.2021"; kMissing for anything else.
std::int32_t yearFrom(std::string_view cell);

// Metres of what a split or distance column is named: "5K", "10 km", "20M" (miles), "400m", "Half" of a whole race.
std::optional<double> metresFrom(QStringView name, double whole);

} // namespace proofline
