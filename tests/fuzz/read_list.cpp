#include "read_list.h"

#include "tables/list_reader.h"
#include "tables/official_rows.h"
#include "tables/result_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

QString brokenListPromise(const QByteArray &bytes)
{
    looksLikeList(bytes);
    ListOptions options;
    options.threads = 1;
    std::shared_ptr<const ResultList> first;
    ListCallbacks callbacks;
    callbacks.firstRows = [&first](std::shared_ptr<const ResultList> list) { first = std::move(list); };
    const ListOutcome outcome = readList(bytes, u"fuzz.csv"_s, options, callbacks);
    if (!outcome.list)
        return outcome.problem.isEmpty() ? u"no list and no reason"_s : QString();
    const ResultList &list = *outcome.list;
    const std::size_t rows = list.rowCount();
    const bool packed = bytes.startsWith("PK") || bytes.startsWith("\x1F\x8B") || bytes.startsWith("BZh")
        || bytes.startsWith("\xFD"
                            "7z")
        || bytes.startsWith("\x28\xB5\x2F\xFD");
    if (!packed && rows > std::size_t(bytes.size()))
        return u"more rows than bytes"_s;
    if (first && first->rowCount() > rows)
        return u"more first rows than rows"_s;
    if (list.problemCount < 0 || qint64(list.problems.size()) > list.problemCount + 1)
        return u"more problems listed than counted"_s;
    qint64 line = 0;
    for (std::size_t row = 0; row < rows; row += std::max<std::size_t>(1, rows / 7)) {
        const RawLine raw = list.rawLine(std::uint32_t(row));
        if (!raw.problem.isEmpty())
            return u"row %1 has no raw line: %2"_s.arg(row).arg(raw.problem);
        if (raw.line <= line)
            return u"lines do not rise"_s;
        line = raw.line;
        if (raw.cells.size() != list.fileColumns.size())
            return u"row %1 has %2 cells, the list %3 columns"_s.arg(row)
                .arg(raw.cells.size())
                .arg(list.fileColumns.size());
        for (const Span &cell : raw.cells) {
            if (cell.begin < 0 || cell.end < cell.begin || cell.end > raw.text.size())
                return u"a cell lies outside its line"_s;
        }
    }
    officialRows(list, {u"Ann Mile"_s});
    ResultModel model;
    model.show(nullptr, {outcome.list});
    if (std::size_t(model.rowCount()) != rows)
        return u"not every row is shown"_s;
    for (const Column column : {Column::Athlete, Column::Place, Column::Bib, Column::Club, Column::Gap, Column::Race}) {
        model.sortBy({{column, Qt::DescendingOrder}});
        std::vector<std::uint32_t> order = model.order();
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i] != i)
                return u"a sort lost a row"_s;
        }
    }
    for (int column = 0; rows > 0 && column < columnCount; ++column)
        model.index(0, column).data();
    model.facets(10);
    model.setFilter(u"a"_s);
    if (std::size_t(model.rowCount()) > rows)
        return u"a filter made rows"_s;
    return {};
}

} // namespace proofline
