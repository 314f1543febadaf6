// readClaims(): the stages of reading in their order, from text to claims.
#include "reading/reading.h"

#include <utility>

namespace proofline {

Reading readClaims(std::shared_ptr<const Article> article)
{
    Reading reading;
    reading.article = std::move(article);
    return reading;
}

} // namespace proofline
