#include "ui/proof_panel.h"

#include "tables/result_list.h"
#include "ui/empty_state.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {
constexpr int padding = 12;
constexpr double quoteShare = 13.5 / 13.0;
} // namespace

void ProofModel::show(std::vector<ProofLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ProofModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant ProofModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ProofLine &line = m_lines[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return line.inWords();
    }
    if (role == Qt::ToolTipRole && line.confidence) {
        return QString((line.rule.isEmpty() ? QString() : QString(tr("rule: %1").arg(line.rule) % u" – "))
            + tr("confidence %1").arg(QString::number(*line.confidence, 'f', 2)))
            .toHtmlEscaped();
    }
    return {};
}

ProofDelegate::ProofDelegate(ProofModel *lines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_lines(lines)
{
}

QSize ProofDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : 300;
    return {width, int(std::ceil(draw(nullptr, option, index.row(), width)))};
}

void ProofDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen) {
        painter->fillRect(option.rect, selectionGround(option.palette));
    }
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), gridLine(option.palette));
    painter->translate(option.rect.topLeft());
    draw(painter, option, index.row(), option.rect.width());
    painter->restore();
    if (chosen && option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(accent(option.palette), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

double ProofDelegate::draw(QPainter *painter, const QStyleOptionViewItem &option, int row, double width) const
{
    const ProofLine &line = m_lines->line(row);
    const QPalette &colours = option.palette;
    const QFontMetricsF metrics(option.font);
    const double pitch = std::ceil(metrics.height() + 3);
    double labels = metrics.horizontalAdvance(u"nation "_s);
    for (int other = 0; other < m_lines->rowCount(); ++other) {
        labels = std::max(labels, metrics.horizontalAdvance(m_lines->line(other).label));
    }
    labels = std::min(labels + 14, width * 0.3);
    const double left = padding + labels;
    const double right = width - padding;
    double y = 6;
    const auto text = [&](const QRectF &box, const QFont &font, const QColor &ink, const QString &words, int align) {
        if (painter) {
            painter->setFont(font);
            painter->setPen(ink);
            painter->drawText(box, align | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetricsF(font).elidedText(words, Qt::ElideRight, box.width() + 1));
        }
    };
    const QColor ink = colours.color(QPalette::Text);
    const QColor muted = mutedInk(colours);

    // A note has no value of its own: it wraps beside its sign.
    if (line.value.isEmpty()) {
        const bool sign = line.sign != LineSign::None;
        if (painter && sign) {
            paintSign(*painter, colours, line.sign, QRectF(left - 1, y + (pitch - 15) / 2, 15, 15));
        }
        const double x = left + (sign ? 22 : 0);
        const QRectF room =
            metrics.boundingRect(QRectF(x, y, std::max(40.0, right - x), 1000), Qt::TextWordWrap, line.detail);
        const double high = std::max(pitch, std::ceil(room.height()) + 2);
        if (painter) {
            painter->setFont(option.font);
            painter->setPen(muted);
            painter->drawText(QRectF(x, y, right - x, high), Qt::TextWordWrap | Qt::AlignVCenter, line.detail);
        }
        return y + high + 5;
    }

    text(QRectF(padding, y, labels - 6, pitch), option.font, ink, line.label, Qt::AlignLeft);
    double x = left;
    if (line.sign != LineSign::None) {
        if (painter) {
            paintSign(*painter, colours, line.sign, QRectF(x - 2, y + (pitch - 14) / 2, 14, 14));
        }
        x += 16;
    }
    double end = right;
    const QString confidence = line.confidence ? QString::number(*line.confidence, 'f', 2) : QString();
    const bool wide = width > 340;
    if (wide && !confidence.isEmpty()) {
        end -= metrics.horizontalAdvance(confidence);
        text(QRectF(end, y, right - end + 1, pitch), option.font, muted, confidence, Qt::AlignRight);
        end -= 10;
    }
    const QString beside = !line.quote.isEmpty() ? line.from : line.detail.isEmpty() ? line.from : line.detail;
    const double valueColumn = left + (wide ? 78 : 72);
    const double besideLeft = std::max(x + metrics.horizontalAdvance(line.value) + 12, valueColumn);
    text(QRectF(x, y, std::max(20.0, end - x), pitch), option.font, ink, line.value, Qt::AlignLeft);
    if (end - besideLeft > 30) {
        text(QRectF(besideLeft, y, end - besideLeft, pitch), option.font, muted, beside, Qt::AlignLeft);
    } else if (!beside.isEmpty()) {
        y += pitch;
        text(QRectF(left, y, end - left, pitch), option.font, muted, beside, Qt::AlignLeft);
    }
    y += pitch;
    if (!line.quote.isEmpty()) {
        std::vector<Mark> marks = line.marks;
        const QString framed = u"“"_s % line.quote % u"”";
        for (Mark &mark : marks) {
            mark.span = {mark.span.begin + 1, mark.span.end + 1};
        }
        Quote quote(framed, std::move(marks), serifFont(option.font, quoteShare));
        const double high = quote.layOut(right - left, wide ? 3 : 4);
        if (painter) {
            quote.paint(*painter, colours, QPointF(left, y));
        }
        y += high;
        const QFont caption = captionFont(option.font);
        const double captionHeight = std::ceil(QFontMetricsF(caption).height()) + 2;
        QString rule = line.rule.isEmpty() ? QString() : tr("rule: %1").arg(line.rule);
        if (!line.detail.isEmpty()) {
            rule += (rule.isEmpty() ? QString() : u" – "_s) + line.detail;
        }
        if (!rule.isEmpty()) {
            text(QRectF(left, y, right - left, captionHeight), caption, muted, rule, Qt::AlignLeft);
            y += captionHeight;
        }
    }
    return y + 5;
}

void WrappingListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
    }
}

ProofPanel::ProofPanel(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_title(new QLabel(this))
    , m_view(new WrappingListView(this))
    , m_lines(new ProofModel(this))
    , m_empty(new EmptyState(QString(), tr("Choose a row: every value it shows is proved here."), this))
{
    m_title->setTextFormat(Qt::RichText);
    m_title->setContentsMargins(padding, 8, padding, 8);
    m_title->setAutoFillBackground(true);
    m_title->setBackgroundRole(QPalette::Base);
    m_title->setMinimumWidth(40);
    m_view->setModel(m_lines);
    m_view->setItemDelegate(new ProofDelegate(m_lines, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Proof"));
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    setAccessibleName(tr("Proof pane"));
    setFocusProxy(m_view);

    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid() && m_lines->line(index.row()).source) {
            Q_EMIT sourceChosen(*m_lines->line(index.row()).source);
        }
    };
    connect(m_view, &QAbstractItemView::clicked, this, choose);
    connect(m_view, &QAbstractItemView::activated, this, choose);
}

void ProofPanel::showResult(const Facts &facts, ResultId id)
{
    const Result &result = facts.result(id);
    const Race &race = facts.race(result.race);
    QString where = raceName(race);
    for (const QString &part : {race.category, race.round}) {
        if (!part.isEmpty()) {
            where += (where.isEmpty() ? QString() : u", "_s) + part;
        }
    }
    showLines(facts.athlete(result.athlete).name, where, proofOf(facts, id));
}

void ProofPanel::showListRow(
    const Facts &facts, const ResultList &list, std::uint32_t row, const QString &title, const QString &race)
{
    showLines(title, race, proofOfListRow(facts, list, row));
}

void ProofPanel::showTitle(bool hidden)
{
    const QString muted = u"<span style=\"color:"_s % mutedInk(palette()).name() % u"\">"_s;
    const QString note = hidden ? tr("The filter leaves this row out of the table.") : QString();
    m_title->setText(u"<b>"_s % m_athlete.toHtmlEscaped() % u"</b>&nbsp; "_s % muted % m_race.toHtmlEscaped()
        % u"</span>"_s % (note.isEmpty() ? QString() : QString(u"<br>"_s % muted % note % u"</span>"_s)));
    m_title->setAccessibleName(
        QString(m_athlete % u", "_s % m_race % (note.isEmpty() ? QString() : QString(u". "_s % note))));
}

void ProofPanel::sayHidden(bool hidden)
{
    if (m_lines->rowCount() > 0) {
        showTitle(hidden);
    }
}

void ProofPanel::showLines(const QString &athlete, const QString &race, std::vector<ProofLine> lines)
{
    m_athlete = athlete;
    m_race = race;
    showTitle(false);
    m_lines->show(std::move(lines));
    m_pages->setCurrentIndex(1);
    if (m_lines->rowCount() > 0) {
        m_view->setCurrentIndex(m_lines->index(0));
    }
}

void ProofPanel::showNothing()
{
    m_lines->show({});
    m_pages->setCurrentWidget(m_empty);
}

QString ProofPanel::inWords() const
{
    QStringList all{m_title->accessibleName()};
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        all << m_lines->line(row).inWords();
    }
    return all.join(u'\n');
}

} // namespace proofline
