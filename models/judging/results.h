// Claims about one athlete in one race become one result; every value any source gives is kept.
#pragma once

#include "judging/athletes.h"
#include "judging/races.h"

namespace proofline::judging {

// Fills in athletes, races and results of `facts` and Entry::result. Races and results come in an order given by
// what they are: event, year, discipline, category, place, time, name.
void buildResults(
    Docket &docket, const std::vector<Edition> &editions, const std::vector<Person> &persons, Facts &facts);

// "London Marathon 2023, men": the race as people say it.
QString sayRace(const Race &race);

// Whether the times of this race are taken by hand or line on a road, to the second.
bool isRoad(const Race &race);

} // namespace proofline::judging
