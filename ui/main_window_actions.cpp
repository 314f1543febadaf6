// The window's menus, toolbar and keys.
#include "ui/article_facts.h"
#include "ui/article_pane.h"
#include "ui/chart_pane.h"
#include "ui/decision_dialog.h"
#include "ui/empty_state.h"
#include "ui/filter_panel.h"
#include "ui/findings_panel.h"
#include "ui/icons.h"
#include "ui/import_panel.h"
#include "ui/main_window.h"
#include "ui/pin_bar.h"
#include "ui/proof_panel.h"
#include "ui/results_view.h"
#include "ui/search_field.h"
#include "ui/sources_panel.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCopiedRows = 100000;
constexpr qsizetype mostProfiles = 100;

} // namespace

QAction *MainWindow::act(QMenu *menu, const QString &text, const QKeySequence &keys, auto &&what)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::forward<decltype(what)>(what));
    return action;
}

void MainWindow::buildActions()
{
    menuBar()->setAccessibleName(tr("Menus"));
    m_search = new SearchField(this);
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildTableMenu();
    buildChartMenu();
    buildFactsMenu();
    buildCompareMenu();
    buildHelpMenu();
    buildToolBar();
    m_welcome->addAction(m_openFiles);
    m_welcome->addAction(m_openFolder);
    m_welcome->addAction(m_paste);
    m_noMatch->addAction(m_clearFilter);
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_openFiles = act(menu, tr("&Open files…"), QKeySequence::Open, [this] { askOpenFiles(); });
    m_openFiles->setIcon(icon(Sign::Open));
    m_openFolder = act(menu, tr("Open &folder…"), tr("Ctrl+Shift+O"), [this] { askOpenFolder(); });
    m_paste = act(menu, tr("&Paste text"), QKeySequence::Paste, [this] { pasteText(); });
    m_paste->setIcon(icon(Sign::Paste));
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    menu->addSeparator();
    act(menu, tr("Save &report…"), QKeySequence::Save, [this] { askReport(); });
    act(menu, tr("Export &table…"), tr("Ctrl+Shift+X"), [this] { askExportTable(); });
    menu->addSeparator();
    menu->addActions(m_chart->pictureActions());
    menu->addSeparator();
    act(menu, tr("&Close source"), tr("Ctrl+W"), [this] { m_sources->closeCurrent(); });
    act(menu, tr("&Quit"), tr("Ctrl+Q"), [this] { close(); })->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = act(menu, tr("&Undo last decision"), QKeySequence::Undo, [this] { Q_EMIT decisionUndone(); });
    menu->addSeparator();
    QAction *copy = act(menu, tr("&Copy row"), QKeySequence::Copy, [this] { copyRow(); });
    act(menu, tr("Copy the row's &proof"), tr("Ctrl+Alt+P"), [this] {
        QApplication::clipboard()->setText(m_proof->inWords());
        say(tr("Copied the proof"));
    });
    QMenu *table = menu->addMenu(tr("Copy all shown &rows"));
    act(table, tr("As &tab-separated text"), tr("Ctrl+Alt+C"), [this] { copyTable(RowFormat::Tsv); });
    act(table, tr("As &HTML table"), {}, [this] { copyTable(RowFormat::Html); });
    act(table, tr("As &Markdown table"), {}, [this] { copyTable(RowFormat::Markdown); });
    menu->addSeparator();
    act(menu, tr("&Find"), QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_clearFilter = act(menu, tr("Clear the fi&lter"), tr("Ctrl+Shift+F"), [this] {
        m_search->clear();
        m_results->clearFacetChoices();
    });
    m_table->addAction(copy);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    int key = 1;
    for (QDockWidget *dock : {m_sourcesDock, m_filterDock, m_articleDock, m_proofDock, m_findingsDock}) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(key++)));
        menu->addAction(toggle);
    }
    menu->addSeparator();
    act(menu, tr("&Next pane"), tr("F6"), [this] { walkPanes(1); });
    act(menu, tr("&Previous pane"), tr("Shift+F6"), [this] { walkPanes(-1); });
    menu->addSeparator();
    QMenu *themes = menu->addMenu(tr("&Theme"));
    m_themes = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[]{{ThemeChoice::System, tr("As the &desktop")},
        {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, name] : choices) {
        QAction *action = act(themes, name, {}, [this, choice = choice] { setTheme(choice); });
        action->setCheckable(true);
        action->setData(int(choice));
        action->setChecked(choice == m_theme);
        m_themes->addAction(action);
    }
    QAction *full = act(menu, tr("&Full screen"), tr("F11"), [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    full->setCheckable(true);
    act(menu, tr("&Reset layout"), tr("Ctrl+Shift+L"), [this] { resetLayout(); });
}

void MainWindow::buildTableMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Table"));
    QMenu *sorting = menu->addMenu(tr("&Sort by"));
    connect(sorting, &QMenu::aboutToShow, this, [this, sorting] {
        sorting->clear();
        for (int section = 0; section < proofline::columnCount; ++section) {
            const auto column = static_cast<Column>(section);
            if (m_results->isBlank(column)) {
                continue;
            }
            QAction *action = sorting->addAction(columnName(*m_results, column));
            action->setCheckable(true);
            const auto &keys = m_results->sortKeys();
            action->setChecked(!keys.empty() && keys.front().column == column);
            connect(action, &QAction::triggered, this, [this, column] { m_table->sortByColumnKey(column, false); });
        }
    });
    const auto here = [this] {
        const QModelIndex at = m_selection->currentIndex();
        return at.isValid() ? static_cast<Column>(at.column()) : Column::Time;
    };
    act(menu, tr("Sort by the current &cell's column"), tr("Ctrl+Shift+S"),
        [this, here] { m_table->sortByColumnKey(here(), false); });
    act(menu, tr("&Then by the current cell's column"), tr("Ctrl+Shift+T"),
        [this, here] { m_table->sortByColumnKey(here(), true); });
    act(menu, tr("Turn the order &round"), tr("Ctrl+Shift+R"), [this] {
        std::vector<SortKey> keys = m_results->sortKeys();
        if (!keys.empty()) {
            keys.front().order = keys.front().order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            m_results->sortBy(keys);
        }
    });
    menu->addSeparator();
    QMenu *columns = menu->addMenu(tr("C&olumns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table->addColumnActions(columns);
    });
    act(menu, tr("Columns of the &list…"), tr("Ctrl+Shift+I"), [this] { askColumns(); });
    menu->addSeparator();
    act(menu, tr("Jump to ro&w…"), tr("Ctrl+G"), [this] { askJump(JumpTo::Row); });
    act(menu, tr("Jump to &place…"), tr("Ctrl+Shift+G"), [this] { askJump(JumpTo::Place); });
    act(menu, tr("Jump to &name…"), tr("Ctrl+J"), [this] { askJump(JumpTo::Name); });
}

void MainWindow::buildChartMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("C&hart"));
    menu->addActions(m_chart->chartActions());
}

void MainWindow::buildCompareMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Compare"));
    // The key itself belongs to the table, where it is no letter of a text.
    QAction *pin = act(menu, tr("&Pin or unpin the row's athlete (C)"), tr("Ctrl+K"), [this] { pinCurrent(); });
    m_table->addAction(pin);
    QMenu *reference = menu->addMenu(tr("&Measure against"));
    connect(reference, &QMenu::aboutToShow, this, [this, reference] {
        reference->clear();
        for (const Pin &pinned : m_pins->pins()) {
            QAction *action = reference->addAction(QString(pinned.athlete).replace(u'&', u"&&"_s));
            action->setCheckable(true);
            action->setChecked(m_pins->reference() == pinned.athlete);
            connect(
                action, &QAction::triggered, this, [this, athlete = pinned.athlete] { m_pins->setReference(athlete); });
        }
        if (m_pins->pins().empty()) {
            reference->addAction(tr("Nobody is pinned"))->setEnabled(false);
        }
    });
    act(menu, tr("&Unpin all"), tr("Ctrl+Shift+K"), [this] { m_pins->clear(); });
    menu->addSeparator();
    m_compare = act(menu, tr("&Compare page"), tr("Ctrl+Shift+M"),
        [this](bool on) { m_chart->showKind(on ? ChartKind::Compare : m_kindBefore); });
    m_compare->setCheckable(true);
    m_compare->setIcon(icon(Sign::Compare));
}

void MainWindow::buildFactsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("Fa&cts"));
    act(menu, tr("&Next fact in the article"), tr("F3"), [this] { m_article->nextFact(); });
    act(menu, tr("&Previous fact in the article"), tr("Shift+F3"), [this] { m_article->previousFact(); });
    menu->addSeparator();
    act(menu, tr("Next &finding"), tr("F8"), [this] { m_findings->nextFinding(); });
    act(menu, tr("Previous f&inding"), tr("Shift+F8"), [this] { m_findings->previousFinding(); });
    act(menu, tr("&Settle the finding…"), tr("Ctrl+T"), [this] { m_findings->settle(); });
    act(menu, tr("Choose the disputed &value…"), {}, [this] { askValue(); });
    menu->addSeparator();
    act(menu, tr("&Reject a claim…"), tr("Ctrl+R"), [this] { askReject(); });
    act(menu, tr("Two names, &one athlete…"), {}, [this] { askMerge(); });
    act(menu, tr("One name, &two athletes…"), {}, [this] { askSplit(); });
    act(menu, tr("Official ro&w…"), {}, [this] { askOfficial(); });
    menu->addSeparator();
    QMenu *marks = menu->addMenu(tr("&Marks in the article"));
    for (int kind = 0; kind < markKindCount; ++kind) {
        LegendButton *button = m_article->legend()->button(MarkKind(kind));
        QAction *action =
            marks->addAction(MarkKind(kind) == MarkKind::Unread ? tr("Unused numbers") : markName(MarkKind(kind)));
        action->setCheckable(true);
        action->setChecked(button->isChecked());
        if (MarkKind(kind) == MarkKind::Unread) {
            action->setShortcut(tr("Ctrl+U"));
        }
        connect(action, &QAction::toggled, button, &QToolButton::setChecked);
        connect(button, &QToolButton::toggled, action, &QAction::setChecked);
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    act(menu, tr("&Keys and filters"), QKeySequence::HelpContents, [this] { showShortcuts(); });
    act(menu, tr("&About Proofline"), {}, [this] { showAbout(); })->setMenuRole(QAction::AboutRole);
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(u"tools"_s);
    m_toolBar->setAccessibleName(tr("Tools"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->toggleViewAction()->setVisible(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setFocusPolicy(Qt::NoFocus);
    const auto button = [this](QAction *source, const QString &text) {
        auto *tool = new QToolButton(m_toolBar);
        tool->setIcon(source->icon());
        tool->setText(text);
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::TabFocus);
        tool->setAccessibleName(source->text().remove(u'&'));
        tool->setToolTip(
            u"%1 (%2)"_s.arg(source->text().remove(u'&'), source->shortcut().toString(QKeySequence::NativeText)));
        connect(tool, &QToolButton::clicked, source, &QAction::trigger);
        m_toolBar->addWidget(tool);
    };
    button(m_openFiles, tr("Open…"));
    button(m_paste, tr("Paste"));
    m_toolBar->addSeparator();
    m_search->setHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 56);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_toolBar->addWidget(m_search);
    m_toolBar->addWidget(new PinBar(m_pins, m_toolBar));
    auto *compare = new QPushButton(m_compare->icon(), tr("Compare"), m_toolBar);
    compare->setCheckable(true);
    compare->setFocusPolicy(Qt::TabFocus);
    compare->setAccessibleName(tr("Compare page"));
    compare->setToolTip(
        u"%1 (%2)"_s.arg(m_compare->text().remove(u'&'), m_compare->shortcut().toString(QKeySequence::NativeText)));
    connect(compare, &QPushButton::clicked, m_compare, &QAction::trigger);
    connect(m_compare, &QAction::toggled, compare, &QPushButton::setChecked);
    m_toolBar->addWidget(compare);
    m_toolBar->addSeparator();
    if (const QList<QAction *> pictures = m_chart->pictureActions(); !pictures.isEmpty()) {
        pictures.constFirst()->setIcon(icon(Sign::Picture));
        button(pictures.constFirst(), tr("Export picture…"));
    }
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    for (const QString &path : m_recent) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).fileName().replace(u'&', u"&&"_s));
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPaths({path}); });
    }
    if (m_recent.isEmpty()) {
        m_recentMenu->addAction(tr("Nothing opened yet"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("Forget these")), &QAction::triggered, this, [this] { m_recent.clear(); });
}

void MainWindow::walkPanes(int direction)
{
    std::vector<QWidget *> panes{m_search, m_sources, m_filter, m_table, m_chart, m_article, m_proof, m_findings};
    std::erase_if(panes, [](const QWidget *pane) {
        const QWidget *target = pane->focusProxy() ? pane->focusProxy() : pane;
        return !pane->isVisible() || target->focusPolicy() == Qt::NoFocus;
    });
    if (panes.empty()) {
        return;
    }
    const QWidget *focus = focusWidget();
    int at = direction > 0 ? -1 : 0;
    for (std::size_t pane = 0; pane < panes.size(); ++pane) {
        if (focus && (panes[pane] == focus || panes[pane]->isAncestorOf(focus))) {
            at = int(pane);
        }
    }
    const int count = int(panes.size());
    panes[std::size_t((at + direction + count) % count)]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::askOpenFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open reports and lists"), {},
        tr("Reports and lists (*.txt *.html *.htm *.md *.csv *.tsv *.gz *.zip *.xz);;All files (*)"));
    if (!paths.isEmpty()) {
        openPaths(paths);
    }
}

void MainWindow::askOpenFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of reports and lists"));
    if (!path.isEmpty()) {
        openPaths({path});
    }
}

void MainWindow::pasteText()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    if (!mime || !take(*mime)) {
        say(tr("The clipboard holds no text."));
    }
}

void MainWindow::askReport()
{
    const QString fileName =
        QFileDialog::getSaveFileName(this, tr("Save the report"), tr("report.html"), tr("HTML pages (*.html)"));
    if (!fileName.isEmpty()) {
        Q_EMIT reportRequested(fileName);
    }
}

namespace {

std::vector<Column> shownColumns(const ResultsView &table)
{
    std::vector<Column> columns;
    for (int visual = 0; visual < proofline::columnCount; ++visual) {
        const int section = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(section) && static_cast<Column>(section) != Column::Sources) {
            columns.push_back(static_cast<Column>(section));
        }
    }
    return columns;
}

} // namespace

void MainWindow::copyRow()
{
    // The marked words of the article, if it has the focus and some are marked.
    if (const QString words = m_article->view()->textCursor().selectedText();
        m_article->view()->hasFocus() && !words.isEmpty()) {
        QString text = words;
        QApplication::clipboard()->setText(text.replace(QChar::ParagraphSeparator, u'\n'));
        return;
    }
    const QModelIndex at = m_selection->currentIndex();
    if (!at.isValid()) {
        say(tr("No row is chosen."));
        return;
    }
    const std::vector<Column> columns = shownColumns(*m_table);
    const std::vector<int> rows{at.row()};
    auto *mime = new QMimeData;
    mime->setText(rowsAsText(*m_results, rows, columns, RowFormat::Tsv));
    mime->setHtml(rowsAsText(*m_results, rows, columns, RowFormat::Html));
    QApplication::clipboard()->setMimeData(mime);
    say(tr("Copied the row"));
}

void MainWindow::copyTable(RowFormat format)
{
    const int count = std::min(m_results->rowCount(), mostCopiedRows);
    std::vector<int> rows(std::size_t(std::max(0, count)));
    std::iota(rows.begin(), rows.end(), 0);
    const QString text = rowsAsText(*m_results, rows, shownColumns(*m_table), format);
    auto *mime = new QMimeData;
    mime->setText(text);
    if (format == RowFormat::Html) {
        mime->setHtml(text);
    }
    QApplication::clipboard()->setMimeData(mime);
    const QString copied = locale().toString(count);
    say(count < m_results->rowCount() ? tr("Copied the first %1 rows: more would not fit a clipboard").arg(copied)
                                      : tr("Copied %1 rows").arg(copied));
}

void MainWindow::askExportTable()
{
    QString filter;
    const QString csv = tr("CSV (*.csv)");
    const QString tsv = tr("Tab-separated (*.tsv)");
    const QString json = tr("JSON (*.json)");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the shown rows"), tr("results.csv"), QStringList{csv, tsv, json}.join(u";;"), &filter);
    if (path.isEmpty()) {
        return;
    }
    const QString ending = QFileInfo(path).suffix().toLower();
    const RowFormat format = ending == u"json" || (ending.isEmpty() && filter == json) ? RowFormat::Json
        : ending == u"tsv" || (ending.isEmpty() && filter == tsv)                      ? RowFormat::Tsv
                                                                                       : RowFormat::Csv;
    const QString problem = writeRows(*m_results, filledColumns(*m_results), format, path);
    say(problem.isEmpty() ? tr("Saved %1 rows to %2").arg(locale().toString(m_results->rowCount()), path) : problem);
}

std::shared_ptr<const ResultList> MainWindow::currentList() const
{
    // The source chosen in the list of sources, else the list of the current row, else the only one.
    const QModelIndex row = m_selection->currentIndex();
    const QModelIndex source = m_sources->list()->currentIndex();
    std::optional<ListId> wanted;
    if (m_sources->list()->hasFocus() && source.isValid()) {
        wanted = m_sources->sources().item(source.row()).list;
    } else if (row.isValid()) {
        if (const RowOrigin origin = m_results->originAt(row.row()); origin.listRow) {
            wanted = origin.listRow->list;
        }
    }
    for (const auto &list : m_lists) {
        if (wanted.has_value() && wanted.value() == list->id) {
            return list;
        }
    }
    return m_lists.size() == 1 ? m_lists.front() : nullptr;
}

void MainWindow::askColumns()
{
    const auto list = currentList();
    if (!list) {
        say(tr("Choose a row of a list first: its columns are shown."));
        return;
    }
    auto *panel = new ImportPanel(list, this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    connect(panel, &QDialog::accepted, this, [this, panel] {
        if (panel->isKept() && m_memory == Memory::Kept) {
            std::vector<ListProfile> profiles = keptProfiles();
            const ListProfile profile = panel->profile();
            std::erase_if(profiles, [&profile](const ListProfile &kept) { return kept.header == profile.header; });
            profiles.insert(profiles.begin(), profile);
            QByteArrayList json;
            for (const ListProfile &kept : profiles) {
                json << QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact);
            }
            settings()->setValue(u"profiles"_s, QVariant::fromValue(json.mid(0, mostProfiles)));
        }
        Q_EMIT listReread(panel->options());
    });
    panel->open();
}

const Result *MainWindow::currentResult() const
{
    const QModelIndex at = m_selection->currentIndex();
    const auto id = at.isValid() ? m_results->originAt(at.row()).result : std::nullopt;
    return id ? &m_results->facts()->result(*id) : nullptr;
}

void MainWindow::decide(Decision decision)
{
    decision.when = QDateTime::currentDateTime();
    Q_EMIT decided(decision);
}

namespace {

ClaimKey keyOf(const Reading &reading, const ResultClaim &claim)
{
    return {reading.article->fileName, claim.athlete.evidence.span,
        claim.time        ? claim.time->evidence.span
            : claim.place ? claim.place->evidence.span
                          : Span{}};
}

QString claimInWords(const Reading &reading, const ResultClaim &claim)
{
    QStringList words{claim.athlete.value};
    if (claim.time) {
        words << format(claim.time->value);
    }
    if (claim.place) {
        words << MainWindow::tr("place %1").arg(claim.place->value);
    }
    return MainWindow::tr("%1 (%2)").arg(words.join(u", "), sourceName(reading.article->fileName));
}

} // namespace

void MainWindow::askReject()
{
    const Result *result = currentResult();
    if (!result) {
        say(tr("Choose a result of a report first."));
        return;
    }
    QStringList words;
    std::vector<ClaimKey> keys;
    for (const ClaimRef ref : result->claims) {
        if (const ResultClaim *claim = m_results->facts()->claim(ref)) {
            const Reading &reading = *m_results->facts()->reading(ref.article);
            words << claimInWords(reading, *claim);
            keys.push_back(keyOf(reading, *claim));
        }
    }
    askDecision(this, tr("Reject a claim"), tr("This was read wrongly and shall not count:"), words, tr("Reject"),
        [this, keys](int choice, const QString &reason) {
            decide({RejectClaim{keys[std::size_t(choice)]}, reason, {}});
        });
}

void MainWindow::askValue()
{
    const auto finding = m_findings->current();
    if (!finding || finding->sign != LineSign::Ring || finding->numbers.empty()) {
        say(tr("Choose a dispute among the findings first."));
        return;
    }
    QStringList values;
    for (const Finding::Number &number : finding->numbers) {
        values << number.value;
    }
    askDecision(this, tr("Choose a value"), tr("%1: this value is right:").arg(finding->who), values, tr("Choose"),
        [this, key = finding->key, values](int choice, const QString &reason) {
            decide({ChooseValue{key, values[choice]}, reason, {}});
        });
}

void MainWindow::askMerge()
{
    const Result *result = currentResult();
    if (!result) {
        say(tr("Choose a result of a report first."));
        return;
    }
    const auto &facts = m_results->facts();
    const QString first = facts->athlete(result->athlete).name;
    // Those with a word of the name in common come first.
    QStringList near;
    QStringList others;
    const QStringList words = first.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (std::size_t at = 0; at < facts->athletes.size(); ++at) {
        const QString &name = facts->athletes[at].name;
        if (AthleteId(std::uint32_t(at)) == result->athlete || near.contains(name)) {
            continue;
        }
        const QString folded = name.toCaseFolded();
        const bool alike = std::any_of(
            words.begin(), words.end(), [&](const QString &word) { return folded.split(u' ').contains(word); });
        (alike ? near : others) << name;
    }
    others.sort(Qt::CaseInsensitive);
    const QStringList names = near + others;
    if (names.isEmpty()) {
        say(tr("There is no other athlete."));
        return;
    }
    askDecision(this, tr("Two names, one athlete"), tr("%1 is the same athlete as:").arg(first), names, tr("Merge"),
        [this, first, names](int choice, const QString &reason) {
            decide({MergeAthletes{first, names[choice]}, reason, {}});
        });
}

void MainWindow::askSplit()
{
    const Result *result = currentResult();
    const auto &facts = m_results->facts();
    if (!result || facts->athlete(result->athlete).otherNames.isEmpty()) {
        say(tr("Choose a result whose athlete goes by several names first."));
        return;
    }
    const Athlete &athlete = facts->athlete(result->athlete);
    askDecision(this, tr("Two athletes"), tr("%1 is not the same athlete as:").arg(athlete.name), athlete.otherNames,
        tr("Split"), [this, first = athlete.name, names = athlete.otherNames](int choice, const QString &reason) {
            decide({SplitAthletes{first, names[choice]}, reason, {}});
        });
}

void MainWindow::askOfficial()
{
    const Result *result = currentResult();
    const auto &facts = m_results->facts();
    const ResultClaim *claim = result && !result->claims.empty() ? facts->claim(result->claims.front()) : nullptr;
    if (!claim || (!result->official && result->otherCandidates.empty())) {
        say(tr("Choose a result first that an official row may stand for."));
        return;
    }
    const ClaimKey key = keyOf(*facts->reading(result->claims.front().article), *claim);
    QStringList words{tr("No official row")};
    std::vector<std::pair<QString, qint64>> rows{{QString(), 0}};
    std::vector<OfficialCandidate> candidates = result->otherCandidates;
    if (result->official) {
        candidates.insert(candidates.begin(), *result->official);
    }
    for (const OfficialCandidate &candidate : candidates) {
        if (candidate.official < facts->officialRows.size()) {
            const OfficialRow &row = facts->officialRows[candidate.official];
            words << tr("%1, %2 (%3, line %4)")
                         .arg(row.athlete, row.time ? format(*row.time) : tr("no time"), row.listName,
                             locale().toString(row.line));
            rows.emplace_back(row.listName, row.line);
        }
    }
    askDecision(this, tr("Official row"), tr("%1 stands for:").arg(claim->athlete.value), words, tr("Link"),
        [this, key, rows](int choice, const QString &reason) {
            if (choice == 0) {
                decide({UnlinkOfficial{key}, reason, {}});
            } else {
                const auto &[list, line] = rows[std::size_t(choice)];
                decide({LinkOfficial{key, list, line}, reason, {}});
            }
        });
}

void MainWindow::askJump(JumpTo to)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"jump"_s);
    const auto [title, words] = [to]() -> std::pair<QString, QString> {
        switch (to) {
        case JumpTo::Row: return {tr("Jump to row"), tr("&Row, counted from 1:")};
        case JumpTo::Place: return {tr("Jump to place"), tr("&Place; the next row that has it:")};
        case JumpTo::Name: return {tr("Jump to name"), tr("Part of the &name; the next row that has it:")};
        }
        Q_UNREACHABLE();
    }();
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    auto *label = new QLabel(words, dialog);
    auto *field = new QLineEdit(dialog);
    field->setMinimumWidth(280);
    field->setAccessibleName(title);
    label->setBuddy(field);
    auto *answer = new QLabel(dialog);
    answer->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *go = buttons->addButton(tr("Jump"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    go->setDefault(true);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(answer);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, to, field, answer, dialog] {
        const QString reason = jump(to, field->text().trimmed());
        answer->setText(reason);
        answer->setAccessibleName(reason);
        // A name may be looked for again; a row or place is found once.
        if (reason.isEmpty() && to != JumpTo::Name) {
            dialog->accept();
        }
    });
    dialog->open();
}

QString MainWindow::jump(JumpTo to, const QString &typed)
{
    const int rows = m_results->rowCount();
    if (rows == 0) {
        return tr("The table is empty.");
    }
    if (typed.isEmpty()) {
        return tr("Type what to jump to.");
    }
    const QModelIndex at = m_selection->currentIndex();
    const auto go = [&](int row) {
        m_selection->setCurrentIndex(m_results->index(row, at.isValid() ? at.column() : int(Column::Athlete)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(m_selection->currentIndex(), QAbstractItemView::PositionAtCenter);
        return QString();
    };
    QString digits = typed;
    digits.remove(locale().groupSeparator());
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    const int after = at.isValid() ? at.row() : -1;
    switch (to) {
    case JumpTo::Row:
        if (!isNumber || number < 1 || number > rows) {
            return tr("Rows go from 1 to %1.").arg(locale().toString(rows));
        }
        return go(number - 1);
    case JumpTo::Place: {
        if (!isNumber || number < 1) {
            return tr("A place is a whole number from 1 on.");
        }
        const auto row = findPlace(*m_results, number, after);
        return row ? go(*row) : tr("No shown row has place %1.").arg(locale().toString(number));
    }
    case JumpTo::Name: {
        const auto row = findName(*m_results, typed, after);
        return row ? go(*row) : tr("No shown name contains “%1”.").arg(typed);
    }
    }
    Q_UNREACHABLE();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"shortcuts"_s);
    dialog->setWindowTitle(tr("Keys and filters"));
    dialog->resize(560, 620);
    auto *text = new QTextBrowser(dialog);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(dialog->windowTitle());
    QString html;
    for (const QAction *top : menuBar()->actions()) {
        QString rows;
        const std::function<void(const QMenu *)> collect = [&](const QMenu *menu) {
            for (const QAction *action : menu->actions()) {
                if (action->menu()) {
                    collect(action->menu());
                } else if (!action->shortcut().isEmpty()) {
                    rows += u"<tr><td>"_s % action->text().remove(u'&').toHtmlEscaped()
                        % u"</td><td>&nbsp;&nbsp;</td><td>"
                        % action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped() % u"</td></tr>";
                }
            }
        };
        if (top->menu()) {
            collect(top->menu());
        }
        if (!rows.isEmpty()) {
            html += u"<h4>"_s % top->text().remove(u'&').toHtmlEscaped() % u"</h4><table>" % rows % u"</table>";
        }
    }
    html += u"<h4>"_s % tr("In the table") % u"</h4><p>"
        % tr("Click a column's head to sort, Shift+click to sort by it as well, right click to choose columns. "
             "C pins the current row's athlete to compare.")
        % u"</p><h4>" % tr("Filters") % u"</h4><p>"
        % tr("Words are looked for in all text columns; every word must be found. <b>club:harriers</b> looks in one "
             "column, <b>nation:KEN</b> too. <b>time&lt;2:30</b>, <b>age&gt;=60</b>, <b>place&lt;=3</b>, "
             "<b>year=2023</b> compare numbers.")
        % u"</p>";
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"about"_s);
    box->setWindowTitle(tr("About Proofline"));
    box->setText(tr("<b>Proofline %1</b>").arg(QStringLiteral(PROOFLINE_VERSION)));
    box->setInformativeText(tr("Race results in which every number can show its proof.\n\nFree software under the GNU "
                               "General Public License, version 3 or later. Made with Qt %1.")
                                .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace proofline
