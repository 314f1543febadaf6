#include "judging/duplicates.h"

#include "judging/buckets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace proofline::judging {

namespace {

constexpr std::uint64_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

std::uint64_t hashText(QStringView text)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3u;
    return mix(hash);
}

constexpr int wordsOfShingle = 5;
constexpr std::size_t sketchSize = 24;
constexpr std::size_t probes = 6; // of the sketch, looked up to find a partner

// Small letters and digits of ASCII; 0 where a word ends.
constexpr std::array<char16_t, 128> asciiLetters = [] {
    std::array<char16_t, 128> letters{};
    for (char16_t c = u'0'; c <= u'9'; ++c)
        letters[c] = c;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        letters[c] = letters[c - u'a' + u'A'] = c;
    return letters;
}();

char16_t letterOf(QChar c)
{
    if (c.unicode() < 0x80)
        return asciiLetters[c.unicode()];
    return c.isLetterOrNumber() ? c.toLower().unicode() : char16_t(0);
}

// The smallest hashes of the word shingles of all sentences that carry a claim, sorted and distinct.
std::vector<std::uint64_t> sketch(const Reading &reading)
{
    const QString &text = reading.article->text;
    std::vector<Span> sentences;
    auto add = [&](Span span) {
        if (!span.isEmpty() && span.begin >= 0 && span.end <= text.size())
            sentences.push_back(span);
    };
    for (const ResultClaim &claim : reading.results) {
        add(claim.athlete.evidence.sentence);
        if (claim.time)
            add(claim.time->evidence.sentence);
        if (claim.place)
            add(claim.place->evidence.sentence);
    }
    for (const GapClaim &claim : reading.gaps)
        add(claim.evidence.sentence);
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(std::size_t(text.size()) / 4);
    int scanned = 0; // sentences may lie within one another; no stretch is read twice
    for (const Span span : sentences) {
        std::array<std::uint64_t, wordsOfShingle> last{}; // the oldest first
        int words = 0;
        std::uint64_t word = 0;
        const auto endWord = [&] {
            if (word == 0)
                return;
            std::shift_left(last.begin(), last.end(), 1);
            last.back() = std::exchange(word, 0);
            if (++words < wordsOfShingle)
                return;
            std::uint64_t shingle = 0;
            for (const std::uint64_t one : last)
                shingle = shingle * 0x9e3779b97f4a7c15u + one;
            hashes.push_back(mix(shingle));
        };
        for (int i = std::max(span.begin, scanned); i < span.end; ++i) {
            if (const char16_t letter = letterOf(text[i]))
                word = (word ^ letter) * 0x100000001b3u + 1;
            else
                endWord();
        }
        endWord();
        scanned = std::max(scanned, span.end);
    }
    // Repeated shingles are rare: among twice the sketch there are almost always enough distinct ones.
    std::vector<std::uint64_t> smallest;
    for (std::size_t keep = 2 * sketchSize;; keep *= 2) {
        const auto end = hashes.begin() + std::ptrdiff_t(std::min(keep, hashes.size()));
        std::nth_element(hashes.begin(), end, hashes.end());
        smallest.assign(hashes.begin(), end);
        std::sort(smallest.begin(), smallest.end());
        smallest.erase(std::unique(smallest.begin(), smallest.end()), smallest.end());
        if (smallest.size() >= sketchSize || end == hashes.end())
            break;
    }
    if (smallest.size() > sketchSize)
        smallest.resize(sketchSize);
    return smallest;
}

bool isNearlySame(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b)
{
    if (a.size() < 8 || b.size() < 8)
        return a == b && a.size() >= 3;
    std::size_t shared = 0;
    std::size_t seen = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && seen < sketchSize; ++seen) {
        if (a[i] == b[j])
            ++shared, ++i, ++j;
        else if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return shared * 10 >= seen * 7;
}

} // namespace

std::uint64_t fingerprint(const Reading &reading)
{
    std::uint64_t hash = reading.article ? hashText(reading.article->text) : 0;
    hash = mix(hash ^ reading.results.size());
    for (const ResultClaim &claim : reading.results) {
        hash = mix(hash ^ hashText(claim.athlete.value));
        hash = mix(hash ^ std::uint64_t(claim.time ? claim.time->value.milliseconds : -1));
        hash = mix(hash ^ std::uint64_t(claim.place ? claim.place->value : -1));
    }
    return hash;
}

namespace {

bool sameWords(const Evidence &a, const Evidence &b) { return a.span == b.span && a.sentence == b.sentence; }

template<typename T> bool sameStated(const MaybeStated<T> &a, const MaybeStated<T> &b)
{
    return a.has_value() == b.has_value() && (!a || (a->value == b->value && sameWords(a->evidence, b->evidence)));
}

bool sameContext(const RaceContext &a, const RaceContext &b)
{
    return sameStated(a.race, b.race) && sameStated(a.discipline, b.discipline) && sameStated(a.year, b.year)
        && sameStated(a.category, b.category) && a.round == b.round;
}

bool sameResult(const ResultClaim &a, const ResultClaim &b)
{
    return a.athlete.value == b.athlete.value && sameWords(a.athlete.evidence, b.athlete.evidence)
        && sameContext(a.context, b.context) && sameStated(a.place, b.place) && sameStated(a.time, b.time)
        && sameStated(a.otherTime, b.otherTime) && sameStated(a.nationality, b.nationality) && a.status == b.status
        && a.focus == b.focus && a.notes == b.notes && sameStated(a.age, b.age);
}

} // namespace

bool isCopy(const Reading &a, const Reading &b)
{
    return a.article && b.article && !a.article->text.isEmpty() && a.article->text == b.article->text
        && std::equal(a.results.begin(), a.results.end(), b.results.begin(), b.results.end(), sameResult)
        && a.gaps.size() == b.gaps.size() && a.records.size() == b.records.size()
        && a.statements.size() == b.statements.size();
}

std::vector<int> groupVoices(const std::vector<const Reading *> &sources)
{
    std::vector<std::vector<std::uint64_t>> sketches(sources.size());
    std::vector<std::pair<std::uint64_t, int>> probesOfAll;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (!sources[i]->article)
            continue;
        sketches[i] = sketch(*sources[i]);
        for (std::size_t k = 0; k < std::min(probes, sketches[i].size()); ++k)
            probesOfAll.emplace_back(sketches[i][k], int(i));
    }
    sortByHash(
        probesOfAll, [](const auto &probe) { return probe.first; }, std::less<>());
    std::vector<int> voice(sources.size());
    for (std::size_t i = 0; i < voice.size(); ++i)
        voice[i] = int(i);
    auto rootOf = [&voice](int of) {
        while (voice[std::size_t(of)] != of)
            of = voice[std::size_t(of)] = voice[std::size_t(voice[std::size_t(of)])];
        return of;
    };
    // Within one bucket each source is held against the first few only: a stock phrase must not cost a square.
    for (std::size_t begin = 0; begin < probesOfAll.size();) {
        std::size_t end = begin;
        while (end < probesOfAll.size() && probesOfAll[end].first == probesOfAll[begin].first)
            ++end;
        for (std::size_t j = begin + 1; j < end; ++j) {
            for (std::size_t i = begin; i < std::min(j, begin + 4); ++i) {
                const int a = rootOf(probesOfAll[i].second);
                const int b = rootOf(probesOfAll[j].second);
                if (a != b
                    && isNearlySame(
                        sketches[std::size_t(probesOfAll[i].second)], sketches[std::size_t(probesOfAll[j].second)]))
                    voice[std::size_t(std::max(a, b))] = std::min(a, b);
            }
        }
        begin = end;
    }
    for (std::size_t i = 0; i < voice.size(); ++i)
        voice[i] = rootOf(int(i));
    return voice;
}

} // namespace proofline::judging
