// One row of a results list: place, name, nation, club, times and flags, whatever their order and marks.
#pragma once

#include "facts/claim.h"
#include "reading/document.h"

#include <vector>

namespace proofline {

struct ListName
{
    int first = 0; // tokens
    int last = 0;
    bool reversed = false; // "LAST First", "Last, First"
    int familyFirst = 0; // of a reversed name: tokens of the family name
    int familyLast = 0;
    int parts = 0; // words of it

    bool isEmpty() const { return last <= first; }
};

struct ResultRow
{
    int first = 0; // tokens
    int last = 0;
    int place = 0; // 0: none printed
    Span placeSpan;
    bool tie = false;
    bool markedPlace = false; // "1." or "1)": certainly a row number
    ListName name;
    std::vector<ListName> others; // who shares the place and the time: "2= A and B 13.30"
    int nation = -1;
    Span nationSpan;
    bool nationFromBracketCode = false; // "(WHS)", "(GER)": the whole list decides whether codes are nations
    bool unknownBracketCode = false;
    Span club;
    int age = -1;
    Span ageSpan;
    char sex = 0; // of an age class
    int time = -1; // tokens
    int bracketTime = -1;
    std::vector<int> times; // outside brackets, in order
    int chip = -1;
    int gun = -1;
    Status status = Status::Finished;
    Span statusSpan;
    QStringList notes;
    int year = 0;
    Span yearSpan;
    bool hasPoints = false; // ends in a bare number or "pts"
    bool hasMark = false; // a length: a field event
    bool hasDate = false; // day and month, or place and year, after the time
    bool loose = false; // words between name and time ("in", "ran")
};

struct RowShape
{
    bool runOn = false; // ';' or a full stop ends the row
};

// Reads the row that begins at `first`; false when these tokens are no row. `row.last` says where it ended.
bool readRow(const Document &document, const Lexicon &lexicon, int first, int last, RowShape shape, ResultRow &row);

// Whether a row number with a name behind it stands at `token`.
bool startsRankedRow(const Document &document, int token, int last);

// A name at `first`, no longer than to `last`; empty when there is none.
ListName readListName(const Document &document, const Lexicon &lexicon, int first, int last, bool maySingle = false);

// Code of a nation in capitals ("KEN", "GB"), as lists print it; -1 otherwise.
int nationAt(const Document &document, const Lexicon &lexicon, int token);

// A tab, two blanks or a bar before this token: another column.
bool gapBefore(const Document &document, int token);

} // namespace proofline
