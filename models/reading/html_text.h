// Web pages as readable text: headings, paragraphs, list items and table rows, without scripts, menus, link lists.
#pragma once

#include "reading/traced_text.h"

#include <QByteArray>
#include <optional>

namespace proofline {

// What a page says, and about itself. Spans and runs count code units of the decoded page.
struct Page
{
    TracedText text;
    std::vector<Block> blocks;
    QString title;
    QString site;
    std::optional<QDate> date;
    QString problem; // why there is no text; empty when there is
};

// Linear in the page's length however it is nested; refuses pages of more than a million elements.
Page readPage(const QString &html);

// The encoding a page declares for itself in its first bytes; empty when it does not.
QByteArray declaredEncoding(const QByteArray &bytes);

// Does it begin like a page?
bool looksLikeHtml(QStringView text);

// A day at the beginning of `text`: "2025-04-27T10:00:00Z", "27 April 2025", "April 27, 2025", "Sunday, 27 Apr 2025".
std::optional<QDate> dateAt(QStringView text);

} // namespace proofline
