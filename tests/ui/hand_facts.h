// Reports written for these tests, with their claims set by hand: what the window shows without any reader.
#pragma once

#include "facts/facts.h"
#include "judging/judging.h"

#include <QDate>
#include <memory>

namespace proofline {

// Finds words in a text it made itself; every word must be there.
class HandReport
{
public:
    HandReport(std::uint32_t id, const QString &fileName, const QString &text, QDate date = {})
    {
        auto article = std::make_shared<Article>();
        article->id = ArticleId(id);
        article->fileName = fileName;
        article->text = text;
        article->date = date.isValid() ? std::optional(date) : std::nullopt;
        const int end = int(text.indexOf(u'\n'));
        article->title = text.left(end);
        article->blocks.push_back({Block::Kind::Heading, {0, end}, 1, {}});
        m_article = article;
        m_reading.article = article;
    }

    // Where `words` stand in the sentence that holds `sentence`.
    Evidence evidence(const QString &sentence, const QString &words, const QString &rule = {}) const
    {
        const QString &text = m_article->text;
        const int inside = int(text.indexOf(sentence));
        Q_ASSERT(inside >= 0);
        int begin =
            int(std::max(text.lastIndexOf(QStringLiteral(". "), inside) + 2, text.lastIndexOf(u'\n', inside) + 1));
        int end = int(text.indexOf(QStringLiteral(". "), inside));
        const int line = int(text.indexOf(u'\n', inside));
        end = end < 0 ? line : line < 0 ? end + 1 : std::min(end + 1, line);
        if (end < 0) {
            end = int(text.size());
        }
        begin = std::min(begin, inside);
        const int at = int(text.indexOf(words, begin));
        Q_ASSERT(at >= 0 && at + words.size() <= end);
        return {m_article->id, {at, at + int(words.size())}, {begin, end}, rule, 0.97};
    }

    struct Words
    {
        QString sentence, athlete, time, place, nation, race, category;
        QString name; // where the words are not the full name
        ClockTime finish{};
        int rank = 0;
        QString code;
    };

    ResultClaim &result(const Words &words, const QString &event, std::optional<int> year, const QString &category)
    {
        ResultClaim claim;
        claim.athlete = {words.name.isEmpty() ? words.athlete : words.name, evidence(words.sentence, words.athlete)};
        if (!words.time.isEmpty()) {
            claim.time =
                Stated<ClockTime>{words.finish, evidence(words.sentence, words.time, QStringLiteral("won in <time>"))};
        }
        if (!words.place.isEmpty()) {
            claim.place =
                Stated<int>{words.rank, evidence(words.sentence, words.place, QStringLiteral("<athlete> won"))};
        }
        if (!words.nation.isEmpty()) {
            claim.nationality = Stated<QString>{words.code, evidence(words.sentence, words.nation)};
        }
        const Evidence race = evidence(m_article->text.left(m_article->text.indexOf(u'\n')), event.section(u' ', 0, 0));
        claim.context.race = Stated<QString>{event, race};
        claim.context.discipline = Stated<QString>{QStringLiteral("marathon"), race};
        claim.context.category = Stated<QString>{category, race};
        if (year) {
            claim.context.year = Stated<int>{*year, race};
        }
        m_reading.results.push_back(std::move(claim));
        return m_reading.results.back();
    }

    Reading &reading() { return m_reading; }
    std::shared_ptr<const Reading> finish() const { return std::make_shared<const Reading>(m_reading); }

private:
    std::shared_ptr<Article> m_article;
    Reading m_reading;
};

inline ClockTime hms(int h, int m, int s) { return {((h * 60 + m) * 60 + s) * 1000, Precision::Second}; }

inline std::vector<std::shared_ptr<const Reading>> handReadings()
{
    using namespace Qt::StringLiterals;
    const QString london = u"London Marathon"_s;
    HandReport farah(0, u"london-2023-farah.txt"_s,
        u"London says goodbye to Farah as Kiptum runs away\n\n"
        "Mo Farah left the streets of London for the last time on Sunday. In front of him Kenya’s Kelvin "
        "Kiptum won the men’s race in a course record of 2:01:25, only 16 seconds outside the world best of "
        "Eliud Kipchoge. Geoffrey Kamworor was second in 2:04:23. Tamirat Tola came third in 2:04:59. The "
        "Briton Emile Cairess, 25, was sixth in 2:08:07. Farah finished ninth in 2:10:28 and waved to all sides.\n\n"
        "Among the women Sifan Hassan of the Netherlands won in 2:18:33 after stopping twice. Megertu Alemu "
        "was second in 2:18:37. Peres Jepchirchir took third in 2:18:38. It was 12C at 10.30am 🏃.\n"_s,
        QDate(2023, 4, 23));
    farah.result({u"Kelvin Kiptum"_s, u"Kelvin Kiptum"_s, u"2:01:25"_s, u"won"_s, u"Kenya’s"_s, {}, {}, {},
                     hms(2, 1, 25), 1, u"KEN"_s},
        london, 2023, u"men"_s);
    farah.result({u"Geoffrey Kamworor"_s, u"Geoffrey Kamworor"_s, u"2:04:23"_s, u"second"_s, {}, {}, {}, {},
                     hms(2, 4, 23), 2, {}},
        london, 2023, u"men"_s);
    farah.result({u"Tamirat Tola"_s, u"Tamirat Tola"_s, u"2:04:59"_s, u"third"_s, {}, {}, {}, {}, hms(2, 4, 59), 3, {}},
        london, 2023, u"men"_s);
    farah.result({u"Emile Cairess"_s, u"Emile Cairess"_s, u"2:08:07"_s, u"sixth"_s, u"Briton"_s, {}, {}, {},
                     hms(2, 8, 7), 6, u"GBR"_s},
        london, 2023, u"men"_s);
    farah.result(
        {u"Farah finished"_s, u"Farah"_s, u"2:10:28"_s, u"ninth"_s, {}, {}, {}, u"Mo Farah"_s, hms(2, 10, 28), 9, {}},
        london, 2023, u"men"_s);
    farah.result({u"Sifan Hassan"_s, u"Sifan Hassan"_s, u"2:18:33"_s, u"won"_s, u"Netherlands"_s, {}, {}, {},
                     hms(2, 18, 33), 1, u"NED"_s},
        london, 2023, u"women"_s);
    farah.result(
        {u"Megertu Alemu"_s, u"Megertu Alemu"_s, u"2:18:37"_s, u"second"_s, {}, {}, {}, {}, hms(2, 18, 37), 2, {}},
        london, 2023, u"women"_s);
    farah.result({u"Peres Jepchirchir"_s, u"Peres Jepchirchir"_s, u"2:18:38"_s, u"third"_s, {}, {}, {}, {},
                     hms(2, 18, 38), 3, {}},
        london, 2023, u"women"_s);
    GapClaim gap;
    gap.subject = {u"Kelvin Kiptum"_s, farah.evidence(u"Kelvin Kiptum"_s, u"Kelvin Kiptum"_s)};
    gap.object = u"world best"_s;
    gap.objectKind = GapClaim::Object::Record;
    gap.milliseconds = 16000;
    gap.evidence =
        farah.evidence(u"only 16 seconds"_s, u"16 seconds outside the world best"_s, u"<gap> outside <record>"_s);
    farah.reading().gaps.push_back(gap);
    RecordClaim record;
    record.holder = gap.subject;
    record.record = u"course"_s;
    record.standing = RecordClaim::Standing::Set;
    record.evidence =
        farah.evidence(u"course record"_s, u"course record of 2:01:25"_s, u"a <record> record of <time>"_s);
    farah.reading().records.push_back(record);
    const Evidence clock = farah.evidence(u"10.30am"_s, u"10.30am"_s);
    farah.reading().unread.push_back({clock.span, u"10.30am"_s, u"time of day"_s});
    const Evidence age = farah.evidence(u"Cairess, 25"_s, u"25"_s);
    farah.reading().unread.push_back({age.span, u"25"_s, u"age"_s});

    HandReport kiptum(1, u"london-2023-kiptum.txt"_s,
        u"London belongs to Kiptum\n\n"
        "Kelvin Kiptum, the Kenyan, won by a street, taking the course record with 2:01.27. Geoffrey Kamworor "
        "was second in 2:04:23. Far behind, Mo Farah was ninth in 2:10:27, his last marathon.\n"_s,
        QDate(2023, 4, 23));
    kiptum.result({u"Kelvin Kiptum"_s, u"Kelvin Kiptum"_s, u"2:01.27"_s, u"won"_s, u"Kenyan"_s, {}, {}, {},
                      hms(2, 1, 27), 1, u"KEN"_s},
        london, 2023, u"men"_s);
    kiptum.result({u"Geoffrey Kamworor"_s, u"Geoffrey Kamworor"_s, u"2:04:23"_s, u"second"_s, {}, {}, {}, {},
                      hms(2, 4, 23), 2, {}},
        london, 2023, u"men"_s);
    kiptum.result({u"Mo Farah"_s, u"Mo Farah"_s, u"2:10:27"_s, u"ninth"_s, {}, {}, {}, {}, hms(2, 10, 27), 9, {}},
        london, 2023, u"men"_s);

    HandReport older(2, u"london-2018.md"_s,
        u"London in the heat: Kipchoge again\n\n"
        "Eliud Kipchoge of Kenya won in 2:04:17 on the hottest day of all. Mo Farah was third in 2:06:21, just "
        "under two minutes behind, a British record.\n\n"
        "Vivian Cheruiyot won the women’s race in 2:18:31. Lily Partridge was eighth in 2:29:25.\n"_s,
        QDate(2018, 4, 22));
    older.result({u"Eliud Kipchoge"_s, u"Eliud Kipchoge"_s, u"2:04:17"_s, u"won"_s, u"Kenya"_s, {}, {}, {},
                     hms(2, 4, 17), 1, u"KEN"_s},
        london, 2018, u"men"_s);
    older.result(
        {u"Mo Farah"_s, u"Mo Farah"_s, u"2:06:21"_s, u"third"_s, u"British"_s, {}, {}, {}, hms(2, 6, 21), 3, u"GBR"_s},
        london, 2018, u"men"_s);
    older.result(
        {u"Vivian Cheruiyot"_s, u"Vivian Cheruiyot"_s, u"2:18:31"_s, u"won"_s, {}, {}, {}, {}, hms(2, 18, 31), 1, {}},
        london, 2018, u"women"_s);
    older.result(
        {u"Lily Partridge"_s, u"Lily Partridge"_s, u"2:29:25"_s, u"eighth"_s, {}, {}, {}, {}, hms(2, 29, 25), 8, {}},
        london, 2018, u"women"_s);
    GapClaim behind;
    behind.subject = {u"Mo Farah"_s, older.evidence(u"Mo Farah"_s, u"Mo Farah"_s)};
    behind.object = u"Eliud Kipchoge"_s;
    behind.milliseconds = 120000;
    behind.approx = Approx::Under;
    behind.evidence =
        older.evidence(u"just under two minutes"_s, u"just under two minutes behind"_s, u"<gap> behind"_s);
    older.reading().gaps.push_back(behind);
    return {farah.finish(), kiptum.finish(), older.finish()};
}

inline std::shared_ptr<const Facts> handFacts(std::vector<Decision> decisions = {})
{
    return std::make_shared<const Facts>(judge(handReadings(), {}, std::move(decisions)));
}

} // namespace proofline
