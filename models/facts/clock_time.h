// A duration as sources print it: finish times, splits, gaps. Formatted in this one place.
#pragma once

#include <QString>
#include <compare>
#include <cstdint>
#include <optional>

namespace proofline {

enum class Precision : std::uint8_t { Minute, Second, Tenth, Hundredth, Thousandth };

struct ClockTime
{
    std::int32_t milliseconds = 0; // never negative in a finish time; gaps keep their direction elsewhere
    Precision precision = Precision::Second;

    friend constexpr bool operator==(const ClockTime &, const ClockTime &) = default;
};

// What "2:10" or "2:10:28" stands for as an interval, in milliseconds, end included: the value and half a unit of
// its precision to either side would be rounding; sources cut or round, so a whole unit to either side is allowed.
std::int32_t unitOf(Precision precision); // milliseconds: 60000, 1000, 100, 10, 1

// h:mm:ss, m:ss or ss, decimals as the precision says: "2:01:25", "14:32.93", "59:22", "10.08".
// Minute precision prints h:mm:00. No leading zeros in the first part; under one minute "10.08".
QString format(ClockTime time);

// Always h:mm:ss, as tables and axes show it: "0:59:22"; decimals as the precision says.
QString formatHms(ClockTime time);

// Signed, shortest: "+1:10", "-0:34", "0:00".
QString formatGap(std::int32_t milliseconds);

// Reads what format() and formatHms() print; anything else is nothing.
std::optional<ClockTime> parseClockTime(QStringView text);

} // namespace proofline
