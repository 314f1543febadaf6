// Where a list's rows stand in its file, so that a raw line can be read again.
#pragma once

#include "tables/byte_source.h"
#include "tables/csv_index.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <utility>
#include <vector>

namespace proofline {

struct ListSource
{
    QString path;
    QString member;
    QByteArray bytes; // where it did not come from a file
    bool seekable = true; // else it is read from the beginning again
    qint64 size = 0; // of the file when it was read
    qint64 changed = 0; // its time of change, nanoseconds
    QByteArray encoding;
    char delimiter = ',';
    LineEnd lineEnd = LineEnd::LineFeed;
    std::size_t columns = 1;
    QByteArray headerLine; // rows equal to it are no rows
    // Row 0, rowsApart, 2 * rowsApart, ...: where each begins in the (decoded) bytes.
    static constexpr std::size_t rowsApart = 64;
    std::vector<qint64> offsets;
    // From this row on, line = row + the second number.
    std::vector<std::pair<std::uint32_t, qint64>> lines;
    std::vector<qint64> pageLines; // where the bytes were made of a page: its line of each of their lines

    // The line of the file or page, from the bytes' line; both counted from 1.
    qint64 told(qint64 line) const
    {
        return line > 0 && std::size_t(line) <= pageLines.size() ? pageLines[std::size_t(line - 1)] : line;
    }
};

// Takes rows equal to the header line away; they come from pages put end to end.
void removeHeaderRows(CellBounds &bounds, const char *data, const QByteArray &headerLine);

// Size and time of change of a file; false where there is none.
bool lookAt(const QString &path, qint64 *size, qint64 *changed);

} // namespace proofline
