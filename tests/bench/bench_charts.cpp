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

// The charts that draw rows get as many as they ever get from a long list: 600 winners, 12 athletes, 12 runners'
// splits.
ChartContents rowsOf(std::size_t rows, ChartKind kind)
{
    ChartInput input;
    input.complete = false;
    input.shown = input.total = input.timed = std::int64_t(rows);
    std::mt19937 random(3);
    const auto add = [&](std::vector<ChartRow> &to, const QString &athlete, int year, const QString &event) {
        ChartRow row;
        row.row = int(to.size());
        row.athlete = athlete;
        row.event = event;
        row.year = year;
        row.race = u"%1 %2"_s.arg(event).arg(year);
        row.discipline = u"marathon"_s;
        row.category = year % 2 == 0 ? u"men"_s : u"women"_s;
        row.times = {{std::int32_t(7'300'000 + random() % 1'200'000), Precision::Second}};
        row.won = true;
        for (const double metres : input.splitMetres)
            row.splits.push_back(
                ClockTime{std::int32_t(row.ms() * metres / 42'195 + double(random() % 60'000)), Precision::Second});
        to.push_back(row);
    };
    ChartChoice choice;
    choice.kind = kind;
    if (kind == ChartKind::Splits)
        input.splitMetres = {5'000, 10'000, 15'000, 20'000, 21'097.5, 25'000, 30'000, 35'000, 40'000};
    if (kind == ChartKind::Compare)
        for (int i = 0; i < 12; ++i) {
            choice.athletes << u"Runner Number%1"_s.arg(i);
            for (int year = 2000; year < 2026; ++year)
                add(input.athleteRows, choice.athletes.back(), year, u"City %1 Marathon"_s.arg(year % 5));
        }
    else
        for (int i = 0; i < (kind == ChartKind::Splits ? 12 : 600); ++i)
            add(input.rows, u"Winner %1"_s.arg(i), 1926 + i % 100, u"City %1 Marathon"_s.arg(i % 6));
    return chartContents(std::move(input), choice);
}

bool drawsRows(ChartKind kind)
{
    return kind == ChartKind::ByYear || kind == ChartKind::Splits || kind == ChartKind::Compare;
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
    const auto kind = ChartKind(state.range(1));
    const ChartContents contents =
        drawsRows(kind) ? rowsOf(std::size_t(state.range(0)), kind) : contentsOf(std::size_t(state.range(0)), kind);
    if (!contents.empty.isEmpty())
        state.SkipWithError(qPrintable(contents.empty));
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
        {int(ChartKind::FinishTimes), int(ChartKind::Gaps), int(ChartKind::Distribution), int(ChartKind::ByYear),
            int(ChartKind::Splits), int(ChartKind::Compare)}})
    ->Unit(benchmark::kMillisecond);

// The most rows that are all known by name.
void redrawEveryRow(benchmark::State &state)
{
    ChartInput input;
    std::mt19937 random(4);
    for (int i = 0; i < fullRows; ++i) {
        ChartRow row;
        row.row = i;
        row.athlete = u"Runner Number%1"_s.arg(i);
        row.discipline = u"marathon"_s;
        row.category = u"men"_s;
        row.times = {{std::int32_t(7'300'000 + random() % 9'000'000), Precision::Second}};
        input.rows.push_back(row);
    }
    input.shown = input.total = input.timed = fullRows;
    ChartChoice choice;
    const ChartContents contents = chartContents(std::move(input), choice);
    const ChartStyle style = pictureStyle(lightPalette(), {1200, 800});
    QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
    ChartScene scene;
    scene.setGround(Qt::white);
    for (auto _ : state) {
        scene.show(layOutChart(contents, {}, style, QSizeF(1200, 800)), style);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter, image.rect(), QRectF(0, 0, 1200, 800));
    }
}
BENCHMARK(redrawEveryRow)->Unit(benchmark::kMillisecond);

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
