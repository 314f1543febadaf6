#include "reading/clauses.h"

#include "reading/clock_times.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

struct PartList
{
    std::uint64_t part;
    const char16_t *words;
};

constexpr PartList partLists[] = {
    {UnderHedge, u"nearly almost"},
    {OverHedge, u"over"},
    {AboutHedge, u"about around roughly approximately some maybe perhaps circa"},
    {FillWord,
        u"just only a an the mere barely scant hefty whole full fully single tired comfortable comfortably commanding "
        u"massive huge narrow "
        u"slender precise precisely exactly still even cool good big remarkable astonishing incredible clear well "
        u"another further extra total "
        u"distant final whopping staggering respectable slim tiny paltry agonising tight safe solid quick long"},
    {ChainWord, u"further another farther extra more"},
    {BehindWord, u"behind adrift back down arrears off outside short shy slower after later away inferior astern"},
    {AheadWord, u"ahead clear front faster quicker better inside under below less"},
    {ComparesOwn, u"faster slower quicker better"},
    {CutVerb,
        u"took taking take takes taken cut cutting cuts chopped chopping chops knocked knocking knocks shaved shaving "
        u"shaves sliced slice slicing slices "
        u"slashed slashing slashes carved carving trimmed trimming lopped lopping wiped wiping clipped clipping tore "
        u"tears tearing "
        u"hacked hacking scythed shed sheared stripped pared"},
    {BeatPart,
        u"beat beats beating beaten pipped pipping pips edged edging edges edge held hold holds holding outsprinted "
        u"outsprinting outkicked outpaced "
        u"outran outlasted outfought defeated defeating defeats denied denying defeat nipped overhauled overcame "
        u"overcome bettered pip outdipped dipped"},
    {WinPart,
        u"won win wins winning winner victory victories triumph triumphed triumphs triumphing prevailed prevailing "
        u"verdict success crown title "
        u"nod romped cruised retained secured clinched took gold silver bronze nicked"},
    {LosePart, u"lost losing lose loses beaten missed missing miss misses denied failed fell"},
    {ImprovePart,
        u"improved improving improves improve lowered lowering lowers broke breaking breaks broken bettered bettering "
        u"betters smashed smashing "
        u"smashes shattered shattering beat beating beaten reduced reducing eclipsed eclipsing surpassed surpassing pb "
        u"record best set setting "
        u"obliterated demolished demolishing destroyed rewrote"},
    {RecordPart, u"record records mark best bests record-breaking world-record course-record record-holder"},
    {HolderPart, u"holder holders record-holder recordholder"},
    {OwnRun,
        u"run time effort performance best pb pbs clocking finish previous fastest quickest debut win victory result"},
    {MidRace,
        u"led lead leading leads halfway half-way midway mid-way lap laps opened opening advantage cushion split "
        u"splits checkpoint checkpoints "
        u"transition pace pacemakers schedule bell gone remaining stretched extended extending stretching built "
        u"building deficit trailed trailing "
        u"reached passed gap surge surged turnaround penultimate 1500"},
    {StartPart,
        u"started start starting starts sent headstart handicap handicapped set-off delayed late early begin began"},
    {FinishPart,
        u"finished finishing finishes finish finisher crossed crossing came come coming home second third fourth fifth "
        u"sixth seventh eighth ninth tenth "
        u"won winning win victory followed following runner-up placed completed line arrived timed clocked clocking "
        u"clocks gold silver bronze podium runner"},
    {FieldPart,
        u"field rest rivals runner-up pursuers opposition opponents challengers second others pack everyone everybody "
        u"chasers chasing nearest "
        u"challenger closest"},
    {WinnerPart, u"winner victor winners champion leader"},
    {FellowPart,
        u"countryman countrywoman compatriot clubmate club-mate rival team-mate teammate opponent colleague brother "
        u"sister father mother "
        u"twin husband wife son daughter friend training partner fellow"},
    {PodiumPart, u"podium medal medals bronze silver gold medallists rostrum"},
    {SetVerb,
        u"set sets setting broke break breaks breaking broken smashed smashing smash smashes shattered shattering "
        u"shatter bettered bettering better erase erased erasing "
        u"eclipsed eclipsing eclipse beat beats beating beaten lowered lowering lower lowers improved improving "
        u"improve claimed claiming claims clocked clocking ran run runs "
        u"posted posting recorded recording established establishing obliterated demolished destroyed took taking "
        u"takes "
        u"rewrote rewriting surpassed surpassing produced clipped registered produce achieved achieving ended won "
        u"winning wins "
        u"completed finished finishing crossed returned delivered delivering delivers made making lands landed needed "
        u"smash tore tears tearing cut chopped "
        u"slashed knocked shaved sliced carved trimmed earned earning notched fired celebrated"},
    {HoldVerb, u"holds held holding hold owned owns own belongs belonged belonging had has have stands stood standing"},
    {FailPart,
        u"failed failing fail fails missed missing misses miss short unable shy outside off behind slower attempt "
        u"attempting attempted bid "
        u"target targeting aiming aim hoped hoping hopes hope wanted wants chasing chase threatened threatening "
        u"threaten course schedule "
        u"denied narrowly eyeing eye seeking seek nowhere tilt assault pursuit not never without didn't wasn't "
        u"couldn't"},
    {EqualVerb, u"equalled equaled equalling equaling equals matched matching matches tied tying"},
    {FormerPart, u"previous old former formerly previously existing past once ex"},
    {NewPart, u"new fresh"},
    {FractionPart, u"hundredths hundredth tenths tenth thousandths thousandth quarter quarters"},
    {MarginNoun, u"margin gap difference margins"},
    {NotRecord, u"season's seasons season seasonal personal lifetime sb pb pbs career year's"},
    {Unsure,
        u"would could should might may if hoped hopes hope hoping wanted wants want aim aims aiming aimed target "
        u"targets targeting expected "
        u"expects expect needs predicted predicts will can trying tries try bidding bid"},
    {TimeNoun, u"time clocking performance run effort mark winning finishing chip gun total official final"},
};

// By hash, open addressing; at most half full.
struct PartTable
{
    struct Entry
    {
        WordHash hash = 0;
        std::uint64_t parts = 0;
    };
    static constexpr std::size_t mask = 4095;
    std::array<Entry, mask + 1> entries{};

    PartTable()
    {
        for (const PartList &list : partLists) {
            for (const QStringView word : QStringView(list.words).split(u' ')) {
                const WordHash hash = hashWord(word);
                std::size_t at = hash & mask;
                while (entries[at].hash != 0 && entries[at].hash != hash)
                    at = (at + 1) & mask;
                entries[at].hash = hash;
                entries[at].parts |= list.part;
            }
        }
    }

    std::uint64_t find(WordHash hash) const
    {
        for (std::size_t at = hash & mask; entries[at].hash != 0; at = (at + 1) & mask) {
            if (entries[at].hash == hash)
                return entries[at].parts;
        }
        return 0;
    }
};

bool bracketOrDash(const Token &t)
{
    return t.isSymbol(u'(') || t.isSymbol(u')') || t.isSymbol(u';') || t.isSymbol(u'\u2013') || t.isSymbol(u'\u2014')
        || t.isSymbol(u':') || t.isSymbol(u'"') || (t.isSymbol(u'-') && t.has(SpaceBefore));
}

bool endsClause(const Token &t)
{
    if (t.kind == TokenKind::Symbol)
        return t.isSymbol(u',') || bracketOrDash(t);
    switch (t.word) {
    case Word::And:
    case Word::But:
    case Word::While:
    case Word::Whilst:
    case Word::As:
    case Word::When:
    case Word::Whereas:
    case Word::Though:
    case Word::Although:
    case Word::Which:
    case Word::Who:
    case Word::Yet: return true;
    default: return false;
    }
}

bool sameRace(const RaceContext &a, const RaceContext &b)
{
    const auto differ = [](const auto &x, const auto &y) { return x && y && x->value != y->value; };
    return !differ(a.race, b.race) && !differ(a.discipline, b.discipline) && !differ(a.category, b.category)
        && !differ(a.year, b.year) && a.round == b.round;
}

QString categoryName(const Document &document, const Category &category)
{
    QString name;
    if (category.wheelchair)
        name = u"wheelchair"_s;
    if (!category.age.isEmpty())
        return document.words(category.age).toString();
    const QStringView sex = category.sex == Category::Sex::Men ? u"men"
        : category.sex == Category::Sex::Women                 ? u"women"
                                                               : u"";
    if (!name.isEmpty() && !sex.isEmpty())
        name += u' ';
    return name + sex;
}

// The name as results write it.
QString athleteName(const Document &document, int person)
{
    const Person &p = document.people[std::size_t(person)];
    QString name = document.tidyWords(p.name);
    if (!p.sibling.isEmpty()) {
        const QStringView full = document.words(p.sibling);
        name += full.sliced(full.indexOf(u' '));
    }
    return name;
}

} // namespace

std::uint64_t partsOf(const Token &token)
{
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Ordinal)
        return 0;
    static const PartTable table;
    return table.find(token.hash);
}

Ground::Ground(const Document &doc, const RaceWords &words, const std::vector<ResultClaim> &found)
    : document(doc)
    , results(found)
    , m_words(words)
{
    m_holds.reserve(doc.sentences.size());
    const WordHash fastest = hashWord(u"fastest");
    const WordHash hundredths = hashWord(u"hundredths");
    const Token *const list = doc.tokens.list.data();
    for (const Sentence &one : doc.sentences) {
        unsigned holds = 0;
        for (const Token *t = list + one.first; t != list + one.last; ++t) {
            switch (t->kind) {
            case TokenKind::Time:
            case TokenKind::DayClock: holds |= HoldsTime; break;
            case TokenKind::Ordinal: holds |= HoldsOrdinal; break;
            case TokenKind::Age: holds |= HoldsAge; break;
            case TokenKind::Word: break;
            case TokenKind::Number:
            case TokenKind::Distance:
            case TokenKind::Nation:
            case TokenKind::Event:
            case TokenKind::Place:
            case TokenKind::Year:
            case TokenKind::Money:
            case TokenKind::Percent:
            case TokenKind::AgeClass:
            case TokenKind::Score:
            case TokenKind::Symbol: continue;
            }
            if (t->is(NumberName | SecondUnit) || t->hash == hundredths)
                holds |= HoldsNumber;
            if (t->is(GapWord | BeatVerb | WinVerb | WinNoun | RecordNoun) || t->word == Word::By)
                holds |= HoldsGapWord;
            if (t->is(RecordNoun) || t->word == Word::RecordHolder || t->hash == fastest)
                holds |= HoldsRecord;
            if (t->is(BeatVerb) || t->word == Word::Ahead)
                holds |= HoldsOrder;
        }
        m_holds.push_back(std::uint8_t(holds));
    }
    m_slots.reserve(results.size() * 2);
    for (std::size_t i = 0; i < doc.people.size(); ++i)
        m_byFamily.emplace(doc.people[i].family, int(i));
    for (std::size_t i = 0; i < results.size(); ++i) {
        const ResultClaim &claim = results[i];
        if (claim.time)
            m_times.push_back(claim.time->evidence.span);
        if (claim.time)
            m_slots.push_back({claim.time->evidence.span, int(i), true});
        if (claim.place)
            m_slots.push_back({claim.place->evidence.span, int(i), false});
        if (!claim.time && !claim.place)
            m_slots.push_back({claim.athlete.evidence.span, int(i), false});
    }
    std::stable_sort(
        m_slots.begin(), m_slots.end(), [](const Slot &a, const Slot &b) { return a.span.begin < b.span.begin; });
    std::sort(m_times.begin(), m_times.end());
    for (std::size_t k = 0; k < m_slots.size(); ++k)
        m_slotsOf[results[std::size_t(m_slots[k].result)].athlete.value].push_back(int(k));
}

bool Ground::isResultTime(Span span) const
{
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), Span{span.begin, 0});
    return (after != m_times.end() && after->overlaps(span))
        || (after != m_times.begin() && (after - 1)->overlaps(span));
}

bool Ground::finished(const QString &athlete) const
{
    const auto found = m_slotsOf.find(athlete);
    if (found == m_slotsOf.end())
        return false;
    return std::any_of(found->second.begin(), found->second.end(),
        [&](int k) { return results[std::size_t(m_slots[std::size_t(k)].result)].status == Status::Finished; });
}

bool Ground::tellsResult(int s) const
{
    const Span span = sentence(s).span;
    const Slot *slot = slotBefore(span.end, span.begin);
    return slot && results[std::size_t(slot->result)].focus;
}

QString Ground::nameOf(int person) const
{
    if (person < 0)
        return {};
    const auto known = m_names.find(person);
    if (known != m_names.end())
        return known->second;
    const QString name = athleteName(document, person);
    m_names.emplace(person, name);
    return name;
}

Who Ground::whoIs(int person, Span span, bool isStated) const { return {person, nameOf(person), span, isStated}; }

Who Ground::whoOf(const Mention &mention) const
{
    return whoIs(mention.person, document.spanOf(mention.first, mention.last));
}

std::pair<int, int> Ground::mentionsIn(int first, int last) const
{
    const auto before = [](const Mention &mention, int at) { return mention.first < at; };
    const auto &list = document.mentions;
    const auto from = std::lower_bound(list.begin(), list.end(), first, before);
    const auto to = std::lower_bound(from, list.end(), last, before);
    return {int(from - list.begin()), int(to - list.begin())};
}

const Ground::Slot *Ground::slotBefore(int offset, int from) const
{
    const auto at = std::lower_bound(
        m_slots.begin(), m_slots.end(), offset, [](const Slot &slot, int o) { return slot.span.begin < o; });
    if (at == m_slots.begin())
        return nullptr;
    for (auto k = at; k != m_slots.begin() && (k - 1)->span.begin >= from; --k) {
        if ((k - 1)->span.end <= offset)
            return &*(k - 1);
    }
    return nullptr;
}

bool Ground::isPossessive(const Mention &mention) const
{
    const Token &t = token(mention.first);
    if (mention.last != mention.first + 1 || !t.is(Possessive))
        return false;
    const Token &next = token(mention.last);
    return !(next.kind == TokenKind::Symbol || next.is(Preposition | Conjunction | BeVerb));
}

Who Ground::subjectBefore(int s, int at) const
{
    const Sentence &here = sentence(s);
    const auto [from, to] = mentionsIn(here.first, at);
    const Slot *slot = slotBefore(token(at).begin, here.span.begin);
    if (slot && !results[std::size_t(slot->result)].focus)
        slot = nullptr;
    const auto bySlot = [&] {
        const ResultClaim &claim = results[std::size_t(slot->result)];
        return Who{
            -1, claim.athlete.value, claim.athlete.evidence.span, here.span.overlaps(claim.athlete.evidence.span)};
    };
    Who owner;
    bool nearest = true;
    for (int m = to - 1; m >= from; --m) {
        const Mention &mention = document.mentions[std::size_t(m)];
        if (mention.person < 0 || token(mention.first).has(Quoted))
            continue;
        if (mention.role == Mention::Role::Agent && m > from
            && token(document.mentions[std::size_t(m - 1)].first).word == Word::Who && !token(at - 1).has(Hyphened)
            && mention.last < at)
            continue; // "X, who is coached by Y, ..."
        const bool named = mention.role == Mention::Role::Subject
            && (mention.form == Mention::Form::Full || mention.form == Mention::Form::Part
                || token(mention.first).word == Word::Who);
        if (nearest && !named && slot && slot->span.begin > token(mention.last - 1).end)
            return bySlot();
        if (isPossessive(mention) || mention.role == Mention::Role::Owner) {
            const bool ofTime = partsOf(token(mention.last)) & TimeNoun || partsOf(token(mention.last + 1)) & TimeNoun
                || token(mention.last).kind == TokenKind::Time;
            if (!owner && (token(mention.first).is(Possessive) || ofTime))
                owner = whoOf(mention);
            continue;
        }
        nearest = false;
        if (mention.form == Mention::Form::Epithet && m > from && token(mention.first - 1).isSymbol(u',')
            && document.mentions[std::size_t(m - 1)].last == mention.first - 1)
            continue; // "X, the London champion, ..."
        if (mention.form == Mention::Form::Epithet && m > from && token(mention.first - 1).is(BeVerb))
            continue; // "X was the top American"
        if (mention.governor >= 0 && token(mention.governor).word == Word::Than)
            continue;
        // "Home favourite X lost ..." opens a sentence; "with X finishing ..." has a subject of its own
        const Token &governor = token(mention.governor);
        const bool opens = mention.governor >= 0 && mention.governor <= here.first + 1
            && !governor.is(Preposition | BeatVerb | TakeVerb | WinVerb);
        if (mention.role == Mention::Role::Object && mention.form != Mention::Form::Pronoun
            && (opens || governor.word == Word::With))
            return whoOf(mention);
        const bool adjacent = mention.last == at
            || (mention.group >= 0 && mention.group != m
                && (document.mentions[std::size_t(mention.group)].form == Mention::Form::Pronoun
                    || (mention.groupSize == 2 && token(mention.phrase - 1).word == Word::And
                        && token(mention.phrase - 2).isSymbol(u','))));
        if (adjacent || mention.role == Mention::Role::Subject || mention.role == Mention::Role::Agent)
            return whoOf(mention);
    }
    if (slot)
        return bySlot();
    if (owner)
        return owner;
    // an opening surname that is an everyday word too, or somebody not known
    const Token &opening = token(here.first);
    if (opening.kind == TokenKind::Word && opening.has(Capital) && document.mentionAt[std::size_t(here.first)] < 0) {
        const auto known = m_byFamily.find(opening.hash);
        if (known != m_byFamily.end() && here.first < at)
            return whoIs(known->second, opening.span());
        const Token &next = token(here.first + 1);
        if (!opening.classes && here.first + 1 < at && opening.end - opening.begin > 3) {
            const bool acts = (next.isSymbol(u',') && token(here.first + 2).word == Word::Who)
                || (next.kind == TokenKind::Word && !next.has(Capital)
                    && next.is(WinVerb | TakeVerb | PlaceVerb | TimeVerb | BeatVerb) && !next.is(Preposition));
            if (acts) // a surname the text never gives in full
                return {-1, document.words(opening.span()).toString(), opening.span(), true};
            return {};
        }
    }
    return subjectOfEarlier(s);
}

Who Ground::subjectOfEarlier(int s) const
{
    for (int back = s - 1; back >= 0 && back >= s - 2; --back) {
        const Sentence &earlier = sentence(back);
        if (earlier.isHeading && !sentence(s).isHeading)
            break;
        const auto [from, to] = mentionsIn(earlier.first, earlier.last);
        Who any;
        for (int m = from; m < to; ++m) {
            const Mention &mention = document.mentions[std::size_t(m)];
            if (mention.person < 0 || token(mention.first).has(Quoted))
                continue;
            if (mention.role == Mention::Role::Subject || mention.role == Mention::Role::Agent)
                return whoIs(mention.person, document.spanOf(mention.first, mention.last), false);
            if (!any)
                any = whoIs(mention.person, document.spanOf(mention.first, mention.last), false);
        }
        if (any)
            return any;
    }
    if (const Slot *slot = slotBefore(sentence(s).span.begin, std::max(0, sentence(s).span.begin - 600))) {
        const ResultClaim &claim = results[std::size_t(slot->result)];
        return {-1, claim.athlete.value, claim.athlete.evidence.span, false};
    }
    return {};
}

const ResultClaim *Ground::resultNear(const QString &athlete, int offset) const
{
    const auto found = m_slotsOf.find(athlete);
    if (found == m_slotsOf.end())
        return nullptr;
    const std::pmr::vector<int> &list = found->second;
    const auto at = std::lower_bound(
        list.begin(), list.end(), offset, [&](int k, int o) { return m_slots[std::size_t(k)].span.begin < o; });
    int best = -1;
    int bestFar = 0;
    for (int step = -2; step <= 2; ++step) {
        const auto index = (at - list.begin()) + step;
        if (index < 0 || index >= std::ptrdiff_t(list.size()))
            continue;
        const Slot &slot = m_slots[std::size_t(list[std::size_t(index)])];
        const ResultClaim &claim = results[std::size_t(slot.result)];
        const int far = std::abs(slot.span.begin - offset) + (claim.focus ? 0 : 100000);
        if (best < 0 || far < bestFar) {
            best = slot.result;
            bestFar = far;
        }
    }
    return best < 0 ? nullptr : &results[std::size_t(best)];
}

Who Ground::atPlace(int place, const ResultClaim *like, int offset) const
{
    const auto at = std::lower_bound(m_slots.begin(), m_slots.end(), offset, [](const Slot &slot, int o) {
        return slot.span.begin < o;
    }) - m_slots.begin();
    int best = -1;
    std::int64_t bestFar = 0;
    for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(0, at - 60);
         k < std::min<std::ptrdiff_t>(std::ptrdiff_t(m_slots.size()), at + 40); ++k) {
        const Slot &slot = m_slots[std::size_t(k)];
        const ResultClaim &claim = results[std::size_t(slot.result)];
        if (!claim.place || claim.place->value != place
            || (like && (!sameRace(like->context, claim.context) || like->focus != claim.focus))
            || (like && like->athlete.value == claim.athlete.value))
            continue;
        const std::int64_t far =
            std::abs(std::int64_t(slot.span.begin) - offset) + (slot.span.begin > offset ? 400 : 0);
        if (best < 0 || far < bestFar) {
            best = slot.result;
            bestFar = far;
        }
    }
    if (best < 0)
        return {};
    const ResultClaim &claim = results[std::size_t(best)];
    return {-1, claim.athlete.value, claim.athlete.evidence.span, false};
}

Who Ground::toldBefore(const ResultClaim *like, int offset) const
{
    const auto at = std::lower_bound(m_slots.begin(), m_slots.end(), offset, [](const Slot &slot, int o) {
        return slot.span.begin < o;
    }) - m_slots.begin();
    for (std::ptrdiff_t k = at - 1; k >= 0 && k >= at - 16; --k) {
        const ResultClaim &claim = results[std::size_t(m_slots[std::size_t(k)].result)];
        if (like
            && (claim.athlete.value == like->athlete.value || !sameRace(like->context, claim.context)
                || claim.focus != like->focus))
            continue;
        if (like && like->place && claim.place && claim.place->value > like->place->value)
            continue;
        return {-1, claim.athlete.value, claim.athlete.evidence.span, false};
    }
    return {};
}

Who Ground::lastOfNation(int nation, int offset) const
{
    const auto &list = document.mentions;
    auto m = std::lower_bound(list.begin(), list.end(), offset,
        [&](const Mention &mention, int o) { return token(mention.first).begin < o; });
    for (int looked = 0; m != list.begin() && looked < 60; ++looked) {
        --m;
        if (m->person >= 0 && document.people[std::size_t(m->person)].nation == nation)
            return whoIs(m->person, document.spanOf(m->first, m->last), false);
    }
    return {};
}

std::vector<const ResultClaim *> Ground::resultsIn(Span where) const
{
    std::vector<const ResultClaim *> list;
    const auto from = std::lower_bound(
        m_slots.begin(), m_slots.end(), where.begin, [](const Slot &slot, int o) { return slot.span.begin < o; });
    for (auto slot = from; slot != m_slots.end() && slot->span.begin < where.end && list.size() < 64; ++slot) {
        const ResultClaim *claim = &results[std::size_t(slot->result)];
        if (std::find(list.begin(), list.end(), claim) == list.end())
            list.push_back(claim);
    }
    return list;
}

std::pair<int, int> Ground::clauseAround(int s, int first, int last) const
{
    const Sentence &here = sentence(s);
    int from = first;
    while (from > here.first && !endsClause(token(from - 1)))
        --from;
    int to = last;
    while (to < here.last && !endsClause(token(to)))
        ++to;
    return {from, to};
}

std::optional<Amount> Ground::amountAt(int i, int sentenceFirst, int sentenceLast) const
{
    Amount amount;
    amount.core = i;
    const Token &t = token(i);
    const auto isUnit = [&](int k, std::uint64_t unit) { return token(k).is(unit) && !token(k).has(Capital); };
    if (t.kind == TokenKind::Time) {
        const TimeForm &form = document.tokens.times[std::size_t(t.value)];
        const std::optional<ClockTime> duration = asDuration(form);
        if (!duration)
            return std::nullopt;
        amount.milliseconds = duration->milliseconds;
        amount.isPrinted = !form.spelled;
        amount.last = i + 1;
        if (form.spelled && token(i + 1).word == Word::And && token(i + 2).word == Word::A
            && (parts(i + 3) & FractionPart || token(i + 3).word == Word::Half)
            && i + 3 < sentenceLast) { // "a minute and a half"
            const std::int32_t unit = form.units & 4 ? 1000 : form.units & 2 ? 60'000 : 3'600'000;
            amount.milliseconds += token(i + 3).word == Word::Half ? unit / 2 : unit / 4;
            amount.last = i + 4;
        }
    } else if (t.kind == TokenKind::Number || (t.kind == TokenKind::Word && t.is(NumberName)) || t.word == Word::A) {
        const double count = t.word == Word::A ? 1 : t.value;
        if (count <= 0 || count > 999)
            return std::nullopt;
        int k = i + 1;
        const std::uint64_t before = i > sentenceFirst ? parts(i - 1) : 0;
        if (t.word == Word::A && token(k).kind == TokenKind::Ordinal && token(k).is(SecondUnit)
            && (before & (UnderHedge | OverHedge | AboutHedge) || token(i - 1).word == Word::By)
            && (token(k + 1).kind == TokenKind::Symbol
                || token(k + 1).is(Preposition | Conjunction | GapWord))) { // "by over a second during"
            amount.milliseconds = 1000;
            amount.last = k + 1;
        }
        if (token(k).isSymbol(u'-') && !token(k).has(SpaceBefore))
            ++k;
        if (amount.milliseconds > 0) {
        } else if (parts(k) & FractionPart) { // "two hundredths of a second", "three-quarters of an hour"
            const QStringView word = document.words(token(k).span());
            double unit = 1000;
            double share = word.startsWith(u"hundredth", Qt::CaseInsensitive) ? 0.01
                : word.startsWith(u"tenth", Qt::CaseInsensitive)              ? 0.1
                : word.startsWith(u"thousandth", Qt::CaseInsensitive)         ? 0.001
                                                                              : 0.25;
            amount.last = k + 1;
            bool unitSaid = false;
            if (token(k + 1).word == Word::Of && k + 2 < sentenceLast) {
                const Token &whole = token(k + 2);
                if (whole.kind == TokenKind::Time && document.tokens.times[std::size_t(whole.value)].spelled) {
                    unit = document.tokens.times[std::size_t(whole.value)].milliseconds;
                    amount.last = k + 3;
                    unitSaid = true;
                } else if ((whole.word == Word::A || whole.word == Word::An)
                    && token(k + 3).is(SecondUnit | MinuteUnit | HourUnit)) {
                    unit = token(k + 3).is(SecondUnit) ? 1000 : token(k + 3).is(MinuteUnit) ? 60'000 : 3'600'000;
                    amount.last = k + 4;
                    unitSaid = true;
                }
            }
            if (share == 0.25 && !unitSaid)
                return std::nullopt;
            if (t.word == Word::A && !unitSaid)
                return std::nullopt;
            amount.milliseconds = std::int32_t(count * share * unit + 0.5);
        } else if (k > i + 1 && isUnit(k, SecondUnit | MinuteUnit | HourUnit)) { // "18-seconds"
            amount.milliseconds = std::int32_t(count)
                * (token(k).is(SecondUnit)        ? 1000
                        : token(k).is(MinuteUnit) ? 60'000
                                                  : 3'600'000);
            amount.last = k + 1;
        } else {
            return std::nullopt;
        }
    } else {
        return std::nullopt;
    }
    // hedges before, nearest first
    int k = i - 1;
    bool more = true;
    while (more && k >= sentenceFirst && i - k < 9) {
        const Token &h = token(k);
        const std::uint64_t part = parts(k);
        const Word w = h.word;
        if (w == Word::Than && k > sentenceFirst
            && (token(k - 1).word == Word::More || token(k - 1).word == Word::Less || token(k - 1).word == Word::Better
                || says(k - 1, u"greater") || says(k - 1, u"fewer"))) {
            amount.approx = token(k - 1).word == Word::Less || says(k - 1, u"fewer") ? Approx::Under : Approx::Over;
            k -= 2;
            continue;
        }
        if (w == Word::Of && k - 2 >= sentenceFirst && says(k - 1, u"excess")) {
            amount.approx = Approx::Over;
            k -= 3;
            continue;
        }
        if (w == Word::To && k > sentenceFirst && says(k - 1, u"close")) {
            amount.approx = Approx::Under;
            k -= 2;
            continue;
        }
        if (says(k, u"least") && k > sentenceFirst && token(k - 1).word == Word::At) {
            amount.approx = Approx::Over;
            k -= 2;
            continue;
        }
        if ((w == Word::Under || w == Word::Inside) && !(parts(k - 1) & (AheadWord | BehindWord))) {
            amount.approx = Approx::Under;
        } else if (part & OverHedge) {
            amount.approx = Approx::Over;
        } else if (part & UnderHedge) {
            amount.approx = Approx::Under;
        } else if (part & AboutHedge) {
            if (amount.approx == Approx::Exact)
                amount.approx = Approx::About;
        } else if (part & (FillWord | ChainWord) && !(part & (AheadWord | BehindWord))) {
            amount.isChained = amount.isChained || part & ChainWord;
        } else if (h.kind == TokenKind::Word && !h.classes && !part && !h.has(Capital) && k > sentenceFirst
            && (token(k - 1).word == Word::A || token(k - 1).word == Word::An)) {
            // "a crushing 14 seconds"
        } else {
            more = false;
            break;
        }
        --k;
    }
    amount.first = k + 1;
    if (token(amount.last).word == Word::Or && says(amount.last + 1, u"so")) {
        amount.approx = Approx::About;
        amount.last += 2;
    }
    return amount;
}

RaceAt Ground::raceOf(int s, int at) const
{
    const Sentence &here = sentence(s);
    return raceAt(document, m_words, s, at, here.first, here.last, here.first, here.last);
}

RaceContext Ground::contextAt(int s, int at) const
{
    RaceContext context;
    const RaceAt race = raceOf(s, at);
    const Span words = token(at).span();
    const auto why = [&](Span span) {
        return evidence(s, span.isEmpty() ? words : span, u"<race> of the sentence"_s, 0.8);
    };
    if (race.event >= 0)
        context.race = Stated<QString>{eventName(document, race.event), why(race.eventSpan)};
    if (const QString name = proofline::nameOf(race.discipline); !name.isEmpty())
        context.discipline = Stated<QString>{name, why(race.disciplineSpan)};
    if (race.year)
        context.year = Stated<int>{race.year, why(race.yearSpan)};
    if (const QString name = categoryName(document, race.category); !name.isEmpty())
        context.category = Stated<QString>{name, why(race.categorySpan)};
    context.round = race.round == 'h' ? u"heat"_s : race.round == 's' ? u"semi-final"_s : QString();
    return context;
}

RaceContext Ground::contextFor(const Who &who, int s, int at) const
{
    const ResultClaim *claim = resultNear(who.name, token(at).begin);
    if (claim && claim->focus)
        return claim->context;
    return contextAt(s, at);
}

Evidence Ground::evidence(int s, Span span, const QString &rule, double confidence) const
{
    Evidence made;
    made.article = document.article ? document.article->id : ArticleId{};
    made.span = span;
    made.sentence = sentence(s).span;
    // what carries on from an earlier sentence is shown there, words that run over a break with all they touch
    if (!made.sentence.contains(span)) {
        const auto after = std::upper_bound(document.sentences.begin(), document.sentences.end(), span.begin,
            [](int at, const Sentence &one) { return at < one.span.begin; });
        made.sentence = after == document.sentences.begin() ? span : (after - 1)->span;
        made.sentence = {std::min(made.sentence.begin, span.begin), std::max(made.sentence.end, span.end)};
    }
    made.rule = rule;
    made.confidence = confidence;
    return made;
}

bool Ground::isOutside(int s, int at) const
{
    const auto [from, to] = clauseAround(s, at, at + 1);
    for (int i = from; i < to; ++i) {
        const Token &t = token(i);
        if (t.word == Word::Put && token(i - 1).word == Word::Shot)
            return true;
        if (t.word == Word::Relay
            || (t.is(FieldEvent) && !t.is(CommonWord) && t.word != Word::Put && t.word != Word::Shot
                && t.word != Word::Weight && t.word != Word::Throw && t.word != Word::Throws && t.word != Word::Jumps))
            return true;
    }
    const Sentence &here = sentence(s);
    return raceAt(document, m_words, s, at, here.first, here.last, from, to).discipline.kind
        == Discipline::Kind::Outside;
}

} // namespace proofline
