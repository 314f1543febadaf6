// One source text -> claims. Free functions: bytes in, value out; nothing is kept between calls.
#pragma once

#include "facts/claim.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace proofline {

// The readable text of a source's bytes: decoded, line ends made '\n', HTML and Markdown reduced to headings,
// paragraphs, list items and table rows. `problem` says in one sentence why there is no text (empty, binary, too
// large); the article is null then.
struct ReadableText
{
    std::shared_ptr<const Article> article;
    QString problem;
};
ReadableText readArticle(const QByteArray &bytes, const QString &fileName, ArticleId id);

// Every claim the article makes. Never fails: a text without results gives an empty reading.
Reading readClaims(std::shared_ptr<const Article> article);

} // namespace proofline
