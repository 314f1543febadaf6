// What one article says, as places in its text: facts in reading order and the marks under their words.
#pragma once

#include "facts/facts.h"
#include "ui/marks.h"

#include <optional>
#include <vector>

namespace proofline {

struct ArticleFact
{
    enum class Kind { Result, Gap, Record };
    Kind kind = Kind::Result;
    std::uint32_t index = 0; // in the reading's results, gaps or records
    Span anchor; // the words that stand for it: time, else place, else athlete
    std::vector<Span> sentences; // in order, none twice
    QString title; // "Kelvin Kiptum, 2:01:25, place 1"
    std::optional<ResultId> result; // the row it belongs to
};

struct ArticleMark
{
    Span span;
    MarkKind kind = MarkKind::Athlete;
    std::vector<int> facts; // whose words these are; ascending, empty for unread numbers
    QString says; // "Time 2:01:25 of Kelvin Kiptum", "Not used: split"
    QString rule; // empty where there is none
    double confidence = 1;
    bool disputed = false;
};

struct ArticleFacts
{
    std::vector<ArticleFact> facts; // by anchor
    std::vector<ArticleMark> marks; // by begin, then end; unread numbers among them
    int unread = 0;
};

ArticleFacts factsOf(const Facts &facts, ArticleId article);

// The words behind one result in one article: for proof, findings and charts.
std::vector<Mark> marksOf(const ResultClaim &claim, const Result *result);

QString readableDate(const QDate &date); // "23 April 2023"
// "London 2023" for "London Marathon 2023": what a narrow column says.
QString shortRace(const QString &race);
// "london-2023-farah" of "london-2023-farah.txt": what people call a source.
QString sourceName(const QString &fileName);

} // namespace proofline
