// The table of results: columns that fit the width by weight, sorting by several keys, and one delegate for all cells.
#pragma once

#include "tables/result_model.h"

#include <QHeaderView>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>

namespace proofline {

// Flat header: words as in the cells below, the sorted columns bold with an arrow, and their rank when there are more.
class ResultsHeader : public QHeaderView
{
    Q_OBJECT
public:
    ResultsHeader(ResultModel *results, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    ResultModel *m_results;
};

class ResultsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ResultsDelegate(ResultModel *results, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setSoughtWords(const QStringList &words) { m_sought = words; } // underlined where they stand

private:
    ResultModel *m_results;
    QStringList m_sought;
};

class ResultsView : public QTableView
{
    Q_OBJECT
public:
    ResultsView(ResultModel *results, QItemSelectionModel *selection, QWidget *parent = nullptr);

    // What the user decided about a column; Auto leaves it to weight and width.
    enum class Wish { Auto, Shown, Hidden };
    Wish wish(Column column) const;
    void setWish(Column column, Wish wish);
    void forgetWishes(); // all columns to Auto, widths to what fits

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &saved);

    // Sorts by this column; `also` adds it behind the keys there are. A second time turns the order round.
    void sortByColumnKey(Column column, bool also);

    void addColumnActions(QMenu *menu); // one checkable action a column, and the way back to automatic

public Q_SLOTS:
    void fitColumns();

Q_SIGNALS:
    void pinWanted(); // key C on the current row
    void filterWanted(const QString &typed); // from the cell's menu: "nation:KEN"

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int naturalWidth(Column column) const;
    void setMetrics();

    ResultModel *m_results;
    ResultsDelegate *m_cells;
    int m_fitted = 0; // the width the columns were fitted to
    std::shared_ptr<const ResultColumns> m_measured; // and the data they were fitted to
    std::array<Wish, std::size_t(proofline::columnCount)> m_wishes{};
    std::array<int, std::size_t(proofline::columnCount)> m_dragged{}; // widths set by hand, 0: none
};

QString columnName(const ResultModel &results, Column column); // the header's words, or full words for menus

} // namespace proofline
