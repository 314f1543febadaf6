#include "tables/chart_data.h"

#include "facts/discipline.h"

#include <QHash>
#include <QMap>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.left(1).toUpper() % text.sliced(1));
}

// The order people expect; anything else follows by size.
int categoryRank(const QString &category)
{
    static const QStringList known{u"men"_s, u"women"_s, u"wheelchair men"_s, u"wheelchair women"_s};
    const qsizetype at = known.indexOf(category.toLower());
    return int(at < 0 ? known.size() : at);
}

struct RowGroup
{
    QString discipline;
    QString category;
    std::vector<const ChartRow *> rows;
};

std::vector<RowGroup> timedGroups(const std::vector<ChartRow> &rows)
{
    std::vector<RowGroup> groups;
    QHash<QString, std::size_t> at;
    for (const ChartRow &row : rows) {
        if (!row.timed())
            continue;
        const QString key = row.discipline % u'\n' % row.category;
        auto found = at.constFind(key);
        if (found == at.constEnd()) {
            found = at.insert(key, groups.size());
            groups.push_back({row.discipline, row.category, {}});
        }
        groups[*found].rows.push_back(&row);
    }
    return groups;
}

// The largest groups stay, in the order people expect; names of the others are handed back.
template<typename Group, typename Size, typename Name, typename Category>
QStringList keepLargest(std::vector<Group> &groups, std::size_t most, Size size, Name name, Category category)
{
    std::stable_sort(groups.begin(), groups.end(), [&](const Group &a, const Group &b) { return size(a) > size(b); });
    QStringList leftOut;
    for (std::size_t i = most; i < groups.size(); ++i)
        leftOut << name(groups[i]);
    if (groups.size() > most)
        groups.resize(most);
    std::stable_sort(groups.begin(), groups.end(),
        [&](const Group &a, const Group &b) { return categoryRank(category(a)) < categoryRank(category(b)); });
    if (leftOut.size() > 3) {
        const qsizetype others = leftOut.size() - 3;
        leftOut = leftOut.first(3);
        leftOut << u"%1 others"_s.arg(others);
    }
    return leftOut;
}

QString groupTitle(const QString &discipline, const QString &category, bool disciplines, bool categories)
{
    QStringList parts;
    if (categories)
        parts << (category.isEmpty() ? u"category not given"_s : category);
    if (disciplines && !discipline.isEmpty())
        parts << discipline;
    return capitalised(parts.join(u", "_s));
}

double medianOf(const std::vector<std::int32_t> &sorted)
{
    const std::size_t n = sorted.size();
    return n % 2 == 1 ? double(sorted[n / 2]) : (double(sorted[n / 2 - 1]) + sorted[n / 2]) / 2;
}

constexpr std::size_t mostCurvePoints = 1500;

// Evenly thinned by rank; the first and the last stay.
std::vector<CurvePoint> thinned(const std::vector<std::int32_t> &sorted)
{
    std::vector<CurvePoint> curve;
    const std::size_t n = sorted.size();
    const std::size_t points = std::min(n, mostCurvePoints);
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t at = points == 1 ? 0 : i * (n - 1) / (points - 1);
        curve.push_back({double(sorted[at]), double(at + 1)});
    }
    return curve;
}

// From counts: one point a counted slot, thinned; within a slot the finishers come at even intervals.
std::vector<CurvePoint> curveOf(const CountedTimes &times)
{
    std::vector<CurvePoint> curve;
    if (times.n == 0)
        return curve;
    std::size_t used = 0;
    for (const std::uint32_t n : times.counts)
        used += n > 0;
    const std::size_t every = std::max<std::size_t>(1, used / mostCurvePoints);
    std::int64_t before = 0;
    std::size_t seen = 0;
    for (std::size_t slot = 0; slot < times.counts.size(); ++slot) {
        const std::int64_t here = times.counts[slot];
        if (here == 0)
            continue;
        const double ms = std::clamp(
            double(times.from) + double(slot) * times.resolution, double(times.lowest), double(times.highest));
        if (seen % every == 0)
            curve.push_back({ms, double(before + 1)});
        before += here;
        ++seen;
    }
    if (curve.back().rank < double(times.n))
        curve.push_back({double(times.highest), double(times.n)});
    return curve;
}

// Panels share seconds per pixel unless that would flatten one of them to a third of its width: then wheelchair races,
// which spread wider, part from the others, and where that is not enough each panel has its own. Panels of one or two
// results are flat in any scale and decide nothing.
struct Spread
{
    bool wheelchair = false;
    std::int64_t results = 0;
    std::int64_t range = 0;
};

QString shareScales(const std::vector<Spread> &spreads, std::vector<int> &scales)
{
    scales.assign(spreads.size(), 0);
    const auto even = [&](const auto &belongs) {
        std::int64_t widest = 0, narrowest = std::numeric_limits<std::int64_t>::max();
        for (const Spread &spread : spreads)
            if (belongs(spread) && spread.results > 2) {
                widest = std::max(widest, spread.range);
                narrowest = std::min(narrowest, spread.range);
            }
        return widest == 0 || narrowest * 3 >= widest;
    };
    if (even([](const Spread &) { return true; }))
        return {};
    const auto chairs = [](const Spread &spread) { return spread.wheelchair; };
    const auto others = [](const Spread &spread) { return !spread.wheelchair; };
    const bool chairsEven = even(chairs);
    const bool othersEven = even(others);
    const bool mixed =
        std::any_of(spreads.begin(), spreads.end(), chairs) && std::any_of(spreads.begin(), spreads.end(), others);
    int next = 2;
    for (std::size_t i = 0; i < spreads.size(); ++i)
        scales[i] = (chairs(spreads[i]) ? chairsEven : othersEven) ? int(chairs(spreads[i])) : next++;
    return mixed && chairsEven && othersEven ? u"wheelchair races have a time scale of their own"_s
                                             : u"time scales differ between panels"_s;
}

bool isWheelchair(const QString &title) { return title.contains(u"wheelchair"_s, Qt::CaseInsensitive); }

// Distributions share the whole axis, from the fastest of all to the slowest: what counts is how much of it a panel
// fills.
QString shareAxes(const std::vector<ChartGroup> &groups, std::vector<int> &scales)
{
    scales.assign(groups.size(), 0);
    const auto length = [&](const auto &belongs) {
        std::int64_t lowest = std::numeric_limits<std::int64_t>::max(), highest = 0;
        for (const ChartGroup &group : groups)
            if (belongs(group)) {
                lowest = std::min<std::int64_t>(lowest, group.times.lowest);
                highest = std::max<std::int64_t>(highest, group.times.highest);
            }
        return std::max<std::int64_t>(highest - lowest, 0);
    };
    const auto filled = [&](const auto &belongs) { // false: a group of some size fills less than an eighth
        const std::int64_t whole = length(belongs);
        return std::none_of(groups.begin(), groups.end(), [&](const ChartGroup &group) {
            return belongs(group) && group.times.n > 7
                && (std::int64_t(group.times.highest) - group.times.lowest) * 8 < whole;
        });
    };
    const auto all = [](const ChartGroup &) { return true; };
    const auto chairs = [](const ChartGroup &group) { return isWheelchair(group.name); };
    const auto others = [](const ChartGroup &group) { return !isWheelchair(group.name); };
    const bool mixed =
        std::any_of(groups.begin(), groups.end(), chairs) && std::any_of(groups.begin(), groups.end(), others);
    const bool apart = mixed && length(all) * 2 > length(others) * 3;
    if (!apart && filled(all))
        return {};
    const bool chairsFilled = filled(chairs);
    const bool othersFilled = filled(others);
    int next = 2;
    for (std::size_t i = 0; i < groups.size(); ++i)
        scales[i] = (chairs(groups[i]) ? chairsFilled : othersFilled) ? int(chairs(groups[i])) : next++;
    if (!mixed && othersFilled && chairsFilled)
        return {};
    return chairsFilled && othersFilled ? u"wheelchair races have a time scale of their own"_s
                                        : u"time scales differ between panels"_s;
}

QString shareScales(std::vector<FinishPanel> &panels)
{
    std::vector<Spread> spreads;
    for (const FinishPanel &panel : panels)
        spreads.push_back({isWheelchair(panel.title), panel.timed, panel.highest - panel.lowest});
    std::vector<int> scales;
    const QString words = shareScales(spreads, scales);
    for (std::size_t i = 0; i < panels.size(); ++i)
        panels[i].scale = scales[i];
    return words;
}

QString shareScales(std::vector<GapPanel> &panels)
{
    std::vector<Spread> spreads;
    for (const GapPanel &panel : panels)
        spreads.push_back({isWheelchair(panel.title), std::max(std::ssize(panel.rows), std::ssize(panel.curve)),
            std::max(panel.highest, 0) - std::min(panel.lowest, 0)});
    std::vector<int> scales;
    const QString words = shareScales(spreads, scales);
    for (std::size_t i = 0; i < panels.size(); ++i)
        panels[i].scale = scales[i];
    return words;
}

double rankIn(const CountedTimes &times, std::int32_t ms)
{
    double before = 0;
    for (std::size_t slot = 0; slot < times.counts.size(); ++slot) {
        if (std::int64_t(times.from) + std::int64_t(slot + 1) * times.resolution > ms)
            break;
        before += times.counts[slot];
    }
    return std::min(before + 1, double(times.n));
}

} // namespace

FinishTimes finishTimes(const ChartInput &input, int mostNamed)
{
    FinishTimes data;
    if (input.complete) {
        std::vector<RowGroup> groups = timedGroups(input.rows);
        const bool several = std::any_of(
            groups.begin(), groups.end(), [&](const RowGroup &g) { return g.discipline != groups.front().discipline; });
        const auto name = [&](const RowGroup &g) { return groupTitle(g.discipline, g.category, several, true); };
        data.leftOut = keepLargest(
            groups, mostPanels, [](const RowGroup &g) { return g.rows.size(); }, name,
            [](const RowGroup &g) { return g.category; });
        const bool disciplines = std::any_of(
            groups.begin(), groups.end(), [&](const RowGroup &g) { return g.discipline != groups.front().discipline; });
        const bool categories = groups.size() > 1 && std::any_of(groups.begin(), groups.end(), [&](const RowGroup &g) {
            return g.category != groups.front().category;
        });
        const bool onlyOne = groups.size() == 1 && !groups.front().category.isEmpty();
        // One kind of drawing for all panels, or they could not be compared.
        const bool curves = std::any_of(
            groups.begin(), groups.end(), [&](const RowGroup &g) { return std::ssize(g.rows) > mostNamed; });
        for (const RowGroup &group : groups) {
            FinishPanel panel;
            panel.title = groupTitle(group.discipline, group.category, disciplines, categories || onlyOne);
            panel.timed = std::int64_t(group.rows.size());
            std::vector<std::int32_t> sorted;
            for (const ChartRow *row : group.rows)
                sorted.push_back(row->ms());
            std::sort(sorted.begin(), sorted.end());
            panel.lowest = sorted.front();
            panel.highest = sorted.back();
            panel.median = medianOf(sorted);
            std::vector<const ChartRow *> rows = group.rows;
            if (curves) {
                panel.curve = thinned(sorted);
                std::stable_sort(
                    rows.begin(), rows.end(), [](const ChartRow *a, const ChartRow *b) { return a->ms() < b->ms(); });
                for (std::size_t i = 0; i < rows.size(); ++i)
                    panel.ranks.push_back(double(i + 1));
            }
            for (const ChartRow *row : rows)
                panel.rows.push_back(*row);
            data.panels.push_back(std::move(panel));
        }
        data.scales = shareScales(data.panels);
        return data;
    }
    std::vector<ChartGroup> groups;
    for (const ChartGroup &group : input.groups)
        if (group.times.n > 0)
            groups.push_back(group);
    const bool several = std::any_of(
        groups.begin(), groups.end(), [&](const ChartGroup &g) { return g.discipline != groups.front().discipline; });
    data.leftOut = keepLargest(
        groups, mostPanels, [](const ChartGroup &g) { return g.times.n; },
        [&](const ChartGroup &g) { return groupTitle(g.discipline, g.name, several, true); },
        [](const ChartGroup &g) { return g.name; });
    const bool disciplines = std::any_of(
        groups.begin(), groups.end(), [&](const ChartGroup &g) { return g.discipline != groups.front().discipline; });
    for (const ChartGroup &group : groups) {
        FinishPanel panel;
        panel.title = groupTitle(group.discipline, group.name, disciplines, groups.size() > 1 || !group.name.isEmpty());
        panel.timed = group.times.n;
        panel.lowest = group.times.lowest;
        panel.highest = group.times.highest;
        panel.median = group.times.median;
        panel.curve = curveOf(group.times);
        for (const ChartRow &row : input.rows)
            if (row.timed() && row.category == group.name && (!disciplines || row.discipline == group.discipline))
                panel.rows.push_back(row);
        std::stable_sort(
            panel.rows.begin(), panel.rows.end(), [](const ChartRow &a, const ChartRow &b) { return a.ms() < b.ms(); });
        for (const ChartRow &row : panel.rows)
            panel.ranks.push_back(rankIn(group.times, row.ms()));
        data.panels.push_back(std::move(panel));
    }
    data.scales = shareScales(data.panels);
    return data;
}

namespace {

// What one row is measured against.
struct Against
{
    std::vector<ClockTime> times;
    QString name;
    const ChartRow *run = nullptr; // the reference athlete's own result, where it is one
};

std::int32_t least(const std::vector<ClockTime> &times)
{
    std::int32_t value = times.front().milliseconds;
    for (const ClockTime time : times)
        value = std::min(value, time.milliseconds);
    return value;
}

std::int32_t greatest(const std::vector<ClockTime> &times)
{
    std::int32_t value = times.front().milliseconds;
    for (const ClockTime time : times)
        value = std::max(value, time.milliseconds);
    return value;
}

bool sameRace(const ChartRow &a, const ChartRow &b)
{
    return a.race == b.race && !a.race.isEmpty() && a.discipline == b.discipline && a.category == b.category;
}

const ChartRow *bestOf(const std::vector<const ChartRow *> &rows)
{
    const ChartRow *best = nullptr;
    for (const ChartRow *row : rows)
        if (row->timed() && (!best || row->ms() < best->ms()))
            best = row;
    return best;
}

} // namespace

Gaps gaps(const ChartInput &input, const QString &reference, int mostNamed)
{
    Gaps data;
    const QString wanted = reference.isEmpty() ? u"winner"_s : reference;
    const std::optional<ClockTime> clock = parseClockTime(wanted);
    const bool winner = wanted == u"winner"_s;
    const bool record = wanted == u"record"_s;
    const bool fastest = wanted == u"fastest"_s;
    const bool median = wanted == u"median"_s;
    std::vector<const ChartRow *> runs; // of the reference athlete
    if (winner) {
        data.reference = u"the winner of each race"_s;
    } else if (fastest) {
        data.reference = u"the fastest shown"_s;
    } else if (median) {
        data.reference = u"the median"_s;
    } else if (record) {
        data.reference = u"the fastest record the sources state"_s;
        if (input.marks.empty())
            data.problem = u"No source states a record with its time."_s;
    } else if (clock) {
        data.reference = formatHms(*clock);
    } else {
        for (const std::vector<ChartRow> *rows : {&input.athleteRows, &input.rows})
            for (const ChartRow &row : *rows)
                if (row.timed() && row.athlete.compare(wanted, Qt::CaseInsensitive) == 0)
                    runs.push_back(&row);
        data.reference = runs.empty() ? wanted : runs.front()->athlete;
        if (runs.empty())
            data.problem = u"No timed result of %1 to measure gaps against."_s.arg(wanted);
    }
    if (!data.problem.isEmpty())
        return data;

    if (!input.complete) {
        // Too many rows to name: the gap to one fixed time a group, from the counts.
        FinishTimes finish = finishTimes(input, mostNamed);
        data.leftOut = finish.leftOut;
        for (const FinishPanel &panel : finish.panels) {
            double zero = panel.lowest;
            if (median)
                zero = panel.median;
            else if (clock)
                zero = clock->milliseconds;
            else if (const ChartRow *best = bestOf(runs); best)
                zero = best->ms();
            else if (record)
                zero = least({input.marks.front().time});
            GapPanel gapPanel;
            gapPanel.title = panel.title;
            for (const CurvePoint &point : panel.curve)
                gapPanel.curve.push_back({point.ms - zero, point.rank});
            for (std::size_t i = 0; i < panel.rows.size(); ++i) {
                const std::int32_t gap = std::int32_t(std::lround(panel.rows[i].ms() - zero));
                gapPanel.rows.push_back(
                    {panel.rows[i], gap, gap, gap, formatHms({std::int32_t(std::lround(zero)), Precision::Second})});
            }
            gapPanel.lowest = std::int32_t(std::lround(panel.lowest - zero));
            gapPanel.highest = std::int32_t(std::lround(panel.highest - zero));
            data.panels.push_back(std::move(gapPanel));
        }
        if (winner)
            data.reference = u"the fastest of each group"_s;
        data.scales = shareScales(data.panels);
        return data;
    }

    std::vector<RowGroup> groups = timedGroups(input.rows);
    const bool several = std::any_of(
        groups.begin(), groups.end(), [&](const RowGroup &g) { return g.discipline != groups.front().discipline; });
    const auto name = [&](const RowGroup &g) { return groupTitle(g.discipline, g.category, several, true); };
    data.leftOut = keepLargest(
        groups, mostPanels, [](const RowGroup &g) { return g.rows.size(); }, name,
        [](const RowGroup &g) { return g.category; });
    const bool disciplines = std::any_of(
        groups.begin(), groups.end(), [&](const RowGroup &g) { return g.discipline != groups.front().discipline; });
    const bool categories = std::any_of(
        groups.begin(), groups.end(), [&](const RowGroup &g) { return g.category != groups.front().category; });
    const bool curves =
        std::any_of(groups.begin(), groups.end(), [&](const RowGroup &g) { return std::ssize(g.rows) > mostNamed; });
    for (const RowGroup &group : groups) {
        std::vector<std::int32_t> sorted;
        for (const ChartRow *row : group.rows)
            sorted.push_back(row->ms());
        std::sort(sorted.begin(), sorted.end());
        const ChartRow *first = bestOf(group.rows);
        const auto against = [&](const ChartRow &row) -> Against {
            if (winner)
                return {row.winnerTimes, row.winner};
            if (fastest)
                return {first->times, first->athlete, first};
            if (median)
                return {{{std::int32_t(std::lround(medianOf(sorted))), Precision::Second}}, u"median"_s};
            if (clock)
                return {{*clock}, u"mark"_s};
            if (record) {
                const ReferenceMark *best = nullptr;
                for (const ReferenceMark &mark : input.marks)
                    if ((mark.discipline.isEmpty() || mark.discipline == row.discipline)
                        && (mark.category.isEmpty() || mark.category == row.category)
                        && (!best || mark.time.milliseconds < best->time.milliseconds))
                        best = &mark;
                return best ? Against{{best->time}, best->name} : Against{};
            }
            std::vector<const ChartRow *> near;
            for (const ChartRow *run : runs)
                if (sameRace(*run, row))
                    near.push_back(run);
            if (near.empty())
                for (const ChartRow *run : runs)
                    if (run->discipline == row.discipline)
                        near.push_back(run);
            const ChartRow *best = bestOf(near);
            return best ? Against{best->times,
                       best->race.isEmpty() ? best->athlete : QString(best->athlete % u", "_s % best->race), best}
                        : Against{};
        };
        GapPanel panel;
        panel.title = groupTitle(group.discipline, group.category, disciplines,
            categories || (groups.size() == 1 && !group.category.isEmpty()));
        panel.lowest = std::numeric_limits<std::int32_t>::max();
        panel.highest = std::numeric_limits<std::int32_t>::min();
        for (const ChartRow *row : group.rows) {
            const Against to = against(*row);
            if (to.times.empty()) {
                ++data.without;
                continue;
            }
            GapRow gap;
            gap.row = *row;
            gap.gap = row->ms() - to.times.front().milliseconds;
            // Two disputed values of one and the same result are not apart: a winner is level with itself.
            const bool itself = to.run ? row->athlete == to.run->athlete && sameRace(*row, *to.run)
                                       : row->athlete == to.name && row->times == to.times;
            gap.least = itself ? 0 : row->lowest() - greatest(to.times);
            gap.most = itself ? 0 : row->highest() - least(to.times);
            gap.against = to.name % u' ' % timesLabel(to.times);
            panel.lowest = std::min({panel.lowest, gap.gap, gap.least});
            panel.highest = std::max({panel.highest, gap.gap, gap.most});
            panel.rows.push_back(std::move(gap));
        }
        if (panel.rows.empty())
            continue;
        if (curves) {
            std::stable_sort(
                panel.rows.begin(), panel.rows.end(), [](const GapRow &a, const GapRow &b) { return a.gap < b.gap; });
            const std::size_t points = std::min(panel.rows.size(), mostCurvePoints);
            for (std::size_t i = 0; i < points; ++i) {
                const std::size_t at = points == 1 ? 0 : i * (panel.rows.size() - 1) / (points - 1);
                panel.curve.push_back({double(panel.rows[at].gap), double(at + 1)});
            }
        }
        data.panels.push_back(std::move(panel));
    }
    data.scales = shareScales(data.panels);
    if (data.panels.empty() && data.without > 0)
        data.problem = winner ? u"The winners of these races give no time."_s
            : record          ? u"No record the sources state is over these distances."_s
                              : u"%1 has no timed result over these distances."_s.arg(data.reference);
    return data;
}

Distribution distribution(const ChartInput &input, const ChartOptions &options)
{
    Distribution data;
    std::vector<ChartGroup> groups;
    for (const ChartGroup &group : input.groups)
        if (group.times.n > 0)
            groups.push_back(group);
    if (groups.empty())
        return data;
    const bool several = std::any_of(
        groups.begin(), groups.end(), [&](const ChartGroup &g) { return g.discipline != groups.front().discipline; });
    data.leftOut = keepLargest(
        groups, mostPanels, [](const ChartGroup &g) { return g.times.n; },
        [&](const ChartGroup &g) { return groupTitle(g.discipline, g.name, several, true); },
        [](const ChartGroup &g) { return g.name; });
    const bool disciplines = std::any_of(
        groups.begin(), groups.end(), [&](const ChartGroup &g) { return g.discipline != groups.front().discipline; });
    std::vector<int> scales;
    data.scales = shareAxes(groups, scales);
    // One width for the panels of a scale, chosen for the largest.
    const auto largest = std::max_element(
        groups.begin(), groups.end(), [](const ChartGroup &a, const ChartGroup &b) { return a.times.n < b.times.n; });
    QHash<int, std::pair<std::int64_t, std::int32_t>> widths; // by scale: rows counted for it, width
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (const auto known = widths.constFind(scales[i]);
            known == widths.constEnd() || known->first < groups[i].times.n)
            widths.insert(scales[i], {groups[i].times.n, binTimes(groups[i].times, options.binWidth).width});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        DistributionPanel panel;
        panel.title = groupTitle(
            groups[i].discipline, groups[i].name, disciplines, groups.size() > 1 || !groups[i].name.isEmpty());
        panel.times = groups[i].times;
        panel.bins = binTimes(groups[i].times, widths.value(scales[i]).second);
        panel.scale = scales[i];
        data.width = std::max(data.width, panel.bins.width);
        data.panels.push_back(std::move(panel));
    }
    data.asShare = std::any_of(groups.begin(), groups.end(), [](const ChartGroup &g) { return g.times.n >= 100; });
    if (data.panels.size() == 1 && input.all.n > largest->times.n && !disciplines)
        data.all = binTimes(input.all, data.panels.front().bins.width);
    return data;
}

ByYear byYear(const ChartInput &input, const QStringList &athletes)
{
    ByYear data;
    const std::vector<ChartRow> &source = athletes.isEmpty() ? input.rows : input.athleteRows;
    std::vector<const ChartRow *> rows;
    for (const ChartRow &row : source)
        if (!athletes.isEmpty() ? athletes.contains(row.athlete) : true) {
            if (!row.year)
                ++data.withoutYear;
            else
                rows.push_back(&row);
        }
    const bool winnersKnown = std::any_of(rows.begin(), rows.end(), [](const ChartRow *row) { return row->won; });
    if (athletes.isEmpty() && winnersKnown)
        std::erase_if(rows, [](const ChartRow *row) { return !row->won; });
    if (rows.empty())
        return data;

    // Times over different distances share no axis: the distance most rows are over is drawn.
    QMap<QString, int> disciplines;
    for (const ChartRow *row : rows)
        if (row->timed())
            ++disciplines[row->discipline];
    int most = 0;
    for (auto it = disciplines.cbegin(); it != disciplines.cend(); ++it)
        if (it.value() > most) {
            most = it.value();
            data.discipline = it.key();
        }
    data.otherDisciplines =
        std::int64_t(std::erase_if(rows, [&](const ChartRow *row) { return row->discipline != data.discipline; }));
    if (rows.empty())
        return data;

    if (athletes.isEmpty() && !winnersKnown) {
        // Nobody is known to have won: the fastest of each event, category and year.
        QHash<QString, const ChartRow *> fastest;
        for (const ChartRow *row : rows)
            if (row->timed()) {
                const ChartRow *&best =
                    fastest[row->event % u'\n' % row->category % u'\n' % QString::number(*row->year)];
                if (!best || row->ms() < best->ms())
                    best = row;
            }
        std::erase_if(rows, [&](const ChartRow *row) {
            return fastest.value(row->event % u'\n' % row->category % u'\n' % QString::number(*row->year)) != row;
        });
    }

    struct Group
    {
        QString category;
        std::vector<const ChartRow *> rows;
    };
    std::vector<Group> groups;
    if (!athletes.isEmpty()) {
        groups.push_back({{}, rows});
    } else {
        QHash<QString, std::size_t> at;
        for (const ChartRow *row : rows) {
            auto found = at.constFind(row->category);
            if (found == at.constEnd()) {
                found = at.insert(row->category, groups.size());
                groups.push_back({row->category, {}});
            }
            groups[*found].rows.push_back(row);
        }
        data.leftOut = keepLargest(
            groups, mostPanels, [](const Group &g) { return g.rows.size(); }, [](const Group &g) { return g.category; },
            [](const Group &g) { return g.category; });
    }
    data.firstYear = std::numeric_limits<int>::max();
    data.lastYear = std::numeric_limits<int>::min();
    for (const Group &group : groups) {
        YearPanel panel;
        panel.title = athletes.isEmpty() ? capitalised(group.category) : QString();
        QHash<QString, std::size_t> at;
        std::vector<YearPoint> all;
        for (const ChartRow *row : group.rows) {
            const QString key = athletes.isEmpty() ? row->event : row->athlete;
            auto found = at.constFind(key);
            if (found == at.constEnd()) {
                found = at.insert(key, panel.lines.size());
                YearLine line;
                line.athlete = !athletes.isEmpty();
                line.name = line.athlete ? key
                    : group.category.isEmpty()
                    ? (key.isEmpty() ? u"race not named"_s : key)
                    : QString((key.isEmpty() ? u"race not named"_s : key) % u", "_s % group.category);
                panel.lines.push_back(line);
            }
            const YearPoint point{*row, *row->year};
            panel.lines[*found].points.push_back(point);
            all.push_back(point);
            data.firstYear = std::min(data.firstYear, point.year);
            data.lastYear = std::max(data.lastYear, point.year);
        }
        const auto earlier = [](const YearPoint &a, const YearPoint &b) {
            if (a.year != b.year)
                return a.year < b.year;
            if (a.row.timed() != b.row.timed())
                return a.row.timed();
            return a.row.timed() && a.row.ms() < b.row.ms();
        };
        for (YearLine &line : panel.lines)
            std::stable_sort(line.points.begin(), line.points.end(), earlier);
        std::stable_sort(panel.lines.begin(), panel.lines.end(), [&](const YearLine &a, const YearLine &b) {
            if (a.athlete)
                return athletes.indexOf(a.name) < athletes.indexOf(b.name);
            return a.points.size() > b.points.size();
        });
        if (athletes.isEmpty()) {
            std::stable_sort(all.begin(), all.end(), earlier);
            for (const YearPoint &point : all)
                if (point.row.timed() && (panel.best.empty() || point.row.ms() < panel.best.back().ms))
                    panel.best.push_back({point.year, point.row.ms(), point.row.athlete});
        }
        data.panels.push_back(std::move(panel));
    }
    std::int32_t widest = 0;
    std::int32_t narrowest = std::numeric_limits<std::int32_t>::max();
    for (const YearPanel &panel : data.panels) {
        std::optional<std::int32_t> lowest, highest;
        for (const YearLine &line : panel.lines)
            for (const YearPoint &point : line.points)
                if (point.row.timed()) {
                    lowest = std::min(lowest.value_or(point.row.lowest()), point.row.lowest());
                    highest = std::max(highest.value_or(point.row.highest()), point.row.highest());
                }
        if (lowest) {
            widest = std::max(widest, *highest - *lowest);
            narrowest = std::min(narrowest, *highest - *lowest);
        }
    }
    data.sharedScale = data.panels.size() > 1 && std::int64_t(narrowest) * 3 >= widest;
    return data;
}

Splits splits(const ChartInput &input, const QStringList &athletes, const QString &reference, int most)
{
    Splits data;
    if (input.splitMetres.empty()) {
        data.problem = input.total == 0
            ? u"No results yet: open a results list with times on the way."_s
            : u"No list shown gives times on the way: splits need a results list with columns such as 5K, 10K, Half."_s;
        return data;
    }
    std::vector<const ChartRow *> rows;
    const auto hasSplits = [](const ChartRow &row) {
        return row.timed()
            && std::any_of(row.splits.begin(), row.splits.end(), [](const auto &split) { return split.has_value(); });
    };
    for (const QString &athlete : athletes)
        for (const ChartRow &row : input.athleteRows)
            if (row.athlete == athlete && hasSplits(row))
                rows.push_back(&row);
    std::int64_t with = 0;
    for (const ChartRow &row : input.rows)
        if (hasSplits(row)) {
            ++with;
            if (std::none_of(rows.begin(), rows.end(), [&](const ChartRow *known) { return known->row == row.row; }))
                rows.push_back(&row);
        }
    if (rows.empty()) {
        data.problem = u"None of the rows shown has a time on the way and a finish time."_s;
        return data;
    }
    // One race at a time: gaps to an even pace mean nothing between distances.
    const ChartRow *first = rows.front();
    std::erase_if(rows, [&](const ChartRow *row) { return row->discipline != first->discipline; });
    data.more = std::max<std::int64_t>(0, (input.complete ? with : input.timed) - most);
    if (std::ssize(rows) > most)
        rows.resize(std::size_t(most));

    const ChartRow *best = bestOf(rows);
    for (const ChartRow *row : rows)
        if (!reference.isEmpty() && row->athlete.compare(reference, Qt::CaseInsensitive) == 0)
            best = row;
    double target = best->ms();
    if (const std::optional<ClockTime> clock = parseClockTime(reference); clock)
        target = clock->milliseconds;
    // The whole distance: the discipline's own, else just beyond the last split.
    double metres = metresOf(first->discipline).value_or(0);
    if (metres <= input.splitMetres.back()) {
        data.problem = u"The length of this race is not known, so there is no even pace to compare with."_s;
        if (metres <= 0)
            return data;
        data.problem.clear();
    }
    const auto paceMs = std::int32_t(std::lround(target / (metres / 1000)));
    data.reference = u"an even %1 per km to %2"_s.arg(
        format({paceMs / 1000 * 1000, Precision::Second}), formatHms({std::int32_t(target), Precision::Second}));
    std::vector<double> at;
    for (const double split : input.splitMetres)
        if (split > 0 && split < metres)
            at.push_back(split);
    for (const ChartRow *row : rows) {
        SplitLine line;
        line.row = *row;
        for (std::size_t s = 0; s < input.splitMetres.size() && s < row->splits.size(); ++s)
            if (row->splits[s] && input.splitMetres[s] > 0 && input.splitMetres[s] < metres)
                line.points.push_back({input.splitMetres[s],
                    std::int32_t(std::lround(row->splits[s]->milliseconds - target * input.splitMetres[s] / metres)),
                    {}, *row->splits[s]});
        line.points.push_back({metres, std::int32_t(std::lround(row->ms() - target)), {}, row->times.front()});
        data.lines.push_back(std::move(line));
    }
    for (SplitLine &line : data.lines)
        for (SplitPoint &point : line.points) {
            int before = 0;
            for (const SplitLine &other : data.lines)
                for (const SplitPoint &theirs : other.points)
                    if (theirs.metres == point.metres && theirs.at.milliseconds < point.at.milliseconds)
                        ++before;
            point.position = before + 1;
        }
    return data;
}

} // namespace proofline
