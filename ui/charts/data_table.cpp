#include "ui/charts/data_table.h"

namespace proofline {

DataTable::DataTable(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DataTable::show(ChartTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int DataTable::rowOf(const QModelIndex &index) const
{
    return index.isValid() && std::size_t(index.row()) < m_table.rows.size() ? m_table.rows[std::size_t(index.row())]
                                                                             : -1;
}

int DataTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_table.lines.size()); }
int DataTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headers.size());
}

QVariant DataTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString text = m_table.lines[std::size_t(index.row())].value(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text;
    if (role == Qt::TextAlignmentRole && !text.isEmpty() && (text[0].isDigit() || text[0] == u'+' || text[0] == u'-'))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant DataTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_table.headers.value(section)) : QVariant(section + 1);
}

} // namespace proofline
