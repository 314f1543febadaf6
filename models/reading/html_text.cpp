#include "reading/html_text.h"

#include "reading/mend.h"
#include "reading/page_tags.h"
#include "reading/plain_blocks.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <gumbo.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr qsizetype mostElements = 1'000'000;

// --- The tree --------------------------------------------------------------------------------------------------------

bool isElement(const GumboNode &node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

GumboTag tagOf(const GumboNode &node) { return isElement(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }

QByteArrayView attributeOf(const GumboNode &node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *const attribute = gumbo_get_attribute(&node.v.element.attributes, name);
    return attribute ? QByteArrayView(attribute->value) : QByteArrayView();
}

template<typename Use> void forChildren(const GumboNode &node, Use use)
{
    if (!isElement(node))
        return;
    const GumboVector &children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        use(*static_cast<const GumboNode *>(children.data[i]));
}

bool isBlockTag(GumboTag tag)
{
    switch (int(tag)) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL: return true;
    }
    return false;
}

// What a part of the page holds, children included.
struct Content
{
    int letters = 0; // code units of text that are no blanks
    int linkLetters = 0; // of these, within links
    int links = 0;
    int times = 0; // clock times
    int rows = 0; // rows of tables
    int linkWords = 0; // blanks within links: headlines have many, names few
    bool h1 = false;

    double linkShare() const { return letters > 0 ? double(linkLetters) / letters : 0.0; }
    // A results list or table: it is never dropped.
    bool holdsResults() const { return times >= 2 && (linkShare() < 0.75 || times >= 2 * links); }
    bool isLinkList() const { return links >= 2 && linkShare() > 0.7 && !holdsResults() && linkWords >= 3 * links; }
};

// Words in class and id that name the furniture of a page.
bool namesFurniture(QByteArrayView text)
{
    static const QSet<QByteArray> words{"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar",
        "share", "sharing", "social", "related", "promo", "promos", "advert", "advertisement", "ads", "cookie",
        "cookies", "consent", "newsletter", "signup", "subscribe", "comments", "comment", "footer", "masthead",
        "recommended", "recommendations", "recirc", "trending", "popular", "mostread", "outbrain", "taboola", "paywall",
        "skip", "banner", "pagination", "toolbar", "widget", "tags", "taglist", "topics", "morefrom", "readmore",
        "seealso", "promoted"};
    QByteArray word;
    const auto isFurniture = [&] { return !word.isEmpty() && words.contains(word); };
    for (const char c : text) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter = capital || (c >= 'a' && c <= 'z');
        if (!letter || (capital && !word.isEmpty())) {
            if (isFurniture())
                return true;
            word.clear();
        }
        if (letter && word.size() < 40)
            word += char(c | 0x20);
    }
    return isFurniture();
}

bool isFurniture(const GumboNode &node)
{
    switch (int(tagOf(node))) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MENU: return true;
    }
    const QByteArrayView role = attributeOf(node, "role");
    if (role == "navigation" || role == "menu" || role == "menubar" || role == "search" || role == "contentinfo"
        || role == "complementary" || role == "banner" || role == "dialog")
        return true;
    return namesFurniture(attributeOf(node, "class")) || namesFurniture(attributeOf(node, "id"));
}

bool isHidden(const GumboNode &node)
{
    if (isElement(node) && gumbo_get_attribute(&node.v.element.attributes, "hidden"))
        return true;
    if (attributeOf(node, "aria-hidden") == "true")
        return true;
    const QByteArray style = attributeOf(node, "style").toByteArray().toLower().replace(' ', "");
    return style.contains("display:none") || style.contains("visibility:hidden");
}

bool startsPointer(QStringView text)
{
    static const QStringList pointers{u"read more"_s, u"related"_s, u"more on this"_s, u"also read"_s, u"read also"_s,
        u"see also"_s, u"read:"_s, u"more:"_s, u"watch:"_s, u"listen:"_s, u"live:"_s, u"sign up"_s, u"subscribe"_s,
        u"follow us"_s, u"click here"_s, u"advertisement"_s, u"recommended"_s, u"more stories"_s, u"top stories"_s};
    return std::any_of(pointers.begin(), pointers.end(),
        [&](const QString &pointer) { return text.startsWith(pointer, Qt::CaseInsensitive); });
}

// --- Readable text ---------------------------------------------------------------------------------------------------

class Walker
{
public:
    explicit Walker(const TamePage &tame)
        : m_tame(tame)
        , m_bytes(tame.bytes)
    {
    }

    void walk(const GumboNode &root)
    {
        m_whole = measure(root, false);
        m_main = mainPart(root);
        m_inMain = !m_main;
        element(root);
        flush(Block::Kind::Paragraph);
    }

    TracedText text;
    std::vector<Block> blocks;

private:
    struct Piece // bytes of the page; from -1: a break at `to`
    {
        qsizetype from;
        qsizetype to;
    };

    Piece rangeOf(const GumboNode &node) const
    {
        const GumboStringPiece &original = node.v.text.original_text;
        const qsizetype begin = original.data ? original.data - m_bytes.data() : -1;
        if (begin < 0 || begin + qsizetype(original.length) > m_bytes.size())
            return {0, 0};
        return {begin, begin + qsizetype(original.length)};
    }

    static qsizetype placeOf(const GumboNode &node) { return qsizetype(node.v.element.start_pos.offset); }
    static bool isWords(const GumboNode &node)
    {
        return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
    }

    // --- What to read ---

    Content measure(const GumboNode &node, bool inLink)
    {
        Content content;
        if (isWords(node)) {
            const Piece piece = rangeOf(node);
            const QByteArrayView words = m_bytes.sliced(piece.from, piece.to - piece.from);
            int blanks = 0;
            for (const char c : words) {
                if (c == ' ' || c == '\n' || c == '\t')
                    ++blanks;
                else if (c != filler)
                    ++content.letters;
            }
            if (content.letters > 0)
                content.times = countTimes(QString::fromLatin1(words));
            if (inLink) {
                content.linkLetters = content.letters;
                content.linkWords = content.letters > 0 ? blanks : 0;
            }
            return content;
        }
        const GumboTag tag = tagOf(node);
        content.links = tag == GUMBO_TAG_A;
        content.rows = tag == GUMBO_TAG_TR;
        content.h1 = tag == GUMBO_TAG_H1;
        forChildren(node, [&](const GumboNode &child) {
            const Content part = measure(child, inLink || tag == GUMBO_TAG_A);
            content.letters += part.letters;
            content.linkLetters += part.linkLetters;
            content.links += part.links;
            content.times += part.times;
            content.rows += part.rows;
            content.linkWords += part.linkWords;
            content.h1 |= part.h1;
        });
        if (isBlockTag(tag))
            m_contents.insert(&node, content);
        return content;
    }

    Content contentOf(const GumboNode &node) const { return m_contents.value(&node); }

    // The article or main element that holds most of the page's text.
    const GumboNode *mainPart(const GumboNode &root) const
    {
        const GumboNode *best = nullptr;
        int most = 0;
        std::vector<const GumboNode *> nodes{&root};
        while (!nodes.empty()) {
            const GumboNode &node = *nodes.back();
            nodes.pop_back();
            const GumboTag tag = tagOf(node);
            const bool isMain = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || attributeOf(node, "role") == "main"
                || attributeOf(node, "itemprop") == "articleBody";
            const Content content = contentOf(node);
            const int own = content.letters - content.linkLetters;
            if (isMain && own >= most) {
                best = &node;
                most = own;
            }
            forChildren(node, [&](const GumboNode &child) {
                if (isElement(child))
                    nodes.push_back(&child);
            });
        }
        const int all = m_whole.letters - m_whole.linkLetters;
        return most * 2 > all ? best : nullptr;
    }

    bool isDropped(const GumboNode &node) const
    {
        const Content content = contentOf(node);
        if (content.letters == 0 || isHidden(node))
            return true;
        const bool large = (content.letters - content.linkLetters) * 3 > m_whole.letters - m_whole.linkLetters;
        if (large || content.h1 || content.holdsResults())
            return false;
        const bool ofThePage = tagOf(node) == GUMBO_TAG_HEADER && !m_inMain;
        return ofThePage || isFurniture(node) || content.isLinkList();
    }

    // Outside the article only the headline and results are read.
    bool isKeptOutside(const GumboNode &node) const
    {
        switch (int(tagOf(node))) {
        case GUMBO_TAG_H1: return true;
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_PRE: return contentOf(node).holdsResults();
        }
        return false;
    }

    bool isRead() const { return m_inMain || m_kept > 0; }

    // --- The tree, in order ---

    void element(const GumboNode &node)
    {
        if (isWords(node)) {
            const Piece piece = rangeOf(node);
            if (isRead() && piece.to > piece.from)
                m_line.push_back(piece);
            return;
        }
        if (!isElement(node))
            return;
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_BR) {
            m_line.push_back({-1, placeOf(node)});
            return;
        }
        if (!isBlockTag(tag)) {
            children(node);
            return;
        }
        flush(Block::Kind::Paragraph);
        if (isDropped(node))
            return;
        const bool wasInMain = m_inMain;
        m_inMain = m_inMain || &node == m_main;
        const bool kept = !m_inMain && isKeptOutside(node);
        m_kept += kept;
        block(node, tag);
        m_kept -= kept;
        m_inMain = wasInMain;
    }

    void block(const GumboNode &node, GumboTag tag)
    {
        switch (int(tag)) {
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            children(node);
            flush(Block::Kind::Heading, int(tag) - int(GUMBO_TAG_H1) + 1);
            return;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DT: listItem(node); return;
        case GUMBO_TAG_OL:
        case GUMBO_TAG_UL: list(node); return;
        case GUMBO_TAG_PRE:
            m_verbatim = true;
            children(node);
            flush(Block::Kind::Paragraph);
            m_verbatim = false;
            return;
        case GUMBO_TAG_TR:
            if (isDataRow(node)) {
                row(node);
                return;
            }
            break;
        case GUMBO_TAG_P: {
            const Content content = contentOf(node);
            m_pointer = content.linkLetters * 2 > content.letters;
            break;
        }
        }
        children(node);
        flush(Block::Kind::Paragraph);
        m_pointer = false;
    }

    void children(const GumboNode &node)
    {
        forChildren(node, [&](const GumboNode &child) { element(child); });
    }

    // --- Lists ---

    struct List
    {
        bool numbered = false;
        int number = 1;
        int step = 1;
    };

    void list(const GumboNode &node)
    {
        List inner;
        inner.numbered = tagOf(node) == GUMBO_TAG_OL;
        bool isNumber = false;
        const int start = attributeOf(node, "start").toInt(&isNumber);
        if (isNumber)
            inner.number = start;
        if (gumbo_get_attribute(&node.v.element.attributes, "reversed")) {
            inner.step = -1;
            if (!isNumber) {
                inner.number = 0;
                forChildren(node, [&](const GumboNode &child) { inner.number += tagOf(child) == GUMBO_TAG_LI; });
            }
        }
        m_lists.push_back(inner);
        children(node);
        flush(Block::Kind::Paragraph);
        m_lists.pop_back();
    }

    // The number of an item is not in the page but is its place in a results list: it is put in.
    void listItem(const GumboNode &node)
    {
        ++m_items;
        m_mark.clear();
        if (!m_lists.empty() && m_lists.back().numbered && tagOf(node) == GUMBO_TAG_LI) {
            List &inner = m_lists.back();
            bool isNumber = false;
            const int value = attributeOf(node, "value").toInt(&isNumber);
            if (isNumber)
                inner.number = value;
            m_mark = QString::number(inner.number) % u". "_s;
            m_markAt = placeOf(node);
            inner.number += std::clamp(inner.number, -1'000'000, 1'000'000) == inner.number ? inner.step : 0;
        }
        children(node);
        flush(Block::Kind::ListItem);
        --m_items;
        m_mark.clear();
    }

    // --- Tables ---

    static bool isCell(const GumboNode &node) { return tagOf(node) == GUMBO_TAG_TD || tagOf(node) == GUMBO_TAG_TH; }

    static bool isHeading(const GumboNode &node) { return tagOf(node) >= GUMBO_TAG_H1 && tagOf(node) <= GUMBO_TAG_H6; }

    // Cells of data are short; those that lay out a page hold paragraphs or tables.
    bool isDataRow(const GumboNode &row) const
    {
        bool isData = true;
        forChildren(row, [&](const GumboNode &cell) {
            if (!isCell(cell))
                return;
            const Content content = contentOf(cell);
            int parts = 0;
            forChildren(cell, [&](const GumboNode &child) {
                parts += isBlockTag(tagOf(child)) && contentOf(child).letters > (isHeading(child) ? 0 : 40);
            });
            isData = isData && content.rows == 0 && content.letters <= 600 && parts <= 1;
        });
        return isData;
    }

    void row(const GumboNode &node)
    {
        if (!isRead())
            return;
        const Mark before = mark();
        const int begin = beginBlock(Block::Kind::TableRow, placeOf(node));
        Block block{Block::Kind::TableRow, {}, 0, {}};
        bool hasWords = false;
        forChildren(node, [&](const GumboNode &cell) {
            if (!isCell(cell) || isHidden(cell))
                return;
            if (!block.cells.empty())
                text.put(u'\t', placeOf(cell));
            std::vector<Piece> pieces;
            gather(cell, pieces);
            const int cellBegin = int(text.text.size());
            addLine(pieces, false);
            block.cells.push_back({cellBegin, int(text.text.size())});
            hasWords = hasWords || !block.cells.back().isEmpty();
        });
        if (!hasWords) {
            goBack(before);
            return;
        }
        block.span = {begin, int(text.text.size())};
        blocks.push_back(std::move(block));
    }

    // All text below `node` for one line; breaks and blocks part words.
    void gather(const GumboNode &node, std::vector<Piece> &pieces) const
    {
        forChildren(node, [&](const GumboNode &child) {
            if (isWords(child)) {
                const Piece piece = rangeOf(child);
                if (piece.to > piece.from)
                    pieces.push_back(piece);
                return;
            }
            if (!isElement(child) || isHidden(child))
                return;
            const bool parts = tagOf(child) == GUMBO_TAG_BR || isBlockTag(tagOf(child));
            if (parts)
                pieces.push_back({-1, placeOf(child)});
            gather(child, pieces);
            if (parts)
                pieces.push_back({-1, placeOf(child)});
        });
    }

    // --- Blocks ---

    struct Mark
    {
        qsizetype size;
        std::size_t runs;
    };
    Mark mark() const { return {text.text.size(), text.runs.size()}; }
    void goBack(Mark to)
    {
        text.text.truncate(to.size);
        text.runs.resize(to.runs);
    }

    // Begins a block with a line end or a blank line after the block before; returns where it begins.
    int beginBlock(Block::Kind kind, qsizetype at)
    {
        if (!blocks.empty()) {
            const bool tight =
                blocks.back().kind == kind && (kind == Block::Kind::ListItem || kind == Block::Kind::TableRow);
            text.put(tight ? u"\n"_s : u"\n\n"_s, at);
        }
        return int(text.text.size());
    }

    // Ends the line that was gathered as a block, or as several where breaks part it.
    void flush(Block::Kind kind, int level = 0)
    {
        if (m_line.empty())
            return;
        const std::vector<Piece> line = std::exchange(m_line, {});
        if (m_items > 0 && kind == Block::Kind::Paragraph)
            kind = Block::Kind::ListItem;
        if (kind == Block::Kind::ListItem)
            level = std::clamp(int(m_lists.size()) - 1, 0, 9);
        const Mark before = mark();
        const qsizetype at = line.front().from < 0 ? line.front().to : line.front().from;
        const int begin = beginBlock(kind, at);
        if (kind == Block::Kind::ListItem)
            text.put(m_mark, m_markAt);
        const qsizetype wordsBegin = text.text.size();
        addLine(line, kind != Block::Kind::Heading);
        const QStringView words = QStringView(text.text).sliced(wordsBegin);
        if (words.trimmed().isEmpty() || (m_pointer && startsPointer(words))) {
            goBack(before);
            return;
        }
        m_mark.clear();
        const Span span{begin, int(text.text.size())};
        if (kind != Block::Kind::Paragraph && (kind != Block::Kind::ListItem || !words.contains(u'\n'))) {
            blocks.push_back({kind, span, level, {}});
            return;
        }
        const bool oneLine = !words.contains(u'\n');
        const bool bold =
            oneLine && words.size() <= 90 && !words.endsWith(u'.') && countTimes(words) == 0 && isBold(line);
        for (Block &part : blocksOfLines(text.text, span, false)) {
            // In a page headings are marked as such, or are bold lines of their own.
            if (bold)
                part = {Block::Kind::Heading, part.span, 3, {}};
            else if (part.kind == Block::Kind::Heading && oneLine)
                part.kind = Block::Kind::Paragraph;
            if (part.kind == Block::Kind::Paragraph) {
                part.kind = kind;
                part.level = kind == Block::Kind::ListItem ? level : 0;
            }
            blocks.push_back(std::move(part));
        }
    }

    bool isBold(const std::vector<Piece> &line) const
    {
        bool any = false;
        for (const Piece &piece : line) {
            for (qsizetype i = piece.from; i >= 0 && i < piece.to; ++i) {
                const char c = m_bytes[i];
                if (c == ' ' || c == '\n' || c == '\t' || c == filler)
                    continue;
                const auto after = std::upper_bound(m_tame.bold.begin(), m_tame.bold.end(), i,
                    [](qsizetype at, const TamePage::Range &range) { return at < range.begin; });
                if (after == m_tame.bold.begin() || i >= (after - 1)->end)
                    return false;
                any = true;
            }
        }
        return any;
    }

    // Adds the words of the pieces with single blanks between them; a break becomes '\n' where lines are kept.
    void addLine(const std::vector<Piece> &pieces, bool keepLines)
    {
        const qsizetype lineBegin = text.text.size();
        qsizetype blankAt = -1;
        qsizetype breakAt = -1;
        qsizetype from = 0; // bytes [from, i) wait to be taken over
        const auto beforeWord = [&] {
            if (text.text.size() != lineBegin && breakAt >= 0) {
                text.put(keepLines ? u'\n' : u' ', breakAt);
            } else if (text.text.size() != lineBegin && blankAt >= 0) {
                if (m_bytes[blankAt] == '&') {
                    text.put(u' ', blankAt);
                } else {
                    text.trace(blankAt, 1);
                    text.text += u' ';
                }
            }
            blankAt = breakAt = -1;
        };
        for (const Piece &piece : pieces) {
            if (piece.from < 0) {
                breakAt = piece.to;
                continue;
            }
            qsizetype i = from = piece.from;
            const auto skip = [&](qsizetype length) {
                text.copyUtf8(m_bytes, from, i);
                i += length;
                from = i;
            };
            while (i < piece.to) {
                const auto c = static_cast<unsigned char>(m_bytes[i]);
                const bool noBreak = c == 0xC2 && i + 1 < piece.to && m_bytes[i + 1] == char(0xA0);
                if (!m_verbatim && (c == ' ' || c == '\n' || c == '\t' || noBreak)) {
                    if (blankAt < 0)
                        blankAt = i;
                    skip(noBreak ? 2 : 1);
                } else if (const int nothing = unreadableAt(i, piece.to)) {
                    skip(nothing);
                } else if (const Escape escape = c == '&' ? escapeIn(i, piece.to) : Escape(); escape.length > 0) {
                    if (escape.words.trimmed().isEmpty()) {
                        if (blankAt < 0)
                            blankAt = i;
                        skip(escape.length);
                    } else {
                        skip(0);
                        if (escape.words != u"\u00AD" && escape.words != u"\u200B") {
                            beforeWord();
                            text.put(escape.words, i);
                        }
                        skip(escape.length);
                    }
                } else {
                    if (from == i)
                        beforeWord();
                    ++i;
                }
            }
            skip(0);
        }
    }

    // Bytes at `i` that no reader sees: tags that were blanked, soft hyphens, zero-width blanks.
    int unreadableAt(qsizetype i, qsizetype end) const
    {
        const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(at < end ? m_bytes[at] : 0); };
        const unsigned char c = byte(i);
        if (c < 0x20 && c != '\n' && c != '\t')
            return 1;
        if (c == 0xC2 && byte(i + 1) == 0xAD)
            return 2;
        if (c == 0xE2 && byte(i + 1) == 0x80 && byte(i + 2) == 0x8B)
            return 3;
        return 0;
    }

    Escape escapeIn(qsizetype i, qsizetype end) const
    {
        const QString here = QString::fromLatin1(m_bytes.sliced(i, std::min<qsizetype>(end - i, 64)));
        const Escape tag = escapedTagAt(here);
        return tag.length > 0 ? Escape{tag.length, u" "_s} : escapeAt(here);
    }

    const TamePage &m_tame;
    QByteArrayView m_bytes;
    QHash<const GumboNode *, Content> m_contents;
    Content m_whole;
    const GumboNode *m_main = nullptr;
    bool m_inMain = true;
    int m_kept = 0;
    std::vector<Piece> m_line; // what the next block is made of
    std::vector<List> m_lists;
    int m_items = 0;
    QString m_mark; // number of the list item that begins
    qsizetype m_markAt = 0;
    bool m_verbatim = false;
    bool m_pointer = false; // a paragraph that is mostly a link
};

// --- What the page says of itself ------------------------------------------------------------------------------------

QString unescaped(QByteArrayView bytes)
{
    QString words = QString::fromUtf8(bytes);
    if (std::optional<TracedText> mended = mendEscapes(words))
        words = std::move(mended->text);
    return words.simplified();
}

struct About
{
    QString headline;
    QString ogTitle;
    QString title;
    QString site;
    QString host;
    QString published;
};

void readLinkedData(const QJsonValue &value, About &about, int depth)
{
    if (depth > 12)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), 200); ++i)
            readLinkedData(array[i], about, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    readLinkedData(object.value("@graph"_L1), about, depth + 1);
    const QJsonValue type = object.value("@type"_L1);
    const QString kind = type.isArray() ? type.toArray().first().toString() : type.toString();
    if (!kind.endsWith("Article"_L1) && !kind.endsWith("Posting"_L1) && kind != "Report"_L1)
        return;
    if (about.headline.isEmpty())
        about.headline = unescaped(object.value("headline"_L1).toString().toUtf8());
    if (about.published.isEmpty())
        about.published = object.value("datePublished"_L1).toString();
    if (about.site.isEmpty()) {
        const QJsonValue publisher = object.value("publisher"_L1);
        const QJsonValue one = publisher.isArray() ? publisher.toArray().first() : publisher;
        about.site = unescaped(one.toObject().value("name"_L1).toString().toUtf8());
    }
}

About readAbout(const QByteArray &utf8, const TamePage &tame)
{
    About about;
    for (const TamePage::Range &range : tame.linkedData) {
        const QByteArray json = utf8.sliced(range.begin, range.end - range.begin);
        if (json.size() < 4 << 20)
            readLinkedData(QJsonDocument::fromJson(json.trimmed()).isArray()
                    ? QJsonValue(QJsonDocument::fromJson(json.trimmed()).array())
                    : QJsonValue(QJsonDocument::fromJson(json.trimmed()).object()),
                about, 0);
    }
    QString date;
    QString timeElement;
    QString ogSite;
    for (const TamePage::Meta &meta : tame.metas) {
        const auto takeFirst = [&](QString &into) {
            if (into.isEmpty())
                into = unescaped(meta.value);
        };
        if (meta.name == "og:title" || meta.name == "twitter:title")
            takeFirst(about.ogTitle);
        else if (meta.name == "og:site_name")
            takeFirst(ogSite);
        else if (meta.name == "canonical" || meta.name == "og:url")
            takeFirst(about.host);
        else if (meta.name == "article:published_time" || meta.name == "datepublished")
            takeFirst(about.published);
        else if (meta.name == "date" || meta.name == "pubdate" || meta.name == "publishdate"
            || meta.name == "publish-date" || meta.name == "dc.date" || meta.name == "dc.date.issued"
            || meta.name == "dcterms.created" || meta.name == "parsely-pub-date" || meta.name == "sailthru.date"
            || meta.name == "originalpublicationdate" || meta.name == "article.published"
            || meta.name == "cxenseparse:recs:publishtime")
            takeFirst(date);
        else if (meta.name == "time")
            takeFirst(timeElement);
    }
    if (about.published.isEmpty())
        about.published = date.isEmpty() ? timeElement : date;
    if (!ogSite.isEmpty())
        about.site = ogSite;
    if (tame.title.end > tame.title.begin && tame.title.end - tame.title.begin < 4000)
        about.title = unescaped(utf8.sliced(tame.title.begin, tame.title.end - tame.title.begin));
    about.host = QUrl(about.host).host();
    if (about.host.startsWith("www."_L1))
        about.host.remove(0, 4);
    return about;
}

// "Kiptum wins in London | Road News" without what follows the last bar or dash when the page's headline goes before.
QString withoutSite(const QString &title, const QString &site)
{
    for (const QString &bar : {u" | "_s, u" - "_s, u" – "_s, u" — "_s, u" :: "_s}) {
        const qsizetype at = title.lastIndexOf(bar);
        if (at < 8)
            continue;
        const QString tail = title.sliced(at + bar.size());
        const bool isSite =
            !site.isEmpty() && (tail.contains(site, Qt::CaseInsensitive) || site.contains(tail, Qt::CaseInsensitive));
        if (isSite || (bar == u" | "_s && tail.size() < 40))
            return withoutSite(title.first(at), site);
    }
    return title;
}

struct GumboFree
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

} // namespace

bool looksLikeHtml(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 4096));
    const QStringView start = head.trimmed();
    for (const QStringView begin : {QStringView(u"<!doctype html"), QStringView(u"<html"), QStringView(u"<head"),
             QStringView(u"<body"), QStringView(u"<?xml"), QStringView(u"<!--"), QStringView(u"<article"),
             QStringView(u"<div"), QStringView(u"<p>"), QStringView(u"<p "), QStringView(u"<h1"),
             QStringView(u"<table"), QStringView(u"<main"), QStringView(u"<section"), QStringView(u"<meta"),
             QStringView(u"<title"), QStringView(u"<script"), QStringView(u"<ul"), QStringView(u"<ol")}) {
        if (start.startsWith(begin, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QByteArray declaredEncoding(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toLower();
    for (const QByteArrayView key : {QByteArrayView("charset="), QByteArrayView("encoding=")}) {
        qsizetype at = head.indexOf(key);
        if (at < 0)
            continue;
        at += key.size();
        while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' '))
            ++at;
        qsizetype end = at;
        while (end < head.size() && end - at < 40
            && ((head[end] >= 'a' && head[end] <= 'z') || (head[end] >= '0' && head[end] <= '9') || head[end] == '-'
                || head[end] == '_'))
            ++end;
        return head.sliced(at, end - at);
    }
    return {};
}

std::optional<QDate> dateAt(QStringView text)
{
    const QString start = text.first(std::min<qsizetype>(text.size(), 60)).toString().simplified();
    if (start.size() >= 10) {
        const QDate iso = QDate::fromString(start.first(10), Qt::ISODate);
        if (iso.isValid() && (start.size() == 10 || !start[10].isDigit()))
            return iso;
    }
    if (start.size() >= 8) { // 20250427
        bool isNumber = false;
        start.first(8).toInt(&isNumber);
        const QDate compact = QDate::fromString(start.first(8), u"yyyyMMdd"_s);
        if (isNumber && compact.isValid() && (start.size() == 8 || !start[8].isDigit()))
            return compact;
    }
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s, u"aug"_s,
        u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    int day = 0;
    int month = 0;
    int year = 0;
    QString word;
    int words = 0;
    for (qsizetype i = 0; i <= start.size(); ++i) {
        const QChar c = i < start.size() ? start[i] : u' ';
        if (c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        if (word.isEmpty())
            continue;
        bool isNumber = false;
        QString digits = word;
        for (const QStringView ending :
            {QStringView(u"st"), QStringView(u"nd"), QStringView(u"rd"), QStringView(u"th")}) {
            if (digits.endsWith(ending, Qt::CaseInsensitive) && digits.size() <= 4)
                digits.chop(2);
        }
        const int number = digits.toInt(&isNumber);
        const qsizetype named = word.size() >= 3 && !isNumber ? months.indexOf(word.first(3).toLower()) : -1;
        if (isNumber && word.size() == 4 && number > 1800 && number < 2200 && month > 0)
            year = number;
        else if (isNumber && number >= 1 && number <= 31 && day == 0)
            day = number;
        else if (named >= 0 && month == 0)
            month = int(named) + 1;
        else if (!(words == 0 && word.endsWith(u"day", Qt::CaseInsensitive))
            && !(words == 0 && word.size() == 3 && named < 0 && !isNumber) && word.toLower() != u"of"_s)
            return std::nullopt;
        ++words;
        word.clear();
        if (year > 0)
            break;
    }
    const QDate date(year, month, day);
    return year > 0 && date.isValid() ? std::optional(date) : std::nullopt;
}

Page readPage(const QString &html)
{
    Page page;
    const QByteArray utf8 = html.toUtf8();
    const TamePage tame = tamePage(utf8);
    if (tame.elements > mostElements) {
        page.problem = u"the page has more than a million elements."_s;
        return page;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, GumboFree> tree(
        gumbo_parse_with_options(&options, tame.bytes.constData(), std::size_t(tame.bytes.size())));
    Walker walker(tame);
    walker.walk(*tree->root);
    page.text = std::move(walker.text);
    page.blocks = std::move(walker.blocks);

    // From bytes of the copy to code units of the page.
    if (utf8.size() != html.size()) {
        qsizetype byte = 0;
        int unit = 0;
        for (SourceRun &run : page.text.runs) {
            const auto unitsOf = [&](qsizetype at) {
                const auto c = static_cast<unsigned char>(utf8[at]);
                return (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? 2 : 1;
            };
            while (byte < run.byte)
                unit += unitsOf(byte++);
            while (byte > run.byte) // a list number, or text that the tree builder moved
                unit -= unitsOf(--byte);
            run.byte = unit;
        }
    }
    for (SourceRun &run : page.text.runs)
        run.bytesPerUnit = run.bytesPerUnit > 0 ? 1 : 0;

    const About about = readAbout(utf8, tame);
    page.site = about.site.isEmpty() ? about.host : about.site;
    page.date = dateAt(about.published);
    QString heading;
    for (const Block &block : page.blocks) {
        if (block.kind == Block::Kind::Heading && block.level == 1) {
            heading = page.text.text.sliced(block.span.begin, block.span.length());
            break;
        }
    }
    for (const QString &title : {about.headline, about.ogTitle, heading, about.title}) {
        if (!title.isEmpty() && page.title.isEmpty())
            page.title = withoutSite(title, page.site);
    }
    return page;
}

} // namespace proofline
