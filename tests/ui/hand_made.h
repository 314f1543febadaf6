// Facts made by hand for the tests of the charts: own sentences, real places and times.
#pragma once

#include "facts/facts.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace proofline {

// One line of a made-up report: who, which race, which place, which time.
struct MadeLine
{
    QString report;
    QString athlete;
    QString event;
    std::optional<int> year;
    QString category;
    int place = 0; // 0: not given
    QString time; // empty: not given
    QString nationality;
    QString discipline = QStringLiteral("marathon");
};

// Every line becomes a sentence of its report, a claim with spans on its own words, and a result; lines about one
// athlete in one race are one result, disputed where the times differ.
inline std::shared_ptr<const Facts> makeFacts(const std::vector<MadeLine> &lines)
{
    using namespace Qt::StringLiterals;
    auto facts = std::make_shared<Facts>();
    struct Draft
    {
        std::shared_ptr<Article> article;
        std::shared_ptr<Reading> reading;
    };
    std::vector<Draft> drafts;
    QStringList names;
    for (const MadeLine &line : lines) {
        qsizetype at = names.indexOf(line.report);
        if (at < 0) {
            at = names.size();
            names << line.report;
            auto article = std::make_shared<Article>();
            article->id = ArticleId(at);
            article->fileName = line.report;
            article->date = line.year ? QDate(*line.year, 4, 23) : QDate(2023, 4, 23);
            drafts.push_back({article, std::make_shared<Reading>()});
        }
        Draft &draft = drafts[std::size_t(at)];
        QString &text = draft.article->text;
        if (!text.isEmpty())
            text += u' ';
        const int begin = int(text.size());
        const auto put = [&](const QString &words) {
            const int from = int(text.size());
            text += words;
            return Span{from, int(text.size())};
        };
        const Span who = put(line.athlete);
        put(u" finished "_s);
        const Span place = line.place > 0 ? put(u"in place "_s + QString::number(line.place)) : Span{};
        put(u" of the "_s);
        const Span race = put(line.event);
        const Span time = line.time.isEmpty() ? Span{} : (put(u" in "_s), put(line.time));
        put(u"."_s);
        const Span sentence{begin, int(text.size())};
        const auto evidence = [&](Span span, const QString &rule) {
            return Evidence{ArticleId(at), span, sentence, rule, 0.97};
        };
        ResultClaim claim;
        claim.athlete = {line.athlete, evidence(who, u"<athlete> finished"_s)};
        claim.context.race = Stated<QString>{line.event, evidence(race, u"of the <race>"_s)};
        claim.context.discipline = Stated<QString>{line.discipline, evidence(race, u"<race>"_s)};
        if (line.year)
            claim.context.year = Stated<int>{*line.year, evidence(race, u"date"_s)};
        claim.context.category = Stated<QString>{line.category, evidence(race, u"category"_s)};
        if (line.place > 0)
            claim.place = Stated<int>{line.place, evidence(place, u"in place <place>"_s)};
        if (!line.time.isEmpty())
            claim.time = Stated<ClockTime>{*parseClockTime(line.time), evidence(time, u"in <time>"_s)};
        if (!line.nationality.isEmpty())
            claim.nationality = Stated<QString>{line.nationality, evidence(who, u"nation"_s)};
        const ClaimRef ref{ArticleId(at), std::uint32_t(draft.reading->results.size())};
        draft.reading->results.push_back(claim);

        std::size_t athlete = 0;
        while (athlete < facts->athletes.size() && facts->athletes[athlete].name != line.athlete)
            ++athlete;
        if (athlete == facts->athletes.size())
            facts->athletes.push_back({line.athlete, {}, line.nationality, {}});
        std::size_t raceId = 0;
        const auto same = [&](const Race &known) {
            return known.event == line.event && known.year == line.year && known.category == line.category
                && known.discipline == line.discipline;
        };
        while (raceId < facts->races.size() && !same(facts->races[raceId]))
            ++raceId;
        if (raceId == facts->races.size()) {
            Race made;
            made.event = line.event;
            made.year = line.year;
            made.discipline = line.discipline;
            made.category = line.category;
            facts->races.push_back(made);
        }
        std::size_t result = 0;
        while (result < facts->results.size()
            && (facts->results[result].athlete != AthleteId(athlete) || facts->results[result].race != RaceId(raceId)))
            ++result;
        if (result == facts->results.size()) {
            Result made;
            made.id = ResultId(result);
            made.athlete = AthleteId(athlete);
            made.race = RaceId(raceId);
            facts->results.push_back(made);
        }
        Result &r = facts->results[result];
        const auto say = [&](auto &slot, const auto &value) {
            for (auto &reported : slot.values)
                if (reported.value == value) {
                    reported.claims.push_back(ref);
                    return;
                }
            slot.values.push_back({value, {ref}});
            slot.disputed = slot.values.size() > 1;
        };
        if (claim.place)
            say(r.place, line.place);
        if (claim.time)
            say(r.time, claim.time->value);
        if (!line.nationality.isEmpty())
            say(r.nationality, line.nationality);
        r.claims.push_back(ref);
        ++r.independentSources;
    }
    for (Draft &draft : drafts) {
        draft.reading->article = draft.article;
        facts->readings.push_back(draft.reading);
    }
    return facts;
}

inline std::shared_ptr<const Facts> londonFacts()
{
    using namespace Qt::StringLiterals;
    const QString london = u"London Marathon"_s;
    return makeFacts({
        {u"london-2023-farah.txt"_s, u"Kelvin Kiptum"_s, london, 2023, u"men"_s, 1, u"2:01:25"_s, u"KEN"_s},
        {u"london-2023-kiptum.txt"_s, u"Kelvin Kiptum"_s, london, 2023, u"men"_s, 1, u"2:01:27"_s, u"KEN"_s},
        {u"london-2025.txt"_s, u"Sabastian Sawe"_s, london, 2025, u"men"_s, 1, u"2:02:27"_s, u"KEN"_s},
        {u"london-2025.txt"_s, u"Jacob Kiplimo"_s, london, 2025, u"men"_s, 2, u"2:03:37"_s, u"UGA"_s},
        {u"london-2018.txt"_s, u"Eliud Kipchoge"_s, london, 2018, u"men"_s, 1, u"2:04:17"_s, u""_s},
        {u"london-2025.txt"_s, u"Alexander Mutiso"_s, london, 2025, u"men"_s, 3, u"2:04:20"_s, u""_s},
        {u"london-2025.txt"_s, u"Abdi Nageeye"_s, london, 2025, u"men"_s, 4, u"2:04:20"_s, u"NED"_s},
        {u"london-2023-farah.txt"_s, u"Geoffrey Kamworor"_s, london, 2023, u"men"_s, 2, u"2:04:23"_s, u"KEN"_s},
        {u"london-2023-farah.txt"_s, u"Tamirat Tola"_s, london, 2023, u"men"_s, 3, u"2:04:59"_s, u"ETH"_s},
        {u"london-2018.txt"_s, u"Mo Farah"_s, london, 2018, u"men"_s, 3, u"2:06:21"_s, u"GBR"_s},
        {u"london-2023-farah.txt"_s, u"Emile Cairess"_s, london, 2023, u"men"_s, 6, u"2:08:07"_s, u"GBR"_s},
        {u"london-2023-farah.txt"_s, u"Mo Farah"_s, london, 2023, u"men"_s, 9, u"2:10:28"_s, u"GBR"_s},
        {u"london-2023-kiptum.txt"_s, u"Mo Farah"_s, london, 2023, u"men"_s, 9, u"2:10:27"_s, u"GBR"_s},
        {u"london-2025.txt"_s, u"Tigst Assefa"_s, london, 2025, u"women"_s, 1, u"2:15:50"_s, u"ETH"_s},
        {u"london-2018.txt"_s, u"Vivian Cheruiyot"_s, london, 2018, u"women"_s, 1, u"2:18:31"_s, u"KEN"_s},
        {u"london-2023-farah.txt"_s, u"Sifan Hassan"_s, london, 2023, u"women"_s, 1, u"2:18:33"_s, u"NED"_s},
        {u"london-2023-farah.txt"_s, u"Megertu Alemu"_s, london, 2023, u"women"_s, 2, u"2:18:37"_s, u"ETH"_s},
        {u"london-2023-farah.txt"_s, u"Peres Jepchirchir"_s, london, 2023, u"women"_s, 3, u"2:18:38"_s, u"KEN"_s},
        {u"london-2025.txt"_s, u"Eilish McColgan"_s, london, 2025, u"women"_s, 8, u"2:24:25"_s, u"GBR"_s},
        {u"london-2018.txt"_s, u"Lily Partridge"_s, london, 2018, u"women"_s, 8, u"2:29:24"_s, u"GBR"_s},
        {u"london-2019.txt"_s, u"Eliud Kipchoge"_s, london, 2019, u"men"_s, 1, u"2:02:37"_s, u"KEN"_s},
        {u"london-2019.txt"_s, u"Mo Farah"_s, london, 2019, u"men"_s, 5, u"2:05:39"_s, u"GBR"_s},
        {u"chicago-2023.txt"_s, u"Kelvin Kiptum"_s, u"Chicago Marathon"_s, 2023, u"men"_s, 1, u"2:00:35"_s, u"KEN"_s},
        {u"chicago-2023.txt"_s, u"Eliud Kipchoge"_s, u"Berlin Marathon"_s, 2022, u"men"_s, 1, u"2:01:09"_s, u"KEN"_s},
        {u"berlin-2018.txt"_s, u"Eliud Kipchoge"_s, u"Berlin Marathon"_s, 2018, u"men"_s, 1, u"2:01:39"_s, u"KEN"_s},
        {u"london-2025.txt"_s, u"Eliud Kipchoge"_s, london, 2025, u"men"_s, 6, u""_s, u"KEN"_s},
    });
}

} // namespace proofline
