// Lines of the article and the sentences in them.
#include "reading/document.h"

namespace proofline {

namespace {

bool isCloser(const Token &t)
{
    return t.isSymbol(u'"') || t.isSymbol(u')') || t.isSymbol(u']') || t.isSymbol(u'\'') || t.isSymbol(u'\u2019');
}

// Words after which a full stop ends nothing.
bool isAbbreviation(const Document &document, const Token &t)
{
    switch (t.word) {
    case Word::St:
    case Word::Mr:
    case Word::Mrs:
    case Word::Ms:
    case Word::Dr:
    case Word::Prof:
    case Word::No: // "No. 1": decided by the number after it
    case Word::Sec:
    case Word::Secs:
    case Word::Min:
    case Word::Mins:
    case Word::Hr:
    case Word::Hrs: return true;
    default: break;
    }
    return t.kind == TokenKind::Word && t.has(Capital) && t.end - t.begin == 1 && document.text[t.begin] != u'I';
}

bool endsSentence(const Document &document, int i, int lineFirst, int last)
{
    const Token &mark = document.token(i);
    if (!mark.isSymbol(u'.') && !mark.isSymbol(u'!') && !mark.isSymbol(u'?') && !mark.isSymbol(u'\u2026'))
        return false;
    int next = i + 1;
    while (next < last && (isCloser(document.token(next)) || document.token(next).isSymbol(u'.'))
        && !document.token(next).has(SpaceBefore))
        ++next;
    if (next >= last)
        return true;
    const Token &after = document.token(next);
    if (!after.has(SpaceBefore))
        return false;
    if (mark.isSymbol(u'.') && i > 0) {
        const Token &before = document.token(i - 1);
        if (!mark.has(SpaceBefore) && before.end == mark.begin && isAbbreviation(document, before)) {
            const bool unit = before.is(HourUnit | MinuteUnit | SecondUnit);
            if (before.word == Word::No)
                return after.kind != TokenKind::Number;
            return unit ? after.has(Capital) : false;
        }
        // "1. Eliud Kipchoge": the number of a list row
        if (before.kind == TokenKind::Number && before.value < 1000 && !mark.has(SpaceBefore)) {
            if (i - 1 == lineFirst)
                return false;
            const Token &earlier = document.token(i - 2);
            if (earlier.isSymbol(u';') || earlier.isSymbol(u':') || earlier.isSymbol(u')') || earlier.isSymbol(u','))
                return false;
        }
    }
    if (after.kind == TokenKind::Symbol)
        return after.isSymbol(u'"') || after.isSymbol(u'(') || after.isSymbol(u'\u2018') || after.isSymbol(u'\'')
            || after.isSymbol(u'$') || after.isSymbol(u'£') || after.isSymbol(u'€') || after.isSymbol(u'[');
    if (after.kind == TokenKind::Word || after.kind == TokenKind::Ordinal)
        return after.has(Capital);
    return true;
}

} // namespace

QString Document::tidyWords(Span span) const
{
    const QStringView said = words(span);
    bool blank = true; // nothing or a blank before
    for (const QChar c : said) {
        const bool isBlank = c == u' ';
        if ((isBlank && blank) || (!isBlank && c.isSpace()))
            return said.toString().simplified();
        blank = isBlank;
    }
    return blank ? said.toString().simplified() : said.toString();
}

void Document::restart()
{
    constexpr std::size_t largest = 1 << 16; // tokens of a very long article
    if (tokens.list.capacity() > largest || text.size() > 500'000) {
        *this = {};
        return;
    }
    tokens.clear();
    lines.clear();
    sentences.clear();
    people.clear();
    mentions.clear();
    mentionAt.clear();
    events.clear();
    eventMentions.clear();
    eventAt.clear();
    raceOfSentence.clear();
    article = nullptr;
    text = {};
    mainEvent = -1;
    mainDiscipline = {};
    year = 0;
    yearSpan = {};
}

void splitText(const Article &article, const Lexicon &lexicon, Document &document)
{
    document.article = &article;
    document.text = article.text;
    document.tokens.clear();
    document.lines.clear();
    document.sentences.clear();
    const QStringView text = document.text;
    document.tokens.list.reserve(std::size_t(text.size() / 5 + 16));
    std::size_t block = 0;
    bool blank = true;
    int at = 0;
    const int size = int(text.size());
    while (at < size) {
        qsizetype found = text.indexOf(u'\n', at);
        const int end = found < 0 ? size : int(found);
        Line line;
        line.span = {at, end};
        line.first = int(document.tokens.list.size());
        readTokens(text, line.span, lexicon, document.tokens);
        line.last = int(document.tokens.list.size());
        while (block < article.blocks.size() && article.blocks[block].span.end <= at)
            ++block;
        if (block < article.blocks.size() && article.blocks[block].span.overlaps({at, std::max(at + 1, end)})) {
            line.block = int(block);
            line.isMarkedHeading = article.blocks[block].kind == Block::Kind::Heading;
        }
        if (line.first == line.last) {
            blank = true;
        } else {
            line.afterBlank = blank ? 1 : 0;
            blank = false;
            const Token &lastToken = document.token(line.last - 1);
            const bool closed = lastToken.isSymbol(u'.') || lastToken.isSymbol(u'!') || lastToken.isSymbol(u'?')
                || isCloser(lastToken) || lastToken.isSymbol(u',') || lastToken.isSymbol(u';');
            if (line.isMarkedHeading || (!closed && line.last - line.first <= 16 && end - at <= 110))
                line.kind = Line::Kind::Heading;
            const int index = int(document.lines.size());
            document.lines.push_back(line);
            int first = line.first;
            for (int i = line.first; i < line.last; ++i) {
                // no sentence is longer than this: what is read of one sentence then stays bounded, too
                constexpr int longest = 600;
                if (!endsSentence(document, i, line.first, line.last) && i + 1 < line.last && i - first < longest)
                    continue;
                int last = i + 1;
                while (last < line.last && (isCloser(document.token(last)) || document.token(last).isSymbol(u'.'))
                    && !document.token(last).has(SpaceBefore))
                    ++last;
                Sentence sentence;
                sentence.first = first;
                sentence.last = last;
                sentence.line = index;
                sentence.span = document.spanOf(first, last);
                sentence.isHeading = line.kind == Line::Kind::Heading;
                int capitals = 0;
                int words = 0;
                for (int k = first; k < last; ++k) {
                    const Token &t = document.token(k);
                    if (t.kind == TokenKind::Symbol || t.kind == TokenKind::Time || t.end - t.begin < 4
                        || t.has(Hyphened))
                        continue;
                    ++words;
                    capitals += t.has(Capital) || t.kind == TokenKind::Nation || t.kind == TokenKind::Event ? 1 : 0;
                }
                sentence.isTitleCase = sentence.isHeading && words >= 3 && capitals * 4 >= words * 3;
                document.sentences.push_back(sentence);
                first = last;
                i = last - 1;
            }
        }
        at = end + 1;
    }
}

} // namespace proofline
