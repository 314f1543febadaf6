// The claims of all sources in the form judging compares: numbers for words, one entry a result claim.
#pragma once

#include "facts/facts.h"
#include "judging/names.h"
#include "judging/words.h"

#include <optional>
#include <span>
#include <vector>

namespace proofline::judging {

enum class Gender : std::uint8_t { Unknown, Women, Men };

// What a category says for comparing people and races.
struct CategoryMeaning
{
    Gender gender = Gender::Unknown;
    bool wheelchair = false;
    bool open = false; // no age group or grade: "men", "wheelchair women"
};
CategoryMeaning meaningOf(QStringView category);

struct Entry // one result claim
{
    const ResultClaim *claim = nullptr;
    ClaimRef ref;
    int source = 0; // place in Docket::sources
    int name = 0; // Docket::names
    int event = 0; // Docket::events; 0 unnamed
    int discipline = 0; // Docket::disciplines; 0 unknown
    int category = 0; // Docket::categories; 0 unknown
    int nation = 0; // Docket::nations; 0 unknown
    int report = -1; // Docket::reports
    int edition = -1; // filled in by races
    int person = -1; // filled in by athletes
    int result = -1; // filled in by results
    std::optional<int> year; // as stated; after races that of the edition
    // Of the claim, beside the numbers: what every pass asks for, without a walk through the claims' memory.
    std::optional<int> place;
    std::optional<ClockTime> time;
    std::optional<int> age;
    double confidence = 1.0;
    Status status = Status::Finished;
    bool focus = true;
    bool isRound = false; // of a heat or a semi-final
    bool hasOtherTime = false;
    bool hasNotes = false;
};

// What one source says of one edition of an event: the unit editions are put together from.
struct Report
{
    int source = 0;
    int event = 0;
    std::optional<int> year;
    bool focus = true;
    std::vector<int> entries; // Docket::entries
};

struct Docket
{
    // Readings that are judged, in an order that does not depend on the order of loading; of exact copies only one.
    std::vector<const Reading *> sources;
    std::vector<std::vector<ArticleId>> copies; // by source: further articles with the same text and claims
    std::vector<int> voices; // by source: syndicated texts share one
    Words rawNames, events, disciplines, categories, nations;
    std::vector<int> nameOfRaw; // raw name -> names
    std::vector<FoldedName> names; // distinct by words
    std::vector<int> sortedNames; // by name: equal for equal sorted words
    std::vector<CategoryMeaning> meanings; // by category
    std::vector<Entry> entries;
    std::vector<Report> reports;
    std::vector<int> eventOfRow; // by official row

    // The name's number; a new one is added.
    int nameNumber(const QString &raw);
    // The words of a name as hashes, in their order.
    struct WordPrint
    {
        std::uint64_t hash = 0;
        int letters = 0;
    };
    std::span<const WordPrint> wordsOf(int name) const
    {
        const auto begin = name == 0 ? 0 : m_endOfWords[std::size_t(name) - 1];
        return {m_words.data() + begin, m_endOfWords[std::size_t(name)] - begin};
    }
    // The folded form of a name some claim has; null for others.
    const FoldedName *findName(const QString &raw) const;

private:
    std::vector<WordPrint> m_words; // of all names, one behind the other
    std::vector<std::size_t> m_endOfWords; // by name
    Words m_sorted;
    std::vector<int> m_firstOfSorted; // by sorted words: the first of names that has them
    std::vector<int> m_nextOfSorted; // by name: the next of the same words in another order; -1 none
};

// Brings the claims into order. `rejected` (sorted) tells which claims the user took out.
Docket openDocket(const std::vector<std::shared_ptr<const Reading>> &readings,
    const std::vector<OfficialRow> &officialRows, const std::vector<ClaimRef> &rejected);

} // namespace proofline::judging
