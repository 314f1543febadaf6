// The article view: marks equal their spans on the screen, clicks name the fact, whatever letters the text holds.
#include "hand_facts.h"
#include "ui/article_pane.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

// One result whose words stand among accents, emoji, combining letters and blank lines.
std::shared_ptr<const Facts> oddFacts()
{
    HandReport report(0, u"odd.txt"_s,
        u"Straßenlauf 🏃‍♀️ Zürich\n\n\n\nDer Regen fiel. Zoë Åsa Żeromska 🏃 won in 2:31:07 – née "
        u"Müller.\n\n"
        u"e\u0301tape: Ann Lee was second in 2:31:09.\n"_s);
    report.result({u"Zoë Åsa"_s, u"Zoë Åsa Żeromska"_s, u"2:31:07"_s, u"won"_s, {}, {}, {}, {}, hms(2, 31, 7), 1, {}},
        u"Straßenlauf"_s, 2022, u"women"_s);
    report.result({u"Ann Lee"_s, u"Ann Lee"_s, u"2:31:09"_s, u"second"_s, {}, {}, {}, {}, hms(2, 31, 9), 2, {}},
        u"Straßenlauf"_s, 2022, u"women"_s);
    return std::make_shared<const Facts>(judge({report.finish()}, {}, {}));
}

} // namespace

class ArticlePaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void positionsAreThoseOfTheText()
    {
        const auto facts = oddFacts();
        ArticlePane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setFacts(facts);
        pane.showArticle(ArticleId(0));
        const QString &text = facts->readings[0]->article->text;
        QTextDocument *document = pane.view()->document();
        QCOMPARE(document->characterCount() - 1, int(text.size()));
        for (int at = 0; at < int(text.size()); ++at) {
            const QChar shown = document->characterAt(at);
            QVERIFY2(shown == text.at(at) || (text.at(at) == u'\n' && shown == QChar::ParagraphSeparator),
                qPrintable(QString::number(at)));
        }
    }

    void marksCoverTheirWords()
    {
        ArticlePane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setFacts(oddFacts());
        pane.showArticle(ArticleId(0));
        ArticleView *view = pane.view();
        for (const ArticleMark &mark : view->facts().marks) {
            const QRect box = view->boxOf(mark.span);
            QVERIFY(!box.isEmpty());
            // The middle of the box lies on the marked words, a point left of it does not.
            const int inside = view->positionAt(box.center());
            QVERIFY2(mark.span.contains(inside), qPrintable(QString::number(inside)));
            QTextCursor cursor(view->document());
            cursor.setPosition(mark.span.begin);
            QVERIFY(qAbs(view->cursorRect(cursor).left() - box.left()) <= 2);
        }
    }

    void aClickOnMarkedWordsChoosesTheRow()
    {
        const auto facts = oddFacts();
        ArticlePane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setFacts(facts);
        pane.showArticle(ArticleId(0));
        QSignalSpy chosen(&pane, &ArticlePane::resultChosen);
        const int at = int(facts->readings[0]->article->text.indexOf(u"2:31:09"));
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {}, pane.view()->boxOf({at, at + 7}).center());
        QCOMPARE(chosen.size(), 1);
        const auto result = chosen[0][0].value<ResultId>();
        QCOMPARE(facts->athlete(facts->result(result).athlete).name, u"Ann Lee"_s);
        QVERIFY(pane.view()->chosen() >= 0);
    }

    void aClickWhereSeveralLieAsksWhich()
    {
        const auto facts = handFacts();
        ArticlePane pane;
        pane.resize(520, 700);
        pane.show();
        pane.setFacts(facts);
        pane.showArticle(ArticleId(0));
        QSignalSpy chosen(&pane, &ArticlePane::resultChosen);
        const int at = int(facts->readings[0]->article->text.indexOf(u"Kelvin Kiptum"));
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {}, pane.view()->boxOf({at, at + 13}).center());
        QCOMPARE(chosen.size(), 0);
        auto *menu = pane.view()->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().constFirst()->trigger();
        QCOMPARE(chosen.size(), 1);
        menu->close();
    }

    void nextAndPreviousWalkInTheTextsOrder()
    {
        ArticlePane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setFacts(handFacts());
        pane.showArticle(ArticleId(0));
        QCOMPARE(pane.view()->chosen(), -1);
        pane.nextFact();
        QCOMPARE(pane.view()->chosen(), 0);
        pane.previousFact();
        QCOMPARE(pane.view()->chosen(), int(pane.view()->facts().facts.size()) - 1); // round the corner
        pane.nextFact();
        pane.nextFact();
        QCOMPARE(pane.position(), u"2 of 10"_s);
    }

    void aSwitchedOffKindIsNotClickable()
    {
        const auto facts = oddFacts();
        ArticlePane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setFacts(facts);
        pane.showArticle(ArticleId(0));
        const int at = int(facts->readings[0]->article->text.indexOf(u"2:31:09"));
        QCOMPARE(pane.view()->factsAt(at).size(), std::size_t(1));
        pane.legend()->button(MarkKind::Time)->click();
        QVERIFY(pane.view()->factsAt(at).empty());
        QVERIFY(pane.view()->wordsAt(at).isEmpty());
    }

    void unusedNumbersSayWhy()
    {
        const auto facts = handFacts();
        ArticlePane pane;
        pane.setFacts(facts);
        pane.showArticle(ArticleId(0));
        const int at = int(facts->readings[0]->article->text.indexOf(u"10.30am"));
        QVERIFY(pane.view()->wordsAt(at).isEmpty());
        QVERIFY(pane.legend()->button(MarkKind::Unread)->text().startsWith(u'2'));
        pane.legend()->button(MarkKind::Unread)->click();
        QCOMPARE(pane.view()->wordsAt(at), u"Not used: time of day"_s);
    }

    void theResultsOwnArticleStays()
    {
        const auto facts = handFacts();
        ArticlePane pane;
        pane.setFacts(facts);
        pane.showArticle(ArticleId(1));
        const auto kamworor = std::find_if(facts->results.begin(), facts->results.end(),
            [&](const Result &result) { return facts->athlete(result.athlete).name == u"Geoffrey Kamworor"; });
        pane.showResult(kamworor->id);
        QCOMPARE(pane.article(), std::optional(ArticleId(1))); // both articles name him: no jump
        pane.showNothing();
        pane.showResult(kamworor->id);
        QCOMPARE(pane.article(), std::optional(ArticleId(0)));
    }
};

QTEST_MAIN(ArticlePaneTest)
#include "tst_article_pane.moc"
