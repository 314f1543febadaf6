// The article beside the table: its text with every fact's words marked, and the chosen fact's sentence.
#pragma once

#include "ui/article_facts.h"

#include <QTextEdit>
#include <QToolButton>
#include <QWidget>
#include <array>
#include <memory>

class QStackedWidget;

namespace proofline {

class EmptyState;
class ListLineView;
class ResultList;

// The text itself. Backgrounds are painted below the text, underlines above it.
class ArticleView : public QTextEdit
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);

    void show(std::shared_ptr<const Article> article, ArticleFacts facts);
    void clear();
    const Article *article() const { return m_article.get(); }
    const ArticleFacts &facts() const { return m_facts; }

    void choose(int fact); // -1: none; does not scroll
    void highlight(Span words, Span sentence); // words of a finding that are no fact of their own
    int chosen() const { return m_chosen; }
    void scrollTo(Span span); // to the upper part of the pane, unless it is well in view
    void keepInView(Span span); // scrolls only as far as it must
    void showKind(MarkKind kind, bool shown);
    bool isShown(MarkKind kind) const { return m_shown[std::size_t(kind)]; }

    std::vector<int> factsAt(int position) const; // of the marks shown there, each once
    int positionAt(const QPoint &viewportPoint) const; // -1 beside the text
    QString wordsAt(int position) const; // what a tooltip says
    QRect boxOf(Span span) const; // of its first line, in the viewport

Q_SIGNALS:
    void factClicked(int fact);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void formatText();
    void pickMarks();
    void chooseAmong(const std::vector<int> &facts, const QPoint &globalPos);

    std::shared_ptr<const Article> m_article;
    ArticleFacts m_facts;
    int m_chosen = -1;
    Span m_words;
    std::vector<Span> m_sentences;
    std::array<bool, std::size_t(markKindCount)> m_shown;
    std::vector<Mark> m_marks; // those shown, with lanes, by begin
    int m_longest = 0; // units of the longest mark
    QPoint m_pressed;
};

// One switch of the legend: a word with its underline.
class LegendButton : public QToolButton
{
    Q_OBJECT
public:
    LegendButton(MarkKind kind, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkKind m_kind;
};

// The legend row; what does not fit goes into the menu of a » button.
class LegendBar : public QWidget
{
    Q_OBJECT
public:
    explicit LegendBar(QWidget *parent = nullptr);
    LegendButton *button(MarkKind kind) const { return m_buttons[std::size_t(kind)]; }
    void setUnread(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void switched(MarkKind kind, bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    std::array<LegendButton *, std::size_t(markKindCount)> m_buttons;
    QToolButton *m_more;
};

class ArticlePane : public QWidget
{
    Q_OBJECT
public:
    explicit ArticlePane(QWidget *parent = nullptr);

    void setFacts(std::shared_ptr<const Facts> facts);
    // Shows the result in the article shown if it is there, else in the first of its sources.
    void showResult(ResultId result);
    void showSource(const Source &source); // words of a finding or a proof line
    void showArticle(ArticleId article);
    void showListRow(std::shared_ptr<const ResultList> list, std::uint32_t row);
    void showNothing();

    std::optional<ArticleId> article() const { return m_shown; }
    ArticleView *view() const { return m_view; }
    LegendBar *legend() const { return m_legend; }
    QString heading() const; // "london-2023-farah", "winners.csv, line 44"
    QString position() const; // "3 of 31"; empty without facts

public Q_SLOTS:
    void nextFact();
    void previousFact();

Q_SIGNALS:
    void resultChosen(ResultId result); // by a click or by next and previous
    void shownChanged(); // heading or position

private:
    void open(ArticleId article);
    void step(int direction);
    void chooseFact(int fact, bool tell);

    std::shared_ptr<const Facts> m_facts;
    std::optional<ArticleId> m_shown;
    QString m_listHeading;
    QStackedWidget *m_pages;
    LegendBar *m_legend;
    ArticleView *m_view;
    ListLineView *m_listLine;
    EmptyState *m_empty;
};

} // namespace proofline
