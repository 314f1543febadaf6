#include "tables/table_columns.h"

#include <array>

namespace proofline {

namespace {

#define SAID(text) QT_TRANSLATE_NOOP("proofline::ResultModel", text)

// The figures of a column that is stored as it stands; those of a text column; neither.
constexpr TableColumn number(
    Column column, const char16_t *key, const char *title, const char *about, bool whole, NumberField field)
{
    return {column, key, title, about, true, whole, {}, field};
}
constexpr TableColumn text(
    Column column, const char16_t *key, const char *title, const char *about, std::optional<TextField> field)
{
    return {column, key, title, about, false, false, field, {}};
}
constexpr TableColumn computed(Column column, const char16_t *key, const char *title, const char *about)
{
    return {column, key, title, about, true, false, {}, {}};
}

constexpr std::array<TableColumn, std::size_t(columnCount)> all{{
    number(Column::Place, u"place", SAID("Place"), SAID("Place in the race and category"), true, NumberField::Place),
    text(Column::Athlete, u"athlete", SAID("Athlete"), SAID("Athlete, sorted by surname"), {}),
    text(Column::Nationality, u"nationality", SAID("Nation"), SAID("Nation the athlete runs for, IOC code"),
        TextField::Nation),
    text(Column::Race, u"race", SAID("Race"), SAID("Race and year"), {}),
    number(Column::Year, u"year", SAID("Year"), SAID("Year of the race"), true, NumberField::Year),
    text(
        Column::Discipline, u"discipline", SAID("Discipline"), SAID("Distance or kind of race"), TextField::Discipline),
    text(Column::Category, u"category", SAID("Category"), SAID("Men, women, wheelchair men, wheelchair women"),
        TextField::Category),
    text(Column::AgeGroup, u"ageGroup", SAID("Age group"), SAID("Age group or class of the list"), TextField::AgeGroup),
    text(Column::Club, u"club", SAID("Club"), SAID("Club or team"), TextField::Club),
    text(Column::City, u"town", SAID("Town"), SAID("Town the athlete comes from"), TextField::City),
    computed(Column::Bib, u"bib", SAID("Bib"), SAID("Start number")), // some with letters
    number(Column::Age, u"age", SAID("Age"), SAID("Age in years"), true, NumberField::Age),
    number(Column::Time, u"time", SAID("Time"), SAID("Finish time; the chip time where both are known"), false,
        NumberField::Time),
    number(Column::GunTime, u"gunTime", SAID("Gun time"), SAID("Time from the gun"), false, NumberField::GunTime),
    computed(Column::Gap, u"gap", SAID("Gap"), SAID("Behind the winner of the same race and category")),
    computed(Column::PacePerKm, u"pacePerKm", SAID("/km"), SAID("Minutes and seconds a kilometre, computed")),
    computed(Column::PacePerMile, u"pacePerMile", SAID("/mile"), SAID("Minutes and seconds a mile, computed")),
    computed(Column::HalfDifference, u"halfDifference", SAID("Halves"),
        SAID("Second half less first half, computed; below zero is faster home")),
    text(Column::Status, u"status", SAID("Status"), SAID("Finished, did not finish, did not start, disqualified"), {}),
    computed(Column::Official, u"official", SAID("Official"), SAID("Time in the official list")),
    computed(Column::Sources, u"sources", SAID("Sources"), SAID("Reports that say so; copies count once")),
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::size_t(all[i].column) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "each column of the enum has its line, in the enum's order");

} // namespace

const TableColumn &tableColumn(Column column) { return all[std::size_t(column)]; }

} // namespace proofline
