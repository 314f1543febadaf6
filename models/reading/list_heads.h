// Headings over and inside results lists: which race, category and kind of list the rows below belong to.
#pragma once

#include "reading/document.h"
#include "reading/list_words.h"

namespace proofline {

struct ListHead
{
    enum class Kind : std::uint8_t { Plain, Results, Winners, StartList, AllTime, Outside };

    QString race; // the event as the text names it
    int event = -1; // of the document; -2: none of those, only `race` names it
    Span raceSpan;
    Discipline discipline;
    Span disciplineSpan;
    QString categoryText; // as the heading says it: "men", "under-17 women"
    Category category;
    Span categorySpan;
    bool categoryAboveDiscipline = false; // "Men" stood over "100 m": the next distance keeps it
    int year = 0;
    Span yearSpan;
    char round = 0; // 'h', 's'
    Kind kind = Kind::Plain;
    bool chip = false; // the list says its times are chip or gun times
    bool gun = false;
    bool disciplineFromHead = false;
    int words = 0; // how many words of the heading had a meaning here
    bool isOtherSport = false; // a field event or another sport: "Women" below it is still no race
    bool firstPlaces = false; // "category winners": each row is a first place
};

// What the tokens [first, last) say as a heading; `words` is 0 when they say nothing about a race.
ListHead readHead(const Document &document, int first, int last);

// The state after the heading `said` has been read under the state `now`; `base` is the race of the text around.
ListHead headAfter(const ListHead &now, const ListHead &said, const ListHead &base);

// Category of an age class token ("FV40" 'f', "VM35-39" 'm', "V50" 0).
char sexOfAgeClass(QStringView code);

} // namespace proofline
