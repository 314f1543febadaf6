// Which claims speak of one person, and why.
#pragma once

#include "facts/decision.h"
#include "judging/docket.h"
#include "judging/races.h"

namespace proofline::judging {

struct Person
{
    std::vector<int> entries; // Docket::entries, sorted
    int nation = 0; // Docket::nations, the best attested; 0 unknown
    Gender gender = Gender::Unknown;
    QStringList reasons; // one sentence a merge, with its score
};

// Fills in Entry::person. Equal names are one person unless nation, category, places, times or ages speak against it;
// other spellings need a witness. The user's merges and splits stand above both; the last one on a pair counts.
std::vector<Person> findPersons(Docket &docket, const std::vector<Decision> &decisions);

} // namespace proofline::judging
