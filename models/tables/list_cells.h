// Columns being filled: each takes its cells of one block of rows after another and keeps what it cannot read.
#pragma once

#include "tables/cell_values.h"
#include "tables/csv_index.h"
#include "tables/raw_words.h"
#include "tables/text_decoder.h"

#include <memory>
#include <utility>
#include <vector>

namespace proofline {

// A cell that could not be read as what its column is.
struct UnreadCell
{
    std::uint32_t row = 0;
    QString text;
};

class CellTaker
{
public:
    explicit CellTaker(std::size_t column)
        : m_column(column)
    {
    }
    virtual ~CellTaker() = default;
    CellTaker(const CellTaker &) = delete;
    CellTaker &operator=(const CellTaker &) = delete;
    std::size_t column() const { return m_column; } // of the file

    virtual void reserve(std::size_t rows) = 0;
    // Wishes large pages for what was reserved: touching columns for the first time page by page costs a tenth of the
    // reading. Called once all columns are reserved, so that they lie in one region.
    void useLargePages() const;
    // The rows of `bounds`, the first of which is row `first` of the list.
    virtual void take(const char *data, const CellBounds &bounds, std::uint32_t first) = 0;

    std::vector<std::pair<std::uint32_t, Status>> statuses; // words like DNF met in the cells
    std::vector<UnreadCell> unread; // the first ones
    std::uint64_t unreadCount = 0;
    std::vector<std::uint32_t> misfitRows; // whose words were not in the list's encoding
    qint64 misfits = 0;

protected:
    template<typename T> void makeRoom(std::vector<T> &column, std::size_t rows)
    {
        column.reserve(rows);
        m_reserved.emplace_back(column.data(), rows * sizeof(T));
    }
    void noteUnread(std::uint32_t row, std::string_view cell);
    // Answers whether the cell is a word like DNF, and keeps it.
    bool noteStatus(std::uint32_t row, std::string_view cell);

    std::size_t m_column;
    std::vector<std::pair<void *, std::size_t>> m_reserved; // begin, bytes
};

// Words of one dictionary. What a new spelling stands for is up to `meaning`: UTF-8 in, UTF-8 out.
class TextCells : public CellTaker
{
public:
    using Meaning = std::function<std::string(std::string_view)>;
    TextCells(std::size_t column, const QByteArray &encoding, Meaning meaning = {});
    void reserve(std::size_t rows) override { makeRoom(codes, rows); }
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;

    std::shared_ptr<Words> words = std::make_shared<Words>();
    std::vector<std::uint32_t> codes;

private:
    std::uint32_t learn(std::string_view raw);

    WordDecoder m_decoder;
    Meaning m_meaning;
    std::string m_utf8;
    std::uint32_t m_row = 0;
    RawWords m_raw;
};

// "Last, First (NAT)", "First Last": two dictionaries, and one of nations where brackets name them.
class NameCells : public CellTaker
{
public:
    NameCells(std::size_t column, const QByteArray &encoding, bool capitals);
    void reserve(std::size_t rows) override;
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;

    std::shared_ptr<Words> surnames = std::make_shared<Words>(), givenNames = std::make_shared<Words>(),
                           nations = std::make_shared<Words>();
    std::vector<std::uint32_t> surnameCodes, givenCodes, nationCodes; // the last one empty where no brackets name any

private:
    std::uint32_t learn(std::string_view raw, Words &into);

    WordDecoder m_decoder;
    bool m_capitals;
    std::string m_utf8;
    std::uint32_t m_row = 0;
    RawWords m_rawSurnames, m_rawGiven, m_rawNations;
};

// Capitals made small but for the first letter of each part: "VAN-DER-BERG" -> "Van-Der-Berg".
std::string withoutCapitals(std::string_view utf8);

class NumberCells : public CellTaker
{
public:
    enum class Kind : std::uint8_t { Place, Whole, Year };
    NumberCells(std::size_t column, Kind kind)
        : CellTaker(column)
        , m_kind(kind)
    {
    }
    void reserve(std::size_t rows) override { makeRoom(values, rows); }
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;

    std::vector<std::int32_t> values;

private:
    Kind m_kind;
};

class TimeCells : public CellTaker
{
public:
    TimeCells(std::size_t column, TimeUnit unit)
        : CellTaker(column)
        , m_unit(unit)
    {
    }
    void reserve(std::size_t rows) override { makeRoom(values, rows); }
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;

    std::vector<std::int32_t> values;
    bool hasFractions = false; // of a second

private:
    TimeUnit m_unit;
};

// Start numbers; those with letters as -code of `letters`.
class BibCells : public CellTaker
{
public:
    BibCells(std::size_t column, const QByteArray &encoding);
    void reserve(std::size_t rows) override { makeRoom(values, rows); }
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;

    std::vector<std::int32_t> values;
    std::shared_ptr<Words> letters = std::make_shared<Words>();

private:
    WordDecoder m_decoder;
    std::string m_utf8;
    RawWords m_raw;
};

// A column of which only words like DNF count.
class StatusCells : public CellTaker
{
public:
    using CellTaker::CellTaker;
    void reserve(std::size_t) override { }
    void take(const char *data, const CellBounds &bounds, std::uint32_t first) override;
};

} // namespace proofline
