#include "tables/chart_data.h"

#include "facts/discipline.h"

#include <QMap>
#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString gapRange(std::int32_t least, std::int32_t most)
{
    const std::int32_t low = std::min(std::abs(least), std::abs(most));
    const std::int32_t high = std::max(std::abs(least), std::abs(most));
    const auto plain = [](std::int32_t ms) {
        QString text = formatGap(ms);
        return text.startsWith(u'+') ? text.sliced(1) : text;
    };
    if (low == high)
        return plain(low);
    // Sources put either of the two in front.
    if ((least < 0) != (most < 0) && least != 0 && most != 0)
        return u"from %1 behind to %2 ahead"_s.arg(plain(std::abs(most)), plain(std::abs(least)));
    return plain(low) % u" to "_s % plain(high);
}

bool sameRace(const ChartRow &a, const ChartRow &b)
{
    return a.race == b.race && !a.race.isEmpty() && a.discipline == b.discipline && a.category == b.category;
}

std::optional<Meeting> meetingOf(const ChartRow &a, const ChartRow &b)
{
    if (!sameRace(a, b))
        return std::nullopt;
    Meeting meeting;
    meeting.race = a.race;
    if (a.timed() && b.timed()) {
        meeting.timed = true;
        meeting.least = a.lowest() - b.highest();
        meeting.most = a.highest() - b.lowest();
    }
    if (a.place && b.place && *a.place != *b.place)
        meeting.won = *a.place < *b.place; // the place decides: two runners may share a time
    else if (meeting.timed && a.ms() != b.ms())
        meeting.won = a.ms() < b.ms();
    else if (a.timed() != b.timed() && (!a.status.isEmpty() || !b.status.isEmpty()))
        meeting.won = a.status.isEmpty(); // one of them did not finish
    else if (meeting.timed || (a.place && b.place))
        meeting.tied = true;
    else
        return std::nullopt; // they met, but nothing says who was in front
    return meeting;
}

} // namespace

QString HeadToHead::score() const
{
    if (meetings.empty())
        return u"never met here"_s;
    return u"%1 \u2013 %2"_s.arg(won).arg(lost);
}

QString HeadToHead::margins() const
{
    QStringList parts;
    for (const Meeting &meeting : meetings)
        if (meeting.timed)
            parts << gapRange(meeting.least, meeting.most);
    if (parts.isEmpty())
        return {};
    if (parts.size() > 3) {
        const qsizetype others = parts.size() - 3;
        parts = parts.first(3);
        parts << u"%1 more"_s.arg(others);
    }
    return u"by "_s % listInWords(parts, u"and"_s);
}

Comparison compare(const ChartInput &input, const QStringList &athletes, const QString &reference)
{
    Comparison data;
    if (athletes.isEmpty()) {
        data.problem = u"Pin athletes to compare them: choose a row and press C."_s;
        return data;
    }
    if (athletes.size() > 12) {
        data.problem = u"At most twelve athletes can be compared; %1 are asked for."_s.arg(athletes.size());
        return data;
    }
    std::vector<const ChartRow *> rows;
    for (const ChartRow &row : input.athleteRows)
        if (athletes.contains(row.athlete))
            rows.push_back(&row);
    QStringList unknown;
    for (const QString &name : athletes)
        if (std::none_of(rows.begin(), rows.end(), [&](const ChartRow *row) { return row->athlete == name; }))
            unknown << name;
    if (!unknown.isEmpty() && unknown.size() == athletes.size()) {
        data.problem = u"No source here has a result of %1."_s.arg(listInWords(unknown, u"or"_s));
        return data;
    }
    if (athletes.size() == 1) {
        data.problem = u"Pin a second athlete to compare with %1."_s.arg(athletes.front());
        return data;
    }
    // The distance that most of the athletes have a time over; among equals the one with most results.
    QMap<QString, QStringList> runners;
    QMap<QString, int> runs;
    for (const ChartRow *row : rows)
        if (row->timed()) {
            if (!runners[row->discipline].contains(row->athlete))
                runners[row->discipline] << row->athlete;
            ++runs[row->discipline];
        }
    for (auto it = runners.cbegin(); it != runners.cend(); ++it)
        if (data.discipline.isEmpty() || it->size() > runners[data.discipline].size()
            || (it->size() == runners[data.discipline].size() && runs[it.key()] > runs[data.discipline]))
            data.discipline = it.key();

    for (const QString &name : athletes) {
        ComparedAthlete athlete;
        athlete.name = name;
        for (const ChartRow *row : rows)
            if (row->athlete == name) {
                athlete.rows.push_back(*row);
                ++athlete.races;
                athlete.wins += row->won ? 1 : 0;
                if (athlete.nationality.isEmpty())
                    athlete.nationality = row->nationality;
                if (row->timed() && row->discipline == data.discipline
                    && (!athlete.best || row->ms() < athlete.best->ms()))
                    athlete.best = *row;
                ++data.results;
                data.timed += row->timed() ? 1 : 0;
                data.disputes += row->disputed() ? 1 : 0;
            }
        std::stable_sort(athlete.rows.begin(), athlete.rows.end(),
            [](const ChartRow &a, const ChartRow &b) { return a.year.value_or(99999) < b.year.value_or(99999); });
        if (athlete.best)
            if (const std::optional<double> metres = metresOf(data.discipline); metres && *metres > 0) {
                athlete.perKm = athlete.best->ms() / (*metres / 1000);
                athlete.perMile = athlete.best->ms() / (*metres / 1609.344);
            }
        data.athletes.push_back(std::move(athlete));
    }

    const auto wanted = std::find_if(data.athletes.begin(), data.athletes.end(),
        [&](const ComparedAthlete &athlete) { return athlete.name.compare(reference, Qt::CaseInsensitive) == 0; });
    const ComparedAthlete &to = wanted != data.athletes.end() ? *wanted : data.athletes.front();
    data.reference = to.name;
    for (ComparedAthlete &athlete : data.athletes)
        if (athlete.best && to.best)
            athlete.gap = athlete.name == to.name
                ? std::pair<std::int32_t, std::int32_t>{0, 0}
                : std::pair<std::int32_t, std::int32_t>{
                    athlete.best->lowest() - to.best->highest(), athlete.best->highest() - to.best->lowest()};

    // Races the reference ran too, latest first.
    std::vector<std::pair<int, SharedRaceGap>> shared;
    for (const ChartRow &mine : to.rows)
        for (const ComparedAthlete &athlete : data.athletes)
            if (athlete.name != to.name)
                for (const ChartRow &theirs : athlete.rows)
                    if (sameRace(mine, theirs) && mine.timed() && theirs.timed())
                        shared.push_back({mine.year.value_or(0),
                            {mine.race, athlete.name, theirs.lowest() - mine.highest(),
                                theirs.highest() - mine.lowest()}});
    std::stable_sort(shared.begin(), shared.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (auto &[year, gap] : shared)
        data.gaps.push_back(std::move(gap));

    data.heads.assign(data.athletes.size(), std::vector<HeadToHead>(data.athletes.size()));
    for (std::size_t a = 0; a < data.athletes.size(); ++a)
        for (std::size_t b = 0; b < data.athletes.size(); ++b) {
            if (a == b)
                continue;
            HeadToHead &heads = data.heads[a][b];
            for (const ChartRow &mine : data.athletes[a].rows)
                for (const ChartRow &theirs : data.athletes[b].rows)
                    if (const std::optional<Meeting> meeting = meetingOf(mine, theirs); meeting) {
                        heads.won += !meeting->tied && meeting->won;
                        heads.lost += !meeting->tied && !meeting->won;
                        heads.meetings.push_back(*meeting);
                    }
        }
    data.years = byYear(input, athletes);
    return data;
}

} // namespace proofline
