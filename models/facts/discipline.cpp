#include "facts/discipline.h"

namespace proofline {

std::optional<double> metresOf(QStringView discipline)
{
    constexpr double mile = 1609.344;
    if (discipline == u"marathon")
        return 42195.0;
    if (discipline == u"half marathon")
        return 21097.5;
    if (discipline == u"mile")
        return mile;
    qsizetype end = 0;
    while (end < discipline.size() && ((discipline[end] >= u'0' && discipline[end] <= u'9') || discipline[end] == u'.'))
        ++end;
    bool isNumber = false;
    const double number = discipline.first(end).toDouble(&isNumber);
    if (!isNumber || number <= 0)
        return std::nullopt;
    const QStringView unit = discipline.sliced(end).trimmed();
    if (unit == u"m" || unit.startsWith(u"m "))
        return number;
    if (unit == u"km" || unit.startsWith(u"km "))
        return number * 1000;
    if (unit == u"mile" || unit.startsWith(u"mile "))
        return number * mile;
    return std::nullopt;
}

} // namespace proofline
