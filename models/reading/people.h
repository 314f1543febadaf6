// Who is spoken of: full names, later mentions by surname, first name, pronoun and epithet, and their nations.
#pragma once

#include "reading/document.h"

namespace proofline {

// Fills people, mentions and mentionAt. Events must be known: their words are nobody's name.
void findPeople(const Lexicon &lexicon, Document &document);

} // namespace proofline
