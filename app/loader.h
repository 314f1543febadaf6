// Reads files, folders and standard input into readings and lists. Runs on any thread; keeps nothing.
#pragma once

#include "facts/claim.h"
#include "facts/problem.h"
#include "tables/list_reader.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace proofline {

// What one path gave: a report's claims or an official list, else only problems.
struct LoadedSource
{
    std::shared_ptr<const Reading> reading;
    std::shared_ptr<const ResultList> list;
    std::vector<Problem> problems;
};

struct SourceFiles
{
    // In order, folders replaced by the reports and lists in them, archives by their lists: "results.zip/men.csv"; "-"
    // stays.
    QStringList files;
    std::vector<Problem> problems;
};

// Looks into folders (hidden files left out, links to folders not followed) for the kinds Proofline reads.
SourceFiles findSources(const QStringList &paths);

// True for names of official lists: .csv, .tsv, .tab, and these inside .gz and .xz; every .zip and packed .tar.
bool isListName(const QString &fileName);

// Reads one file, one list of an archive or, for "-", standard input. A page that is little but a long table of results
// is a list. `id` names the article or the list; `options` and `callbacks` count for
// lists only.
LoadedSource loadSource(
    const QString &path, std::uint32_t id, ListOptions options = {}, const ListCallbacks &callbacks = {});

// Reads text that came from the clipboard or a drop.
LoadedSource loadText(const QString &text, const QString &name, ArticleId id);

} // namespace proofline
