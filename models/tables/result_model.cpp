#include "tables/result_model.h"

#include "tables/facets.h"
#include "tables/large_pages.h"
#include "tables/row_filter.h"
#include "tables/row_order.h"
#include "tables/table_columns.h"

#include <QLocale>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofline {

struct ResultModel::Private
{
    std::shared_ptr<const ResultColumns> columns;
    std::vector<SortKey> sortKeys{SortKey{Column::Time, Qt::AscendingOrder}};
    QString typed;
    RowFilter filter;
    std::array<QStringList, facetKindCount> chosen;
    std::optional<RowBits> typedRows; // that the typed filter leaves; nothing: all
    std::array<std::optional<RowBits>, facetKindCount> facetRows;
    std::array<std::optional<Spread>, numberFieldCount> spreads; // of columns sorted by as they stand
    std::vector<std::uint32_t> sorted; // all rows in order
    std::vector<std::uint32_t> shown; // those of them that are shown, where some are not
    bool filtered = false;
    // Orders that took time to make, for when they are asked for again: a header clicked once more, the way back.
    struct KeptOrder
    {
        std::vector<SortKey> keys;
        std::vector<std::uint32_t> rows;
    };
    std::vector<KeptOrder> kept; // the latest last
    // Rows of lists for which a result linked to them stands, each with that result's row: nobody stands twice.
    std::unordered_map<std::uint32_t, std::uint32_t> stoodFor;
    std::optional<RowBits> standing; // all other rows; nothing: all rows

    const std::vector<std::uint32_t> &order() const { return filtered ? shown : sorted; }
    std::size_t at(int row) const { return order()[std::size_t(row)]; }

    std::vector<std::int32_t> numbersOf(Column column) const;
    RowKeys keysOf(const SortKey &key) const;
    RowKeys textKeys(TextField field, Qt::SortOrder direction) const;
    RowKeys athleteKeys(Qt::SortOrder direction) const;
    RowKeys raceKeys(Qt::SortOrder direction) const;
    void findLinkedRows();
    std::optional<std::span<const std::int32_t>> storedNumbers(Column column) const;
    std::optional<std::span<const std::uint32_t>> storedCodes(TextField field) const;
    bool isCounted() const; // the order of the sort keys is counted from one column, quicker than it is looked up
    void sortAll();
    void changeOrder(std::vector<SortKey> keys);
    std::optional<RowBits> passing(std::optional<FacetKind> except = std::nullopt) const;
    void filterAll();

    const Result *resultOf(std::size_t row) const
    {
        const auto id = columns->result(row);
        return id ? &columns->facts()->result(*id) : nullptr;
    }
    QString text(std::size_t row, Column column) const;
    QString disputeToolTip(std::size_t row, Column column) const;
};

namespace {

QString statusText(Status status)
{
    switch (status) {
    case Status::Finished: return ResultModel::tr("finished");
    case Status::DidNotFinish: return ResultModel::tr("DNF");
    case Status::DidNotStart: return ResultModel::tr("DNS");
    case Status::Disqualified: return ResultModel::tr("DQ");
    }
    Q_UNREACHABLE();
}

QString hmsOf(std::int32_t hundredths, Precision precision)
{
    return hundredths == kMissing || hundredths < 0 ? QString() : formatHms({hundredths * 10, precision});
}

QString paceOf(std::int32_t hundredths)
{
    if (hundredths == kMissing)
        return {};
    const std::int32_t seconds = (hundredths + 50) / 100;
    return QString::number(seconds / 60) % u':' % QString::number(seconds % 60).rightJustified(2, u'0');
}

const QString enDash = u"–"_s;

template<typename T, typename Text> QString valuesOf(const Slot<T> &slot, const Facts &facts, Text text)
{
    QStringList lines;
    for (const Reported<T> &reported : slot.values) {
        constexpr qsizetype most = 5; // names; the rest is a number
        QStringList names;
        QSet<QString> known;
        for (const ClaimRef ref : reported.claims) {
            const Reading *reading = facts.reading(ref.article);
            if (!reading || known.contains(reading->article->fileName))
                continue;
            known.insert(reading->article->fileName);
            if (names.size() < most)
                names.push_back(reading->article->fileName);
        }
        if (known.size() > most)
            names.push_back(ResultModel::tr("and %1 more").arg(QLocale().toString(known.size() - most)));
        lines.push_back(
            names.isEmpty() ? text(reported.value) : QString(text(reported.value) % u" – "_s % names.join(u", "_s)));
    }
    if (!slot.note.isEmpty())
        lines.push_back(slot.note);
    return lines.join(u'\n');
}

} // namespace

bool isNumeric(Column column) { return tableColumn(column).figures; }

ResultModel::ResultModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>())
{
    d->columns = std::make_shared<ResultColumns>(nullptr, std::vector<std::shared_ptr<const ResultList>>());
}

ResultModel::~ResultModel() = default;

void ResultModel::show(std::shared_ptr<const Facts> facts, std::vector<std::shared_ptr<const ResultList>> lists)
{
    auto columns = std::make_shared<const ResultColumns>(std::move(facts), std::move(lists));
    beginResetModel();
    d->columns = std::move(columns);
    d->spreads = {};
    d->kept.clear();
    QString problem;
    d->filter = RowFilter::parse(d->typed, *d->columns, &problem); // short times depend on the rows
    d->typedRows = d->filter.isEmpty() ? std::nullopt : std::optional(d->filter.rowsOf(*d->columns));
    for (int kind = 0; kind < facetKindCount; ++kind) {
        const QStringList &chosen = d->chosen[std::size_t(kind)];
        d->facetRows[std::size_t(kind)] =
            chosen.isEmpty() ? std::nullopt : std::optional(rowsWithChosen(FacetKind(kind), *d->columns, chosen));
    }
    d->findLinkedRows();
    d->sortAll();
    d->filterAll();
    endResetModel();
    Q_EMIT rowsChanged();
}

const std::shared_ptr<const Facts> &ResultModel::facts() const { return d->columns->facts(); }

int ResultModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(d->order().size()); }

int ResultModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : proofline::columnCount; }

QString ResultModel::Private::text(std::size_t row, Column column) const
{
    const Precision precision = columns->partOf(row).store->precision;
    const auto number = [](std::int32_t value) { return value == kMissing ? QString() : QString::number(value); };
    switch (column) {
    case Column::Place: return number(columns->place(row));
    case Column::Athlete: return columns->athlete(row);
    case Column::Nationality: return columns->text(TextField::Nation, row);
    case Column::Race: return columns->raceName(columns->race(row));
    case Column::Year: return number(columns->year(row));
    case Column::Discipline: return columns->text(TextField::Discipline, row);
    case Column::Category: return columns->text(TextField::Category, row);
    case Column::AgeGroup: return columns->text(TextField::AgeGroup, row);
    case Column::Club: return columns->text(TextField::Club, row);
    case Column::City: return columns->text(TextField::City, row);
    case Column::Bib: return columns->bib(row);
    case Column::Age: return number(columns->age(row));
    case Column::Time: {
        if (const Status status = columns->status(row); status != Status::Finished)
            return statusText(status);
        if (const Result *result = resultOf(row))
            return result->time.isEmpty() ? QString() : formatHms(result->time.value());
        return hmsOf(columns->time(row), precision);
    }
    case Column::GunTime: return hmsOf(columns->gunTime(row), precision);
    case Column::Gap: {
        const std::int32_t gap = columns->gap(row);
        return gap == kMissing ? QString() : gap == 0 ? enDash : formatGap(gap * 10);
    }
    case Column::PacePerKm: return paceOf(columns->pacePerKm(row));
    case Column::PacePerMile: return paceOf(columns->pacePerMile(row));
    case Column::HalfDifference: {
        const std::int32_t difference = columns->halfDifference(row);
        return difference == kMissing ? QString() : formatGap(difference * 10);
    }
    case Column::Status: return statusText(columns->status(row));
    case Column::Official: {
        const Result *result = resultOf(row);
        if (!result || !result->official)
            return {};
        const OfficialRow &official = columns->facts()->officialRows[result->official->official];
        if (official.status != Status::Finished)
            return statusText(official.status);
        return official.time ? formatHms(*official.time)
            : official.place ? ResultModel::tr("place %1").arg(*official.place)
                             : ResultModel::tr("listed");
    }
    case Column::Sources: {
        if (const ResultList *list = columns->list(row))
            return list->name;
        return QString::number(columns->sources(row));
    }
    }
    Q_UNREACHABLE();
}

QString ResultModel::Private::disputeToolTip(std::size_t row, Column column) const
{
    const Result *result = resultOf(row);
    if (!result)
        return {};
    const Facts &facts = *columns->facts();
    const auto isWorthIt = [](const auto &slot) { return slot.disputed || slot.values.size() > 1; };
    switch (column) {
    case Column::Place:
        return isWorthIt(result->place)
            ? valuesOf(result->place, facts, [](int place) { return QString::number(place); })
            : QString();
    case Column::Time:
        return isWorthIt(result->time) ? valuesOf(result->time, facts, [](ClockTime time) { return formatHms(time); })
                                       : QString();
    case Column::Nationality:
        return isWorthIt(result->nationality)
            ? valuesOf(result->nationality, facts, [](const QString &nation) { return nation; })
            : QString();
    case Column::Status:
        return isWorthIt(result->status)
            ? valuesOf(result->status, facts, [](Status status) { return statusText(status); })
            : QString();
    case Column::Athlete: {
        const Athlete &athlete = facts.athlete(result->athlete);
        return athlete.otherNames.isEmpty()
            ? QString()
            : QString(ResultModel::tr("also: %1").arg(athlete.otherNames.join(u", "_s)));
    }
    case Column::Race: return columns->raceNameWithCategory(columns->race(row));
    case Column::Year: return facts.race(result->race).yearReason;
    case Column::Official: {
        if (!result->official)
            return {};
        const OfficialRow &official = facts.officialRows[result->official->official];
        return ResultModel::tr("%1, line %2: %3")
            .arg(official.listName, QString::number(official.line), result->official->reason);
    }
    case Column::Sources: return columns->sourceNames(row, 20).join(u'\n');
    case Column::Discipline:
    case Column::Category:
    case Column::AgeGroup:
    case Column::Club:
    case Column::City:
    case Column::Bib:
    case Column::Age:
    case Column::GunTime:
    case Column::Gap:
    case Column::PacePerKm:
    case Column::PacePerMile:
    case Column::HalfDifference: return {};
    }
    Q_UNREACHABLE();
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t row = d->at(index.row());
    const Column column = Column(index.column());
    const Result *result = d->resultOf(row);
    const auto number = [](std::int32_t value) { return value == kMissing ? QVariant() : QVariant(value); };
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = d->text(row, column);
        return text.isEmpty() && column == Column::Nationality ? enDash : text;
    }
    case Qt::ToolTipRole: {
        const QString text = d->disputeToolTip(row, column);
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case Qt::TextAlignmentRole: return int((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        if (const auto field = tableColumn(column).number)
            return number(d->columns->number(*field, row));
        switch (column) {
        case Column::Gap: return number(d->columns->gap(row));
        case Column::PacePerKm: return number(d->columns->pacePerKm(row));
        case Column::PacePerMile: return number(d->columns->pacePerMile(row));
        case Column::HalfDifference: return number(d->columns->halfDifference(row));
        case Column::Sources: return d->columns->sources(row);
        case Column::Status: return int(d->columns->status(row));
        case Column::Athlete: {
            const QString surname = d->columns->text(TextField::Surname, row);
            return foldText(QString(surname % u' ' % d->columns->text(TextField::GivenName, row)));
        }
        case Column::Place:
        case Column::Year:
        case Column::Age:
        case Column::Time:
        case Column::GunTime: // stored as they stand
        case Column::Nationality:
        case Column::Race:
        case Column::Discipline:
        case Column::Category:
        case Column::AgeGroup:
        case Column::Club:
        case Column::City:
        case Column::Bib:
        case Column::Official: return foldText(d->text(row, column));
        }
        Q_UNREACHABLE();
    case DisputedRole:
        if (!result)
            return false;
        switch (column) {
        case Column::Place: return result->place.disputed;
        case Column::Time: return result->time.disputed;
        case Column::Nationality: return result->nationality.disputed;
        case Column::Status: return result->status.disputed;
        case Column::Athlete:
        case Column::Race:
        case Column::Year:
        case Column::Discipline:
        case Column::Category:
        case Column::AgeGroup:
        case Column::Club:
        case Column::City:
        case Column::Bib:
        case Column::Age:
        case Column::GunTime:
        case Column::Gap:
        case Column::PacePerKm:
        case Column::PacePerMile:
        case Column::HalfDifference:
        case Column::Official:
        case Column::Sources: return false;
        }
        Q_UNREACHABLE();
    case WonRole: return d->columns->won(row);
    case MutedRole:
        switch (column) {
        case Column::PacePerKm:
        case Column::PacePerMile:
        case Column::HalfDifference: return true;
        case Column::Gap: return d->columns->gap(row) == 0;
        case Column::Nationality: return d->columns->nation(row) == TextId::NoText;
        case Column::Time: return d->columns->status(row) != Status::Finished;
        case Column::Athlete:
        case Column::Race:
        case Column::Year: return !d->columns->focus(row);
        case Column::Place:
        case Column::Discipline:
        case Column::Category:
        case Column::AgeGroup:
        case Column::Club:
        case Column::City:
        case Column::Bib:
        case Column::Age:
        case Column::GunTime:
        case Column::Status:
        case Column::Official:
        case Column::Sources: return false;
        }
        Q_UNREACHABLE();
    case SourceDotsRole: {
        if (!result || column != Column::Sources)
            return {};
        // One dot an article; it is in dispute where it states a value of a disputed slot.
        QVariantList dots;
        std::vector<ArticleId> articles;
        for (const ClaimRef ref : result->claims) {
            if (std::find(articles.begin(), articles.end(), ref.article) == articles.end())
                articles.push_back(ref.article);
        }
        const auto states = [](const auto &slot, ArticleId article) {
            return slot.disputed
                && std::any_of(slot.values.begin(), slot.values.end(), [article](const auto &reported) {
                       return std::any_of(reported.claims.begin(), reported.claims.end(),
                           [article](ClaimRef ref) { return ref.article == article; });
                   });
        };
        for (const ArticleId article : articles)
            dots.push_back(states(result->time, article) || states(result->place, article)
                || states(result->nationality, article) || states(result->status, article));
        return dots;
    }
    }
    return {};
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section >= 0 && section < rowCount() ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= proofline::columnCount)
        return {};
    const Column column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return tr(tableColumn(column).title);
    if (role == Qt::ToolTipRole)
        return tr(tableColumn(column).about);
    return {};
}

std::vector<std::int32_t> ResultModel::Private::numbersOf(Column column) const
{
    const std::size_t rows = columns->rowCount();
    std::vector<std::int32_t> values(rows);
    const auto fill = [&](auto valueOf) {
        for (std::size_t row = 0; row < rows; ++row)
            values[row] = valueOf(row);
    };
    const auto copy = [&](NumberField field) {
        for (const ResultColumns::Part &part : columns->parts()) {
            const NumberColumn &numbers = part.store->number(field);
            if (numbers.values.empty())
                std::fill_n(values.begin() + std::ptrdiff_t(part.first), part.rows, numbers.constant);
            else
                std::copy(numbers.values.begin(), numbers.values.end(), values.begin() + std::ptrdiff_t(part.first));
        }
    };
    if (const auto field = tableColumn(column).number) {
        copy(*field);
        return values;
    }
    switch (column) {
    case Column::Gap: fill([this](std::size_t row) { return columns->gap(row); }); break;
    case Column::PacePerKm: fill([this](std::size_t row) { return columns->pacePerKm(row); }); break;
    case Column::PacePerMile: fill([this](std::size_t row) { return columns->pacePerMile(row); }); break;
    case Column::HalfDifference: fill([this](std::size_t row) { return columns->halfDifference(row); }); break;
    case Column::Status: fill([this](std::size_t row) { return std::int32_t(columns->status(row)); }); break;
    case Column::Sources: fill([this](std::size_t row) { return columns->sources(row); }); break;
    case Column::Bib:
        fill([this](std::size_t row) { // numbers first, then those with letters in the order of their words
            const std::int32_t bib = columns->number(NumberField::Bib, row);
            if (bib == kMissing || bib >= 0)
                return bib;
            return 0x4000'0000
                + std::int32_t(
                    columns->partOf(row).store->text(TextField::BibLetters).words->ranks()[std::size_t(-bib)]);
        });
        break;
    case Column::Official:
        fill([this](std::size_t row) {
            const Result *result = resultOf(row);
            if (!result || !result->official)
                return kMissing;
            const OfficialRow &official = columns->facts()->officialRows[result->official->official];
            return official.time ? official.time->milliseconds / 10 : std::numeric_limits<std::int32_t>::max() - 1;
        });
        break;
    case Column::Place:
    case Column::Year:
    case Column::Age:
    case Column::Time:
    case Column::GunTime:
    case Column::Athlete:
    case Column::Nationality:
    case Column::Race:
    case Column::Discipline:
    case Column::Category:
    case Column::AgeGroup:
    case Column::Club:
    case Column::City: Q_UNREACHABLE();
    }
    return values;
}

RowKeys ResultModel::Private::textKeys(TextField field, Qt::SortOrder direction) const
{
    const Words &words = columns->words(field);
    std::vector<std::uint32_t> ranks = words.ranks();
    if (field == TextField::Discipline) { // by length, those without one after them
        std::vector<std::pair<double, std::uint32_t>> lengths;
        for (std::uint32_t code = 1; code < words.size(); ++code) {
            for (const ResultColumns::Part &part : columns->parts()) {
                const auto &own = part.store->text(field).words;
                const auto at = own ? own->find(words.utf8(code)) : std::nullopt;
                if (at && part.metres[*at] > 0) {
                    lengths.emplace_back(double(part.metres[*at]), code);
                    break;
                }
                if (&part == &columns->parts().back())
                    lengths.emplace_back(1e12 + ranks[code], code);
            }
        }
        std::sort(lengths.begin(), lengths.end());
        for (std::size_t i = 0; i < lengths.size(); ++i)
            ranks[lengths[i].second] = std::uint32_t(i + 1);
    }
    std::vector<std::uint32_t> codes;
    resizeLarge(codes, columns->rowCount());
    for (const ResultColumns::Part &part : columns->parts()) {
        const TextColumn &column = part.store->text(field);
        const auto &unified = part.unified[std::size_t(field)];
        if (!column.codes.empty() && unified.empty()) {
            std::copy(column.codes.begin(), column.codes.end(), codes.begin() + std::ptrdiff_t(part.first));
            continue;
        }
        for (std::size_t i = 0; i < part.rows; ++i) {
            const std::uint32_t code = column.code(i);
            codes[part.first + i] = unified.empty() ? code : unified[code];
        }
    }
    return keysFrom(codes, ranks, direction);
}

RowKeys ResultModel::Private::athleteKeys(Qt::SortOrder direction) const
{
    RowKeys by = textKeys(TextField::Surname, direction);
    const RowKeys given = textKeys(TextField::GivenName, direction);
    const std::uint64_t both = (std::uint64_t(by.largest) + 1) * (std::uint64_t(given.largest) + 1);
    if (both >= 0xFFFF'FFFFu)
        return {}; // two sorts, one after the other
    for (std::size_t row = 0; row < by.keys.size(); ++row)
        by.keys[row] = by.keys[row] * (given.largest + 1) + given.keys[row];
    by.largest = std::uint32_t(both - 1);
    return by;
}

RowKeys ResultModel::Private::raceKeys(Qt::SortOrder direction) const
{
    // Races in order of name, year, discipline, category; then each row by its race.
    struct Named
    {
        QString event, category;
        std::uint32_t race;
    };
    std::vector<Named> races;
    for (std::uint32_t race = 0; race < columns->raceCount(); ++race)
        races.push_back({foldText(columns->raceName(race)), foldText(columns->raceNameWithCategory(race)), race});
    std::sort(races.begin(), races.end(), [](const Named &a, const Named &b) {
        if (a.event.isEmpty() != b.event.isEmpty())
            return b.event.isEmpty();
        return std::tie(a.event, a.category, a.race) < std::tie(b.event, b.category, b.race);
    });
    std::vector<std::uint32_t> keyOfRace(races.size());
    RowKeys by;
    std::uint32_t named = 0;
    for (const Named &race : races)
        named += !race.event.isEmpty();
    by.largest = named;
    for (std::uint32_t i = 0; i < races.size(); ++i)
        keyOfRace[races[i].race] = races[i].event.isEmpty() ? named
            : direction == Qt::DescendingOrder              ? named - 1 - i
                                                            : i;
    by.keys.resize(columns->rowCount());
    for (std::size_t row = 0; row < by.keys.size(); ++row)
        by.keys[row] = keyOfRace[columns->race(row)];
    return by;
}

RowKeys ResultModel::Private::keysOf(const SortKey &key) const
{
    if (const auto field = tableColumn(key.column).text)
        return textKeys(*field, key.order);
    if (key.column == Column::Athlete)
        return athleteKeys(key.order);
    if (key.column == Column::Race)
        return raceKeys(key.order);
    return keysFrom(numbersOf(key.column), key.order);
}

void ResultModel::Private::findLinkedRows()
{
    stoodFor = columns->linkedRows();
    standing.reset();
    if (stoodFor.empty())
        return;
    RowBits others(columns->rowCount());
    for (const auto &[listed, result] : stoodFor)
        others.set(listed);
    others.invert(columns->rowCount());
    standing = std::move(others);
}

// The one store that holds all rows' numbers of a column as they are; nothing where they are computed or come from
// several sources.
std::optional<std::span<const std::int32_t>> ResultModel::Private::storedNumbers(Column column) const
{
    const auto field = tableColumn(column).number;
    if (!field)
        return std::nullopt;
    for (const ResultColumns::Part &part : columns->parts()) {
        const std::vector<std::int32_t> &values = part.store->number(*field).values;
        if (part.rows == columns->rowCount() && values.size() == part.rows)
            return std::span(values);
    }
    return std::nullopt;
}

// The same for codes of words.
std::optional<std::span<const std::uint32_t>> ResultModel::Private::storedCodes(TextField field) const
{
    for (const ResultColumns::Part &part : columns->parts()) {
        const std::vector<std::uint32_t> &codes = part.store->text(field).codes;
        if (part.rows == columns->rowCount() && codes.size() == part.rows && part.unified[std::size_t(field)].empty())
            return std::span(codes);
    }
    return std::nullopt;
}

bool ResultModel::Private::isCounted() const
{
    return sortKeys.empty() || (sortKeys.size() == 1 && !standing && storedNumbers(sortKeys.front().column));
}

void ResultModel::Private::changeOrder(std::vector<SortKey> keys)
{
    constexpr std::size_t most = 2; // 4 bytes a row each
    const bool worthKeeping = !isCounted();
    KeptOrder before{std::exchange(sortKeys, std::move(keys)), {}};
    const auto known =
        std::find_if(kept.begin(), kept.end(), [this](const KeptOrder &order) { return order.keys == sortKeys; });
    if (known != kept.end()) {
        before.rows = std::exchange(sorted, std::move(known->rows));
        kept.erase(known);
    } else {
        if (worthKeeping) {
            before.rows = std::move(sorted);
            sorted.clear();
            if (kept.size() == most) { // its memory serves the new order
                sorted = std::move(kept.front().rows);
                kept.erase(kept.begin());
            }
        }
        sortAll();
    }
    if (worthKeeping)
        kept.push_back(std::move(before));
}

void ResultModel::Private::sortAll()
{
    if (sortKeys.size() == 1 && !standing) {
        const SortKey key = sortKeys.front();
        if (const auto values = storedNumbers(key.column)) {
            auto &spread = spreads[std::size_t(*tableColumn(key.column).number)];
            if (!spread)
                spread = spreadOf(*values);
            sortTable(sorted, *values, *spread, key.order);
            return;
        }
        const auto surnames = storedCodes(TextField::Surname), given = storedCodes(TextField::GivenName);
        if (key.column == Column::Athlete && surnames && given
            && sortTable(sorted, codedKeys(*surnames, columns->words(TextField::Surname).ranks(), key.order),
                codedKeys(*given, columns->words(TextField::GivenName).ranks(), key.order)))
            return;
    }
    sorted = tableOrder(columns->rowCount());
    if (standing)
        std::erase_if(sorted, [this](std::uint32_t row) { return !standing->test(row); });
    for (auto key = sortKeys.rbegin(); key != sortKeys.rend(); ++key) {
        const RowKeys by = keysOf(*key);
        if (!by.keys.empty() || columns->rowCount() == 0) {
            sortRows(sorted, by);
        } else { // too many names for one key
            sortRows(sorted, textKeys(TextField::GivenName, key->order));
            sortRows(sorted, textKeys(TextField::Surname, key->order));
        }
    }
}

std::optional<RowBits> ResultModel::Private::passing(std::optional<FacetKind> except) const
{
    std::optional<RowBits> rows = typedRows;
    for (std::size_t kind = 0; kind < facetRows.size(); ++kind) {
        if (!facetRows[kind] || (except && std::size_t(*except) == kind))
            continue;
        if (rows)
            *rows &= *facetRows[kind];
        else
            rows = facetRows[kind];
    }
    return rows;
}

void ResultModel::Private::filterAll()
{
    const std::optional<RowBits> rows = passing();
    filtered = rows.has_value();
    shown.clear();
    if (!filtered) {
        shown.shrink_to_fit();
        return;
    }
    shown.resize(rows->count() + 1);
    std::uint32_t *out = shown.data();
    constexpr std::size_t ahead = 1024; // a long order comes from far memory; asked for early, it is there in time
    for (std::size_t i = 0; i < sorted.size(); ++i) { // writes each row, keeps it only where it passes
        const std::uint32_t row = sorted[i];
        if (i % 16 == 0)
            __builtin_prefetch(sorted.data() + i + ahead);
        *out = row;
        out += rows->test(row);
    }
    shown.resize(std::size_t(out - shown.data()));
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0) {
        sortBy({});
        return;
    }
    if (column < proofline::columnCount)
        sortBy({SortKey{Column(column), order}});
}

void ResultModel::sortBy(std::vector<SortKey> keys)
{
    if (keys == d->sortKeys)
        return;
    beginResetModel();
    d->changeOrder(std::move(keys));
    d->filterAll();
    endResetModel();
    Q_EMIT orderChanged();
}

const std::vector<SortKey> &ResultModel::sortKeys() const { return d->sortKeys; }

QString ResultModel::setFilter(const QString &typed)
{
    if (typed == d->typed)
        return {};
    QString problem;
    RowFilter filter = RowFilter::parse(typed, *d->columns, &problem);
    if (!problem.isEmpty())
        return problem;
    std::optional<RowBits> rows = filter.isEmpty() ? std::nullopt : std::optional(filter.rowsOf(*d->columns));
    d->typed = typed;
    beginResetModel();
    d->filter = std::move(filter);
    d->typedRows = std::move(rows);
    d->filterAll();
    endResetModel();
    Q_EMIT rowsChanged();
    return {};
}

const QString &ResultModel::filter() const { return d->typed; }

QString ResultModel::filterInWords() const
{
    QStringList words;
    for (const QStringList &chosen : d->chosen) {
        if (!chosen.isEmpty())
            words.push_back(chosen.join(tr(" or ")));
    }
    if (const QString typed = d->filter.inWords(); !typed.isEmpty())
        words.push_back(typed);
    return words.join(u", "_s);
}

RowOrigin ResultModel::originAt(int row) const
{
    return row < 0 || row >= rowCount() ? RowOrigin{} : d->columns->origin(d->at(row));
}

std::optional<int> ResultModel::rowOf(const RowOrigin &origin) const
{
    const auto row = d->columns->rowOf(origin);
    if (!row)
        return std::nullopt;
    const auto result = d->stoodFor.find(std::uint32_t(*row));
    const std::uint32_t wanted = result == d->stoodFor.end() ? std::uint32_t(*row) : result->second;
    const std::vector<std::uint32_t> &order = d->order();
    const auto at = std::find(order.begin(), order.end(), wanted);
    return at == order.end() ? std::nullopt : std::optional(int(at - order.begin()));
}

qsizetype ResultModel::totalRows() const { return qsizetype(d->sorted.size()); }

const std::shared_ptr<const ResultColumns> &ResultModel::columns() const { return d->columns; }

const std::vector<std::uint32_t> &ResultModel::order() const { return d->order(); }

bool ResultModel::isBlank(Column column) const
{
    const auto noText = [this](TextField field) {
        return std::all_of(d->columns->parts().begin(), d->columns->parts().end(),
            [field](const auto &part) { return part.store->text(field).isEmpty(); });
    };
    const auto noNumber = [this](NumberField field) {
        return std::all_of(d->columns->parts().begin(), d->columns->parts().end(),
            [field](const auto &part) { return part.store->number(field).isEmpty(); });
    };
    if (const auto field = tableColumn(column).number)
        return noNumber(*field);
    if (const auto field = tableColumn(column).text)
        return noText(*field);
    switch (column) {
    case Column::Athlete: return noText(TextField::Surname) && noText(TextField::GivenName);
    case Column::Race: return noText(TextField::Event);
    case Column::Bib: return noNumber(NumberField::Bib);
    case Column::Gap: return noNumber(NumberField::Time);
    case Column::PacePerKm:
    case Column::PacePerMile: return noNumber(NumberField::Time) || noText(TextField::Discipline);
    case Column::HalfDifference:
        return std::all_of(
            d->columns->parts().begin(), d->columns->parts().end(), [](const auto &part) { return part.half < 0; });
    case Column::Status:
        return std::all_of(d->columns->parts().begin(), d->columns->parts().end(), [](const auto &part) {
            const auto &status = part.store->status;
            return std::all_of(
                status.begin(), status.end(), [](std::uint8_t s) { return Status(s) == Status::Finished; });
        });
    case Column::Official: {
        const auto &known = d->columns->facts();
        return !known || std::none_of(known->results.begin(), known->results.end(), [](const Result &result) {
            return result.official.has_value();
        });
    }
    case Column::Place:
    case Column::Year:
    case Column::Age:
    case Column::Time:
    case Column::GunTime:
    case Column::Nationality:
    case Column::Discipline:
    case Column::Category:
    case Column::AgeGroup:
    case Column::Club:
    case Column::City: break; // stored, see above
    case Column::Sources: return d->columns->rowCount() == 0;
    }
    Q_UNREACHABLE();
}

std::vector<Facet> ResultModel::facets(qsizetype most) const
{
    std::vector<Facet> facets;
    const auto left = [this](std::optional<FacetKind> except) {
        std::optional<RowBits> rows = d->passing(except);
        if (rows && d->standing)
            *rows &= *d->standing;
        return rows ? rows : d->standing;
    };
    const std::optional<RowBits> all = left(std::nullopt);
    for (std::size_t kind = 0; kind < std::size_t(facetKindCount); ++kind) {
        const QStringList &chosen = d->chosen[kind];
        const std::optional<RowBits> without = chosen.isEmpty() ? std::nullopt : left(FacetKind(kind));
        const std::optional<RowBits> &among = chosen.isEmpty() ? all : without;
        Facet facet = countFacet(FacetKind(kind), *d->columns, among ? &*among : nullptr, chosen, most);
        if (facet.entries.size() + std::size_t(facet.cutOff) >= 2 || !chosen.isEmpty())
            facets.push_back(std::move(facet));
    }
    return facets;
}

void ResultModel::setFacetChoice(FacetKind kind, const QString &text, bool chosen)
{
    QStringList &choices = d->chosen[std::size_t(kind)];
    if (choices.contains(text) == chosen)
        return;
    beginResetModel();
    if (chosen)
        choices.push_back(text);
    else
        choices.removeAll(text);
    d->facetRows[std::size_t(kind)] =
        choices.isEmpty() ? std::nullopt : std::optional(rowsWithChosen(kind, *d->columns, choices));
    d->filterAll();
    endResetModel();
    Q_EMIT rowsChanged();
}

void ResultModel::clearFacetChoices()
{
    if (std::all_of(d->chosen.begin(), d->chosen.end(), [](const QStringList &chosen) { return chosen.isEmpty(); }))
        return;
    beginResetModel();
    for (QStringList &choices : d->chosen)
        choices.clear();
    for (auto &rows : d->facetRows)
        rows.reset();
    d->filterAll();
    endResetModel();
    Q_EMIT rowsChanged();
}

bool ResultModel::isFiltered() const { return d->filtered; }

} // namespace proofline
