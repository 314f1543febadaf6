// Tables inside articles: rows cut into cells, columns named by a header row.
#pragma once

#include "reading/list_rows.h"
#include "reading/list_words.h"

namespace proofline {

struct Cell
{
    Span span;
    int first = 0; // tokens
    int last = 0;
    bool isEmpty() const { return last <= first; }
};

// The cells of a line, between bars or tabs, else between runs of blanks; fewer than two: no table row.
std::vector<Cell> cellsOfLine(const Document &document, const Line &line);

// The rule under a Markdown header: bars and dashes only.
bool isTableRule(const Document &document, const Line &line);

// The columns a header row names; empty when the row is no header.
std::vector<Column> columnsOf(const Document &document, const std::vector<Cell> &cells);

// What one row says under these columns; a winners table has several results in one row.
struct TableResult
{
    ResultRow row;
    Column nameColumn = Column::Name;
    int raceFirst = 0; // tokens of the cell that names the row's own race; none when equal
    int raceLast = 0;
    int other = -1; // token of a second time: gun beside chip
    bool isChip = false;
    bool hasTimeColumn = false;
};
std::vector<TableResult> readTableRow(const Document &document, const Lexicon &lexicon, const std::vector<Cell> &cells,
    const std::vector<Column> &columns);

} // namespace proofline
