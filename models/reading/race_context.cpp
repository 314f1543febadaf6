#include "reading/race_context.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

QString nameOf(const Discipline &discipline)
{
    const auto number = [&] {
        return discipline.amount == std::floor(discipline.amount) ? QString::number(qint64(discipline.amount))
                                                                  : QString::number(discipline.amount);
    };
    switch (discipline.kind) {
    case Discipline::Kind::None:
    case Discipline::Kind::Outside: return {};
    case Discipline::Kind::Marathon: return u"marathon"_s;
    case Discipline::Kind::Half: return u"half marathon"_s;
    case Discipline::Kind::CrossCountry: return u"cross country"_s;
    case Discipline::Kind::Fell: return u"fell"_s;
    case Discipline::Kind::Trail: return u"trail"_s;
    case Discipline::Kind::Mile: return u"mile"_s;
    case Discipline::Kind::Metres: return number() % u" m"_s;
    case Discipline::Kind::Kilometres: return number() % u" km"_s;
    case Discipline::Kind::Miles: return number() % u" mile"_s;
    case Discipline::Kind::Hurdles: return discipline.amount > 0 ? QString(number() % u" m hurdles"_s) : QString();
    case Discipline::Kind::Steeplechase: return number() % u" m steeplechase"_s;
    case Discipline::Kind::Walk: return number() % u" km walk"_s;
    case Discipline::Kind::RelayLeg: return u"relay leg"_s;
    }
    Q_UNREACHABLE();
}

double metresOf(const Discipline &discipline)
{
    switch (discipline.kind) {
    case Discipline::Kind::Marathon: return 42195;
    case Discipline::Kind::Half: return 21097.5;
    case Discipline::Kind::Mile: return 1609.344;
    case Discipline::Kind::Metres:
    case Discipline::Kind::Hurdles:
    case Discipline::Kind::Steeplechase: return discipline.amount;
    case Discipline::Kind::Kilometres:
    case Discipline::Kind::Walk: return discipline.amount * 1000;
    case Discipline::Kind::Miles: return discipline.amount * 1609.344;
    case Discipline::Kind::None:
    case Discipline::Kind::CrossCountry:
    case Discipline::Kind::Fell:
    case Discipline::Kind::Trail:
    case Discipline::Kind::RelayLeg:
    case Discipline::Kind::Outside: return 0;
    }
    Q_UNREACHABLE();
}

Discipline disciplineNamed(QStringView name)
{
    using Kind = Discipline::Kind;
    if (name == u"marathon")
        return {Kind::Marathon, 0};
    if (name == u"half marathon")
        return {Kind::Half, 0};
    if (name == u"cross country")
        return {Kind::CrossCountry, 0};
    if (name == u"fell")
        return {Kind::Fell, 0};
    if (name == u"trail")
        return {Kind::Trail, 0};
    if (name == u"mile")
        return {Kind::Mile, 0};
    qsizetype end = 0;
    while (end < name.size() && (name[end].isDigit() || name[end] == u'.'))
        ++end;
    bool fine = false;
    const double amount = name.first(end).toDouble(&fine);
    if (!fine)
        return {};
    const QStringView unit = name.sliced(end).trimmed();
    if (unit == u"m")
        return {Kind::Metres, amount};
    if (unit == u"km")
        return {Kind::Kilometres, amount};
    if (unit == u"mile" || unit == u"miles")
        return {Kind::Miles, amount};
    if (unit == u"m hurdles")
        return {Kind::Hurdles, amount};
    if (unit == u"m steeplechase")
        return {Kind::Steeplechase, amount};
    if (unit == u"km walk")
        return {Kind::Walk, amount};
    return {};
}

QString eventName(const Document &document, int event)
{
    if (event < 0)
        return {};
    const Event &e = document.events[std::size_t(event)];
    return e.known.isEmpty() ? document.tidyWords(e.name) : e.known;
}

Discipline disciplineOf(const Length &length)
{
    using Kind = Discipline::Kind;
    const double km = length.metres / 1000;
    switch (length.unit) {
    case Length::Unit::Metres:
        if (length.amount >= 20000 && std::fabs(km - 42.195) > 0.2)
            return {Kind::Kilometres, km};
        return {Kind::Metres, length.amount};
    case Length::Unit::Kilometres:
        if (km > 42 && km < 42.4)
            return {Kind::Marathon, 0};
        if (km > 21 && km < 21.2)
            return {Kind::Half, 0};
        return {Kind::Kilometres, length.amount};
    case Length::Unit::Miles:
        if (length.amount > 26 && length.amount < 26.4)
            return {Kind::Marathon, 0};
        if (length.amount > 13 && length.amount < 13.2)
            return {Kind::Half, 0};
        if (length.amount == 1)
            return {Kind::Mile, 0};
        return {Kind::Miles, length.amount};
    case Length::Unit::Yards: return {};
    }
    Q_UNREACHABLE();
}

namespace {

// "looking to X", "booked a slot at X": the race named next is one to come.
bool looksAhead(const Token &t)
{
    static const std::array<WordHash, 18> words{hashWord(u"looking"), hashWord(u"towards"), hashWord(u"toward"),
        hashWord(u"qualify"), hashWord(u"qualified"), hashWord(u"selection"), hashWord(u"selected"),
        hashWord(u"preparing"), hashWord(u"preparation"), hashWord(u"preparations"), hashWord(u"build-up"),
        hashWord(u"warm-up"), hashWord(u"slot"), hashWord(u"slots"), hashWord(u"berth"), hashWord(u"berths"),
        hashWord(u"ticket"), hashWord(u"tickets")};
    return t.kind == TokenKind::Word && std::find(words.begin(), words.end(), t.hash) != words.end();
}

class EventFinder
{
public:
    EventFinder(const Lexicon &lexicon, Document &document)
        : m_lexicon(lexicon)
        , d(document)
    {
    }

    void run()
    {
        d.events.clear();
        d.eventMentions.clear();
        d.eventAt.assign(d.tokens.list.size(), -1);
        m_words.clear();
        const bool headed = countHeadings() > 1;
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            const int dash = headed ? headingName(d.sentences[s]) : -1;
            if (dash > d.sentences[s].first)
                add(d.sentences[s].first, dash, -1, d.sentences[s]);
            else
                search(d.sentences[s]);
        }
        findYear();
        chooseMain();
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    // "Hill Round \u2013 Settle, England" above a paragraph: the race and where it was. Returns the dash, or -1.
    int headingName(const Sentence &sentence) const
    {
        if (!sentence.isHeading || sentence.line == 0 || sentence.last - sentence.first > 14)
            return -1;
        int dash = -1;
        for (int i = sentence.first; i < sentence.last; ++i) {
            const Token &t = tok(i);
            const bool isDash = t.isSymbol(u'\u2013') || t.isSymbol(u'\u2014') || t.isSymbol(u'-');
            if (isDash && tok(i + 1).has(SpaceBefore) && t.has(SpaceBefore)) {
                if (dash >= 0 || i == sentence.first || i - sentence.first > 6)
                    return -1;
                dash = i;
                continue;
            }
            const bool small = t.word == Word::Of || t.word == Word::The || t.word == Word::And;
            if (dash < 0 && !(t.kind == TokenKind::Number && i == sentence.first) && t.kind != TokenKind::Distance
                && !(t.has(Capital) && !t.has(OwnerMark)) && !small)
                return -1;
            if (dash < 0 && t.is(DayName | MonthName | MaleWord | FemaleWord | AgeWord))
                return -1;
            if (t.kind == TokenKind::Time || t.kind == TokenKind::Score)
                return -1;
        }
        if (dash < 0)
            return -1;
        const Token &end = tok(sentence.last - 1);
        const bool comma = tok(sentence.last - 2).isSymbol(u',');
        return comma && (end.kind == TokenKind::Nation || end.kind == TokenKind::Place) ? dash : -1;
    }

    int countHeadings() const
    {
        int count = 0;
        for (const Sentence &sentence : d.sentences)
            count += headingName(sentence) >= 0;
        return count;
    }

    bool chains(int i, const Sentence &sentence, bool inside) const
    {
        const Token &t = tok(i);
        switch (t.kind) {
        case TokenKind::Place:
        case TokenKind::Event: return true;
        case TokenKind::Nation: return true;
        case TokenKind::Ordinal: return inside && t.has(Capital);
        case TokenKind::Word: break;
        default: return false;
        }
        if (!t.has(Capital))
            return false;
        if (t.is(DayName | MonthName | Title | Pronoun | Possessive | BeVerb | HaveVerb | ModalVerb | SayVerb
                | Determiner))
            return t.is(NameToo) && inside && !t.is(DayName | MonthName | Determiner);
        if (t.is(WinVerb | BeatVerb | TakeVerb) && !t.is(EventNoun | VenueNoun | NameToo))
            return false;
        if ((i == sentence.first || !inside)
            && t.is(Connective | Preposition | Conjunction | PersonNoun | Adverb | PastMark)
            && !t.is(EventNoun | VenueNoun | Championship))
            return false;
        if (t.is(PersonNoun) && !t.is(EventNoun | AgeWord | VenueNoun | NameToo))
            return false;
        return true;
    }

    bool lowerEventNoun(int i) const
    {
        const Token &t = tok(i);
        if (t.kind != TokenKind::Word || t.has(Capital))
            return false;
        switch (t.word) {
        case Word::Marathon:
        case Word::Parkrun:
        case Word::Championships:
        case Word::Championship:
        case Word::Relays:
        case Word::Games: return true;
        case Word::Half: return tok(i + 1).word == Word::Marathon;
        default: return isGrandPrix(i);
        }
    }

    // "5-Miler", "10 Mile": part of a name by its capital.
    bool namesMiles(int i) const
    {
        const QStringView text = d.words(tok(i).span());
        return text.contains(u"Mile");
    }

    // "the Harrock Hill race": two or more words that name neither a town nor a nation, nor somebody.
    bool namesRace(int first, int last) const
    {
        if (last - first < 2 || tok(last).word != Word::Race || tok(last).has(Capital) || tok(last + 1).is(PersonNoun))
            return false;
        const int the = tok(first - 1).word == Word::The ? first - 1 : first - 2;
        if (tok(the).word != Word::The
            || (the == first - 2 && (tok(first - 1).kind != TokenKind::Word || tok(first - 1).has(Capital))))
            return false;
        for (int i = first; i < last; ++i) {
            const Token &t = tok(i);
            if (t.kind != TokenKind::Word || t.has(OwnerMark | AllCaps | GivenName)
                || t.is(Championship | EventNoun | AgeWord | MaleWord | FemaleWord | DayName | MonthName | PersonNoun)
                || t.word == Word::Club || t.hash == hashWord(u"harriers") || t.hash == hashWord(u"runners"))
                return false;
        }
        return true;
    }

    // "Gift" ends the name of a handicap sprint: "the Harbour Gift".
    bool namesGift(int first, int last) const
    {
        return last - first > 1 && tok(last - 1).hash == hashWord(u"gift") && tok(first - 1).word == Word::The
            && !tok(last - 1).has(OwnerMark);
    }

    // "fell race", "hill race", "road race" after a name.
    bool isKindOfRace(int i) const
    {
        const Token &t = tok(i);
        return t.kind == TokenKind::Word && !t.has(Capital) && tok(i + 1).word == Word::Race && !tok(i + 1).has(Capital)
            && (t.word == Word::Fell || t.word == Word::Trail || t.hash == hashWord(u"hill")
                || t.hash == hashWord(u"road") || t.hash == hashWord(u"mountain"));
    }

    bool isGrandPrix(int i) const { return tok(i).hash == hashWord(u"grand") && tok(i + 1).word == Word::Prix; }

    static bool closesName(Word w)
    {
        switch (w) {
        case Word::Marathon:
        case Word::Championships:
        case Word::Championship:
        case Word::Games:
        case Word::Olympics:
        case Word::Prix:
        case Word::Run:
        case Word::Race:
        case Word::Half:
        case Word::Mile:
        case Word::Cup:
        case Word::Parkrun:
        case Word::Ten:
        case Word::Relays:
        case Word::Trials:
        case Word::Classic:
        case Word::Handicap:
        case Word::Invitational:
        case Word::Open:
        case Word::Series:
        case Word::League: return true;
        default: return false;
        }
    }

    void search(const Sentence &sentence)
    {
        int i = sentence.first;
        while (i < sentence.last) {
            if (!chains(i, sentence, false)) {
                i = lowerChampionships(i, sentence);
                continue;
            }
            // the longest chain of capital words
            int last = i + 1;
            while (last < sentence.last) {
                const Token &before = tok(last - 1);
                if (!tok(last).has(SpaceBefore) && !tok(last).has(Hyphened))
                    break;
                if (before.has(OwnerMark)
                    && (before.is(DayName | MonthName) || before.kind == TokenKind::Nation
                        || before.kind == TokenKind::Place))
                    break;
                if (chains(last, sentence, true)) {
                    ++last;
                    continue;
                }
                const Word w = tok(last).word;
                if ((w == Word::Of || w == Word::De || w == Word::To || w == Word::The || w == Word::And
                        || w == Word::Upon)
                    && last + 1 < sentence.last && chains(last + 1, sentence, true)
                    && tok(last + 1).kind != TokenKind::Nation
                    && (w != Word::And || (before.word == Word::Track && tok(last + 1).word == Word::Field))) {
                    ++last;
                    continue;
                }
                break;
            }
            considerChain(i, last, sentence);
            i = last;
        }
    }

    // "county cross-country championships": an event in small letters. Returns the token to go on with.
    int lowerChampionships(int i, const Sentence &sentence)
    {
        const auto fits = [&](int k) {
            const Token &t = tok(k);
            return t.kind == TokenKind::Word && !t.has(Quoted)
                && (t.is(Championship) || t.word == Word::Cross || t.hash == hashWord(u"country")
                    || t.word == Word::Relays);
        };
        if (!fits(i) || tok(i).word == Word::Course || tok(i).word == Word::Personal)
            return i + 1;
        int k = i;
        while (k < sentence.last && k < i + 6 && fits(k))
            ++k;
        if (k < sentence.last && (tok(k).word == Word::Championships || tok(k).word == Word::Championship)
            && !tok(k).has(Capital) && !tok(k + 1).is(RecordNoun | TitleNoun)) {
            add(i, k + 1, -1, sentence);
            return k + 1;
        }
        return std::max(k, i + 1);
    }

    void considerChain(int first, int last, const Sentence &sentence)
    {
        // a known event inside decides
        for (int i = first; i < last; ++i) {
            if (tok(i).kind == TokenKind::Event) {
                int from = i;
                while (from > first && tok(from - 1).kind == TokenKind::Word && !tok(from - 1).has(OwnerMark)
                    && from - 1 > sentence.first && !sentence.isTitleCase && !tok(from - 1).has(GivenName)
                    && !tok(from - 1).classes)
                    --from;
                int to = i + 1;
                while (to < last && tok(to).is(EventNoun) && !sentence.isTitleCase)
                    ++to;
                if (to < sentence.last && to == last && !tok(to).has(Capital) && tok(to).word == Word::Festival)
                    ++to;
                if (to < sentence.last && tok(to - 1).word != Word::Marathon && tok(to).word == Word::Marathon
                    && !endsInMarathon(to - 1))
                    ++to;
                add(from, to, tok(i).value, sentence);
                return;
            }
        }
        int noun = -1;
        for (int i = first; i < last; ++i) {
            if (tok(i).kind == TokenKind::Word
                && (tok(i).is(EventNoun)
                    || (i > first && tok(i).hash == hashWord(u"country") && tok(i - 1).word == Word::Cross)))
                noun = i;
        }
        int to = last;
        if (noun >= 0 && closesName(tok(noun).word) && noun + 1 < last)
            to = noun + 1;
        // "New York marathon", "Port Selby half marathon", "Dockside 10k"
        if (to == last && last < sentence.last && tok(last).has(SpaceBefore) && !tok(last - 1).has(OwnerMark)) {
            if (lowerEventNoun(last) && !(last - first == 1 && tok(first).kind == TokenKind::Nation)
                && !tok(last + 1).is(PersonNoun)
                && !(tok(first).is(Championship) && last - first == 1 && tok(last).word != Word::Marathon
                    && tok(last).word != Word::Championships && tok(last).word != Word::Games)) {
                noun = last;
                to = last + (tok(last).word == Word::Half || isGrandPrix(last) ? 2 : 1);
                if (tok(to).word == Word::Festival)
                    ++to;
            } else if (namesRace(first, last)) {
                noun = last;
                to = last + 1;
            } else if (isKindOfRace(last) && !(last - first == 1 && tok(first).kind == TokenKind::Nation)) {
                noun = last + 1;
                to = last + 2;
            } else if (tok(last).kind == TokenKind::Distance && !sentence.isTitleCase) {
                const Length &length = d.tokens.lengths[std::size_t(tok(last).value)];
                if ((length.unit == Length::Unit::Kilometres
                        || (length.unit == Length::Unit::Miles && (tok(last).has(Capital) || namesMiles(last))))
                    && tok(last + 1).word != Word::Race && tok(last + 1).word != Word::Races
                    && !tok(last - 1).is(VenueNoun) && tok(last - 1).kind != TokenKind::Nation) {
                    noun = last;
                    to = last + 1;
                } else if (length.unit == Length::Unit::Metres && noun < 0 && hasChampionship(first, last)) {
                    noun = last - 1; // "the AAA's Indoor 800m title"
                }
            } else if (tok(last).kind == TokenKind::Number
                && ((last - first >= 2 && tok(first - 1).word == Word::The)
                    || (sentence.isHeading && first == sentence.first && tok(last + 1).isSymbol(u',')))
                && !tok(last + 1).is(PersonNoun | CommonWord) && (tok(last).value % 5 == 0) && tok(last).value <= 200
                && tok(last).value > 0) {
                noun = last; // "the Saints' Ridge 100"
                to = last + 1;
            }
        }
        if (noun < 0 && hasChampionship(first, last) && last < sentence.last && !tok(last - 1).has(OwnerMark)
            && lowerEventNoun(last) && tok(last).word != Word::Marathon && tok(last).word != Word::Half) {
            noun = last;
            to = last + 1;
        }
        if (noun < 0 && namesGift(first, last))
            noun = last - 1;
        if (noun < 0)
            return;
        // "the Diamond Trophy" is won at a meeting; "a Slovakian International" is somebody
        if (tok(noun).word == Word::Trophy && tok(first).hash == hashWord(u"diamond"))
            return;
        if (tok(noun).word == Word::International && noun + 1 == to
            && (tok(first - 1).word == Word::A || tok(first - 1).word == Word::An || tok(first - 1).word == Word::Former
                || (noun == first + 1 && tok(first).kind == TokenKind::Nation)))
            return;
        if (sentence.isTitleCase && noun != last && !(first == sentence.first && to == sentence.last))
            return;
        for (int i = first; i < last; ++i) {
            if (tok(i).hash == hashWord(u"association") || tok(i).hash == hashWord(u"federation")
                || tok(i).hash == hashWord(u"federations"))
                return;
        }
        // only nouns of kind: "Half marathon", "Junior Race"
        bool named = false;
        for (int i = first; i < to; ++i) {
            const Token &t = tok(i);
            named = named || t.kind == TokenKind::Place || t.kind == TokenKind::Nation || t.kind == TokenKind::Event
                || (t.kind == TokenKind::Word
                    && !(t.is(EventNoun | AgeWord | MaleWord | FemaleWord | RaceNoun | CommonWord)
                        && !t.is(VenueNoun | Championship)));
        }
        if (!named && to - first > 1)
            return;
        // a single noun is an event only when it can be one alone
        if (to - first == 1) {
            const Word w = tok(first).word;
            if (w != Word::Olympics && w != Word::Worlds && w != Word::Europeans && w != Word::Commonwealths
                && w != Word::Comrades)
                return;
        }
        // opening words that are no part of the name
        while (first < noun && tok(first).is(Preposition | Conjunction | Connective | DayName)
            && !tok(first).is(VenueNoun | Championship))
            ++first;
        if (to - first < 2 && tok(first).kind == TokenKind::Word && !tok(first).is(EventNoun))
            return;
        // a person's name before: "Mo Farah London Marathon" does not occur in prose; a club does: "Hexley Harriers"
        if (tok(noun).is(VenueNoun) && !tok(noun).is(EventNoun))
            return;
        if (tok(to).is(PersonNoun) && tok(noun).word == Word::Club)
            return;
        add(first, to, -1, sentence);
    }

    bool endsInMarathon(int i) const
    {
        const QStringView text = d.words(tok(i).span());
        return text.endsWith(u"marathon", Qt::CaseInsensitive) || text.endsWith(u"Run") || text.endsWith(u"10K");
    }

    bool hasChampionship(int first, int last) const
    {
        for (int i = first; i < last; ++i) {
            if (tok(i).is(Championship))
                return true;
        }
        return false;
    }

    Discipline disciplineFrom(int first, int last) const
    {
        using Kind = Discipline::Kind;
        Discipline found;
        for (int i = first; i < last; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Distance) {
                found = disciplineOf(d.tokens.lengths[std::size_t(t.value)]);
                continue;
            }
            switch (t.word) {
            case Word::Marathon:
                found = i > first && (tok(i - 1).word == Word::Half || tok(i - 1).word == Word::Halve)
                    ? Discipline{Kind::Half, 0}
                    : Discipline{Kind::Marathon, 0};
                break;
            case Word::Half: found = {Kind::Half, 0}; break;
            case Word::Parkrun: found = {Kind::Kilometres, 5}; break;
            case Word::N10k:
            case Word::N10km: found = {Kind::Kilometres, 10}; break;
            case Word::N5k:
            case Word::N5km: found = {Kind::Kilometres, 5}; break;
            case Word::Mile: found = {Kind::Mile, 0}; break;
            case Word::Ten:
                if (i > first)
                    found = {Kind::Miles, 10};
                break;
            case Word::Cross:
            case Word::CrossCountry: found = {Kind::CrossCountry, 0}; break;
            case Word::Fell: found = {Kind::Fell, 0}; break;
            default:
                if (t.hash == hashWord(u"xc"))
                    found = {Kind::CrossCountry, 0};
                else if (t.is(OtherSport) && i + 1 == last)
                    return {Kind::Outside, 0};
                break;
            }
        }
        return found;
    }

    void add(int first, int last, int known, const Sentence &sentence)
    {
        std::vector<WordHash> words;
        for (int i = first; i < last; ++i) {
            if (tok(i).kind == TokenKind::Event || tok(i).kind == TokenKind::Place
                || tok(i).kind == TokenKind::Nation) {
                for (const QStringView word : d.words(tok(i).span()).split(u' '))
                    words.push_back(hashWord(word));
            } else if (tok(i).kind == TokenKind::Distance || tok(i).kind == TokenKind::Number) {
                words.push_back(hashWord(d.words(tok(i).span())));
            } else {
                words.push_back(tok(i).hash);
            }
        }
        int index = -1;
        for (std::size_t e = 0; e < d.events.size(); ++e) {
            if ((known >= 0 && m_known[e] == known) || sameEvent(m_words[e], words)) {
                index = int(e);
                break;
            }
        }
        const Span name = d.spanOf(first, last);
        if (index < 0) {
            if (d.events.size() >= 400)
                return;
            index = int(d.events.size());
            Event event;
            event.name = name;
            if (known >= 0)
                event.discipline = disciplineNamed(m_lexicon.event(known).discipline);
            if (!event.discipline.isKnown())
                event.discipline = disciplineFrom(first, last);
            for (int i = first; i < last; ++i)
                event.isChampionship = event.isChampionship || tok(i).word == Word::Championships
                    || tok(i).word == Word::Championship || tok(i).word == Word::Olympics || tok(i).word == Word::Games
                    || tok(i).is(Championship);
            d.events.push_back(event);
            m_words.push_back(words);
            m_known.push_back(known);
        } else if (words.size() > m_words[std::size_t(index)].size()) {
            Event &event = d.events[std::size_t(index)];
            event.name = name;
            m_words[std::size_t(index)] = words;
            if (!event.discipline.isKnown())
                event.discipline = disciplineFrom(first, last);
        } else if (!d.events[std::size_t(index)].discipline.isKnown()) {
            d.events[std::size_t(index)].discipline = disciplineFrom(first, last);
        }
        EventMention mention;
        mention.first = first;
        mention.last = last;
        mention.event = index;
        const Token &after = tok(last);
        mention.adjective = last < sentence.last && after.kind == TokenKind::Word && !after.has(Capital)
            && (after.word == Word::Champion || after.word == Word::Champions || after.word == Word::Winner
                || after.word == Word::Medallist || after.word == Word::Medalist || after.word == Word::RunnerUp
                || after.word == Word::Gold || after.word == Word::Silver || after.word == Word::Bronze
                || after.word == Word::Title)
            && (tok(first - 1).word != Word::The || after.word == Word::Champion || after.word == Word::Medallist
                || after.word == Word::Medalist || after.word == Word::Winner || after.word == Word::RunnerUp
                || tok(last + 1).word == Word::Medallist || tok(last + 1).word == Word::Medalist);
        if (tok(first).has(Hyphened) || after.word == Word::Titles || after.word == Word::Medals || after.is(Hopeful)
            || (after.word == Word::Gold && tok(last + 1).word == Word::Medals))
            mention.adjective = mention.adjective || tok(first - 1).word != Word::The || tok(first).has(Hyphened);
        // "Olympics campaigner X", "World Championships squad"
        for (const WordHash noun :
            {hashWord(u"campaigner"), hashWord(u"veteran"), hashWord(u"qualifier"), hashWord(u"squad"),
                hashWord(u"finalist"), hashWord(u"debutant"), hashWord(u"qualifying"), hashWord(u"qualification"),
                hashWord(u"standard"), hashWord(u"selection"), hashWord(u"hopeful"), hashWord(u"course")})
            mention.adjective = mention.adjective || (last < sentence.last && after.hash == noun);
        // "the Rio Olympic Games sprint double champion"
        int noun = last;
        while (noun < last + 4 && noun < sentence.last
            && (tok(noun).kind == TokenKind::Distance
                || (tok(noun).kind == TokenKind::Word && !tok(noun).has(Capital) && !tok(noun).has(OwnerMark)
                    && (tok(noun).is(RaceNoun | MedalWord | AgeWord | Championship) || tok(noun).word == Word::Double
                        || tok(noun).word == Word::Triple))))
            ++noun;
        if (noun > last && noun < sentence.last && !tok(noun).has(Capital)
            && (tok(noun).word == Word::Champion || tok(noun).word == Word::Champions
                || tok(noun).word == Word::Medallist || tok(noun).word == Word::Medalist
                || tok(noun).word == Word::Winner || tok(noun).word == Word::Finalist))
            mention.adjective = true;
        // "Harbour Marathon 2019 champion X"
        if (after.kind == TokenKind::Year && last + 1 < sentence.last && tok(last + 1).is(PersonNoun))
            mention.adjective = true;
        mention.record = after.word == Word::Record;
        const int at = int(d.eventMentions.size());
        for (int i = first; i < last; ++i)
            d.eventAt[std::size_t(i)] = at;
        d.eventMentions.push_back(mention);
        ++d.events[std::size_t(index)].mentions;
    }

    static bool sameEvent(const std::vector<WordHash> &a, const std::vector<WordHash> &b)
    {
        const std::vector<WordHash> &small = a.size() <= b.size() ? a : b;
        const std::vector<WordHash> &large = a.size() <= b.size() ? b : a;
        if (small.size() < 2)
            return small.size() == large.size() && small == large;
        for (const WordHash word : small) {
            if (std::find(large.begin(), large.end(), word) == large.end())
                return false;
        }
        return true;
    }

    // "LONDON, 27 April 2025", "CHICAGO, Oct 8, 2023", "on 29 March 1981": the first full date near the top.
    void findYear()
    {
        if (d.article->date && d.article->date->isValid()) {
            d.year = d.article->date->year();
            return;
        }
        if (datedByNumbers())
            return;
        int sentences = 0;
        for (const Sentence &sentence : d.sentences) {
            if (++sentences > 4)
                break;
            for (int i = sentence.first; i < std::min(sentence.last, sentence.first + 40); ++i) {
                if (tok(i).kind == TokenKind::Year && !tok(i).has(Quoted)) {
                    bool date = false;
                    for (int k = i - 1; k >= sentence.first && k >= i - 3; --k)
                        date = date || (tok(k).is(MonthName) && tok(k).has(Capital));
                    const bool withDay = date
                        && (tok(i - 2).kind == TokenKind::Number || tok(i - 1).kind == TokenKind::Number
                            || (tok(i - 1).isSymbol(u',') && tok(i - 2).kind == TokenKind::Number));
                    if (withDay) {
                        d.year = tok(i).value;
                        d.yearSpan = tok(i).span();
                        return;
                    }
                }
                if (tok(i).kind == TokenKind::Score && tok(i).end - tok(i).begin == 10
                    && (i < sentence.first + 8 || i + 1 == sentence.last)) {
                    const QStringView text = d.words(tok(i).span());
                    bool fine = false;
                    const int year = text.first(4).toInt(&fine);
                    if (fine && year > 1850 && year < 2100) {
                        d.year = year;
                        d.yearSpan = {tok(i).begin, tok(i).begin + 4};
                        return;
                    }
                }
            }
        }
    }

    // "08/30/2018 - 12:09" at the beginning of one of the first lines; "1991-Just ..." where one line only begins so.
    bool datedByNumbers()
    {
        int lines = 0;
        for (const Line &line : d.lines) {
            if (++lines > 5)
                break;
            const QStringView text = d.words(line.span);
            int at = 0;
            int parts = 0;
            while (parts < 2) {
                const int from = at;
                while (at < text.size() && at < from + 2 && text[at] >= u'0' && text[at] <= u'9')
                    ++at;
                if (at == from || at >= text.size() || (text[at] != u'/' && text[at] != u'.'))
                    break;
                ++at;
                ++parts;
            }
            if (parts < 2 || text.size() < at + 4 || (text.size() > at + 4 && text[at + 4].isDigit()))
                continue;
            bool fine = false;
            const int year = text.sliced(at, 4).toInt(&fine);
            if (fine && year > 1850 && year < 2100) {
                d.year = year;
                d.yearSpan = {line.span.begin + at, line.span.begin + at + 4};
                return true;
            }
        }
        int found = -1;
        for (const Line &line : d.lines) {
            const Token &t = tok(line.first);
            if (t.kind != TokenKind::Year || line.last - line.first < 8 || tok(line.first + 1).has(SpaceBefore)
                || !(tok(line.first + 1).isSymbol(u'\u2014') || tok(line.first + 1).isSymbol(u'\u2013')))
                continue;
            if (found >= 0)
                return false;
            found = line.first;
        }
        if (found < 0)
            return false;
        d.year = tok(found).value;
        d.yearSpan = tok(found).span();
        return true;
    }

    void chooseMain()
    {
        d.mainEvent = -1;
        for (const EventMention &mention : d.eventMentions) {
            if (mention.adjective || mention.record)
                continue;
            // "next month's X", "ahead of X": not the race reported
            const Token &before = tok(mention.first - 1);
            if (isElsewhere(mention)
                || d.events[std::size_t(mention.event)].discipline.kind == Discipline::Kind::Outside)
                continue;
            if (d.mainEvent < 0) {
                d.mainEvent = mention.event;
                if (!d.year && before.kind == TokenKind::Year && !before.has(Quoted)) {
                    d.year = before.value; // "the 2018 London Marathon"
                    d.yearSpan = before.span();
                }
                break;
            }
        }
        // "claimed European Cross Country silver"
        for (const EventMention &mention : d.eventMentions) {
            if (d.mainEvent >= 0)
                break;
            if (!mention.adjective)
                continue;
            for (int j = mention.first - 1; j >= 0 && j > mention.first - 7; --j) {
                if (tok(j).is(TakeVerb | KeepVerb | WinVerb) && !tok(j).has(Quoted))
                    d.mainEvent = mention.event;
            }
        }
        if (d.mainEvent < 0)
            championshipByTitle();
        for (const EventMention &mention : d.eventMentions) {
            if (d.year || mention.event != d.mainEvent
                || (d.sentences.size() > 3 && mention.first >= d.sentences[3].first))
                break;
            const Token &before = tok(mention.first - 1);
            const Token &after = tok(mention.last);
            if (!mention.adjective && before.kind == TokenKind::Year && !before.has(Quoted)) {
                d.year = before.value;
                d.yearSpan = before.span();
            } else if (!mention.adjective && !mention.record && after.kind == TokenKind::Year && !after.has(Quoted)
                && !tok(mention.last + 1).is(PersonNoun | RecordNoun | TitleNoun)) {
                d.year = after.value; // "X Championships 2023"
                d.yearSpan = after.span();
            }
        }
        if (d.mainEvent >= 0)
            d.mainDiscipline = d.events[std::size_t(d.mainEvent)].discipline;
    }

    // "last week's X", "looking to X", "a place at X", "the medal at X last year": spoken of, but not the race
    // reported.
    bool isElsewhere(const EventMention &mention) const
    {
        int i = mention.first - 1;
        if (i >= 1 && tok(i).kind == TokenKind::Nation)
            --i;
        if (i >= 1 && tok(i).has(OwnerMark) && (tok(i - 1).word == Word::Next || tok(i - 1).word == Word::Last))
            return true;
        // "the bronze medallist in the 5,000 and 10,000 metres at X"
        for (int k = i, steps = 0; k >= 0 && steps < 10; --k, ++steps) {
            const Token &t = tok(k);
            if (t.kind == TokenKind::Symbol || t.is(WinVerb | TakeVerb | TimeVerb))
                break;
            if ((t.word == Word::Medallist || t.word == Word::Medalist || t.word == Word::Finalist)
                && tok(k + 1).is(Preposition))
                return true;
        }
        for (int steps = 0; i >= 0 && steps < 5; --i, ++steps) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Symbol)
                break;
            if (t.has(Capital) && steps > 0)
                break;
            if (t.kind != TokenKind::Word)
                continue;
            if (looksAhead(t))
                return true;
            if (t.word == Word::Ahead && tok(i + 1).word == Word::Of)
                return true;
        }
        return false;
    }

    // "claimed European cross country silver": the championships are named by what was won there.
    void championshipByTitle()
    {
        int sentences = 0;
        for (const Sentence &sentence : d.sentences) {
            if (++sentences > 3)
                return;
            for (int i = sentence.first; i < sentence.last; ++i) {
                const Token &t = tok(i);
                if (t.kind != TokenKind::Word || t.has(Quoted)
                    || !(t.word == Word::European || t.word == Word::World || t.word == Word::Commonwealth
                        || t.word == Word::Olympic))
                    continue;
                int k = i;
                bool cross = false;
                while (k < sentence.last
                    && (tok(k).is(Championship) || tok(k).word == Word::Cross || tok(k).hash == hashWord(u"country")
                        || tok(k).kind == TokenKind::Distance)) {
                    cross = cross || tok(k).word == Word::Cross || tok(k).word == Word::CrossCountry;
                    ++k;
                }
                const Token &head = tok(k);
                if (k >= sentence.last
                    || !(head.word == Word::Title || head.word == Word::Crown
                        || ((head.word == Word::Gold || head.word == Word::Silver || head.word == Word::Bronze)
                            && !tok(k + 1).is(PersonNoun))))
                    continue;
                bool took = false;
                for (int j = i - 1; j >= sentence.first && j > i - 8; --j)
                    took = took || tok(j).is(TakeVerb | KeepVerb | WinVerb);
                if (!took)
                    continue;
                Event event;
                event.name = d.spanOf(i, k);
                event.isChampionship = true;
                if (t.word == Word::Olympic) {
                    event.known = u"Olympics"_s;
                } else {
                    for (int j = i; j < k; ++j) {
                        if (tok(j).kind == TokenKind::Distance)
                            continue;
                        QString word = d.words(tok(j).span()).toString();
                        word[0] = word[0].toUpper();
                        event.known += word % u' ';
                    }
                    event.known += u"Championships"_s;
                }
                if (cross)
                    event.discipline = {Discipline::Kind::CrossCountry, 0};
                d.mainEvent = int(d.events.size());
                d.events.push_back(event);
                return;
            }
        }
    }

    const Lexicon &m_lexicon;
    Document &d;
    std::vector<std::vector<WordHash>> m_words;
    std::vector<int> m_known;
};

// ---- words about the race

class RaceWordFinder
{
public:
    explicit RaceWordFinder(const Document &document)
        : d(document)
    {
    }

    RaceWords run()
    {
        RaceAt now;
        now.event = d.mainEvent;
        if (d.mainEvent >= 0)
            now.discipline = d.events[std::size_t(d.mainEvent)].discipline;
        if (!now.discipline.isKnown())
            now.discipline = openingDiscipline();
        m_running = now.discipline;
        const bool wheelchairs = allInWheelchairs();
        now.category.wheelchair = wheelchairs;
        int line = -1;
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            const Sentence &sentence = d.sentences[s];
            if (sentence.line != line) {
                const bool underHead = line >= 0 && d.lines[std::size_t(line)].kind == Line::Kind::Heading
                    && !d.lines[std::size_t(sentence.line)].afterBlank;
                const bool underRow = d.token(sentence.first).kind == TokenKind::Number
                    && !d.lines[std::size_t(sentence.line)].afterBlank;
                line = sentence.line;
                if (!underHead && !underRow) {
                    now.category.wheelchair = wheelchairs;
                    now.category.age = {};
                    if (now.discipline.kind == Discipline::Kind::Outside && !m_outsideHead) {
                        now.discipline = m_running;
                        now.disciplineSpan = {};
                    }
                }
                now.round = 0;
            }
            m_weak = {};
            m_strong = false;
            m_words.firstOfSentence.push_back(int(m_words.list.size()));
            m_words.before.push_back(now);
            const std::size_t first = m_words.list.size();
            search(sentence);
            const bool hasResult = switchesEvent(sentence);
            for (std::size_t w = first; w < m_words.list.size(); ++w) {
                RaceWord &word = m_words.list[w];
                if (word.kind == RaceWord::Kind::Event && !word.describes && word.event != now.event && !hasResult
                    && !held(word)
                    && !(word.first <= sentence.first + 3 && sentence.line > 0
                        && tok(word.last).is(PlaceVerb | BeVerb | TakeVerb)))
                    word.describes = true;
                apply(word, now);
            }
            // a meeting: the record tried for names the race where nothing else does
            if (!m_strong && m_weak.isKnown() && meeting())
                now.discipline = m_weak;
            if (now.discipline.kind != Discipline::Kind::Outside) {
                m_running = now.discipline;
                m_outsideHead = false;
            } else if (sentence.isHeading) {
                m_outsideHead = true;
            }
        }
        m_words.firstOfSentence.push_back(int(m_words.list.size()));
        return std::move(m_words);
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    // Championships and reports without an event: "marathon" in the first lines, with no other distance, is the race.
    Discipline openingDiscipline() const
    {
        bool marathon = false;
        bool half = false;
        int sentences = 0;
        for (const Sentence &sentence : d.sentences) {
            if (++sentences > 3)
                break;
            for (int i = sentence.first; i < sentence.last; ++i) {
                if (tok(i).word == Word::Marathon)
                    (tok(i - 1).word == Word::Half ? half : marathon) = true;
                if (tok(i).kind == TokenKind::Distance
                    && d.tokens.lengths[std::size_t(tok(i).value)].unit == Length::Unit::Metres)
                    return {};
            }
        }
        return half    ? Discipline{Discipline::Kind::Half, 0}
            : marathon ? Discipline{Discipline::Kind::Marathon, 0}
                       : Discipline{};
    }

    static bool namesSex(const Token &t)
    {
        return t.word == Word::Men || t.word == Word::Women || t.word == Word::Mens || t.word == Word::Womens
            || t.word == Word::Boys || t.word == Word::Girls;
    }

    // A report of wheelchair racing alone: its first sentence says so, and of no other race, and no runner has a time.
    bool allInWheelchairs() const
    {
        bool said = false;
        int sentences = 0;
        for (const Sentence &sentence : d.sentences) {
            const bool opens = ++sentences <= 3 && !said;
            bool time = false;
            bool runner = false;
            for (int i = sentence.first; i < sentence.last; ++i) {
                const Token &t = tok(i);
                time = time || t.kind == TokenKind::Time;
                runner = runner || t.word == Word::Runner || t.word == Word::Runners || t.word == Word::Ran
                    || t.hash == hashWord(u"run");
                if (!opens)
                    continue;
                said = said || t.word == Word::Wheelchair || t.word == Word::Wheelchairs;
                if (namesSex(t)) {
                    bool near = false;
                    for (int k = std::max(sentence.first, i - 4); k < std::min(sentence.last, i + 5); ++k)
                        near = near || tok(k).word == Word::Wheelchair || tok(k).word == Word::Wheelchairs;
                    if (!near)
                        return false;
                }
            }
            if ((sentences >= 3 && !said) || (time && runner))
                return false;
        }
        return said;
    }

    bool meeting() const { return d.mainEvent < 0 || !d.events[std::size_t(d.mainEvent)].discipline.isKnown(); }

    // A sentence that tells a result may go on to another event; one that only names it does not. Headings do, the
    // title of the article does not.
    bool switchesEvent(const Sentence &sentence) const
    {
        if (sentence.line == 0 && d.lines.size() > 1)
            return false;
        if (sentence.isHeading || sentence.last - sentence.first <= 6)
            return true;
        for (int i = sentence.first; i < sentence.last; ++i) {
            const Token &t = tok(i);
            if (t.has(Quoted))
                continue;
            if (t.word == Word::Winner && tok(i + 1).word == Word::Of && i > sentence.first + 1) {
                for (int k = i - 1; k >= sentence.first && k > i - 4; --k) {
                    if (tok(k).word == Word::Was || tok(k).word == Word::Were)
                        return true;
                }
            }
            if (t.kind == TokenKind::Time || (t.is(WinVerb) && !t.is(WinNoun)) || t.word == Word::Win
                || t.word == Word::Victory || t.is(TitleNoun))
                return true;
            if (t.kind == TokenKind::Ordinal
                && (tok(i + 1).kind == TokenKind::Symbol || tok(i + 1).is(Preposition | Conjunction)
                    || tok(i + 1).word == Word::Place))
                return true;
        }
        return false;
    }

    // "the Seaquay Mile, held on the promenade"
    bool held(const RaceWord &word) const
    {
        const Token &next = tok(word.last);
        const Token &after = tok(word.last + 1);
        if (next.word == Word::Took && after.word == Word::Place)
            return true; // "the Burnside Classic took place on Saturday"
        return (next.isSymbol(u',') || next.word == Word::Was)
            && (after.word == Word::Held || after.hash == hashWord(u"staged"));
    }

    void apply(const RaceWord &word, RaceAt &now)
    {
        if (word.kind == RaceWord::Kind::Discipline) {
            if (!word.describes)
                m_strong = true;
            else if (word.ofRecord)
                m_weak = word.discipline;
        }
        if (word.describes)
            return;
        switch (word.kind) {
        case RaceWord::Kind::Event:
            if (word.event != now.event) {
                now.event = word.event;
                now.discipline = d.events[std::size_t(word.event)].discipline;
                now.disciplineSpan = {};
                now.category.age = {};
            } else if (!now.discipline.isKnown()) {
                now.discipline = d.events[std::size_t(word.event)].discipline;
            }
            now.eventSpan = d.spanOf(word.first, word.last);
            break;
        case RaceWord::Kind::Discipline:
            now.discipline = word.discipline;
            now.disciplineSpan = d.spanOf(word.first, word.last);
            break;
        case RaceWord::Kind::Category: {
            const bool wheelchair = now.category.wheelchair;
            now.category = word.category;
            now.category.wheelchair = wheelchair || word.category.wheelchair;
            now.categorySpan = d.spanOf(word.first, word.last);
            break;
        }
        case RaceWord::Kind::Wheelchair: now.category.wheelchair = true; break;
        case RaceWord::Kind::Round: break;
        case RaceWord::Kind::Year: break;
        }
    }

    void add(RaceWord word) { m_words.list.push_back(word); }

    bool describesNext(int last, const Sentence &sentence) const
    {
        // ... champion, record, holder, medallist within the noun phrase
        for (int i = last; i < sentence.last && i < last + 5; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Word) {
                if (t.is(RecordNoun) || t.word == Word::Champion || t.word == Word::Champions
                    || t.word == Word::Medallist || t.word == Word::Medalist || t.word == Word::Medallists
                    || t.word == Word::Holder || t.word == Word::RecordHolder || t.word == Word::Finalist
                    || t.word == Word::Runner || t.word == Word::Specialist || t.word == Word::Bronze
                    || t.word == Word::Silver)
                    return true;
                if (t.is(Championship | AgeWord) || t.word == Word::And || t.word == Word::Gold
                    || t.word == Word::Hurdles)
                    continue;
                return false;
            }
            if (t.kind == TokenKind::Distance || t.kind == TokenKind::Nation)
                continue;
            return false;
        }
        return false;
    }

    // A length of road inside the race rather than the race: "after 30km", "the last 100 metres", "10km in 29:12".
    bool isStretch(int i, const Length &length, const Sentence &sentence) const
    {
        const Token &before = tok(i - 1);
        const Token &after = tok(i + 1);
        const bool hasBefore = i > sentence.first;
        const bool hasAfter = i + 1 < sentence.last;
        if (hasBefore && before.is(MaleWord | FemaleWord | AgeWord | Championship) && !before.is(Pronoun | Possessive))
            return false;
        if (hasBefore) {
            switch (before.word) {
            case Word::Last:
            case Word::Final:
            case Word::First:
            case Word::After:
            case Word::Through:
            case Word::Past:
            case Word::Passed:
            case Word::At:
            case Word::With:
            case Word::By:
            case Word::Another:
            case Word::Every:
            case Word::Per:
            case Word::Until:
            case Word::From:
            case Word::About:
            case Word::Under:
            case Word::Beyond:
            case Word::Around:
            case Word::Near:
            case Word::Nearly:
            case Word::Just:
            case Word::Than:
            case Word::Half:
            case Word::Before:
            case Word::Opening:
            case Word::Closing:
            case Word::Remaining:
            case Word::Some:
            case Word::Only:
            case Word::For:
            case Word::Between:
            case Word::Next: return true;
            case Word::To: return true;
            default: break;
            }
            if (before.hash == m_opening || before.hash == m_closing || before.hash == hashWord(u"reaching")
                || before.word == Word::Reached || before.hash == hashWord(u"passing"))
                return true;
            if (before.kind == TokenKind::Ordinal && before.word != Word::None)
                return true;
        }
        if (hasAfter) {
            switch (after.word) {
            case Word::To:
            case Word::Out:
            case Word::From:
            case Word::Mark:
            case Word::Into:
            case Word::Split:
            case Word::Checkpoint:
            case Word::Ahead:
            case Word::Behind:
            case Word::Clear:
            case Word::Short:
            case Word::Left: return true;
            default: break;
            }
        }
        if (length.unit == Length::Unit::Yards)
            return true;
        // "20 laps of a one-kilometre loop"
        if (hasAfter
            && (after.hash == hashWord(u"loop") || after.hash == hashWord(u"loops") || after.word == Word::Lap
                || after.word == Word::Laps || after.hash == hashWord(u"circuit")))
            return true;
        // "a split of 15:43 (three miles) and a five-mile time"
        if (length.unit != Length::Unit::Metres) {
            for (int k = std::max(sentence.first, i - 60); k < i; ++k) {
                if (tok(k).word == Word::Split || tok(k).hash == hashWord(u"splits"))
                    return true;
            }
        }
        return false;
    }

    bool ofRecord(int last, const Sentence &sentence) const
    {
        for (int i = last; i < sentence.last && i < last + 5; ++i) {
            if (tok(i).is(RecordNoun))
                return true;
            if (!tok(i).is(Championship | AgeWord) && tok(i).word != Word::Hurdles && tok(i).kind != TokenKind::Nation)
                return false;
        }
        return false;
    }

    // "broke her own Irish 60m hurdles record": the record fell in this race.
    bool recordMade(int i, const Sentence &sentence) const
    {
        for (int k = i - 1; k >= sentence.first && k > i - 8; --k) {
            const Token &t = tok(k);
            if (t.word == Word::Broke || t.word == Word::Breaking || t.word == Word::Breaks || t.word == Word::Set
                || t.word == Word::Setting || t.word == Word::Smashed || t.word == Word::Equalled
                || t.word == Word::Improved || t.word == Word::Lowered || t.word == Word::Shattered)
                return tok(k - 1).word != Word::To && tok(k - 1).word != Word::Had;
        }
        return false;
    }

    static bool isTrackLength(int metres)
    {
        static constexpr int usual[] = {60, 100, 200, 400, 800, 1500, 3000, 5000, 10000};
        return std::find(std::begin(usual), std::end(usual), metres) != std::end(usual);
    }

    bool isRaceLength(const Length &length) const
    {
        if (length.metres <= 0)
            return false;
        if (length.unit == Length::Unit::Metres) {
            static constexpr int usual[] = {50, 55, 60, 75, 80, 100, 110, 120, 150, 200, 300, 400, 500, 600, 800, 1000,
                1200, 1500, 1600, 2000, 3000, 3200, 5000, 10000, 20000, 25000, 30000};
            return std::find(std::begin(usual), std::end(usual), int(length.amount)) != std::end(usual);
        }
        return true;
    }

    void search(const Sentence &sentence)
    {
        for (int i = sentence.first; i < sentence.last; ++i) {
            const Token &t = tok(i);
            if (const int at = d.eventAt[std::size_t(i)]; at >= 0) {
                const EventMention &mention = d.eventMentions[std::size_t(at)];
                if (mention.first == i) {
                    RaceWord word;
                    word.kind = RaceWord::Kind::Event;
                    word.first = mention.first;
                    word.last = mention.last;
                    word.event = mention.event;
                    word.describes = mention.adjective || mention.record || isBackground(mention, sentence);
                    // "the Diamond League race": a series of which the meeting reported is one
                    if (mention.event != d.mainEvent && d.mainEvent >= 0 && !d.mainDiscipline.isKnown()
                        && isSeries(mention) && !isSeries(d.events[std::size_t(d.mainEvent)].name))
                        word.describes = true;
                    // "the European Trials and AAA Championships": one meeting under two names
                    if (tok(i - 1).word == Word::And && i - 2 >= sentence.first && d.eventAt[std::size_t(i - 2)] >= 0)
                        word.describes = true;
                    add(word);
                }
                if (t.kind != TokenKind::Distance)
                    continue;
            }
            switch (t.kind) {
            case TokenKind::Distance: distance(i, sentence); break;
            case TokenKind::Word: word(i, sentence); break;
            case TokenKind::AgeClass:
                if (d.words(t.span()).startsWith(u"under", Qt::CaseInsensitive)
                    && !tok(i + 1).is(MaleWord | FemaleWord)) {
                    m_group = t.span();
                    m_groupLine = sentence.line;
                }
                break;
            case TokenKind::Number:
                if (i > sentence.first && (tok(i - 1).is(MaleWord | FemaleWord) && !tok(i - 1).is(Pronoun | Possessive))
                    && t.value >= 60 && t.value <= 10000 && t.value % 10 == 0) {
                    RaceWord made;
                    made.kind = RaceWord::Kind::Discipline;
                    made.first = i;
                    made.last = i + 1;
                    made.discipline = {Discipline::Kind::Metres, double(t.value)};
                    add(made);
                } else if (i > sentence.first + 1 && tok(i - 1).word == Word::The && !t.has(Quoted)
                    && tok(i - 2).is(WinVerb | TakeVerb | KeepVerb) && meeting() && isTrackLength(t.value)
                    && (tok(i + 1).word == Word::In || tok(i + 1).word == Word::At || tok(i + 1).is(TitleNoun)
                        || tok(i + 1).word == Word::Final || tok(i + 1).word == Word::With)) {
                    // "won the 400 in 45.19"
                    RaceWord made;
                    made.kind = RaceWord::Kind::Discipline;
                    made.first = i;
                    made.last = i + 1;
                    made.discipline = {Discipline::Kind::Metres, double(t.value)};
                    add(made);
                }
                break;
            case TokenKind::Year:
                if (!t.has(Quoted)) {
                    RaceWord year;
                    year.kind = RaceWord::Kind::Year;
                    year.first = i;
                    year.last = i + 1;
                    year.year = t.value;
                    year.describes = true;
                    add(year);
                }
                break;
            default: break;
            }
        }
    }

    bool isSeries(const EventMention &mention) const { return isSeries(d.spanOf(mention.first, mention.last)); }
    bool isSeries(Span name) const
    {
        const QString words = d.words(name).toString().simplified();
        return words.endsWith(u"Diamond League") || words.endsWith(u"Golden League") || words.endsWith(u"Indoor Tour")
            || words.endsWith(u"Continental Tour");
    }

    bool isBackground(const EventMention &mention, const Sentence &sentence) const
    {
        if (mention.event == d.mainEvent)
            return false;
        // "at this year's X" where the race reported is another
        if (tok(mention.first - 1).word == Word::Year && tok(mention.first - 1).has(OwnerMark)
            && tok(mention.first - 2).word == Word::This && d.mainEvent >= 0)
            return true;
        // earlier or later races: "who won Boston in April", "next month's X", "had won at", "will run in"
        int steps = 0;
        for (int i = mention.first - 1; i >= sentence.first && steps < 14; --i, ++steps) {
            const Token &t = tok(i);
            if (t.isSymbol(u';') || t.word == Word::While)
                break;
            if (looksAhead(t) || t.is(ModalVerb) || t.word == Word::Who || t.word == Word::Had || t.word == Word::Has
                || t.word == Word::Have || t.word == Word::Since || t.word == Word::Next || t.word == Word::Last
                || t.word == Word::Forthcoming || t.word == Word::Upcoming || t.word == Word::When
                || (t.word == Word::Previous && tok(i + 1).hash != hashWord(u"day")) || t.word == Word::Ahead
                || t.word == Word::Also || t.word == Word::For || t.word == Word::Former || t.word == Word::After
                || t.word == Word::Whose || t.word == Word::Before)
                return true;
            // "the bronze medallist in the 5,000m at X"
            if ((t.word == Word::Medallist || t.word == Word::Medalist || t.word == Word::Finalist)
                && tok(i + 1).is(Preposition))
                return true;
        }
        for (int i = mention.last; i < sentence.last && i < mention.last + 6; ++i) {
            const Token &t = tok(i);
            if (t.word == Word::Next || t.word == Word::Last || t.word == Word::Ago || t.word == Word::Previous
                || (t.is(MonthName) && t.has(Capital) && tok(i - 1).word == Word::In))
                return true;
            if (t.kind == TokenKind::Year && t.value != d.year)
                return true;
        }
        return tok(mention.first).has(Quoted);
    }

    void distance(int i, const Sentence &sentence)
    {
        const Length &length = d.tokens.lengths[std::size_t(tok(i).value)];
        if (tok(i).has(Quoted) || tok(i).is(FieldEvent))
            return;
        // digits within the letters of an address
        if (i > sentence.first && tok(i - 1).kind == TokenKind::Word && tok(i - 1).end == tok(i).begin)
            return;
        const Token &after = tok(i + 1);
        const bool hurdles = after.word == Word::Hurdles;
        const bool chase = after.word == Word::Steeplechase;
        // "20 kilometre walk", "20km race walk"
        const int walkWords = after.word == Word::Walk || after.hash == hashWord(u"racewalk") ? 1
            : after.word == Word::Race && tok(i + 2).word == Word::Walk                       ? 2
                                                                                              : 0;
        const bool walk = walkWords > 0;
        // "her first 400m indoor title"
        const bool title = after.is(Championship) && tok(i + 2).is(TitleNoun);
        const bool winners = (after.word == Word::Winner || after.word == Word::Winners) && tok(i + 2).is(BeVerb);
        const bool raceNoun = after.is(RaceNoun | TitleNoun) || after.word == Word::Champion || title || winners;
        if (!hurdles && !chase && !walk && !raceNoun && (isStretch(i, length, sentence) || !isRaceLength(length)))
            return;
        RaceWord word;
        word.kind = RaceWord::Kind::Discipline;
        word.first = i;
        word.last = i + 1 + (hurdles || chase ? 1 : walkWords);
        word.discipline = disciplineOf(length);
        if (hurdles) {
            word.discipline = {Discipline::Kind::Hurdles, length.metres};
            m_hurdles = length.metres;
        }
        if (chase)
            m_chase = length.metres;
        if (chase)
            word.discipline = {Discipline::Kind::Steeplechase, length.metres};
        // of race walking over the same kilometres: "the men's 20km"
        const bool again = length.unit == Length::Unit::Kilometres && length.metres >= 10000 && length.metres == m_walk
            && !after.is(PlaceVerb) && after.word != Word::Race;
        if (walk)
            m_walk = length.metres;
        if (walk || again)
            word.discipline = {Discipline::Kind::Walk, length.metres / 1000};
        // "the 21km run", "the 42K division" go by their names
        if (word.discipline.kind == Discipline::Kind::Kilometres && length.metres >= 42000 && length.metres <= 42200)
            word.discipline = {Discipline::Kind::Marathon, 0};
        if (word.discipline.kind == Discipline::Kind::Kilometres && length.metres >= 21000 && length.metres <= 21100)
            word.discipline = {Discipline::Kind::Half, 0};
        if (!word.discipline.isKnown())
            return;
        if (after.word == Word::Relay || after.is(OtherSport) || tok(i - 1).is(OtherSport)
            || (tok(i - 1).is(FieldEvent)))
            word.discipline = {Discipline::Kind::Outside, 0};
        // several lengths share one noun: "5,000m and 10,000m champion"
        word.describes = describesNext(word.last, sentence);
        word.ofRecord = word.describes && ofRecord(word.last, sentence);
        if (word.ofRecord && recordMade(i, sentence))
            word.describes = false;
        if (ofMedallist(i, sentence))
            word.describes = true;
        // "the Olympic marathon and 10,000m"
        if (tok(i - 1).word == Word::And && !m_words.list.empty() && m_words.list.back().last == i - 1
            && m_words.list.back().describes)
            word.describes = true;
        if (!word.describes && d.mainEvent >= 0 && !hurdles && !chase && !walk && !again) {
            const Event &main = d.events[std::size_t(d.mainEvent)];
            const Discipline::Kind kind = main.discipline.kind;
            // a road or cross-country race keeps its own name whatever its length is said to be
            if (kind == Discipline::Kind::CrossCountry || kind == Discipline::Kind::Fell
                || kind == Discipline::Kind::Trail)
                word.describes = true;
            if ((kind == Discipline::Kind::Marathon || kind == Discipline::Kind::Half) && !raceNoun
                && length.unit != Length::Unit::Metres)
                word.describes =
                    !(tok(i - 1).is(MaleWord | FemaleWord) || tok(i - 1).word == Word::The || i == sentence.first);
            const bool road = kind == Discipline::Kind::Marathon || kind == Discipline::Kind::Half
                || kind == Discipline::Kind::Kilometres || kind == Discipline::Kind::Miles;
            const bool category = tok(i - 1).is(MaleWord | FemaleWord) && !tok(i - 1).is(Pronoun | Possessive);
            if (road && length.unit == Length::Unit::Metres && !raceNoun && !category)
                word.describes = true;
            if (road && length.unit != Length::Unit::Metres && !raceNoun && !category && after.kind == TokenKind::Word
                && !after.is(Preposition | Conjunction | PlaceVerb)
                && !(tok(i - 1).word == Word::The && tok(i - 2).is(WinVerb)))
                word.describes = true;
            if (word.discipline.kind == kind)
                word.describes = false;
        }
        // "the 23-mile fell race", and the lengths of a race over the fells
        if (length.unit != Length::Unit::Metres && (after.word == Word::Fell || overFells(sentence)))
            word.describes = true;
        add(word);
    }

    // "the bronze medallist in the 5,000 and 10,000 metres"
    bool ofMedallist(int i, const Sentence &sentence) const
    {
        int k = i - 1;
        while (k > sentence.first
            && (tok(k).kind == TokenKind::Distance || tok(k).kind == TokenKind::Number || tok(k).word == Word::And
                || tok(k).word == Word::The || tok(k).kind == TokenKind::Year
                || (tok(k).is(MaleWord | FemaleWord) && tok(k).has(OwnerMark))))
            --k;
        const Token &head = tok(k - 1);
        if (tok(k).word == Word::Of && (head.word == Word::Winner || head.word == Word::Champion))
            return true;
        if (tok(k).word != Word::In && tok(k).word != Word::At && tok(k).word != Word::Over)
            return false;
        if (head.word == Word::Medallist || head.word == Word::Medalist || head.word == Word::Champion
            || head.word == Word::Finalist)
            return true;
        // "five days after smashing the world record in the 1500m"
        if (head.is(RecordNoun)) {
            for (int j = k - 2; j >= sentence.first && j > k - 9 && tok(j).kind != TokenKind::Symbol; --j) {
                if (tok(j).word == Word::After)
                    return true;
            }
        }
        return false;
    }

    // A race over the fells is spoken of: it keeps its kind whatever its length.
    bool overFells(const Sentence &sentence) const
    {
        Discipline said = m_running;
        int looked = 0;
        for (auto w = m_words.list.rbegin(); w != m_words.list.rend() && w->first >= sentence.first && looked < 40;
             ++w, ++looked) {
            if (w->describes || (w->kind != RaceWord::Kind::Discipline && w->kind != RaceWord::Kind::Event))
                continue;
            const Discipline one =
                w->kind == RaceWord::Kind::Event ? d.events[std::size_t(w->event)].discipline : w->discipline;
            if (one.isKnown()) {
                said = one;
                break;
            }
        }
        return said.kind == Discipline::Kind::Fell;
    }

    void word(int i, const Sentence &sentence)
    {
        const Token &t = tok(i);
        if (t.has(Quoted))
            return;
        RaceWord made;
        made.first = i;
        made.last = i + 1;
        switch (t.word) {
        case Word::Marathon:
        case Word::Marathons: {
            const bool half = tok(i - 1).word == Word::Half || tok(i - 1).word == Word::Halve;
            made.kind = RaceWord::Kind::Discipline;
            made.discipline = {half ? Discipline::Kind::Half : Discipline::Kind::Marathon, 0};
            made.first = half ? i - 1 : i;
            made.describes = describesNext(i + 1, sentence)
                || (tok(i - 1).word == Word::His || tok(i - 1).word == Word::Her) || t.word == Word::Marathons
                || tok(i - 1).word == Word::A || tok(i - 1).word == Word::Debut || tok(i + 1).word == Word::Debut
                || tok(i - 1).word == Word::Fastest || tok(i - 1).word == Word::First
                || ((tok(i - 1).hash == hashWord(u"yearly") || tok(i - 1).hash == hashWord(u"annual"))
                    && d.mainDiscipline.isKnown())
                || (d.mainDiscipline.isKnown() && d.mainDiscipline.kind == Discipline::Kind::Half && !half
                    && tok(i - 1).word != Word::The && !tok(i - 1).is(MaleWord | FemaleWord))
                || tok(i - 1).is(Championship) || tok(i - 1).kind == TokenKind::Nation;
            if (d.mainDiscipline.isKnown() && metresOf(d.mainDiscipline) > 43000)
                made.describes = true;
            if (i == sentence.first || (i == made.first && tok(i - 1).kind == TokenKind::Symbol))
                made.describes = made.describes && describesNext(i + 1, sentence);
            add(made);
            return;
        }
        case Word::Mile:
        case Word::Milers:
            if (tok(i - 1).is(FemaleWord | MaleWord | AgeWord | Championship)
                || (tok(i - 1).word == Word::The && !tok(i + 1).is(Preposition | GapWord)
                    && tok(i + 1).word != Word::Mark && tok(i + 1).word != Word::To)) {
                if (tok(i - 1).kind == TokenKind::Ordinal)
                    return;
                made.kind = RaceWord::Kind::Discipline;
                made.discipline = {Discipline::Kind::Mile, 0};
                made.describes = describesNext(i + 1, sentence);
                add(made);
            }
            return;
        case Word::Cross:
        case Word::CrossCountry:
            if (t.word == Word::CrossCountry || tok(i + 1).hash == m_country) {
                made.kind = RaceWord::Kind::Discipline;
                made.discipline = {Discipline::Kind::CrossCountry, 0};
                made.last = i + (t.word == Word::Cross ? 2 : 1);
                made.describes = describesNext(made.last, sentence) || oneOfKinds(i, made.last);
                add(made);
            }
            return;
        case Word::Fell:
            if (tok(i + 1).word == Word::Race) {
                made.kind = RaceWord::Kind::Discipline;
                made.discipline = {Discipline::Kind::Fell, 0};
                made.last = i + 2;
                made.describes = describesNext(i + 2, sentence) || t.has(OwnerMark);
                add(made);
            }
            return;
        case Word::Half:
            if ((tok(i - 1).word == Word::The || tok(i - 1).is(MaleWord | FemaleWord))
                && tok(i + 1).word != Word::Marathon && tok(i + 1).word != Word::Way
                && (tok(i + 1).isSymbol(u'(') || tok(i + 1).isSymbol(u',') || tok(i + 1).isSymbol(u'.')
                    || tok(i + 1).is(Preposition & ~std::uint64_t(RelativeWord)))
                && tok(i - 2).word == Word::In) {
                made.kind = RaceWord::Kind::Discipline;
                made.discipline = {Discipline::Kind::Half, 0};
                add(made);
            }
            return;
        case Word::Wheelchair:
        case Word::Wheelchairs:
        case Word::PushRim:
        case Word::Pushrim:
            made.kind = RaceWord::Kind::Wheelchair;
            add(made);
            return;
        case Word::Hurdles:
        case Word::Steeplechase:
            if (i > sentence.first && tok(i - 1).kind != TokenKind::Distance
                && (tok(i - 1).is(MaleWord | FemaleWord) || tok(i - 1).word == Word::The || tok(i - 1).is(AgeWord)
                    || tok(i + 1).is(TitleNoun)
                    || (tok(i + 1).is(Championship) && tok(i + 2).is(TitleNoun | EventNoun)))) {
                made.kind = RaceWord::Kind::Discipline;
                made.discipline = {t.word == Word::Hurdles ? Discipline::Kind::Hurdles : Discipline::Kind::Steeplechase,
                    t.word == Word::Hurdles ? m_hurdles : m_chase};
                made.describes = describesNext(i + 1, sentence);
                add(made);
            }
            return;
        case Word::Final: {
            const Token &next = tok(i + 1);
            const bool ends = i + 1 >= sentence.last || next.kind == TokenKind::Symbol || next.kind == TokenKind::Time
                || next.is(Preposition | Conjunction | BeVerb);
            if (!ends || t.has(Capital)
                || !(tok(i - 1).word == Word::The || tok(i - 1).kind == TokenKind::Distance
                    || tok(i - 1).word == Word::Hurdles || tok(i - 1).has(OwnerMark)))
                return;
            made.kind = RaceWord::Kind::Round;
            made.describes = true;
            add(made);
            return;
        }
        case Word::Heat:
            // "despite the heat", "made light of the heat"
            if (tok(i - 1).word == Word::The && tok(i - 2).word != Word::Won && tok(i + 1).word != Word::Of)
                return;
            [[fallthrough]];
        case Word::Heats:
        case Word::SemiFinal:
        case Word::SemiFinals:
        case Word::Semifinal:
        case Word::Semifinals:
        case Word::Semi:
            made.kind = RaceWord::Kind::Round;
            made.round = t.word == Word::Heat || t.word == Word::Heats ? 'h' : 's';
            made.describes = true;
            add(made);
            return;
        default: break;
        }
        if (t.is(FieldEvent) && t.word != Word::Shot && t.word != Word::Put && t.word != Word::Weight) {
            made.kind = RaceWord::Kind::Discipline;
            made.discipline = {Discipline::Kind::Outside, 0};
            made.describes = describesNext(i + 1, sentence);
            add(made);
            return;
        }
        if ((t.word == Word::Shot || t.word == Word::Weight)
            && (tok(i - 1).word == Word::The || tok(i - 1).is(MaleWord | FemaleWord) || tok(i + 1).isSymbol(u':')
                || tok(i + 1).word == Word::Put)) {
            made.kind = RaceWord::Kind::Discipline;
            made.discipline = {Discipline::Kind::Outside, 0};
            add(made);
            return;
        }
        if ((t.is(OtherSport) && !t.is(PersonNoun)) || t.word == Word::Relay || t.word == Word::Relays) {
            if (t.has(Capital) && i > sentence.first)
                return;
            made.kind = RaceWord::Kind::Discipline;
            made.discipline = {Discipline::Kind::Outside, 0};
            made.describes = tok(i + 1).is(PersonNoun) || describesNext(i + 1, sentence);
            add(made);
            return;
        }
        if (t.is(MaleWord | FemaleWord) && !t.is(Pronoun | Possessive))
            category(i, sentence);
        else if (t.is(AgeWord) && !t.is(MaleWord | FemaleWord | PersonNoun))
            ageOnly(i, sentence);
    }

    // "road, track and cross country": kinds of running, not a race.
    bool oneOfKinds(int first, int last) const
    {
        const auto kind = [&](const Token &t) {
            return t.word == Word::Track || t.word == Word::Trail || t.word == Word::Fell
                || t.hash == hashWord(u"road");
        };
        const auto joins = [](const Token &t) { return t.isSymbol(u',') || t.word == Word::And || t.word == Word::Or; };
        return (joins(tok(first - 1)) && kind(tok(first - 2))) || (joins(tok(last)) && kind(tok(last + 1)));
    }

    bool isAge(const Token &t) const
    {
        return t.kind == TokenKind::AgeClass
            || (t.kind == TokenKind::Word && t.is(AgeWord) && t.word != Word::Wheelchair && t.word != Word::Senior
                && t.word != Word::PushRim)
            || (t.kind == TokenKind::Word && t.word == Word::Senior);
    }

    void category(int i, const Sentence &sentence)
    {
        const Token &t = tok(i);
        const bool plural = t.word == Word::Men || t.word == Word::Women || t.word == Word::Boys
            || t.word == Word::Girls || t.word == Word::Ladies || t.word == Word::Mens || t.word == Word::Womens
            || t.word == Word::Heren || t.word == Word::Dames || t.word == Word::Males || t.word == Word::Females;
        const bool single = t.word == Word::Male || t.word == Word::Female;
        if (!plural && !single)
            return;
        RaceWord made;
        made.kind = RaceWord::Kind::Category;
        made.first = i;
        made.last = i + 1;
        made.category.sex = t.is(FemaleWord) ? Category::Sex::Women : Category::Sex::Men;
        // counts of people: "17 men", "ten women"
        const Token &before = tok(i - 1);
        const bool head = i == sentence.first || sentence.isHeading || t.has(OwnerMark) || tok(i + 1).isSymbol(u':');
        if (!head
            && (before.kind == TokenKind::Number || (before.is(NumberName)) || before.word == Word::Of
                || before.word == Word::No || before.word == Word::All || before.word == Word::Most))
            made.describes = before.word != Word::Of;
        if (!head && single && before.kind == TokenKind::Ordinal)
            made.describes = true;
        if (!t.has(OwnerMark) && !head && before.word != Word::The && before.word != Word::Among && !isAge(before)
            && before.word != Word::Elite && before.word != Word::Senior)
            made.describes = true;
        if (describesNext(i + 1, sentence))
            made.describes = true;
        // "the men's and women's winners", "the men or women": of neither
        const auto opposite = [&](int k) { return namesSex(tok(k)) && tok(k).is(FemaleWord) != t.is(FemaleWord); };
        if ((tok(i + 1).word == Word::Or && opposite(i + 2)) || (before.word == Word::Or && opposite(i - 2)))
            made.describes = true;
        // "Among Indian men"
        if (before.kind == TokenKind::Nation && tok(i - 2).word == Word::Among && i - 2 == sentence.first)
            made.describes = false;
        // "at the same time as the men"
        const Token &comparing = before.word == Word::The ? tok(i - 2) : before;
        if (!t.has(OwnerMark) && (comparing.word == Word::As || comparing.word == Word::Than))
            made.describes = true;
        const bool young = t.word == Word::Boys || t.word == Word::Girls;
        // "under-17 women", "junior men", "senior boys"
        int from = i;
        while (from - 1 >= sentence.first && isAge(tok(from - 1)) && from > i - 2)
            --from;
        if (from < i) {
            const bool senior = tok(from).word == Word::Senior || tok(from).word == Word::Seniors;
            if (!(senior && !young))
                made.category.age = d.spanOf(from, i + 1);
            if (senior && young)
                made.category.age = d.spanOf(from, i + 1);
            made.first = from;
        } else if (young) {
            made.category.age = t.span();
            if (m_groupLine == sentence.line)
                made.category.group = m_group;
        }
        if (tok(i + 1).word == Word::Wheelchair || tok(i - 1).word == Word::Wheelchair)
            made.category.wheelchair = true;
        add(made);
    }

    void ageOnly(int, const Sentence &) { }

    const Document &d;
    double m_hurdles = 0;
    double m_walk = 0; // metres of the race walk said last
    double m_chase = 3000;
    Span m_group;
    int m_groupLine = -1;
    Discipline m_running;
    Discipline m_weak;
    bool m_strong = false;
    bool m_outsideHead = false;
    RaceWords m_words;
    const WordHash m_country = hashWord(u"country");
    const WordHash m_opening = hashWord(u"opening");
    const WordHash m_closing = hashWord(u"closing");
};

} // namespace

void findEvents(const Lexicon &lexicon, Document &document) { EventFinder(lexicon, document).run(); }

RaceWords findRaceWords(const Document &document) { return RaceWordFinder(document).run(); }

RaceAt raceAt(const Document &document, const RaceWords &words, int sentence, int token, int segmentFirst,
    int segmentLast, int from, int to)
{
    RaceAt race = words.before[std::size_t(sentence)];
    const int first = words.firstOfSentence[std::size_t(sentence)];
    const int last = words.firstOfSentence[std::size_t(sentence) + 1];
    // what was said before this segment
    const auto apply = [&](const RaceWord &word) {
        switch (word.kind) {
        case RaceWord::Kind::Event:
            if (word.event != race.event) {
                race.event = word.event;
                race.discipline = document.events[std::size_t(word.event)].discipline;
                race.disciplineSpan = {};
            }
            race.eventSpan = document.spanOf(word.first, word.last);
            break;
        case RaceWord::Kind::Discipline:
            race.discipline = word.discipline;
            race.disciplineSpan = document.spanOf(word.first, word.last);
            break;
        case RaceWord::Kind::Category: {
            const bool wheelchair = race.category.wheelchair || word.category.wheelchair;
            race.category = word.category;
            race.category.wheelchair = wheelchair;
            race.categorySpan = document.spanOf(word.first, word.last);
            race.ownCategory = word.first >= segmentFirst && word.first < segmentLast;
            break;
        }
        case RaceWord::Kind::Wheelchair: race.category.wheelchair = true; break;
        case RaceWord::Kind::Round: race.round = word.round; break;
        case RaceWord::Kind::Year: break;
        }
    };
    for (int w = first; w < last; ++w) {
        const RaceWord &word = words.list[std::size_t(w)];
        if (word.first < segmentFirst && !word.describes)
            apply(word);
    }
    // inside the segment: for each kind the word in the subject's clause nearest to the token, else the last before it,
    // else the first after it
    for (const RaceWord::Kind kind :
        {RaceWord::Kind::Event, RaceWord::Kind::Discipline, RaceWord::Kind::Category, RaceWord::Kind::Wheelchair}) {
        const RaceWord *best = nullptr;
        int bestScore = -1;
        for (int w = first; w < last; ++w) {
            const RaceWord &word = words.list[std::size_t(w)];
            if (word.kind != kind || word.describes || word.first < segmentFirst || word.first >= segmentLast)
                continue;
            const int away = std::abs(word.first - token);
            int score = 0;
            if (word.first >= from && word.first < to)
                score = 3000 - away;
            else if (word.first < token)
                score = 2000 - away;
            else
                score = 1000 - away;
            if (score > bestScore) {
                bestScore = score;
                best = &word;
            }
        }
        if (best)
            apply(*best);
        else if (kind == RaceWord::Kind::Discipline
            && (document.mainEvent < 0 || !document.events[std::size_t(document.mainEvent)].discipline.isKnown())) {
            bool strong = false;
            const RaceWord *record = nullptr;
            for (int w = first; w < last; ++w) {
                const RaceWord &word = words.list[std::size_t(w)];
                strong = strong || (word.kind == kind && !word.describes);
                if (word.kind == kind && word.ofRecord && word.first >= segmentFirst && word.first < segmentLast)
                    record = &word;
            }
            if (record && !strong)
                apply(*record);
        }
    }
    // a heat only where it is said in the same clause; "in the heats" right behind the anchor says it best
    race.round = 0;
    int nearest = 7;
    for (int w = first; w < last; ++w) {
        const RaceWord &word = words.list[std::size_t(w)];
        if (word.kind != RaceWord::Kind::Round || word.first < segmentFirst || word.first >= segmentLast)
            continue;
        bool inside = false;
        bool other = false; // another place or time stands between
        for (int k = token + 1; k < word.first; ++k) {
            inside = inside || document.token(k).word == Word::In;
            other = other || document.token(k).kind == TokenKind::Time || document.token(k).kind == TokenKind::Ordinal;
        }
        if (other)
            continue;
        const bool behind = word.first > token;
        if (behind && inside && word.first - token <= 5) {
            race.round = word.round;
            break;
        }
        const int away =
            std::abs(word.first - token) + (behind && document.token(word.first - 1).word == Word::The ? 3 : 0);
        if (away < nearest) {
            nearest = away;
            race.round = word.round;
        }
    }
    return race;
}

} // namespace proofline
