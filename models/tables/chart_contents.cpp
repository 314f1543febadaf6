#include "tables/chart_contents.h"

#include "tables/result_model.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr std::uint32_t codeBits = 0x0fffffff; // of a TextId: the word's code without its field

QString statusWords(Status status)
{
    switch (status) {
    case Status::Finished: return {};
    case Status::DidNotFinish: return u"did not finish"_s;
    case Status::DidNotStart: return u"did not start"_s;
    case Status::Disqualified: return u"disqualified"_s;
    }
    Q_UNREACHABLE();
}

std::optional<int> present(std::int32_t value) { return value == kMissing ? std::nullopt : std::optional<int>(value); }

ClockTime fromHundredths(std::int32_t value)
{
    return {value * 10,
        value % 100 == 0      ? Precision::Second
            : value % 10 == 0 ? Precision::Tenth
                              : Precision::Hundredth};
}

// Times of a result with those of its winner; a list row's are exact.
std::vector<ClockTime> timesOf(const ResultColumns &columns, std::size_t row)
{
    if (const std::optional<ResultId> id = columns.result(row); id && columns.facts()) {
        const Slot<ClockTime> &slot = columns.facts()->result(*id).time;
        std::vector<ClockTime> times;
        for (const Reported<ClockTime> &reported : slot.values)
            if (times.empty() || slot.disputed)
                times.push_back(reported.value);
        if (columns.time(row) == kMissing)
            times.clear(); // did not finish
        return times;
    }
    const std::int32_t time = columns.time(row);
    return time < 0 ? std::vector<ClockTime>{} : std::vector<ClockTime>{fromHundredths(time)};
}

ChartRow rowAt(const ResultColumns &columns, std::size_t at, int shown, bool splits)
{
    ChartRow row;
    row.row = shown;
    row.athlete = columns.athlete(at);
    row.event = columns.text(TextField::Event, at);
    row.race = columns.raceName(columns.race(at));
    row.discipline = columns.text(TextField::Discipline, at);
    row.category = columns.text(TextField::Category, at);
    row.nationality = columns.text(TextField::Nation, at);
    row.year = present(columns.year(at));
    row.place = present(columns.place(at));
    row.times = timesOf(columns, at);
    row.won = columns.won(at);
    row.status = statusWords(columns.status(at));
    if (splits)
        for (std::size_t s = 0; s < columns.splits().size(); ++s) {
            const std::int32_t time = columns.splitTime(s, at);
            row.splits.push_back(time < 0 ? std::nullopt : std::optional(fromHundredths(time)));
        }
    return row;
}

// Winners by race, filtered away or not: gaps to the winner need them.
void addWinners(const ResultColumns &columns, std::vector<std::pair<std::size_t, ChartRow *>> &rows)
{
    QHash<std::uint32_t, std::size_t> winnerOf;
    QSet<std::uint32_t> wanted;
    for (const auto &[at, row] : rows)
        wanted.insert(columns.race(at));
    for (std::size_t at = 0; at < columns.rowCount(); ++at)
        if (columns.won(at) && !columns.linkedRows().contains(std::uint32_t(at))) {
            const std::uint32_t race = columns.race(at);
            if (wanted.contains(race) && columns.time(at) >= 0 && !winnerOf.contains(race))
                winnerOf.insert(race, at);
        }
    for (const auto &[at, row] : rows)
        if (const auto winner = winnerOf.constFind(columns.race(at)); winner != winnerOf.constEnd()) {
            row->winner = columns.athlete(*winner);
            row->winnerTimes = timesOf(columns, *winner);
        }
}

// The rows of a few athletes: first by the code of the family name, then by the whole name.
std::vector<std::vector<std::size_t>> rowsOf(const ResultColumns &columns, const QStringList &athletes)
{
    std::vector<std::vector<std::size_t>> found(std::size_t(athletes.size()));
    if (athletes.isEmpty())
        return found;
    const Words &surnames = columns.words(TextField::Surname);
    std::vector<char> wanted(surnames.size(), 0);
    for (const QString &athlete : athletes) {
        const QByteArray name = athlete.toUtf8();
        for (std::uint32_t code = 0; code < surnames.size(); ++code) {
            const std::string_view word = surnames.utf8(code);
            if (word.empty() || name.contains(QByteArrayView(word.data(), qsizetype(word.size()))))
                wanted[code] = 1;
        }
    }
    for (std::size_t row = 0; row < columns.rowCount(); ++row)
        if (const auto code = std::uint32_t(columns.surname(row)) & codeBits; code >= wanted.size() || wanted[code]) {
            const qsizetype at = athletes.indexOf(columns.athlete(row));
            if (at >= 0 && !columns.linkedRows().contains(std::uint32_t(row)))
                found[std::size_t(at)].push_back(row);
        }
    return found;
}

// Sources of the shown rows and the values they disagree about.
class SourceNumbers
{
public:
    explicit SourceNumbers(ChartInput &input)
        : m_input(input)
    {
    }

    void add(const ResultColumns &columns, std::size_t row)
    {
        if (const std::optional<ResultId> id = columns.result(row); id && columns.facts()) {
            const Facts &facts = *columns.facts();
            for (const ClaimRef claim : facts.result(*id).claims)
                numberOf(facts, claim.article);
        } else if (const ResultList *list = columns.list(row)) {
            if (!m_lists.contains(list)) {
                m_lists.insert(list);
                m_input.sources.push_back({list->name, {}});
            }
        }
    }

    void addDispute(const ResultColumns &columns, std::size_t row)
    {
        const std::optional<ResultId> id = columns.result(row);
        if (!id || !columns.facts())
            return;
        const Facts &facts = *columns.facts();
        const Slot<ClockTime> &slot = facts.result(*id).time;
        if (!slot.disputed || slot.values.size() < 2)
            return;
        DisputedValue value;
        value.athlete = columns.athlete(row);
        value.year = present(columns.year(row));
        for (const Reported<ClockTime> &reported : slot.values) {
            std::vector<int> numbers;
            for (const ClaimRef claim : reported.claims)
                numbers.push_back(numberOf(facts, claim.article));
            std::sort(numbers.begin(), numbers.end());
            numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
            value.values.emplace_back(formatHms(reported.value), numbers);
        }
        m_input.disputed.push_back(std::move(value));
    }

private:
    int numberOf(const Facts &facts, ArticleId id)
    {
        if (const auto known = m_articles.constFind(std::uint32_t(id)); known != m_articles.constEnd())
            return *known;
        ChartSource source;
        if (const Reading *reading = facts.reading(id); reading && reading->article) {
            source.name = reading->article->fileName;
            if (const qsizetype dot = source.name.lastIndexOf(u'.'); dot > 0)
                source.name.truncate(dot);
            if (reading->article->date)
                source.date = QLocale(QLocale::English).toString(*reading->article->date, u"d MMMM yyyy"_s);
        }
        m_input.sources.push_back(source);
        const int number = int(m_input.sources.size());
        m_articles.insert(std::uint32_t(id), number);
        return number;
    }

    ChartInput &m_input;
    QHash<std::uint32_t, int> m_articles;
    QSet<const ResultList *> m_lists;
};

std::vector<ReferenceMark> statedMarks(const Facts &facts)
{
    std::vector<ReferenceMark> marks;
    for (const auto &reading : facts.readings) {
        if (!reading)
            continue;
        for (const RecordClaim &record : reading->records)
            if (record.time && record.standing != RecordClaim::Standing::Missed) {
                ReferenceMark mark;
                mark.name = (record.record.isEmpty() ? u"record"_s : QString(record.record % u" record"_s))
                    % (record.holder.value.isEmpty() ? QString() : QString(u", "_s % record.holder.value));
                mark.time = record.time->value;
                if (record.context.discipline)
                    mark.discipline = record.context.discipline->value;
                if (record.context.category)
                    mark.category = record.context.category->value;
                marks.push_back(std::move(mark));
            }
    }
    std::stable_sort(marks.begin(), marks.end(),
        [](const ReferenceMark &a, const ReferenceMark &b) { return a.time.milliseconds < b.time.milliseconds; });
    return marks;
}

} // namespace

ShownTable shownTable(const ResultModel &results)
{
    return {results.columns(), std::make_shared<const std::vector<std::uint32_t>>(results.order()),
        std::int64_t(results.totalRows()), results.filterInWords()};
}

ChartInput chartInput(const ShownTable &table, const ChartChoice &choice)
{
    ChartInput input;
    input.total = table.total;
    input.filter = table.filter;
    if (!table.columns || !table.order || table.columns->rowCount() == 0)
        return input;
    const ResultColumns &columns = *table.columns;
    const std::size_t rows = columns.rowCount();

    // Which races and categories are asked for, decided once a word.
    std::vector<char> raceWanted;
    if (!choice.race.isEmpty()) {
        raceWanted.resize(columns.raceCount());
        for (std::uint32_t race = 0; race < columns.raceCount(); ++race)
            raceWanted[race] = columns.raceNameWithCategory(race).contains(choice.race, Qt::CaseInsensitive);
    }
    std::vector<char> categoryWanted;
    if (!choice.category.isEmpty()) {
        const Words &words = columns.words(TextField::Category);
        categoryWanted.resize(words.size());
        for (std::uint32_t code = 0; code < words.size(); ++code)
            categoryWanted[code] = words.text(code).compare(choice.category, Qt::CaseInsensitive) == 0;
    }
    const auto codeOf = [&](TextField field, const ResultColumns::Part &part, std::size_t row) {
        const TextColumn &column = part.store->text(field);
        if (column.isEmpty())
            return std::uint32_t(0);
        const std::vector<std::uint32_t> &unified = part.unified[std::size_t(field)];
        const std::uint32_t code = column.code(row - part.first);
        return unified.empty() ? code : unified[code];
    };
    const auto wanted = [&](std::size_t row) {
        if (!raceWanted.empty() && !raceWanted[columns.race(row)])
            return false;
        return categoryWanted.empty() || categoryWanted[codeOf(TextField::Category, columns.partOf(row), row)] != 0;
    };
    const bool narrowed = !raceWanted.empty() || !categoryWanted.empty();
    QStringList words;
    if (!input.filter.isEmpty())
        words << input.filter;
    if (!choice.race.isEmpty())
        words << u"race contains \u2018%1\u2019"_s.arg(choice.race);
    if (!choice.category.isEmpty())
        words << choice.category;
    input.filter = words.join(u", "_s);

    std::vector<std::uint32_t> picked;
    std::vector<int> pickedShown;
    const std::vector<std::uint32_t> &order = *table.order;
    if (narrowed)
        for (std::size_t shown = 0; shown < order.size(); ++shown)
            if (wanted(order[shown])) {
                picked.push_back(order[shown]);
                pickedShown.push_back(int(shown));
            }
    const std::vector<std::uint32_t> &shownRows = narrowed ? picked : order;
    input.shown = std::int64_t(shownRows.size());
    input.complete = shownRows.size() <= std::size_t(fullRows);
    const bool everything = shownRows.size() >= rows;
    // The only charts that draw counts; the others draw rows.
    const bool counts = choice.kind == ChartKind::Distribution
        || (!input.complete && (choice.kind == ChartKind::FinishTimes || choice.kind == ChartKind::Gaps));
    const bool wantsSplits = choice.kind == ChartKind::Splits;

    // Times as one column; a single source of rows is read in place.
    std::vector<std::int32_t> joined;
    std::span<const std::int32_t> times;
    if (columns.parts().size() == 1 && !columns.parts().front().store->number(NumberField::Time).values.empty()) {
        times = columns.parts().front().store->number(NumberField::Time).values;
    } else {
        joined.reserve(rows);
        for (const ResultColumns::Part &part : columns.parts()) {
            const NumberColumn &column = part.store->number(NumberField::Time);
            if (column.values.empty())
                joined.insert(joined.end(), part.rows, column.constant);
            else
                joined.insert(joined.end(), column.values.begin(), column.values.end());
        }
        times = joined;
    }

    std::vector<std::int32_t> groupOf; // by row; empty: not grouped
    if (counts) {
        // Group numbers by row: discipline and one more field, so that no distribution mixes distances.
        const auto fieldOf = [&]() -> std::optional<TextField> {
            switch (choice.kind == ChartKind::Distribution ? choice.options.grouping : Grouping::Category) {
            case Grouping::Category: return TextField::Category;
            case Grouping::Nation: return TextField::Nation;
            case Grouping::Race:
            case Grouping::None: return std::nullopt;
            }
            Q_UNREACHABLE();
        };
        const bool byRace = choice.kind == ChartKind::Distribution && choice.options.grouping == Grouping::Race;
        const std::optional<TextField> field = fieldOf();
        groupOf.assign(rows, -1);
        QHash<std::uint64_t, int> numbers;
        std::vector<std::uint64_t> keys;
        for (const ResultColumns::Part &part : columns.parts()) {
            const TextColumn &disciplines = part.store->text(TextField::Discipline);
            const TextColumn *second = field ? &part.store->text(*field) : nullptr;
            const auto unify = [&](TextField of, std::uint32_t code) {
                const std::vector<std::uint32_t> &unified = part.unified[std::size_t(of)];
                return unified.empty() ? code : unified[code];
            };
            // A key a code, looked up in a plain array as long as that stays small; a hash for anything else.
            const std::uint32_t firstDiscipline =
                disciplines.isEmpty() ? 0 : unify(TextField::Discipline, disciplines.code(0));
            const bool oneDiscipline = disciplines.isEmpty() || disciplines.codes.empty();
            const std::uint32_t codes = byRace ? std::uint32_t(part.store->raceList.size())
                : second && !second->isEmpty() ? second->words->size()
                                               : 1;
            const auto numberOf = [&](std::uint64_t key) {
                auto found = numbers.constFind(key);
                if (found == numbers.constEnd() && numbers.size() < 4096) {
                    found = numbers.insert(key, int(keys.size()));
                    keys.push_back(key);
                }
                return found == numbers.constEnd() ? -1 : *found;
            };
            const auto keyOf = [&](std::uint32_t discipline, std::uint32_t code) -> std::uint64_t {
                return byRace
                    ? part.firstRace + code
                    : std::uint64_t(discipline) << 32 | (second && !second->isEmpty() ? unify(*field, code) : 0);
            };
            const auto codeAt = [&](std::size_t row) {
                return byRace ? part.store->raceOf(row) : second && !second->isEmpty() ? second->code(row) : 0;
            };
            if (oneDiscipline || byRace) {
                std::vector<std::int32_t> known(codes, -2);
                for (std::size_t row = 0; row < part.rows; ++row) {
                    const std::uint32_t code = codeAt(row);
                    if (code >= known.size()) {
                        groupOf[part.first + row] = numberOf(keyOf(firstDiscipline, code));
                        continue;
                    }
                    if (known[code] == -2)
                        known[code] = numberOf(keyOf(firstDiscipline, code));
                    groupOf[part.first + row] = known[code];
                }
            } else {
                std::uint64_t lastKey = ~std::uint64_t(0);
                int lastNumber = -1;
                for (std::size_t row = 0; row < part.rows; ++row) {
                    const std::uint64_t key = keyOf(unify(TextField::Discipline, disciplines.code(row)), codeAt(row));
                    if (key != lastKey) {
                        lastKey = key;
                        lastNumber = numberOf(key);
                    }
                    groupOf[part.first + row] = lastNumber;
                }
            }
        }
        // Many groups would need a table each: only the largest are counted.
        std::vector<std::int64_t> sizes(keys.size(), 0);
        if (keys.size() > 24)
            for (const std::uint32_t row : shownRows)
                if (groupOf[row] >= 0 && times[row] >= 0)
                    ++sizes[std::size_t(groupOf[row])];
        std::vector<int> bySize(keys.size());
        std::iota(bySize.begin(), bySize.end(), 0);
        std::stable_sort(
            bySize.begin(), bySize.end(), [&](int a, int b) { return sizes[std::size_t(a)] > sizes[std::size_t(b)]; });
        const std::size_t kept = std::min<std::size_t>(bySize.size(), 24);
        std::vector<std::int32_t> renumbered(keys.size(), -1);
        for (std::size_t i = 0; i < kept; ++i)
            renumbered[std::size_t(bySize[i])] = std::int32_t(i);
        if (keys.size() > 24)
            for (std::int32_t &group : groupOf)
                group = group < 0 ? -1 : renumbered[std::size_t(group)];
        const std::vector<CountedTimes> counted =
            countTimesByGroup(times, everything ? nullptr : &shownRows, groupOf, int(kept));
        for (std::size_t i = 0; i < kept; ++i) {
            const std::uint64_t key = keys[std::size_t(bySize[i])];
            ChartGroup group;
            if (byRace) {
                group.name = columns.raceNameWithCategory(std::uint32_t(key));
            } else {
                group.discipline = columns.words(TextField::Discipline).text(std::uint32_t(key >> 32));
                if (field)
                    group.name = columns.words(*field).text(std::uint32_t(key));
            }
            group.times = counted[i];
            input.groups.push_back(std::move(group));
        }
        if (choice.kind == ChartKind::Distribution && !everything)
            input.all = countTimes(times, nullptr);
    }

    SourceNumbers sources(input);
    std::vector<std::pair<std::size_t, int>> chosen; // row of the columns, position shown
    // The order is of no interest here: a column read from front to back is read fastest.
    struct Ends
    {
        std::int32_t lowest = std::numeric_limits<std::int32_t>::max();
        std::int32_t highest = -1;
        std::uint32_t fastest = 0;
        std::uint32_t slowest = 0;
    };
    std::vector<Ends> ends(std::max<std::size_t>(input.groups.size(), 1)); // of each group drawn
    const bool grouped = !groupOf.empty() && !input.complete;
    const auto look = [&](std::size_t row) {
        const std::int32_t time = times[row];
        if (time < 0)
            return;
        ++input.timed;
        const std::size_t group = grouped ? std::size_t(groupOf[row]) : 0;
        if (group >= ends.size())
            return;
        Ends &of = ends[group];
        if (time < of.lowest) {
            of.lowest = time;
            of.fastest = std::uint32_t(row);
        }
        if (time > of.highest) {
            of.highest = time;
            of.slowest = std::uint32_t(row);
        }
    };
    if (everything)
        for (std::size_t row = 0; row < rows; ++row)
            look(row);
    else
        for (const std::uint32_t row : shownRows)
            look(row);
    if (input.complete)
        for (std::size_t i = 0; i < shownRows.size(); ++i)
            chosen.emplace_back(shownRows[i], narrowed ? pickedShown[i] : int(i));
    // All results of the athletes asked for, shown or not: a filter narrows the table, not a career.
    QStringList asked = choice.athletes;
    static const QStringList noNames{u"winner"_s, u"fastest"_s, u"median"_s, u"record"_s, QString()};
    if (!noNames.contains(choice.reference) && !asked.contains(choice.reference) && !parseClockTime(choice.reference))
        asked << choice.reference;
    const std::vector<std::vector<std::size_t>> athletes = rowsOf(columns, asked);
    // Where rows that are looked for by number stand in the shown order: one pass for all of them.
    std::vector<std::size_t> worthAName;
    QHash<std::uint32_t, int> standsAt;
    const auto shownAt = [&](std::size_t row) { return standsAt.value(std::uint32_t(row), -1); };
    if (!input.complete) {
        // The winners, the very first and the very last; never more than a few hundred.
        QSet<std::size_t> known;
        const auto add = [&](std::size_t row) {
            if (known.contains(row) || known.size() >= 600)
                return;
            known.insert(row);
            worthAName.push_back(row);
        };
        if (choice.kind == ChartKind::Splits)
            for (std::size_t i = 0; i < std::min<std::size_t>(shownRows.size(), 12); ++i)
                add(shownRows[i]);
        for (const Ends &of : ends)
            if (of.highest >= 0) {
                add(of.fastest);
                add(of.slowest);
            }
        if (choice.kind == ChartKind::ByYear)
            for (const std::uint32_t row : shownRows)
                if (columns.won(row))
                    add(row);
        for (const ResultColumns::Part &part : columns.parts())
            if (part.list && part.rows > 0)
                sources.add(columns, part.first);
    }
    {
        std::vector<std::size_t> looked = worthAName;
        for (const std::vector<std::size_t> &of : athletes)
            looked.insert(looked.end(), of.begin(), of.end());
        if (!looked.empty()) {
            std::vector<bool> isLooked(rows, false);
            std::size_t missing = 0;
            for (const std::size_t row : looked)
                if (!isLooked[row]) {
                    isLooked[row] = true;
                    ++missing;
                }
            for (std::size_t shown = 0; shown < order.size() && missing > 0; ++shown)
                if (isLooked[order[shown]]) {
                    standsAt.insert(order[shown], int(shown));
                    --missing;
                }
        }
    }
    if (!input.complete) {
        for (const std::size_t row : worthAName)
            if (const int shown = shownAt(row); shown >= 0)
                chosen.emplace_back(row, shown);
        for (std::size_t athlete = 0; athlete < std::size_t(choice.athletes.size()); ++athlete)
            for (const std::size_t row : athletes[athlete])
                if (!narrowed || wanted(row))
                    if (const int shown = shownAt(row); shown >= 0 && chosen.size() < 1200)
                        chosen.emplace_back(row, shown);
    }
    std::sort(chosen.begin(), chosen.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const auto &[row, shown] : chosen)
        input.rows.push_back(rowAt(columns, row, shown, wantsSplits));
    for (const auto &[row, shown] : chosen) {
        sources.add(columns, row);
        sources.addDispute(columns, row);
    }
    if (choice.kind == ChartKind::Gaps && input.complete) {
        std::vector<std::pair<std::size_t, ChartRow *>> rowsAt;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            rowsAt.emplace_back(chosen[i].first, &input.rows[i]);
        addWinners(columns, rowsAt);
    }
    for (const std::vector<std::size_t> &of : athletes)
        for (const std::size_t row : of) {
            if (narrowed && !wanted(row))
                continue;
            if (input.athleteRows.size() < 2000) {
                input.athleteRows.push_back(rowAt(columns, row, shownAt(row), wantsSplits));
                sources.add(columns, row);
            }
        }
    if (columns.facts())
        input.marks = statedMarks(*columns.facts());
    if (wantsSplits)
        for (const ResultColumns::Split &split : columns.splits())
            input.splitMetres.push_back(split.metres.value_or(0));
    return input;
}

namespace {

// "minute", "2 hours", "30 seconds": after "per".
QString widthInWords(std::int32_t width)
{
    for (const auto &[unit, name] : {std::pair(3'600'000, u"hour"_s), {60'000, u"minute"_s}, {1000, u"second"_s}})
        if (width % unit == 0)
            return width == unit ? name : u"%1 %2s"_s.arg(width / unit).arg(name);
    return u"%1 s"_s.arg(width / 1000.0);
}

} // namespace

ChartContents withRow(const ChartContents &contents, const ResultColumns &columns, std::uint32_t row, int shown)
{
    ChartInput input = contents.input;
    if (row < columns.rowCount() && std::none_of(input.rows.begin(), input.rows.end(), [shown](const ChartRow &known) {
            return known.row == shown;
        }))
        input.rows.push_back(rowAt(columns, row, shown, contents.choice.kind == ChartKind::Splits));
    return chartContents(std::move(input), contents.choice);
}

ChartContents chartContents(ChartInput input, const ChartChoice &choice)
{
    ChartContents contents;
    contents.choice = choice;
    QStringList more;
    const auto fill = [&](auto data, bool nothing) {
        contents.summary = summaryOf(input, data);
        contents.table = tableOf(data);
        if (nothing)
            contents.empty = contents.summary;
        contents.data = std::move(data);
    };
    const auto leftOut = [&](const QStringList &names) {
        if (!names.isEmpty())
            more << u"not drawn: %1"_s.arg(listInWords(names, u"and"_s));
    };
    switch (choice.kind) {
    case ChartKind::FinishTimes: {
        FinishTimes data = finishTimes(input, choice.mostNamed);
        leftOut(data.leftOut);
        if (std::any_of(
                data.panels.begin(), data.panels.end(), [](const FinishPanel &panel) { return !panel.curve.empty(); }))
            more << u"by rank, from the fastest down"_s;
        if (!data.scales.isEmpty())
            more << data.scales;
        const bool nothing = data.panels.empty();
        fill(std::move(data), nothing);
        break;
    }
    case ChartKind::Gaps: {
        Gaps data = gaps(input, choice.reference, choice.mostNamed);
        more << u"gap to %1"_s.arg(shortened(data.reference));
        if (data.without > 0)
            more << u"%1 without"_s.arg(data.without);
        if (!data.scales.isEmpty())
            more << data.scales;
        leftOut(data.leftOut);
        const bool nothing = data.panels.empty() || !data.problem.isEmpty();
        fill(std::move(data), nothing);
        break;
    }
    case ChartKind::Distribution: {
        Distribution data = distribution(input, choice.options);
        if (!data.panels.empty()) {
            QStringList words;
            for (const DistributionPanel &panel : data.panels)
                if (const QString width = widthInWords(panel.bins.width); !words.contains(width))
                    words << width;
            const QString width = words.size() < 3 ? listInWords(words, u"or"_s) : u"bin"_s;
            if (choice.options.boxes)
                more << u"box: middle half, line: median"_s;
            else
                more << (data.asShare ? u"share of each group per %1"_s.arg(width) : u"results per %1"_s.arg(width))
                     << u"strong bars: middle half"_s;
            if (!data.scales.isEmpty() && !choice.options.boxes)
                more << data.scales;
        }
        leftOut(data.leftOut);
        const bool nothing = data.panels.empty();
        fill(std::move(data), nothing);
        break;
    }
    case ChartKind::ByYear: {
        ByYear data = byYear(input, choice.athletes);
        if (!data.discipline.isEmpty())
            more << data.discipline;
        if (!data.panels.empty() && choice.athletes.isEmpty())
            more << u"winners; steps: the best so far here"_s;
        if (data.panels.size() > 1 && !data.sharedScale)
            more << u"each panel has its own scale"_s;
        if (data.withoutYear > 0)
            more << u"%1 without a year"_s.arg(data.withoutYear);
        if (data.otherDisciplines > 0)
            more << u"%1 over other distances left out"_s.arg(data.otherDisciplines);
        leftOut(data.leftOut);
        const bool nothing = data.panels.empty();
        fill(std::move(data), nothing);
        break;
    }
    case ChartKind::Splits: {
        Splits data = splits(input, choice.athletes, choice.reference);
        if (!data.reference.isEmpty())
            more << u"against %1"_s.arg(data.reference);
        if (data.more > 0)
            more << (data.more == 1 ? u"one more finisher is not drawn: pin or filter to see it"_s
                                    : u"%1 more finishers are not drawn: pin or filter to see them"_s.arg(
                                        QLocale(QLocale::English).toString(qlonglong(data.more))));
        const bool nothing = data.lines.empty();
        fill(std::move(data), nothing);
        break;
    }
    case ChartKind::Compare: {
        Comparison data = compare(input, choice.athletes, choice.reference);
        const bool nothing = !data.problem.isEmpty();
        if (!nothing) {
            contents.caption =
                u"n = %1 timed results of %2 \u00b7 %3 \u00b7 reference: %4%5"_s.arg(data.timed)
                    .arg(data.results)
                    .arg(data.discipline.isEmpty() ? u"no times"_s : data.discipline, shortened(data.reference),
                        data.disputes > 0 ? u" \u00b7 hollow: sources disagree"_s : QString());
        }
        fill(std::move(data), nothing);
        break;
    }
    }
    if (contents.caption.isEmpty())
        contents.caption = chartCaption(input, choice.kind, more);
    contents.input = std::move(input);
    return contents;
}

QStringList athletesLike(const ResultModel &results, const QString &typed)
{
    QStringList exact, partial;
    const std::shared_ptr<const ResultColumns> columns = results.columns();
    const QString wanted = foldText(typed).simplified();
    if (!columns || wanted.isEmpty())
        return {};
    const QStringList parts = wanted.split(u' ');
    // A family name decides first: it is one of the words typed, or part of them ("van der Berg").
    const Words &surnames = columns->words(TextField::Surname);
    std::vector<char> possible(surnames.size(), 0);
    for (std::uint32_t code = 0; code < surnames.size(); ++code) {
        const QString word = foldText(surnames.text(code));
        for (const QString &part : parts)
            if (word.contains(part))
                possible[code] = 1;
    }
    QSet<QString> seen;
    for (std::size_t row = 0; row < columns->rowCount() && partial.size() < 20; ++row) {
        const std::uint32_t code = std::uint32_t(columns->surname(row)) & codeBits;
        if (code < possible.size() && !possible[code])
            continue;
        const QString name = columns->athlete(row);
        if (name.isEmpty() || seen.contains(name))
            continue;
        const QString folded = foldText(name).simplified();
        if (folded == wanted && exact.size() < 20) {
            seen.insert(name);
            exact << name;
        } else if (std::all_of(
                       parts.begin(), parts.end(), [&](const QString &part) { return folded.contains(part); })) {
            seen.insert(name);
            partial << name;
        }
    }
    return exact.isEmpty() ? partial : exact;
}

std::vector<ReferenceMark> marksFor(const ChartContents &contents, const QString &reference)
{
    if (const std::optional<ClockTime> clock = parseClockTime(reference); clock)
        return {{u"mark"_s, *clock, {}, {}}};
    if (reference != u"record"_s)
        return {};
    // One record a discipline and category: the fastest stated.
    std::vector<ReferenceMark> marks;
    for (const ReferenceMark &mark : contents.input.marks)
        if (std::none_of(marks.begin(), marks.end(), [&](const ReferenceMark &known) {
                return known.discipline == mark.discipline && known.category == mark.category;
            }))
            marks.push_back(mark);
    return marks;
}

namespace {

// The rows words in a title may be made from: all that are shown, or the athletes' own.
const std::vector<ChartRow> &titleRows(const ChartContents &contents)
{
    const bool own = !contents.choice.athletes.isEmpty()
        && (contents.choice.kind == ChartKind::ByYear || contents.choice.kind == ChartKind::Compare);
    return own ? contents.input.athleteRows : contents.input.rows;
}

} // namespace

QString eventOf(const ChartContents &contents)
{
    QString event;
    for (const ChartRow &row : titleRows(contents)) {
        if (row.event.isEmpty())
            continue;
        if (!event.isEmpty() && row.event != event)
            return {};
        event = row.event;
    }
    return event;
}

QString disciplineOf(const ChartContents &contents)
{
    QString discipline;
    for (const ChartRow &row : titleRows(contents)) {
        if (row.discipline.isEmpty() || !row.timed())
            continue;
        if (!discipline.isEmpty() && row.discipline != discipline)
            return {};
        discipline = row.discipline;
    }
    return discipline;
}

QString categoriesOf(const ChartContents &contents)
{
    QStringList categories;
    if (contents.input.complete || contents.input.groups.empty()) {
        for (const ChartRow &row : titleRows(contents))
            if (!row.category.isEmpty() && !categories.contains(row.category))
                categories << row.category;
    } else if (contents.choice.kind != ChartKind::Distribution
        || contents.choice.options.grouping == Grouping::Category) {
        for (const ChartGroup &group : contents.input.groups)
            if (!group.name.isEmpty() && group.times.n > 0 && !categories.contains(group.name))
                categories << group.name;
    }
    if (categories.size() > 4)
        return u"%1 categories"_s.arg(categories.size());
    static const QStringList known{u"men"_s, u"women"_s, u"wheelchair men"_s, u"wheelchair women"_s};
    std::stable_sort(categories.begin(), categories.end(), [&](const QString &a, const QString &b) {
        const auto rank = [&](const QString &c) { return known.contains(c) ? known.indexOf(c) : known.size(); };
        return rank(a) < rank(b);
    });
    QString text = listInWords(categories, u"and"_s);
    return text.isEmpty() ? text : QString(text.left(1).toUpper() % text.sliced(1));
}

QString yearsOf(const ChartContents &contents)
{
    if (!contents.input.complete)
        return {}; // only some of the rows were looked at
    std::optional<int> first, last;
    for (const ChartRow &row : titleRows(contents))
        if (row.year) {
            first = std::min(first.value_or(*row.year), *row.year);
            last = std::max(last.value_or(*row.year), *row.year);
        }
    if (!first)
        return {};
    return *first == *last ? QString::number(*first) : u"%1 to %2"_s.arg(*first).arg(*last);
}

} // namespace proofline
