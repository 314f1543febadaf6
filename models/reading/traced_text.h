// A text made from another one, piece by piece, that remembers where each piece came from.
// Stages are chained by compose(): bytes -> decoded text -> mended text -> readable text.
#pragma once

#include "facts/article.h"

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace proofline {

struct TracedText
{
    QString text;
    std::vector<SourceRun> runs; // SourceRun::byte counts units of the text before: bytes, or code units of a stage

    // Takes over code units [from, to) of `whole`.
    void copy(QStringView whole, qsizetype from, qsizetype to);
    // Takes over bytes [from, to) of a text in UTF-8; the runs count bytes.
    void copyUtf8(QByteArrayView whole, qsizetype from, qsizetype to);
    // Takes over words that stand for what is found at `at`: a decoded escape, a list number.
    void put(QStringView words, qsizetype at);
    void put(QChar word, qsizetype at) { put(QStringView(&word, 1), at); }

    void trace(qsizetype at, std::uint8_t unitsPerUnit); // says where what is appended next comes from
};

// The place in the text before from which `at` came.
std::int64_t placeBefore(const std::vector<SourceRun> &runs, qsizetype at);

// Runs of a text of `length` code units into the first text, when `later` leads into the second and `earlier` from
// there into the first. Linear in the runs where `later` goes forward only.
std::vector<SourceRun> compose(
    const std::vector<SourceRun> &later, qsizetype length, const std::vector<SourceRun> &earlier);

} // namespace proofline
