// readClaims(): the layers of reading in their order, from text to claims.
#include "reading/coverage.h"
#include "reading/findings.h"
#include "reading/gaps.h"
#include "reading/people.h"
#include "reading/race_context.h"
#include "reading/reading.h"
#include "reading/records.h"
#include "reading/statements.h"

#include <utility>

namespace proofline {

namespace {

// The memory of a usual article is kept for the next one.
template<typename T> void emptyOut(std::vector<T> &list)
{
    if (list.capacity() > 4096)
        list = {};
    list.clear();
}

} // namespace

Reading readClaims(std::shared_ptr<const Article> article)
{
    Reading reading;
    reading.article = std::move(article);
    if (!reading.article)
        return reading;
    const Lexicon &lexicon = Lexicon::shared();
    static thread_local Document document; // empty; its memory serves the next article
    splitText(*reading.article, lexicon, document);
    findEvents(lexicon, document);
    findPeople(lexicon, document);
    const RaceWords words = findRaceWords(document);
    static thread_local std::vector<char> taken;
    static thread_local std::vector<Finding> findings;
    emptyOut(taken);
    emptyOut(findings);
    readListRows(document, words, lexicon, taken, findings);
    readProse(document, words, taken, lexicon, findings);
    reading.results = joinFindings(document, lexicon, findings);
    emptyOut(findings);
    const Ground ground(document, words, reading.results);
    reading.gaps = readGaps(ground);
    reading.records = readRecords(ground, reading.gaps);
    reading.statements = readStatements(ground, reading.gaps);
    reading.unread = findUnread(ground, reading);
    document.restart();
    return reading;
}

} // namespace proofline
