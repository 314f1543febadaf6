#include "reading/records.h"

#include "reading/clauses.h"
#include "reading/clock_times.h"

#include <QStringBuilder>
#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

using Standing = RecordClaim::Standing;

class RecordReader
{
public:
    RecordReader(const Ground &ground, const std::vector<GapClaim> &gaps)
        : g(ground)
        , d(ground.document)
        , m_gaps(gaps)
    {
    }

    std::vector<RecordClaim> run()
    {
        for (int headings = 0; headings < 2; ++headings) { // a headline only repeats the text
            m_scope.clear();
            if (headings == 0)
                scopeOfHeadings();
            for (std::size_t s = 0; s < d.sentences.size(); ++s) {
                const int first = d.sentences[s].first;
                if (tok(first).word == Word::Read && tok(first + 1).word == Word::More)
                    continue; // "Read more: ...": the headline of another story
                if (d.sentences[s].isHeading == (headings == 1))
                    readSentence(int(s));
            }
        }
        std::stable_sort(m_records.begin(), m_records.end(),
            [](const RecordClaim &a, const RecordClaim &b) { return a.evidence.span.begin < b.evidence.span.begin; });
        return std::move(m_records);
    }

private:
    // The words of one record: "her own Irish 60m hurdles record of 8.06".
    struct Phrase
    {
        int first = 0; // tokens
        int noun = 0;
        int last = 0;
        QString scope;
        QString discipline;
        bool isStatedDiscipline = false;
        Who owner;
        bool ownerIsPronoun = false;
        bool indefinite = false; // "a", "new"
        bool former = false;
        bool inherited = false; // the scope comes from an earlier record
        int year = 0;
        Span yearSpan;
        int timeToken = -1;
    };

    const Token &tok(int i) const { return d.token(i); }

    void readSentence(int s)
    {
        const Sentence &sentence = g.sentence(s);
        if (g.holds(s, HoldsRecord)) {
            for (int i = sentence.first; i < sentence.last; ++i) {
                const Token &t = tok(i);
                if (t.kind != TokenKind::Word || t.has(Quoted))
                    continue;
                if (isRecordNoun(i))
                    readRecord(s, i);
                else if (t.hash == m_fastest)
                    fastestEver(s, i);
            }
        }
        if (!m_scope.isEmpty() && s - m_scopeSentence <= 3 && g.holds(s, HoldsTime | HoldsNumber))
            marksOfTimes(s);
    }

    // "tears 78 seconds off the marathon world record" in the headline: what a bare "the old mark" below means.
    void scopeOfHeadings()
    {
        for (std::size_t s = 0; s < d.sentences.size() && s < 3; ++s) {
            const Sentence &sentence = d.sentences[s];
            for (int i = sentence.first; i < sentence.last && sentence.isHeading; ++i) {
                if (!isRecordNoun(i) || tok(i).word == Word::Best)
                    continue;
                if (const std::optional<Phrase> phrase = phraseAt(int(s), i); phrase && !phrase->scope.isEmpty()) {
                    m_scope = phrase->scope;
                    m_scopeSentence = int(s);
                    return;
                }
            }
        }
    }

    bool isRecordNoun(int i) const
    {
        const Token &t = tok(i);
        if (g.parts(i) & HolderPart && g.parts(i) & RecordPart)
            return true;
        if (!t.is(RecordNoun) || t.word == Word::Pb || t.word == Word::Pbs || t.word == Word::Sb)
            return false;
        if (const Mention *mention = d.mentionCovering(i); mention && mention->form != Mention::Form::Epithet)
            return false;
        return !(t.word == Word::Mark && t.has(Capital));
    }

    // ---- the phrase

    std::optional<Phrase> phraseAt(int s, int noun) const
    {
        const Sentence &sentence = g.sentence(s);
        Phrase phrase;
        phrase.noun = noun;
        phrase.last = noun + 1;
        QStringList scope;
        const QStringView own = d.words(tok(noun).span());
        if (const qsizetype hyphen = own.indexOf(u'-'); hyphen > 0 && !own.startsWith(u"record", Qt::CaseInsensitive))
            scope.append(own.first(hyphen).toString()); // "world-record holder"
        if (tok(noun).word == Word::Mark
            && (tok(noun - 1).kind == TokenKind::Distance || tok(noun - 1).is(SplitWord | HourUnit | MinuteUnit)))
            return std::nullopt; // "the 60km mark"
        bool personal = false;
        int k = noun - 1;
        for (; k >= sentence.first && noun - k < 14; --k) {
            const Token &t = tok(k);
            const std::uint64_t part = g.parts(k);
            const Mention *mention = d.mentionCovering(k);
            if (mention && mention->person >= 0 && mention->form != Mention::Form::Epithet) {
                const bool possessive = t.is(Possessive);
                if (possessive || t.has(OwnerMark) || mention->role == Mention::Role::Owner) {
                    phrase.owner = g.whoOf(*mention);
                    phrase.ownerIsPronoun = possessive;
                    k = mention->first - 1;
                }
                break;
            }
            if (mention && mention->person >= 0 && mention->form == Mention::Form::Epithet && t.has(OwnerMark)
                && mention->last == k + 1) {
                phrase.owner = g.whoOf(*mention);
                k = mention->first - 1;
                break;
            }
            if (t.kind == TokenKind::Symbol) {
                if (t.isSymbol(u'\'') || t.isSymbol(u'\u2018') || t.isSymbol(u'\u2019') || t.isSymbol(u'-')
                    || t.isSymbol(u'\u2013'))
                    continue;
                break;
            }
            if (part & NotRecord || g.says(k, u"leading")) {
                personal = true;
                continue;
            }
            if (t.has(AllCaps) && t.end - t.begin >= 2 && t.end - t.begin <= 5
                && !mention) { // "US mark", "NCAA record"
                scope.prepend(text(k));
                continue;
            }
            if ((t.word == Word::Up || t.word == Word::Down) && !scope.isEmpty()
                && scope.first() == u"run") { // "'up' run"
                scope.prepend(text(k));
                continue;
            }
            if (t.is(NumberName))
                continue;
            if (t.is(Determiner)) {
                phrase.indefinite =
                    phrase.indefinite || t.word == Word::A || t.word == Word::An || t.word == Word::Another;
                --k;
                break;
            }
            if (t.is(Possessive)) {
                --k;
                break;
            }
            if (t.kind == TokenKind::Year) {
                phrase.year = t.value;
                phrase.yearSpan = t.span();
                continue;
            }
            if (t.kind == TokenKind::Distance) {
                noteDiscipline(phrase, k, noun);
                continue;
            }
            if (t.kind == TokenKind::Time) {
                phrase.timeToken = k;
                continue;
            }
            if (t.kind == TokenKind::Nation) {
                if (t.has(OwnerMark))
                    break;
                scope.prepend(text(k));
                continue;
            }
            if (t.kind == TokenKind::AgeClass || t.kind == TokenKind::Event || d.eventAt[std::size_t(k)] >= 0
                || t.kind == TokenKind::Place) {
                scope.prepend(text(k));
                continue;
            }
            if (t.kind == TokenKind::Age || t.kind == TokenKind::Number || t.kind == TokenKind::Ordinal) {
                if (t.kind == TokenKind::Ordinal && !tok(k + 1).has(Hyphened))
                    break; // "second fastest"
                continue;
            }
            if (t.kind != TokenKind::Word)
                break;
            if (part & FormerPart) {
                phrase.former = phrase.former || !(g.says(k, u"existing"));
                continue;
            }
            if (part & NewPart) {
                phrase.indefinite = true;
                continue;
            }
            if (t.word == Word::Marathon || g.says(k, u"half-marathon") || t.word == Word::Half || g.says(k, u"mile")
                || g.says(k, u"hurdles") || g.says(k, u"steeplechase") || g.says(k, u"walk") || g.says(k, u"metre")
                || g.says(k, u"metres")) {
                noteDiscipline(phrase, k, noun);
                continue;
            }
            if (g.says(k, u"own") || g.says(k, u"current") || g.says(k, u"standing") || g.says(k, u"long")
                || g.says(k, u"year") || g.says(k, u"years") || g.says(k, u"old") || g.says(k, u"lifetime")
                || t.is(Adverb) || g.says(k, u"recognised") || g.says(k, u"official") || g.says(k, u"track")
                || g.says(k, u"outright") || g.says(k, u"first") || g.says(k, u"unofficial")
                || g.says(k, u"longstanding") || g.says(k, u"race")) {
                if (g.says(k, u"track") && noun - k == 1)
                    scope.prepend(text(k));
                if (g.says(k, u"race") && scope.isEmpty())
                    scope.prepend(text(k));
                continue;
            }
            if (t.is(Championship | AgeWord | MaleWord | FemaleWord | EventNoun | RaceNoun) || g.parts(k) & MidRace) {
                const bool quoted = tok(k - 1).isSymbol(u'\'') || tok(k - 1).isSymbol(u'\u2019');
                if (t.is(BeVerb | Preposition) || (t.word == Word::Run && !quoted))
                    break;
                scope.prepend(text(k));
                continue;
            }
            if (t.word == Word::And && (tok(k - 1).is(Championship | AgeWord) || tok(k - 1).kind == TokenKind::Nation)
                && !scope.isEmpty()) {
                continue;
            }
            if (t.has(Hyphened) || (t.is(VenueNoun))
                || (!t.classes && !g.parts(k) && (t.end - t.begin > 2 || t.has(AllCaps))
                    && isAdjective(k, sentence.first))) {
                scope.prepend(text(k));
                continue;
            }
            break;
        }
        phrase.first = k + 1;
        if (personal)
            return std::nullopt;
        while (!scope.isEmpty() && isFiller(scope.first()))
            scope.removeFirst();
        phrase.scope = scope.join(u' ');
        return phrase;
    }

    // An unknown word may belong to the phrase only when a determiner or an owner opens it.
    bool isAdjective(int k, int first) const
    {
        for (int i = k - 1; i >= first && i >= k - 4; --i) {
            const Token &t = tok(i);
            if (t.is(Determiner | Possessive) || t.has(OwnerMark))
                return true;
            if (t.kind == TokenKind::Symbol || t.is(Preposition | Conjunction))
                return false;
        }
        return false;
    }

    static bool isFiller(const QString &word)
    {
        static const QStringList fillers{u"amazing"_s, u"fabulous"_s, u"stunning"_s, u"superb"_s, u"fantastic"_s,
            u"brilliant"_s, u"sensational"_s, u"incredible"_s, u"magnificent"_s, u"great"_s};
        return fillers.contains(word);
    }

    QString text(int k) const
    {
        QString word = d.words(tok(k).span()).toString();
        if (word.endsWith(u"'s") || word.endsWith(u"\u2019s"))
            word.chop(2);
        return word;
    }

    void noteDiscipline(Phrase &phrase, int k, int noun) const
    {
        Discipline found;
        const Token &t = tok(k);
        using Kind = Discipline::Kind;
        if (t.kind == TokenKind::Distance) {
            const Length &length = d.tokens.lengths[std::size_t(t.value)];
            const bool miles = length.unit == Length::Unit::Miles;
            const bool km = length.unit == Length::Unit::Kilometres;
            found = {miles ? (length.amount == 1 ? Kind::Mile : Kind::Miles)
                    : km   ? Kind::Kilometres
                           : Kind::Metres,
                length.amount};
            if (length.unit == Length::Unit::Yards)
                return;
            for (int i = k + 1; i <= std::min(noun, k + 2); ++i) {
                if (g.says(i, u"hurdles"))
                    found.kind = Kind::Hurdles;
                if (g.says(i, u"steeplechase"))
                    found.kind = Kind::Steeplechase;
                if (g.says(i, u"walk"))
                    found = {Kind::Walk, km ? length.amount : length.metres / 1000};
            }
        } else if (t.word == Word::Marathon) {
            found = {tok(k - 1).word == Word::Half ? Kind::Half : Kind::Marathon, 0};
        } else if (g.says(k, u"half-marathon") || t.word == Word::Half) {
            found = {Kind::Half, 0};
        } else if (g.says(k, u"mile") && tok(k - 1).kind != TokenKind::Number) {
            found = {Kind::Mile, 0};
        } else {
            return;
        }
        phrase.discipline = proofline::nameOf(found);
        phrase.isStatedDiscipline = true;
    }

    // ---- one record noun

    void readRecord(int s, int noun)
    {
        std::optional<Phrase> made = phraseAt(s, noun);
        if (!made)
            return;
        Phrase phrase = *made;
        int after = noun + 1;
        const bool holds = g.parts(after) & HolderPart || g.parts(noun) & HolderPart;
        if (!holds && !usesNoun(noun, after))
            return;
        if (phrase.scope.isEmpty()) {
            const bool best = tok(noun).word == Word::Best || tok(noun).word == Word::Bests;
            if (best || (g.says(after, u"time") && !phrase.owner))
                return;
            if (tok(noun).word == Word::Mark && !phrase.owner && !phrase.former && !tok(after).is(RelativeWord)
                && !phrase.year && !g.says(after, u"set"))
                return;
            if (m_scope.isEmpty() || s - m_scopeSentence > 4)
                noteLaterScope(s, noun);
            if (m_scope.isEmpty())
                return;
            phrase.scope = m_scope;
            phrase.inherited = true;
        } else if (tok(noun).word == Word::Best && !scopedBest(phrase)) {
            return;
        } else {
            if (m_scope.isEmpty() || !isSexOnly(phrase.scope))
                m_scope = phrase.scope;
            m_scopeSentence = s;
        }
        if (g.isOutside(s, noun) || isTeam(s, noun))
            return;
        disciplineAfter(s, phrase, after);
        // "record marathon time", "record time"
        while (g.says(after, u"time") || tok(after).word == Word::Marathon || g.says(after, u"performance")
            || g.says(after, u"run"))
            ++after;
        phrase.last = after;
        timeAfter(s, phrase, after);
        yearAfter(s, phrase, after);
        if (holds) {
            if (phrase.timeToken != after + 1 && phrase.timeToken != after + 2)
                phrase.timeToken = -1; // "the former record-holder (3:05)"; what comes later is another run's
            holder(s, phrase, noun);
            return;
        }
        if (tok(noun).word == Word::Records && plural(s, phrase))
            return;
        const int verb = verbBefore(s, phrase.first);
        const std::uint64_t doing = verb >= 0 ? g.parts(verb) : 0;
        const bool failed = fails(s, verb >= 0 ? verb : phrase.first);
        const GapClaim *gap = gapAt(s, phrase);
        const bool ahead = gap && gap->relation == Relation::Ahead;
        const bool behind = gap && gap->relation == Relation::Behind;
        const Who keeper = keeperAfter(s, phrase);
        const bool beatenLater = passiveAfter(s, phrase);

        Who setter;
        Standing standing = Standing::Set;
        const bool own = phrase.ownerIsPronoun;
        if (ahead) {
            setter = {-1, gap->subject.value, gap->subject.evidence.span, true};
        } else if (behind || failed) {
            // the mark stands
        } else if (verb >= 0 && doing & EqualVerb) {
            setter = setterBefore(s, phrase, verb);
            standing = Standing::Equalled;
        } else if (verb >= 0 && doing & HoldVerb && !(doing & SetVerb)) {
            setter = g.subjectBefore(s, verb);
            standing = Standing::Held;
            if (tok(verb).word == Word::Had || phrase.former)
                standing = Standing::Previous;
        } else if (verb >= 0 && doing & SetVerb) {
            setter = setterBefore(s, phrase, verb);
            if (isLookBack(s, phrase, verb))
                standing = Standing::Held;
        } else if (phrase.indefinite && !phrase.owner) {
            setter = setterOfIndefinite(s, phrase);
            if (setter && pastBefore(s, phrase.first))
                standing = Standing::Previous;
        } else if (beatenLater) {
            setter = setterOfPassive(s, phrase);
        }

        // who had it before, or has it still
        Who before = keeper ? keeper : phrase.owner && !own ? phrase.owner : Who{};
        if (before && setter && before.name == setter.name && standing != Standing::Set)
            before = {};
        const bool madeNew = setter && standing == Standing::Set;
        if (setter) {
            Phrase mine = phrase;
            const bool ofOld =
                !phrase.indefinite && standing == Standing::Set; // "broke the record of 2:03:05": the old one's time
            if (ofOld && phrase.timeToken >= 0 && !newTime(phrase))
                mine.timeToken = -1;
            if (madeNew && (before || ofOld)) {
                mine.year = 0;
            }
            add(s, mine, setter, standing, verb >= 0 && verb < phrase.first ? verb : phrase.first);
        }
        if (own) {
            const bool oldOwn = madeNew && phrase.timeToken >= 0 && !newTime(phrase);
            if (!madeNew || oldOwn)
                add(s, phrase, phrase.owner, madeNew ? Standing::Previous : Standing::Held, phrase.first);
        } else if (before && !(setter && before.name == setter.name)) {
            Phrase old = phrase;
            if (newTime(phrase) && madeNew)
                old.timeToken = -1;
            if (phrase.indefinite && madeNew)
                return;
            add(s, old, before, madeNew || phrase.former || beatenLater ? Standing::Previous : Standing::Held,
                phrase.first);
        } else if (!setter && !before) {
            ofTime(s, phrase);
        }
    }

    // The subject of the verb; the clause after it where the sentence opens with it ("After smashing the record, X
    // ...").
    Who setterBefore(int s, const Phrase &phrase, int verb) const
    {
        const Who who = g.subjectBefore(s, verb);
        if (who.isStated)
            return who;
        if (const Who later = subjectAfter(s, phrase.last))
            return later;
        const int first = g.sentence(s).first;
        const Word opening = tok(first).word;
        if (opening == Word::It || opening == Word::That || opening == Word::This || verb <= first + 1)
            return who;
        return {};
    }

    // Is the noun a mark here, and not "a record fourth title", "record pace", "to record a time"?
    bool usesNoun(int noun, int after) const
    {
        const Token &t = tok(noun);
        const Token &next = tok(after);
        if (t.word == Word::RecordBreaking || t.has(Hyphened) ? tok(after).word == Word::Pace : false)
            return false;
        if (t.word == Word::RecordBreaking)
            return false;
        if (t.word == Word::Record && tok(noun - 1).word == Word::To && noun > 0)
            return false;
        if (next.kind == TokenKind::Ordinal || next.kind == TokenKind::Number || next.has(Hyphened))
            return false;
        if (next.kind != TokenKind::Word)
            return true;
        if (g.says(after, u"time") || next.word == Word::Marathon || g.says(after, u"performance")
            || g.says(after, u"run") || g.says(after, u"set") || g.says(after, u"held") || g.says(after, u"stands")
            || g.says(after, u"stood") || g.says(after, u"owned") || g.says(after, u"fell") || g.says(after, u"tumbled")
            || g.says(after, u"went") || g.says(after, u"established") || g.says(after, u"today")
            || g.says(after, u"yesterday") || g.says(after, u"belongs") || g.says(after, u"belonged"))
            return true;
        if (next.is(SplitWord) || g.parts(after) & MidRace)
            return false;
        if (next.is(Preposition | Conjunction | RelativeWord | BeVerb | HaveVerb | Adverb | Pronoun | DayName
                | ModalVerb | PlaceVerb | TimeVerb | Connective | PastMark | Hedge))
            return true;
        if (d.mentionCovering(after))
            return true;
        return false;
    }

    static bool isSexOnly(const QString &scope)
    {
        return scope == u"men" || scope == u"women" || scope == u"men's" || scope == u"women's";
    }

    bool scopedBest(const Phrase &phrase) const
    {
        for (int k = phrase.first; k < phrase.noun; ++k) {
            const Token &t = tok(k);
            if (t.word == Word::World || t.word == Word::European || t.word == Word::National || t.word == Word::AllTime
                || t.word == Word::Course || t.word == Word::British
                || (t.kind == TokenKind::Nation && k == phrase.noun - 1) || g.says(k, u"county")
                || g.says(k, u"championship"))
                return phrase.owner || !tok(phrase.noun - 1).has(OwnerMark);
        }
        return false;
    }

    void noteLaterScope(int s, int noun)
    {
        m_scope.clear();
        for (int i = noun + 1; i < int(d.tokens.list.size()) && i < noun + 260; ++i) {
            if (!isRecordNoun(i) || tok(i).word == Word::Best)
                continue;
            int later = s;
            while (std::size_t(later) + 1 < d.sentences.size() && i >= g.sentence(later).last)
                ++later;
            if (const std::optional<Phrase> phrase = phraseAt(later, i); phrase && !phrase->scope.isEmpty()) {
                m_scope = phrase->scope;
                m_scopeSentence = s;
                return;
            }
        }
    }

    bool isTeam(int s, int noun) const
    {
        const auto [from, to] = g.clauseAround(s, noun, noun + 1);
        for (int i = from; i < to; ++i) {
            if (g.says(i, u"team") && !tok(i).has(Hyphened))
                return true;
        }
        return false;
    }

    // "record in the 1500m", "record for the 60m hurdles", "record-holder at 5,000 and 10,000 metres"
    void disciplineAfter(int s, Phrase &phrase, int after) const
    {
        const int last = std::min(g.sentence(s).last, after + 7);
        for (int i = after; i < last; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Time || t.isSymbol(u',') || t.isSymbol(u'.'))
                return;
            if (t.kind == TokenKind::Distance || (t.word == Word::Marathon && d.eventAt[std::size_t(i)] < 0)) {
                const Word word = tok(i - 1).word == Word::The || tok(i - 1).is(MaleWord | FemaleWord)
                    ? tok(i - 2).word
                    : tok(i - 1).word;
                if (word == Word::In || word == Word::For || word == Word::At || word == Word::Over
                    || word == Word::The)
                    noteDiscipline(phrase, i, i + 2);
                return;
            }
        }
    }

    // "of 2:05:13", "with 4:21.07", "by clocking 7.37", "stands at ...", "1:36:53", "(7.96)"
    void timeAfter(int s, Phrase &phrase, int after) const
    {
        const int last = g.sentence(s).last;
        for (int i = after; i < last && i < after + 14; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Time) {
                const Token &before = tok(i - 1);
                const Word w = before.word;
                const bool linked = w == Word::Of || i == after || w == Word::At || before.is(TimeVerb)
                    || g.parts(i - 1) & SetVerb || before.isSymbol(u'(')
                    || ((w == Word::With || w == Word::In || w == Word::To) && !crossesPerson(after, i))
                    || (w == Word::A && tok(i - 2).word == Word::With) || before.isSymbol(u':')
                    || ((w == Word::A || w == Word::An || before.is(Adverb | Determiner) || !before.classes)
                        && i - after < 8 && hasOf(after, i));
                if (linked)
                    phrase.timeToken = i;
                return;
            }
            if (t.isSymbol(u';') || t.isSymbol(u'.') || (t.isSymbol(u',') && i > after))
                return;
            if (t.word == Word::Which || t.word == Word::Who || t.word == Word::Behind || t.word == Word::Ahead)
                return;
        }
    }
    bool hasOf(int first, int last) const
    {
        for (int i = first; i < last; ++i) {
            if (tok(i).word == Word::Of || tok(i).word == Word::With || tok(i).word == Word::At)
                return true;
        }
        return false;
    }
    bool crossesPerson(int first, int last) const
    {
        for (int i = first; i < last; ++i) {
            if (const Mention *mention = d.mentionCovering(i); mention && mention->form == Mention::Form::Full)
                return true;
        }
        return false;
    }

    // Time said as new ("with 4:21.07", "by clocking 7.37", "a record 1:36:53"), not the old record's ("of 2:03:05").
    bool newTime(const Phrase &phrase) const
    {
        if (phrase.timeToken < 0)
            return false;
        if (phrase.indefinite)
            return true;
        const Token &before = tok(phrase.timeToken - 1);
        if (phrase.timeToken < phrase.noun)
            return false;
        for (int i = phrase.last; i < phrase.timeToken; ++i) {
            if (tok(i).word == Word::With || tok(i).word == Word::By || tok(i).is(TimeVerb) || tok(i).word == Word::In)
                return true;
        }
        return before.word != Word::Of && !before.isSymbol(u'(');
    }

    void yearAfter(int s, Phrase &phrase, int after) const
    {
        if (phrase.year)
            return;
        const int last = g.sentence(s).last;
        for (int i = after; i < last && i < after + 22; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Year
                && (tok(i - 1).word == Word::In || tok(i - 1).word == Word::Since || tok(i - 1).word == Word::From)) {
                phrase.year = t.value;
                phrase.yearSpan = t.span();
                return;
            }
            const bool goesOn = tok(i + 1).is(RelativeWord) || g.parts(i + 1) & HoldVerb || g.says(i + 1, u"set")
                || g.says(i + 1, u"run") || d.mentionCovering(i + 1);
            if (t.isSymbol(u';') || (t.isSymbol(u',') && !goesOn && i > after))
                return;
        }
    }

    // ---- what is said of it

    // The verb whose object the phrase is: "broke", "to beat", "equalled". -1: none.
    int verbBefore(int s, int first) const
    {
        const int from = std::max(g.sentence(s).first, first - 5);
        for (int k = first - 1; k >= from; --k) {
            const Token &t = tok(k);
            if (t.kind == TokenKind::Time && tok(k + 1).is(Preposition))
                continue; // "tears 78 seconds off the"
            if (t.kind != TokenKind::Word)
                break;
            const std::uint64_t part = g.parts(k);
            if (part & (SetVerb | EqualVerb | HoldVerb) && !t.is(Preposition) && !(t.word == Word::Own)
                && d.mentionAt[std::size_t(k)] < 0) {
                if (t.is(HaveVerb) && k != first - 1)
                    continue;
                return k;
            }
            // "broke compatriot X's", "took three minutes off the", "was just outside"
            if (t.is(PersonNoun | Adverb | Determiner | Possessive) || t.word == Word::Up || t.word == Word::Both
                || t.kind == TokenKind::Nation)
                continue;
            if (t.is(Preposition) && k == first - 1
                && (t.word == Word::Off || t.word == Word::From || t.word == Word::To))
                continue;
            break;
        }
        return -1;
    }

    bool fails(int s, int verb) const
    {
        const Sentence &sentence = g.sentence(s);
        for (int k = verb - 1; k >= sentence.first && k >= verb - 9; --k) {
            const Token &t = tok(k);
            if (t.isSymbol(u';') || t.isSymbol(u'"') || t.isSymbol(u',') || t.word == Word::But)
                return false;
            if (t.is(WinVerb) && k < verb - 1)
                return false;
            if (t.is(Negative) && t.word != Word::No)
                return true;
            if (t.is(ModalVerb) && !t.has(Capital) && t.word != Word::Would)
                return true;
            if (t.word == Word::Would)
                return true;
            if (g.parts(k) & (FailPart | Unsure) && !t.is(Determiner) && !g.says(k, u"course")
                && d.mentionAt[std::size_t(k)] < 0 && !(g.parts(k) & SetVerb))
                return true;
            if (g.says(k, u"course") && tok(k - 1).word == Word::On)
                return true;
            if (t.word == Word::From && tok(k - 1).kind == TokenKind::Time)
                return true; // "seven seconds from setting a record"
        }
        return g.parts(verb) & FailPart && !(g.parts(verb) & SetVerb);
    }

    const GapClaim *gapAt(int s, const Phrase &phrase) const
    {
        const Span words = d.spanOf(phrase.first, phrase.last);
        const Span whole = g.sentence(s).span;
        const GapClaim *best = nullptr;
        int bestFar = 26; // "missed the record by 18 seconds"
        auto at = std::lower_bound(m_gaps.begin(), m_gaps.end(), whole.begin,
            [](const GapClaim &gap, int o) { return gap.evidence.span.begin < o; });
        for (; at != m_gaps.end() && at->evidence.span.begin < whole.end; ++at) {
            if (at->objectKind != GapClaim::Object::Record && at->objectKind != GapClaim::Object::Mark)
                continue;
            const Span span = at->evidence.span;
            const int far = span.overlaps(words) ? 0
                : span.begin > words.end         ? span.begin - words.end
                                                 : words.begin - span.end;
            if (far < bestFar
                && (far == 0 || at->object.contains(d.words(tok(phrase.noun).span()), Qt::CaseInsensitive))) {
                best = &*at;
                bestFar = far;
            }
        }
        return best;
    }

    // "set by X", "held by X", "which X had set", "of Moroccan X", "which had belonged to X", ", X's since 2014", "he
    // holds"
    Who keeperAfter(int s, const Phrase &phrase) const
    {
        const int last = g.sentence(s).last;
        int i = phrase.last;
        if (phrase.timeToken >= phrase.last && tok(phrase.timeToken - 1).word == Word::Of)
            i = phrase.timeToken + 1;
        if (tok(i).word == Word::Of && !d.mentionCovering(i + 1) && tok(i + 1).kind != TokenKind::Nation)
            return {};
        if (tok(i).word == Word::Of) {
            for (int k = i + 1; k < i + 5 && k < last; ++k) {
                if (const Mention *mention = d.mentionCovering(k); mention && mention->person >= 0)
                    return g.whoOf(*mention);
                if (tok(k).kind != TokenKind::Nation && !tok(k).is(PersonNoun | Determiner | Championship))
                    break;
            }
            return {};
        }
        bool link = false;
        for (int k = i; k < last && k < i + 16; ++k) {
            const Token &t = tok(k);
            const std::uint64_t part = g.parts(k);
            if (t.isSymbol(u';') || t.isSymbol(u'"'))
                break;
            const Mention *mention = d.mentionCovering(k);
            if (mention && mention->person >= 0) {
                if (mention->role == Mention::Role::Owner && k == i + 1 && tok(i).isSymbol(u',')
                    && tok(mention->last).word == Word::Since)
                    return g.whoOf(*mention);
                int verb = mention->last;
                if (tok(verb).word == Word::Of && tok(verb + 1).kind == TokenKind::Nation)
                    verb += 2;
                const bool acts =
                    g.parts(verb) & HoldVerb || tok(verb).is(HaveVerb) || g.says(verb, u"set") || g.says(verb, u"ran");
                if (mention->role == Mention::Role::Owner && mention->form == Mention::Form::Pronoun) {
                    continue;
                }
                if (link || acts) {
                    if (mention->role == Mention::Role::Owner && tok(mention->last).is(FamilyNoun | PersonNoun))
                        return {}; // "X's sister Y"
                    return link || acts ? g.whoOf(*mention) : Who{};
                }
                return {};
            }
            if (t.word == Word::By || (t.word == Word::To && g.parts(k - 1) & HoldVerb)) {
                bool held = false;
                for (int b = k - 1; b >= i - 1 && b >= k - 6; --b)
                    held = held || g.says(b, u"set") || g.says(b, u"held") || g.says(b, u"owned")
                        || g.says(b, u"established") || g.says(b, u"belonged") || g.says(b, u"belongs")
                        || g.says(b, u"run") || g.says(b, u"recorded") || g.says(b, u"posted");
                link = held;
                if (!held)
                    return {};
                continue;
            }
            if (part & (FailPart | SetVerb) && !g.says(k, u"set") && !g.says(k, u"held") && t.is(TimeVerb | WinVerb)
                && !link)
                break;
            if (t.word == Word::And && !link)
                break;
            if (t.word == Word::With || t.word == Word::When || t.word == Word::After)
                break;
        }
        return {};
    }

    // "the record was beaten", "the record fell"
    bool passiveAfter(int s, const Phrase &phrase) const
    {
        const int last = g.sentence(s).last;
        for (int k = phrase.last; k < last && k < phrase.last + 12; ++k) {
            if (tok(k).isSymbol(u';'))
                break;
            if (tok(k).is(BeVerb) && g.parts(k + 1) & SetVerb
                && (g.says(k + 1, u"beaten") || g.says(k + 1, u"broken") || g.says(k + 1, u"smashed")
                    || g.says(k + 1, u"lowered")))
                return true;
        }
        return false;
    }

    Who setterOfPassive(int s, const Phrase &phrase) const
    {
        const int last = g.sentence(s).last;
        for (int k = phrase.last; k < last && k < phrase.last + 16; ++k) {
            if (tok(k).word == Word::By && g.parts(k - 1) & SetVerb) {
                if (const Mention *mention = d.mentionCovering(k + 1); mention && mention->person >= 0)
                    return g.whoOf(*mention);
            }
        }
        const Who who = g.subjectBefore(s, phrase.first);
        return who.isStated ? who : Who{};
    }

    // "Just five days after smashing the record, X ..."
    Who subjectAfter(int s, int from) const
    {
        const auto [first, last] = g.mentionsIn(from, g.sentence(s).last);
        if (first == last)
            return {};
        const Mention &mention = d.mentions[std::size_t(first)];
        if (mention.person < 0 || mention.role == Mention::Role::Owner)
            return {};
        for (int i = from; i < mention.first; ++i) {
            if (tok(i).isSymbol(u','))
                return g.whoOf(mention);
        }
        return {};
    }

    bool pastBefore(int s, int first) const
    {
        for (int k = first - 1; k >= g.sentence(s).first && k >= first - 4; --k) {
            if (g.says(k, u"once") || g.says(k, u"previously") || g.says(k, u"formerly"))
                return true;
        }
        return false;
    }

    // "setting the world record of 44.63 in 1995": told of another year
    bool isLookBack(int s, const Phrase &phrase, int verb) const
    {
        if (!phrase.year || (d.year && phrase.year >= d.year))
            return false;
        return !phrase.owner
            && (phrase.indefinite || g.says(verb, u"setting") || g.says(verb, u"set") || g.says(verb, u"ran"))
            && s >= 0;
    }

    // "in a course record", "2:29:57, a British record", "his 2:04:19 is a masters record"
    Who setterOfIndefinite(int s, const Phrase &phrase) const
    {
        const Sentence &sentence = g.sentence(s);
        const int before = phrase.first - 1;
        const Token &t = tok(before);
        if (before < sentence.first)
            return {};
        const bool linked = t.word == Word::In || t.word == Word::With || t.word == Word::For || t.word == Word::To
            || t.is(BeVerb) || t.isSymbol(u',') || t.isSymbol(u'(') || t.isSymbol(u'-') || t.isSymbol(u'\u2013')
            || t.isSymbol(u'\u2014') || (t.is(Adverb) && tok(before - 1).is(BeVerb)) || t.word == Word::As
            || t.word == Word::And;
        if (!linked)
            return {};
        if (t.isSymbol(u',') && tok(before - 1).kind != TokenKind::Time && !(g.parts(before - 1) & TimeNoun)
            && !d.mentionCovering(before - 1) && tok(before - 1).kind != TokenKind::Ordinal
            && tok(before - 1).kind != TokenKind::Number)
            return {};
        if (t.word == Word::And || t.word == Word::As || t.word == Word::For) {
            if (phrase.timeToken < 0)
                return {};
        }
        const Who who = g.subjectBefore(s, phrase.first);
        if (t.is(BeVerb) || (t.is(Adverb) && tok(before - 1).is(BeVerb))) {
            if (!who.isStated && !who)
                return {};
        }
        return who;
    }

    // "world record-holder X", "X, the world record holder", "the Ugandan who ..."
    void holder(int s, Phrase &phrase, int noun)
    {
        const Sentence &sentence = g.sentence(s);
        int end = noun + 1;
        while (g.parts(end) & HolderPart)
            ++end;
        bool former = phrase.former;
        for (int k = phrase.first - 1; k >= sentence.first && k >= phrase.first - 3; --k)
            former =
                former || g.says(k, u"once") || g.says(k, u"former") || g.says(k, u"formerly") || g.says(k, u"then");
        const Standing standing = former                                                        ? Standing::Previous
            : phrase.indefinite && !g.says(phrase.first, u"a") && !g.says(phrase.first, u"the") ? Standing::Set
                                                                                                : Standing::Held;
        Who who;
        const Mention *inside = d.mentionCovering(noun);
        // named right after: "record holder X", "record-holder and training partner X"
        for (int k = end; k < sentence.last && k < end + 6; ++k) {
            const Token &t = tok(k);
            if (const Mention *mention = d.mentionCovering(k);
                mention && mention->person >= 0 && mention->form != Mention::Form::Pronoun) {
                if (mention->role == Mention::Role::Owner && tok(mention->last).is(Hyphened))
                    break;
                if (mention->role == Mention::Role::Owner && !tok(mention->last).has(Capital)
                    && tok(mention->last).kind == TokenKind::Word && k > end) {
                    k = mention->last;
                    continue; // "X's training partner Y"
                }
                who = g.whoOf(*mention);
                break;
            }
            if (t.kind == TokenKind::Symbol
                || t.is(Preposition | BeVerb | HaveVerb | TimeVerb | PlaceVerb | RelativeWord))
                break;
        }
        if (who) {
            // "of Ireland's 3:49.78", "(7.96)"
            for (int k = end; k < sentence.last && k < end + 9; ++k) {
                if (tok(k).kind == TokenKind::Time
                    && (tok(k - 1).has(OwnerMark) || (tok(k - 1).isSymbol(u'(') && phrase.indefinite)))
                    phrase.timeToken = k;
            }
        } else if (inside && inside->person >= 0) {
            who = g.whoOf(*inside);
            // "X, the track world record-holder": the apposition says it of X
            if (tok(inside->first - 1).isSymbol(u',') && d.mentionCovering(inside->first - 2)
                && d.mentionCovering(inside->first - 2)->person >= 0)
                who = g.whoOf(*d.mentionCovering(inside->first - 2));
        } else {
            // "X, the record holder, ...", "X is the record holder"
            const Who before = g.subjectBefore(s, phrase.first);
            const Mention *apposed = phrase.first - 2 >= sentence.first && tok(phrase.first - 1).isSymbol(u',')
                ? d.mentionCovering(phrase.first - 2)
                : nullptr;
            if (!apposed && pastBefore(s, phrase.first))
                for (int k = phrase.first - 1; k >= sentence.first && k >= phrase.first - 3 && !apposed; --k)
                    apposed = tok(k).isSymbol(u',') ? d.mentionCovering(k - 1) : nullptr;
            if (apposed && apposed->person >= 0)
                who = g.whoOf(*apposed);
            else if (tok(phrase.first - 1).is(BeVerb) && before.isStated)
                who = before;
        }
        if (!who)
            return;
        // "at 5,000 and 10,000 metres": one record each
        if (tok(end).word == Word::At && tok(end + 1).kind == TokenKind::Number && tok(end + 2).word == Word::And
            && tok(end + 3).kind == TokenKind::Distance) {
            const Length &length = d.tokens.lengths[std::size_t(tok(end + 3).value)];
            Phrase first = phrase;
            first.discipline = proofline::nameOf(
                {length.unit == Length::Unit::Kilometres ? Discipline::Kind::Kilometres : Discipline::Kind::Metres,
                    double(tok(end + 1).value)});
            first.isStatedDiscipline = true;
            add(s, first, who, standing, phrase.first);
            noteDiscipline(phrase, end + 3, end + 3);
        }
        phrase.last = end;
        add(s, phrase, who, standing, phrase.first);
    }

    // "both wheelchair events in course records, A in 1:22:37 and B in 1:38:44"; "both course records fell. A ... B
    // ..."
    bool plural(int s, const Phrase &phrase)
    {
        const Sentence &sentence = g.sentence(s);
        const bool fell = g.says(phrase.last, u"fell") || g.says(phrase.last, u"tumbled")
            || g.says(phrase.last, u"went")
            || (tok(phrase.last).is(BeVerb)
                && (g.says(phrase.last + 1, u"broken") || g.says(phrase.last + 1, u"set")
                    || g.says(phrase.last + 1, u"beaten")));
        const bool inRecords = tok(phrase.first - 1).word == Word::In || tok(phrase.first - 1).word == Word::With;
        if (!fell && !inRecords)
            return false;
        Span where{d.spanOf(phrase.noun, phrase.noun + 1).end, sentence.span.end};
        if (fell && std::size_t(s) + 1 < d.sentences.size())
            where.end = g.sentence(s + 1).span.end;
        const bool wheelchair = phrase.scope.contains(u"wheelchair");
        bool any = false;
        QStringList seen;
        Phrase mine = phrase;
        mine.scope = QString(phrase.scope).remove(u"wheelchair"_s).simplified();
        if (mine.scope.isEmpty())
            mine.scope = phrase.scope;
        for (const ResultClaim *claim : g.resultsIn(where)) {
            if (!claim->focus || seen.contains(claim->athlete.value) || (claim->place && claim->place->value != 1))
                continue;
            if (wheelchair && claim->context.category && !claim->context.category->value.contains(u"wheelchair"))
                continue;
            seen.append(claim->athlete.value);
            mine.timeToken = -1;
            add(s, mine, Who{-1, claim->athlete.value, claim->athlete.evidence.span, true}, Standing::Set,
                phrase.first);
            any = true;
        }
        return any;
    }

    // "whose 2:01:09 in Berlin was the world record", "his 2:04:19 is a masters record": the owner of the time before
    void ofTime(int s, const Phrase &phrase)
    {
        const Sentence &sentence = g.sentence(s);
        const Token &t = tok(phrase.first - 1);
        if (!(t.is(BeVerb) || t.word == Word::As))
            return;
        for (int k = phrase.first - 2; k >= sentence.first && k >= phrase.first - 16; --k) {
            if (tok(k).kind != TokenKind::Time)
                continue;
            Who who;
            if (tok(k - 1).word == Word::Whose || tok(k - 1).has(OwnerMark)) {
                int m = k - 2;
                if (tok(k - 1).has(OwnerMark))
                    m = k - 1;
                while (m >= sentence.first && tok(m).isSymbol(u','))
                    --m;
                if (const Mention *mention = d.mentionCovering(m); mention && mention->person >= 0)
                    who = g.whoOf(*mention);
            } else if (tok(k - 1).is(Possessive)) {
                if (const Mention *mention = d.mentionCovering(k - 1); mention && mention->person >= 0)
                    who = g.whoOf(*mention);
            }
            if (!who)
                return;
            Phrase mine = phrase;
            mine.timeToken = k;
            if (mine.year == 0)
                yearAfter(s, mine, k);
            add(s, mine, who, Standing::Held, k);
            return;
        }
    }

    // Marks given without the word after a record was spoken of: "the 1:29:22 that X set in 2006", "X's 2:02:57, set in
    // ...".
    void marksOfTimes(int s)
    {
        const Sentence &sentence = g.sentence(s);
        for (int i = sentence.first; i < sentence.last; ++i) {
            const bool time = tok(i).kind == TokenKind::Time;
            const bool one = g.says(i, u"one") && tok(i - 1).word == Word::The;
            if (!time && !one)
                continue;
            if (tok(i).has(Quoted))
                continue;
            Who who;
            if (tok(i - 1).word == Word::The) {
                int k = i + 1;
                if (tok(k).word == Word::That || tok(k).word == Word::Which)
                    ++k;
                for (int m = k; m < k + 4 && m < sentence.last; ++m) {
                    const Mention *mention = d.mentionCovering(m);
                    if (!mention || mention->person < 0) {
                        if (tok(m).kind == TokenKind::Nation || tok(m).is(PersonNoun))
                            continue;
                        break;
                    }
                    int verb = mention->last;
                    if (tok(verb).is(HaveVerb))
                        ++verb;
                    if (g.says(verb, u"set") || g.says(verb, u"ran") || g.says(verb, u"recorded")
                        || g.says(verb, u"clocked"))
                        who = g.whoOf(*mention);
                    break;
                }
            } else if (time && tok(i + 1).isSymbol(u',') && g.says(i + 2, u"set")) {
                if (const Mention *mention = d.mentionCovering(i - 1);
                    mention && mention->person >= 0 && tok(i - 1).has(OwnerMark))
                    who = g.whoOf(*mention);
            }
            if (!who || denied(s))
                continue;
            Phrase phrase;
            phrase.first = i;
            phrase.noun = i;
            phrase.last = i + 1;
            phrase.scope = m_scope;
            phrase.inherited = true;
            phrase.timeToken = time ? i : -1;
            yearAfter(s, phrase, i + 1);
            add(s, phrase, who, Standing::Previous, i);
            if (const GapClaim *gap = gapAt(s, phrase);
                gap && gap->relation == Relation::Ahead && gap->subject.value != who.name) {
                phrase.timeToken = -1;
                phrase.year = 0;
                add(s, phrase, Who{-1, gap->subject.value, gap->subject.evidence.span, true}, Standing::Set, i);
            }
        }
    }

    // "has never counted as a record"
    bool denied(int s) const
    {
        const Sentence &sentence = g.sentence(s);
        for (int i = sentence.first; i < sentence.last; ++i) {
            if (tok(i).is(Negative))
                return true;
        }
        return false;
    }

    // "ran the fastest marathon ever"
    void fastestEver(int s, int i)
    {
        const Sentence &sentence = g.sentence(s);
        if (i == sentence.first || tok(i - 1).word != Word::The || tok(i).has(Hyphened))
            return;
        int k = i + 1;
        Phrase phrase;
        while (k < sentence.last && k < i + 5 && !g.says(k, u"ever") && tok(k).word != Word::In) {
            if (tok(k).kind == TokenKind::Distance || tok(k).word == Word::Marathon || tok(k).word == Word::Half
                || g.says(k, u"mile"))
                noteDiscipline(phrase, k, k + 1);
            ++k;
        }
        const bool ever = g.says(k, u"ever") || (tok(k).word == Word::In && g.says(k + 1, u"history"));
        if (!ever || !phrase.isStatedDiscipline || g.isOutside(s, i))
            return;
        const Token &next = tok(k + 1);
        if (g.says(k, u"ever")
            && (next.word == Word::By || next.word == Word::In || next.word == Word::At || g.says(k + 1, u"seen")))
            return;
        const int verb = verbBefore(s, i - 1);
        if (verb < 0 || fails(s, verb))
            return;
        const Who who = g.subjectBefore(s, verb);
        if (!who.isStated)
            return;
        phrase.first = i - 1;
        phrase.noun = i;
        phrase.last = k + 1;
        phrase.scope = u"world"_s;
        m_scope = phrase.scope;
        m_scopeSentence = s;
        add(s, phrase, who, Standing::Set, verb);
    }

    // ---- the claim

    static QString keyOf(const QString &scope)
    {
        QStringList words = scope.toLower().split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words.join(u' ');
    }

    static bool isMaking(Standing standing) { return standing == Standing::Set || standing == Standing::Equalled; }

    void add(int s, const Phrase &phrase, const Who &who, Standing standing, int first)
    {
        if (!who)
            return;
        RecordClaim made;
        const double confidence =
            (who.isStated ? 0.92 : 0.75) - (phrase.inherited ? 0.1 : 0) - (g.sentence(s).isHeading ? 0.1 : 0);
        static const QString rules[] = {u"<athlete> holds <record>"_s, u"<athlete> set <record>"_s,
            u"<athlete> equalled <record>"_s, u"<athlete> missed <record>"_s, u"<athlete> had <record>"_s};
        const QString &rule = rules[int(standing)];
        const int from = std::min(first, phrase.first);
        const int to = std::max(phrase.last, phrase.timeToken + 1);
        const Span span = d.spanOf(from, std::min(to, g.sentence(s).last));
        made.evidence = g.evidence(s, span, rule, confidence);
        made.holder = {who.name, g.evidence(s, who.span, rule, confidence)};
        made.record = phrase.scope;
        made.standing = standing;
        const int at = phrase.noun;
        const bool making = isMaking(standing);
        if (making) {
            made.context = g.contextFor(who, s, at);
        } else {
            const RaceContext here = g.contextAt(s, at);
            made.context.discipline = here.discipline;
            made.context.category = here.category;
            if (phrase.scope.contains(u"course", Qt::CaseInsensitive)
                || phrase.scope.contains(u"race", Qt::CaseInsensitive))
                made.context.race = here.race;
            if (const ResultClaim *result = g.resultNear(who.name, tok(at).begin); result && !made.context.category)
                made.context.category = result->context.category;
        }
        if (phrase.isStatedDiscipline)
            made.context.discipline = Stated<QString>{phrase.discipline, g.evidence(s, span, rule, confidence)};
        if (phrase.timeToken >= 0) {
            const TimeForm &form = d.tokens.times[std::size_t(tok(phrase.timeToken).value)];
            const Discipline discipline =
                made.context.discipline ? disciplineNamed(made.context.discipline->value) : Discipline{};
            std::optional<ClockTime> time = interpret(form, discipline);
            if (time)
                made.time = Stated<ClockTime>{*time, g.evidence(s, tok(phrase.timeToken).span(), rule, confidence)};
        }
        if (!made.time && making) {
            if (const ResultClaim *result = g.resultNear(who.name, tok(at).begin);
                result && result->focus && result->time)
                made.time = result->time;
        }
        if (phrase.year)
            made.year = Stated<int>{phrase.year, g.evidence(s, phrase.yearSpan, rule, confidence)};
        else if (making)
            made.year = made.context.year;
        // said before?
        const QString key = keyOf(made.record);
        const bool heading = g.sentence(s).isHeading;
        std::vector<int> &ofHolder = m_ofHolder[made.holder.value];
        if (heading && !ofHolder.empty())
            return;
        for (std::size_t n = ofHolder.size() > 32 ? ofHolder.size() - 32 : 0; n < ofHolder.size(); ++n) {
            RecordClaim &known = m_records[std::size_t(ofHolder[n])];
            const QString other = keyOf(known.record);
            const bool sameScope = other == key || related(other, key);
            if (!sameScope
                || (phrase.isStatedDiscipline && known.context.discipline
                    && known.context.discipline->value != phrase.discipline))
                continue;
            const bool differentTimes = known.time && made.time && known.time->value != made.time->value;
            if (differentTimes && isMaking(known.standing) != making)
                continue;
            if (isMaking(known.standing) == making || !differentTimes) {
                if (!known.time)
                    known.time = made.time;
                if (!known.year && made.year && isMaking(known.standing) == making)
                    known.year = made.year;
                if (making && !isMaking(known.standing))
                    known.standing = standing;
                return;
            }
        }
        ofHolder.push_back(int(m_records.size()));
        m_records.push_back(std::move(made));
    }

    // "world" and "world indoor" may be one record; "course" and "world" not.
    static bool related(const QString &a, const QString &b)
    {
        const QStringList x = a.split(u' ');
        const QStringList y = b.split(u' ');
        const auto holds = [](const QStringList &all, const QStringList &some) {
            return std::all_of(some.begin(), some.end(), [&](const QString &word) { return all.contains(word); });
        };
        return holds(x, y) || holds(y, x);
    }

    const Ground &g;
    const Document &d;
    const std::vector<GapClaim> &m_gaps;
    const WordHash m_fastest = hashWord(u"fastest");
    std::vector<RecordClaim> m_records;
    std::unordered_map<QString, std::vector<int>> m_ofHolder; // places in m_records
    QString m_scope;
    int m_scopeSentence = 0;
};

} // namespace

std::vector<RecordClaim> readRecords(const Ground &ground, const std::vector<GapClaim> &gaps)
{
    return RecordReader(ground, gaps).run();
}

} // namespace proofline
