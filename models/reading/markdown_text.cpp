#include "reading/markdown_text.h"

#include "reading/html_text.h"
#include "reading/mend.h"
#include "reading/plain_blocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\u00A0'; }
bool isAsciiSign(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x21 && u <= 0x2F) || (u >= 0x3A && u <= 0x40) || (u >= 0x5B && u <= 0x60) || (u >= 0x7B && u <= 0x7E);
}
bool isWordCharacter(QChar c) { return c.isLetterOrNumber(); }

struct Line
{
    qsizetype begin; // behind the indentation and quote marks
    qsizetype end;
    int indent;
    bool isEmpty() const { return begin >= end; }
};

class Reader
{
public:
    explicit Reader(const QString &source)
        : m_source(source)
        , m_view(m_source)
    {
    }

    MarkdownText read()
    {
        qsizetype at = readFrontMatter();
        readLines(at);
        std::size_t i = 0;
        while (i < m_lines.size())
            i = readBlock(i);
        if (m_out.title.isEmpty()) {
            for (const Block &block : m_out.blocks) {
                if (block.kind == Block::Kind::Heading) {
                    m_out.title = m_out.text.text.sliced(block.span.begin, block.span.length());
                    break;
                }
            }
        }
        return std::move(m_out);
    }

private:
    QStringView words(const Line &line) const { return m_view.sliced(line.begin, line.end - line.begin); }

    // "---" lines around "title: ..." at the beginning.
    qsizetype readFrontMatter()
    {
        if (!m_view.startsWith(u"---\n"))
            return 0;
        qsizetype at = 4;
        qsizetype lines = 0;
        MarkdownText found;
        while (at < m_view.size() && ++lines < 200) {
            qsizetype end = m_view.indexOf(u'\n', at);
            if (end < 0)
                end = m_view.size();
            const QStringView line = m_view.sliced(at, end - at).trimmed();
            at = std::min(end + 1, m_view.size());
            if (line == u"---" || line == u"...") {
                m_out.title = found.title;
                m_out.site = found.site;
                m_out.date = found.date;
                return at;
            }
            const qsizetype colon = line.indexOf(u':');
            if (colon < 0)
                continue;
            QStringView value = line.sliced(colon + 1).trimmed();
            if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
                value = value.sliced(1, value.size() - 2);
            const QStringView key = line.first(colon).trimmed();
            if (key == u"title")
                found.title = value.toString();
            else if (key == u"site" || key == u"publisher" || key == u"source")
                found.site = value.toString();
            else if (key == u"date" || key == u"published")
                found.date = dateAt(value);
        }
        return 0;
    }

    void readLines(qsizetype at)
    {
        while (at < m_view.size()) {
            qsizetype end = m_view.indexOf(u'\n', at);
            if (end < 0)
                end = m_view.size();
            Line line{at, end, 0};
            for (int quotes = 0; quotes < 16; ++quotes) {
                while (line.begin < end && isBlank(m_view[line.begin])) {
                    line.indent += m_view[line.begin] == u'\t' ? 4 : 1;
                    ++line.begin;
                }
                if (line.begin < end && m_view[line.begin] == u'>' && line.indent < 4) {
                    ++line.begin;
                    line.indent = 0;
                    continue;
                }
                break;
            }
            while (line.end > line.begin && m_view[line.end - 1].isSpace())
                --line.end;
            m_lines.push_back(line);
            at = end + 1;
        }
    }

    // --- Kinds of lines ---

    int headingLevel(const Line &line) const
    {
        const QStringView text = words(line);
        int level = 0;
        while (level < text.size() && text[level] == u'#')
            ++level;
        return level >= 1 && level <= 6 && (level == text.size() || isBlank(text[level])) && line.indent < 4 ? level
                                                                                                             : 0;
    }

    bool isRule(const Line &line) const // ---, ***, ___
    {
        const QStringView text = words(line);
        if (text.isEmpty() || (text[0] != u'-' && text[0] != u'*' && text[0] != u'_'))
            return false;
        int marks = 0;
        for (const QChar c : text) {
            if (c == text[0])
                ++marks;
            else if (!isBlank(c))
                return false;
        }
        return marks >= 3;
    }

    int underlineLevel(const Line &line) const // === and --- below a heading
    {
        const QStringView text = words(line);
        if (text.isEmpty() || line.indent > 3 || (text[0] != u'=' && text[0] != u'-'))
            return 0;
        for (const QChar c : text) {
            if (c != text[0])
                return 0;
        }
        return text[0] == u'=' ? 1 : 2;
    }

    struct Item
    {
        int length = 0; // of the mark with its blanks; 0: no item
        bool number = false;
    };

    Item itemOf(const Line &line) const
    {
        const QStringView text = words(line);
        if (text.isEmpty())
            return {};
        qsizetype i = 0;
        bool number = false;
        if (text[0] == u'-' || text[0] == u'*' || text[0] == u'+') {
            i = 1;
        } else {
            while (i < text.size() && i < 9 && text[i] >= u'0' && text[i] <= u'9')
                ++i;
            if (i == 0 || i >= text.size() || (text[i] != u'.' && text[i] != u')'))
                return {};
            ++i;
            number = true;
        }
        if (i >= text.size() || !isBlank(text[i]))
            return {};
        while (i < text.size() && isBlank(text[i]))
            ++i;
        return {int(i), number};
    }

    bool isFence(const Line &line) const { return words(line).startsWith(u"```") || words(line).startsWith(u"~~~"); }

    bool isTableRule(const Line &line) const // | --- | :-: |
    {
        const QStringView text = words(line);
        int dashes = 0;
        bool bar = false;
        for (const QChar c : text) {
            if (c == u'-')
                ++dashes;
            else if (c == u'|')
                bar = true;
            else if (c != u':' && !isBlank(c))
                return false;
        }
        return dashes > 0 && bar;
    }

    bool isDefinition(const Line &line) const // [name]: address
    {
        const QStringView text = words(line);
        if (!text.startsWith(u'['))
            return false;
        const qsizetype close = text.indexOf(u"]:");
        return close > 1 && close < 100 && !text.first(close).contains(u' ')
            && (text.sliced(close + 2).trimmed().startsWith(u"http")
                || text.sliced(close + 2).trimmed().startsWith(u'<')
                || text.sliced(close + 2).trimmed().startsWith(u'/'));
    }

    bool beginsBlock(std::size_t i) const
    {
        const Line &line = m_lines[i];
        return line.isEmpty() || headingLevel(line) > 0 || isRule(line) || itemOf(line).length > 0 || isFence(line)
            || (i + 1 < m_lines.size() && words(line).contains(u'|') && isTableRule(m_lines[i + 1]));
    }

    // --- Blocks ---

    std::size_t readBlock(std::size_t i)
    {
        const Line &line = m_lines[i];
        if (line.isEmpty() || isDefinition(line))
            return i + 1;
        if (isFence(line))
            return readFence(i);
        if (const int level = headingLevel(line)) {
            Line heading = line;
            heading.begin += level;
            while (heading.begin < heading.end && isBlank(m_view[heading.begin]))
                ++heading.begin;
            qsizetype end = heading.end; // closing marks
            while (end > heading.begin && m_view[end - 1] == u'#')
                --end;
            if (end == heading.begin || isBlank(m_view[end - 1]))
                heading.end = end;
            while (heading.end > heading.begin && isBlank(m_view[heading.end - 1]))
                --heading.end;
            add(Block::Kind::Heading, level, {heading});
            return i + 1;
        }
        if (i + 1 < m_lines.size() && words(line).contains(u'|') && isTableRule(m_lines[i + 1]))
            return readTable(i);
        if (isRule(line))
            return i + 1;
        if (const Item item = itemOf(line); item.length > 0)
            return readItem(i, item);
        if (line.indent >= 4) { // code, or only an indented list of results: lines as they are
            std::size_t end = i;
            while (end < m_lines.size() && !m_lines[end].isEmpty() && m_lines[end].indent >= 4)
                ++end;
            addVerbatim(i, end);
            return end;
        }
        std::size_t end = i + 1;
        while (end < m_lines.size() && !beginsBlock(end) && underlineLevel(m_lines[end]) == 0)
            ++end;
        if (end < m_lines.size() && underlineLevel(m_lines[end]) > 0 && end == i + 1) {
            add(Block::Kind::Heading, underlineLevel(m_lines[end]), {line});
            return end + 1;
        }
        add(Block::Kind::Paragraph, 0, {m_lines.begin() + qsizetype(i), m_lines.begin() + qsizetype(end)});
        return end;
    }

    std::size_t readItem(std::size_t i, Item item)
    {
        std::vector<Line> lines{m_lines[i]};
        if (!item.number)
            lines[0].begin += item.length;
        const int inside = m_lines[i].indent + item.length;
        std::size_t end = i + 1;
        while (end < m_lines.size() && !beginsBlock(end)) // lazy lines too
            lines.push_back(m_lines[end++]);
        add(Block::Kind::ListItem, std::min(m_lines[i].indent / 2, 9), lines);
        // a paragraph of the item further down is one of its own
        while (end + 1 < m_lines.size() && m_lines[end].isEmpty() && m_lines[end + 1].indent >= std::min(inside, 4)
            && itemOf(m_lines[end + 1]).length == 0 && !m_lines[end + 1].isEmpty()) {
            std::vector<Line> more;
            ++end;
            while (end < m_lines.size() && !beginsBlock(end))
                more.push_back(m_lines[end++]);
            if (more.empty())
                break;
            add(Block::Kind::Paragraph, 0, more);
        }
        return end;
    }

    std::size_t readTable(std::size_t i)
    {
        addRow(m_lines[i]);
        for (i += 2; i < m_lines.size() && !m_lines[i].isEmpty() && words(m_lines[i]).contains(u'|'); ++i)
            addRow(m_lines[i]);
        return i;
    }

    void addRow(const Line &line)
    {
        const qsizetype sizeBefore = m_out.text.text.size();
        const std::size_t runsBefore = m_out.text.runs.size();
        begin(Block::Kind::TableRow, line.begin);
        Block row{Block::Kind::TableRow, {int(m_out.text.text.size()), 0}, 0, {}};
        qsizetype from = line.begin;
        qsizetype last = line.end;
        if (m_view[from] == u'|')
            ++from;
        if (last > from && m_view[last - 1] == u'|' && (last < 2 || m_view[last - 2] != u'\\'))
            --last;
        for (qsizetype i = from; i <= last; ++i) {
            const bool bar = i < last && m_view[i] == u'|' && m_view[i - 1] != u'\\';
            if (i < last && !bar)
                continue;
            if (!row.cells.empty())
                m_out.text.put(u'\t', i);
            Line cell{from, i, 0};
            while (cell.begin < cell.end && isBlank(m_view[cell.begin]))
                ++cell.begin;
            while (cell.end > cell.begin && isBlank(m_view[cell.end - 1]))
                --cell.end;
            const int begin = int(m_out.text.text.size());
            inLine(cell.begin, cell.end);
            row.cells.push_back({begin, int(m_out.text.text.size())});
            from = i + 1;
        }
        row.span.end = int(m_out.text.text.size());
        if (QStringView(m_out.text.text).sliced(row.span.begin).trimmed().isEmpty()) {
            m_out.text.text.truncate(sizeBefore);
            m_out.text.runs.resize(runsBefore);
            return;
        }
        m_out.blocks.push_back(std::move(row));
    }

    std::size_t readFence(std::size_t i)
    {
        const QStringView mark = words(m_lines[i]).first(3);
        std::size_t end = i + 1;
        while (end < m_lines.size() && !words(m_lines[end]).startsWith(mark))
            ++end;
        addVerbatim(i + 1, end);
        return std::min(end + 1, m_lines.size());
    }

    void addVerbatim(std::size_t first, std::size_t end)
    {
        if (first >= end)
            return;
        begin(Block::Kind::Paragraph, m_lines[first].begin);
        const int from = int(m_out.text.text.size());
        m_out.text.copy(m_view, m_lines[first].begin, m_lines[end - 1].end);
        for (Block &block : blocksOfLines(m_out.text.text, {from, int(m_out.text.text.size())}, false))
            m_out.blocks.push_back(std::move(block));
    }

    void begin(Block::Kind kind, qsizetype at)
    {
        if (m_out.blocks.empty())
            return;
        const bool tight =
            m_out.blocks.back().kind == kind && (kind == Block::Kind::ListItem || kind == Block::Kind::TableRow);
        m_out.text.put(tight ? u"\n"_s : u"\n\n"_s, at);
    }

    void add(Block::Kind kind, int level, std::vector<Line> lines)
    {
        const qsizetype sizeBefore = m_out.text.text.size();
        const std::size_t runsBefore = m_out.text.runs.size();
        begin(kind, lines.front().begin);
        const int from = int(m_out.text.text.size());
        bool hardBreak = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) { // a line end within a paragraph is a blank, unless two blanks or a \ stand before it
                m_out.text.trace(lines[i - 1].end, 1);
                m_out.text.text += hardBreak ? u'\n' : u' ';
            }
            const qsizetype newline = lines[i].end;
            hardBreak = newline + 1 < m_view.size() && isBlank(m_view[newline]) && isBlank(m_view[newline + 1]);
            if (lines[i].end > lines[i].begin && m_view[lines[i].end - 1] == u'\\' && i + 1 < lines.size()) {
                hardBreak = true;
                --lines[i].end;
            }
            inLine(lines[i].begin, lines[i].end);
        }
        const Span span{from, int(m_out.text.text.size())};
        if (QStringView(m_out.text.text).sliced(span.begin).trimmed().isEmpty()) {
            m_out.text.text.truncate(sizeBefore);
            m_out.text.runs.resize(runsBefore);
            return;
        }
        if (kind == Block::Kind::Paragraph && QStringView(m_out.text.text).sliced(span.begin).contains(u'\n')) {
            for (Block &block : blocksOfLines(m_out.text.text, span, false))
                m_out.blocks.push_back(std::move(block));
            return;
        }
        m_out.blocks.push_back({kind, span, level, {}});
    }

    // --- Within a line ---

    void inLine(qsizetype from, qsizetype to, int depth = 0)
    {
        qsizetype copied = from;
        const auto skip = [&](qsizetype at, qsizetype next) {
            m_out.text.copy(m_view, copied, at);
            copied = next;
        };
        qsizetype i = from;
        while (i < to) {
            const char16_t c = m_view[i].unicode();
            switch (c) {
            case u'\\':
                if (i + 1 < to && isAsciiSign(m_view[i + 1])) {
                    skip(i, i + 1);
                    i += 2;
                    continue;
                }
                break;
            case u'`': {
                qsizetype ticks = i;
                while (ticks < to && m_view[ticks] == u'`')
                    ++ticks;
                const qsizetype close = closingTicks(ticks, to, ticks - i);
                if (close >= 0) {
                    skip(i, ticks);
                    skip(close, close + (ticks - i));
                    i = close + (ticks - i);
                } else {
                    i = ticks;
                }
                continue;
            }
            case u'*':
            case u'_':
            case u'~': {
                qsizetype marks = i;
                while (marks < to && m_view[marks] == c)
                    ++marks;
                if (isEmphasis(i, marks, from, to)) {
                    skip(i, marks);
                }
                i = marks;
                continue;
            }
            case u'!':
                if (i + 1 < to && m_view[i + 1] == u'[') {
                    const Link image = linkAt(i + 1, to);
                    if (image.end > 0) { // a picture is not text
                        skip(i, image.end);
                        i = image.end;
                        continue;
                    }
                }
                break;
            case u'[': {
                if (i + 1 < to && m_view[i + 1] == u'^') { // a footnote's mark
                    const qsizetype close = m_view.first(std::min(to, i + 40)).indexOf(u']', i);
                    if (close > 0) {
                        skip(i, close + 1);
                        i = close + 1;
                        continue;
                    }
                }
                const Link link = linkAt(i, to);
                if (link.end > 0) {
                    skip(i, link.end);
                    if (depth < 4)
                        inLine(link.textBegin, link.textEnd, depth + 1);
                    i = link.end;
                    continue;
                }
                break;
            }
            case u'<': {
                const qsizetype end = tagEnd(i, to);
                if (end > 0) {
                    const QStringView tag = m_view.sliced(i + 1, end - i - 2);
                    if (tag.startsWith(u"http") || tag.startsWith(u"mailto:")) {
                        skip(i, i + 1);
                        skip(end - 1, end);
                    } else {
                        skip(i, end);
                        if (tag.startsWith(u"br", Qt::CaseInsensitive))
                            m_out.text.put(u'\n', i);
                    }
                    i = end;
                    continue;
                }
                break;
            }
            case u'&': {
                const Escape escape = escapeAt(m_view.sliced(i, std::min<qsizetype>(to - i, 40)));
                if (escape.length > 0) {
                    skip(i, i + escape.length);
                    m_out.text.put(escape.words, i);
                    i += escape.length;
                    continue;
                }
                break;
            }
            default: break;
            }
            ++i;
        }
        skip(to, to);
    }

    // Do the marks at [begin, end) open or close emphasis? "5 * 3" and "snake_case" do not.
    bool isEmphasis(qsizetype begin, qsizetype end, qsizetype from, qsizetype to) const
    {
        const QChar mark = m_view[begin];
        if (mark == u'~' && end - begin != 2)
            return false;
        const QChar before = begin > from ? m_view[begin - 1] : QChar(u' ');
        const QChar after = end < to ? m_view[end] : QChar(u' ');
        if (before.isSpace() && after.isSpace())
            return false;
        if (mark == u'_')
            return !isWordCharacter(before) || !isWordCharacter(after);
        return !(before.isDigit() && after.isDigit());
    }

    qsizetype closingTicks(qsizetype at, qsizetype to, qsizetype count)
    {
        // What was looked for in vain once need not be looked for again.
        if (count < qsizetype(std::size(m_noTicksBefore)) && m_noTicksBefore[count] >= to)
            return -1;
        for (qsizetype i = at; i < to; ++i) {
            if (m_view[i] != u'`')
                continue;
            qsizetype end = i;
            while (end < to && m_view[end] == u'`')
                ++end;
            if (end - i == count)
                return i;
            i = end;
        }
        if (count < qsizetype(std::size(m_noTicksBefore)))
            m_noTicksBefore[count] = to;
        return -1;
    }

    struct Link
    {
        qsizetype textBegin = 0;
        qsizetype textEnd = 0;
        qsizetype end = 0; // 0: no link
    };

    // [text](address "title"), [text][name]
    Link linkAt(qsizetype at, qsizetype to) const
    {
        int depth = 0;
        qsizetype close = at;
        const qsizetype limit = std::min(to, at + 1000);
        for (; close < limit; ++close) {
            const QChar c = m_view[close];
            if (c == u'\\')
                ++close;
            else if (c == u'[')
                ++depth;
            else if (c == u']' && --depth == 0)
                break;
        }
        if (close >= limit || close + 1 >= to)
            return {};
        const QChar next = m_view[close + 1];
        if (next == u'(') {
            int brackets = 0;
            const qsizetype most = std::min(to, close + 3000);
            for (qsizetype i = close + 1; i < most; ++i) {
                if (m_view[i] == u'(')
                    ++brackets;
                else if (m_view[i] == u')' && --brackets == 0)
                    return isAddress(close + 2, i) ? Link{at + 1, close, i + 1} : Link{};
            }
        } else if (next == u'[') {
            const qsizetype end = m_view.first(std::min(to, close + 200)).indexOf(u']', close);
            const qsizetype second = end < 0 ? -1 : m_view.first(std::min(to, close + 200)).indexOf(u']', end + 1);
            if (second > 0)
                return {at + 1, close, second + 1};
        }
        return {};
    }

    // "[1](KEN)" in a results list is no link.
    bool isAddress(qsizetype from, qsizetype to) const
    {
        const QStringView address = m_view.sliced(from, to - from).trimmed();
        return address.isEmpty() || address.contains(u'/') || address.contains(u'.') || address.startsWith(u'#')
            || address.startsWith(u'<') || address.contains(u':');
    }

    // End of a tag or autolink at '<'; 0 when it is only a sign.
    qsizetype tagEnd(qsizetype at, qsizetype to) const
    {
        if (at + 2 >= to)
            return 0;
        if (m_view.sliced(at, std::min<qsizetype>(4, to - at)) == u"<!--") {
            const qsizetype close = m_view.first(std::min(to, at + 4000)).indexOf(u"-->", at);
            return close < 0 ? 0 : close + 3;
        }
        const QChar first = m_view[at + 1] == u'/' ? m_view[at + 2] : m_view[at + 1];
        if (!first.isLetter())
            return 0;
        const qsizetype close = m_view.first(std::min(to, at + 500)).indexOf(u'>', at);
        return close < 0 ? 0 : close + 1;
    }

    QString m_source;
    QStringView m_view;
    std::vector<Line> m_lines;
    MarkdownText m_out;
    qsizetype m_noTicksBefore[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
};

} // namespace

MarkdownText readMarkdown(const QString &source) { return Reader(source).read(); }

bool looksLikeMarkdown(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 16 * 1024));
    int signs = 0;
    bool strong = head.startsWith(u"---\ntitle:");
    for (qsizetype at = 0; at < head.size();) {
        qsizetype end = head.indexOf(u'\n', at);
        if (end < 0)
            end = head.size();
        const QStringView line = head.sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.startsWith(u"# ") || line.startsWith(u"## ") || line.startsWith(u"### "))
            ++signs;
        if (line.startsWith(u"|") && line.contains(u"---|"))
            strong = true;
        if (line.startsWith(u"```"))
            ++signs;
        if (line.contains(u"](http"))
            ++signs;
        if (line.count(u"**") >= 2)
            ++signs;
    }
    return strong || signs >= 2;
}

} // namespace proofline
