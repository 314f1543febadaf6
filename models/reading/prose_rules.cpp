// Rules over the typed tokens of a sentence: who finished where, and in what time.
#include "reading/clock_times.h"
#include "reading/findings.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

// How the words around an anchor place it in time.
struct When
{
    bool dropped = false; // hoped for, denied, imagined, to come
    bool background = false; // an earlier race
    bool dated = false;
    bool hadOnly = false; // "had won" with nothing to say when
    int year = 0;
    Span yearSpan;
    int event = -1; // event named in the clause
    Span place; // town that stands for the event
    int city = -1; // token of the town
};

enum class TimeUse : std::uint8_t { Result, Split, Pace, Gap, OldRecord, Best, Bound, Threshold, Target, Unattached };

class ProseReader
{
public:
    ProseReader(const Document &document, const RaceWords &words, const std::vector<char> &taken,
        const Lexicon &lexicon, std::vector<Finding> &findings)
        : d(document)
        , m_words(words)
        , m_taken(taken)
        , m_lexicon(lexicon)
        , m_out(findings)
    {
    }

    void run()
    {
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            if (!m_taken[s])
                read(int(s));
        }
    }

private:
    struct Subject
    {
        std::array<int, 8> mentions{};
        int count = 0;
        const char16_t *rule = nullptr;
        float confidence = 0.95f;
        bool found() const { return count > 0; }
    };

    const Token &tok(int i) const { return d.token(i); }
    bool in(int i) const { return i >= m_first && i < m_last; }
    const TimeForm &form(int i) const { return d.tokens.times[std::size_t(tok(i).value)]; }

    void read(int s)
    {
        const Sentence &sentence = d.sentences[std::size_t(s)];
        m_sentence = s;
        m_first = sentence.first;
        m_last = sentence.last;
        bool trigger = false;
        for (int i = m_first; i < m_last && !trigger; ++i) {
            const Token &t = tok(i);
            trigger = t.kind == TokenKind::Time || t.kind == TokenKind::Ordinal
                || t.is(WinVerb | WinNoun | TitleNoun | MedalWord | Leaver) || t.word == Word::Champion
                || t.word == Word::Winner || t.word == Word::Winners || t.hash == m_victorious || t.word == Word::Top
                || t.word == Word::Went || t.word == Word::RunnerUp || t.word == Word::Runnerup;
        }
        if (!trigger)
            return;
        segment();
        const Token &opening = tok(m_first);
        const Line &line = d.lines[std::size_t(sentence.line)];
        m_headless =
            m_first == line.first && opening.kind == TokenKind::Word && !opening.has(Capital) && !opening.is(Pronoun);
        m_mentionsFirst = firstMentionFrom(m_first);
        for (int i = m_first; i < m_last; ++i) {
            const Token &t = tok(i);
            if (t.has(Quoted))
                continue;
            if (t.kind == TokenKind::Time) {
                i = std::max(i, time(i));
            } else if (t.kind == TokenKind::Ordinal) {
                i = std::max(i, place(i));
            } else if (t.kind == TokenKind::Word) {
                if (t.word == Word::Champion || t.word == Word::Winner || t.word == Word::RunnerUp
                    || t.word == Word::Runnerup || t.word == Word::Champions || t.word == Word::Medallist
                    || t.word == Word::Medalist)
                    title(i);
                else if (t.word == Word::Winners)
                    winnersWere(i);
                else if (t.is(MedalWord) && !t.is(VenueNoun | EventNoun))
                    medal(i);
                else if (t.is(WinVerb))
                    win(i);
                else if (t.is(WinNoun | TitleNoun))
                    winNoun(i);
                else if (t.is(TakeVerb))
                    takeRace(i);
                if (t.is(Leaver))
                    leave(i);
                if (t.hash == m_victorious || (t.word == Word::Top && tok(i - 1).word == Word::On))
                    cameOut(i);
                if (t.word == Word::Top)
                    topPlace(i);
                if (t.word == Word::Podium)
                    podium(i);
                if (t.word == Word::Went || t.word == Word::Finished)
                    wentInOrder(i);
                if (t.word == Word::Went || t.word == Word::Goes || t.word == Word::Going)
                    wentTo(i);
                if (t.word == Word::Since)
                    sinceWinner(i);
                if (t.is(MaleWord | FemaleWord) && t.has(OwnerMark) && !t.is(Pronoun | Possessive))
                    gapped(i);
            }
        }
    }

    // ---- the parts of a sentence

    void segment()
    {
        m_segments.assign(1, m_first);
        for (int i = m_first + 1; i < m_last; ++i) {
            const Token &t = tok(i);
            bool cut = t.isSymbol(u';') || t.word == Word::While || t.word == Word::Whereas || t.word == Word::Whilst
                || (t.word == Word::But && (tok(i - 1).isSymbol(u',') || tok(i - 1).isSymbol(u')')));
            if (t.word == Word::As || t.word == Word::With || t.word == Word::But) {
                const Mention *next = mentionWithPhrase(i + 1);
                cut = cut || (next && next->role == Mention::Role::Subject && t.word != Word::With);
            }
            if (cut)
                m_segments.push_back(i);
        }
        m_segments.push_back(m_last);
    }

    std::pair<int, int> segmentOf(int i) const
    {
        for (std::size_t k = 1; k < m_segments.size(); ++k) {
            if (i < m_segments[k])
                return {m_segments[k - 1], m_segments[k]};
        }
        return {m_first, m_last};
    }

    int firstMentionFrom(int token) const
    {
        const auto at = std::lower_bound(
            d.mentions.begin(), d.mentions.end(), token, [](const Mention &m, int t) { return m.first < t; });
        return int(at - d.mentions.begin());
    }

    const Mention *mentionWithPhrase(int token) const
    {
        for (int m = firstMentionFrom(token);
             m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, token + 8); ++m) {
            if (d.mentions[std::size_t(m)].phrase == token)
                return &d.mentions[std::size_t(m)];
            if (d.mentions[std::size_t(m)].phrase > token)
                return nullptr;
        }
        return nullptr;
    }

    int mentionIndex(int token) const
    {
        return token >= m_first && token < m_last ? d.mentionAt[std::size_t(token)] : -1;
    }

    // Index of the mention that ends at `token` (end not included), brackets, ages and "of Kenya" between allowed; -1
    // none.
    int mentionEndingAt(int token) const
    {
        int k = token - 1;
        for (int step = 0; step < 4 && k >= m_first; ++step) {
            if (const int m = mentionIndex(k); m >= 0)
                return d.mentions[std::size_t(m)].last == k + 1 ? m : -1;
            const Token &t = tok(k);
            if (t.isSymbol(u')')) {
                int open = k - 1;
                while (open > m_first && k - open < 10 && !tok(open).isSymbol(u'('))
                    --open;
                if (!tok(open).isSymbol(u'('))
                    return -1;
                k = open - 1;
            } else if (t.isSymbol(u',') && (tok(k - 1).kind == TokenKind::Number || tok(k - 1).kind == TokenKind::Age)
                && tok(k - 2).isSymbol(u',')) {
                k -= 3; // ", 31,"
            } else if (t.isSymbol(u',') && step > 0) {
                return -1;
            } else if (t.isSymbol(u',')) {
                --k;
            } else if (t.kind == TokenKind::Nation && (tok(k - 1).word == Word::Of || tok(k - 1).word == Word::From)) {
                k -= 2;
            } else if (t.kind == TokenKind::Nation && tok(k - 1).word == Word::The
                && (tok(k - 2).word == Word::Of || tok(k - 2).word == Word::From)) {
                k -= 3;
            } else if (t.is(Adverb) || t.word == Word::Back || t.word == Word::Home) {
                --k;
            } else if (const int of = originBefore(k); of > 0) {
                k = of - 1;
            } else {
                return -1;
            }
        }
        return -1;
    }

    // "of Clonliffe Harriers", "from Great Bentley": the token of the preposition, where `last` ends such words; -1.
    int originBefore(int last) const
    {
        for (int k = last; k > m_first && k > last - 5; --k) {
            const Token &t = tok(k);
            if (t.word == Word::Of || t.word == Word::From)
                return k < last ? k : -1;
            if (mentionIndex(k) >= 0 || !t.has(Capital)
                || !(t.kind == TokenKind::Word || t.kind == TokenKind::Place || t.kind == TokenKind::Nation)
                || t.is(MonthName | DayName))
                return -1;
        }
        return -1;
    }

    // "X, also from Zimbabwe (2:41:48)", "X, acting as sweeper, (2:03:57)": the mention before an aside of a few words.
    int mentionBeforeAside(int token) const
    {
        int k = token - 1;
        if (tok(k).isSymbol(u','))
            --k;
        for (int steps = 0; k > m_first && steps < 7; --k, ++steps) {
            const Token &t = tok(k);
            if (t.isSymbol(u','))
                return mentionIndex(k - 1) >= 0 && d.mentions[std::size_t(mentionIndex(k - 1))].last == k
                    ? mentionIndex(k - 1)
                    : -1;
            if (mentionIndex(k) >= 0 || t.kind == TokenKind::Symbol || t.kind == TokenKind::Time
                || t.kind == TokenKind::Ordinal || t.is(BeVerb | HaveVerb | WinVerb | BeatVerb | RelativeWord | Pronoun)
                || (t.kind == TokenKind::Word && t.has(Capital)))
                return -1;
        }
        return -1;
    }

    void addMention(Subject &subject, int m) const
    {
        if (subject.count < int(subject.mentions.size()) && d.mentions[std::size_t(m)].person >= 0)
            subject.mentions[std::size_t(subject.count++)] = m;
    }

    // A mention with the others of its group.
    Subject withGroup(int m, const char16_t *rule, float confidence) const
    {
        Subject subject;
        subject.rule = rule;
        subject.confidence = confidence;
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.group < 0) {
            addMention(subject, m);
        } else {
            for (int k = 0; k < mention.groupSize; ++k)
                addMention(subject, mention.group + k);
        }
        return subject;
    }

    Subject alone(int m, const char16_t *rule, float confidence) const
    {
        Subject subject;
        subject.rule = rule;
        subject.confidence = confidence;
        addMention(subject, m);
        return subject;
    }

    // The subject of the verb at or before `i`: the nearest one to the left that is no object.
    Subject subjectBefore(int i) const
    {
        int owner = -1;
        for (int k = i - 1; k >= m_first; --k) {
            const Token &t = tok(k);
            if (t.isSymbol(u')')) {
                int open = k - 1;
                while (open > m_first && k - open < 16 && !tok(open).isSymbol(u'('))
                    --open;
                if (tok(open).isSymbol(u'('))
                    k = open;
                continue;
            }
            if (t.isSymbol(u';'))
                break;
            const int m = mentionIndex(k);
            if (m < 0)
                continue;
            const Mention &mention = d.mentions[std::size_t(m)];
            k = mention.first;
            if (mention.person < 0)
                continue;
            if (tok(mention.first).has(Quoted))
                continue;
            if (mention.role == Mention::Role::Owner) {
                // "her winning time was", "Farah's finish": the owner stands for the subject
                if (owner < 0 && ownsRun(mention))
                    owner = m;
                continue;
            }
            if (mention.role == Mention::Role::Object || isBeater(mention))
                continue;
            if (isOwnRelative(mention, i))
                continue;
            return withGroup(m, nullptr, 0.95f);
        }
        if (owner >= 0)
            return alone(owner, nullptr, 0.9f);
        return {};
    }

    // "was edged out by X and finished runner-up": X is not whom the sentence is about.
    bool isBeater(const Mention &mention) const
    {
        if (mention.role != Mention::Role::Agent || mention.governor < m_first)
            return false;
        for (int k = mention.governor - 1; k >= m_first && k > mention.governor - 4; --k) {
            if (tok(k).is(BeatVerb))
                return true;
        }
        return false;
    }

    // ", who has lived in the town since he was six, was the first": the relative clause is over before `i`.
    bool isOwnRelative(const Mention &mention, int i) const
    {
        if (mention.form != Mention::Form::Pronoun || tok(mention.first).word != Word::Who)
            return false;
        // two commas: one before "who", one that closes it right before the verb at `i`
        if (!tok(mention.first - 1).isSymbol(u','))
            return false;
        for (int k = i - 1; k > mention.first; --k) {
            if (tok(k).isSymbol(u','))
                return true; // then the person before "who" is met next
            if (mentionIndex(k) >= 0)
                return false;
        }
        return false;
    }

    bool ownsRun(const Mention &mention) const
    {
        for (int k = mention.last; k < m_last && k < mention.last + 6; ++k) {
            const Token &t = tok(k);
            switch (t.word) {
            case Word::Time:
            case Word::Finish:
            case Word::Win:
            case Word::Victory:
            case Word::Triumph:
            case Word::Clocking:
            case Word::Run:
            case Word::Effort:
            case Word::Performance:
            case Word::Winning:
            case Word::Chip:
            case Word::Gun:
            case Word::Debut:
            case Word::Success: return true;
            default: break;
            }
            if (t.kind == TokenKind::Time)
                return true; // "Roe's 15:51 was enough to claim second"
            if (t.kind == TokenKind::Symbol || t.is(Preposition))
                return false;
        }
        return false;
    }

    // Opening words without a name ("With a victory in 2:05, X"): the first subject after.
    Subject subjectAfter(int i) const
    {
        if (m_headless)
            return {};
        for (int m = firstMentionFrom(i + 1); m < int(d.mentions.size()); ++m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.first >= m_last || mention.first > i + 24)
                break;
            if (mention.person < 0 || tok(mention.first).has(Quoted))
                continue;
            if (mention.role == Mention::Role::Subject && mention.form != Mention::Form::Epithet)
                return withGroup(m, nullptr, 0.85f);
            if (mention.role == Mention::Role::Agent)
                return withGroup(m, nullptr, 0.85f);
        }
        return {};
    }

    // ---- when and whether

    bool hopefulBefore(int i, int from) const
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
                    || next.word == Word::On || next.word == Word::That || k + 1 == i
                    || next.is(Determiner | Possessive))
                    return t.word != Word::Set || next.word == Word::To;
            }
        }
        return false;
    }

    // Reads the clause of the anchor [i, end) with its subject at token `subject` (or -1).
    When when(int i, int end, int subject) const
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
                && d.mentions[std::size_t(m)].phrase <= right
                && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun)
                break;
            if (t.isSymbol(u',') && !(tok(right + 1).kind == TokenKind::Year)
                && (right > end + 1 || !dateAhead(right + 1)))
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
                && (tok(k - 1).word == Word::In || tok(k - 1).word == Word::At || tok(k - 1).is(WinVerb))
                && w.city < 0) {
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
    bool tellsAfter(int modal) const
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

    bool dateAhead(int k) const
    {
        return tok(k).word == Word::In || tok(k).word == Word::Last || tok(k).is(MonthName) || tok(k).word == Word::A;
    }

    // Years, "last year", "12 months ago", "in April" in [from, to).
    void dates(int from, int to, int anchor, When &w) const
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
                    || before.word == Word::The || before.word == Word::Of || before.has(OwnerMark);
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
                    {
                        w.year = t.value;
                        w.yearSpan = t.span();
                    }
                    w.dated = true;
                    w.background = d.year != 0 || d.mainEvent < 0 || true;
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
                    && (tok(k - 1).word == Word::Year || tok(k - 1).word == Word::Months
                        || tok(k - 1).word == Word::Years))
                || (t.word == Word::Previous && (tok(k + 1).word == Word::Year || tok(k + 1).is(MonthName)))) {
                const bool year = tok(k - 1).word == Word::Year || tok(k - 1).word == Word::Years
                    || tok(k - 1).word == Word::Months || tok(k - 1).word == Word::Month
                    || tok(k - 1).word == Word::Weeks || t.word == Word::Previous;
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

    bool monthOfArticle(int month) const
    {
        return d.article->date && d.article->date->isValid() && d.article->date->month() == month;
    }

    // The year belongs to a record in the same breath: "the record set by X in 1985".
    bool recordDate(int k) const
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

    // ---- emitting

    Finding start(int m, int i, int end, const Subject &subject) const
    {
        const Mention &mention = d.mentions[std::size_t(m)];
        Finding f;
        f.person = mention.person;
        f.name = d.spanOf(mention.first, mention.last);
        f.sentence = d.sentences[std::size_t(m_sentence)].span;
        f.confidence = subject.confidence;
        const auto [segFirst, segLast] = segmentOf(i);
        // the clause of this subject: up to the next subject
        int from = std::max(segFirst, std::min(mention.phrase, i));
        int to = segLast;
        for (int k = std::max(end, mention.last); k < segLast; ++k) {
            const int other = mentionIndex(k);
            if (other >= 0 && d.mentions[std::size_t(other)].person != mention.person
                && d.mentions[std::size_t(other)].form != Mention::Form::Pronoun
                && d.mentions[std::size_t(other)].role == Mention::Role::Subject) {
                to = k;
                break;
            }
        }
        f.race = raceAt(
            d, m_words, m_sentence, i, mention.first >= segFirst ? segFirst : std::min(segFirst, i), segLast, from, to);
        if (meeting() && mention.person >= 0 && std::size_t(mention.person) < m_own.size()) {
            const bool said = f.race.disciplineSpan.begin >= f.sentence.begin && !f.race.disciplineSpan.isEmpty();
            const Own &own = m_own[std::size_t(mention.person)];
            if (!said && own.discipline.isKnown() && own.event == f.race.event)
                f.race.discipline = own.discipline;
        }
        return f;
    }

    // A meeting of several races: what an athlete ran is remembered from the sentence that names it.
    struct Own
    {
        Discipline discipline;
        int event = -1;
    };
    bool meeting() const { return d.mainEvent < 0 || !d.events[std::size_t(d.mainEvent)].discipline.isKnown(); }

    void remember(const Finding &f)
    {
        if (f.person < 0 || !f.focus || f.race.event == -2 || !f.race.discipline.isKnown())
            return;
        if (m_own.size() <= std::size_t(f.person))
            m_own.resize(d.people.size());
        if (f.race.disciplineSpan.begin >= f.sentence.begin && !f.race.disciplineSpan.isEmpty())
            m_own[std::size_t(f.person)] = {f.race.discipline, f.race.event};
    }

    bool settle(Finding &f, const When &w) const
    {
        if (w.dropped)
            return false;
        if (f.race.discipline.kind == Discipline::Kind::Outside)
            return false;
        f.focus = !w.background;
        if (w.background) {
            if (w.event >= 0) {
                if (w.event != f.race.event) {
                    f.race.event = w.event;
                    const Discipline named = d.events[std::size_t(w.event)].discipline;
                    if (named.isKnown())
                        f.race.discipline = named;
                }
            } else if (w.city >= 0 && !(w.year == 0 && f.race.event >= 0 && cityOfEvent(w.city, f.race.event))) {
                f.raceName = d.words(tok(w.city).span()).toString();
                f.raceSpan = tok(w.city).span();
                f.race.event = -2; // a race of its own, named by its town
            }
            f.race.year = w.year;
            f.race.yearSpan = w.yearSpan;
            f.race.round = 0;
            f.confidence *= 0.9f;
        } else if (d.year && f.race.event == d.mainEvent) {
            f.race.year = d.year;
            f.race.yearSpan = d.yearSpan;
        } else if (d.year) {
            f.race.year = d.year;
            f.race.yearSpan = d.yearSpan;
        }
        return true;
    }

    bool cityOfEvent(int city, int event) const
    {
        return d.words(d.events[std::size_t(event)].name).contains(d.words(tok(city).span()), Qt::CaseInsensitive);
    }

    void emitPlace(
        const Subject &subject, int index, int value, int i, int end, const char16_t *rule, bool minor, const When &w)
    {
        const int m = subject.mentions[std::size_t(index)];
        Finding f = start(m, i, end, subject);
        f.place = value;
        f.placeSpan = d.spanOf(i, end);
        f.placeRule = rule;
        f.minor = minor;
        if (w.hadOnly)
            return;
        if (!settle(f, w))
            return;
        remember(f);
        m_out.push_back(f);
    }

    int subjectToken(const Subject &subject) const
    {
        return subject.found() ? d.mentions[std::size_t(subject.mentions[0])].first : -1;
    }

    // ---- times

    Discipline disciplineFor(int i, const Subject &subject) const
    {
        if (subject.found())
            return start(subject.mentions[0], i, i + 1, subject).race.discipline;
        const auto [a, b] = segmentOf(i);
        return raceAt(d, m_words, m_sentence, i, a, b, a, b).discipline;
    }

    // What the time at `i` is: a result or something else.
    TimeUse useOf(int i) const
    {
        const Token &before = tok(i - 1);
        const Token &after = tok(i + 1);
        const TimeForm &f = form(i);
        const bool hasBefore = i > m_first;
        const bool hasAfter = i + 1 < m_last;
        const bool exactUnits = f.spelled && !(f.units == 4 && f.count == 0);
        // hedges
        if (hasBefore) {
            if (before.word == Word::Under || before.word == Word::Over || before.word == Word::About
                || before.word == Word::Around || before.word == Word::Nearly || before.word == Word::Almost
                || before.word == Word::Sub || before.word == Word::Below || before.word == Word::Inside
                || before.word == Word::Approximately || before.word == Word::Roughly || before.word == Word::Than
                || (before.word == Word::Some && f.spelled)) {
                const bool gap = hasAfter && after.is(GapWord) && f.spelled;
                return gap ? TimeUse::Gap : TimeUse::Bound;
            }
            if (before.isSymbol(u'-') && tok(i - 2).word == Word::Sub)
                return TimeUse::Bound;
            for (int k = i - 1; k >= m_first && k > i - 4; --k) {
                const Token &t = tok(k);
                if (t.word == Word::Inside || t.word == Word::Under || t.word == Word::Below || t.word == Word::Outside
                    || t.word == Word::Beyond)
                    return TimeUse::Bound;
                if (!(t.is(Determiner) || (t.kind == TokenKind::Word && !t.classes && !t.has(Capital))))
                    break;
            }
            if (before.hash == m_broke || before.hash == m_break || before.hash == m_breaking || before.hash == m_broken
                || before.hash == m_beaten)
                return TimeUse::Threshold;
        }
        // gaps
        if (hasAfter) {
            const bool inBefore = before.word == Word::In || before.word == Word::At
                || (before.word == Word::Of && (tok(i - 2).word == Word::Time || tok(i - 2).is(RecordNoun)))
                || before.word == Word::With;
            if (after.is(GapWord) && !inBefore && (f.spelled || !before.is(TimeVerb)) && !(before.isSymbol(u'(')))
                return TimeUse::Gap;
            if (after.word == Word::Further || after.hash == m_improvement)
                return TimeUse::Gap;
            if (after.word == Word::Per || (after.is(Determiner) && tok(i + 2).word == Word::Mile)
                || (after.word == Word::Mile && !tok(i).has(OwnerMark)) || after.word == Word::Pace
                || after.word == Word::Tempo || after.word == Word::Schedule || after.word == Word::Miling
                || after.word == Word::Kilometre || after.word == Word::Split || after.word == Word::Pacer
                || after.word == Word::Group || after.word == Word::Pacemaker)
                return TimeUse::Pace;
            if (after.kind == TokenKind::Ordinal && tok(i + 2).word == Word::Mile)
                return TimeUse::Pace;
            if (after.hash == m_barrier || after.word == Word::Mark)
                return TimeUse::Threshold;
        }
        if (hasBefore) {
            const Token &two = tok(i - 2);
            if (before.word == Word::By || before.word == Word::Further || before.word == Word::Another
                || (before.word == Word::Of
                    && (two.word == Word::Lead || two.word == Word::Margin || two.word == Word::Gap
                        || two.word == Word::Advantage || two.word == Word::Deficit)))
                return TimeUse::Gap;
            if (before.word == Word::By || (before.word == Word::A && two.word == Word::By))
                return TimeUse::Gap;
            if (before.hash == m_missed)
                return TimeUse::Gap;
            if (before.is(Hedge) && f.spelled && before.word == Word::Just && hasAfter && after.is(GapWord))
                return TimeUse::Gap;
            if (before.hash == m_needed && two.word == Word::None && false)
                return TimeUse::Gap;
        }
        if (f.spelled && f.units == 4 && f.precision == Precision::Second && f.count == 0 && f.milliseconds < 60000) {
            if (!(before.word == Word::In && before.has(SpaceBefore)))
                return TimeUse::Gap;
        }
        // "42 seconds less than", "two minutes slower"
        if (f.spelled && hasAfter && after.is(Hedge) && tok(i + 2).word == Word::Than)
            return TimeUse::Gap;
        (void)exactUnits;
        // records and bests
        if (const TimeUse record = recordUse(i); record != TimeUse::Result)
            return record;
        // parts of the race
        if (isSplit(i))
            return TimeUse::Split;
        if (before.word == Word::On && (after.word == Word::Pace || after.word == Word::Schedule))
            return TimeUse::Pace;
        if (before.word == Word::To && !(tok(i - 2).kind == TokenKind::Time) && !tok(i - 2).is(TimeVerb)
            && tok(i - 2).hash != m_amended && tok(i - 2).hash != m_corrected && tok(i - 2).hash != m_adjusted
            && tok(i - 2).hash != m_changed)
            return TimeUse::Target;
        if (before.word == Word::From && after.word == Word::To)
            return TimeUse::Best;
        if (before.word == Word::For)
            return TimeUse::Target;
        for (int k = i - 1; k >= m_first && k > i - 5; --k) {
            if (tok(k).hash == m_qualifying || tok(k).hash == m_standard || tok(k).hash == m_limit
                || tok(k).hash == m_required)
                return TimeUse::Target;
        }
        return TimeUse::Result;
    }

    // "a course record of 2:18:11" is this run; "the record of 2:02:57", "his best of" is an old one.
    TimeUse recordUse(int i) const
    {
        const Token &after = tok(i + 1);
        // "2:02:57, set on these streets in 2014", "2:01:39, run in Berlin", "the 1:29:22 that X set in 2006"
        if (after.isSymbol(u',')
            && (tok(i + 2).word == Word::Set || (tok(i + 2).word == Word::Run && tok(i + 3).word == Word::In))
            && i + 2 < m_last)
            return TimeUse::OldRecord;
        if (after.isSymbol(u',') && tok(i + 2).word == Word::Which
            && (tok(i + 3).hash == m_dated || tok(i + 3).word == Word::Has || tok(i + 3).hash == m_stood))
            return TimeUse::OldRecord;
        if ((after.word == Word::That || after.word == Word::Which
                || (after.word == Word::With && tok(i + 2).word == Word::Which))
            && tok(i - 1).word == Word::The)
            return TimeUse::OldRecord;
        if ((after.word == Word::Set || after.word == Word::Held)
            && (tok(i + 2).word == Word::By || tok(i + 2).word == Word::In))
            return TimeUse::OldRecord;
        if (after.word == Word::By && mentionIndex(i + 2) >= 0)
            return TimeUse::OldRecord;
        int k = i - 1;
        int skipped = 0;
        while (k >= m_first && skipped < 3
            && (tok(k).word == Word::Of || tok(k).word == Word::At || tok(k).is(BeVerb) || tok(k).isSymbol(u',')
                || tok(k).isSymbol(u'(') || tok(k).word == Word::Time || tok(k).is(Adverb)
                || tok(k).hash == m_stands)) {
            --k;
            ++skipped;
        }
        if (const int direct = mentionEndingAt(i); direct >= 0) {
            const Mention &mention = d.mentions[std::size_t(direct)];
            for (int q = mention.phrase; q < mention.first; ++q) {
                if (tok(q).is(RecordNoun) || tok(q).word == Word::Holder || tok(q).word == Word::RecordHolder)
                    return TimeUse::OldRecord;
            }
        }
        const Token &noun = tok(k);
        if (k < m_first || !noun.is(RecordNoun) || noun.kind != TokenKind::Word)
            return TimeUse::Result;
        // the determiner of the noun phrase
        int j = k - 1;
        for (int steps = 0; j >= m_first && steps < 9; --j, ++steps) {
            const Token &t = tok(j);
            if ((t.word == Word::A || t.word == Word::An) && tok(j - 1).is(HaveVerb))
                return TimeUse::Best;
            if (t.word == Word::A || t.word == Word::An || t.word == Word::New || t.word == Word::In
                || t.word == Word::With)
                return TimeUse::Result;
            if (t.word == Word::Equalled || t.hash == m_equaled || t.hash == m_equalling)
                return TimeUse::Result;
            if (t.word == Word::As || t.word == Word::Well)
                continue; // "a personal as well as season's best"
            if (t.has(OwnerMark)
                && (t.word == Word::Season || t.word == Word::Year
                    || (t.is(MaleWord | FemaleWord) && !t.is(Pronoun | Possessive))))
                continue; // "a season's best", "a new ladies' record"
            if (t.word == Word::The || t.is(Possessive) || t.has(OwnerMark) || t.word == Word::Previous
                || t.word == Word::Old || t.word == Word::Whose) {
                if (equals(j))
                    return TimeUse::Result;
                // "with a season's best", "his season's best"
                return noun.word == Word::Record || noun.word == Word::Mark || noun.word == Word::Records
                    ? TimeUse::OldRecord
                    : TimeUse::Best;
            }
            if (t.kind == TokenKind::Symbol || t.is(Conjunction))
                break;
            if (t.is(TimeVerb | WinVerb | TakeVerb | PlaceVerb)
                && !t.is(Championship | AgeWord | EventNoun | GapWord | CommonWord))
                return TimeUse::Result; // "ran personal best 2:08"
            const int m = mentionIndex(j);
            if (m >= 0)
                break;
        }
        return TimeUse::Result;
    }

    bool equals(int j) const
    {
        for (int k = j; k >= m_first && k > j - 4; --k) {
            if (tok(k).word == Word::Equalled || tok(k).word == Word::Equaled || tok(k).word == Word::Equalling)
                return true;
        }
        return false;
    }

    bool isSplit(int i) const
    {
        const auto [segFirst, segLast] = segmentOf(i);
        (void)segLast;
        int steps = 0;
        for (int k = i - 1; k >= segFirst && steps < 12; --k, ++steps) {
            const Token &t = tok(k);
            if (t.word == Word::And && k < i - 1 && tok(k + 1).is(PlaceVerb | WinVerb | TimeVerb | TakeVerb)
                && tok(k + 1).word != Word::Came)
                return false;
            if (t.isSymbol(u',') && k < i - 2 && steps > 1)
                return steps > 5 ? false : splitOpening(k);
            if (t.is(WinVerb) && k < i - 1)
                return false; // "led from halfway to win in 2:23:45"
            if (t.word == Word::Halfway || t.word == Word::HalfWay || t.word == Word::MidWay || t.word == Word::Midway
                || t.word == Word::Split || t.word == Word::Splits || t.word == Word::Lap || t.word == Word::Laps
                || t.word == Word::Checkpoint || t.word == Word::Leg)
                return true;
            if (t.word == Word::Half) {
                if ((tok(k - 1).kind == TokenKind::Ordinal && tok(k + 1).word != Word::Marathon)
                    || tok(k + 1).word == Word::Way || tok(k + 1).word == Word::Mark)
                    return true;
            }
            if (t.word == Word::Turn && tok(k - 1).word == Word::The)
                return true;
            if (t.word == Word::Back && (tok(k - 1).word == Word::Came || tok(k - 1).word == Word::Come) && steps < 3)
                return true;
            if (t.word == Word::Rest && steps < 4)
                return true;
            if (t.word == Word::Mark && steps < 4 && !t.is(MonthName) && tok(k - 1).kind == TokenKind::Distance)
                return true;
            if (t.word == Word::Mile && steps < 3
                && (tok(k - 1).word == Word::A || tok(k - 1).kind == TokenKind::Ordinal || tok(k - 1).word == Word::Last
                    || tok(k - 1).word == Word::First || tok(k - 1).word == Word::Final))
                return true;
            if (t.kind == TokenKind::Distance && steps < 4 && stretchBefore(k))
                return true;
            if (t.word == Word::Schedule || t.word == Word::Pace || t.word == Word::Tempo)
                return steps < 4;
            if ((t.word == Word::Passed || t.word == Word::Through || t.word == Word::Reached) && steps < 8
                && tok(k + 1).kind == TokenKind::Distance)
                return true;
            if (t.word == Word::Through && steps < 4
                && (tok(k - 1).word == Word::Went || tok(k - 1).word == Word::Going || tok(k - 1).word == Word::Passed
                    || tok(k - 1).word == Word::Came))
                return true;
            if (t.word == Word::Predicted || t.word == Word::Prediction)
                return true;
        }
        // after: "2:42:16 at halfway", "29:12 for the first 10km"
        const Token &after = tok(i + 1);
        if (i + 2 < m_last && (after.word == Word::At || after.word == Word::For)) {
            int k = i + 2;
            if (tok(k).word == Word::The)
                ++k;
            if (tok(k).word == Word::Halfway || tok(k).word == Word::HalfWay || tok(k).word == Word::Half
                || (tok(k).kind == TokenKind::Ordinal
                    && (tok(k + 1).word == Word::Half || tok(k + 1).kind == TokenKind::Distance
                        || tok(k + 1).is(SplitWord)))
                || (tok(k).kind == TokenKind::Distance && after.word == Word::At) || tok(k).word == Word::Turn
                || (tok(k).word == Word::His && tok(k + 1).word == Word::Lap))
                return true;
        }
        if (after.word == Word::Into || after.word == Word::From
            || (after.word == Word::To && tok(i + 2).word == Word::Go))
            return form(i).spelled;
        return false;
    }

    bool splitOpening(int) const { return false; }

    bool stretchBefore(int k) const
    {
        const Token &t = tok(k - 1);
        return t.word == Word::Passed || t.word == Word::At || t.word == Word::Through || t.word == Word::Reached
            || t.word == Word::After || t.word == Word::First || t.word == Word::Last || t.word == Word::Final
            || t.kind == TokenKind::Ordinal || t.word == Word::Past || t.word == Word::Passing || t.hash == m_reaching;
    }

    static const char16_t *timeRule(const Token &before, bool bracket)
    {
        if (bracket)
            return u"<athlete> (<time>)";
        if (before.word == Word::In)
            return u"<athlete> … in <time>";
        if (before.word == Word::Of)
            return u"<athlete> … time of <time>";
        if (before.word == Word::At)
            return u"<athlete> … at <time>";
        if (before.word == Word::With)
            return u"<athlete> … with <time>";
        if (before.is(TimeVerb))
            return u"<athlete> clocked <time>";
        if (before.is(BeVerb))
            return u"<athlete>'s time was <time>";
        return u"<athlete> … <time>";
    }

    // Times joined by "and" or commas from `i` on: "2:11:59 and 2:12:33".
    int timeSequence(int i, std::array<int, 6> &at) const
    {
        int n = 0;
        int k = i;
        while (k < m_last && n < 6 && tok(k).kind == TokenKind::Time) {
            at[std::size_t(n++)] = k;
            if (tok(k + 1).isSymbol(u',') && tok(k + 2).kind == TokenKind::Time)
                k += 2;
            else if (tok(k + 1).word == Word::And && tok(k + 2).kind == TokenKind::Time)
                k += 2;
            else if (tok(k + 1).isSymbol(u',') && tok(k + 2).word == Word::And && tok(k + 3).kind == TokenKind::Time)
                k += 3;
            else
                break;
        }
        return n;
    }

    // A time in brackets after a place: "was second (2:23:04)".
    bool placeEndsAt(int i) const
    {
        const Token &t = tok(i - 1);
        return t.kind == TokenKind::Ordinal || t.is(MedalWord)
            || ((t.word == Word::Place || t.word == Word::Overall) && tok(i - 2).kind == TokenKind::Ordinal);
    }

    bool bothBefore(int i) const
    {
        for (int k = i - 1; k >= m_first && k >= i - 8; --k) {
            const Word w = tok(k).word;
            if (w == Word::Both || w == Word::Together || w == Word::Each || w == Word::All || w == Word::Joint
                || w == Word::Tied || tok(k).hash == m_sharing || tok(k).hash == m_shared)
                return true;
            if (tok(k).isSymbol(u';'))
                return false;
        }
        return false;
    }

    // Reads the time at `i`; returns the last token that was used with it.
    int time(int i)
    {
        const Token &t = tok(i);
        const Token &before = tok(i - 1);
        // in brackets right after a name: "X (2:04:23)", "X (KEN) 2:04:23", "X (KEN, 2:04:23)"
        if (t.has(Bracketed) || before.isSymbol(u'(')) {
            int open = i - 1;
            while (open >= m_first && i - open < 8 && !tok(open).isSymbol(u'('))
                --open;
            if (open < m_first || !tok(open).isSymbol(u'('))
                return i;
            int m = mentionEndingAt(open);
            if (m < 0)
                m = mentionBeforeAside(open);
            if (m < 0 && placeEndsAt(open)) {
                const Subject left = subjectBefore(open);
                if (left.count == 1)
                    m = left.mentions[0];
            }
            if (m < 0)
                return i;
            for (int k = open + 1; k < i; ++k) {
                if (tok(k).kind == TokenKind::Word && !tok(k).is(Championship) && !(tok(k).word == Word::In)
                    && !(tok(k).word == Word::Time) && tok(k).has(LowerStart))
                    return i;
                if (tok(k).is(OtherSport) || tok(k).is(SplitWord) || tok(k).is(RecordNoun) || tok(k).is(PastMark))
                    return i;
                if (tok(k).kind == TokenKind::Year)
                    return i;
            }
            if (d.mentions[std::size_t(m)].role == Mention::Role::Owner && false)
                return i;
            if (startListSentence())
                return i;
            Subject subject = alone(m, u"<athlete> (<time>)", 0.97f);
            for (int k = open + 1; k < i; ++k) {
                if (tok(k).word == Word::Both || tok(k).word == Word::All)
                    subject = withGroup(m, u"<athletes> (all <time>)", 0.93f);
            }
            for (int k = 1; k < subject.count; ++k)
                emitTime(subject, k, i, u"<athletes> (all <time>)", bracketWhen(open, m));
            emitTime(subject, 0, i, u"<athlete> (<time>)", bracketWhen(open, m));
            return i;
        }
        const TimeUse use = useOf(i);
        if (use == TimeUse::Bound) {
            bound(i);
            return i;
        }
        if (use == TimeUse::OldRecord) {
            oldRecord(i);
            return i;
        }
        if (use != TimeUse::Result)
            return i;
        std::array<int, 6> sequence{};
        const int n = timeSequence(i, sequence);
        // "won 2:24:43 to 2:24:45"
        if (tok(i + 1).word == Word::To && tok(i + 2).kind == TokenKind::Time && n == 1) {
            Subject subject = subjectBefore(i);
            if (subject.found()) {
                const When w = when(i, i + 1, subjectToken(subject));
                emitTime(subject, 0, i, u"<athlete> beat <athlete> <time> to <time>", w);
                // the one beaten
                for (int k = i - 1; k > d.mentions[std::size_t(subject.mentions[0])].last; --k) {
                    const int m = mentionIndex(k);
                    if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Object
                        && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun) {
                        emitTime(alone(m, nullptr, 0.9f), 0, i + 2, u"<athlete> beat <athlete> <time> to <time>", w);
                        break;
                    }
                }
            }
            return i + 2;
        }
        // "second and third, both in 7.15", "A and B both clocked 10.05": the two named last
        if (tok(i - 1).word == Word::Both
            || (tok(i - 2).word == Word::Both && (tok(i - 1).word == Word::In || tok(i - 1).is(TimeVerb)))) {
            Subject two;
            for (int k = i - 1; k >= m_first && two.count < 2; --k) {
                const int m = mentionIndex(k);
                if (m >= 0 && d.mentions[std::size_t(m)].first == k && d.mentions[std::size_t(m)].person >= 0
                    && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun)
                    addMention(two, m);
            }
            if (two.count == 2) {
                two.confidence = 0.9f;
                for (int k = 0; k < 2; ++k)
                    emitTime(two, k, i, u"<athletes> both in <time>", when(i, i + 1, subjectToken(two)));
                return i;
            }
        }
        Subject subject = timeSubject(i);
        if (!subject.found())
            return i;
        const char16_t *rule = timeRule(before, false);
        When w = when(i, i + 1, subjectToken(subject));
        if (ownerBefore(i)) {
            // "his 2:04:19 is a record" is this run; "whose 2:01:09 in Berlin last year was" an earlier one
            rule = u"<athlete>'s <time>";
            if (!ownerTime(i, 0)) {
                if (!w.background)
                    return i;
            }
        }
        if (n > 1 && subject.count == 1 && tok(subjectToken(subject)).word == Word::Who)
            subject = groupBeforeWho(subject);
        if (n > 1 && subject.count == n) {
            for (int k = 0; k < n; ++k)
                emitTime(subject, k, sequence[std::size_t(k)], u"<athletes> … in <times> respectively", w);
            return sequence[std::size_t(n - 1)];
        }
        if (subject.count > 1) {
            if (bothBefore(i)) {
                for (int k = 0; k < subject.count; ++k)
                    emitTime(subject, k, i, u"<athletes> both in <time>", w);
            }
            return i;
        }
        emitTime(subject, 0, i, rule, w);
        // "second in 6.57, the same time as X"
        if (tok(i + 1).isSymbol(u',') && tok(i + 2).word == Word::The && tok(i + 3).word == Word::Same
            && tok(i + 4).word == Word::Time && tok(i + 5).word == Word::As) {
            if (const Mention *other = mentionWithPhrase(i + 6); other && other->form != Mention::Form::Pronoun)
                emitTime(alone(int(other - d.mentions.data()), nullptr, 0.9f), 0, i,
                    u"<time>, the same time as <athlete>", w);
        }
        return i;
    }

    bool ownerBefore(int i) const
    {
        const int m = mentionEndingAt(i);
        if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Owner)
            return true;
        return tok(i - 1).word == Word::Whose;
    }

    bool startListSentence() const { return false; }

    When bracketWhen(int open, int m) const
    {
        When w;
        const int from = d.mentions[std::size_t(m)].phrase;
        (void)open;
        const auto [segFirst, segLast] = segmentOf(from);
        (void)segLast;
        // only a clause that is all about an earlier race
        if (hopefulBefore(from, segFirst))
            w.dropped = false;
        return w;
    }

    // The athlete of a time in running text.
    Subject timeSubject(int i) const
    {
        const Token &before = tok(i - 1);
        // right behind the name or the place: "X third in T", "X, T", "gave X T", "took X T"
        const int direct = mentionEndingAt(i);
        if (direct >= 0) {
            const Mention &mention = d.mentions[std::size_t(direct)];
            if (mention.role == Mention::Role::Owner && mention.form != Mention::Form::Pronoun)
                return alone(direct, nullptr, 0.85f);
            if (mention.form == Mention::Form::Pronoun && mention.role == Mention::Role::Owner)
                return alone(direct, nullptr, 0.85f);
            if (tok(mention.first).word == Word::Whose)
                return {};
            return alone(direct, nullptr, 0.93f);
        }
        // "took second in T, ahead of Y in T2": the subject has its time, the second one is of the person behind
        if (before.word == Word::In || before.word == Word::At || before.word == Word::With) {
            const int behind = mentionEndingAt(i - 1);
            if (behind >= 0 && timedBefore(d.mentions[std::size_t(behind)]))
                return alone(behind, nullptr, 0.88f);
        }
        // "T for X"
        if (tok(i - 1).word == Word::Whose) {
            const int m = mentionEndingAt(i - 1);
            if (m >= 0)
                return alone(m, nullptr, 0.85f);
            return {};
        }
        if ((before.word == Word::At || before.word == Word::In)
            && (tok(i - 2).word == Word::And || tok(i - 2).isSymbol(u',') || i - 2 < m_first)) {
            if (const Mention *next = mentionWithPhrase(i + (tok(i + 1).isSymbol(u',') ? 2 : 1));
                next && next->role == Mention::Role::Subject)
                return alone(int(next - d.mentions.data()), nullptr, 0.9f);
        }
        // "third in 2:43:30 was X"
        if (tok(i + 1).is(BeVerb) && (tok(i - 2).kind == TokenKind::Ordinal || tok(i - 3).kind == TokenKind::Ordinal)) {
            if (const Mention *next = mentionWithPhrase(i + 2); next && next->form != Mention::Form::Pronoun)
                return alone(int(next - d.mentions.data()), nullptr, 0.92f);
        }
        Subject left = subjectBefore(i);
        if (left.found()) {
            // a pronoun "both", "the pair": several
            const Mention &mention = d.mentions[std::size_t(left.mentions[0])];
            if (tok(mention.first).word == Word::Who && bothBefore(i)) {
                // "A and B, who ..., crossed together in T"
                for (int m = left.mentions[0] - 1; m >= m_mentionsFirst; --m) {
                    if (d.mentions[std::size_t(m)].group >= 0)
                        return withGroup(m, nullptr, 0.88f);
                }
            }
            return left;
        }
        if (m_headless)
            return {};
        if (before.word == Word::To
            && (tok(i - 2).hash == m_corrected || tok(i - 2).hash == m_amended || tok(i - 2).hash == m_adjusted)) {
            for (int m = m_mentionsFirst; m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < i; ++m) {
                if (d.mentions[std::size_t(m)].role == Mention::Role::Subject)
                    return alone(m, nullptr, 0.85f);
            }
        }
        // "Both men were credited with 60.00"
        if (bothBefore(i) && i - m_first < 10)
            return lastTwoBefore();
        // "At 64.40 X won the prize", "In 2:05:30 X ..."
        if (i - m_first <= 12
            && (before.word == Word::In || before.word == Word::At || before.word == Word::Of
                || before.word == Word::With))
            return subjectAfter(i);
        return {};
    }

    // Another time of a result stands before "ahead of Y" and "behind Y", and nobody else between the two.
    bool timedBefore(const Mention &behind) const
    {
        if (behind.role != Mention::Role::Object || behind.form == Mention::Form::Pronoun || behind.governor < m_first)
            return false;
        const Token &governor = tok(behind.governor);
        if (!governor.is(GapWord | BeatVerb) && !(governor.word == Word::Of && tok(behind.governor - 1).is(GapWord)))
            return false;
        for (int k = behind.governor - 1; k >= m_first && k > behind.governor - 7; --k) {
            if (tok(k).kind == TokenKind::Time && form(k).spelled && k + 2 >= behind.governor - 1)
                continue; // "0.34 seconds ahead of X in 3:38.55"
            if (tok(k).kind == TokenKind::Time)
                return (tok(k - 1).word == Word::In || tok(k - 1).word == Word::Of || tok(k - 1).is(TimeVerb))
                    && useOf(k) == TimeUse::Result;
            if (tok(k).isSymbol(u';') || mentionIndex(k) >= 0)
                return false;
        }
        return false;
    }

    bool ownerTime(int i, int m) const
    {
        (void)m;
        // "his 2:04:19 is a record" is this run; "whose 2:01:09 in Berlin last year was" is not
        for (int k = i + 1; k < m_last && k < i + 9; ++k) {
            const Token &t = tok(k);
            if (t.kind == TokenKind::Year && t.value != d.year)
                return false;
            if (t.kind == TokenKind::Place && tok(k - 1).word == Word::In)
                return false;
            if (t.word == Word::Last || t.word == Word::Ago || t.word == Word::Lists || t.hash == m_stands)
                return false;
            if (t.isSymbol(u',') || t.isSymbol(u';'))
                break;
        }
        return true;
    }

    Subject lastTwoBefore() const
    {
        Subject subject;
        subject.confidence = 0.85f;
        std::array<int, 2> people{-1, -1};
        for (int m = m_mentionsFirst - 1; m >= 0 && subject.count < 2 && m > m_mentionsFirst - 24; --m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.person < 0 || mention.person == people[0])
                continue;
            people[std::size_t(subject.count)] = mention.person;
            addMention(subject, m);
        }
        return subject.count == 2 ? subject : Subject{};
    }

    void emitTime(const Subject &subject, int index, int i, const char16_t *rule, const When &w)
    {
        const int m = subject.mentions[std::size_t(index)];
        Finding f = start(m, i, i + 1, subject);
        if (!settle(f, w))
            return;
        const std::optional<ClockTime> time = interpret(form(i), f.race.discipline);
        if (!time)
            return;
        // only minutes, no hours: "in 55 minutes" is a result only right after "in"
        const TimeForm &printed = form(i);
        if (printed.spelled && printed.units != 5 && (printed.units & 1) == 0 && time->precision == Precision::Minute
            && tok(i - 1).word != Word::In)
            return;
        if (!printed.spelled && printed.count == 2 && printed.marks[0] != u'.' && printed.marks[0] != u'h'
            && time->precision == Precision::Minute && metresOf(f.race.discipline) < 43000)
            return; // "3:40, 3:31": marks as one speaks of them
        if (!f.race.discipline.isKnown() && printed.spelled && printed.count == 0
            && (printed.units == 2 || printed.units == 4 || printed.units == 1)
            && printed.precision != Precision::Hundredth)
            return;
        if (w.background && w.event < 0 && w.city < 0 && f.race.event >= 0
            && !d.events[std::size_t(f.race.event)].discipline.isKnown())
            return; // an earlier mark, but not said where
        f.time = *time;
        f.timeSpan = tok(i).span();
        f.timeRule = rule;
        const Token &before = tok(i - 1);
        const Token &two = tok(i - 2);
        f.corrected = before.word == Word::To
            && (two.hash == m_amended || two.hash == m_corrected || two.hash == m_adjusted || two.hash == m_changed);
        for (int k = i - 1; k >= m_first && k > i - 6; --k) {
            if (tok(k).word == Word::Initially || tok(k).hash == m_first_shown || tok(k).hash == m_clockShowed)
                f.confidence *= 0.6f;
            if (tok(k).word == Word::Chip)
                f.note = u"chip time";
            if (tok(k).word == Word::Gun)
                f.note = u"gun time";
        }
        remember(f);
        m_out.push_back(f);
    }

    void bound(int i)
    {
        const Subject subject = subjectBefore(i);
        if (!subject.found() || subject.count != 1)
            return;
        const When w = when(i, i + 1, subjectToken(subject));
        if (w.dropped || w.background || w.hadOnly)
            return;
        Finding f = start(subject.mentions[0], i, i + 1, subject);
        if (!settle(f, w))
            return;
        const std::optional<ClockTime> time = interpret(form(i), f.race.discipline);
        if (!time || !f.race.discipline.isKnown())
            return;
        f.bound = *time;
        f.timeSpan = tok(i).span();
        const Word word = tok(i - 1).word;
        f.boundApprox = word == Word::Over || word == Word::Than ? Approx::Over
            : word == Word::Under || word == Word::Inside || word == Word::Sub || word == Word::Nearly
                || word == Word::Almost
            ? Approx::Under
            : Approx::About;
        m_out.push_back(f);
    }

    // "the 2:26:52 that X ran in Berlin in 2019", "X's 2:02:57, set there in 2014": a run of its own, earlier.
    void oldRecord(int i)
    {
        int m = -1;
        for (int k = i + 1; k < m_last && k < i + 12; ++k) {
            const int at = mentionIndex(k);
            if (at >= 0 && d.mentions[std::size_t(at)].form != Mention::Form::Pronoun
                && d.mentions[std::size_t(at)].person >= 0) {
                m = at;
                break;
            }
        }
        const int owner = mentionEndingAt(i);
        if (owner >= 0 && d.mentions[std::size_t(owner)].role == Mention::Role::Owner)
            m = owner;
        if (m < 0 && tok(i + 1).word == Word::When) {
            const Subject subject = subjectBefore(i);
            if (subject.count == 1)
                m = subject.mentions[0];
        }
        if (m < 0)
            return;
        When w;
        int clause = i + 1;
        while (clause < m_last && tok(clause).kind != TokenKind::Time && !tok(clause).isSymbol(u';'))
            ++clause;
        dates(i + 1, clause, i, w);
        if (!w.background)
            return;
        // "won this race", "set on these streets", "here": the same event
        const auto [segFirst, segLast] = segmentOf(i);
        for (int k = i + 1; k < clause; ++k) {
            if (const int e = d.eventAt[std::size_t(k)]; e >= 0)
                w.event = d.eventMentions[std::size_t(e)].event;
            if (tok(k).kind == TokenKind::Place && tok(k - 1).word == Word::In) {
                w.city = k;
                w.place = tok(k).span();
            }
        }
        (void)segFirst;
        (void)segLast;
        Finding f = start(m, i, i + 1, alone(m, nullptr, 0.8f));
        f.confidence = 0.8f;
        if (!settle(f, w))
            return;
        const std::optional<ClockTime> time = interpret(form(i), f.race.discipline);
        if (!time || !f.race.discipline.isKnown())
            return;
        f.time = *time;
        f.timeSpan = tok(i).span();
        f.timeRule = u"the <time> that <athlete> ran in <year>";
        for (int k = i + 1; k < m_last && k < i + 10; ++k) {
            if (tok(k).word == Word::Won) {
                f.place = 1;
                f.placeSpan = tok(k).span();
                f.placeRule = u"<athlete> won … in <year>";
            }
        }
        m_out.push_back(f);
    }

    // ---- places

    // "second place", "fourth and fifth positions", "in third spot"
    static bool isPlaceNoun(const Token &t)
    {
        return t.kind == TokenKind::Word
            && (t.word == Word::Place || t.word == Word::Places || t.word == Word::Spot || t.word == Word::Position
                || t.word == Word::Positions);
    }

    bool placeFollower(int i) const
    {
        if (i >= m_last)
            return true;
        const Token &t = tok(i);
        if (t.kind == TokenKind::Symbol)
            return !t.isSymbol(u'$') && !t.isSymbol(u'£');
        if (t.kind == TokenKind::Time)
            return true;
        if (t.kind != TokenKind::Word)
            return false;
        if (isPlaceNoun(t) || t.word == Word::Overall || t.word == Word::Respectively || t.word == Word::Home)
            return true;
        if (t.is(VenueNoun | EventNoun) && t.has(Capital))
            return false;
        return t.is(Preposition | Conjunction) || t.is(GapWord) || t.is(RelativeWord)
            || (t.is(Adverb) && !t.is(RaceNoun)) || t.word == Word::Again || t.word == Word::Was || t.is(HaveVerb)
            || t.word == Word::Is || t.is(DayName);
    }

    // "third a year ago", "second last year", "fourth twelve months ago"
    bool agoFollows(int i) const
    {
        if (tok(i).word == Word::Last
            && (tok(i + 1).word == Word::Year || tok(i + 1).word == Word::Time || tok(i + 1).word == Word::Month))
            return true;
        return (tok(i).word == Word::A || tok(i).is(NumberName) || tok(i).kind == TokenKind::Number)
            && tok(i + 2).word == Word::Ago;
    }

    // "sixth woman", "first man home": a place among the men or women.
    int sexWordAfter(int i, char &sex) const
    {
        int k = i;
        if (tok(k).is(AgeWord) && !tok(k).is(MaleWord | FemaleWord))
            return 0;
        const Token &t = tok(k);
        if (t.kind != TokenKind::Word || t.has(OwnerMark))
            return 0;
        if (t.word == Word::Man || t.word == Word::Male || t.word == Word::Woman || t.word == Word::Lady
            || t.word == Word::Female || t.word == Word::Girl || t.word == Word::Boy) {
            sex = t.is(FemaleWord) ? 'f' : 'm';
            ++k;
            if (tok(k).word == Word::Finisher || tok(k).word == Word::Runner || tok(k).word == Word::Home
                || tok(k).word == Word::Athlete)
                ++k;
            return k - i;
        }
        return 0;
    }

    int place(int i)
    {
        const Token &t = tok(i);
        if (t.value <= 0 || t.has(OwnerMark))
            return i;
        const Token &before = tok(i - 1);
        const Token &after = tok(i + 1);
        // "ninth-placed finish", "second-placed X"
        if ((after.has(Hyphened) && (after.word == Word::Placed || after.word == Word::Place))
            || (after.word == Word::Placed && !before.is(BeVerb) && namedAfter(i + 2))) {
            if (tok(i + 2).word == Word::Finish || tok(i + 2).word == Word::Finishes) {
                const Subject subject = subjectBefore(i);
                if (subject.found())
                    emitPlace(subject, 0, t.value, i, i + 3, u"<athlete> … <place>-placed finish", false,
                        when(i, i + 3, subjectToken(subject)));
                return i + 2;
            }
            int from = i + 2;
            // "third-placed fellow Briton, X", "second-place finisher, X"
            while (from < i + 5
                && (tok(from).is(PersonNoun) || tok(from).kind == TokenKind::Nation || tok(from).word == Word::Fellow))
                ++from;
            if (from > i + 2 && tok(from).isSymbol(u','))
                ++from;
            for (int m = firstMentionFrom(i + 2);
                 m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first <= i + 7; ++m) {
                if (d.mentions[std::size_t(m)].phrase <= from && d.mentions[std::size_t(m)].first < m_last) {
                    emitPlace(alone(m, nullptr, 0.96f), 0, t.value, i, i + 2, u"<place>-placed <athlete>", false, {});
                    return i + 1;
                }
            }
            if (tok(i + 2).word == Word::Finisher && before.word == Word::The
                && (tok(i - 2).word == Word::As || tok(i - 2).is(BeVerb))) {
                if (const Subject subject = subjectBefore(i - 2); subject.count == 1)
                    emitPlace(subject, 0, t.value, i, i + 3, u"<athlete> … the <place>-placed finisher", false,
                        when(i, i + 3, subjectToken(subject)));
            }
            return i + 1;
        }
        // "X (3rd)", "X (2nd in 2:18:43)", "X (9th overall)"
        if (before.isSymbol(u'(')) {
            const int k = after.word == Word::Overall ? i + 2 : i + 1;
            if (!(tok(k).isSymbol(u')') || tok(k).isSymbol(u',')
                    || ((tok(k).word == Word::In) && tok(k + 1).kind == TokenKind::Time)
                    || tok(k).kind == TokenKind::Time))
                return i;
            int m = mentionEndingAt(i - 1);
            if (m < 0 && tok(i - 2).kind == TokenKind::Time)
                m = mentionEndingAt(i - 2); // "X 1:18:12 (5th)"
            if (m < 0 && after.word == Word::Overall) {
                if (const Subject left = subjectBefore(i - 1); left.count == 1)
                    m = left.mentions[0];
            }
            if (m >= 0 && d.mentions[std::size_t(m)].role != Mention::Role::Owner)
                emitPlace(alone(m, nullptr, 0.95f), 0, t.value, i, k, u"<athlete> (<place>)", false, {});
            return i;
        }
        // sequence of places: "second and third"
        std::array<int, 6> sequence{i};
        int n = 1;
        int last = i;
        while (n < 6) {
            int k = last + 1;
            if (tok(k).isSymbol(u','))
                ++k;
            if (tok(k).word == Word::And)
                ++k;
            if (k == last + 1 || k >= m_last || tok(k).kind != TokenKind::Ordinal)
                break;
            sequence[std::size_t(n++)] = k;
            last = k;
        }
        char sex = 0;
        int sexWords = sexWordAfter(last + 1, sex);
        if (sexWords == 0 && tok(last + 1).is(AgeWord) && tok(last + 2).word == Word::Home)
            sexWords = 2; // "first junior home"
        if (sexWords > 0) {
            const Token &follow = tok(last + 1 + sexWords);
            if (!placeFollower(last + 1 + sexWords) || follow.word == Word::Under || follow.word == Word::Over
                || follow.word == Word::Ever || follow.word == Word::Since
                || (follow.word == Word::To && !tok(last + 2 + sexWords).is(PlaceVerb))
                || (follow.is(HaveVerb | BeVerb) && n == 1 && !mentionWithPhrase(last + 2 + sexWords)))
                return last;
        }
        // "54th after 16 kilometres", "14th at half-way"
        if ((tok(last + 1).word == Word::After || tok(last + 1).word == Word::At)
            && (tok(last + 2).kind == TokenKind::Distance || tok(last + 2).is(SplitWord)
                || tok(last + 2).word == Word::Half || tok(last + 3).is(SplitWord)))
            return last;
        // "was lying third", "third with a mile to go": not at the finish
        if (before.hash == m_lying || before.hash == m_lay)
            return last;
        if (tok(last + 1).word == Word::With) {
            for (int k = last + 2; k < m_last && k < last + 7; ++k) {
                if ((tok(k).word == Word::To && tok(k + 1).word == Word::Go) || tok(k).hash == m_left
                    || tok(k).hash == m_remaining)
                    return last;
                if (tok(k).kind == TokenKind::Symbol || mentionIndex(k) >= 0)
                    break;
            }
        }
        // "first back for the club", "second home for Harbour AC": among their own
        for (int k = last + 1; k < last + 3; ++k) {
            if (tok(k).word == Word::For
                && (tok(k + 1).is(Determiner | Possessive)
                    || (tok(k + 1).kind == TokenKind::Word && tok(k + 1).has(Capital) && mentionIndex(k + 1) < 0))
                && (tok(last + 1).word == Word::Home || tok(last + 1).word == Word::Back
                    || tok(last + 1).word == Word::In))
                return last;
        }
        // "was second with 105 points": a team
        for (int k = last + 1; k < m_last && k < last + 6 && mentionIndex(k) < 0; ++k) {
            if (tok(k).word == Word::Points && k > last + 1)
                return last;
        }
        // "helped the team to third"
        for (int k = i - 1; k >= m_first && k > i - 6; --k) {
            if (tok(k).word == Word::Team || tok(k).word == Word::Teams || tok(k).is(OtherSport))
                return last;
        }
        int end = last + 1 + sexWords;
        if (sexWords == 0 && n > 1 && !placeFollower(last + 1)) {
            n = 1; // "third and first M40"
            last = i;
            end = i + 1;
        }
        if (sexWords == 0) {
            if (!placeFollower(last + 1) && !agoFollows(last + 1))
                return last;
            if (isPlaceNoun(tok(last + 1)))
                end = last + 2;
            if (tok(last + 1).word == Word::Home && !before.is(Possessive | Preposition))
                end = last + 2; // "was first home"
        }
        const bool placeNoun = end > last + 1 && sexWords == 0;
        // "finished first of the women": a place among them
        const bool ofSex = t.value == 1 && before.is(PlaceVerb) && after.word == Word::Of
            && tok(i + 2).word == Word::The && tok(i + 3).is(MaleWord | FemaleWord);
        // "First to finish was X"
        const bool firstTo = t.value == 1 && i == m_first && after.word == Word::To && tok(i + 2).is(PlaceVerb)
            && (tok(i + 3).word == Word::Was || tok(i + 5).word == Word::Was);
        // "a second", "the first of", "first to": no place
        if (t.value == 1 && !placeNoun && sexWords == 0 && !ofSex && !firstTo
            && (after.word == Word::To || after.word == Word::Of || after.word == Word::Time || before.word == Word::At
                || before.word == Word::The || before.is(Possessive)))
            return last;
        if (after.word == Word::Of && !placeNoun && before.word == Word::The)
            return last;
        if (before.word == Word::The && !placeNoun && sexWords == 0 && after.word != Word::Place)
            return last;
        if (before.kind == TokenKind::Number || (before.is(NumberName) && t.is(SecondUnit)))
            return last;
        if (before.is(Possessive) && !placeNoun
            && !(before.word == Word::Her && tok(i - 2).is(PlaceVerb) && !tok(i - 2).is(BeVerb)))
            return last;
        // where the place comes from: a verb, a preposition, the name itself
        Subject subject;
        const char16_t *rule = nullptr;
        int direct = mentionEndingAt(i);
        // "beat X into second place": the one beaten
        if (direct < 0 && before.word == Word::Into && t.value > 1) {
            const int beaten = mentionEndingAt(i - 1);
            if (beaten >= 0 && d.mentions[std::size_t(beaten)].role == Mention::Role::Object
                && d.mentions[std::size_t(beaten)].form != Mention::Form::Pronoun)
                direct = beaten;
        }
        if (direct < 0 && before.word == Word::In)
            direct = placedIn(i - 1);
        if (direct >= 0 && !placeAfterObject(direct, i)) {
            const Mention &mention = d.mentions[std::size_t(direct)];
            if (mention.role == Mention::Role::Owner && !(mention.form == Mention::Form::Pronoun))
                return last;
            subject = n > 1 ? withGroup(direct, nullptr, 0.93f) : alone(direct, nullptr, 0.93f);
            rule = u"<athlete> <place>";
            // a group with one place: the last named
        } else if (governsPlace(i, placeNoun)) {
            subject = subjectBefore(i);
            rule = placeRule(i);
            if (!subject.found())
                subject = invertedSubject(i, end);
        } else {
            subject = invertedSubject(i, end);
            rule = u"<place> was <athlete>";
        }
        if (!subject.found())
            return last;
        if (n > 1 && subject.count == 1 && tok(subjectToken(subject)).word == Word::Who)
            subject = groupBeforeWho(subject);
        const When w = when(i, end, subjectToken(subject));
        const bool sub = sexWords > 0 || inOwnClass(end);
        if (n > 1 && subject.count == n) {
            for (int k = 0; k < n; ++k)
                emitPlace(subject, k, tok(sequence[std::size_t(k)]).value, i, last + 1,
                    u"<athletes> <places> respectively", false, w);
            return last;
        }
        // "A and B took first place in the men's and women's races respectively"
        if (subject.count == 2 && n == 1 && direct < 0 && bothRaces(end)) {
            for (int k = 0; k < 2; ++k) {
                const std::size_t had = m_out.size();
                emitPlace(subject, k, t.value, i, end, rule, sub, w);
                if (m_out.size() > had)
                    m_out.back().race.category.sex = Category::Sex::Unknown;
            }
            return last;
        }
        if (subject.count > 1 && n == 1) {
            if (direct >= 0
                || d.mentions[std::size_t(subject.mentions[std::size_t(subject.count - 1)])].role
                    != Mention::Role::Subject) {
                Subject one = alone(subject.mentions[std::size_t(subject.count - 1)], nullptr, 0.85f);
                emitPlace(one, 0, t.value, i, end, rule, sub, w);
            }
            return last;
        }
        if (subject.count >= 1 && n == 1) {
            // the sub-category's sex is the category
            const std::size_t had = m_out.size();
            emitPlace(subject, 0, t.value, i, end, sub ? u"<athlete> was <place> woman or man" : rule, sub, w);
            if (sex && m_out.size() > had) {
                m_out.back().race.category.sex = sex == 'f' ? Category::Sex::Women : Category::Sex::Men;
                if (m_out.back().race.categorySpan.isEmpty())
                    m_out.back().race.categorySpan = d.spanOf(last + 1, end);
                const Token &word = tok(last + 1);
                if (word.word == Word::Girl || word.word == Word::Boy) {
                    // "first girl" of the under-17s keeps the age group said before
                }
            }
        } else if (n > 1 && subject.count == 1) {
            emitPlace(subject, 0, t.value, i, i + 1, rule, false, w);
        }
        return last;
    }

    // A name from `i` on, words for athletes between: "placed athlete X"
    bool namedAfter(int i) const
    {
        while (in(i) && tok(i).is(PersonNoun) && mentionIndex(i) < 0)
            ++i;
        return in(i) && mentionIndex(i) >= 0 && d.mentions[std::size_t(mentionIndex(i))].first == i
            && d.mentions[std::size_t(mentionIndex(i))].form == Mention::Form::Full;
    }

    // "in the men's and women's section": one for each
    bool bothRaces(int i) const
    {
        for (int k = i; k < m_last && k < i + 6; ++k) {
            if (tok(k).word == Word::And && tok(k - 1).is(MaleWord | FemaleWord)
                && tok(k + 1).is(MaleWord | FemaleWord))
                return true;
        }
        return false;
    }

    // "second in his age category": a place among some
    bool inOwnClass(int i) const
    {
        if (tok(i).word != Word::In || !(tok(i + 1).is(Possessive) || tok(i + 1).word == Word::The))
            return false;
        return tok(i + 2).word == Word::Age || tok(i + 2).word == Word::Category || tok(i + 2).hash == m_class
            || tok(i + 3).word == Word::Category || tok(i + 3).hash == m_class;
    }

    // "A and B, who finished seventh and eighth": all of them.
    Subject groupBeforeWho(const Subject &who) const
    {
        const int at = who.mentions[0];
        for (int m = at - 1; m >= 0 && m >= at - 6; --m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.group >= 0 && mention.last >= d.mentions[std::size_t(at)].first - 2)
                return withGroup(m, who.rule, 0.92f);
        }
        return who;
    }

    // "with X in second", "ahead of X in second", "followed by X and Y in fourth and fifth": the name right before
    // "in"; -1 when the place may be somebody else's ("finished behind X in third").
    int placedIn(int in) const
    {
        const int m = mentionEndingAt(in);
        if (m < 0 || tok(in - 1).isSymbol(u','))
            return -1;
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.form == Mention::Form::Pronoun || mention.governor < m_first)
            return -1;
        const Token &governor = tok(mention.governor);
        if (mention.role == Mention::Role::Agent)
            return m;
        if (mention.group >= 0 && mention.group != m && tok(mention.governor).word == Word::And)
            return placedGroup(mention) ? m : -1;
        if (governor.word == Word::With || governor.word == Word::From || governor.word == Word::By)
            return m;
        if (governor.is(BeatVerb))
            return m; // "left A and B behind", "beating A in second"
        // "finished in 2:11:24, six minutes ahead of X in second"
        if (governor.word == Word::Of && tok(mention.governor - 1).is(GapWord)) {
            for (int k = mention.governor - 2; k >= m_first; --k) {
                if (tok(k).kind == TokenKind::Time || tok(k).is(WinVerb))
                    return m;
            }
        }
        return -1;
    }

    bool placedGroup(const Mention &last) const
    {
        const Mention &first = d.mentions[std::size_t(last.group)];
        if (first.governor < m_first)
            return true;
        const Token &governor = tok(first.governor);
        return governor.word == Word::With || governor.word == Word::From || governor.word == Word::By
            || governor.word == Word::Of || first.role == Mention::Role::Agent;
    }

    // "behind Kirui in third", "ahead of X, third": the name before the place is not the subject of it.
    bool placeAfterObject(int m, int i) const
    {
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.role != Mention::Role::Object || tok(i - 1).isSymbol(u',') || tok(i - 1).word == Word::In
            || tok(i - 1).word == Word::Into)
            return false;
        const Token &governor = tok(mention.governor);
        if (mention.form == Mention::Form::Pronoun)
            return false;
        return governor.is(GapWord) || (governor.word == Word::Of && tok(mention.governor - 1).is(GapWord))
            || (governor.is(BeatVerb) && !tok(i - 1).isSymbol(u','));
    }

    const char16_t *placeRule(int i) const
    {
        const Token &before = tok(i - 1);
        if (before.word == Word::In)
            return u"<athlete> … in <place>";
        if (before.is(BeVerb))
            return u"<athlete> was <place>";
        if (before.is(TakeVerb))
            return u"<athlete> took <place>";
        if (before.is(PlaceVerb))
            return u"<athlete> finished <place>";
        return u"<athlete> … <place>";
    }

    // A verb or preposition that makes an ordinal a place.
    bool governsPlace(int i, bool placeNoun) const
    {
        int k = i - 1;
        for (int steps = 0; k >= m_first && steps < 6; --k, ++steps) {
            const Token &t = tok(k);
            if (t.is(PlaceVerb | TakeVerb | TimeVerb | WinVerb) && t.kind == TokenKind::Word && !t.has(Capital))
                return true;
            if (t.word == Word::For && (tok(k - 1).hash == m_battle || tok(k - 1).hash == m_duel))
                return false; // "won the battle for third": of whom is not said
            if (t.word == Word::In || t.word == Word::Into || t.word == Word::For || t.word == Word::To
                || t.word == Word::With || t.word == Word::At)
                return true;
            if (t.word == Word::Line || t.word == Word::A || t.word == Word::An || t.is(Adverb) || t.word == Word::Back
                || t.word == Word::Home || t.word == Word::Down || t.word == Word::Up || t.word == Word::The
                || t.word == Word::Joint || t.word == Word::Equal)
                continue;
            if (t.word == Word::Place && tok(k - 1).word == Word::To && k == i - 1)
                return true; // "to place 45th"
            if (t.is(RaceNoun | EventNoun) && tok(k - 1).word == Word::The && steps < 2)
                continue; // "finished the race second"
            if (t.kind == TokenKind::Word && !t.classes && !t.has(Capital))
                continue; // "a distant", "a solid"
            if (t.is(CommonWord) && t.kind == TokenKind::Word && !t.has(Capital) && k > m_first
                && (tok(k - 1).word == Word::A || tok(k - 1).is(Adverb) || tok(k - 1).word == Word::And))
                continue;
            if (t.isSymbol(u','))
                return placeNoun || tok(i + 1).word == Word::In || tok(i + 1).word == Word::Overall
                    || tok(i + 1).kind == TokenKind::Time || tok(i + 1).kind == TokenKind::Symbol
                    || tok(i + 1).word == Word::At;
            if (t.word == Word::And)
                return tok(k + 1).kind == TokenKind::Ordinal || true;
            const int m = mentionIndex(k);
            if (m >= 0)
                return tok(k).word == Word::Himself || tok(k).word == Word::Herself
                    || d.mentions[std::size_t(m)].role == Mention::Role::Object
                    || (d.mentions[std::size_t(m)].role == Mention::Role::Subject
                        && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun && steps > 0);
            return false;
        }
        return false;
    }

    // "Third was X", "In third place was X", "second place went to X", "Third, to general astonishment, was X".
    Subject invertedSubject(int i, int end) const
    {
        if (m_headless)
            return {};
        for (int k = end; k < m_last && k < end + 9; ++k) {
            const Token &t = tok(k);
            const int m = mentionIndex(k);
            if (m >= 0) {
                const Mention &mention = d.mentions[std::size_t(m)];
                if (mention.form == Mention::Form::Pronoun)
                    return {};
                const Token &governor = tok(mention.governor);
                if (governor.word == Word::Was || governor.word == Word::Were || governor.word == Word::Is
                    || governor.word == Word::Came || mention.role == Mention::Role::Agent)
                    return withGroup(m, nullptr, 0.9f);
                if (governor.word == Word::For && tok(mention.governor - 1).kind != TokenKind::Time)
                    return withGroup(m, nullptr, 0.85f);
                return {};
            }
            if (t.is(WinVerb) || t.isSymbol(u';') || t.isSymbol(u'.'))
                return {};
        }
        (void)i;
        return {};
    }

    void medal(int i)
    {
        const Token &t = tok(i);
        const int value = t.word == Word::Gold ? 1 : t.word == Word::Silver ? 2 : t.word == Word::Bronze ? 3 : 0;
        if (value == 0 || (t.has(Capital) && i != m_first))
            return;
        const Token &after = tok(i + 1);
        // "silver medallist" is read as a title; "four gold medals" counts
        if (after.word == Word::Medals && tok(i + 2).word == Word::Went && tok(i + 3).word == Word::To) {
            int found = 0;
            for (int m = firstMentionFrom(i + 4);
                 m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < m_last && found < 3; ++m) {
                const Mention &mention = d.mentions[std::size_t(m)];
                const Word lead = tok(mention.phrase - 1).word;
                if (mention.form != Mention::Form::Full || (lead != Word::To && lead != Word::And))
                    continue;
                emitPlace(alone(m, nullptr, 0.88f), 0, value, i, i + 2, u"<medals> went to <athletes>", false, {});
                ++found;
            }
            return;
        }
        if (after.is(PersonNoun) || after.word == Word::Medals || after.word == Word::Medallists)
            return;
        int end = after.word == Word::Medal ? i + 2 : i + 1;
        if (!(placeFollower(end) || tok(end).word == Word::Went) || tok(i - 1).word == Word::Team
            || tok(i - 2).word == Word::Team)
            return;
        const Token &before = tok(i - 1);
        if (before.is(NumberName) || before.kind == TokenKind::Number)
            return;
        int phrase = i;
        while (phrase > m_first
            && (tok(phrase - 1).is(Championship) || tok(phrase - 1).word == Word::Cross
                || tok(phrase - 1).hash == m_country || tok(phrase - 1).kind == TokenKind::Distance
                || tok(phrase - 1).word == Word::Marathon))
            --phrase;
        Subject subject;
        const char16_t *rule = u"<athlete> took <medal>";
        const int direct = mentionEndingAt(i);
        bool governed = false;
        for (int k = phrase - 1; k >= m_first && k >= phrase - 4; --k) {
            const Token &v = tok(k);
            if (v.is(TakeVerb | WinVerb | KeepVerb | PlaceVerb) && v.kind == TokenKind::Word && !v.is(NameToo)) {
                governed = true;
                break;
            }
            if (v.word == Word::With || v.word == Word::For || v.word == Word::To) {
                governed = true;
                break;
            }
            if (v.kind == TokenKind::Symbol)
                break;
        }
        // "gave the gold medal to X", "silver went to X"
        for (int k = end; k < m_last && k < end + 10; ++k) {
            const int m = mentionIndex(k);
            if (m >= 0) {
                const Mention &mention = d.mentions[std::size_t(m)];
                if (mention.role == Mention::Role::Agent
                    || (tok(mention.governor).word == Word::To
                        && (tok(i - 2).is(TakeVerb) || tok(i - 1).is(TakeVerb) || tok(i - 2).word == Word::Gave
                            || givesMedal(i))))
                    subject = alone(m, nullptr, 0.9f);
                break;
            }
            if (tok(k).isSymbol(u',') || tok(k).isSymbol(u';'))
                break;
        }
        if (!subject.found() && direct >= 0 && d.mentions[std::size_t(direct)].role != Mention::Role::Owner) {
            subject = alone(direct, nullptr, 0.88f);
            rule = u"<athlete> <medal>";
        }
        if (!subject.found() && governed)
            subject = subjectBefore(i);
        if (!subject.found() || subject.count != 1)
            return;
        const When w = when(i, end, subjectToken(subject));
        // a medal of another championship: "who took gold at the Olympics of another year"
        const std::size_t had = m_out.size();
        emitPlace(subject, 0, value, i, end, rule, false, w);
        const QString other = otherChampionship(phrase, i);
        if (m_out.size() > had && !other.isEmpty() && m_out.back().race.event != w.event) {
            m_out.back().race.event = -2;
            m_out.back().raceName = other;
            m_out.back().raceSpan = d.spanOf(phrase, i);
        }
    }

    bool givesMedal(int i) const
    {
        for (int k = i - 1; k >= m_first && k >= i - 4; --k) {
            if (tok(k).word == Word::Gave || tok(k).word == Word::Give || tok(k).word == Word::Awarded)
                return true;
        }
        return false;
    }

    // ---- wins

    struct RaceObject
    {
        int end = 0; // 0: nothing about a race
        bool outside = false; // a field event, a relay, a team title
        bool title = false;
        bool counted = false; // "four titles"
        Span ageClass;
    };

    // The noun phrase from `i` on as something one can win.
    RaceObject raceObject(int i) const
    {
        RaceObject object;
        bool race = false;
        int k = i;
        for (; k < m_last && k < i + 14; ++k) {
            const Token &t = tok(k);
            if (const int e = d.eventAt[std::size_t(k)]; e >= 0) {
                race = true;
                const EventMention &mention = d.eventMentions[std::size_t(e)];
                k = mention.last - 1;
                continue;
            }
            if (mentionIndex(k) >= 0 && !(tok(k).is(Possessive)))
                break;
            if (t.kind == TokenKind::Distance) {
                if (t.is(FieldEvent))
                    break;
                race = true;
                continue;
            }
            if (t.kind == TokenKind::AgeClass) {
                if (!tok(k + 1).is(MaleWord | FemaleWord))
                    object.ageClass = t.span();
                race = race || tok(k + 1).hash == m_prize || tok(k + 1).word == Word::Category
                    || tok(k + 1).hash == m_class || tok(k + 1).is(TitleNoun | RaceNoun);
                continue;
            }
            if (t.kind == TokenKind::Ordinal || t.kind == TokenKind::Nation || t.kind == TokenKind::Place
                || t.kind == TokenKind::Year)
                continue;
            if (t.kind != TokenKind::Word)
                break;
            if (t.word == Word::Place || t.word == Word::Spot || t.word == Word::Position || t.word == Word::Record)
                return {};
            if (t.is(FieldEvent) || t.is(OtherSport) || t.word == Word::Team || t.word == Word::Relay
                || t.word == Word::Points) {
                object.outside = true;
                continue;
            }
            if (t.is(NumberName) && k == i) {
                object.counted = true;
                continue;
            }
            if (t.is(TitleNoun | WinNoun)) {
                race = true;
                object.title = true;
                continue;
            }
            if (t.is(RaceNoun | EventNoun) || t.word == Word::Hurdles || t.word == Word::Marathon) {
                race = true;
                continue;
            }
            if (t.is(MaleWord | FemaleWord) && !t.is(Pronoun | Possessive)) {
                race = race || t.has(OwnerMark);
                continue;
            }
            if (t.is(Preposition) && k > i)
                break;
            if (t.is(Determiner | Possessive | Championship | AgeWord | Adverb | PastMark | CommonWord | VenueNoun
                    | SplitWord | MedalWord)
                || (!t.classes && !t.has(Capital)) || t.has(OwnerMark) || t.is(DayName | MonthName))
                continue;
            if (t.has(Capital) && !t.classes)
                continue;
            break;
        }
        if (!race)
            return {};
        object.end = k;
        return object;
    }

    void emitWin(const Subject &subject, int i, int end, const char16_t *rule, const When &w, const RaceObject &object)
    {
        if (!subject.found())
            return;
        const bool many = subject.count > 1;
        for (int k = 0; k < subject.count; ++k) {
            const std::size_t had = m_out.size();
            emitPlace(subject, k, 1, i, end, rule, false, w);
            if (m_out.size() > had && !object.ageClass.isEmpty()) {
                m_out.back().race.category = {};
                m_out.back().race.category.age = object.ageClass;
                m_out.back().race.categorySpan = object.ageClass;
            }
            // two people share "the titles": each has the category of their sex
            if (many && m_out.size() > had) {
                m_out.back().race.category.sex = Category::Sex::Unknown;
                m_out.back().confidence *= 0.9f;
            }
        }
    }

    void win(int i)
    {
        const Token &t = tok(i);
        const Token &before = tok(i - 1);
        const Token &after = tok(i + 1);
        const bool base = t.word == Word::Win || t.word == Word::Triumph;
        const bool wins = t.word == Word::Wins;
        // the noun: "his third win"
        if ((base || wins) && i > m_first
            && (before.is(Determiner | Possessive | NumberName) || before.kind == TokenKind::Ordinal
                || before.has(OwnerMark) || before.word == Word::Of || before.word == Word::Straight
                || before.word == Word::Successive || before.word == Word::Consecutive
                || before.kind == TokenKind::Distance || before.is(RaceNoun) || before.word == Word::Hurdles
                || before.word == Word::Marathon
                || (!before.classes && before.kind == TokenKind::Word && !before.has(Capital)))) {
            winNoun(i);
            return;
        }
        // "the race saw X win"
        const int seen = base ? mentionEndingAt(i) : -1;
        if (seen >= 0 && tok(d.mentions[std::size_t(seen)].phrase - 1).word == Word::Saw) {
            const Subject subject = alone(seen, nullptr, 0.9f);
            emitWin(subject, i, i + 1, u"<race> saw <athlete> win", when(i, i + 1, subjectToken(subject)), {});
            return;
        }
        if (base && before.word != Word::To && before.word != Word::And && !before.isSymbol(u',')
            && before.word != Word::Did)
            return;
        if (t.word == Word::Won && before.word == Word::Be)
            return;
        const RaceObject object = i + 1 < m_last ? raceObject(i + 1) : RaceObject{};
        if (object.outside || object.counted)
            return;
        if (t.word == Word::Winning && !object.end) {
            // "winning time", "winning comeback"
            if (after.word == Word::Time || after.word == Word::Margin) {
                if (after.word != Word::Time)
                    return;
                Subject subject;
                for (int k = i - 1; k >= m_first && k >= i - 4; --k) {
                    const int m = mentionIndex(k);
                    if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Owner)
                        subject = alone(m, nullptr, 0.93f);
                }
                if (subject.found())
                    emitWin(
                        subject, i, i + 2, u"<athlete>'s winning time", when(i, i + 2, subjectToken(subject)), object);
                return;
            }
            if (i + 1 < m_last && after.kind == TokenKind::Word
                && !after.is(Preposition | Conjunction | Determiner | Possessive) && after.word != Word::It)
                return;
            if (before.is(Determiner | Possessive) || before.word == Word::Of)
                return;
        }
        if (!object.end && i + 1 < m_last) {
            // the object is something else than a race: "won the toss", "won a car", "won £75"
            const bool bare = after.kind == TokenKind::Symbol || after.is(Preposition | Conjunction | Adverb)
                || after.kind == TokenKind::Time || after.word == Word::It || after.word == Word::By
                || after.kind == TokenKind::Place || after.kind == TokenKind::Event || after.is(GapWord)
                || after.word == Word::Here || after.is(DayName);
            const bool battle = wonBattle(i);
            if (!bare && !battle)
                return;
            if (after.isSymbol(u'$') || after.isSymbol(u'£') || after.isSymbol(u'€') || after.kind == TokenKind::Money)
                return;
        }
        if (object.end && after.kind == TokenKind::Ordinal && false)
            return;
        // counts: "won twice", "has won three times"
        for (int k = i + 1; k < m_last && k < i + 5; ++k) {
            if (tok(k).word == Word::Twice || tok(k).word == Word::Times || tok(k).word == Word::Thrice)
                if (before.word == Word::Has || before.word == Word::Have || before.word == Word::Had
                    || tok(i - 2).word == Word::Has)
                    return;
        }
        int end = std::max(i + 1, object.end);
        while (end > i + 1 && (tok(end - 1).is(Determiner | Preposition) || tok(end - 1).kind == TokenKind::Symbol))
            --end;
        // passive: "was won by X"
        Subject subject;
        if (after.word == Word::By) {
            const Mention *agent = mentionWithPhrase(i + 2);
            if (agent && agent->role == Mention::Role::Agent) {
                subject = withGroup(int(agent - d.mentions.data()), nullptr, 0.95f);
                if (before.is(BeVerb) && (tok(i - 2).is(MedalWord)))
                    return; // "the silver was won by X": read with the medal
                // "the third position was won by X"
                if (before.is(BeVerb) && isPlaceNoun(tok(i - 2)) && tok(i - 3).kind == TokenKind::Ordinal) {
                    if (subject.count == 1)
                        emitPlace(subject, 0, tok(i - 3).value, i - 3, i + 1, u"<place> was won by <athlete>", false,
                            when(i, i + 2, subjectToken(subject)));
                    return;
                }
                emitWin(subject, i, i + 2, u"won by <athlete>", when(i, i + 2, subjectToken(subject)), object);
                return;
            }
        }
        subject = subjectBefore(i);
        const char16_t *rule = base   ? u"<athlete> … to win"
            : t.word == Word::Winning ? u"<athlete> … winning"
                                      : u"<athlete> won";
        if (!subject.found() && (t.word == Word::Winning || i - m_first <= 4)) {
            // "Winning the race took X 1:29:41", "In winning, X ..."
            for (int m = firstMentionFrom(end);
                 m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, end + 8); ++m) {
                const Mention &mention = d.mentions[std::size_t(m)];
                if (mention.role == Mention::Role::Subject || tok(mention.governor).word == Word::Took) {
                    subject = withGroup(m, nullptr, 0.88f);
                    break;
                }
            }
            if (m_headless)
                subject = {};
        }
        if (!subject.found() && object.end && tok(i + 1).word == Word::Both)
            bothEvents(i, object.end);
        if (!subject.found())
            return;
        When w = when(i, end, subjectToken(subject));
        // "Swiss racers won both wheelchair events, A in T and B in T"
        if (object.end && tok(i + 1).word == Word::Both && subject.count < 2) {
            bothEvents(i, object.end);
            return;
        }
        // several years: "won in 2014 and 2015"
        if (after.word == Word::In && tok(i + 2).kind == TokenKind::Year && tok(i + 3).word == Word::And
            && tok(i + 4).kind == TokenKind::Year) {
            for (const int y : {i + 2, i + 4}) {
                When one = w;
                one.background = true;
                one.hadOnly = false;
                one.year = tok(y).value;
                one.yearSpan = tok(y).span();
                emitWin(subject, i, i + 5, u"<athlete> won in <year> and <year>", one, object);
            }
            return;
        }
        if (w.background)
            w.hadOnly = false;
        emitWin(subject, i, end, rule, w, object);
        if (object.end)
            secondRace(subject, end, w);
    }

    // "won the 100m in 12.1 and the 200m in 24.7", "took the 5km and the 10km": the verb is said once.
    void secondRace(const Subject &subject, int from, const When &w)
    {
        bool first = false;
        for (int k = from - 1; k >= m_first && k > from - 4; --k)
            first = first || tok(k).kind == TokenKind::Distance;
        for (int k = from; first && k + 2 < m_last && k < from + 8; ++k) {
            if (tok(k).isSymbol(u';') || mentionIndex(k) >= 0)
                return;
            if (tok(k).word == Word::And && tok(k + 1).word == Word::The && tok(k + 2).kind == TokenKind::Distance
                && !tok(k + 2).is(FieldEvent)) {
                emitWin(subject, k + 2, k + 3, u"<athlete> won the <race> and the <race>", w, {});
                return;
            }
        }
    }

    // "won a spirited battle over X", "won a thrilling duel with X": the race; "won the battle for third": not.
    bool wonBattle(int i) const
    {
        if (!tok(i + 1).is(Determiner))
            return false;
        for (int k = i + 2; k < m_last && k < i + 5; ++k) {
            const WordHash h = tok(k).hash;
            if (h == m_battle || h == m_duel || h == m_thriller || h == m_tussle) {
                const Word next = tok(k + 1).word;
                return next == Word::Over || next == Word::Against || next == Word::With;
            }
        }
        return false;
    }

    // "Swiss racers won both wheelchair events, A in 1:22:37 and B in 1:38:44"
    void bothEvents(int i, int end)
    {
        int found = 0;
        for (int m = firstMentionFrom(end);
             m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < m_last && found < 2; ++m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.form == Mention::Form::Pronoun || mention.role != Mention::Role::Subject)
                continue;
            const std::size_t had = m_out.size();
            emitWin(alone(m, nullptr, 0.88f), i, end, u"won both <races>, <athlete> and <athlete>", {}, {});
            if (m_out.size() > had)
                m_out.back().race.category.sex = Category::Sex::Unknown;
            ++found;
        }
    }

    // "victory", "win", "title", "crown" after a verb that takes them, or with an owner.
    void winNoun(int i)
    {
        const Token &t = tok(i);
        const bool plural = t.word == Word::Titles || t.word == Word::Victories || t.word == Word::Wins;
        if (d.eventAt[std::size_t(i)] >= 0)
            return;
        const Token &before = tok(i - 1);
        if (before.word == Word::Of || before.word == Word::Without)
            return;
        if (before.word == Word::For && tok(i - 2).kind != TokenKind::Time)
            return; // but "clocked 2:24:18 for victory"
        // walk to the start of the noun phrase
        int k = i - 1;
        bool outside = false;
        bool counted = false;
        int steps = 0;
        while (k >= m_first && steps < 12) {
            const Token &v = tok(k);
            const int m = mentionIndex(k);
            if (m >= 0 && !(v.is(Possessive)) && d.mentions[std::size_t(m)].role == Mention::Role::Owner)
                break;
            if (v.is(FieldEvent) || v.is(OtherSport) || v.word == Word::Team)
                outside = true;
            if (v.is(NumberName) || v.kind == TokenKind::Number)
                counted = true;
            const bool modifier = d.eventAt[std::size_t(k)] >= 0
                || v.is(Determiner | Possessive | Championship | AgeWord | Adverb | MaleWord | FemaleWord | OtherSport
                    | FieldEvent | PastMark | RaceNoun | EventNoun | CommonWord | VenueNoun | SecondUnit | MinuteUnit)
                || v.kind == TokenKind::Ordinal || v.kind == TokenKind::Distance || v.kind == TokenKind::Nation
                || v.kind == TokenKind::Place || v.kind == TokenKind::Year || v.kind == TokenKind::Time
                || v.has(OwnerMark)
                || (v.word == Word::And && tok(k - 1).is(MaleWord | FemaleWord) && tok(k + 1).is(MaleWord | FemaleWord))
                || (v.kind == TokenKind::Word && !v.classes && !v.has(Hyphened) && !(v.is(PlaceVerb)));
            if (v.kind == TokenKind::Word
                && (v.is(TakeVerb | KeepVerb | WinVerb) || (t.word == Word::Tape && v.is(TimeVerb)))
                && !v.is(CommonWord | NameToo) && !v.has(Capital))
                break;
            if (t.word == Word::Tape && takesTape(v))
                break;
            if (!modifier)
                break;
            --k;
            ++steps;
        }
        if (outside || (counted && plural))
            return;
        const Token &governor = tok(k);
        Subject subject;
        const char16_t *rule = nullptr;
        int begin = i;
        // "the win was claimed by X"
        if (tok(i + 1).is(BeVerb) && tok(i + 2).is(TakeVerb | WinVerb) && tok(i + 3).word == Word::By && !plural) {
            const Mention *agent = mentionWithPhrase(i + 4);
            if (agent && agent->role == Mention::Role::Agent) {
                subject = alone(int(agent - d.mentions.data()), nullptr, 0.93f);
                rule = u"<victory> was claimed by <athlete>";
            }
        }
        // "victory went to X", "the title went to X"
        if (!subject.found()) {
            const Token &after = tok(i + 1);
            if (after.word == Word::Went || after.word == Word::Goes || after.word == Word::Going
                || after.word == Word::For || after.word == Word::Belonged) {
                for (int m = firstMentionFrom(i + 1);
                     m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, i + 10); ++m) {
                    const Mention &mention = d.mentions[std::size_t(m)];
                    if (mention.form == Mention::Form::Pronoun)
                        break;
                    if (mention.role == Mention::Role::Agent
                        || (after.word == Word::For && tok(mention.governor).word == Word::For)
                        || (after.word != Word::For && tok(i + 2).word == Word::To
                            && tok(i + 3).word == Word::Another)) {
                        subject = withGroup(m, nullptr, 0.93f);
                        rule = u"<victory> went to <athlete>";
                        break;
                    }
                }
            }
        }
        if (!subject.found() && governor.kind == TokenKind::Word && k >= m_first) {
            const bool takes =
                governor.is(TakeVerb | KeepVerb | WinVerb) || (t.word == Word::Tape && takesTape(governor));
            const bool towards = governor.word == Word::To || governor.word == Word::With;
            const bool defending = governor.word == Word::Defending && tok(k + 1).is(Possessive);
            if (defending) {
                subject = subjectBefore(k);
                if (subject.found() && subject.count == 1) {
                    When w;
                    w.background = true;
                    w.year = d.year ? d.year - 1 : 0;
                    w.yearSpan = d.spanOf(k, i + 1);
                    emitPlace(subject, 0, 1, k, i + 1, u"<athlete>, defending the title", false, w);
                }
                return;
            }
            if (governor.word == Word::Defend || governor.word == Word::Completed || governor.word == Word::Recorded)
                if (governor.word == Word::Defend)
                    return;
            bool both = false; // "bagged the men's and women's titles"
            for (int q = k + 1; q < i; ++q)
                both = both
                    || (tok(q).word == Word::And && tok(q - 1).is(MaleWord | FemaleWord)
                        && tok(q + 1).is(MaleWord | FemaleWord));
            if (takes
                && !(plural && !both && governor.word != Word::Claimed && governor.word != Word::Won
                    && governor.word != Word::Took && governor.word != Word::Gave)) {
                if (governor.is(WinVerb) && t.is(TitleNoun))
                    return; // read with the verb
                // a third title is a win, "two titles" are counts
                if (counted)
                    return;
                if (governor.word == Word::Given || governor.word == Word::Gave || governor.word == Word::Awarded) {
                    if (!plural)
                        return;
                    subject = subjectBefore(k);
                    if (subject.count < 2)
                        return;
                } else {
                    subject = subjectBefore(k);
                }
                begin = k;
                rule = u"<athlete> took the <title>";
            } else if (towards) {
                const Token &verb = tok(k - 1);
                // "stormed to victory", "propelled X to the title", "pipped X to the crown", "return with victory"
                if (governor.word == Word::To && verb.is(Hopeful))
                    return;
                subject = subjectTowards(k);
                if (!subject.found() && governor.word == Word::With && k <= m_first + 1)
                    subject = subjectAfter(i);
                begin = k;
                rule = u"<athlete> … to the <title>";
            } else if (governor.word == Word::For
                && (tok(k + 1).is(Possessive) || tok(k - 1).kind == TokenKind::Time)) {
                subject = subjectBefore(k);
                begin = k;
                rule = u"<athlete> … for a <victory>";
            } else if (t.is(WinNoun)
                && (tok(i + 1).word == Word::In || tok(i + 1).word == Word::At || tok(i + 1).word == Word::Over)) {
                // "A win in the New York marathon": about whom the text speaks
                if (k < m_first || (k == m_first && governor.is(Determiner)))
                    subject = {};
            }
        }
        // "X's victory", "It was X's third win in the city"
        if (!subject.found()) {
            const int m = mentionIndex(k);
            if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Owner && t.is(WinNoun) && !plural) {
                subject = alone(m, nullptr, 0.85f);
                rule = u"<athlete>'s <victory>";
                begin = k;
            } else if (t.is(WinNoun) && !plural) {
                for (int j = i - 1; j >= m_first && j >= i - 5; --j) {
                    const int owner = mentionIndex(j);
                    if (owner >= 0 && d.mentions[std::size_t(owner)].role == Mention::Role::Owner
                        && d.mentions[std::size_t(owner)].form == Mention::Form::Pronoun
                        && tok(i - 1).kind != TokenKind::Ordinal) {
                        subject = alone(owner, nullptr, 0.75f);
                        rule = u"<athlete>'s <victory>";
                        begin = j;
                    }
                }
            }
        }
        if (!subject.found())
            return;
        begin = std::max(begin, m_first);
        const When w = when(begin, i + 1, subjectToken(subject));
        RaceObject object;
        for (int j = begin; j < i; ++j) {
            if (tok(j).kind == TokenKind::AgeClass)
                object.ageClass = tok(j).span();
        }
        if (subject.count > 1 && !plural && t.word != Word::Titles)
            return;
        const std::size_t had = m_out.size();
        emitWin(subject, begin, i + 1, rule, w, object);
        const QString other = otherChampionship(std::max(k + 1, m_first), i);
        if (!other.isEmpty()) {
            for (std::size_t f = had; f < m_out.size(); ++f) {
                m_out[f].race.event = -2;
                m_out[f].raceName = other;
                m_out[f].raceSpan = d.spanOf(std::max(k + 1, m_first), i + 1);
            }
        }
    }

    // "broke the tape", "cut the tape", "breasting the tape"
    bool takesTape(const Token &verb) const
    {
        return verb.hash == m_broke || verb.hash == m_breaking || verb.word == Word::Cut || verb.hash == m_cutting
            || verb.hash == m_breasted || verb.hash == m_breasting;
    }

    // The championships a title names, where the report is not about them; empty otherwise.
    QString otherChampionship(int first, int head) const
    {
        bool named = false;
        for (int q = first; q < head; ++q) {
            const Token &v = tok(q);
            if (d.eventAt[std::size_t(q)] >= 0)
                return {};
            if (v.word == Word::Olympic || v.word == Word::World || v.word == Word::European
                || v.word == Word::Commonwealth) {
                named = true;
                if (d.mainEvent >= 0 && eventName(d, d.mainEvent).contains(d.words(v.span()), Qt::CaseInsensitive))
                    return {};
            }
        }
        return named ? championshipName(first, head) : QString();
    }

    // "propelled Hassan to the title": the object of the verb; "pipped Schar to the crown": its subject.
    Subject subjectTowards(int k) const
    {
        const int m = mentionEndingAt(k);
        if (m >= 0) {
            const Mention &mention = d.mentions[std::size_t(m)];
            const Token &governor = tok(mention.governor);
            if (!governor.is(BeatVerb) && mention.role != Mention::Role::Owner && !governor.is(GapWord)
                && governor.word != Word::Of)
                return alone(m, nullptr, 0.88f);
        }
        return subjectBefore(k);
    }

    // "took the women's event", "claimed the 200m", "to take the men's 200m in": a race taken without the word title.
    void takeRace(int i)
    {
        const Token &t = tok(i);
        if (t.has(Capital) || i + 1 >= m_last)
            return;
        switch (t.word) {
        case Word::Took:
        case Word::Take:
        case Word::Takes:
        case Word::Taking:
        case Word::Claimed:
        case Word::Claims:
        case Word::Claim:
        case Word::Claiming:
        case Word::Captured:
        case Word::Secured:
        case Word::Clinched:
        case Word::Grabbed:
        case Word::Landed:
        case Word::Landing:
        case Word::Retained:
        case Word::Regained:
        case Word::Rule:
        case Word::Ruled:
        case Word::Topped:
        case Word::Bested: break;
        default: return;
        }
        const RaceObject object = raceObject(i + 1);
        if (!object.end || object.outside || object.counted || object.title)
            return;
        // the verb must take the race itself: no person, number or "part in" between
        int k = i + 1;
        bool good = false;
        for (; k < object.end; ++k) {
            const Token &v = tok(k);
            if (d.eventAt[std::size_t(k)] >= 0) {
                good = k == i + 1 || tok(k - 1).word == Word::The;
                break;
            }
            if (v.kind == TokenKind::Distance || (v.is(MaleWord | FemaleWord) && v.has(OwnerMark))
                || v.word == Word::Marathon || v.is(RaceNoun)) {
                good = true;
                break;
            }
            if (!(v.is(Determiner | Possessive | AgeWord | Championship) || v.kind == TokenKind::AgeClass))
                break;
        }
        if (!good || tok(object.end - 1).word == Word::Lead)
            return;
        const Token &head = tok(object.end - 1);
        if (head.kind == TokenKind::Word && head.is(RaceNoun | EventNoun | MaleWord | FemaleWord) == false
            && head.word != Word::Field && head.kind != TokenKind::Distance
            && d.eventAt[std::size_t(object.end - 1)] < 0 && !head.is(Adverb))
            return;
        const Subject subject = subjectBefore(i);
        if (!subject.found() || subject.count != 1)
            return;
        const When w = when(i, object.end, subjectToken(subject));
        emitWin(subject, i, object.end, u"<athlete> took the <race>", w, object);
        secondRace(subject, object.end, w);
    }

    // "bagged the top place", "took top spot"
    void topPlace(int i)
    {
        if (!isPlaceNoun(tok(i + 1)) || tok(i + 1).word == Word::Places || tok(i + 1).word == Word::Positions)
            return;
        const int verb = tok(i - 1).word == Word::The ? i - 2 : i - 1;
        if (verb < m_first || !tok(verb).is(TakeVerb) || tok(verb).has(Capital))
            return;
        const Subject subject = subjectBefore(verb);
        if (subject.count == 1)
            emitPlace(subject, 0, 1, verb, i + 2, u"<athlete> took top <place>", false,
                when(verb, i + 2, subjectToken(subject)));
    }

    // "In the men's 60m A, B and C went 1-2-3": the places of a group in its order.
    void wentInOrder(int i)
    {
        const QStringView text = d.text.sliced(tok(i + 1).begin);
        const int places = text.startsWith(u"1-2-3") ? 3 : text.startsWith(u"1-2") ? 2 : 0;
        const Subject subject = places && in(i + 1) ? subjectBefore(i) : Subject{};
        if (subject.count != places || places == 0)
            return;
        int end = i + 1;
        while (in(end) && tok(end).begin < tok(i + 1).begin + 2 * places - 1)
            ++end;
        for (int k = 0; k < places; ++k)
            emitPlace(subject, k, k + 1, i, end, u"<athletes> went 1-2-3", false, when(i, end, subjectToken(subject)));
    }

    // "emerged victorious", "saw X victorious", "came out on top"
    void cameOut(int i)
    {
        if (d.eventAt[std::size_t(i)] >= 0)
            return;
        Subject subject;
        int begin = i;
        if (tok(i).word == Word::Top) {
            const Token &verb = tok(i - 2);
            if (verb.is(PlaceVerb))
                begin = i - 2; // "finished on top", "came on top"
            else if (verb.word == Word::Out && tok(i - 3).is(PlaceVerb))
                begin = i - 3; // "came out on top"
            else
                return;
            const Token &after = tok(i + 1);
            const bool steps =
                after.word == Word::Of && tok(i + 2).word == Word::The && tok(i + 3).word == Word::Podium;
            if (in(i + 1) && !steps
                && (after.word == Word::Of || (after.kind == TokenKind::Word && !after.is(Preposition | Conjunction))))
                return;
            subject = subjectBefore(begin);
        } else {
            const int m = mentionEndingAt(i);
            if (m >= 0 && d.mentions[std::size_t(m)].role != Mention::Role::Owner) {
                subject = alone(m, nullptr, 0.93f);
            } else {
                subject = subjectBefore(i);
                if (in(i - 1) && tok(i - 1).kind == TokenKind::Word)
                    begin = i - 1;
            }
        }
        if (subject.count != 1)
            return;
        emitWin(subject, begin, i + 1, u"<athlete> came out victorious", when(begin, i + 1, subjectToken(subject)), {});
    }

    // "completed the podium", "rounded out the top three"
    void podium(int i)
    {
        const Token &verb = tok(i - 2);
        if (tok(i - 1).word != Word::The
            || !(verb.word == Word::Completed || verb.word == Word::Completing || verb.hash == m_rounded
                || verb.word == Word::Out || verb.word == Word::Up))
            return;
        const Subject subject = subjectBefore(i - 2);
        if (subject.count == 2) {
            for (int k = 0; k < 2; ++k)
                emitPlace(subject, k, k + 2, i - 2, i + 1, u"<athletes> completed the podium", false,
                    when(i - 2, i + 1, subjectToken(subject)));
        }
        if (subject.count != 1)
            return;
        emitPlace(subject, 0, 3, i - 2, i + 1, u"<athlete> completed the podium", false,
            when(i - 2, i + 1, subjectToken(subject)));
    }

    // "the women's title went to X", "the 100m went to X in 12.08"
    void wentTo(int i)
    {
        if (tok(i + 1).word != Word::To)
            return;
        const Mention *agent = nullptr;
        for (int m = firstMentionFrom(i + 2);
             m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, i + 9); ++m) {
            if (d.mentions[std::size_t(m)].form != Mention::Form::Pronoun) {
                agent = &d.mentions[std::size_t(m)];
                break;
            }
        }
        if (!agent)
            return;
        bool race = false;
        for (int k = i - 1; k >= m_first && k > i - 9; --k) {
            const Token &t = tok(k);
            if (t.isSymbol(u',') || t.isSymbol(u';') || t.kind == TokenKind::Ordinal)
                break;
            if (t.is(FieldEvent | OtherSport) || t.word == Word::Team || t.is(RecordNoun)
                || t.is(TitleNoun | WinNoun | MedalWord))
                return; // titles and victories are read with their noun
            race = race || t.kind == TokenKind::Distance || t.is(RaceNoun) || d.eventAt[std::size_t(k)] >= 0
                || t.word == Word::Marathon || t.word == Word::Mile;
        }
        if (!race)
            return;
        const Subject subject = alone(int(agent - d.mentions.data()), nullptr, 0.93f);
        emitWin(subject, i, i + 2, u"<race> went to <athlete>", when(i, i + 2, -1), {});
    }

    // "no American woman had won since X in 1985"
    void sinceWinner(int i)
    {
        const Mention *mention = mentionWithPhrase(i + 1);
        if (!mention || mention->form != Mention::Form::Full || tok(mention->last).word != Word::In
            || tok(mention->last + 1).kind != TokenKind::Year)
            return;
        bool won = false;
        for (int k = m_first; k < m_last; ++k)
            won = won || tok(k).is(WinVerb) || tok(k).word == Word::Winner || tok(k).word == Word::Victory;
        if (!won)
            return;
        When w;
        w.background = true;
        w.year = tok(mention->last + 1).value;
        w.yearSpan = tok(mention->last + 1).span();
        const Subject subject = alone(int(mention - d.mentions.data()), nullptr, 0.85f);
        emitWin(subject, i, mention->last + 2, u"won … since <athlete> in <year>", w, {});
    }

    // "X won the men's in 43.02 and Y the women's": the verb is said once.
    void gapped(int i)
    {
        if (tok(i - 1).word != Word::The || tok(i + 1).is(RaceNoun | EventNoun | TitleNoun))
            return;
        const int m = mentionEndingAt(i - 1);
        if (m < 0)
            return;
        // "Y of Australia the women's": where the athlete is from may stand between
        if (const int last = d.mentions[std::size_t(m)].last;
            last != i - 1 && tok(last).word != Word::Of && tok(last).word != Word::From && !tok(last).isSymbol(u'('))
            return;
        bool won = false;
        for (int k = m_first; k < d.mentions[std::size_t(m)].first; ++k)
            won = won || tok(k).word == Word::Won || tok(k).word == Word::Took || tok(k).word == Word::Claimed;
        if (!won)
            return;
        const Subject subject = alone(m, nullptr, 0.9f);
        emitWin(subject, i - 1, i + 1, u"<athlete> won … and <athlete> the <race>",
            when(i - 1, i + 1, d.mentions[std::size_t(m)].first), {});
    }

    // ---- titles held: "Olympic 10,000m champion X", "the 2015 champion X", "X, the defending champion"

    void title(int i)
    {
        const Token &t = tok(i);
        int value = 1;
        int head = i;
        if (t.word == Word::RunnerUp || t.word == Word::Runnerup)
            value = 2;
        if (t.word == Word::Medallist || t.word == Word::Medalist) {
            const Token &medal = tok(i - 1);
            if (medal.word == Word::Gold)
                value = 1;
            else if (medal.word == Word::Silver)
                value = 2;
            else if (medal.word == Word::Bronze)
                value = 3;
            else
                return;
            head = i - 1;
        }
        // the modifiers to the left
        int first = head;
        bool championship = false;
        bool defending = false;
        bool former = false;
        bool lastYear = false;
        bool world = false;
        int event = -1;
        int city = -1;
        std::array<int, 4> years{};
        std::array<int, 4> yearAt{};
        int yearCount = 0;
        std::array<int, 4> lengths{};
        int lengthCount = 0;
        bool marathon = false;
        bool hurdles = false;
        bool chase = false;
        bool cross = false;
        bool counted = false;
        bool several = false; // "three-time winner"
        bool became = false;
        while (first > m_first) {
            const Token &v = tok(first - 1);
            if (const int e = d.eventAt[std::size_t(first - 1)]; e >= 0) {
                event = d.eventMentions[std::size_t(e)].event;
                first = d.eventMentions[std::size_t(e)].first;
                continue;
            }
            if (v.kind == TokenKind::Year) {
                if (yearCount < 4) {
                    yearAt[std::size_t(yearCount)] = first - 1;
                    years[std::size_t(yearCount++)] = v.value;
                }
                --first;
                continue;
            }
            if (v.word == Word::And && (yearCount > 0 || lengthCount > 0)
                && (tok(first - 2).kind == TokenKind::Year || tok(first - 2).kind == TokenKind::Distance)) {
                --first;
                continue;
            }
            if (v.isSymbol(u',') && yearCount > 0 && tok(first - 2).kind == TokenKind::Year) {
                --first;
                continue;
            }
            if (v.kind == TokenKind::Distance) {
                if (lengthCount < 4)
                    lengths[std::size_t(lengthCount++)] = first - 1;
                --first;
                continue;
            }
            if (v.kind == TokenKind::Place) {
                city = first - 1;
                --first;
                continue;
            }
            if (v.kind == TokenKind::Ordinal && v.has(Capital) == false && v.word == Word::None)
                break;
            if (v.kind == TokenKind::Ordinal && v.value == 1) {
                became = true;
                --first;
                continue;
            }
            if (v.kind == TokenKind::Nation && v.has(Demonym)) {
                // "Australian world champion"; "British champion" is a title
                if (!championship && event < 0 && yearCount == 0 && !defending && lengthCount == 0 && !marathon
                    && first == head && t.word == Word::Champion) {
                    championship = true;
                    world = true;
                }
                --first;
                continue;
            }
            if (v.kind != TokenKind::Word)
                break;
            // "the first South American winner"
            if ((v.hash == m_south || v.hash == m_north || v.hash == m_latin) && tok(first).kind == TokenKind::Nation) {
                --first;
                continue;
            }
            if (v.has(OwnerMark) && v.word == Word::Year && tok(first - 2).word == Word::Last) {
                lastYear = true;
                first -= 2;
                continue;
            }
            if (v.word == Word::Defending || v.word == Word::Reigning) {
                defending = true;
            } else if (v.word == Word::Former || v.word == Word::Ex || v.word == Word::Once) {
                former = true;
            } else if (v.is(Championship) && v.word != Word::Course && v.word != Word::Record && v.word != Word::Club
                && v.word != Word::Debut && v.word != Word::Personal) {
                championship = true;
                if (v.word != Word::Junior && v.word != Word::Indoor && v.word != Word::CrossCountry
                    && v.word != Word::Outdoor && v.word != Word::AllTime)
                    world = true;
            } else if (v.word == Word::Marathon) {
                marathon = true;
            } else if (v.word == Word::Steeplechase) {
                chase = true;
            } else if (v.word == Word::Walk || v.word == Word::Mile) {
            } else if (v.word == Word::Hurdles) {
                hurdles = true;
            } else if (v.word == Word::Cross || v.hash == m_country || v.word == Word::CrossCountry) {
                cross = true;
            } else if (v.word == Word::Double || v.word == Word::Triple || v.hash == m_twotime || v.word == Word::Twice
                || v.is(NumberName) || v.hash == m_time) {
                counted = true;
                several = true;
            } else if (v.is(FieldEvent | OtherSport)) {
                return;
            } else if (v.is(MaleWord | FemaleWord | AgeWord) || v.has(Hyphened)) {
            } else if (ofThisRace(v) && t.word == Word::Winner) {
            } else if ((!v.classes || v.is(CommonWord)) && !v.has(Capital) && !v.is(Preposition | Conjunction)
                && (tok(first - 2).is(Determiner) || tok(first - 2).is(BeVerb)) && first - 1 > m_first) {
            } else if (v.is(Determiner) || v.word == Word::As) {
                --first;
                if (v.word == Word::A || v.word == Word::An)
                    counted = counted
                        || (value == 1 && !championship && yearCount == 0 && !defending && !lastYear && event < 0
                            && city < 0 && lengthCount == 0);
                break;
            } else if (v.is(Possessive)) {
                break;
            } else {
                break;
            }
            --first;
        }
        if (championship && !world && event < 0 && city < 0)
            championship = cross;
        // after: "champion in 2012", "the winner in 2014", "champion here", "runner-up 12 months ago", "medallist over
        // 3000m"
        int end = i + 1;
        When w;
        int afterYear = 0;
        if (tok(end).word == Word::In && tok(end + 1).kind == TokenKind::Year && in(end + 1)) {
            afterYear = tok(end + 1).value;
            if (yearCount < 4) {
                yearAt[std::size_t(yearCount)] = end + 1;
                years[std::size_t(yearCount++)] = afterYear;
            }
            if (tok(end + 2).word == Word::And && tok(end + 3).kind == TokenKind::Year && yearCount < 4) {
                yearAt[std::size_t(yearCount)] = end + 3;
                years[std::size_t(yearCount++)] = tok(end + 3).value;
            }
        }
        bool agoAfter = false;
        for (int k = end; k < m_last && k < end + 5; ++k) {
            if (tok(k).kind == TokenKind::Symbol)
                break;
            if (tok(k).word == Word::Ago) {
                agoAfter = true;
            }
        }
        if (tok(end).word == Word::Over && tok(end + 1).kind == TokenKind::Distance && in(end + 1) && lengthCount < 4)
            lengths[std::size_t(lengthCount++)] = end + 1;
        if ((tok(end).word == Word::In || tok(end).word == Word::At || tok(end).word == Word::Over) && in(end)) {
            int k = end + 1;
            if (tok(k).word == Word::The)
                ++k;
            if (tok(k).kind == TokenKind::Distance && lengthCount == 0) {
                lengths[std::size_t(lengthCount++)] = k;
                ++k;
                if (tok(k).word == Word::In || tok(k).word == Word::At)
                    ++k;
            }
            if (in(k) && tok(k).kind == TokenKind::Place && d.eventAt[std::size_t(k)] < 0 && city < 0 && event < 0)
                city = k;
            else if (in(k) && d.eventAt[std::size_t(k)] >= 0 && event < 0
                && d.eventMentions[std::size_t(d.eventAt[std::size_t(k)])].event != d.mainEvent)
                event = d.eventMentions[std::size_t(d.eventAt[std::size_t(k)])].event;
        }
        for (int k = m_first; k < i; ++k) {
            if (i - k < 8 && (tok(k).word == Word::Became || tok(k).word == Word::Becoming || tok(k).hash == m_crowned))
                became = true;
        }
        // whose title: the name after, the name before with a comma, the epithet itself
        Subject subject;
        const char16_t *rule = u"<title> <athlete>";
        bool winnerWas = false; // of the race told of
        const Mention *covering = d.mentionCovering(i);
        if (covering && covering->form == Mention::Form::Epithet && covering->first >= m_first) {
            subject = alone(int(covering - d.mentions.data()), nullptr, 0.85f);
            rule = u"the <title>";
            if (covering->role == Mention::Role::Owner && false)
                return;
        } else {
            int next = i + 1;
            if (tok(next).isSymbol(u',') && in(next) && first <= m_first + 1)
                ++next; // "World indoor champion, X, faded"
            for (int m = firstMentionFrom(i + 1);
                 m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first <= std::min(m_last - 1, next + 1);
                 ++m) {
                const Mention &mention = d.mentions[std::size_t(m)];
                if (mention.first == next && mention.form != Mention::Form::Pronoun && mention.person >= 0) {
                    subject = t.word == Word::Champions ? withGroup(m, nullptr, 0.93f) : alone(m, nullptr, 0.93f);
                    break;
                }
            }
            if (!subject.found() && tok(first - 1).isSymbol(u',')) {
                const int m = mentionEndingAt(first - 1);
                if (m >= 0 && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun) {
                    subject = alone(m, nullptr, 0.92f);
                    rule = u"<athlete>, the <title>";
                }
            }
            if (!subject.found() && !former && !defending && yearCount == 0 && !several)
                subject = winnerSubject(i, first, head, end, rule);
            winnerWas = subject.found() && (rule[0] == u't' || rule == u"<athlete> was the winner"_s);
            if (!subject.found()
                && (tok(first - 1).is(BeVerb) || (value == 2 && tok(first - 1).is(PlaceVerb))
                    || tok(first - 1).word == Word::As || tok(first).word == Word::As || became
                    || tok(first - 1).hash == m_remains)) {
                subject = subjectBefore(first);
                rule = u"<athlete> is the <title>";
            }
            if (!subject.found() && !defending && (tok(first - 1).word == Word::The || tok(first).word == Word::The))
                subject = {};
        }
        if (!subject.found())
            return;
        const int subjectAt = subjectToken(subject);
        if (winnerWas) {
            const When now = when(first, end, subjectAt < first ? subjectAt : -1);
            if (!worldly(i) && (event < 0 || event == m_words.before[std::size_t(m_sentence)].event))
                emitPlace(subject, 0, value, first, end, rule, false, now);
            return;
        }
        if (became && tok(i + 1).word == Word::Since)
            return; // "the first Japanese winner since 1987"
        const bool named = championship || event >= 0 || city >= 0 || (lengthCount > 0 && head != i) || yearCount > 0
            || defending || lastYear || agoAfter;
        // the winner of this race: "the winner was X", "became the first champion"
        if (!named || became) {
            const bool thisRace =
                (became && subject.count > 0 && (tok(first - 1).is(BeVerb) || tok(first).is(Determiner)))
                || (t.word == Word::Winner && !worldly(i)
                    && (tok(i + 1).word == Word::Was || (i == m_first && rule[1] == u't') || rule[1] == u'a'
                        || (rule[1] == u't' && head > first && !counted
                            && (ofThisRace(tok(head - 1)) || tok(head - 1).kind == TokenKind::Nation))))
                || value == 2 || (value > 1 && !championship);
            if (!thisRace && !(value == 1 && head != i))
                return;
            if (t.word == Word::Champion && !became)
                return;
            if (former || (counted && !became))
                return;
            const When now = when(first, end, subjectAt < first ? subjectAt : -1);
            emitPlace(subject, 0, value, first, end, rule, false, now);
            return;
        }
        if (counted && !championship && event < 0 && yearCount == 0)
            return;
        // an earlier race
        const When clause = when(first, end, subjectAt < first ? subjectAt : -1);
        if (clause.dropped && yearCount == 0 && !championship)
            return;
        w.background = true;
        std::array<int, 4> yearList{};
        int yearsWanted = std::max(1, yearCount);
        for (int k = 0; k < yearCount; ++k)
            yearList[std::size_t(k)] = years[std::size_t(k)];
        if (yearCount == 0 && (defending || lastYear || agoAfter) && !championship && d.year)
            yearList[0] = d.year - 1;
        const int lengthsWanted = std::max(1, lengthCount);
        for (int y = 0; y < yearsWanted; ++y) {
            for (int l = 0; l < lengthsWanted; ++l) {
                for (int p = 0; p < subject.count; ++p) {
                    Finding f = start(subject.mentions[std::size_t(p)], first, end, subject);
                    When one = w;
                    one.year = yearList[std::size_t(y)];
                    if (yearCount > 0)
                        one.yearSpan = tok(yearAt[std::size_t(y)]).span();
                    one.event = event;
                    if (!settle(f, one))
                        f.focus = false;
                    f.race.category.age = {};
                    if (event < 0 && championship) {
                        f.race.event = -2;
                        f.raceName = championshipName(first, head);
                        f.raceSpan = d.spanOf(first, head == first ? i + 1 : head);
                        f.race.discipline = {};
                        f.race.category.wheelchair = false;
                    } else if (event < 0 && city >= 0) {
                        f.race.event = -2;
                        f.raceName = d.words(tok(city).span()).toString();
                        f.raceSpan = tok(city).span();
                        if (d.mainDiscipline.kind != Discipline::Kind::Marathon)
                            f.race.discipline = {};
                    } else if (event < 0) {
                        f.race.event = m_words.before[std::size_t(m_sentence)].event;
                        if (f.race.event < 0)
                            continue;
                    }
                    if (lengthCount > 0) {
                        const Length &length = d.tokens.lengths[std::size_t(tok(lengths[std::size_t(l)]).value)];
                        f.race.discipline = length.unit == Length::Unit::Metres
                            ? Discipline{hurdles ? Discipline::Kind::Hurdles
                                    : chase      ? Discipline::Kind::Steeplechase
                                                 : Discipline::Kind::Metres,
                                length.amount}
                            : disciplineNamed(QString(QString::number(length.amount) % u" km"_s));
                    } else if (marathon) {
                        f.race.discipline = {Discipline::Kind::Marathon, 0};
                    } else if (cross) {
                        f.race.discipline = {Discipline::Kind::CrossCountry, 0};
                    }
                    f.place = value;
                    f.placeSpan = d.spanOf(first, end);
                    f.placeRule = rule;
                    f.confidence = (former ? 0.8f : 0.9f) * subject.confidence;
                    if (counted && !championship)
                        continue;
                    if (championship && hasOutside(first, head))
                        continue;
                    m_out.push_back(f);
                }
            }
        }
    }

    // "the winner was X", "the winner of the men's race was X", "X was a comfortable winner", "X emerged the winner":
    // whom the words name; nobody when they tell of something else.
    Subject winnerSubject(int i, int first, int head, int end, const char16_t *&rule) const
    {
        const Token &t = tok(i);
        if (t.word != Word::Winner && t.word != Word::RunnerUp && t.word != Word::Runnerup)
            return {};
        int was = end;
        while (was < m_last && was < end + 8 && !tok(was).is(BeVerb) && tok(was).kind != TokenKind::Symbol
            && (was > end || tok(was).word == Word::Of || tok(was).word == Word::In) && mentionIndex(was) < 0)
            ++was;
        if (in(was) && tok(was).word == Word::Was) {
            if (const Mention *next = mentionWithPhrase(was + 1); next && next->form != Mention::Form::Pronoun) {
                rule = u"the winner was <athlete>";
                return alone(int(next - d.mentions.data()), nullptr, 0.93f);
            }
        }
        if (t.word != Word::Winner || !tok(first).is(Determiner) || (head == first + 1 && tok(first).word != Word::The))
            return {};
        for (int k = first + 1; k < head; ++k) {
            if (tok(k).is(PastMark))
                return {};
        }
        const Token &verb = tok(first - 1);
        if (verb.word != Word::Was && verb.hash != m_proved && verb.hash != m_emerged && verb.hash != m_emerging
            && !(verb.word == Word::Out && tok(first - 2).is(PlaceVerb)))
            return {};
        const Subject subject = subjectBefore(first - 1);
        if (subject.count != 1)
            return {};
        rule = u"<athlete> was the winner";
        return subject;
    }

    // "The winners were A in 33:37 and B in 36:09": each won a race of their own.
    void winnersWere(int i)
    {
        if (tok(i + 1).word != Word::Were)
            return;
        int found = 0;
        for (int m = firstMentionFrom(i + 2);
             m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < m_last && found < 4; ++m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.form == Mention::Form::Pronoun)
                break;
            if (mention.form == Mention::Form::Epithet)
                continue;
            const Word before = tok(mention.phrase - 1).word;
            if (before != Word::Were && before != Word::And && !tok(mention.phrase - 1).isSymbol(u','))
                break;
            const std::size_t had = m_out.size();
            emitWin(alone(m, nullptr, 0.9f), i, i + 2, u"the winners were <athletes>", {}, {});
            if (m_out.size() > had)
                m_out.back().race.category.sex = Category::Sex::Unknown;
            ++found;
        }
    }

    // "the overall winner", "the eventual winner X", "men's winner X": who won the race told of.
    bool ofThisRace(const Token &t) const
    {
        return t.kind == TokenKind::Word
            && (t.word == Word::Overall || t.word == Word::Race || t.hash == m_eventual || t.hash == m_outright
                || (t.is(MaleWord | FemaleWord) && t.has(OwnerMark) && !t.is(Pronoun | Possessive)));
    }

    bool worldly(int i) const
    {
        return tok(i + 1).word == Word::Of && !tok(i + 2).is(Determiner)
            && d.eventAt[std::size_t(std::min(i + 2, m_last - 1))] < 0 && tok(i + 2).kind != TokenKind::Word;
    }

    bool hasOutside(int first, int head) const
    {
        for (int k = first; k < head; ++k) {
            if (tok(k).is(FieldEvent | OtherSport))
                return true;
        }
        return false;
    }

    // "Olympic 10,000m" -> "Olympics"; "world indoor" -> "World Indoor Championships".
    QString championshipName(int first, int head) const
    {
        QString name;
        bool olympic = false;
        for (int k = first; k < head; ++k) {
            const Token &t = tok(k);
            const bool country = t.word == Word::Cross || t.hash == m_country || t.word == Word::CrossCountry;
            const bool demonym = t.kind == TokenKind::Nation && t.has(Demonym) && k + 1 == head;
            if (!(t.is(Championship) && t.word != Word::Senior) && !country && !demonym)
                continue;
            if (t.word == Word::Olympic || t.word == Word::Olympics)
                olympic = true;
            QString word = d.words(t.span()).toString();
            word[0] = word[0].toUpper();
            if (!name.isEmpty())
                name += u' ';
            name += word;
        }
        if (olympic)
            return u"Olympics"_s;
        return name.isEmpty() ? name : QString(name % u" Championships"_s);
    }

    // ---- who did not finish

    void leave(int i)
    {
        const Token &t = tok(i);
        const Token &after = tok(i + 1);
        Status status = Status::DidNotFinish;
        switch (t.word) {
        case Word::Pulled:
        case Word::Dropped:
            if (after.word != Word::Out)
                return;
            break;
        case Word::Stepped:
            if (after.word != Word::Off)
                return;
            break;
        case Word::Disqualified:
        case Word::Dq:
        case Word::Dsq: status = Status::Disqualified; break;
        case Word::Dns: status = Status::DidNotStart; break;
        case Word::Dnf:
        case Word::Abandoned: break;
        default: return;
        }
        const Subject subject = subjectBefore(i);
        if (!subject.found() || subject.count != 1)
            return;
        const When w = when(i, i + 1, subjectToken(subject));
        if (w.background || w.hadOnly)
            return;
        Finding f = start(subject.mentions[0], i, i + 1, subject);
        if (!settle(f, w))
            return;
        f.status = status;
        f.placeSpan = d.spanOf(i, std::min(m_last, i + 2));
        f.confidence = 0.85f;
        m_out.push_back(f);
    }

    const Document &d;
    const RaceWords &m_words;
    const std::vector<char> &m_taken;
    const Lexicon &m_lexicon;
    std::vector<Finding> &m_out;
    std::vector<Own> m_own;
    std::vector<int> m_segments;
    int m_sentence = 0;
    int m_first = 0;
    int m_last = 0;
    int m_mentionsFirst = 0;
    bool m_headless = false;

    const WordHash m_eventual = hashWord(u"eventual");
    const WordHash m_outright = hashWord(u"outright");
    const WordHash m_remains = hashWord(u"remains");
    const WordHash m_rounded = hashWord(u"rounded");
    const WordHash m_qualifying = hashWord(u"qualifying");
    const WordHash m_standard = hashWord(u"standard");
    const WordHash m_limit = hashWord(u"limit");
    const WordHash m_required = hashWord(u"required");
    const WordHash m_until = hashWord(u"until");
    const WordHash m_broke = hashWord(u"broke");
    const WordHash m_break = hashWord(u"break");
    const WordHash m_breaking = hashWord(u"breaking");
    const WordHash m_broken = hashWord(u"broken");
    const WordHash m_beaten = hashWord(u"beaten");
    const WordHash m_missed = hashWord(u"missed");
    const WordHash m_needed = hashWord(u"needed");
    const WordHash m_improvement = hashWord(u"improvement");
    const WordHash m_barrier = hashWord(u"barrier");
    const WordHash m_amended = hashWord(u"amended");
    const WordHash m_corrected = hashWord(u"corrected");
    const WordHash m_adjusted = hashWord(u"adjusted");
    const WordHash m_changed = hashWord(u"changed");
    const WordHash m_dated = hashWord(u"dated");
    const WordHash m_stood = hashWord(u"stood");
    const WordHash m_stands = hashWord(u"stands");
    const WordHash m_equaled = hashWord(u"equaled");
    const WordHash m_equalling = hashWord(u"equalling");
    const WordHash m_prize = hashWord(u"prize");
    const WordHash m_class = hashWord(u"class");
    const WordHash m_battle = hashWord(u"battle");
    const WordHash m_duel = hashWord(u"duel");
    const WordHash m_thriller = hashWord(u"thriller");
    const WordHash m_country = hashWord(u"country");
    const WordHash m_twotime = hashWord(u"two-time");
    const WordHash m_time = hashWord(u"time");
    const WordHash m_crowned = hashWord(u"crowned");
    const WordHash m_first_shown = hashWord(u"provisionally");
    const WordHash m_clockShowed = hashWord(u"showed");
    const WordHash m_reaching = hashWord(u"reaching");
    const WordHash m_tussle = hashWord(u"tussle");
    const WordHash m_cutting = hashWord(u"cutting");
    const WordHash m_breasted = hashWord(u"breasted");
    const WordHash m_breasting = hashWord(u"breasting");
    const WordHash m_victorious = hashWord(u"victorious");
    const WordHash m_sharing = hashWord(u"sharing");
    const WordHash m_shared = hashWord(u"shared");
    const WordHash m_emerged = hashWord(u"emerged");
    const WordHash m_emerging = hashWord(u"emerging");
    const WordHash m_proved = hashWord(u"proved");
    const WordHash m_lying = hashWord(u"lying");
    const WordHash m_lay = hashWord(u"lay");
    const WordHash m_left = hashWord(u"left");
    const WordHash m_remaining = hashWord(u"remaining");
    const WordHash m_south = hashWord(u"south");
    const WordHash m_north = hashWord(u"north");
    const WordHash m_latin = hashWord(u"latin");
};

} // namespace

void readProse(const Document &document, const RaceWords &words, const std::vector<char> &taken, const Lexicon &lexicon,
    std::vector<Finding> &findings)
{
    ProseReader(document, words, taken, lexicon, findings).run();
}

} // namespace proofline
