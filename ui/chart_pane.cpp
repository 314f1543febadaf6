#include "ui/chart_pane.h"

#include "tables/chart_contents.h"
#include "tables/result_model.h"
#include "ui/charts/chart_preparer.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/data_table.h"
#include "ui/charts/elided_label.h"
#include "ui/charts/export_dialog.h"
#include "ui/compare_page.h"
#include "ui/picture.h"
#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStringBuilder>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QAction *separator(QObject *parent)
{
    auto action = new QAction(parent);
    action->setSeparator(true);
    return action;
}

// The sentences behind a row's time, each source in one line, the words themselves in bold.
QString proofOf(const ResultModel &results, int row)
{
    if (row < 0 || row >= results.rowCount())
        return {};
    const RowOrigin origin = results.originAt(row);
    const std::shared_ptr<const Facts> &facts = results.facts();
    if (origin.result && facts) {
        const Result &result = facts->result(*origin.result);
        QString text;
        int shown = 0;
        const auto add = [&](const ResultClaim &claim, const Evidence &evidence) {
            const Reading *reading = facts->reading(evidence.article);
            if (!reading || !reading->article || shown >= 3)
                return;
            Q_UNUSED(claim)
            const QString &words = reading->article->text;
            const Span sentence = evidence.sentence;
            if (sentence.isEmpty() || sentence.end > words.size() || !sentence.contains(evidence.span))
                return;
            // A long sentence is cut around its words.
            const int begin = std::max(sentence.begin, evidence.span.begin - 160);
            const int end = std::min(sentence.end, evidence.span.end + 160);
            text += u"<br>"_s % (begin > sentence.begin ? u"\u2026 "_s : QString())
                % words.sliced(begin, evidence.span.begin - begin).toHtmlEscaped() % u"<b>"_s
                % words.sliced(evidence.span.begin, evidence.span.length()).toHtmlEscaped() % u"</b>"_s
                % words.sliced(evidence.span.end, end - evidence.span.end).toHtmlEscaped()
                % (end < sentence.end ? u" \u2026"_s : QString()) % u" <i>("_s
                % reading->article->fileName.toHtmlEscaped() % u")</i>"_s;
            ++shown;
        };
        for (const Reported<ClockTime> &reported : result.time.values)
            for (const ClaimRef ref : reported.claims)
                if (const ResultClaim *claim = facts->claim(ref); claim && claim->time) {
                    add(*claim, claim->time->evidence);
                    break; // one sentence a value
                }
        if (shown == 0)
            for (const ClaimRef ref : result.claims)
                if (const ResultClaim *claim = facts->claim(ref)) {
                    add(*claim, claim->place ? claim->place->evidence : claim->athlete.evidence);
                    break;
                }
        return text;
    }
    if (origin.listRow && results.columns())
        for (const auto &list : results.columns()->lists())
            if (list && list->id == origin.listRow->list)
                return u"<br>"_s % list->name.toHtmlEscaped() % u", line "_s
                    % QString::number(list->lineOf(origin.listRow->row));
    return {};
}

} // namespace

class ChartPane::Private
{
public:
    ResultModel *results = nullptr;
    QItemSelectionModel *selection = nullptr;
    PinnedAthletes *pinned = nullptr;

    QTabBar *tabs = nullptr;
    QStackedWidget *pages = nullptr;
    QSplitter *split = nullptr;
    ChartView *view = nullptr;
    DataTable *data = nullptr;
    QTableView *dataView = nullptr;
    ComparePage *compare = nullptr;
    ElidedLabel *caption = nullptr;
    QToolButton *reference = nullptr;
    QToolButton *grouping = nullptr;
    QToolButton *bins = nullptr;
    QTimer *refreshSoon = nullptr;
    QTimer *sayWaiting = nullptr;
    ChartPreparer *preparer = nullptr;

    ChartKind kind = ChartKind::FinishTimes;
    ChartOptions options;
    QString gapReference; // winner, fastest, median, record, a time or an athlete
    QString markReference; // the line across time axes: record or a time; empty: none
    std::shared_ptr<const ChartContents> contents;
    std::shared_ptr<const ChartContents> prepared; // contents without the current row of a long list
    std::uint64_t shownGeneration = 0; // of the table its row numbers belong to
    std::array<QAction *, chartKindCount> kindActions{};
    QList<QAction *> chartActions;
    QList<QAction *> pictureActions;
    QAction *tableAction = nullptr;
    QAction *resetAction = nullptr;

    // False while a chart of the table as it was stands until the new one is ready: its rows are not the table's.
    bool isCurrent() const { return contents && shownGeneration == preparer->generation(); }

    ChartChoice choice() const
    {
        ChartChoice choice;
        choice.kind = kind;
        choice.athletes = pinned->athletesOn();
        choice.options = options;
        switch (kind) {
        case ChartKind::Gaps: choice.reference = gapReference; break;
        case ChartKind::Compare:
        case ChartKind::Splits: choice.reference = pinned->reference(); break;
        case ChartKind::FinishTimes:
        case ChartKind::Distribution:
        case ChartKind::ByYear: choice.reference = markReference; break;
        }
        return choice;
    }
};

ChartPane::ChartPane(ResultModel *results, QItemSelectionModel *selection, PinnedAthletes *pinned, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->results = results;
    d->selection = selection;
    d->pinned = pinned;
    setAccessibleName(tr("Chart"));

    d->tabs = new QTabBar;
    d->tabs->setDrawBase(false);
    d->tabs->setExpanding(false);
    d->tabs->setAccessibleName(tr("Kind of chart"));
    for (int kind = 0; kind < chartKindCount; ++kind)
        d->tabs->addTab(chartName(ChartKind(kind)));

    const auto button = [this](const QString &text, const QString &tip) {
        auto made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setAutoRaise(true);
        made->setMenu(new QMenu(made));
        return made;
    };
    d->reference = button(tr("Reference"), tr("What results are held against"));
    d->grouping = button(tr("By category"), tr("Which groups are drawn side by side"));
    d->bins = button(tr("Bins"), tr("How wide a bin is"));

    auto top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->setSpacing(4);
    top->addWidget(d->tabs);
    top->addStretch(1);
    for (QToolButton *made : {d->grouping, d->bins, d->reference})
        top->addWidget(made);

    d->view = new ChartView;
    d->view->setObjectName(u"chart"_s);
    d->view->setAccessibleName(tr("Chart"));
    d->view->setProof([this, results](int row) { return d->isCurrent() ? proofOf(*results, row) : QString(); });
    d->data = new DataTable(this);
    d->dataView = new QTableView;
    d->dataView->setModel(d->data);
    d->dataView->setAccessibleName(tr("Data behind this chart"));
    d->dataView->setSelectionBehavior(QAbstractItemView::SelectRows);
    d->dataView->setSelectionMode(QAbstractItemView::SingleSelection);
    d->dataView->setShowGrid(false);
    d->dataView->verticalHeader()->setDefaultSectionSize(24);
    d->dataView->verticalHeader()->hide();
    d->dataView->setVisible(false);
    d->split = new QSplitter;
    d->split->addWidget(d->view);
    d->split->addWidget(d->dataView);
    d->split->setChildrenCollapsible(false);

    d->caption = new ElidedLabel;
    d->caption->setContentsMargins(12, 0, 12, 4);
    d->caption->setForegroundRole(QPalette::PlaceholderText);
    d->caption->setBackgroundRole(QPalette::Base);
    d->caption->setAutoFillBackground(true);
    d->caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 11.5 / 13);
    else
        small.setPixelSize(qRound(small.pixelSize() * 11.5 / 13));
    d->caption->setFont(small);
    d->caption->setAccessibleName(tr("Caption"));

    auto chartPage = new QWidget;
    auto chartLayout = new QVBoxLayout(chartPage);
    chartLayout->setContentsMargins(0, 0, 0, 0);
    chartLayout->setSpacing(0);
    chartLayout->addWidget(d->split, 1);
    chartLayout->addWidget(d->caption);
    d->compare = new ComparePage(results, selection, pinned);
    d->pages = new QStackedWidget;
    d->pages->addWidget(chartPage);
    d->pages->addWidget(d->compare);

    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(d->pages, 1);
    setFocusProxy(d->view);

    // Actions: the window puts them into its menus.
    auto kinds = new QActionGroup(this);
    for (int kind = 0; kind < chartKindCount; ++kind) {
        auto action = new QAction(chartName(ChartKind(kind)), this);
        action->setCheckable(true);
        action->setChecked(kind == 0);
        action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(kind + 1)));
        kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { showKind(ChartKind(kind)); });
        d->kindActions[std::size_t(kind)] = action;
        d->chartActions << action;
    }
    const auto add = [this](QList<QAction *> &list, const QString &text, const QKeySequence &keys, auto what) {
        auto action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, what);
        list << action;
        return action;
    };
    d->chartActions << separator(this);
    add(d->chartActions, tr("Next mark"), QKeySequence(u"Ctrl+Alt+Right"_s), [this] { nextMark(); });
    add(d->chartActions, tr("Previous mark"), QKeySequence(u"Ctrl+Alt+Left"_s), [this] { previousMark(); });
    d->chartActions << separator(this);
    add(d->chartActions, tr("Zoom in"), QKeySequence::ZoomIn, [this] { d->view->zoom(1.5); });
    add(d->chartActions, tr("Zoom out"), QKeySequence::ZoomOut, [this] { d->view->zoom(1 / 1.5); });
    d->resetAction =
        add(d->chartActions, tr("Show the whole chart"), QKeySequence(u"Ctrl+0"_s), [this] { resetZoom(); });
    d->resetAction->setEnabled(false);
    d->chartActions << separator(this);
    d->tableAction = new QAction(tr("Data table beside the chart"), this);
    d->tableAction->setCheckable(true);
    d->tableAction->setShortcut(QKeySequence(u"Ctrl+Shift+D"_s));
    connect(d->tableAction, &QAction::toggled, this, &ChartPane::showDataTable);
    d->chartActions << d->tableAction;
    add(d->pictureActions, tr("Export picture..."), QKeySequence(u"Ctrl+E"_s), [this] { exportPicture(); });
    add(d->pictureActions, tr("All charts into a folder..."), QKeySequence(u"Ctrl+Shift+E"_s), [this] { exportAll(); });
    add(d->pictureActions, tr("Copy picture"), QKeySequence(u"Ctrl+Shift+C"_s), [this] { copyPicture(); });
    add(d->pictureActions, tr("Data as CSV..."), QKeySequence(u"Ctrl+Alt+D"_s), [this] { exportData(); });
    d->pictureActions << separator(this);
    add(d->pictureActions, tr("Print..."), QKeySequence::Print, [this] { print(); });
    add(d->pictureActions, tr("Print preview..."), QKeySequence(u"Ctrl+Shift+P"_s), [this] { previewPrint(); });

    // Menus of the row above the chart are made when they open: they name what is there.
    connect(d->reference->menu(), &QMenu::aboutToShow, this, [this] { fillReferenceMenu(); });
    connect(d->grouping->menu(), &QMenu::aboutToShow, this, [this] {
        QMenu *menu = d->grouping->menu();
        menu->clear();
        const std::array<std::pair<Grouping, QString>, 4> choices{
            {{Grouping::Category, tr("By category")}, {Grouping::Nation, tr("By nation")},
                {Grouping::Race, tr("By race")}, {Grouping::None, tr("All together")}}};
        for (const auto &[grouping, name] : choices) {
            QAction *action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(d->options.grouping == grouping);
            connect(action, &QAction::triggered, this, [this, grouping = grouping] {
                d->options.grouping = grouping;
                refresh();
            });
        }
        menu->addSeparator();
        QAction *boxes = menu->addAction(tr("Box plots"));
        boxes->setCheckable(true);
        boxes->setChecked(d->options.boxes);
        connect(boxes, &QAction::triggered, this, [this](bool on) {
            d->options.boxes = on;
            refresh();
        });
    });
    connect(d->bins->menu(), &QMenu::aboutToShow, this, [this] {
        QMenu *menu = d->bins->menu();
        menu->clear();
        for (const std::int32_t width : {0, 10'000, 30'000, 60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000}) {
            QAction *action = menu->addAction(width == 0 ? tr("Bins that fit")
                    : width < 60'000                     ? tr("%1-second bins").arg(width / 1000)
                                                         : tr("%1-minute bins").arg(width / 60'000));
            action->setCheckable(true);
            action->setChecked(d->options.binWidth == width);
            connect(action, &QAction::triggered, this, [this, width] {
                d->options.binWidth = width;
                refresh();
            });
        }
    });

    connect(d->tabs, &QTabBar::currentChanged, this, [this](int index) { showKind(ChartKind(index)); });
    connect(d->view, &ChartView::rowChosen, this, [this](int row) {
        if (!d->isCurrent())
            return;
        d->selection->setCurrentIndex(
            d->results->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT markActivated(row);
    });
    connect(d->view, &ChartView::filterWanted, this, &ChartPane::filterWanted);
    connect(d->view, &ChartView::zoomChanged, d->resetAction, &QAction::setEnabled);
    connect(d->compare, &ComparePage::markActivated, this, &ChartPane::markActivated);
    connect(d->dataView, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const int row = d->data->rowOf(index); row >= 0 && d->isCurrent())
            d->selection->setCurrentIndex(
                d->results->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (d->kind == ChartKind::Compare)
            return;
        // Of a long list only rows worth a name are drawn: another current row means another drawing, not another
        // count.
        if (d->prepared && !d->prepared->input.complete)
            showContents(d->prepared);
        d->view->setCurrentRow(current.isValid() && d->isCurrent() ? current.row() : -1);
    });
    d->preparer = new ChartPreparer(results, this);
    connect(d->preparer, &ChartPreparer::ready, this, &ChartPane::showContents);
    d->sayWaiting = new QTimer(this);
    d->sayWaiting->setSingleShot(true);
    d->sayWaiting->setInterval(200);
    connect(d->sayWaiting, &QTimer::timeout, this, [this] {
        // Another chart than the one wanted is no answer; the old one of the same kind may stand a moment longer.
        if (d->contents && d->contents->choice.kind == d->kind)
            return;
        ChartContents waiting;
        waiting.choice = d->choice();
        waiting.empty = tr("Counting %1 rows ...").arg(QLocale(QLocale::English).toString(d->results->totalRows()));
        waiting.summary = waiting.empty;
        d->view->show(std::make_shared<const ChartContents>(std::move(waiting)));
        d->caption->say({});
    });
    d->refreshSoon = new QTimer(this);
    d->refreshSoon->setSingleShot(true);
    d->refreshSoon->setInterval(0);
    connect(d->refreshSoon, &QTimer::timeout, this, [this] { refreshNow(); });
    connect(results, &ResultModel::rowsChanged, this, &ChartPane::refresh);
    connect(results, &ResultModel::orderChanged, this, &ChartPane::refresh);
    connect(results, &QAbstractItemModel::modelReset, this, &ChartPane::refresh);
    connect(pinned, &PinnedAthletes::changed, this, &ChartPane::refresh);
    refreshNow();
}

ChartPane::~ChartPane() = default;

void ChartPane::refresh()
{
    d->refreshSoon->start(); // several changes in one turn of the event loop are one drawing
}

void ChartPane::refreshNow()
{
    d->refreshSoon->stop();
    const bool comparing = d->kind == ChartKind::Compare;
    d->pages->setCurrentIndex(comparing ? 1 : 0);
    d->reference->setVisible(!comparing && d->kind != ChartKind::Splits);
    d->grouping->setVisible(d->kind == ChartKind::Distribution);
    d->bins->setVisible(d->kind == ChartKind::Distribution && !d->options.boxes);
    switch (d->options.grouping) {
    case Grouping::Category: d->grouping->setText(tr("By category")); break;
    case Grouping::Nation: d->grouping->setText(tr("By nation")); break;
    case Grouping::Race: d->grouping->setText(tr("By race")); break;
    case Grouping::None: d->grouping->setText(tr("All together")); break;
    }
    d->bins->setText(d->options.binWidth == 0 ? tr("Bins that fit")
            : d->options.binWidth < 60'000    ? tr("%1-second bins").arg(d->options.binWidth / 1000)
                                              : tr("%1-minute bins").arg(d->options.binWidth / 60'000));
    const QString reference =
        d->kind == ChartKind::Gaps ? (d->gapReference.isEmpty() ? u"winner"_s : d->gapReference) : d->markReference;
    d->reference->setText(reference.isEmpty() ? tr("Reference line")
            : d->kind == ChartKind::Gaps      ? tr("Gap to %1").arg(reference)
                                              : tr("Line: %1").arg(reference));
    if (comparing)
        return;
    if (const std::shared_ptr<const ChartContents> contents = d->preparer->prepare(d->choice())) {
        showContents(contents);
    } else {
        d->view->setCurrentRow(-1);
        d->sayWaiting->start();
    }
}

void ChartPane::showContents(const std::shared_ptr<const ChartContents> &prepared)
{
    if (prepared->choice.kind != d->kind)
        return;
    d->sayWaiting->stop();
    d->prepared = prepared;
    d->shownGeneration = d->preparer->generation();
    const QModelIndex current = d->selection->currentIndex();
    const int row = current.isValid() && current.row() < d->results->rowCount() ? current.row() : -1;
    d->contents = prepared;
    if (!prepared->input.complete && row >= 0 && d->results->columns())
        d->contents = std::make_shared<const ChartContents>(
            withRow(*prepared, *d->results->columns(), d->results->order()[std::size_t(row)], row));
    ChartLook look;
    for (const Pin &pin : d->pinned->pins())
        if (pin.on)
            look.pins.insert(pin.athlete, pin.look);
    look.marks = marksFor(*d->contents, d->markReference);
    look.currentRow = row;
    d->view->show(d->contents, look);
    d->view->setAccessibleName(chartName(d->kind));
    d->caption->say(d->contents->caption);
    if (d->dataView->isVisible())
        d->data->show(d->contents->table);
    setAccessibleDescription(d->contents->summary);
}

void ChartPane::fillReferenceMenu()
{
    QMenu *menu = d->reference->menu();
    menu->clear();
    const bool gap = d->kind == ChartKind::Gaps;
    QString &chosen = gap ? d->gapReference : d->markReference;
    const auto add = [&](const QString &name, const QString &value) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(chosen == value);
        connect(action, &QAction::triggered, this, [this, gap, value] {
            (gap ? d->gapReference : d->markReference) = value;
            refresh();
        });
    };
    if (gap) {
        add(tr("The winner of each race"), {});
        add(tr("The fastest"), u"fastest"_s);
        add(tr("The median"), u"median"_s);
    } else {
        add(tr("No line"), {});
    }
    if (d->contents && !d->contents->input.marks.empty())
        add(tr("Records the sources state"), u"record"_s);
    if (d->contents) {
        // Each stated record by its own time.
        int shown = 0;
        for (const ReferenceMark &mark : d->contents->input.marks)
            if (shown++ < 8)
                add(formatHms(mark.time) % u"  "_s % QString(mark.name).replace(u'&', u"&&"_s), formatHms(mark.time));
    }
    if (gap) {
        menu->addSeparator();
        for (const Pin &pin : d->pinned->pins())
            add(QString(pin.athlete).replace(u'&', u"&&"_s), pin.athlete);
        const QModelIndex current = d->selection->currentIndex();
        if (current.isValid() && d->results->columns()) {
            const QString name = d->results->index(current.row(), int(Column::Athlete)).data().toString();
            if (!name.isEmpty() && !d->pinned->find(name))
                add(QString(name).replace(u'&', u"&&"_s), name);
        }
    }
    menu->addSeparator();
    connect(menu->addAction(tr("A time of your own...")), &QAction::triggered, this, [this, gap] {
        bool ok = false;
        const QString typed = QInputDialog::getText(this, tr("Reference"),
            tr("A time as h:mm:ss, for instance a qualifying mark:"), QLineEdit::Normal, {}, &ok);
        if (!ok)
            return;
        if (!parseClockTime(typed.trimmed())) {
            Q_EMIT said(tr("\u2018%1\u2019 is no time; write it as 2:05:00.").arg(typed));
            return;
        }
        (gap ? d->gapReference : d->markReference) = typed.trimmed();
        refresh();
    });
}

ChartKind ChartPane::kind() const { return d->kind; }

void ChartPane::showKind(ChartKind kind)
{
    if (kind == d->kind)
        return;
    d->kind = kind;
    {
        const QSignalBlocker quiet(d->tabs);
        d->tabs->setCurrentIndex(int(kind));
    }
    d->kindActions[std::size_t(kind)]->setChecked(true);
    refreshNow();
    setFocusProxy(kind == ChartKind::Compare ? static_cast<QWidget *>(d->compare) : d->view);
    Q_EMIT kindChanged(kind);
}

QList<QAction *> ChartPane::chartActions() const { return d->chartActions; }
QList<QAction *> ChartPane::pictureActions() const { return d->pictureActions; }

QString ChartPane::summary() const
{
    if (d->kind == ChartKind::Compare)
        return d->compare->summary();
    return d->contents ? d->contents->summary : QString();
}

QString ChartPane::caption() const
{
    return d->kind == ChartKind::Compare || !d->contents ? QString() : d->contents->caption;
}

ChartRequest ChartPane::request() const
{
    ChartRequest request;
    const ChartChoice choice = d->choice();
    request.kind = choice.kind;
    request.athletes = choice.athletes;
    request.reference = choice.reference;
    request.options = choice.options;
    // What is on screen is what is exported: the zoom comes along.
    request.options.zoomX = d->view->look().zoomX;
    request.options.zoomY = d->view->look().zoomY;
    request.theme = ChartTheme::Light;
    return request;
}

namespace {

QString withEnding(QString fileName, const QString &filter)
{
    if (!QFileInfo(fileName).suffix().isEmpty())
        return fileName;
    const QString ending = filter.contains(u"svg"_s) ? u".svg"_s
        : filter.contains(u"pdf"_s)                  ? u".pdf"_s
        : filter.contains(u"csv"_s)                  ? u".csv"_s
                                                     : u".png"_s;
    return fileName % ending;
}

QString picturesFolder() { return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation); }

} // namespace

void ChartPane::exportPicture()
{
    ExportDialog dialog(*d->results, request(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString filter;
    const QString chosen =
        QFileDialog::getSaveFileName(this, tr("Save picture"), picturesFolder() % u'/' % chartWord(d->kind) % u".png"_s,
            tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)"), &filter);
    if (chosen.isEmpty())
        return;
    const QString fileName = withEnding(chosen, filter);
    const QString problem = saveChart(*d->results, dialog.request(), fileName);
    Q_EMIT said(problem.isEmpty() ? tr("Saved %1.").arg(QDir::toNativeSeparators(fileName)) : problem);
}

void ChartPane::exportAll()
{
    ChartRequest all = request();
    all.options.zoomX.reset();
    all.options.zoomY.reset();
    all.reference = d->kind == ChartKind::Gaps ? d->gapReference : QString();
    ExportDialog dialog(*d->results, all, this);
    dialog.askForAll();
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for all charts"), picturesFolder());
    if (folder.isEmpty())
        return;
    const QString problem = saveAllCharts(*d->results, dialog.request(), folder, dialog.ending());
    Q_EMIT said(problem.isEmpty() ? tr("Saved all charts into %1.").arg(QDir::toNativeSeparators(folder)) : problem);
}

void ChartPane::exportData()
{
    QString filter;
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Data behind this chart"),
        picturesFolder() % u'/' % chartWord(d->kind) % u".csv"_s, tr("CSV table (*.csv)"), &filter);
    if (chosen.isEmpty())
        return;
    const QString fileName = withEnding(chosen, filter);
    const QString problem = saveChartData(*d->results, request(), fileName);
    Q_EMIT said(problem.isEmpty() ? tr("Saved %1.").arg(QDir::toNativeSeparators(fileName)) : problem);
}

void ChartPane::copyPicture()
{
    ChartRequest copied = request();
    copied.scale = 2;
    QString problem;
    const QImage image = drawChart(*d->results, copied, &problem);
    if (!problem.isEmpty()) {
        Q_EMIT said(problem);
        return;
    }
    auto mime = new QMimeData;
    mime->setImageData(image);
    mime->setData(u"image/svg+xml"_s, drawChartSvg(*d->results, copied));
    QApplication::clipboard()->setMimeData(mime);
    Q_EMIT said(tr("Picture copied."));
}

QString ChartPane::printOnto(QPrinter &printer) const
{
    ChartRequest page = request();
    page.size = printer.pageLayout().paintRect(QPageLayout::Point).size().toSize();
    QPainter painter;
    if (!painter.begin(&printer))
        return tr("The printer gave no page.");
    const double dots = printer.resolution() / 72.0;
    painter.scale(dots, dots);
    const QString problem = paintChart(*d->results, page, painter, QRectF(QPointF(0, 0), QSizeF(page.size)));
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return tr("The page could not be printed.");
    return problem;
}

void ChartPane::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString problem = printOnto(printer);
    Q_EMIT said(problem.isEmpty() ? tr("Sent to the printer.") : problem);
}

void ChartPane::previewPrint()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintPreviewDialog dialog(&printer, this);
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter *page) {
        if (const QString problem = printOnto(*page); !problem.isEmpty())
            Q_EMIT said(problem);
    });
    dialog.exec();
}

void ChartPane::nextMark()
{
    d->view->setFocus();
    d->view->nextMark();
}

void ChartPane::previousMark()
{
    d->view->setFocus();
    d->view->previousMark();
}

void ChartPane::resetZoom() { d->view->resetZoom(); }

void ChartPane::showDataTable(bool shown)
{
    if (shown && d->contents)
        d->data->show(d->contents->table);
    d->dataView->setVisible(shown);
    d->dataView->horizontalHeader()->setResizeContentsPrecision(60);
    if (shown)
        d->dataView->resizeColumnsToContents();
    d->tableAction->setChecked(shown);
}

} // namespace proofline
