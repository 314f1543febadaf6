// Places and medals in prose: ordinals that a verb, a preposition or a name makes a place.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

// "second place", "fourth and fifth positions", "in third spot"
bool ProseReader::isPlaceNoun(const Token &t)
{
    return t.kind == TokenKind::Word
        && (t.word == Word::Place || t.word == Word::Places || t.word == Word::Spot || t.word == Word::Position
            || t.word == Word::Positions);
}

bool ProseReader::placeFollower(int i) const
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
    return t.is(Preposition | Conjunction) || t.is(GapWord) || t.is(RelativeWord) || (t.is(Adverb) && !t.is(RaceNoun))
        || t.word == Word::Again || t.word == Word::Was || t.is(HaveVerb) || t.word == Word::Is || t.is(DayName);
}

// "third a year ago", "second last year", "fourth twelve months ago"
bool ProseReader::agoFollows(int i) const
{
    if (tok(i).word == Word::Last
        && (tok(i + 1).word == Word::Year || tok(i + 1).word == Word::Time || tok(i + 1).word == Word::Month))
        return true;
    return (tok(i).word == Word::A || tok(i).is(NumberName) || tok(i).kind == TokenKind::Number)
        && tok(i + 2).word == Word::Ago;
}

// "sixth woman", "first man home": a place among the men or women.
int ProseReader::sexWordAfter(int i, char &sex) const
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

int ProseReader::place(int i)
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
        for (int m = firstMentionFrom(i + 2); m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first <= i + 7;
             ++m) {
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
                || ((tok(k).word == Word::In) && tok(k + 1).kind == TokenKind::Time) || tok(k).kind == TokenKind::Time))
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
        && (tok(last + 2).kind == TokenKind::Distance || tok(last + 2).is(SplitWord) || tok(last + 2).word == Word::Half
            || tok(last + 3).is(SplitWord)))
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
            && (tok(last + 1).word == Word::Home || tok(last + 1).word == Word::Back || tok(last + 1).word == Word::In))
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
    const bool ofSex = t.value == 1 && before.is(PlaceVerb) && after.word == Word::Of && tok(i + 2).word == Word::The
        && tok(i + 3).is(MaleWord | FemaleWord);
    // "was first to cross the line", "first to reach the tape"
    if (t.value == 1 && after.word == Word::To && before.is(BeVerb) && crossesLine(i + 2)) {
        const Subject first = subjectBefore(i);
        if (first.count == 1)
            emitPlace(
                first, 0, 1, i, i + 3, u"<athlete> was first to finish", false, when(i, i + 3, subjectToken(first)));
        return i;
    }
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
    // "for his 2:20:34 in fourth"
    if (direct < 0 && before.word == Word::In && tok(i - 2).kind == TokenKind::Time && tok(i - 3).is(Possessive)) {
        const int owner = mentionIndex(i - 3);
        if (owner >= 0 && d.mentions[std::size_t(owner)].person >= 0) {
            emitPlace(alone(owner, nullptr, 0.85f), 0, t.value, i, i + 1, u"<athlete>'s <time> in <place>", false, {});
            return last;
        }
    }
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
            subject = invertedSubject(end);
    } else {
        subject = invertedSubject(end);
        rule = u"<place> was <athlete>";
    }
    if (!subject.found())
        return last;
    if (n > 1 && subject.count != n)
        subject = allOf(subject, i, n);
    const When w = when(i, end, subjectToken(subject));
    // "sixth of the Irish": a place among some
    const bool ofNation =
        after.word == Word::Of && tok(i + 2).word == Word::The && tok(i + 3).kind == TokenKind::Nation && n == 1;
    const bool sub = sexWords > 0 || ofNation || inOwnClass(end);
    if (n > 1 && subject.count == n) {
        for (int k = 0; k < n; ++k)
            emitPlace(subject, k, tok(sequence[std::size_t(k)]).value, i, last + 1, u"<athletes> <places> respectively",
                false, w);
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
            m_out.back().ofSex = true;
            m_out.back().minor = false;
            m_out.back().race.category.sex = sex == 'f' ? Category::Sex::Women : Category::Sex::Men;
            if (m_out.back().race.categorySpan.isEmpty())
                m_out.back().race.categorySpan = d.spanOf(last + 1, end);
        }
    } else if (n > 1 && subject.count == 1) {
        emitPlace(subject, 0, t.value, i, i + 1, rule, false, w);
    }
    return last;
}

// A name from `i` on, words for athletes between: "placed athlete X"
bool ProseReader::namedAfter(int i) const
{
    while (in(i) && tok(i).is(PersonNoun) && mentionIndex(i) < 0)
        ++i;
    return in(i) && mentionIndex(i) >= 0 && d.mentions[std::size_t(mentionIndex(i))].first == i
        && d.mentions[std::size_t(mentionIndex(i))].form == Mention::Form::Full;
}

// "in the men's and women's section": one for each
bool ProseReader::bothRaces(int i) const
{
    for (int k = i; k < m_last && k < i + 6; ++k) {
        if (tok(k).word == Word::And && tok(k - 1).is(MaleWord | FemaleWord) && tok(k + 1).is(MaleWord | FemaleWord))
            return true;
    }
    return false;
}

// "second in his age category": a place among some
bool ProseReader::inOwnClass(int i) const
{
    if (tok(i).word != Word::In || !(tok(i + 1).is(Possessive) || tok(i + 1).word == Word::The))
        return false;
    return tok(i + 2).word == Word::Age || tok(i + 2).word == Word::Category || tok(i + 2).hash == m_class
        || tok(i + 3).word == Word::Category || tok(i + 3).hash == m_class;
}

// "cross the line", "breast the tape", "finish": what the first one does
bool ProseReader::crossesLine(int i) const
{
    if (tok(i).word == Word::Finish || tok(i).word == Word::Home)
        return true;
    if (!(tok(i).hash == m_cross || tok(i).hash == m_reach || tok(i).hash == m_break || tok(i).hash == m_breast))
        return false;
    for (int k = i + 1; k < m_last && k < i + 5; ++k) {
        if (tok(k).word == Word::Line || tok(k).word == Word::Tape || tok(k).word == Word::Finish)
            return true;
    }
    return false;
}

// "A and B, who finished seventh and eighth", "A (2:22) and B (2:23), the two from Vale, finished second and third",
// "A, 9.98, and B, 10.02, were second and third": the `n` named last before `i`; `one` where they are not as many.
ProseReader::Subject ProseReader::allOf(const Subject &one, int i, int n) const
{
    std::array<int, 8> found{};
    int count = 0;
    for (int m = firstMentionFrom(i) - 1; m >= m_mentionsFirst && count < n; --m) {
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.form == Mention::Form::Pronoun || mention.form == Mention::Form::Epithet)
            continue;
        if (count == 0 && mention.group >= 0 && mention.groupSize == n)
            return withGroup(m, one.rule, 0.92f);
        if (mention.person < 0 || mention.role != Mention::Role::Subject || tok(mention.first).has(Quoted))
            break;
        // names that follow one another: only what tells of one of them may stand between
        if (count > 0) {
            const int later = d.mentions[std::size_t(found[std::size_t(count - 1)])].phrase;
            for (int k = mention.last; k < later; ++k) {
                const Token &t = tok(k);
                if (!tok(k).has(Bracketed)
                    && (t.is(PlaceVerb | WinVerb | TakeVerb | BeatVerb | BeVerb | GapWord | TimeVerb)
                        || t.kind == TokenKind::Ordinal || t.isSymbol(u';')))
                    return one;
            }
        }
        found[std::size_t(count++)] = m;
    }
    if (count != n)
        return one;
    Subject all;
    all.rule = one.rule;
    all.confidence = 0.9f;
    for (int k = n - 1; k >= 0; --k)
        addMention(all, found[std::size_t(k)]);
    return all.count == n ? all : one;
}

// "with X in second", "ahead of X in second", "followed by X and Y in fourth and fifth": the name right before
// "in"; -1 when the place may be somebody else's ("finished behind X in third").
int ProseReader::placedIn(int in) const
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

bool ProseReader::placedGroup(const Mention &last) const
{
    const Mention &first = d.mentions[std::size_t(last.group)];
    if (first.governor < m_first)
        return true;
    const Token &governor = tok(first.governor);
    return governor.word == Word::With || governor.word == Word::From || governor.word == Word::By
        || governor.word == Word::Of || first.role == Mention::Role::Agent;
}

// "behind Kirui in third", "ahead of X, third": the name before the place is not the subject of it.
bool ProseReader::placeAfterObject(int m, int i) const
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

const char16_t *ProseReader::placeRule(int i) const
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
bool ProseReader::governsPlace(int i, bool placeNoun) const
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
            return true;
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
ProseReader::Subject ProseReader::invertedSubject(int end) const
{
    if (m_headless)
        return {};
    for (int k = end; k < m_last && k < end + 14; ++k) {
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
    return {};
}

void ProseReader::medal(int i)
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
        && (tok(phrase - 1).is(Championship) || tok(phrase - 1).word == Word::Cross || tok(phrase - 1).hash == m_country
            || tok(phrase - 1).kind == TokenKind::Distance || tok(phrase - 1).word == Word::Marathon))
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

bool ProseReader::givesMedal(int i) const
{
    for (int k = i - 1; k >= m_first && k >= i - 4; --k) {
        if (tok(k).word == Word::Gave || tok(k).word == Word::Give || tok(k).word == Word::Awarded)
            return true;
    }
    return false;
}

} // namespace proofline
