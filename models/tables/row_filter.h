// What is typed into the filter field, understood: words over all text columns, `column:text`, `time<2:30`.
#pragma once

#include "tables/result_columns.h"

#include <QString>
#include <memory>
#include <variant>
#include <vector>

namespace proofline {

// One bit a row of ResultColumns.
class RowBits
{
public:
    RowBits() = default;
    explicit RowBits(std::size_t rows, bool all = false);
    bool test(std::size_t row) const { return m_bits[row >> 6] >> (row & 63) & 1; }
    void set(std::size_t row) { m_bits[row >> 6] |= std::uint64_t(1) << (row & 63); }
    void setRange(std::size_t first, std::size_t count);
    // Sets the bits of rows first, first + 1, ... for which test(0), test(1), ... answers 1.
    template<typename Test> void setWhere(std::size_t first, std::size_t count, Test pass)
    {
        for (std::size_t i = 0; i < count;) {
            const std::size_t row = first + i;
            const std::size_t part = std::min<std::size_t>(64 - (row & 63), count - i);
            std::uint64_t bits = 0;
            for (std::size_t k = 0; k < part; ++k)
                bits |= std::uint64_t(pass(i + k)) << k;
            m_bits[row >> 6] |= bits << (row & 63);
            i += part;
        }
    }
    RowBits &operator&=(const RowBits &other);
    RowBits &operator|=(const RowBits &other);
    void invert(std::size_t rows);
    std::size_t count() const;

private:
    std::vector<std::uint64_t> m_bits;
};

class RowFilter
{
public:
    // The numbers a comparison can ask for, in the units of ResultColumns.
    enum class Number : std::uint8_t {
        Place,
        Year,
        Age,
        Bib,
        Time,
        GunTime,
        Gap,
        PacePerKm,
        PacePerMile,
        HalfDifference,
        Sources
    };
    enum class Operator : std::uint8_t { Less, AtMost, More, AtLeast, Equal, Unequal };

    // `problem` says in one sentence why the text is no filter. Short times ("2:30") are read as hours or minutes,
    // whichever is nearer to the times of the rows.
    static RowFilter parse(const QString &typed, const ResultColumns &columns, QString *problem);

    bool isEmpty() const { return m_terms.empty(); }
    RowBits rowsOf(const ResultColumns &columns) const;
    QString inWords() const;

private:
    struct TextTerm
    {
        std::vector<TextField> fields; // empty: all, and numbers that are the word itself
        std::string needle; // folded
        bool whole = false; // equals, not contains
        std::optional<std::int32_t> number;
    };
    struct NumberTerm
    {
        Number number = Number::Time;
        Operator op = Operator::Less;
        std::int32_t value = 0;
        std::int32_t width = 1; // how many units `value` stands for: 100 for whole seconds
    };
    struct StatusTerm
    {
        Status status = Status::Finished;
    };
    struct SourceTerm
    {
        std::string needle;
    };
    struct Term
    {
        std::variant<std::monostate, TextTerm, NumberTerm, StatusTerm, SourceTerm> what;
        bool negated = false;
        QString words;
    };
    static RowBits rowsOfText(const TextTerm &term, const ResultColumns &columns);
    static RowBits rowsOfNumber(const NumberTerm &term, const ResultColumns &columns);

    std::vector<Term> m_terms;
};

} // namespace proofline
