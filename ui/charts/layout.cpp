#include "ui/charts/layout.h"

#include "ui/charts/compose_parts.h"
#include "ui/pinned_athletes.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

void composeInto(
    Figure &figure, const ChartContents &contents, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    if (!contents.empty.isEmpty()) {
        composeEmpty(figure, contents.empty, style, area);
        return;
    }
    switch (contents.choice.kind) {
    case ChartKind::FinishTimes:
        composeFinishTimes(figure, std::get<FinishTimes>(contents.data), look, style, area);
        return;
    case ChartKind::Gaps: composeGaps(figure, std::get<Gaps>(contents.data), look, style, area); return;
    case ChartKind::Distribution:
        composeDistribution(figure, std::get<Distribution>(contents.data), contents.input.rows,
            contents.choice.options.boxes, contents.input.total, look, style, area);
        return;
    case ChartKind::ByYear: composeByYear(figure, std::get<ByYear>(contents.data), look, style, area); return;
    case ChartKind::Splits: composeSplits(figure, std::get<Splits>(contents.data), look, style, area); return;
    case ChartKind::Compare: composeCompare(figure, std::get<Comparison>(contents.data), look, style, area); return;
    }
    Q_UNREACHABLE();
}

QStringList broken(const QString &text, double size, double width, const ChartStyle &style)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : QString(line % u' ' % word);
        if (!line.isEmpty() && style.width(longer, size) > width) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines << line;
    return lines;
}

constexpr double titleSize = 28;
constexpr double subtitleSize = 16;
constexpr double footerSize = 13;
constexpr double footerLine = 19;

struct Sheet
{
    QRectF chart;
    QStringList title;
    QStringList subtitle;
    QStringList footer;
    double margin = 48;
    double footerTop = 0;
    double titleSize = proofline::titleSize;
};

Sheet sheetOf(const PictureWords &words, const ChartStyle &style, QSizeF size)
{
    const double u = style.unit;
    Sheet sheet;
    sheet.margin = std::min(48 * u, size.width() * 0.06);
    const double width = size.width() - 2 * sheet.margin;
    // A title takes at most two lines; a longer one is set smaller, then cut.
    for (const double points : {titleSize, 22.0, 18.0}) {
        sheet.titleSize = points;
        sheet.title.clear();
        ChartStyle bold = style;
        QString line;
        for (const QString &word : words.title.split(u' ', Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : QString(line % u' ' % word);
            if (!line.isEmpty() && bold.width(longer, points, true) > width) {
                sheet.title << line;
                line = word;
            } else {
                line = longer;
            }
        }
        sheet.title << line;
        if (sheet.title.size() <= 2)
            break;
    }
    if (sheet.title.size() > 2)
        sheet.title = sheet.title.first(2);
    for (QString &line : sheet.title)
        line = style.elided(line, sheet.titleSize, width, true);
    sheet.subtitle = broken(words.subtitle, subtitleSize, width - 22 * u, style).mid(0, 3);
    for (const QString &line : words.footer)
        sheet.footer += broken(line, footerSize, width, style);
    const int most = std::max(3, int(size.height() * 0.3 / (footerLine * u)));
    if (sheet.footer.size() > most) {
        // The last line (program and day) always stays.
        const QString last = sheet.footer.back();
        sheet.footer = sheet.footer.first(most - 1);
        sheet.footer.back() = style.elided(
            sheet.footer.back() % u" \u2026 (in full in the file\u2019s description)"_s, footerSize, width);
        sheet.footer << last;
    }
    for (QString &line : sheet.footer)
        line = style.elided(line, footerSize, width);
    const double top = sheet.margin * 0.6 + double(sheet.title.size()) * sheet.titleSize * 1.25 * u
        + double(sheet.subtitle.size()) * subtitleSize * 1.45 * u + 26 * u;
    const double bottom = std::min(40 * u, sheet.margin);
    sheet.footerTop = size.height() - bottom - double(sheet.footer.size()) * footerLine * u;
    sheet.chart = QRectF(sheet.margin, top, width, std::max(sheet.footerTop - 22 * u - top, 10.0));
    return sheet;
}

} // namespace

Figure layOutChart(
    const ChartContents &contents, const ChartLook &look, const ChartStyle &style, QSizeF size, ChartPart part)
{
    Figure figure;
    figure.size = size;
    if (const Comparison *comparison = std::get_if<Comparison>(&contents.data);
        comparison && comparison->problem.isEmpty() && part != ChartPart::Whole) {
        const QRectF area = QRectF(QPointF(0, 0), size).adjusted(12, 6, -12, -4);
        if (part == ChartPart::SharedGaps) {
            composeSharedGaps(figure, *comparison, look, style, area);
        } else if (comparison->years.panels.empty()) {
            composeEmpty(figure, u"No source says in which year these races were run."_s, style, area);
        } else {
            ByYear years = comparison->years;
            years.panels.front().title = u"By year"_s;
            composeByYear(figure, years, look, style, area);
        }
        return figure;
    }
    composeInto(figure, contents, look, style, QRectF(QPointF(0, 0), size).adjusted(12, 4, -12, -2));
    return figure;
}

QString PictureWords::description() const
{
    return QString(subtitle % u'\n' % footer.join(u'\n')).replace(QChar(0xa0), u' ');
}

namespace {

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.left(1).toUpper() % text.sliced(1));
}

} // namespace

PictureWords pictureWords(const ChartContents &contents, const QString &title, QDate made)
{
    PictureWords words;
    const ChartInput &input = contents.input;
    const QString event = eventOf(contents);
    const QString categories = categoriesOf(contents);
    const QString years = yearsOf(contents);
    const QString name = chartName(contents.choice.kind);
    const QString discipline = disciplineOf(contents);
    QStringList athletes;
    for (const QString &athlete : contents.choice.athletes)
        athletes << shortened(athlete);
    words.title = title;
    if (title.isEmpty()) {
        switch (contents.choice.kind) {
        case ChartKind::FinishTimes:
            words.title = event.isEmpty()
                ? capitalised(discipline.isEmpty() ? name : QString(discipline % u" finish times"_s))
                : QString(name % u", "_s % event);
            break;
        case ChartKind::Splits: words.title = event.isEmpty() ? name : QString(name % u", "_s % event); break;
        case ChartKind::Distribution:
            words.title = event.isEmpty()
                ? QString(u"Distribution of "_s % (discipline.isEmpty() ? u"finish"_s : discipline) % u" times"_s)
                : QString(u"Distribution of finish times, "_s % event);
            break;
        case ChartKind::Gaps: {
            const Gaps *gaps = std::get_if<Gaps>(&contents.data);
            words.title = u"Gaps to "_s % (gaps ? shortened(gaps->reference) : u"the winner"_s)
                % (event.isEmpty() ? QString() : QString(u", "_s % event));
            break;
        }
        case ChartKind::ByYear:
            words.title = !contents.choice.athletes.isEmpty()
                ? QString(listInWords(athletes, u"and"_s) % u", by year"_s)
                : event.isEmpty()
                ? capitalised(discipline.isEmpty() ? u"winners by year"_s : QString(discipline % u" winners by year"_s))
                : QString(event % u", winners by year"_s);
            break;
        case ChartKind::Compare:
            words.title = contents.choice.athletes.isEmpty() ? name : listInWords(athletes, u"and"_s);
            break;
        }
    }
    QStringList about;
    if (contents.choice.kind != ChartKind::Compare && !categories.isEmpty())
        about << categories;
    if (!years.isEmpty() && contents.choice.kind != ChartKind::Compare)
        about << years;
    bool reports = false, won = false, hollow = false;
    const std::vector<ChartRow> &rows = contents.choice.kind == ChartKind::Compare ? input.athleteRows : input.rows;
    for (const ChartRow &row : rows) {
        won = won || (row.won && row.timed());
        hollow = hollow || row.disputed();
    }
    for (const ChartSource &source : input.sources)
        reports = reports || !source.date.isEmpty();
    if (!about.isEmpty())
        words.subtitle = about.join(u", "_s) % (reports ? u", as reported"_s : QString()) % u'.';
    const bool named = contents.choice.kind == ChartKind::FinishTimes && std::get_if<FinishTimes>(&contents.data)
        && std::any_of(std::get<FinishTimes>(contents.data).panels.begin(),
            std::get<FinishTimes>(contents.data).panels.end(),
            [](const FinishPanel &panel) { return panel.curve.empty(); });
    const auto add = [&](const QString &sentence) {
        words.subtitle += (words.subtitle.isEmpty() ? u""_s : u" "_s) % sentence;
    };
    switch (contents.choice.kind) {
    case ChartKind::FinishTimes:
        if (named && won)
            add(u"Bold: won the race."_s);
        if (!named)
            add(u"Finishers by rank, the fastest on top."_s);
        break;
    case ChartKind::Gaps: add(u"Ahead of the line to its left, behind to its right."_s); break;
    case ChartKind::Distribution:
        if (const Distribution *shares = std::get_if<Distribution>(&contents.data); shares
            && std::none_of(shares->panels.begin(), shares->panels.end(),
                [](const DistributionPanel &panel) { return panel.times.n > 3; }))
            break; // so few have no middle half
        add(contents.choice.options.boxes ? u"Box: the middle half; line: the median; whiskers: fastest and slowest."_s
                                          : u"Strong bars: the middle half of the finishers."_s);
        break;
    case ChartKind::ByYear:
        add(u"Faster is up."_s);
        if (contents.choice.athletes.isEmpty())
            add(u"Steps: the best so far."_s);
        break;
    case ChartKind::Splits: add(u"Up: ahead of the even pace; down: behind it."_s); break;
    case ChartKind::Compare: {
        const Comparison *comparison = std::get_if<Comparison>(&contents.data);
        if (comparison && comparison->problem.isEmpty())
            add(u"%1Gaps to %2."_s.arg(comparison->discipline.isEmpty()
                    ? QString()
                    : QString(
                        comparison->discipline.left(1).toUpper() % comparison->discipline.sliced(1) % u" times. "_s),
                shortened(comparison->reference)));
        break;
    }
    }
    QString scales;
    if (const FinishTimes *data = std::get_if<FinishTimes>(&contents.data))
        scales = data->scales;
    else if (const Gaps *gapData = std::get_if<Gaps>(&contents.data))
        scales = gapData->scales;
    else if (const Distribution *shares = std::get_if<Distribution>(&contents.data);
             shares && !contents.choice.options.boxes)
        scales = shares->scales;
    if (!scales.isEmpty())
        add(QString(capitalised(scales) % u'.'));
    if (!contents.empty.isEmpty())
        words.subtitle.clear(); // the chart itself says why there is nothing
    else if (hollow && contents.choice.kind != ChartKind::Distribution && contents.choice.kind != ChartKind::Splits)
        add(u"Hollow: sources disagree."_s);

    // Only what is not already said above stands in the footer.
    QString counts = contents.caption;
    counts.replace(u" \u00b7 "_s, u"; "_s).remove(u"; hollow: sources disagree"_s);
    if (!scales.isEmpty())
        counts.remove(u"; "_s % scales);
    QStringList disputes;
    for (const DisputedValue &value : input.disputed) {
        QStringList values;
        for (const auto &[time, sources] : value.values) {
            QStringList numbers;
            for (const int number : sources)
                numbers << QString::number(number);
            values << QString(time % u" ("_s % numbers.join(u", "_s) % u')');
        }
        disputes << QString(shortened(familyName(value.athlete))
            % (value.year ? QString(u' ' % shortYear(value.year)) : QString()) % u": "_s % values.join(u", "_s) % u'.');
    }
    words.footer << counts % u". "_s % disputes.join(u' ');
    QStringList sources;
    for (std::size_t i = 0; i < input.sources.size(); ++i) {
        const ChartSource &source = input.sources[i];
        sources << QString(u'(' % QString::number(i + 1) % u")\u00a0"_s % shortened(source.name, 90)
            % (source.date.isEmpty() ? QString() : QString(u", "_s % source.date)));
    }
    if (!sources.isEmpty())
        words.footer << (sources.size() == 1 ? u"Source: "_s : u"Sources: "_s)
                % (sources.size() == 1 ? sources.front().sliced(4) : sources.join(u"; "_s)) % u'.';
    words.footer << u"Proofline, "_s
            % QLocale(QLocale::English).toString(made.isValid() ? made : QDate::currentDate(), u"d MMMM yyyy"_s);
    return words;
}

ChartStyle pictureStyle(const QPalette &palette, QSizeF size)
{
    ChartStyle style;
    style.palette = palette;
    // A real family that has digits of equal width, else whatever the application uses.
    static const QString family = [] {
        for (const QString &name : {u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s})
            if (QFontDatabase::families().contains(name))
                return name;
        return QFontInfo(QGuiApplication::font()).family();
    }();
    style.family = family;
    style.unit = std::max(std::min(size.width() / 1200, size.height() / 800), 0.25);
    // A narrow column keeps its words readable rather than its proportions.
    if (size.width() < 700)
        style.unit = std::max(style.unit, std::min(0.78, size.width() / 420));
    style.text = 15;
    style.tick = 13;
    style.head = 16;
    style.interactive = false;
    if (size.width() < 700) {
        style.text = 14;
        style.tick = 12.5;
        style.head = 15;
    }
    style.fullNames = size.width() / style.unit >= 900;
    style.small = size.width() / style.unit < 620;
    return style;
}

QRectF chartArea(const PictureWords &words, const ChartStyle &style, QSizeF size)
{
    return sheetOf(words, style, size).chart;
}

Figure layOutPicture(const ChartContents &contents, const PictureWords &words, const ChartLook &look,
    const ChartStyle &style, QSizeF size)
{
    Figure figure;
    figure.size = size;
    const Inks inks(style.palette);
    const double u = style.unit;
    const Sheet sheet = sheetOf(words, style, size);
    composeInto(figure, contents, look, style, sheet.chart);
    figure.size = size;

    double y = sheet.margin * 0.6;
    for (const QString &line : sheet.title) {
        y += sheet.titleSize * 1.1 * u;
        figure.say({sheet.margin, y}, Side::Left, {{line, inks.text, true}}, sheet.titleSize);
        y += sheet.titleSize * 0.15 * u;
    }
    y += 4 * u;
    for (const QString &line : sheet.subtitle) {
        y += subtitleSize * 1.35 * u;
        // The key is drawn, not only named: a ring before "Hollow", bold type for "Bold".
        std::vector<TextRun> runs;
        double x = sheet.margin;
        const auto say = [&](const QString &text, bool bold) {
            if (text.isEmpty())
                return;
            figure.say({x, y}, Side::Left, {{text, bold ? inks.text : inks.muted, bold}}, subtitleSize);
            x += style.width(text, subtitleSize, bold);
        };
        QString rest = line;
        if (const qsizetype at = rest.indexOf(u"Bold:"_s); at >= 0) {
            say(rest.first(at), false);
            say(u"Bold"_s, true);
            rest = rest.sliced(at + 4);
        }
        if (const qsizetype at = rest.indexOf(u"Hollow:"_s); at >= 0) {
            say(rest.first(at), false);
            figure.marks.push_back({{x + 7 * u, y - subtitleSize * 0.36 * u}, 5.5 * u, 0, inks.hot, true});
            x += 18 * u;
            rest = rest.sliced(at);
        }
        say(rest, false);
    }
    y = sheet.footerTop;
    figure.lines.push_back(
        {QPolygonF{QPointF(sheet.margin, y - 8 * u), QPointF(size.width() - sheet.margin, y - 8 * u)}, inks.leader, u,
            {}});
    for (const QString &line : sheet.footer) {
        y += footerLine * u;
        figure.say({sheet.margin, y - 4 * u}, Side::Left, {{line, inks.muted}}, footerSize);
    }
    return figure;
}

} // namespace proofline
