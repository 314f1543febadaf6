#include "ui/filter_panel.h"

#include "ui/marks.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int boxSize = 15;
constexpr qsizetype longTable = 20000;
constexpr qsizetype manyRows = 1000; // from here on counts are long and a line shows their share

class FacetDelegate : public QStyledItemDelegate
{
public:
    FacetDelegate(FacetModel *facets, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_facets(facets)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &line = m_facets->line(index.row());
        const int row = std::max(24, option.fontMetrics.height() + 6);
        const bool first = index.row() == 0;
        return {100, line.kind == FacetModel::Line::Kind::Heading ? row + (first ? 4 : 10) : row};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &line = m_facets->line(index.row());
        const QPalette &colours = option.palette;
        const QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
        painter->save();
        switch (line.kind) {
        case FacetModel::Line::Kind::Heading:
            painter->setFont(bold(smallFont(option.font)));
            painter->setPen(colours.color(QPalette::Text));
            painter->drawText(inner.adjusted(0, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom, line.text);
            break;
        case FacetModel::Line::Kind::CutOff:
            painter->setFont(smallFont(option.font));
            painter->setPen(mutedInk(colours));
            painter->drawText(inner.adjusted(boxSize + 9, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.text);
            break;
        case FacetModel::Line::Kind::Entry: {
            QStyleOptionButton box;
            box.palette = colours;
            box.rect = QRect(inner.left(), inner.center().y() - boxSize / 2, boxSize, boxSize);
            box.state = QStyle::State_Enabled | (line.chosen ? QStyle::State_On : QStyle::State_Off);
            if (option.widget) {
                option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
            }
            const QString count = QLocale().toString(line.count);
            const QFont small = smallFont(option.font);
            const int countWidth = int(figuresWidth(small, count)) + 10;
            const QRect words = inner.adjusted(boxSize + 9, 0, -countWidth, 0);
            painter->setFont(option.font);
            painter->setPen(line.count > 0 || line.chosen ? colours.color(QPalette::Text) : mutedInk(colours));
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
            painter->setFont(small);
            painter->setPen(mutedInk(colours));
            drawFigures(*painter, inner, count);
            if (line.most > manyRows) {
                const double full = inner.width() - boxSize - 9;
                const double share = double(line.count) / double(line.most);
                painter->fillRect(QRectF(words.left(), option.rect.bottom() - 1, full * share, 2), softBarInk(colours));
            }
            if (option.state & QStyle::State_HasFocus) {
                painter->setPen(QPen(accent(colours), 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(option.rect.adjusted(3, 1, -3, -1));
            }
            break;
        }
        }
        painter->restore();
    }

    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (m_facets->line(index.row()).kind != FacetModel::Line::Kind::Entry) {
            return false;
        }
        const bool turn = (event->type() == QEvent::MouseButtonRelease
                              && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            || (event->type() == QEvent::KeyPress
                && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
                    || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return));
        if (turn) {
            const bool on = m_facets->line(index.row()).chosen;
            model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return turn;
    }

private:
    FacetModel *m_facets;
};

} // namespace

FacetModel::FacetModel(ResultModel *results, QObject *parent)
    : QAbstractListModel(parent)
    , m_results(results)
{
}

void FacetModel::refresh()
{
    beginResetModel();
    m_lines.clear();
    for (const Facet &facet : m_results->facets(12)) {
        m_lines.push_back({Line::Kind::Heading, facet.kind, facet.name, 0, 0, false});
        qsizetype most = 0;
        for (const Facet::Entry &entry : facet.entries) {
            most = std::max(most, entry.count);
        }
        for (const Facet::Entry &entry : facet.entries) {
            m_lines.push_back({Line::Kind::Entry, facet.kind, entry.text, entry.count, most, entry.chosen});
        }
        if (facet.cutOff > 0) {
            m_lines.push_back({Line::Kind::CutOff, facet.kind,
                tr("and %1 more: type to find one").arg(QLocale().toString(facet.cutOff)), 0, 0, false});
        }
    }
    endResetModel();
}

int FacetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &at = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        QString text = at.text;
        if (at.kind == Line::Kind::Entry && at.facet != FacetKind::Source
            && !text.isEmpty()) { // files keep their names
            text[0] = text[0].toUpper();
        }
        return text;
    }
    case Qt::AccessibleTextRole:
        return at.kind == Line::Kind::Entry ? tr("%1, %2 rows").arg(at.text, QLocale().toString(at.count)) : at.text;
    case Qt::CheckStateRole:
        return at.kind == Line::Kind::Entry ? QVariant(at.chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    default: return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid()) {
        return false;
    }
    const Line at = m_lines[std::size_t(index.row())]; // the model is refreshed by this very call
    if (at.kind != Line::Kind::Entry) {
        return false;
    }
    m_results->setFacetChoice(at.facet, at.text, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_lines[std::size_t(index.row())].kind != Line::Kind::Entry) {
        return Qt::ItemIsEnabled;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

FilterPanel::FilterPanel(ResultModel *results, QWidget *parent)
    : QWidget(parent)
    , m_results(results)
    , m_facets(new FacetModel(results, this))
    , m_view(new QListView(this))
    , m_later(new QTimer(this))
{
    m_view->setModel(m_facets);
    m_view->setItemDelegate(new FacetDelegate(m_facets, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setAccessibleName(tr("Filter"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    setAccessibleName(tr("Filter pane"));
    setFocusProxy(m_view);
    // Counting a long table's facets must not hold up the letter just typed.
    m_later->setSingleShot(true);
    m_later->setInterval(60);
    connect(m_later, &QTimer::timeout, this, &FilterPanel::refresh);
    connect(m_results, &ResultModel::rowsChanged, this, [this] {
        if (m_results->totalRows() > longTable) {
            m_later->start();
        } else {
            refresh();
        }
    });
    refresh();
}

void FilterPanel::refresh()
{
    // The same line stays current and in place, although its neighbours may have come or gone.
    const QModelIndex had = m_view->currentIndex();
    std::optional<std::pair<FacetKind, QString>> key;
    if (had.isValid() && had.row() < m_facets->rowCount()) {
        key.emplace(m_facets->line(had.row()).facet, m_facets->line(had.row()).text);
    }
    const int scrolled = m_view->verticalScrollBar()->value();
    m_facets->refresh();
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(scrolled);
    for (int row = 0; key && row < m_facets->rowCount(); ++row) {
        const auto &line = m_facets->line(row);
        if (line.kind == FacetModel::Line::Kind::Entry && line.facet == key->first && line.text == key->second) {
            m_view->selectionModel()->setCurrentIndex(m_facets->index(row), QItemSelectionModel::NoUpdate);
            break;
        }
    }
}

} // namespace proofline
