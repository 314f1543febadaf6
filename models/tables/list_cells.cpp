#include "tables/list_cells.h"

#include "tables/large_pages.h"

#include <QtEndian>
#include <algorithm>
#include <cstdint>
#include <cstring>

namespace proofline {

namespace {

constexpr std::size_t mostKept = 50; // unread cells and misfits a column
constexpr std::size_t batch = 16; // look-ups under way at once

// Doubled quotes inside quotes stand for one.
std::string_view unquoted(std::string_view raw, std::string &space)
{
    if (raw.find("\"\"") == std::string_view::npos)
        return raw;
    space.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        space += raw[i];
        i += raw[i] == '"' && i + 1 < raw.size() && raw[i + 1] == '"';
    }
    return space;
}

} // namespace

void CellTaker::useLargePages() const
{
    for (const auto &[data, bytes] : m_reserved)
        wishLargePages(data, bytes);
}

void CellTaker::noteUnread(std::uint32_t row, std::string_view cell)
{
    ++unreadCount;
    if (unread.size() < mostKept)
        unread.push_back({row, QString::fromUtf8(cell.data(), qsizetype(std::min<std::size_t>(cell.size(), 60)))});
}

bool CellTaker::noteStatus(std::uint32_t row, std::string_view cell)
{
    const auto status = statusFrom(cell);
    if (status)
        statuses.emplace_back(row, *status);
    return status.has_value();
}

TextCells::TextCells(std::size_t column, const QByteArray &encoding, Meaning meaning)
    : CellTaker(column)
    , m_decoder(encoding)
    , m_meaning(std::move(meaning))
    , m_raw([this](std::string_view raw) { return learn(raw); })
{
}

std::uint32_t TextCells::learn(std::string_view raw)
{
    if (saysNothing(raw))
        return 0;
    std::string space;
    const qint64 misfitsBefore = m_decoder.misfits();
    m_decoder.decode(unquoted(raw, space), m_utf8);
    if (m_decoder.misfits() != misfitsBefore) {
        ++misfits;
        if (misfitRows.size() < mostKept)
            misfitRows.push_back(m_row);
    }
    return words->add(std::string_view(m_meaning ? m_meaning(m_utf8) : m_utf8));
}

void TextCells::take(const char *data, const CellBounds &bounds, std::uint32_t first)
{
    const std::size_t rows = bounds.rows();
    codes.resize(codes.size() + rows);
    std::uint32_t *out = codes.data() + codes.size() - rows;
    RawWords::Key keys[batch];
    for (std::size_t row = 0; row < rows; row += batch) {
        const std::size_t part = std::min(batch, rows - row);
        for (std::size_t i = 0; i < part; ++i) {
            keys[i] = RawWords::keyOf(bareCell(bounds.cell(data, row + i, m_column)));
            m_raw.prefetch(keys[i]);
        }
        for (std::size_t i = 0; i < part; ++i) {
            m_row = first + std::uint32_t(row + i);
            out[row + i] = m_raw.code(keys[i]);
        }
    }
}

NameCells::NameCells(std::size_t column, const QByteArray &encoding, bool capitals)
    : CellTaker(column)
    , m_decoder(encoding)
    , m_capitals(capitals)
    , m_rawSurnames([this](std::string_view raw) { return learn(raw, *surnames); })
    , m_rawGiven([this](std::string_view raw) { return learn(raw, *givenNames); })
    , m_rawNations([this](std::string_view raw) { return learn(raw, *nations); })
{
}

void NameCells::reserve(std::size_t rows)
{
    makeRoom(surnameCodes, rows);
    makeRoom(givenCodes, rows);
}

std::uint32_t NameCells::learn(std::string_view raw, Words &into)
{
    if (saysNothing(raw))
        return 0;
    std::string space;
    const qint64 misfitsBefore = m_decoder.misfits();
    m_decoder.decode(unquoted(raw, space), m_utf8);
    if (m_decoder.misfits() != misfitsBefore) {
        ++misfits;
        if (misfitRows.size() < mostKept)
            misfitRows.push_back(m_row);
    }
    if (m_capitals && &into != nations.get())
        return into.add(std::string_view(withoutCapitals(m_utf8)));
    return into.add(std::string_view(m_utf8));
}

void NameCells::take(const char *data, const CellBounds &bounds, std::uint32_t first)
{
    const std::size_t rows = bounds.rows();
    const std::size_t before = surnameCodes.size();
    surnameCodes.resize(before + rows);
    givenCodes.resize(before + rows);
    if (!nationCodes.empty())
        nationCodes.resize(before + rows);
    RawWords::Key surnameKeys[batch], givenKeys[batch];
    for (std::size_t row = 0; row < rows; row += batch) {
        const std::size_t part = std::min(batch, rows - row);
        for (std::size_t i = 0; i < part; ++i) {
            const std::string_view cell = bareCell(bounds.cell(data, row + i, m_column));
            const NameParts name = splitName(cell);
            surnameKeys[i] = RawWords::keyOf(name.surname);
            givenKeys[i] = RawWords::keyOf(name.given);
            m_rawSurnames.prefetch(surnameKeys[i]);
            m_rawGiven.prefetch(givenKeys[i]);
            if (!name.nation.empty()) {
                if (nationCodes.empty())
                    nationCodes.resize(before + rows);
                nationCodes[before + row + i] = m_rawNations.code(name.nation);
            }
        }
        for (std::size_t i = 0; i < part; ++i) {
            m_row = first + std::uint32_t(row + i);
            surnameCodes[before + row + i] = m_rawSurnames.code(surnameKeys[i]);
            givenCodes[before + row + i] = m_rawGiven.code(givenKeys[i]);
        }
    }
}

std::string withoutCapitals(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (text.size() < 3 || text != text.toUpper() || text == text.toLower())
        return std::string(utf8);
    QString made = text.toLower();
    bool begins = true;
    for (QChar &c : made) {
        if (begins)
            c = c.toUpper();
        begins = !c.isLetter();
    }
    if (made.startsWith(u"Mc") && made.size() > 3)
        made[2] = made[2].toUpper();
    return made.toStdString();
}

void NumberCells::take(const char *data, const CellBounds &bounds, std::uint32_t first)
{
    const std::size_t rows = bounds.rows();
    values.resize(values.size() + rows);
    std::int32_t *out = values.data() + values.size() - rows;
    for (std::size_t row = 0; row < rows; ++row) {
        std::string_view cell = bounds.cell(data, row, m_column);
        // Up to nine plain digits are nearly every cell.
        std::uint32_t number = 0;
        bool plain = cell.size() - 1 < 9;
        if (m_kind != Kind::Year) {
            for (std::size_t i = 0; i < cell.size() && plain; ++i) {
                const unsigned digit = unsigned(cell[i]) - unsigned('0');
                plain = digit < 10;
                number = number * 10 + digit;
            }
            if (plain && number > 0) {
                out[row] = std::int32_t(number);
                continue;
            }
        }
        cell = bareCell(cell);
        std::int32_t value = kMissing;
        switch (m_kind) {
        case Kind::Place: value = placeFrom(cell); break;
        case Kind::Whole: value = wholeFrom(cell); break;
        case Kind::Year: value = yearFrom(cell); break;
        }
        out[row] = value == 0 ? kMissing : value;
        const std::uint32_t at = first + std::uint32_t(row);
        if (value == kMissing && !saysNothing(cell) && !noteStatus(at, cell) && cell != "0" && cell != "0.0")
            noteUnread(at, cell);
    }
}

void TimeCells::take(const char *data, const CellBounds &bounds, std::uint32_t first)
{
    const std::size_t rows = bounds.rows();
    values.resize(values.size() + rows);
    std::int32_t *out = values.data() + values.size() - rows;
    const auto zero = [](std::string_view cell) {
        return std::all_of(
            cell.begin(), cell.end(), [](char c) { return c == '0' || c == ':' || c == '.' || c == ','; });
    };
    for (std::size_t row = 0; row < rows; ++row) {
        std::string_view cell = bounds.cell(data, row, m_column);
        if (m_unit == TimeUnit::Clock && (cell.size() == 7 || cell.size() == 8)) {
            // "h:mm:ss" in one word, the first byte lowest: digits become 0..9 and colons 0; what is too large in its
            // byte carries into the byte's highest bit.
            std::uint64_t text;
            std::memcpy(&text, cell.data() + (cell.size() - 7), 8); // the byte after the cell is readable
            const std::uint64_t t = (qFromLittleEndian(text) & 0x00FF'FFFF'FFFF'FFFF) ^ 0x0030'303A'3030'3A30;
            const bool good = ((t | (t + 0x0076'7A7F'767A'7F76)) & 0x0080'8080'8080'8080) == 0;
            const unsigned tens = cell.size() == 8 ? unsigned(cell[0]) - unsigned('0') : 0u;
            const auto byte = [t](int i) { return unsigned(t >> (8 * i)) & 0xFF; };
            const unsigned seconds =
                ((((tens * 10 + byte(0)) * 6 + byte(2)) * 10 + byte(3)) * 6 + byte(5)) * 10 + byte(6);
            if (good && tens < 10 && seconds > 0) [[likely]] {
                out[row] = std::int32_t(seconds * 100);
                continue;
            }
        }
        cell = bareCell(cell);
        std::int32_t value = timeFrom(cell, m_unit);
        if (value == kMissing && m_unit != TimeUnit::Clock && cell.find(':') != std::string_view::npos)
            value = timeFrom(cell, TimeUnit::Clock); // a few clock times among numbers
        out[row] = value;
        if (value != kMissing) {
            hasFractions = hasFractions || value % 100 != 0;
            continue;
        }
        const std::uint32_t at = first + std::uint32_t(row);
        if (!saysNothing(cell) && !noteStatus(at, cell) && !zero(cell))
            noteUnread(at, cell);
    }
}

BibCells::BibCells(std::size_t column, const QByteArray &encoding)
    : CellTaker(column)
    , m_decoder(encoding)
    , m_raw([this](std::string_view raw) {
        m_decoder.decode(raw, m_utf8);
        return letters->add(std::string_view(m_utf8));
    })
{
}

void BibCells::take(const char *data, const CellBounds &bounds, std::uint32_t)
{
    const std::size_t rows = bounds.rows();
    values.resize(values.size() + rows);
    std::int32_t *out = values.data() + values.size() - rows;
    for (std::size_t row = 0; row < rows; ++row) {
        std::string_view cell = bounds.cell(data, row, m_column);
        std::uint32_t number = 0;
        bool plain = cell.size() - 1 < 9;
        for (std::size_t i = 0; i < cell.size() && plain; ++i) {
            const unsigned digit = unsigned(cell[i]) - unsigned('0');
            plain = digit < 10;
            number = number * 10 + digit;
        }
        if (plain) {
            out[row] = std::int32_t(number);
            continue;
        }
        cell = bareCell(cell);
        const std::int32_t value = wholeFrom(cell);
        out[row] = value != kMissing ? value : saysNothing(cell) ? kMissing : -std::int32_t(m_raw.code(cell));
        if (out[row] == 0 && value == kMissing)
            out[row] = kMissing;
    }
}

void StatusCells::take(const char *data, const CellBounds &bounds, std::uint32_t first)
{
    for (std::size_t row = 0; row < bounds.rows(); ++row) {
        const std::string_view cell = bounds.cell(data, row, m_column);
        if (cell.size() >= 2 && cell.size() <= 40
            && (static_cast<unsigned char>(cell.front()) > '9' || cell.front() == '"' || cell.front() == ' '))
            noteStatus(first + std::uint32_t(row), bareCell(cell));
    }
}

} // namespace proofline
