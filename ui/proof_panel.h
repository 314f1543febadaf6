// The proof of the current row: its values one by one, each with the sentence and rule that gave it.
#pragma once

#include "ui/proof_lines.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>
#include <memory>

class QLabel;
class QStackedWidget;

namespace proofline {

class EmptyState;

class ProofModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<ProofLine> lines);
    const ProofLine &line(int row) const { return m_lines[std::size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ProofLine> m_lines;
};

class ProofDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ProofDelegate(ProofModel *lines, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    double draw(QPainter *painter, const QStyleOptionViewItem &option, int row, double width) const; // height
    ProofModel *m_lines;
};

class ProofPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProofPanel(QWidget *parent = nullptr);

    void showResult(const Facts &facts, ResultId result);
    void showListRow(
        const Facts &facts, const ResultList &list, std::uint32_t row, const QString &title, const QString &race);
    void showNothing();
    // The proof stays although the filter leaves its row out of the table; a line under the name says so.
    void sayHidden(bool hidden);
    QListView *list() const { return m_view; }
    QString inWords() const; // the whole proof as text, for the clipboard

Q_SIGNALS:
    void sourceChosen(const Source &source);

private:
    void showLines(const QString &athlete, const QString &race, std::vector<ProofLine> lines);
    void showTitle(bool hidden);

    QString m_athlete;
    QString m_race;
    QStackedWidget *m_pages;
    QLabel *m_title;
    QListView *m_view;
    ProofModel *m_lines;
    EmptyState *m_empty;
};

// A list view whose rows take their height from the width they have.
class WrappingListView : public QListView
{
    Q_OBJECT
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace proofline
