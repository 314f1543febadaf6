#include "judging/judging.h"

#include "judging/athletes.h"
#include "judging/checks.h"
#include "judging/decisions.h"
#include "judging/disputes.h"
#include "judging/docket.h"
#include "judging/official_links.h"
#include "judging/races.h"
#include "judging/results.h"

namespace proofline {

using namespace judging;

Facts judge(std::vector<std::shared_ptr<const Reading>> sources, std::vector<OfficialRow> officialRows,
    std::vector<Decision> decisions)
{
    Facts facts;
    facts.readings = std::move(sources);
    facts.officialRows = std::move(officialRows);
    facts.decisions = std::move(decisions);

    Docket docket = openDocket(facts.readings, facts.officialRows, findRejected(facts.readings, facts.decisions));
    std::vector<Edition> editions = joinReports(docket);
    const OfficialIndex index(docket, facts.officialRows);
    inferYears(docket, facts.officialRows, index, editions);
    joinYears(docket, editions);
    for (Entry &entry : docket.entries)
        entry.year = editions[std::size_t(entry.edition)].year;
    const std::vector<Person> persons = findPersons(docket, facts.decisions);
    buildResults(docket, editions, persons, facts);
    linkOfficialRows(docket, editions, index, facts);
    facts.disputes = listDisputes(facts);
    facts.checks = runChecks(docket, facts);
    applyChoices(facts);
    return facts;
}

} // namespace proofline
