// All rows the model holds, as columns: what charts, filters and exports read instead of cells. Frozen; rows are
// numbered from 0 in table order (results of the reports first, then each list), whatever the view shows.
#pragma once

#include "facts/facts.h"
#include "tables/column_store.h"
#include "tables/result_list.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace proofline {

// A text of one field; equal texts of one field have equal ids. Nothing: NoText.
enum class TextId : std::uint32_t { NoText = 0 };

// Where a row of the table came from.
struct RowOrigin
{
    std::optional<ResultId> result; // a reconciled result of the reports
    std::optional<ListRow> listRow; // a row of an official list
    friend bool operator==(const RowOrigin &, const RowOrigin &) = default;
};

class ResultColumns
{
public:
    ResultColumns(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists);
    ~ResultColumns();
    ResultColumns(const ResultColumns &) = delete;
    ResultColumns &operator=(const ResultColumns &) = delete;

    std::size_t rowCount() const { return m_rows; }
    RowOrigin origin(std::size_t row) const;
    std::optional<std::size_t> rowOf(const RowOrigin &origin) const;

    // Hundredths of a second, kMissing where not stated. The time is the chip (net) time where both are known. A row
    // that did not finish has no time here.
    std::int32_t time(std::size_t row) const { return number(NumberField::Time, row); }
    std::int32_t gunTime(std::size_t row) const { return number(NumberField::GunTime, row); }
    std::int32_t place(std::size_t row) const { return number(NumberField::Place, row); }
    std::int32_t year(std::size_t row) const { return number(NumberField::Year, row); }
    std::int32_t age(std::size_t row) const
    {
        return number(NumberField::Age, row);
    } // years, on race day or at year's end
    std::int32_t number(NumberField field, std::size_t row) const
    {
        const Part &part = partOf(row);
        return part.store->number(field).value(row - part.first);
    }

    TextId nation(std::size_t row) const { return textId(TextField::Nation, row); } // IOC code where known
    TextId event(std::size_t row) const { return textId(TextField::Event, row); }
    TextId discipline(std::size_t row) const { return textId(TextField::Discipline, row); }
    TextId category(std::size_t row) const { return textId(TextField::Category, row); }
    TextId ageGroup(std::size_t row) const { return textId(TextField::AgeGroup, row); }
    TextId club(std::size_t row) const { return textId(TextField::Club, row); }
    TextId surname(std::size_t row) const { return textId(TextField::Surname, row); }
    TextId textId(TextField field, std::size_t row) const;
    QString text(TextId id) const;
    QString text(TextField field, std::size_t row) const; // the same without an id
    QString athlete(std::size_t row) const; // "Vivian Cheruiyot"
    QString bib(std::size_t row) const;

    // A race: one edition in one discipline and category. Numbers from 0, raceCount() not included.
    std::uint32_t race(std::size_t row) const
    {
        const Part &part = partOf(row);
        return part.firstRace + part.store->raceOf(row - part.first);
    }
    std::uint32_t raceCount() const { return m_raceCount; }
    QString raceName(std::uint32_t race) const; // "London Marathon 2023", "" where no source names it
    QString raceNameWithCategory(std::uint32_t race) const; // "London Marathon 2023, men"
    std::int32_t winningTime(std::uint32_t race) const { return m_winningTimes[race]; } // hundredths or kMissing

    Status status(std::size_t row) const;
    bool won(std::size_t row) const; // place 1 in a report, fastest of its race in a list
    bool focus(std::size_t row) const; // false: background of an article
    bool disputed(std::size_t row) const; // some value of it is disputed
    bool timeDisputed(std::size_t row) const;
    int sources(std::size_t row) const; // reports that say so, copies counted once; 1 for a row of a list
    // Files that say so, each once; the first `most` of them, then "and 1,997 more".
    QStringList sourceNames(std::size_t row, qsizetype most) const;
    std::optional<ResultId> result(std::size_t row) const;
    // Rows of lists for which a result linked to them stands, each with that result's row: nobody stands twice.
    const std::unordered_map<std::uint32_t, std::uint32_t> &linkedRows() const { return m_linked; }
    bool isListRow(std::size_t row) const { return partOf(row).list != nullptr; }
    const ResultList *list(std::size_t row) const { return partOf(row).list.get(); }

    // Computed from the columns, kMissing where a number is missing.
    std::int32_t gap(std::size_t row) const; // hundredths behind the winner of the same race
    std::int32_t pacePerKm(std::size_t row) const; // hundredths of a second a kilometre
    std::int32_t pacePerMile(std::size_t row) const; // hundredths of a second a mile
    std::int32_t halfDifference(std::size_t row) const; // hundredths, second half less first; below 0: faster home
    double metres(std::size_t row) const; // of the row's discipline; 0 where it has no length

    // Times on the way of list rows, all lists together, in order of distance.
    struct Split
    {
        QString name; // "10K", "Half"
        std::optional<double> metres;
    };
    const std::vector<Split> &splits() const { return m_splits; }
    std::int32_t splitTime(std::size_t split, std::size_t row) const; // hundredths or kMissing

    const std::shared_ptr<const Facts> &facts() const { return m_facts; }
    const std::vector<std::shared_ptr<const ResultList>> &lists() const { return m_lists; }

    // One source of rows after another, for loops over a column.
    struct Part
    {
        std::size_t first = 0;
        std::size_t rows = 0;
        std::uint32_t firstRace = 0;
        std::shared_ptr<const ColumnStore> store;
        std::shared_ptr<const ResultList> list; // null: results of the reports
        std::array<std::vector<std::uint32_t>, textFieldCount> unified; // store's code -> code of all; empty: the same
        std::vector<int> splitOf; // by m_splits, place in the store's splits or -1
        std::vector<float> metres; // by the store's discipline code
        int half = -1; // the split at half the distance
    };
    const std::vector<Part> &parts() const { return m_parts; }
    const Part &partOf(std::size_t row) const
    {
        std::size_t part = 0;
        while (part + 1 < m_parts.size() && row >= m_parts[part + 1].first)
            ++part;
        return m_parts[part];
    }
    // Distinct words of a field over all parts, code 0 the empty one.
    const Words &words(TextField field) const { return *m_words[std::size_t(field)]; }
    std::size_t memory() const; // bytes held, the lists' own columns counted

private:
    void unifyWords();
    void unifySplits();
    void findLinkedRows();

    std::shared_ptr<const Facts> m_facts;
    std::vector<std::shared_ptr<const ResultList>> m_lists;
    std::size_t m_rows = 0;
    std::uint32_t m_raceCount = 0;
    std::vector<Part> m_parts; // never empty
    std::array<std::shared_ptr<const Words>, textFieldCount> m_words;
    std::vector<std::int32_t> m_winningTimes; // by race
    std::vector<Split> m_splits;
    std::unordered_map<std::uint32_t, std::uint32_t> m_linked;
};

// The results of the reports as columns; row n is result n.
std::shared_ptr<const ColumnStore> storeFacts(const Facts &facts);

} // namespace proofline
