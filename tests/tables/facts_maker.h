// Small facts for tests: athletes, races, results and the articles that say so.
#pragma once

#include "facts/facts.h"

#include <memory>

namespace proofline {

// Collects results one by one; facts() gives them as judging would.
class FactsMaker
{
public:
    // An article; results refer to it by its number.
    ArticleId article(const QString &fileName)
    {
        auto read = std::make_shared<Reading>();
        auto text = std::make_shared<Article>();
        text->id = ArticleId(std::uint32_t(m_facts.readings.size()));
        text->fileName = fileName;
        read->article = text;
        m_readings.push_back(read);
        m_facts.readings.push_back(read);
        return text->id;
    }

    RaceId race(const QString &event, std::optional<int> year, const QString &category,
        const QString &discipline = QStringLiteral("marathon"))
    {
        Race made;
        made.event = event;
        made.year = year;
        made.category = category;
        made.discipline = discipline;
        m_facts.races.push_back(made);
        return RaceId(std::uint32_t(m_facts.races.size() - 1));
    }

    // One value a source: {article, time as "2:01:25" or "", place or 0}.
    struct Said
    {
        ArticleId article{};
        QString time;
        int place = 0;
    };
    ResultId result(const QString &athlete, RaceId race, const QString &nation, const std::vector<Said> &said)
    {
        Athlete person;
        person.name = athlete;
        m_facts.athletes.push_back(person);
        Result made;
        made.id = ResultId(std::uint32_t(m_facts.results.size()));
        made.athlete = AthleteId(std::uint32_t(m_facts.athletes.size() - 1));
        made.race = race;
        made.independentSources = int(said.size());
        for (const Said &one : said) {
            Reading &reading = *m_readings[std::size_t(one.article)];
            ResultClaim claim;
            claim.athlete.value = athlete;
            const ClaimRef ref{one.article, std::uint32_t(reading.results.size())};
            if (!one.time.isEmpty()) {
                claim.time = Stated<ClockTime>{*parseClockTime(one.time), {}};
                enter(made.time, claim.time->value, ref);
            }
            if (one.place > 0) {
                claim.place = Stated<int>{one.place, {}};
                enter(made.place, one.place, ref);
            }
            if (!nation.isEmpty()) {
                claim.nationality = Stated<QString>{nation, {}};
                enter(made.nationality, nation, ref);
            }
            reading.results.push_back(claim);
            made.claims.push_back(ref);
        }
        m_facts.results.push_back(made);
        return made.id;
    }
    Result &last() { return m_facts.results.back(); }
    Facts &raw() { return m_facts; }

    std::shared_ptr<const Facts> facts() const { return std::make_shared<Facts>(m_facts); }

private:
    template<typename T> static void enter(Slot<T> &slot, const T &value, ClaimRef ref)
    {
        for (Reported<T> &known : slot.values) {
            if (known.value == value) {
                known.claims.push_back(ref);
                return;
            }
        }
        slot.values.push_back({value, {ref}});
        slot.disputed = slot.values.size() > 1;
    }

    Facts m_facts;
    std::vector<std::shared_ptr<Reading>> m_readings;
};

} // namespace proofline
