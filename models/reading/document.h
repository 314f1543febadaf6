// One article while it is read: lines, sentences, tokens, people and races, each layer filled by one function.
// Everything points into the text by offsets or into the other layers by index; nothing is copied.
#pragma once

#include "facts/article.h"
#include "reading/tokens.h"

#include <vector>

namespace proofline {

struct Line
{
    enum class Kind : std::uint8_t { Prose, Heading, Row };
    Span span;
    int first = 0; // tokens
    int last = 0; // end not included
    Kind kind = Kind::Prose;
    bool isMarkedHeading = false; // the page's own markup says so
    int afterBlank = 0; // a new paragraph
    int block = -1; // of the article, where it has blocks
};

struct Sentence
{
    Span span;
    int first = 0;
    int last = 0;
    int line = 0;
    bool isHeading = false;
    bool isTitleCase = false; // most words begin with a capital: capitals say nothing about names
};

struct Person
{
    Span name; // the fullest form in the text
    int parts = 1; // words in it
    WordHash given = 0; // hash of the first part; 0 when only a surname is known
    WordHash family = 0; // hash of the last part
    char sex = 0; // 'm', 'f'
    bool sexFromName = false; // guessed from the given name only
    Span sibling; // full name whose family name this one shares ("Aoife and Niamh Byrne"); empty otherwise
    bool isElder = false; // named as somebody's mother or father
    bool reversed = false; // "LAST First" or "Last, First"
    int nation = -1;
    Span nationSpan;
    int age = -1;
    Span ageSpan;
    std::vector<Span> others; // other forms
    float certainty = 1;
};

struct Mention
{
    enum class Form : std::uint8_t { Full, Part, Pronoun, Epithet };
    enum class Role : std::uint8_t { Subject, Object, Owner, Agent }; // Agent: "won by X", "went to X"
    int first = 0; // tokens
    int last = 0;
    int person = -1; // -1: somebody, not known who
    Form form = Form::Full;
    Role role = Role::Subject;
    int phrase = 0; // first token of the whole noun phrase ("Kenya's defending champion X")
    int governor = -1; // token before the phrase, in the same sentence
    int group = -1; // first mention of "A, B and C"; its own index when it opens one; -1 alone
    int groupSize = 1;
};

// A distance, hurdles, walk or kind of race: "marathon", "5000 m", "3000 m steeplechase".
struct Discipline
{
    enum class Kind : std::uint8_t {
        None,
        Marathon,
        Half,
        CrossCountry,
        Fell,
        Trail,
        Mile,
        Metres,
        Kilometres,
        Miles,
        Hurdles,
        Steeplechase,
        Walk,
        RelayLeg,
        Outside // field events, relays, other sports: nothing to read there
    };
    Kind kind = Kind::None;
    double amount = 0;
    friend bool operator==(const Discipline &, const Discipline &) = default;
    bool isKnown() const { return kind != Kind::None; }
};
QString nameOf(const Discipline &discipline); // "" for None and Outside
double metresOf(const Discipline &discipline); // 0 when it has no length
Discipline disciplineNamed(QStringView name); // inverse of nameOf

struct Category
{
    enum class Sex : std::uint8_t { Unknown, Men, Women };
    Sex sex = Sex::Unknown;
    bool wheelchair = false;
    Span group; // the age group said before: "the under-17s ... their boys' race"
    Span age; // words of an age group: "under-17 boys", "W50"
    friend bool operator==(const Category &, const Category &) = default;
};

// An event named in the text.
struct EventMention
{
    int first = 0; // tokens
    int last = 0;
    int event = -1; // index in Document::events
    bool adjective = false; // "Olympic champion", "European title": names it only to describe somebody
    bool record = false; // inside "world record"
};

struct Event
{
    Span name; // as the article names it, without year and number
    QString known; // made-up or known name where the words alone will not do ("World" -> "World Championships")
    Discipline discipline;
    bool isChampionship = false;
    int mentions = 0;
};

// The race spoken of at one token.
struct RaceAt
{
    int event = -1;
    Discipline discipline;
    Category category;
    Span eventSpan; // words that named each, where the text did
    Span disciplineSpan;
    Span categorySpan;
    bool ownCategory = false; // said in the same clause, not carried on
    int year = 0;
    Span yearSpan;
    char round = 0; // 'h' heat, 's' semi-final, 0 final
};

struct Document
{
    const Article *article = nullptr;
    QStringView text;
    Tokens tokens;
    std::vector<Line> lines;
    std::vector<Sentence> sentences;
    std::vector<Person> people;
    std::vector<Mention> mentions; // in text order
    std::vector<std::int32_t> mentionAt; // per token: index of the mention that covers it, or -1
    std::vector<Event> events;
    std::vector<EventMention> eventMentions;
    std::vector<std::int32_t> eventAt; // per token: index of the event mention that covers it, or -1
    std::vector<RaceAt> raceOfSentence; // the race as it stands at the end of each sentence
    int mainEvent = -1;
    Discipline mainDiscipline;
    int year = 0; // of the article: its dateline or date
    Span yearSpan;

    void restart(); // empty, but with the memory of the article before, unless that was a very long one

    const Token &token(int i) const
    {
        // a negative index is a very large one
        return std::size_t(i) < tokens.list.size() ? tokens.list[std::size_t(i)] : noToken;
    }
    QStringView words(Span span) const { return text.sliced(span.begin, span.length()); }
    QString tidyWords(Span span) const; // with one blank between words
    Span spanOf(int first, int last) const { return {token(first).begin, token(last - 1).end}; }
    const Mention *mentionCovering(int token) const
    {
        const int at = token >= 0 && std::size_t(token) < mentionAt.size() ? mentionAt[std::size_t(token)] : -1;
        return at < 0 ? nullptr : &mentions[std::size_t(at)];
    }
};

// Lines, tokens and sentences of the article.
void splitText(const Article &article, const Lexicon &lexicon, Document &document);

} // namespace proofline
