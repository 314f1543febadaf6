// Judging many claims: 100,000 from 10,000 articles in under a second on one core, and no faster growth than n log n.
// Results come back in the counters: claims a second, results, disputes.
#include "judging/judging.h"

#include <benchmark/benchmark.h>
#include <map>
#include <random>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

constexpr int resultsOfArticle = 8;
constexpr int claimsOfArticle = resultsOfArticle + 2; // and a gap and a record

QString word(std::mt19937 &random, int syllables)
{
    static const char *const parts[] = {
        "ka", "ri", "mo", "ten", "sa", "lu", "bek", "o", "dja", "wan", "ro", "mi", "che", "ge", "hass"};
    QString text;
    for (int i = 0; i < syllables; ++i)
        text += QString::fromLatin1(parts[random() % std::size(parts)]);
    text[0] = text[0].toUpper();
    return text;
}

struct Runner
{
    QString name;
    QString nation;
    bool isWoman = false;
    int ability = 0; // seconds of a marathon
};

// Reports of editions: each article tells eight results of one edition, a gap and a record, every fifth leaves out the
// year, every tenth time is a second off, now and then a name is misspelt. Some texts are copies.
std::vector<std::shared_ptr<const Reading>> makeReadings(int articles)
{
    std::mt19937 random(7);
    const int events = std::max(4, articles / 100);
    std::vector<QString> eventNames;
    for (int e = 0; e < events; ++e)
        eventNames.push_back(word(random, 4) + u" Marathon"_s);
    static const char *const nations[] = {"KEN", "ETH", "GBR", "USA", "NED", "JPN"};
    std::vector<Runner> runners;
    for (int r = 0; r < std::max(200, articles * 2); ++r)
        runners.push_back({QString(word(random, 2) + u' ' + word(random, 3)),
            QString::fromLatin1(nations[random() % 6]), random() % 2 == 0, int(7400 + random() % 3000)});
    struct Field
    {
        std::vector<std::pair<int, int>> finishers; // runner, seconds
    };
    std::map<std::pair<int, int>, Field> fields; // event, year
    std::vector<std::shared_ptr<const Reading>> readings;
    for (int a = 0; a < articles; ++a) {
        const int event = int(random() % std::size_t(events));
        const int year = 2005 + int(random() % 20);
        Field &field = fields[{event, year}];
        if (field.finishers.empty()) {
            for (int i = 0; i < 30; ++i) {
                const int r = int(random() % runners.size());
                field.finishers.emplace_back(r, runners[std::size_t(r)].ability + int(random() % 300));
            }
            std::sort(field.finishers.begin(), field.finishers.end(),
                [](const auto &x, const auto &y) { return x.second < y.second; });
        }
        auto article = std::make_shared<Article>();
        article->id = ArticleId(a);
        article->fileName = u"report-%1.txt"_s.arg(a);
        auto reading = std::make_shared<Reading>();
        const bool statesYear = random() % 5 != 0;
        for (int c = 0; c < resultsOfArticle; ++c) {
            const std::size_t at = random() % field.finishers.size();
            const auto &[r, seconds] = field.finishers[at];
            const Runner &runner = runners[std::size_t(r)];
            QString name = runner.name;
            if (random() % 20 == 0)
                name[2] = u'x';
            const int told = seconds + (random() % 10 == 0 ? 1 : 0);
            const ClockTime time{told * 1000, Precision::Second};
            const int begin = int(article->text.size());
            article->text += name + u" of "_s + word(random, 3) + u' ' + word(random, 3) + u" crossed the line "_s
                + word(random, 4) + u" in "_s + format(time) + u" after a "_s + word(random, 3) + u' ' + word(random, 2)
                + u" race. "_s;
            const Span sentence{begin, int(article->text.size())};
            const Evidence evidence{article->id, {begin, begin + int(name.size())}, sentence, u"bench"_s, 0.9};
            ResultClaim claim;
            claim.athlete = {name, evidence};
            claim.context.race = Stated<QString>{eventNames[std::size_t(event)], evidence};
            claim.context.discipline = Stated<QString>{u"marathon"_s, evidence};
            claim.context.category = Stated<QString>{runner.isWoman ? u"women"_s : u"men"_s, evidence};
            if (statesYear)
                claim.context.year = Stated<int>{year, evidence};
            claim.time = Stated<ClockTime>{time, evidence};
            if (random() % 2 == 0)
                claim.place = Stated<int>{int(at) + 1, evidence};
            if (random() % 3 == 0)
                claim.nationality = Stated<QString>{runner.nation, evidence};
            reading->results.push_back(std::move(claim));
        }
        GapClaim gap;
        const ResultClaim &ahead = reading->results[0];
        const ResultClaim &behind = reading->results[1];
        gap.subject = behind.athlete;
        gap.object = ahead.athlete.value;
        gap.milliseconds = std::abs(behind.time->value.milliseconds - ahead.time->value.milliseconds);
        gap.relation =
            behind.time->value.milliseconds >= ahead.time->value.milliseconds ? Relation::Behind : Relation::Ahead;
        gap.evidence = behind.athlete.evidence;
        reading->gaps.push_back(std::move(gap));
        RecordClaim record;
        record.holder = ahead.athlete;
        record.record = u"course"_s;
        record.time = ahead.time;
        record.evidence = ahead.athlete.evidence;
        reading->records.push_back(std::move(record));
        reading->article = article;
        readings.push_back(std::move(reading));
    }
    return readings;
}

void judgeClaims(benchmark::State &state)
{
    const auto readings = makeReadings(int(state.range(0)) / claimsOfArticle);
    std::size_t results = 0;
    std::size_t disputes = 0;
    for (auto _ : state) {
        const Facts facts = judge(readings, {}, {});
        results = facts.results.size();
        disputes = facts.disputes.size();
        benchmark::DoNotOptimize(facts.checks.data());
    }
    state.counters["claims/s"] =
        benchmark::Counter(double(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["results"] = double(results);
    state.counters["disputes"] = double(disputes);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(judgeClaims)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(50'000)
    ->Arg(100'000)
    ->Arg(200'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);

// One athlete and one event in every article: the worst case for pairs.
void judgeOneRace(benchmark::State &state)
{
    std::vector<std::shared_ptr<const Reading>> readings;
    std::mt19937 random(11);
    for (int a = 0; a < int(state.range(0)); ++a) {
        auto article = std::make_shared<Article>();
        article->id = ArticleId(a);
        article->fileName = u"report-%1.txt"_s.arg(a);
        article->text = u"Kelvin Kiptum won in 2:01:25, the "_s + word(random, 4) + u" report of "_s + word(random, 4)
            + u" says."_s;
        const Evidence evidence{article->id, {0, 13}, {0, int(article->text.size())}, u"bench"_s, 0.9};
        auto reading = std::make_shared<Reading>();
        ResultClaim claim;
        claim.athlete = {u"Kelvin Kiptum"_s, evidence};
        claim.context.race = Stated<QString>{u"London Marathon"_s, evidence};
        claim.context.discipline = Stated<QString>{u"marathon"_s, evidence};
        claim.context.category = Stated<QString>{u"men"_s, evidence};
        claim.place = Stated<int>{1, evidence};
        claim.time = Stated<ClockTime>{{7'285'000, Precision::Second}, evidence};
        reading->results.push_back(claim);
        reading->article = article;
        readings.push_back(std::move(reading));
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(judge(readings, {}, {}).results.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(judgeOneRace)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(50'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);

// A long official list beside a few reports.
void linkOfficialList(benchmark::State &state)
{
    const auto readings = makeReadings(30);
    std::vector<OfficialRow> rows;
    std::mt19937 random(3);
    for (int i = 0; i < int(state.range(0)); ++i) {
        OfficialRow row;
        row.listName = u"list.csv"_s;
        row.line = i + 2;
        row.athlete = word(random, 2) + u' ' + word(random, 3);
        row.event = u"London Marathon"_s;
        row.discipline = u"marathon"_s;
        row.category = random() % 2 == 0 ? u"men"_s : u"women"_s;
        row.year = 2023;
        row.place = i + 1;
        row.time = ClockTime{int(7'200'000 + random() % 14'400'000) / 1000 * 1000, Precision::Second};
        rows.push_back(std::move(row));
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(judge(readings, rows, {}).results.size());
}
BENCHMARK(linkOfficialList)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
