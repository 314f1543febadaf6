// The tags of a page, found in one pass, and a copy of the page that any tree builder can take without harm.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace proofline {

struct Attribute
{
    QByteArrayView name; // as written
    QByteArrayView value;
};

struct TamePage
{
    // As long as the page, byte for byte: comments, scripts and all tags but those that shape text are overwritten with
    // `filler`; nesting is no deeper than 400 and attributes are no more than 24 a tag.
    QByteArray bytes;
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    std::vector<Range> linkedData; // contents of JSON-LD scripts
    std::vector<Range> bold; // contents of b and strong
    struct Meta
    {
        QByteArray name; // lower case: "og:title", "date"
        QByteArray value; // as written, escapes and all
    };
    std::vector<Meta> metas; // meta tags, "time" elements as {"time", datetime}, link canonical
    Range title; // contents of the title element
    qsizetype elements = 0;
};

constexpr char filler = '\x01';

// `page` is UTF-8.
TamePage tamePage(const QByteArray &page);

} // namespace proofline
