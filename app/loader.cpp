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
    for (const QString &ending : {u".gz"_s, u".xz"_s, u".zip"_s}) {
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

bool isListName(const QString &fileName) { return endsWithOneOf(withoutCompression(fileName), listEndings()); }

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

LoadedSource loadSource(const QString &path, std::uint32_t id)
{
    LoadedSource loaded;
    QString problem;
    const QByteArray bytes = readAll(path, largestReport, problem);
    if (problem.isEmpty()) {
        const QString fileName = path == u"-" ? path : QFileInfo(path).fileName();
        ReadableText text = readArticle(bytes, fileName, ArticleId(id));
        problem = text.problem;
        if (text.article) {
            auto article = std::make_shared<Article>(*text.article);
            article->path = path == u"-" ? QString() : QFileInfo(path).absoluteFilePath();
            loaded.reading = std::make_shared<const Reading>(readClaims(std::move(article)));
        }
    }
    if (!problem.isEmpty())
        loaded.problems.push_back({path == u"-" ? u"standard input"_s : path, problem, {}});
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
