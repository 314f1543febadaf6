#include "tables/csv_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace proofline {

namespace {

// One bit a byte of the 64 at `at` that is a delimiter, a line end or a quote; the quotes once more by themselves.
struct Marks
{
    std::uint64_t all = 0, quotes = 0;
};
inline Marks marksOf(const char *at, char a, char b, char c)
{
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(a), second = _mm_set1_epi8(b), third = _mm_set1_epi8(c);
    Marks marks;
    for (int part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + part * 16));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second));
        const __m128i quotes = _mm_cmpeq_epi8(bytes, third);
        marks.all |= std::uint64_t(std::uint32_t(_mm_movemask_epi8(ends))) << (part * 16);
        marks.quotes |= std::uint64_t(std::uint32_t(_mm_movemask_epi8(quotes))) << (part * 16);
    }
    marks.all |= marks.quotes;
    return marks;
#else
    Marks marks;
    for (int i = 0; i < 64; ++i) {
        marks.all |= std::uint64_t(at[i] == a || at[i] == b || at[i] == c) << i;
        marks.quotes |= std::uint64_t(at[i] == c) << i;
    }
    return marks;
#endif
}

} // namespace

void CellBounds::makeRoom()
{
    const std::size_t needed = (m_rows + 1) * (m_columns + 1);
    if (m_bounds.size() < needed)
        m_bounds.resize(needed * 2);
    if (m_lines.size() <= m_rows) {
        m_lines.resize((m_rows + 1) * 2);
        m_rowEnds.resize((m_rows + 1) * 2);
        m_cells.resize((m_rows + 1) * 2);
    }
}

void CellBounds::removeRow(std::size_t row)
{
    const std::size_t stride = m_columns + 1;
    std::move(m_bounds.begin() + std::ptrdiff_t((row + 1) * stride), m_bounds.begin() + std::ptrdiff_t(m_rows * stride),
        m_bounds.begin() + std::ptrdiff_t(row * stride));
    m_lines.erase(m_lines.begin() + std::ptrdiff_t(row));
    m_rowEnds.erase(m_rowEnds.begin() + std::ptrdiff_t(row));
    m_cells.erase(m_cells.begin() + std::ptrdiff_t(row));
    --m_rows;
    std::erase_if(m_flaws, [row](const RowFlaw &flaw) { return flaw.row == row; });
    for (RowFlaw &flaw : m_flaws)
        flaw.row -= flaw.row > row;
}

std::size_t CsvIndexer::index(
    const char *data, std::size_t size, bool atEnd, CellBounds &bounds, bool anyCount, std::size_t mostRows) const
{
    bounds.clear();
    const std::size_t columns = bounds.m_columns;
    const char newline = m_lineEnd == LineEnd::CarriageReturn ? '\r' : '\n';
    const char quote = '"';

    bounds.makeRoom();
    std::uint32_t *row = bounds.m_bounds.data(); // the row being filled
    row[0] = 0;
    std::size_t cells = 0; // of the row so far
    std::size_t extra = 0; // beyond the columns, and not blank
    std::size_t begin = 0; // of the cell
    std::uint32_t lines = 0, linesAtRow = 0, linesInQuotes = 0;
    bool quoted = false; // inside quotes
    bool stray = false; // a quote inside that neither closes nor is doubled
    bool skipQuote = false; // the second of a doubled pair comes next
    bool flawed = false;
    std::size_t opened = 0; // where the quote is
    std::size_t literal = SIZE_MAX; // a quote here stands for itself
    std::size_t consumed = 0;

    const auto endCell = [&](std::size_t at) {
        if (cells < columns) {
            row[++cells] = std::uint32_t(at);
        } else {
            for (std::size_t i = begin; i < at && extra == 0; ++i)
                extra += data[i] != ' ' && data[i] != '\r' && data[i] != '"';
        }
    };
    const auto holdsNothing = [&](std::size_t at, std::size_t end) {
        const auto says = [this](char c) {
            return c != m_delimiter && c != ' ' && c != '\t' && c != '"' && c != '\r' && c != '\n' && c != '\0';
        };
        while (at < end && !says(data[at])) // nearly always the first byte decides
            ++at;
        return at == end;
    };
    const auto endRow = [&](std::size_t at) {
        std::size_t end = at;
        if (newline == '\n' && end > begin && data[end - 1] == '\r')
            --end;
        if (holdsNothing(row[0], end)) {
            if (end > row[0] && bounds.m_blankRows++ == 0)
                bounds.m_firstBlankLine = linesAtRow;
        } else {
            endCell(end);
            bounds.m_cells[bounds.m_rows] = std::uint32_t(cells);
            if (cells < columns) {
                if (!anyCount)
                    bounds.m_flaws.push_back({RowFlaw::Kind::TooFewCells, bounds.m_rows, linesAtRow});
                while (cells < columns)
                    row[++cells] = std::uint32_t(end);
            } else if (extra > 0 && !anyCount) {
                bounds.m_flaws.push_back({RowFlaw::Kind::TooManyCells, bounds.m_rows, linesAtRow});
            }
            if (flawed)
                bounds.m_flaws.push_back({RowFlaw::Kind::UnclosedQuote, bounds.m_rows, linesAtRow});
            bounds.m_lines[bounds.m_rows] = linesAtRow;
            bounds.m_rowEnds[bounds.m_rows] = std::uint32_t(end);
            ++bounds.m_rows;
            bounds.makeRoom();
            row = bounds.m_bounds.data() + bounds.m_rows * (columns + 1);
        }
        begin = at + 1;
        consumed = begin;
        row[0] = std::uint32_t(begin);
        cells = 0;
        extra = 0;
        flawed = false;
        linesAtRow = ++lines;
    };

    std::size_t base = 0;
    std::size_t from = 0; // marks before this one are done with
    while (base < size || (quoted && atEnd)) {
        if (base >= size) { // the source ends inside quotes: the quote was never opened
            literal = opened;
            quoted = false;
            flawed = true;
            from = opened + 1;
            base = from & ~std::size_t(63);
            continue;
        }
        auto [marks, quotes] = marksOf(data + base, m_delimiter, newline, quote);
        if (size - base < 64)
            marks &= (std::uint64_t(1) << (size - base)) - 1;
        if (from > base)
            marks &= from - base >= 64 ? 0 : ~std::uint64_t(0) << (from - base);
        bool again = false;
        while (marks != 0) {
            const std::size_t at = base + std::size_t(std::countr_zero(marks));
            marks &= marks - 1;
            const char c = data[at];
            if (!quoted) [[likely]] {
                if (c == m_delimiter) {
                    endCell(at);
                    begin = at + 1;
                } else if (c == newline) {
                    endRow(at);
                    if (bounds.m_rows >= mostRows) {
                        bounds.m_allLines = lines;
                        return consumed;
                    }
                } else if (at == begin && at != literal) {
                    // Nearly always the next quote closes the cell, with nothing but delimiters in between.
                    if (const std::uint64_t later = quotes & marks; later != 0) {
                        const std::uint64_t upTo = later ^ (later - 1);
                        const std::size_t closing = base + std::size_t(std::countr_zero(later));
                        bool plain = closing + 1 < size
                            && (data[closing + 1] == m_delimiter || data[closing + 1] == '\n'
                                || data[closing + 1] == '\r');
                        for (std::uint64_t between = marks & (upTo >> 1); between != 0 && plain; between &= between - 1)
                            plain = data[base + std::size_t(std::countr_zero(between))] == m_delimiter;
                        if (plain) {
                            marks &= ~upTo;
                            continue;
                        }
                    }
                    quoted = true;
                    stray = false;
                    skipQuote = false;
                    opened = at;
                    linesInQuotes = 0;
                }
                continue;
            }
            bool failed = at - opened > longestQuoted;
            if (c == quote) {
                if (skipQuote) {
                    skipQuote = false;
                } else if (at + 1 >= size) {
                    quoted = !atEnd; // else closed by the end of the source
                    if (!quoted)
                        lines += linesInQuotes;
                } else if (const char next = data[at + 1]; next == quote) {
                    skipQuote = true;
                } else if (next == m_delimiter || next == '\n' || next == '\r') {
                    quoted = false;
                    lines += linesInQuotes;
                } else {
                    const char before = data[at - 1];
                    const bool opens = before == m_delimiter || before == newline;
                    stray = true;
                    failed = failed || (opens && linesInQuotes > 0);
                }
            } else if (c == newline) {
                ++linesInQuotes;
                failed = failed || stray;
            }
            if (failed && quoted) {
                literal = opened;
                quoted = false;
                flawed = true;
                from = opened + 1;
                base = from & ~std::size_t(63);
                again = true;
                break;
            }
        }
        if (!again)
            base += 64;
    }
    if (atEnd && consumed < size) {
        endRow(size);
        consumed = size;
    }
    bounds.m_allLines = lines;
    return consumed;
}

} // namespace proofline
