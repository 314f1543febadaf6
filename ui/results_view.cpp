#include "ui/results_view.h"

#include "ui/article_facts.h"
#include "ui/marks.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <numeric>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int ringSize = 9;
constexpr int dotSize = 7;

// Text that may take more than it needs when there is room, and less when there is not.
bool isElastic(Column column)
{
    return column == Column::Athlete || column == Column::Race || column == Column::Club || column == Column::City
        || column == Column::Official || column == Column::Discipline || column == Column::Category;
}

// Who stays when the window is narrow: the lowest goes last. Columns from 100 on come only when asked for.
int weight(Column column)
{
    switch (column) {
    case Column::Athlete: return 0;
    case Column::Time: return 1;
    case Column::Place: return 2;
    case Column::Race: return 3;
    case Column::Gap: return 4;
    case Column::Sources: return 5;
    case Column::Category: return 6;
    case Column::Nationality: return 7;
    case Column::Club: return 8;
    case Column::GunTime: return 9;
    case Column::PacePerKm: return 10;
    case Column::PacePerMile: return 11;
    case Column::AgeGroup: return 12;
    case Column::Official: return 13;
    case Column::HalfDifference: return 100;
    case Column::Age: return 101;
    case Column::Year: return 102;
    case Column::Discipline: return 103;
    case Column::City: return 104;
    case Column::Bib: return 105;
    case Column::Status: return 106;
    }
    Q_UNREACHABLE();
}

// Rows that stand for all when widths are measured: the first, and a spread over the rest.
std::vector<int> sampleRows(int rows)
{
    std::vector<int> sample;
    const int wanted = std::min(rows, 160);
    for (int at = 0; at < wanted; ++at) {
        sample.push_back(at < 80 ? at : int(qint64(at) * (rows - 1) / std::max(1, wanted - 1)));
    }
    return sample;
}

QVariantList sourceDots(const QModelIndex &index) { return index.data(SourceDotsRole).toList(); }

} // namespace

QString columnName(const ResultModel &results, Column column)
{
    return results.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
}

ResultsHeader::ResultsHeader(ResultModel *results, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_results(results)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Columns of the results"));
}

QSize ResultsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(28, QFontMetrics(smallFont(font())).height() + 10)};
}

void ResultsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QPalette &colours = palette();
    painter->save();
    painter->fillRect(rect, colours.color(QPalette::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), strongLine(colours));
    const auto column = static_cast<Column>(section);
    const auto &keys = m_results->sortKeys();
    const auto key = std::find_if(keys.begin(), keys.end(), [column](const SortKey &k) { return k.column == column; });
    const bool sorted = key != keys.end();
    QFont face = smallFont(font());
    face.setBold(sorted && key == keys.begin());
    painter->setFont(face);
    const QFontMetrics metrics(face);
    QRect inner = rect.adjusted(padding, 0, -padding, -1);
    const bool right = isNumeric(column);
    QString rank;
    if (sorted && keys.size() > 1) {
        rank = QString::number(key - keys.begin() + 1);
    }
    const int arrowWidth = sorted ? 9 + metrics.horizontalAdvance(rank) : 0;
    const QString text = metrics.elidedText(columnName(*m_results, column), Qt::ElideRight, inner.width() - arrowWidth);
    const int textWidth = metrics.horizontalAdvance(text);
    const int left = right ? inner.right() + 1 - textWidth - arrowWidth : inner.left();
    painter->setPen(sorted ? colours.color(QPalette::WindowText) : mutedInk(colours));
    painter->drawText(QRect(left, inner.top(), textWidth + 2, inner.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        const double x = left + textWidth + 3;
        const double y = inner.center().y() + 1;
        const bool up = key->order == Qt::AscendingOrder;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(painter->pen().color());
        const QPolygonF arrow = up ? QPolygonF({{x, y + 3}, {x + 6, y + 3}, {x + 3, y - 3}})
                                   : QPolygonF({{x, y - 3}, {x + 6, y - 3}, {x + 3, y + 3}});
        const QPen pen = painter->pen();
        painter->setPen(Qt::NoPen);
        painter->drawPolygon(arrow);
        painter->setPen(pen);
        painter->drawText(QRectF(x + 7, inner.top(), 20, inner.height()), Qt::AlignVCenter | Qt::AlignLeft, rank);
    }
    painter->restore();
}

ResultsDelegate::ResultsDelegate(ResultModel *results, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_results(results)
{
}

QSize ResultsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Sources) {
        return {int(sourceDots(index).size()) * (dotSize + 4) + 2 * padding, 24};
    }
    QString text = index.data().toString();
    if (column == Column::Race) {
        text = shortRace(text); // the least it needs
    }
    const QFont face = index.data(WonRole).toBool() ? bold(option.font) : option.font;
    double width = isNumeric(column) ? figuresWidth(face, text) : QFontMetricsF(face).horizontalAdvance(text);
    if (column == Column::Time) {
        width += 14; // the ring before it
    }
    return {int(width + 1.5) + 2 * padding, 24};
}

void ResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &colours = option.palette;
    const auto *view = qobject_cast<const ResultsView *>(option.widget);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    const bool here = current.isValid() && current.row() == index.row();
    const auto column = static_cast<Column>(index.column());
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, here ? selectionGround(colours) : colours.color(QPalette::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), gridLine(colours));

    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    if (column == Column::Sources) {
        const QVariantList dots = sourceDots(index);
        const int most = std::max(1, inner.width() / (dotSize + 4));
        double x = inner.right() + 1 - dotSize;
        if (dots.size() > most) {
            painter->setPen(mutedInk(colours));
            const bool disputed =
                std::any_of(dots.begin(), dots.end(), [](const QVariant &dot) { return dot.toBool(); });
            drawFigures(*painter, inner, QString::number(dots.size()));
            if (disputed) {
                paintRing(*painter, QRectF(inner.left(), inner.center().y() - dotSize / 2.0, dotSize + 1, dotSize + 1),
                    hot(colours));
            }
        } else {
            for (auto dot = dots.rbegin(); dot != dots.rend(); ++dot, x -= dotSize + 4) {
                const QRectF box(x, inner.center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize);
                if (dot->toBool()) {
                    paintRing(*painter, box.adjusted(-0.5, -0.5, 0.5, 0.5), hot(colours));
                } else {
                    paintDot(*painter, box, mutedInk(colours));
                }
            }
        }
    } else {
        QString text = index.data().toString();
        const bool won = index.data(WonRole).toBool() && (column == Column::Time || column == Column::Official);
        painter->setFont(won ? bold(option.font) : option.font);
        painter->setPen(index.data(MutedRole).toBool() ? mutedInk(colours) : colours.color(QPalette::Text));
        if (isNumeric(column)) {
            drawFigures(*painter, inner, text);
        } else {
            const QFontMetrics metrics(painter->font());
            if (column == Column::Race && metrics.horizontalAdvance(text) > inner.width()) {
                text = shortRace(text);
            }
            const QString shown = metrics.elidedText(text, Qt::ElideRight, inner.width());
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
            for (const QString &word : m_sought) {
                const auto at = shown.indexOf(word, 0, Qt::CaseInsensitive);
                if (at >= 0) {
                    const int from = inner.left() + metrics.horizontalAdvance(shown.left(at));
                    const int width = metrics.horizontalAdvance(shown.mid(at, word.size()));
                    const int y = inner.center().y() + metrics.ascent() / 2 + 3;
                    painter->fillRect(QRectF(from, y, width, 1.6), accent(colours));
                }
            }
        }
        if (index.data(DisputedRole).toBool()) {
            const QRectF row = inner;
            const double x =
                isNumeric(column) ? row.right() - figuresWidth(bold(option.font), text) - 14 : row.right() - ringSize;
            if (isNumeric(column) || QFontMetrics(option.font).horizontalAdvance(text) < inner.width() - 14) {
                paintRing(*painter,
                    QRectF(std::max(double(option.rect.left()) + 1, x), row.center().y() - ringSize / 2.0 + 0.5,
                        ringSize, ringSize),
                    hot(colours));
            }
        }
    }
    if (current == index && view && view->hasFocus()) {
        painter->setPen(QPen(accent(colours), 2));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ResultsView::ResultsView(ResultModel *results, QItemSelectionModel *selection, QWidget *parent)
    : QTableView(parent)
    , m_results(results)
    , m_cells(new ResultsDelegate(results, this))
{
    setHorizontalHeader(new ResultsHeader(results, this));
    setModel(results);
    setSelectionModel(selection);
    setItemDelegate(m_cells);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    setAccessibleName(tr("Results"));
    horizontalHeader()->setResizeContentsPrecision(0);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    setMetrics();

    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        sortByColumnKey(static_cast<Column>(section), QGuiApplication::keyboardModifiers() & Qt::ShiftModifier);
    });
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        addColumnActions(&menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int now) {
        // Only the mouse drags a width; fitColumns() blocks this signal.
        m_dragged[std::size_t(section)] = now;
    });
    // Widths belong to the data: while one types a filter or sorts, columns stand still.
    connect(m_results, &QAbstractItemModel::modelReset, this, [this] {
        if (m_results->columns() != m_measured) {
            fitColumns();
        }
    });
    connect(m_results, &QAbstractItemModel::modelReset, this, [this] {
        QStringList words;
        for (const QString &word : m_results->filter().split(u' ', Qt::SkipEmptyParts)) {
            if (!word.contains(u':') && !word.contains(u'<') && !word.contains(u'>') && !word.contains(u'=')) {
                words << word;
            }
        }
        m_cells->setSoughtWords(words);
    });
    // A row is painted as a whole: the current one and the one before.
    connect(selection, &QItemSelectionModel::currentRowChanged, viewport(), QOverload<>::of(&QWidget::update));
    connect(selection, &QItemSelectionModel::currentColumnChanged, viewport(), QOverload<>::of(&QWidget::update));
}

ResultsView::Wish ResultsView::wish(Column column) const { return m_wishes[std::size_t(column)]; }

void ResultsView::setWish(Column column, Wish wish)
{
    m_wishes[std::size_t(column)] = wish;
    fitColumns();
}

void ResultsView::forgetWishes()
{
    m_wishes.fill(Wish::Auto);
    m_dragged.fill(0);
    for (int section = 0; section < proofline::columnCount; ++section) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), section);
    }
    fitColumns();
}

QByteArray ResultsView::saveColumns() const
{
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << qint32(1) << qint32(proofline::columnCount);
    for (int section = 0; section < proofline::columnCount; ++section) {
        stream << qint32(m_wishes[std::size_t(section)]) << qint32(m_dragged[std::size_t(section)])
               << qint32(horizontalHeader()->visualIndex(section));
    }
    return saved;
}

void ResultsView::restoreColumns(const QByteArray &saved)
{
    QDataStream stream(saved);
    qint32 version = 0;
    qint32 columns = 0;
    stream >> version >> columns;
    if (version != 1 || columns != proofline::columnCount) {
        return;
    }
    std::vector<std::pair<int, int>> places; // visual index, section
    for (int section = 0; section < columns; ++section) {
        qint32 wished = 0;
        qint32 dragged = 0;
        qint32 place = 0;
        stream >> wished >> dragged >> place;
        m_wishes[std::size_t(section)] = static_cast<Wish>(std::clamp(wished, 0, 2));
        m_dragged[std::size_t(section)] = std::clamp(dragged, 0, 2000);
        places.emplace_back(place, section);
    }
    std::sort(places.begin(), places.end());
    for (int at = 0; at < int(places.size()); ++at) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(places[std::size_t(at)].second), at);
    }
    fitColumns();
}

void ResultsView::sortByColumnKey(Column column, bool also)
{
    std::vector<SortKey> keys = m_results->sortKeys();
    const auto had =
        std::find_if(keys.begin(), keys.end(), [column](const SortKey &key) { return key.column == column; });
    const auto turned = [](Qt::SortOrder order) {
        return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    };
    if (also) {
        if (had != keys.end()) {
            had->order = turned(had->order);
        } else {
            keys.push_back({column, Qt::AscendingOrder});
        }
    } else {
        const bool again = had == keys.begin() && had != keys.end();
        keys = {{column, again ? turned(had->order) : Qt::AscendingOrder}};
    }
    m_results->sortBy(keys);
    horizontalHeader()->viewport()->update();
}

void ResultsView::addColumnActions(QMenu *menu)
{
    for (int visual = 0; visual < proofline::columnCount; ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        const auto column = static_cast<Column>(section);
        QAction *action = menu->addAction(columnName(*m_results, column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        connect(action, &QAction::triggered, this,
            [this, column](bool on) { setWish(column, on ? Wish::Shown : Wish::Hidden); });
    }
    menu->addSeparator();
    QAction *back = menu->addAction(tr("Columns that fit"));
    connect(back, &QAction::triggered, this, &ResultsView::forgetWishes);
}

int ResultsView::naturalWidth(Column column) const
{
    const QFont headerFont = bold(smallFont(font()));
    int width = QFontMetrics(headerFont).horizontalAdvance(columnName(*m_results, column)) + 2 * padding
        + (std::any_of(m_results->sortKeys().begin(), m_results->sortKeys().end(),
               [column](const SortKey &key) { return key.column == column; })
                ? 12
                : 2);
    QStyleOptionViewItem option;
    option.font = font();
    for (const int row : sampleRows(m_results->rowCount())) {
        width = std::max(width, m_cells->sizeHint(option, m_results->index(row, int(column))).width());
    }
    const int most = QFontMetrics(font()).averageCharWidth() * 34;
    return std::min(width, most);
}

void ResultsView::fitColumns()
{
    const int room = viewport()->width();
    if (room <= 0) {
        return;
    }
    m_fitted = room;
    m_measured = m_results->columns();
    struct Wanted
    {
        Column column;
        int width;
        int weight;
    };
    std::vector<Wanted> wanted;
    for (int section = 0; section < proofline::columnCount; ++section) {
        const auto column = static_cast<Column>(section);
        const Wish asked = m_wishes[std::size_t(section)];
        // Rows of lists have no dots for their sources: without a report the column would be empty.
        const bool blank = m_results->isBlank(column)
            || (column == Column::Sources && m_results->columns()->parts().front().rows == 0);
        const bool automatic = weight(column) < 100 && (m_results->rowCount() == 0 ? weight(column) < 8 : !blank);
        if (asked == Wish::Shown || (asked == Wish::Auto && automatic)) {
            const int dragged = m_dragged[std::size_t(section)];
            wanted.push_back(
                {column, dragged > 0 ? dragged : naturalWidth(column), asked == Wish::Shown ? -1 : weight(column)});
        }
    }
    const auto total = [&wanted] {
        return std::accumulate(wanted.begin(), wanted.end(), 0, [](int sum, const Wanted &w) { return sum + w.width; });
    };
    // Long words can do with less before a column has to go.
    const int least = QFontMetrics(font()).averageCharWidth() * 14 + 2 * padding;
    const auto elasticity = [this, least](const Wanted &w) {
        return isElastic(w.column) && m_dragged[std::size_t(w.column)] == 0 ? std::max(0, w.width - least) : 0;
    };
    const auto tight = [&] {
        return std::accumulate(
            wanted.begin(), wanted.end(), 0, [&](int sum, const Wanted &w) { return sum + w.width - elasticity(w); });
    };
    while (wanted.size() > 6 ? total() > room : tight() > room) {
        const auto goes = std::max_element(
            wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.weight < b.weight; });
        if (goes == wanted.end() || goes->weight < 4) {
            break;
        }
        wanted.erase(goes);
    }
    // Too narrow still: long words give way. Too wide: they take the rest, and the figures a little air.
    int spare = room - total();
    std::vector<Wanted *> elastic;
    for (Wanted &w : wanted) {
        if (isElastic(w.column) && m_dragged[std::size_t(w.column)] == 0) {
            elastic.push_back(&w);
        }
    }
    if (spare < 0) {
        for (Wanted *w : elastic) {
            const int give = std::min(-spare, std::max(0, w->width - least));
            w->width -= give;
            spare += give;
        }
    } else if (!wanted.empty()) {
        const int air = std::min(spare / int(wanted.size()), 28);
        for (Wanted &w : wanted) {
            if (m_dragged[std::size_t(w.column)] == 0) {
                w.width += air;
                spare -= air;
            }
        }
        for (std::size_t at = 0; at < elastic.size(); ++at) {
            const int share = spare / int(elastic.size() - at);
            elastic[at]->width += share;
            spare -= share;
        }
    }
    const QSignalBlocker quiet(horizontalHeader());
    for (int section = 0; section < proofline::columnCount; ++section) {
        const auto found =
            std::find_if(wanted.begin(), wanted.end(), [section](const Wanted &w) { return int(w.column) == section; });
        setColumnHidden(section, found == wanted.end());
        if (found != wanted.end()) {
            setColumnWidth(section, found->width);
        }
    }
    updateGeometries();
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

void ResultsView::updateGeometries()
{
    QTableView::updateGeometries();
    // The scroll bar came or went.
    if (m_fitted != 0 && m_fitted != viewport()->width()) {
        fitColumns();
    }
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pinWanted();
        return;
    }
    // Letters are shortcuts of the window, not a search of the first column.
    if (event->modifiers() == Qt::NoModifier && event->text().size() == 1 && event->text().front().isLetterOrNumber()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultsView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = currentIndex();
    QMenu menu;
    menu.addActions(actions());
    if (at.isValid()) {
        const QString text = at.data().toString();
        const auto column = static_cast<Column>(at.column());
        if (!text.isEmpty() && !isNumeric(column)) {
            menu.addSeparator();
            QAction *only = menu.addAction(tr("Show only “%1”").arg(text));
            connect(only, &QAction::triggered, this, [this, text] { Q_EMIT filterWanted(u'"' % text % u'"'); });
        }
    }
    if (!menu.isEmpty()) {
        menu.exec(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(at).center())
                                                                 : event->globalPos());
    }
}

void ResultsView::setMetrics()
{
    const int row = std::max(24, fontMetrics().height() + 6);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
}

void ResultsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setMetrics();
        fitColumns();
    }
}

} // namespace proofline
