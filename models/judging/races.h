// Which reports speak of one edition of an event: decided by witnesses, never by an absent year.
#pragma once

#include "judging/docket.h"

namespace proofline::judging {

struct Edition
{
    int event = 0; // Docket::events
    std::optional<int> year;
    QString yearReason; // empty when a source states the year
    QStringList reasons;
    bool focus = false;
    std::vector<int> reports; // Docket::reports
};

// Puts reports together and fills in Entry::edition. Two reports are one edition when they state the same event and
// year, or when athletes they share agree in time (weight 2) or place (weight 1) and nothing of weight speaks against.
std::vector<Edition> joinReports(Docket &docket);

// Editions of one event that turned out to be of one year become one; entries are renumbered.
void joinYears(Docket &docket, std::vector<Edition> &editions);

} // namespace proofline::judging
