// Words are compared by a hash of their folded letters: case and accents gone, so "SCHÄR" and "Schar" are one word.
#pragma once

#include <QStringView>
#include <cstddef>
#include <cstdint>

namespace proofline {

using WordHash = std::uint64_t;

char16_t foldBeyondAscii(char16_t c);

// The letter a character stands for when case and accents do not count; ASCII stays, "ł" is l, "ß" is s.
constexpr char16_t foldLetter(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    return foldBeyondAscii(c);
}

constexpr WordHash emptyHash = 14695981039346656037ull;

constexpr WordHash hashStep(WordHash hash, char16_t folded) { return (hash ^ folded) * 1099511628211ull; }

// Hash of a word's folded letters; apostrophes are kept out, so "O'Shea", "O’Shea" and "OShea" agree.
WordHash hashWord(QStringView word);

// The same of a word in the source, found by the compiler: rules compare hashes and never hash their own words.
template<std::size_t size> consteval WordHash hashWord(const char16_t (&word)[size])
{
    WordHash hash = emptyHash;
    for (std::size_t i = 0; i + 1 < size; ++i) {
        if (word[i] != u'\'' && word[i] != u'\u2019')
            hash = hashStep(hash, foldLetter(word[i]));
    }
    return hash;
}

} // namespace proofline
