#include "judging/names.h"

#include <QHash>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

// Letters that do not decompose into a base letter and a mark.
QStringView plainLetters(char16_t c)
{
    switch (c) {
    case u'ø': return u"o";
    case u'ł': return u"l";
    case u'đ':
    case u'ð': return u"d";
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'þ': return u"th";
    case u'ı': return u"i";
    }
    return {};
}

bool isApostrophe(char16_t c) { return c == u'\'' || c == u'’' || c == u'‘' || c == u'`' || c == u'´' || c == u'ʻ'; }

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isTitle(const QString &word)
{
    if (word.size() < 2 || word.size() > 4)
        return false;
    static const QSet<QString> titles{u"sir"_s, u"dame"_s, u"dr"_s, u"mr"_s, u"mrs"_s, u"ms"_s, u"prof"_s, u"lord"_s,
        u"lady"_s, u"rev"_s, u"jr"_s, u"sr"_s, u"jnr"_s, u"snr"_s};
    return titles.contains(word);
}

// The given name behind a short form that is not simply its beginning.
QString nicknameOf(const QString &word)
{
    static const QHash<QString, QString> nicknames{
        {u"bill"_s, u"william"_s},
        {u"billy"_s, u"william"_s},
        {u"will"_s, u"william"_s},
        {u"bob"_s, u"robert"_s},
        {u"bobby"_s, u"robert"_s},
        {u"rob"_s, u"robert"_s},
        {u"mike"_s, u"michael"_s},
        {u"mick"_s, u"michael"_s},
        {u"tom"_s, u"thomas"_s},
        {u"tommy"_s, u"thomas"_s},
        {u"jim"_s, u"james"_s},
        {u"jimmy"_s, u"james"_s},
        {u"jamie"_s, u"james"_s},
        {u"jack"_s, u"john"_s},
        {u"johnny"_s, u"john"_s},
        {u"dick"_s, u"richard"_s},
        {u"rick"_s, u"richard"_s},
        {u"harry"_s, u"henry"_s},
        {u"ted"_s, u"edward"_s},
        {u"ed"_s, u"edward"_s},
        {u"eddie"_s, u"edward"_s},
        {u"tony"_s, u"anthony"_s},
        {u"steve"_s, u"stephen"_s},
        {u"steven"_s, u"stephen"_s},
        {u"dave"_s, u"david"_s},
        {u"pete"_s, u"peter"_s},
        {u"joe"_s, u"joseph"_s},
        {u"kate"_s, u"katherine"_s},
        {u"katie"_s, u"katherine"_s},
        {u"kathy"_s, u"katherine"_s},
        {u"catherine"_s, u"katherine"_s},
        {u"liz"_s, u"elizabeth"_s},
        {u"beth"_s, u"elizabeth"_s},
        {u"betty"_s, u"elizabeth"_s},
        {u"maggie"_s, u"margaret"_s},
        {u"peggy"_s, u"margaret"_s},
        {u"jenny"_s, u"jennifer"_s},
        {u"sue"_s, u"susan"_s},
        {u"sally"_s, u"sarah"_s},
        {u"andy"_s, u"andrew"_s},
        {u"drew"_s, u"andrew"_s},
        {u"charlie"_s, u"charles"_s},
        {u"chuck"_s, u"charles"_s},
        {u"frank"_s, u"francis"_s},
        {u"hal"_s, u"henry"_s},
        {u"larry"_s, u"lawrence"_s},
        {u"bernie"_s, u"bernard"_s},
        {u"molly"_s, u"mary"_s},
    };
    return nicknames.value(word, word);
}

bool sameGivenName(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const auto &[shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if (shorter.size() >= 2 && longer.startsWith(shorter))
        return true;
    return nicknameOf(a) == nicknameOf(b) || nicknameOf(shorter) == longer;
}

// The words of the shorter name stand in the longer one in order, or with one of them shortened.
bool isPartOf(const QStringList &shorter, const QStringList &longer)
{
    qsizetype at = 0;
    for (const QString &word : shorter) {
        while (at < longer.size() && longer[at] != word)
            ++at;
        if (at == longer.size())
            return false;
        ++at;
    }
    return true;
}

// Every word equal but for slips; how many letters differ in all, or nothing.
std::optional<int> lettersApart(const QStringList &a, const QStringList &b)
{
    int total = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        const qsizetype length = std::max(a[i].size(), b[i].size());
        const int limit = length >= 8 ? 2 : length >= 5 ? 1 : 0;
        const int distance = editDistance(a[i], b[i], limit);
        if (distance > limit)
            return std::nullopt;
        total += distance;
    }
    return total <= 2 ? std::optional(total) : std::nullopt;
}

} // namespace

QString foldWords(QStringView text)
{
    QString decomposed;
    QStringView source = text;
    if (!isAscii(text)) {
        decomposed = text.toString().normalized(QString::NormalizationForm_KD);
        source = decomposed;
    }
    QString folded(source.size() * 2, Qt::Uninitialized); // a letter becomes two at most
    QChar *const begin = folded.data();
    QChar *end = begin;
    for (const QChar c : source) {
        if (c.isMark() || isApostrophe(c.unicode()))
            continue;
        const QChar lower = c.toLower();
        if (const QStringView letters = plainLetters(lower.unicode()); !letters.isEmpty())
            end = std::copy(letters.begin(), letters.end(), end);
        else if (lower.isLetterOrNumber())
            *end++ = lower;
        else if (end != begin && end[-1] != u' ')
            *end++ = u' ';
    }
    if (end != begin && end[-1] == u' ')
        --end;
    folded.resize(end - begin);
    return folded;
}

FoldedName foldName(QStringView name)
{
    QString outside;
    if (name.contains(u'(') || name.contains(u'[')) { // what stands in brackets is a club, a nation, "(Tie)"
        int depth = 0;
        for (const QChar c : name) {
            if (c == u'(' || c == u'[')
                ++depth;
            else if ((c == u')' || c == u']') && depth > 0)
                --depth;
            else if (depth == 0)
                outside += c;
        }
        name = outside;
    }
    FoldedName folded;
    folded.words = foldWords(name).split(u' ', Qt::SkipEmptyParts);
    if (folded.words.size() > 1)
        folded.words.removeIf([](const QString &word) { return isTitle(word); });
    folded.joined = folded.words.join(QString());
    for (const QChar c : folded.joined)
        folded.letters |= 1u << (c.unicode() % 31);
    if (std::is_sorted(folded.words.begin(), folded.words.end())) {
        folded.sorted = folded.words.join(u' ');
    } else {
        QStringList sorted = folded.words;
        std::sort(sorted.begin(), sorted.end());
        folded.sorted = sorted.join(u' ');
    }
    return folded;
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit || b.size() > 62)
        return a == b ? 0 : limit + 1;
    std::array<int, 64> before{};
    std::array<int, 64> last{};
    std::array<int, 64> now{};
    for (std::size_t j = 0; j <= std::size_t(b.size()); ++j)
        last[j] = int(j);
    for (std::size_t i = 1; i <= std::size_t(a.size()); ++i) {
        now[0] = int(i);
        int best = now[0];
        for (std::size_t j = 1; j <= std::size_t(b.size()); ++j) {
            const auto left = a[qsizetype(i - 1)];
            const auto right = b[qsizetype(j - 1)];
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (left == right ? 0 : 1)});
            if (i > 1 && j > 1 && left == b[qsizetype(j - 2)] && a[qsizetype(i - 2)] == right)
                now[j] = std::min(now[j], before[j - 2] + 1);
            best = std::min(best, now[j]);
        }
        if (best > limit)
            return limit + 1;
        before = last;
        last = now;
    }
    return std::min(last[std::size_t(b.size())], limit + 1);
}

NameLikeness compareNames(const FoldedName &a, const FoldedName &b)
{
    if (a.words.isEmpty() || b.words.isEmpty())
        return {};
    if (a.words == b.words)
        return {Likeness::Same, 1.0, u"same name"_s};
    if (a.sorted == b.sorted)
        return {Likeness::Same, 0.97, u"same words in another order"_s};
    if (a.joined == b.joined)
        return {Likeness::Same, 0.96, u"same letters, divided differently"_s};
    const bool aIsShorter = a.words.size() <= b.words.size();
    const FoldedName &shorter = aIsShorter ? a : b;
    const FoldedName &longer = aIsShorter ? b : a;

    if (shorter.words.size() == 1) {
        const QString &word = shorter.words.front();
        if (longer.words.size() == 1) {
            const qsizetype length = std::max(word.size(), longer.words.front().size());
            const int limit = length >= 8 ? 2 : length >= 5 ? 1 : 0;
            if (limit > 0 && editDistance(word, longer.words.front(), limit) <= limit)
                return {Likeness::Part, 0.55, u"surnames differ by a slip"_s};
            return {};
        }
        if (longer.words.back() == word)
            return {Likeness::Part, 0.7, u"surname only in one source"_s};
        if (longer.words.contains(word))
            return {Likeness::Part, 0.6, u"one source gives only a part of the name"_s};
        const QString &surname = longer.words.back();
        const int limit = surname.size() >= 8 ? 2 : surname.size() >= 5 ? 1 : 0;
        if (limit > 0 && editDistance(word, surname, limit) <= limit)
            return {Likeness::Part, 0.5, u"surname only, with a slip"_s};
        return {};
    }

    // Two slips change four letters at most; a nickname or an initial leaves the surname alone.
    const bool maySlip = std::popcount(a.letters ^ b.letters) <= 4;
    const bool mayShare = std::any_of(
        shorter.words.begin(), shorter.words.end(), [&](const QString &word) { return longer.words.contains(word); });
    if (!maySlip && !mayShare)
        return {};
    if (maySlip && shorter.words.size() == longer.words.size()) {
        if (const auto apart = lettersApart(a.words, b.words))
            return {Likeness::Slip, *apart == 1 ? 0.9 : 0.82,
                *apart == 1 ? u"one letter differs"_s : QString(QString::number(*apart) % u" letters differ")};
        QStringList reversed = b.words;
        std::reverse(reversed.begin(), reversed.end());
        if (const auto apart = lettersApart(a.words, reversed))
            return {Likeness::Slip, 0.8, u"another order, and a letter differs"_s};
    }
    if (isPartOf(shorter.words, longer.words))
        return {Likeness::Variant, 0.85, u"one source gives more of the name"_s};
    const QString &surnameA = a.words.back();
    const QString &surnameB = b.words.back();
    const bool sameSurname = surnameA == surnameB;
    const bool nearSurname = !sameSurname && surnameA.size() >= 6 && editDistance(surnameA, surnameB, 1) <= 1;
    if (sameSurname || nearSurname) {
        const QString &givenA = a.words.front();
        const QString &givenB = b.words.front();
        if ((givenA.size() == 1 || givenB.size() == 1) && givenA.front() == givenB.front())
            return {Likeness::Variant, sameSurname ? 0.75 : 0.6, u"initial and surname"_s};
        if (sameGivenName(givenA, givenB))
            return {Likeness::Variant, sameSurname ? 0.85 : 0.75,
                sameSurname ? u"short form of the given name"_s
                            : u"short form of the given name, and a slip in the surname"_s};
    }
    return {};
}

} // namespace proofline::judging
