#include "read_input.h"

#include "reading/reading.h"

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

class Promises
{
public:
    explicit Promises(const Article &article)
        : m_article(article)
        , m_size(int(article.text.size()))
    {
    }

    QString broken;

    void hold(bool promise, const QString &what)
    {
        if (!promise && broken.isEmpty())
            broken = what;
    }

    void inside(Span span, const QString &what)
    {
        hold(span.begin >= 0 && span.begin <= span.end && span.end <= m_size,
            u"%1 [%2, %3) lies outside the text of %4"_s.arg(what).arg(span.begin).arg(span.end).arg(m_size));
    }

    void evidence(const Evidence &proof, const QString &what)
    {
        inside(proof.span, what);
        inside(proof.sentence, what % u" sentence"_s);
        hold(!proof.span.isEmpty(), what % u" has no words"_s);
        hold(proof.sentence.contains(proof.span), what % u" stands outside its sentence"_s);
        hold(!proof.rule.isEmpty(), what % u" has no rule"_s);
        hold(proof.confidence >= 0 && proof.confidence <= 1, what % u" has no confidence from 0 to 1"_s);
    }

    template<typename T> void stated(const MaybeStated<T> &value, const QString &what)
    {
        if (value)
            evidence(value->evidence, what);
    }

    void context(const RaceContext &context)
    {
        stated(context.race, u"race"_s);
        stated(context.discipline, u"discipline"_s);
        if (context.year && !context.year->evidence.span.isEmpty()) // else the page's own date dates it
            stated(context.year, u"year"_s);
        stated(context.category, u"category"_s);
    }

    void article()
    {
        int end = 0;
        for (const Block &block : m_article.blocks) {
            inside(block.span, u"block"_s);
            hold(block.span.begin >= end && !block.span.isEmpty(), u"blocks are out of order or empty"_s);
            end = block.span.end;
            for (const Span &cell : block.cells) {
                inside(cell, u"cell"_s);
                hold(cell.isEmpty() || block.span.contains(cell), u"a cell stands outside its row"_s);
            }
        }
        int before = -1;
        for (const SourceRun &run : m_article.runs) {
            hold(run.text > before && run.text < std::max(1, m_size), u"runs are out of order"_s);
            hold(run.byte >= 0, u"a run leads before the first byte"_s);
            before = run.text;
        }
        hold(!m_article.runs.empty() && m_article.runs.front().text == 0, u"the text begins without a run"_s);
        hold(!m_article.text.contains(u'\r') && !m_article.text.contains(u'\0'), u"a CR or NUL is left"_s);
        for (int i = 0; i < m_size; ++i) {
            const QChar c = m_article.text[i];
            const bool pair = c.isHighSurrogate() && i + 1 < m_size && m_article.text[i + 1].isLowSurrogate();
            hold(pair || !c.isSurrogate(), u"a lone surrogate is left"_s);
            i += pair;
        }
    }

private:
    const Article &m_article;
    int m_size;
};

} // namespace

QString brokenPromise(const QByteArray &bytes, const QString &fileName)
{
    const ReadableText text = readArticle(bytes, fileName, ArticleId{});
    if (!text.article)
        return text.problem.isEmpty() ? u"neither text nor a reason"_s : QString();
    Promises promises(*text.article);
    promises.article();
    promises.hold(text.article->runs.back().byte <= std::int64_t(bytes.size()) || bytes.startsWith("\x1F\x8B"),
        u"a run leads behind the last byte"_s);

    const Reading reading = readClaims(text.article);
    for (const ResultClaim &result : reading.results) {
        promises.evidence(result.athlete.evidence, u"athlete"_s);
        promises.hold(!result.athlete.value.trimmed().isEmpty(), u"a result of nobody"_s);
        promises.context(result.context);
        promises.stated(result.place, u"place"_s);
        promises.stated(result.time, u"time"_s);
        promises.stated(result.otherTime, u"other time"_s);
        promises.stated(result.nationality, u"nationality"_s);
        promises.stated(result.club, u"club"_s);
        promises.stated(result.age, u"age"_s);
        promises.hold(!result.place || result.place->value > 0, u"a place below one"_s);
        promises.hold(!result.time || result.time->value.milliseconds > 0, u"a time below zero"_s);
        promises.hold(result.place || result.time || result.boundTime || result.status != Status::Finished,
            u"a result without place, time or status"_s);
        promises.hold(result.confidence >= 0 && result.confidence <= 1, u"no confidence from 0 to 1"_s);
    }
    for (const GapClaim &gap : reading.gaps) {
        promises.evidence(gap.evidence, u"gap"_s);
        promises.context(gap.context);
        promises.hold(gap.milliseconds >= 0, u"a gap below zero"_s);
    }
    for (const RecordClaim &record : reading.records) {
        promises.evidence(record.evidence, u"record"_s);
        promises.context(record.context);
        promises.stated(record.time, u"record time"_s);
        promises.stated(record.year, u"record year"_s);
    }
    for (const StatementClaim &statement : reading.statements) {
        promises.evidence(statement.evidence, u"statement"_s);
        promises.stated(statement.athlete, u"statement's athlete"_s);
        promises.stated(statement.time, u"statement's time"_s);
        promises.context(statement.context);
    }
    for (const Unread &unread : reading.unread)
        promises.inside(unread.span, u"unread number"_s);
    return promises.broken;
}

void readOrStop(const unsigned char *data, std::size_t size, const char16_t *fileName)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString broken = brokenPromise(bytes, QString::fromUtf16(fileName));
    if (!broken.isEmpty()) {
        std::fprintf(stderr, "broken promise: %s\n", qPrintable(broken));
        std::abort();
    }
}

} // namespace proofline
