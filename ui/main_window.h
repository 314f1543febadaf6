// The window: table over chart between sources, filter, article, proof and findings; one selection for all of them.
#pragma once

#include "facts/facts.h"
#include "facts/problem.h"
#include "tables/chart_data.h"
#include "tables/export_rows.h"
#include "tables/list_reader.h"
#include "tables/result_model.h"
#include "ui/theme.h"

#include <QItemSelectionModel>
#include <QMainWindow>
#include <memory>

class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QMimeData;
class QProgressBar;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolBar;
class QToolButton;

namespace proofline {

class ArticlePane;
class ChartPane;
class DockTitle;
class EmptyState;
class FilterPanel;
class FindingsPanel;
class MessageStrip;
class PinnedAthletes;
class ProofPanel;
class ResultsView;
class SearchField;
class SourcesPanel;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // Layout, columns, theme and recent files are remembered, or not at all: for tests and pictures.
    enum class Memory { Kept, None };
    explicit MainWindow(Memory memory = Memory::Kept, QWidget *parent = nullptr);
    ~MainWindow() override;

    static ThemeChoice rememberedTheme();
    static std::vector<ListProfile> keptProfiles(); // of lists, kept by the user for files with the same header

    void showFacts(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists);
    void showProblems(std::vector<Problem> problems);
    void showProgress(int done, int total, const QString &what); // total 0: not known
    void hideProgress();
    void say(const QString &sentence); // one quiet line in the status bar

    ResultModel *results() const { return m_results; }
    QItemSelectionModel *selection() const { return m_selection; }
    ResultsView *table() const { return m_table; }
    ArticlePane *article() const { return m_article; }
    ProofPanel *proof() const { return m_proof; }
    FindingsPanel *findings() const { return m_findings; }
    SourcesPanel *sources() const { return m_sources; }
    FilterPanel *filter() const { return m_filter; }
    SearchField *search() const { return m_search; }
    ChartPane *chart() const { return m_chart; }
    PinnedAthletes *pins() const { return m_pins; }
    QString filterProblem() const; // why the typed text is no filter; empty when it is one

    bool setCurrentResult(ResultId result); // false: filtered away, which is said in the status bar
    void setTheme(ThemeChoice choice);
    void resetLayout();

Q_SIGNALS:
    void pathsRequested(const QStringList &paths);
    void textPasted(const QString &text);
    void sourceSwitched(proofline::ArticleId article, bool on);
    void listSwitched(proofline::ListId list, bool on);
    void sourceClosed(proofline::ArticleId article);
    void listClosed(proofline::ListId list);
    void listReread(const proofline::ListOptions &options); // as the user understands it; options.id says which list
    void decided(const proofline::Decision &decision);
    void decisionUndone();
    void cancelRequested();
    void reportRequested(const QString &fileName); // an HTML report

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // main_window.cpp
    void build();
    QDockWidget *addDock(const QString &name, const QString &objectName, QWidget *content, Qt::DockWidgetArea area);
    void wire();
    void rememberCurrent();
    void restoreCurrent();
    int firstRowToShow() const;
    void showCurrent();
    void showCounts();
    void applyFilter(const QString &typed);
    void sizeDocks();
    void showChartKind(ChartKind kind);
    void pinCurrent();
    bool take(const QMimeData &mime);
    void openPaths(const QStringList &paths);
    void restoreSettings();
    void saveSettings();
    std::unique_ptr<QSettings> settings() const;

    // main_window_actions.cpp
    void buildActions();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildTableMenu();
    void buildChartMenu();
    void buildFactsMenu();
    void buildCompareMenu();
    void buildHelpMenu();
    void buildToolBar();
    void fillRecent();
    QAction *act(QMenu *menu, const QString &text, const QKeySequence &keys, auto &&what);
    void walkPanes(int direction);
    void askOpenFiles();
    void askOpenFolder();
    void pasteText();
    void askReport();
    void copyRow();
    void copyTable(RowFormat format);
    void askExportTable();
    void askColumns();
    std::shared_ptr<const ResultList> currentList() const;
    const Result *currentResult() const;
    void askReject();
    void askValue();
    void askMerge();
    void askSplit();
    void askOfficial();
    void decide(Decision decision);
    enum class JumpTo { Row, Place, Name };
    void askJump(JumpTo to);
    QString jump(JumpTo to, const QString &typed); // the reason why not, or nothing
    void showShortcuts();
    void showAbout();

    Memory m_memory;
    bool m_laidOut = false;
    bool m_compact = false;
    ThemeChoice m_theme = ThemeChoice::System;
    QStringList m_recent;
    std::vector<std::shared_ptr<const ResultList>> m_lists;
    std::vector<Problem> m_problems;

    ResultModel *m_results;
    QItemSelectionModel *m_selection;
    PinnedAthletes *m_pins;
    // The current row as it was before a reset.
    RowOrigin m_kept;
    int m_keptColumn = 0;
    std::shared_ptr<const Facts> m_keptFacts;

    QStackedWidget *m_centre = nullptr;
    EmptyState *m_welcome = nullptr;
    QSplitter *m_split = nullptr;
    QStackedWidget *m_tablePages = nullptr;
    EmptyState *m_noMatch = nullptr;
    ResultsView *m_table = nullptr;
    ChartPane *m_chart = nullptr;
    MessageStrip *m_strip = nullptr;
    SearchField *m_search = nullptr;
    SourcesPanel *m_sources = nullptr;
    FilterPanel *m_filter = nullptr;
    ArticlePane *m_article = nullptr;
    ProofPanel *m_proof = nullptr;
    FindingsPanel *m_findings = nullptr;
    QDockWidget *m_sourcesDock = nullptr;
    QDockWidget *m_filterDock = nullptr;
    QDockWidget *m_articleDock = nullptr;
    QDockWidget *m_proofDock = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    QToolButton *m_previousFact = nullptr;
    QToolButton *m_nextFact = nullptr;
    QLabel *m_factPosition = nullptr;
    QToolBar *m_toolBar = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_order = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_progressWords = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QMenu *m_recentMenu = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_openFiles = nullptr;
    QAction *m_openFolder = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_clearFilter = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_compare = nullptr;
    ChartKind m_kindBefore = ChartKind::FinishTimes; // shown before the compare page
    std::vector<QDockWidget *> m_aside; // docks that stepped aside for it
};

} // namespace proofline
