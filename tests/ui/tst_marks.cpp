// Lanes of overlapping marks, boxes of their words, and quotes cut at words.
#include "ui/marks.h"

#include <QTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class MarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overlappingMarksTakeLanes()
    {
        std::vector<Mark> marks{{{0, 40}, MarkKind::Record}, {{0, 7}, MarkKind::Nationality},
            {{5, 20}, MarkKind::Athlete}, {{20, 30}, MarkKind::Time}};
        assignLanes(marks);
        QCOMPARE(marks[1].lane, 0); // the shortest
        QCOMPARE(marks[3].lane, 0); // meets nobody
        QCOMPARE(marks[2].lane, 1); // over the nation
        QCOMPARE(marks[0].lane, 2); // over all
    }

    void noTwoMarksOfALaneOverlap()
    {
        std::vector<Mark> marks;
        unsigned seed = 7;
        for (int at = 0; at < 400; ++at) {
            seed = seed * 1664525u + 1013904223u;
            const int begin = int(seed >> 16 & 1023);
            marks.push_back({{begin, begin + 1 + int(seed >> 8 & 31)}, MarkKind(at % markKindCount)});
        }
        assignLanes(marks);
        for (std::size_t a = 0; a < marks.size(); ++a) {
            for (std::size_t b = a + 1; b < marks.size(); ++b) {
                QVERIFY(marks[a].lane != marks[b].lane || !marks[a].span.overlaps(marks[b].span));
            }
        }
    }

    void boxesFollowTheLines()
    {
        QTextLayout layout(u"Zoë Müller won the 🏃 mile"_s, QFont());
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10000);
        layout.endLayout();
        const auto boxes = boxesOf(layout, QPointF(5, 7), 100, Span{104, 110});
        QCOMPARE(boxes.size(), std::size_t(1));
        QCOMPARE(boxes[0].box.left(), 5 + line.cursorToX(4));
        QCOMPARE(boxes[0].box.right(), 5 + line.cursorToX(10));
        QVERIFY(boxes[0].beginsHere && boxes[0].endsHere);
        QVERIFY(boxesOf(layout, {}, 0, Span{4, 4}).empty());
        QVERIFY(boxesOf(layout, {}, 0, Span{400, 410}).empty());
    }

    void aMarkOverTwoLinesHasTwoBoxes()
    {
        const QFont font;
        Quote quote(u"one two three four five six seven eight"_s, {{{0, 39}, MarkKind::Gap}}, font);
        QVERIFY(quote.layOut(QFontMetricsF(font).horizontalAdvance(u"one two three four five"_s)) > 0);
    }

    void quotesAreCutAtWords()
    {
        const QString text =
            u"A first sentence. Kelvin Kiptum of Kenya ran away from everybody to win in 2:01:25 on a cold day. Last."_s;
        const int at = int(text.indexOf(u"2:01:25"));
        std::vector<Mark> marks{{{at, at + 7}, MarkKind::Time, true, true}, {{0, 7}, MarkKind::Race}};
        const Span sentence{18, int(text.indexOf(u" Last"))};
        const QString quote = quoteText(text, sentence, {at, at + 7}, 30, marks);
        QVERIFY2(quote.startsWith(u"… ") && quote.endsWith(u" …"), qPrintable(quote));
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(quote.mid(marks[0].span.begin, marks[0].span.length()), u"2:01:25"_s);
        std::vector<Mark> whole{{{at, at + 7}, MarkKind::Time}};
        const QString uncut = quoteText(text, sentence, {at, at + 7}, 500, whole);
        QCOMPARE(uncut, text.mid(sentence.begin, sentence.length()));
        QCOMPARE(uncut.mid(whole[0].span.begin, 7), u"2:01:25"_s);
    }
};

QTEST_MAIN(MarksTest)
#include "tst_marks.moc"
