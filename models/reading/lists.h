// Results lists and tables inside articles, read line by line. Written in a room of its own: prose rules leave the
// tokens that `taken` marks alone, and never read a list themselves.
#pragma once

#include "facts/claim.h"
#include "reading/document.h"

#include <vector>

namespace proofline {

struct ListReading
{
    std::vector<ResultClaim> results; // in text order
    std::vector<std::uint8_t> taken; // per token: 1 inside a list that was read or judged to be no result

    bool takes(int token) const
    {
        return token >= 0 && std::size_t(token) < taken.size() && taken[std::size_t(token)] != 0;
    }
};

// Results of every list and table of the document. Needs lines, tokens and events; people may still be unknown.
ListReading readLists(const Lexicon &lexicon, const Document &document);

} // namespace proofline
