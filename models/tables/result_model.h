// The table of results: sorts and filters itself by row order, so there is no proxy. Feeds table, chart and proof.
#pragma once

#include "facts/facts.h"
#include "tables/result_list.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

namespace proofline {

enum class Column {
    Place, Athlete, Nationality, Race, Year, Discipline, Category, Club, Bib, Age, Time, GunTime, Gap, PacePerKm, PacePerMile,
    HalfDifference, Status, Official, Sources
};
constexpr int columnCount = int(Column::Sources) + 1;

enum Role {
    SortRole = Qt::UserRole, // integer or text the column sorts by
    DisputedRole,            // bool: this cell's value is disputed
    WonRole,                 // bool: this row won its race
    MutedRole,               // bool: computed or absent
    SourceDotsRole           // QVariantList of bool, one a source: true where that source is in dispute
};

struct SortKey
{
    Column column = Column::Time;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

// Where a row of the table came from.
struct RowOrigin
{
    std::optional<ResultId> result; // a reconciled result of the reports
    std::optional<ListRow> listRow; // a row of an official list
    friend bool operator==(const RowOrigin &, const RowOrigin &) = default;
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
};

} // namespace proofline
