// Rows of the table as text for other programs: tab-separated, HTML, Markdown.
#pragma once

#include "tables/result_model.h"

#include <QString>
#include <vector>

namespace proofline {

// `rows` are positions in the shown order; one header line first. Cells as the table shows them.
QString asTsv(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns);
QString asHtml(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns);
QString asMarkdown(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns);

} // namespace proofline
