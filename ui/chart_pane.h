// The charts below the table: finish times, gaps, distribution, by year, splits, compare; one tab each.
#pragma once

#include "tables/chart_data.h"

#include <QWidget>
#include <memory>

class QAction;
class QItemSelectionModel;
class QPrinter;

namespace proofline {

class PinnedAthletes;
class ResultModel;
struct ChartContents;
struct ChartRequest;

class ChartPane : public QWidget
{
    Q_OBJECT
public:
    // Listens to the model, the selection's current row and the pins; a click sets the current row. None is owned.
    ChartPane(ResultModel *results, QItemSelectionModel *selection, PinnedAthletes *pinned, QWidget *parent = nullptr);
    ~ChartPane() override;

    ChartKind kind() const;
    void showKind(ChartKind kind);

    // For the menus; owned by the pane, with shortcuts and words. In menu order, separators included:
    // one per kind (checkable), next mark, previous mark, zoom in, out, reset, data table beside the chart.
    QList<QAction *> chartActions() const;
    // Export picture..., all charts into a folder..., copy picture, data as CSV..., print..., print preview...
    QList<QAction *> pictureActions() const;

    QString summary() const; // the text summary screen readers get
    QString caption() const; // the line below the chart

    // The picture as wide as the page, in the page's own shape; the reason why not, or nothing.
    QString printOnto(QPrinter &printer) const;

public Q_SLOTS:
    void exportPicture();
    void exportAll();
    void exportData();
    void copyPicture();
    void print();
    void previewPrint();
    void nextMark();
    void previousMark();
    void resetZoom();
    void showDataTable(bool shown);

Q_SIGNALS:
    // Compare wants the whole centre: the window hides the table while this kind is shown.
    void kindChanged(ChartKind kind);
    // A rectangle was drawn: words for the search field that narrow the table to it ("time>=2:01:00 time<=2:05:00").
    void filterWanted(const QString &typed);
    // A mark, bar or figure was clicked; the current row is already set. Negative when the row is filtered away.
    void markActivated(int row);
    // One quiet line for the status bar: what was saved, or why not.
    void said(const QString &sentence);

private:
    void refresh();
    void refreshNow();
    void showContents(const std::shared_ptr<const ChartContents> &prepared);
    void fillReferenceMenu();
    ChartRequest request() const;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofline
