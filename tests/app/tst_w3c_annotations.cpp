// Claims as Web Annotations: the shape the W3C's model asks for, and selectors that find their words.
#include "app/json_lines.h"
#include "app/w3c_annotations.h"
#include "reading/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

std::shared_ptr<const Article> articleOf(const QString &text, const QString &name)
{
    return readArticle(text.toUtf8(), name, ArticleId{}).article;
}

Evidence words(const Article &article, const QString &what)
{
    const int at = int(article.text.indexOf(what));
    return {article.id, {at, at + int(what.size())}, {0, int(article.text.size())}, u"a \"rule\""_s, 0.9};
}

// A reading with one claim of each kind, every value on its own words.
std::shared_ptr<const Reading> handMade(const QString &text, const QString &name)
{
    auto reading = std::make_shared<Reading>();
    reading->article = articleOf(text, name);
    const Article &article = *reading->article;
    ResultClaim result;
    result.athlete = {u"Zoë Ålt"_s, words(article, u"Zoë Ålt"_s)};
    result.time = Stated<ClockTime>{{8469000, Precision::Second}, words(article, u"2:21:09"_s)};
    result.place = Stated<int>{1, words(article, u"won"_s)};
    result.context.race = Stated<QString>{u"Harbour Marathon"_s, words(article, u"Harbour Marathon"_s)};
    result.context.year = Stated<int>{2025, {}}; // from the page's date: no words
    reading->results.push_back(result);
    GapClaim gap;
    gap.subject = result.athlete;
    gap.object = u"Bea Boe"_s;
    gap.milliseconds = 16000;
    gap.relation = Relation::Ahead;
    gap.evidence = words(article, u"16 seconds"_s);
    reading->gaps.push_back(gap);
    return reading;
}

const QString story = u"🏅 Zoë Ålt won the Harbour Marathon in 2:21:09, 16 seconds ahead of Bea Boe. 🏅"_s;

QJsonArray itemsOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object()["first"_L1].toObject()["items"_L1].toArray();
}

} // namespace

class TestW3cAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfTheModel()
    {
        QJsonParseError error;
        const QJsonObject collection =
            QJsonDocument::fromJson(w3cAnnotations({handMade(story, u"my report.txt"_s)}), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(collection["@context"_L1].toString(), u"http://www.w3.org/ns/anno.jsonld"_s);
        QCOMPARE(collection["type"_L1].toString(), u"AnnotationCollection"_s);
        const QJsonObject page = collection["first"_L1].toObject();
        QCOMPARE(page["type"_L1].toString(), u"AnnotationPage"_s);
        QVERIFY(page["id"_L1].toString() != collection["id"_L1].toString());
        const QJsonArray items = page["items"_L1].toArray();
        QCOMPARE(collection["total"_L1].toInt(), int(items.size()));
        QCOMPARE(items.size(), 5); // athlete, place, time, race, gap; the year has no words
        QSet<QString> ids;
        for (const QJsonValue &value : items) {
            const QJsonObject item = value.toObject();
            QCOMPARE(item["type"_L1].toString(), u"Annotation"_s);
            QVERIFY(item["id"_L1].toString().startsWith("urn:uuid:"_L1));
            ids += item["id"_L1].toString();
            for (const QJsonValue &body : item["body"_L1].toArray()) {
                QCOMPARE(body["type"_L1].toString(), u"TextualBody"_s);
                QVERIFY(!body["value"_L1].toString().isEmpty());
                QVERIFY((QStringList{u"describing"_s, u"tagging"_s, u"commenting"_s}.contains(
                    body["purpose"_L1].toString())));
            }
            QCOMPARE(item["target"_L1]["source"_L1].toString(), u"my%20report.txt"_s);
            QCOMPARE(item["target"_L1]["selector"_L1].toArray().size(), 2);
        }
        QCOMPARE(ids.size(), items.size());
    }

    void selectorsFindTheirWords()
    {
        const QList<uint> points = story.toUcs4();
        QStringList seen;
        for (const QJsonValue &item : itemsOf(w3cAnnotations({handMade(story, u"a.txt"_s)}))) {
            const QJsonArray selectors = item["target"_L1]["selector"_L1].toArray();
            const QString exact = selectors[0]["exact"_L1].toString();
            QCOMPARE(selectors[0]["type"_L1].toString(), u"TextQuoteSelector"_s);
            QCOMPARE(selectors[1]["type"_L1].toString(), u"TextPositionSelector"_s);
            const int start = selectors[1]["start"_L1].toInt();
            const int end = selectors[1]["end"_L1].toInt();
            QCOMPARE(
                QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, end - start), exact);
            const QString around = selectors[0]["prefix"_L1].toString() + exact + selectors[0]["suffix"_L1].toString();
            QVERIFY2(story.contains(around), qPrintable(around));
            seen += item["body"_L1][1]["value"_L1].toString() + u'=' + item["body"_L1][0]["value"_L1].toString() + u'<'
                + exact;
        }
        QCOMPARE(seen,
            (QStringList{u"athlete=Zoë Ålt<Zoë Ålt"_s, u"place=1<won"_s, u"time=2:21:09<2:21:09"_s,
                u"race=Harbour Marathon<Harbour Marathon"_s, u"gap=0:16 ahead of Bea Boe<16 seconds"_s}));
    }

    void positionsInMendedTextAreThoseOfTheGivenText()
    {
        const QString given =
            u"It&#39;s 🏅 &amp; Zoë Ålt won the Harbour Marathon in 2:21:09, 16 seconds ahead of Bea Boe."_s;
        const QList<uint> points = given.toUcs4();
        for (const QJsonValue &item : itemsOf(w3cAnnotations({handMade(given, u"a.txt"_s)}))) {
            const QJsonArray selectors = item["target"_L1]["selector"_L1].toArray();
            const int start = selectors[1]["start"_L1].toInt();
            const int end = selectors[1]["end"_L1].toInt();
            QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, end - start),
                selectors[0]["exact"_L1].toString());
        }
    }

    void isTheSameInEveryRun()
    {
        QCOMPARE(w3cAnnotations({handMade(story, u"a.txt"_s)}), w3cAnnotations({handMade(story, u"a.txt"_s)}));
        QVERIFY(w3cAnnotations({handMade(story, u"a.txt"_s)}) != w3cAnnotations({handMade(story, u"b.txt"_s)}));
    }
    void nothingReadIsAnEmptyCollection()
    {
        QCOMPARE(itemsOf(w3cAnnotations({})).size(), 0);
        QCOMPARE(itemsOf(w3cAnnotations({nullptr})).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestW3cAnnotations)
#include "tst_w3c_annotations.moc"
