// What the sources report against the linked row of an official list.
#include "judging/inquiry.h"
#include "judging/margins.h"
#include "judging/results.h"

#include <QStringBuilder>
#include <map>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

const Entry *entryOf(const Inquiry &inquiry, const std::vector<int> &entries, ClaimRef ref)
{
    for (const int at : entries)
        if (inquiry.entry(at).ref == ref)
            return &inquiry.entry(at);
    return nullptr;
}

} // namespace

void checkOfficial(const Inquiry &inquiry, std::vector<Check> &list)
{
    if (inquiry.facts.officialRows.empty())
        return;
    std::vector<std::vector<int>> entriesOf(inquiry.facts.results.size());
    for (std::size_t at = 0; at < inquiry.docket.entries.size(); ++at)
        entriesOf[std::size_t(inquiry.docket.entries[at].result)].push_back(int(at));
    for (const Result &result : inquiry.facts.results) {
        if (!result.official)
            continue;
        const OfficialRow &row = inquiry.facts.officialRows[result.official->official];
        const Source official{ArticleId{}, {}, {}, result.official->official};
        const QString where = row.listName % u", line " % QString::number(row.line);
        const std::vector<int> &entries = entriesOf[std::size_t(result.id)];
        const bool road = isRoad(inquiry.facts.race(result.race));
        if (row.time) {
            for (const Reported<ClockTime> &reported : result.time.values) {
                const Entry *said = nullptr;
                for (const ClaimRef ref : reported.claims)
                    if ((said = entryOf(inquiry, entries, ref)))
                        break;
                if (!said)
                    continue;
                const auto &stated = said->claim->time && said->claim->time->value == reported.value
                    ? said->claim->time
                    : said->claim->otherTime;
                Check check = startCheck(inquiry, u"official"_s, *said, format(reported.value));
                addNumber(check, format(reported.value), Inquiry::sourceOf(stated->evidence));
                addNumber(check, format(*row.time), official);
                check.recomputed = format(*row.time);
                const std::int64_t apart = std::int64_t(reported.value.milliseconds) - row.time->milliseconds;
                const bool byGun = row.gunTime && isSameToPrecision(*row.gunTime, reported.value);
                check.verdict = apart == 0                         ? Verdict::Consistent
                    : isSameToPrecision(reported.value, *row.time) ? Verdict::ConsistentByRounding
                    : byGun                                        ? Verdict::DiffersByBasis
                    : road && std::llabs(apart) <= 1000            ? Verdict::ConsistentByRounding
                                                                   : Verdict::Inconsistent;
                check.reason = check.athlete % u": reported " % format(reported.value) % u", official "
                    % format(*row.time) % u" (" % where % u')'
                    % (apart == 0 ? QString()
                                  : QString(u", " % formatGap(std::int32_t(apart)) % (byGun ? u" (gun time)" : u"")));
                list.push_back(std::move(check));
            }
        }
        if (!row.place || (row.category.isEmpty() && !inquiry.facts.race(result.race).category.isEmpty()))
            continue; // an overall place is no place among women
        for (const Reported<int> &reported : result.place.values) {
            if (reported.value == *row.place)
                continue;
            const Entry *said = nullptr;
            for (const ClaimRef ref : reported.claims)
                if ((said = entryOf(inquiry, entries, ref)))
                    break;
            if (!said)
                continue;
            Check check = startCheck(inquiry, u"official"_s, *said, u"place "_s % QString::number(reported.value));
            addNumber(check, QString::number(reported.value), Inquiry::sourceOf(said->claim->place->evidence));
            addNumber(check, QString::number(*row.place), official);
            check.recomputed = QString::number(*row.place);
            check.verdict =
                reported.value == 1 || *row.place == 1 ? Verdict::InconsistentChangesOutcome : Verdict::Inconsistent;
            check.reason = check.athlete % u": reported place " % QString::number(reported.value) % u", official place "
                % QString::number(*row.place) % u" (" % where % u')';
            list.push_back(std::move(check));
        }
    }
}

} // namespace proofline::judging
