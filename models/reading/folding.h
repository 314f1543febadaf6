// Words are compared by a hash of their folded letters: case and accents gone, so "SCHÄR" and "Schar" are one word.
#pragma once

#include <QStringView>
#include <cstdint>

namespace proofline {

using WordHash = std::uint64_t;

// The letter a character stands for when case and accents do not count; ASCII stays, "ł" is l, "ß" is s.
char16_t foldLetter(char16_t c);

constexpr WordHash emptyHash = 14695981039346656037ull;

inline WordHash hashStep(WordHash hash, char16_t folded) { return (hash ^ folded) * 1099511628211ull; }

// Hash of a word's folded letters; apostrophes are kept out, so "O'Shea", "O’Shea" and "OShea" agree.
WordHash hashWord(QStringView word);

} // namespace proofline
