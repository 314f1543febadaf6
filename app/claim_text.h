// Claims and findings as text for people, and claims as CSV.
#pragma once

#include "facts/facts.h"

#include <QByteArray>

namespace proofline {

QByteArray claimText(const Reading &reading);

QByteArray claimCsvHeader(); // one line, RFC 4180
QByteArray claimCsv(const Reading &reading); // one line for each claim

// Disputes, then what does not add up, then what agrees and what cannot be checked; one paragraph each.
QByteArray findingText(const Facts &facts);

} // namespace proofline
