// readArticle(): a source's bytes as readable text.
#include "reading/reading.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace proofline {

ReadableText readArticle(const QByteArray &bytes, const QString &fileName, ArticleId id)
{
    if (bytes.isEmpty())
        return {nullptr, u"the file is empty"_s};
    Article article;
    article.id = id;
    article.fileName = fileName;
    article.text = QString::fromUtf8(bytes);
    article.text.replace("\r\n"_L1, "\n"_L1);
    article.text.replace(u'\r', u'\n');
    article.encoding = "UTF-8";
    return {std::make_shared<const Article>(std::move(article)), {}};
}

} // namespace proofline
