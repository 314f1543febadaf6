#include "app/command_line.h"

#include "app/claim_text.h"
#include "app/html_report.h"
#include "app/json_lines.h"
#include "app/loader.h"
#include "app/sources.h"
#include "app/w3c_annotations.h"
#include "tables/export_rows.h"
#include "tables/result_model.h"
#include "ui/main_window.h"
#include "ui/picture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QStringBuilder>
#include <QtConcurrent>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

struct Command
{
    QString name;
    QString arguments;
    QString summary;
};

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {u"extract"_s, u"[--format jsonl|csv|text|w3c] [--coverage] PATH..."_s, u"every claim with its evidence"_s},
        {u"table"_s, u"[--sort COLUMN] [--filter TEXT] [--limit N] [--format csv|text|json] PATH..."_s,
            u"the reconciled results"_s},
        {u"check"_s, u"[--format jsonl|text] PATH..."_s,
            u"disputes and checks; exit status 1 when something disagrees"_s},
        {u"chart"_s,
            u"KIND -o FILE [--size WxH] [--scale S] [--theme light|dark] [--athlete NAME]...\n"
            "      [--reference NAME|winner|record|TIME] [--race TEXT] [--category TEXT] [--filter TEXT]\n"
            "      [--transparent] [--data FILE.csv] PATH..."_s,
            u"a chart as PNG, SVG or PDF"_s},
        {u"picture"_s, u"-o FILE.png [--size WxH] [--scale S] [--theme light|dark] PATH..."_s,
            u"the whole window as a picture"_s},
        {u"report"_s, u"-o FILE.html PATH..."_s, u"one page: articles with marks, results, findings"_s},
        {u"text"_s, u"PATH..."_s, u"the readable text that offsets count in"_s},
    };
    return all;
}

void print(const QByteArray &text) { std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout); }

int complain(const QString &sentence)
{
    const QByteArray line = "proofline: " + sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    return exitError;
}

void complain(const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems) {
        const QString line = problem.line ? QString(u", line "_s % QString::number(*problem.line)) : QString();
        complain(problem.source % line % u": "_s % problem.reason);
    }
}

// Options of one command. Faults are one sentence in `fault`.
class Options
{
public:
    explicit Options(const QString &command)
    {
        m_parser.setApplicationDescription(command);
        m_parser.addPositionalArgument(u"PATH"_s, u"A report, a results list, a folder, or - for standard input."_s);
    }
    Options &add(const QStringList &names, const QString &valueName = {})
    {
        m_parser.addOption(valueName.isEmpty() ? QCommandLineOption(names, QString())
                                               : QCommandLineOption(names, QString(), valueName));
        return *this;
    }
    bool parse(const QStringList &arguments)
    {
        if (m_parser.parse(QStringList{u"proofline"_s} + arguments))
            return true;
        fault = m_parser.errorText();
        return false;
    }
    // One of `allowed`; the first when not given. Sets the fault otherwise.
    QString choice(const QString &option, const QStringList &allowed)
    {
        const QString given = isSet(option) ? value(option) : allowed.first();
        if (!allowed.contains(given))
            fault = u"--%1 takes %2, not \"%3\"."_s.arg(option, allowed.join(u", "_s), given);
        return given;
    }
    std::optional<QSize> size(const QString &option)
    {
        if (!isSet(option))
            return std::nullopt;
        const QStringList parts = value(option).split(u'x');
        bool isWidth = false;
        bool isHeight = false;
        const QSize size(parts.value(0).toInt(&isWidth), parts.value(1).toInt(&isHeight));
        if (parts.size() != 2 || !isWidth || !isHeight)
            fault = u"--%1 takes WIDTHxHEIGHT in pixels, such as 1200x800, not \"%2\"."_s.arg(option, value(option));
        return size;
    }
    std::optional<double> number(const QString &option, double least, double most)
    {
        if (!isSet(option))
            return std::nullopt;
        bool isNumber = false;
        const double given = value(option).toDouble(&isNumber);
        if (!isNumber || !(given >= least && given <= most))
            fault =
                u"--%1 takes a number from %2 to %3, not \"%4\"."_s.arg(option).arg(least).arg(most).arg(value(option));
        return given;
    }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    QStringList paths() const { return m_parser.positionalArguments(); }

    QString fault;

private:
    QCommandLineParser m_parser;
};

// Reads the paths, several files at once, and complains of what could not be read.
Sources readSources(const QStringList &paths)
{
    const SourceFiles found = findSources(paths);
    complain(found.problems);
    struct Job
    {
        QString file;
        std::uint32_t id = 0;
    };
    QList<Job> jobs;
    for (const QString &file : found.files)
        jobs.append({file, std::uint32_t(jobs.size())});
    const QList<LoadedSource> loaded = QtConcurrent::blockingMapped<QList<LoadedSource>>(
        jobs, [](const Job &job) { return loadSource(job.file, job.id); });
    Sources sources;
    for (const LoadedSource &source : loaded) {
        complain(source.problems);
        sources.readings.push_back(source.reading);
        if (source.list)
            sources.lists.push_back(source.list);
    }
    return sources;
}

int extract(const QStringList &arguments)
{
    Options options(u"extract"_s);
    options.add({u"format"_s}, u"FORMAT"_s).add({u"coverage"_s});
    if (!options.parse(arguments))
        return complain(options.fault);
    const QString kind = options.choice(u"format"_s, {u"jsonl"_s, u"csv"_s, u"text"_s, u"w3c"_s});
    if (!options.fault.isEmpty())
        return complain(options.fault);
    if (options.paths().isEmpty())
        return complain(u"extract needs a file, a folder or - for standard input."_s);

    if (kind == u"w3c") { // one document for all articles
        const Sources sources = readSources(options.paths());
        if (sources.isEmpty())
            return exitError;
        print(w3cAnnotations(sources.readings));
        return exitWell;
    }
    const SourceFiles found = findSources(options.paths());
    complain(found.problems);
    const bool coverage = options.isSet(u"coverage"_s);
    if (kind == u"csv")
        print(claimCsvHeader());
    // A batch at a time is read in parallel and printed in order, so that memory does not grow with the number of
    // articles.
    constexpr qsizetype batch = 64;
    bool anyRead = false;
    for (qsizetype first = 0; first < found.files.size(); first += batch) {
        const QStringList files = found.files.mid(first, batch);
        struct Printed
        {
            QByteArray lines;
            std::vector<Problem> problems;
            bool read = false;
        };
        const auto printed = QtConcurrent::blockingMapped<QList<Printed>>(files, [&](const QString &file) {
            const LoadedSource source = loadSource(file, 0);
            Printed result{{}, source.problems, source.reading || source.list};
            if (source.reading) {
                const Reading &reading = *source.reading;
                result.lines = kind == u"jsonl" ? claimLines(reading, coverage)
                    : kind == u"csv"            ? claimCsv(reading)
                                                : claimText(reading);
            }
            return result;
        });
        for (const Printed &file : printed) {
            complain(file.problems);
            print(file.lines);
            anyRead = anyRead || file.read;
        }
    }
    return anyRead ? exitWell : exitError;
}

QString columnWords()
{
    QStringList words;
    for (int column = 0; column < columnCount; ++column)
        words += columnKey(Column(column));
    return words.join(u", "_s);
}

int table(const QStringList &arguments)
{
    Options options(u"table"_s);
    options.add({u"sort"_s}, u"COLUMN"_s)
        .add({u"filter"_s}, u"TEXT"_s)
        .add({u"limit"_s}, u"N"_s)
        .add({u"format"_s}, u"FORMAT"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    const QString kind = options.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s});
    const auto limit = options.number(u"limit"_s, 0, 1e9);
    std::vector<SortKey> keys;
    for (const QString &word : options.value(u"sort"_s).split(u',', Qt::SkipEmptyParts)) {
        const bool descending = word.startsWith(u'-');
        const auto column = columnFrom(QStringView(word).mid(descending ? 1 : 0));
        if (!column)
            return complain(u"--sort knows no column \"%1\"; it takes %2, with - before it for descending."_s.arg(
                word, columnWords()));
        keys.push_back({*column, descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    if (!options.fault.isEmpty())
        return complain(options.fault);
    if (options.paths().isEmpty())
        return complain(u"table needs a file, a folder or - for standard input."_s);

    const Sources sources = readSources(options.paths());
    if (sources.isEmpty())
        return exitError;
    ResultModel model;
    if (const QString fault = model.setFilter(options.value(u"filter"_s)); !fault.isEmpty())
        return complain(fault);
    if (!keys.empty())
        model.sortBy(keys);
    model.show(judged(sources), sources.lists);
    const RowFormat format = kind == u"csv" ? RowFormat::Csv : kind == u"json" ? RowFormat::Json : RowFormat::Plain;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return complain(u"standard output cannot be written."_s);
    const QString reason = writeRows(model, filledColumns(model), format, out, limit ? qsizetype(*limit) : -1);
    return reason.isEmpty() ? exitWell : complain(reason);
}

int check(const QStringList &arguments)
{
    Options options(u"check"_s);
    options.add({u"format"_s}, u"FORMAT"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    const QString kind = options.choice(u"format"_s, {u"text"_s, u"jsonl"_s});
    if (!options.fault.isEmpty())
        return complain(options.fault);
    if (options.paths().isEmpty())
        return complain(u"check needs a file, a folder or - for standard input."_s);

    const Sources sources = readSources(options.paths());
    if (sources.isEmpty())
        return exitError;
    const std::shared_ptr<const Facts> facts = judged(sources);
    print(kind == u"jsonl" ? findingLines(*facts) : findingText(*facts));
    const auto disagrees = [](const Check &one) {
        return one.verdict == Verdict::Inconsistent || one.verdict == Verdict::InconsistentChangesOutcome;
    };
    const bool all = facts->disputes.empty() && std::none_of(facts->checks.begin(), facts->checks.end(), disagrees);
    return all ? exitWell : exitDisagrees;
}

QString chartWords()
{
    QStringList words;
    for (int kind = 0; kind < chartKindCount; ++kind)
        words += chartWord(ChartKind(kind));
    return words.join(u", "_s);
}

ChartTheme themeOf(Options &options)
{
    const QString theme = options.choice(u"theme"_s, {u"light"_s, u"dark"_s});
    return theme == u"dark" ? ChartTheme::Dark : ChartTheme::Light;
}

int chart(const QStringList &arguments)
{
    Options options(u"chart"_s);
    options.add({u"o"_s, u"output"_s}, u"FILE"_s)
        .add({u"size"_s}, u"WxH"_s)
        .add({u"scale"_s}, u"S"_s)
        .add({u"theme"_s}, u"THEME"_s)
        .add({u"athlete"_s}, u"NAME"_s)
        .add({u"reference"_s}, u"NAME"_s)
        .add({u"race"_s}, u"TEXT"_s)
        .add({u"category"_s}, u"TEXT"_s)
        .add({u"filter"_s}, u"TEXT"_s)
        .add({u"transparent"_s})
        .add({u"data"_s}, u"FILE"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    ChartRequest request;
    request.theme = themeOf(options);
    if (const auto size = options.size(u"size"_s))
        request.size = *size;
    if (const auto scale = options.number(u"scale"_s, 0.1, 16))
        request.scale = *scale;
    if (!options.fault.isEmpty())
        return complain(options.fault);
    QStringList paths = options.paths();
    const QString kindWord = paths.isEmpty() ? QString() : paths.takeFirst();
    const auto kind = chartKindOf(kindWord);
    if (!kind)
        return complain(u"chart knows no kind \"%1\"; it draws %2."_s.arg(kindWord, chartWords()));
    if (!options.isSet(u"o"_s))
        return complain(u"chart needs -o FILE.png, FILE.svg or FILE.pdf."_s);
    if (paths.isEmpty())
        return complain(u"chart needs a file, a folder or - for standard input."_s);
    request.kind = *kind;
    request.transparent = options.isSet(u"transparent"_s);
    request.athletes = options.values(u"athlete"_s);
    request.reference = options.value(u"reference"_s);
    request.race = options.value(u"race"_s);
    request.category = options.value(u"category"_s);
    if (request.kind == ChartKind::Compare && request.athletes.size() < 2)
        return complain(u"compare needs at least two athletes: --athlete NAME --athlete NAME."_s);

    const Sources sources = readSources(paths);
    if (sources.isEmpty())
        return exitError;
    ResultModel model;
    if (const QString fault = model.setFilter(options.value(u"filter"_s)); !fault.isEmpty())
        return complain(fault);
    model.show(judged(sources), sources.lists);
    if (const QString reason = nothingToDraw(model, request); !reason.isEmpty())
        return complain(reason);
    if (const QString reason = saveChart(model, request, options.value(u"o"_s)); !reason.isEmpty())
        return complain(reason);
    if (options.isSet(u"data"_s)) {
        if (const QString reason = saveChartData(model, request, options.value(u"data"_s)); !reason.isEmpty())
            return complain(reason);
    }
    return exitWell;
}

int picture(const QStringList &arguments)
{
    Options options(u"picture"_s);
    options.add({u"o"_s, u"output"_s}, u"FILE"_s)
        .add({u"size"_s}, u"WxH"_s)
        .add({u"scale"_s}, u"S"_s)
        .add({u"theme"_s}, u"THEME"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    const bool dark = themeOf(options) == ChartTheme::Dark;
    const QSize size = options.size(u"size"_s).value_or(QSize(1440, 900));
    const double scale = options.number(u"scale"_s, 0.1, 16).value_or(1);
    if (!options.fault.isEmpty())
        return complain(options.fault);
    if (size.width() < 640 || size.height() < 480 || size.width() > 10'000 || size.height() > 10'000)
        return complain(u"a picture of the window takes 640x480 to 10000x10000 pixels, not %1x%2."_s.arg(size.width())
                            .arg(size.height()));
    if (!options.isSet(u"o"_s))
        return complain(u"picture needs -o FILE.png."_s);
    if (options.paths().isEmpty())
        return complain(u"picture needs a file, a folder or - for standard input."_s);
    const Sources sources = readSources(options.paths());
    if (sources.isEmpty())
        return exitError;
    MainWindow window(MainWindow::Memory::None);
    window.setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    window.resize(size);
    window.showFacts(judged(sources), sources.lists);
    window.show();
    QCoreApplication::processEvents();
    const QString reason = saveWidgetPicture(window, options.value(u"o"_s), size, scale);
    return reason.isEmpty() ? exitWell : complain(reason);
}

int report(const QStringList &arguments)
{
    Options options(u"report"_s);
    options.add({u"o"_s, u"output"_s}, u"FILE"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    if (!options.isSet(u"o"_s))
        return complain(u"report needs -o FILE.html."_s);
    if (options.paths().isEmpty())
        return complain(u"report needs a file, a folder or - for standard input."_s);
    const Sources sources = readSources(options.paths());
    if (sources.isEmpty())
        return exitError;
    const QString reason = saveHtmlReport(*judged(sources), {}, options.value(u"o"_s));
    return reason.isEmpty() ? exitWell : complain(reason);
}

int readableText(const QStringList &arguments)
{
    Options options(u"text"_s);
    if (!options.parse(arguments))
        return complain(options.fault);
    if (options.paths().isEmpty())
        return complain(u"text needs a file, a folder or - for standard input."_s);
    const Sources sources = readSources(options.paths());
    for (const auto &reading : sources.readings) {
        if (reading)
            print(reading->article->text.toUtf8());
    }
    return sources.isEmpty() ? exitError : exitWell;
}

int printHelp()
{
    QString help = u"Proofline "_s % QStringLiteral(PROOFLINE_VERSION)
        % u": race results in which every number can show its proof.\n\n"
          "  proofline [PATH...]   opens the window on reports and results lists\n\n"
          "Without a display, on standard output:\n"_s;
    for (const Command &command : commands())
        help += u"  proofline "_s % command.name % u' ' % command.arguments % u"\n      "_s % command.summary % u'\n';
    help += u"\nPATH is a file (.txt .html .md, .csv .tsv, also .gz), a folder, or - for standard input.\n"
            "KIND is "_s
        % chartWords()
        % u".\n"
          "Exit status: 0 all well, 1 something disagrees (check), 2 an error.\n"_s;
    print(help.toUtf8());
    return exitWell;
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    return !arguments.isEmpty() && std::any_of(commands().begin(), commands().end(), [&](const Command &command) {
        return command.name == arguments.first();
    });
}

bool commandDraws(const QStringList &arguments)
{
    return arguments.first() == u"chart" || arguments.first() == u"picture";
}

namespace {

int perform(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (rest.contains(u"--help"_s) || name == u"--help" || name == u"-h")
        return printHelp();
    if (name == u"--version" || name == u"-v") {
        print("proofline " PROOFLINE_VERSION "\n");
        return exitWell;
    }
    if (name == u"extract")
        return extract(rest);
    if (name == u"table")
        return table(rest);
    if (name == u"check")
        return check(rest);
    if (name == u"chart")
        return chart(rest);
    if (name == u"picture")
        return picture(rest);
    if (name == u"report")
        return report(rest);
    if (name == u"text")
        return readableText(rest);
    return complain(u"there is no option \"%1\"; proofline --help lists what there is."_s.arg(name));
}

} // namespace

int runCommand(const QStringList &arguments)
{
    const int status = perform(arguments);
    // What was printed counts only once it is written: a full disk shows at the flush.
    if ((std::fflush(stdout) != 0 || std::ferror(stdout)) && status != exitError) // else it is told already
        return complain(u"standard output cannot be written: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
    return status;
}

} // namespace proofline
