#include "app/loader.h"

#include "reading/reading.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

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
    return endsWithOneOf(withoutCompression(fileName), listEndings())
        || fileName.endsWith(u".zip"_s, Qt::CaseInsensitive);
}

SourceFiles findSources(const QStringList &paths)
{
    SourceFiles found;
    for (const QString &path : paths) {
        if (path == u"-" || !QFileInfo(path).isDir()) {
            found.files += path;
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
        found.files += inFolder;
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

LoadedSource loadSource(const QString &path, std::uint32_t id, ListOptions options, const ListCallbacks &callbacks)
{
    const bool isInput = path == u"-";
    const QString shown = isInput ? u"standard input"_s : path;
    options.id = ListId(id);
    if (!isInput && isListName(path) && QFileInfo(path).isFile())
        return loadedList(readList(path, options, callbacks), shown);

    LoadedSource loaded;
    QString problem;
    const QByteArray bytes = readAll(path, largestReport, problem);
    if (problem.isEmpty() && isInput && looksLikeList(bytes.first(std::min<qsizetype>(bytes.size(), 64 << 10))))
        return loadedList(readList(bytes, path, options, callbacks), shown);
    if (problem.isEmpty()) {
        ReadableText text = readArticle(bytes, isInput ? path : QFileInfo(path).fileName(), ArticleId(id));
        problem = text.problem;
        if (text.article) {
            auto article = std::make_shared<Article>(*text.article);
            // a packed list on standard input shows what it is only once it is unpacked
            if (isInput && looksLikeList(article->text.left(64 << 10).toUtf8()))
                return loadedList(readList(bytes, path, options, callbacks), shown);
            article->path = isInput ? QString() : QFileInfo(path).absoluteFilePath();
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
