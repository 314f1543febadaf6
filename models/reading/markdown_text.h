// Markdown as readable text: headings, emphasis, links, lists, tables, code; a front matter's title, site and date.
#pragma once

#include "reading/traced_text.h"

#include <optional>

namespace proofline {

struct MarkdownText
{
    TracedText text; // runs count code units of the source
    std::vector<Block> blocks;
    QString title;
    QString site;
    std::optional<QDate> date;
};

// CommonMark with tables and strike-through, as far as it shapes text. Linear in the source's length.
MarkdownText readMarkdown(const QString &source);

// Has plain text without a telling file name the marks of Markdown: "# " headings, tables, links?
bool looksLikeMarkdown(QStringView text);

} // namespace proofline
