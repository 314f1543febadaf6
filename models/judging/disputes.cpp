#include "judging/disputes.h"

#include "judging/results.h"

#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

QString sayStatus(Status status)
{
    switch (status) {
    case Status::Finished: return u"finished"_s;
    case Status::DidNotFinish: return u"dnf"_s;
    case Status::DidNotStart: return u"dns"_s;
    case Status::Disqualified: return u"dq"_s;
    }
    Q_UNREACHABLE();
}

Source sourceOf(ArticleId article, const Evidence &evidence)
{
    return {article, evidence.span, evidence.sentence, std::nullopt};
}

// The words behind a claim's value; the claim's other time where that is the value.
Source whereStated(const ResultClaim &claim, ArticleId article, const ClockTime &value)
{
    if (claim.otherTime && claim.otherTime->value == value && !(claim.time && claim.time->value == value))
        return sourceOf(article, claim.otherTime->evidence);
    return sourceOf(article, claim.time->evidence);
}
Source whereStated(const ResultClaim &claim, ArticleId article, int)
{
    return sourceOf(article, claim.place->evidence);
}
Source whereStated(const ResultClaim &claim, ArticleId article, const QString &)
{
    return sourceOf(article, claim.nationality->evidence);
}
Source whereStated(const ResultClaim &claim, ArticleId article, Status)
{
    if (claim.time)
        return sourceOf(article, claim.time->evidence);
    return sourceOf(article, claim.place ? claim.place->evidence : claim.athlete.evidence);
}

QString sayValue(ClockTime value) { return format(value); }
QString sayValue(int value) { return QString::number(value); }
QString sayValue(const QString &value) { return value; }
QString sayValue(Status value) { return sayStatus(value); }

template<typename T>
void addDispute(
    const Facts &facts, const Result &result, const Slot<T> &slot, const QString &name, std::vector<Dispute> &list)
{
    if (!slot.disputed)
        return;
    Dispute dispute;
    dispute.result = result.id;
    dispute.athlete = facts.athlete(result.athlete).name;
    dispute.race = sayRace(facts.race(result.race));
    dispute.slot = name;
    dispute.note = slot.note;
    for (const Reported<T> &reported : slot.values) {
        Dispute::Value value{sayValue(reported.value), {}};
        for (const ClaimRef ref : reported.claims) {
            const ResultClaim *claim = facts.claim(ref);
            const Source source = whereStated(*claim, ref.article, reported.value);
            const bool isKnown = std::any_of(value.sources.begin(), value.sources.end(),
                [&](const Source &known) { return known.article == source.article && known.span == source.span; });
            if (!isKnown)
                value.sources.push_back(source);
        }
        dispute.values.push_back(std::move(value));
    }
    dispute.minor = slot.note.startsWith(u"1 s apart");
    dispute.key = u"dispute/" % name % u'/' % dispute.athlete % u'/' % dispute.race;
    list.push_back(std::move(dispute));
}

} // namespace

std::vector<Dispute> listDisputes(const Facts &facts)
{
    std::vector<Dispute> list;
    for (const Result &result : facts.results) {
        addDispute(facts, result, result.time, u"time"_s, list);
        addDispute(facts, result, result.place, u"place"_s, list);
        addDispute(facts, result, result.nationality, u"nationality"_s, list);
        addDispute(facts, result, result.status, u"status"_s, list);
    }
    return list;
}

} // namespace proofline::judging
