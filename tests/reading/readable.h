// What the tests of readArticle() share: a text from bytes, its blocks in one line each, its way back checked.
#pragma once

#include "reading/reading.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

namespace proofline {

inline QString textOf(const QByteArray &bytes, const QString &name)
{
    const ReadableText text = readArticle(bytes, name, ArticleId{});
    return text.article ? text.article->text : text.problem;
}

// "H1 Title", "P words", "L0 item", "R cell|cell"
inline QStringList blocksOf(const QByteArray &bytes, const QString &name)
{
    const ReadableText text = readArticle(bytes, name, ArticleId{});
    QStringList lines;
    if (!text.article)
        return {text.problem};
    for (const Block &block : text.article->blocks) {
        const QString words = text.article->text.sliced(block.span.begin, block.span.length());
        switch (block.kind) {
        case Block::Kind::Heading: lines += QStringLiteral("H%1 %2").arg(block.level).arg(words); break;
        case Block::Kind::Paragraph: lines += QStringLiteral("P ") + words; break;
        case Block::Kind::ListItem: lines += QStringLiteral("L%1 %2").arg(block.level).arg(words); break;
        case Block::Kind::TableRow: {
            QStringList cells;
            for (const Span &cell : block.cells)
                cells += text.article->text.sliced(cell.begin, cell.length());
            lines += QStringLiteral("R ") + cells.join(u'|');
        }
        }
    }
    return lines;
}

// Every code unit whose run counts bytes is found at its byte, in the encoding the bytes are in. Blanks and line ends
// may stand for other blanks. Returns what is wrong, or nothing.
inline QString wrongWayBack(const Article &article, const QByteArray &bytes)
{
    std::vector<SourceRun> runs = article.runs;
    int before = -1;
    for (const SourceRun &run : runs) {
        if (run.text <= before)
            return QStringLiteral("runs are not sorted at %1").arg(run.text);
        before = run.text;
    }
    if (!article.text.isEmpty() && (runs.empty() || runs.front().text != 0))
        return QStringLiteral("the text begins without a run");
    QByteArray encoding = article.encoding;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const int end = i + 1 < runs.size() ? runs[i + 1].text : int(article.text.size());
        for (int at = runs[i].text; at < end; ++at) {
            const std::int64_t byte = byteAt(article, at);
            if (byte < 0 || byte > bytes.size())
                return QStringLiteral("%1 leads to byte %2, outside").arg(at).arg(byte);
            if (runs[i].bytesPerUnit == 0)
                continue;
            const QChar c = article.text[at];
            QString there;
            if (encoding.startsWith("UTF-16")) {
                QStringDecoder decoder(encoding.endsWith("LE") ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
                there = decoder.decode(bytes.mid(qsizetype(byte), 2));
            } else if (encoding == "UTF-8") {
                if (c.isLowSurrogate())
                    continue;
                there = QString::fromUtf8(bytes.mid(qsizetype(byte), c.isHighSurrogate() ? 4 : runs[i].bytesPerUnit));
            } else if (c.unicode() < 0x80) {
                there = QString::fromLatin1(bytes.mid(qsizetype(byte), 1));
            } else {
                continue;
            }
            const bool blank = c.isSpace() && (there.isEmpty() || there[0].isSpace() || there[0] == QChar(0xA0));
            if (!blank && (there.isEmpty() || there[0] != c) && c != QChar::ReplacementCharacter)
                return QStringLiteral("unit %1 is '%2' but byte %3 holds '%4'").arg(at).arg(c).arg(byte).arg(there);
        }
    }
    return {};
}

} // namespace proofline
