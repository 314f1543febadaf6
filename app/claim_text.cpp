#include "app/claim_text.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString quoted(const Article &article, Span span) { return article.text.mid(span.begin, span.length()).simplified(); }

QString statusWords(Status status)
{
    switch (status) {
    case Status::Finished: return {};
    case Status::DidNotFinish: return u"did not finish"_s;
    case Status::DidNotStart: return u"did not start"_s;
    case Status::Disqualified: return u"disqualified"_s;
    }
    Q_UNREACHABLE();
}

template<typename T> QString textOf(const MaybeStated<T> &stated)
{
    if (!stated)
        return {};
    if constexpr (std::is_same_v<T, QString>)
        return stated->value;
    else if constexpr (std::is_same_v<T, ClockTime>)
        return format(stated->value);
    else
        return QString::number(stated->value);
}

QStringList withoutEmpty(QStringList words)
{
    words.removeAll(QString());
    return words;
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList out;
    for (QString cell : cells) {
        if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n'))
            cell = u'"' % cell.replace(u'"', u"\"\""_s) % u'"';
        out += cell;
    }
    return out.join(u',').toUtf8() + "\r\n";
}

QString where(const Facts &facts, const Source &source)
{
    if (source.official) {
        const OfficialRow &row = facts.officialRows[*source.official];
        return row.listName % u", line "_s % QString::number(row.line);
    }
    const Reading *reading = facts.reading(source.article);
    return reading ? reading->article->fileName : QString();
}

} // namespace

QByteArray claimText(const Reading &reading)
{
    const Article &article = *reading.article;
    QString out;
    const auto proof = [&](const Evidence &evidence) {
        out += u"    \""_s % quoted(article, evidence.span) % u"\"  rule: "_s % evidence.rule % u'\n';
    };
    for (const ResultClaim &claim : reading.results) {
        const QString place = claim.place ? QString(u"place "_s % textOf(claim.place)) : QString();
        out += article.fileName % u": "_s
            % withoutEmpty({claim.athlete.value, textOf(claim.nationality), place, textOf(claim.time),
                               statusWords(claim.status), textOf(claim.context.race), textOf(claim.context.year),
                               textOf(claim.context.discipline), textOf(claim.context.category)})
                  .join(u", "_s)
            % u'\n';
        if (claim.place)
            proof(claim.place->evidence);
        if (claim.time)
            proof(claim.time->evidence);
    }
    for (const GapClaim &claim : reading.gaps) {
        out += article.fileName % u": gap, "_s % claim.subject.value
            % (claim.relation == Relation::Behind ? u" behind "_s : u" ahead of "_s) % claim.object % u" by "_s
            % formatGap(claim.milliseconds).remove(u'+') % u'\n';
        proof(claim.evidence);
    }
    for (const RecordClaim &claim : reading.records) {
        out += article.fileName % u": "_s
            % withoutEmpty({QString(claim.record % u" record"_s), claim.holder.value, textOf(claim.time)}).join(u", "_s)
            % u'\n';
        proof(claim.evidence);
    }
    return out.toUtf8();
}

QByteArray claimCsvHeader()
{
    return csvLine({u"type"_s, u"article"_s, u"athlete"_s, u"place"_s, u"time"_s, u"race"_s, u"year"_s, u"discipline"_s,
        u"category"_s, u"nationality"_s, u"status"_s, u"object"_s, u"seconds"_s, u"record"_s, u"confidence"_s,
        u"words"_s, u"rule"_s});
}

QByteArray claimCsv(const Reading &reading)
{
    const Article &article = *reading.article;
    QByteArray out;
    const auto line = [&](const QString &type, const QStringList &who, const RaceContext &context,
                          const QStringList &rest, const Evidence &evidence) {
        out += csvLine(QStringList{type, article.fileName} + who
            + QStringList{textOf(context.race), textOf(context.year), textOf(context.discipline),
                textOf(context.category)}
            + rest + QStringList{quoted(article, evidence.span), evidence.rule});
    };
    for (const ResultClaim &claim : reading.results) {
        const Evidence &evidence = claim.time ? claim.time->evidence
            : claim.place                     ? claim.place->evidence
                                              : claim.athlete.evidence;
        line(u"result"_s, {claim.athlete.value, textOf(claim.place), textOf(claim.time)}, claim.context,
            {textOf(claim.nationality), statusWords(claim.status), {}, {}, {},
                QString::number(claim.confidence, 'f', 2)},
            evidence);
    }
    for (const GapClaim &claim : reading.gaps) {
        const double seconds = claim.milliseconds / (claim.relation == Relation::Behind ? 1000.0 : -1000.0);
        line(u"gap"_s, {claim.subject.value, {}, {}}, claim.context,
            {{}, {}, claim.object, QString::number(seconds), {}, QString::number(claim.evidence.confidence, 'f', 2)},
            claim.evidence);
    }
    for (const RecordClaim &claim : reading.records) {
        line(u"record"_s, {claim.holder.value, {}, textOf(claim.time)}, claim.context,
            {{}, {}, {}, {}, claim.record, QString::number(claim.evidence.confidence, 'f', 2)}, claim.evidence);
    }
    return out;
}

QByteArray findingText(const Facts &facts)
{
    QString out;
    for (const Dispute &dispute : facts.disputes) {
        out += (dispute.minor ? u"MINOR DISPUTE  "_s : u"DISPUTE  "_s) % dispute.athlete % u", "_s % dispute.race
            % u": "_s % dispute.slot % u'\n';
        for (const Dispute::Value &value : dispute.values) {
            QStringList sources;
            for (const Source &source : value.sources)
                sources += where(facts, source);
            sources.removeDuplicates();
            out += u"    "_s % value.value % u"  "_s % sources.join(u"; "_s) % u'\n';
        }
        if (!dispute.note.isEmpty())
            out += u"    "_s % dispute.note % u'\n';
    }
    for (const Check &check : facts.checks) {
        out += verdictName(check.verdict).toUpper() % u"  "_s % withoutEmpty({check.athlete, check.race}).join(u", "_s)
            % u": \""_s % check.statement % u"\"\n    "_s % check.reason % u'\n';
        for (const Check::Number &number : check.numbers)
            out += u"    "_s % number.value % u"  "_s % where(facts, number.source) % u'\n';
    }
    return out.toUtf8();
}

} // namespace proofline
