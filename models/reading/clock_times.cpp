#include "reading/clock_times.h"

#include <array>

namespace proofline {

namespace {

struct Limits
{
    double shortest = 3; // seconds
    double longest = 40 * 3600;
};

// Faster and slower than anybody goes: sprinters 11 m/s, wheelchairs 9.5 m/s, walkers with friends 0.8 m/s.
Limits limitsOf(const Discipline &discipline)
{
    const double metres = metresOf(discipline);
    switch (discipline.kind) {
    case Discipline::Kind::None: return {};
    case Discipline::Kind::Outside: return {};
    case Discipline::Kind::CrossCountry: return {5 * 60, 90 * 60};
    case Discipline::Kind::Fell:
    case Discipline::Kind::Trail: return {10 * 60, 40 * 3600};
    case Discipline::Kind::RelayLeg: return {9, 2 * 3600};
    case Discipline::Kind::Marathon:
    case Discipline::Kind::Half:
    case Discipline::Kind::Mile:
    case Discipline::Kind::Metres:
    case Discipline::Kind::Kilometres:
    case Discipline::Kind::Miles:
    case Discipline::Kind::Hurdles:
    case Discipline::Kind::Steeplechase:
    case Discipline::Kind::Walk: break;
    }
    if (metres <= 0)
        return {};
    const bool track = discipline.kind == Discipline::Kind::Metres || discipline.kind == Discipline::Kind::Hurdles
        || discipline.kind == Discipline::Kind::Steeplechase;
    const double fastest = metres <= 450 ? 11.0 : 9.5;
    const double slowest = track ? (metres <= 450 ? 3.0 : 2.0) : metres > 43000 ? 0.75 : 0.95;
    return {metres / fastest, metres / slowest};
}

ClockTime seconds(std::int64_t whole, std::int32_t fraction, int digits)
{
    ClockTime time;
    std::int32_t milliseconds = fraction;
    for (int i = digits; i < 3; ++i)
        milliseconds *= 10;
    for (int i = digits; i > 3; --i)
        milliseconds /= 10;
    time.milliseconds = std::int32_t(whole * 1000) + (digits > 0 ? milliseconds : 0);
    time.precision = digits == 0 ? Precision::Second
        : digits == 1            ? Precision::Tenth
        : digits == 2            ? Precision::Hundredth
                                 : Precision::Thousandth;
    return time;
}

ClockTime minutesOnly(std::int64_t minutes, bool flat)
{
    ClockTime time;
    time.milliseconds = std::int32_t(minutes * 60000);
    time.precision = flat ? Precision::Second : Precision::Minute;
    return time;
}

struct Readings
{
    std::array<ClockTime, 4> list;
    int count = 0;
    void add(ClockTime time) { list[std::size_t(count++)] = time; }
};

bool isPoint(char16_t mark) { return mark == u'.' || mark == u','; }

Readings readingsOf(const TimeForm &f, const Discipline &discipline)
{
    Readings out;
    const auto *p = f.parts;
    const double metres = metresOf(discipline);
    if (f.spelled) {
        ClockTime time;
        time.milliseconds = f.milliseconds;
        time.precision = f.precision;
        out.add(time);
        if (f.units == 4 && f.count == 2 && f.lastDigits == 2 && p[1] < 60)
            out.add(seconds(p[0] * 60 + p[1], 0, 0)); // "58.46secs" for a half marathon
        return out;
    }
    if (f.count == 4) {
        out.add(seconds((std::int64_t(p[0]) * 60 + p[1]) * 60 + p[2], p[3], f.lastDigits));
        return out;
    }
    if (f.count == 3) {
        const bool lastPoint = isPoint(f.marks[1]);
        const ClockTime hours = seconds((std::int64_t(p[0]) * 60 + p[1]) * 60 + p[2], 0, 0);
        const ClockTime minutes = seconds(std::int64_t(p[0]) * 60 + p[1], p[2], lastPoint ? f.lastDigits : 2);
        const bool canBeHours = f.lastDigits == 2 && p[2] < 60 && p[1] < 60;
        if (f.marks[0] == u'h') {
            out.add(hours);
        } else if (!lastPoint) {
            out.add(hours);
            if (p[2] == 0)
                out.add(seconds(std::int64_t(p[0]) * 60 + p[1], 0, 0)); // "18:09:00" of a 5 km
            out.add(minutes);
        } else if (isPoint(f.marks[0])) {
            if (canBeHours)
                out.add(hours);
            out.add(minutes);
        } else if (canBeHours && (metres >= 15000 || (metres == 0 && p[0] <= 3 && discipline.isKnown()))) {
            out.add(hours);
            out.add(minutes);
        } else {
            out.add(minutes);
            if (canBeHours)
                out.add(hours);
        }
        return out;
    }
    if (f.count != 2)
        return out;
    const ClockTime minutes = seconds(std::int64_t(p[0]) * 60 + p[1], 0, 0);
    const ClockTime hours = minutesOnly(std::int64_t(p[0]) * 60 + p[1], f.flat);
    const ClockTime plain = seconds(p[0], p[1], f.lastDigits);
    if (!isPoint(f.marks[0])) {
        if (f.marks[0] == u'h') {
            out.add(hours);
            return out;
        }
        out.add(minutes);
        out.add(hours);
        return out;
    }
    if (f.lastDigits != 2 || p[1] > 59) {
        out.add(plain);
        return out;
    }
    const bool sprint = (discipline.kind == Discipline::Kind::Metres || discipline.kind == Discipline::Kind::Hurdles)
        && metres > 0 && metres <= 500;
    if (sprint || !discipline.isKnown()) {
        out.add(plain);
        out.add(minutes);
    } else {
        out.add(minutes);
        out.add(hours);
        if (metres > 0 && metres < 1000)
            out.add(plain);
    }
    return out;
}

} // namespace

std::optional<ClockTime> interpret(const TimeForm &form, const Discipline &discipline)
{
    const Readings readings = readingsOf(form, discipline);
    const Limits limits = limitsOf(discipline);
    for (int i = 0; i < readings.count; ++i) {
        const double value = readings.list[std::size_t(i)].milliseconds / 1000.0;
        if (value >= limits.shortest && value <= limits.longest)
            return readings.list[std::size_t(i)];
    }
    return std::nullopt;
}

std::optional<ClockTime> asDuration(const TimeForm &form)
{
    const Readings readings = readingsOf(form, {});
    if (readings.count == 0)
        return std::nullopt;
    return readings.list[0];
}

} // namespace proofline
