// Which race is spoken of: events, disciplines, categories, years, and how they switch through a text.
#pragma once

#include "reading/document.h"

namespace proofline {

// Fills events, eventMentions, eventAt, the article's year and its main event.
void findEvents(const Lexicon &lexicon, Document &document);

// Something said about the race at one place of a sentence.
struct RaceWord
{
    enum class Kind : std::uint8_t { Event, Discipline, Category, Wheelchair, Round, Year };
    Kind kind = Kind::Event;
    int first = 0; // tokens
    int last = 0;
    bool ofRecord = false;  // of those: the distance of a record
    bool describes = false; // belongs to "Olympic 10,000m champion" or "5,000m world record": no switch of the race
    int event = -1;
    Discipline discipline;
    Category category;
    char round = 0;
    int year = 0;
};

// The race words of every sentence, in text order, and the race as it stands where each sentence begins.
struct RaceWords
{
    std::vector<RaceWord> list;
    std::vector<int> firstOfSentence; // index into list; one more than there are sentences
    std::vector<RaceAt> before; // per sentence
};
RaceWords findRaceWords(const Document &document);

// The race at a token: of the words in [segmentFirst, segmentLast) the nearest, else what stood before the sentence.
// `from` and `to` bound the clause of the subject: words in there come first.
RaceAt raceAt(const Document &document, const RaceWords &words, int sentence, int token, int segmentFirst,
    int segmentLast, int from, int to);

QString eventName(const Document &document, int event);

// The race run over a length as printed: metres on a track, kilometres and miles on roads.
Discipline disciplineOf(const Length &length);

} // namespace proofline
