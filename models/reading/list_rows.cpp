// Rows of results lists. Lists, tables and their headings (list_*.cpp, lists.cpp) are worked on in a room of their own:
// prose rules keep to findings, people and race context.
#include "reading/list_rows.h"

#include "reading/list_heads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr std::uint64_t sentenceVerbs =
    BeVerb | HaveVerb | ModalVerb | Pronoun | WinVerb | TakeVerb | KeepVerb | TimeVerb | BeatVerb | SayVerb;

bool isDashMark(const Token &t) { return t.isSymbol(u'-') || t.isSymbol(u'–') || t.isSymbol(u'—'); }

bool isSeparator(const Token &t)
{
    return isDashMark(t) || t.isSymbol(u',') || t.isSymbol(u'|') || t.isSymbol(u'/') || t.isSymbol(u':')
        || t.isSymbol(u'\u2026') || t.isSymbol(u'\u2022') || t.isSymbol(u'*') || t.isSymbol(u'\u2013');
}

bool isBullet(const Token &t)
{
    return t.kind == TokenKind::Symbol
        && (isDashMark(t) || t.isSymbol(u'*') || t.isSymbol(u'\u2022') || t.isSymbol(u'|') || t.isSymbol(u'#')
            || t.isSymbol(u'>') || t.isSymbol(u'\u00BB') || t.isSymbol(u'\u00B7') || t.value >= 0x2000);
}

bool isShortInitial(const Token &t)
{
    const int length = t.end - t.begin;
    return t.kind == TokenKind::Word && t.has(Capital) && (length == 1 || (t.has(AllCaps) && length == 2));
}

bool isNameWord(const Document &d, const Token &t)
{
    switch (t.kind) {
    case TokenKind::Word:
    case TokenKind::Ordinal: break;
    case TokenKind::Place:
    case TokenKind::Event:
    case TokenKind::Nation: return t.has(Capital) || d.text[t.begin].isUpper();
    case TokenKind::Number:
    case TokenKind::Time:
    case TokenKind::Distance:
    case TokenKind::Year:
    case TokenKind::Age:
    case TokenKind::Money:
    case TokenKind::Percent:
    case TokenKind::DayClock:
    case TokenKind::AgeClass:
    case TokenKind::Score:
    case TokenKind::Symbol: return false;
    }
    if (!t.has(Capital) || !d.text[t.begin].isLetter())
        return false;
    if (t.end - t.begin <= 1)
        return true;
    if (t.is(DayName) || (t.is(MonthName) && !t.has(GivenName | AllCaps) && !t.is(NameToo)))
        return false;
    return true;
}

bool isStatus(ListWord w)
{
    return w == ListWord::NotFinished || w == ListWord::NotStarted || w == ListWord::Disqualified;
}

bool isCapsWord(const Document &d, const Token &t)
{
    return t.has(AllCaps) && t.end - t.begin >= 2
        && !(t.end - t.begin == 3 && !d.text[t.begin + 1].isLetter()); // "M-L"
}

class RowReader
{
public:
    RowReader(const Document &document, const Lexicon &lexicon, int last, RowShape shape, ResultRow &row)
        : d(document)
        , m_lexicon(lexicon)
        , m_last(last)
        , m_shape(shape)
        , r(row)
    {
    }

    bool read(int first)
    {
        r = {};
        r.first = first;
        int i = first;
        while (i < m_last && isBullet(tok(i)))
            i = medal(i) + 1;
        i = place(i);
        i = lead(i);
        const int nameAt = i;
        r.name = readListName(d, m_lexicon, i, m_last, r.place > 0 && r.markedPlace);
        if (r.name.isEmpty())
            return false;
        i = r.name.last;
        if (i == nameAt)
            return false;
        if (!rest(i))
            return false;
        chooseTime();
        return true;
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    // the medal pictures 1st, 2nd, 3rd: two code units each
    int medal(int i)
    {
        const Token &t = tok(i);
        if (t.kind == TokenKind::Symbol && t.value >= 0xDD47 && t.value <= 0xDD49 && i > 0 && tok(i - 1).value == 0xD83E
            && tok(i - 1).end == t.begin) {
            r.place = t.value - 0xDD46;
            r.placeSpan = {tok(i - 1).begin, t.end};
            r.markedPlace = true;
        }
        return i;
    }

    int place(int i)
    {
        if (i >= m_last)
            return i;
        int at = i;
        bool tie = false;
        const bool bracket = tok(at).isSymbol(u'(') || tok(at).isSymbol(u'[');
        if (bracket)
            ++at;
        if (tok(at).isSymbol(u'=')) {
            tie = true;
            ++at;
        }
        const Token &t = tok(at);
        const bool number = t.kind == TokenKind::Number && t.value > 0 && t.value < 100000;
        const bool ordinal = t.kind == TokenKind::Ordinal && t.value > 0 && t.value < 100000;
        if (!number && !ordinal) {
            if (t.kind == TokenKind::Year && at + 1 < m_last) {
                r.year = t.value;
                r.yearSpan = t.span();
                ++at;
                while (at < m_last && (isSeparator(tok(at)) || tok(at).isSymbol(u'.')))
                    ++at;
                return at;
            }
            return i;
        }
        ++at;
        if (bracket) {
            if (!tok(at).isSymbol(u')') && !tok(at).isSymbol(u']'))
                return i;
            ++at;
        }
        r.place = t.value;
        r.placeSpan = t.span();
        r.tie = tie;
        r.markedPlace = ordinal || bracket;
        for (int marks = 0; at < m_last && marks < 3; ++marks) {
            const Token &mark = tok(at);
            if (mark.isSymbol(u'=')) {
                r.tie = true;
            } else if (mark.isSymbol(u'.') || mark.isSymbol(u')') || mark.isSymbol(u':')) {
                r.markedPlace = true;
            } else if (!isDashMark(mark) && !mark.isSymbol(u'|') && !(ordinal && mark.isSymbol(u','))) {
                break;
            }
            ++at;
        }
        if (tok(at).isSymbol(u'(') && tok(at + 1).hash == m_tie && tok(at + 2).isSymbol(u')')) {
            r.tie = true;
            at += 3;
        }
        return at;
    }

    // What may stand between the place and the name: a bib, an age class, a nation, a time.
    int lead(int i)
    {
        for (int steps = 0; i < m_last && steps < 8; ++steps) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Time) {
                if (d.tokens.times[std::size_t(t.value)].spelled && r.place == 0)
                    return i;
                r.times.push_back(i);
                ++i;
                continue;
            }
            if (t.kind == TokenKind::Number && (r.place > 0 || !r.times.empty())) {
                ++i;
                continue;
            }
            if (t.kind == TokenKind::AgeClass) {
                r.sex = sexOfAgeClass(d.words(t.span()));
                ++i;
                continue;
            }
            if (t.kind == TokenKind::Age) {
                r.age = t.value;
                r.ageSpan = t.span();
                ++i;
                continue;
            }
            if ((isSeparator(t) || t.isSymbol(u'.')) && i > r.first) {
                ++i;
                continue;
            }
            if (t.kind == TokenKind::Symbol && t.value >= 0x2000) { // flags and the like
                ++i;
                continue;
            }
            const int nation = nationAt(d, m_lexicon, i);
            if (nation >= 0 && t.has(AllCaps) && isNameWord(d, tok(i + 1)) && isNameWord(d, tok(i + 2))
                && t.end - t.begin == 3 && (gapBefore(d, i + 1) || !tok(i + 1).has(AllCaps))) {
                // "KEN Eliud Kipchoge"; but "LEE Min Ho" is a name: only where the code is not a common surname
                if (gapBefore(d, i + 1) || !tok(i + 2).has(AllCaps)) {
                    r.nation = nation;
                    r.nationSpan = t.span();
                    ++i;
                    continue;
                }
            }
            break;
        }
        return i;
    }

    void note(const QString &text)
    {
        if (!r.notes.contains(text))
            r.notes.append(text);
    }

    bool flag(ListWord w)
    {
        switch (w) {
        case ListWord::PersonalBest: note(u"personal best"_s); return true;
        case ListWord::SeasonBest: note(u"season's best"_s); return true;
        case ListWord::CourseRecord: note(u"course record"_s); return true;
        case ListWord::NationalRecord: note(u"national record"_s); return true;
        case ListWord::WorldRecord: note(u"world record"_s); return true;
        case ListWord::MaleCode:
            if (!r.sex)
                r.sex = 'm';
            return true;
        case ListWord::FemaleCode:
            if (!r.sex)
                r.sex = 'f';
            return true;
        case ListWord::Flag:
        case ListWord::Unattached: return true;
        default: return false;
        }
    }

    void status(ListWord w, Span span)
    {
        r.status = w == ListWord::NotFinished ? Status::DidNotFinish
            : w == ListWord::NotStarted       ? Status::DidNotStart
                                              : Status::Disqualified;
        r.statusSpan = span;
    }

    bool isSigned(int i) const
    {
        const int begin = tok(i).begin;
        if (begin == 0)
            return false;
        const char16_t before = d.text[begin - 1].unicode();
        if (before == u'+')
            return true;
        if (before != u'-' && before != u'\u2212')
            return false;
        return begin < 2 || d.text[begin - 2].isSpace() || d.text[begin - 2] == u'|';
    }

    bool rest(int i)
    {
        int capitals = 0;
        bool clubOpen = false;
        while (i < m_last) {
            const Token &t = tok(i);
            if (t.isSymbol(u';'))
                return end(i);
            if (t.isSymbol(u'.')) {
                if (tok(i + 1).isSymbol(u',') && i + 1 < m_last) { // "Alexandria, Va., 34:28"
                    ++i;
                    continue;
                }
                if (m_shape.runOn || i + 1 >= m_last)
                    return end(i);
                const Token &next = tok(i + 1);
                if (next.has(SpaceBefore) && (next.has(Capital) || next.kind != TokenKind::Word)
                    && !isShortInitial(tok(i - 1)) && tok(i - 1).end - tok(i - 1).begin > 3)
                    return end(i);
                ++i;
                continue;
            }
            if (t.isSymbol(u'(') || t.isSymbol(u'[')) {
                const int close = closing(i);
                if (close < 0)
                    return end(i);
                bracket(i + 1, close);
                clubOpen = false;
                i = close + 1;
                continue;
            }
            if (isSeparator(t) || t.isSymbol(u'"') || t.isSymbol(u'!') || t.isSymbol(u'+') || t.isSymbol(u'=')
                || t.isSymbol(u'*') || t.isSymbol(u'#') || t.isSymbol(u'\'') || t.isSymbol(u'&')
                || (t.kind == TokenKind::Symbol && t.value >= 0x2000)) {
                if (t.isSymbol(u'&') && shares(i))
                    return true;
                // the next entry of a list with commas
                if (m_shape.runOn && t.isSymbol(u',') && hasValue() && startsEntry(i + 1))
                    return end(i);
                clubOpen = clubOpen && t.isSymbol(u'&');
                ++i;
                continue;
            }
            switch (t.kind) {
            case TokenKind::Time:
                if (m_shape.runOn && !r.times.empty() && r.place == 0)
                    return end(i);
                if (!isSigned(i))
                    r.times.push_back(i);
                clubOpen = false;
                ++i;
                break;
            case TokenKind::Number:
                if (t.value >= 8 && t.value <= 99 && r.age < 0 && r.times.empty() && i > 0
                    && (tok(i - 1).isSymbol(u',') || gapBefore(d, i))) {
                    r.age = t.value;
                    r.ageSpan = t.span();
                } else {
                    r.hasPoints = r.times.empty();
                }
                clubOpen = false;
                ++i;
                break;
            case TokenKind::Age:
                r.age = t.value;
                r.ageSpan = t.span();
                ++i;
                break;
            case TokenKind::AgeClass:
                r.sex = r.sex ? r.sex : sexOfAgeClass(d.words(t.span()));
                clubOpen = false;
                ++i;
                break;
            case TokenKind::Percent:
            case TokenKind::Ordinal:
            case TokenKind::Money:
            case TokenKind::Score: ++i; break;
            case TokenKind::DayClock: return false;
            case TokenKind::Year:
                r.year = t.value;
                r.yearSpan = t.span();
                r.hasDate = true;
                ++i;
                break;
            case TokenKind::Distance:
                r.hasMark = true;
                ++i;
                break;
            case TokenKind::Nation:
            case TokenKind::Place:
            case TokenKind::Event:
            case TokenKind::Word: {
                if (m_shape.runOn && hasValue() && r.place == 0 && (!r.times.empty() || r.bracketTime >= 0)
                    && startsEntry(i))
                    return end(i);
                const ListWord w = t.kind == TokenKind::Word ? listWord(t.hash) : ListWord::None;
                if (isStatus(w) && (t.has(AllCaps) || t.has(Capital))) {
                    status(w, t.span());
                    ++i;
                    break;
                }
                if (w == ListWord::Points) {
                    r.hasPoints = true;
                    ++i;
                    break;
                }
                if (w == ListWord::Chip || w == ListWord::Gun) {
                    ++i;
                    break;
                }
                const int nation = nationAt(d, m_lexicon, i);
                if (nation >= 0 && r.nation < 0 && (t.kind != TokenKind::Word || t.has(AllCaps)) && !t.has(Demonym)) {
                    r.nation = nation;
                    r.nationSpan = t.span();
                    clubOpen = false;
                    ++i;
                    break;
                }
                const bool shortFlag = t.has(AllCaps) || t.end - t.begin == 1 || w == ListWord::Unattached;
                if (w != ListWord::None && (shortFlag || w == ListWord::Flag || w == ListWord::PersonalBest)
                    && flag(w)) {
                    clubOpen = false;
                    ++i;
                    break;
                }
                if (t.is(MonthName) && t.has(Capital))
                    r.hasDate = r.hasDate || !r.times.empty();
                const bool capital = t.has(Capital) || t.kind != TokenKind::Word;
                if (capital) {
                    if (++capitals > 9)
                        return m_shape.runOn && hasValue() ? end(i) : false;
                    if (r.times.empty()) {
                        if (clubOpen && r.club.end > 0)
                            r.club.end = t.end;
                        else if (r.club.isEmpty())
                            r.club = t.span();
                        clubOpen = true;
                    }
                    ++i;
                    break;
                }
                if (t.word == Word::And) {
                    if (shares(i))
                        return true;
                    if (m_shape.runOn && hasValue() && startsEntry(i + 1))
                        return end(i);
                    ++i;
                    break;
                }
                if (t.is(sentenceVerbs) && !t.is(Particle))
                    return m_shape.runOn && hasValue() ? end(i) : false;
                if (t.word == Word::In || t.word == Word::With || t.word == Word::At || t.word == Word::A) {
                    r.loose = true;
                    if (m_shape.runOn && hasValue())
                        return end(i);
                    ++i;
                    break;
                }
                if (t.is(Particle) || t.word == Word::Of || t.word == Word::The || t.word == Word::From
                    || t.word == Word::Time || t.is(SecondUnit | MinuteUnit | HourUnit) || t.is(AgeWord)
                    || t.word == Word::Overall || t.has(Hyphened)) {
                    ++i;
                    break;
                }
                // one or two plain words after everything else: "first team", "guest"
                if (++m_plain > 3)
                    return m_shape.runOn && hasValue() ? end(i) : false;
                ++i;
                break;
            }
            case TokenKind::Symbol:
                if (m_shape.runOn && hasValue())
                    return end(i);
                ++i;
                break;
            }
        }
        return end(i);
    }

    bool hasValue() const
    {
        return !r.times.empty() || r.bracketTime >= 0 || r.place > 0 || r.status != Status::Finished;
    }

    bool startsEntry(int i) const
    {
        while (i < m_last && (tok(i).word == Word::And || tok(i).isSymbol(u'&')))
            ++i;
        if (i >= m_last)
            return false;
        return startsRankedRow(d, i, m_last)
            || (isNameWord(d, tok(i)) && listWord(tok(i).hash) == ListWord::None
                && (isNameWord(d, tok(i + 1)) || tok(i + 1).is(Particle)
                    || (isShortInitial(tok(i)) && tok(i + 1).isSymbol(u'.'))));
    }

    bool end(int i)
    {
        r.last = i;
        return true;
    }

    // "2= A (X) and B (Y) 13.30": another name shares the row
    bool shares(int i)
    {
        if (!r.times.empty() || r.bracketTime >= 0 || r.place == 0 || r.others.size() >= 4)
            return false;
        const ListName other = readListName(d, m_lexicon, i + 1, m_last);
        if (other.isEmpty() || other.parts < 2)
            return false;
        const Token &after = tok(other.last);
        if (!(other.last >= m_last || after.isSymbol(u'(') || after.kind == TokenKind::Time || after.isSymbol(u',')
                || after.word == Word::And || after.isSymbol(u'&') || isDashMark(after)))
            return false;
        r.others.push_back(other);
        const Span club = r.club;
        const int nation = r.nation;
        const Span nationSpan = r.nationSpan;
        const bool read = rest(other.last);
        r.club = club;
        r.nation = nation;
        r.nationSpan = nationSpan;
        return read;
    }

    int closing(int i) const
    {
        for (int k = i + 1; k < m_last && k < i + 24; ++k) {
            if (tok(k).isSymbol(u')') || tok(k).isSymbol(u']'))
                return k;
            if (tok(k).isSymbol(u'(') || tok(k).isSymbol(u'['))
                return -1;
        }
        return -1;
    }

    void bracket(int first, int last)
    {
        bool record = false;
        ListWord clock = ListWord::None;
        Span club;
        for (int i = first; i < last; ++i) {
            const Token &t = tok(i);
            record = record || t.is(RecordNoun) || t.is(PastMark);
            const ListWord w = t.kind == TokenKind::Word ? listWord(t.hash) : ListWord::None;
            if (w == ListWord::Gun || w == ListWord::Chip)
                clock = w;
            switch (t.kind) {
            case TokenKind::Nation:
                if (!t.has(Demonym) && (i == first || tok(i - 1).isSymbol(u',') || tok(i - 1).isSymbol(u'/'))
                    && r.nation < 0) {
                    r.nation = t.value;
                    r.nationSpan = t.span();
                    r.nationFromBracketCode = t.has(AllCaps) && t.end - t.begin <= 3;
                    continue;
                }
                break;
            case TokenKind::Time:
                if (r.bracketTime < 0 && !isSigned(i) && !record)
                    r.bracketTime = i;
                if (clock == ListWord::None && i + 1 < last && tok(i + 1).kind == TokenKind::Word)
                    clock = listWord(tok(i + 1).hash);
                if (clock == ListWord::Gun)
                    r.gun = i;
                else if (clock == ListWord::Chip)
                    r.chip = i;
                continue;
            case TokenKind::Number:
                if (first + 1 == last || (i == first && tok(i + 1).isSymbol(u','))) {
                    if (t.value >= 8 && t.value <= 99) {
                        r.age = t.value;
                        r.ageSpan = t.span();
                    }
                }
                continue;
            case TokenKind::Age:
                r.age = t.value;
                r.ageSpan = t.span();
                continue;
            case TokenKind::Year:
                r.year = t.value;
                r.yearSpan = t.span();
                r.hasDate = true;
                continue;
            case TokenKind::AgeClass: r.sex = r.sex ? r.sex : sexOfAgeClass(d.words(t.span())); continue;
            case TokenKind::Word: {
                if (t.hash == m_tie) {
                    r.tie = true;
                    continue;
                }
                if (isStatus(w)) {
                    status(w, t.span());
                    continue;
                }
                const int nation =
                    i + 1 == last || tok(i + 1).kind == TokenKind::Symbol ? nationAt(d, m_lexicon, i) : -1;
                if (nation >= 0 && t.has(AllCaps) && r.nation < 0
                    && (i == first || tok(i - 1).kind == TokenKind::Symbol)) {
                    r.nation = nation;
                    r.nationSpan = t.span();
                    r.nationFromBracketCode = true;
                    continue;
                }
                if (t.has(AllCaps) && i == first && t.end - t.begin <= 4 && i + 1 == last && !flagOnly(w))
                    r.unknownBracketCode = true;
                if (w != ListWord::None && (t.has(AllCaps) || t.end - t.begin == 1) && flag(w))
                    continue;
                break;
            }
            case TokenKind::Symbol:
                if (t.isSymbol(u',') || t.isSymbol(u'/')) {
                    if (!club.isEmpty() && r.club.isEmpty())
                        r.club = club;
                    if (!club.isEmpty())
                        club = {0, 0};
                }
                continue;
            case TokenKind::Ordinal:
            case TokenKind::Distance:
            case TokenKind::Event:
            case TokenKind::Place:
            case TokenKind::Money:
            case TokenKind::Percent:
            case TokenKind::DayClock:
            case TokenKind::Score: break;
            }
            if (club.isEmpty() && (t.has(Capital) || t.kind == TokenKind::Place))
                club = t.span();
            else if (!club.isEmpty())
                club.end = t.end;
        }
        if (!club.isEmpty() && r.club.isEmpty() && !record) {
            if (club.end == tok(last - 1).end && tok(last - 1).has(OwnerMark))
                club.end = tok(last).begin; // "(St Brigid's)"
            r.club = club;
        }
    }

    static bool flagOnly(ListWord w)
    {
        return w == ListWord::PersonalBest || w == ListWord::SeasonBest || w == ListWord::Flag
            || w == ListWord::CourseRecord;
    }

    // Several times and no header: the finish is the longest (splits and paces are shorter).
    void chooseTime()
    {
        if (r.times.empty()) {
            r.time = r.bracketTime;
            return;
        }
        r.time = r.times.front();
        if (r.times.size() == 1)
            return;
        const auto length = [&](int token) {
            const TimeForm &form = d.tokens.times[std::size_t(tok(token).value)];
            if (form.spelled)
                return double(form.milliseconds) / 1000;
            double seconds = 0;
            for (int k = 0; k < form.count; ++k) {
                const bool fraction = k > 0 && k + 1 == form.count && (form.marks[k - 1] == u'.') && form.count > 1
                    && form.marks[0] != u'.';
                seconds = fraction ? seconds + form.parts[k] / 100.0 : seconds * 60 + form.parts[k];
            }
            return seconds;
        };
        double longest = length(r.time);
        for (const int other : r.times) {
            if (length(other) > longest * 1.1) {
                longest = length(other);
                r.time = other;
            }
        }
    }

    const Document &d;
    const Lexicon &m_lexicon;
    int m_last;
    RowShape m_shape;
    ResultRow &r;
    int m_plain = 0;
    const WordHash m_tie = hashWord(u"tie");
};

} // namespace

bool readRow(const Document &document, const Lexicon &lexicon, int first, int last, RowShape shape, ResultRow &row)
{
    return first < last && RowReader(document, lexicon, last, shape, row).read(first);
}

bool gapBefore(const Document &document, int token)
{
    const Token &t = document.token(token);
    if (token <= 0 || t.begin < 2)
        return false;
    const int from = std::max(document.token(token - 1).end, 0);
    if (from > t.begin)
        return false;
    int blanks = 0;
    for (int i = from; i < t.begin; ++i) {
        const char16_t c = document.text[i].unicode();
        if (c == u'\t' || c == u'|' || c == u'\n')
            return true;
        if (c == u' ' || c == u'\u00A0')
            ++blanks;
    }
    return blanks >= 2;
}

int nationAt(const Document &document, const Lexicon &lexicon, int token)
{
    const Token &t = document.token(token);
    if (t.kind == TokenKind::Nation)
        return t.has(Demonym) ? -1 : t.value;
    if (t.kind != TokenKind::Word || !t.has(AllCaps))
        return -1;
    const int length = t.end - t.begin;
    const QStringView words = document.words(t.span());
    if (length == 3)
        return lexicon.nationOfCode(words);
    if (words == u"GB" || words == u"UK" || words == u"US")
        return lexicon.nationOfCode(words == u"US" ? u"USA" : u"GBR");
    return -1;
}

bool startsRankedRow(const Document &document, int token, int last)
{
    int at = token;
    if (document.token(at).isSymbol(u'='))
        ++at;
    const Token &t = document.token(at);
    const bool ordinal = t.kind == TokenKind::Ordinal && document.text[t.begin].isDigit();
    if (!(t.kind == TokenKind::Number && t.value > 0 && t.value < 100000) && !ordinal)
        return false;
    if (t.kind == TokenKind::Number && document.words(t.span()).contains(u','))
        return false;
    ++at;
    int marks = 0;
    while (at < last && marks < 3
        && (document.token(at).isSymbol(u'.') || document.token(at).isSymbol(u')') || document.token(at).isSymbol(u'=')
            || document.token(at).isSymbol(u':') || document.token(at).isSymbol(u'|') || isDashMark(document.token(at))
            || (ordinal && document.token(at).isSymbol(u',')))) {
        ++at;
        ++marks;
    }
    // "(Tie)", a bib, a time or an age class before the name
    for (int steps = 0; at < last && steps < 4; ++steps) {
        const Token &next = document.token(at);
        if ((next.kind == TokenKind::Number && steps == 0) || next.kind == TokenKind::AgeClass
            || (next.kind == TokenKind::Symbol && next.value >= 0x2000) || next.isSymbol(u'|'))
            ++at;
        else
            break;
    }
    if (at >= last)
        return false;
    const Token &name = document.token(at);
    if (!isNameWord(document, name) || name.is(MonthName | DayName) || (name.is(DistanceUnit) && name.has(LowerStart)))
        return name.is(Particle) && at + 1 < last && isNameWord(document, document.token(at + 1));
    const Token &second = document.token(at + 1);
    if (at + 1 >= last)
        return marks > 0;
    return isNameWord(document, second) || second.is(Particle) || second.isSymbol(u',') || second.isSymbol(u'.')
        || (marks > 0 && (second.isSymbol(u'(') || second.kind == TokenKind::Time || second.kind == TokenKind::Number))
        || second.isSymbol(u'"') || second.isSymbol(u'\u201C');
}

ListName readListName(const Document &document, const Lexicon &lexicon, int first, int last, bool maySingle)
{
    ListName name;
    std::vector<int> words;
    int i = first;
    while (i < last && i - first < 14) {
        const Token &t = document.token(i);
        if (i > first && gapBefore(document, i))
            break;
        if (isNameWord(document, t)) {
            const ListWord w = t.kind == TokenKind::Word ? listWord(t.hash) : ListWord::None;
            if (!words.empty() && (isStatus(w) || w == ListWord::Unattached))
                break;
            if (words.empty() && (w == ListWord::Nobody || isStatus(w)))
                return {};
            words.push_back(i);
            ++i;
            if (t.has(OwnerMark))
                break;
            continue;
        }
        if (t.kind == TokenKind::Word && (t.is(Particle) || t.has(Hyphened)) && i + 1 < last && !words.empty()
            && isNameWord(document, document.token(i + 1))) {
            words.push_back(i);
            ++i;
            continue;
        }
        if (t.kind == TokenKind::Word && t.is(Particle) && words.empty() && i + 1 < last
            && isNameWord(document, document.token(i + 1))) {
            words.push_back(i);
            ++i;
            continue;
        }
        if (t.isSymbol(u'.') && !words.empty() && words.back() == i - 1 && isShortInitial(document.token(i - 1))
            && i + 1 < last && isNameWord(document, document.token(i + 1))) {
            ++i;
            continue;
        }
        // a nickname: Gordon "Gordo" Pettigrew
        if ((t.isSymbol(u'"') || t.isSymbol(u'\u201C')) && words.size() == 1 && i + 3 < last
            && (document.token(i + 2).isSymbol(u'"') || document.token(i + 2).isSymbol(u'\u201D'))
            && isNameWord(document, document.token(i + 3))) {
            i += 3;
            continue;
        }
        break;
    }
    if (words.empty())
        return {};
    const auto tok = [&](std::size_t at) -> const Token & { return document.token(words[at]); };
    const auto caps = [&](std::size_t at) { return isCapsWord(document, tok(at)); };
    const std::size_t n = words.size();
    std::size_t cut = n;
    const auto particle = [&](std::size_t at) { return tok(at).kind == TokenKind::Word && tok(at).is(Particle); };
    const auto isCode = [&](std::size_t at) {
        const int length = tok(at).end - tok(at).begin;
        return caps(at) && length <= 4
            && (nationAt(document, lexicon, words[at]) >= 0 || tok(at).is(VenueNoun) || length == 2);
    };
    bool anyCaps = false;
    bool allCaps = true;
    for (std::size_t k = 0; k < n; ++k) {
        anyCaps = anyCaps || (caps(k) && tok(k).end - tok(k).begin > 2);
        allCaps = allCaps && (caps(k) || isShortInitial(tok(k)));
    }
    const bool afterComma = document.token(i).isSymbol(u',') && i + 1 < last;
    name.first = words.front();
    const bool firstCaps = caps(0) && tok(0).end - tok(0).begin > 2;
    const bool particleCaps = n >= 3 && caps(0) && particle(0) && caps(1);
    if (anyCaps && !allCaps && (firstCaps || particleCaps)) {
        // LAST First
        std::size_t k = 0;
        while (k < n && (caps(k) || (particle(k) && k + 1 < n && caps(k + 1))))
            ++k;
        const std::size_t family = k;
        if (k < n) {
            ++k;
            while (k < n && k - family < 2 && !isCode(k) && !tok(k).is(VenueNoun)
                && (tok(k).has(GivenName) || isShortInitial(tok(k))) && !caps(k))
                ++k;
            cut = k;
            // "WHS Jane": a code alone is no surname
            name.reversed = true;
            name.familyFirst = words[0];
            name.familyLast = words[family - 1] + 1;
        }
    } else if (anyCaps && !allCaps) {
        // First LAST, and what follows in capitals may be a nation or a club
        std::size_t k = 0;
        while (k < n && !(caps(k) && tok(k).end - tok(k).begin > 2) && !(caps(k) && particle(k)))
            ++k;
        const std::size_t from = k;
        while (k < n && (caps(k) || (particle(k) && k + 1 < n && caps(k + 1))))
            ++k;
        cut = k;
        while (cut > from + 1 && isCode(cut - 1) && !particle(cut - 1))
            --cut;
        // "Jane Doe KEN", "Jane Doe WHS Something": the capitals are a code behind a whole name
        const bool code = cut == from + 1 && from >= 2 && isCode(from);
        if (code || (from >= 2 && cut == from + 1 && tok(from).end - tok(from).begin <= 4 && cut < n))
            cut = from;
    } else if (allCaps && n >= 3) {
        while (cut > 2 && isCode(cut - 1) && tok(cut - 1).end - tok(cut - 1).begin == 3)
            --cut;
    } else if (n >= 3) {
        std::size_t parts = 2;
        if (particle(1) || (isShortInitial(tok(1)) && tok(1).end - tok(1).begin == 1))
            parts = particle(1) && n > 3 && particle(2) ? 4 : 3;
        parts = std::min(parts, n);
        bool club = false;
        std::size_t at = n;
        for (std::size_t k = parts; k < n; ++k) {
            const Token &t = tok(k);
            const bool nation = t.kind == TokenKind::Nation;
            const bool venue = t.is(VenueNoun) && !(k + 1 == n && t.is(NameToo) && k == parts);
            const bool place = t.kind == TokenKind::Place || t.kind == TokenKind::Event;
            if (nation && k + 1 == n) {
                at = std::min(at, k);
                continue;
            }
            if (venue || place || (caps(k) && !isShortInitial(t)) || (nation && !t.has(Demonym))) {
                club = true;
                if (caps(k) && k + 1 == n && at == n && k > parts) {
                    // "Jane Mary Doe AC": the club's own words come before it
                }
            }
        }
        if (club)
            cut = parts;
        else if (at < n)
            cut = at;
        else if (n >= 4 && !particle(2) && tok(0).has(GivenName) && !tok(1).has(GivenName))
            cut = parts;
        else if (n >= 5)
            cut = parts;
    } else if (n == 2 && tok(1).kind == TokenKind::Nation && !tok(0).has(GivenName) && maySingle) {
        cut = 1;
    }
    name.last = words[cut - 1] + 1;
    name.parts = int(cut);
    // "Last, First (NAT)"
    if (!name.reversed && afterComma && cut == n) {
        std::size_t family = n;
        const bool oneWord = n == 1 || (particle(0) && n <= 4) || (n == 2 && particle(0));
        std::vector<int> given;
        int k = i + 1;
        while (k < last && given.size() < 3 && !gapBefore(document, k)
            && (isNameWord(document, document.token(k))
                || (document.token(k).isSymbol(u'.') && !given.empty()
                    && isShortInitial(document.token(given.back()))))) {
            if (document.token(k).kind != TokenKind::Symbol)
                given.push_back(k);
            ++k;
        }
        const Token &after = document.token(k);
        const bool closed = k >= last || after.isSymbol(u'(') || after.kind == TokenKind::Time
            || after.kind == TokenKind::Number || after.isSymbol(u';') || after.isSymbol(u'.') || gapBefore(document, k)
            || after.isSymbol(u',') || isDashMark(after) || after.kind == TokenKind::AgeClass;
        const bool givenKnown = !given.empty() && document.token(given.front()).has(GivenName);
        const bool nation = !given.empty() && nationAt(document, lexicon, given.front()) >= 0;
        if (!given.empty() && given.size() <= 2 && closed && !nation
            && (oneWord || (n == 2 && givenKnown && !tok(0).has(GivenName)))) {
            name.reversed = true;
            name.familyFirst = words[0];
            name.familyLast = words[family - 1] + 1;
            name.last = given.back() + 1;
            name.parts = int(n + given.size());
        }
    }
    // clubs, venues and nations are nobody
    const Token &lastWord = document.token(name.last - 1);
    if (name.parts >= 2 && !name.reversed) {
        if ((lastWord.is(VenueNoun) && !lastWord.is(NameToo) && !lastWord.has(GivenName))
            || (lastWord.is(EventNoun | RaceNoun) && !lastWord.is(NameToo) && !tok(0).has(GivenName)))
            return {};
        if (tok(0).is(MaleWord | FemaleWord) || tok(0).is(EventNoun & ~std::uint64_t(NameToo))) {
            if (!tok(0).has(GivenName) && !tok(0).is(NameToo))
                return {};
        }
        if (tok(0).is(Determiner | Preposition | Conjunction | Connective | SayVerb) && !tok(0).is(Particle | NameToo)
            && !tok(0).has(GivenName))
            return {};
    }
    if (name.parts == 1) {
        const Token &only = document.token(name.first);
        if (only.kind != TokenKind::Word || only.is(~std::uint64_t(NameToo | Particle))
            || listWord(only.hash) != ListWord::None)
            return {};
        const Mention *mention = document.mentionCovering(name.first);
        const bool known = mention && mention->person >= 0 && document.people[std::size_t(mention->person)].parts >= 2;
        if (!known)
            return {};
    }
    return name;
}

} // namespace proofline
