// What gaps, records and other statements share: the clause around a token, whom it is about, amounts of time.
#pragma once

#include "facts/claim.h"
#include "reading/race_context.h"

#include <array>
#include <cstddef>
#include <memory_resource>
#include <optional>
#include <unordered_map>
#include <vector>

namespace proofline {

// What a word does in a statement of a difference or a record; one word may do several things.
enum WordPart : std::uint64_t {
    UnderHedge = 1ull << 0, // nearly, almost
    OverHedge = 1ull << 1, // over
    AboutHedge = 1ull << 2, // about, roughly
    FillWord = 1ull << 3, // just, only, a, tired, scant: says nothing about the amount
    ChainWord = 1ull << 4, // further, another
    BehindWord = 1ull << 5, // behind, adrift
    AheadWord = 1ull << 6, // ahead, clear, faster
    ComparesOwn = 1ull << 7, // faster, slower: without an object the comparison is with an own time
    CutVerb = 1ull << 8, // took ... off, chopped
    BeatPart = 1ull << 9, // beat, pipped
    WinPart = 1ull << 10, // won, victory, verdict
    LosePart = 1ull << 11, // lost, missed
    ImprovePart = 1ull << 12, // improved, lowered, broke
    RecordPart = 1ull << 13, // record, mark, best
    HolderPart = 1ull << 14, // holder
    OwnRun = 1ull << 15, // run, time, effort: of his own
    MidRace = 1ull << 16, // led, lap, halfway, opened
    StartPart = 1ull << 17, // started, set off
    FinishPart = 1ull << 18, // finished, crossed, came
    FieldPart = 1ull << 19, // field, rest, rivals, runner-up: whoever came second
    WinnerPart = 1ull << 20, // winner, victor
    FellowPart = 1ull << 21, // countryman, clubmate, rival
    PodiumPart = 1ull << 22, // podium, medals, bronze
    SetVerb = 1ull << 23, // set, broke: makes a record
    HoldVerb = 1ull << 24, // holds, owned, belonged
    FailPart = 1ull << 25, // failed, missed, short: no record made
    EqualVerb = 1ull << 26, // equalled
    FormerPart = 1ull << 27, // previous, old, former
    NewPart = 1ull << 28, // new
    FractionPart = 1ull << 29, // hundredths, tenths, quarter
    MarginNoun = 1ull << 30, // margin, gap, difference
    NotRecord = 1ull << 31, // season's, personal: before "best"
    Unsure = 1ull << 32, // would, could, hoped
    TimeNoun = 1ull << 33, // time, clocking, performance
};
std::uint64_t partsOf(const Token &token); // 0 for anything but a word

// Somebody by the name results go by.
struct Who
{
    int person = -1;
    QString name;
    Span span; // the words; the name elsewhere in the text when the sentence has none
    bool isStated = false; // in the same sentence
    explicit operator bool() const { return !name.isEmpty(); }
};

// A length of time with the hedges around it: "just under two minutes".
struct Amount
{
    int first = 0; // tokens, hedges included
    int core = 0; // where the number begins
    int last = 0;
    std::int32_t milliseconds = 0;
    Approx approx = Approx::Exact;
    bool isChained = false; // "a further", "another"
    bool isPrinted = false; // "1:53", ".02": only other words tell that it is a difference
};

// What kinds of tokens a sentence holds: sentences without a trigger are not looked at again.
enum SentenceHolds : std::uint8_t {
    HoldsTime = 1,
    HoldsNumber = 2, // spelled numbers and units
    HoldsGapWord = 4, // behind, won, beat, by
    HoldsRecord = 8, // record, holder, fastest
    HoldsOrdinal = 16,
    HoldsAge = 32,
    HoldsOrder = 64, // beat, ahead
};

// The document with its results, looked up by place in the text.
class Ground
{
public:
    Ground(const Document &document, const RaceWords &words, const std::vector<ResultClaim> &results);

    const Document &document;
    const std::vector<ResultClaim> &results;

    const Token &token(int i) const { return document.token(i); }
    std::uint64_t parts(int i) const { return partsOf(document.token(i)); }
    bool says(int i, QStringView word) const
    {
        const Span own = token(i).span();
        return own.length() == word.size() && document.words(own).compare(word, Qt::CaseInsensitive) == 0;
    }
    const Sentence &sentence(int s) const { return document.sentences[std::size_t(s)]; }

    bool holds(int sentence, std::uint8_t any) const { return m_holds[std::size_t(sentence)] & any; }

    Who whoIs(int person, Span span, bool isStated = true) const;
    Who whoOf(const Mention &mention) const;
    QString nameOf(int person) const;

    // Mentions that begin in the tokens [first, last), as indices.
    std::pair<int, int> mentionsIn(int first, int last) const;
    // Whom the clause before `token` is about; somebody of an earlier sentence when the clause names nobody.
    Who subjectBefore(int sentence, int token) const;
    Who subjectOfEarlier(int sentence) const;

    // The athlete's result told nearest to the offset; null when there is none.
    const ResultClaim *resultNear(const QString &athlete, int offset) const;
    // The one who came in at that place in the race of `like`, told nearest to the offset.
    Who atPlace(int place, const ResultClaim *like, int offset) const;
    // Results told in that stretch of text, in order, each once; at most 64.
    std::vector<const ResultClaim *> resultsIn(Span where) const;
    // The athlete placed before `like`'s, told last before the offset and in the same race.
    Who toldBefore(const ResultClaim *like, int offset) const;

    Who lastOfNation(int nation, int offset) const;
    bool isResultTime(Span span) const; // is the span some result's time?
    bool tellsResult(int sentence) const; // does the sentence tell a result of this race?
    bool finished(const QString &athlete) const; // is there a result, and not only of a race left early?
    bool isPossessive(const Mention &mention) const; // "her" before a noun

    // Clause around [first, last): bounded by commas, semicolons, dashes and conjunctions.
    std::pair<int, int> clauseAround(int sentence, int first, int last) const;

    // The amount whose number begins at the token; `after` is the token where hedges may begin.
    std::optional<Amount> amountAt(int token, int sentenceFirst, int sentenceLast) const;

    RaceAt raceOf(int sentence, int token) const; // as said up to the end of the sentence
    RaceContext contextAt(int sentence, int token) const;
    RaceContext contextFor(const Who &who, int sentence, int token) const;
    Evidence evidence(int sentence, Span span, const QString &rule, double confidence) const;
    bool isOutside(int sentence, int token) const; // field events, relays, other sports

private:
    const RaceWords &m_words;
    struct Slot
    {
        Span span;
        int result = 0;
        bool isTime = false;
    };
    std::vector<std::uint8_t> m_holds; // by sentence
    std::vector<Slot> m_slots; // in text order
    // the indices of one article live in one piece of memory
    std::array<std::byte, 8192> m_memoryAtHand;
    std::pmr::monotonic_buffer_resource m_memory{m_memoryAtHand.data(), m_memoryAtHand.size()};
    std::pmr::unordered_map<QString, std::pmr::vector<int>> m_slotsOf{&m_memory}; // by athlete
    std::vector<Span> m_times; // of results
    std::pmr::unordered_map<WordHash, int> m_byFamily{&m_memory};
    mutable std::pmr::unordered_map<int, QString> m_names{&m_memory};
    const Slot *slotBefore(int offset, int from) const;
};

} // namespace proofline
