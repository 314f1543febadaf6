// Speed of the charts: counting a million rows, drawing them again, a naive series of all rows, exporting a PNG.
#include "tables/chart_contents.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/layout.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QScatterSeries>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

std::vector<std::int32_t> manyTimes(std::size_t rows) // hundredths, a marathon's field
{
    std::mt19937 random(1);
    std::normal_distribution<double> field(1'500'000, 260'000);
    std::vector<std::int32_t> times(rows);
    for (std::int32_t &time : times)
        time = std::clamp(std::int32_t(field(random)), 760'000, 3'000'000) / 100 * 100;
    return times;
}

ChartContents contentsOf(std::size_t rows, ChartKind kind)
{
    const std::vector<std::int32_t> times = manyTimes(rows);
    ChartInput input;
    input.complete = false;
    input.groups.push_back({u"men"_s, u"marathon"_s, countTimes(times, nullptr)});
    input.shown = input.total = input.timed = std::int64_t(rows);
    ChartChoice choice;
    choice.kind = kind;
    return chartContents(std::move(input), choice);
}

void binning(benchmark::State &state)
{
    const std::vector<std::int32_t> times = manyTimes(std::size_t(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(binTimes(countTimes(times, nullptr), 0).counts.data());
}
BENCHMARK(binning)->Arg(1'000'000)->Arg(5'000'000)->Unit(benchmark::kMillisecond);

void binningHalfInSortedOrder(benchmark::State &state)
{
    const std::vector<std::int32_t> times = manyTimes(std::size_t(state.range(0)));
    std::vector<std::uint32_t> order;
    for (std::uint32_t row = 0; row < times.size(); row += 2)
        order.push_back(row);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; });
    for (auto _ : state)
        benchmark::DoNotOptimize(binTimes(countTimes(times, &order), 0).counts.data());
}
BENCHMARK(binningHalfInSortedOrder)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void binningTwoGroups(benchmark::State &state)
{
    const std::vector<std::int32_t> times = manyTimes(std::size_t(state.range(0)));
    std::vector<std::int32_t> groups(times.size());
    std::mt19937 random(2);
    for (std::int32_t &group : groups)
        group = std::int32_t(random() % 2);
    for (auto _ : state)
        benchmark::DoNotOptimize(countTimesByGroup(times, nullptr, groups, 2).data());
}
BENCHMARK(binningTwoGroups)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

// Lay out and paint 1200 x 800, the bins being there: what a resize costs.
void redraw(benchmark::State &state)
{
    const ChartContents contents = contentsOf(std::size_t(state.range(0)), ChartKind(state.range(1)));
    const ChartStyle style = pictureStyle(lightPalette(), {1200, 800});
    QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
    ChartScene scene;
    scene.setGround(Qt::white);
    int wobble = 0;
    for (auto _ : state) {
        const QSizeF size(1200 - (wobble++ % 2), 800);
        scene.show(layOutChart(contents, {}, style, size), style);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter, image.rect(), QRectF(QPointF(0, 0), size));
    }
    state.SetLabel(qPrintable(chartWord(ChartKind(state.range(1)))));
}
BENCHMARK(redraw)
    ->ArgsProduct({{100'000, 1'000'000, 5'000'000},
        {int(ChartKind::FinishTimes), int(ChartKind::Gaps), int(ChartKind::Distribution)}})
    ->Unit(benchmark::kMillisecond);

// The same 100,000 rows as a Qt Charts series of one point a row.
void naiveSeries(benchmark::State &state)
{
    const std::vector<std::int32_t> times = manyTimes(std::size_t(state.range(0)));
    QList<QPointF> points;
    for (std::size_t row = 0; row < times.size(); ++row)
        points << QPointF(times[row], double(row));
    QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        QGraphicsScene scene;
        auto chart = new QChart;
        auto series = new QScatterSeries;
        series->replace(points);
        chart->addSeries(series);
        chart->createDefaultAxes();
        chart->resize(1200, 800);
        scene.addItem(chart);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter, image.rect(), QRectF(0, 0, 1200, 800));
    }
}
BENCHMARK(naiveSeries)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);

// A PNG of 2400 x 1600: drawing, encoding, and both as a saved picture does them.
struct Shown
{
    ChartScene scene;
    QSizeF size{1200, 800};
    Shown()
    {
        static const ChartContents contents = contentsOf(1'000'000, ChartKind::Distribution);
        const ChartStyle style = pictureStyle(lightPalette(), size);
        const PictureWords words = pictureWords(contents, {}, QDate(2026, 11, 20));
        scene.setGround(Qt::white);
        scene.show(layOutPicture(contents, words, {}, style, size), style);
    }
    QImage draw()
    {
        QImage image(2400, 1600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        scene.render(&painter, image.rect(), QRectF(QPointF(0, 0), size));
        return image;
    }
};

void pngDrawing(benchmark::State &state)
{
    Shown shown;
    for (auto _ : state)
        benchmark::DoNotOptimize(shown.draw());
}
BENCHMARK(pngDrawing)->Unit(benchmark::kMillisecond);

void pngEncoding(benchmark::State &state)
{
    const QImage image = Shown().draw();
    for (auto _ : state) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "png");
        benchmark::DoNotOptimize(bytes.size());
    }
}
BENCHMARK(pngEncoding)->Unit(benchmark::kMillisecond);

void pngExport(benchmark::State &state)
{
    for (auto _ : state) {
        Shown shown; // laid out anew, as every export is
        QByteArray bytes;
        QBuffer buffer(&bytes);
        shown.draw().save(&buffer, "png");
        benchmark::DoNotOptimize(bytes.size());
    }
}
BENCHMARK(pngExport)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
