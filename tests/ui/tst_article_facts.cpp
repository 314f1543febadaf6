// What the article pane and the proof make of hand-made facts: marks on the very words, in reading order.
#include "hand_facts.h"
#include "ui/article_facts.h"
#include "ui/findings_panel.h"
#include "ui/proof_lines.h"

#include <QTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class ArticleFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMarkStandsOnItsWords()
    {
        const auto facts = handFacts();
        for (std::uint32_t id = 0; id < facts->readings.size(); ++id) {
            const QString &text = facts->readings[id]->article->text;
            const ArticleFacts found = factsOf(*facts, ArticleId(id));
            QVERIFY(!found.marks.empty());
            for (const ArticleMark &mark : found.marks) {
                const QString words = text.mid(mark.span.begin, mark.span.length());
                QVERIFY2(!words.isEmpty() && words == words.trimmed(), qPrintable(words));
                if (mark.kind == MarkKind::Time) {
                    QVERIFY2(words.contains(u':'), qPrintable(words));
                }
            }
        }
    }

    void factsComeInReadingOrder()
    {
        const ArticleFacts found = factsOf(*handFacts(), ArticleId(0));
        QCOMPARE(found.facts.size(), std::size_t(10)); // eight results, a gap, a record
        for (std::size_t at = 1; at < found.facts.size(); ++at) {
            QVERIFY(found.facts[at - 1].anchor <= found.facts[at].anchor);
        }
        QCOMPARE(found.unread, 2);
    }

    void marksOfOneSpanKnowAllTheirFacts()
    {
        const auto facts = handFacts();
        const ArticleFacts found = factsOf(*facts, ArticleId(0));
        const QString &text = facts->readings[0]->article->text;
        const int at = int(text.indexOf(u"Kelvin Kiptum"));
        const auto mark = std::find_if(found.marks.begin(), found.marks.end(),
            [at](const ArticleMark &m) { return m.span.begin == at && m.kind == MarkKind::Athlete; });
        QVERIFY(mark != found.marks.end());
        QCOMPARE(mark->facts.size(), std::size_t(3)); // result, gap, record
    }

    void aDisputedTimeIsMarkedSo()
    {
        const auto facts = handFacts();
        const ArticleFacts found = factsOf(*facts, ArticleId(1));
        QStringList disputed;
        for (const ArticleMark &mark : found.marks) {
            if (mark.disputed) {
                disputed << facts->readings[1]->article->text.mid(mark.span.begin, mark.span.length());
            }
        }
        QCOMPARE(disputed, (QStringList{u"2:01.27"_s, u"2:10:27"_s}));
    }

    void aSwitchedOffArticleHasNoFacts()
    {
        auto readings = handReadings();
        readings[1] = nullptr;
        const Facts facts = judge(readings, {}, {});
        QVERIFY(factsOf(facts, ArticleId(1)).facts.empty());
        QVERIFY(factsOf(facts, ArticleId(99)).facts.empty());
    }

    void proofGivesEachValueItsSource()
    {
        const auto facts = handFacts();
        const auto kiptum = std::find_if(facts->results.begin(), facts->results.end(),
            [&](const Result &result) { return facts->athlete(result.athlete).name == u"Kelvin Kiptum"; });
        QVERIFY(kiptum != facts->results.end());
        QStringList times;
        for (const ProofLine &line : proofOf(*facts, kiptum->id)) {
            if (line.label == u"time") {
                times << line.value % u' ' % line.from;
                QCOMPARE(line.sign, LineSign::Ring);
                QCOMPARE(line.marks.size(), std::size_t(1));
                const QString words = line.quote.mid(line.marks[0].span.begin, line.marks[0].span.length());
                QVERIFY2(words == u"2:01:25" || words == u"2:01.27", qPrintable(words));
            }
        }
        times.sort();
        QCOMPARE(times, (QStringList{u"2:01:25 london-2023-farah"_s, u"2:01:27 london-2023-kiptum"_s}));
    }

    void findingsComeGravestFirst()
    {
        const auto findings = findingsOf(*handFacts());
        QVERIFY(findings.size() >= 3);
        QCOMPARE(findings[0].sign, LineSign::Ring);
        QCOMPARE(findings[0].note, u"2 s apart"_s);
        QCOMPARE(findings[1].word, u"Does not add up"_s);
        for (std::size_t at = 1; at < findings.size(); ++at) {
            QVERIFY(findings[at - 1].rank <= findings[at].rank);
        }
        QVERIFY(findingsInWords(findings).startsWith(u"2 disputes · 1 does not add up"));
    }

    void aSettledFindingGoesLastWithItsReason()
    {
        const QString key = findingsOf(*handFacts())[0].key;
        const auto findings = findingsOf(*handFacts({{SettleFinding{key}, u"the clock says :25"_s, {}}}));
        QVERIFY(findings.back().settled);
        QCOMPARE(findings.back().key, key);
        QCOMPARE(findings.back().settledReason, u"the clock says :25"_s);
        QCOMPARE(countsOf(findings).disputes, 1);
    }
};

QTEST_MAIN(ArticleFactsTest)
#include "tst_article_facts.moc"
