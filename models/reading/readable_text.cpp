// readArticle(): a source's bytes as readable text.
#include "reading/readable_text.h"

#include "reading/decode.h"
#include "reading/html_text.h"
#include "reading/markdown_text.h"
#include "reading/mend.h"
#include "reading/plain_blocks.h"
#include "reading/reading.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr qsizetype largestFile = 256 << 20; // bytes
constexpr qsizetype largestUnpacked = 64 << 20; // bytes
constexpr qsizetype largestPage = 64 << 20; // code units of HTML or Markdown

enum class Form : std::uint8_t { Plain, Html, Markdown };

bool endsWithOneOf(const QString &name, std::initializer_list<QStringView> endings)
{
    return std::any_of(
        endings.begin(), endings.end(), [&](QStringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

Form formOf(const QString &fileName, const QString &text)
{
    const QString name = fileName.endsWith(u".gz", Qt::CaseInsensitive) ? fileName.chopped(3) : fileName;
    if (endsWithOneOf(name, {u".html", u".htm", u".xhtml"}))
        return Form::Html;
    if (endsWithOneOf(name, {u".md", u".markdown", u".mkd"}))
        return Form::Markdown;
    if (looksLikeHtml(text))
        return Form::Html;
    const bool telling = endsWithOneOf(name, {u".txt", u".text"});
    return !telling && looksLikeMarkdown(text) ? Form::Markdown : Form::Plain;
}

// Takes over a stage that was made from the decoded text.
void follow(DecodedText &decoded, TracedText stage)
{
    decoded.runs = compose(stage.runs, stage.text.size(), decoded.runs);
    decoded.text = std::move(stage.text);
}

// Runs into code units of `text` as runs into its code points.
std::vector<SourceRun> inCodePoints(std::vector<SourceRun> runs, QStringView text)
{
    std::vector<SourceRun> points;
    points.reserve(runs.size());
    std::vector<qsizetype> pairs; // code units at which a pair begins
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            pairs.push_back(i);
    }
    const auto pointAt = [&](qsizetype unit) {
        return unit - (std::lower_bound(pairs.begin(), pairs.end(), unit) - pairs.begin());
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        SourceRun run = runs[i];
        const qsizetype from = run.byte;
        run.byte = pointAt(from);
        points.push_back(run);
        if (run.bytesPerUnit == 0 || i + 1 == runs.size())
            continue;
        // within a run each pair is two units but one point
        const qsizetype end = from + (runs[i + 1].text - run.text);
        for (auto pair = std::lower_bound(pairs.begin(), pairs.end(), from); pair != pairs.end() && *pair < end; ++pair)
            points.push_back({int(run.text + (*pair - from) + 2), pointAt(*pair) + 1, 1});
    }
    return points;
}

// "LONDON, April 27 (Agency) - ..." or a line that is only a date near the beginning or the end.
std::optional<QDate> datelineOf(const QString &text, const std::vector<Block> &blocks)
{
    const auto blockDate = [&](const Block &block) -> std::optional<QDate> {
        QStringView words = QStringView(text).sliced(block.span.begin, block.span.length());
        for (const QStringView start : {QStringView(u"Published"), QStringView(u"Updated"), QStringView(u"Posted"),
                 QStringView(u"Date"), QStringView(u"Last updated")}) {
            if (words.startsWith(start, Qt::CaseInsensitive)) {
                words = words.sliced(start.size());
                while (!words.isEmpty()
                    && (words.front() == u':' || words.front().isSpace()
                        || words.startsWith(u"on ", Qt::CaseInsensitive)))
                    words = words.sliced(words.startsWith(u"on ", Qt::CaseInsensitive) ? 3 : 1);
                return dateAt(words);
            }
        }
        if (words.size() <= 48) {
            if (const std::optional<QDate> date = dateAt(words))
                return date;
        }
        // a dateline: the place in capitals, a comma, the day
        const QStringView head = words.first(std::min<qsizetype>(words.size(), 80));
        const qsizetype comma = head.indexOf(u',');
        if (comma >= 3 && comma < 40 && head.first(comma).toString().isUpper())
            return dateAt(head.sliced(comma + 1).trimmed());
        return std::nullopt;
    };
    const std::size_t count = blocks.size();
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 4); ++i) {
        if (const std::optional<QDate> date = blockDate(blocks[i]))
            return date;
    }
    return std::nullopt;
}

void readPlain(DecodedText &decoded, Article &article)
{
    // Positions in plain text are counted in the text as it was given: what mending moves is kept.
    QString given;
    std::vector<SourceRun> toGiven;
    const auto mend = [&](std::optional<TracedText> stage) {
        if (!stage)
            return;
        if (toGiven.empty()) {
            given = decoded.text;
            toGiven = stage->runs;
        } else {
            toGiven = compose(stage->runs, stage->text.size(), toGiven);
        }
        follow(decoded, std::move(*stage));
    };
    mend(mendMojibake(decoded.text));
    mend(mendEscapes(decoded.text));
    if (!toGiven.empty())
        article.unmended = inCodePoints(std::move(toGiven), given);
    article.text = std::move(decoded.text);
    article.runs = std::move(decoded.runs);
    article.blocks = blocksOfLines(article.text, {0, int(article.text.size())}, true);
    if (!article.blocks.empty() && article.blocks.front().kind == Block::Kind::Heading) {
        const Span span = article.blocks.front().span;
        article.title = article.text.sliced(span.begin, span.length()).simplified();
    }
    article.date = datelineOf(article.text, article.blocks);
}

QString readHtml(DecodedText &decoded, Article &article)
{
    if (std::optional<TracedText> stage = mendMojibake(decoded.text))
        follow(decoded, std::move(*stage));
    Page page = readPage(decoded.text);
    if (!page.problem.isEmpty())
        return page.problem;
    article.runs = compose(page.text.runs, page.text.text.size(), decoded.runs);
    article.text = std::move(page.text.text);
    article.blocks = std::move(page.blocks);
    article.title = std::move(page.title);
    article.site = std::move(page.site);
    article.date = page.date ? page.date : datelineOf(article.text, article.blocks);
    return {};
}

void readMarkdownInto(DecodedText &decoded, Article &article)
{
    if (std::optional<TracedText> stage = mendMojibake(decoded.text))
        follow(decoded, std::move(*stage));
    MarkdownText markdown = readMarkdown(decoded.text);
    article.runs = compose(markdown.text.runs, markdown.text.text.size(), decoded.runs);
    article.text = std::move(markdown.text.text);
    article.blocks = std::move(markdown.blocks);
    article.title = std::move(markdown.title);
    article.site = std::move(markdown.site);
    article.date = markdown.date ? markdown.date : datelineOf(article.text, article.blocks);
}

} // namespace

QByteArray unpackGzip(const QByteArray &packed, qsizetype most, QString &problem)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) {
        problem = u"there is not enough memory to unpack it."_s;
        return {};
    }
    QByteArray out;
    QByteArray part(256 * 1024, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    int state = Z_OK;
    while (problem.isEmpty()) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part.constData(), part.size() - qsizetype(stream.avail_out));
        if (out.size() > most) {
            problem = u"it unpacks to more than %1 MB, more than any report."_s.arg(most >> 20);
        } else if (state == Z_STREAM_END) {
            const bool another = stream.avail_in >= 2 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B;
            if (!another || inflateReset(&stream) != Z_OK)
                break;
        } else if (state == Z_BUF_ERROR || (state == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
            problem = u"the compressed data ends too early."_s;
        } else if (state != Z_OK) {
            problem = u"the compressed data is damaged."_s;
        }
    }
    inflateEnd(&stream);
    return problem.isEmpty() ? out : QByteArray();
}

ReadableText readArticle(const QByteArray &bytes, const QString &fileName, ArticleId id)
{
    if (bytes.size() > largestFile)
        return {nullptr, u"it is larger than %1 MB, more than any report."_s.arg(largestFile >> 20)};
    QByteArray source = bytes;
    if (bytes.startsWith("\x1F\x8B")) {
        QString problem;
        source = unpackGzip(bytes, largestUnpacked, problem);
        if (!problem.isEmpty())
            return {nullptr, problem};
    }
    if (source.isEmpty())
        return {nullptr, u"it is empty."_s};
    DecodedText decoded = decodeText(source, declaredEncoding(source));
    if (!decoded.problem.isEmpty())
        return {nullptr, decoded.problem};

    Article article;
    article.id = id;
    article.fileName = fileName;
    article.encoding = decoded.encoding;
    const Form form = formOf(fileName, decoded.text);
    if (form != Form::Plain && decoded.text.size() > largestPage)
        return {nullptr, u"it is larger than %1 MB, more than any page."_s.arg(largestPage >> 20)};
    switch (form) {
    case Form::Plain: readPlain(decoded, article); break;
    case Form::Markdown: readMarkdownInto(decoded, article); break;
    case Form::Html:
        if (const QString problem = readHtml(decoded, article); !problem.isEmpty())
            return {nullptr, problem};
        break;
    }
    if (article.blocks.empty())
        return {nullptr, u"it holds no text."_s};
    return {std::make_shared<const Article>(std::move(article)), {}};
}

} // namespace proofline
