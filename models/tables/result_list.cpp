#include "tables/result_list.h"

#include "tables/list_source.h"
#include "tables/text_decoder.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cstring>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::ResultList", text); }

} // namespace

bool lookAt(const QString &path, qint64 *size, qint64 *changed)
{
    struct stat about
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &about) != 0)
        return false;
    *size = qint64(about.st_size);
    *changed = qint64(about.st_mtim.tv_sec) * 1'000'000'000 + qint64(about.st_mtim.tv_nsec);
    return true;
}

void removeHeaderRows(CellBounds &bounds, const char *data, const QByteArray &headerLine)
{
    if (headerLine.isEmpty())
        return;
    const std::size_t size = std::size_t(headerLine.size());
    for (std::size_t row = bounds.rows(); row-- > 0;) {
        const std::size_t begin = bounds.rowBegin(row);
        if (bounds.rowEnd(row) - begin == size && std::memcmp(data + begin, headerLine.constData(), size) == 0)
            bounds.removeRow(row);
    }
}

ResultList::ResultList() = default;
ResultList::~ResultList() = default;

qint64 ResultList::lineOf(std::uint32_t row) const
{
    if (!source || source->lines.empty())
        return 0;
    const auto after = std::upper_bound(source->lines.begin(), source->lines.end(), row,
        [](std::uint32_t wanted, const auto &entry) { return wanted < entry.first; });
    return source->told(qint64(row) + std::prev(after)->second);
}

RawLine ResultList::rawLine(std::uint32_t row) const
{
    RawLine raw;
    if (!source || row >= rowCount() || row / ListSource::rowsApart >= source->offsets.size()) {
        raw.problem = tr("the list has no such row");
        return raw;
    }
    raw.line = lineOf(row);
    std::unique_ptr<ByteSource> bytes;
    if (source->path.isEmpty()) {
        bytes = openSource(source->bytes, source->member, &raw.problem);
    } else {
        qint64 size = 0, changed = 0;
        if (!lookAt(source->path, &size, &changed)) {
            raw.problem = tr("the file is no longer there");
            return raw;
        }
        if (size != source->size || changed != source->changed) {
            raw.problem = tr("the file has changed since it was read");
            return raw;
        }
        bytes = openSource(source->path, source->member, &raw.problem);
    }
    if (!bytes)
        return raw;
    if (source->encoding.startsWith("UTF-16"))
        bytes = decodeUtf16(std::move(bytes), source->encoding == "UTF-16BE");

    const qint64 offset = source->offsets[row / ListSource::rowsApart];
    std::vector<char> buffer(64 * 1024);
    if (!source->seekable || !bytes->seek(offset)) {
        for (qint64 left = offset; left > 0;) {
            const std::size_t got = bytes->read(buffer.data(), std::min(buffer.size(), std::size_t(left)));
            if (got == 0)
                break;
            left -= qint64(got);
        }
    }
    const CsvIndexer indexer(source->delimiter, source->lineEnd);
    CellBounds bounds(source->columns);
    const std::size_t wanted = row % ListSource::rowsApart;
    std::size_t size = 0;
    for (bool atEnd = false; !atEnd;) {
        if (buffer.size() < size + 64 * 1024 + CsvIndexer::padding)
            buffer.resize(size * 2 + 128 * 1024 + CsvIndexer::padding);
        const std::size_t got = bytes->read(buffer.data() + size, buffer.size() - size - CsvIndexer::padding);
        size += got;
        atEnd = got == 0 || size > std::size_t(512) << 20;
        std::memset(buffer.data() + size, 0, CsvIndexer::padding);
        indexer.index(buffer.data(), size, atEnd, bounds);
        removeHeaderRows(bounds, buffer.data(), source->headerLine);
        if (bounds.rows() <= wanted)
            continue;
        WordDecoder decoder(source->encoding);
        const std::size_t begin = bounds.rowBegin(wanted), end = bounds.rowEnd(wanted);
        std::size_t done = begin;
        const auto take = [&](std::size_t to) {
            raw.text += decoder.decode(std::string_view(buffer.data() + done, to - done));
            done = to;
        };
        for (std::size_t column = 0; column < source->columns; ++column) {
            const std::string_view cell = bareCell(bounds.cell(buffer.data(), wanted, column));
            Span span{int(raw.text.size()), int(raw.text.size())};
            if (!cell.empty()) {
                const std::size_t at = std::size_t(cell.data() - buffer.data());
                take(at);
                span.begin = int(raw.text.size());
                take(at + cell.size());
                span.end = int(raw.text.size());
            }
            raw.cells.push_back(span);
        }
        take(end);
        return raw;
    }
    raw.problem = bytes->problem().isEmpty() ? tr("the file has changed since it was read") : bytes->problem();
    return raw;
}

std::optional<int> ResultList::fileColumnOf(Meaning meaning) const
{
    for (std::size_t i = 0; i < fileColumns.size(); ++i) {
        if (fileColumns[i].meaning == meaning)
            return int(i);
    }
    return std::nullopt;
}

} // namespace proofline
