#include "reading/folding.h"

#include <QString>
#include <array>

namespace proofline {

namespace {

// Base letters of U+0000..U+024F, made once from Unicode's own decompositions; letters without one are named here.
std::array<char16_t, 0x250> makeTable()
{
    std::array<char16_t, 0x250> table{};
    for (char16_t c = 0; c < table.size(); ++c) {
        QChar base(c);
        while (base.decompositionTag() == QChar::Canonical)
            base = base.decomposition().at(0);
        table[c] = base.toCaseFolded().unicode();
    }
    const std::pair<char16_t, char16_t> others[] = {{u'ø', u'o'}, {u'Ø', u'o'}, {u'ł', u'l'}, {u'Ł', u'l'},
        {u'đ', u'd'}, {u'Đ', u'd'}, {u'ð', u'd'}, {u'Ð', u'd'}, {u'þ', u't'}, {u'Þ', u't'}, {u'æ', u'a'}, {u'Æ', u'a'},
        {u'œ', u'o'}, {u'Œ', u'o'}, {u'ı', u'i'}, {u'ß', u's'}, {u'ħ', u'h'}, {u'Ħ', u'h'}};
    for (const auto &[from, to] : others)
        table[from] = to;
    return table;
}

const std::array<char16_t, 0x250> foldTable = makeTable();

} // namespace

char16_t foldBeyondAscii(char16_t c)
{
    if (c < foldTable.size())
        return foldTable[c];
    return QChar(c).toCaseFolded().unicode();
}

WordHash hashWord(QStringView word)
{
    WordHash hash = emptyHash;
    for (const QChar c : word) {
        if (c != u'\'' && c != u'\u2019' && c != u'\u2018' && c != u'`')
            hash = hashStep(hash, foldLetter(c.unicode()));
    }
    return hash;
}

} // namespace proofline
