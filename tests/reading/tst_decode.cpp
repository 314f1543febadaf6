// Bytes to text: encodings recognised, line ends, damage, and the byte of every character.
#include "readable.h"

#include "reading/decode.h"

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

QByteArray inUtf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

const QString sentence = u"Ann O’Neill won in 2:21:09 – Jörg Müller took 2:05:11, £500 and a “medal”."_s;

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("plain") << "Ann won in 2:21:09."_ba << u"Ann won in 2:21:09."_s << "UTF-8"_ba;
        QTest::newRow("UTF-8") << sentence.toUtf8() << sentence << "UTF-8"_ba;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + sentence.toUtf8() << sentence << "UTF-8"_ba;
        QTest::newRow("UTF-8 with an emoji") << u"won 🏅 gold"_s.toUtf8() << u"won 🏅 gold"_s << "UTF-8"_ba;
        QTest::newRow("UTF-16LE with mark")
            << inUtf16(sentence, QStringConverter::Utf16LE, true) << sentence << "UTF-16LE"_ba;
        QTest::newRow("UTF-16BE with mark")
            << inUtf16(sentence, QStringConverter::Utf16BE, true) << sentence << "UTF-16BE"_ba;
        QTest::newRow("UTF-16LE") << inUtf16(sentence, QStringConverter::Utf16LE, false) << sentence << "UTF-16LE"_ba;
        QTest::newRow("UTF-16BE") << inUtf16(sentence, QStringConverter::Utf16BE, false) << sentence << "UTF-16BE"_ba;
        const QString japanese =
            u"大阪国際女子マラソンで優勝した。 記録は 2時間21分09秒。\n二位は 2時間22分。 沿道の声援が力になった。\n"_s
                .repeated(4);
        QTest::newRow("UTF-16LE, Japanese")
            << inUtf16(japanese, QStringConverter::Utf16LE, false) << japanese << "UTF-16LE"_ba;
        QTest::newRow("UTF-16BE, Japanese")
            << inUtf16(japanese, QStringConverter::Utf16BE, false) << japanese << "UTF-16BE"_ba;
        QTest::newRow("UTF-32LE with mark")
            << inUtf16(sentence, QStringConverter::Utf32LE, true) << sentence << "UTF-32LE"_ba;
        QTest::newRow("windows-1252") << "Ann O\x92Neill won in 2:21:09 \x96 J\xF6rg M\xFCller took 2:05:11, \xA3"
                                         "500 and a \x93medal\x94."_ba
                                      << sentence << "windows-1252"_ba;
        QTest::newRow("windows-1252, one name")
            << "Ren\xE9 ran 2:21:09."_ba << u"René ran 2:21:09."_s << "windows-1252"_ba;
        QTest::newRow("windows-1250") << "Ewa Ga\xB3\xEAska z \xA3odzi pobieg\xB3"
                                         "a maraton w 2:31:09, a Micha\xB3 mia\xB3 2:15:00."_ba
                                      << u"Ewa Gałęska z Łodzi pobiegła maraton w 2:31:09, a Michał miał 2:15:00."_s
                                      << "windows-1250"_ba;
        QTest::newRow("Cyrillic")
            << "\xCC\xE0\xF0\xE0\xF4\xEE\xED \xE2\xFB\xE8\xE3\xF0\xE0\xEB \xC8\xE2\xE0\xED \xCF\xE5\xF2\xF0\xEE\xE2 \xF1 \xF0\xE5\xE7\xF3\xEB\xFC\xF2\xE0\xF2\xEE\xEC 2:12:30, \xE2\xF2\xEE\xF0\xFB\xEC \xE1\xFB\xEB \xCE\xEB\xE5\xE3 \xD1\xE8\xE4\xEE\xF0\xEE\xE2."_ba
            << u"Марафон выиграл Иван Петров с результатом 2:12:30, вторым был Олег Сидоров."_s << "windows-1251"_ba;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QByteArray, encoding);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.problem, QString());
        QCOMPARE(decoded.text, text);
        QCOMPARE(decoded.encoding, encoding);
        Article article;
        article.text = decoded.text;
        article.runs = decoded.runs;
        article.encoding = decoded.encoding;
        QCOMPARE(wrongWayBack(article, bytes), QString());
    }

    void pagesMayDeclareTheirEncoding()
    {
        const QByteArray japanese = "<meta charset=Shift_JIS><p>\x83\x7D\x83\x89\x83\x5C\x83\x93 2:21:09</p>"_ba;
        QCOMPARE(textOf(japanese, u"a.html"_s), u"マラソン 2:21:09"_s);
        const DecodedText decoded = decodeText("ab\x83\x7D\x83\x89 1"_ba, "shift_jis");
        QCOMPARE(decoded.text, u"abマラ 1"_s);
        QCOMPARE(decoded.runs, (std::vector<SourceRun>{{0, 0, 1}, {2, 2, 2}, {4, 6, 1}}));
    }

    void lineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("LF") << "a 1\nb\n\nc"_ba;
        QTest::newRow("CRLF") << "a 1\r\nb\r\n\r\nc"_ba;
        QTest::newRow("CR") << "a 1\rb\r\rc"_ba;
        QTest::newRow("mixed") << "a 1\r\nb\n\rc"_ba;
        QTest::newRow("line separator") << "a 1\xE2\x80\xA8"
                                           "b\n\nc"_ba;
    }
    void lineEnds()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.text, u"a 1\nb\n\nc"_s);
        Article article;
        article.text = decoded.text;
        article.runs = decoded.runs;
        QCOMPARE(byteAt(article, 7), qint64(bytes.indexOf('c')));
        QCOMPARE(byteAt(article, 4), qint64(bytes.indexOf('b')));
    }

    void everyCharacterHasItsByte()
    {
        const DecodedText decoded = decodeText("a\xC3\xA9\xC3\xA9 \xE2\x82\xAC\xF0\x9F\x8F\x85z"_ba);
        QCOMPARE(decoded.text, u"aéé €🏅z"_s);
        QCOMPARE(
            decoded.runs, (std::vector<SourceRun>{{0, 0, 1}, {1, 1, 2}, {3, 5, 1}, {4, 6, 3}, {5, 9, 2}, {7, 13, 1}}));
    }

    void damage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("a NUL is left out")
            << "Ann won\0 in 2:21:09 after a long and hard race against the wind of the day."_ba.replace("won", "won")
            << u"Ann won in 2:21:09 after a long and hard race against the wind of the day."_s;
        QTest::newRow("a lone surrogate in UTF-8")
            << "é é é é é \xED\xA0\x80 é é é é é é é é é é"_ba << u"é é é é é \uFFFD\uFFFD\uFFFD é é é é é é é é é é"_s;
        QTest::newRow("one broken sequence in UTF-8")
            << u"é é é é é "_s.toUtf8() + "\xE2\x80" << u"é é é é é \uFFFD\uFFFD"_s;
        QTest::newRow("a lone surrogate in UTF-16") << "\xFF\xFE"
                                                       "a\0\x00\xD8"
                                                       "b\0"_ba
                                                    << u"a\uFFFDb"_s;
        QTest::newRow("an odd byte ends UTF-16") << "\xFF\xFE"
                                                    "a\0b\0c"_ba
                                                 << u"ab"_s;
    }
    void damage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(decodeText(bytes).text, text);
    }

    void binaryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QByteArray noise;
        unsigned state = 1;
        for (int i = 0; i < 5000; ++i) {
            state = state * 1664525u + 1013904223u;
            noise += char(state >> 24);
        }
        QTest::newRow("noise") << noise << u"it holds binary data, not text."_s;
        QTest::newRow("zeros") << QByteArray(5000, '\0') << u"it holds binary data, not text."_s;
        QTest::newRow("noise behind a mark")
            << "\xFF\xFE" + QByteArray(5000, '\0') << u"it holds binary data, not text."_s;
        QTest::newRow("noise behind a mark of UTF-32")
            << "\xFF\xFE\0\0"_ba + noise.first(4000) << u"it holds binary data, not text."_s;
        QTest::newRow("PDF") << "%PDF-1.7\n%\xE2\xE3\n"_ba << u"it is a PDF document, not text."_s;
        QTest::newRow("PNG") << "\x89PNG\r\n\x1A\n"_ba << u"it is a picture, not text."_s;
        QTest::newRow("office") << "PK\x03\x04\x14\x00\x06\x00"_ba
                                << u"it is a ZIP archive or an office document, not text."_s;
        QTest::newRow("RTF") << "{\\rtf1\\ansi Ann won}"_ba << u"it is an RTF document, not plain text."_s;
    }
    void binaryIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.problem, reason);
        QCOMPARE(decoded.text, QString());
    }
    void wordsThatOnlyBeginLikeBinaryAreText()
    {
        QCOMPARE(decodeText("BZh Athletics won the relay."_ba).problem, QString());
        QCOMPARE(decodeText("ID3 runners started."_ba).problem, QString());
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
