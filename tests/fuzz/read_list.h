// What the list fuzzer and its replay in ctest do with one input: read it, show it, and hold it against its promises.
#pragma once

#include <QByteArray>
#include <QString>

namespace proofline {

// Reads `bytes` as a results list; returns the promise that was broken, or nothing.
QString brokenListPromise(const QByteArray &bytes);

} // namespace proofline
