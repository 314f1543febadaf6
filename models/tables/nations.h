// Nations as lists write them (IOC or ISO codes, names) and events by their names, from the lexicon files.
#pragma once

#include <QString>
#include <optional>

namespace proofline {

// The IOC code of "KEN", "DEU", "GB", "Kenya", "United States"; nothing for what is no nation.
std::optional<QString> iocCodeOf(QStringView nation);

struct ListedEvent
{
    QString name; // "London Marathon"
    QString discipline; // "marathon"; empty where there are several
};
// An event by its name or, for a marathon, its city: "London Marathon", "london", "nyc".
std::optional<ListedEvent> knownEvent(QStringView words);

} // namespace proofline
