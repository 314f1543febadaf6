#include "reading/gaps.h"

#include "reading/clauses.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

class GapReader
{
public:
    explicit GapReader(const Ground &ground)
        : g(ground)
        , d(ground.document)
    {
    }

    std::vector<GapClaim> run()
    {
        for (int headings = 0; headings < 2; ++headings) { // a headline only repeats the text
            for (std::size_t s = 0; s < d.sentences.size(); ++s) {
                if (d.sentences[s].isHeading == (headings == 1) && g.holds(int(s), HoldsGapWord)
                    && g.holds(int(s), HoldsTime | HoldsNumber))
                    readSentence(int(s));
            }
        }
        std::stable_sort(m_gaps.begin(), m_gaps.end(),
            [](const GapClaim &a, const GapClaim &b) { return a.evidence.span.begin < b.evidence.span.begin; });
        return std::move(m_gaps);
    }

private:
    struct Object
    {
        GapClaim::Object kind = GapClaim::Object::Athlete;
        QString text;
        Who who;
        bool found = false;
        bool rejected = false; // a schedule, a distance: no gap at all
        int last = 0; // token after
    };

    const Token &tok(int i) const { return d.token(i); }

    void readSentence(int s)
    {
        const Sentence &sentence = g.sentence(s);
        m_lastUnit = 0;
        int i = sentence.first;
        while (i < sentence.last) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Symbol || t.has(Quoted)) {
                ++i;
                continue;
            }
            if (std::optional<Amount> amount = g.amountAt(i, sentence.first, sentence.last)) {
                amount->last = std::min(amount->last, sentence.last);
                if (amount->milliseconds > 0 && amount->milliseconds < 12 * 3600 * 1000 && readAmount(s, *amount))
                    m_lastUnit = amount->milliseconds < 60'000 ? 1000 : m_lastUnit;
                i = std::max(i + 1, amount->last);
                continue;
            }
            if (m_lastUnit && (t.kind == TokenKind::Number || (t.kind == TokenKind::Word && t.is(NumberName)))
                && t.value > 0 && t.value < 100
                && ((g.parts(i + 1) & (AheadWord | BehindWord) && !tok(i + 1).has(Hyphened))
                    || (g.parts(i - 1) & ChainWord
                        && tok(i + 1).word == Word::To))) { // "22 seconds behind the winner but four ahead of ..."
                Amount amount;
                amount.first = amount.core = i;
                amount.last = i + 1;
                amount.milliseconds = t.value * m_lastUnit;
                const Mention *next = d.mentionCovering(i + 2);
                if (tok(i + 1).word != Word::To) {
                    readAmount(s, amount);
                } else if (next && next->person >= 0 && !m_lastBehind.isEmpty()) { // "another five to X"
                    claim(s, amount, g.whoOf(*next), athlete({}, Who{-1, m_lastBehind, {}, false}), Relation::Behind,
                        u"another <time> to <athlete>"_s, next->last);
                }
            }
            ++i;
        }
    }

    // ---- what the words around say

    bool readAmount(int s, const Amount &amount)
    {
        // "in a national record of 19.97 seconds ahead of X": the time of the run
        if (tok(amount.first - 1).word == Word::Of && tok(amount.first - 2).is(RecordNoun))
            return false;
        const bool isTime = amount.milliseconds >= 1000 && !isShortAndCompared(amount)
            && g.isResultTime(d.spanOf(amount.core, amount.core + 1));
        if (isTime || isUnsure(s, amount) || g.isOutside(s, amount.core))
            return false;
        if (distributed(s, amount))
            return true;
        if (byMargin(s, amount))
            return true;
        if (withinMark(s, amount))
            return true;
        if (followedBy(s, amount))
            return true;
        return marginNoun(s, amount);
    }

    // "finished 1:12 ahead of X": a difference, even where it might be a time.
    bool isShortAndCompared(const Amount &amount) const
    {
        const Word after = tok(amount.last).word;
        return amount.isPrinted && amount.milliseconds < 10 * 60'000 && tok(amount.core - 1).word != Word::In
            && (after == Word::Ahead || after == Word::Behind || after == Word::Clear || after == Word::Adrift);
    }

    bool isUnsure(int s, const Amount &amount) const
    {
        const auto [from, to] = g.clauseAround(s, amount.first, amount.last);
        for (int i = from; i < to; ++i) {
            const Token &t = tok(i);
            if (t.is(ModalVerb) && !t.has(Capital) && t.word != Word::Can && i < amount.first) {
                // "would eventually cross the line": it happened
                if (t.word == Word::Would
                    && (tok(i + 1).is(Adverb) || g.says(i + 1, u"go") || g.parts(i + 1) & FinishPart))
                    continue;
                return true;
            }
            if (g.parts(i) & Unsure && t.is(Hopeful) && i < amount.first)
                return true;
        }
        return false;
    }

    // "A and B were second and third, 12 and 30 seconds behind respectively": one for each of the two
    bool distributed(int s, const Amount &amount)
    {
        const int joint = amount.first - 1;
        const Token &number = tok(joint - 1);
        if (joint - 1 <= g.sentence(s).first || tok(joint).word != Word::And || amount.first != amount.core
            || amount.isPrinted || !(number.kind == TokenKind::Number || number.is(NumberName)) || number.value <= 0)
            return false;
        const std::int32_t unit = amount.milliseconds < 60'000 ? 1000 : 60'000;
        int j = amount.last;
        bool respectively = false;
        bool behind = false;
        for (int k = j; k < g.sentence(s).last && k < j + 8; ++k) {
            respectively = respectively || g.says(k, u"respectively");
            behind = behind || g.parts(k) & BehindWord || tok(k).word == Word::Off;
        }
        if (!respectively || !behind || number.value >= 60 || amount.milliseconds % unit != 0)
            return false;
        const auto [from, to] = g.mentionsIn(g.sentence(s).first, joint - 1);
        for (int m = to - 1; m > from; --m) {
            const Mention &second = d.mentions[std::size_t(m)];
            if (second.group < 0 || second.groupSize != 2 || second.group == m || second.person < 0)
                continue;
            const Mention &first = d.mentions[std::size_t(second.group)];
            if (first.person < 0)
                return false;
            Amount earlier = amount;
            earlier.first = earlier.core = joint - 1;
            earlier.last = joint;
            earlier.milliseconds = number.value * unit;
            const QString rule = u"<athletes> <times> behind respectively"_s;
            const Who ahead = g.atPlace(1, nullptr, tok(amount.first).begin);
            const Object winner = ahead ? athlete({}, ahead) : Object{};
            claim(s, earlier, g.whoOf(first), winner, Relation::Behind, rule, earlier.last);
            return claim(s, amount, g.whoOf(second), winner, Relation::Behind, rule, amount.last);
        }
        return false;
    }

    // "20 seconds ahead", "two minutes down on X", "70 seconds adrift"
    bool followedBy(int s, const Amount &amount)
    {
        const Sentence &sentence = g.sentence(s);
        int j = amount.last;
        bool chained = amount.isChained;
        if (tok(j).isSymbol(u'-') && !tok(j).has(SpaceBefore))
            ++j;
        if (j >= sentence.last)
            return false;
        while (j < sentence.last && g.parts(j) & ChainWord && tok(j).word != Word::More) {
            chained = true;
            ++j;
        }
        const Token &w = tok(j);
        if (w.has(Hyphened) && !(g.parts(j) & (WinPart | ImprovePart)))
            return false;
        const std::uint64_t part = g.parts(j);
        const bool cut = cutVerbBefore(s, amount);
        if (cut && (w.word == Word::Off || w.word == Word::From)) {
            int k = j + 1;
            if (tok(k).word == Word::Of)
                ++k;
            Object object = objectAt(s, k, amount);
            if (!object.found || object.kind == GapClaim::Object::Athlete)
                return false;
            return claim(s, amount, subject(s, cutVerbAt(s, amount)), object, Relation::Ahead,
                u"<athlete> took <time> off <record>"_s, object.last);
        }
        // "seven seconds from setting a record"
        if (w.word == Word::From && d.words(tok(j + 1).span()).endsWith(u"ing")
            && g.parts(j + 1) & (SetVerb | ImprovePart)) {
            const Object object = objectAt(s, j + 2, amount);
            if (object.found && object.kind != GapClaim::Object::Athlete)
                return claim(s, amount, subject(s, amount.first), object, Relation::Behind,
                    u"<athlete> <time> from setting <record>"_s, object.last);
        }
        if (w.word == Word::Before || w.word == Word::From)
            return false;
        bool ahead = part & AheadWord;
        bool behind = part & BehindWord;
        if (w.word == Word::In && (g.says(j + 1, u"front") || g.says(j + 1, u"arrears"))) {
            ahead = g.says(j + 1, u"front");
            behind = !ahead;
            ++j;
        } else if (w.word == Word::Up && tok(j + 1).word == Word::On) {
            ahead = true;
        } else if (w.word == Word::Too && g.parts(j + 1) & BehindWord) {
            behind = true;
            ++j;
        }
        if (!ahead && !behind)
            return winNoun(s, amount, j);
        const Word word = tok(j).word;
        int k = j + 1;
        if (g.parts(k) & BehindWord && (word == Word::Back || word == Word::Down || g.parts(j) & ChainWord))
            ++k;
        const bool joined = tok(k).word == Word::Of || tok(k).word == Word::Than || tok(k).word == Word::On
            || tok(k).word == Word::To || tok(k).word == Word::From;
        const bool compares = g.parts(j) & ComparesOwn;
        if (joined)
            ++k;
        const bool needsObject = word == Word::After || word == Word::Inside || word == Word::Under
            || word == Word::Outside || word == Word::Short || word == Word::Less || word == Word::Shy
            || word == Word::Below;
        Object object;
        const bool mayTakeObject = joined || needsObject || word == Word::Behind || word == Word::Off
            || (word == Word::Clear && tok(k).word == Word::Of);
        if (mayTakeObject)
            object = objectAt(s, k, amount, compares);
        if (object.rejected)
            return false;
        if (needsObject && !object.found)
            return false;
        if ((word == Word::Inside || word == Word::Under || word == Word::Outside || word == Word::Less
                || word == Word::Below || word == Word::Short || word == Word::Shy)
            && object.kind == GapClaim::Object::Athlete && word != Word::Less)
            return false;
        if (word == Word::Off && !object.found)
            return false;
        if ((word == Word::After || word == Word::Less) && object.kind == GapClaim::Object::Athlete && !object.found)
            return false;
        if (amount.isPrinted
            && (word == Word::After || word == Word::Under || word == Word::Less || word == Word::Below))
            return false;
        if (amount.isPrinted && !object.found && !printedFits(s, amount, word))
            return false;
        if (duringRace(s, amount, j, object))
            return false;
        if (word == Word::Later && !finishNear(s, amount))
            return false;
        if ((word == Word::Down || word == Word::Back || word == Word::Away || word == Word::Off) && !object.found
            && !finishNear(s, amount) && !chained)
            return false;
        if (compares && !object.found) {
            object.kind = GapClaim::Object::OwnBest;
            object.text = u"own earlier time"_s;
            object.found = g.says(amount.first - 1, u"time") || g.says(amount.first - 1, u"was");
            if (!object.found)
                return false;
        }
        Who who = subjectOf(s, amount);
        if (object.kind == GapClaim::Object::OwnBest && object.who)
            who = object.who; // "this was ten seconds quicker than he ran that day"
        if (const Who follower = followedByAgent(s, amount, j)) {
            object = athlete(Object{}, who);
            object.last = j + 1;
            if (!m_lastBehind.isEmpty() && tok(amount.first - 1).word != Word::Home
                && amount.first > g.sentence(s).first && g.says(amount.first - 1, u"followed"))
                object = athlete(Object{}, Who{-1, m_lastBehind, {}, false});
            who = follower;
        }
        if (!object.found && !joined && !g.finished(who.name) && !finishNear(s, amount) && !left(s, amount)
            && (ahead || !g.tellsResult(s)))
            return false;
        if (ahead && !object.found && !finishNear(s, amount))
            return false;
        const Relation relation = ahead ? Relation::Ahead : Relation::Behind;
        Amount said = amount;
        said.isChained = chained;
        if (!object.found && relation == Relation::Behind && word == Word::Later)
            object = earlier(s, who, amount);
        return claim(s, said, who, object, relation, ahead ? u"<athlete> <time> ahead"_s : u"<athlete> <time> behind"_s,
            std::max(j + 1, object.found ? object.last : j + 1));
    }

    // "followed home two minutes later by X", "followed five seconds later by X"
    Who followedByAgent(int s, const Amount &amount, int word) const
    {
        const Sentence &sentence = g.sentence(s);
        bool followed = false;
        for (int i = std::max(sentence.first, amount.first - 4); i < amount.first; ++i)
            followed = followed || g.says(i, u"followed") || g.says(i, u"chased");
        if (!followed)
            return {};
        for (int i = word + 1; i < sentence.last && i < word + 14; ++i) {
            if (tok(i).word != Word::By)
                continue;
            for (int k = i + 1; k < i + 7 && k < sentence.last; ++k) {
                if (const Mention *mention = d.mentionCovering(k); mention && mention->person >= 0)
                    return g.whoOf(*mention);
            }
        }
        return {};
    }

    bool printedFits(int s, const Amount &amount, Word word) const
    {
        return (word == Word::Back || word == Word::Behind || word == Word::Clear || word == Word::Ahead
                   || word == Word::Adrift || word == Word::Down)
            && finishNear(s, amount);
    }

    // "a five-second victory", "a two-minute win over X", "a 5 second PB"
    bool winNoun(int s, const Amount &amount, int j)
    {
        const Token &w = tok(j);
        int k = j;
        while (k < j + 2 && (tok(k).word == Word::Winning || g.parts(k) & FillWord))
            ++k;
        const Token &noun = tok(k);
        if (amount.isPrinted && amount.milliseconds >= 60'000)
            return false;
        const bool best = (noun.word == Word::Pb && (!amount.isPrinted || amount.milliseconds < 1000))
            || (g.says(k, u"personal") && tok(k + 1).is(RecordNoun)) || g.says(k, u"improvement");
        if (best) {
            Object object;
            object.kind = GapClaim::Object::OwnBest;
            object.text = u"personal best"_s;
            object.found = true;
            return claim(s, amount, subjectOf(s, amount), object, Relation::Ahead,
                u"<athlete> had a <time> personal best"_s, k + 1);
        }
        const bool margin = g.parts(k) & MarginNoun && tok(k + 1).word == Word::Of && tok(k + 2).is(WinNoun);
        const bool won = (noun.is(WinNoun) && !noun.is(WinVerb)) || noun.word == Word::Win || margin
            || (w.word == Word::Winning && g.parts(k) & MarginNoun);
        if (!won)
            return false;
        Object object;
        for (int i = k + 1; i < g.sentence(s).last && i < k + 14; ++i) {
            const Word word = tok(i).word;
            if (word == Word::Over || word == Word::From || word == Word::Ahead) {
                object = objectAt(s, word == Word::Ahead ? i + 2 : i + 1, amount);
                break;
            }
            if (tok(i).kind == TokenKind::Symbol)
                break;
        }
        if (object.rejected || object.kind != GapClaim::Object::Athlete)
            object = {};
        if (!object.found && !amount.isPrinted && duringRace(s, amount, j, object))
            return false;
        return claim(s, amount, subjectOf(s, amount), object, Relation::Ahead, u"<athlete>'s <time> victory"_s,
            object.found ? object.last : k + 1);
    }

    // "won by 20 seconds", "beat X by two minutes", "missed the record by 18 seconds", "the record was beaten by ..."
    bool byMargin(int s, const Amount &amount)
    {
        const Sentence &sentence = g.sentence(s);
        int by = amount.first - 1;
        // "by a margin of", "by the narrow margin of"
        if (tok(by).word == Word::Of && g.parts(by - 1) & MarginNoun) {
            int k = by - 2;
            while (k > sentence.first && k > by - 6 && tok(k).word != Word::By)
                --k;
            if (tok(k).word == Word::By)
                by = k;
        }
        if (by < sentence.first || tok(by).word != Word::By)
            return false;
        int verb = -1;
        std::uint64_t part = 0;
        int record = -1;
        for (int k = by - 1; k >= sentence.first && k >= by - 22; --k) {
            const std::uint64_t p = g.parts(k);
            if (tok(k).isSymbol(u';') || tok(k).word == Word::But)
                break;
            if (p & RecordPart && record < 0 && d.mentionAt[std::size_t(k)] < 0)
                record = k;
            if (p & (MidRace | StartPart) && !(p & FinishPart) && k > by - 4 && !(p & RecordPart))
                return false;
            if (p & RecordPart && p & ImprovePart && tok(k).word != Word::Pb)
                continue; // the noun: a verb before says what happened to it
            if (p & (BeatPart | WinPart | LosePart | ImprovePart) && d.mentionAt[std::size_t(k)] < 0) {
                // nouns near "by" count only when no verb comes with them
                if (g.says(k, u"set") && record < 0)
                    continue; // "the record set in 1985 by X"
                if (verb >= 0 && !tok(k).is(BeatVerb | WinVerb) && !(p & (LosePart | ImprovePart | BeatPart)))
                    continue;
                verb = k;
                part = p;
                if (tok(k).is(BeatVerb | WinVerb) || p & (LosePart | ImprovePart | BeatPart))
                    break;
            }
            if (verb >= 0 && by - k > 12)
                break;
        }
        if (verb < 0 && record >= 0) { // "her best by six seconds"
            verb = record;
            part = ImprovePart;
        }
        if (verb < 0)
            return false;
        const bool passive = tok(verb - 1).is(BeVerb) || tok(verb - 2).is(BeVerb);
        if (passive && record < 0) {
            for (int k = verb - 1; k >= sentence.first && k >= verb - 14 && !tok(k).isSymbol(u';'); --k) {
                if (g.parts(k) & RecordPart && d.mentionAt[std::size_t(k)] < 0) {
                    record = k;
                    break;
                }
            }
            // "X's 2:02:57, set in 2014, was beaten by"
            const auto [named, end] = g.mentionsIn(sentence.first, verb);
            if (record < 0 && end > named && d.mentions[std::size_t(end - 1)].role == Mention::Role::Owner
                && tok(d.mentions[std::size_t(end - 1)].last).kind == TokenKind::Time)
                return passiveTime(s, amount, verb, amount.last);
        }
        Object after = objectAfterAmount(s, amount);
        if (after.rejected)
            return false;
        const int last = after.found ? after.last : amount.last;
        // records and bests
        if (record >= 0 || bestNear(verb, by)) {
            Object object;
            if (record >= 0 && record > verb) {
                object = objectAt(s, verb + 1, amount);
                if (object.rejected)
                    return false;
                if (!object.found || object.kind == GapClaim::Object::Athlete)
                    object = recordObject(s, record, amount);
            } else if (record >= 0) {
                object = recordObject(s, record, amount);
            } else {
                object.kind = GapClaim::Object::OwnBest;
                object.text = u"personal best"_s;
                object.found = true;
            }
            const bool missed = part & LosePart && !(part & ImprovePart && passive) && !(part & BeatPart);
            Who who = subject(s, std::min(verb, record >= 0 ? record : verb));
            if (passive && record >= 0 && record < verb)
                who = subjectOfRecord(s, record, object);
            if (const Who named = namedFor(s, amount))
                who = named;
            return claim(s, amount, who, object, missed ? Relation::Behind : Relation::Ahead,
                missed ? u"<athlete> missed <record> by <time>"_s : u"<athlete> beat <record> by <time>"_s, last);
        }
        if (!(part & (BeatPart | WinPart | LosePart)))
            return passive && part & ImprovePart ? passiveTime(s, amount, verb, last) : false;
        // the one beaten, between the verb and "by"
        Object object;
        const auto [from, to] = g.mentionsIn(verb + 1, by);
        for (int m = from; m < to; ++m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.person >= 0 && (mention.role != Mention::Role::Owner || m == from)) {
                object.who = g.whoOf(mention);
                object.text = object.who.name;
                object.found = true;
                if (mention.role != Mention::Role::Owner)
                    break;
            }
        }
        if (part & LosePart && !(part & BeatPart)) {
            Object lostTo = after.found ? after : object;
            for (int k = verb + 1; k < by && !after.found; ++k) {
                if (g.parts(k) & PodiumPart)
                    lostTo = podiumObject(g.resultNear(subject(s, verb).name, tok(verb).begin), tok(verb).begin);
            }
            if (!lostTo.found && !finishNear(s, amount))
                return false;
            return claim(s, amount, subject(s, verb), lostTo, Relation::Behind, u"<athlete> lost by <time>"_s, last);
        }
        if (passive && part & BeatPart && tok(verb - 1).is(BeVerb)) { // "was beaten by two seconds"
            if (!after.found && tok(verb - 1).word != Word::Was && tok(verb - 1).word != Word::Were)
                return false;
            return claim(s, amount, subject(s, verb - 1), object.found ? object : after, Relation::Behind,
                u"<athlete> was beaten by <time>"_s, last);
        }
        if (part & BeatPart && !(part & WinPart) && !object.found && !after.found)
            return false;
        if (!object.found)
            object = after;
        Who who = subject(s, verb);
        // "gave the gold to Simbu by 0.03sec": the winner stands right before "by"
        if (const Mention *mention = d.mentionCovering(by - 1); mention && mention->person >= 0
            && (tok(mention->governor).word == Word::To || tok(mention->governor).word == Word::For)
            && !tok(verb).is(BeatVerb) && !(part & BeatPart)) {
            who = g.whoOf(*mention);
            object = after;
        }
        if (object.found && object.who.name == who.name)
            object = {};
        return claim(s, amount, who, object, Relation::Ahead, u"<athlete> won by <time>"_s, last);
    }

    bool bestNear(int verb, int by) const
    {
        for (int k = verb; k < by; ++k) {
            if (tok(k).word == Word::Pb || (g.parts(k) & RecordPart && d.mentionAt[std::size_t(k)] < 0))
                return true;
        }
        return false;
    }

    // "Kimetto's 2:02:57 was beaten by 78 seconds": a mark given only as somebody's time
    bool passiveTime(int s, const Amount &amount, int verb, int last)
    {
        for (int k = verb - 1; k >= g.sentence(s).first; --k) {
            if (tok(k).kind != TokenKind::Time)
                continue;
            Object object;
            object.kind = GapClaim::Object::Mark;
            object.text = d.words(tok(k).span()).toString();
            object.found = true;
            if (const Mention *owner = d.mentionCovering(k - 1);
                owner && owner->person >= 0 && tok(k - 1).has(OwnerMark))
                object.text = d.words(d.spanOf(owner->first, k + 1)).toString();
            return claim(
                s, amount, setterBefore(s, object), object, Relation::Ahead, u"<time> was beaten by <time>"_s, last);
        }
        return false;
    }

    // Who ran against the record: not its holder, but whose result was told last.
    Who subjectOfRecord(int s, int record, const Object &object) const
    {
        const Who who = g.subjectBefore(s, record);
        if (who && who.isStated && who.name != object.who.name && !holds(who, object))
            return who;
        return setterBefore(s, object);
    }

    static bool holds(const Who &who, const Object &object)
    {
        const QString family = who.name.section(u' ', -1);
        return !family.isEmpty() && object.text.contains(family, Qt::CaseInsensitive);
    }

    Who setterBefore(int s, const Object &object) const
    {
        const Sentence &sentence = g.sentence(s);
        const auto [from, to] = g.mentionsIn(std::max(0, sentence.first - 120), sentence.first);
        for (int m = to - 1; m >= from; --m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.person < 0)
                continue;
            const Who who = g.whoIs(mention.person, d.spanOf(mention.first, mention.last), false);
            const ResultClaim *claim = g.resultNear(who.name, sentence.span.begin);
            if (claim && claim->focus && claim->time && !holds(who, object))
                return who;
        }
        return g.subjectOfEarlier(s);
    }

    // "a PB by 40 seconds for Rhona"
    Who namedFor(int, const Amount &amount) const
    {
        if (tok(amount.last).word != Word::For)
            return {};
        const Mention *mention = d.mentionCovering(amount.last + 1);
        return mention && mention->person >= 0 ? g.whoOf(*mention) : Who{};
    }

    // "came within 0.02 of the record"
    bool withinMark(int s, const Amount &amount)
    {
        int k = amount.first - 1;
        if (tok(k).word != Word::Within || tok(amount.last).word != Word::Of)
            return false;
        const Object object = objectAt(s, amount.last + 1, amount);
        if (!object.found || object.rejected || object.kind == GapClaim::Object::Athlete
            || duringRace(s, amount, amount.last, object))
            return false;
        return claim(s, amount, subjectOf(s, amount), object, Relation::Behind,
            u"<athlete> within <time> of <record>"_s, object.last);
    }

    // "the winning margin was 3:50", "a gap of two seconds", "separated by", "two seconds separated A and B", "two
    // seconds apart"
    bool marginNoun(int s, const Amount &amount)
    {
        const Sentence &sentence = g.sentence(s);
        const int before = amount.first - 1;
        const int after = amount.last;
        if (g.says(after, u"apart") || g.says(after, u"separated") || g.says(after, u"between")
            || (tok(before).word == Word::By && g.says(before - 1, u"separated"))) {
            const bool splitBefore = g.says(after, u"apart") || tok(before).word == Word::By;
            const auto [from, to] =
                splitBefore ? g.mentionsIn(sentence.first, amount.first) : g.mentionsIn(after, sentence.last);
            if (to - from < 2)
                return false;
            const Mention &a = d.mentions[std::size_t(splitBefore ? to - 2 : from)];
            const Mention &b = d.mentions[std::size_t(splitBefore ? to - 1 : from + 1)];
            if (a.person < 0 || b.person < 0 || a.person == b.person)
                return false;
            Object none;
            if (duringRace(s, amount, after, none))
                return false;
            Who first = g.whoOf(a);
            Who second = g.whoOf(b);
            const ResultClaim *one = g.resultNear(first.name, sentence.span.begin);
            const ResultClaim *two = g.resultNear(second.name, sentence.span.begin);
            if (!one || !two)
                return false;
            if (one->place && two->place && one->place->value > two->place->value)
                std::swap(first, second);
            Object object;
            object.who = second;
            object.text = second.name;
            object.found = true;
            return claim(s, amount, first, object, Relation::Ahead, u"<time> between <athlete> and <athlete>"_s, after);
        }
        // "winning margin was|of", "margin of victory was"
        int k = before;
        if (tok(k).is(BeVerb) || tok(k).word == Word::Of)
            --k;
        else
            k = -1;
        bool winning = false;
        if (k > sentence.first) {
            if (tok(k).is(WinNoun) && tok(k - 1).word == Word::Of && g.parts(k - 2) & MarginNoun)
                winning = true;
            if (g.parts(k) & MarginNoun && tok(k - 1).word == Word::Winning)
                winning = true;
        }
        if (winning) {
            Object object = objectAfterAmount(s, amount);
            return claim(s, amount, g.subjectBefore(s, k), object, Relation::Ahead,
                u"<athlete>'s winning margin was <time>"_s, amount.last);
        }
        // "The two-second gap": the two named last, in the sentence before
        if (g.parts(after) & MarginNoun && sentence.first >= amount.first - 1 && tok(sentence.first).word == Word::The
            && s > 0) {
            const ResultClaim *two = nullptr;
            const Who last = latestWithTime(sentence.span.begin, nullptr, two);
            const ResultClaim *one = nullptr;
            const Who other = latestWithTime(sentence.span.begin, two, one);
            if (!two || !one || !one->time || !two->time)
                return false;
            const bool lastWon = two->time->value.milliseconds < one->time->value.milliseconds;
            Object object;
            object.who = lastWon ? other : last;
            object.text = object.who.name;
            object.found = true;
            return claim(s, amount, lastWon ? last : other, object, Relation::Ahead, u"the <time> gap"_s, after + 1);
        }
        return false;
    }

    Who latestWithTime(int offset, const ResultClaim *besides, const ResultClaim *&found) const
    {
        const ResultClaim *best = nullptr;
        for (const ResultClaim *claim : g.resultsIn({std::max(0, offset - 300), offset})) {
            if (claim->time && claim != besides && !(besides && claim->athlete.value == besides->athlete.value))
                best = claim;
        }
        found = best;
        return best ? Who{-1, best->athlete.value, best->athlete.evidence.span, false} : Who{};
    }

    // ---- objects

    // "from X", "over X", "to X", "ahead of X" after an amount
    Object objectAfterAmount(int s, const Amount &amount) const
    {
        const int j = amount.last;
        const Word word = tok(j).word;
        if (word == Word::From || word == Word::Over || word == Word::To)
            return objectAt(s, j + 1, amount);
        if ((word == Word::Ahead || g.says(j, u"clear")) && tok(j + 1).word == Word::Of)
            return objectAt(s, j + 2, amount);
        return {};
    }

    Object recordObject(int, int record, const Amount &) const
    {
        Object object;
        object.found = true;
        object.last = record + 1;
        int first = record;
        bool own = tok(record).word == Word::Pb;
        while (first > 0 && record - first < 8 && !endsPhrase(first - 1)) {
            --first;
            const Token &t = tok(first);
            own = own || g.parts(first) & NotRecord;
            if (const Mention *mention = d.mentionCovering(first);
                mention && mention->person >= 0 && mention->role == Mention::Role::Owner) {
                object.who = g.whoOf(*mention);
                if (t.is(Possessive)) {
                    bool scoped = false;
                    for (int k = first + 1; k < record; ++k)
                        scoped = scoped || tok(k).is(Championship) || tok(k).kind == TokenKind::Nation
                            || tok(k).word == Word::Course;
                    own = own || (!scoped && (tok(record).word == Word::Best || tok(record).word == Word::Bests));
                }
                first = mention->first;
                break;
            }
            if (t.is(Determiner))
                break;
        }
        object.kind = own ? GapClaim::Object::OwnBest : GapClaim::Object::Record;
        object.text = own ? u"personal best"_s : d.words(d.spanOf(first, record + 1)).toString().simplified();
        return object;
    }

    bool endsPhrase(int i) const
    {
        const Token &t = tok(i);
        return t.kind == TokenKind::Symbol
            || (t.is(Preposition | Conjunction | RelativeWord | BeVerb | HaveVerb) && !t.is(Determiner))
            || t.is(TimeVerb | BeatVerb | TakeVerb);
    }

    // What the words from `k` on name: an athlete, a record, an own best, another mark.
    Object objectAt(int s, int k, const Amount &amount, bool compares = false) const
    {
        const Sentence &sentence = g.sentence(s);
        Object object;
        const int begin = k;
        bool own = false;
        bool personal = false;
        const Mention *named = nullptr;
        const Mention *owner = nullptr;
        for (int i = k; i < sentence.last && i < k + 14; ++i) {
            const Token &t = tok(i);
            const std::uint64_t part = g.parts(i);
            const Mention *mention = d.mentionCovering(i);
            if (t.isSymbol(u',') && !named && i > k && d.mentionCovering(i + 1)) {
                // "the defending champion, X"
                const Mention *apposed = d.mentionCovering(i + 1);
                if (apposed->person >= 0 && apposed->first == i + 1 && apposed->form != Mention::Form::Pronoun) {
                    object.last = apposed->last;
                    return athlete(object, g.whoOf(*apposed));
                }
            }
            if (t.kind == TokenKind::Symbol && !t.isSymbol(u'-') && !t.isSymbol(u'\''))
                break;
            if (mention && mention->person >= 0) {
                const bool isOwner = mention->role == Mention::Role::Owner || tok(mention->last - 1).has(OwnerMark);
                if (t.is(Possessive) && t.word != Word::Whose) {
                    owner = mention;
                    if (!g.isPossessive(*mention)) { // "behind her"
                        named = mention;
                        object.last = i + 1;
                        break;
                    }
                    own = true;
                    continue;
                }
                if (isOwner) {
                    owner = mention;
                    i = mention->last - 1;
                    continue;
                }
                if (mention->form == Mention::Form::Pronoun && mention->role == Mention::Role::Subject && i > 0
                    && tok(i - 1).word == Word::Than) {
                    for (int n = i + 1; n < i + 4; ++n) {
                        if (tok(n).is(Hopeful) || g.says(n, u"promised")) {
                            object.rejected = true;
                            return object;
                        }
                    }
                    object.who = g.whoOf(*mention);
                    // "quicker than he ran that day"
                    object.kind = GapClaim::Object::OwnBest;
                    object.text = d.words(d.spanOf(begin, std::min(i + 4, sentence.last))).toString().simplified();
                    object.found = true;
                    object.last = i + 1;
                    return object;
                }
                named = mention;
                object.last = mention->last;
                if (mention->form == Mention::Form::Epithet
                    && tok(mention->last).isSymbol(u',')) { // "the defending champion, X"
                    const Mention *apposed = d.mentionCovering(mention->last + 1);
                    if (apposed && apposed->person >= 0 && apposed->form == Mention::Form::Full) {
                        named = apposed;
                        object.last = apposed->last;
                    }
                }
                break;
            }
            if (t.kind == TokenKind::Nation && t.has(Demonym) && i <= begin + 2 && !tok(i + 1).has(Capital)
                && !(g.parts(i + 1) & RecordPart) && !tok(i + 1).is(Championship)) {
                if (const Who who = g.lastOfNation(t.value, tok(i).begin);
                    who && who.name != subjectOf(s, amount).name) {
                    object.last = i + 1;
                    return athlete(object, who);
                }
            }
            if (t.is(Possessive) && t.word != Word::Whose) {
                own = true;
                continue;
            }
            if (part & HolderPart)
                continue;
            if (part & NotRecord) {
                personal = true;
                if (t.word == Word::Pb || g.says(i, u"pbs"))
                    return ownBest(object, i + 1);
                continue;
            }
            if ((part & RecordPart || (own && part & TimeNoun)) && !(g.parts(i + 1) & HolderPart)
                && !tok(i + 1).is(PersonNoun)) {
                // schedules and paces are no marks
                if (g.parts(i + 1) & MidRace || g.says(i + 1, u"schedule")) {
                    object.rejected = true;
                    return object;
                }
                if (personal || (own && !scopedBetween(begin, i)) || (own && part & OwnRun && !(part & RecordPart)))
                    return ownBest(object, i + 1, begin);
                object.kind = GapClaim::Object::Record;
                object.text = d.words(d.spanOf(begin, i + 1)).toString().simplified();
                if (owner)
                    object.who = g.whoOf(*owner);
                object.found = true;
                object.last = i + 1;
                return object;
            }
            if (own && part & OwnRun)
                return ownBest(object, i + 1, begin);
            if (t.kind == TokenKind::Time) {
                object.kind = GapClaim::Object::Mark;
                object.text = d.words(t.span()).toString();
                object.found = true;
                object.last = i + 1;
                return object;
            }
            if (g.says(i, u"schedule") || part & MidRace) {
                if (g.says(i, u"pace") || g.says(i, u"leader") || g.says(i, u"leaders")) {
                    if (finishNear(s, amount)) {
                        const Who subject = subjectOf(s, amount);
                        const Who winner = g.atPlace(1, g.resultNear(subject.name, tok(i).begin), tok(i).begin);
                        object.last = i + 1;
                        object.kind = winner ? GapClaim::Object::Athlete : GapClaim::Object::Mark;
                        object.who = winner;
                        object.text = winner ? winner.name : u"the winner"_s;
                        object.found = true;
                        return object;
                    }
                }
                object.rejected = true;
                return object;
            }
            if (t.kind == TokenKind::Distance || t.is(SplitWord)) {
                object.rejected = t.kind == TokenKind::Distance && i == begin;
                break;
            }
            if (g.says(i, u"it") && i == begin) {
                const int record = recordBefore(i);
                if (record < 0)
                    break;
                object = recordObject(s, record, amount);
                object.found = true;
                object.last = i + 1;
                return object;
            }
            if (part & WinnerPart && !own) {
                const Mention *next = d.mentionCovering(i + 1);
                if (!next || next->first != i + 1) {
                    const Who subject = subjectOf(s, amount);
                    const Who winner = g.atPlace(1, g.resultNear(subject.name, tok(i).begin), tok(i).begin);
                    object.last = i + 1;
                    object.text = winner ? winner.name : u"the winner"_s;
                    object.kind = winner ? GapClaim::Object::Athlete : GapClaim::Object::Mark;
                    object.who = winner;
                    object.found = true;
                    return object;
                }
                continue;
            }
            if (part & FellowPart && !(d.mentionCovering(i + 1) && d.mentionCovering(i + 1)->first == i + 1)) {
                const Who subject = subjectOf(s, amount);
                const Who fellow = g.toldBefore(g.resultNear(subject.name, amountOffset(amount)), amountOffset(amount));
                if (fellow) {
                    object.last = i + 1;
                    return athlete(object, fellow);
                }
                continue;
            }
            if (part & PodiumPart && i <= begin + 2 && !(d.mentionCovering(i + 1))) {
                const Who subject = subjectOf(s, amount);
                Object podium = podiumObject(g.resultNear(subject.name, tok(i).begin), tok(i).begin);
                podium.last = i + 1;
                return podium;
            }
            if (part & FieldPart && i <= begin + 2 && !tok(i + 1).has(SpaceBefore))
                break;
            if (part & FieldPart && i <= begin + 2 && !(d.mentionCovering(i + 1)) && !tok(i + 1).is(PersonNoun)) {
                object.last = i + 1;
                break; // whoever came second: not named here
            }
            if (compares && t.is(Adverb | Conjunction | Preposition) && t.word != Word::The) {
                // "faster than when winning last year", "than in 2019"
                if (t.word == Word::When || t.word == Word::In || t.word == Word::At || t.word == Word::Last)
                    return ownBest(object, phraseEnd(i, sentence.last), begin);
            }
            if (compares && g.says(i, u"last")) {
                if (tok(i + 1).has(OwnerMark)) { // "than last year's winning time": not said whose
                    object.rejected = true;
                    return object;
                }
                return ownBest(object, phraseEnd(i, sentence.last), begin);
            }
            if (t.is(RelativeWord | Conjunction) && t.word != Word::That && (i > begin || t.is(Conjunction)))
                break;
            if (t.word == Word::That && i > begin)
                break;
            if (t.is(Hopeful) && own)
                break;
            if (t.is(Preposition) && i > begin && t.word != Word::Of)
                break;
            if (t.is(BeVerb | HaveVerb | TimeVerb | TakeVerb) && i > begin && !t.is(CommonWord))
                break;
        }
        if (named)
            return athlete(object, g.whoOf(*named));
        if (owner && !own) { // "behind Kipchoge's ...": not said what
            object.last = owner->last;
            return athlete(object, g.whoOf(*owner));
        }
        return object;
    }

    // Where "when winning last year" ends, at most some words on.
    int phraseEnd(int i, int end) const
    {
        int last = i + 1;
        while (last < end && last < i + 6 && tok(last).kind != TokenKind::Symbol && !tok(last).is(Conjunction))
            ++last;
        return last;
    }

    // The record spoken of last, at most some sentences back.
    int recordBefore(int at) const
    {
        for (int i = at - 1; i >= 0 && i >= at - 110; --i) {
            if (g.parts(i) & RecordPart && !tok(i).has(Capital) && d.mentionAt[std::size_t(i)] < 0
                && tok(i).word != Word::Pb)
                return i;
        }
        return -1;
    }

    bool scopedBetween(int first, int last) const
    {
        for (int i = first; i < last; ++i) {
            const Token &t = tok(i);
            if ((t.is(Championship) && !(g.parts(i) & NotRecord)) || t.kind == TokenKind::Nation
                || t.word == Word::Course)
                return true;
        }
        return tok(last).word == Word::Record || tok(last).word == Word::Records;
    }

    Object athlete(Object object, const Who &who) const
    {
        object.kind = GapClaim::Object::Athlete;
        object.who = who;
        object.text = who.name;
        object.found = bool(who);
        return object;
    }

    Object ownBest(Object object, int last, int first = -1) const
    {
        object.kind = GapClaim::Object::OwnBest;
        object.text = first < 0 || g.parts(last - 1) & NotRecord
            ? u"personal best"_s
            : d.words(d.spanOf(first, last)).toString().simplified();
        object.found = true;
        object.last = last;
        return object;
    }

    Object podiumObject(const ResultClaim *like, int offset) const
    {
        Object object;
        const Who third = g.atPlace(3, like, offset);
        if (third)
            return athlete(object, third);
        object.kind = GapClaim::Object::Mark;
        object.text = u"the podium"_s;
        object.found = true;
        return object;
    }

    static int amountOffset(const Amount &amount) { return amount.first; }

    Object earlier(int, const Who &who, const Amount &amount) const
    {
        Object object;
        const int offset = tok(amount.first).begin;
        const Who before = g.toldBefore(g.resultNear(who.name, offset), offset);
        return before && before.name != who.name ? athlete(object, before) : object;
    }

    // ---- subjects

    Who subject(int s, int verb) const { return g.subjectBefore(s, verb); }

    Who subjectOf(int s, const Amount &amount) const
    {
        const Sentence &sentence = g.sentence(s);
        // "left X 18 seconds behind", "with X a further 21 seconds back"
        if (const Mention *mention = d.mentionCovering(amount.first - 1);
            mention && mention->person >= 0 && mention->last == amount.first && mention->role != Mention::Role::Owner)
            return g.whoOf(*mention);
        const Who before = g.subjectBefore(s, amount.first);
        if (before.isStated)
            return before;
        // "Five seconds behind and runner-up was X", "Just 12 seconds back was X"
        bool verb = false;
        for (int i = amount.last; i < sentence.last && i < amount.last + 14; ++i) {
            verb = verb || tok(i).is(BeVerb | PlaceVerb);
            const Mention *mention = d.mentionCovering(i);
            if (mention && mention->person >= 0 && verb && mention->role != Mention::Role::Owner)
                return g.whoOf(*mention);
        }
        return before;
    }

    // ---- what is no gap

    int cutVerbAt(int s, const Amount &amount) const
    {
        const int from = std::max(g.sentence(s).first, amount.first - 5);
        for (int k = amount.first - 1; k >= from; --k) {
            if (g.parts(k) & CutVerb)
                return k;
            if (tok(k).kind == TokenKind::Symbol || d.mentionCovering(k))
                break;
        }
        return -1;
    }
    bool cutVerbBefore(int s, const Amount &amount) const { return cutVerbAt(s, amount) >= 0; }

    // An ordinal that is a place, not "the first half".
    bool isPlacing(int i) const
    {
        const Token &next = tok(i + 1);
        return next.kind == TokenKind::Symbol || next.is(Preposition | Conjunction | PersonNoun | Adverb | Hedge)
            || g.says(i + 1, u"place") || g.says(i + 1, u"placed") || next.kind == TokenKind::Time
            || next.kind == TokenKind::Number || next.is(FemaleWord | MaleWord);
    }

    // Does the clause say that somebody came home?
    bool finishNear(int s, const Amount &amount) const
    {
        const Sentence &sentence = g.sentence(s);
        const auto [from, to] = g.clauseAround(s, amount.first, amount.last);
        for (int i = std::max(sentence.first, std::min(from, amount.first - 12));
             i < std::min(sentence.last, std::max(to, amount.last + 6)); ++i) {
            if (tok(i).kind == TokenKind::Ordinal ? isPlacing(i) : (g.parts(i) & FinishPart) != 0)
                return true;
            if (tok(i).kind == TokenKind::Time && (i < amount.first || i >= amount.last)
                && g.isResultTime(tok(i).span()))
                return true;
        }
        return false;
    }

    // "38 seconds clear at 15km", "at halfway he was ten seconds behind", "a 20-second lead"
    bool duringRace(int s, const Amount &amount, int word, const Object &object) const
    {
        const Sentence &sentence = g.sentence(s);
        const auto [from, to] = g.clauseAround(s, amount.first, std::max(word + 1, object.last));
        bool finish = false;
        bool middle = false;
        for (int i = from; i < to; ++i) {
            if (i >= amount.first && i < amount.last)
                continue;
            if (object.found && i > word && i < object.last)
                continue;
            const Token &t = tok(i);
            const std::uint64_t part = g.parts(i);
            if (part & StartPart && !(part & FinishPart) && i < amount.first)
                return true;
            finish = finish || (t.kind == TokenKind::Ordinal ? isPlacing(i) : (part & FinishPart) != 0);
            if ((part & MidRace || t.is(SplitWord)) && !t.has(Capital))
                middle = true;
            if (t.kind == TokenKind::Distance && i > sentence.first) {
                const Word before =
                    tok(i - 1).word == Word::The || g.says(i - 1, u"about") ? tok(i - 2).word : tok(i - 1).word;
                middle = middle || before == Word::At || before == Word::By || before == Word::Through
                    || before == Word::After || before == Word::With || before == Word::Past || before == Word::From
                    || before == Word::Near;
            }
            if ((g.says(i, u"go") || g.says(i, u"remaining") || g.says(i, u"left") || g.says(i, u"mark"))
                && i > amount.last && !object.found && tok(i - 1).word == Word::To)
                middle = true;
        }
        if (middle && !(finish && !afterAmount(amount, to)))
            return true;
        // "At halfway, ..." opens the sentence and nobody finishes in it
        if (from > sentence.first && !finish) {
            for (int i = sentence.first; i < sentence.first + 6 && i < from; ++i) {
                if (tok(i).isSymbol(u','))
                    break;
                const bool opens = tok(sentence.first).word == Word::At || tok(sentence.first).word == Word::By
                    || tok(sentence.first).word == Word::After || tok(sentence.first).word == Word::With
                    || tok(sentence.first).word == Word::Through;
                if (opens && (tok(i).kind == TokenKind::Distance || tok(i).is(SplitWord) || g.parts(i) & MidRace))
                    return !finishNear(s, amount);
            }
        }
        return false;
    }

    bool afterAmount(const Amount &amount, int to) const
    {
        for (int i = amount.last; i < to; ++i) {
            if (tok(i).kind == TokenKind::Distance
                && (tok(i - 1).word == Word::At || tok(i - 1).word == Word::By || tok(i - 1).word == Word::After))
                return true;
            if (tok(i).is(SplitWord))
                return true;
        }
        return false;
    }

    // ---- the claim

    bool claim(
        int s, const Amount &amount, const Who &who, Object object, Relation relation, const QString &rule, int last)
    {
        if (!who)
            return false;
        if (object.found && object.kind == GapClaim::Object::Athlete && object.who.name == who.name)
            object = {};
        const int offset = tok(amount.first).begin;
        const ResultClaim *result = g.resultNear(who.name, offset);
        bool implied = !object.found;
        bool derived = false;
        if (!object.found) {
            Who other;
            if (relation == Relation::Ahead) {
                other = g.atPlace(result && result->place ? result->place->value + 1 : 2, result, offset);
                if (!other) {
                    object.kind = GapClaim::Object::Mark;
                    object.text = u"second place"_s;
                }
            } else {
                if (amount.isChained && !m_lastBehind.isEmpty() && m_lastBehind != who.name) {
                    other = Who{-1, m_lastBehind, {}, false};
                    derived = true;
                }
                if (!other && amount.isChained) {
                    other = g.toldBefore(result, offset);
                    derived = bool(other);
                }
                if (!other && left(s, amount))
                    other = left(s, amount);
                if (!other)
                    other = g.atPlace(1, result, offset);
                if (!other)
                    other = g.toldBefore(result, offset);
                if (!other)
                    other = lastOther(s, who, amount);
                if (!other) {
                    object.kind = GapClaim::Object::Mark;
                    object.text = u"the winner"_s;
                }
            }
            if (other && other.name == who.name)
                other = {};
            if (other) {
                object.kind = GapClaim::Object::Athlete;
                object.who = other;
                object.text = other.name;
            }
        }
        if (amount.isPrinted && isFinishTime(amount, result, object, offset))
            return false;
        const QString key = who.name % u'\n' % QString::number(amount.milliseconds);
        if (m_seen.contains(key))
            return true;
        m_seen.insert(key);
        GapClaim made;
        const double confidence =
            (who.isStated ? 0.92 : 0.75) - (implied ? 0.05 : 0) - (g.sentence(s).isHeading ? 0.1 : 0);
        made.evidence = g.evidence(
            s, d.spanOf(amount.first, std::max(amount.last, std::min(last, g.sentence(s).last))), rule, confidence);
        made.subject = {who.name, g.evidence(s, who.span, rule, confidence)};
        made.object = object.text;
        made.objectKind = object.kind;
        made.milliseconds = amount.milliseconds;
        made.approx = amount.approx;
        made.relation = relation;
        made.derived = derived;
        made.context = g.contextFor(who, s, amount.first);
        if (object.kind == GapClaim::Object::Athlete)
            m_lastBehind = relation == Relation::Behind ? who.name : object.text;
        m_gaps.push_back(std::move(made));
        return true;
    }

    // "won by 6:41 from X (6:55)", "clocked 22:09 ahead of X": a time of its own, no difference.
    bool isFinishTime(const Amount &amount, const ResultClaim *own, const Object &object, int offset) const
    {
        const Token &before = tok(amount.core - 1);
        if ((before.is(TimeVerb) && !before.is(PlaceVerb)) || before.word == Word::In || before.word == Word::Clocked)
            return true;
        const ResultClaim *other =
            object.kind == GapClaim::Object::Athlete ? g.resultNear(object.text, offset) : nullptr;
        for (const ResultClaim *claim : {own, other}) {
            if (claim && claim->time && claim->focus && amount.milliseconds > claim->time->value.milliseconds / 2)
                return true;
        }
        return false;
    }

    // "X left Y 18 seconds behind": X
    Who left(int s, const Amount &amount) const
    {
        const Mention *mention = d.mentionCovering(amount.first - 1);
        if (!mention || mention->governor < 0
            || !(g.says(mention->governor, u"left") || g.says(mention->governor, u"leaving")
                || g.says(mention->governor, u"leave")))
            return {};
        return g.subjectBefore(s, mention->governor);
    }

    Who lastOther(int s, const Who &who, const Amount &amount) const
    {
        const auto [from, to] = g.mentionsIn(std::max(0, g.sentence(s).first - 60), amount.first);
        for (int m = to - 1; m >= from; --m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.person < 0)
                continue;
            Who other = g.whoIs(mention.person, d.spanOf(mention.first, mention.last), false);
            if (other.name != who.name && g.resultNear(other.name, tok(amount.first).begin))
                return other;
        }
        return {};
    }

    const Ground &g;
    const Document &d;
    std::vector<GapClaim> m_gaps;
    QSet<QString> m_seen;
    QString m_lastBehind;
    std::int32_t m_lastUnit = 0;
};

} // namespace

std::vector<GapClaim> readGaps(const Ground &ground) { return GapReader(ground).run(); }

} // namespace proofline
