#include "tables/facets.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::Facet", text); }

enum class Proof : std::uint8_t { Disputed, SeveralSources, OneSource, NoTime, Background, Official };
constexpr std::size_t proofCount = std::size_t(Proof::Official) + 1;
constexpr std::size_t yearLimit = 3000; // later years count as not stated
constexpr std::size_t decadeLimit = 20;

QString proofText(Proof proof)
{
    switch (proof) {
    case Proof::Disputed: return tr("disputed");
    case Proof::SeveralSources: return tr("two or more sources");
    case Proof::OneSource: return tr("one source");
    case Proof::NoTime: return tr("no time given");
    case Proof::Background: return tr("background");
    case Proof::Official: return tr("official list");
    }
    Q_UNREACHABLE();
}

std::optional<TextField> textFieldOf(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Category: return TextField::Category;
    case FacetKind::Nation: return TextField::Nation;
    case FacetKind::Discipline: return TextField::Discipline;
    case FacetKind::AgeGroup: return TextField::AgeGroup;
    case FacetKind::Club: return TextField::Club;
    case FacetKind::Year:
    case FacetKind::Proof:
    case FacetKind::Decade:
    case FacetKind::Status:
    case FacetKind::Source: return std::nullopt;
    }
    Q_UNREACHABLE();
}

// Articles first, by number, then the lists.
std::size_t articleCount(const ResultColumns &columns)
{
    return columns.facts() ? columns.facts()->readings.size() : 0;
}

std::size_t valueCount(FacetKind kind, const ResultColumns &columns)
{
    switch (kind) {
    case FacetKind::Year: return yearLimit;
    case FacetKind::Proof: return proofCount;
    case FacetKind::Decade: return decadeLimit;
    case FacetKind::Status: return std::size_t(Status::Disqualified) + 1;
    case FacetKind::Source: return articleCount(columns) + columns.lists().size();
    case FacetKind::Category:
    case FacetKind::Nation:
    case FacetKind::Discipline:
    case FacetKind::AgeGroup:
    case FacetKind::Club: return columns.words(*textFieldOf(kind)).size();
    }
    Q_UNREACHABLE();
}

QString valueText(FacetKind kind, const ResultColumns &columns, std::size_t value)
{
    switch (kind) {
    case FacetKind::Year: return value == 0 ? tr("not stated") : QString::number(value);
    case FacetKind::Proof: return proofText(Proof(value));
    case FacetKind::Decade:
        return value == 0 ? tr("not stated")
            : value == 1  ? tr("under 20")
                          : tr("%1 to %2").arg(QString::number(value * 10), QString::number(value * 10 + 9));
    case FacetKind::Status:
        switch (Status(value)) {
        case Status::Finished: return tr("finished");
        case Status::DidNotFinish: return tr("dnf");
        case Status::DidNotStart: return tr("dns");
        case Status::Disqualified: return tr("dq");
        }
        Q_UNREACHABLE();
    case FacetKind::Source:
        if (value < articleCount(columns)) {
            const Reading *reading = columns.facts()->reading(ArticleId(std::uint32_t(value)));
            return reading ? reading->article->fileName : QString();
        }
        return columns.lists()[value - articleCount(columns)]->name;
    case FacetKind::Category:
    case FacetKind::Nation:
    case FacetKind::Discipline:
    case FacetKind::AgeGroup:
    case FacetKind::Club:
        return value == 0 ? tr("not stated") : columns.words(*textFieldOf(kind)).text(std::uint32_t(value));
    }
    Q_UNREACHABLE();
}

// Calls visit(row, value) for every row that `wanted` lets through; a row may have several values.
template<typename Wanted, typename Visit>
void visitValues(FacetKind kind, const ResultColumns &columns, Wanted wanted, Visit visit)
{
    std::size_t listNumber = 0;
    for (const ResultColumns::Part &part : columns.parts()) {
        const std::size_t list = listNumber;
        if (part.list)
            ++listNumber;
        if (part.rows == 0)
            continue;
        const auto each = [&](auto valueOf) {
            for (std::size_t i = 0; i < part.rows; ++i) {
                if (wanted(part.first + i))
                    visit(part.first + i, std::size_t(valueOf(i)));
            }
        };
        if (const auto field = textFieldOf(kind)) {
            const TextColumn &column = part.store->text(*field);
            const auto &unified = part.unified[std::size_t(*field)];
            if (column.codes.empty()) {
                const std::size_t value = unified.empty() ? column.constant : unified[column.constant];
                each([value](std::size_t) { return value; });
            } else if (unified.empty()) {
                each([codes = column.codes.data()](std::size_t i) { return codes[i]; });
            } else {
                each([codes = column.codes.data(), all = unified.data()](std::size_t i) { return all[codes[i]]; });
            }
            continue;
        }
        switch (kind) {
        case FacetKind::Year: {
            const NumberColumn &years = part.store->number(NumberField::Year);
            each([&](std::size_t i) {
                const std::int32_t year = years.value(i);
                return year <= 0 || std::size_t(year) >= yearLimit ? std::size_t(0) : std::size_t(year);
            });
            break;
        }
        case FacetKind::Decade: {
            const NumberColumn &ages = part.store->number(NumberField::Age);
            each([&](std::size_t i) {
                const std::int32_t age = ages.value(i);
                return age <= 0 || std::size_t(age) >= decadeLimit * 10 ? std::size_t(0)
                                                                        : std::size_t(std::max(age / 10, 1));
            });
            break;
        }
        case FacetKind::Status: each([&](std::size_t i) { return std::size_t(part.store->statusOf(i)); }); break;
        case FacetKind::Source:
            if (part.list) {
                each([&](std::size_t) { return articleCount(columns) + list; });
            } else {
                for (std::size_t row = 0; row < part.rows; ++row) {
                    if (!wanted(row))
                        continue;
                    std::optional<ArticleId> last;
                    for (const ClaimRef ref : columns.facts()->results[row].claims) {
                        if (ref.article != last && std::size_t(ref.article) < articleCount(columns))
                            visit(row, std::size_t(ref.article));
                        last = ref.article;
                    }
                    // A linked row of a list is a source, too.
                    if (const auto &link = columns.facts()->results[row].official) {
                        const ListId linked = columns.facts()->officialRows[link->official].row.list;
                        for (std::size_t other = 0; other < columns.lists().size(); ++other) {
                            if (columns.lists()[other]->id == linked)
                                visit(row, articleCount(columns) + other);
                        }
                    }
                }
            }
            break;
        case FacetKind::Proof:
            for (std::size_t i = 0; i < part.rows; ++i) {
                const std::size_t row = part.first + i;
                if (!wanted(row))
                    continue;
                if (part.list) {
                    visit(row, std::size_t(Proof::Official));
                } else {
                    visit(row, std::size_t(columns.sources(row) >= 2 ? Proof::SeveralSources : Proof::OneSource));
                    if (columns.disputed(row))
                        visit(row, std::size_t(Proof::Disputed));
                    if (!columns.focus(row))
                        visit(row, std::size_t(Proof::Background));
                }
                if (columns.time(row) == kMissing)
                    visit(row, std::size_t(Proof::NoTime));
            }
            break;
        case FacetKind::Category:
        case FacetKind::Nation:
        case FacetKind::Discipline:
        case FacetKind::AgeGroup:
        case FacetKind::Club: break; // texts, above
        }
    }
}

} // namespace

QString facetName(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Category: return tr("Category");
    case FacetKind::Year: return tr("Year");
    case FacetKind::Proof: return tr("Proof");
    case FacetKind::Nation: return tr("Nation");
    case FacetKind::Discipline: return tr("Discipline");
    case FacetKind::AgeGroup: return tr("Age group");
    case FacetKind::Decade: return tr("Age");
    case FacetKind::Club: return tr("Club");
    case FacetKind::Status: return tr("Status");
    case FacetKind::Source: return tr("Source");
    }
    Q_UNREACHABLE();
}

Facet countFacet(
    FacetKind kind, const ResultColumns &columns, const RowBits *among, const QStringList &chosen, qsizetype most)
{
    std::vector<qsizetype> counts(valueCount(kind, columns));
    const auto count = [&counts](std::size_t, std::size_t value) { ++counts[value]; };
    if (among)
        visitValues(
            kind, columns, [among](std::size_t row) { return among->test(row); }, count);
    else
        visitValues(
            kind, columns, [](std::size_t) { return true; }, count);

    Facet facet;
    facet.kind = kind;
    facet.name = facetName(kind);
    std::vector<std::size_t> values;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        if (counts[value] > 0)
            values.push_back(value);
    }
    const bool byCount = textFieldOf(kind) || kind == FacetKind::Source;
    std::vector<std::size_t> listed = values;
    if (qsizetype(listed.size()) > most) {
        std::nth_element(listed.begin(), listed.begin() + most, listed.end(),
            [&](std::size_t a, std::size_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
        listed.resize(std::size_t(most));
    }
    if (byCount)
        std::sort(listed.begin(), listed.end(),
            [&](std::size_t a, std::size_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    else if (kind == FacetKind::Year)
        std::sort(listed.begin(), listed.end(), std::greater<>());
    else
        std::sort(listed.begin(), listed.end());
    for (const std::size_t value : listed) {
        const QString text = valueText(kind, columns, value);
        facet.entries.push_back({text, counts[value], chosen.contains(text)});
    }
    qsizetype listedBeyond = 0;
    for (const QString &text : chosen) { // chosen ones stay in sight, even where no row is left
        if (std::any_of(facet.entries.begin(), facet.entries.end(),
                [&](const Facet::Entry &entry) { return entry.text == text; }))
            continue;
        qsizetype rows = 0;
        for (const std::size_t value : values) {
            if (valueText(kind, columns, value) == text) {
                rows = counts[value];
                ++listedBeyond;
            }
        }
        facet.entries.push_back({text, rows, true});
    }
    facet.cutOff = qsizetype(values.size()) - qsizetype(listed.size()) - listedBeyond;
    return facet;
}

RowBits rowsWithChosen(FacetKind kind, const ResultColumns &columns, const QStringList &chosen)
{
    std::vector<std::uint8_t> wanted(valueCount(kind, columns));
    for (std::size_t value = 0; value < wanted.size(); ++value)
        wanted[value] = chosen.contains(valueText(kind, columns, value));
    RowBits rows(columns.rowCount());
    visitValues(
        kind, columns, [](std::size_t) { return true; },
        [&](std::size_t row, std::size_t value) {
            if (wanted[value])
                rows.set(row);
        });
    return rows;
}

} // namespace proofline
