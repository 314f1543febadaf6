// Why a row says what it says: one line for each value and source, in the order a reader asks for them.
#pragma once

#include "facts/facts.h"
#include "ui/marks.h"

#include <optional>
#include <vector>

namespace proofline {

class ResultList;

// A sign before a line: sources disagree, it does not add up, it adds up, it cannot be told.
enum class LineSign { None, Ring, Cross, Tick, Dash };
void paintSign(QPainter &painter, const QPalette &palette, LineSign sign, const QRectF &box);
QString signName(LineSign sign); // "disputed", "does not add up", ...; empty for None

struct ProofLine
{
    QString label; // "time"; empty: the line goes on with the one above
    QString value; // "2:01:25"
    QString from; // "london-2023-farah"
    std::optional<double> confidence;
    LineSign sign = LineSign::None;
    QString quote; // the words around the value, empty in short lines
    std::vector<Mark> marks; // in the quote
    QString rule;
    QString detail; // of short lines: both: “won”
    std::optional<Source> source;

    QString inWords() const; // all of it, for screen readers and copying
};

std::vector<ProofLine> proofOf(const Facts &facts, ResultId result);
// A row of an official list: its line's fields, and the reports linked to it.
std::vector<ProofLine> proofOfListRow(const Facts &facts, const ResultList &list, std::uint32_t row);

// The words around a source's number with the number marked: for findings and proof. Official rows give their line.
struct SourceQuote
{
    QString from; // "london-2023-farah", "winners.csv, line 44"
    QString text;
    std::vector<Mark> marks;
};
SourceQuote quoteOf(const Facts &facts, const Source &source, bool disputed, int units);

} // namespace proofline
