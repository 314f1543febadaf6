// The table of results: sorts and filters itself by row order, so there is no proxy. Feeds table, chart and proof.
#pragma once

#include "facts/facts.h"
#include "tables/result_columns.h"
#include "tables/result_list.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

namespace proofline {

enum class Column {
    Place,
    Athlete,
    Nationality,
    Race,
    Year,
    Discipline,
    Category,
    AgeGroup,
    Club,
    City,
    Bib,
    Age,
    Time,
    GunTime,
    Gap,
    PacePerKm,
    PacePerMile,
    HalfDifference,
    Status,
    Official,
    Sources
};
constexpr int columnCount = int(Column::Sources) + 1;
bool isNumeric(Column column); // figures, set to the right

enum Role {
    SortRole = Qt::UserRole, // integer or text the column sorts by
    DisputedRole, // bool: this cell's value is disputed
    WonRole, // bool: this row won its race
    MutedRole, // bool: computed or absent
    SourceDotsRole // QVariantList of bool, one a source: true where that source is in dispute
};

struct SortKey
{
    Column column = Column::Time;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

// A list of values to tick. Counts are of the rows the typed filter and all other facets leave.
enum class FacetKind : std::uint8_t {
    Category,
    Year,
    Proof,
    Nation,
    Discipline,
    AgeGroup,
    Decade,
    Club,
    Status,
    Source
};
constexpr int facetKindCount = int(FacetKind::Source) + 1;
struct Facet
{
    struct Entry
    {
        QString text; // "men", "disputed", "40 to 49"; "not stated" where the source is silent
        qsizetype count = 0;
        bool chosen = false;
    };
    FacetKind kind{};
    QString name; // "Category"
    std::vector<Entry> entries; // most rows first; years latest first, decades in order
    qsizetype cutOff = 0; // further values that are not listed
};

class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ResultModel(QObject *parent = nullptr);
    ~ResultModel() override;

    // Replaces everything shown; keeps sort keys and filter. One reset.
    void show(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists);
    const std::shared_ptr<const Facts> &facts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    // First key sorts first; ties keep table order.
    void sortBy(std::vector<SortKey> keys);
    const std::vector<SortKey> &sortKeys() const;

    // As one types: words over all text columns, `column:text`, `time<2:30`, `age>=60`, `nation:KEN`.
    // Returns the reason why the text is no filter, or nothing; a faulty filter leaves the rows as they were.
    QString setFilter(const QString &typed);
    const QString &filter() const;
    QString filterInWords() const; // "women, club contains 'harriers'"; empty when nothing is filtered

    // "row" is a position in the shown order; the origin survives sorting and filtering.
    RowOrigin originAt(int row) const;
    std::optional<int> rowOf(const RowOrigin &origin) const;
    qsizetype totalRows() const; // before filtering

    // The columns behind the cells and the rows shown, in order: order()[row] is a row of columns().
    const std::shared_ptr<const ResultColumns> &columns() const;
    const std::vector<std::uint32_t> &order() const;
    bool isBlank(Column column) const; // no row has a value in it

    // Facets with at least two values or a chosen one; at most `most` entries each, chosen ones always among them.
    std::vector<Facet> facets(qsizetype most = 50) const;
    void setFacetChoice(FacetKind kind, const QString &text, bool chosen);
    void clearFacetChoices();
    bool isFiltered() const; // by typed text or facets

Q_SIGNALS:
    void rowsChanged(); // other facts, filter or facet choice: after the reset
    void orderChanged(); // another order of the same rows: after the reset

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofline
