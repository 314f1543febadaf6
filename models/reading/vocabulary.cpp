#include "reading/vocabulary.h"

namespace proofline {

namespace {

constexpr WordInfo words[] = {
    {},
#define X(id, text, classes, value) {Word::id, std::uint64_t(classes), value, u"" text},
#include "reading/vocabulary.inc"
#undef X
};

} // namespace

std::span<const WordInfo> vocabulary() { return words; }

} // namespace proofline
