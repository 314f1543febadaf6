// Markdown as readable text.
#include "readable.h"

#include "reading/markdown_text.h"

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

const QString name = u"report.md"_s;

} // namespace

class TestMarkdownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readableText_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("blocks");
        const auto row = [](const char *title, const QString &source, const QStringList &blocks) {
            QTest::newRow(title) << source << blocks;
        };
        row("headings", u"# Ann wins #\n\nWomen\n=====\n\nMen\n---\nAbel won.\n## 2. **Results**"_s,
            {u"H1 Ann wins"_s, u"H1 Women"_s, u"H2 Men"_s, u"P Abel won."_s, u"H2 2. Results"_s});
        row("a paragraph over lines", u"Ann won\nthe race.\n\nBea ran.  \nCy too."_s,
            {u"P Ann won the race."_s, u"P Bea ran."_s, u"P Cy too."_s});
        row("emphasis", u"**Ann** _won_ in *2:21:09*, ***Bea*** ~~not~~ `2:22:10`."_s,
            {u"P Ann won in 2:21:09, Bea not 2:22:10."_s});
        row("signs that are no marks", u"2 * 3 and 4*5, snake_case, 5 ~ 6, a\\*b, C# and #7, 1 < 2"_s,
            {u"P 2 * 3 and 4*5, snake_case, 5 ~ 6, a*b, C# and #7, 1 < 2"_s});
        row("links",
            u"[Ann Alt](http://x.example/a_(b)) ran, ![photo](p.png)see [her page][1] and <http://y.example>, but [1](KEN) stays[^2].\n\n[1]: http://z.example"_s,
            {u"P Ann Alt ran, see her page and http://y.example, but [1](KEN) stays."_s});
        row("lists", u"1. Ann 2:21:09\n2. Bea 2:22:10\n\n- Men\n  - Abel\n* Cy\n  went on"_s,
            {u"L0 1. Ann 2:21:09"_s, u"L0 2. Bea 2:22:10"_s, u"L0 Men"_s, u"L1 Abel"_s, u"L0 Cy went on"_s});
        row("tables",
            u"| Pos | Name | Time |\n|:---|---|---:|\n| 1 | **Ann** Alt | 2:21:09 |\n| 2 | Bea \\| Boe | |\n\nEnd."_s,
            {u"R Pos|Name|Time"_s, u"R 1|Ann Alt|2:21:09"_s, u"R 2|Bea | Boe|"_s, u"P End."_s});
        row("an empty row is none", u"| a | b |\n|---|---|\n|\n| | |\nc|d"_s, {u"R a|b"_s, u"R c|d"_s});
        row("quotes", u"> Ann won,\n> she said.\n\n>> Deep."_s, {u"P Ann won, she said."_s, u"P Deep."_s});
        row("code holds columns", u"```\n1   Ann Alt   2:21:09\n2   Bea Boe   2:22:10\n```\nEnd."_s,
            {u"R 1|Ann Alt|2:21:09"_s, u"R 2|Bea Boe|2:22:10"_s, u"P End."_s});
        row("rules and comments go", u"Ann won.\n\n---\n\n***\n\n<!-- no -->Bea<br>ran <b>on</b>."_s,
            {u"P Ann won."_s, u"P Bea"_s, u"P ran on."_s});
        row("entities", u"Ann &amp; Bea&#39;s"_s, {u"P Ann & Bea's"_s});
    }
    void readableText()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, blocks);
        const QByteArray bytes = source.toUtf8();
        QCOMPARE(blocksOf(bytes, name), blocks);
        QCOMPARE(wrongWayBack(*readArticle(bytes, name, ArticleId{}).article, bytes), QString());
    }

    void frontMatter()
    {
        const ReadableText read = readArticle(
            u"---\ntitle: \"Ann wins\"\ndate: 2025-04-27\nsite: Road News\n---\n\nAnn – Zoë won in 2:21:09.\n"_s
                .toUtf8(),
            name, ArticleId{});
        QCOMPARE(read.article->title, u"Ann wins"_s);
        QCOMPARE(read.article->site, u"Road News"_s);
        QCOMPARE(read.article->date.value_or(QDate()), QDate(2025, 4, 27));
        QCOMPARE(read.article->text, u"Ann – Zoë won in 2:21:09."_s);
    }
    void aRuleAtTheBeginningIsNoFrontMatter() { QCOMPARE(textOf("---\nAnn won.\n"_ba, name), u"Ann won."_s); }

    void isKnownWithoutAFileName()
    {
        QVERIFY(looksLikeMarkdown(u"# Ann wins\n\nAnn **won** it.\n"_s));
        QVERIFY(looksLikeMarkdown(u"| a | b |\n|---|---|\n| 1 | 2 |"_s));
        QVERIFY(!looksLikeMarkdown(u"Ann wins\n\n- Abel 2:05:11\n* Ben 2:06:00\n1. Cy 2:07:00\n"_s));
    }

    void hostileSourcesTakeLinearTime_data()
    {
        QTest::addColumn<QString>("source");
        for (const QString &piece : {u"["_s, u"]("_s, u"[a]("_s, u"![["_s, u"`"_s, u"`` ` "_s, u"*"_s, u"*a "_s, u"<"_s,
                 u"<a"_s, u"<!--"_s, u"> "_s, u"- "_s, u"    - "_s, u"|"_s, u"|-|\n"_s, u"\\"_s, u"&"_s, u"#"_s,
                 u"---\n"_s, u"a|b\n-|-\n"_s, u"1. a\n\n     b\n"_s})
            QTest::newRow(qPrintable(piece.simplified())) << piece.repeated(200'000);
    }
    void hostileSourcesTakeLinearTime()
    {
        QFETCH(QString, source);
        const ReadableText read = readArticle(source.toUtf8(), name, ArticleId{});
        QVERIFY(read.article || !read.problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMarkdownText)
#include "tst_markdown_text.moc"
