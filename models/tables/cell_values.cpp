#include "tables/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace proofline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? char(c | 32) : c; }

bool equals(std::string_view cell, std::string_view smallWord)
{
    return cell.size() == smallWord.size()
        && std::equal(cell.begin(), cell.end(), smallWord.begin(), [](char a, char b) { return small(a) == b; });
}

template<std::size_t N> bool isOneOf(std::string_view cell, const std::array<std::string_view, N> &words)
{
    return std::any_of(words.begin(), words.end(), [cell](std::string_view word) { return equals(cell, word); });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// Digits at the front of `text`, taken off; nothing where there are none or more than `most`.
std::optional<std::int64_t> takeWhole(std::string_view &text, std::size_t most = 9)
{
    std::size_t size = 0;
    std::int64_t value = 0;
    while (size < text.size() && isDigit(text[size])) {
        if (size == most)
            return std::nullopt;
        value = value * 10 + (text[size++] - '0');
    }
    if (size == 0)
        return std::nullopt;
    text.remove_prefix(size);
    return value;
}

std::int32_t clockFrom(std::string_view cell)
{
    // h:mm:ss or hh:mm:ss at a known place is nearly every cell.
    if (cell.size() == 7 || cell.size() == 8) {
        const char *at = cell.data() + (cell.size() - 7);
        const auto digit = [at](int i) { return unsigned(at[i]) - unsigned('0'); };
        const unsigned h = digit(0), m1 = digit(2), m2 = digit(3), s1 = digit(5), s2 = digit(6);
        const unsigned tens = cell.size() == 8 ? unsigned(cell[0]) - unsigned('0') : 0u;
        if (at[1] == ':' && at[4] == ':' && h < 10 && m1 < 6 && m2 < 10 && s1 < 6 && s2 < 10 && tens < 10) {
            const std::int32_t hundredths =
                std::int32_t((((tens * 10 + h) * 60 + m1 * 10 + m2) * 60 + s1 * 10 + s2) * 100);
            return hundredths == 0 ? kMissing : hundredths;
        }
    }
    if (const std::size_t blank = cell.rfind(' ');
        blank != std::string_view::npos) { // a date glued before, a letter after
        const std::string_view last = cell.substr(blank + 1);
        cell = last.find(':') != std::string_view::npos ? last : cell.substr(0, cell.find(' '));
    }
    std::int64_t parts[3] = {0, 0, 0};
    int count = 0;
    for (; count < 3; ++count) {
        const auto value = takeWhole(cell, count == 0 ? 4 : 2);
        if (!value || (count > 0 && *value > 59))
            return kMissing;
        parts[count] = *value;
        if (cell.empty() || cell.front() != ':')
            break;
        if (count == 2)
            return kMissing;
        cell.remove_prefix(1);
    }
    if (count == 0)
        return kMissing;
    std::int64_t fraction = 0;
    if (cell.size() >= 2 && (cell.front() == '.' || cell.front() == ',') && isDigit(cell[1])) {
        cell.remove_prefix(1);
        std::size_t digits = 0;
        for (; digits < cell.size() && isDigit(cell[digits]); ++digits) {
            if (digits < 2)
                fraction = fraction * 10 + (cell[digits] - '0');
        }
        if (digits == 1)
            fraction *= 10;
        cell.remove_prefix(digits);
    }
    if (cell.size() > 3) // debris of a unit at most: "h", "s", "min"
        return kMissing;
    if (!cell.empty() && (isDigit(cell.front()) || cell.front() == ':' || cell.front() == '-' || cell.front() == '/'))
        return kMissing;
    const std::int64_t seconds = count == 1 ? parts[0] * 60 + parts[1] : (parts[0] * 60 + parts[1]) * 60 + parts[2];
    const std::int64_t hundredths = seconds * 100 + fraction;
    return hundredths <= 0 || hundredths > 2'000'000'00 ? kMissing : std::int32_t(hundredths);
}

// Groups of digits between points, colons or commas: "2.18.33", "59.07", "2:04".
std::int32_t groupsFrom(std::string_view cell, TimeUnit unit)
{
    std::int64_t parts[4] = {0, 0, 0, 0};
    int count = 0;
    while (count < 4) {
        const auto value = takeWhole(cell, count == 0 ? 4 : 2);
        if (!value)
            return kMissing;
        parts[count++] = *value;
        if (cell.empty())
            break;
        if (cell.front() != '.' && cell.front() != ':' && cell.front() != ',')
            return kMissing;
        cell.remove_prefix(1);
    }
    if (!cell.empty() || count < 2 || parts[1] > 59)
        return kMissing;
    std::int64_t hundredths = 0;
    if (unit == TimeUnit::HoursMinutes && count == 2) {
        hundredths = (parts[0] * 60 + parts[1]) * 6000;
    } else if (count == 2) {
        hundredths = (parts[0] * 60 + parts[1]) * 100;
    } else if (parts[2] <= 59) {
        hundredths = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 100 + (count == 4 ? parts[3] : 0);
    } else {
        return kMissing;
    }
    return hundredths <= 0 || hundredths > 2'000'000'00 ? kMissing : std::int32_t(hundredths);
}

} // namespace

bool saysNothing(std::string_view cell)
{
    if (cell.size() > 9)
        return false;
    static constexpr std::array<std::string_view, 17> words{"", "-", "--", "---", "na", "n/a", "n.a.", "nan", "null",
        "none", "#name?", "#n/a", "#value!", "#ref!", "\\n", "?", "."};
    return isOneOf(cell, words) || cell == "\xE2\x80\x93" || cell == "\xE2\x80\x94";
}

std::optional<Status> statusFrom(std::string_view cell)
{
    if (cell.size() < 2 || cell.size() > 32 || isDigit(cell.front()))
        return std::nullopt;
    static constexpr std::array<std::string_view, 24> notFinished{"dnf", "d.n.f.", "did not finish", "dnf.",
        "aufgegeben", "nicht im ziel", "abandon", "abandono", "ritirato", "uitgevallen", "opgave", "nie ukonczyl",
        "nie uko\xC5\x84"
        "czy\xC5\x82",
        "ab", "aband", "retired", "not finished", "no termino", "desistiu", "desistencia", "rit", "dnf/", "over time",
        "otl"};
    static constexpr std::array<std::string_view, 14> notStarted{"dns", "d.n.s.", "did not start", "nicht angetreten",
        "nicht am start", "non partant", "no show", "no presentado", "non partito", "niet gestart", "nie wystartowal",
        "nao partiu", "np", "npt"};
    static constexpr std::array<std::string_view, 13> disqualified{"dq", "dsq", "d.q.", "disq", "disqualified",
        "disqualifiziert", "disqualifie", "disqualifi\xC3\xA9", "descalificado", "squalificato", "gediskwalificeerd",
        "dyskwalifikacja", "desclassificado"};
    if (isOneOf(cell, notFinished))
        return Status::DidNotFinish;
    if (isOneOf(cell, notStarted))
        return Status::DidNotStart;
    if (isOneOf(cell, disqualified))
        return Status::Disqualified;
    return std::nullopt;
}

std::optional<double> decimalFrom(std::string_view cell)
{
    cell = trimmed(cell);
    char text[32];
    if (cell.empty() || cell.size() >= sizeof text)
        return std::nullopt;
    std::size_t size = 0;
    for (const char c : cell)
        text[size++] = c == ',' ? '.' : c;
    double value = 0;
    const auto [end, error] = std::from_chars(text, text + size, value);
    if (error != std::errc() || end != text + size || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::int32_t timeFrom(std::string_view cell, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Clock: return clockFrom(cell);
    case TimeUnit::MinutesSeconds:
    case TimeUnit::HoursMinutes: return groupsFrom(cell, unit);
    case TimeUnit::Seconds:
    case TimeUnit::Minutes:
    case TimeUnit::Hours: {
        const auto value = decimalFrom(cell);
        if (!value || *value <= 0)
            return kMissing;
        const double seconds = *value * (unit == TimeUnit::Seconds ? 1 : unit == TimeUnit::Minutes ? 60 : 3600);
        if (seconds > 2'000'000)
            return kMissing;
        return unit == TimeUnit::Seconds ? std::int32_t(std::lround(seconds * 100))
                                         : std::int32_t(std::lround(seconds)) * 100;
    }
    case TimeUnit::None: return kMissing;
    }
    return kMissing;
}

std::int32_t placeFrom(std::string_view cell)
{
    if (!cell.empty() && (cell.front() == '=' || cell.front() == 'T' || cell.front() == 't' || cell.front() == '#'))
        cell.remove_prefix(1);
    const auto value = takeWhole(cell);
    if (!value || *value == 0)
        return kMissing;
    if (!cell.empty() && (cell.front() == '.' || cell.front() == ',')) {
        cell.remove_prefix(1);
        while (!cell.empty() && cell.front() == '0')
            cell.remove_prefix(1);
    }
    cell = trimmed(cell);
    if (!cell.empty() && (cell.front() == '/' || small(cell.front()) == 'o')) // "2 / 32", "2 of 32"
        return std::int32_t(*value);
    if (cell.size() > 3 || std::any_of(cell.begin(), cell.end(), isDigit))
        return kMissing;
    return std::int32_t(*value);
}

std::int32_t wholeFrom(std::string_view cell)
{
    const auto value = takeWhole(cell);
    if (!value)
        return kMissing;
    if (cell.size() >= 2 && (cell.front() == '.' || cell.front() == ',')) {
        cell.remove_prefix(1);
        while (!cell.empty() && cell.front() == '0')
            cell.remove_prefix(1);
    }
    return cell.empty() ? std::int32_t(*value) : kMissing;
}

std::int32_t yearFrom(std::string_view cell)
{
    const auto yearAt = [&cell](std::size_t at) -> std::int32_t {
        if (at + 4 > cell.size()
            || !std::all_of(cell.begin() + std::ptrdiff_t(at), cell.begin() + std::ptrdiff_t(at) + 4, isDigit))
            return kMissing;
        std::int32_t year = 0;
        for (std::size_t i = at; i < at + 4; ++i)
            year = year * 10 + (cell[i] - '0');
        return year >= 1850 && year <= 2100 ? year : kMissing;
    };
    if (const std::int32_t year = yearAt(0); year != kMissing) {
        const std::string_view rest = cell.substr(4);
        return rest.empty() || rest == ".0" || rest.front() == '-' || rest.front() == '/' || rest.front() == '.'
            ? year
            : kMissing;
    }
    if (cell.size() >= 8 && cell.size() <= 10 && !isDigit(cell[cell.size() - 5]))
        return yearAt(cell.size() - 4);
    return kMissing;
}

std::optional<double> metresFrom(QStringView name, double whole)
{
    const QString folded = foldText(name);
    // The first number of the name and the letters after it.
    qsizetype at = 0;
    while (at < folded.size() && !folded[at].isDigit())
        ++at;
    if (at < folded.size()) {
        qsizetype end = at;
        while (end < folded.size()
            && (folded[end].isDigit()
                || ((folded[end] == u'.' || folded[end] == u',') && end + 1 < folded.size()
                    && folded[end + 1].isDigit())))
            ++end;
        QString digits = folded.sliced(at, end - at);
        digits.replace(u',', u'.');
        bool ok = false;
        const double number = digits.toDouble(&ok);
        while (end < folded.size() && (folded[end] == u' ' || folded[end] == u'_' || folded[end] == u'-'))
            ++end;
        qsizetype letters = end;
        while (letters < folded.size() && folded[letters].isLetter())
            ++letters;
        const QStringView unit = QStringView(folded).sliced(end, letters - end);
        if (ok && number > 0 && number < 1'000'000) {
            if (unit == u"k" || unit == u"km" || unit == u"kms" || unit == u"kilometer" || unit == u"kilometre"
                || unit == u"kilometres")
                return number * 1000;
            if (unit == u"mi" || unit == u"mile" || unit == u"miles" || unit == u"mil" || (unit == u"m" && number < 60))
                return number * 1609.344;
            if (unit == u"m" || unit == u"meter" || unit == u"metres" || unit == u"metre" || unit == u"meters")
                return number;
        }
        return std::nullopt;
    }
    static constexpr std::u16string_view halves[] = {u"half", u"halfway", u"half way", u"half_way", u"hm", u"halb",
        u"halbmarathon", u"semi", u"mi-course", u"media", u"media maraton", u"mezza", u"halve", u"halve marathon",
        u"polmetek", u"polowa", u"polmaraton", u"meia", u"meia maratona", u"halfmarathon", u"half marathon",
        u"halbzeit"};
    const QString trimmedName = folded.trimmed();
    for (const std::u16string_view half : halves) {
        if (trimmedName == QStringView(half) || trimmedName.startsWith(QString(QStringView(half).toString() + u' ')))
            return whole > 0 ? whole / 2 : 21097.5;
    }
    return std::nullopt;
}

} // namespace proofline
