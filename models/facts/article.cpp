#include "facts/article.h"

#include <algorithm>

namespace proofline {

std::int64_t byteAt(const Article &article, int at)
{
    const auto after = std::upper_bound(
        article.runs.begin(), article.runs.end(), at, [](int place, const SourceRun &run) { return place < run.text; });
    if (after == article.runs.begin())
        return 0;
    const SourceRun &run = *(after - 1);
    return run.byte + std::int64_t(at - run.text) * run.bytesPerUnit;
}

} // namespace proofline
