#include "ui/article_pane.h"

#include "tables/result_list.h"
#include "ui/empty_state.h"
#include "ui/list_line_view.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyleOptionToolButton>
#include <QTextBlock>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr double articleShare = 15.0 / 13.0; // of the window's font
constexpr double titleShare = 18.0 / 13.0;
constexpr int margin = 20;

// Lines this far apart hold three lanes of underlines.
double linePitch(const QFont &font)
{
    const QFontMetricsF metrics(font);
    return std::ceil(metrics.height() + 7.0);
}

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QTextEdit(parent)
{
    m_shown.fill(true);
    m_shown[std::size_t(MarkKind::Unread)] = false;
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setAcceptDrops(false); // files dropped here are the window's
    setTabChangesFocus(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(0);
    setViewportMargins(margin, 12, 12, 0);
    setAccessibleName(tr("Article"));
}

void ArticleView::show(std::shared_ptr<const Article> article, ArticleFacts facts)
{
    const bool same = article == m_article;
    m_article = std::move(article);
    m_facts = std::move(facts);
    m_chosen = -1;
    m_words = {};
    m_sentences.clear();
    if (!same) {
        setPlainText(m_article->text);
        formatText();
    }
    pickMarks();
}

void ArticleView::clear()
{
    m_article.reset();
    m_facts = {};
    m_chosen = -1;
    m_sentences.clear();
    m_marks.clear();
    QTextEdit::clear();
}

void ArticleView::formatText()
{
    const QFont body = serifFont(font(), articleShare);
    document()->setDefaultFont(body);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat lines;
    lines.setLineHeight(linePitch(body), QTextBlockFormat::FixedHeight);
    QTextCharFormat face;
    face.setFont(body);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(lines);
    cursor.setCharFormat(face);

    // Blank lines are only the space between paragraphs.
    QTextBlockFormat gap;
    gap.setLineHeight(std::round(linePitch(body) * 0.4), QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (QStringView(m_article->text).mid(block.position(), block.length() - 1).trimmed().isEmpty()) {
            QTextCursor at(block);
            at.mergeBlockFormat(gap);
        }
    }
    for (const Block &block : m_article->blocks) {
        if (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::TableRow || block.span.isEmpty()) {
            continue;
        }
        QTextCursor at(document());
        at.setPosition(std::min(block.span.begin, document()->characterCount() - 1));
        at.setPosition(std::min(block.span.end, document()->characterCount() - 1), QTextCursor::KeepAnchor);
        QTextBlockFormat shape;
        if (block.kind == Block::Kind::Heading) {
            const QFont title = bold(serifFont(font(), block.level <= 1 ? titleShare : articleShare));
            QTextCharFormat ink;
            ink.setFont(title);
            at.mergeCharFormat(ink);
            shape.setLineHeight(std::ceil(QFontMetricsF(title).height() * 1.02), QTextBlockFormat::FixedHeight);
        } else {
            shape.setLeftMargin(12.0 * (block.level + 1));
        }
        at.mergeBlockFormat(shape);
    }
    cursor.endEditBlock();
    cursor.setPosition(0);
    setTextCursor(cursor);
}

void ArticleView::pickMarks()
{
    m_marks.clear();
    m_longest = 0;
    for (const ArticleMark &mark : m_facts.marks) {
        if (m_shown[std::size_t(mark.kind)]) {
            const bool strong = m_chosen >= 0 && std::binary_search(mark.facts.begin(), mark.facts.end(), m_chosen)
                && (m_sentences.empty() || std::any_of(m_sentences.begin(), m_sentences.end(), [&mark](Span sentence) {
                       return sentence.overlaps(mark.span);
                   }));
            m_marks.push_back({mark.span, mark.kind, strong, mark.disputed && strong, 0});
            m_longest = std::max(m_longest, mark.span.length());
        }
    }
    assignLanes(m_marks);
    viewport()->update();
}

void ArticleView::choose(int fact)
{
    m_chosen = fact >= 0 && fact < int(m_facts.facts.size()) ? fact : -1;
    m_words = {};
    m_sentences = m_chosen >= 0 ? m_facts.facts[std::size_t(m_chosen)].sentences : std::vector<Span>{};
    pickMarks();
}

void ArticleView::highlight(Span words, Span sentence)
{
    m_chosen = -1;
    m_words = words;
    m_sentences.clear();
    if (!sentence.isEmpty()) {
        m_sentences.push_back(sentence);
    }
    pickMarks();
}

void ArticleView::scrollTo(Span span)
{
    QTextCursor at(document());
    at.setPosition(std::clamp(span.begin, 0, std::max(0, document()->characterCount() - 1)));
    const QRect box = cursorRect(at);
    const QRect room = viewport()->rect();
    if (box.top() < 8 || box.bottom() > room.height() - 3 * box.height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + box.top() - room.height() / 3);
        // No half line at the top.
        const QRect top = cursorRect(cursorForPosition(QPoint(0, 0)));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top.top() - 2);
    }
}

void ArticleView::keepInView(Span span)
{
    const QRect box = boxOf(span);
    const int over = box.bottom() + box.height() / 2 - viewport()->height();
    if (!box.isEmpty() && over > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + over);
    }
}

void ArticleView::showKind(MarkKind kind, bool shown)
{
    m_shown[std::size_t(kind)] = shown;
    pickMarks();
}

std::vector<int> ArticleView::factsAt(int position) const
{
    std::vector<int> found;
    for (const ArticleMark &mark : m_facts.marks) {
        if (mark.span.begin > position) {
            break;
        }
        if (mark.span.contains(position) && m_shown[std::size_t(mark.kind)]) {
            found.insert(found.end(), mark.facts.begin(), mark.facts.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

int ArticleView::positionAt(const QPoint &viewportPoint) const
{
    const QPointF at(
        viewportPoint.x() + horizontalScrollBar()->value(), viewportPoint.y() + verticalScrollBar()->value());
    return m_article ? document()->documentLayout()->hitTest(at, Qt::ExactHit) : -1;
}

QString ArticleView::wordsAt(int position) const
{
    QStringList lines;
    for (const ArticleMark &mark : m_facts.marks) {
        if (mark.span.begin > position) {
            break;
        }
        if (!mark.span.contains(position) || !m_shown[std::size_t(mark.kind)] || mark.says.isEmpty()) {
            continue;
        }
        QString line = mark.says;
        if (!mark.rule.isEmpty()) {
            line += u" – "_s % tr("rule: %1").arg(mark.rule) % u" – " % QString::number(mark.confidence, 'f', 2);
        }
        lines << line;
    }
    return lines.join(u'\n');
}

QRect ArticleView::boxOf(Span span) const
{
    const QTextBlock block = document()->findBlock(span.begin);
    if (!block.isValid()) {
        return {};
    }
    const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft()
        - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto boxes = boxesOf(*block.layout(), origin, block.position(), span);
    return boxes.empty() ? QRect() : boxes.front().box.toRect();
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    struct Shown
    {
        const QTextLayout *layout;
        QPointF origin;
        int first;
        std::vector<Mark> marks;
    };
    std::vector<Shown> blocks;
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto *layout = document()->documentLayout();
    if (m_article) {
        QTextBlock block = cursorForPosition(QPoint(0, 0)).block();
        for (; block.isValid(); block = block.next()) {
            const QRectF box = layout->blockBoundingRect(block).translated(-scrolled);
            if (box.top() > viewport()->height()) {
                break;
            }
            const int begin = block.position();
            const int end = begin + block.length();
            Shown shown{block.layout(), box.topLeft(), begin, {}};
            auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), begin - m_longest,
                [](const Mark &m, int at) { return m.span.begin < at; });
            for (; mark != m_marks.end() && mark->span.begin < end; ++mark) {
                if (mark->span.end > begin) {
                    shown.marks.push_back(*mark);
                }
            }
            blocks.push_back(std::move(shown));
        }
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        const std::vector<Mark> words =
            m_words.isEmpty() ? std::vector<Mark>{} : std::vector<Mark>{{m_words, MarkKind::Time, true, false, 0}};
        for (const Shown &shown : blocks) {
            paintGrounds(painter, palette(), *shown.layout, shown.origin, shown.first, m_sentences, shown.marks);
            paintGrounds(painter, palette(), *shown.layout, shown.origin, shown.first, {}, words);
        }
    }
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    for (const Shown &shown : blocks) {
        paintMarks(painter, palette(), *shown.layout, shown.origin, shown.first, shown.marks);
    }
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || (at - m_pressed).manhattanLength() > 4 || textCursor().hasSelection()) {
        return;
    }
    const int position = positionAt(at);
    if (position >= 0) {
        chooseAmong(factsAt(position), viewport()->mapToGlobal(at));
    }
}

void ArticleView::chooseAmong(const std::vector<int> &facts, const QPoint &globalPos)
{
    if (facts.empty()) {
        return;
    }
    if (facts.size() == 1) {
        Q_EMIT factClicked(facts.front());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Which fact"));
    for (const int fact : facts) {
        QString title = m_facts.facts[std::size_t(fact)].title;
        QAction *action = menu->addAction(title.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(fact == m_chosen);
        connect(action, &QAction::triggered, this, [this, fact] { Q_EMIT factClicked(fact); });
    }
    menu->popup(globalPos);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const int position = positionAt(event->position().toPoint());
    const bool clickable = position >= 0 && !factsAt(position).empty();
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        chooseAmong(factsAt(textCursor().position()), viewport()->mapToGlobal(cursorRect().bottomLeft()));
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_article) {
        formatText();
    }
}

bool ArticleView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int position = positionAt(help->pos());
        const QString words = position >= 0 ? wordsAt(position) : QString();
        if (words.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), words.toHtmlEscaped().replace(u'\n', u"<br>"_s), viewport());
        }
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

LegendButton::LegendButton(MarkKind kind, QWidget *parent)
    : QToolButton(parent)
    , m_kind(kind)
{
    setText(markName(kind));
    setCheckable(true);
    setChecked(kind != MarkKind::Unread);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(kind == MarkKind::Unread ? tr("Show unused numbers") : tr("Show marks: %1").arg(markName(kind)));
    setToolTip(kind == MarkKind::Unread ? tr("Times and places in the text that became no fact, each with the reason")
                                        : tr("Underline what is read as: %1").arg(markName(kind).toLower()));
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    return {metrics.horizontalAdvance(text()) + 12, std::max(30, metrics.height() + 14)};
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont face = smallFont(font());
    const QFontMetricsF metrics(face);
    if (underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.07));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -2), 4, 4);
    }
    painter.setFont(face);
    const bool unread = m_kind == MarkKind::Unread;
    painter.setPen(isChecked() && !unread ? palette().color(QPalette::Text) : mutedInk(palette()));
    const double baseline = std::round(height() / 2.0 + metrics.ascent() / 2.0 - 3.0);
    painter.drawText(QPointF(6, baseline), text());
    if (isChecked() || unread) {
        painter.setOpacity(isChecked() ? 1.0 : 0.8);
        paintUnderline(painter, palette(), m_kind, 6, 6 + metrics.horizontalAdvance(text()), baseline + 7.5);
    }
    if (unread && isChecked()) {
        painter.setOpacity(1);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPointF(6, baseline), text());
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

LegendBar::LegendBar(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Kinds of marks"));
    for (int kind = 0; kind < markKindCount; ++kind) {
        auto *button = new LegendButton(MarkKind(kind), this);
        m_buttons[std::size_t(kind)] = button;
        connect(button, &QToolButton::toggled, this, [this, kind](bool on) { Q_EMIT switched(MarkKind(kind), on); });
    }
    m_more->setText(u"»"_s);
    m_more->setAccessibleName(tr("More kinds of marks"));

    m_more->setAutoRaise(true);
    auto *menu = new QMenu(m_more);
    connect(m_more, &QToolButton::clicked, this, [this, menu] {
        menu->clear();
        for (LegendButton *button : m_buttons) {
            if (button->isHidden()) {
                QAction *action = menu->addAction(button->text());
                action->setCheckable(true);
                action->setChecked(button->isChecked());
                connect(action, &QAction::toggled, button, &QToolButton::setChecked);
            }
        }
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    setUnread(0);
}

void LegendBar::setUnread(int count)
{
    button(MarkKind::Unread)->setText(tr("%n unused", nullptr, count));
    button(MarkKind::Unread)->setEnabled(count > 0);
    arrange();
}

QSize LegendBar::sizeHint() const { return {200, std::max(32, button(MarkKind::Athlete)->sizeHint().height() + 1)}; }
QSize LegendBar::minimumSizeHint() const { return {60, sizeHint().height()}; }

void LegendBar::resizeEvent(QResizeEvent *) { arrange(); }

void LegendBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, gridLine(palette()));
}

void LegendBar::arrange()
{
    const int left = 8;
    const int high = height() - 1;
    int needed = left + 8;
    for (const LegendButton *button : m_buttons) {
        needed += button->sizeHint().width();
    }
    const bool all = needed <= width();
    m_more->setVisible(!all);
    const int moreWidth = all ? 0 : 28;
    m_more->setGeometry(width() - moreWidth - 2, 0, moreWidth, high);
    int x = left;
    bool full = false;
    for (LegendButton *button : m_buttons) {
        const QSize size = button->sizeHint();
        if (all && button == m_buttons.back()) {
            x = width() - 8 - size.width();
        }
        full = full || x + size.width() > width() - moreWidth - 4;
        button->setVisible(!full || all);
        button->setGeometry(x, 0, size.width(), high);
        x += size.width();
    }
}

ArticlePane::ArticlePane(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_legend(new LegendBar(this))
    , m_view(new ArticleView(this))
    , m_listLine(new ListLineView(this))
    , m_empty(new EmptyState(QString(), tr("Choose a row of the table: the sentences behind it appear here."), this))
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_view, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    m_pages->addWidget(m_listLine);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    setAccessibleName(tr("Article pane"));
    setFocusProxy(m_view);

    connect(m_legend, &LegendBar::switched, m_view, &ArticleView::showKind);
    connect(m_view, &ArticleView::factClicked, this, [this](int fact) { chooseFact(fact, true); });
}

void ArticlePane::setFacts(std::shared_ptr<const Facts> facts)
{
    m_facts = std::move(facts);
    const auto shown = m_shown;
    m_shown.reset();
    if (shown && m_facts && m_facts->reading(*shown)) {
        open(*shown);
    } else {
        showNothing();
    }
}

void ArticlePane::open(ArticleId article)
{
    const Reading *reading = m_facts ? m_facts->reading(article) : nullptr;
    if (!reading || !reading->article) {
        showNothing();
        return;
    }
    m_pages->setCurrentIndex(1);
    setFocusProxy(m_view);
    m_listHeading.clear();
    if (m_shown != article) {
        m_shown = article;
        m_view->show(reading->article, factsOf(*m_facts, article));
        m_legend->setUnread(m_view->facts().unread);
    }
    Q_EMIT shownChanged();
}

void ArticlePane::showResult(ResultId id)
{
    if (!m_facts || std::size_t(id) >= m_facts->results.size()) {
        showNothing();
        return;
    }
    const Result &result = m_facts->result(id);
    // Already at a fact of this row, for instance a gap that was clicked: stay there.
    if (m_shown && m_pages->currentIndex() == 1 && m_view->chosen() >= 0
        && m_view->facts().facts[std::size_t(m_view->chosen())].result == id) {
        return;
    }
    const ClaimRef *claim = nullptr;
    for (const ClaimRef &ref : result.claims) {
        if (m_facts->claim(ref) && (!claim || (m_shown == ref.article && m_shown != claim->article))) {
            claim = &ref;
        }
    }
    if (!claim) {
        showNothing();
        return;
    }
    open(claim->article);
    const auto &facts = m_view->facts().facts;
    const auto found = std::find_if(facts.begin(), facts.end(), [claim](const ArticleFact &fact) {
        return fact.kind == ArticleFact::Kind::Result && fact.index == claim->index;
    });
    if (found != facts.end()) {
        chooseFact(int(found - facts.begin()), false);
    }
}

void ArticlePane::showSource(const Source &source)
{
    if (source.official || !m_facts || !m_facts->reading(source.article)) {
        return;
    }
    open(source.article);
    // The fact these words belong to, if there is one: its other words are then marked too.
    const auto &found = m_view->facts();
    int fact = -1;
    for (const ArticleMark &mark : found.marks) {
        if (mark.span == source.span && mark.facts.size() == 1) {
            fact = mark.facts.front();
            break;
        }
    }
    if (fact >= 0) {
        m_view->choose(fact);
    } else {
        m_view->highlight(source.span, source.sentence);
    }
    m_view->scrollTo(source.sentence.isEmpty() ? source.span : source.sentence);
    Q_EMIT shownChanged();
}

void ArticlePane::showArticle(ArticleId article)
{
    open(article);
    if (m_shown == article) {
        m_view->choose(-1);
        m_view->scrollTo({0, 0});
        Q_EMIT shownChanged();
    }
}

void ArticlePane::showListRow(std::shared_ptr<const ResultList> list, std::uint32_t row)
{
    m_listHeading = tr("%1, line %2").arg(sourceName(list->name), locale().toString(list->lineOf(row)));
    m_listLine->show(std::move(list), row);
    m_pages->setCurrentWidget(m_listLine);
    setFocusProxy(m_listLine);
    Q_EMIT shownChanged();
}

void ArticlePane::showNothing()
{
    m_shown.reset();
    m_listHeading.clear();
    m_view->clear();
    m_pages->setCurrentWidget(m_empty);
    Q_EMIT shownChanged();
}

QString ArticlePane::heading() const
{
    if (!m_listHeading.isEmpty()) {
        return m_listHeading;
    }
    return m_shown && m_view->article() ? sourceName(m_view->article()->fileName) : QString();
}

QString ArticlePane::position() const
{
    if (!m_shown || !m_listHeading.isEmpty() || m_view->facts().facts.empty()) {
        return {};
    }
    const int count = int(m_view->facts().facts.size());
    return m_view->chosen() >= 0 ? tr("%1 of %2").arg(m_view->chosen() + 1).arg(count)
                                 : tr("%n fact(s)", nullptr, count);
}

void ArticlePane::nextFact() { step(1); }
void ArticlePane::previousFact() { step(-1); }

void ArticlePane::step(int direction)
{
    const auto &facts = m_view->facts().facts;
    if (!m_shown || facts.empty() || m_pages->currentIndex() != 1) {
        return;
    }
    const int count = int(facts.size());
    int at = m_view->chosen();
    if (at < 0) {
        at = direction > 0 ? -1 : count;
    }
    chooseFact((at + direction + count) % count, true);
}

void ArticlePane::chooseFact(int fact, bool tell)
{
    m_view->choose(fact);
    const ArticleFact &chosen = m_view->facts().facts[std::size_t(fact)];
    m_view->scrollTo(chosen.sentences.empty() ? chosen.anchor : chosen.sentences.front());
    m_view->keepInView(chosen.anchor);
    m_view->setAccessibleDescription(chosen.title);
    Q_EMIT shownChanged();
    if (tell && chosen.result) {
        Q_EMIT resultChosen(*chosen.result);
    }
}

} // namespace proofline
