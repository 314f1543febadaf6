#include "tables/chart_data.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringBuilder>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr std::array<std::int32_t, 25> steps{10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000, 15'000, 30'000,
    60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000, 3'600'000, 7'200'000, 10'800'000, 21'600'000, 43'200'000,
    86'400'000, 864'000'000};

Precision precisionOfStep(std::int32_t step)
{
    if (step % 1000 == 0)
        return Precision::Second;
    return step % 100 == 0 ? Precision::Tenth : Precision::Hundredth;
}

QString counted(std::int64_t n) { return QLocale(QLocale::English).toString(qlonglong(n)); }

// Lower-case words that belong to the family name.
bool isParticle(const QString &word)
{
    static const QStringList particles{u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"de"_s, u"del"_s, u"da"_s, u"do"_s,
        u"dos"_s, u"di"_s, u"la"_s, u"le"_s, u"ten"_s, u"ter"_s, u"bin"_s, u"bint"_s, u"al"_s, u"el"_s, u"zu"_s};
    return particles.contains(word.toLower()) && word.front().isLower();
}

qsizetype familyBegin(const QStringList &words)
{
    static const QStringList suffixes{u"jr"_s, u"jr."_s, u"sr"_s, u"sr."_s, u"ii"_s, u"iii"_s, u"iv"_s};
    qsizetype at = words.size() - 1;
    while (at > 1 && suffixes.contains(words[at].toLower()))
        --at;
    while (at > 1 && isParticle(words[at - 1]))
        --at;
    return at;
}

} // namespace

QString chartWord(ChartKind kind)
{
    switch (kind) {
    case ChartKind::FinishTimes: return u"finish-times"_s;
    case ChartKind::Gaps: return u"gaps"_s;
    case ChartKind::Distribution: return u"distribution"_s;
    case ChartKind::ByYear: return u"by-year"_s;
    case ChartKind::Splits: return u"splits"_s;
    case ChartKind::Compare: return u"compare"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ChartKind> chartKindOf(const QString &word)
{
    for (int kind = 0; kind < chartKindCount; ++kind)
        if (chartWord(ChartKind(kind)) == word)
            return ChartKind(kind);
    return std::nullopt;
}

QString chartName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::FinishTimes: return u"Finish times"_s;
    case ChartKind::Gaps: return u"Gaps"_s;
    case ChartKind::Distribution: return u"Distribution"_s;
    case ChartKind::ByYear: return u"By year"_s;
    case ChartKind::Splits: return u"Splits"_s;
    case ChartKind::Compare: return u"Compare"_s;
    }
    Q_UNREACHABLE();
}

std::int32_t roundStep(double atLeast)
{
    for (const std::int32_t step : steps)
        if (step >= atLeast)
            return step;
    return steps.back();
}

std::vector<Tick> timeTicks(double from, double to, std::int32_t step)
{
    std::vector<Tick> ticks;
    if (step <= 0 || !(to >= from) || (to - from) / step > 1000)
        return ticks;
    for (double at = std::ceil(from / step - 1e-9) * step; at <= to + step * 1e-9; at += step) {
        if (at < -0.5)
            continue;
        const auto ms = std::int32_t(std::llround(at));
        QString label = formatHms({ms, precisionOfStep(step)});
        if (step % 60'000 == 0)
            label.chop(3);
        ticks.push_back({at, label});
    }
    return ticks;
}

std::vector<Tick> gapTicks(double from, double to, std::int32_t step)
{
    std::vector<Tick> ticks;
    if (step <= 0 || !(to >= from) || (to - from) / step > 1000)
        return ticks;
    for (double at = std::ceil(from / step - 1e-9) * step; at <= to + step * 1e-9; at += step) {
        const auto ms = std::int32_t(std::llround(at));
        ticks.push_back({double(ms), ms == 0 ? u"0"_s : formatGap(ms)});
    }
    return ticks;
}

std::vector<Tick> countTicks(double to, int most)
{
    std::vector<Tick> ticks;
    double step = 1;
    for (int i = 0; to / step > std::max(most, 1) && i < 60; ++i)
        step *= i % 3 == 1 ? 2.5 : 2;
    for (double at = 0; at <= to * (1 + 1e-9); at += step)
        ticks.push_back({at, counted(std::llround(at))});
    return ticks;
}

QString shortName(const QString &athlete)
{
    const QStringList words = athlete.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return athlete.simplified();
    const qsizetype at = std::max<qsizetype>(familyBegin(words), 1);
    const QString family = words.sliced(at).join(u' ');
    const QChar first = words.front().front();
    if (!first.isLetter() || first.isSurrogate() || first.script() != QChar::Script_Latin)
        return athlete.simplified(); // an initial means little in scripts that have none
    return first % u". "_s % family;
}

QString familyName(const QString &athlete)
{
    const QStringList words = athlete.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return athlete.simplified();
    return words.sliced(familyBegin(words)).join(u' ');
}

QString shortYear(std::optional<int> year)
{
    return year ? QString(u"\u2019"_s % QString::number(*year % 100).rightJustified(2, u'0')) : QString();
}

QString timesLabel(const std::vector<ClockTime> &times)
{
    if (times.empty())
        return {};
    QStringList parts{formatHms(times.front())};
    for (std::size_t i = 1; i < times.size(); ++i) {
        QString text = formatHms(times[i]);
        // Only the seconds differ: ":27" says it.
        if (times[i].precision == times.front().precision && times[i].precision != Precision::Minute
            && times[i].milliseconds / 60'000 == times.front().milliseconds / 60'000)
            text = text.sliced(text.lastIndexOf(u':'));
        parts << text;
    }
    return listInWords(parts, u"or"_s);
}

QString shortened(const QString &name, int most)
{
    if (name.size() <= most)
        return name;
    qsizetype cut = most - 1;
    if (name[cut - 1].isHighSurrogate())
        --cut;
    return name.first(cut) % QChar(0x2026);
}

QString listInWords(const QStringList &parts, const QString &last)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(u", "_s) % u' ' % last % u' ' % parts.last();
}

std::int32_t ChartRow::lowest() const
{
    return std::min_element(times.begin(), times.end(), [](ClockTime a, ClockTime b) {
        return a.milliseconds < b.milliseconds;
    })->milliseconds;
}

std::int32_t ChartRow::highest() const
{
    return std::max_element(times.begin(), times.end(), [](ClockTime a, ClockTime b) {
        return a.milliseconds < b.milliseconds;
    })->milliseconds;
}

QString chartCaption(const ChartInput &input, ChartKind kind, const QStringList &more)
{
    const std::int64_t missing = input.shown - input.timed;
    QStringList parts;
    const bool filtered = input.shown != input.total;
    if (missing > 0)
        parts << u"n = %1 of %2 %3 (%4 %5 no time)"_s.arg(counted(input.timed), counted(input.shown),
            input.shown == 1 ? u"result"_s : u"results"_s, counted(missing), missing == 1 ? u"gives"_s : u"give"_s);
    else if (filtered)
        parts << u"n = %1 of %2 results"_s.arg(counted(input.timed), counted(input.total));
    else
        parts << u"n = %1 %2"_s.arg(counted(input.timed), input.timed == 1 ? u"result"_s : u"results"_s);
    if (!input.filter.isEmpty())
        parts << (missing > 0 && filtered ? QString(
                      input.filter % u" ("_s % counted(input.shown) % u" of "_s % counted(input.total) % u" rows)"_s)
                                          : input.filter);
    parts << more;
    const bool anyHollow = kind != ChartKind::Distribution
        && (std::any_of(input.rows.begin(), input.rows.end(), [](const ChartRow &row) { return row.disputed(); })
            || (kind == ChartKind::Compare
                && std::any_of(input.athleteRows.begin(), input.athleteRows.end(),
                    [](const ChartRow &row) { return row.disputed(); })));
    if (anyHollow)
        parts << u"hollow: sources disagree"_s;
    return parts.join(u" \u00b7 "_s);
}

namespace {

QString spoken(const ChartRow &row)
{
    QString text = timesLabel(row.times) % u' ' % row.athlete;
    if (row.year)
        text += u' ' % QString::number(*row.year);
    return text;
}

QString spokenMs(double ms) { return formatHms({std::int32_t(std::llround(ms / 1000) * 1000), Precision::Second}); }

QString finishers(std::int64_t n) { return counted(n) % (n == 1 ? u" finisher"_s : u" finishers"_s); }

// "men", or nothing: a panel's name inside a sentence.
QString lead(const QString &title) { return title.isEmpty() ? QString() : QString(title % u": "_s); }

QString nothingHere(const ChartInput &input)
{
    if (input.total == 0)
        return u"No results yet: open a report or a results list."_s;
    if (input.shown == 0)
        return u"No result passes the filter."_s;
    return u"None of the %1 results shown gives a time."_s.arg(counted(input.shown));
}

} // namespace

QString summaryOf(const ChartInput &input, const FinishTimes &data)
{
    if (data.panels.empty())
        return nothingHere(input);
    QStringList sentences;
    for (const FinishPanel &panel : data.panels) {
        std::vector<ChartRow> byTime = panel.rows;
        std::stable_sort(
            byTime.begin(), byTime.end(), [](const ChartRow &a, const ChartRow &b) { return a.ms() < b.ms(); });
        QString text = lead(panel.title) % finishers(panel.timed);
        if (panel.timed == 1 && !byTime.empty()) {
            text += u", " % spoken(byTime.front());
        } else {
            text += byTime.empty() || byTime.front().ms() != panel.lowest
                ? QString(u", fastest "_s % spokenMs(panel.lowest))
                : QString(u", fastest "_s % spoken(byTime.front()));
            text += u", median "_s % spokenMs(panel.median);
            text += byTime.empty() || byTime.back().ms() != panel.highest
                ? QString(u", slowest "_s % spokenMs(panel.highest))
                : QString(u", slowest "_s % spoken(byTime.back()));
        }
        if (byTime.size() > 6 && panel.curve.empty()) {
            QStringList first, last;
            for (std::size_t i = 0; i < 3; ++i) {
                first << spoken(byTime[i]);
                last << spoken(byTime[byTime.size() - 3 + i]);
            }
            text +=
                u"; first three "_s % listInWords(first, u"and"_s) % u"; last three "_s % listInWords(last, u"and"_s);
        }
        sentences << text % u'.';
    }
    const auto disputed =
        std::count_if(input.rows.begin(), input.rows.end(), [](const ChartRow &row) { return row.disputed(); });
    if (disputed > 0)
        sentences << u"Sources disagree on %1 of them."_s.arg(disputed);
    if (!data.leftOut.isEmpty())
        sentences << u"Not drawn: %1."_s.arg(listInWords(data.leftOut, u"and"_s));
    return sentences.join(u' ');
}

QString summaryOf(const ChartInput &input, const Gaps &data)
{
    if (!data.problem.isEmpty())
        return data.problem;
    if (data.panels.empty())
        return nothingHere(input);
    QStringList sentences{u"Gaps to %1."_s.arg(data.reference)};
    for (const GapPanel &panel : data.panels) {
        QString text = lead(panel.title);
        if (panel.curve.empty()) {
            text += counted(std::int64_t(panel.rows.size())) % (panel.rows.size() == 1 ? u" result"_s : u" results"_s);
            const auto ahead =
                std::count_if(panel.rows.begin(), panel.rows.end(), [](const GapRow &row) { return row.gap < 0; });
            if (ahead > 0)
                text += u", %1 ahead"_s.arg(ahead);
        } else {
            text += counted(std::int64_t(std::llround(panel.curve.back().rank))) % u" results"_s;
        }
        text += u", from "_s % formatGap(panel.lowest) % u" to "_s % formatGap(panel.highest);
        sentences << text % u'.';
    }
    if (data.without > 0)
        sentences << u"%1 have nobody to be measured against."_s.arg(counted(data.without));
    return sentences.join(u' ');
}

QString summaryOf(const ChartInput &input, const Distribution &data)
{
    if (data.panels.empty())
        return nothingHere(input);
    QStringList sentences;
    for (const DistributionPanel &panel : data.panels) {
        const CountedTimes &t = panel.times;
        if (t.n == 1) {
            sentences << QString(lead(panel.title) % u"one finisher, "_s % spokenMs(t.lowest) % u'.');
            continue;
        }
        sentences << QString(lead(panel.title) % finishers(t.n) % u", fastest "_s % spokenMs(t.lowest)
            % u", a quarter under "_s % spokenMs(t.lowerQuartile) % u", median "_s % spokenMs(t.median)
            % u", three quarters under "_s % spokenMs(t.upperQuartile) % u", slowest "_s % spokenMs(t.highest) % u'.');
    }
    if (!data.leftOut.isEmpty())
        sentences << u"Not drawn: %1."_s.arg(listInWords(data.leftOut, u"and"_s));
    return sentences.join(u' ');
}

QString summaryOf(const ChartInput &input, const ByYear &data)
{
    if (data.panels.empty()) {
        if (input.shown > 0 && data.withoutYear > 0)
            return u"No result shown has a year: the sources do not say when these races were run."_s;
        return nothingHere(input);
    }
    QStringList sentences;
    for (const YearPanel &panel : data.panels)
        for (const YearLine &line : panel.lines) {
            std::vector<const YearPoint *> timed;
            for (const YearPoint &point : line.points)
                if (point.row.timed())
                    timed.push_back(&point);
            QString text = line.name % u": "_s % QString::number(line.points.size())
                % (line.points.size() == 1 ? u" result"_s : u" results"_s);
            if (!timed.empty()) {
                const auto best = *std::min_element(timed.begin(), timed.end(),
                    [](const YearPoint *a, const YearPoint *b) { return a->row.ms() < b->row.ms(); });
                text += u", %1 to %2, fastest %3 in %4"_s.arg(QString::number(line.points.front().year),
                    QString::number(line.points.back().year),
                    line.athlete ? timesLabel(best->row.times)
                                 : QString(timesLabel(best->row.times) % u' ' % best->row.athlete),
                    QString::number(best->year));
            }
            sentences << text % u'.';
        }
    if (data.withoutYear > 0)
        sentences << u"%1 without a year."_s.arg(counted(data.withoutYear));
    return sentences.join(u' ');
}

QString summaryOf(const ChartInput &input, const Splits &data)
{
    Q_UNUSED(input)
    if (!data.problem.isEmpty())
        return data.problem;
    QStringList sentences{u"Splits against %1."_s.arg(data.reference)};
    for (const SplitLine &line : data.lines) {
        QStringList parts;
        for (const SplitPoint &point : line.points)
            parts << u"%1 at %2 km"_s.arg(formatGap(point.gap), QString::number(point.metres / 1000, 'g', 4));
        sentences << QString(line.row.athlete % u": "_s % parts.join(u", "_s) % u'.');
    }
    return sentences.join(u' ');
}

QString summaryOf(const ChartInput &input, const Comparison &data)
{
    Q_UNUSED(input)
    if (!data.problem.isEmpty())
        return data.problem;
    QStringList sentences{u"%1 athletes compared%2; reference %3."_s.arg(QString::number(data.athletes.size()),
        data.discipline.isEmpty() ? QString() : QString(u", "_s % data.discipline), data.reference)};
    for (const ComparedAthlete &athlete : data.athletes) {
        QString text = athlete.name % u": "_s;
        if (athlete.best) {
            text += u"best "_s % timesLabel(athlete.best->times) % u", "_s % athlete.best->race;
            if (athlete.gap && athlete.name != data.reference)
                text += u", "_s % formatGap(athlete.gap->first)
                    % (athlete.gap->first == athlete.gap->second ? QString()
                                                                 : QString(u" to "_s % formatGap(athlete.gap->second)));
        } else {
            text += u"no time given"_s;
        }
        text += u", %1 %2, %3 won"_s.arg(
            QString::number(athlete.races), athlete.races == 1 ? u"race"_s : u"races"_s, QString::number(athlete.wins));
        sentences << text % u'.';
    }
    for (std::size_t a = 0; a < data.athletes.size(); ++a)
        for (std::size_t b = a + 1; b < data.athletes.size(); ++b) {
            const HeadToHead &heads = data.heads[a][b];
            sentences << QString(data.athletes[a].name % u" against "_s % data.athletes[b].name % u": "_s
                % heads.score() % (heads.margins().isEmpty() ? QString() : QString(u", "_s % heads.margins())) % u'.');
        }
    return sentences.join(u' ');
}

namespace {

// At blanks, as the filter reads them: quotes hold words together, one left open is closed at the end.
QStringList filterWords(const QString &typed)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : typed) {
        if (c == u'"' || c == u'\u201C' || c == u'\u201D')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!word.isEmpty())
                words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    if (quoted)
        word += u'"';
    if (!word.isEmpty())
        words << word;
    return words;
}

// "time>" of "time>=2:05:00": two such words bound the same side. Empty for anything else.
QString boundOf(const QString &word)
{
    static const QRegularExpression bound(u"^(\\w+)([<>:=])"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = bound.match(word);
    return match.hasMatch() ? QString(match.captured(1).toLower() % match.captured(2)) : QString();
}

} // namespace

QString narrowedFilter(const QString &typed, const QString &rectangle)
{
    const QStringList added = filterWords(rectangle);
    QStringList bounds;
    for (const QString &word : added)
        bounds << boundOf(word);
    QStringList words;
    for (const QString &word : filterWords(typed))
        if (const QString bound = boundOf(word); bound.isEmpty() || !bounds.contains(bound))
            words << word;
    return (words + added).join(u' ');
}

QString toCsv(const ChartTable &table)
{
    const auto cell = [](const QString &text) {
        // A leading sign followed by no number would be a formula in a spreadsheet; gaps like +1:10 are kept as they
        // are.
        static const QRegularExpression needsQuotes(u"[\",\r\n]"_s);
        QString plain = text;
        if (!plain.isEmpty() && (plain[0] == u'=' || plain[0] == u'@'))
            plain.prepend(u'\'');
        if (!plain.contains(needsQuotes))
            return plain;
        return QString(u'"' % plain.replace(u'"', u"\"\""_s) % u'"');
    };
    QString csv;
    const auto line = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            csv += (i == 0 ? QString() : u","_s) % cell(cells[i]);
        csv += u"\r\n"_s;
    };
    line(table.headers);
    for (const QStringList &cells : table.lines)
        line(cells);
    return csv;
}

namespace {

QStringList rowCells(const ChartRow &row)
{
    return {row.place ? QString::number(*row.place) : QString(), row.athlete, row.nationality, row.event,
        row.year ? QString::number(*row.year) : QString(), row.discipline, row.category,
        timesLabel({row.times.begin(), row.times.begin() + (row.times.empty() ? 0 : 1)})};
}

QStringList rowHeaders()
{
    return {u"Place"_s, u"Athlete"_s, u"Nation"_s, u"Race"_s, u"Year"_s, u"Discipline"_s, u"Category"_s, u"Time"_s};
}

QString otherTimes(const ChartRow &row)
{
    QStringList others;
    for (std::size_t i = 1; i < row.times.size(); ++i)
        others << formatHms(row.times[i]);
    return others.join(u' ');
}

} // namespace

ChartTable tableOf(const FinishTimes &data)
{
    ChartTable table;
    table.headers = rowHeaders() << u"Other times"_s;
    for (const FinishPanel &panel : data.panels) {
        for (const ChartRow &row : panel.rows) {
            table.lines.push_back(rowCells(row) << otherTimes(row));
            table.rows.push_back(row.row);
        }
        if (!panel.curve.empty() && panel.rows.size() < panel.curve.size())
            for (const CurvePoint &point : panel.curve) {
                QStringList cells = rowCells({});
                cells[0] = QString::number(std::llround(point.rank));
                cells[6] = panel.title;
                cells[7] = formatHms({std::int32_t(std::llround(point.ms)), Precision::Second});
                table.lines.push_back(cells << QString());
                table.rows.push_back(-1);
            }
    }
    return table;
}

ChartTable tableOf(const Gaps &data)
{
    ChartTable table;
    table.headers = rowHeaders() << u"Gap"_s << u"Least gap"_s << u"Most gap"_s << u"Against"_s;
    for (const GapPanel &panel : data.panels) {
        for (const GapRow &row : panel.rows) {
            table.lines.push_back(
                rowCells(row.row) << formatGap(row.gap) << formatGap(row.least) << formatGap(row.most) << row.against);
            table.rows.push_back(row.row.row);
        }
    }
    return table;
}

ChartTable tableOf(const Distribution &data)
{
    ChartTable table;
    table.headers = QStringList{u"Group"_s, u"From"_s, u"To"_s, u"Results"_s, u"Share"_s};
    const auto add = [&](const QString &name, const Bins &bins) {
        for (std::size_t i = 0; i < bins.counts.size(); ++i) {
            const auto from = std::int32_t(bins.from + std::int32_t(i) * bins.width);
            const Precision precision = precisionOfStep(bins.width);
            table.lines.push_back({name, formatHms({from, precision}), formatHms({from + bins.width, precision}),
                QString::number(bins.counts[i]),
                QString::number(bins.n > 0 ? 100.0 * double(bins.counts[i]) / double(bins.n) : 0, 'f', 3) % u'%'});
            table.rows.push_back(-1);
        }
    };
    for (const DistributionPanel &panel : data.panels)
        add(panel.title, panel.bins);
    if (!data.all.counts.empty())
        add(u"all rows"_s, data.all);
    return table;
}

ChartTable tableOf(const ByYear &data)
{
    ChartTable table;
    table.headers = QStringList{u"Line"_s} << rowHeaders() << u"Other times"_s;
    for (const YearPanel &panel : data.panels)
        for (const YearLine &line : panel.lines)
            for (const YearPoint &point : line.points) {
                table.lines.push_back(QStringList{line.name} << rowCells(point.row) << otherTimes(point.row));
                table.rows.push_back(point.row.row);
            }
    return table;
}

ChartTable tableOf(const Splits &data)
{
    ChartTable table;
    table.headers = QStringList{u"Athlete"_s, u"Distance in km"_s, u"Time"_s, u"Gap to even pace"_s, u"Position"_s};
    for (const SplitLine &line : data.lines)
        for (const SplitPoint &point : line.points) {
            table.lines.push_back({line.row.athlete, QString::number(point.metres / 1000, 'g', 6), formatHms(point.at),
                formatGap(point.gap), point.position ? QString::number(*point.position) : QString()});
            table.rows.push_back(line.row.row);
        }
    return table;
}

ChartTable tableOf(const Comparison &data)
{
    ChartTable table;
    table.headers = QStringList{u"Compared"_s} << rowHeaders() << u"Other times"_s;
    for (const ComparedAthlete &athlete : data.athletes)
        for (const ChartRow &row : athlete.rows) {
            table.lines.push_back(QStringList{athlete.name} << rowCells(row) << otherTimes(row));
            table.rows.push_back(row.row);
        }
    return table;
}

} // namespace proofline
