#include "reading/coverage.h"

#include "reading/clauses.h"
#include "reading/clock_times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

class Coverage
{
public:
    Coverage(const Ground &ground, const Reading &reading)
        : g(ground)
        , d(ground.document)
    {
        const auto take = [&](const auto &maybe) {
            if (maybe)
                m_read.push_back(maybe->evidence.span);
        };
        for (const ResultClaim &claim : reading.results) {
            if (claim.time)
                m_times.push_back(claim.time->value.milliseconds);
            take(claim.place);
            take(claim.time);
            take(claim.otherTime);
            take(claim.age);
        }
        for (const GapClaim &claim : reading.gaps)
            m_read.push_back(claim.evidence.span);
        for (const RecordClaim &claim : reading.records) {
            m_read.push_back(claim.evidence.span);
            take(claim.time);
        }
        for (const StatementClaim &claim : reading.statements) {
            m_read.push_back(claim.evidence.span);
            take(claim.time);
        }
        std::sort(m_read.begin(), m_read.end());
        std::sort(m_times.begin(), m_times.end());
        int reach = 0;
        for (const Span span : m_read) { // where the spans so far end, for the sweep
            reach = std::max(reach, span.end);
            m_reach.push_back(reach);
        }
    }

    std::vector<Unread> run()
    {
        std::vector<Unread> list;
        std::size_t next = 0;
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            if (!g.holds(int(s), HoldsTime | HoldsOrdinal))
                continue;
            const Sentence &sentence = d.sentences[s];
            for (int i = sentence.first; i < sentence.last; ++i) {
                const Token &t = d.token(i);
                const bool time = t.kind == TokenKind::Time || t.kind == TokenKind::DayClock;
                if (!time && !(t.kind == TokenKind::Ordinal && isPlace(i, sentence)))
                    continue;
                while (next < m_read.size() && m_read[next].begin < t.end)
                    ++next;
                if (next > 0 && m_reach[next - 1] > t.begin && overlapsRead(next, t.span()))
                    continue;
                const QString text = d.words(t.span()).toString();
                list.push_back({t.span(), text, time ? timeReason(int(s), i) : placeReason(int(s), i)});
            }
        }
        return list;
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    bool overlapsRead(std::size_t next, Span span) const
    {
        for (std::size_t k = next; k-- > 0 && m_reach[k] > span.begin;) {
            if (m_read[k].overlaps(span))
                return true;
        }
        return false;
    }

    // An ordinal used as a place: "was third", "finished 10th", "in fourth place", "second overall".
    bool isPlace(int i, const Sentence &sentence) const
    {
        const Token &t = tok(i);
        if (t.has(Hyphened) || (t.is(SecondUnit) && i > sentence.first && tok(i - 1).is(NumberName)))
            return false;
        const Token &next = tok(i + 1);
        if (next.has(Hyphened) || next.is(MonthName) || (i > sentence.first && tok(i - 1).is(MonthName)))
            return false;
        const bool closes = i + 1 >= sentence.last || next.kind == TokenKind::Symbol
            || next.is(Preposition | Conjunction) || next.word == Word::Overall || next.word == Word::Place
            || next.is(PersonNoun) || next.kind == TokenKind::Time;
        if (!closes)
            return false;
        const Token &before = i > sentence.first ? tok(i - 1) : tok(-1);
        return before.is(PlaceVerb | TakeVerb | BeVerb | Adverb | Hedge) || before.word == Word::In
            || before.word == Word::For || before.isSymbol(u',') || next.word == Word::Place
            || next.word == Word::Overall || next.is(PersonNoun);
    }

    QString common(int s, int i) const
    {
        const Sentence &sentence = g.sentence(s);
        if (tok(i).has(Quoted))
            return u"speech"_s;
        const int from = std::max(sentence.first, i - 7);
        const int to = std::min(sentence.last, i + 5);
        for (int k = std::max(sentence.first, i - 14); k < std::min(sentence.last, i + 10); ++k) {
            if (tok(k).word == Word::Relay)
                return u"relay"_s;
            if (tok(k).is(FieldEvent) && g.isOutside(s, k))
                return u"field event"_s;
        }
        for (int k = from; k < i; ++k) {
            const Token &t = tok(k);
            if (g.says(k, u"if") || (t.is(ModalVerb) && !t.has(Capital)))
                return u"conditional"_s;
            if (t.is(Hopeful) && !t.is(CommonWord | PersonNoun) && d.mentionAt[std::size_t(k)] < 0)
                return u"target"_s;
        }
        for (int k = from; k < to; ++k) {
            if (tok(k).is(OtherSport) && tok(k).word != Word::Row && tok(k).word != Word::Cycle)
                return u"other sport"_s;
        }
        return {};
    }

    QString timeReason(int s, int i) const
    {
        const Sentence &sentence = g.sentence(s);
        if (tok(i).kind == TokenKind::DayClock)
            return u"clock of day"_s;
        if (const QString reason = common(s, i); !reason.isEmpty())
            return reason;
        if (isTable(sentence))
            return u"table"_s;
        if (isSaidAgain(s, i))
            return u"said again"_s;
        const Token &next = tok(i + 1);
        const Token &before = i > sentence.first ? tok(i - 1) : tok(-1);
        for (int k = std::max(sentence.first, i - 4); k < i; ++k) {
            if ((g.says(k, u"start") || g.says(k, u"starts") || g.says(k, u"started")) && before.word != Word::By)
                return u"clock of day"_s;
            if (k >= i - 2
                && (g.says(k, u"broke") || g.says(k, u"broken") || g.says(k, u"beaten") || g.says(k, u"beats")
                    || g.says(k, u"break")))
                return u"bound"_s;
        }
        if ((next.word == Word::Per || next.word == Word::A || next.isSymbol(u'/'))
            && tok(i + 2).is(DistanceUnit | RaceNoun | SplitWord))
            return u"pace"_s;
        if (next.word == Word::Pace || next.word == Word::Schedule || next.word == Word::Tempo
            || g.says(i + 1, u"pacing") || g.says(i + 1, u"mile") || g.says(i + 1, u"miles"))
            return u"pace"_s;
        if (g.says(i - 1, u"scheduled") || g.says(i + 1, u"schedule") || g.says(i + 1, u"limit")
            || g.says(i + 1, u"cutoff") || g.says(i + 1, u"cut") || g.says(i + 1, u"cut-off"))
            return u"limit"_s;
        if (next.word == Word::Ago || g.says(i + 1, u"into") || (next.word == Word::To && g.says(i + 2, u"go"))
            || g.says(i + 1, u"before") || g.says(i + 1, u"earlier"))
            return u"elapsed time"_s;
        const int from = std::max(sentence.first, i - 7);
        const int to = std::min(sentence.last, i + 6);
        for (int k = i - 1; k >= from; --k) {
            const Token &t = tok(k);
            if (t.is(SplitWord) || t.word == Word::Halfway)
                return t.word == Word::Pace || t.word == Word::Tempo ? u"pace"_s
                    : g.says(k, u"training")                         ? u"training"_s
                                                                     : u"split"_s;
            if (t.word == Word::Half && tok(k - 1).kind == TokenKind::Ordinal)
                return u"split"_s;
            if (t.kind == TokenKind::Distance
                && (before.word == Word::In || before.isSymbol(u'(') || before.isSymbol(u',')))
                return u"split"_s;
            if (t.is(RecordNoun) || g.parts(k) & RecordPart) {
                if (t.word == Word::Pb || t.word == Word::Pbs)
                    return u"personal best"_s;
                for (int n = k; n >= from && n >= k - 4; --n) {
                    if (g.says(n, u"personal") || g.says(n, u"lifetime") || tok(n).is(Possessive))
                        return tok(k).word == Word::Record ? u"record"_s : u"personal best"_s;
                    if (g.parts(n) & NotRecord)
                        return u"season's best"_s;
                }
                return u"record"_s;
            }
        }
        for (int k = i + 1; k < to; ++k) {
            const Token &t = tok(k);
            if (g.parts(k) & (AheadWord | BehindWord) && k <= i + 2)
                return u"gap"_s;
            if (g.says(k, u"pb") || g.says(k, u"sb") || (t.is(RecordNoun) && g.parts(k - 1) & NotRecord))
                return u"personal best"_s;
            if (t.is(RecordNoun))
                return u"record"_s;
            if (t.is(SplitWord))
                return u"split"_s;
        }
        if (before.word == Word::By || before.word == Word::Further)
            return u"gap"_s;
        const bool spelled = d.tokens.times[std::size_t(tok(i).value)].spelled;
        if (before.word == Word::Under || before.word == Word::Inside || g.says(i - 1, u"below")
            || g.says(i - 1, u"sub") || before.word == Word::Over || before.word == Word::Than)
            return u"bound"_s;
        if (spelled
            && (before.word == Word::For || before.word == Word::After || g.says(i - 1, u"within")
                || next.word == Word::After || before.word == Word::About))
            return u"duration"_s;
        return who(s, i);
    }

    bool isTable(const Sentence &sentence) const
    {
        int bars = 0;
        for (int k = sentence.first; k < sentence.last && k < sentence.first + 60; ++k)
            bars += tok(k).isSymbol(u'|') ? 1 : 0;
        return bars >= 2;
    }

    // A time some result has already: the headline, a second mention.
    bool isSaidAgain(int s, int i) const
    {
        const RaceAt race = g.raceOf(s, i);
        const std::optional<ClockTime> time = interpret(d.tokens.times[std::size_t(tok(i).value)], race.discipline);
        return time && time->milliseconds >= 60'000
            && std::binary_search(m_times.begin(), m_times.end(), time->milliseconds);
    }

    QString placeReason(int s, int i) const
    {
        if (const QString reason = common(s, i); !reason.isEmpty())
            return reason;
        const Sentence &sentence = g.sentence(s);
        for (int k = std::max(sentence.first, i - 6); k < std::min(sentence.last, i + 6); ++k) {
            const Token &t = tok(k);
            if (t.is(SplitWord) || t.kind == TokenKind::Distance)
                return u"during the race"_s;
            if (g.says(k, u"team"))
                return u"team"_s;
            if (g.says(k, u"fastest") || g.says(k, u"quickest") || g.says(k, u"list") || g.says(k, u"ranked"))
                return u"ranking"_s;
        }
        return who(s, i);
    }

    // Nobody it could belong to, or a race the text does not name.
    QString who(int s, int i) const
    {
        const Sentence &sentence = g.sentence(s);
        const auto [from, to] = g.mentionsIn(sentence.first, sentence.last);
        if (from == to)
            return sentence.isHeading ? u"heading"_s : u"no athlete"_s;
        for (int k = sentence.first; k < i; ++k) {
            if (tok(k).kind == TokenKind::Year || tok(k).is(PastMark))
                return u"other race"_s;
        }
        if (g.raceOf(s, i).event < 0)
            return u"no race"_s;
        return sentence.isHeading ? u"heading"_s : u"unclear"_s;
    }

    const Ground &g;
    const Document &d;
    std::vector<Span> m_read;
    std::vector<int> m_reach;
    std::vector<std::int32_t> m_times; // of results, sorted
};

} // namespace

std::vector<Unread> findUnread(const Ground &ground, const Reading &reading) { return Coverage(ground, reading).run(); }

} // namespace proofline
