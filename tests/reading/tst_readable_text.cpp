// readArticle() on plain text: blocks, mended escapes and mojibake, packed files, and reasons why there is no text.
#include "readable.h"

#include "reading/mend.h"
#include "reading/plain_blocks.h"
#include "reading/readable_text.h"

#include <QRandomGenerator>
#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(out.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

// The code point of the given text that `at` of the mended text came from.
qsizetype givenPoint(const Article &article, int at)
{
    Article given = article;
    given.runs = article.unmended;
    return article.unmended.empty() ? at : byteAt(given, at);
}

} // namespace

class TestReadableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextStaysAsItIs()
    {
        const QString text = u"Title\n\n  Ann won\tin 2:21:09.  \n\n\nBea: \u00ADsecond.\n"_s;
        QCOMPARE(textOf(text.toUtf8(), u"a.txt"_s), text);
    }

    void blocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("blocks");
        QTest::newRow("headline and paragraphs")
            << u"Abera wins again\n\nAbel Abera won the Harbour Marathon.\nBea Boe was second.\n"_s
            << QStringList{
                   u"H1 Abera wins again"_s, u"P Abel Abera won the Harbour Marathon."_s, u"P Bea Boe was second."_s};
        QTest::newRow("no headline") << u"Abel Abera won the Harbour Marathon.\nBea Boe was second."_s
                                     << QStringList{
                                            u"P Abel Abera won the Harbour Marathon."_s, u"P Bea Boe was second."_s};
        QTest::newRow("one line is no headline")
            << u"Abera wins in 2:05:11"_s << QStringList{u"P Abera wins in 2:05:11"_s};
        QTest::newRow("wrapped lines are one paragraph")
            << u"Abera wins\n\nAbel Abera won the Harbour Marathon on Sunday and said that he had\nnever felt better, having run the second half in less than an hour\nand five minutes.\n\nNext."_s
            << QStringList{u"H1 Abera wins"_s,
                   u"P Abel Abera won the Harbour Marathon on Sunday and said that he had\nnever felt better, having run the second half in less than an hour\nand five minutes."_s,
                   u"P Next."_s};
        QTest::newRow("numbered list")
            << u"Report.\n\nResults:\n1. Abel Abera (ETH) 2:05:11\n2. Bea Boe (KEN) 2:05:40\n"_s
            << QStringList{u"P Report."_s, u"H2 Results:"_s, u"L0 1. Abel Abera (ETH) 2:05:11"_s,
                   u"L0 2. Bea Boe (KEN) 2:05:40"_s};
        QTest::newRow("bare numbers before names with times")
            << u"Report.\nMEN\n1 Abel Abera 2:05:11\n2 Ben Bett 2:05:40"_s
            << QStringList{u"P Report."_s, u"H2 MEN"_s, u"L0 1 Abel Abera 2:05:11"_s, u"L0 2 Ben Bett 2:05:40"_s};
        QTest::newRow("a number that begins a sentence is no list")
            << u"Report.\n12 Kenyans ran under 2:10 on a day of records and of wind.\nMore."_s
            << QStringList{
                   u"P Report."_s, u"P 12 Kenyans ran under 2:10 on a day of records and of wind."_s, u"P More."_s};
        QTest::newRow("a time that begins a line is no list")
            << u"Report.\n2:05:11 was the time.\nMore."_s
            << QStringList{u"P Report."_s, u"P 2:05:11 was the time."_s, u"P More."_s};
        QTest::newRow("bullets") << u"Report.\n- Abel Abera 2:05:11\n• Ben Bett 2:05:40"_s
                                 << QStringList{
                                        u"P Report."_s, u"L0 - Abel Abera 2:05:11"_s, u"L0 • Ben Bett 2:05:40"_s};
        QTest::newRow("columns by tabs") << u"Report.\n\n1\tAnn Alt\t2:21:09\n2\tBea Boe\t2:22:10"_s
                                         << QStringList{
                                                u"P Report."_s, u"R 1|Ann Alt|2:21:09"_s, u"R 2|Bea Boe|2:22:10"_s};
        QTest::newRow("columns by bars") << u"Report.\n\n| 1 | Ann Alt | 2:21:09 |\n| 2 | Bea Boe | 2:22:10 |"_s
                                         << QStringList{
                                                u"P Report."_s, u"R 1|Ann Alt|2:21:09"_s, u"R 2|Bea Boe|2:22:10"_s};
        QTest::newRow("columns by blanks")
            << u"Report.\n\n 1   Ann Alt    2:21:09\n10   Bea Boe    2:22:10"_s
            << QStringList{u"P Report."_s, u"R 1|Ann Alt|2:21:09"_s, u"R 10|Bea Boe|2:22:10"_s};
    }
    void blocks()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, blocks);
        QCOMPARE(blocksOf(text.toUtf8(), u"a.txt"_s), blocks);
    }

    void escapesAndMojibake_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("text");
        QTest::newRow("entities") << u"Ann &amp; Bea&#39;s &#8220;race&#x201D; cost &pound;5 &lt; &euro;6"_s
                                  << u"Ann & Bea's “race” cost £5 < €6"_s;
        QTest::newRow("doubly escaped") << u"Bea&amp;#39;s &amp;quot;race&amp;quot;"_s << u"Bea's \"race\""_s;
        QTest::newRow("the & was lost") << u"Kenya #39;s Ann didn #39;t stop"_s << u"Kenya's Ann didn't stop"_s;
        QTest::newRow("a bib is no escape") << u"bib #39; and #7 ran; AT&T; R&B"_s << u"bib ' and #7 ran; AT&T; R&B"_s;
        QTest::newRow("tags as text")
            << u"BULLETIN&lt;br&gt;&lt;b&gt;ATHENS&lt;/b&gt; Ann won &lt;a href=\"x\"&gt;here&lt;/a&gt;"_s
            << u"BULLETIN\nATHENS Ann won here"_s;
        QTest::newRow("less than stays") << u"2:05 &lt; 2:06 &gt; 2:04"_s << u"2:05 < 2:06 > 2:04"_s;
        QTest::newRow("UTF-8 as windows-1252")
            << u"Manuela SchÃ¤r â€œwonâ€\u009d in Â£ â€“ RenÃ©â€™s"_s << u"Manuela Schär “won” in £ – René’s"_s;
        QTest::newRow("the lost 9D") << u"â€œwonâ€ she said"_s << u"“won” she said"_s;
        QTest::newRow("Polish names") << u"MaÅ‚gorzata CerÃ³n SochÃ¡Å„ska"_s << u"Małgorzata Cerón Socháńska"_s;
        QTest::newRow("twice over") << u"Annâ\u0080\u0099s and Beaã"_s.replace(u'ã', QString()) << u"Ann’s and Bea"_s;
        QTest::newRow("damaged twice") << u"AnnÃ¢â‚¬â„¢s race"_s << u"Ann’s race"_s;
        QTest::newRow("as Greek") << u"18ΒΊ place, 5Β£"_s << u"18º place, 5£"_s;
        QTest::newRow("as Mac Roman") << u"Ann‚Äôs RenÃ©"_s << u"Ann’s René"_s;
        QTest::newRow("capitals before a closing quote stay") << u"« CAFÉ» et NOËL»"_s << u"« CAFÉ» et NOËL»"_s;
        QTest::newRow("French and Portuguese stay")
            << u"À la fin, SÃO PAULO, château, Âge, «Â»"_s << u"À la fin, SÃO PAULO, château, Âge, «»"_s;
        QTest::newRow("Greek stays") << u"Ο Γιάννης Β΄ νίκησε στον αγώνα"_s << u"Ο Γιάννης Β΄ νίκησε στον αγώνα"_s;
    }
    void escapesAndMojibake()
    {
        QFETCH(QString, given);
        QFETCH(QString, text);
        const QByteArray bytes = given.toUtf8();
        const ReadableText read = readArticle(bytes, u"a.txt"_s, ArticleId{});
        QVERIFY(read.article);
        QCOMPARE(read.article->text, text);
        QCOMPARE(read.article->unmended.empty(), given == text);
        // Letters that were not touched lead to their byte and to their place in the given text.
        const QList<uint> points = given.toUcs4();
        for (int at = 0; at < text.size(); ++at) {
            const char16_t c = text[at].unicode();
            if (!(c >= 'A' && c <= 'z'))
                continue;
            QCOMPARE(bytes[qsizetype(byteAt(*read.article, at))], char(c));
            QCOMPARE(points[givenPoint(*read.article, at)], uint(c));
        }
    }

    void positionsCountPairsOnceInTheGivenText()
    {
        const QString given = u"🏅🏅 Ann &amp; Bea 🏅 won &#39;x"_s;
        const ReadableText read = readArticle(given.toUtf8(), u"a.txt"_s, ArticleId{});
        const QString text = read.article->text;
        QCOMPARE(text, u"🏅🏅 Ann & Bea 🏅 won 'x"_s);
        const QList<uint> points = given.toUcs4();
        for (const QChar c : {u'A', u'B', u'w', u'x'})
            QCOMPARE(points[givenPoint(*read.article, int(text.indexOf(c)))], uint(c.unicode()));
    }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("dateline") << u"Title\n\nLONDON, 27 April 2025 – Ann won the race."_s << QDate(2025, 4, 27);
        QTest::newRow("American dateline")
            << u"Title\n\nBOSTON, April 21, 2014 (Agency) -- Ann won."_s << QDate(2014, 4, 21);
        QTest::newRow("a line of its own") << u"Title\nSunday 27 April 2025\nAnn won the race."_s << QDate(2025, 4, 27);
        QTest::newRow("published") << u"Title\nPublished: 2025-04-27\nAnn won the race."_s << QDate(2025, 4, 27);
        QTest::newRow("no year") << u"Title\n\nLONDON, 27 April – Ann won the race."_s << QDate();
        QTest::newRow("a day in a sentence") << u"Title\n\nAnn won the race on 27 April 2025."_s << QDate();
    }
    void days()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(readArticle(text.toUtf8(), u"a.txt"_s, ArticleId{}).article->date.value_or(QDate()), date);
    }

    void packedFiles()
    {
        const QByteArray bytes = "Title\n\nAnn won in 2:21:09.\n"_ba;
        const ReadableText read = readArticle(gzip(bytes), u"a.txt.gz"_s, ArticleId{});
        QVERIFY(read.article);
        QCOMPARE(read.article->text, QString::fromUtf8(bytes));
        QCOMPARE(textOf(gzip("Ann "_ba) + gzip("won."_ba), u"a.gz"_s), u"Ann won."_s);
        QCOMPARE(textOf(gzip("<p>Ann won.<p>Bea ran."_ba), u"a.html.gz"_s), u"Ann won.\n\nBea ran."_s);
        QCOMPARE(textOf(gzip(bytes).chopped(6), u"a.gz"_s), u"the compressed data ends too early."_s);
        QByteArray damaged = gzip(bytes);
        damaged[14] = char(damaged[14] ^ 0x55);
        QVERIFY(!readArticle(damaged, u"a.gz"_s, ArticleId{}).article);
    }
    void aBombIsRefused()
    {
        QCOMPARE(textOf(gzip(QByteArray(80 << 20, 'a')), u"a.txt.gz"_s),
            u"it unpacks to more than 64 MB, more than any report."_s);
        QString problem;
        QCOMPARE(unpackGzip(gzip(QByteArray(1000, 'a')), 999, problem), QByteArray());
        QVERIFY(!problem.isEmpty());
    }

    void saysWhyNot()
    {
        QCOMPARE(textOf({}, u"a.txt"_s), u"it is empty."_s);
        QCOMPARE(textOf(" \n\t\n"_ba, u"a.txt"_s), u"it holds no text."_s);
        QCOMPARE(textOf("<html><script>x</script></html>"_ba, u"a.html"_s), u"it holds no text."_s);
        QCOMPARE(textOf(gzip({}), u"a.gz"_s), u"it is empty."_s);
    }

    void otherLanguagesAreTextToo()
    {
        for (const QString &text :
            {u"مراكش: فاز العداء بالماراثون في ساعتين.\n"_s, u"大阪国際女子マラソンで優勝した。\n"_s,
                u"Марафон выиграл Иван Петров.\n"_s, u"המירוץ נערך בתל אביב.\n"_s})
            QCOMPARE(textOf(text.toUtf8(), u"a.txt"_s), text);
    }

    void hugeLinesAndManyLinesTakeLinearTime()
    {
        QString line(4 << 20, u'x');
        QVERIFY(readArticle(line.toUtf8(), u"a.txt"_s, ArticleId{}).article);
        QVERIFY(readArticle(u"1. Ann 2:21:09\n"_s.repeated(200'000).toUtf8(), u"a.txt"_s, ArticleId{}).article);
        QVERIFY(readArticle(
            u"Ann ran and so did all the others of this small town, she said,\n"_s.repeated(100'000).toUtf8(),
            u"a.txt"_s, ArticleId{})
                    .article);
        QVERIFY(readArticle(u"a   b\n"_s.repeated(200'000).toUtf8(), u"a.txt"_s, ArticleId{}).article);
        QVERIFY(readArticle(u"&lt;"_s.repeated(500'000).toUtf8(), u"a.txt"_s, ArticleId{}).article);
        QVERIFY(readArticle(u"Ã©"_s.repeated(500'000).toUtf8(), u"a.txt"_s, ArticleId{}).article);
    }

    void composedRunsLeadThroughAllStages()
    {
        // decoded "a&amp;b" at bytes 3.. -> mended "a&b"
        const std::vector<SourceRun> earlier{{0, 3, 1}, {4, 10, 2}};
        const std::vector<SourceRun> later{{0, 0, 1}, {1, 1, 0}, {2, 6, 1}};
        QCOMPARE(compose(later, 4, earlier), (std::vector<SourceRun>{{0, 3, 1}, {1, 4, 0}, {2, 14, 2}}));
        QCOMPARE(compose({{0, 2, 1}}, 4, earlier), (std::vector<SourceRun>{{0, 5, 1}, {2, 10, 2}}));
    }
};

QTEST_GUILESS_MAIN(TestReadableText)
#include "tst_readable_text.moc"
