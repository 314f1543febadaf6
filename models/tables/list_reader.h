// Reads an official results list: CSV and kin, plain or packed, straight into columns. What each column means and in
// which unit its times are is decided from header and data, with a reason; every choice can be overridden.
#pragma once

#include "tables/byte_source.h"
#include "tables/result_list.h"

#include <QByteArray>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace proofline {

// What the user (or a kept profile) says a column is.
struct ColumnChoice
{
    int column = 0; // of the file, from 0
    Meaning meaning = Meaning::Ignored;
    TimeUnit unit = TimeUnit::None; // None: decided from the data
    std::optional<double> metres; // of a split
    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

// Choices kept for all files with the same header line.
struct ListProfile
{
    QString header;
    std::vector<ColumnChoice> columns;
    QString event;
    QString discipline;
    friend bool operator==(const ListProfile &, const ListProfile &) = default;
};
QJsonObject toJson(const ListProfile &profile);
std::optional<ListProfile> listProfileFrom(const QJsonObject &json);

struct ListOptions
{
    ListId id{};
    std::optional<char> delimiter;
    QByteArray encoding; // empty: recognised
    std::optional<bool> hasHeader;
    std::vector<ColumnChoice> columns; // before any profile
    std::vector<ListProfile> profiles; // the first with the file's header counts
    QString event; // where no column says it; before the file's name
    std::optional<int> year;
    QString discipline;
    QString member; // of an archive; empty: its first list
    QString page; // path of the page whose tables the bytes are
    std::vector<qint64> pageLines; // by line of the bytes: the page's, counted from 1
    int threads = 2;
};

struct ListCallbacks
{
    std::function<void(std::shared_ptr<const ResultList>)>
        firstRows; // once, for long lists: the first rows while the rest is read
    // These two are called from whatever thread reads on, one call at a time.
    std::function<void(qint64 read, qint64 total)> progress; // bytes; total 0 where unknown
    std::function<bool()> cancelled; // asked often; true stops and keeps what was read
};

struct ListOutcome
{
    std::shared_ptr<const ResultList> list; // null: nothing could be read
    QString problem; // why, in one sentence without the file's name
};

// Never throws; memory and time are bounded whatever the bytes are.
ListOutcome readList(const QString &path, const ListOptions &options = {}, const ListCallbacks &callbacks = {});
ListOutcome readList(
    const QByteArray &bytes, const QString &name, const ListOptions &options = {}, const ListCallbacks &callbacks = {});

// Whether a text begins like a results list: several lines with the same delimiter and numbers or times in columns.
bool looksLikeList(const QByteArray &beginning);

} // namespace proofline
