// Chart data as text: what each chart says about a few results, about none, and about a million.
#include "tables/chart_contents.h"
#include "tables/result_model.h"
#include "tests/ui/hand_made.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

ChartRow rowOf(
    const QString &athlete, const QString &times, const QString &category = u"men"_s, int year = 2023, int place = 0)
{
    static int next = 0;
    ChartRow row;
    row.row = next++;
    row.athlete = athlete;
    row.event = u"London Marathon"_s;
    row.race = u"London Marathon %1"_s.arg(year);
    row.discipline = u"marathon"_s;
    row.category = category;
    row.year = year;
    if (place > 0)
        row.place = place;
    row.won = place == 1;
    for (const QString &time : times.split(u' ', Qt::SkipEmptyParts))
        row.times.push_back(*parseClockTime(time));
    return row;
}

ChartInput inputOf(std::vector<ChartRow> rows)
{
    ChartInput input;
    input.rows = std::move(rows);
    input.shown = input.total = std::int64_t(input.rows.size());
    input.timed = std::count_if(input.rows.begin(), input.rows.end(), [](const ChartRow &row) { return row.timed(); });
    input.athleteRows = input.rows;
    return input;
}

QString panelText(const FinishTimes &data)
{
    QStringList panels;
    for (const FinishPanel &panel : data.panels) {
        QStringList rows;
        for (const ChartRow &row : panel.rows)
            rows << row.athlete + u' ' + timesLabel(row.times);
        panels << panel.title + u": " + rows.join(u", "_s);
    }
    return panels.join(u" | "_s);
}

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList texts;
    for (const Tick &tick : ticks)
        texts << tick.label;
    return texts;
}

} // namespace

class TestChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAWordAndAName()
    {
        for (int kind = 0; kind < chartKindCount; ++kind) {
            QCOMPARE(chartKindOf(chartWord(ChartKind(kind))), std::optional(ChartKind(kind)));
            QVERIFY(!chartName(ChartKind(kind)).isEmpty());
        }
        QCOMPARE(chartKindOf(u"pie"_s), std::nullopt);
    }

    void stepsAreRound_data()
    {
        QTest::addColumn<double>("atLeast");
        QTest::addColumn<int>("step");
        QTest::addRow("two seconds and a bit") << 2100.0 << 5000;
        QTest::addRow("exactly a minute") << 60'000.0 << 60'000;
        QTest::addRow("just over a minute") << 60'001.0 << 120'000;
        QTest::addRow("six minutes") << 360'000.0 << 600'000;
        QTest::addRow("forty minutes") << 2'400'000.0 << 3'600'000;
        QTest::addRow("nothing at all") << 0.0 << 10;
    }
    void stepsAreRound()
    {
        QFETCH(double, atLeast);
        QFETCH(int, step);
        QCOMPARE(roundStep(atLeast), step);
    }

    void ticksStandAtRoundTimes()
    {
        QCOMPARE(labels(timeTicks(7'285'000, 8'228'000, 300'000)), (QStringList{u"2:05"_s, u"2:10"_s, u"2:15"_s}));
        QCOMPARE(labels(timeTicks(7'285'000, 7'300'000, 5'000)),
            (QStringList{u"2:01:25"_s, u"2:01:30"_s, u"2:01:35"_s, u"2:01:40"_s}));
        QCOMPARE(labels(timeTicks(9'800, 10'200, 200)),
            (QStringList{u"0:00:09.8"_s, u"0:00:10"_s.append(u".0"_s), u"0:00:10.2"_s}));
        QCOMPARE(labels(gapTicks(-70'000, 130'000, 60'000)), (QStringList{u"-1:00"_s, u"0"_s, u"+1:00"_s, u"+2:00"_s}));
        QVERIFY2(timeTicks(0, 1e12, 10).empty(), "a million ticks are none");
        QVERIFY(timeTicks(5, 1, 10).empty());
        QCOMPARE(labels(countTicks(7, 4)), (QStringList{u"0"_s, u"2"_s, u"4"_s, u"6"_s}));
    }

    void namesAreShortened_data()
    {
        QTest::addColumn<QString>("athlete");
        QTest::addColumn<QString>("shorter");
        QTest::addColumn<QString>("family");
        QTest::addRow("two words") << u"Kelvin Kiptum"_s << u"K. Kiptum"_s << u"Kiptum"_s;
        QTest::addRow("particles stay") << u"Robin van der Berg"_s << u"R. van der Berg"_s << u"van der Berg"_s;
        QTest::addRow("one word stays") << u"Ronaldinho"_s << u"Ronaldinho"_s << u"Ronaldinho"_s;
        QTest::addRow("junior") << u"Ken Griffey Jr."_s << u"K. Griffey Jr."_s << u"Griffey Jr."_s;
        QTest::addRow("no initials in Hebrew") << u"\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF"_s
                                               << u"\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF"_s << u"\u05DB\u05D4\u05DF"_s;
        QTest::addRow("nothing") << u""_s << u""_s << u""_s;
    }
    void namesAreShortened()
    {
        QFETCH(QString, athlete);
        QFETCH(QString, shorter);
        QFETCH(QString, family);
        QCOMPARE(shortName(athlete), shorter);
        QCOMPARE(familyName(athlete), family);
    }

    void disputedTimesAreBothPrinted_data()
    {
        QTest::addColumn<QString>("times");
        QTest::addColumn<QString>("label");
        QTest::addRow("one") << u"2:01:25"_s << u"2:01:25"_s;
        QTest::addRow("seconds differ") << u"2:01:25 2:01:27"_s << u"2:01:25 or :27"_s;
        QTest::addRow("minutes differ") << u"2:09:59 2:10:00"_s << u"2:09:59 or 2:10:00"_s;
        QTest::addRow("three") << u"2:01:25 2:01:27 2:01:29"_s << u"2:01:25, :27 or :29"_s;
        QTest::addRow("none") << u""_s << u""_s;
    }
    void disputedTimesAreBothPrinted()
    {
        QFETCH(QString, times);
        QFETCH(QString, label);
        QCOMPARE(timesLabel(rowOf(u"A"_s, times).times), label);
    }

    void finishTimesKeepTableOrderInEachCategory()
    {
        const ChartInput input = inputOf({rowOf(u"Women One"_s, u"2:20:00"_s, u"women"_s),
            rowOf(u"Slow"_s, u"2:30:00"_s), rowOf(u"Fast"_s, u"2:05:00 2:05:02"_s), rowOf(u"No Time"_s, u""_s)});
        QCOMPARE(panelText(finishTimes(input)), u"Men: Slow 2:30:00, Fast 2:05:00 or :02 | Women: Women One 2:20:00"_s);
        QCOMPARE(chartCaption(input, ChartKind::FinishTimes),
            u"n = 3 of 4 results (1 gives no time) \u00b7 hollow: sources disagree"_s);
    }

    void sixtyRowsBecomeACurve()
    {
        std::vector<ChartRow> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back(
                rowOf(u"Runner %1"_s.arg(59 - i), formatHms({7'200'000 + (59 - i) * 1000, Precision::Second})));
        FinishTimes data = finishTimes(inputOf(rows));
        QCOMPARE(data.panels.size(), 1u);
        QCOMPARE(data.panels[0].curve.size(), 60u);
        QCOMPARE(data.panels[0].curve.front().ms, 7'200'000.0);
        QCOMPARE(data.panels[0].curve.back().rank, 60.0);
        QCOMPARE(data.panels[0].median, 7'229'500.0);
        rows.pop_back();
        data = finishTimes(inputOf(rows));
        QVERIFY2(data.panels[0].curve.empty(), "fifty-nine rows are named");
    }

    void aSummaryIsASentence()
    {
        const ChartInput one = inputOf({rowOf(u"Kelvin Kiptum"_s, u"2:01:25"_s)});
        QCOMPARE(summaryOf(one, finishTimes(one)), u"Men: 1 finisher, 2:01:25 Kelvin Kiptum 2023."_s);
        const ChartInput three = inputOf(
            {rowOf(u"A One"_s, u"2:01:00"_s), rowOf(u"B Two"_s, u"2:03:00"_s), rowOf(u"C Three"_s, u"2:02:00"_s)});
        QCOMPARE(summaryOf(three, finishTimes(three)),
            u"Men: 3 finishers, fastest 2:01:00 A One 2023, median 2:02:00, slowest 2:03:00 B Two 2023."_s);
    }

    void emptyStatesAreWords()
    {
        ChartInput nothing;
        QCOMPARE(summaryOf(nothing, finishTimes(nothing)), u"No results yet: open a report or a results list."_s);
        nothing.total = 5;
        QCOMPARE(summaryOf(nothing, finishTimes(nothing)), u"No result passes the filter."_s);
        const ChartInput untimed = inputOf({rowOf(u"A"_s, u""_s), rowOf(u"B"_s, u""_s)});
        QCOMPARE(summaryOf(untimed, finishTimes(untimed)), u"None of the 2 results shown gives a time."_s);
        QCOMPARE(splits(untimed, {}, {}).problem.left(32), u"No list shown gives times on the"_s);
        QCOMPARE(compare(untimed, {}, {}).problem, u"Pin athletes to compare them: choose a row and press C."_s);
        QCOMPARE(compare(untimed, {u"A"_s}, {}).problem, u"Pin a second athlete to compare with A."_s);
        QStringList hundred;
        for (int i = 0; i < 100; ++i)
            hundred << QString::number(i);
        QCOMPARE(
            compare(untimed, hundred, {}).problem, u"At most twelve athletes can be compared; 100 are asked for."_s);
    }

    void gapsRunToTheWinnerOfTheSameRace()
    {
        std::vector<ChartRow> rows{rowOf(u"Winner"_s, u"2:01:25 2:01:27"_s, u"men"_s, 2023, 1),
            rowOf(u"Ninth"_s, u"2:10:28 2:10:27"_s, u"men"_s, 2023, 9),
            rowOf(u"Other Year"_s, u"2:09:00"_s, u"men"_s, 2020, 2)};
        for (int i = 0; i < 2; ++i) {
            rows[std::size_t(i)].winner = u"Winner"_s;
            rows[std::size_t(i)].winnerTimes = rows[0].times;
        }
        const Gaps data = gaps(inputOf(rows), {});
        QCOMPARE(data.without, 1);
        QCOMPARE(data.panels.size(), 1u);
        QCOMPARE(data.panels[0].rows.size(), 2u);
        QCOMPARE(data.panels[0].rows[0].least, 0);
        QCOMPARE(data.panels[0].rows[0].most, 0);
        QCOMPARE(formatGap(data.panels[0].rows[1].gap), u"+9:03"_s);
        QCOMPARE(formatGap(data.panels[0].rows[1].least), u"+9:00"_s);
        QCOMPARE(formatGap(data.panels[0].rows[1].most), u"+9:03"_s);
    }

    void gapsToAnAthleteAMarkOrTheMedian()
    {
        const ChartInput input = inputOf({rowOf(u"Eliud Kipchoge"_s, u"2:02:37"_s, u"men"_s, 2019, 1),
            rowOf(u"Mo Farah"_s, u"2:05:39"_s, u"men"_s, 2019, 5),
            rowOf(u"Eliud Kipchoge"_s, u"2:04:17"_s, u"men"_s, 2018, 1),
            rowOf(u"Mo Farah"_s, u"2:06:21"_s, u"men"_s, 2018, 3)});
        const auto texts = [&](const QString &reference) {
            QStringList all;
            const Gaps data = gaps(input, reference);
            for (const GapPanel &panel : data.panels)
                for (const GapRow &row : panel.rows)
                    all << formatGap(row.gap);
            return data.problem.isEmpty() ? all.join(u' ') : data.problem;
        };
        QCOMPARE(texts(u"Mo Farah"_s), u"-3:02 0:00 -2:04 0:00"_s);
        QCOMPARE(texts(u"2:05:00"_s), u"-2:23 +0:39 -0:43 +1:21"_s);
        QCOMPARE(texts(u"fastest"_s), u"0:00 +3:02 +1:40 +3:44"_s);
        QCOMPARE(texts(u"median"_s), u"-2:21 +0:41 -0:41 +1:23"_s);
        QCOMPARE(texts(u"Nobody Known"_s), u"No timed result of Nobody Known to measure gaps against."_s);
        QCOMPARE(texts(u"record"_s), u"No source states a record with its time."_s);
    }

    void quartilesAreExact_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("spread"); // hundredths
        QTest::addRow("five, track") << 5 << 900;
        QTest::addRow("one") << 1 << 10;
        QTest::addRow("all equal") << 1000 << 1;
        QTest::addRow("a race in hundredths") << 1001 << 20'000;
        QTest::addRow("tenths would do") << 4000 << 200'000;
        QTest::addRow("marathon, many") << 50'000 << 1'600'000;
        QTest::addRow("days apart") << 3000 << 40'000'000;
    }
    void quartilesAreExact()
    {
        QFETCH(int, count);
        QFETCH(int, spread);
        std::mt19937 random(7);
        std::vector<std::int32_t> times;
        for (int i = 0; i < count; ++i)
            times.push_back(700'000 + int(random() % unsigned(spread)));
        std::vector<std::int32_t> withHoles = times;
        withHoles.insert(withHoles.begin() + count / 2, std::numeric_limits<std::int32_t>::min());
        const CountedTimes counted = countTimes(withHoles, nullptr);
        std::sort(times.begin(), times.end());
        const auto expected = [&](double share) {
            const double at = share * (count - 1);
            const auto low = std::size_t(std::floor(at));
            const auto high = std::size_t(std::ceil(at));
            return 10.0 * (times[low] + (at - std::floor(at)) * (times[high] - times[low]));
        };
        QCOMPARE(counted.n, count);
        QCOMPARE(counted.missing, 1);
        QCOMPARE(counted.lowest, times.front() * 10);
        QCOMPARE(counted.highest, times.back() * 10);
        QVERIFY(std::abs(counted.lowerQuartile - expected(0.25)) < 0.01);
        QVERIFY(std::abs(counted.median - expected(0.5)) < 0.01);
        QVERIFY(std::abs(counted.upperQuartile - expected(0.75)) < 0.01);
        for (const std::int32_t width : {0, 60'000, 300'000}) {
            const Bins bins = binTimes(counted, width);
            std::int64_t sum = 0;
            for (std::size_t b = 0; b < bins.counts.size(); ++b) {
                sum += bins.counts[b];
                const std::int64_t from = bins.from + std::int64_t(b) * bins.width;
                const auto inside = std::count_if(times.begin(), times.end(), [&](std::int32_t t) {
                    return t * std::int64_t(10) >= from && t * std::int64_t(10) < from + bins.width;
                });
                QCOMPARE(bins.counts[b], inside);
            }
            QCOMPARE(sum, count);
        }
    }

    void onlyTheRowsShownAreCounted()
    {
        const std::vector<std::int32_t> times{100, 200, 300, 400, -1};
        const std::vector<std::uint32_t> order{3, 0, 4};
        const CountedTimes counted = countTimes(times, &order);
        QCOMPARE(counted.n, 2);
        QCOMPARE(counted.missing, 1);
        QCOMPARE(counted.lowest, 1000);
        QCOMPARE(counted.highest, 4000);
        QCOMPARE(counted.median, 2500.0);
        const std::vector<std::int32_t> groupOf{0, 1, 1, 0, 1};
        const std::vector<CountedTimes> groups = countTimesByGroup(times, nullptr, groupOf, 2);
        QCOMPARE(groups[0].n, 2);
        QCOMPARE(groups[1].n, 2);
        QCOMPARE(groups[1].missing, 1);
        QCOMPARE(countTimes({}, nullptr).n, 0);
        QVERIFY(binTimes(countTimes({}, nullptr), 0).counts.empty());
    }

    void aLongOrderAndAShortOneCountTheSame()
    {
        std::mt19937 random(3);
        std::vector<std::int32_t> times(20'000);
        for (std::int32_t &time : times)
            time = 700'000 + int(random() % 900'000);
        for (const std::size_t size : {std::size_t(500), std::size_t(9000)}) {
            std::vector<std::uint32_t> order(times.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = std::uint32_t(i);
            std::shuffle(order.begin(), order.end(), random);
            order.resize(size);
            std::vector<std::int32_t> picked;
            for (const std::uint32_t row : order)
                picked.push_back(times[row]);
            QCOMPARE(countTimes(times, &order).median, countTimes(picked, nullptr).median);
            QCOMPARE(countTimes(times, &order).n, std::int64_t(size));
        }
    }

    void winnersOverTheYearsWithTheBestSoFar()
    {
        const ChartInput input = inputOf({rowOf(u"A"_s, u"2:10:00"_s, u"men"_s, 2001, 1),
            rowOf(u"B"_s, u"2:08:00"_s, u"men"_s, 2002, 1), rowOf(u"C"_s, u"2:09:00"_s, u"men"_s, 2003, 1),
            rowOf(u"D"_s, u"2:07:00"_s, u"men"_s, 2004, 1), rowOf(u"Second"_s, u"2:05:00"_s, u"men"_s, 2004, 2)});
        const ByYear data = byYear(input, {});
        QCOMPARE(data.panels.size(), 1u);
        QCOMPARE(data.panels[0].lines.size(), 1u);
        QCOMPARE(data.panels[0].lines[0].name, u"London Marathon, men"_s);
        QStringList steps;
        for (const YearStep &step : data.panels[0].best)
            steps << u"%1 %2 %3"_s.arg(step.year).arg(step.holder, formatHms({step.ms, Precision::Second}));
        QCOMPARE(steps.join(u", "_s), u"2001 A 2:10:00, 2002 B 2:08:00, 2004 D 2:07:00"_s);
    }

    void anAthletesYears()
    {
        std::vector<ChartRow> rows{rowOf(u"A"_s, u"2:10:00"_s, u"men"_s, 2003),
            rowOf(u"A"_s, u"2:09:00"_s, u"men"_s, 2001), rowOf(u"B"_s, u"2:00:00"_s, u"men"_s, 2002)};
        rows.push_back(rowOf(u"A"_s, u"2:11:00"_s));
        rows.back().year.reset();
        const ByYear data = byYear(inputOf(rows), {u"A"_s});
        QCOMPARE(data.panels.size(), 1u);
        QCOMPARE(data.panels[0].lines.size(), 1u);
        QCOMPARE(data.panels[0].lines[0].points.front().year, 2001);
        QCOMPARE(data.withoutYear, 1);
    }

    void splitsAgainstAnEvenPace()
    {
        ChartRow row = rowOf(u"Even"_s, u"2:00:00"_s);
        row.splits = {ClockTime{3'600'000, Precision::Second}};
        ChartRow late = rowOf(u"Late"_s, u"2:06:00"_s);
        late.splits = {ClockTime{3'590'000, Precision::Second}};
        ChartInput input = inputOf({row, late});
        input.splitMetres = {21'097.5};
        const Splits data = splits(input, {}, {});
        QCOMPARE(data.problem, QString());
        QCOMPARE(data.lines.size(), 2u);
        QCOMPARE(data.lines[0].points[0].gap, 0);
        QCOMPARE(data.lines[1].points[0].gap, -10'000);
        QCOMPARE(data.lines[1].points[0].position, std::optional(1));
        QCOMPARE(data.lines[1].points[1].gap, 360'000);
        QCOMPARE(data.lines[1].points[1].position, std::optional(2));
        QCOMPARE(data.reference, u"an even 2:50 per km to 2:00:00"_s);
    }

    void comparisonSaysWhoMetWhom()
    {
        const ChartInput input = inputOf({rowOf(u"Eliud Kipchoge"_s, u"2:04:17"_s, u"men"_s, 2018, 1),
            rowOf(u"Mo Farah"_s, u"2:06:21"_s, u"men"_s, 2018, 3),
            rowOf(u"Eliud Kipchoge"_s, u"2:02:37"_s, u"men"_s, 2019, 1),
            rowOf(u"Mo Farah"_s, u"2:05:39"_s, u"men"_s, 2019, 5),
            rowOf(u"Kelvin Kiptum"_s, u"2:01:25 2:01:27"_s, u"men"_s, 2023, 1),
            rowOf(u"Mo Farah"_s, u"2:10:28 2:10:27"_s, u"men"_s, 2023, 9)});
        const Comparison data =
            compare(input, {u"Eliud Kipchoge"_s, u"Mo Farah"_s, u"Kelvin Kiptum"_s}, u"Eliud Kipchoge"_s);
        QCOMPARE(data.problem, QString());
        QCOMPARE(data.heads[0][1].score(), u"2 \u2013 0"_s);
        QCOMPARE(data.heads[0][1].margins(), u"by 2:04 and 3:02"_s);
        QCOMPARE(data.heads[0][2].score(), u"never met here"_s);
        QCOMPARE(data.heads[0][2].margins(), QString());
        QCOMPARE(data.heads[2][1].score(), u"1 \u2013 0"_s);
        QCOMPARE(data.heads[2][1].margins(), u"by 9:00 to 9:03"_s);
        QCOMPARE(data.heads[1][2].score(), u"0 \u2013 1"_s);
        QCOMPARE(formatGap(data.athletes[1].gap->first), u"+3:02"_s);
        QCOMPARE(data.athletes[2].gap->first, -72'000);
        QCOMPARE(data.athletes[2].gap->second, -70'000);
        QCOMPARE(data.gaps.size(), 2u);
        QCOMPARE(data.gaps[0].race, u"London Marathon 2019"_s);
        QCOMPARE(format({std::int32_t(*data.athletes[0].perKm), Precision::Second}), u"2:54"_s);
    }

    void aPlaceDecidesOverEqualTimes()
    {
        const ChartInput input =
            inputOf({rowOf(u"A"_s, u"2:04:17"_s, u"men"_s, 2018, 2), rowOf(u"B"_s, u"2:04:17"_s, u"men"_s, 2018, 1)});
        const Comparison data = compare(input, {u"A"_s, u"B"_s}, {});
        QCOMPARE(data.heads[0][1].score(), u"0 \u2013 1"_s);
        QCOMPARE(data.heads[0][1].margins(), u"by 0:00"_s);
    }

    void aRectangleIsAddedToWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rectangle");
        QTest::addColumn<QString>("both");
        const QString rectangle = u"time>=2:01:00 time<=2:05:00"_s;
        QTest::addRow("nothing typed") << u""_s << rectangle << rectangle;
        QTest::addRow("words stay") << u"kipchoge nation:KEN"_s << rectangle << u"kipchoge nation:KEN "_s + rectangle;
        QTest::addRow("an earlier rectangle gives way")
            << u"nation:KEN time>=1:00:00 time<3:00:00"_s << rectangle << u"nation:KEN "_s + rectangle;
        QTest::addRow("another bound stays") << u"year>=2018"_s << rectangle << u"year>=2018 "_s + rectangle;
        QTest::addRow("quotes hold words together")
            << u"club:\"a time>=b\" \"x y\""_s << rectangle << u"club:\"a time>=b\" \"x y\" "_s + rectangle;
        QTest::addRow("a quote left open is closed")
            << u"\"half a na"_s << rectangle << u"\"half a na\" "_s + rectangle;
        QTest::addRow("what is excluded stays") << u"-category:men"_s << u"time>=2:00:00 category:women"_s
                                                << u"-category:men time>=2:00:00 category:women"_s;
    }
    void aRectangleIsAddedToWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rectangle);
        QFETCH(QString, both);
        QCOMPARE(narrowedFilter(typed, rectangle), both);
    }

    void longNamesAreShortened()
    {
        QCOMPARE(shortened(u"Ann Lee"_s), u"Ann Lee"_s);
        QCOMPARE(shortened(QString(60, u'x')), QString(60, u'x'));
        QCOMPARE(shortened(QString(300, u'x')).size(), 60);
        QVERIFY(shortened(QString(300, u'x')).endsWith(QChar(0x2026)));
        // Never in the middle of a character of two units.
        QVERIFY(
            !shortened(QString(8, u'x') + u"\U0001F3C3\U0001F3C3\U0001F3C3"_s, 10).chopped(1).back().isHighSurrogate());
    }

    void panelsPartTheirScalesWhenOneWouldBeFlat()
    {
        const auto panels = [](const std::vector<std::pair<QString, int>> &spread) {
            ChartInput input;
            for (const auto &[category, seconds] : spread)
                for (int i = 0; i < 5; ++i) {
                    ChartRow row;
                    row.row = int(input.rows.size());
                    row.athlete = u"Runner %1"_s.arg(row.row);
                    row.category = category;
                    row.discipline = u"marathon"_s;
                    row.times = {{(7'500 + seconds * i / 4) * 1000, Precision::Second}};
                    input.rows.push_back(row);
                }
            input.shown = input.total = input.timed = std::int64_t(input.rows.size());
            return finishTimes(input);
        };
        // Alike: one scale, nothing to say.
        FinishTimes data = panels({{u"men"_s, 600}, {u"women"_s, 1'700}});
        QCOMPARE(data.scales, QString());
        QCOMPARE(data.panels[0].scale, data.panels[1].scale);
        // Early wheelchair years spread over hours: men and women keep theirs.
        data = panels(
            {{u"men"_s, 600}, {u"women"_s, 1'200}, {u"wheelchair men"_s, 7'000}, {u"wheelchair women"_s, 9'000}});
        QCOMPARE(data.scales, u"wheelchair races have a time scale of their own"_s);
        QCOMPARE(data.panels[0].scale, data.panels[1].scale);
        QCOMPARE(data.panels[2].scale, data.panels[3].scale);
        QVERIFY(data.panels[0].scale != data.panels[2].scale);
        // Runners too far apart: each has its own, and it is said.
        data = panels({{u"men"_s, 600}, {u"women"_s, 6'000}});
        QCOMPARE(data.scales, u"time scales differ between panels"_s);
        QVERIFY(data.panels[0].scale != data.panels[1].scale);
    }

    void equalTimesAreOneBinThatMeansSomething()
    {
        const std::vector<std::int32_t> times{840'000, 840'000, 840'000}; // hundredths: 2:20:00
        const Bins bins = binTimes(countTimes(times, nullptr), 0);
        QCOMPARE(bins.width, 60'000);
        QCOMPARE(bins.counts.size(), std::size_t(1));
        QCOMPARE(bins.counts[0], 3);
    }

    void csvQuotesWhatItMust()
    {
        ChartTable table;
        table.headers = {u"Athlete"_s, u"Gap"_s};
        table.lines = {{u"O\"Hara, \"Ann\""_s, u"+1:10"_s}, {u"=SUM(A1)"_s, u"-0:34"_s}, {u"two\nlines"_s, u""_s}};
        QCOMPARE(toCsv(table),
            u"Athlete,Gap\r\n\"O\"\"Hara, \"\"Ann\"\"\",+1:10\r\n'=SUM(A1),-0:34\r\n\"two\nlines\",\r\n"_s);
    }

    // From the table itself.

    void theTableGivesRowsSourcesAndDisputes()
    {
        ResultModel results;
        results.show(londonFacts(), {});
        results.sortBy({{Column::Time, Qt::AscendingOrder}});
        ChartChoice choice;
        const ChartContents contents = chartContents(results, choice);
        QCOMPARE(contents.input.shown, 24);
        QCOMPARE(contents.input.timed, 23);
        const FinishTimes &data = std::get<FinishTimes>(contents.data);
        QCOMPARE(data.panels.size(), 2u);
        QCOMPARE(data.panels[0].rows.front().athlete, u"Kelvin Kiptum"_s);
        QCOMPARE(contents.input.disputed.size(), 2u);
        QCOMPARE(contents.input.disputed[0].values.size(), 2u);
        for (const ChartRow &row : contents.input.rows)
            QCOMPARE(results.index(row.row, int(Column::Athlete)).data().toString(), row.athlete);
        bool named = false;
        for (const ChartSource &source : contents.input.sources)
            named = named || source == ChartSource{u"london-2018"_s, u"23 April 2018"_s};
        QVERIFY(named);
    }

    void raceAndCategoryNarrowTheChart()
    {
        ResultModel results;
        results.show(londonFacts(), {});
        ChartChoice choice;
        choice.race = u"london marathon 2018"_s;
        choice.category = u"Women"_s;
        const ChartContents contents = chartContents(results, choice);
        QCOMPARE(contents.input.shown, 2);
        QVERIFY2(contents.caption.contains(u"race contains"_s), qPrintable(contents.caption));
        choice.race = u"no such race"_s;
        QCOMPARE(chartContents(results, choice).empty, u"No result passes the filter."_s);
    }

    void theFilterIsSaidInWords()
    {
        ResultModel results;
        results.show(londonFacts(), {});
        QCOMPARE(results.setFilter(u"category:women"_s), QString());
        const ChartContents contents = chartContents(results, {});
        QCOMPARE(contents.input.shown, 7);
        QVERIFY2(contents.caption.contains(results.filterInWords()), qPrintable(contents.caption));
        QVERIFY2(contents.caption.startsWith(u"n = 7 of 24 results"_s), qPrintable(contents.caption));
    }

    void aCareerIsNotFilteredAway()
    {
        ResultModel results;
        results.show(londonFacts(), {});
        QCOMPARE(results.setFilter(u"category:women"_s), QString());
        ChartChoice choice;
        choice.kind = ChartKind::Compare;
        choice.athletes = {u"Eliud Kipchoge"_s, u"Mo Farah"_s};
        const Comparison data = std::get<Comparison>(chartContents(results, choice).data);
        QCOMPARE(data.problem, QString());
        QCOMPARE(data.athletes[0].races, 5);
        QCOMPARE(data.heads[0][1].won, 2);
        QCOMPARE(data.athletes[0].best->row, -1);
    }

    void athletesAreFoundByAPartOfTheirName()
    {
        ResultModel results;
        results.show(londonFacts(), {});
        QCOMPARE(athletesLike(results, u"farah"_s), QStringList{u"Mo Farah"_s});
        QCOMPARE(athletesLike(results, u"KIPTUM kelvin"_s), QStringList{u"Kelvin Kiptum"_s});
        QCOMPARE(athletesLike(results, u"zatopek"_s), QStringList());
        QVERIFY(athletesLike(results, u"ki"_s).size() > 1);
    }
};

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chart_data.moc"
