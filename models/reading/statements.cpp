#include "reading/statements.h"

#include "reading/clauses.h"
#include "reading/clock_times.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

using Kind = StatementClaim::Kind;

class StatementReader
{
public:
    StatementReader(const Ground &ground, const std::vector<GapClaim> &gaps)
        : g(ground)
        , d(ground.document)
        , m_gaps(gaps)
    {
    }

    std::vector<StatementClaim> run()
    {
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            if (!d.sentences[s].isHeading && g.holds(int(s), HoldsTime | HoldsOrdinal | HoldsAge | HoldsOrder))
                readSentence(int(s));
        }
        improvements();
        std::stable_sort(m_list.begin(), m_list.end(), [](const StatementClaim &a, const StatementClaim &b) {
            return a.evidence.span.begin < b.evidence.span.begin;
        });
        return std::move(m_list);
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    void readSentence(int s)
    {
        const Sentence &sentence = g.sentence(s);
        for (int i = sentence.first; i < sentence.last; ++i) {
            const Token &t = tok(i);
            if (t.has(Quoted))
                continue;
            switch (t.kind) {
            case TokenKind::Time: readTime(s, i); break;
            case TokenKind::Ordinal: readOrdinal(s, i); break;
            case TokenKind::Age: readAge(s, i); break;
            case TokenKind::Word:
                if (t.is(BeatVerb) || t.word == Word::Ahead)
                    readOrder(s, i);
                break;
            case TokenKind::Number:
            case TokenKind::Distance:
            case TokenKind::Nation:
            case TokenKind::Event:
            case TokenKind::Place:
            case TokenKind::Year:
            case TokenKind::Money:
            case TokenKind::Percent:
            case TokenKind::DayClock:
            case TokenKind::AgeClass:
            case TokenKind::Score:
            case TokenKind::Symbol: break;
            }
        }
    }

    // A hope, a condition or a denial in the clause, before the token.
    bool isUnsure(int s, int at) const
    {
        const auto [from, to] = g.clauseAround(s, at, at + 1);
        for (int i = from; i < at; ++i) {
            const Token &t = tok(i);
            if ((t.is(ModalVerb) && !t.has(Capital)) || t.is(Negative)
                || (t.is(Hopeful) && d.mentionAt[std::size_t(i)] < 0))
                return true;
        }
        return false;
    }

    Discipline disciplineFor(const Who &who, int s, int at) const
    {
        const RaceContext context = g.contextFor(who, s, at);
        return context.discipline ? disciplineNamed(context.discipline->value) : Discipline{};
    }

    // ---- times

    void readTime(int s, int i)
    {
        const TimeForm &form = d.tokens.times[std::size_t(tok(i).value)];
        if (g.isResultTime(tok(i).span()) || g.isOutside(s, i))
            return;
        if (pace(s, i, form) || half(s, i, form) || split(s, i, form) || best(s, i, form))
            return;
        threshold(s, i, form);
    }

    // "averaging 4:43 a mile", "an average of 2:56 per kilometre"
    bool pace(int s, int i, const TimeForm &form)
    {
        int k = i + 1;
        const bool each =
            tok(k).word == Word::A || tok(k).word == Word::Per || tok(k).word == Word::An || tok(k).isSymbol(u'/');
        if (!each)
            return false;
        ++k;
        double metres = 0;
        if (g.says(k, u"mile"))
            metres = 1609.344;
        else if (g.says(k, u"kilometre") || g.says(k, u"kilometer") || g.says(k, u"km"))
            metres = 1000;
        if (metres <= 0)
            return false;
        bool average = false;
        for (int n = std::max(g.sentence(s).first, i - 6); n < std::min(g.sentence(s).last, k + 6); ++n)
            average = average || g.says(n, u"average") || g.says(n, u"averaged") || g.says(n, u"averaging")
                || g.says(n, u"averages");
        const std::optional<ClockTime> time = asDuration(form);
        if (!average || !time || isUnsure(s, i))
            return true; // the pace of some miles only
        const Who who = g.subjectBefore(s, i);
        if (who.isStated)
            add(s, Kind::Pace, who, time, tok(i).span(), d.spanOf(i, k + 1), u"averaged <time> a <distance>"_s).metres =
                metres;
        return true;
    }

    // "the second half in 59:45"
    bool half(int s, int i, const TimeForm &form)
    {
        int k = i - 1;
        if (tok(k).word != Word::In)
            return false;
        --k;
        if (tok(k).word != Word::Half || tok(k - 1).kind != TokenKind::Ordinal || tok(k - 1).value > 2)
            return false;
        const bool second = tok(k - 1).value == 2 || tok(k - 1).is(SecondUnit);
        const Who who = g.subjectBefore(s, k);
        const Discipline whole = disciplineFor(who, s, i);
        const double metres = metresOf(whole) / 2;
        const std::optional<ClockTime> time = interpretSplit(form, metres);
        if (!who.isStated || !time || isUnsure(s, i))
            return true;
        StatementClaim &made = add(s, second ? Kind::SecondHalf : Kind::Split, who, time, tok(i).span(),
            d.spanOf(k - 1, i + 1), second ? u"the second half in <time>"_s : u"the first half in <time>"_s);
        if (!second && metres > 0)
            made.metres = metres;
        return true;
    }

    static std::optional<ClockTime> interpretSplit(const TimeForm &form, double metres)
    {
        return metres > 0 ? interpret(form, Discipline{Discipline::Kind::Kilometres, metres / 1000}) : asDuration(form);
    }

    // "halfway in 63:22", "passed 30km in 1:31:04", "at 10 miles (49:02)"
    bool split(int s, int i, const TimeForm &form)
    {
        const Sentence &sentence = g.sentence(s);
        int k = i - 1;
        const bool bracket = tok(k).isSymbol(u'(') || tok(k).isSymbol(u',');
        if (!bracket && tok(k).word != Word::In && tok(k).word != Word::At)
            return false;
        int where = -1;
        for (--k; k >= sentence.first && k >= i - 6; --k) {
            const Token &t = tok(k);
            if (t.kind == TokenKind::Distance || t.word == Word::Halfway || t.word == Word::HalfWay
                || t.word == Word::Midway) {
                where = k;
                break;
            }
            if (t.kind == TokenKind::Symbol || t.kind == TokenKind::Time || t.is(PlaceVerb | WinVerb)
                || d.mentionAt[std::size_t(k)] >= 0)
                break;
        }
        if (where < 0)
            return false;
        int cue = where - 1;
        while (cue > sentence.first && (tok(cue).is(Determiner) || tok(cue).kind == TokenKind::Number))
            --cue;
        const Word word = tok(cue).word;
        const bool passes = word == Word::Through || word == Word::At || word == Word::Passed || word == Word::Reached
            || word == Word::By || word == Word::Past || g.says(cue, u"hit") || g.says(cue, u"passing")
            || g.says(cue, u"reaching") || g.says(cue, u"turned");
        const bool isHalf = tok(where).kind != TokenKind::Distance;
        if (!passes && !isHalf)
            return false;
        const Who who = g.subjectBefore(s, where);
        double metres = 0;
        if (isHalf)
            metres = metresOf(disciplineFor(who, s, i)) / 2;
        else
            metres = d.tokens.lengths[std::size_t(tok(where).value)].metres;
        const std::optional<ClockTime> time = interpretSplit(form, metres);
        if (!who.isStated || !time || metres <= 0 || isUnsure(s, i))
            return true;
        if (const Mention *several = d.mentionCovering(where); several) // never: a distance is nobody
            return true;
        add(s, Kind::Split, who, time, tok(i).span(), d.spanOf(where, i + 1), u"<distance> in <time>"_s).metres =
            metres;
        return true;
    }

    // "his best of 2:04:12", "a personal best of 2:31:40", "PB 2:31:40"
    bool best(int s, int i, const TimeForm &form)
    {
        const Sentence &sentence = g.sentence(s);
        int k = i - 1;
        while (k > sentence.first && k > i - 5
            && (tok(k).word == Word::Of || tok(k).is(BeVerb | Determiner) || tok(k).isSymbol(u'(')
                || tok(k).kind == TokenKind::Distance || tok(k).word == Word::Marathon || tok(k).word == Word::At))
            --k;
        const bool pb = tok(k).word == Word::Pb;
        if (!pb && tok(k).word != Word::Best)
            return false;
        bool personal = pb;
        const Mention *owner = nullptr;
        for (int n = k - 1; n >= sentence.first && n >= k - 5; --n) {
            const Token &t = tok(n);
            const bool seasonal =
                g.parts(n) & NotRecord && !g.says(n, u"personal") && !g.says(n, u"lifetime") && !g.says(n, u"career");
            if (seasonal || t.is(Championship & ~std::uint64_t(0)) ? !g.says(n, u"personal") && !g.says(n, u"lifetime")
                                                                   : false)
                return false; // a season's or a world best
            personal = personal || g.parts(n) & NotRecord;
            if (const Mention *mention = d.mentionCovering(n); mention && mention->person >= 0) {
                if (t.is(Possessive) || t.has(OwnerMark)) {
                    owner = mention;
                    personal = true;
                }
                break;
            }
            if (t.kind == TokenKind::Symbol || t.is(Preposition))
                break;
        }
        if (!personal || isUnsure(s, i))
            return personal;
        const Who who = owner ? g.whoOf(*owner) : g.subjectBefore(s, k);
        if (!who.isStated)
            return true;
        const std::optional<ClockTime> time = interpret(form, disciplineFor(who, s, i));
        if (time)
            add(s, Kind::Best, who, time, tok(i).span(), d.spanOf(k, i + 1), u"<athlete>'s best of <time>"_s);
        return true;
    }

    // "dipped under 2:05", "broke three hours", "a sub-2:05 run"
    void threshold(int s, int i, const TimeForm &form)
    {
        const Sentence &sentence = g.sentence(s);
        int k = i - 1;
        while (k > sentence.first && (tok(k).is(Determiner) || tok(k).isSymbol(u'-')))
            --k;
        const Token &t = tok(k);
        const bool under = t.word == Word::Under || t.word == Word::Inside || g.says(k, u"below") || g.says(k, u"sub");
        const bool broke = g.says(k, u"broke") || g.says(k, u"breaking") || g.says(k, u"broken")
            || g.says(k, u"cracked") || g.says(k, u"cracking");
        if (!under && !broke)
            return;
        int verb = k;
        if (under && !g.says(k, u"sub")) {
            verb = k - 1;
            while (verb > sentence.first && tok(verb).is(Hedge | Adverb))
                --verb;
            const Token &v = tok(verb);
            const bool runs = g.says(verb, u"dipped") || g.says(verb, u"dipping") || g.says(verb, u"ducked")
                || g.says(verb, u"ran") || g.says(verb, u"run") || g.says(verb, u"went") || g.says(verb, u"go")
                || g.says(verb, u"finished") || g.says(verb, u"clocked") || g.says(verb, u"home")
                || g.says(verb, u"got") || g.says(verb, u"came") || g.says(verb, u"slipped") || g.says(verb, u"sneaked")
                || g.says(verb, u"squeezed") || v.is(TimeVerb);
            if (!runs)
                return;
        }
        // "under two minutes behind": a hedged gap
        if (g.parts(i + 1) & (AheadWord | BehindWord) || isUnsure(s, k) || tok(i + 1).is(SplitWord)
            || g.says(i + 1, u"pace"))
            return;
        if (g.says(i + 1, u"for") || (tok(i + 1).word == Word::A && g.says(i + 2, u"mile")))
            return; // "under 63 minutes for the first half", "under five minutes a mile"
        const Who who = g.subjectBefore(s, verb);
        if (!who.isStated || !g.finished(who.name))
            return;
        const ResultClaim *result = g.resultNear(who.name, tok(i).begin);
        if (!result || !result->focus)
            return;
        const Discipline discipline =
            result->context.discipline ? disciplineNamed(result->context.discipline->value) : Discipline{};
        const std::optional<ClockTime> time = interpret(form, discipline);
        if (!time)
            return;
        StatementClaim &made =
            add(s, Kind::Threshold, who, time, tok(i).span(), d.spanOf(verb, i + 1), u"<athlete> ran under <time>"_s);
        made.approx = Approx::Under;
    }

    // ---- counts

    // "her third win in a row", "the 45th edition", "the 117th running", "for the third time"
    void readOrdinal(int s, int i)
    {
        const Sentence &sentence = g.sentence(s);
        const int number = tok(i).is(SecondUnit) ? 2 : tok(i).value;
        if (number < 1)
            return;
        int k = i + 1;
        if (g.says(k, u"edition") || g.says(k, u"running") || g.says(k, u"staging")) {
            edition(s, i, k, number);
            return;
        }
        if (number >= 2 && d.eventAt[std::size_t(std::min(k, int(d.tokens.list.size()) - 1))] >= 0
            && tok(i - 1).word == Word::The && !tok(k).has(Hyphened)) {
            const EventMention &event = d.eventMentions[std::size_t(d.eventAt[std::size_t(k)])];
            if (event.first == k && !event.adjective && !event.record
                && !tok(event.last).is(TitleNoun | WinNoun | PersonNoun | MedalWord))
                edition(s, i, event.last - 1, number);
            else if (event.first == k)
                wins(s, i, event.last, number);
            return;
        }
        if (number < 2)
            return;
        if (g.says(k, u"time") && tok(i - 1).word == Word::The && tok(i - 2).word == Word::For) {
            for (int v = i - 3; v >= sentence.first && v >= i - 12; --v) {
                if (tok(v).isSymbol(u','))
                    break;
                if (tok(v).is(WinVerb | KeepVerb)) {
                    const Who who = g.subjectBefore(s, v);
                    if (who.isStated && !isUnsure(s, i))
                        add(s, Kind::Wins, who, std::nullopt, tok(i).span(), d.spanOf(i, k + 1),
                            u"won for the <ordinal> time"_s)
                            .number = number;
                    return;
                }
            }
            return;
        }
        wins(s, i, k, number);
    }

    void wins(int s, int i, int k, int number)
    {
        const Sentence &sentence = g.sentence(s);
        int opens = i - 1; // the word before the determiner
        while (opens > sentence.first && (tok(opens).is(Determiner | Possessive)))
            --opens;
        bool chain = false;
        for (; k < sentence.last && k < i + 8; ++k) {
            const Token &t = tok(k);
            // "won her third Harbour Marathon in a row"
            if (k > i + 1 && tok(opens).is(WinVerb) && t.word == Word::In && tok(k + 1).word == Word::A
                && g.says(k + 2, u"row")) {
                chain = true;
                k += 2;
                break;
            }
            if ((t.is(WinNoun) && !t.is(WinVerb)) || t.word == Word::Win || t.word == Word::Title
                || t.word == Word::Crown)
                break;
            const bool fits = g.says(k, u"consecutive") || g.says(k, u"straight") || g.says(k, u"successive")
                || t.is(MaleWord | FemaleWord | AgeWord) || d.eventAt[std::size_t(k)] >= 0 || t.kind == TokenKind::Place
                || t.kind == TokenKind::Event || t.word == Word::Marathon || g.says(k, u"career");
            chain = chain || g.says(k, u"consecutive") || g.says(k, u"straight") || g.says(k, u"successive");
            if (!fits || g.says(k, u"career"))
                return;
        }
        if (k >= sentence.last || k >= i + 8)
            return;
        if (tok(k + 1).word == Word::In && (tok(k + 2).word == Word::As || g.says(k + 2, u"as")))
            return; // "second victory in as many marathons"
        // "after a third title", "going for a third win": wanted, not won; "won for his third win in a row": won
        bool won = tok(opens).word != Word::After && tok(opens).word != Word::For;
        for (int v = opens - 1; !won && tok(opens).word == Word::For && v >= sentence.first && v > opens - 16; --v)
            won = tok(v).is(WinVerb) && !tok(v).has(Capital);
        if (isUnsure(s, i) || !won)
            return;
        const Who who = g.subjectBefore(s, i);
        if (!who.isStated)
            return;
        add(s, Kind::Wins, who, std::nullopt, tok(i).span(), d.spanOf(i, k + 1),
            chain ? u"<athlete>'s <ordinal> straight win"_s : u"<athlete>'s <ordinal> win"_s)
            .number = number;
    }

    void edition(int s, int i, int last, int number)
    {
        StatementClaim &made =
            add(s, Kind::Edition, {}, std::nullopt, tok(i).span(), d.spanOf(i, last + 1), u"the <ordinal> edition"_s);
        made.number = number;
        made.context = g.contextAt(s, last);
    }

    // "The 31-year-old Kenyan"
    void readAge(int s, int i)
    {
        const Mention *mention = d.mentionCovering(i);
        const int age = tok(i).value;
        if (!mention || mention->person < 0 || age < 5 || age > 110)
            return;
        const Who who = g.whoOf(*mention);
        if (!g.resultNear(who.name, tok(i).begin) || m_aged.contains(who.name))
            return;
        m_aged.insert(who.name);
        add(s, Kind::Age, who, std::nullopt, tok(i).span(), tok(i).span(), u"<age>-year-old <athlete>"_s).number = age;
    }

    // "held off X", "outsprinted X", "ahead of X", without a number
    void readOrder(int s, int i)
    {
        const Sentence &sentence = g.sentence(s);
        const Token &t = tok(i);
        int k = i + 1;
        if (t.word == Word::Ahead) {
            if (tok(k).word != Word::Of)
                return;
            ++k;
        } else if (t.word == Word::Held || t.word == Word::Holding || t.word == Word::Hold) {
            if (tok(k).word != Word::Off)
                return;
            ++k;
        } else if (!(g.parts(i) & BeatPart)) {
            return;
        } else if (g.says(k, u"out")) {
            ++k;
        }
        const Mention *other = nullptr;
        for (int n = k; n < sentence.last && n < k + 7; ++n) {
            const Mention *mention = d.mentionCovering(n);
            if (mention) {
                other = mention->role == Mention::Role::Owner ? nullptr : mention;
                break;
            }
            if (tok(n).kind == TokenKind::Symbol || tok(n).is(Preposition | Conjunction | RecordNoun))
                return;
        }
        if (!other || other->person < 0 || other->form == Mention::Form::Pronoun)
            return;
        if (tok(i - 1).is(BeVerb) || isUnsure(s, i) || duringRace(s, i, other->last) || lookBack(s, i))
            return;
        const Who who = g.subjectBefore(s, i);
        const Who behind = g.whoOf(*other);
        if (!who.isStated || who.name == behind.name)
            return;
        const ResultClaim *one = g.resultNear(who.name, t.begin);
        const ResultClaim *two = g.resultNear(behind.name, t.begin);
        if (!one || !two || !one->focus || !two->focus || differ(one->context, two->context))
            return;
        const Span span = d.spanOf(i, other->last);
        for (auto gap = std::lower_bound(m_gaps.begin(), m_gaps.end(), sentence.span.begin,
                 [](const GapClaim &claim, int o) { return claim.evidence.span.begin < o; });
             gap != m_gaps.end() && gap->evidence.span.begin < sentence.span.end; ++gap) {
            if (gap->object == behind.name && gap->subject.value == who.name)
                return; // said with its number
        }
        add(s, Kind::Order, who, std::nullopt, span, span, u"<athlete> ahead of <athlete>"_s).other = behind.name;
    }

    static bool differ(const RaceContext &a, const RaceContext &b)
    {
        const auto unlike = [](const auto &x, const auto &y) { return x && y && x->value != y->value; };
        return unlike(a.race, b.race) || unlike(a.discipline, b.discipline) || unlike(a.category, b.category)
            || unlike(a.year, b.year) || a.round != b.round;
    }

    bool duringRace(int s, int at, int last) const
    {
        const auto [from, to] = g.clauseAround(s, at, last);
        for (int i = from; i < to; ++i) {
            const Token &t = tok(i);
            if (i >= at && i < last)
                continue;
            if (t.kind == TokenKind::Distance || t.is(SplitWord)
                || (g.parts(i) & (MidRace | StartPart) && !(g.parts(i) & FinishPart)))
                return true;
        }
        return false;
    }

    bool lookBack(int s, int at) const
    {
        const auto [from, to] = g.clauseAround(s, at, at + 1);
        for (int i = from; i < to; ++i) {
            if (tok(i).kind == TokenKind::Year || (tok(i).is(PastMark) && !tok(i).is(Conjunction))
                || g.says(i, u"recently") || g.says(i, u"last") || tok(i).is(MonthName))
                return true;
        }
        return from > g.sentence(s).first && tok(from - 1).word == Word::Who;
    }

    // "chopped twelve minutes off her best": the gap, as an improvement
    void improvements()
    {
        for (const GapClaim &gap : m_gaps) {
            if (gap.objectKind != GapClaim::Object::OwnBest || gap.relation != Relation::Ahead)
                continue;
            StatementClaim made;
            made.kind = Kind::Improvement;
            made.athlete = gap.subject;
            const Precision precision = gap.milliseconds % 60'000 == 0 ? Precision::Minute
                : gap.milliseconds % 1000 == 0                         ? Precision::Second
                : gap.milliseconds % 100 == 0                          ? Precision::Tenth
                                                                       : Precision::Hundredth;
            made.time = Stated<ClockTime>{ClockTime{gap.milliseconds, precision}, gap.evidence};
            made.approx = gap.approx;
            made.context = gap.context;
            made.evidence = gap.evidence;
            m_list.push_back(std::move(made));
        }
    }

    StatementClaim &add(int s, Kind kind, const Who &who, const std::optional<ClockTime> &time, Span value, Span span,
        const QString &rule)
    {
        StatementClaim made;
        made.kind = kind;
        const double confidence = 0.85;
        made.evidence = g.evidence(s, span, rule, confidence);
        if (who) {
            made.athlete = Stated<QString>{who.name, g.evidence(s, who.span, rule, confidence)};
            const int at = int(std::lower_bound(d.tokens.list.begin(), d.tokens.list.end(), value.begin,
                                   [](const Token &t, int o) { return t.begin < o; })
                - d.tokens.list.begin());
            made.context = g.contextFor(who, s, at);
        }
        if (time)
            made.time = Stated<ClockTime>{*time, g.evidence(s, value, rule, confidence)};
        m_list.push_back(std::move(made));
        return m_list.back();
    }

    const Ground &g;
    const Document &d;
    const std::vector<GapClaim> &m_gaps;
    std::vector<StatementClaim> m_list;
    QSet<QString> m_aged;
};

} // namespace

std::vector<StatementClaim> readStatements(const Ground &ground, const std::vector<GapClaim> &gaps)
{
    return StatementReader(ground, gaps).run();
}

} // namespace proofline
