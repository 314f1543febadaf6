#include "judging/checks.h"

#include "judging/inquiry.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>

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
    QSet<QString> known;
    std::vector<Check> kept;
    for (Check &check : list) {
        const QString signature = QString::number(voiceOf(voiceOfArticle, check)) % u'/' % check.kind % u'/'
            % check.statement % u'/' % check.athlete % u'/' % check.race % u'/' % check.recomputed;
        if (known.contains(signature))
            continue;
        known.insert(signature);
        kept.push_back(std::move(check));
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Check &a, const Check &b) {
        return std::tie(a.race, a.athlete, a.kind, a.statement, a.key)
            < std::tie(b.race, b.athlete, b.kind, b.statement, b.key);
    });
    // Keys must be unique, or settling one finding would settle another.
    QSet<QString> keys;
    for (Check &check : kept) {
        const QString base = check.key;
        for (int n = 2; keys.contains(check.key); ++n)
            check.key = base % u'/' % QString::number(n);
        keys.insert(check.key);
    }
    return kept;
}

} // namespace proofline::judging
