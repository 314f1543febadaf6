// What the sources disagree on and what does not add up: a list, and for the chosen one both sentences side by side.
#pragma once

#include "facts/facts.h"
#include "ui/proof_lines.h"

#include <QAbstractButton>
#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QWidget>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace proofline {

class EmptyState;

// A dispute or a check as one line.
struct Finding
{
    int rank = 0; // 0 the gravest
    LineSign sign = LineSign::None;
    QString word; // "Dispute", "Does not add up"
    QString who; // "Kelvin Kiptum, London Marathon 2023"
    QString what; // "time 2:01:25 or 2:01:27"
    QString note; // "2 s apart"
    QString sentence; // one line a sub-editor can quote
    struct Number
    {
        QString value;
        Source source;
    };
    std::vector<Number> numbers;
    std::optional<ResultId> result;
    QString key;
    bool settled = false;
    QString settledReason;
};

std::vector<Finding> findingsOf(const Facts &facts); // gravest first, settled ones last
// "2 disputes · 1 does not add up · 3 agree"; settled ones counted apart.
QString findingsInWords(const std::vector<Finding> &findings);
struct FindingCounts
{
    int disputes = 0;
    int faults = 0; // statements that do not add up
    int agreeing = 0;
    int other = 0; // by another basis, cannot be checked
    int settled = 0;
};
FindingCounts countsOf(const std::vector<Finding> &findings);

class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Kind, Who, What, Note };
    enum class Show { All, Open, Disputes, Faults, Agreeing, Settled };
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Finding> findings);
    void setShown(Show which);
    const std::vector<Finding> &all() const { return m_all; }
    const Finding &finding(int row) const { return m_all[m_rows[std::size_t(row)]]; }
    int rowOf(const QString &key) const; // -1 when not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void pick();
    std::vector<Finding> m_all;
    std::vector<std::size_t> m_rows;
    Show m_shown = Show::All;
};

// One source's words on a finding; a click leads to the article.
class QuoteCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit QuoteCard(QWidget *parent);
    void show(const QString &value, std::shared_ptr<const Facts> facts, const Source &source, bool disputed);
    using QWidget::show;
    QSize sizeHint() const override { return {240, 80}; }
    QSize minimumSizeHint() const override { return {120, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
    std::shared_ptr<const Facts> m_facts;
    Source m_source;
    bool m_disputed = false;
};

class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    void setFacts(std::shared_ptr<const Facts> facts);
    const FindingsModel &findings() const { return *m_findings; }
    QTableView *list() const { return m_view; }
    QComboBox *filter() const { return m_filter; } // lives in the dock's title bar
    std::optional<Finding> current() const;
    void chooseResult(ResultId result); // the row's finding, if it has one; tells nobody

public Q_SLOTS:
    void nextFinding();
    void previousFinding();
    void settle(); // asks for the reason

Q_SIGNALS:
    void resultChosen(ResultId result);
    void sourceChosen(const Source &source);
    void settled(const QString &key, const QString &reason);
    void copied(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void step(int direction);
    void showFinding(const QModelIndex &index);
    void choose(const QModelIndex &index);

    std::shared_ptr<const Facts> m_facts;
    FindingsModel *m_findings;
    QStackedWidget *m_pages;
    QSplitter *m_split;
    QTableView *m_view;
    QWidget *m_side;
    std::vector<QuoteCard *> m_cards;
    std::vector<std::optional<Source>> m_sources; // of the cards
    QLabel *m_sentence;
    QComboBox *m_filter;
    EmptyState *m_empty;
};

} // namespace proofline
