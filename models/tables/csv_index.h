// Finds rows and cells in the bytes of a delimited text: delimiters, quotes and line ends, 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace proofline {

enum class LineEnd : std::uint8_t { LineFeed /* or CR LF */, CarriageReturn };

// A row that is not as it should be; it is kept as far as it goes.
struct RowFlaw
{
    enum class Kind : std::uint8_t { TooFewCells, TooManyCells, UnclosedQuote, NulBytes };
    Kind kind = Kind::TooFewCells;
    std::size_t row = 0; // of the block
    std::uint32_t line = 0; // lines before it in the block
};

// The cells of the rows of one block of bytes.
class CellBounds
{
public:
    explicit CellBounds(std::size_t columns = 1)
        : m_columns(columns)
    {
    }
    std::size_t columns() const { return m_columns; }
    std::size_t rows() const { return m_rows; }
    std::size_t rowBegin(std::size_t row) const { return m_bounds[row * (m_columns + 1)]; }
    std::size_t rowEnd(std::size_t row) const { return m_rowEnds[row]; } // line end not included
    // Begin and end of a cell as it stands, quotes and blanks included; a missing cell is empty.
    std::string_view cell(const char *data, std::size_t row, std::size_t column) const
    {
        const std::uint32_t *bounds = &m_bounds[row * (m_columns + 1) + column];
        const std::uint32_t begin = bounds[0] + (column > 0);
        return bounds[1] > begin ? std::string_view(data + begin, bounds[1] - begin) : std::string_view();
    }
    std::size_t cellCount(std::size_t row) const { return m_cells[row]; } // found in it; the rest is missing
    // Line ends in the block before this row begins.
    std::uint32_t linesBefore(std::size_t row) const { return m_lines[row]; }
    std::uint32_t lines() const { return m_allLines; }
    const std::vector<RowFlaw> &flaws() const { return m_flaws; }
    // Rows of delimiters and nothing else; they are no rows. The line of the first counts within the block.
    std::size_t blankRows() const { return m_blankRows; }
    std::uint32_t firstBlankLine() const { return m_firstBlankLine; }
    void removeRow(std::size_t row);
    void addFlaw(RowFlaw::Kind kind, std::size_t row) { m_flaws.push_back({kind, row, m_lines[row]}); }
    void clear()
    {
        m_rows = 0;
        m_allLines = 0;
        m_blankRows = 0;
        m_flaws.clear();
    }

private:
    friend class CsvIndexer;
    void makeRoom();

    std::size_t m_columns;
    std::size_t m_rows = 0;
    std::uint32_t m_allLines = 0;
    std::size_t m_blankRows = 0;
    std::uint32_t m_firstBlankLine = 0;
    std::vector<std::uint32_t> m_bounds; // a row: begin, end of cell 0, end of cell 1, ...
    std::vector<std::uint32_t> m_rowEnds;
    std::vector<std::uint32_t> m_lines;
    std::vector<std::uint32_t> m_cells;
    std::vector<RowFlaw> m_flaws;
};

class CsvIndexer
{
public:
    CsvIndexer(char delimiter, LineEnd lineEnd)
        : m_delimiter(delimiter)
        , m_lineEnd(lineEnd)
    {
    }

    // Indexes the whole rows of `data` and answers how many bytes they take; at the end of the source the rest is a
    // row, too. At least `padding` readable bytes must follow. Blank lines and rows of nothing but delimiters make no
    // row. `anyCount`: rows may have any number of cells without being flawed.
    std::size_t index(const char *data, std::size_t size, bool atEnd, CellBounds &bounds, bool anyCount = false,
        std::size_t mostRows = SIZE_MAX) const;

    static constexpr std::size_t padding = 64;
    // A quoted cell that is not closed within this many bytes was never opened: its quote stands for itself.
    static constexpr std::size_t longestQuoted = 64 * 1024;

private:
    char m_delimiter;
    LineEnd m_lineEnd;
};

// A cell without its quotes and outer blanks; doubled quotes inside stay.
inline std::string_view bareCell(std::string_view cell)
{
    const auto blank = [](char c) { // nearly all are letters and figures: one comparison
        return static_cast<unsigned char>(c) <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0');
    };
    const auto trim = [&blank](std::string_view &text) {
        while (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
    };
    trim(cell);
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
        cell = cell.substr(1, cell.size() - 2);
        trim(cell);
    }
    return cell;
}

} // namespace proofline
