// Makes official lists out of nothing: seeded, with names of many nations, clubs, splits, ties and people who did not
// finish. The same seed gives the same bytes everywhere.
#pragma once

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace proofline {

class ListMaker
{
public:
    explicit ListMaker(std::uint64_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15u + 1)
    {
        for (int i = 0; i < 33'000; ++i)
            m_surnames.push_back(surname());
        for (int i = 0; i < 4'000; ++i)
            m_clubs.push_back(club(i));
    }

    static const char *header() { return "Place,Bib,Name,Sex,Age,Nation,Club,10K,Half,30K,Gun,Net\n"; }

    // A marathon of `rows` people in order of place, twelve columns, about 90 bytes a row.
    QByteArray marathon(std::size_t rows)
    {
        QByteArray out(header());
        out.reserve(qsizetype(rows) * 92 + 100);
        double seconds = 7'500;
        for (std::size_t row = 0; row < rows; ++row) {
            seconds += 11'000.0 / double(rows) * double(below(200)) / 100.0;
            appendRow(out, row, std::int64_t(seconds));
        }
        return out;
    }
    // The same people in no order, for tests that sort.
    QByteArray shuffledMarathon(std::size_t rows)
    {
        QByteArray out(header());
        for (std::size_t row = 0; row < rows; ++row)
            appendRow(out, row, 7'500 + std::int64_t(below(11'000)));
        return out;
    }

private:
    std::uint64_t next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    std::uint64_t below(std::uint64_t limit) { return (next() >> 11) % limit; }
    std::string part(const std::vector<std::string> &parts) { return parts[below(parts.size())]; }

    static const std::vector<std::string> &towns()
    {
        static const std::vector<std::string> names{"Ashby", "Brookvale", "Castlemoor", "Dunhaven", "Eastmere",
            "Fairwick", "Glenarm", "Hartsea", "Inverlow", "Jarnvik", "København", "Łowicz", "Málaga", "Nîmes", "Örebro",
            "Pärnu", "Querétaro", "Rønne", "São Luís", "Trélazé", "Uster", "Växjö", "Würzburg", "Ystad", "Zürich",
            "Kericho", "Iten", "Asmara", "Bekoji", "Nakuru"};
        return names;
    }
    std::string club(int number)
    {
        std::string made = part(towns());
        made.append(
            part({" AC", " Harriers", " Running Club", " Road Runners", " Tri", " Striders", " LG", " Athlétic"}));
        if (number % 7 == 0)
            made.append(1, ' ').append(std::to_string(number % 90 + 1));
        return made;
    }
    std::string surname()
    {
        static const std::vector<std::string> first{"Al", "Ber", "Cas", "Dahl", "Eri", "Fer", "Gron", "Hal", "Iva",
            "Jan", "Kip", "Lind", "Mül", "Nov", "Ola", "Pet", "Quir", "Ros", "Sund", "Tad", "Ued", "Var", "Wój", "Xen",
            "Yil", "Zho", "Che", "Rut", "Kam", "O'Br", "Mac", "Åb", "Þór", "Škr", "Núñ", "Gar"};
        static const std::vector<std::string> middle{
            "a", "e", "i", "o", "u", "an", "en", "or", "is", "ar", "el", "ur", "ø", "ë", "in", "ow", "ek", "st"};
        static const std::vector<std::string> last{"berg", "sen", "son", "ez", "ova", "ić", "mann", "ski", "to",
            "toich", "gat", "uiyot", "lund", "ley", "ard", "rón", "wor", "elli", "dóttir", "aki", "ran", "ter", "quist",
            "maz"};
        std::string made = part(first) + part(middle) + part(last);
        if (below(12) == 0)
            made.append(1, '-').append(part(first)).append(part(last));
        if (below(40) == 0)
            made.insert(0, "van ");
        return made;
    }
    void appendClock(QByteArray &out, std::int64_t seconds)
    {
        char text[16];
        int size = 0;
        text[size++] = char('0' + seconds / 3600);
        text[size++] = ':';
        text[size++] = char('0' + seconds / 600 % 6);
        text[size++] = char('0' + seconds / 60 % 10);
        text[size++] = ':';
        text[size++] = char('0' + seconds / 10 % 6);
        text[size++] = char('0' + seconds % 10);
        out.append(text, size);
    }
    void appendRow(QByteArray &out, std::size_t row, std::int64_t seconds)
    {
        static const std::vector<std::string> given{"Ann", "Bea", "Chloé", "Dmitri", "Elif", "Fatou", "Goran", "Hanna",
            "Ífe", "Jonas", "Kofi", "Léna", "Marek", "Nadia", "Olu", "Petra", "Quang", "Rosa", "Seán", "Tomás", "Uma",
            "Viktor", "Wanjiku", "Xiu", "Yusuf", "Zoë", "Abel", "Brigid", "Cosmas", "Dai", "Eliud", "Florence", "Gete",
            "Haile", "Inés", "Joyce", "Kelvin", "Lornah", "Mo", "Nuria"};
        static const std::vector<std::string> nations{"GBR", "GBR", "GBR", "USA", "USA", "GER", "FRA", "ESP", "ITA",
            "NED", "POL", "POR", "KEN", "ETH", "JPN", "SWE", "NOR", "DEN", "SUI", "IRL", "AUS", "RSA", "UGA", "ERI"};
        const bool finished = below(50) != 0;
        if (finished)
            out.append(QByteArray::number(qint64(row + 1)));
        out.append(',').append(QByteArray::number(qint64(1 + (row * 7919) % 999'983))).append(",\"");
        out.append(m_surnames[below(m_surnames.size())].c_str()).append(", ").append(part(given).c_str()).append("\",");
        out.append(below(5) < 3 ? 'M' : 'F').append(',').append(QByteArray::number(qint64(18 + below(60)))).append(',');
        out.append(part(nations).c_str()).append(',');
        if (below(3) != 0)
            out.append(m_clubs[below(m_clubs.size())].c_str());
        out.append(',');
        const std::int64_t wobble = std::int64_t(below(120));
        appendClock(out, seconds * 236 / 1000 + wobble / 4);
        out.append(',');
        if (finished || below(2) == 0)
            appendClock(out, seconds * 495 / 1000 + wobble / 2);
        out.append(',');
        if (finished)
            appendClock(out, seconds * 705 / 1000 + wobble);
        out.append(',');
        if (finished)
            appendClock(out, seconds + wobble);
        out.append(',');
        if (finished)
            appendClock(out, seconds);
        else
            out.append("DNF");
        out.append('\n');
    }

    std::uint64_t m_state;
    std::vector<std::string> m_surnames, m_clubs;
};

} // namespace proofline
