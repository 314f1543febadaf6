#include "app/loader.h"

#include "reading/reading.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr qint64 largestReport = 256 * 1024 * 1024; // bytes; a report is prose, longer files are something else
constexpr int mostFilesOfAFolder = 100'000;

const QStringList &reportEndings()
{
    static const QStringList endings{
        u".txt"_s, u".text"_s, u".html"_s, u".htm"_s, u".xhtml"_s, u".md"_s, u".markdown"_s};
    return endings;
}

const QStringList &listEndings()
{
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".tab"_s};
    return endings;
}

bool endsWithOneOf(const QString &name, const QStringList &endings)
{
    return std::any_of(endings.begin(), endings.end(),
        [&](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

QString withoutCompression(const QString &name)
{
    for (const QString &ending : {u".gz"_s, u".xz"_s}) {
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return name.chopped(ending.size());
    }
    return name;
}

bool isArchiveName(const QString &name)
{
    return endsWithOneOf(name, {u".zip"_s, u".tar.gz"_s, u".tgz"_s, u".tar.xz"_s, u".tar.bz2"_s, u".tar.zst"_s});
}

// "results.zip/men/half.csv": the archive's path and what is wanted of it.
std::optional<std::pair<QString, QString>> archiveAndMember(const QString &path)
{
    for (qsizetype at = path.indexOf(u'/', 1); at > 0; at = path.indexOf(u'/', at + 1)) {
        const QString archive = path.first(at);
        if (isArchiveName(archive) && QFileInfo(archive).isFile())
            return std::pair(archive, path.sliced(at + 1));
    }
    return std::nullopt;
}

bool isReportName(const QString &name)
{
    return endsWithOneOf(name.endsWith(u".gz"_s, Qt::CaseInsensitive) ? name.chopped(3) : name, reportEndings());
}

// Everything of a file or of standard input, at most `most` bytes. `problem` says why there is nothing.
QByteArray readAll(const QString &path, qint64 most, QString &problem)
{
    QFile file(path);
    if (path == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly)) {
            problem = u"standard input cannot be read."_s;
            return {};
        }
    } else {
        const QFileInfo info(path);
        if (!info.exists() && !info.isSymLink()) {
            problem = u"there is no such file."_s;
            return {};
        }
        if (!info.isFile()) { // a pipe or a device may never end
            problem = u"it is not an ordinary file."_s;
            return {};
        }
        if (!file.open(QIODevice::ReadOnly)) {
            problem = u"it cannot be opened: %1."_s.arg(file.errorString());
            return {};
        }
    }
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray part = file.read(std::min<qint64>(most + 1 - bytes.size(), 4 << 20));
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError) {
        problem = u"reading stopped: %1."_s.arg(file.errorString());
        return {};
    }
    if (bytes.size() > most) {
        problem = u"it is larger than %1 MB, more than any report."_s.arg(most >> 20);
        return {};
    }
    return bytes;
}

} // namespace

bool isListName(const QString &fileName)
{
    return endsWithOneOf(withoutCompression(fileName), listEndings()) || isArchiveName(fileName);
}

namespace {

// A file; of an archive each of its lists, and a word on what else is in it.
void addFile(SourceFiles &found, const QString &path)
{
    const ArchiveMembers members =
        isArchiveName(path) && QFileInfo(path).isFile() ? archiveMembers(path) : ArchiveMembers{};
    if (members.lists.isEmpty() || members.lists.first().isEmpty()) {
        found.files += path; // reading it says what it is
        return;
    }
    for (const QString &member : members.lists)
        found.files += QString(path % u'/' % member);
    const qsizetype others = members.others.size();
    if (others == 0)
        return;
    constexpr qsizetype most = 3;
    QString names = members.others.first(std::min(others, most)).join(u", "_s);
    if (others > most)
        names += u" and %1 more"_s.arg(others - most);
    found.problems.push_back({path,
        u"of the files in it these are no results lists by their names and were not read: %1."_s.arg(names), {}});
}

} // namespace

SourceFiles findSources(const QStringList &paths)
{
    SourceFiles found;
    for (const QString &path : paths) {
        if (path == u"-") {
            found.files += path;
            continue;
        }
        if (!QFileInfo(path).isDir()) {
            addFile(found, path);
            continue;
        }
        if (!QFileInfo(path).isReadable()) {
            found.problems.push_back({path, u"the folder cannot be read."_s, {}});
            continue;
        }
        QStringList inFolder;
        bool cut = false;
        QDirIterator files(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (files.hasNext() && !cut) {
            const QString file = files.next();
            if (isReportName(file) || isListName(file))
                inFolder += file;
            cut = inFolder.size() > mostFilesOfAFolder;
        }
        if (inFolder.isEmpty())
            found.problems.push_back(
                {path, u"the folder holds no reports or results lists (.txt, .html, .md, .csv, .tsv)."_s, {}});
        if (cut) {
            inFolder.resize(mostFilesOfAFolder);
            found.problems.push_back(
                {path, u"the folder holds more than %1 files; the rest is left out."_s.arg(mostFilesOfAFolder), {}});
        }
        inFolder.sort();
        for (const QString &file : inFolder)
            addFile(found, file);
    }
    return found;
}

namespace {

LoadedSource loadedList(ListOutcome reading, const QString &path)
{
    LoadedSource loaded;
    if (!reading.list) {
        loaded.problems.push_back({path, reading.problem, {}});
        return loaded;
    }
    loaded.list = std::move(reading.list);
    for (Problem problem : loaded.list->problems) {
        problem.source = path;
        loaded.problems.push_back(problem);
    }
    const qint64 more = loaded.list->problemCount - qint64(loaded.list->problems.size());
    if (more > 0)
        loaded.problems.push_back({path, u"%1 more lines have problems."_s.arg(more), {}});
    return loaded;
}

} // namespace

namespace {

bool saysNothing(const Reading &reading)
{
    return reading.results.empty() && reading.gaps.empty() && reading.records.empty() && reading.statements.empty();
}

} // namespace

namespace {

// Rows of the table that fills a page, as lines of cells between tabs.
struct PageTable
{
    QByteArray lines;
    std::vector<qint64> pageLines;
    std::size_t leftOut = 0; // rows of other shapes
};

// Nothing where the page is a report with a table in it: its rows are read as claims, with the article around them.
std::optional<PageTable> tableOfPage(const Article &article, const QByteArray &bytes)
{
    constexpr int fewest = 100; // rows
    std::map<std::size_t, int> shapes; // cells of a row -> how many rows
    int inRows = 0;
    for (const Block &block : article.blocks) {
        if (block.kind == Block::Kind::TableRow) {
            ++shapes[block.cells.size()];
            inRows += block.span.end - block.span.begin;
        }
    }
    const auto most = std::max_element(
        shapes.begin(), shapes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == shapes.end() || most->first < 2 || most->second < fewest || inRows * 2 < article.text.size())
        return std::nullopt;
    PageTable table;
    qint64 line = 1;
    std::int64_t counted = 0;
    const bool packed = bytes.startsWith("\x1F\x8B"); // then lines are counted within the table
    for (const Block &block : article.blocks) {
        if (block.kind != Block::Kind::TableRow)
            continue;
        if (block.cells.size() != most->first) {
            ++table.leftOut;
            continue;
        }
        for (std::size_t i = 0; i < block.cells.size(); ++i) {
            const Span cell = block.cells[i];
            QByteArray text = article.text.mid(cell.begin, cell.end - cell.begin).simplified().toUtf8();
            if (text.contains('"'))
                text = '"' + text.replace('"', "\"\"") + '"';
            table.lines += (i > 0 ? "\t" : "") + text;
        }
        table.lines += '\n';
        const std::int64_t at = std::min(byteAt(article, block.span.begin), std::int64_t(bytes.size()));
        if (at > counted) {
            line += std::count(bytes.begin() + counted, bytes.begin() + at, '\n');
            counted = at;
        }
        if (!packed)
            table.pageLines.push_back(line);
    }
    return looksLikeList(table.lines.first(std::min<qsizetype>(table.lines.size(), 64 << 10)))
        ? std::optional(std::move(table))
        : std::nullopt;
}

LoadedSource loadedPage(
    PageTable table, const Article &page, const QString &shown, ListOptions options, const ListCallbacks &callbacks)
{
    options.page = page.path;
    options.pageLines = std::move(table.pageLines);
    options.delimiter = '\t';
    options.encoding = "UTF-8";
    LoadedSource loaded = loadedList(readList(table.lines, page.fileName, options, callbacks), shown);
    if (table.leftOut > 0)
        loaded.problems.push_back({shown,
            u"%1 of the rows in the page's tables have another number of cells and were left out."_s.arg(table.leftOut),
            {}});
    return loaded;
}

} // namespace

LoadedSource loadSource(const QString &path, std::uint32_t id, ListOptions options, const ListCallbacks &callbacks)
{
    const bool isInput = path == u"-";
    const QString shown = isInput ? u"standard input"_s : path;
    options.id = ListId(id);
    if (const auto packed = isInput ? std::nullopt : archiveAndMember(path)) {
        options.member = packed->second;
        return loadedList(readList(packed->first, options, callbacks), shown);
    }
    if (!isInput && isListName(path) && QFileInfo(path).isFile())
        return loadedList(readList(path, options, callbacks), shown);

    LoadedSource loaded;
    QString problem;
    const QByteArray bytes = readAll(path, largestReport, problem);
    if (problem.isEmpty() && isInput && looksLikeList(bytes.first(std::min<qsizetype>(bytes.size(), 64 << 10))))
        return loadedList(readList(bytes, path, options, callbacks), shown);
    if (problem.isEmpty() && isInput && bytes.startsWith("PK\x03\x04")) {
        if (ListOutcome outcome = readList(bytes, path, options, callbacks); outcome.list)
            return loadedList(std::move(outcome), shown);
    }
    if (problem.isEmpty()) {
        ReadableText text = readArticle(bytes, isInput ? path : QFileInfo(path).fileName(), ArticleId(id));
        problem = text.problem;
        if (text.article) {
            auto article = std::make_shared<Article>(*text.article);
            // a packed list on standard input shows what it is only once it is unpacked
            if (isInput && looksLikeList(article->text.left(64 << 10).toUtf8()))
                return loadedList(readList(bytes, path, options, callbacks), shown);
            article->path = isInput ? QString() : QFileInfo(path).absoluteFilePath();
            if (auto table = tableOfPage(*article, bytes))
                return loadedPage(std::move(*table), *article, shown, options, callbacks);
            loaded.reading = std::make_shared<const Reading>(readClaims(std::move(article)));
            if (saysNothing(*loaded.reading))
                problem = u"it holds no race results that Proofline can read."_s;
        }
    }
    if (!problem.isEmpty())
        loaded.problems.push_back({shown, problem, {}});
    return loaded;
}

LoadedSource loadText(const QString &text, const QString &name, ArticleId id)
{
    LoadedSource loaded;
    ReadableText readable = readArticle(text.toUtf8(), name, id);
    if (readable.article)
        loaded.reading = std::make_shared<const Reading>(readClaims(readable.article));
    else
        loaded.problems.push_back({name, readable.problem, {}});
    return loaded;
}

} // namespace proofline
