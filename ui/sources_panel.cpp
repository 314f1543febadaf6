#include "ui/sources_panel.h"

#include "ui/article_facts.h"
#include "ui/empty_state.h"
#include "ui/marks.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QAction>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int boxSize = 15;

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

class SourcesDelegate : public QStyledItemDelegate
{
public:
    SourcesDelegate(SourcesModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = QFontMetrics(smallFont(option.font)).height();
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view ? view->viewport()->width() : 200;
        if (m_model->item(index.row()).isProblem()) {
            const QRect room = QFontMetrics(smallFont(option.font))
                                   .boundingRect(QRect(0, 0, std::max(60, width - 2 * padding - boxSize - 9), 400),
                                       Qt::TextWordWrap, m_model->item(index.row()).detail);
            return {width, std::max(28, room.height() + 8)};
        }
        return {width, std::max(44, option.fontMetrics.height() + line + 9)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SourcesModel::Item &item = m_model->item(index.row());
        const QPalette &colours = option.palette;
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen && !item.isProblem()) {
            painter->fillRect(option.rect, selectionGround(colours));
        }
        const int left = option.rect.left() + padding;
        const int textLeft = left + boxSize + 9;
        const int width = option.rect.right() - textLeft - 8;
        const QFont small = smallFont(option.font);
        if (item.isProblem()) {
            painter->setFont(small);
            painter->setPen(mutedInk(colours));
            painter->drawText(QRect(textLeft, option.rect.top(), width, option.rect.height()),
                Qt::TextWordWrap | Qt::AlignVCenter, item.detail);
            painter->restore();
            return;
        }
        const QFontMetrics metrics(option.font);
        const QFontMetrics smallMetrics(small);
        const int top = option.rect.top() + (option.rect.height() - metrics.height() - smallMetrics.height() - 1) / 2;
        QStyleOptionButton box;
        box.palette = colours;
        box.rect = QRect(left, top + (metrics.height() - boxSize) / 2, boxSize, boxSize);
        box.state = QStyle::State_Enabled | (item.on ? QStyle::State_On : QStyle::State_Off);
        const QStyle *style = option.widget ? option.widget->style() : nullptr;
        if (style) {
            style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
        }
        painter->setFont(option.font);
        painter->setPen(item.on ? colours.color(QPalette::Text) : mutedInk(colours));
        painter->drawText(QRect(textLeft, top, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(item.name, Qt::ElideMiddle, width));
        painter->setFont(small);
        painter->setPen(mutedInk(colours));
        painter->drawText(QRect(textLeft, top + metrics.height() + 1, width, smallMetrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, smallMetrics.elidedText(item.detail, Qt::ElideRight, width));
        if (chosen && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(accent(colours), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        if (m_model->item(index.row()).isProblem()) {
            return false;
        }
        bool turn = false;
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            turn =
                mouse->button() == Qt::LeftButton && mouse->position().x() < option.rect.left() + padding + boxSize + 6;
        } else if (event->type() == QEvent::KeyPress) {
            turn = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        }
        if (turn) {
            const bool on = m_model->item(index.row()).on;
            model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
        return false;
    }

private:
    SourcesModel *m_model;
};

} // namespace

void SourcesModel::show(const Facts &facts, const std::vector<std::shared_ptr<const ResultList>> &lists)
{
    beginResetModel();
    std::vector<Item> before = std::move(m_items);
    m_items.clear();
    std::set<std::uint32_t> hollow;
    for (const Dispute &dispute : facts.disputes) {
        for (const Dispute::Value &value : dispute.values) {
            for (const Source &source : value.sources) {
                if (!source.official) {
                    hollow.insert(std::uint32_t(source.article));
                }
            }
        }
    }
    const auto closed = [](const auto &all, auto id) { return std::find(all.begin(), all.end(), id) != all.end(); };
    for (std::size_t at = 0; at < facts.readings.size(); ++at) {
        const auto id = ArticleId(std::uint32_t(at));
        const Reading *reading = facts.readings[at].get();
        if (!reading || !reading->article) {
            const auto was =
                std::find_if(before.begin(), before.end(), [id](const Item &item) { return item.article == id; });
            if (was != before.end() && !closed(m_closedArticles, id)) {
                was->on = false;
                m_items.push_back(*was);
            }
            continue;
        }
        std::erase(m_closedArticles, id);
        const Article &article = *reading->article;
        QStringList detail;
        if (article.date) {
            detail << readableDate(*article.date);
        } else if (!article.site.isEmpty()) {
            detail << article.site;
        }
        detail << counted(int(reading->results.size()), tr("1 result"), tr("%1 results"));
        m_items.push_back({id, std::nullopt, sourceName(article.fileName), detail.join(u" · "_s), article.path, true,
            hollow.contains(std::uint32_t(at))});
    }
    std::vector<ListId> listed;
    for (const auto &list : lists) {
        if (!list) {
            continue;
        }
        listed.push_back(list->id);
        std::erase(m_closedLists, list->id);
        QString detail = tr("official list · %1").arg(counted(int(list->rowCount()), tr("1 row"), tr("%1 rows")));
        if (list->partial) {
            detail += u" …"_s;
        }
        if (list->problemCount > 0) {
            detail += u" · "_s % counted(int(list->problemCount), tr("1 line left out"), tr("%1 lines left out"));
        }
        m_items.push_back({std::nullopt, list->id, sourceName(list->name), detail, list->path, true, false});
    }
    for (const Item &item : before) {
        if (item.list && !closed(listed, *item.list) && !closed(m_closedLists, *item.list)) {
            m_items.push_back(item);
            m_items.back().on = false;
        }
    }
    for (Item &item : before) {
        if (item.isProblem()) {
            m_items.push_back(std::move(item));
        }
    }
    endResetModel();
}

void SourcesModel::showProblems(const std::vector<Problem> &problems)
{
    beginResetModel();
    std::erase_if(m_items, [](const Item &item) { return item.isProblem(); });
    constexpr std::size_t most = 200;
    for (std::size_t at = 0; at < std::min(problems.size(), most); ++at) {
        const Problem &problem = problems[at];
        Item item;
        item.name = problem.source;
        item.detail = problem.line
            ? tr("%1, line %2: %3").arg(problem.source, QLocale().toString(*problem.line), problem.reason)
            : tr("%1: %2").arg(problem.source, problem.reason);
        m_items.push_back(std::move(item));
    }
    if (problems.size() > most) {
        Item item;
        item.detail = tr("and %1 more").arg(QLocale().toString(qulonglong(problems.size() - most)));
        m_items.push_back(std::move(item));
    }
    endResetModel();
}

void SourcesModel::close(int row)
{
    const Item &item = m_items[std::size_t(row)];
    if (item.article) {
        m_closedArticles.push_back(*item.article);
    }
    if (item.list) {
        m_closedLists.push_back(*item.list);
    }
    beginRemoveRows({}, row, row);
    m_items.erase(m_items.begin() + row);
    endRemoveRows();
}

int SourcesModel::sourceCount() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const Item &item) { return !item.isProblem(); }));
}

int SourcesModel::onCount() const
{
    return int(
        std::count_if(m_items.begin(), m_items.end(), [](const Item &item) { return !item.isProblem() && item.on; }));
}

int SourcesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item &item = m_items[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return item.isProblem() ? item.detail : item.name;
    case Qt::AccessibleTextRole: return item.isProblem() ? item.detail : QString(item.name % u", " % item.detail);
    case Qt::ToolTipRole: return (item.path.isEmpty() ? item.detail : item.path).toHtmlEscaped();
    case Qt::CheckStateRole: return item.isProblem() ? QVariant() : QVariant(item.on ? Qt::Checked : Qt::Unchecked);
    default: return {};
    }
}

bool SourcesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || m_items[std::size_t(index.row())].isProblem()) {
        return false;
    }
    Item &item = m_items[std::size_t(index.row())];
    item.on = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT switched(Item(item));
    return true;
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_items[std::size_t(index.row())].isProblem()) {
        return Qt::ItemIsEnabled;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

SourcesPanel::SourcesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new SourcesModel(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(QString(), tr("No sources yet. Drop reports, lists or a folder here."), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SourcesDelegate(m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setAccessibleName(tr("Sources"));
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    setAccessibleName(tr("Sources pane"));
    setFocusProxy(m_view);

    auto *closing = new QAction(tr("Close this source"), m_view);
    closing->setShortcut(QKeySequence::Delete);
    closing->setShortcutContext(Qt::WidgetShortcut);
    connect(closing, &QAction::triggered, this, &SourcesPanel::closeCurrent);
    m_view->addAction(closing);

    connect(m_model, &SourcesModel::switched, this, [this](const SourcesModel::Item &item) {
        if (item.article) {
            Q_EMIT articleSwitched(*item.article, item.on);
        } else if (item.list) {
            Q_EMIT listSwitched(*item.list, item.on);
        }
    });
    const auto choose = [this](const QModelIndex &index) {
        if (!index.isValid()) {
            return;
        }
        const SourcesModel::Item item = m_model->item(index.row());
        if (item.article && item.on) {
            Q_EMIT articleChosen(*item.article);
        } else if (item.list && item.on) {
            Q_EMIT listChosen(*item.list);
        }
    };
    connect(m_view, &QAbstractItemView::clicked, this, choose);
    connect(m_view, &QAbstractItemView::activated, this, choose);
}

void SourcesPanel::show(const Facts &facts, const std::vector<std::shared_ptr<const ResultList>> &lists)
{
    const int row = m_view->currentIndex().row();
    m_model->show(facts, lists);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (row >= 0 && row < m_model->rowCount() && m_view->hasFocus()) {
        m_view->setCurrentIndex(m_model->index(row));
    }
}

void SourcesPanel::showProblems(const std::vector<Problem> &problems)
{
    m_model->showProblems(problems);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void SourcesPanel::markShown(std::optional<ArticleId> article)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (article && m_model->item(row).article == article) {
            m_view->selectionModel()->select(m_model->index(row), QItemSelectionModel::ClearAndSelect);
            return;
        }
    }
    m_view->clearSelection();
}

void SourcesPanel::closeCurrent()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid() || m_model->item(at.row()).isProblem()) {
        return;
    }
    const SourcesModel::Item item = m_model->item(at.row());
    m_model->close(at.row());
    if (item.article) {
        Q_EMIT articleClosed(*item.article);
    } else if (item.list) {
        Q_EMIT listClosed(*item.list);
    }
}

} // namespace proofline
