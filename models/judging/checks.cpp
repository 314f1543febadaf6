#include "judging/checks.h"

#include "judging/inquiry.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

int voiceOf(const std::vector<int> &voiceOfArticle, const Check &check)
{
    for (const Check::Number &number : check.numbers)
        if (!number.source.official && std::size_t(number.source.article) < voiceOfArticle.size())
            return voiceOfArticle[std::size_t(number.source.article)];
    return -1;
}

} // namespace

std::vector<Check> runChecks(const Docket &docket, const Facts &facts)
{
    const Inquiry inquiry(docket, facts);
    std::vector<Check> list;
    checkGaps(inquiry, list);
    checkPlaces(inquiry, list);
    checkTimes(inquiry, list);
    checkHistory(inquiry, list);
    checkOfficial(inquiry, list);

    // A syndicated text says a thing once; so does a text that repeats itself.
    std::vector<int> voiceOfArticle(facts.readings.size(), -1);
    for (std::size_t s = 0; s < docket.sources.size(); ++s)
        voiceOfArticle[std::size_t(docket.sources[s]->article->id)] = docket.voices[s];
    QSet<std::size_t> known;
    std::vector<Check> kept;
    for (Check &check : list) {
        // "improved by three minutes" is a gap to a best too.
        const QString kind = check.kind == u"improvement" ? u"gap to a best"_s : check.kind;
        const std::size_t signature = qHashMulti(
            0, voiceOf(voiceOfArticle, check), kind, check.statement, check.athlete, check.race, check.recomputed);
        if (known.contains(signature))
            continue;
        known.insert(signature);
        kept.push_back(std::move(check));
    }
    // Results are in an order that does not depend on the sources; a check follows its first result.
    std::vector<int> order(kept.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::sort(order.begin(), order.end(), [&kept](int a, int b) {
        const Check &left = kept[std::size_t(a)];
        const Check &right = kept[std::size_t(b)];
        return std::tie(left.results.front(), left.kind, left.statement, left.key, a)
            < std::tie(right.results.front(), right.kind, right.statement, right.key, b);
    });
    std::vector<Check> sorted;
    sorted.reserve(kept.size());
    for (const int at : order)
        sorted.push_back(std::move(kept[std::size_t(at)]));
    // Keys must be unique, or settling one finding would settle another.
    QSet<QString> keys;
    for (Check &check : sorted) {
        const QString base = check.key;
        for (int n = 2; keys.contains(check.key); ++n)
            check.key = base % u'/' % QString::number(n);
        keys.insert(check.key);
    }
    return sorted;
}

} // namespace proofline::judging
