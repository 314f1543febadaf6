// How fast bytes become readable text, by kind of source. Texts are made here, about 4 MB each.
#include "reading/decode.h"
#include "reading/reading.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

QByteArray many(const QByteArray &piece) { return piece.repeated(4'000'000 / piece.size()); }

const QByteArray plain = many("Ann Alt won the Harbour Marathon in 2:21:09, ahead of Bea Boe of the town club.\n\n");
const QByteArray accents =
    many("Zo\xC3\xAB M\xC3\xBCller won\xE2\x80\x99s race in 2:21:09 \xE2\x80\x93 ahead of Bea.\n\n");
const QByteArray crlf = many("Ann Alt won the Harbour Marathon in 2:21:09, ahead of Bea Boe.\r\n\r\n");
const QByteArray html = "<!doctype html><article>"
    + many("<p>Ann <b>Alt</b> &amp; <a href=x>Bea Boe</a> ran in 2:21:09 and 2:22:10.</p><ol><li>Ann 2:21:09</ol>\n");
const QByteArray markdown =
    many("## Men\n\n**Ann Alt** and [Bea](http://x.y) ran in 2:21:09\nand 2:22:10.\n\n1. Ann 2:21:09\n\n");

void decode(benchmark::State &state, const QByteArray &bytes)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeText(bytes));
    state.SetBytesProcessed(state.iterations() * bytes.size());
}

void read(benchmark::State &state, const QByteArray &bytes, const QString &name)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readArticle(bytes, name, ArticleId{}));
    state.SetBytesProcessed(state.iterations() * bytes.size());
}

} // namespace

BENCHMARK_CAPTURE(decode, plain, plain);
BENCHMARK_CAPTURE(decode, accents, accents);
BENCHMARK_CAPTURE(decode, crlf, crlf);
BENCHMARK_CAPTURE(read, plain, plain, u"a.txt"_s);
BENCHMARK_CAPTURE(read, accents, accents, u"a.txt"_s);
BENCHMARK_CAPTURE(read, html, html, u"a.html"_s);
BENCHMARK_CAPTURE(read, markdown, markdown, u"a.md"_s);

BENCHMARK_MAIN();
