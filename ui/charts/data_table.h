// The data behind a chart as a plain table: the same numbers for everybody who would rather read than look.
#pragma once

#include "tables/chart_data.h"

#include <QAbstractTableModel>

namespace proofline {

class DataTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit DataTable(QObject *parent = nullptr);

    void show(ChartTable table);
    const ChartTable &table() const { return m_table; }
    int rowOf(const QModelIndex &index) const; // of the results table, -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartTable m_table;
};

} // namespace proofline
