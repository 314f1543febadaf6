#include "facts/clock_time.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace proofline {

std::int32_t unitOf(Precision precision)
{
    switch (precision) {
    case Precision::Minute: return 60'000;
    case Precision::Second: return 1'000;
    case Precision::Tenth: return 100;
    case Precision::Hundredth: return 10;
    case Precision::Thousandth: return 1;
    }
    Q_UNREACHABLE();
}

namespace {

QString twoDigits(std::int32_t value) { return QString::number(value).rightJustified(2, u'0'); }

int decimalsOf(Precision precision)
{
    switch (precision) {
    case Precision::Minute:
    case Precision::Second: return 0;
    case Precision::Tenth: return 1;
    case Precision::Hundredth: return 2;
    case Precision::Thousandth: return 3;
    }
    Q_UNREACHABLE();
}

QString decimals(ClockTime time)
{
    const int digits = decimalsOf(time.precision);
    if (digits == 0)
        return {};
    return u'.' % QString::number(time.milliseconds % 1000).rightJustified(3, u'0').left(digits);
}

} // namespace

QString format(ClockTime time)
{
    Q_ASSERT(time.milliseconds >= 0);
    const std::int32_t seconds = time.milliseconds / 1000;
    if (seconds >= 3600 || time.precision == Precision::Minute)
        return formatHms(time);
    if (seconds >= 60)
        return QString::number(seconds / 60) % u':' % twoDigits(seconds % 60) % decimals(time);
    return QString::number(seconds) % decimals(time);
}

QString formatHms(ClockTime time)
{
    Q_ASSERT(time.milliseconds >= 0);
    const std::int32_t seconds = time.milliseconds / 1000;
    return QString::number(seconds / 3600) % u':' % twoDigits(seconds / 60 % 60) % u':' % twoDigits(seconds % 60)
        % decimals(time);
}

QString formatGap(std::int32_t milliseconds)
{
    const std::int32_t size = milliseconds < 0 ? -milliseconds : milliseconds;
    const QString sign = milliseconds < 0 ? u"-"_s : milliseconds > 0 ? u"+"_s : QString();
    const std::int32_t seconds = size / 1000;
    QString text = seconds >= 3600
        ? QString(QString::number(seconds / 3600) % u':' % twoDigits(seconds / 60 % 60) % u':' % twoDigits(seconds % 60))
        : QString(QString::number(seconds / 60) % u':' % twoDigits(seconds % 60));
    if (size % 1000 != 0) {
        const int digits = size % 100 == 0 ? 1 : size % 10 == 0 ? 2 : 3;
        text += u'.' % QString::number(size % 1000).rightJustified(3, u'0').left(digits);
    }
    return sign % text;
}

std::optional<ClockTime> parseClockTime(QStringView text)
{
    std::int64_t parts[3] = {0, 0, 0};
    int count = 0;
    int digits = 0;
    qsizetype i = 0;
    for (; i < text.size() && text[i] != u'.'; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u':') {
            if (digits == 0 || (count > 0 && digits != 2) || ++count > 2)
                return std::nullopt;
            digits = 0;
        } else if (c >= u'0' && c <= u'9' && ++digits <= 3) {
            parts[count] = parts[count] * 10 + (c - u'0');
            if (count > 0 && (digits > 2 || parts[count] > 59))
                return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || (count > 0 && digits != 2))
        return std::nullopt;
    ClockTime time;
    int fraction = 0;
    int scale = 1000;
    if (i < text.size()) {
        const QStringView decimals = text.sliced(i + 1);
        if (decimals.isEmpty() || decimals.size() > 3)
            return std::nullopt;
        for (const QChar c : decimals) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            scale /= 10;
            fraction += (c.unicode() - u'0') * scale;
        }
        time.precision = decimals.size() == 1 ? Precision::Tenth
            : decimals.size() == 2            ? Precision::Hundredth
                                              : Precision::Thousandth;
    }
    const std::int64_t seconds = count == 0 ? parts[0]
        : count == 1                        ? parts[0] * 60 + parts[1]
                                            : (parts[0] * 60 + parts[1]) * 60 + parts[2];
    if (seconds > 2'000'000) // 23 days: the longest that fits
        return std::nullopt;
    time.milliseconds = std::int32_t(seconds * 1000 + fraction);
    return time;
}

} // namespace proofline
