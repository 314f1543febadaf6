// Wins in prose: races, titles and tapes that were won, taken or went to somebody.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

// The noun phrase from `i` on as something one can win.
ProseReader::RaceObject ProseReader::raceObject(int i) const
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
            race = race || tok(k + 1).hash == m_prize || tok(k + 1).word == Word::Category || tok(k + 1).hash == m_class
                || tok(k + 1).is(TitleNoun | RaceNoun);
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

void ProseReader::emitWin(
    const Subject &subject, int i, int end, const char16_t *rule, const When &w, const RaceObject &object)
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

void ProseReader::win(int i)
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
            || before.word == Word::Successive || before.word == Word::Consecutive || before.kind == TokenKind::Distance
            || before.is(RaceNoun) || before.word == Word::Hurdles || before.word == Word::Marathon
            || (!before.classes && before.kind == TokenKind::Word && !before.has(Capital)))) {
        winNoun(i);
        return;
    }
    // "the race saw X win"
    const int seen = base ? mentionEndingAt(i) : -1;
    if (seen >= 0
        && (isSeen(d.mentions[std::size_t(seen)]) || tok(d.mentions[std::size_t(seen)].phrase - 1).word == Word::Saw)) {
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
            if (!subject.found() && before.word == Word::A && tok(i - 2).is(Preposition))
                subject = subjectBefore(i - 2); // "finished with a winning time"
            if (subject.count == 1)
                emitWin(subject, i, i + 2, u"<athlete>'s winning time", when(i, i + 2, subjectToken(subject)), object);
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
void ProseReader::secondRace(const Subject &subject, int from, const When &w)
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
bool ProseReader::wonBattle(int i) const
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
void ProseReader::bothEvents(int i, int end)
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
void ProseReader::winNoun(int i)
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
            || v.kind == TokenKind::Place || v.kind == TokenKind::Year || v.kind == TokenKind::Time || v.has(OwnerMark)
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
        if (after.word == Word::Went || after.word == Word::Goes || after.word == Word::Going || after.word == Word::For
            || after.word == Word::Belonged) {
            for (int m = firstMentionFrom(i + 1);
                 m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, i + 10); ++m) {
                const Mention &mention = d.mentions[std::size_t(m)];
                if (mention.form == Mention::Form::Pronoun)
                    break;
                if (mention.role == Mention::Role::Agent
                    || (after.word == Word::For && tok(mention.governor).word == Word::For)
                    || (after.word != Word::For && tok(i + 2).word == Word::To && tok(i + 3).word == Word::Another)) {
                    subject = withGroup(m, nullptr, 0.93f);
                    rule = u"<victory> went to <athlete>";
                    break;
                }
            }
        }
    }
    if (!subject.found() && governor.kind == TokenKind::Word && k >= m_first) {
        const bool takes = governor.is(TakeVerb | KeepVerb | WinVerb) || (t.word == Word::Tape && takesTape(governor));
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
                // "a time of 2:31:02 gave her victory"
                if (!plural && k + 2 == i && governor.word == Word::Gave && mentionIndex(k + 1) >= 0) {
                    const Subject given = alone(mentionIndex(k + 1), nullptr, 0.88f);
                    if (given.found())
                        emitWin(given, k, i + 1, u"gave <athlete> <victory>", when(k, i + 1, -1), {});
                    return;
                }
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
        } else if (governor.word == Word::For && (tok(k + 1).is(Possessive) || tok(k - 1).kind == TokenKind::Time)) {
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
bool ProseReader::takesTape(const Token &verb) const
{
    return verb.hash == m_broke || verb.hash == m_breaking || verb.word == Word::Cut || verb.hash == m_cutting
        || verb.hash == m_breasted || verb.hash == m_breasting;
}

// The championships a title names, where the report is not about them; empty otherwise.
QString ProseReader::otherChampionship(int first, int head) const
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
ProseReader::Subject ProseReader::subjectTowards(int k) const
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
void ProseReader::takeRace(int i)
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
        && head.word != Word::Field && head.kind != TokenKind::Distance && d.eventAt[std::size_t(object.end - 1)] < 0
        && !head.is(Adverb))
        return;
    const Subject subject = subjectBefore(i);
    if (!subject.found() || subject.count != 1)
        return;
    const When w = when(i, object.end, subjectToken(subject));
    emitWin(subject, i, object.end, u"<athlete> took the <race>", w, object);
    secondRace(subject, object.end, w);
}

// "bagged the top place", "took top spot"
void ProseReader::topPlace(int i)
{
    if (!isPlaceNoun(tok(i + 1)) || tok(i + 1).word == Word::Places || tok(i + 1).word == Word::Positions)
        return;
    const int verb = tok(i - 1).word == Word::The ? i - 2 : i - 1;
    if (verb < m_first || !tok(verb).is(TakeVerb) || tok(verb).has(Capital))
        return;
    const Subject subject = subjectBefore(verb);
    if (subject.count == 1)
        emitPlace(
            subject, 0, 1, verb, i + 2, u"<athlete> took top <place>", false, when(verb, i + 2, subjectToken(subject)));
}

// "In the men's 60m A, B and C went 1-2-3": the places of a group in its order.
void ProseReader::wentInOrder(int i)
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
void ProseReader::cameOut(int i)
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
        const bool steps = after.word == Word::Of && tok(i + 2).word == Word::The && tok(i + 3).word == Word::Podium;
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
void ProseReader::podium(int i)
{
    const Token &verb = tok(i - 2);
    if (tok(i - 1).word == Word::The && verb.word == Word::Topped) {
        if (const Subject subject = subjectBefore(i - 2); subject.count == 1)
            emitPlace(subject, 0, 1, i - 2, i + 1, u"<athlete> topped the podium", false,
                when(i - 2, i + 1, subjectToken(subject)));
        return;
    }
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
void ProseReader::wentTo(int i)
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
void ProseReader::sinceWinner(int i)
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
void ProseReader::gapped(int i)
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

} // namespace proofline
