// Rows of an official list as facts, for judging to hold the reports against.
#pragma once

#include "facts/result.h"
#include "tables/result_list.h"

#include <QStringList>
#include <vector>

namespace proofline {

// All rows of a list of up to 5,000; of a longer one those whose surname (give or take a letter) and initial are among
// `athletes`, at most 20,000. The place is left out where it counts men and women together and the row is no man's.
std::vector<OfficialRow> officialRows(const ResultList &list, const QStringList &athletes);

} // namespace proofline
