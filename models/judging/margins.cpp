#include "judging/margins.h"

#include "judging/names.h"

#include <QStringBuilder>
#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

bool hasWord(const QStringList &words, std::initializer_list<QStringView> any)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(any.begin(), any.end(), [&](QStringView one) { return word == one; });
    });
}

} // namespace

std::int64_t unitOfWords(const Margin &said)
{
    if (said.milliseconds % 1000 != 0)
        return said.milliseconds % 100 != 0 ? 10 : 100;
    const QString folded = foldWords(said.words);
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    const bool half = hasWord(words, {u"half", u"quarter"});
    const bool namesSeconds = folded.contains(u"sec") || words.contains(u"s");
    const bool namesMinutes = folded.contains(u"min");
    const bool namesHours = folded.contains(u"hour") || words.contains(u"hr") || words.contains(u"hrs");
    if (said.words.contains(u':') || namesSeconds)
        return 1000;
    if (namesMinutes)
        return half ? 30'000 : 60'000;
    if (namesHours)
        return half ? 30 * 60'000 : 60 * 60'000;
    return 1000;
}

Verdict compareMargin(const Margin &said, std::int64_t computed, std::int64_t unit)
{
    const std::int64_t stated = said.milliseconds;
    const std::int64_t own = unitOfWords(said);
    const std::int64_t slack = unit > 10 ? unit : unit - 1; // both ends were rounded: up to one unit together
    const QStringList words = foldWords(said.words).split(u' ', Qt::SkipEmptyParts);
    if (computed < -slack)
        return Verdict::Inconsistent; // the other way round
    switch (said.approx) {
    case Approx::Exact: {
        if (computed == stated)
            return Verdict::Consistent;
        const std::int64_t apart = std::llabs(computed - stated);
        // "a minute" for 1:12 is speech, not a mistake; "exactly a minute" is.
        const bool isExact = hasWord(words, {u"exactly", u"precisely"});
        const std::int64_t allowed =
            own >= 30'000 && !isExact ? std::max(own / 2, stated / 8) : std::max(slack, own >= 1000 ? 1000 : own);
        return apart <= allowed ? Verdict::ConsistentByRounding : Verdict::Inconsistent;
    }
    case Approx::About: {
        const std::int64_t allowed = std::max({stated / 4, own / 2, slack + 1000});
        return std::llabs(computed - stated) <= allowed ? Verdict::Consistent : Verdict::Inconsistent;
    }
    case Approx::Under: {
        if (computed >= stated + slack)
            return Verdict::Inconsistent;
        if (computed >= stated)
            return Verdict::ConsistentByRounding;
        const bool isClose = hasWord(words, {u"nearly", u"almost", u"just", u"close", u"virtually"});
        return isClose && computed * 10 < stated * 6 ? Verdict::Inconsistent : Verdict::Consistent;
    }
    case Approx::Over: {
        if (computed <= stated - slack)
            return Verdict::Inconsistent;
        if (computed <= stated)
            return Verdict::ConsistentByRounding;
        const bool isClose = hasWord(words, {u"just", u"barely", u"shade"});
        return isClose && computed * 10 > stated * 15 && computed - stated > own ? Verdict::Inconsistent
                                                                                 : Verdict::Consistent;
    }
    }
    Q_UNREACHABLE();
}

QString sayDifference(std::int64_t milliseconds)
{
    const std::int64_t size = std::llabs(milliseconds);
    const Precision precision = size % 1000 == 0 ? Precision::Second
        : size % 100 == 0                        ? Precision::Tenth
        : size % 10 == 0                         ? Precision::Hundredth
                                                 : Precision::Thousandth;
    const QString text = formatHms({std::int32_t(size), precision});
    return milliseconds < 0 ? QString(u'-' % text) : text;
}

} // namespace proofline::judging
