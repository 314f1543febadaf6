// One source text as it is read: frozen, shared, never changed by a view.
#pragma once

#include "facts/ids.h"
#include "facts/span.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

namespace proofline {

// A heading, paragraph, list item or table row of the readable text. Blocks are in order and do not overlap.
struct Block
{
    enum class Kind : std::uint8_t { Heading, Paragraph, ListItem, TableRow };
    Kind kind = Kind::Paragraph;
    Span span;
    int level = 0; // heading level 1-6, list nesting; 0 otherwise
    std::vector<Span> cells; // of a table row, in order
};

// From `text` on, code units of the readable text come from `byte` on in the source's bytes, one run after another.
// Each code unit of the run takes `bytesPerUnit` bytes; 0 when the whole run stands for what is found at `byte` (an
// escape such as "&amp;", the number of a list item that the page leaves to the browser).
struct SourceRun
{
    int text = 0;
    std::int64_t byte = 0;
    std::uint8_t bytesPerUnit = 1;

    friend bool operator==(const SourceRun &, const SourceRun &) = default;
};

struct Article
{
    ArticleId id{};
    QString fileName; // "report.txt": how JSON lines and lists name it; "pasted text 1", "-" for standard input
    QString path; // empty when the text did not come from a file
    QString text; // readable text, line ends as '\n'; spans count its code units
    QString title; // from the page's metadata or its first heading; may be empty
    QString site; // who published it, where the page says so
    std::optional<QDate> date;
    std::vector<Block> blocks;
    std::vector<SourceRun> runs; // sorted by text; into the decompressed bytes of a .gz
    std::vector<SourceRun> unmended; // plain text whose escapes or mojibake were mended: the same runs, but counting
                                     // code points of the text as decoded; empty when nothing was mended
    QByteArray encoding; // "UTF-8", "windows-1252", ... as recognised
};

// The byte of the source where the code unit at `at` of the readable text begins; 0 in an article without runs.
std::int64_t byteAt(const Article &article, int at);

} // namespace proofline
