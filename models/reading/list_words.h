// Words that only lists and tables use: status codes, flags after a time, column names, kinds of lists.
#pragma once

#include "reading/folding.h"

#include <cstdint>

namespace proofline {

enum class ListWord : std::uint8_t {
    None,
    NotFinished, // DNF
    NotStarted, // DNS
    Disqualified, // DQ
    PersonalBest, // PB
    SeasonBest, // SB
    CourseRecord, // CR
    NationalRecord, // NR
    WorldRecord, // WR
    Flag, // Q, GFA, FS...: says nothing about the result
    MaleCode, // SM, MV: an age class without its number
    FemaleCode,
    Gun, // gun time
    Chip, // chip, net
    Points, // points, pts: no race
    Unattached,
    Nobody, // Unknown, Anonymous
    StartList, // entries, start list, line-up
    AllTime, // all-time, rankings, fastest
    Standings, // league, medals, table
    Teams, // team, relay
    Winners, // winners, champions by year
    Results, // results, finishers, podium, leading, top
    Split, // splits, intermediate
    CrossCountry,
    Record, // record progression
};

ListWord listWord(WordHash hash);

// What a column of a table holds.
enum class Column : std::uint8_t {
    Unknown,
    Place,
    Bib,
    Name,
    MenName, // winners tables: one column for each sex
    WomenName,
    GivenName,
    FamilyName,
    Club,
    Nation,
    AgeClass,
    Age,
    Sex,
    Time, // finish time
    Chip,
    Gun,
    Year,
    Race, // event or distance of each row
    Points,
    Note,
    Ignore // splits, bests, predictions, gaps, places in a class
};

Column columnNamed(QStringView header);

} // namespace proofline
