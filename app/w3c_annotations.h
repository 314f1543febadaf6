// Claims as Web Annotations (W3C Recommendation, 23 February 2017) in JSON-LD: each value with the words that say it.
#pragma once

#include "facts/claim.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace proofline {

// One AnnotationCollection whose first and only page holds every value of every claim. The target's source is the
// article's file name as a relative IRI; positions are Unicode code points, as in the JSON lines.
QByteArray w3cAnnotations(const std::vector<std::shared_ptr<const Reading>> &readings);

} // namespace proofline
