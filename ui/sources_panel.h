// The sources of a session: each with a check box and what it holds, and quiet lines for what could not be read.
#pragma once

#include "facts/facts.h"
#include "tables/result_list.h"

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>
#include <memory>
#include <optional>

class QStackedWidget;

namespace proofline {

class EmptyState;

class SourcesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Item
    {
        std::optional<ArticleId> article;
        std::optional<ListId> list;
        QString name;
        QString detail; // "23 April 2023 · 11 results"; the whole line of a problem
        QString path;
        bool on = true;
        bool hollow = false; // it disagrees with another source

        bool isProblem() const { return !article && !list; }
    };
    using QAbstractListModel::QAbstractListModel;

    // A source that was switched off is no longer among the facts: it stays listed until it is closed.
    void show(const Facts &facts, const std::vector<std::shared_ptr<const ResultList>> &lists);
    void showProblems(const std::vector<Problem> &problems);
    void close(int row);
    const Item &item(int row) const { return m_items[std::size_t(row)]; }
    int sourceCount() const;
    int onCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void switched(const SourcesModel::Item &item);

private:
    std::vector<Item> m_items; // sources, then problems
    std::vector<ArticleId> m_closedArticles;
    std::vector<ListId> m_closedLists;
};

class SourcesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SourcesPanel(QWidget *parent = nullptr);
    void show(const Facts &facts, const std::vector<std::shared_ptr<const ResultList>> &lists);
    using QWidget::show;
    void showProblems(const std::vector<Problem> &problems);
    void markShown(std::optional<ArticleId> article); // the one in the article pane
    const SourcesModel &sources() const { return *m_model; }
    QListView *list() const { return m_view; }

public Q_SLOTS:
    void closeCurrent();

Q_SIGNALS:
    void articleSwitched(ArticleId article, bool on);
    void listSwitched(ListId list, bool on);
    void articleClosed(ArticleId article);
    void listClosed(ListId list);
    void articleChosen(ArticleId article); // to be shown in the article pane
    void listChosen(ListId list);

private:
    SourcesModel *m_model;
    QStackedWidget *m_pages;
    QListView *m_view;
    EmptyState *m_empty;
};

} // namespace proofline
