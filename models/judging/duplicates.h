// Copies: texts that are the same, or nearly, speak with one voice.
#pragma once

#include "facts/claim.h"

#include <cstdint>
#include <vector>

namespace proofline::judging {

// A number for the text and the claims of a reading; equal for exact copies, independent of ids and file names.
std::uint64_t fingerprint(const Reading &reading);

// Whether two readings say the same in the same words: text, spans and values, ids and names of files left aside.
bool isCopy(const Reading &a, const Reading &b);

// For each source the smallest source whose sentences with claims are the same or nearly the same. Word shingles of
// the sentences, compared through their smallest hashes (Broder, 1997): at least 70 % shared counts as a copy.
std::vector<int> groupVoices(const std::vector<const Reading *> &sources);

} // namespace proofline::judging
