#include "reading/tokens.h"

#include <algorithm>
#include <array>

namespace proofline {

void Tokens::clear()
{
    list.clear();
    times.clear();
    lengths.clear();
}

namespace {

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
bool isLetter(char16_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return (c >= 0xC0 && QChar::isLetter(c)) || (c >= 0x300 && c < 0x370);
}
bool isApostrophe(char16_t c) { return c == u'\'' || c == u'\u2019'; }
bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\u00a0' || c == u'\u2009' || c == u'\u202f' || c == u'\n';
}
// Folded ASCII letters; 0 for anything else.
constexpr std::array<char, 128> plainLetters = [] {
    std::array<char, 128> letters{};
    for (char c = 'a'; c <= 'z'; ++c)
        letters[std::size_t(c)] = letters[std::size_t(c - 32)] = c;
    return letters;
}();

bool isDash(char16_t c) { return c == u'-' || c == u'\u2010' || c == u'\u2011'; }
bool isColon(char16_t mark) { return mark == u':' || mark == u'h'; }
bool isUpper(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z';
    return QChar::isUpper(c);
}

// First pass: words, numbers and marks. Second pass: names of several words, times, distances, ages.
class Reader
{
public:
    Reader(QStringView text, Span range, const Lexicon &lexicon, Tokens &tokens)
        : m_text(text)
        , m_end(range.end)
        , m_at(range.begin)
        , m_lexicon(lexicon)
        , m_tokens(tokens)
        , m_raw(tokens.list)
    {
    }

    void run()
    {
        const std::size_t first = m_raw.size();
        scan();
        join(first);
        unquoteShort(first);
    }

private:
    char16_t at(int i) const { return i < m_end ? m_text[i].unicode() : u'\0'; }

    // ---- first pass

    void push(Token token, int begin, int end)
    {
        token.begin = begin;
        token.end = end;
        if (m_space)
            token.flags |= SpaceBefore;
        if (m_quoted)
            token.flags |= Quoted;
        if (m_brackets > 0)
            token.flags |= Bracketed;
        if (m_hyphen)
            token.flags |= Hyphened;
        m_hyphen = false;
        m_space = false;
        m_raw.push_back(token);
    }

    void scan()
    {
        const int lineBegin = m_at;
        m_space = true;
        while (m_at < m_end) {
            const char16_t c = at(m_at);
            if (isBlank(c)) {
                m_space = true;
                if (c == u'\n')
                    m_quoted = false;
                ++m_at;
            } else if (isDigit(c)) {
                scanNumber();
            } else if (c == u'.' && isDigit(at(m_at + 1)) && (m_space || m_at == lineBegin)) {
                scanNumber();
            } else if (isLetter(c)) {
                scanWord();
            } else if (c == u'#' && at(m_at + 1) == u'3' && at(m_at + 2) == u'9' && at(m_at + 3) == u';') {
                m_at += 4; // the remains of an escaped apostrophe
                ownerMark(m_at);
            } else if ((isApostrophe(c) || c == u'\u2018') && m_space && (at(m_at + 1) == u's' || at(m_at + 1) == u'S')
                && !isLetter(at(m_at + 2))) {
                ++m_at; // "Women 's"
                ownerMark(m_at);
            } else {
                scanMark(lineBegin);
            }
        }
    }

    // An s after an apostrophe that stands apart belongs to the word before.
    void ownerMark(int from)
    {
        if (at(from) == u's' && !isLetter(at(from + 1))) {
            if (!m_raw.empty())
                m_raw.back().flags |= OwnerMark;
            m_at = from + 1;
            m_space = false;
        }
    }

    void scanMark(int lineBegin)
    {
        const char16_t c = at(m_at);
        const int begin = m_at;
        int length = 1;
        const bool doubled = c == u'\'' && at(m_at + 1) == u'\'';
        if (c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || doubled) {
            length = doubled ? 2 : 1;
            const bool opens = c == u'\u201c' || c == u'\u201e'
                || (c != u'\u201d' && (begin == lineBegin || isBlank(at(begin - 1)) || at(begin - 1) == u'(')
                    && !isBlank(at(begin + length)));
            m_quoted = opens;
            Token token;
            token.value = u'"';
            push(token, begin, begin + length);
            m_raw.back().flags &= std::uint16_t(~Quoted);
            m_at += length;
            return;
        }
        if (isDash(c) && !m_space && isLetter(at(m_at + 1)) && !m_raw.empty() && m_raw.back().end == begin) {
            m_hyphen = true; // "18-seconds", "32-year-old"
            ++m_at;
            return;
        }
        Token token;
        token.value = c;
        if (c == u'(' || c == u'[')
            m_brackets = std::min(m_brackets + 1, 8);
        push(token, begin, begin + 1);
        if ((c == u')' || c == u']') && m_brackets > 0)
            --m_brackets;
        ++m_at;
    }

    void scanWord()
    {
        const int begin = m_at;
        WordHash hash = emptyHash;
        bool anyLower = false;
        bool anyHyphen = false;
        bool capitals = true; // every hyphened part begins with a capital
        int letters = 0;
        const bool capital = isUpper(at(begin));
        int i = begin;
        int owner = -1;
        while (i < m_end) {
            const char16_t c = at(i);
            if (c < 0x80 && plainLetters[c]) { // nearly every character of nearly every word
                hash = hashStep(hash, char16_t(plainLetters[c]));
                anyLower = anyLower || c >= u'a';
                ++letters;
                ++i;
            } else if (isLetter(c)) {
                hash = hashStep(hash, foldLetter(c));
                anyLower = anyLower || !isUpper(c);
                ++letters;
                ++i;
            } else if (isApostrophe(c) && isLetter(at(i + 1))) {
                // "'s" at the end marks the owner; inside a word the apostrophe is part of it.
                if ((at(i + 1) == u's' || at(i + 1) == u'S') && !isLetter(at(i + 2)) && !isDigit(at(i + 2))) {
                    owner = i;
                    break;
                }
                ++i;
            } else if (c == 0xAD && isLetter(at(i + 1))) {
                ++i; // where the word may be broken: no part of it
            } else if (isDash(c) && isLetter(at(i + 1))) {
                anyHyphen = true;
                capitals = capitals && isUpper(at(i + 1));
                hash = hashStep(hash, u'-');
                ++i;
            } else if (c == u'.' && letters == 1 && i == begin + 1 && isLetter(at(i + 1)) && at(i + 2) == u'.') {
                // U.S., a.m., J.K.
                while (isLetter(at(i + 1)) && at(i) == u'.' && (at(i + 2) == u'.' || !isLetter(at(i + 2)))) {
                    hash = hashStep(hash, u'.');
                    hash = hashStep(hash, foldLetter(at(i + 1)));
                    i += 2;
                }
                if (at(i) == u'.' && !(isBlank(at(i + 1)) && isUpper(at(i + 2)) && !isUpper(at(begin))))
                    ++i;
                break;
            } else {
                break;
            }
        }
        // V40, FV35-39, U20: an age class; otherwise digits begin a new token.
        if (letters <= 3 && !anyLower && !anyHyphen && owner < 0 && isDigit(at(i)) && isDigit(at(i + 1))
            && !isDigit(at(i + 2)) && at(i + 2) != u':' && at(i + 2) != u'.') {
            i += 2;
            if (isDash(at(i)) && isDigit(at(i + 1)) && isDigit(at(i + 2)))
                i += 3;
            else if (at(i) == u'+')
                ++i;
            Token token;
            token.kind = TokenKind::AgeClass;
            token.hash = hashWord(m_text.sliced(begin, i - begin));
            push(token, begin, i);
            m_at = i;
            return;
        }
        // Under-17, Over-40s
        if (!anyHyphen && owner < 0 && (hash == m_under || hash == m_over) && isDash(at(i)) && isDigit(at(i + 1))
            && isDigit(at(i + 2)) && !isDigit(at(i + 3))) {
            i += 3;
            Token token;
            token.kind = TokenKind::AgeClass;
            token.hash = hashWord(m_text.sliced(begin, i - begin));
            push(token, begin, i);
            if (at(i) == u's' && !isLetter(at(i + 1)))
                ++i;
            m_at = i;
            return;
        }
        // "Under 17 girls"
        if (!anyHyphen && owner < 0 && hash == m_under && isBlank(at(i)) && isDigit(at(i + 1)) && isDigit(at(i + 2))
            && isBlank(at(i + 3)) && namesSex(i + 4)) {
            i += 3;
            Token token;
            token.kind = TokenKind::AgeClass;
            token.hash = hashWord(m_text.sliced(begin, i - begin));
            push(token, begin, i);
            m_at = i;
            return;
        }
        const WordEntry *entry = m_lexicon.find(hash);
        if (anyHyphen && !(entry && (entry->info.classes || entry->given || entry->nation >= 0))
            && !(capital && capitals)) {
            scanParts(begin, i);
        } else {
            pushWord(begin, i, hash, entry, letters > 1 && !anyLower);
        }
        m_at = i;
        if (owner >= 0) {
            m_raw.back().flags |= OwnerMark;
            m_at = owner + 2;
        } else if (isApostrophe(at(i)) && i > begin && at(i - 1) == u'.' && at(i + 1) == u's' && !isLetter(at(i + 2))) {
            m_raw.back().flags |= OwnerMark; // "the U.K.'s"
            m_at = i + 2;
        } else if (isApostrophe(at(i)) && i > begin
            && (at(i - 1) == u's' || at(i - 1) == u'S' || at(i - 1) == u'x' || at(i - 1) == u'z')
            && !isLetter(at(i + 1)) && !isDigit(at(i + 1)) && !isApostrophe(at(i + 1))) {
            m_raw.back().flags |= OwnerMark; // "boys'"
            m_at = i + 1;
        }
    }

    bool namesSex(int begin) const
    {
        const QStringView rest = m_text.sliced(std::min<qsizetype>(begin, m_text.size()));
        for (const QStringView word : {u"girls", u"boys", u"men", u"women", u"female", u"male"}) {
            if (rest.startsWith(word, Qt::CaseInsensitive) && !isLetter(at(begin + int(word.size()))))
                return true;
        }
        return false;
    }

    // "third-placed", "Bristol-based", "half-a-second": each part is a token, joined to the one before.
    void scanParts(int begin, int end)
    {
        int from = begin;
        for (int i = begin; i <= end; ++i) {
            if (i == end || isDash(at(i))) {
                WordHash hash = emptyHash;
                bool lower = false;
                for (int k = from; k < i; ++k) {
                    if (!isApostrophe(at(k)))
                        hash = hashStep(hash, foldLetter(at(k)));
                    lower = lower || !isUpper(at(k));
                }
                pushWord(from, i, hash, m_lexicon.find(hash), i - from > 1 && !lower);
                if (from != begin)
                    m_raw.back().flags |= Hyphened;
                from = i + 1;
            }
        }
    }

    void pushWord(int begin, int end, WordHash hash, const WordEntry *entry, bool allCaps)
    {
        Token token;
        token.kind = TokenKind::Word;
        token.hash = hash;
        if (isUpper(at(begin)))
            token.flags |= Capital;
        if (allCaps)
            token.flags |= AllCaps;
        if (entry) {
            token.word = entry->info.word;
            token.classes = entry->info.classes;
            token.value = entry->info.value;
            if (entry->given)
                token.flags |= GivenName;
            if (entry->given == 'm')
                token.flags |= GivenMale;
            if (entry->given == 'f')
                token.flags |= GivenFemale;
            if (entry->info.classes & OrdinalName)
                token.kind = TokenKind::Ordinal;
        }
        if (end - begin > 0)
            push(token, begin, end);
    }

    void scanNumber()
    {
        const int begin = m_at;
        TimeForm form;
        int digits[5] = {0, 0, 0, 0, 0};
        int count = 0;
        int i = begin;
        bool tooLarge = false;
        if (at(i) == u'.') { // ".02"
            form.parts[0] = 0;
            form.marks[0] = u'.';
            count = 1;
            ++i;
        }
        while (true) {
            std::int64_t value = 0;
            int n = 0;
            while (isDigit(at(i))) {
                if (n < 9)
                    value = value * 10 + (at(i) - u'0');
                ++n;
                ++i;
            }
            tooLarge = tooLarge || n > 9;
            if (count < 4) {
                form.parts[count] = std::int32_t(value);
                digits[count] = n;
            }
            ++count;
            if (count >= 5)
                break;
            const char16_t mark = at(i);
            int skip = 0;
            char16_t kept = mark;
            if ((mark == u':' || mark == u'.' || mark == u',') && isDigit(at(i + 1))) {
                skip = 1;
            } else if ((isApostrophe(mark) || mark == u'\u2032') && isDigit(at(i + 1))) {
                skip = 1;
                kept = u':';
            } else if ((mark == u'h' || mark == u'u' || mark == u'H') && isDigit(at(i + 1))) {
                skip = 1;
                kept = u'h';
            } else if (mark == u'm' && isDigit(at(i + 1)) && count == 2) {
                skip = 1;
                kept = u':';
            } else if (mark == u'h' && at(i + 1) == u'r' && isDigit(at(i + 2))) {
                skip = 2;
                kept = u'h';
            }
            if (skip == 0 || count > 3)
                break;
            form.marks[count - 1] = kept;
            i += skip;
        }
        // the second-mark after a time with minute-marks: 57'32"
        if (count >= 2 && (at(i) == u'"' || at(i) == u'\u2033' || at(i) == u'\u201d') && i > 0) {
            for (int k = begin; k < i; ++k) {
                if (isApostrophe(at(k)) || at(k) == u'\u2032') {
                    ++i;
                    break;
                }
            }
        }
        m_at = i;
        Token token;
        token.kind = TokenKind::Number;
        token.value = -1;
        const bool glued = !m_raw.empty() && !m_space && m_raw.back().end == begin;
        if (glued
            && (m_raw.back().isSymbol(u'£') || m_raw.back().isSymbol(u'$') || m_raw.back().isSymbol(u'€')
                || m_raw.back().isSymbol(u'¥'))) {
            token.kind = TokenKind::Money;
            if ((at(i) == u'm' || at(i) == u'k') && !isLetter(at(i + 1)))
                m_at = i + 1;
            push(token, begin, m_at);
            return;
        }
        if (at(i) == u'%') {
            token.kind = TokenKind::Percent;
            m_at = i + 1;
            push(token, begin, m_at);
            return;
        }
        if (tooLarge || count > 4) {
            push(token, begin, i);
            return;
        }
        // thousands: 5,000 or 33,000
        bool thousands = count > 1 && form.marks[0] == u',';
        for (int k = 1; k < count; ++k)
            thousands = thousands && form.marks[k - 1] == u',' && digits[k] == 3;
        if (count == 1 || thousands) {
            std::int64_t value = 0;
            for (int k = 0; k < count; ++k)
                value = value * (k ? 1000 : 1) + form.parts[k];
            token.value = value < 2'000'000'000 ? std::int32_t(value) : -1;
            finishWhole(token, begin, i, count == 1, digits[0]);
            return;
        }
        form.count = std::uint8_t(count);
        form.lastDigits = std::uint8_t(digits[count - 1]);
        if (!timeShaped(form, digits)) {
            push(token, begin, i); // a date, a version: no number
            return;
        }
        form.precision = Precision::Second;
        token.kind = TokenKind::Time;
        token.value = std::int32_t(m_tokens.times.size());
        m_tokens.times.push_back(form);
        push(token, begin, m_at);
    }

    static bool timeShaped(const TimeForm &form, const int *digits)
    {
        for (int k = 1; k < form.count - 1; ++k) {
            if (digits[k] != 2 || form.parts[k] > 59)
                return false;
        }
        const bool lastIsFraction = form.marks[form.count - 2] == u'.' || form.marks[form.count - 2] == u',';
        const int last = digits[form.count - 1];
        if (!lastIsFraction)
            return last == 2 && form.parts[form.count - 1] < 60 && digits[0] <= 3;
        return last <= 3 && digits[0] <= 6;
    }

    void finishWhole(Token token, int begin, int end, bool plain, int digits)
    {
        // 1st 2nd 3rd 4th
        const char16_t a = foldLetter(at(end));
        const char16_t b = foldLetter(at(end + 1));
        if (!isLetter(at(end + 2))
            && ((a == u's' && b == u't') || (a == u'n' && b == u'd') || (a == u'r' && b == u'd')
                || (a == u't' && b == u'h'))) {
            token.kind = TokenKind::Ordinal;
            m_at = end + 2;
            push(token, begin, m_at);
            return;
        }
        // 4x400m, 4 x 400m: a relay
        int k = end;
        while (at(k) == u' ')
            ++k;
        if ((at(k) == u'x' || at(k) == u'\u00d7')
            && (isDigit(at(k + 1)) || (at(k + 1) == u' ' && isDigit(at(k + 2))))) {
            k += 1;
            while (at(k) == u' ' || isDigit(at(k)) || at(k) == u',')
                ++k;
            while (isLetter(at(k)))
                ++k;
            token.kind = TokenKind::Word;
            token.hash = hashWord(u"relay");
            token.word = Word::Relay;
            token.classes = OtherSport | RaceNoun;
            m_at = k;
            push(token, begin, k);
            return;
        }
        // 15-27, 2015-16, 1-2-3
        if (plain && (isDash(at(end)) || at(end) == u'\u2013') && isDigit(at(end + 1))) {
            int i = end + 1;
            while (isDigit(at(i)) || ((isDash(at(i)) || at(i) == u'\u2013') && isDigit(at(i + 1))))
                ++i;
            if (at(i) != u':' && at(i) != u'.' && !(isLetter(at(i)) && digits < 4)) {
                token.kind = TokenKind::Score;
                m_at = i;
                push(token, begin, i);
                return;
            }
        }
        if (plain && digits == 4 && token.value >= 1850 && token.value <= 2100)
            token.kind = TokenKind::Year;
        push(token, begin, end);
    }

    // ---- second pass

    const Token &raw(std::size_t i) const
    {
        static const Token none;
        return i < m_raw.size() ? m_raw[i] : none;
    }
    bool unitFits(std::size_t i, std::uint64_t unit) const
    {
        const Token &t = raw(i);
        if (t.kind != TokenKind::Word && t.kind != TokenKind::Ordinal)
            return false;
        if (!t.is(unit) || t.has(Capital))
            return false;
        return !t.is(UnitLetter) || !t.has(SpaceBefore) || t.word == Word::H;
    }

    struct Amount
    {
        double value = 0;
        std::size_t used = 0; // tokens
        int time = -1; // index of a decimal or colon form
        bool words = false;
    };

    Amount amountAt(std::size_t i) const
    {
        Amount amount;
        const Token &t = raw(i);
        if (t.kind == TokenKind::Number && t.value >= 0) {
            amount.value = t.value;
            amount.used = 1;
        } else if (t.kind == TokenKind::Year) {
            amount.value = t.value;
            amount.used = 1;
        } else if (t.kind == TokenKind::Time) {
            const TimeForm &form = m_tokens.times[std::size_t(t.value)];
            if (form.spelled)
                return amount;
            amount.time = t.value;
            amount.used = 1;
            amount.value = form.parts[0];
            if (form.count == 2 && form.marks[0] != u':') {
                double scale = 1;
                for (int k = 0; k < form.lastDigits; ++k)
                    scale /= 10;
                amount.value += form.parts[1] * scale;
            }
        } else if (t.kind == TokenKind::Word && t.is(NumberName)) {
            amount.value = t.value;
            amount.used = 1;
            amount.words = true;
            const Token &next = raw(i + 1);
            if (t.value >= 20 && t.value < 100 && next.kind == TokenKind::Word && next.is(NumberName) && next.value > 0
                && next.value < 10) {
                amount.value += next.value;
                amount.used = 2;
            } else if (next.word == Word::Hundred) {
                amount.value *= 100;
                amount.used = 2;
            }
        }
        // "6 1/2 minutes", "6½ minutes"
        if (t.kind == TokenKind::Number && amount.used == 1) {
            const Token &top = raw(i + 1);
            const Token &bottom = raw(i + 3);
            if (top.kind == TokenKind::Number && raw(i + 2).isSymbol(u'/') && bottom.kind == TokenKind::Number
                && top.value > 0 && top.value < bottom.value && bottom.value <= 10 && !bottom.has(SpaceBefore)) {
                amount.value += double(top.value) / bottom.value;
                amount.used = 4;
            } else if (top.isSymbol(u'\u00bd')) {
                amount.value += 0.5;
                amount.used = 2;
            }
        }
        // "two and a half", "three and a quarter"
        if (amount.used && amount.time < 0 && raw(i + amount.used).word == Word::And
            && raw(i + amount.used + 1).word == Word::A) {
            const Word part = raw(i + amount.used + 2).word;
            if (part == Word::Half || part == Word::Quarter) {
                amount.value += part == Word::Half ? 0.5 : 0.25;
                amount.used += 3;
            }
        }
        return amount;
    }

    // Hours, minutes and seconds in words or with unit letters; the number of tokens used, 0 when there is none.
    std::size_t spelledTime(std::size_t i, TimeForm &form) const
    {
        const std::size_t begin = i;
        if (raw(i).kind == TokenKind::Time && m_tokens.times[std::size_t(raw(i).value)].count == 3)
            return 0; // "12.53.48 minutes" is no number of minutes
        double total = 0; // seconds
        int units = 0;
        int decimals = 0;
        std::size_t end = i;
        bool flat = false;
        int level = 3; // units still allowed: 3 hours, 2 minutes, 1 seconds
        while (level > 0) {
            std::size_t at = end;
            if (units) {
                // "66 min:54 sec", "2 hr. 5 min.", "one hour, four minutes"
                if (raw(at).isSymbol(u',') || raw(at).isSymbol(u'&') || raw(at).isSymbol(u':')
                    || raw(at).isSymbol(u'.'))
                    ++at;
                if (raw(at).word == Word::And)
                    ++at;
            }
            Amount amount = amountAt(at);
            if (!amount.used && units == 0) {
                // "a minute", "an hour", "half a second", "half-a-minute", "a single second"
                const Token &t = raw(at);
                std::size_t k = at;
                double value = 1;
                if (t.word == Word::Half && raw(k + 1).has(Hyphened) && raw(k + 1).is(MinuteUnit | SecondUnit)) {
                    value = 0.5; // "half-minute"
                    ++k;
                } else if ((t.word == Word::A || t.word == Word::An) && raw(k + 1).word == Word::Half
                    && raw(k + 2).is(MinuteUnit | SecondUnit)) {
                    value = 0.5; // "a half-minute"
                    k += 2;
                } else if (t.word == Word::Half && (raw(k + 1).word == Word::A || raw(k + 1).word == Word::An)) {
                    value = 0.5;
                    k += 2;
                } else if (t.word == Word::A || t.word == Word::An) {
                    ++k;
                    if (raw(k).hash == m_single)
                        ++k;
                } else if (t.hash == m_single) {
                    ++k;
                } else {
                    break;
                }
                if (!raw(k).is(HourUnit | MinuteUnit | SecondUnit) || raw(k).is(UnitLetter))
                    break;
                if (raw(k).kind == TokenKind::Ordinal && !articleSecond(begin, k))
                    break;
                amount.value = value;
                amount.used = k - at;
                amount.words = true;
            }
            if (!amount.used)
                break;
            const std::size_t unitAt = at + amount.used;
            const bool colon = amount.time >= 0 && isColon(m_tokens.times[std::size_t(amount.time)].marks[0]);
            if (units == 1 && amount.time >= 0 && m_tokens.times[std::size_t(amount.time)].count == 2) {
                // "two hours 09:54 seconds", "two hours 6.32 minutes", "2hr 06:32"
                const TimeForm &rest = m_tokens.times[std::size_t(amount.time)];
                const bool minuteWord = unitFits(unitAt, MinuteUnit);
                const bool secondWord = unitFits(unitAt, SecondUnit);
                if (colon
                    || ((minuteWord || secondWord) && rest.lastDigits == 2 && rest.parts[1] < 60
                        && !(secondWord && rest.parts[0] == 0))) {
                    total += rest.parts[0] * 60 + rest.parts[1];
                    units |= 6;
                    end = unitAt + (minuteWord || secondWord ? 1 : 0);
                    level = 0;
                    break;
                }
            }
            if (colon)
                break;
            // "three minutes 36.01"
            if (units == 2 && level == 1 && amount.time >= 0 && at == end
                && m_tokens.times[std::size_t(amount.time)].count == 2 && !unitFits(unitAt, SecondUnit)
                && m_tokens.times[std::size_t(amount.time)].parts[0] < 60) {
                total += amount.value;
                decimals = m_tokens.times[std::size_t(amount.time)].lastDigits;
                units |= 4;
                end = unitAt;
                break;
            }
            int unit = 0;
            if (unitFits(unitAt, HourUnit))
                unit = 3;
            else if (unitFits(unitAt, MinuteUnit) && (raw(unitAt).word != Word::M || units == 1))
                unit = 2;
            else if (unitFits(unitAt, SecondUnit))
                unit = 1;
            if (unit == 0 || unit > level) {
                // "3 hours 22"
                if (units == 1 && at == end && amount.time < 0 && !amount.words && amount.value < 60
                    && raw(at).has(SpaceBefore)
                    && (raw(unitAt).kind == TokenKind::Symbol || raw(unitAt).is(Conjunction)
                        || unitAt >= m_raw.size())) {
                    total += amount.value * 60;
                    units |= 2;
                    end = unitAt;
                }
                break;
            }
            if (unit == 3) {
                total += amount.value * 3600;
                units |= 1;
            } else if (unit == 2) {
                const bool pointed = amount.time >= 0 && m_tokens.times[std::size_t(amount.time)].lastDigits == 2
                    && m_tokens.times[std::size_t(amount.time)].parts[1] < 60;
                if (pointed) { // "22.44 minutes"
                    total += m_tokens.times[std::size_t(amount.time)].parts[0] * 60
                        + m_tokens.times[std::size_t(amount.time)].parts[1];
                    units |= 6;
                    end = unitAt + 1;
                    level = 0;
                    break;
                }
                total += amount.value * 60;
                units |= 2;
                if (amount.time >= 0)
                    flat = true; // "18.5m" says the seconds, too
            } else {
                total += amount.value;
                units |= 4;
                if (amount.time >= 0)
                    decimals = m_tokens.times[std::size_t(amount.time)].lastDigits;
            }
            if (raw(unitAt).kind == TokenKind::Ordinal && raw(unitAt).has(SpaceBefore) && amount.words && units == 4
                && amount.value > 1)
                return 0; // "two second places"
            end = unitAt + 1;
            if (!raw(unitAt).is(UnitLetter) && raw(end).kind == TokenKind::Word && raw(end).hash == raw(unitAt).hash)
                ++end; // "six minutes minutes"
            level = unit - 1;
        }
        if (units == 0)
            return 0;
        if (raw(end).word == Word::Flat || raw(end).word == Word::Exactly || raw(end).word == Word::Dead) {
            flat = true;
            ++end;
        }
        if (total > 2'000'000)
            return 0;
        form.spelled = true;
        form.flat = flat;
        form.units = std::uint8_t(units);
        form.milliseconds = std::int32_t(total * 1000 + 0.5);
        form.precision = decimals == 1 ? Precision::Tenth
            : decimals == 2            ? Precision::Hundredth
            : decimals >= 3            ? Precision::Thousandth
            : (units & 4) || flat      ? Precision::Second
                                       : Precision::Minute;
        if (raw(begin).kind == TokenKind::Time) { // "46.58secs" may have been meant as minutes and seconds
            const TimeForm &printed = m_tokens.times[std::size_t(raw(begin).value)];
            form.count = printed.count;
            form.lastDigits = printed.lastDigits;
            for (int k = 0; k < 4; ++k)
                form.parts[k] = printed.parts[k];
            for (int k = 0; k < 3; ++k)
                form.marks[k] = printed.marks[k];
        }
        return end - begin;
    }

    // "by a second", "a second behind": a length of time; "a second title": not.
    bool articleSecond(std::size_t begin, std::size_t unit) const
    {
        const Token &next = raw(unit + 1);
        if (begin > 0) {
            const Token &before = m_raw[begin - 1];
            if (before.word == Word::By || before.word == Word::Than || before.word == Word::Within
                || before.word == Word::Under)
                return next.kind != TokenKind::Word || next.is(Preposition | Conjunction | GapWord);
        }
        return next.kind == TokenKind::Word
            && (next.word == Word::Behind || next.word == Word::Ahead || next.word == Word::Adrift
                || next.word == Word::Clear || next.word == Word::Faster || next.word == Word::Slower
                || next.word == Word::Quicker || next.word == Word::Back || next.word == Word::Outside
                || next.word == Word::Inside || next.word == Word::Off || next.word == Word::Later);
    }

    static bool isTrackLength(int metres)
    {
        switch (metres) {
        case 100:
        case 200:
        case 400:
        case 800:
        case 1500:
        case 3000:
        case 5000:
        case 10000: return true;
        default: return false;
        }
    }

    std::size_t distanceAt(std::size_t i, Length &length) const
    {
        const Amount amount = amountAt(i);
        if (!amount.used)
            return 0;
        if (amount.time >= 0 && m_tokens.times[std::size_t(amount.time)].count != 2)
            return 0;
        const Token &unit = raw(i + amount.used);
        // "the 1,500 gold", "the men's 5,000 final": metres left unsaid
        if (amount.used == 1 && raw(i).kind == TokenKind::Number && i > 0
            && (m_raw[i - 1].word == Word::The || m_raw[i - 1].has(OwnerMark)) && isTrackLength(raw(i).value)
            && (unit.word == Word::Gold || unit.word == Word::Silver || unit.word == Word::Bronze
                || unit.word == Word::Final || unit.word == Word::Title || unit.word == Word::Champion
                || unit.word == Word::Hurdles || unit.word == Word::Steeplechase)
            && unit.has(SpaceBefore)) {
            length.unit = Length::Unit::Metres;
            length.amount = length.metres = amount.value;
            return 1;
        }
        if (unit.kind != TokenKind::Word || !unit.is(DistanceUnit))
            return 0;
        const Word w = unit.word;
        double value = amount.value;
        if (amount.time >= 0 && m_tokens.times[std::size_t(amount.time)].marks[0] == u',')
            value = amount.value;
        length.amount = value;
        length.hyphened =
            unit.has(Hyphened) || (i + amount.used > 0 && unit.begin > 0 && isDash(m_text[unit.begin - 1].unicode()));
        if (w == Word::M || w == Word::Metre || w == Word::Metres || w == Word::Meter || w == Word::Meters) {
            length.unit = Length::Unit::Metres;
            length.metres = value;
        } else if (w == Word::Km || w == Word::Kms || w == Word::K || w == Word::Kilometre || w == Word::Kilometres
            || w == Word::Kilometer || w == Word::Kilometers) {
            if (w == Word::K && unit.has(SpaceBefore))
                return 0;
            length.unit = Length::Unit::Kilometres;
            length.metres = value * 1000;
        } else if (w == Word::Mile || w == Word::Miles || w == Word::Miler || w == Word::Mi) {
            length.unit = Length::Unit::Miles;
            length.metres = value * 1609.344;
        } else {
            length.unit = Length::Unit::Yards;
            length.metres = value * (w == Word::Ft || w == Word::Feet || w == Word::Foot ? 0.3048 : 0.9144);
        }
        return amount.used + 1;
    }

    bool nameFollows(std::size_t i) const
    {
        const Token &next = raw(i + 1);
        return next.kind == TokenKind::Word && next.has(Capital) && next.has(SpaceBefore)
            && (!next.classes || next.is(NameToo) || next.has(GivenName)) && !raw(i).has(OwnerMark);
    }

    std::size_t longNameAt(std::size_t i, Token &made) const
    {
        const Token &first = raw(i);
        if (!first.has(Capital))
            return 0;
        const WordEntry *found = m_lexicon.find(first.hash);
        static const WordEntry unknown;
        const WordEntry *entry = found ? found : &unknown;
        if (entry->startsLonger) {
            if (const std::vector<LongName> *names = m_lexicon.longNames(first.hash)) {
                for (const LongName &name : *names) {
                    std::size_t k = 0;
                    std::size_t at = i;
                    while (k < name.words.size()) {
                        const Token &t = raw(at);
                        if ((t.kind != TokenKind::Word && t.kind != TokenKind::Ordinal && t.kind != TokenKind::Number)
                            || (k > 0 && !t.has(SpaceBefore)))
                            break;
                        WordHash hash = t.hash;
                        if (t.kind == TokenKind::Number)
                            hash = hashWord(m_text.sliced(t.begin, t.end - t.begin));
                        if (t.has(OwnerMark) && hash != name.words[k])
                            hash = hashStep(hash, u's'); // "St Paul's", "New Year's"
                        if (hash != name.words[k])
                            break;
                        ++k;
                        ++at;
                    }
                    if (k < name.words.size())
                        continue;
                    switch (name.kind) {
                    case LongName::Kind::Country: made.kind = TokenKind::Nation; break;
                    case LongName::Kind::Demonym:
                        made.kind = TokenKind::Nation;
                        made.flags |= Demonym;
                        break;
                    case LongName::Kind::Event: made.kind = TokenKind::Event; break;
                    case LongName::Kind::Place: made.kind = TokenKind::Place; break;
                    }
                    made.value = name.index;
                    made.flags |= LongForm;
                    return k;
                }
            }
        }
        if (first.kind != TokenKind::Word)
            return 0;
        // "de Lima"
        if (i > 0 && m_raw[i - 1].is(Particle) && !m_raw[i - 1].is(Determiner | Preposition)
            && !m_raw[i - 1].has(Capital) && first.has(SpaceBefore))
            return 0;
        const bool afterGiven = i > 0 && m_raw[i - 1].has(GivenName) && m_raw[i - 1].has(Capital)
            && !m_raw[i - 1].has(OwnerMark) && first.has(SpaceBefore) && m_raw[i - 1].kind == TokenKind::Word;
        if (entry->nation >= 0 && !first.has(Hyphened)) {
            // "Chris Wales was third": a country right behind a given name is a surname
            if (afterGiven && !entry->isDemonym && !first.has(AllCaps) && !m_raw[i - 1].classes
                && m_lexicon.find(m_raw[i - 1].hash)->nation < 0 && !first.has(OwnerMark))
                return 0;
            if ((entry->given || first.is(NameToo)) && nameFollows(i) && !entry->isDemonym)
                return 0;
            if (afterGiven && !first.has(AllCaps) && !m_raw[i - 1].classes && entry->isDemonym && !nameFollows(i))
                return 0; // "Mark English"
            const bool amidCapitals = (i > 0 && m_raw[i - 1].has(AllCaps)) || raw(i + 1).has(AllCaps);
            if (!entry->isDemonym && first.has(AllCaps) && first.end - first.begin <= 3 && !first.has(Bracketed)
                && first.classes && (first.hash != m_us || amidCapitals))
                return 0;
            made.kind = TokenKind::Nation;
            made.value = entry->nation;
            // "US veteran", "the UK record"
            const Token &next = raw(i + 1);
            const bool attribute = first.has(AllCaps) && !first.has(Bracketed | OwnerMark)
                && next.kind == TokenKind::Word && !next.has(Capital) && next.has(SpaceBefore)
                && next.is(PersonNoun | RecordNoun | TitleNoun | AgeWord | Championship) && !next.is(Preposition);
            if (entry->isDemonym || attribute)
                made.flags |= Demonym;
            return 1;
        }
        if (first.has(AllCaps) && (!first.is(Particle) || first.has(Bracketed))
            && (first.end - first.begin == 3
                || (first.end - first.begin == 2 && first.has(Bracketed) && isShortCode(first.hash)))) {
            const int nation = m_lexicon.nationOfCode(m_text.sliced(first.begin, first.end - first.begin));
            if (nation >= 0 && !first.is(RecordNoun | TimeVerb | Leaver)) {
                made.kind = TokenKind::Nation;
                made.value = nation;
                return 1;
            }
        }
        if (entry->isPlace && !(entry->given && nameFollows(i)) && !afterGiven) {
            made.kind = TokenKind::Place;
            return 1;
        }
        return 0;
    }

    // Only numbers, number words and capital words begin something of several tokens or change their kind.
    bool mayJoin(const Token &t) const
    {
        switch (t.kind) {
        case TokenKind::Number:
        case TokenKind::Year:
        case TokenKind::Time: return true;
        case TokenKind::Word:
        case TokenKind::Ordinal:
            return t.has(Capital) || t.is(NumberName) || t.word == Word::A || t.word == Word::An || t.word == Word::Half
                || t.word == Word::Exactly || t.hash == m_single;
        default: return false;
        }
    }

    void join(std::size_t first)
    {
        std::size_t out = first;
        std::size_t i = first;
        while (i < m_raw.size()) {
            const Token &t = m_raw[i];
            if (!mayJoin(t)) {
                if (out != i)
                    m_raw[out] = t;
                ++out;
                ++i;
                continue;
            }
            Token made = t;
            std::size_t used = 1;
            switch (t.kind) {
            case TokenKind::Number:
            case TokenKind::Year:
            case TokenKind::Time: used = joinNumber(i, made); break;
            case TokenKind::Word:
            case TokenKind::Ordinal:
                if (t.has(Capital))
                    used = std::max<std::size_t>(1, longNameAt(i, made));
                if (used == 1 && made.kind == t.kind
                    && (t.is(NumberName) || t.word == Word::A || t.word == Word::An || t.word == Word::Half
                        || t.hash == m_single || t.word == Word::Exactly))
                    used = joinNumber(i, made);
                break;
            default: break;
            }
            made.begin = t.begin;
            made.end = m_raw[i + used - 1].end;
            if (used > 1 && m_raw[i + used - 1].has(OwnerMark))
                made.flags |= OwnerMark;
            else if (used > 1 && !m_raw[i + used - 1].has(OwnerMark))
                made.flags &= std::uint16_t(~OwnerMark);
            if (used > 1
                && (made.kind == TokenKind::Event || made.kind == TokenKind::Nation || made.kind == TokenKind::Place)) {
                made.classes = 0;
                made.word = Word::None;
            }
            m_raw[out++] = made;
            i += used;
        }
        m_raw.resize(out);
    }

    // Of codes with two letters those which are hardly a state's, a school's or a club's: "(GB)", not "(MA)".
    static bool isShortCode(WordHash hash)
    {
        static const std::array<WordHash, 8> codes{hashWord(u"gb"), hashWord(u"us"), hashWord(u"nz"), hashWord(u"ke"),
            hashWord(u"et"), hashWord(u"jp"), hashWord(u"ug"), hashWord(u"za")};
        return std::find(codes.begin(), codes.end(), hash) != codes.end();
    }

    std::size_t joinNumber(std::size_t i, Token &made)
    {
        const Token &t = m_raw[i];
        std::size_t lead = 0;
        if (t.word == Word::Exactly)
            lead = 1;
        TimeForm form;
        if (const std::size_t used = spelledTime(i + lead, form); used) {
            if (lead) {
                form.flat = true;
                if (form.precision == Precision::Minute)
                    form.precision = Precision::Second;
            }
            made.kind = TokenKind::Time;
            made.word = Word::None;
            made.classes = 0;
            made.hash = 0;
            made.value = std::int32_t(m_tokens.times.size());
            m_tokens.times.push_back(form);
            return used + lead;
        }
        if (lead)
            return 1;
        if (t.kind == TokenKind::Time) {
            // unit words after a full clock time say nothing more; am and pm make it an hour of the day
            const Token &next = raw(i + 1);
            TimeForm &own = m_tokens.times[std::size_t(t.value)];
            if (dayMark(next)) {
                made.kind = TokenKind::DayClock;
                return 2;
            }
            if (own.marks[0] == u'.' && (next.hash == m_mph || next.hash == m_kph || next.hash == m_kmh)) {
                made.kind = TokenKind::Number; // "11.45 mph"
                made.value = -1;
                return 1;
            }
            if (own.marks[0] == u'.' && next.word == Word::U && !next.has(SpaceBefore)) {
                made.kind = TokenKind::DayClock;
                return 2;
            }
            // "12.53.48 minutes": minutes, seconds and a fraction
            if (own.count == 3 && own.marks[0] == u'.' && own.marks[1] == u'.' && next.is(MinuteUnit)
                && next.kind == TokenKind::Word && !next.is(UnitLetter)) {
                own.marks[0] = u':';
                return 2;
            }
            if (isColon(own.marks[0]) && next.kind != TokenKind::Symbol && !next.has(Capital)
                && next.is(HourUnit | MinuteUnit | SecondUnit) && next.kind == TokenKind::Word
                && (!next.is(UnitLetter) || !next.has(SpaceBefore)))
                return 2;
            if (next.word == Word::Flat || next.word == Word::Dead || next.word == Word::Exactly) {
                own.flat = true;
                return 2;
            }
        }
        Length length;
        if (t.word != Word::A && t.word != Word::An && t.word != Word::Half && t.hash != m_single) {
            if (const std::size_t used = distanceAt(i, length); used) {
                made.kind = TokenKind::Distance;
                made.word = Word::None;
                made.classes = 0;
                if (length.unit == Length::Unit::Metres && length.metres < 25
                    && length.amount != double(int(length.amount)))
                    made.classes = FieldEvent; // "6.63m"
                made.value = std::int32_t(m_tokens.lengths.size());
                m_tokens.lengths.push_back(length);
                return used;
            }
        }
        if (t.kind == TokenKind::Number || t.kind == TokenKind::Year || t.is(NumberName)) {
            const Token &next = raw(i + 1);
            if (next.word == Word::Year || next.word == Word::Years) {
                const std::size_t old = i + 2;
                if (raw(old).word == Word::Old) {
                    made.kind = TokenKind::Age;
                    made.word = Word::None;
                    made.classes = 0;
                    return 3;
                }
            }
            if (t.kind == TokenKind::Number && dayMark(next)) {
                made.kind = TokenKind::DayClock;
                return 2;
            }
            if (t.kind == TokenKind::Number && i > 0 && m_raw[i - 1].hash == m_aged) {
                made.kind = TokenKind::Age;
                return 1;
            }
        }
        return 1;
    }

    bool dayMark(const Token &t) const
    {
        return t.kind == TokenKind::Word
            && (t.word == Word::Am || t.word == Word::Pm || t.word == Word::AM || t.word == Word::PM
                || t.word == Word::Gmt || t.word == Word::Bst);
    }

    void unquoteShort(std::size_t first)
    {
        std::size_t i = first;
        while (i < m_raw.size()) {
            if (!m_raw[i].has(Quoted)) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < m_raw.size() && m_raw[end].has(Quoted))
                ++end;
            if (end - i <= 3) {
                for (std::size_t k = i; k < end; ++k)
                    m_raw[k].flags &= std::uint16_t(~Quoted);
            }
            i = end;
        }
    }

    QStringView m_text;
    int m_end;
    int m_at;
    const Lexicon &m_lexicon;
    Tokens &m_tokens;
    std::vector<Token> &m_raw;
    bool m_space = true;
    bool m_quoted = false;
    bool m_hyphen = false;
    int m_brackets = 0;
    const WordHash m_single = hashWord(u"single");
    const WordHash m_us = hashWord(u"us");
    const WordHash m_aged = hashWord(u"aged");
    const WordHash m_mph = hashWord(u"mph");
    const WordHash m_kph = hashWord(u"kph");
    const WordHash m_kmh = hashWord(u"kmh");
    const WordHash m_under = hashWord(u"under");
    const WordHash m_over = hashWord(u"over");
};

} // namespace

void readTokens(QStringView text, Span range, const Lexicon &lexicon, Tokens &tokens)
{
    Reader(text, range, lexicon, tokens).run();
}

} // namespace proofline
