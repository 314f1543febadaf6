#include "reading/page_tags.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace proofline {

namespace {

constexpr int deepest = 400;
constexpr int mostAttributes = 24;

enum class Kind : std::uint8_t {
    Shape, // stays: it shapes the text
    Table, // stays: table, tbody, thead, tfoot, tr
    Cell, // stays: td, th, caption
    Void, // stays, has no content: br, hr
    Link, // stays: a
    Bold, // blanked, remembered
    RawText, // blanked with its content: script, style, ...
    Drawing, // blanked with its content where it is closed: svg, math, template, select, ...
    Page, // html, body: blanked, the tree builder makes its own
    Other // blanked, its content stays
};

struct Name
{
    QByteArrayView name;
    Kind kind;
};

constexpr Name names[] = {{"a", Kind::Link}, {"address", Kind::Shape}, {"article", Kind::Shape}, {"aside", Kind::Shape},
    {"b", Kind::Bold}, {"blockquote", Kind::Shape}, {"br", Kind::Void}, {"caption", Kind::Cell},
    {"center", Kind::Shape}, {"datalist", Kind::Drawing}, {"dd", Kind::Shape}, {"details", Kind::Shape},
    {"div", Kind::Shape}, {"dl", Kind::Shape}, {"dt", Kind::Shape}, {"fieldset", Kind::Shape},
    {"figcaption", Kind::Shape}, {"figure", Kind::Shape}, {"footer", Kind::Shape}, {"form", Kind::Other},
    {"h1", Kind::Shape}, {"h2", Kind::Shape}, {"h3", Kind::Shape}, {"h4", Kind::Shape}, {"h5", Kind::Shape},
    {"h6", Kind::Shape}, {"header", Kind::Shape}, {"hr", Kind::Void}, {"iframe", Kind::RawText}, {"li", Kind::Shape},
    {"main", Kind::Shape}, {"map", Kind::Drawing}, {"math", Kind::Drawing}, {"menu", Kind::Shape}, {"nav", Kind::Shape},
    {"noembed", Kind::RawText}, {"noframes", Kind::RawText}, {"object", Kind::Other}, {"ol", Kind::Shape},
    {"p", Kind::Shape}, {"pre", Kind::Shape}, {"script", Kind::RawText}, {"section", Kind::Shape},
    {"select", Kind::Drawing}, {"strong", Kind::Bold}, {"style", Kind::RawText}, {"summary", Kind::Shape},
    {"svg", Kind::Drawing}, {"table", Kind::Table}, {"tbody", Kind::Table}, {"td", Kind::Cell},
    {"template", Kind::Drawing}, {"textarea", Kind::RawText}, {"tfoot", Kind::Table}, {"th", Kind::Cell},
    {"thead", Kind::Table}, {"title", Kind::RawText}, {"tr", Kind::Table}, {"ul", Kind::Shape}, {"xmp", Kind::RawText}};

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool isLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lowered(x) == lowered(y); });
}

const Name *knownName(QByteArrayView lower)
{
    const auto found =
        std::lower_bound(std::begin(names), std::end(names), lower, [](const Name &name, QByteArrayView wanted) {
            return std::lexicographical_compare(name.name.begin(), name.name.end(), wanted.begin(), wanted.end());
        });
    return found != std::end(names) && found->name == lower ? found : nullptr;
}

class Tamer
{
public:
    explicit Tamer(const QByteArray &page)
        : m_page(page)
    {
        m_out.bytes = page;
    }

    TamePage tame()
    {
        char *const out = m_out.bytes.data();
        for (char *c = out; c != out + m_out.bytes.size(); ++c) {
            if (static_cast<unsigned char>(*c) < 0x20 && !isSpace(*c))
                *c = filler;
        }
        const qsizetype size = m_page.size();
        while (m_at < size) {
            const void *const found = std::memchr(m_page.constData() + m_at, '<', std::size_t(size - m_at));
            const qsizetype open = found ? static_cast<const char *>(found) - m_page.constData() : size;
            text(m_at, open);
            m_at = open;
            if (open < size)
                markup();
        }
        if (m_boldSince >= 0)
            m_out.bold.push_back({m_boldSince, size});
        return std::move(m_out);
    }

private:
    char at(qsizetype i) const { return i < m_page.size() ? m_page[i] : '\0'; }

    // In the rows of a table the tree builder moves text before the table, which takes time and tears it apart.
    bool betweenCells() const { return !m_open.empty() && m_open.back().kind == Kind::Table; }

    void blank(qsizetype begin, qsizetype end)
    {
        std::memset(m_out.bytes.data() + begin, betweenCells() ? ' ' : filler, std::size_t(end - begin));
    }

    void text(qsizetype begin, qsizetype end)
    {
        if (!betweenCells() || begin == end)
            return;
        for (qsizetype i = begin; i < end; ++i) {
            if (!isSpace(m_page[i]) && ++m_strays > 1000)
                m_out.bytes[i] = ' ';
            else if (m_out.bytes[i] == filler)
                m_out.bytes[i] = ' ';
        }
    }

    void markup()
    {
        const qsizetype begin = m_at;
        if (m_page.sliced(m_at, std::min<qsizetype>(4, m_page.size() - m_at)) == "<!--") {
            if (at(m_at + 4) == '>' || (at(m_at + 4) == '-' && at(m_at + 5) == '>')) { // "<!-->" is closed already
                m_at = m_page.indexOf('>', m_at) + 1;
            } else {
                qsizetype close = m_page.indexOf("--", m_at + 4);
                while (close >= 0 && at(close + 2) != '>' && !(at(close + 2) == '!' && at(close + 3) == '>'))
                    close = m_page.indexOf("--", close + 1);
                m_at = close < 0 ? m_page.size() : m_page.indexOf('>', close) + 1;
            }
            blank(begin, m_at);
            return;
        }
        const char next = at(m_at + 1);
        if (next == '!' || next == '?' || (next == '/' && !isLetter(at(m_at + 2)))) {
            const qsizetype close = m_page.indexOf('>', m_at);
            m_at = close < 0 ? m_page.size() : close + 1;
            blank(begin, m_at);
            return;
        }
        if (next != '/' && !isLetter(next)) { // a "<" in the text
            ++m_at;
            text(begin, m_at);
            return;
        }
        tag();
    }

    void tag()
    {
        const qsizetype begin = m_at;
        const bool closing = at(m_at + 1) == '/';
        qsizetype i = m_at + (closing ? 2 : 1);
        const qsizetype nameBegin = i;
        while (i < m_page.size() && !isSpace(m_page[i]) && m_page[i] != '/' && m_page[i] != '>')
            ++i;
        std::array<char, 12> lower{};
        const qsizetype length = i - nameBegin;
        const bool longName = length > qsizetype(lower.size());
        if (!longName) {
            for (qsizetype k = 0; k < length; ++k)
                lower[std::size_t(k)] = lowered(m_page[nameBegin + k]);
        }
        const QByteArrayView name = longName ? QByteArrayView() : QByteArrayView(lower.data(), length);
        std::array<Attribute, mostAttributes> attributes;
        int count = 0;
        const qsizetype end = readAttributes(i, attributes, count);
        m_at = end;
        if (end > m_page.size() || m_page[end - 1] != '>') { // unterminated: browsers drop it
            m_at = m_page.size();
            blank(begin, m_page.size());
            return;
        }
        const Name *const known = longName ? nullptr : knownName(name);
        const Kind kind = known ? known->kind : Kind::Other;
        note(name, std::span(attributes.data(), std::size_t(count)), closing);
        switch (kind) {
        case Kind::Shape:
        case Kind::Table:
        case Kind::Cell:
        case Kind::Link:
            if (closing ? !close(*known) : !open(*known))
                blank(begin, m_at);
            return;
        case Kind::Void:
            if (closing || betweenCells())
                blank(begin, m_at);
            else
                ++m_out.elements;
            return;
        case Kind::Bold:
            blank(begin, m_at);
            if (!closing && m_boldSince < 0) {
                m_boldSince = m_at;
            } else if (closing && m_boldSince >= 0) {
                m_out.bold.push_back({m_boldSince, begin});
                m_boldSince = -1;
            }
            return;
        case Kind::RawText:
            if (!closing)
                rawText(name, std::span(attributes.data(), std::size_t(count)));
            blank(begin, m_at);
            return;
        case Kind::Drawing:
            if (!closing)
                skipDrawing(name, m_page[end - 2] == '/');
            blank(begin, m_at);
            return;
        case Kind::Page:
        case Kind::Other: blank(begin, m_at); return;
        }
    }

    // Reads attributes from `i` on; returns the place behind the '>', or one past the page when there is none.
    // What follows the most attributes a tag may have is blanked.
    qsizetype readAttributes(qsizetype i, std::array<Attribute, mostAttributes> &attributes, int &count)
    {
        const qsizetype size = m_page.size();
        qsizetype tooMany = -1;
        while (i < size) {
            while (i < size && (isSpace(m_page[i]) || m_page[i] == '/'))
                ++i;
            if (i >= size)
                break;
            if (m_page[i] == '>') {
                if (tooMany >= 0)
                    std::memset(m_out.bytes.data() + tooMany, ' ', std::size_t(i - tooMany));
                return i + 1;
            }
            if (count == mostAttributes && tooMany < 0)
                tooMany = i;
            const qsizetype nameBegin = i;
            ++i; // a '=' may begin a name
            while (i < size && !isSpace(m_page[i]) && m_page[i] != '/' && m_page[i] != '>' && m_page[i] != '=')
                ++i;
            const qsizetype nameEnd = i;
            while (i < size && isSpace(m_page[i]))
                ++i;
            Attribute attribute{QByteArrayView(m_page).sliced(nameBegin, nameEnd - nameBegin), {}};
            if (i < size && m_page[i] == '=') {
                ++i;
                while (i < size && isSpace(m_page[i]))
                    ++i;
                if (i < size && (m_page[i] == '"' || m_page[i] == '\'')) {
                    const qsizetype close = m_page.indexOf(m_page[i], i + 1);
                    if (close < 0)
                        return size + 1;
                    attribute.value = QByteArrayView(m_page).sliced(i + 1, close - i - 1);
                    i = close + 1;
                } else {
                    const qsizetype valueBegin = i;
                    while (i < size && !isSpace(m_page[i]) && m_page[i] != '>')
                        ++i;
                    attribute.value = QByteArrayView(m_page).sliced(valueBegin, i - valueBegin);
                }
            }
            if (count < mostAttributes)
                attributes[std::size_t(count++)] = attribute;
        }
        return size + 1;
    }

    bool open(const Name &tag)
    {
        if (tag.kind == Kind::Link) { // a link within a link closes the first; it never nests
            ++m_out.elements;
            return !betweenCells();
        }
        // Cells and rows belong into tables, and only they stand right in one.
        if (tag.kind == Kind::Cell || (tag.kind == Kind::Table && tag.name != "table")) {
            if (m_tables == 0)
                return false;
            // an unclosed cell or row ends where the next begins
            while (m_open.back().name != "table"
                && !(m_open.back().kind == Kind::Table && isInside(tag.name, m_open.back().name)))
                m_open.pop_back();
        } else if (betweenCells()) {
            return false;
        }
        if (!m_open.empty() && m_open.back().name == "p") // a paragraph ends by itself
            m_open.pop_back();
        const bool item = tag.name == "li" || tag.name == "dt" || tag.name == "dd";
        if (item && !m_open.empty()
            && (m_open.back().name == tag.name
                || (tag.name != "li" && m_open.back().name[0] == 'd' && m_open.back().name.size() == 2)))
            m_open.pop_back();
        if (m_open.size() >= deepest)
            return false;
        m_tables += tag.name == "table";
        m_open.push_back(tag);
        ++m_out.elements;
        return true;
    }

    static bool isInside(QByteArrayView name, QByteArrayView outer)
    {
        if (name == "td" || name == "th")
            return outer == "tr";
        if (name == "tr")
            return outer == "tbody" || outer == "thead" || outer == "tfoot";
        return false;
    }

    bool close(const Name &tag)
    {
        if (tag.kind == Kind::Link)
            return !betweenCells();
        // Only what is open can be closed; a cell shields what is around its table.
        for (std::size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].name == tag.name) {
                for (std::size_t k = i; k < m_open.size(); ++k)
                    m_tables -= m_open[k].name == "table";
                m_open.resize(i, tag);
                return true;
            }
            if (m_open[i].kind == Kind::Cell && tag.kind != Kind::Table)
                return false;
        }
        return false;
    }

    void rawText(QByteArrayView name, std::span<const Attribute> attributes)
    {
        const qsizetype begin = m_at;
        const qsizetype size = m_page.size();
        qsizetype end = begin;
        for (;;) {
            end = m_page.indexOf("</", end);
            if (end < 0) {
                end = size;
                break;
            }
            const QByteArrayView found = QByteArrayView(m_page).sliced(end + 2, std::min(name.size(), size - end - 2));
            const char after = at(end + 2 + name.size());
            if (sameName(found, name) && (isSpace(after) || after == '/' || after == '>'))
                break;
            end += 2;
        }
        if (name == "title" && m_out.title.end == 0)
            m_out.title = {begin, end};
        if (name == "script") {
            for (const Attribute &attribute : attributes) {
                if (sameName(attribute.name, "type") && attribute.value.toByteArray().toLower().contains("ld+json"))
                    m_out.linkedData.push_back({begin, end});
            }
        }
        const qsizetype close = m_page.indexOf('>', end);
        m_at = close < 0 ? size : close + 1;
    }

    void skipDrawing(QByteArrayView name, bool selfClosing)
    {
        if (selfClosing || m_searched > m_page.size() * 4)
            return;
        int depth = 1;
        qsizetype i = m_at;
        const qsizetype limit = std::min(m_page.size(), m_at + (1 << 20));
        while (i < limit && depth > 0) {
            i = m_page.indexOf('<', i);
            if (i < 0 || i >= limit)
                break; // never closed: only the tag goes
            const bool closing = at(i + 1) == '/';
            const qsizetype nameAt = i + (closing ? 2 : 1);
            const QByteArrayView found = QByteArrayView(m_page).sliced(
                std::min(nameAt, m_page.size()), std::max<qsizetype>(0, std::min(name.size(), m_page.size() - nameAt)));
            const char after = at(nameAt + name.size());
            if (sameName(found, name) && (isSpace(after) || after == '/' || after == '>'))
                depth += closing ? -1 : 1;
            const qsizetype end = m_page.indexOf('>', i);
            i = end < 0 ? m_page.size() : end + 1;
        }
        if (depth == 0)
            m_at = i;
        else
            m_searched += limit - m_at;
    }

    // What the page says of itself.
    void note(QByteArrayView name, std::span<const Attribute> attributes, bool closing)
    {
        if (closing || m_out.metas.size() > 2000)
            return;
        const auto value = [&](QByteArrayView wanted) -> QByteArrayView {
            for (const Attribute &attribute : attributes) {
                if (sameName(attribute.name, wanted))
                    return attribute.value;
            }
            return {};
        };
        if (name == "meta") {
            QByteArrayView key = value("property");
            if (key.isEmpty())
                key = value("name");
            if (key.isEmpty())
                key = value("itemprop");
            const QByteArrayView content = value("content");
            if (!key.isEmpty() && !content.isEmpty() && content.size() < 4000)
                m_out.metas.push_back({key.toByteArray().toLower(), content.toByteArray()});
        } else if (name == "time" && !value("datetime").isEmpty()) {
            m_out.metas.push_back({"time", value("datetime").toByteArray()});
        } else if (name == "link" && sameName(value("rel"), "canonical")) {
            m_out.metas.push_back({"canonical", value("href").toByteArray()});
        }
    }

    const QByteArray &m_page;
    TamePage m_out;
    qsizetype m_at = 0;
    std::vector<Name> m_open; // what is open at this place, outermost first
    int m_tables = 0;
    int m_strays = 0;
    qsizetype m_searched = 0; // bytes looked through in vain for the end of drawings
    qsizetype m_boldSince = -1;
};

} // namespace

TamePage tamePage(const QByteArray &page) { return Tamer(page).tame(); }

} // namespace proofline
