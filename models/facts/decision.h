// What a user decides. A decision never edits a fact: judge(claims, decisions) makes the results anew.
#pragma once

#include "facts/span.h"

#include <QDateTime>
#include <QString>
#include <variant>

namespace proofline {

// Names a claim in a way that survives reloading: the file's name and the athlete's words there.
struct ClaimKey
{
    QString article;
    Span athlete;
    Span value; // time, else place
    friend bool operator==(const ClaimKey &, const ClaimKey &) = default;
};

struct RejectClaim { ClaimKey claim; };
struct ChooseValue { QString dispute; QString value; };          // Dispute::key
struct MergeAthletes { QString first; QString second; };         // names
struct SplitAthletes { QString first; QString second; };
struct SettleFinding { QString finding; };                       // Dispute::key or Check::key
struct LinkOfficial { ClaimKey claim; QString list; qint64 line = 0; };
struct UnlinkOfficial { ClaimKey claim; };

struct Decision
{
    std::variant<RejectClaim, ChooseValue, MergeAthletes, SplitAthletes, SettleFinding, LinkOfficial, UnlinkOfficial> what;
    QString reason;
    QDateTime when;
};

} // namespace proofline
