#include "ui/findings_panel.h"

#include "ui/article_facts.h"
#include "ui/decision_dialog.h"
#include "ui/empty_state.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardCount = 3;
constexpr double quoteShare = 14.0 / 13.0;

QString tr(const char *text, int count = -1) { return QCoreApplication::translate("Findings", text, nullptr, count); }

// What people call the source of a number.
QString sourceOf(const Facts &facts, const Source &source)
{
    if (source.official) {
        return *source.official < facts.officialRows.size() ? sourceName(facts.officialRows[*source.official].listName)
                                                            : QString();
    }
    const Reading *reading = facts.reading(source.article);
    return reading && reading->article ? sourceName(reading->article->fileName) : QString();
}

// "2 s apart" where every value is a time.
QString apart(const Dispute &dispute)
{
    std::optional<std::int32_t> least;
    std::optional<std::int32_t> most;
    for (const Dispute::Value &value : dispute.values) {
        const auto time = parseClockTime(value.value);
        if (!time) {
            return {};
        }
        least = std::min(least.value_or(time->milliseconds), time->milliseconds);
        most = std::max(most.value_or(time->milliseconds), time->milliseconds);
    }
    if (!most || *most == *least) {
        return {};
    }
    const std::int32_t gap = *most - *least;
    return gap < 60000 && gap % 1000 == 0
        ? tr("%1 s apart").arg(gap / 1000)
        : tr("%1 apart").arg(format({gap, gap % 1000 ? Precision::Hundredth : Precision::Second}));
}

Finding findingOf(const Facts &facts, const Dispute &dispute)
{
    Finding finding;
    finding.rank = dispute.minor ? 2 : 0;
    finding.sign = LineSign::Ring;
    finding.word = tr("Dispute");
    finding.who = dispute.race.isEmpty() ? dispute.athlete : QString(dispute.athlete % u", " % dispute.race);
    QStringList values;
    QStringList says;
    for (const Dispute::Value &value : dispute.values) {
        values << value.value;
        QStringList from;
        for (const Source &source : value.sources) {
            from << sourceOf(facts, source);
        }
        from.removeDuplicates();
        says << tr("%1 in %2").arg(value.value, from.join(tr(" and ")));
        if (!value.sources.empty()) {
            finding.numbers.push_back({value.value, value.sources.front()});
        }
    }
    finding.what = dispute.slot % u' ' % values.join(tr(" or "));
    finding.note = dispute.note.isEmpty() && dispute.slot == u"time" ? apart(dispute) : dispute.note;
    finding.sentence = tr("%1: %2.").arg(finding.who, says.join(u", "));
    finding.result = dispute.result;
    finding.key = dispute.key;
    finding.settled = dispute.settled;
    finding.settledReason = dispute.settledReason;
    return finding;
}

Finding findingOf(const Check &check)
{
    Finding finding;
    switch (check.verdict) {
    case Verdict::InconsistentChangesOutcome:
        finding.rank = 0;
        finding.sign = LineSign::Cross;
        finding.word = tr("Changes the outcome");
        break;
    case Verdict::Inconsistent:
        finding.rank = 1;
        finding.sign = LineSign::Cross;
        finding.word = tr("Does not add up");
        break;
    case Verdict::DiffersByBasis:
        finding.rank = 3;
        finding.sign = LineSign::Dash;
        finding.word = tr("Other basis");
        break;
    case Verdict::ConsistentByRounding:
        finding.rank = 4;
        finding.sign = LineSign::Tick;
        finding.word = tr("Agrees, rounded");
        break;
    case Verdict::Consistent:
        finding.rank = 5;
        finding.sign = LineSign::Tick;
        finding.word = tr("Agrees");
        break;
    case Verdict::CannotBeChecked:
        finding.rank = 6;
        finding.sign = LineSign::Dash;
        finding.word = tr("Cannot be checked");
        break;
    }
    finding.who = check.race.isEmpty() ? check.athlete : QString(check.athlete % u", " % check.race);
    finding.what = check.statement.isEmpty() ? check.kind : QString(u"“"_s % check.statement % u"”");
    finding.note = check.reason;
    finding.sentence = check.reason.isEmpty() ? check.recomputed : check.reason;
    for (const Check::Number &number : check.numbers) {
        finding.numbers.push_back({number.value, number.source});
    }
    if (!check.results.empty()) {
        finding.result = check.results.front();
    }
    finding.key = check.key;
    finding.settled = check.settled;
    finding.settledReason = check.settledReason;
    return finding;
}

} // namespace

std::vector<Finding> findingsOf(const Facts &facts)
{
    std::vector<Finding> findings;
    for (const Dispute &dispute : facts.disputes) {
        findings.push_back(findingOf(facts, dispute));
    }
    for (const Check &check : facts.checks) {
        findings.push_back(findingOf(check));
    }
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return std::pair(a.settled, a.rank) < std::pair(b.settled, b.rank); });
    return findings;
}

FindingCounts countsOf(const std::vector<Finding> &findings)
{
    FindingCounts counts;
    for (const Finding &finding : findings) {
        if (finding.settled) {
            ++counts.settled;
            continue;
        }
        switch (finding.sign) {
        case LineSign::Ring: ++counts.disputes; break;
        case LineSign::Cross: ++counts.faults; break;
        case LineSign::Tick: ++counts.agreeing; break;
        case LineSign::Dash:
        case LineSign::None: ++counts.other; break;
        }
    }
    return counts;
}

QString findingsInWords(const std::vector<Finding> &findings)
{
    const FindingCounts counts = countsOf(findings);
    QStringList words;
    if (counts.disputes > 0) {
        words << (counts.disputes == 1 ? tr("1 dispute") : tr("%1 disputes").arg(counts.disputes));
    }
    if (counts.faults > 0) {
        words << (counts.faults == 1 ? tr("1 does not add up") : tr("%1 do not add up").arg(counts.faults));
    }
    if (counts.agreeing > 0) {
        words << (counts.agreeing == 1 ? tr("1 agrees") : tr("%1 agree").arg(counts.agreeing));
    }
    if (counts.other > 0) {
        words << (counts.other == 1 ? tr("1 note") : tr("%1 notes").arg(counts.other));
    }
    if (counts.settled > 0) {
        words << tr("%1 settled").arg(counts.settled);
    }
    return words.join(u" · "_s);
}

void FindingsModel::show(std::vector<Finding> findings)
{
    beginResetModel();
    m_all = std::move(findings);
    pick();
    endResetModel();
}

void FindingsModel::setShown(Show which)
{
    beginResetModel();
    m_shown = which;
    pick();
    endResetModel();
}

void FindingsModel::pick()
{
    m_rows.clear();
    for (std::size_t at = 0; at < m_all.size(); ++at) {
        const Finding &finding = m_all[at];
        const bool shown = [&] {
            switch (m_shown) {
            case Show::All: return true;
            case Show::Open: return !finding.settled && finding.sign != LineSign::Tick;
            case Show::Disputes: return !finding.settled && finding.sign == LineSign::Ring;
            case Show::Faults: return !finding.settled && finding.sign == LineSign::Cross;
            case Show::Agreeing: return !finding.settled && finding.sign == LineSign::Tick;
            case Show::Settled: return finding.settled;
            }
            Q_UNREACHABLE();
        }();
        if (shown) {
            m_rows.push_back(at);
        }
    }
}

int FindingsModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](std::size_t at) { return m_all[at].key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int FindingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int FindingsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Column::Note) + 1; }

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Finding &of = finding(index.row());
    if (role == Qt::ToolTipRole) {
        return QString(of.settled ? tr("%1 Settled: %2").arg(of.sentence, of.settledReason) : of.sentence)
            .toHtmlEscaped();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case Column::Kind: return of.settled ? tr("Settled") : of.word;
    case Column::Who: return of.who;
    case Column::What: return of.what;
    case Column::Note: return of.settled ? of.settledReason : of.note;
    }
    Q_UNREACHABLE();
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Kind: return tr("Kind");
    case Column::Who: return tr("Athlete and race");
    case Column::What: return tr("What");
    case Column::Note: return tr("Note");
    }
    return {};
}

namespace {

class FindingsDelegate : public QStyledItemDelegate
{
public:
    FindingsDelegate(FindingsModel *findings, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_findings(findings)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &colours = option.palette;
        const Finding &finding = m_findings->finding(index.row());
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, chosen ? selectionGround(colours) : colours.color(QPalette::Base));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), gridLine(colours));
        QRect inner = option.rect.adjusted(8, 0, -8, -1);
        const auto column = static_cast<FindingsModel::Column>(index.column());
        if (column == FindingsModel::Column::Kind) {
            const QRectF box(inner.left() + 4, inner.center().y() - 7, 15, 15);
            paintSign(*painter, colours, finding.settled ? LineSign::Tick : finding.sign, box);
            inner.setLeft(inner.left() + 28);
        }
        const bool quiet = column == FindingsModel::Column::Note || finding.settled;
        painter->setPen(quiet ? mutedInk(colours) : colours.color(QPalette::Text));
        painter->setFont(option.font);
        QString text = index.data().toString();
        if (column == FindingsModel::Column::Who && option.fontMetrics.horizontalAdvance(text) > inner.width()) {
            text = shortRace(text);
        }
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
            painter->setPen(QPen(accent(colours), 2));
            const QRect row = option.rect.adjusted(0, 1, 0, -1);
            painter->drawLine(row.topLeft(), row.topRight());
            painter->drawLine(row.bottomLeft(), row.bottomRight());
        }
        painter->restore();
    }

private:
    FindingsModel *m_findings;
};

} // namespace

QuoteCard::QuoteCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("A source's words"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QuoteCard::show(const QString &value, std::shared_ptr<const Facts> facts, const Source &source, bool disputed)
{
    m_value = value;
    m_facts = std::move(facts);
    m_source = source;
    m_disputed = disputed;
    const SourceQuote whole = quoteOf(*m_facts, m_source, m_disputed, 2000);
    setAccessibleName(QString(m_value % u", " % whole.from % u": " % whole.text));
    setToolTip(whole.text.toHtmlEscaped());
    setVisible(true);
    update();
}

void QuoteCard::paintEvent(QPaintEvent *)
{
    if (!m_facts) {
        return;
    }
    QPainter painter(this);
    const QPalette &colours = palette();
    painter.fillRect(rect(), colours.color(QPalette::Base));
    painter.fillRect(0, 0, 1, height(), paneLine(colours));
    const QFont serif = serifFont(font(), quoteShare);
    const QFontMetricsF serifMetrics(serif);
    const int lines = std::max(1, int((height() - 12 - fontMetrics().height() - 6) / (serifMetrics.height() + 3)));
    // As much of the sentence as there is room for, the number always among it.
    const int units = std::max(24, int(lines * (width() - 26) / serifMetrics.averageCharWidth() * 0.85));
    const SourceQuote words = quoteOf(*m_facts, m_source, m_disputed, units);
    const QFontMetrics metrics(font());
    const int pitch = metrics.height() + 6;
    const QRect head(14, 6, width() - 24, pitch);
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_value);
    const int used = metrics.horizontalAdvance(m_value) + 12;
    painter.setPen(mutedInk(colours));
    painter.drawText(head.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(words.from, Qt::ElideRight, head.width() - used));
    Quote quote(words.text, words.marks, serif);
    quote.layOut(width() - 26, lines);
    quote.paint(painter, colours, QPointF(14, 8 + pitch));
    if (hasFocus()) {
        painter.setPen(QPen(accent(colours), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_findings(new FindingsModel(this))
    , m_pages(new QStackedWidget(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_view(new QTableView(this))
    , m_side(new QWidget(this))
    , m_sentence(new QLabel(this))
    , m_filter(new QComboBox(this))
    , m_empty(new EmptyState(
          QString(), tr("No findings. Open a second report of the same race: what differs is listed here."), this))
{
    m_view->setModel(m_findings);
    m_view->setItemDelegate(new FindingsDelegate(m_findings, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Findings"));
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_side->setAutoFillBackground(true);
    m_side->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(0);
    for (int at = 0; at < cardCount; ++at) {
        auto *card = new QuoteCard(m_side);
        m_cards.push_back(card);
        m_sources.emplace_back();
        cards->addWidget(card, 1);
        connect(card, &QAbstractButton::clicked, this, [this, at] {
            if (m_sources[std::size_t(at)]) {
                Q_EMIT sourceChosen(*m_sources[std::size_t(at)]);
            }
        });
    }
    column->addLayout(cards, 1);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setContentsMargins(14, 3, 12, 5);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMinimumWidth(40);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);

    m_split->addWidget(m_view);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 5);
    m_split->setStretchFactor(1, 4);
    m_split->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_split);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    setAccessibleName(tr("Findings pane"));
    setFocusProxy(m_view);

    m_filter->addItems({tr("All"), tr("Open"), tr("Disputes"), tr("Do not add up"), tr("Agree"), tr("Settled")});
    m_filter->setAccessibleName(tr("Which findings to list"));
    m_filter->setFrame(false);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this](int which) {
        m_findings->setShown(static_cast<FindingsModel::Show>(which));
        if (m_findings->rowCount() > 0) {
            m_view->setCurrentIndex(m_findings->index(0, 0));
        }
        showFinding(m_view->currentIndex());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::showFinding);
    connect(m_view, &QAbstractItemView::clicked, this, &FindingsPanel::choose);
    connect(m_view, &QAbstractItemView::activated, this, &FindingsPanel::choose);

    auto *copy = new QAction(tr("Copy the finding as a sentence"), m_view);
    connect(copy, &QAction::triggered, this, [this] {
        if (const QModelIndex at = m_view->currentIndex(); at.isValid()) {
            Q_EMIT copied(m_findings->finding(at.row()).sentence);
        }
    });
    auto *settleIt = new QAction(tr("Settle…"), m_view);
    connect(settleIt, &QAction::triggered, this, &FindingsPanel::settle);
    m_view->addActions({copy, settleIt});
}

void FindingsPanel::setFacts(std::shared_ptr<const Facts> facts)
{
    const QModelIndex had = m_view->currentIndex();
    const QString key = had.isValid() ? m_findings->finding(had.row()).key : QString();
    m_facts = std::move(facts);
    m_findings->show(m_facts ? findingsOf(*m_facts) : std::vector<Finding>{});
    m_pages->setCurrentIndex(m_findings->all().empty() ? 0 : 1);
    arrange();
    const int row = key.isEmpty() ? 0 : std::max(0, m_findings->rowOf(key));
    if (row < m_findings->rowCount()) {
        m_view->setCurrentIndex(m_findings->index(row, 0));
    }
    showFinding(m_view->currentIndex());
}

void FindingsPanel::chooseResult(ResultId result)
{
    const QModelIndex had = m_view->currentIndex();
    if (had.isValid() && m_findings->finding(had.row()).result == result) {
        return;
    }
    // Only what a reader must know of moves the list: one more agreement does not hide the disputes.
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const Finding &finding = m_findings->finding(row);
        const bool grave = finding.sign == LineSign::Ring || finding.sign == LineSign::Cross;
        if (grave && finding.result == result) {
            m_view->setCurrentIndex(m_findings->index(row, 0));
            return;
        }
    }
}

void FindingsPanel::nextFinding() { step(1); }
void FindingsPanel::previousFinding() { step(-1); }

void FindingsPanel::step(int direction)
{
    const int rows = m_findings->rowCount();
    if (rows == 0) {
        return;
    }
    const QModelIndex had = m_view->currentIndex();
    const int row = had.isValid() ? (had.row() + direction + rows) % rows : 0;
    m_view->setCurrentIndex(m_findings->index(row, 0));
    choose(m_view->currentIndex());
}

void FindingsPanel::choose(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const Finding &finding = m_findings->finding(index.row());
    const auto source = finding.numbers.empty() ? std::nullopt : std::optional(finding.numbers.front().source);
    if (finding.result) {
        Q_EMIT resultChosen(*finding.result);
    }
    if (source) {
        Q_EMIT sourceChosen(*source);
    }
}

void FindingsPanel::showFinding(const QModelIndex &index)
{
    const bool any = index.isValid() && m_facts;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        m_cards[at]->hide();
        m_sources[at].reset();
    }
    m_sentence->clear();
    if (!any) {
        return;
    }
    const Finding &finding = m_findings->finding(index.row());
    const bool hollow = finding.sign == LineSign::Ring || finding.sign == LineSign::Cross;
    std::vector<Source> shown;
    for (const Finding::Number &number : finding.numbers) {
        const std::size_t at = shown.size();
        // Two numbers of one sentence are one card.
        const bool had = std::any_of(shown.begin(), shown.end(), [&number](const Source &source) {
            return source.article == number.source.article && source.official == number.source.official
                && source.sentence == number.source.sentence && source.span == number.source.span;
        });
        if (at == m_cards.size() || had) {
            continue;
        }
        shown.push_back(number.source);
        m_sources[at] = number.source;
        m_cards[at]->show(number.value, m_facts, number.source, hollow);
    }
    QString words = finding.sentence;
    if (finding.settled) {
        words += u' ' % tr("Settled: %1").arg(finding.settledReason);
    }
    m_sentence->setText(words);
    m_sentence->setAccessibleName(words);
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FindingsPanel::arrange()
{
    // Where there is room for one thing only it is the list; its tooltip and the article still hold the words.
    const int unit = fontMetrics().averageCharWidth();
    const bool wide = width() >= unit * 155;
    m_side->setVisible(wide);
    const int list = wide ? width() * 3 / 5 : width();
    m_split->resize(size());
    m_split->setSizes({list, width() - list});

    // Each column as wide as its words, the note takes the rest; when there is none, long words give way.
    constexpr int most = 100; // rows that stand for all
    std::array<int, 4> widths{};
    for (int row = 0; row < std::min(m_findings->rowCount(), most); ++row) {
        for (int column = 0; column < int(widths.size()); ++column) {
            QString text = m_findings->index(row, column).data().toString();
            if (column == int(FindingsModel::Column::Who)) {
                text = shortRace(text);
            }
            widths[std::size_t(column)] =
                std::max(widths[std::size_t(column)], fontMetrics().horizontalAdvance(text) + 22);
        }
    }
    widths[0] += 30;
    const int room = list - 16;
    const int words = widths[1] + widths[2];
    const int note = std::clamp(widths[3], 0, std::max(room / 3, room - widths[0] - words));
    if (const int left = room - widths[0] - note; words > left && words > 0) {
        widths[1] = widths[1] * left / words;
        widths[2] = left - widths[1];
    }
    auto *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(20);
    header->setStretchLastSection(true);
    for (int column = 0; column < 3; ++column) {
        header->resizeSection(column, std::max(40, widths[std::size_t(column)]));
    }
}

void FindingsPanel::settle()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid()) {
        return;
    }
    const Finding &finding = m_findings->finding(at.row());
    askDecision(this, tr("Settle a finding"), QString(finding.who % u": " % finding.what), {}, tr("Settle"),
        [this, key = finding.key](int, const QString &reason) { Q_EMIT settled(key, reason); });
}

std::optional<Finding> FindingsPanel::current() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? std::optional(m_findings->finding(at.row())) : std::nullopt;
}

} // namespace proofline
