// Sources read together and what they add up to: the one way from files to facts for window and command line.
#pragma once

#include "facts/facts.h"
#include "tables/result_list.h"

namespace proofline {

struct Sources
{
    std::vector<std::shared_ptr<const Reading>> readings; // by ArticleId; null where there is none
    std::vector<std::shared_ptr<const ResultList>> lists;

    bool isEmpty() const;
};

// Judges the readings against the lists' rows. Of long lists only the rows of athletes whom a reading names count.
std::shared_ptr<const Facts> judged(const Sources &sources, std::vector<Decision> decisions = {});

} // namespace proofline
