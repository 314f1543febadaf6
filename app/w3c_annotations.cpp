#include "app/w3c_annotations.h"

#include "app/json_lines.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr int quoteAround = 32; // code units of prefix and suffix

// The same claim has the same name in every run: a UUID of version 5 over what tells it apart.
QByteArray nameOf(const QByteArray &what)
{
    static const QUuid space(u"{8f0a1c52-6a0e-5c1b-9d0f-3c1d5f0e7a11}"_s);
    return "urn:uuid:" + QUuid::createUuidV5(space, what).toString(QUuid::WithoutBraces).toLatin1();
}

QByteArray body(const QString &value, const char *purpose)
{
    return "{\"type\":\"TextualBody\",\"value\":" + jsonString(value) + ",\"format\":\"text/plain\",\"purpose\":\""
        + QByteArray(purpose) + "\"}";
}

QString approxWord(Approx approx)
{
    switch (approx) {
    case Approx::Exact: return {};
    case Approx::About: return u"about "_s;
    case Approx::Under: return u"under "_s;
    case Approx::Over: return u"over "_s;
    }
    Q_UNREACHABLE();
}

class Writer
{
public:
    Writer(const Article &article, QList<QByteArray> &items)
        : m_article(article)
        , m_points(article)
        , m_items(items)
    {
        // A relative IRI: the colon of a name must not look like a scheme.
        const QByteArray name = QUrl::toPercentEncoding(article.fileName.isEmpty() ? u"text"_s : article.fileName);
        m_source = jsonString(QString::fromLatin1(name));
    }

    void result(const ResultClaim &claim, std::size_t index)
    {
        m_claim = "result " + QByteArray::number(index);
        m_of = claim.athlete.value;
        if (claim.context.race)
            m_of += u", "_s + claim.context.race->value;
        value("athlete", claim.athlete.value, claim.athlete.evidence);
        stated("place", claim.place);
        stated("time", claim.time);
        stated("other time", claim.otherTime);
        stated("nationality", claim.nationality);
        stated("club", claim.club);
        stated("age", claim.age);
        context(claim.context);
    }

    void gap(const GapClaim &claim, std::size_t index)
    {
        m_claim = "gap " + QByteArray::number(index);
        m_of = claim.subject.value;
        const QString words = approxWord(claim.approx) + formatGap(claim.milliseconds).mid(claim.milliseconds != 0)
            + (claim.relation == Relation::Behind ? u" behind "_s : u" ahead of "_s) + claim.object;
        value("gap", words, claim.evidence);
    }

    void record(const RecordClaim &claim, std::size_t index)
    {
        m_claim = "record " + QByteArray::number(index);
        m_of = claim.holder.value;
        QString words = claim.record + u" record"_s;
        if (claim.context.discipline)
            words += u", "_s + claim.context.discipline->value;
        if (claim.time)
            words += u", "_s + format(claim.time->value);
        value("record", words, claim.evidence);
    }

private:
    static QString wordsOf(const QString &value) { return value; }
    static QString wordsOf(int value) { return QString::number(value); }
    static QString wordsOf(ClockTime value) { return format(value); }

    template<typename T> void stated(const char *slot, const MaybeStated<T> &given)
    {
        if (given)
            value(slot, wordsOf(given->value), given->evidence);
    }

    void context(const RaceContext &context)
    {
        stated("race", context.race);
        stated("discipline", context.discipline);
        stated("year", context.year);
        stated("category", context.category);
    }

    // Nothing is selected by a value that has no words of its own, such as a year the page's date gives.
    void value(const char *slot, const QString &words, const Evidence &evidence)
    {
        const Span span = evidence.span;
        if (span.isEmpty() || span.begin < 0 || span.end > m_article.text.size() || words.isEmpty())
            return;
        const QByteArray start = QByteArray::number(m_points.at(span.begin));
        const QByteArray end = QByteArray::number(m_points.at(span.end));
        const QByteArray id =
            nameOf(m_article.fileName.toUtf8() + '\n' + m_claim + '\n' + slot + '\n' + start + '\n' + end);
        m_items += "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"" + id
            + "\",\"type\":\"Annotation\",\"motivation\":\"describing\",\"body\":[" + body(words, "describing") + ','
            + body(QString::fromLatin1(slot), "tagging") + ','
            + body(u"%1 of %2; rule: %3"_s.arg(QString::fromLatin1(slot), m_of, evidence.rule), "commenting")
            + "],\"target\":{\"source\":" + m_source + ",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":"
            + quote(span.begin, span.end) + ",\"prefix\":" + quote(std::max(0, span.begin - quoteAround), span.begin)
            + ",\"suffix\":" + quote(span.end, std::min(int(m_article.text.size()), span.end + quoteAround))
            + "},{\"type\":\"TextPositionSelector\",\"start\":" + start + ",\"end\":" + end + "}]}}";
    }

    // Text from begin to end, without halves of pairs at its ends.
    QByteArray quote(int begin, int end) const
    {
        const QStringView text = m_article.text;
        if (begin < end && text[begin].isLowSurrogate())
            ++begin;
        if (begin < end && text[end - 1].isHighSurrogate())
            --end;
        return jsonString(text.sliced(begin, end - begin));
    }

    const Article &m_article;
    CodePoints m_points;
    QList<QByteArray> &m_items;
    QByteArray m_source;
    QByteArray m_claim;
    QString m_of;
};

} // namespace

QByteArray w3cAnnotations(const std::vector<std::shared_ptr<const Reading>> &readings)
{
    QList<QByteArray> items;
    for (const std::shared_ptr<const Reading> &reading : readings) {
        if (!reading || !reading->article)
            continue;
        Writer writer(*reading->article, items);
        for (std::size_t i = 0; i < reading->results.size(); ++i)
            writer.result(reading->results[i], i);
        for (std::size_t i = 0; i < reading->gaps.size(); ++i)
            writer.gap(reading->gaps[i], i);
        for (std::size_t i = 0; i < reading->records.size(); ++i)
            writer.record(reading->records[i], i);
    }
    const QByteArray all = items.join(",\n");
    const QByteArray digest = QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"" + nameOf("collection " + digest)
        + "\",\"type\":\"AnnotationCollection\",\"label\":\"Facts read by "
          "Proofline\",\"generator\":{\"type\":\"Software\","
          "\"name\":\"Proofline " PROOFLINE_VERSION "\"},\"total\":"
        + QByteArray::number(items.size()) + ",\"first\":{\"id\":\"" + nameOf("page " + digest)
        + "\",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n" + all + "\n]}}\n";
}

} // namespace proofline
