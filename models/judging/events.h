// How sources name one event: sponsors, years, "Elite Women's" and short forms brought down to one name.
#pragma once

#include <QStringList>
#include <vector>

namespace proofline::judging {

// For each name (with the discipline run there, where known) the number of the first name of the same event.
// Equal numbers: the same event. An empty name is its own.
struct EventName
{
    QString name;
    QString discipline;
};
std::vector<int> groupEvents(const std::vector<EventName> &names);

} // namespace proofline::judging
