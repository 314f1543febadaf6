#include "reading/list_heads.h"

#include "reading/race_context.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

struct HashOf
{
    const WordHash under = hashWord(u"under");
    const WordHash over = hashWord(u"over");
    const WordHash country = hashWord(u"country");
    const WordHash chase = hashWord(u"chase");
    const WordHash stchase = hashWord(u"steeple");
    const WordHash elite = hashWord(u"elite");
    const WordHash ultra = hashWord(u"ultra");
    const WordHash open = hashWord(u"open");
    const WordHash miler = hashWord(u"miler");
    const WordHash walk = hashWord(u"walk");
    const WordHash para = hashWord(u"para");
    const WordHash overall = hashWord(u"overall");
    const WordHash best = hashWord(u"best");
    const WordHash bests = hashWord(u"bests");
    const WordHash personal = hashWord(u"personal");
    const WordHash past = hashWord(u"past");
    const WordHash previous = hashWord(u"previous");
    const WordHash field = hashWord(u"field");
    const WordHash by = hashWord(u"by");
    const WordHash gents = hashWord(u"gents");
    const WordHash herren = hashWord(u"herren");
    const WordHash frauen = hashWord(u"frauen");
    const WordHash hommes = hashWord(u"hommes");
    const WordHash femmes = hashWord(u"femmes");
    const WordHash dames = hashWord(u"dames");
    const WordHash heren = hashWord(u"heren");
    const WordHash kids = hashWord(u"kids");
    const WordHash start = hashWord(u"start");
    const WordHash list = hashWord(u"list");
    const WordHash time = hashWord(u"time");
    const WordHash all = hashWord(u"all");
    const WordHash elites = hashWord(u"elites");
    const WordHash challenge = hashWord(u"challenge");
    const WordHash trophy = hashWord(u"trophy");
    const WordHash fiveK = hashWord(u"5k");
};

const HashOf &named()
{
    static const HashOf hashes;
    return hashes;
}

// "Men", "ladies", "boys"; not "he", "brother", "Mrs".
bool isSexWord(const Token &t)
{
    if (t.kind != TokenKind::Word || !t.is(MaleWord | FemaleWord))
        return false;
    switch (t.word) {
    case Word::Men:
    case Word::Mens:
    case Word::Man:
    case Word::Male:
    case Word::Males:
    case Word::Boys:
    case Word::Boy:
    case Word::Heren:
    case Word::Women:
    case Word::Womens:
    case Word::Woman:
    case Word::Lady:
    case Word::Ladies:
    case Word::Female:
    case Word::Females:
    case Word::Girls:
    case Word::Girl:
    case Word::Dames: return true;
    default: return false;
    }
}

bool isRaceNoun(const Document &d, int i)
{
    const Token &t = d.token(i);
    if (t.kind == TokenKind::Distance) {
        const Length &length = d.tokens.lengths[std::size_t(t.value)];
        return length.unit == Length::Unit::Kilometres || length.unit == Length::Unit::Miles;
    }
    switch (t.word) {
    case Word::Marathon:
    case Word::Half:
    case Word::Parkrun:
    case Word::Race:
    case Word::Mile:
    case Word::Run:
    case Word::Ten:
    case Word::Championships:
    case Word::Championship:
    case Word::League:
    case Word::Invitational:
    case Word::Classic:
    case Word::Handicap:
    case Word::Series:
    case Word::Games:
    case Word::Trail:
    case Word::Relays:
    case Word::Cup:
    case Word::Open:
    case Word::N10k:
    case Word::N10km:
    case Word::N5k:
    case Word::N5km: return true;
    default:
        return t.hash == named().miler || t.hash == named().ultra || t.hash == named().challenge
            || t.hash == named().trophy;
    }
}

class HeadReader
{
public:
    HeadReader(const Document &document, int first, int last)
        : d(document)
        , m_first(first)
        , m_last(last)
    {
    }

    ListHead read()
    {
        for (int i = m_first; i < m_last; ++i)
            token(i);
        if (head.race.isEmpty())
            nameRace();
        if (head.race.isEmpty() && d.events.size() <= 60)
            shortName();
        if (m_categoryFirst >= 0)
            makeCategory();
        if (m_walk && head.discipline.isKnown()) {
            const double metres = metresOf(head.discipline);
            if (metres > 0)
                head.discipline = {Discipline::Kind::Walk, metres / 1000};
        }
        if (m_outside)
            head.kind = ListHead::Kind::Outside;
        return head;
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    void discipline(const Discipline &found, int first, int last)
    {
        head.discipline = found;
        head.disciplineSpan = d.spanOf(first, last);
        head.disciplineFromHead = true;
        ++head.words;
    }

    void special(int i, const Token &next, double metres)
    {
        if (next.word == Word::Hurdles)
            discipline({Discipline::Kind::Hurdles, metres}, i, i + 2);
        else if (next.word == Word::Steeplechase || next.hash == named().chase || next.hash == named().stchase)
            discipline({Discipline::Kind::Steeplechase, metres}, i, i + 2);
    }

    void token(int i)
    {
        const Token &t = tok(i);
        if (const int at = d.eventAt[std::size_t(i)]; at >= 0) {
            const EventMention &mention = d.eventMentions[std::size_t(at)];
            if (mention.first == i) {
                const Discipline known = d.events[std::size_t(mention.event)].discipline;
                if (isBareDiscipline(mention)) {
                    if (known.isKnown() && !head.discipline.isKnown())
                        discipline(known, mention.first, mention.last);
                } else {
                    head.race = eventName(d, mention.event);
                    head.event = mention.event;
                    head.raceSpan = d.spanOf(mention.first, mention.last);
                    ++head.words;
                    if (known.isKnown() && !head.discipline.isKnown())
                        discipline(known, mention.first, mention.last);
                }
            }
            if (t.kind == TokenKind::Event)
                return;
        }
        const Token &next = tok(i + 1);
        switch (t.kind) {
        case TokenKind::Distance: {
            const Length &length = d.tokens.lengths[std::size_t(t.value)];
            const bool climb = length.unit == Length::Unit::Yards || length.metres < 40;
            if (!climb) {
                const Discipline found = disciplineOf(length);
                if (found.isKnown())
                    discipline(found, i, i + 1);
                special(i, next, length.metres);
            }
            return;
        }
        case TokenKind::Number: {
            static constexpr int track[] = {
                60, 100, 110, 150, 200, 300, 400, 600, 800, 1000, 1500, 1600, 2000, 3000, 3200, 5000, 10000};
            const bool usual = std::find(std::begin(track), std::end(track), t.value) != std::end(track);
            if (!usual)
                return;
            const Token &before = tok(i - 1);
            const bool sexBefore = i > m_first && before.is(MaleWord | FemaleWord);
            if (next.word == Word::Hurdles || next.word == Word::Steeplechase || next.hash == named().chase)
                special(i, next, t.value);
            else if (sexBefore)
                discipline({Discipline::Kind::Metres, double(t.value)}, i, i + 1);
            return;
        }
        case TokenKind::Year:
            head.year = t.value;
            head.yearSpan = t.span();
            return;
        case TokenKind::AgeClass: category(i, i + 1, sexOfAgeClass(d.words(t.span())), true); return;
        case TokenKind::Time: {
            // "under-17s"
            return;
        }
        case TokenKind::Word:
        case TokenKind::Ordinal: word(i); return;
        case TokenKind::Nation:
        case TokenKind::Event:
        case TokenKind::Place:
        case TokenKind::Age:
        case TokenKind::Money:
        case TokenKind::Percent:
        case TokenKind::DayClock:
        case TokenKind::Score:
        case TokenKind::Symbol: return;
        }
    }

    // "Half marathon", "Marathon": the finder of events may call them events, here they are distances.
    bool isBareDiscipline(const EventMention &mention) const
    {
        for (int i = mention.first; i < mention.last; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Distance || t.word == Word::Marathon || t.word == Word::Half
                || t.word == Word::Halve || t.word == Word::Mile || t.word == Word::Race
                || t.is(MaleWord | FemaleWord | AgeWord))
                continue;
            return false;
        }
        return true;
    }

    void word(int i)
    {
        const Token &t = tok(i);
        const Token &next = tok(i + 1);
        switch (t.word) {
        case Word::Marathon: {
            const bool half = i > m_first && (tok(i - 1).word == Word::Half || tok(i - 1).word == Word::Halve);
            discipline({half ? Discipline::Kind::Half : Discipline::Kind::Marathon, 0}, half ? i - 1 : i, i + 1);
            return;
        }
        case Word::Half:
        case Word::Halve:
            if (next.word != Word::Marathon)
                discipline({Discipline::Kind::Half, 0}, i, i + 1);
            return;
        case Word::Parkrun: discipline({Discipline::Kind::Kilometres, 5}, i, i + 1); return;
        case Word::N10k:
        case Word::N10km: discipline({Discipline::Kind::Kilometres, 10}, i, i + 1); return;
        case Word::N5k:
        case Word::N5km: discipline({Discipline::Kind::Kilometres, 5}, i, i + 1); return;
        case Word::Mile: discipline({Discipline::Kind::Mile, 0}, i, i + 1); return;
        case Word::Fell: discipline({Discipline::Kind::Fell, 0}, i, i + 1); return;
        case Word::Cross:
            if (next.hash == named().country)
                discipline({Discipline::Kind::CrossCountry, 0}, i, i + 2);
            return;
        case Word::CrossCountry: discipline({Discipline::Kind::CrossCountry, 0}, i, i + 1); return;
        case Word::Wheelchair:
        case Word::Wheelchairs:
        case Word::PushRim:
        case Word::Pushrim:
            head.category.wheelchair = true;
            ++head.words;
            if (m_categoryFirst < 0)
                head.categorySpan = t.span();
            return;
        case Word::Heat:
        case Word::Heats:
            head.round = 'h';
            ++head.words;
            return;
        case Word::SemiFinal:
        case Word::SemiFinals:
        case Word::Semifinal:
        case Word::Semifinals:
        case Word::Semi:
            head.round = 's';
            ++head.words;
            return;
        case Word::Final: ++head.words; return;
        default: break;
        }
        if (t.hash == named().walk || t.word == Word::Walk) {
            m_walk = true;
            ++head.words;
            return;
        }
        if (t.is(FieldEvent) && !(t.word == Word::Hammer && isRaceNoun(d, i + 1))) {
            m_outside = true;
            head.isOtherSport = true;
            ++head.words;
            return;
        }
        if (t.is(OtherSport) && !t.is(PersonNoun) && t.word != Word::Row) {
            m_outside = true;
            head.isOtherSport = true;
            ++head.words;
            return;
        }
        if ((t.hash == named().under || t.hash == named().over)) {
            int at = i + 1;
            if (tok(at).isSymbol(u'-'))
                ++at;
            const Token &age = tok(at);
            if (at < m_last && (age.kind == TokenKind::Number || age.kind == TokenKind::Time) && age.value >= 0) {
                category(i, at + 1, 0, true);
                return;
            }
        }
        if (isSexWord(t)) {
            category(i, i + 1, t.is(FemaleWord) ? 'f' : 'm', false);
            return;
        }
        if (t.hash == named().gents || t.hash == named().herren || t.hash == named().hommes
            || t.hash == named().heren) {
            category(i, i + 1, 'm', false);
            return;
        }
        if (t.hash == named().frauen || t.hash == named().femmes || t.hash == named().dames) {
            category(i, i + 1, 'f', false);
            return;
        }
        if (t.is(AgeWord) || t.hash == named().kids) {
            category(i, i + 1, 0, t.word != Word::Senior && t.word != Word::Seniors);
            return;
        }
        // "M40:" where the colon keeps the class from being one token
        if (t.has(Capital) && t.end - t.begin <= 2 && next.kind == TokenKind::Number && next.begin == t.end
            && next.value >= 10 && next.value <= 99 && i + 1 < m_last) {
            category(i, i + 2, sexOfAgeClass(d.words(t.span())), true);
            return;
        }
        listWords(i);
    }

    void listWords(int i)
    {
        const Token &t = tok(i);
        const Token &next = tok(i + 1);
        using Kind = ListHead::Kind;
        const auto become = [&](Kind kind) {
            if (head.kind == Kind::Plain || head.kind == Kind::Results)
                head.kind = kind;
            ++head.words;
        };
        if ((t.hash == named().personal || t.hash == named().previous) && i + 1 < m_last
            && (next.hash == named().best || next.hash == named().bests)) {
            become(Kind::StartList);
            return;
        }
        if (t.hash == named().past || t.hash == named().previous) {
            become(Kind::Winners);
            return;
        }
        if (t.hash == named().start && next.hash == named().list) {
            become(Kind::StartList);
            return;
        }
        if (t.hash == named().all && next.isSymbol(u'-') && tok(i + 2).hash == named().time) {
            become(Kind::AllTime);
            return;
        }
        switch (listWord(t.hash)) {
        case ListWord::StartList: become(Kind::StartList); return;
        case ListWord::AllTime:
        case ListWord::Record: become(Kind::AllTime); return;
        case ListWord::Standings:
        case ListWord::Points:
        case ListWord::Split:
            if (!isPartOfName(i))
                m_outside = true;
            ++head.words;
            return;
        case ListWord::Teams:
            m_outside = true;
            ++head.words;
            return;
        case ListWord::Winners:
            become(Kind::Results);
            head.firstPlaces = true;
            return;
        case ListWord::Results: become(Kind::Results); return;
        case ListWord::CrossCountry: discipline({Discipline::Kind::CrossCountry, 0}, i, i + 1); return;
        case ListWord::Gun: head.gun = true; return;
        case ListWord::Chip: head.chip = true; return;
        default: break;
        }
    }

    // "East District League race 2": the league is the event's name, not a table of points
    bool isPartOfName(int i) const { return tok(i).word == Word::League && i > m_first && tok(i - 1).has(Capital); }

    void category(int first, int last, char sex, bool age)
    {
        if (m_categoryFirst < 0 || first > m_categoryLast + 1) {
            if (m_categoryFirst >= 0 && m_sex && !sex)
                return; // "Men (seniors and juniors)"
            m_categoryFirst = first;
            if (!age || sex)
                m_age = false;
        }
        m_categoryLast = last;
        if (sex)
            m_sex = sex;
        m_age = m_age || age;
        ++head.words;
    }

    void makeCategory()
    {
        QString text;
        bool senior = false;
        for (int i = m_categoryFirst; i < m_categoryLast; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Symbol) {
                if (t.isSymbol(u'-'))
                    text.append(u'-');
                continue;
            }
            if (t.word == Word::Senior || t.word == Word::Seniors)
                senior = true;
            if (t.word == Word::Wheelchair || t.word == Word::Wheelchairs)
                continue;
            QString word = d.words(t.span()).toString();
            if (t.kind == TokenKind::Word || t.kind == TokenKind::Ordinal)
                word = canonical(t, word);
            if (!text.isEmpty() && !text.endsWith(u'-'))
                text.append(u' ');
            text.append(word);
        }
        if (senior && (text == u"senior men" || text == u"senior women" || text == u"senior"))
            text = m_sex ? (m_sex == 'f' ? u"women"_s : u"men"_s) : QString();
        if (!m_age && m_sex && !isYoung())
            text = m_sex == 'f' ? u"women"_s : u"men"_s;
        head.categoryText = text.simplified();
        head.categorySpan = d.spanOf(m_categoryFirst, m_categoryLast);
        head.category.sex = m_sex == 'f' ? Category::Sex::Women
            : m_sex == 'm'               ? Category::Sex::Men
                                         : Category::Sex::Unknown;
        if (!head.categoryText.isEmpty() && head.categoryText != u"men" && head.categoryText != u"women")
            head.category.age = head.categorySpan;
    }

    bool isYoung() const
    {
        for (int i = m_categoryFirst; i < m_categoryLast; ++i) {
            const Word w = tok(i).word;
            if (w == Word::Boys || w == Word::Girls || w == Word::Boy || w == Word::Girl)
                return true;
        }
        return false;
    }

    QString canonical(const Token &t, const QString &word) const
    {
        switch (t.word) {
        case Word::Men:
        case Word::Mens:
        case Word::Man:
        case Word::Male:
        case Word::Males:
        case Word::Heren: return u"men"_s;
        case Word::Women:
        case Word::Womens:
        case Word::Woman:
        case Word::Lady:
        case Word::Female:
        case Word::Females:
        case Word::Ladies:
        case Word::Dames: return u"women"_s;
        default: break;
        }
        bool digits = false;
        for (const QChar c : word)
            digits = digits || c.isDigit();
        return digits && t.kind == TokenKind::Word ? word : word.toLower();
    }

    // An event the finder did not see, because a heading is all capitals: the words up to the noun.
    void nameRace()
    {
        int noun = -1;
        for (int i = m_first; i < m_last; ++i) {
            if (isRaceNoun(d, i))
                noun = i;
            else if (noun >= 0)
                break;
        }
        if (noun < 0)
            return;
        int from = noun;
        bool proper = false;
        while (from > m_first) {
            const Token &t = tok(from - 1);
            const bool own = t.kind == TokenKind::Place || t.kind == TokenKind::Nation || t.kind == TokenKind::Event
                || (t.kind == TokenKind::Word && t.has(Capital) && !isSexWord(t) && !t.is(MonthName | DayName)
                    && listWord(t.hash) == ListWord::None)
                || (t.kind == TokenKind::Word && t.is(Particle | Preposition | Determiner) && from - 1 > m_first
                    && tok(from - 2).has(Capital));
            if (!own && !(t.kind == TokenKind::Word && t.hash == named().country)
                && !(t.kind == TokenKind::Word && listWord(t.hash) == ListWord::CrossCountry))
                break;
            if (t.has(OwnerMark) && (t.is(DayName)))
                break;
            if (!t.is(AgeWord | EventNoun | RaceNoun | Determiner | Preposition | Adverb | Connective) && own)
                proper = true;
            --from;
        }
        while (from < noun && tok(from).is(Determiner | Preposition | Connective | AgeWord)
            && tok(from).kind == TokenKind::Word && !tok(from).is(VenueNoun | Championship))
            ++from;
        if (!proper || from == noun)
            return;
        head.event = -2;
        head.raceSpan = d.spanOf(from, noun + 1);
        head.race = d.tidyWords(head.raceSpan);
        ++head.words;
    }

    // "Also round at Elmsea:" under the Elmsea Marathon
    void shortName()
    {
        for (int i = m_first; i < m_last; ++i) {
            const Token &t = tok(i);
            if ((t.kind != TokenKind::Word && t.kind != TokenKind::Place) || t.end - t.begin < 4
                || !d.text[t.begin].isUpper() || t.is(~std::uint64_t(NameToo)) || listWord(t.hash) != ListWord::None)
                continue;
            for (std::size_t e = 0; e < d.events.size(); ++e) {
                const QStringView name = d.words(d.events[e].name);
                const qsizetype blank = name.indexOf(u' ');
                if (blank <= 0 || name.first(blank).compare(d.words(t.span()), Qt::CaseInsensitive) != 0)
                    continue;
                head.race = eventName(d, int(e));
                head.event = int(e);
                head.raceSpan = t.span();
                ++head.words;
                if (!head.discipline.isKnown() && d.events[e].discipline.isKnown())
                    discipline(d.events[e].discipline, i, i + 1);
                return;
            }
        }
    }

    const Document &d;
    int m_first;
    int m_last;
    ListHead head;
    int m_categoryFirst = -1;
    int m_categoryLast = -1;
    char m_sex = 0;
    bool m_age = false;
    bool m_outside = false;
    bool m_walk = false;
};

} // namespace

ListHead readHead(const Document &document, int first, int last) { return HeadReader(document, first, last).read(); }

char sexOfAgeClass(QStringView code)
{
    char sex = 0;
    for (const QChar c : code) {
        const char16_t letter = c.toUpper().unicode();
        if (letter == u'F' || letter == u'W' || letter == u'L')
            return 'f';
        if (letter == u'M')
            sex = 'm';
    }
    return sex;
}

ListHead headAfter(const ListHead &now, const ListHead &said, const ListHead &base)
{
    if (said.words == 0) {
        ListHead same = now;
        same.chip = now.chip || said.chip;
        same.gun = now.gun || said.gun;
        return same;
    }
    ListHead next = now;
    next.words = 1;
    next.firstPlaces = said.firstPlaces;
    if (said.chip || said.gun) {
        next.chip = said.chip;
        next.gun = said.gun;
    }
    const bool newRace = !said.race.isEmpty() && said.race != now.race;
    if (newRace) {
        next = base;
        next.words = 1;
        next.firstPlaces = said.firstPlaces;
        next.race = said.race;
        next.raceSpan = said.raceSpan;
        next.event = said.event;
        next.discipline = {};
        next.disciplineSpan = {};
        next.disciplineFromHead = false;
        next.categoryText.clear();
        next.category = {};
        next.categorySpan = {};
        next.chip = said.chip;
        next.gun = said.gun;
    }
    // any heading with a meaning ends what an outside heading began
    const bool onlyCategory = said.kind == ListHead::Kind::Plain && !said.discipline.isKnown() && said.race.isEmpty();
    if ((next.kind == ListHead::Kind::Outside && !(now.isOtherSport && onlyCategory))
        || said.kind != ListHead::Kind::Plain) {
        next.kind = said.kind;
        next.isOtherSport = said.isOtherSport;
    }
    // a fell race keeps its kind whatever its length is said to be
    const Discipline::Kind before = next.discipline.kind;
    const bool keepsName = (before == Discipline::Kind::CrossCountry || before == Discipline::Kind::Fell
                               || before == Discipline::Kind::Trail)
        && (said.discipline.kind == Discipline::Kind::Kilometres || said.discipline.kind == Discipline::Kind::Miles);
    if (said.discipline.isKnown() && !keepsName) {
        next.discipline = said.discipline;
        next.disciplineSpan = said.disciplineSpan;
        next.disciplineFromHead = true;
        next.round = 0;
        if (said.categoryText.isEmpty() && !now.categoryAboveDiscipline) {
            next.categoryText.clear();
            next.category = {};
            next.categorySpan = {};
        }
    }
    if (!said.categoryText.isEmpty() || said.category.wheelchair) {
        const bool chairs = said.category.wheelchair || (now.category.wheelchair && !newRace && onlyCategory);
        if (!said.categoryText.isEmpty()) {
            next.categoryText = said.categoryText;
            next.category = said.category;
        } else if (!now.category.wheelchair) {
            next.categoryText.clear();
            next.category = {};
        }
        next.category.wheelchair = chairs;
        next.categorySpan = said.categorySpan;
        next.categoryAboveDiscipline = !said.discipline.isKnown() && !next.disciplineFromHead;
        next.round = 0;
    }
    if (said.round)
        next.round = said.round;
    if (said.year) {
        next.year = said.year;
        next.yearSpan = said.yearSpan;
    }
    return next;
}

} // namespace proofline
