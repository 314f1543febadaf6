// Times in prose: what each is, whose it is, and the marks that are none.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

// What the time at `i` is: a result or something else.
TimeUse ProseReader::useOf(int i) const
{
    const Token &before = tok(i - 1);
    const Token &after = tok(i + 1);
    const TimeForm &f = form(i);
    const bool hasBefore = i > m_first;
    const bool hasAfter = i + 1 < m_last;
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
        if (after.hash == m_limit || after.word == Word::CutOff || after.hash == m_cutoff)
            return TimeUse::Target;
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
    }
    if (f.spelled && f.units == 4 && f.precision == Precision::Second && f.count == 0 && f.milliseconds < 60000) {
        if (!(before.word == Word::In && before.has(SpaceBefore)))
            return TimeUse::Gap;
    }
    // "42 seconds less than", "two minutes slower"
    if (f.spelled && hasAfter && after.is(Hedge) && tok(i + 2).word == Word::Than)
        return TimeUse::Gap;
    // "has run 2:04:30": some day, not here
    if (before.is(TimeVerb) && (tok(i - 2).word == Word::Has || tok(i - 2).word == Word::Have))
        return TimeUse::Best;
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
            || tok(k).word == Word::CutOff || tok(k).hash == m_cutoff || tok(k).hash == m_required)
            return TimeUse::Target;
    }
    return TimeUse::Result;
}

// "a course record of 2:18:11" is this run; "the record of 2:02:57", "his best of" is an old one.
TimeUse ProseReader::recordUse(int i) const
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
            || tok(k).isSymbol(u'(') || tok(k).word == Word::Time || tok(k).is(Adverb) || tok(k).hash == m_stands)) {
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

bool ProseReader::equals(int j) const
{
    for (int k = j; k >= m_first && k > j - 4; --k) {
        if (tok(k).word == Word::Equalled || tok(k).word == Word::Equaled || tok(k).word == Word::Equalling)
            return true;
    }
    return false;
}

bool ProseReader::isSplit(int i) const
{
    const int segFirst = segmentOf(i).first;
    int steps = 0;
    for (int k = i - 1; k >= segFirst && steps < 12; --k, ++steps) {
        const Token &t = tok(k);
        if (t.word == Word::And && k < i - 1 && tok(k + 1).is(PlaceVerb | WinVerb | TimeVerb | TakeVerb)
            && tok(k + 1).word != Word::Came)
            return false;
        if (t.isSymbol(u',') && k < i - 2 && steps > 1)
            return false;
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
        if (t.word == Word::Passed && steps == 1 && tok(k + 1).word == Word::In && tok(k - 1).word != Word::Was)
            return true; // "30km, which she had passed in 1:47:20"
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
    if (after.word == Word::Into || after.word == Word::From || (after.word == Word::To && tok(i + 2).word == Word::Go))
        return form(i).spelled;
    return false;
}

bool ProseReader::stretchBefore(int k) const
{
    const Token &t = tok(k - 1);
    return t.word == Word::Passed || t.word == Word::At || t.word == Word::Through || t.word == Word::Reached
        || t.word == Word::After || t.word == Word::First || t.word == Word::Last || t.word == Word::Final
        || t.kind == TokenKind::Ordinal || t.word == Word::Past || t.word == Word::Passing || t.hash == m_reaching;
}

const char16_t *ProseReader::timeRule(const Token &before, bool bracket)
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
int ProseReader::timeSequence(int i, std::array<int, 6> &at) const
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
bool ProseReader::placeEndsAt(int i) const
{
    const Token &t = tok(i - 1);
    return t.kind == TokenKind::Ordinal || t.is(MedalWord)
        || ((t.word == Word::Place || t.word == Word::Overall) && tok(i - 2).kind == TokenKind::Ordinal);
}

bool ProseReader::bothBefore(int i) const
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
int ProseReader::time(int i)
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
        Subject subject = alone(m, u"<athlete> (<time>)", 0.97f);
        for (int k = open + 1; k < i; ++k) {
            if (tok(k).word == Word::Both || tok(k).word == Word::All)
                subject = withGroup(m, u"<athletes> (all <time>)", 0.93f);
        }
        for (int k = 1; k < subject.count; ++k)
            emitTime(subject, k, i, u"<athletes> (all <time>)", {});
        emitTime(subject, 0, i, u"<athlete> (<time>)", {});
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
        if (!ownerTime(i)) {
            if (!w.background)
                return i;
        }
    }
    if (n > 1 && subject.count == 1 && tok(subjectToken(subject)).word == Word::Who)
        subject = allOf(subject, i, n);
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
    // "second in 2:25:10, the same time as X"
    if (tok(i + 1).isSymbol(u',') && tok(i + 2).word == Word::The && tok(i + 3).word == Word::Same
        && tok(i + 4).word == Word::Time && tok(i + 5).word == Word::As) {
        if (const Mention *other = mentionWithPhrase(i + 6); other && other->form != Mention::Form::Pronoun)
            emitTime(
                alone(int(other - d.mentions.data()), nullptr, 0.9f), 0, i, u"<time>, the same time as <athlete>", w);
    }
    return i;
}

bool ProseReader::ownerBefore(int i) const
{
    const int m = mentionEndingAt(i);
    if (m >= 0 && d.mentions[std::size_t(m)].role == Mention::Role::Owner)
        return true;
    return tok(i - 1).word == Word::Whose;
}

// The athlete of a time in running text.
ProseReader::Subject ProseReader::timeSubject(int i) const
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
        && (before.word == Word::In || before.word == Word::At || before.word == Word::Of || before.word == Word::With))
        return subjectAfter(i);
    return {};
}

// Another time of a result stands before "ahead of Y" and "behind Y", and nobody else between the two.
bool ProseReader::timedBefore(const Mention &behind) const
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

bool ProseReader::ownerTime(int i) const
{
    // "his 2:04:19 is a record" is this run; "whose 2:01:09 in Berlin last year was" is not
    for (int k = i + 1; k < m_last && k < i + 9; ++k) {
        const Token &t = tok(k);
        if (t.kind == TokenKind::Year && t.value != d.year)
            return false;
        if (t.kind == TokenKind::Place && tok(k - 1).word == Word::In)
            return false;
        if (t.word == Word::Last || t.word == Word::Ago || t.word == Word::Lists || t.hash == m_list
            || t.hash == m_stands)
            return false;
        if (t.isSymbol(u',') || t.isSymbol(u';'))
            break;
    }
    return true;
}

ProseReader::Subject ProseReader::lastTwoBefore() const
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
    std::swap(subject.mentions[0], subject.mentions[1]); // as they stand in the text
    return subject.count == 2 ? subject : Subject{};
}

void ProseReader::emitTime(const Subject &subject, int index, int i, const char16_t *rule, const When &w)
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
        if (tok(k).hash == m_unofficial)
            f.note = u"unofficial";
        if (tok(k).hash == m_provisional)
            f.note = u"provisional";
    }
    remember(f);
    m_out.push_back(f);
}

void ProseReader::bound(int i)
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
void ProseReader::oldRecord(int i)
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
    for (int k = i + 1; k < clause; ++k) {
        if (const int e = d.eventAt[std::size_t(k)]; e >= 0)
            w.event = d.eventMentions[std::size_t(e)].event;
        if (tok(k).kind == TokenKind::Place && tok(k - 1).word == Word::In) {
            w.city = k;
            w.place = tok(k).span();
        }
    }
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

} // namespace proofline
