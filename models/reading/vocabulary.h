// The small words of race reports and the parts they play. Names of people, countries and events are in the lexicon.
#pragma once

#include "reading/folding.h"

#include <cstdint>
#include <span>

namespace proofline {

// Parts a word can play; one word may play several.
enum WordClass : std::uint64_t {
    Determiner = 1ull << 0,
    Preposition = 1ull << 1,
    Conjunction = 1ull << 2,
    Pronoun = 1ull << 3, // he, she, they, who
    Possessive = 1ull << 4, // his, her, their
    BeVerb = 1ull << 5, // was, were, is
    HaveVerb = 1ull << 6,
    ModalVerb = 1ull << 7, // could, would, will
    Negative = 1ull << 8, // not, never, failed
    Hopeful = 1ull << 9, // hope, target, expected, bid
    WinVerb = 1ull << 10, // won, triumphed
    WinNoun = 1ull << 11, // victory, win
    TitleNoun = 1ull << 12, // title, crown
    TakeVerb = 1ull << 13, // took, claimed, secured
    KeepVerb = 1ull << 14, // retained, defended
    PlaceVerb = 1ull << 15, // finished, came, was
    TimeVerb = 1ull << 16, // clocked, ran
    BeatVerb = 1ull << 17, // beat, outsprinted
    GapWord = 1ull << 18, // behind, ahead, adrift
    SplitWord = 1ull << 19, // halfway, lap, pace
    PersonNoun = 1ull << 20, // champion, runner, teenager
    EventNoun = 1ull << 21, // Marathon, Games, Championships
    VenueNoun = 1ull << 22, // Park, Harriers, University: never the end of a person's name
    MonthName = 1ull << 23,
    DayName = 1ull << 24,
    HourUnit = 1ull << 25,
    MinuteUnit = 1ull << 26,
    SecondUnit = 1ull << 27,
    NumberName = 1ull << 28, // value in WordInfo
    OrdinalName = 1ull << 29, // value in WordInfo
    MaleWord = 1ull << 30, // men, boys, man
    FemaleWord = 1ull << 31,
    AgeWord = 1ull << 32, // junior, senior, veteran
    RecordNoun = 1ull << 33, // record, best, mark
    FieldEvent = 1ull << 34, // jump, vault, shot
    OtherSport = 1ull << 35, // swim, bike, golf
    Hedge = 1ull << 36, // under, over, about, nearly
    DistanceUnit = 1ull << 37, // m, km, miles
    MedalWord = 1ull << 38,
    RaceNoun = 1ull << 39, // race, final, heat, event
    Adverb = 1ull << 40, // easily, finally, also
    Connective = 1ull << 41, // meanwhile, elsewhere: opens a sentence, names nobody
    PastMark = 1ull << 42, // previous, former, ago, last
    SayVerb = 1ull << 43,
    Championship = 1ull << 44, // Olympic, world, European, national: before "champion", "record", "title"
    Title = 1ull << 45, // Sir, Dr, Mrs
    Particle = 1ull << 46, // de, van, El: inside names
    RelativeWord = 1ull << 47, // who, which, whose, that
    UnitLetter = 1ull << 48, // h, m, s: units only next to a number
    Leaver = 1ull << 49, // pulled out, dropped out, withdrew: first word
    NameToo = 1ull << 50, // may also be part of a name: Young, Hall, May
    CommonWord = 1ull << 51, // an everyday word that may open a sentence
    FamilyNoun = 1ull << 52, // mother, father: the one named next is the elder
};

enum class Word : std::uint16_t {
    None = 0,
#define X(id, text, classes, value) id,
#include "reading/vocabulary.inc"
#undef X
};

struct WordInfo
{
    Word word = Word::None;
    std::uint64_t classes = 0;
    int value = 0; // of number and ordinal words, months 1-12
    const char16_t *text = nullptr;
};

std::span<const WordInfo> vocabulary(); // by Word; the first entry is Word::None

} // namespace proofline
