// What the fuzzers and their replay in ctest do with one input: read it and hold the result against its promises.
#pragma once

#include <QByteArray>
#include <QString>

namespace proofline {

// Reads `bytes` as a file of this name; returns the promise that was broken, or nothing.
QString brokenPromise(const QByteArray &bytes, const QString &fileName);

// For the fuzzers: stops the program where a promise is broken.
void readOrStop(const unsigned char *data, std::size_t size, const char16_t *fileName);

} // namespace proofline
