#include "reading/lists.h"

namespace proofline {

ListReading readLists(const Lexicon &, const Document &document)
{
    ListReading reading;
    reading.taken.assign(document.tokens.list.size(), 0);
    return reading;
}

} // namespace proofline
