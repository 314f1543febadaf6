#include "ui/main_window.h"

#include "tables/result_list.h"
#include "ui/article_pane.h"
#include "ui/chart_pane.h"
#include "ui/dock_title.h"
#include "ui/empty_state.h"
#include "ui/filter_panel.h"
#include "ui/findings_panel.h"
#include "ui/icons.h"
#include "ui/pinned_athletes.h"
#include "ui/proof_panel.h"
#include "ui/results_view.h"
#include "ui/search_field.h"
#include "ui/sources_panel.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int compactWidth = 1100; // narrower windows show less
constexpr int layoutVersion = 1;
constexpr qsizetype longTable = 99'999; // rows; counts beside a title take too much room from there on
constexpr qsizetype mostRecent = 10;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

QToolButton *titleButton(Sign sign, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(sign));
    button->setIconSize({14, 14});
    button->setFixedSize(22, 22);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

MainWindow::MainWindow(Memory memory, QWidget *parent)
    : QMainWindow(parent)
    , m_memory(memory)
    , m_results(new ResultModel(this))
    , m_selection(new QItemSelectionModel(m_results, this))
    , m_pins(new PinnedAthletes(this))
{
    if (!qobject_cast<FlatStyle *>(QApplication::style())) {
        dressApplication(*static_cast<QApplication *>(QCoreApplication::instance()),
            memory == Memory::Kept ? rememberedTheme() : ThemeChoice::System);
    }
    setWindowTitle(tr("Proofline"));
    setAccessibleName(tr("Proofline"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks); // and no animation
    setContextMenuPolicy(Qt::NoContextMenu);
    build();
    buildActions();
    wire();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize())); // never larger than the screen it opens on
    restoreSettings();
    showFacts(std::make_shared<const Facts>(), {});
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_table = new ResultsView(m_results, m_selection, this);
    m_noMatch = new EmptyState({}, {}, this);
    m_tablePages = new QStackedWidget(this);
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_noMatch);

    m_chart = new ChartPane(m_results, m_selection, m_pins, this);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_tablePages);
    m_split->addWidget(m_chart);

    m_split->setChildrenCollapsible(false);
    m_split->setAccessibleName(tr("Table and chart"));

    m_welcome = new EmptyState(tr("Open race reports or results lists"),
        tr("Drop text, HTML or Markdown files, CSV lists or a whole folder here, or paste a report with Ctrl+V. Every "
           "result then stands in a table, with the sentence that says so."),
        this);
    m_centre = new QStackedWidget(this);
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_split);

    m_strip = new MessageStrip(this);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_centre, 1);
    setCentralWidget(middle);

    m_sources = new SourcesPanel(this);
    m_filter = new FilterPanel(m_results, this);
    m_article = new ArticlePane(this);
    m_proof = new ProofPanel(this);
    m_findings = new FindingsPanel(this);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    m_sourcesDock = addDock(tr("Sources"), u"sources"_s, m_sources, Qt::LeftDockWidgetArea);
    m_filterDock = addDock(tr("Filter"), u"filter"_s, m_filter, Qt::LeftDockWidgetArea);
    m_articleDock = addDock(tr("Article"), u"article"_s, m_article, Qt::RightDockWidgetArea);
    m_proofDock = addDock(tr("Proof"), u"proof"_s, m_proof, Qt::RightDockWidgetArea);
    m_findingsDock = addDock(tr("Findings"), u"findings"_s, m_findings, Qt::BottomDockWidgetArea);

    auto *articleTitle = static_cast<DockTitle *>(m_articleDock->titleBarWidget());
    m_previousFact = titleButton(Sign::Previous, tr("Previous fact (Shift+F3)"));
    m_nextFact = titleButton(Sign::Next, tr("Next fact (F3)"));
    m_factPosition = new QLabel;
    m_factPosition->setFont(smallFont(font()));
    m_factPosition->setAccessibleName(tr("Fact in the article"));
    articleTitle->addControl(m_previousFact);
    articleTitle->addControl(m_factPosition);
    articleTitle->addControl(m_nextFact);
    auto *findingsTitle = static_cast<DockTitle *>(m_findingsDock->titleBarWidget());
    m_findings->filter()->setFont(smallFont(font()));
    m_findings->filter()->setFocusPolicy(Qt::TabFocus);
    m_findings->filter()->setFixedHeight(22);
    findingsTitle->addControl(m_findings->filter());

    m_counts = new QLabel(this);
    m_order = new QLabel(this);
    for (QLabel *label : {m_counts, m_order}) {
        label->setFont(smallFont(font()));
        label->setTextFormat(Qt::PlainText);
    }
    m_counts->setContentsMargins(8, 0, 0, 0);
    m_order->setContentsMargins(0, 0, 8, 0);
    m_progress = new QWidget(this);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 8, 0);
    m_progressWords = new QLabel(m_progress);
    m_progressWords->setFont(smallFont(font()));
    m_progressBar = new QProgressBar(m_progress);
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedSize(140, 8);
    m_progressBar->setAccessibleName(tr("Progress"));
    auto *cancel = new QToolButton(m_progress);
    cancel->setText(tr("Cancel"));
    cancel->setFont(smallFont(font()));
    cancel->setAutoRaise(true);
    cancel->setAccessibleName(tr("Cancel reading"));
    row->addWidget(m_progressWords);
    row->addWidget(m_progressBar);
    row->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, &MainWindow::cancelRequested);
    m_progress->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_order);
    statusBar()->setAccessibleName(tr("Counts"));
}

QDockWidget *MainWindow::addDock(
    const QString &name, const QString &objectName, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(name, this);
    dock->setObjectName(objectName);
    dock->setTitleBarWidget(new DockTitle(dock));
    dock->setWidget(content);
    dock->setAccessibleName(name);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::wire()
{
    // The one selection: everybody listens to the current row, everybody sets it.
    connect(m_results, &QAbstractItemModel::modelAboutToBeReset, this, &MainWindow::rememberCurrent);
    connect(m_results, &QAbstractItemModel::modelReset, this, &MainWindow::restoreCurrent);
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this, &MainWindow::showCurrent);
    connect(m_article, &ArticlePane::resultChosen, this, &MainWindow::setCurrentResult);
    connect(m_findings, &FindingsPanel::resultChosen, this, &MainWindow::setCurrentResult);

    const auto showSource = [this](const Source &source) {
        if (source.official && m_results->facts() && *source.official < m_results->facts()->officialRows.size()) {
            const ListRow at = m_results->facts()->officialRows[*source.official].row;
            const auto list =
                std::find_if(m_lists.begin(), m_lists.end(), [at](const auto &l) { return l->id == at.list; });
            if (list != m_lists.end()) {
                m_article->showListRow(*list, at.row);
            }
            return;
        }
        m_article->showSource(source);
    };
    connect(m_proof, &ProofPanel::sourceChosen, this, showSource);
    connect(m_findings, &FindingsPanel::sourceChosen, this, showSource);
    connect(m_findings, &FindingsPanel::copied, this, [this](const QString &sentence) {
        QApplication::clipboard()->setText(sentence);
        say(tr("Copied: %1").arg(sentence));
    });
    connect(m_findings, &FindingsPanel::settled, this, [this](const QString &key, const QString &reason) {
        decide({SettleFinding{key}, reason, {}});
    });
    connect(m_sources, &SourcesPanel::articleSwitched, this, &MainWindow::sourceSwitched);
    connect(m_sources, &SourcesPanel::listSwitched, this, &MainWindow::listSwitched);
    connect(m_sources, &SourcesPanel::articleClosed, this, &MainWindow::sourceClosed);
    connect(m_sources, &SourcesPanel::listClosed, this, &MainWindow::listClosed);
    connect(m_sources, &SourcesPanel::articleChosen, m_article, &ArticlePane::showArticle);
    connect(m_article, &ArticlePane::shownChanged, this, [this] {
        static_cast<DockTitle *>(m_articleDock->titleBarWidget())->setDetail(m_article->heading());
        const QString position = m_article->position();
        m_factPosition->setText(position);
        m_previousFact->setVisible(!position.isEmpty());
        m_nextFact->setVisible(!position.isEmpty());
        m_sources->markShown(m_article->article());
    });
    connect(m_previousFact, &QToolButton::clicked, m_article, &ArticlePane::previousFact);
    connect(m_nextFact, &QToolButton::clicked, m_article, &ArticlePane::nextFact);
    connect(m_search, &QLineEdit::textChanged, this, &MainWindow::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &ResultsView::filterWanted, m_search, &QLineEdit::setText);
    connect(m_table, &ResultsView::pinWanted, this, &MainWindow::pinCurrent);
    connect(m_chart, &ChartPane::filterWanted, this,
        [this](const QString &rectangle) { m_search->setText(narrowedFilter(m_search->text(), rectangle)); });
    connect(m_chart, &ChartPane::said, this, &MainWindow::say);
    connect(m_chart, &ChartPane::kindChanged, this, &MainWindow::showChartKind);
    connect(m_chart, &ChartPane::markActivated, this, [this](int row) {
        if (row < 0) {
            say(tr("The filter leaves this row out."));
        }
    });
    connect(m_results, &ResultModel::rowsChanged, this, &MainWindow::showCounts);
    connect(m_results, &ResultModel::orderChanged, this, &MainWindow::showCounts);
}

void MainWindow::rememberCurrent()
{
    const QModelIndex at = m_selection->currentIndex();
    if (at.isValid()) {
        m_kept = m_results->originAt(at.row());
        m_keptColumn = at.column();
        m_keptFacts = m_results->facts();
    }
}

void MainWindow::restoreCurrent()
{
    RowOrigin origin = m_kept;
    const auto &facts = m_results->facts();
    // Other facts number their results anew: the claims tell which one it was.
    if (origin.result && facts && m_keptFacts && facts != m_keptFacts) {
        const std::vector<ClaimRef> &claims = m_keptFacts->result(*origin.result).claims;
        origin.result.reset();
        for (const Result &result : facts->results) {
            if (std::find_first_of(result.claims.begin(), result.claims.end(), claims.begin(), claims.end())
                != result.claims.end()) {
                origin.result = result.id;
                break;
            }
        }
        m_kept = origin;
        m_keptFacts = facts;
    }
    const bool any = origin.result || origin.listRow;
    std::optional<int> row;
    if (any)
        row = m_results->rowOf(origin);
    m_proof->sayHidden(!row && any && m_results->columns()->rowOf(origin));
    if (!row && !any && m_results->rowCount() > 0) {
        row = firstRowToShow();
    }
    if (row) {
        m_selection->setCurrentIndex(m_results->index(*row, any ? m_keptColumn : int(Column::Time)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

// A newcomer sees a dispute with its proof at once: the first disputed row, else the first one.
int MainWindow::firstRowToShow() const
{
    const auto &columns = *m_results->columns();
    const auto &order = m_results->order();
    constexpr std::size_t most = 100000;
    for (std::size_t row = 0; row < std::min(order.size(), most); ++row) {
        if (columns.disputed(order[row])) {
            return int(row);
        }
    }
    return 0;
}

void MainWindow::showCurrent()
{
    const QModelIndex at = m_selection->currentIndex();
    if (!at.isValid() || !m_results->facts()) {
        return;
    }
    const RowOrigin origin = m_results->originAt(at.row());
    if (origin.result) {
        m_article->showResult(*origin.result);
        m_proof->showResult(*m_results->facts(), *origin.result);
        m_findings->chooseResult(*origin.result);
    } else if (origin.listRow) {
        const auto list = std::find_if(
            m_lists.begin(), m_lists.end(), [&origin](const auto &l) { return l->id == origin.listRow->list; });
        if (list != m_lists.end()) {
            m_article->showListRow(*list, origin.listRow->row);
            const auto cell = [this, at](
                                  Column column) { return m_results->index(at.row(), int(column)).data().toString(); };
            QString race = cell(Column::Race);
            if (const QString category = cell(Column::Category); !category.isEmpty()) {
                race += (race.isEmpty() ? QString() : u", "_s) + category;
            }
            m_proof->showListRow(*m_results->facts(), **list, origin.listRow->row, cell(Column::Athlete), race);
        }
    }
}

bool MainWindow::setCurrentResult(ResultId result)
{
    const std::optional<int> row = m_results->rowOf({result, std::nullopt});
    if (!row) {
        const auto &facts = m_results->facts();
        if (facts && std::size_t(result) < facts->results.size()) {
            say(tr("%1 is not in the table: the filter leaves this row out.")
                    .arg(facts->athlete(facts->result(result).athlete).name));
            m_proof->showResult(*facts, result);
            m_proof->sayHidden(true);
        }
        return false;
    }
    const QModelIndex had = m_selection->currentIndex();
    m_selection->setCurrentIndex(m_results->index(*row, had.isValid() ? had.column() : int(Column::Time)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

void MainWindow::showFacts(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists)
{
    if (!facts) {
        facts = std::make_shared<const Facts>();
    }
    std::erase(lists, nullptr);
    m_lists = std::move(lists);
    m_article->setFacts(facts);
    m_findings->setFacts(facts);
    m_sources->show(*facts, m_lists);
    m_undo->setEnabled(!facts->decisions.empty());
    m_results->show(facts, m_lists);
    const bool any = m_results->totalRows() > 0 || m_sources->sources().sourceCount() > 0;
    m_centre->setCurrentIndex(any ? 1 : 0);
    if (!m_selection->currentIndex().isValid()) {
        m_proof->showNothing();
    }
    showCounts();
    showCurrent();
}

void MainWindow::showProblems(std::vector<Problem> problems)
{
    m_problems = std::move(problems);
    m_sources->showProblems(m_problems);
    showCounts();
}

void MainWindow::showProgress(int done, int total, const QString &what)
{
    m_progressBar->setRange(0, std::max(0, total));
    m_progressBar->setValue(std::clamp(done, 0, std::max(0, total)));
    m_progressBar->setVisible(total > 0);
    m_progressWords->setText(fontMetrics().elidedText(what, Qt::ElideMiddle, 320));
    m_progressBar->setAccessibleDescription(what);
    m_progress->show();
}

void MainWindow::hideProgress() { m_progress->hide(); }

void MainWindow::say(const QString &sentence) { statusBar()->showMessage(sentence, 8000); }

QString MainWindow::filterProblem() const { return m_strip->sentence(); }

void MainWindow::applyFilter(const QString &typed) { m_strip->say(m_results->setFilter(typed)); }

void MainWindow::showCounts()
{
    const qsizetype shown = m_results->rowCount();
    const qsizetype total = m_results->totalRows();
    const QLocale here;
    QStringList words;
    words << (shown == total ? counted(total, tr("1 result"), tr("%1 results"))
                             : tr("%1 of %2 results").arg(here.toString(shown), here.toString(total)));
    const int sources = m_sources->sources().sourceCount();
    words << counted(sources, tr("1 source"), tr("%1 sources"));
    const FindingCounts findings = countsOf(m_findings->findings().all());
    if (findings.disputes > 0) {
        words << counted(findings.disputes, tr("1 dispute"), tr("%1 disputes"));
    }
    if (findings.faults > 0) {
        words << counted(findings.faults, tr("1 statement does not add up"), tr("%1 statements do not add up"));
    }
    if (!m_problems.empty()) {
        words << counted(qsizetype(m_problems.size()), tr("1 problem"), tr("%1 problems"));
    }
    m_counts->setText(words.join(u"     "_s));
    m_counts->setAccessibleName(words.join(u", "_s));

    QStringList order;
    for (const SortKey &key : m_results->sortKeys()) {
        const QString name = columnName(*m_results, key.column).toLower();
        order << (key.order == Qt::AscendingOrder ? name : tr("%1 down").arg(name));
    }
    QStringList right;
    if (const QString filter = m_results->filterInWords(); !filter.isEmpty()) {
        right << filter;
    }
    if (!order.isEmpty()) {
        right << tr("by %1").arg(order.join(tr(", then ")));
    }
    m_order->setText(fontMetrics().elidedText(right.join(u" · "_s), Qt::ElideMiddle, 560));
    m_order->setAccessibleName(right.join(u", "_s));

    static_cast<DockTitle *>(m_sourcesDock->titleBarWidget())
        ->setDetail(sources > 0 ? here.toString(sources) : QString());
    static_cast<DockTitle *>(m_filterDock->titleBarWidget())
        ->setDetail(total == 0 ? QString()
                : shown == total || total > longTable // there the status bar says of how many
                ? here.toString(shown)
                : tr("%1 of %2").arg(here.toString(shown), here.toString(total)));
    static_cast<DockTitle *>(m_findingsDock->titleBarWidget())
        ->setDetail(findingsInWords(m_findings->findings().all()));

    const bool noMatch = total > 0 && shown == 0;
    if (noMatch) {
        m_noMatch->say(tr("No result matches"), m_results->filterInWords());
    } else if (total == 0) {
        m_noMatch->say(tr("No results in these sources"),
            tr("The sources name no athlete with a time or a place. The article pane shows what was read."));
    }
    m_tablePages->setCurrentIndex(shown == 0 ? 1 : 0);
    m_clearFilter->setEnabled(m_results->isFiltered());
}

// Compare wants the whole centre: table, article, proof and findings step aside and come back.
void MainWindow::showChartKind(ChartKind kind)
{
    const bool compare = kind == ChartKind::Compare;
    m_compare->setChecked(compare);
    if (!compare) {
        m_kindBefore = kind;
    }
    if (compare == !m_tablePages->isVisibleTo(m_split)) {
        return;
    }
    m_tablePages->setVisible(!compare);
    if (compare) {
        for (QDockWidget *dock : {m_articleDock, m_proofDock, m_findingsDock}) {
            if (dock->isVisibleTo(this) && !dock->isFloating()) {
                m_aside.push_back(dock);
                dock->hide();
            }
        }
    } else {
        for (QDockWidget *dock : m_aside) {
            dock->show();
        }
        m_aside.clear();
    }
}

void MainWindow::pinCurrent()
{
    const QModelIndex at = m_selection->currentIndex();
    if (!at.isValid()) {
        say(tr("Choose a row first: its athlete is pinned to compare."));
        return;
    }
    const QString athlete = m_results->index(at.row(), int(Column::Athlete)).data().toString();
    const QString problem = m_pins->toggle(athlete);
    say(!problem.isEmpty()          ? problem
            : m_pins->find(athlete) ? tr("Pinned %1 to compare").arg(athlete)
                                    : tr("Unpinned %1").arg(athlete));
}

bool MainWindow::take(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) {
        openPaths(paths);
        return true;
    }
    if (mime.hasText() && !mime.text().trimmed().isEmpty()) {
        Q_EMIT textPasted(mime.text());
        return true;
    }
    return false;
}

void MainWindow::openPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        m_recent.removeAll(path);
        m_recent.prepend(path);
    }
    m_recent = m_recent.mid(0, mostRecent);
    Q_EMIT pathsRequested(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (take(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::sizeDocks()
{
    // Widths in letters, not pixels: a wider font gets wider panes.
    const double unit = QFontMetricsF(font()).averageCharWidth() / 7.5;
    const bool compact = width() < compactWidth;
    const int left = int((compact ? 192 : 236) * unit);
    const int right = int((compact ? 304 : 436) * unit);
    resizeDocks({m_sourcesDock, m_articleDock}, {left, right}, Qt::Horizontal);
    const int high = m_split->height() + 0;
    resizeDocks({m_findingsDock}, {int((compact ? 132 : 180) * unit)}, Qt::Vertical);
    resizeDocks({m_sourcesDock, m_filterDock}, {height() * 36 / 100, height() * 64 / 100}, Qt::Vertical);
    resizeDocks({m_articleDock, m_proofDock}, {height() * 52 / 100, height() * 48 / 100}, Qt::Vertical);
    m_split->setSizes({high * 52 / 100, high * 48 / 100});
}

void MainWindow::resetLayout()
{
    for (QDockWidget *dock : {m_sourcesDock, m_filterDock, m_articleDock, m_proofDock, m_findingsDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_sourcesDock);
    splitDockWidget(m_sourcesDock, m_filterDock, Qt::Vertical);
    addDockWidget(Qt::RightDockWidgetArea, m_articleDock);
    splitDockWidget(m_articleDock, m_proofDock, Qt::Vertical);
    addDockWidget(Qt::BottomDockWidgetArea, m_findingsDock);
    if (m_chart->kind() == ChartKind::Compare) {
        m_chart->showKind(m_kindBefore);
    }
    m_table->forgetWishes();
    sizeDocks();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool compact = width() < compactWidth;
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * (compact ? 30 : 56));
    m_search->setPlaceholderText(compact ? tr("Search") : tr("Athlete, race, nation, club…"));
    if (m_laidOut && compact != m_compact) {
        sizeDocks();
    }
    m_compact = compact;
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_laidOut) {
        m_laidOut = true;
        sizeDocks();
        m_table->setFocus(Qt::OtherFocusReason);
        const auto kept = settings();
        if (kept && kept->value(u"layout/version"_s).toInt() == layoutVersion) {
            restoreState(kept->value(u"layout/docks"_s).toByteArray(), layoutVersion);
            m_split->restoreState(kept->value(u"layout/split"_s).toByteArray());
        }
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_results && m_results->facts() && m_proof) {
        showCurrent(); // rich text holds its colours
    }
}

std::unique_ptr<QSettings> MainWindow::settings() const
{
    return m_memory == Memory::Kept ? std::make_unique<QSettings>(u"Proofline"_s, u"Proofline"_s) : nullptr;
}

ThemeChoice MainWindow::rememberedTheme()
{
    const QString kept = QSettings(u"Proofline"_s, u"Proofline"_s).value(u"theme"_s).toString();
    return kept == u"light" ? ThemeChoice::Light : kept == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

std::vector<ListProfile> MainWindow::keptProfiles()
{
    std::vector<ListProfile> profiles;
    const QSettings kept(u"Proofline"_s, u"Proofline"_s);
    for (const QByteArray &json : kept.value(u"profiles"_s).value<QByteArrayList>()) {
        if (const auto profile = listProfileFrom(QJsonDocument::fromJson(json).object())) {
            profiles.push_back(*profile);
        }
    }
    return profiles;
}

void MainWindow::restoreSettings()
{
    const auto kept = settings();
    if (!kept) {
        return;
    }
    restoreGeometry(kept->value(u"layout/geometry"_s).toByteArray());
    m_table->restoreColumns(kept->value(u"layout/columns"_s).toByteArray());
    m_recent = kept->value(u"recent"_s).toStringList().mid(0, mostRecent);
    m_theme = rememberedTheme();
    for (QAction *action : m_themes->actions()) {
        action->setChecked(action->data().toInt() == int(m_theme));
    }
}

void MainWindow::saveSettings()
{
    const auto kept = settings();
    if (!kept) {
        return;
    }
    if (m_chart->kind() == ChartKind::Compare) {
        m_chart->showKind(m_kindBefore); // the docks it put aside are part of the layout
    }
    kept->setValue(u"layout/version"_s, layoutVersion);
    kept->setValue(u"layout/geometry"_s, saveGeometry());
    kept->setValue(u"layout/docks"_s, saveState(layoutVersion));
    kept->setValue(u"layout/split"_s, m_split->saveState());
    kept->setValue(u"layout/columns"_s, m_table->saveColumns());
    kept->setValue(u"recent"_s, m_recent);
    kept->setValue(u"theme"_s,
        m_theme == ThemeChoice::Light      ? u"light"_s
            : m_theme == ThemeChoice::Dark ? u"dark"_s
                                           : u"system"_s);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_theme = choice;
    applyTheme(choice);
}

} // namespace proofline
