#include "judging/decisions.h"

#include <QHash>
#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline::judging {

ClaimKey keyOf(const Reading &reading, const ResultClaim &claim)
{
    ClaimKey key{reading.article->fileName, claim.athlete.evidence.span, {}};
    if (claim.time)
        key.value = claim.time->evidence.span;
    else if (claim.place)
        key.value = claim.place->evidence.span;
    return key;
}

std::optional<ClaimRef> findClaim(const std::vector<std::shared_ptr<const Reading>> &readings, const ClaimKey &key)
{
    for (const auto &reading : readings) {
        if (!reading || !reading->article || reading->article->fileName != key.article)
            continue;
        for (std::size_t c = 0; c < reading->results.size(); ++c)
            if (keyOf(*reading, reading->results[c]) == key)
                return ClaimRef{reading->article->id, std::uint32_t(c)};
    }
    return std::nullopt;
}

std::vector<ClaimRef> findRejected(
    const std::vector<std::shared_ptr<const Reading>> &readings, const std::vector<Decision> &decisions)
{
    std::vector<ClaimRef> rejected;
    for (const Decision &decision : decisions)
        if (const auto *reject = std::get_if<RejectClaim>(&decision.what))
            if (const auto ref = findClaim(readings, reject->claim))
                rejected.push_back(*ref);
    std::sort(rejected.begin(), rejected.end());
    return rejected;
}

namespace {

template<typename T> void choose(Slot<T> &slot, std::size_t which, const QString &reason)
{
    std::rotate(slot.values.begin(), slot.values.begin() + std::ptrdiff_t(which),
        slot.values.begin() + std::ptrdiff_t(which) + 1);
    slot.disputed = false;
    slot.note = u"chosen by hand"_s % (reason.isEmpty() ? QString() : QString(u": " % reason));
}

} // namespace

void applyChoices(Facts &facts)
{
    if (facts.decisions.empty())
        return;
    QHash<QString, std::size_t> disputes;
    for (std::size_t d = 0; d < facts.disputes.size(); ++d)
        disputes.insert(facts.disputes[d].key, d);
    QHash<QString, std::size_t> checks;
    for (std::size_t c = 0; c < facts.checks.size(); ++c)
        checks.insert(facts.checks[c].key, c);
    for (const Decision &decision : facts.decisions) {
        if (const auto *chosen = std::get_if<ChooseValue>(&decision.what)) {
            const auto at = disputes.constFind(chosen->dispute);
            if (at == disputes.constEnd())
                continue;
            Dispute &dispute = facts.disputes[*at];
            const auto value = std::find_if(dispute.values.begin(), dispute.values.end(),
                [&](const Dispute::Value &v) { return v.value == chosen->value; });
            if (value == dispute.values.end())
                continue;
            const auto which = std::size_t(value - dispute.values.begin());
            Result &result = facts.results[std::size_t(dispute.result)];
            if (dispute.slot == u"time")
                choose(result.time, which, decision.reason);
            else if (dispute.slot == u"place")
                choose(result.place, which, decision.reason);
            else if (dispute.slot == u"nationality")
                choose(result.nationality, which, decision.reason);
            else
                choose(result.status, which, decision.reason);
            std::rotate(dispute.values.begin(), value, value + 1);
            dispute.settled = true;
            dispute.settledReason =
                chosen->value % u" chosen" % (decision.reason.isEmpty() ? QString() : QString(u": " % decision.reason));
        } else if (const auto *settled = std::get_if<SettleFinding>(&decision.what)) {
            if (const auto at = disputes.constFind(settled->finding); at != disputes.constEnd()) {
                facts.disputes[*at].settled = true;
                facts.disputes[*at].settledReason = decision.reason;
            }
            if (const auto at = checks.constFind(settled->finding); at != checks.constEnd()) {
                facts.checks[*at].settled = true;
                facts.checks[*at].settledReason = decision.reason;
            }
        }
    }
}

} // namespace proofline::judging
