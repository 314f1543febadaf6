// How fast text becomes claims, whole and by stage. Each iteration reads every article once; the articles are those
// of the folder PROOFLINE_BENCH_ARTICLES names, else the bundled samples. Repeat with --benchmark_repetitions.
#include "reading/coverage.h"
#include "reading/findings.h"
#include "reading/gaps.h"
#include "reading/people.h"
#include "reading/race_context.h"
#include "reading/reading.h"
#include "reading/records.h"
#include "reading/statements.h"

#include <QDir>
#include <QFile>
#include <benchmark/benchmark.h>
#include <chrono>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

struct Corpus
{
    std::vector<std::shared_ptr<const Article>> articles;
    qint64 bytes = 0;
};

const Corpus &corpus()
{
    static const Corpus made = [] {
        Corpus corpus;
        const QString wanted = qEnvironmentVariable("PROOFLINE_BENCH_ARTICLES");
        const QDir folder(wanted.isEmpty() ? QStringLiteral(SAMPLES_DIR) : wanted);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            corpus.bytes += bytes.size();
            corpus.articles.push_back(readArticle(bytes, name, ArticleId(corpus.articles.size())).article);
        }
        return corpus;
    }();
    return made;
}

void textToClaims(benchmark::State &state)
{
    for (auto _ : state) {
        for (const auto &article : corpus().articles)
            benchmark::DoNotOptimize(readClaims(article));
    }
    state.SetBytesProcessed(state.iterations() * corpus().bytes);
}

// The same layers one by one, with a clock between them: shares of the whole in percent.
void stages(benchmark::State &state)
{
    enum Stage { Split, Events, People, Words, Lists, Prose, Join, Gaps, Records, Statements, Coverage, Count };
    static constexpr const char *names[Count] = {
        "split", "events", "people", "words", "lists", "prose", "join", "gaps", "records", "statements", "coverage"};
    using Clock = std::chrono::steady_clock;
    double spent[Count] = {};
    const Lexicon &lexicon = Lexicon::shared();
    for (auto _ : state) {
        for (const auto &article : corpus().articles) {
            Clock::time_point last = Clock::now();
            const auto lap = [&](Stage stage) {
                const Clock::time_point now = Clock::now();
                spent[stage] += std::chrono::duration<double>(now - last).count();
                last = now;
            };
            Reading reading;
            reading.article = article;
            Document document;
            splitText(*article, lexicon, document);
            lap(Split);
            findEvents(lexicon, document);
            lap(Events);
            findPeople(lexicon, document);
            lap(People);
            const RaceWords words = findRaceWords(document);
            lap(Words);
            std::vector<char> taken;
            std::vector<Finding> findings;
            readListRows(document, words, lexicon, taken, findings);
            lap(Lists);
            readProse(document, words, taken, lexicon, findings);
            lap(Prose);
            reading.results = joinFindings(document, lexicon, findings);
            lap(Join);
            const Ground ground(document, words, reading.results);
            reading.gaps = readGaps(ground);
            lap(Gaps);
            reading.records = readRecords(ground, reading.gaps);
            lap(Records);
            reading.statements = readStatements(ground, reading.gaps);
            lap(Statements);
            reading.unread = findUnread(ground, reading);
            lap(Coverage);
            benchmark::DoNotOptimize(reading);
        }
    }
    double whole = 0;
    for (const double s : spent)
        whole += s;
    for (int s = 0; s < Count; ++s)
        state.counters[names[s]] = 100 * spent[s] / whole;
    state.SetBytesProcessed(state.iterations() * corpus().bytes);
}

} // namespace

BENCHMARK(textToClaims)->Unit(benchmark::kMillisecond);
BENCHMARK(stages)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
