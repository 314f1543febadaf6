// Results of a text in one short line each, for the tests of reading.
#pragma once

#include "claim_texts.h"

namespace proofline {

// "Ana Lopez 1 2:31:02"; "-" where there is no place or time; "before" in front of background results.
inline QStringList resultsOf(const QString &text)
{
    QStringList lines;
    for (const ResultClaim &claim : readText(text).results) {
        if (claim.status != Status::Finished && !claim.place && !claim.time) {
            lines += QString(claim.athlete.value % QStringLiteral(" did not finish"));
            continue;
        }
        lines += QString((claim.focus ? QString() : QStringLiteral("before ")) % claim.athlete.value % u' '
            % (claim.place ? QString::number(claim.place->value) : QStringLiteral("-")) % u' '
            % (claim.time ? format(claim.time->value) : QStringLiteral("-")));
    }
    return lines;
}

// "Ana Lopez: Harbour Marathon, marathon, 2019, women, ESP"; what is not known is left out.
inline QStringList contextsOf(const QString &text)
{
    QStringList lines;
    for (const ResultClaim &claim : readText(text).results) {
        QStringList parts;
        if (claim.context.race)
            parts += claim.context.race->value;
        if (claim.context.discipline)
            parts += claim.context.discipline->value;
        if (claim.context.year)
            parts += QString::number(claim.context.year->value);
        if (claim.context.category)
            parts += claim.context.category->value;
        if (claim.nationality)
            parts += claim.nationality->value;
        lines += QString(claim.athlete.value % QStringLiteral(": ") % parts.join(QStringLiteral(", ")));
    }
    return lines;
}

} // namespace proofline
