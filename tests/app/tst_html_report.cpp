// The report as a page: it holds what is known, needs nothing else, and no source can make it do anything.
#include "app/html_report.h"
#include "judging/judging.h"
#include "reading/reading.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

Evidence words(const Article &article, const QString &what)
{
    const int at = int(article.text.indexOf(what));
    return {article.id, {at, at + int(what.size())}, {0, int(article.text.size())}, u"<athlete> won in <time>"_s, 0.9};
}

// "ATHLETE won the RACE in TIME." with its claim.
std::shared_ptr<const Reading> report(int id, const QString &athlete, const QString &time, const QString &more = {})
{
    auto reading = std::make_shared<Reading>();
    const QString text = athlete + u" won the Harbour Marathon in "_s + time + u". "_s + more;
    reading->article = readArticle(text.toUtf8(), u"report-%1.txt"_s.arg(id), ArticleId(id)).article;
    const Article &article = *reading->article;
    ResultClaim claim;
    claim.athlete = {athlete, words(article, athlete)};
    claim.context.race = Stated<QString>{u"Harbour Marathon"_s, words(article, u"Harbour Marathon"_s)};
    claim.context.year = Stated<int>{2025, words(article, u"in"_s)};
    claim.context.discipline = Stated<QString>{u"marathon"_s, words(article, u"Marathon"_s)};
    claim.context.category = Stated<QString>{u"women"_s, words(article, u"won"_s)};
    claim.place = Stated<int>{1, words(article, u"won"_s)};
    claim.time = Stated<ClockTime>{*parseClockTime(time), words(article, time)};
    reading->results.push_back(claim);
    return reading;
}

// Words outside of tags.
QString visible(QString html)
{
    html.remove(QRegularExpression(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption));
    html.remove(QRegularExpression(u"<[^>]*>"_s));
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsResultsFindingsAndArticles()
    {
        const Facts facts =
            judge({report(0, u"Ann Alt"_s, u"2:21:09"_s), report(1, u"Ann Alt"_s, u"2:21:15"_s)}, {}, {});
        QCOMPARE(facts.disputes.size(), std::size_t(1));
        const QString html = htmlReport(facts, {{u"bad.pdf"_s, u"it is a PDF document, not text."_s, {}}});
        const QString text = visible(html);
        QVERIFY(text.contains(u"1 result from 2 reports"_s));
        QVERIFY(text.contains(u"2:21:09 or 2:21:15"_s));
        QVERIFY(text.contains(u"Harbour Marathon 2025"_s));
        QVERIFY(text.contains(u"different values of time"_s));
        QVERIFY(text.contains(u"bad.pdf: it is a PDF document, not text."_s));
        QVERIFY(text.contains(u"Ann Alt won the Harbour Marathon in 2:21:15."_s));
    }

    void marksHaveTheirKindAndNest()
    {
        const QString html = htmlReport(judge({report(0, u"Ann Alt"_s, u"2:21:09"_s)}, {}, {}));
        const QRegularExpression athlete(u"<span class=\"m athlete l\\d b e\" title=\"[^\"]*\">Ann Alt</span>"_s);
        QVERIFY(html.contains(athlete));
        QVERIFY(html.contains(QRegularExpression(u"<span class=\"m time l\\d b e[^>]*>2:21:09</span>"_s)));
        QVERIFY(html.contains(QRegularExpression(u"<span class=\"m race l\\d[^>]*>"_s)));
        QCOMPARE(html.count(u"<span"_s), html.count(u"</span>"_s));
        for (const QString &tag :
            {u"table"_s, u"tr"_s, u"td"_s, u"p"_s, u"article"_s, u"ul"_s, u"li"_s, u"a"_s, u"div"_s})
            QCOMPARE(html.count(QRegularExpression(u"<%1[ >]"_s.arg(tag))), html.count(u"</%1>"_s.arg(tag)));
    }

    void everyLinkLeadsSomewhere()
    {
        const QString html =
            htmlReport(judge({report(0, u"Ann Alt"_s, u"2:21:09"_s), report(1, u"Ann Alt"_s, u"2:21:15"_s)}, {}, {}));
        int links = 0;
        for (auto match = QRegularExpression(u"href=\"#([^\"]*)\""_s).globalMatch(html); match.hasNext(); ++links)
            QVERIFY(html.contains(u"id=\"%1\""_s.arg(match.next().captured(1))));
        QVERIFY(links >= 4);
        QVERIFY(!html.contains(QRegularExpression(u"(href|src)=\"[^#]"_s)));
    }

    void hostileWordsStayWords_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString &words : {u"<script>alert(1)</script>"_s, u"\"><img src=x onerror=alert(1)>"_s,
                 u"' onmouseover='alert(1)"_s, u"</style></article></body>"_s, u"<!--"_s, u"]]>"_s,
                 u"&lt;b&gt; &amp;amp;"_s, u"javascript:alert(1)"_s, u"${x}{{y}}"_s})
            QTest::newRow(qPrintable(words)) << words;
    }
    void hostileWordsStayWords()
    {
        QFETCH(QString, words);
        const auto reading = report(0, u"Ann "_s + words + u" Alt"_s, u"2:21:09"_s, words);
        const auto other = report(1, u"Ann "_s + words + u" Alt"_s, u"2:21:15"_s, words);
        auto hostile = std::make_shared<Article>(*reading->article);
        hostile->fileName = words;
        hostile->title = words;
        hostile->site = words;
        auto changed = std::make_shared<Reading>(*reading);
        changed->article = hostile;
        QString html = htmlReport(judge({changed, other}, {}, {}), {{words, words, {}}});
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(!html.contains(u"<!--"_s));
        QCOMPARE(html.count(u"</style>"_s), 1);
        QCOMPARE(html.count(u"</body>"_s), 1);
        html.remove(QRegularExpression(u"=\"[^\"<>]*\""_s)); // what stands quoted in attributes is only words
        QVERIFY(!html.contains(QRegularExpression(u"<[^>]* on\\w+ ?="_s)));
        QCOMPARE(html.count(u"<article"_s), html.count(u"</article>"_s));
    }
    void controlsAndTurningMarksAreLeftOut()
    {
        const QString html = htmlReport(judge({report(0, u"Ann\u202E\u2066 Alt"_s, u"2:21:09"_s)}, {}, {}));
        QVERIFY(!html.contains(u'\u202E') && !html.contains(u'\u2066'));
    }

    void forbidsAllButItsStyle()
    {
        const QString html = htmlReport({});
        QVERIFY(html.contains(u"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'"_s));
        QVERIFY(html.contains(u"<meta charset=\"utf-8\">"_s));
        QVERIFY(!html.contains(u"http://"_s) && !html.contains(u"https://"_s) && !html.contains(u"url("_s));
    }
};

QTEST_MAIN(TestHtmlReport)
#include "tst_html_report.moc"
