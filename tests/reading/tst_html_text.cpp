// Web pages as readable text: what stays, what goes, what a page says of itself, and the byte of every character.
#include "readable.h"

#include "reading/html_text.h"

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

const QString name = u"page.html"_s;

} // namespace

class TestHtmlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readableText_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("blocks");
        const auto row = [](const char *title, const QByteArray &html, const QStringList &blocks) {
            QTest::newRow(title) << html << blocks;
        };
        row("paragraphs and headings", "<h1>Ann wins</h1><p>Ann  won\n the race.</p><h3>Men</h3><p>Ben won."_ba,
            {u"H1 Ann wins"_s, u"P Ann won the race."_s, u"H3 Men"_s, u"P Ben won."_s});
        row("tags within words part nothing", "<p>2:0<b>1</b>:25 and A<i>n</i>n<sup>1</sup>"_ba,
            {u"P 2:01:25 and Ann1"_s});
        row("entities", "<p>O&#39;Neill &amp; M&uuml;ller &lt;3 &#x2019;s&nbsp;race &amp;#39;s &amp;amp; AT&T"_ba,
            {u"P O'Neill & Müller <3 ’s race 's & AT&T"_s});
        row("doubly escaped tags go", "<p>BULLETIN &amp;lt;br&amp;gt; Ann &lt;b&gt;won&lt;/b&gt;"_ba,
            {u"P BULLETIN Ann won"_s});
        row("numbered list", "<ol><li>Ann 2:21:09</li><li><a href=x>Bea</a> 2:22:10</ol>"_ba,
            {u"L0 1. Ann 2:21:09"_s, u"L0 2. Bea 2:22:10"_s});
        row("numbers a page sets",
            "<ol start=4><li>Ann 2:21:09<li value=7>Bea 2:22:10<li>Cy 2:23:00</ol><ol reversed><li>x<li>y</ol>"_ba,
            {u"L0 4. Ann 2:21:09"_s, u"L0 7. Bea 2:22:10"_s, u"L0 8. Cy 2:23:00"_s, u"L0 2. x"_s, u"L0 1. y"_s});
        row("nested list", "<ul><li>Men<ol><li>Abel 2:05:11</ol><li>Women</ul>"_ba,
            {u"L0 Men"_s, u"L1 1. Abel 2:05:11"_s, u"L0 Women"_s});
        row("table",
            "<table><caption>Results</caption><tr><th>Pos<th>Name<th>Time<tr><td>1<td>Ann <i>Alt</i><td>2:21:09<tr><td>2<td><td>2:22:10</table>"_ba,
            {u"P Results"_s, u"R Pos|Name|Time"_s, u"R 1|Ann Alt|2:21:09"_s, u"R 2||2:22:10"_s});
        row("a table that lays out the page",
            "<table><tr><td><h1>Ann wins</h1><p>Ann won the race on Sunday in a time that nobody had thought possible before it.</p><p>Bea Boe of the other club was second and said she was glad about it all the same.</p></table>"_ba,
            {u"H1 Ann wins"_s, u"P Ann won the race on Sunday in a time that nobody had thought possible before it."_s,
                u"P Bea Boe of the other club was second and said she was glad about it all the same."_s});
        row("breaks part the lines of a list", "<p>Women:<br>1 Ann Alt 2:21:09<br/>2 Bea Boe 2:22:10<br></p>"_ba,
            {u"H2 Women:"_s, u"L0 1 Ann Alt 2:21:09"_s, u"L0 2 Bea Boe 2:22:10"_s});
        row("preformatted columns", "<pre>\n1   Ann Alt   2:21:09\n2   Bea Boe   2:22:10\n</pre>"_ba,
            {u"R 1|Ann Alt|2:21:09"_s, u"R 2|Bea Boe|2:22:10"_s});
        row("a bold line heads what follows",
            "<p><strong>Senior men</strong></p><p>Abel won.</p><p><b>Abel</b> won."_ba,
            {u"H3 Senior men"_s, u"P Abel won."_s, u"P Abel won."_s});
        row("scripts, styles and comments go",
            "<p>Ann<!-- <p>no</p> --> won.<script>document.write('<p>Bob won in 2:00:00</p>')</script><style>p{}</style><noscript>!</noscript><template><p>no</template><svg><text>no</text></svg><iframe>no</iframe>"_ba,
            {u"P Ann won.!"_s});
        row("what is hidden goes",
            "<p>Ann won.<p hidden>no<div style='display: none'>no</div><div aria-hidden=true>no</div>"_ba,
            {u"P Ann won."_s});
        row("soft hyphens go", "<p>mara&shy;thon mara\xC2\xADthon zero\xE2\x80\x8Bwidth"_ba,
            {u"P marathon marathon zerowidth"_s});
    }
    void readableText()
    {
        QFETCH(QByteArray, html);
        QFETCH(QStringList, blocks);
        QCOMPARE(blocksOf(html, name), blocks);
        const ReadableText read = readArticle(html, name, ArticleId{});
        QCOMPARE(wrongWayBack(*read.article, html), QString());
    }

    void furnitureGoesAndResultsStay_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const QByteArray story =
            "<h1>Ann wins</h1><p>Ann Alt won the Harbour Marathon on Sunday in a time of 2:21:09, well ahead of Bea Boe of the town club, who had led until the bridge.</p>"_ba;
        const QString words =
            u"Ann wins\n\nAnn Alt won the Harbour Marathon on Sunday in a time of 2:21:09, well ahead of Bea Boe of the town club, who had led until the bridge."_s;
        const auto row = [&](const char *title, const QByteArray &before, const QByteArray &after,
                             const QString &kept = {}) {
            QTest::newRow(title) << before + story + after << (kept.isEmpty() ? words : words + u"\n\n"_s + kept);
        };
        row("menu", "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>"_ba, {});
        row("menu by role", "<div role=navigation><a href=/>Home</a> <a href=/s>Sport</a></div>"_ba, {});
        row("menu by class", "<div class=\"siteNavigation big\"><a href=/>Home</a> and more</div>"_ba, {});
        row("link list",
            "<ul><li><a href=1>All the news of the day</a><li><a href=2>All the sport of the day</a></ul>"_ba, {});
        row("related stories", {},
            "<aside><h3>Related</h3><a href=1>Bob wins the other marathon of the year in 2:03:04</a></aside>"_ba);
        row("related by class", {},
            "<div class='related-links'><h3>More</h3><p><a href=1>Bob wins elsewhere</a></div>"_ba);
        row("a pointer to another story", {},
            "<p><strong>Read more:</strong> <a href=1>Everything about the Harbour Marathon</a></p>"_ba);
        row("page footer", {}, "<footer><p>Copyright. All rights reserved.</p></footer>"_ba);
        row("results in an aside", {},
            "<aside><h3>Results</h3><ol><li>Ann Alt 2:21:09<li>Bea Boe 2:22:10</ol></aside>"_ba,
            u"Results\n\n1. Ann Alt 2:21:09\n2. Bea Boe 2:22:10"_s);
        row("results that are links", {},
            "<ol><li><a href=1>Ann Alt</a> 2:21:09<li><a href=2>Bea Boe</a> 2:22:10</ol>"_ba,
            u"1. Ann Alt 2:21:09\n2. Bea Boe 2:22:10"_s);
        row("a short list of names that are links", {},
            "<ol><li><a href=1>Ann Alt</a><li><a href=2>Bea Boe</a></ol>"_ba, u"1. Ann Alt\n2. Bea Boe"_s);
        row("a results table named like furniture", {},
            "<table class='sidebar widget'><tr><td>1<td>Ann Alt<td>2:21:09<tr><td>2<td>Bea Boe<td>2:22:10</table>"_ba,
            u"1\tAnn Alt\t2:21:09\n2\tBea Boe\t2:22:10"_s);
    }
    void furnitureGoesAndResultsStay()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(textOf(html, name), text);
    }

    void aroundTheArticleOnlyHeadlineAndResultsAreRead()
    {
        const QByteArray html =
            "<body><h1>Ann wins</h1><p>Sign in to comment.</p><article><p>Ann Alt won the Harbour Marathon on Sunday "
            "in a time of 2:21:09, ahead of all, and in a wind that had the leaders hide behind each other for most of "
            "the way.</p></article>"
            "<p>Some other teaser text.</p><table><tr><td>1<td>Ann Alt<td>2:21:09<tr><td>2<td>Bea Boe<td>2:22:10</table>"_ba;
        QCOMPARE(textOf(html, name),
            u"Ann wins\n\nAnn Alt won the Harbour Marathon on Sunday in a time of 2:21:09, ahead of all, and in a wind that had the leaders hide behind each other for most of the way.\n\n1\tAnn Alt\t2:21:09\n2\tBea Boe\t2:22:10"_s);
    }

    void whatThePageSaysOfItself_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QDate>("date");
        const QDate day(2025, 4, 27);
        QTest::newRow("JSON-LD")
            << "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"NewsArticle\",\"headline\":\"Ann&#39;s day\",\"datePublished\":\"2025-04-27T10:00:00+01:00\",\"publisher\":{\"name\":\"Road News\"}}]}</script><title>other</title>"_ba
            << u"Ann's day"_s << u"Road News"_s << day;
        QTest::newRow("Open Graph")
            << "<meta property=og:title content='Ann wins | Road News'><meta property='og:site_name' content='Road News'><meta property=article:published_time content='2025-04-27T10:00Z'>"_ba
            << u"Ann wins"_s << u"Road News"_s << day;
        QTest::newRow("title and time element")
            << "<title>Ann wins in the harbour - Road News</title><link rel=canonical href='https://www.road.example/x'><body><time datetime='2025-04-27'>Sunday</time>"_ba
            << u"Ann wins in the harbour - Road News"_s << u"road.example"_s << day;
        QTest::newRow("date meta") << "<title>Ann wins</title><meta name=DC.date.issued content='27 April 2025'>"_ba
                                   << u"Ann wins"_s << QString() << day;
        QTest::newRow("nothing") << QByteArray() << QString() << QString() << QDate();
        QTest::newRow("broken JSON") << "<script type='application/ld+json'>{\"@type\":</script><title>Ann</title>"_ba
                                     << u"Ann"_s << QString() << QDate();
    }
    void whatThePageSaysOfItself()
    {
        QFETCH(QByteArray, head);
        const ReadableText read = readArticle("<!doctype html>" + head + "<p>Ann won.", name, ArticleId{});
        QVERIFY(read.article);
        QTEST(read.article->title, "title");
        QTEST(read.article->site, "site");
        QTEST(read.article->date.value_or(QDate()), "date");
    }

    void everyCharacterHasItsByte_data()
    {
        QTest::addColumn<QByteArray>("html");
        const QByteArray page =
            "<!doctype html><meta charset=utf-8><title>\xC3\xA9</title><!-- \xC3\xA9 --><h1>M\xC3\xBCller &amp; "
            "Sch\xC3\xA4r \xE2\x80\x93 \xF0\x9F\x8F\x85 gold</h1>\r\n<p title='\xC3\xA9'>Ann <b>O\xE2\x80\x99Neill</b> "
            "ran\r\n2:21:09,\xC2\xA0"
            "faster.<ol><li>Ren\xC3\xA9 2:05:11<li>\xC5\x81ukasz 2:06:00</ol><table><tr><td>1<td>Zo\xC3\xAB<td>5</table>"_ba;
        QTest::newRow("UTF-8") << page;
        QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(wide.encode(QString::fromUtf8(page)));
        QTest::newRow("windows-1252") << "<p>Ann O\x92Neill ran<p>J\xF6rg ran 2:05:11"_ba;
        QTest::newRow("mojibake") << u"<p>Annâ€™s RenÃ© ran <b>2:05</b>:11 &amp; won"_s.toUtf8();
    }
    void everyCharacterHasItsByte()
    {
        QFETCH(QByteArray, html);
        const ReadableText read = readArticle(html, name, ArticleId{});
        QVERIFY(read.article);
        QCOMPARE(wrongWayBack(*read.article, html), QString());
    }
    void anEscapeLeadsToItsFirstByte()
    {
        const QByteArray html = "<p>A &amp;#39;x &amp; y"_ba;
        const ReadableText read = readArticle(html, name, ArticleId{});
        QCOMPARE(read.article->text, u"A 'x & y"_s);
        QCOMPARE(byteAt(*read.article, 2), 5);
        QCOMPARE(byteAt(*read.article, 3), 14);
        QCOMPARE(byteAt(*read.article, 5), 16);
        QCOMPARE(byteAt(*read.article, 7), 22);
    }

    void blocksFillTheText()
    {
        const QByteArray html = "<h1>A</h1><p>b<br>c<ul><li>d<li>e<p>f</ul><table><tr><td>g<td>h</table>i"_ba;
        const ReadableText read = readArticle(html, name, ArticleId{});
        int end = 0;
        for (const Block &block : read.article->blocks) {
            QVERIFY(block.span.begin >= end && !block.span.isEmpty());
            QVERIFY(QStringView(read.article->text).sliced(end, block.span.begin - end).trimmed().isEmpty());
            end = block.span.end;
        }
        QCOMPARE(end, int(read.article->text.size()));
    }

    // Each of these has brought a tree builder to its knees: deep, unclosed or misplaced tags in great numbers.
    void hostilePagesTakeLinearTime_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<bool>("hasText");
        const auto many = [](const char *what, int times) { return QByteArray(what).repeated(times); };
        QTest::newRow("100k levels") << many("<div>", 100'000) + "Ann won." << true;
        QTest::newRow("100k closed levels") << many("<div>", 100'000) + "Ann won." + many("</div>", 100'000) << true;
        QTest::newRow("100k tables") << many("<table><tr><td>", 100'000) + "Ann won." << true;
        QTest::newRow("100k lists") << many("<ul><li>", 100'000) + "Ann won." << true;
        QTest::newRow("100k bold") << many("<b><i><font color=x><a href=y>", 100'000) + "Ann won." << true;
        QTest::newRow("bold with own attributes") << [] {
            QByteArray html;
            for (int i = 0; i < 50'000; ++i)
                html += "<p><b id=" + QByteArray::number(i) + ">x";
            return html;
        }() << true;
        QTest::newRow("text astray in a table") << "<table>" + many("<p>x<tr>y", 100'000) << true;
        QTest::newRow("rows astray") << many("<tr><td>x", 200'000) << true;
        QTest::newRow("many attributes") << "<p" + many(" a=b c d='e'", 200'000) + ">Ann won." << true;
        QTest::newRow("many bodies") << many("<body a=b><html c=d>", 100'000) + "Ann won." << true;
        QTest::newRow("unterminated tag") << "Ann won.<p>x<div class=\""_ba + many("x", 1'000'000) << true;
        QTest::newRow("unterminated comments") << "<p>Ann won." + many("<!--", 300'000) << true;
        QTest::newRow("comments half closed") << "<p>Ann won." + many("<!-- --", 300'000) << true;
        QTest::newRow("unterminated scripts") << "<p>Ann won." + many("<script>", 300'000) << true;
        QTest::newRow("unclosed drawings") << many("<svg>", 200'000) + "<p>Ann won." << true;
        QTest::newRow("unclosed quotes") << "<p>Ann won." + many("<a href=\"", 200'001) << true;
        QTest::newRow("many ends") << many("</p></a></table></td>", 200'000) + "Ann won." << true;
        QTest::newRow("many less-thans") << "<p>Ann won." + many("<", 1'000'000) << true;
        QTest::newRow("many ampersands") << "<p>Ann won." + many("&", 1'000'000) << true;
        QTest::newRow("many links") << "<p>Ann won.</p>" + many("<a href=x>y", 200'000) << true;
        QTest::newRow("headings in headings") << many("<h1><h2>", 100'000) + "Ann won." << true;
        QTest::newRow("controls")
            << "<p>Ann\x01 won the race and was very glad about it, as all of her friends were; they had come by train.\x7F"_ba
            << true;
        QTest::newRow("deep JSON-LD") << "<script type=application/ld+json>" + many("[", 200'000)
                + "</script><p>Ann won."
                                      << true;
    }
    void hostilePagesTakeLinearTime()
    {
        QFETCH(QByteArray, html);
        QFETCH(bool, hasText);
        const ReadableText read = readArticle(html, name, ArticleId{});
        QCOMPARE(read.article != nullptr, hasText);
        QVERIFY(read.article->text.contains(u"x"_s) || read.article->text.contains(u"Ann"_s));
    }
    void tooManyElementsAreRefused()
    {
        QCOMPARE(textOf(QByteArray("<p>x").repeated(1'100'000), name), u"the page has more than a million elements."_s);
    }

    void pagesAreKnownByTheirBeginning()
    {
        QCOMPARE(textOf("<!DOCTYPE html><p>Ann <b>won</b>."_ba, u"-"_s), u"Ann won."_s);
        QCOMPARE(textOf("\n <html><p>Ann won."_ba, u"saved.txt"_s), u"Ann won."_s);
        QCOMPARE(textOf("Ann <b>won</b>."_ba, u"a.txt"_s), u"Ann <b>won</b>."_s);
    }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate day(2025, 4, 27);
        for (const QString &text : {u"2025-04-27"_s, u"2025-04-27T10:00:00Z"_s, u"20250427"_s, u"27 April 2025"_s,
                 u"April 27, 2025"_s, u"Sunday, 27 Apr 2025 10:00"_s, u"Sun Apr 27 2025"_s, u"27th of April 2025"_s,
                 u"April 27th, 2025 at noon"_s})
            QTest::newRow(qPrintable(text)) << text << day;
        for (const QString &text : {u"Ann won on 27 April 2025"_s, u"April 2025"_s, u"27 April"_s, u"2:21:09"_s,
                 u"31 February 2025"_s, u""_s, u"Sunday"_s})
            QTest::newRow(qPrintable(u"no: "_s + text)) << text << QDate();
    }
    void days()
    {
        QFETCH(QString, text);
        QTEST(dateAt(text).value_or(QDate()), "date");
    }
};

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
