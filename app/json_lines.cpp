#include "app/json_lines.h"

#include <algorithm>
#include <cmath>

namespace proofline {

CodePoints::CodePoints(const Article &article)
{
    if (!article.unmended.empty()) {
        m_given.runs = article.unmended;
        return;
    }
    const QStringView text = article.text;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_pairs.push_back(int(i) + 1);
    }
}

int CodePoints::at(int codeUnit) const
{
    if (!m_given.runs.empty())
        return int(byteAt(m_given, codeUnit)); // its runs count code points
    return codeUnit - int(std::upper_bound(m_pairs.begin(), m_pairs.end(), codeUnit) - m_pairs.begin());
}

QByteArray jsonString(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                out += "\\u00" + QByteArray::number(int(c), 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
    return out;
}

namespace {

// Writes one object's fields in the order given.
class Object
{
public:
    Object &field(const char *name, const QByteArray &json)
    {
        m_json += m_json.isEmpty() ? "{\"" : ",\"";
        m_json += name;
        m_json += "\":";
        m_json += json;
        return *this;
    }
    Object &text(const char *name, QStringView value) { return field(name, jsonString(value)); }
    Object &textOrNull(const char *name, QStringView value)
    {
        return value.isEmpty() ? field(name, "null") : text(name, value);
    }
    Object &number(const char *name, double value)
    {
        return field(name, QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    }
    Object &flag(const char *name, bool value) { return field(name, value ? "true" : "false"); }
    QByteArray json() const { return m_json.isEmpty() ? QByteArray("{}") : m_json + '}'; }

private:
    QByteArray m_json;
};

QByteArray jsonArray(const QList<QByteArray> &items) { return '[' + items.join(',') + ']'; }

QByteArray rounded(double value) // two decimals are all a confidence has to say
{
    return QByteArray::number(std::round(value * 100) / 100, 'g', 3);
}

const char *statusName(Status status)
{
    switch (status) {
    case Status::Finished: return "\"finished\"";
    case Status::DidNotFinish: return "\"dnf\"";
    case Status::DidNotStart: return "\"dns\"";
    case Status::Disqualified: return "\"dq\"";
    }
    Q_UNREACHABLE();
}

const char *approxName(Approx approx)
{
    switch (approx) {
    case Approx::Exact: return "\"exact\"";
    case Approx::About: return "\"about\"";
    case Approx::Under: return "\"under\"";
    case Approx::Over: return "\"over\"";
    }
    Q_UNREACHABLE();
}

const char *precisionName(Precision precision)
{
    switch (precision) {
    case Precision::Minute: return "\"minute\"";
    case Precision::Second: return "\"second\"";
    case Precision::Tenth: return "\"tenth\"";
    case Precision::Hundredth: return "\"hundredth\"";
    case Precision::Thousandth: return "\"thousandth\"";
    }
    Q_UNREACHABLE();
}

const char *standingName(RecordClaim::Standing standing)
{
    switch (standing) {
    case RecordClaim::Standing::Held: return "\"held\"";
    case RecordClaim::Standing::Set: return "\"set\"";
    case RecordClaim::Standing::Equalled: return "\"equalled\"";
    case RecordClaim::Standing::Missed: return "\"missed\"";
    case RecordClaim::Standing::Previous: return "\"previous\"";
    }
    Q_UNREACHABLE();
}

class ClaimWriter
{
public:
    explicit ClaimWriter(const Article &article)
        : m_article(article)
        , m_points(article)
    {
    }

    QByteArray result(const ResultClaim &claim) const
    {
        Object line = start("result");
        line.text("athlete", claim.athlete.value);
        context(line, claim.context);
        number(line, "place", claim.place);
        if (claim.time)
            line.text("time", format(claim.time->value)).field("precision", precisionName(claim.time->value.precision));
        else
            line.field("time", "null");
        if (claim.boundTime)
            line.text("boundTime", format(*claim.boundTime)).field("boundApprox", approxName(claim.boundApprox));
        textOrNull(line, "nationality", claim.nationality);
        if (claim.club)
            line.text("club", claim.club->value);
        if (claim.age)
            line.number("age", claim.age->value);
        line.field("status", statusName(claim.status));
        QList<QByteArray> notes;
        for (const QString &note : claim.notes)
            notes += jsonString(note);
        line.field("notes", jsonArray(notes)).flag("focus", claim.focus).field("confidence", rounded(claim.confidence));

        Object proof;
        proofOf(proof, "athlete", claim.athlete);
        proofOf(proof, "time", claim.time);
        proofOf(proof, "place", claim.place);
        proofOf(proof, "otherTime", claim.otherTime);
        proofOf(proof, "nationality", claim.nationality);
        proofOf(proof, "club", claim.club);
        proofOf(proof, "age", claim.age);
        proofOfContext(proof, claim.context);
        return line.field("evidence", proof.json()).json() + '\n';
    }

    QByteArray gap(const GapClaim &claim) const
    {
        Object line = start("gap");
        line.text("subject", claim.subject.value)
            .textOrNull("object", claim.object)
            .number("seconds", claim.milliseconds / 1000.0)
            .field("approx", approxName(claim.approx))
            .field("relation", claim.relation == Relation::Behind ? "\"behind\"" : "\"ahead\"");
        return line.field("evidence", evidence(claim.evidence)).json() + '\n';
    }

    QByteArray record(const RecordClaim &claim) const
    {
        Object line = start("record");
        line.text("holder", claim.holder.value).text("record", claim.record);
        textOrNull(line, "discipline", claim.context.discipline);
        if (claim.time)
            line.text("time", format(claim.time->value));
        else
            line.field("time", "null");
        number(line, "year", claim.year);
        line.field("standing", standingName(claim.standing));
        return line.field("evidence", evidence(claim.evidence)).json() + '\n';
    }

    QByteArray unread(const Unread &number) const
    {
        Object line = start("unread");
        line.number("start", m_points.at(number.span.begin)).number("end", m_points.at(number.span.end));
        return line.text("text", number.text).text("reason", number.reason).json() + '\n';
    }

private:
    Object start(const char *type) const
    {
        Object line;
        line.field("type", '"' + QByteArray(type) + '"').text("article", m_article.fileName);
        return line;
    }

    static void textOrNull(Object &line, const char *name, const MaybeStated<QString> &value)
    {
        value ? line.text(name, value->value) : line.field(name, "null");
    }
    static void number(Object &line, const char *name, const MaybeStated<int> &value)
    {
        value ? line.number(name, value->value) : line.field(name, "null");
    }

    static void context(Object &line, const RaceContext &context)
    {
        textOrNull(line, "race", context.race);
        textOrNull(line, "discipline", context.discipline);
        number(line, "year", context.year);
        textOrNull(line, "category", context.category);
        if (!context.round.isEmpty())
            line.text("round", context.round);
    }

    QByteArray evidence(const Evidence &of) const
    {
        Object proof;
        proof.number("start", m_points.at(of.span.begin)).number("end", m_points.at(of.span.end));
        proof.field("sentence",
            jsonArray({QByteArray::number(m_points.at(of.sentence.begin)),
                QByteArray::number(m_points.at(of.sentence.end))}));
        return proof.text("rule", of.rule).field("confidence", rounded(of.confidence)).json();
    }

    template<typename T> void proofOf(Object &proof, const char *name, const Stated<T> &value) const
    {
        proof.field(name, evidence(value.evidence));
    }
    template<typename T> void proofOf(Object &proof, const char *name, const MaybeStated<T> &value) const
    {
        if (value)
            proofOf(proof, name, *value);
    }
    void proofOfContext(Object &proof, const RaceContext &context) const
    {
        proofOf(proof, "race", context.race);
        proofOf(proof, "discipline", context.discipline);
        proofOf(proof, "year", context.year);
        proofOf(proof, "category", context.category);
    }

    const Article &m_article;
    CodePoints m_points;
};

// Adds where a number stands: an article's span, or a line of an official list.
Object &addSource(Object &line, const Facts &facts, const Source &source)
{
    if (source.official) {
        const OfficialRow &row = facts.officialRows[*source.official];
        return line.text("list", row.listName).number("line", double(row.line));
    }
    if (const Reading *reading = facts.reading(source.article)) {
        const CodePoints points(*reading->article);
        line.text("article", reading->article->fileName)
            .number("start", points.at(source.span.begin))
            .number("end", points.at(source.span.end));
    }
    return line;
}

void settled(Object &line, bool isSettled, const QString &reason)
{
    if (isSettled)
        line.text("settled", reason);
}

QByteArray disputeLine(const Facts &facts, const Dispute &dispute)
{
    Object line;
    line.field("type", "\"dispute\"")
        .text("athlete", dispute.athlete)
        .text("race", dispute.race)
        .text("slot", dispute.slot);
    QList<QByteArray> values;
    for (const Dispute::Value &value : dispute.values) {
        QList<QByteArray> sources;
        for (const Source &source : value.sources) {
            Object json;
            sources += addSource(json, facts, source).json();
        }
        Object json;
        values += json.text("value", value.value).field("sources", jsonArray(sources)).json();
    }
    line.field("values", jsonArray(values)).textOrNull("note", dispute.note);
    settled(line, dispute.settled, dispute.settledReason);
    return line.json() + '\n';
}

QByteArray checkLine(const Facts &facts, const Check &check)
{
    Object line;
    line.field("type", "\"check\"")
        .text("kind", check.kind)
        .text("verdict", verdictName(check.verdict))
        .text("statement", check.statement)
        .textOrNull("recomputed", check.recomputed);
    QList<QByteArray> numbers;
    for (const Check::Number &number : check.numbers) {
        Object json;
        numbers += addSource(json.text("value", number.value), facts, number.source).json();
    }
    line.field("numbers", jsonArray(numbers)).text("reason", check.reason);
    line.textOrNull("athlete", check.athlete).textOrNull("race", check.race);
    settled(line, check.settled, check.settledReason);
    return line.json() + '\n';
}

} // namespace

QByteArray claimLines(const Reading &reading, bool coverage)
{
    const ClaimWriter writer(*reading.article);
    QByteArray lines;
    for (const ResultClaim &claim : reading.results)
        lines += writer.result(claim);
    for (const GapClaim &claim : reading.gaps)
        lines += writer.gap(claim);
    for (const RecordClaim &claim : reading.records)
        lines += writer.record(claim);
    if (coverage) {
        for (const Unread &number : reading.unread)
            lines += writer.unread(number);
    }
    return lines;
}

QByteArray findingLines(const Facts &facts)
{
    QByteArray lines;
    for (const Dispute &dispute : facts.disputes)
        lines += disputeLine(facts, dispute);
    for (const Check &check : facts.checks)
        lines += checkLine(facts, check);
    return lines;
}

} // namespace proofline
