// Shown rows as text: files, the clipboard, the command line; and rows looked up by place, name and number.
#pragma once

#include "tables/result_model.h"

#include <QIODevice>
#include <optional>
#include <vector>

namespace proofline {

enum class RowFormat : std::uint8_t { Csv, Tsv, Json, Html, Markdown, Plain /* aligned columns */ };

// The stable English name of a column, as in JSON and `--sort`: "time", "gunTime", "pacePerKm".
QString columnKey(Column column);
// By key or by one of the names the filter knows ("nation", "name", "gap"); upper and lower case alike.
std::optional<Column> columnFrom(QStringView name);

// Columns in which some row has a value, in table order.
std::vector<Column> filledColumns(const ResultModel &model);

// A cell for machines: empty where nothing is stated, times h:mm:ss, no dashes. `row` is a shown row.
QString plainText(const ResultModel &model, int row, Column column);

// Writes the shown rows in order, at most `limit` (below 0: all). Answers why it failed, or nothing.
QString writeRows(const ResultModel &model, const std::vector<Column> &columns, RowFormat format, QIODevice &out,
    qsizetype limit = -1);
// Into a file, which is replaced only when all was written.
QString writeRows(const ResultModel &model, const std::vector<Column> &columns, RowFormat format, const QString &path);

// Given shown rows, for the clipboard.
QString rowsAsText(
    const ResultModel &model, const std::vector<int> &rows, const std::vector<Column> &columns, RowFormat format);

// The next shown row after `after` (-1: from the top), beginning again at the top.
std::optional<int> findPlace(const ResultModel &model, int place, int after = -1);
std::optional<int> findBib(const ResultModel &model, const QString &bib, int after = -1);
std::optional<int> findName(const ResultModel &model, const QString &words, int after = -1);

} // namespace proofline
