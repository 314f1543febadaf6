// The annotated facts of the shared corpus as readings, so that judging is tested on facts without a reader.
#pragma once

#include "facts/claim.h"

#include <memory>
#include <vector>

namespace proofline {

// Every article whose file name begins with one of `prefixes` (all when empty); empty when the folder is absent.
std::vector<std::shared_ptr<const Reading>> readGold(const QString &corpusDir, const QStringList &prefixes = {});

} // namespace proofline
