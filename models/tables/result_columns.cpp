#include "tables/result_columns.h"

#include "facts/discipline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr int fieldShift = 28; // of a TextId: the field above, the code of all parts below
static_assert(textFieldCount < (1u << (32 - fieldShift)));

QString wordOf(const TextColumn &column, std::size_t row)
{
    return column.words ? column.words->text(column.code(row)) : QString();
}

} // namespace

ResultColumns::ResultColumns(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists)
    : m_facts(std::move(facts))
    , m_lists(std::move(lists))
{
    const auto add = [this](std::shared_ptr<const ColumnStore> store, std::shared_ptr<const ResultList> list) {
        Part part;
        part.first = m_rows;
        part.rows = store->rows;
        part.firstRace = m_raceCount;
        m_rows += store->rows;
        m_raceCount += std::uint32_t(store->raceList.size());
        for (const StoredRace &race : store->raceList)
            m_winningTimes.push_back(race.winningTime);
        const TextColumn &disciplines = store->text(TextField::Discipline);
        for (std::uint32_t code = 0; disciplines.words && code < disciplines.words->size(); ++code)
            part.metres.push_back(float(metresOf(disciplines.words->text(code)).value_or(0)));
        part.store = std::move(store);
        part.list = std::move(list);
        m_parts.push_back(std::move(part));
    };
    add(m_facts ? storeFacts(*m_facts) : std::make_shared<ColumnStore>(), nullptr);
    for (const auto &list : m_lists) {
        if (list)
            add(list->columns, list);
    }
    unifyWords();
    unifySplits();
    findLinkedRows();
}

void ResultColumns::findLinkedRows()
{
    if (!m_facts)
        return;
    for (std::uint32_t row = 0; row < m_facts->results.size(); ++row) {
        const auto &link = m_facts->results[row].official;
        if (!link || link->official >= m_facts->officialRows.size())
            continue;
        if (const auto listed = rowOf({std::nullopt, m_facts->officialRows[link->official].row}))
            m_linked.emplace(std::uint32_t(*listed), row);
    }
}

ResultColumns::~ResultColumns() = default;

void ResultColumns::unifyWords()
{
    for (std::size_t field = 0; field < textFieldCount; ++field) {
        std::shared_ptr<const Words> only;
        std::size_t dictionaries = 0;
        for (const Part &part : m_parts) {
            if (const auto &words = part.store->texts[field].words; words && words != only) {
                only = words;
                ++dictionaries;
            }
        }
        if (dictionaries <= 1) {
            m_words[field] = only ? only : std::make_shared<Words>();
            continue;
        }
        auto all = std::make_shared<Words>();
        for (Part &part : m_parts) {
            const auto &words = part.store->texts[field].words;
            if (!words)
                continue;
            std::vector<std::uint32_t> &unified = part.unified[field];
            unified.resize(words->size());
            bool same = true;
            for (std::uint32_t code = 0; code < words->size(); ++code) {
                unified[code] = all->add(words->utf8(code));
                same = same && unified[code] == code;
            }
            if (same)
                unified.clear();
        }
        m_words[field] = all;
    }
}

void ResultColumns::unifySplits()
{
    const auto same = [](const Split &a, const SplitColumn &b) {
        return a.metres && b.metres ? std::abs(*a.metres - *b.metres) < 1 : !a.metres && !b.metres && a.name == b.name;
    };
    for (const Part &part : m_parts) {
        for (const SplitColumn &split : part.store->splits) {
            if (std::none_of(m_splits.begin(), m_splits.end(), [&](const Split &known) { return same(known, split); }))
                m_splits.push_back({split.name, split.metres});
        }
    }
    std::stable_sort(m_splits.begin(), m_splits.end(),
        [](const Split &a, const Split &b) { return a.metres.value_or(1e9) < b.metres.value_or(1e9); });
    for (Part &part : m_parts) {
        const auto &splits = part.store->splits;
        for (const Split &known : m_splits) {
            const auto at = std::find_if(
                splits.begin(), splits.end(), [&](const SplitColumn &split) { return same(known, split); });
            part.splitOf.push_back(at == splits.end() ? -1 : int(at - splits.begin()));
        }
        const TextColumn &disciplines = part.store->text(TextField::Discipline);
        const double whole =
            disciplines.codes.empty() && disciplines.words ? double(part.metres[disciplines.constant]) : 0;
        for (std::size_t i = 0; i < splits.size() && whole > 0; ++i) {
            if (splits[i].metres && std::abs(*splits[i].metres * 2 - whole) < whole * 0.002)
                part.half = int(i);
        }
    }
}

RowOrigin ResultColumns::origin(std::size_t row) const
{
    const Part &part = partOf(row);
    RowOrigin origin;
    if (part.list)
        origin.listRow = ListRow{part.list->id, std::uint32_t(row - part.first)};
    else
        origin.result = ResultId(std::uint32_t(row));
    return origin;
}

std::optional<std::size_t> ResultColumns::rowOf(const RowOrigin &origin) const
{
    if (origin.result) {
        const std::size_t row = std::size_t(*origin.result);
        return row < m_parts.front().rows ? std::optional(row) : std::nullopt;
    }
    if (!origin.listRow)
        return std::nullopt;
    for (const Part &part : m_parts) {
        if (part.list && part.list->id == origin.listRow->list && origin.listRow->row < part.rows)
            return part.first + origin.listRow->row;
    }
    return std::nullopt;
}

TextId ResultColumns::textId(TextField field, std::size_t row) const
{
    const Part &part = partOf(row);
    std::uint32_t code = part.store->text(field).code(row - part.first);
    if (code == 0)
        return TextId::NoText;
    const auto &unified = part.unified[std::size_t(field)];
    if (!unified.empty())
        code = unified[code];
    return TextId(std::uint32_t(field) << fieldShift | code);
}

QString ResultColumns::text(TextId id) const
{
    const std::uint32_t code = std::uint32_t(id) & ((1u << fieldShift) - 1);
    return code == 0 ? QString() : m_words[std::uint32_t(id) >> fieldShift]->text(code);
}

QString ResultColumns::text(TextField field, std::size_t row) const
{
    const Part &part = partOf(row);
    return wordOf(part.store->text(field), row - part.first);
}

QString ResultColumns::athlete(std::size_t row) const
{
    const Part &part = partOf(row);
    if (!part.list) // as the sources write it
        return m_facts->athlete(m_facts->results[row].athlete).name;
    const QString given = wordOf(part.store->text(TextField::GivenName), row - part.first);
    const QString surname = wordOf(part.store->text(TextField::Surname), row - part.first);
    return given.isEmpty() ? surname : surname.isEmpty() ? given : QString(given % u' ' % surname);
}

QString ResultColumns::bib(std::size_t row) const
{
    const std::int32_t value = number(NumberField::Bib, row);
    if (value == kMissing)
        return {};
    if (value >= 0)
        return QString::number(value);
    const auto &words = partOf(row).store->text(TextField::BibLetters).words;
    return words ? words->text(std::uint32_t(-value)) : QString();
}

QString ResultColumns::raceName(std::uint32_t race) const
{
    const auto part =
        std::find_if(m_parts.rbegin(), m_parts.rend(), [race](const Part &p) { return p.firstRace <= race; });
    return part->store->raceList[race - part->firstRace].name;
}

QString ResultColumns::raceNameWithCategory(std::uint32_t race) const
{
    const auto part =
        std::find_if(m_parts.rbegin(), m_parts.rend(), [race](const Part &p) { return p.firstRace <= race; });
    const StoredRace &stored = part->store->raceList[race - part->firstRace];
    const auto &words = part->store->text(TextField::Category).words;
    const QString category = words ? words->text(stored.category) : QString();
    return stored.name.isEmpty() ? category
        : category.isEmpty()     ? stored.name
                                 : QString(stored.name % u", "_s % category);
}

Status ResultColumns::status(std::size_t row) const
{
    const Part &part = partOf(row);
    return part.store->statusOf(row - part.first);
}

bool ResultColumns::won(std::size_t row) const
{
    const Part &part = partOf(row);
    if (!part.list)
        return part.store->won[row - part.first] != 0;
    // A list may hold men and women with one place column: the fastest of a race won it.
    const std::int32_t own = time(row);
    const StoredRace &raced = part.store->raceList[part.store->raceOf(row - part.first)];
    if (own == kMissing)
        return place(row) == 1 && raced.winningTime == kMissing;
    // Of equal times the place decides, where the list gives one.
    const std::int32_t placed = place(row);
    return own == raced.winningTime
        && (placed == kMissing || raced.winningPlace == kMissing || placed == raced.winningPlace);
}

bool ResultColumns::focus(std::size_t row) const { return isListRow(row) || m_facts->results[row].focus; }

bool ResultColumns::disputed(std::size_t row) const
{
    if (isListRow(row))
        return false;
    const Result &result = m_facts->results[row];
    return result.place.disputed || result.time.disputed || result.nationality.disputed || result.status.disputed;
}

bool ResultColumns::timeDisputed(std::size_t row) const
{
    return !isListRow(row) && m_facts->results[row].time.disputed;
}

int ResultColumns::sources(std::size_t row) const
{
    return isListRow(row) ? 1 : m_facts->results[row].independentSources;
}

QStringList ResultColumns::sourceNames(std::size_t row, qsizetype most) const
{
    if (const ResultList *listed = list(row))
        return {listed->name};
    const Result &stated = m_facts->results[row];
    QStringList names;
    QSet<QString> known;
    const auto add = [&](const QString &name) {
        const qsizetype before = known.size();
        known.insert(name);
        if (known.size() > before && before < most)
            names.push_back(name);
    };
    for (const ClaimRef ref : stated.claims) {
        if (const Reading *reading = m_facts->reading(ref.article))
            add(reading->article->fileName);
    }
    if (stated.official)
        add(m_facts->officialRows[stated.official->official].listName);
    if (known.size() > names.size())
        names.push_back(QCoreApplication::translate("proofline::ResultColumns", "and %1 more")
                            .arg(QLocale().toString(known.size() - names.size())));
    return names;
}

std::optional<ResultId> ResultColumns::result(std::size_t row) const
{
    return isListRow(row) ? std::nullopt : std::optional(ResultId(std::uint32_t(row)));
}

std::int32_t ResultColumns::gap(std::size_t row) const
{
    const std::int32_t own = time(row);
    const std::int32_t winner = m_raceCount == 0 ? kMissing : m_winningTimes[race(row)];
    return own == kMissing || winner == kMissing ? kMissing : own - winner;
}

double ResultColumns::metres(std::size_t row) const
{
    const Part &part = partOf(row);
    const std::uint32_t code = part.store->text(TextField::Discipline).code(row - part.first);
    return code < part.metres.size() ? double(part.metres[code]) : 0;
}

std::int32_t ResultColumns::pacePerKm(std::size_t row) const
{
    const std::int32_t own = time(row);
    const double length = metres(row);
    return own == kMissing || length <= 0 ? kMissing : std::int32_t(std::lround(own * 1000.0 / length));
}

std::int32_t ResultColumns::pacePerMile(std::size_t row) const
{
    const std::int32_t own = time(row);
    const double length = metres(row);
    return own == kMissing || length <= 0 ? kMissing : std::int32_t(std::lround(own * 1609.344 / length));
}

std::int32_t ResultColumns::halfDifference(std::size_t row) const
{
    const Part &part = partOf(row);
    if (part.half < 0)
        return kMissing;
    const std::int32_t own = time(row);
    const std::int32_t half = part.store->splits[std::size_t(part.half)].values[row - part.first];
    return own == kMissing || half == kMissing || half > own ? kMissing : own - 2 * half;
}

std::int32_t ResultColumns::splitTime(std::size_t split, std::size_t row) const
{
    const Part &part = partOf(row);
    const int own = part.splitOf[split];
    return own < 0 ? kMissing : part.store->splits[std::size_t(own)].values[row - part.first];
}

std::size_t ResultColumns::memory() const
{
    std::size_t bytes = m_winningTimes.capacity() * 4;
    for (const Part &part : m_parts) {
        bytes += part.store->memory();
        for (const auto &unified : part.unified)
            bytes += unified.capacity() * 4;
    }
    for (std::size_t field = 0; field < textFieldCount; ++field) {
        const bool own = std::none_of(m_parts.begin(), m_parts.end(),
            [&](const Part &part) { return part.store->texts[field].words == m_words[field]; });
        if (own)
            bytes += m_words[field]->memory();
    }
    return bytes;
}

} // namespace proofline
