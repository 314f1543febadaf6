#include "tables/column_store.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace proofline {

std::size_t ColumnStore::memory() const
{
    std::size_t bytes =
        status.capacity() + won.capacity() + races.capacity() * 4 + raceList.capacity() * sizeof(StoredRace);
    std::set<const Words *> counted; // fields may share a dictionary
    for (const TextColumn &column : texts) {
        bytes += column.codes.capacity() * 4;
        if (column.words && counted.insert(column.words.get()).second)
            bytes += column.words->memory();
    }
    for (const NumberColumn &column : numbers)
        bytes += column.values.capacity() * 4;
    for (const SplitColumn &split : splits)
        bytes += split.values.capacity() * 4;
    return bytes;
}

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\0' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text)
{
    const auto noBreak = [](std::string_view at) { return at.size() >= 2 && at[0] == '\xC2' && at[1] == '\xA0'; };
    for (;;) {
        if (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        else if (noBreak(text))
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && noBreak(text.substr(text.size() - 2)))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

bool equalsIgnoringCase(std::string_view word, std::string_view small)
{
    return word.size() == small.size() && std::equal(word.begin(), word.end(), small.begin(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? a | 32 : a) == b;
    });
}

bool isParticle(std::string_view word)
{
    static constexpr std::string_view particles[] = {"van", "der", "den", "de", "da", "dos", "do", "das", "del",
        "della", "di", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "von", "zu", "ter", "ten", "st", "st.", "af",
        "av", "abu", "vom", "zum", "zur", "'t", "degli", "dei", "san", "santa"};
    return word.size() <= 5 && std::any_of(std::begin(particles), std::end(particles), [word](std::string_view p) {
        return equalsIgnoringCase(word, p);
    });
}

bool isSuffix(std::string_view word)
{
    static constexpr std::string_view suffixes[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
    return word.size() <= 3 && std::any_of(std::begin(suffixes), std::end(suffixes), [word](std::string_view s) {
        return equalsIgnoringCase(word, s);
    });
}

// At least two letters and none of them small; of letters beyond ASCII the Latin-1 ones are known.
bool isCapitals(std::string_view word)
{
    int letters = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(word[i]);
        if (c >= 'a' && c <= 'z')
            return false;
        if (c >= 'A' && c <= 'Z')
            ++letters;
        if (c == 0xC3 && i + 1 < word.size()) {
            const unsigned char next = static_cast<unsigned char>(word[i + 1]);
            if (next >= 0x9F)
                return false;
            ++letters;
        }
    }
    return letters >= 2;
}

} // namespace

NameParts splitName(std::string_view name)
{
    NameParts parts;
    // "Last, First" without anything around it is most of a list.
    const auto plainLetter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
    const auto begins = [&plainLetter](char c) { // C3 to DF: letters of two bytes, no bullets
        const unsigned char byte = static_cast<unsigned char>(c);
        return plainLetter(c) || (byte >= 0xC3 && byte <= 0xDF);
    };
    const auto ends = [&plainLetter](char c) {
        const unsigned char byte = static_cast<unsigned char>(c);
        return plainLetter(c) || (byte >= 0x80 && byte != 0xBB);
    };
    if (name.size() > 2 && begins(name.front()) && ends(name.back())) {
        const void *comma = std::memchr(name.data(), ',', name.size());
        if (comma) {
            const std::size_t at = std::size_t(static_cast<const char *>(comma) - name.data());
            std::size_t after = at + 1;
            while (name[after] == ' ')
                ++after;
            if (name.size() - after > 3 && name[at - 1] != ' ' && begins(name[after])) {
                parts.surname = name.substr(0, at);
                parts.given = name.substr(after);
                return parts;
            }
        }
    }
    name = trimmed(name);
    for (bool again = true; again && !name.empty();) {
        again = false;
        for (const std::string_view bullet : {std::string_view("\xC2\xBB"), std::string_view("\xE2\x80\xA2"),
                 std::string_view("*"), std::string_view(">"), std::string_view("\xBB")}) {
            if (name.starts_with(bullet)) {
                name = trimmed(name.substr(bullet.size()));
                again = true;
            }
        }
    }
    while (!name.empty() && name.back() == ')') {
        const std::size_t open = name.rfind('(');
        if (open == std::string_view::npos)
            break;
        const std::string_view inside = trimmed(name.substr(open + 1, name.size() - open - 2));
        const bool code = inside.size() == 3
            && std::all_of(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (code)
            parts.nation = inside;
        else if (!equalsIgnoringCase(inside, "tie") && !inside.empty())
            break;
        name = trimmed(name.substr(0, open));
    }
    if (const std::size_t comma = name.find(','); comma != std::string_view::npos) {
        const std::string_view after = trimmed(name.substr(comma + 1));
        if (!isSuffix(after)) {
            parts.surname = trimmed(name.substr(0, comma));
            parts.given = after;
            if (parts.surname.empty())
                std::swap(parts.surname, parts.given);
            return parts;
        }
    }
    // Words and where they begin; more than a dozen is no name but is kept whole.
    struct Word
    {
        std::size_t begin, end;
    };
    Word words[12];
    std::size_t count = 0;
    for (std::size_t i = 0; i < name.size();) {
        while (i < name.size() && isBlank(name[i]))
            ++i;
        const std::size_t begin = i;
        while (i < name.size() && !isBlank(name[i]))
            ++i;
        if (begin == i)
            break;
        if (count == std::size(words)) {
            parts.surname = name;
            return parts;
        }
        words[count++] = {begin, i};
    }
    if (count <= 1) {
        parts.surname = name;
        return parts;
    }
    const auto word = [&](std::size_t i) { return name.substr(words[i].begin, words[i].end - words[i].begin); };
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < count; ++i)
        capitals += isCapitals(word(i));
    std::size_t first = count - 1; // of the surname
    if (capitals > 0 && capitals < count) {
        if (isCapitals(word(count - 1))) {
            while (first > 1 && isCapitals(word(first - 1)))
                --first;
        } else if (isCapitals(word(0)) && word(0).size() > 2) {
            std::size_t end = 1;
            while (isCapitals(word(end)))
                ++end;
            parts.surname = name.substr(0, words[end - 1].end);
            parts.given = name.substr(words[end].begin);
            return parts;
        }
    }
    if (isSuffix(word(first)) && first > 1)
        --first;
    while (first > 1 && isParticle(word(first - 1)))
        --first;
    parts.given = name.substr(0, words[first - 1].end);
    parts.surname = name.substr(words[first].begin);
    return parts;
}

} // namespace proofline
