// Facets: values to tick with their counts. Nothing is hidden; what is cut off says so.
#pragma once

#include "tables/result_model.h"

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

class QTimer;

namespace proofline {

class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Line
    {
        enum class Kind { Heading, Entry, CutOff };
        Kind kind = Kind::Entry;
        FacetKind facet{};
        QString text;
        qsizetype count = 0;
        qsizetype most = 0; // of the facet, for the share line
        bool chosen = false;
    };
    FacetModel(ResultModel *results, QObject *parent);

    void refresh();
    const Line &line(int row) const { return m_lines[std::size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    ResultModel *m_results;
    std::vector<Line> m_lines;
};

class FilterPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FilterPanel(ResultModel *results, QWidget *parent = nullptr);
    QListView *list() const { return m_view; }

private:
    void refresh();

    ResultModel *m_results;
    FacetModel *m_facets;
    QListView *m_view;
    QTimer *m_later;
};

} // namespace proofline
