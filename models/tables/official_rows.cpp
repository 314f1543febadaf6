#include "tables/official_rows.h"

#include <QStringBuilder>
#include <algorithm>
#include <string>

namespace proofline {

namespace {

constexpr std::size_t allUpTo = 5'000;
constexpr std::size_t mostRows = 20'000;

// One letter more, less or other, in words of five letters and more.
bool nearlySame(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() < 5 || b.size() - a.size() > 1)
        return false;
    const std::size_t begin = std::size_t(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    const std::string_view restA = a.substr(begin), restB = b.substr(begin);
    if (a.size() == b.size()) // another letter, or two that changed places
        return restA.substr(1) == restB.substr(1)
            || (restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.substr(2) == restB.substr(2));
    return restA == restB.substr(1);
}

struct Sought
{
    std::string surname, given; // folded
};

std::vector<Sought> soughtNames(const QStringList &athletes)
{
    std::vector<Sought> sought;
    for (const QString &name : athletes) {
        const QByteArray utf8 = name.toUtf8();
        const NameParts parts = splitName(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        Sought one;
        appendFolded(parts.surname, one.surname);
        appendFolded(parts.given, one.given);
        if (!one.surname.empty())
            sought.push_back(std::move(one));
    }
    return sought;
}

std::optional<ClockTime> clockTime(std::int32_t hundredths, Precision precision)
{
    return hundredths == kMissing ? std::nullopt : std::optional(ClockTime{hundredths * 10, precision});
}

} // namespace

std::vector<OfficialRow> officialRows(const ResultList &list, const QStringList &athletes)
{
    const ColumnStore &store = *list.columns;
    std::vector<std::uint32_t> rows;
    const TextColumn &surnames = store.text(TextField::Surname), &givenNames = store.text(TextField::GivenName);
    if (store.rows <= allUpTo) {
        for (std::uint32_t row = 0; row < store.rows; ++row)
            rows.push_back(row);
    } else if (surnames.words) {
        const std::vector<Sought> sought = soughtNames(athletes);
        // For each surname of the list, the athletes it may be.
        std::vector<std::vector<std::uint32_t>> candidates(surnames.words->size());
        std::vector<std::uint8_t> wanted(surnames.words->size());
        for (std::uint32_t code = 1; code < surnames.words->size(); ++code) {
            const std::string_view folded = surnames.words->folded(code);
            for (std::uint32_t i = 0; i < sought.size(); ++i) {
                if (nearlySame(folded, sought[i].surname)) {
                    candidates[code].push_back(i);
                    wanted[code] = 1;
                }
            }
        }
        for (std::uint32_t row = 0; row < store.rows && rows.size() < mostRows; ++row) {
            const std::uint32_t surname = surnames.code(row);
            if (!wanted[surname])
                continue;
            const std::uint32_t given = givenNames.words ? givenNames.code(row) : 0;
            const std::string_view first = given == 0 ? std::string_view() : givenNames.words->folded(given);
            const bool fits = std::any_of(candidates[surname].begin(), candidates[surname].end(), [&](std::uint32_t i) {
                return first.empty() || sought[i].given.empty() || sought[i].given.front() == first.front();
            });
            if (fits)
                rows.push_back(row);
        }
    }

    const auto text = [&store](TextField field, std::uint32_t row) {
        const TextColumn &column = store.text(field);
        return column.words ? column.words->text(column.code(row)) : QString();
    };
    const auto number = [&store](NumberField field, std::uint32_t row) {
        const std::int32_t value = store.number(field).value(row);
        return value == kMissing ? std::nullopt : std::optional(int(value));
    };
    std::vector<OfficialRow> made;
    made.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        OfficialRow official;
        official.row = {list.id, row};
        official.listName = list.name;
        official.line = list.lineOf(row);
        const QString given = text(TextField::GivenName, row), surname = text(TextField::Surname, row);
        official.athlete = given.isEmpty() ? surname : QString(given % u' ' % surname);
        if (official.athlete.isEmpty())
            continue;
        official.event = text(TextField::Event, row);
        official.discipline = text(TextField::Discipline, row);
        official.category = text(TextField::Category, row);
        official.nationality = text(TextField::Nation, row);
        official.year = number(NumberField::Year, row);
        official.status = store.statusOf(row);
        if (!list.placeIsOverall || official.category.isEmpty() || official.category == u"men")
            official.place = number(NumberField::Place, row);
        official.time = clockTime(store.number(NumberField::Time).value(row), store.precision);
        official.gunTime = clockTime(store.number(NumberField::GunTime).value(row), store.precision);
        made.push_back(std::move(official));
    }
    return made;
}

} // namespace proofline
