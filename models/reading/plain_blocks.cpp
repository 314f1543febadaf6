#include "reading/plain_blocks.h"

#include <QString>

#include <algorithm>

namespace proofline {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\u3000'; }

struct Line
{
    Span span; // without blanks around it
    int indent = 0; // columns
    bool empty() const { return span.isEmpty(); }
};

std::vector<Line> linesOf(QStringView text, Span within)
{
    std::vector<Line> lines;
    int begin = within.begin;
    while (begin < within.end) {
        const qsizetype newline = text.first(within.end).indexOf(u'\n', begin);
        const int end = newline < 0 ? within.end : int(newline);
        Line line{{begin, end}, 0};
        while (line.span.begin < end && (isBlank(text[line.span.begin]) || text[line.span.begin] == u'\f')) {
            line.indent += text[line.span.begin] == u'\t' ? 8 : 1;
            ++line.span.begin;
        }
        while (
            line.span.end > line.span.begin && (isBlank(text[line.span.end - 1]) || text[line.span.end - 1] == u'\f'))
            --line.span.end;
        lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

// Cells of a line by tabs, by bars with blanks around, or by three and more blanks.
std::vector<Span> cellsOf(QStringView text, Span line)
{
    std::vector<Span> cells;
    const QStringView words = text.sliced(line.begin, line.length());
    const bool tabs = words.contains(u'\t');
    const bool bars = !tabs && words.count(u'|') >= 1;
    const auto add = [&](int begin, int end) {
        while (begin < end && isBlank(text[begin]))
            ++begin;
        while (end > begin && isBlank(text[end - 1]))
            --end;
        cells.push_back({begin, end});
    };
    int begin = line.begin;
    for (int i = line.begin; i < line.end; ++i) {
        if (tabs ? text[i] == u'\t' : bars && text[i] == u'|') {
            add(begin, i);
            begin = i + 1;
        } else if (!tabs && !bars && isBlank(text[i])) {
            int blanks = i;
            while (blanks < line.end && isBlank(text[blanks]))
                ++blanks;
            if (blanks - i >= 3) {
                add(begin, i);
                begin = blanks;
            }
            i = blanks - 1;
        }
    }
    add(begin, line.end);
    if (bars) { // bars at both ends enclose, they do not part
        if (cells.size() > 2 && cells.front().isEmpty())
            cells.erase(cells.begin());
        if (cells.size() > 2 && cells.back().isEmpty())
            cells.pop_back();
    }
    return cells;
}

bool endsSentence(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0
        && (line[end - 1] == u'"' || line[end - 1] == u'”' || line[end - 1] == u'\'' || line[end - 1] == u'’'
            || line[end - 1] == u')'))
        --end;
    return end > 0 && QStringView(u".!?…").contains(line[end - 1]);
}

bool isAllCapitals(QStringView line)
{
    int capitals = 0;
    for (const QChar c : line) {
        if (c.isLower())
            return false;
        capitals += c.isUpper();
    }
    return capitals >= 3;
}

// A short line without the end of a sentence, as headings are.
bool couldBeHeading(QStringView line)
{
    if (line.size() > 120 || listMarkLength(line) > 0 || line.contains(u'\t'))
        return false;
    if (line.endsWith(u':'))
        return line.count(u' ') < 10 && countTimes(line) == 0;
    if (endsSentence(line) || line.endsWith(u',') || line.endsWith(u';') || line.endsWith(u'-'))
        return false;
    return line.count(u' ') < 18;
}

class Reader
{
public:
    Reader(QStringView text, Span within, bool first)
        : m_text(text)
        , m_lines(linesOf(text, within))
        , m_first(first)
    {
    }

    std::vector<Block> read()
    {
        std::size_t at = 0;
        while (at < m_lines.size()) {
            if (m_lines[at].empty()) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < m_lines.size() && !m_lines[end].empty())
                ++end;
            readGroup(at, end);
            at = end;
        }
        return std::move(m_blocks);
    }

private:
    QStringView words(std::size_t line) const
    {
        return m_text.sliced(m_lines[line].span.begin, m_lines[line].span.length());
    }

    // Prose may hold a bar or a wide gap: rows are short unless tabs part them.
    bool isColumns(std::size_t line) const
    {
        const QStringView row = words(line);
        return (row.size() <= 240 || row.contains(u'\t')) && cellsOf(m_text, m_lines[line].span).size() >= 2;
    }

    // Lines between two blank ones.
    void readGroup(std::size_t begin, std::size_t end)
    {
        std::size_t at = begin;
        while (at < end) {
            const std::size_t rows = columnsFrom(at, end);
            if (rows > at) {
                for (; at < rows; ++at)
                    m_blocks.push_back({Block::Kind::TableRow, m_lines[at].span, 0, cellsOf(m_text, m_lines[at].span)});
                continue;
            }
            if (listMarkLength(words(at)) > 0) {
                addListItem(at, end);
                continue;
            }
            if (isHeading(at, begin, end)) {
                m_blocks.push_back({Block::Kind::Heading, m_lines[at].span, m_blocks.empty() && m_first ? 1 : 2, {}});
                ++at;
                continue;
            }
            std::size_t last = at;
            while (last + 1 < end && isWrapped(last, last + 1, begin, end))
                ++last;
            m_blocks.push_back({Block::Kind::Paragraph, {m_lines[at].span.begin, m_lines[last].span.end}, 0, {}});
            at = last + 1;
        }
    }

    // End of the rows of aligned columns from `at`: at least two of them, or one with tabs.
    std::size_t columnsFrom(std::size_t at, std::size_t end) const
    {
        std::size_t to = at;
        while (to < end && isColumns(to))
            ++to;
        if (to - at >= 2)
            return to;
        return to > at && words(at).contains(u'\t') ? to : at;
    }

    void addListItem(std::size_t &at, std::size_t end)
    {
        const int indent = m_lines[at].indent;
        std::size_t last = at;
        // Deeper lines without a mark of their own go on with the item.
        while (last + 1 < end && m_lines[last + 1].indent > indent && listMarkLength(words(last + 1)) == 0
            && !isColumns(last + 1))
            ++last;
        m_blocks.push_back(
            {Block::Kind::ListItem, {m_lines[at].span.begin, m_lines[last].span.end}, std::min(indent / 2, 9), {}});
        at = last + 1;
    }

    bool isHeading(std::size_t at, std::size_t begin, std::size_t end) const
    {
        const QStringView line = words(at);
        if (!couldBeHeading(line))
            return false;
        const bool headline = m_first && m_blocks.empty() && m_text.size() > m_lines[at].span.end + 1;
        if (headline)
            return endOfText(at) ? false : !isWrapped(at, at + 1, begin, end);
        if (line.endsWith(u':') && at + 1 < m_lines.size() && !endOfText(at))
            return line.size() <= 80;
        if (isAllCapitals(line) && line.size() <= 60 && countTimes(line) == 0 && !endOfText(at))
            return true;
        // alone between blank lines, short, and no statement with numbers
        const bool alone = at == begin && at + 1 == end;
        return alone && line.size() <= 60 && line.count(u' ') < 8 && countTimes(line) == 0 && !endOfText(at);
    }

    bool endOfText(std::size_t at) const
    {
        for (std::size_t i = at + 1; i < m_lines.size(); ++i) {
            if (!m_lines[i].empty())
                return false;
        }
        return true;
    }

    // Does the next line go on with this one's sentence because the text was wrapped at some width?
    bool isWrapped(std::size_t line, std::size_t next, std::size_t begin, std::size_t end) const
    {
        if (next >= end || listMarkLength(words(next)) > 0 || columnsFrom(next, end) > next)
            return false;
        const QStringView words1 = words(line);
        const QStringView words2 = words(next);
        if (words1.size() > 130 || words2.size() > 130)
            return false;
        // Lines of a wrapped text fill its width: the next line's first word would not have fitted.
        int width = 0;
        for (std::size_t i = begin; i < end && i < begin + 200; ++i)
            width = std::max(width, m_lines[i].span.length());
        if (width < 40)
            return false;
        const qsizetype firstWord = std::max<qsizetype>(words2.indexOf(u' '), 1);
        if (words1.size() + 1 + firstWord < width - 12)
            return false;
        if (words1.size() < 40)
            return false;
        const bool lineOfResults = countTimes(words1) > 0 && countTimes(words2) > 0 && !words2.front().isLower();
        if (words2.front().isLower())
            return true;
        if (lineOfResults || width > 100)
            return false;
        // A full line that ends a sentence goes on only among lines that end within sentences.
        if (!endsSentence(words1))
            return true;
        std::size_t within = 0;
        for (std::size_t i = begin; i + 1 < end && i < begin + 200; ++i)
            within += !endsSentence(words(i));
        return within * 2 > std::min<std::size_t>(end - begin - 1, 200);
    }

    QStringView m_text;
    std::vector<Line> m_lines;
    std::vector<Block> m_blocks;
    bool m_first;
};

} // namespace

std::vector<Block> blocksOfLines(QStringView text, Span within, bool first)
{
    return Reader(text, within, first).read();
}

int listMarkLength(QStringView line)
{
    if (line.isEmpty())
        return 0;
    qsizetype i = 0;
    const QChar first = line.front();
    if (first == u'•' || first == u'·' || first == u'‣' || first == u'▪' || first == u'●' || first == u'○'
        || first == u'◦' || first == u'-' || first == u'–' || first == u'*' || first == u'+') {
        ++i;
        const qsizetype blanks = i;
        while (i < line.size() && isBlank(line[i]))
            ++i;
        const bool bullet = first == u'•' || first == u'▪' || first == u'●';
        return i < line.size() && (i > blanks || bullet) ? int(i) : 0;
    }
    const bool bracket = first == u'(';
    i += bracket;
    const qsizetype digits = i;
    while (i < line.size() && isDigit(line[i]) && i < digits + 6)
        ++i;
    if (i == digits || i >= line.size())
        return 0;
    const qsizetype count = i - digits;
    const bool mark = line[i] == u')' || (!bracket && (line[i] == u'.' || line[i] == u'=' || line[i] == u','));
    if (mark)
        ++i;
    else if (bracket)
        return 0;
    if (i + 1 < line.size() && mark && line[i] == u'.') // "1=." and the like
        ++i;
    const qsizetype blanks = i;
    while (i < line.size() && isBlank(line[i]))
        ++i;
    if (i >= line.size())
        return 0;
    if (mark) {
        const bool glued = i == blanks;
        return glued && !line[i].isLetter() ? 0 : int(i);
    }
    // "1 Ann Smith 30:12": a bare number only before a name on a line that gives a time
    const bool bare = i > blanks && count <= 4 && line[i].isUpper() && countTimes(line.sliced(i)) > 0
        && line.size() < 160 && !endsSentence(line);
    return bare ? int(i) : 0;
}

int countTimes(QStringView text)
{
    int count = 0;
    for (qsizetype i = 1; i + 2 < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if ((c != u':' && c != u'.') || !isDigit(text[i - 1]))
            continue;
        if (!isDigit(text[i + 1]) || !isDigit(text[i + 2]))
            continue;
        ++count;
        i += 2;
        while (i + 1 < text.size() && (isDigit(text[i + 1]) || text[i + 1] == u':' || text[i + 1] == u'.'))
            ++i;
    }
    for (const QStringView unit : {QStringView(u"min"), QStringView(u"hr"), QStringView(u"sec")}) {
        for (qsizetype at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
            qsizetype before = at;
            while (before > 0 && isBlank(text[before - 1]))
                --before;
            count += before > 0 && isDigit(text[before - 1]) && unit != u"sec";
        }
    }
    return count;
}

} // namespace proofline
