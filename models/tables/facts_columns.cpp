// The results of the reports as columns; row n is result n.
#include "tables/result_columns.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace proofline {

std::shared_ptr<const ColumnStore> storeFacts(const Facts &facts)
{
    auto store = std::make_shared<ColumnStore>();
    const std::size_t rows = facts.results.size();
    store->rows = rows;
    std::array<std::shared_ptr<Words>, textFieldCount> words;
    const auto enterText = [&](TextField field, std::size_t row, const QString &text) {
        if (text.isEmpty())
            return;
        auto &dictionary = words[std::size_t(field)];
        TextColumn &column = store->text(field);
        if (!dictionary) {
            dictionary = std::make_shared<Words>();
            column.words = dictionary;
            column.codes.resize(rows);
        }
        column.codes[row] = dictionary->add(text);
    };
    const auto enterNumber = [&](NumberField field, std::size_t row, std::int32_t value) {
        NumberColumn &column = store->number(field);
        if (column.values.empty())
            column.values.resize(rows, kMissing);
        column.values[row] = value;
    };
    store->status.resize(rows);
    store->won.resize(rows);
    store->races.resize(rows);
    store->raceList.resize(facts.races.size());
    std::vector<std::uint8_t> raceSeen(facts.races.size());

    for (std::size_t row = 0; row < rows; ++row) {
        const Result &result = facts.results[row];
        const Athlete &athlete = facts.athlete(result.athlete);
        const Race &race = facts.race(result.race);
        const std::size_t raceNumber = std::size_t(result.race);
        const QByteArray name = athlete.name.toUtf8();
        const NameParts parts = splitName(std::string_view(name.constData(), std::size_t(name.size())));
        enterText(TextField::Surname, row, QString::fromUtf8(parts.surname.data(), qsizetype(parts.surname.size())));
        enterText(TextField::GivenName, row, QString::fromUtf8(parts.given.data(), qsizetype(parts.given.size())));
        enterText(
            TextField::Nation, row, result.nationality.isEmpty() ? athlete.nationality : result.nationality.value());
        enterText(TextField::Event, row, race.event);
        enterText(TextField::Discipline, row, race.discipline);
        enterText(TextField::Category, row, race.category);
        for (const ClaimRef ref : result.claims) {
            const ResultClaim *claim = facts.claim(ref);
            if (!claim)
                continue;
            if (claim->club && store->text(TextField::Club).code(row) == 0)
                enterText(TextField::Club, row, claim->club->value);
            if (claim->age && store->number(NumberField::Age).value(row) == kMissing)
                enterNumber(NumberField::Age, row, claim->age->value);
            const auto isGun = [&](const QString &note) { return claim->notes.contains(note); };
            if (claim->otherTime && store->number(NumberField::GunTime).value(row) == kMissing
                && (isGun(u"gun time"_s) || isGun(u"chip time"_s))) {
                const auto &gun = claim->time && isGun(u"gun time"_s) ? claim->time : claim->otherTime;
                enterNumber(NumberField::GunTime, row, gun->value.milliseconds / 10);
            }
        }
        const Status status = result.status.isEmpty() ? Status::Finished : result.status.value();
        store->status[row] = std::uint8_t(status);
        if (!result.place.isEmpty())
            enterNumber(NumberField::Place, row, result.place.value());
        if (race.year)
            enterNumber(NumberField::Year, row, *race.year);
        std::int32_t hundredths = kMissing;
        if (!result.time.isEmpty() && status == Status::Finished) {
            hundredths = result.time.value().milliseconds / 10;
            enterNumber(NumberField::Time, row, hundredths);
            store->precision =
                std::max(store->precision, std::min(result.time.value().precision, Precision::Hundredth));
        }
        store->races[row] = std::uint32_t(raceNumber);
        StoredRace &stored = store->raceList[raceNumber];
        if (!raceSeen[raceNumber]) {
            raceSeen[raceNumber] = 1;
            stored.name = raceName(race);
            stored.year = race.year ? *race.year : kMissing;
            stored.event = store->text(TextField::Event).code(row);
            stored.discipline = store->text(TextField::Discipline).code(row);
            stored.category = store->text(TextField::Category).code(row);
        }
        if (!result.place.isEmpty() && result.place.value() == 1 && status == Status::Finished) {
            store->won[row] = 1;
            if (hundredths != kMissing && (stored.winningTime == kMissing || hundredths < stored.winningTime))
                stored.winningTime = hundredths;
        }
    }
    return store;
}

} // namespace proofline
