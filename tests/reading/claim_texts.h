// Claims of a text in one short line each, for the tests of reading.
#pragma once

#include "reading/reading.h"

#include <QStringBuilder>
#include <QTest>

namespace proofline {

inline Reading readText(const QString &text)
{
    auto article = std::make_shared<Article>();
    article->fileName = QStringLiteral("test.txt");
    article->text = text;
    return readClaims(std::move(article));
}

inline QString sayApprox(Approx approx)
{
    switch (approx) {
    case Approx::Exact: return {};
    case Approx::About: return QStringLiteral("about ");
    case Approx::Under: return QStringLiteral("under ");
    case Approx::Over: return QStringLiteral("over ");
    }
    Q_UNREACHABLE();
}

// "Ana Lopez 12 behind Jane Roe", "Ana Lopez under 60 ahead record the course record derived"
inline QStringList gapsOf(const QString &text)
{
    QStringList lines;
    for (const GapClaim &gap : readText(text).gaps) {
        const QString kind = gap.objectKind == GapClaim::Object::Record ? QStringLiteral("record ")
            : gap.objectKind == GapClaim::Object::OwnBest               ? QStringLiteral("best ")
            : gap.objectKind == GapClaim::Object::Mark                  ? QStringLiteral("mark ")
                                                                        : QString();
        lines += QString(gap.subject.value % u' ' % sayApprox(gap.approx) % QString::number(gap.milliseconds / 1000.0)
            % (gap.relation == Relation::Behind ? u" behind " : u" ahead ") % kind % gap.object
            % (gap.derived ? u" derived" : u""));
    }
    return lines;
}

// "Ana Lopez set course 2:31:02 2019"
inline QStringList recordsOf(const QString &text)
{
    static const QStringList standings{QStringLiteral("held"), QStringLiteral("set"), QStringLiteral("equalled"),
        QStringLiteral("missed"), QStringLiteral("had")};
    QStringList lines;
    for (const RecordClaim &record : readText(text).records)
        lines += QString(record.holder.value % u' ' % standings[int(record.standing)] % u' ' % record.record
            % (record.time ? QString(u' ' % format(record.time->value)) : QString())
            % (record.year ? QString(u' ' % QString::number(record.year->value)) : QString()));
    return lines;
}

// What the words of a claim's evidence are.
inline QString wordsOf(const QString &text, const Evidence &evidence)
{
    return text.sliced(evidence.span.begin, evidence.span.length());
}

} // namespace proofline
