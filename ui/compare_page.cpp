#include "ui/compare_page.h"

#include "tables/chart_contents.h"
#include "tables/result_model.h"
#include "ui/charts/chart_preparer.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/compose_parts.h"
#include "ui/charts/elided_label.h"
#include "ui/marks.h"
#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringBuilder>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

// Name, shape and colour of an athlete as a picture before a word.
class Sign : public QWidget
{
public:
    Sign(int look, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_look(look)
    {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pinInk(palette(), m_look));
        painter.drawPath(pinShape(m_look, QPointF(8, 8), 5.5));
    }

private:
    int m_look;
};

// One sentence with its words marked, broken to the width it gets.
class Proof : public QWidget
{
public:
    Proof(const QString &text, std::vector<Mark> marks, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_quote(text, std::move(marks), serif())
    {
        setAccessibleName(text);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMinimumWidth(120);
    }

    QSize sizeHint() const override { return {220, heightForWidth(220)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return int(std::ceil(m_quote.layOut(width))) + 2; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        m_quote.layOut(width());
        m_quote.paint(painter, palette(), QPointF(0, 0));
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        setMinimumHeight(heightForWidth(width()));
    }

private:
    static QFont serif()
    {
        QFont font(u"Noto Serif"_s);
        font.setStyleHint(QFont::Serif);
        font.setPixelSize(14);
        return font;
    }
    mutable Quote m_quote;
};

ElidedLabel *muted(const QString &text)
{
    auto label = new ElidedLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

ElidedLabel *plain(const QString &text, bool bold = false)
{
    auto label = new ElidedLabel(text);
    QFont font = label->font();
    font.setBold(bold);
    label->setFont(font);
    return label;
}

QWidget *lineAcross()
{
    auto line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    line->setFixedHeight(1);
    return line;
}

QString paceWords(double ms) { return format({std::int32_t(std::llround(ms / 100)) * 100, Precision::Tenth}); }

QString signedSeconds(double ms)
{
    const double seconds = std::round(ms / 100) / 10;
    return (seconds < 0 ? QString(QChar(0x2212)) : u"+"_s) % QString::number(std::abs(seconds), 'f', 1) % u" s"_s;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            clear(inner);
        delete item;
    }
}

} // namespace

class ComparePage::Private
{
public:
    ResultModel *results = nullptr;
    QItemSelectionModel *selection = nullptr;
    PinnedAthletes *pinned = nullptr;

    QStackedWidget *pages = nullptr;
    QLabel *empty = nullptr;
    QGridLayout *figures = nullptr;
    QGridLayout *heads = nullptr;
    QGridLayout *proofs = nullptr;
    ChartView *years = nullptr;
    ChartView *gaps = nullptr;
    QSplitter *middle = nullptr;
    QScrollArea *headsScroll = nullptr;
    QScrollArea *scroll = nullptr;
    bool listed = false; // figures: one line an athlete, since columns would not fit
    bool stacked = false; // charts below one another
    int proofsAcross = 4;
    ElidedLabel *caption = nullptr;
    QTimer *soon = nullptr;
    ChartPreparer *preparer = nullptr;
    std::uint64_t shownGeneration = 0; // of the table its row numbers belong to
    std::shared_ptr<const ChartContents> contents;
    QHash<QString, int> shownRow; // athlete -> row whose proof is shown; else the best

    const Comparison *data() const { return contents ? std::get_if<Comparison>(&contents->data) : nullptr; }
    int lookOf(const QString &athlete) const
    {
        const Pin *pin = pinned->find(athlete);
        return pin ? pin->look : 0;
    }
    void arrange(ComparePage *page, bool always);
    void fillFigures(ComparePage *page);
    void fillFiguresAsLines(ComparePage *page);
    QWidget *athleteHead(const ComparedAthlete &athlete, ComparePage *page);
    void fillHeads();
    void fillProofs();
};

ComparePage::ComparePage(ResultModel *results, QItemSelectionModel *selection, PinnedAthletes *pinned, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->results = results;
    d->selection = selection;
    d->pinned = pinned;
    setAccessibleName(tr("Compare athletes"));
    setFocusPolicy(Qt::StrongFocus);

    d->empty = new QLabel;
    d->empty->setAlignment(Qt::AlignCenter);
    d->empty->setWordWrap(true);
    d->empty->setForegroundRole(QPalette::PlaceholderText);
    d->empty->setMargin(24);

    auto figuresHost = new QWidget;
    d->figures = new QGridLayout(figuresHost);
    d->figures->setContentsMargins(12, 6, 12, 6);
    d->figures->setHorizontalSpacing(10);
    d->figures->setVerticalSpacing(2);

    d->years = new ChartView;
    d->years->setPart(ChartPart::Years);
    d->years->setAccessibleName(tr("Results by year"));
    d->gaps = new ChartView;
    d->gaps->setPart(ChartPart::SharedGaps);
    d->gaps->setAccessibleName(tr("Gaps to the reference"));
    auto headsHost = new QWidget;
    d->heads = new QGridLayout(headsHost);
    d->heads->setContentsMargins(12, 4, 12, 8);
    d->heads->setHorizontalSpacing(14);
    d->heads->setVerticalSpacing(2);
    auto right = new QWidget;
    auto rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(d->gaps, 1);
    auto headsScroll = d->headsScroll = new QScrollArea;
    headsScroll->setAccessibleName(tr("Athletes met"));
    headsScroll->setFrameShape(QFrame::NoFrame);
    headsScroll->setWidgetResizable(true);
    headsScroll->setWidget(headsHost);
    rightLayout->addWidget(headsScroll, 1);
    auto middle = d->middle = new QSplitter;
    middle->addWidget(d->years);
    middle->addWidget(right);
    right->setMinimumWidth(320);
    d->years->setMinimumWidth(300);
    d->gaps->setMinimumHeight(130);
    middle->setSizes({560, 460});
    middle->setStretchFactor(0, 5);
    middle->setStretchFactor(1, 4);
    middle->setChildrenCollapsible(false);

    auto proofHost = new QWidget;
    d->proofs = new QGridLayout(proofHost);
    d->proofs->setContentsMargins(12, 8, 12, 12);
    d->proofs->setHorizontalSpacing(18);

    auto whole = new QWidget;
    auto wholeLayout = new QVBoxLayout(whole);
    wholeLayout->setContentsMargins(0, 0, 0, 0);
    wholeLayout->setSpacing(0);
    wholeLayout->addWidget(figuresHost);
    wholeLayout->addWidget(lineAcross());
    wholeLayout->addWidget(middle, 1);
    wholeLayout->addWidget(lineAcross());
    wholeLayout->addWidget(proofHost);
    auto scroll = d->scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(whole);
    scroll->setAccessibleName(tr("Compare athletes"));
    for (QWidget *area : {scroll->viewport(), headsScroll->viewport()}) {
        area->setBackgroundRole(QPalette::Base);
        area->setAutoFillBackground(true);
    }
    for (QWidget *area : {static_cast<QWidget *>(whole), headsHost}) {
        area->setBackgroundRole(QPalette::Base);
        area->setAutoFillBackground(true);
    }
    d->empty->setBackgroundRole(QPalette::Base);
    d->empty->setAutoFillBackground(true);

    d->caption = muted({});
    d->caption->setContentsMargins(12, 2, 12, 4);
    d->caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    d->pages = new QStackedWidget;
    d->pages->addWidget(d->empty);
    d->pages->addWidget(scroll);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(d->pages, 1);
    layout->addWidget(d->caption);

    const auto choose = [this](int row) {
        if (d->shownGeneration != d->preparer->generation())
            return; // a new comparison is on its way
        d->selection->setCurrentIndex(
            d->results->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT markActivated(row);
    };
    connect(d->years, &ChartView::rowChosen, this, choose);
    connect(d->gaps, &ChartView::rowChosen, this, choose);
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid() || !isVisible() || d->shownGeneration != d->preparer->generation())
            return;
        const QString athlete = d->results->index(current.row(), int(Column::Athlete)).data().toString();
        if (d->pinned->find(athlete) && d->shownRow.value(athlete, -1) != current.row()) {
            d->shownRow.insert(athlete, current.row());
            d->fillProofs();
        }
        d->years->setCurrentRow(current.row());
    });
    d->preparer = new ChartPreparer(results, this);
    connect(d->preparer, &ChartPreparer::ready, this, &ComparePage::showContents);
    d->soon = new QTimer(this);
    d->soon->setSingleShot(true);
    d->soon->setInterval(0);
    connect(d->soon, &QTimer::timeout, this, [this] { refresh(); });
    const auto later = [this] {
        if (isVisible())
            d->soon->start(); // a hidden page looks when it is shown
    };
    connect(results, &ResultModel::rowsChanged, this, later);
    connect(results, &ResultModel::orderChanged, this, later);
    connect(results, &QAbstractItemModel::modelReset, this, later);
    connect(pinned, &PinnedAthletes::changed, this, later);
    refresh();
}

ComparePage::~ComparePage() = default;

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ComparePage::refresh()
{
    ChartChoice choice;
    choice.kind = ChartKind::Compare;
    choice.athletes = d->pinned->athletesOn();
    choice.reference = d->pinned->reference();
    if (const std::shared_ptr<const ChartContents> contents = d->preparer->prepare(choice)) {
        showContents(contents);
    } else if (!d->contents || !d->contents->empty.isEmpty()) {
        d->pages->setCurrentIndex(0);
        d->empty->setText(
            tr("Looking through %1 rows ...").arg(QLocale(QLocale::English).toString(d->results->totalRows())));
    }
}

void ComparePage::showContents(const std::shared_ptr<const ChartContents> &contents)
{
    d->shownRow.clear();
    d->contents = contents;
    d->shownGeneration = d->preparer->generation();
    setAccessibleDescription(contents->summary);
    d->pages->setCurrentIndex(contents->empty.isEmpty() ? 1 : 0);
    d->caption->say(contents->empty.isEmpty() ? contents->caption : QString());
    if (!contents->empty.isEmpty()) {
        d->empty->setText(contents->empty);
        return;
    }
    ChartLook look;
    for (const Pin &pin : d->pinned->pins())
        if (pin.on)
            look.pins.insert(pin.athlete, pin.look);
    const QModelIndex current = d->selection->currentIndex();
    look.currentRow = current.isValid() ? current.row() : -1;
    for (ChartView *view : {d->years, d->gaps})
        view->show(contents, look);
    // Half a page that says only that no source gives a year is better spent on the gaps.
    d->years->setVisible(!d->data()->years.panels.empty());
    if (d->data()->years.panels.empty())
        d->caption->say(contents->caption % tr(" \u00b7 no source says in which year these races were run"));
    d->years->setAccessibleDescription(summaryOf(contents->input, d->data()->years));
    d->fillHeads();
    d->arrange(this, true);
}

void ComparePage::Private::arrange(ComparePage *page, bool always)
{
    if (!data() || !contents->empty.isEmpty())
        return;
    // What fits side by side is a question of words, so it is asked in letters.
    const double letter = page->fontMetrics().averageCharWidth();
    const double width = page->width() / std::max(letter, 1.0);
    const auto n = double(data()->athletes.size());
    const bool newListed = width < 20 + n * 33;
    const bool newStacked = width < 118 || n > 6;
    const int newAcross = std::clamp(int(width / 32), 1, 4);
    if (always || newStacked != stacked) {
        middle->setOrientation(newStacked ? Qt::Vertical : Qt::Horizontal);
        years->setMinimumHeight(newStacked ? 230 : 280);
        const auto bars = int(data()->athletes.size() + data()->gaps.size());
        gaps->setMinimumHeight(
            int((newStacked ? std::clamp(60 + 22 * bars, 130, 320) : 130) * std::max(letter / 7, 1.0)));
        // Scrolling the page is enough: nothing inside it scrolls on its own when there is one column. The table has
        // its height once its new cells are shown.
        headsScroll->setMinimumHeight(90);
        QTimer::singleShot(0, page, [this] {
            if (stacked)
                headsScroll->setMinimumHeight(headsScroll->widget()->sizeHint().height());
        });
    }
    const bool figuresToo = always || newListed != listed;
    const bool proofsToo = always || newAcross != proofsAcross;
    listed = newListed;
    stacked = newStacked;
    proofsAcross = newAcross;
    if (figuresToo && listed)
        fillFiguresAsLines(page);
    else if (figuresToo)
        fillFigures(page);
    if (proofsToo)
        fillProofs();
}

QWidget *ComparePage::Private::athleteHead(const ComparedAthlete &athlete, ComparePage *page)
{
    const QString &reference = data()->reference;
    auto head = new QWidget;
    auto across = new QHBoxLayout(head);
    across->setContentsMargins(0, 2, 0, 2);
    across->setSpacing(6);
    auto radio = new QRadioButton;
    radio->setChecked(athlete.name == reference);
    radio->setAutoExclusive(false);
    radio->setAccessibleName(tr("Measure gaps against %1").arg(athlete.name));
    radio->setToolTip(u"<qt>"_s % radio->accessibleName().toHtmlEscaped() % u"</qt>"_s);
    QObject::connect(radio, &QRadioButton::clicked, page, [this, name = athlete.name] { pinned->setReference(name); });
    across->addWidget(radio);
    across->addWidget(new Sign(lookOf(athlete.name)));
    auto name = plain(athlete.name, true);
    QFont larger = name->font();
    if (!listed && larger.pointSizeF() > 0)
        larger.setPointSizeF(larger.pointSizeF() * 1.12);
    else if (!listed)
        larger.setPixelSize(qRound(larger.pixelSize() * 1.12));
    name->setFont(larger);
    across->addWidget(name);
    QStringList about;
    if (!athlete.nationality.isEmpty())
        about << athlete.nationality;
    if (athlete.name == reference)
        about << tr("reference");
    across->addWidget(muted(about.join(u" \u00b7 "_s)));
    across->addStretch(1);
    return head;
}

void ComparePage::Private::fillFiguresAsLines(ComparePage *page)
{
    clear(figures);
    const Comparison &shown = *data();
    const QStringList titles{tr("Gap and pace against"), tr("Best time"),
        tr("Gap to %1").arg(shortened(familyName(shown.reference), 20)), tr("per km"), tr("per mile"),
        tr("Results, wins")};
    for (int column = 0; column < titles.size(); ++column) {
        QLabel *head = muted(titles[column]);
        head->setAlignment((column > 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        figures->addWidget(head, 0, column);
    }
    figures->addWidget(lineAcross(), 1, 0, 1, int(titles.size()));
    int line = 2;
    for (const ComparedAthlete &athlete : shown.athletes) {
        const bool reference = athlete.name == shown.reference;
        figures->addWidget(athleteHead(athlete, page), line, 0);
        auto best = new QWidget;
        auto pair = new QHBoxLayout(best);
        pair->setContentsMargins(0, 1, 0, 1);
        pair->setSpacing(8);
        QLabel *time = plain(athlete.best ? timesLabel(athlete.best->times) : u"\u2013"_s, true);
        time->setMinimumWidth(time->sizeHint().width());
        pair->addWidget(time);
        pair->addWidget(muted(athlete.best ? athlete.best->race : tr("no time given")));
        pair->addStretch(1);
        figures->addWidget(best, line, 1);
        const auto cell = [&](int column, const QString &value, bool bold) {
            QLabel *label = plain(value, bold);
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            label->setMinimumWidth(label->sizeHint().width());
            figures->addWidget(label, line, column);
        };
        cell(2,
            !athlete.gap    ? u"\u2013"_s
                : reference ? u"0:00"_s
                            : printedGap(athlete.gap->first, athlete.gap->second),
            athlete.gap && !reference);
        cell(3, athlete.perKm ? paceWords(*athlete.perKm) : u"\u2013"_s, false);
        cell(4, athlete.perMile ? paceWords(*athlete.perMile) : u"\u2013"_s, false);
        cell(5,
            u"%1, %2"_s.arg(athlete.races)
                .arg(athlete.wins == 0      ? tr("no win")
                        : athlete.wins == 1 ? tr("1 win")
                                            : tr("%1 wins").arg(athlete.wins)),
            false);
        ++line;
    }
    for (int column = 0; column < 16; ++column)
        figures->setColumnStretch(column, column == 0 ? 5 : column == 1 ? 4 : 0);
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->arrange(this, false);
}

QString ComparePage::summary() const { return d->contents ? d->contents->summary : QString(); }

void ComparePage::Private::fillFigures(ComparePage *page)
{
    clear(figures);
    const Comparison &shown = *data();
    const auto label = [&](int line, const QString &text) {
        QLabel *name = muted(text);
        name->setMinimumWidth(name->sizeHint().width());
        figures->addWidget(name, line, 0);
    };
    label(0, tr("Gap and pace against"));
    label(2, tr("Best time"));
    label(3, tr("Gap to %1").arg(shortened(familyName(shown.reference), 20)));
    label(4, tr("Pace per km"));
    label(5, tr("Pace per mile"));
    label(6, tr("Results, wins"));
    figures->addWidget(lineAcross(), 1, 0, 1, int(shown.athletes.size()) + 1);
    const ComparedAthlete *to = nullptr;
    for (const ComparedAthlete &athlete : shown.athletes)
        if (athlete.name == shown.reference)
            to = &athlete;
    int column = 1;
    for (const ComparedAthlete &athlete : shown.athletes) {
        QWidget *head = athleteHead(athlete, page);
        figures->addWidget(head, 0, column);
        const auto cell = [&](int line, const QString &value, const QString &after, bool bold) {
            auto both = new QWidget;
            auto pair = new QHBoxLayout(both);
            pair->setContentsMargins(0, 1, 0, 1);
            pair->setSpacing(8);
            QLabel *number = plain(value, bold);
            number->setMinimumWidth(
                std::max(number->sizeHint().width(), QFontMetrics(number->font()).horizontalAdvance(u"00:00:00"_s)));
            number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            pair->addWidget(number);
            pair->addWidget(muted(after));
            pair->addStretch(1);
            figures->addWidget(both, line, column);
        };
        const bool reference = athlete.name == shown.reference;
        if (athlete.best) {
            cell(2, timesLabel(athlete.best->times), athlete.best->race, true);
            if (athlete.gap)
                cell(3, reference ? u"0:00"_s : printedGap(athlete.gap->first, athlete.gap->second),
                    reference ? QString() : tr("best against best"), !reference);
            else
                cell(3, u"\u2013"_s, {}, false);
        } else {
            cell(2, u"\u2013"_s, tr("no time given"), false);
            cell(3, u"\u2013"_s, {}, false);
        }
        const auto pace = [&](int line, const std::optional<double> &mine, const std::optional<double> &theirs) {
            cell(line, mine ? paceWords(*mine) : u"\u2013"_s,
                mine && theirs && !reference ? signedSeconds(*mine - *theirs) : QString(), false);
        };
        pace(4, athlete.perKm, to ? to->perKm : std::nullopt);
        pace(5, athlete.perMile, to ? to->perMile : std::nullopt);
        cell(6, QString::number(athlete.races),
            athlete.wins == 0       ? tr("no win")
                : athlete.wins == 1 ? tr("1 win")
                                    : tr("%1 wins").arg(athlete.wins),
            false);
        figures->setColumnStretch(column, 1);
        ++column;
    }
    figures->setColumnStretch(0, 0);
    for (int unused = column; unused < 16; ++unused)
        figures->setColumnStretch(unused, 0);
}

void ComparePage::Private::fillHeads()
{
    clear(heads);
    const Comparison &shown = *data();
    const int columns = int(shown.athletes.size()) + 1;
    auto title = new QLabel(tr("<b>Head to head</b>"));
    auto titleLine = new QHBoxLayout;
    titleLine->addWidget(title);
    titleLine->setSpacing(10);
    titleLine->addWidget(
        muted(columns > 4 ? tr("the one on the left against the one above; same race, same category; won \u2013 lost")
                          : tr("same race, same category; won \u2013 lost")));
    titleLine->addStretch(1);
    heads->addLayout(titleLine, 0, 0, 1, columns);
    for (int b = 0; b + 1 < columns; ++b) {
        const QString name = shortened(familyName(shown.athletes[std::size_t(b)].name), 20);
        auto label = muted(columns > 4 ? name : tr("against %1").arg(name));
        label->setAlignment(Qt::AlignRight);
        heads->addWidget(label, 1, b + 1);
        heads->setColumnStretch(b + 1, 1);
    }
    heads->addWidget(lineAcross(), 2, 0, 1, columns);
    int line = 3;
    for (std::size_t a = 0; a < shown.athletes.size(); ++a) {
        heads->addWidget(plain(shortened(familyName(shown.athletes[a].name), 20)), line, 0);
        for (std::size_t b = 0; b < shown.athletes.size(); ++b) {
            auto cell = new QLabel;
            cell->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (a == b) {
                cell->setText(u"\u2013"_s);
                cell->setForegroundRole(QPalette::PlaceholderText);
            } else {
                const HeadToHead &head = shown.heads[a][b];
                if (head.meetings.empty()) {
                    cell->setText(head.score());
                    cell->setForegroundRole(QPalette::PlaceholderText);
                } else {
                    cell->setText(u"<b>"_s % head.score() % u"</b>"_s
                        % (head.margins().isEmpty() || columns > 7 ? QString() : QString(u"<br>"_s % head.margins())));
                    QStringList races;
                    for (const Meeting &meeting : head.meetings)
                        races << QString((meeting.tied         ? tr("level")
                                                 : meeting.won ? tr("won")
                                                               : tr("lost"))
                            % u": "_s % meeting.race.toHtmlEscaped());
                    cell->setToolTip(races.join(u"<br>"_s));
                }
                cell->setAccessibleName(
                    tr("%1 against %2: %3 %4")
                        .arg(shown.athletes[a].name, shown.athletes[b].name, head.score(), head.margins()));
            }
            heads->addWidget(cell, line, int(b) + 1);
        }
        heads->addWidget(lineAcross(), line + 1, 0, 1, columns);
        line += 2;
    }
    heads->setRowStretch(line, 1);
}

void ComparePage::Private::fillProofs()
{
    clear(proofs);
    const Comparison &shown = *data();
    auto titleLine = new QHBoxLayout;
    titleLine->setSpacing(10);
    titleLine->addWidget(new QLabel(tr("<b>Proof of the best times</b>")));
    titleLine->addWidget(muted(tr("the sentence behind each figure; a click on a point shows its own")));
    titleLine->addStretch(1);
    proofs->addLayout(titleLine, 0, 0, 1, 4);
    int column = 0;
    const std::shared_ptr<const Facts> &facts = results->facts();
    // More than fit side by side stand below one another, four in a line at most.
    const int across = std::min(proofsAcross, int(shown.athletes.size()));
    for (int unused = 0; unused < 4; ++unused)
        proofs->setColumnStretch(unused, 0);
    for (const ComparedAthlete &athlete : shown.athletes) {
        auto box = new QWidget;
        auto down = new QVBoxLayout(box);
        down->setContentsMargins(0, 0, 0, 0);
        down->setSpacing(3);
        const int row = shownRow.value(athlete.name, athlete.best ? athlete.best->row : -1);
        std::optional<RowOrigin> origin;
        if (row >= 0 && row < results->rowCount())
            origin = results->originAt(row);
        QString head = athlete.name;
        QWidget *quote = nullptr;
        QString rule;
        if (origin && origin->result && facts) {
            const Result &result = facts->result(*origin->result);
            for (const ClaimRef ref : result.claims) {
                const ResultClaim *claim = facts->claim(ref);
                const Reading *reading = facts->reading(ref.article);
                if (!claim || !reading || !reading->article)
                    continue;
                const bool first = !claim->time || result.time.isEmpty() || claim->time->value == result.time.value();
                if (claim->time && !first)
                    continue;
                const Evidence &evidence = claim->time ? claim->time->evidence
                    : claim->place                     ? claim->place->evidence
                                                       : claim->athlete.evidence;
                std::vector<Mark> marks;
                const auto mark = [&](const Evidence &of, MarkKind kind) {
                    if (evidence.sentence.contains(of.span))
                        marks.push_back({of.span, kind, true, kind == MarkKind::Time && result.time.disputed, 0});
                };
                mark(claim->athlete.evidence, MarkKind::Athlete);
                if (claim->time)
                    mark(claim->time->evidence, MarkKind::Time);
                if (claim->place)
                    mark(claim->place->evidence, MarkKind::Place);
                if (claim->context.race)
                    mark(claim->context.race->evidence, MarkKind::Race);
                if (claim->nationality)
                    mark(claim->nationality->evidence, MarkKind::Nationality);
                assignLanes(marks);
                const QString words = quoteText(reading->article->text, evidence.sentence, evidence.span, 260, marks);
                head = (claim->time ? formatHms(claim->time->value) : QString(athlete.name)) % u"   "_s
                    % reading->article->fileName % (claim->focus ? QString() : u" \u00b7 background"_s) % u" \u00b7 "_s
                    % QString::number(evidence.confidence, 'f', 2);
                quote = new Proof(words, marks);
                rule = evidence.rule;
                break;
            }
        } else if (origin && origin->listRow && results->columns()) {
            for (const auto &list : results->columns()->lists())
                if (list && list->id == origin->listRow->list) {
                    const RawLine raw = list->rawLine(origin->listRow->row);
                    head = timesLabel(athlete.best ? athlete.best->times : std::vector<ClockTime>{}) % u"   "_s
                        % list->name % u", line "_s % QString::number(list->lineOf(origin->listRow->row));
                    auto words = new QLabel(raw.problem.isEmpty() ? raw.text.left(300) : raw.problem);
                    words->setTextFormat(Qt::PlainText);
                    words->setWordWrap(true);
                    words->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
                    quote = words;
                }
        }
        auto headLine = new QHBoxLayout;
        headLine->setSpacing(6);
        headLine->addWidget(new Sign(lookOf(athlete.name)));
        auto headLabel = plain(head, false);
        headLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        headLabel->setToolTip(u"<qt>"_s % athlete.name.toHtmlEscaped() % u"<br>"_s % head.toHtmlEscaped() % u"</qt>"_s);
        headLine->addWidget(headLabel, 1);
        down->addLayout(headLine);
        if (quote)
            down->addWidget(quote);
        else
            down->addWidget(
                muted(row < 0 && athlete.best ? tr("Filtered away in the table: clear the filter to see its sentence.")
                                              : tr("No sentence gives a time.")));
        if (!rule.isEmpty()) {
            auto ruleLabel = muted(tr("rule: %1").arg(rule));
            ruleLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            down->addWidget(ruleLabel);
        }
        down->addStretch(1);
        proofs->addWidget(box, 1 + column / across, column % across);
        proofs->setColumnStretch(column % across, 1);
        ++column;
    }
}

} // namespace proofline
