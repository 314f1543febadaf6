#include "facts/facts.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace proofline {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Consistent: return u"consistent"_s;
    case Verdict::ConsistentByRounding: return u"consistent by rounding"_s;
    case Verdict::Inconsistent: return u"inconsistent"_s;
    case Verdict::InconsistentChangesOutcome: return u"inconsistent, changes the outcome"_s;
    case Verdict::DiffersByBasis: return u"differs by basis"_s;
    case Verdict::CannotBeChecked: return u"cannot be checked"_s;
    }
    Q_UNREACHABLE();
}

QString raceName(const Race &race)
{
    if (race.event.isEmpty())
        return {};
    if (race.year)
        return race.event % u' ' % QString::number(*race.year);
    if (race.earlier)
        return race.event % u" (earlier)";
    return race.edition > 0 ? QString(race.event % u" (edition "_s % QString::number(race.edition + 1) % u')') : race.event;
}

} // namespace proofline
