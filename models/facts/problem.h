// A source that could not be read, or not wholly: one line with the reason.
#pragma once

#include <QString>
#include <optional>

namespace proofline {

struct Problem
{
    QString source; // the file or folder as the user named it
    QString reason; // a sentence without the file's name
    std::optional<qint64> line; // of a list, counted from 1

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace proofline
