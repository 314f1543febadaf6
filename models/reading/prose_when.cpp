// Whether a clause tells of this race, of an earlier one, or of nothing that happened.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

bool ProseReader::hopefulBefore(int i, int from) const
{
    // "hopes to win", "a bid to win", "favourite to win", "on course for": the word governs the anchor
    for (int k = i - 1; k >= from && k >= i - 9; --k) {
        const Token &t = tok(k);
        if (t.kind == TokenKind::Symbol && !t.isSymbol(u'"'))
            return false;
        if (t.word == Word::And || t.word == Word::But || t.word == Word::While || t.word == Word::Before)
            return false;
        if (t.word == Word::If)
            return true;
        if (t.is(Hopeful) && !t.has(Capital)) {
            const Token &next = tok(k + 1);
            if (next.word == Word::To || next.word == Word::Of || next.word == Word::For || next.word == Word::At
                || next.word == Word::On || next.word == Word::That || k + 1 == i || next.is(Determiner | Possessive))
                return t.word != Word::Set || next.word == Word::To;
        }
    }
    return false;
}

// Reads the clause of the anchor [i, end) with its subject at token `subject` (or -1).
When ProseReader::when(int i, int end, int subject) const
{
    When w;
    const auto [segFirst, segLast] = segmentOf(i);
    int from = subject >= 0 && subject < i ? subject : segFirst;
    if (subject >= 0 && subject < segFirst)
        from = segFirst;
    if (hopefulBefore(i, from))
        w.dropped = true;
    bool had = false;
    bool relative = subject >= 0 && tok(subject).word == Word::Who;
    bool since = false;
    bool sinceOnly = false;
    for (int k = std::max(segFirst, from - 3); k < from; ++k) {
        const Token &t = tok(k);
        since = since || t.word == Word::When || t.word == Word::Since;
        sinceOnly = sinceOnly || t.word == Word::Since;
    }
    // a comma between subject and anchor ends what was said in between
    int comma = -1;
    for (int k = i - 1; k > from && comma < 0; --k) {
        if (tok(k).isSymbol(u','))
            comma = k;
    }
    // ", setting the fastest debut" goes on with what was said
    if (comma >= 0 && d.words(tok(comma + 1).span()).endsWith(u"ing")
        && tok(comma + 1).is(TimeVerb | PlaceVerb | TakeVerb | WinVerb) && subject >= 0 && subject < comma)
        comma = -1;
    if (comma >= 0) {
        since = false;
        sinceOnly = false;
    }
    for (int k = i - 1; k >= from; --k) {
        const Token &t = tok(k);
        if (t.is(ModalVerb) && !t.has(Capital) && (t.word != Word::May || !t.has(Capital))) {
            bool closed = false;
            for (int j = k + 1; j < i; ++j)
                closed = closed || tok(j).word == Word::And || tok(j).word == Word::But || tok(j).isSymbol(u',')
                    || tok(j).isSymbol(u':') || tok(j).isSymbol(u'-') || tok(j).isSymbol(u'\u2013')
                    || tok(j).isSymbol(u'\u2014') || tok(j).word == Word::While || tok(j).word == Word::Before
                    || tok(j).word == Word::As || tok(j).word == Word::After;
            if (!closed && !tellsAfter(k))
                w.dropped = true;
        }
        if (t.is(Negative) && !t.is(Determiner) && t.word != Word::Few && t.word != Word::Cannot
            && tok(k - 1).word != Word::With) {
            bool closed = false;
            for (int j = k + 1; j < i; ++j)
                closed = closed || tok(j).word == Word::And || tok(j).word == Word::But || tok(j).isSymbol(u',')
                    || tok(j).isSymbol(u':') || tok(j).isSymbol(u'-') || tok(j).word == Word::Before
                    || tok(j).isSymbol(u';') || tok(j).word == Word::While || tok(j).isSymbol(u')');
            if (!closed && i - k < 10)
                w.dropped = true;
        }
        if (t.word == Word::Had && tok(k + 1).word != Word::To && tok(k + 1).word != Word::Already
            && tok(k + 1).is(Adverb | WinVerb | PlaceVerb | TakeVerb | TimeVerb | KeepVerb | BeVerb | BeatVerb)) {
            bool closed = false;
            for (int j = k + 1; j < i; ++j)
                closed = closed || tok(j).word == Word::And || tok(j).word == Word::But || tok(j).isSymbol(u',')
                    || tok(j).word == Word::Who;
            had = had || !closed;
        }
        if (t.word == Word::Having && i - k <= 3)
            had = true;
        if ((t.word == Word::When || t.word == Word::Since || t.word == Word::After) && i - k <= 6 && comma < k
            && !(t.word == Word::After && tok(k + 1).kind == TokenKind::Time))
            sinceOnly = sinceOnly || t.word == Word::Since;
        if ((t.word == Word::When || t.word == Word::Since || t.word == Word::After) && i - k <= 6 && comma < k)
            since = since || t.word != Word::After || tok(k + 1).word == Word::Having
                || (tok(k + 1).word == Word::Winning && k + 1 == i);
    }
    // years and "last year" in the clause
    int right = end;
    while (right < m_last && right < end + 14 && !tok(right).isSymbol(u';') && !tok(right).isSymbol(u':')) {
        const Token &t = tok(right);
        const int m = mentionIndex(right);
        if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Subject
            && d.mentions[std::size_t(m)].phrase <= right && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun)
            break;
        if (t.isSymbol(u',') && !(tok(right + 1).kind == TokenKind::Year) && (right > end + 1 || !dateAhead(right + 1)))
            break;
        if ((t.word == Word::And || t.word == Word::But || t.word == Word::While || t.word == Word::Before)
            && right > end && !(tok(right + 1).kind == TokenKind::Year))
            break;
        ++right;
    }
    dates(std::max(from, comma), right, i, w);
    // the very beginning of the sentence: "Last year Farah finished second", "In 2003 she ..."
    if (segFirst == m_first && tok(m_first).word != Word::As && tok(m_first).word != Word::Like)
        dates(m_first, std::min(from, m_first + 6), i, w);
    // "who set a record last week, won": what the relative clause tells is over
    if (relative) {
        for (int k = from; k + 1 < right; ++k) {
            if (tok(k).word == Word::Last && tok(k + 1).word == Word::Week && !tok(k + 1).has(OwnerMark))
                w.background = true;
        }
    }
    const bool earlier = w.background;
    // the race named in the clause
    for (int k = from; k < right; ++k) {
        if (const int e = d.eventAt[std::size_t(k)]; e >= 0 && d.eventMentions[std::size_t(e)].first == k
            && !d.eventMentions[std::size_t(e)].adjective && !d.eventMentions[std::size_t(e)].record) {
            w.event = d.eventMentions[std::size_t(e)].event;
        }
        if (tok(k).kind == TokenKind::Place && k >= i - 6 && k > comma && !tok(k).has(OwnerMark)
            && d.eventAt[std::size_t(k)] < 0
            && (tok(k - 1).word == Word::In || tok(k - 1).word == Word::At || tok(k - 1).is(WinVerb)) && w.city < 0) {
            w.city = k;
            w.place = tok(k).span();
        }
    }
    const bool otherEvent =
        w.event >= 0 && w.event != d.mainEvent && w.event != m_words.before[std::size_t(m_sentence)].event;
    if ((had || relative || since) && (otherEvent || (w.city >= 0 && (earlier || since))))
        w.background = true;
    if (had && w.city >= 0)
        w.background = true;
    if ((sinceOnly || had) && !w.background)
        w.hadOnly = true;
    return w;
}

// "could only finish fifth", "X, who would finish second", "she would go on to win": told, not hoped for.
bool ProseReader::tellsAfter(int modal) const
{
    const Token &t = tok(modal);
    const Token &next = tok(modal + 1);
    if (t.word == Word::Could)
        return next.word == Word::Only || next.word == Word::Manage;
    if (t.word != Word::Would)
        return false;
    for (int k = m_first; k < modal; ++k) {
        if (tok(k).word == Word::If || (tok(k).is(SayVerb | Hopeful) && !tok(k).has(Capital)))
            return mentionIndex(modal - 1) >= 0 && tok(modal - 1).word == Word::Who && next.word == Word::Finish;
    }
    return next.word == Word::Finish || next.word == Word::Eventually
        || (next.word == Word::Go && tok(modal + 2).word == Word::On && tok(modal + 3).word == Word::To);
}

// Years, "last year", "12 months ago", "in April" in [from, to).
void ProseReader::dates(int from, int to, int anchor, When &w) const
{
    for (int k = from; k < to; ++k) {
        const Token &t = tok(k);
        if (t.kind == TokenKind::Year) {
            if (t.value == d.year)
                continue;
            bool sinceThen = false;
            for (int q = k - 1; q > anchor && q > k - 9; --q)
                sinceThen = sinceThen || tok(q).word == Word::Since;
            if (sinceThen)
                continue;
            // "since 1985", "the record set in 2003", "2015 champion" are no dates of this run
            const Token &before = tok(k - 1);
            if (before.word == Word::Since || tok(k + 1).word == Word::Champion || tok(k + 1).word == Word::Winner
                || tok(k + 1).word == Word::RunnerUp || before.hash == m_until)
                continue;
            const bool dated = before.word == Word::In || before.word == Word::And || before.isSymbol(u',')
                || before.is(MonthName) || d.eventAt[std::size_t(std::min(k + 1, m_last - 1))] >= 0
                || before.word == Word::The || before.word == Word::Of || before.has(OwnerMark)
                || before.is(Possessive);
            if (!dated || recordDate(k) || tok(k + 1).is(RecordNoun | Championship) || tok(k + 2).is(RecordNoun))
                continue;
            if (tok(k + 1).is(TitleNoun | MedalWord))
                continue;
            if (tok(k + 2).word == Word::Champion || tok(k + 3).word == Word::Champion
                || tok(k + 3).word == Word::Winner || tok(k + 2).word == Word::Winner
                || tok(k + 2).word == Word::RunnerUp)
                continue;
            const bool afterAnchor = w.yearSpan.begin >= tok(anchor).begin;
            if (w.year == 0 || (k > anchor && !afterAnchor)) {
                w.year = t.value;
                w.yearSpan = t.span();
                w.dated = true;
                w.background = true;
            }
        } else if (t.word == Word::Last && (tok(k + 1).word == Word::Year || tok(k + 1).has(OwnerMark))
            && tok(k + 1).word == Word::Year && !tok(k + 1).has(OwnerMark)) {
            w.background = true;
            if (d.year && !w.year) {
                w.year = d.year - 1;
                w.yearSpan = d.spanOf(k, k + 2);
            }
        } else if (t.word == Word::Last
            && (tok(k + 1).word == Word::Month || tok(k + 1).word == Word::Season
                || (tok(k + 1).is(MonthName) && tok(k + 1).has(Capital)))) {
            w.background = true;
        } else if (t.word == Word::Ago
            || (t.word == Word::Before
                && (tok(k - 1).word == Word::Year || tok(k - 1).word == Word::Months || tok(k - 1).word == Word::Years))
            || (t.word == Word::Previous && (tok(k + 1).word == Word::Year || tok(k + 1).is(MonthName)))) {
            const bool year = tok(k - 1).word == Word::Year || tok(k - 1).word == Word::Years
                || tok(k - 1).word == Word::Months || tok(k - 1).word == Word::Month || tok(k - 1).word == Word::Weeks
                || t.word == Word::Previous;
            if (!year && tok(k - 1).word != Word::Months)
                continue;
            w.background = true;
            if (d.year && !w.year) {
                const bool one = (tok(k - 1).word == Word::Year && t.word != Word::Previous)
                    || (tok(k - 1).word == Word::Months && tok(k - 2).value == 12);
                if (one) {
                    w.year = d.year - 1;
                    w.yearSpan = d.spanOf(k - 2, k + 1);
                }
            }
        } else if (t.is(MonthName) && t.has(Capital) && tok(k - 1).word == Word::In && !monthOfArticle(t.value)
            && k > anchor - 5) {
            w.background = true;
        }
    }
}

// The year belongs to a record in the same breath: "the record set by X in 1985".
bool ProseReader::recordDate(int k) const
{
    for (int j = k - 1; j >= m_first && j >= k - 12; --j) {
        const Token &t = tok(j);
        if (t.isSymbol(u','))
            return false;
        if (t.word == Word::Record || t.word == Word::Mark || t.word == Word::Best)
            return true;
        if (t.is(WinVerb) || (t.word == Word::And && tok(j + 1).is(TimeVerb | TakeVerb)))
            return false;
    }
    return false;
}

} // namespace proofline
