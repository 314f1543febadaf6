// Findings about one athlete in one race become one claim; each value keeps the words that say it best.
#include "reading/findings.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

class Joiner
{
public:
    Joiner(const Document &document, const Lexicon &lexicon, const std::vector<Finding> &findings)
        : d(document)
        , m_lexicon(lexicon)
        , m_findings(findings)
    {
    }

    std::vector<ResultClaim> run()
    {
        // by person, in the order they were found
        std::vector<Groups> groups(d.people.size());
        std::vector<std::pair<int, int>> order;
        for (int pass = 0; pass < 2; ++pass) {
            // lists name places and times with the least doubt: they open the groups
            for (std::size_t f = 0; f < m_findings.size(); ++f) {
                const bool list = m_findings[f].source != Finding::Source::Prose;
                if (list != (pass == 0) || m_findings[f].person < 0)
                    continue;
                Groups &mine = groups[std::size_t(m_findings[f].person)];
                int at = firstThatJoins(mine, m_findings[f]);
                if (at < 0) {
                    at = int(mine.list.size());
                    mine.list.push_back({});
                    mine.list.back().race = m_findings[f].race;
                    mine.list.back().focus = m_findings[f].focus;
                    mine.list.back().raceName = m_findings[f].raceName;
                    order.push_back({m_findings[f].person, at});
                }
                absorb(mine.list[std::size_t(at)], int(f));
                note(mine, at);
            }
        }
        std::vector<ResultClaim> claims;
        claims.reserve(order.size());
        bool finished = false;
        for (const auto &[person, at] : order) {
            std::optional<ResultClaim> claim = make(person, groups[std::size_t(person)].list[std::size_t(at)]);
            if (!claim)
                continue;
            finished = finished || claim->place || claim->time;
            claims.push_back(std::move(*claim));
        }
        if (!finished)
            claims.clear(); // who dropped out of what is no report of a race
        return inTextOrder(std::move(claims));
    }

private:
    struct Group
    {
        RaceAt race;
        QString raceName;
        bool focus = true;
        std::vector<int> findings;
        std::optional<int> place;
        std::optional<ClockTime> time;
    };

    // The races of one person. A name that stands in thousands of rows has thousands of them: those behind the first
    // few are found by place and time.
    struct Groups
    {
        static constexpr std::size_t few = 32;
        std::vector<Group> list;
        std::unordered_map<int, std::vector<int>> byPlace;
        std::unordered_map<std::int32_t, std::vector<int>> byTime;
        std::vector<int> open; // without place or without time when they were made
    };

    static void note(Groups &groups, int at)
    {
        if (std::size_t(at) < Groups::few)
            return;
        const Group &group = groups.list[std::size_t(at)];
        const auto add = [at](std::vector<int> &list) {
            if (std::find(list.rbegin(), list.rend(), at) == list.rend())
                list.push_back(at);
        };
        if (group.place)
            add(groups.byPlace[*group.place]);
        if (group.time)
            add(groups.byTime[group.time->milliseconds]);
        if (!group.place || !group.time)
            add(groups.open);
    }

    int firstThatJoins(const Groups &groups, const Finding &f) const
    {
        const std::size_t size = groups.list.size();
        const bool isWholeRow = f.source != Finding::Source::Prose && f.place && f.time;
        const std::size_t scanned = isWholeRow ? std::min(size, Groups::few) : size;
        for (std::size_t g = 0; g < scanned; ++g) {
            if (joins(groups.list[g], f))
                return int(g);
        }
        if (scanned == size)
            return -1;
        // a row that says both joins only a group with its place, its time, or without one of them
        int first = -1;
        const auto look = [&](const std::vector<int> &list) {
            for (const int g : list) {
                if ((first < 0 || g < first) && joins(groups.list[std::size_t(g)], f)) {
                    first = g;
                }
            }
        };
        if (const auto same = groups.byPlace.find(*f.place); same != groups.byPlace.end())
            look(same->second);
        if (const auto same = groups.byTime.find(f.time->milliseconds); same != groups.byTime.end())
            look(same->second);
        look(groups.open);
        return first;
    }

    static int firstOffset(const ResultClaim &claim)
    {
        int at = claim.athlete.evidence.span.begin;
        if (claim.place)
            at = std::min(at, claim.place->evidence.span.begin);
        return claim.time ? std::min(at, claim.time->evidence.span.begin) : at;
    }

    // Claims are large: their offsets are sorted, and each is moved once. Ties keep their order.
    static std::vector<ResultClaim> inTextOrder(std::vector<ResultClaim> claims)
    {
        std::vector<std::pair<int, std::size_t>> order;
        order.reserve(claims.size());
        for (std::size_t c = 0; c < claims.size(); ++c)
            order.push_back({firstOffset(claims[c]), c});
        if (std::is_sorted(order.begin(), order.end()))
            return claims;
        std::sort(order.begin(), order.end());
        std::vector<ResultClaim> sorted;
        sorted.reserve(claims.size());
        for (const auto &[offset, c] : order)
            sorted.push_back(std::move(claims[c]));
        return sorted;
    }

    static bool joins(const Group &group, const Finding &f)
    {
        const RaceAt &a = group.race;
        const RaceAt &b = f.race;
        if (group.focus != f.focus || a.round != b.round)
            return false;
        if (a.event != b.event && a.event != -1 && b.event != -1)
            return false;
        if (a.event == -2 && group.raceName != f.raceName)
            return false;
        if (a.discipline.isKnown() && b.discipline.isKnown() && !(a.discipline == b.discipline))
            return false;
        if (a.year != b.year && a.year && b.year)
            return false;
        if (!group.focus && a.year != b.year)
            return false;
        if (!group.focus && group.place && f.place && *group.place != *f.place)
            return false;
        // two rows of lists with other places and other times are two people of one name
        if (f.source != Finding::Source::Prose && group.place && f.place && group.time && f.time
            && *group.place != *f.place && *group.time != *f.time)
            return false;
        return true;
    }

    void absorb(Group &group, int index)
    {
        const Finding &f = m_findings[std::size_t(index)];
        group.findings.push_back(index);
        if (group.race.event == -1)
            group.race.event = f.race.event;
        if (!group.race.discipline.isKnown())
            group.race.discipline = f.race.discipline;
        if (!group.race.year) {
            group.race.year = f.race.year;
            group.race.yearSpan = f.race.yearSpan;
        }
        if (f.place && !group.place)
            group.place = f.place;
        if (f.time && !group.time)
            group.time = f.time;
    }

    Span sentenceOf(Span span) const
    {
        const auto at = std::upper_bound(d.sentences.begin(), d.sentences.end(), span.begin,
            [](int t, const Sentence &s) { return t < s.span.begin; });
        return at == d.sentences.begin() ? span : (at - 1)->span;
    }

    bool isHeadline(Span span) const
    {
        const auto at = std::upper_bound(d.sentences.begin(), d.sentences.end(), span.begin,
            [](int t, const Sentence &s) { return t < s.span.begin; });
        return at != d.sentences.begin() && (at - 1)->isHeading;
    }

    Evidence evidence(Span span, Span sentence, const char16_t *rule, double confidence) const
    {
        Evidence e;
        e.article = d.article->id;
        e.span = span;
        e.sentence = sentence.isEmpty() ? sentenceOf(span) : sentence;
        e.sentence = {std::min(e.sentence.begin, span.begin), std::max(e.sentence.end, span.end)};
        e.rule = rule ? QString::fromRawData(
                     reinterpret_cast<const QChar *>(rule), qsizetype(std::char_traits<char16_t>::length(rule)))
                      : QString();
        e.confidence = confidence;
        return e;
    }

    // Which finding says a value best: lists before prose, but a sentence that gives place and time in one breath
    // before a table; then the surest, then the first. Headlines last.
    double weight(const Finding &f) const
    {
        double w = f.confidence;
        if (f.source == Finding::Source::List)
            w += 2;
        if (f.source == Finding::Source::Table)
            w += 1;
        if (f.source == Finding::Source::Prose && givesBoth(f))
            w += 1.5;
        if (f.source == Finding::Source::Prose && f.place && !m_table && isPlain(f.placeRule) && withTime(f))
            w += 0.15;
        if (f.source == Finding::Source::Prose && isHeadline(f.sentence))
            w -= 1;
        if (f.corrected)
            w += 3;
        return w;
    }

    // A verb that says the place as a fact: "won", "was third", "took third".
    static bool isPlain(const char16_t *rule)
    {
        const QStringView text(rule);
        return text == u"<athlete> won" || text == u"<athlete> was <place>" || text == u"<athlete> took <place>"
            || text == u"<athlete> finished <place>";
    }

    // The sentence that says the place says the time, too.
    bool withTime(const Finding &f) const { return std::binary_search(m_timed.begin(), m_timed.end(), f.sentence); }

    bool givesBoth(const Finding &f) const
    {
        return m_table && withTime(f) && std::binary_search(m_placed.begin(), m_placed.end(), f.sentence);
    }

    std::optional<ResultClaim> make(int personIndex, const Group &group)
    {
        const Person &person = d.people[std::size_t(personIndex)];
        m_table = false;
        m_placed.clear();
        m_timed.clear();
        for (const int index : group.findings) {
            const Finding &f = m_findings[std::size_t(index)];
            m_table = m_table || f.source == Finding::Source::Table;
            if (f.source == Finding::Source::Prose && f.place)
                m_placed.push_back(f.sentence);
            if (f.source == Finding::Source::Prose && f.time)
                m_timed.push_back(f.sentence);
        }
        std::sort(m_placed.begin(), m_placed.end());
        std::sort(m_timed.begin(), m_timed.end());
        const Finding *place = nullptr;
        const Finding *time = nullptr;
        const Finding *category = nullptr;
        const Finding *event = nullptr;
        const Finding *discipline = nullptr;
        Status status = Status::Finished;
        const Finding *left = nullptr;
        const Finding *bound = nullptr;
        for (const int index : group.findings) {
            const Finding &f = m_findings[std::size_t(index)];
            if (f.place && (!place || betterPlace(f, *place)))
                place = &f;
            if (f.time && (!time || weight(f) > weight(*time)))
                time = &f;
            if (!f.race.categorySpan.isEmpty()
                && (!category
                    || (f.place && category->race.category.age.isEmpty() && f.race.category.age == f.race.categorySpan
                        && !f.race.category.age.isEmpty())
                    || (category->race.category.age.isEmpty() && !f.race.category.age.isEmpty()
                        && f.source != Finding::Source::Prose)))
                category = &f;
            if (f.race.event >= 0 && (!event || (event->race.eventSpan.isEmpty() && !f.race.eventSpan.isEmpty())))
                event = &f;
            if (f.race.discipline.isKnown() && !discipline)
                discipline = &f;
            if (f.status != Status::Finished && status == Status::Finished) {
                status = f.status;
                left = &f;
            }
            if (f.bound && !bound)
                bound = &f;
        }
        if (!place && !time && !left && !bound)
            return std::nullopt;
        if ((place || time) && status == Status::DidNotFinish)
            status = Status::Finished; // dropped off the pace, not out
        const Finding &first = m_findings[std::size_t(group.findings.front())];
        ResultClaim claim;
        claim.focus = group.focus;
        claim.status = status;
        double confidence = 1;
        const Finding *named = place ? place : time ? time : &first;
        claim.athlete = {nameOf(person), evidence(named->name, named->sentence, u"<athlete>", person.certainty)};
        for (const Span other : person.others)
            addName(claim, d.words(other).toString());
        if (person.reversed)
            addName(claim, forward(person));
        if (place) {
            claim.place = Stated<int>{*place->place,
                evidence(
                    place->placeSpan, place->sentence, place->placeRule, place->confidence * double(person.certainty))};
            confidence = std::min(confidence, claim.place->evidence.confidence);
        }
        if (time) {
            claim.time = Stated<ClockTime>{*time->time,
                evidence(time->timeSpan, time->sentence, time->timeRule, time->confidence * double(person.certainty))};
            confidence = std::min(confidence, claim.time->evidence.confidence);
            if (time->note)
                claim.notes.append(QString::fromUtf16(time->note));
            for (const int index : group.findings) {
                const Finding &f = m_findings[std::size_t(index)];
                for (const QString &note : f.notes) {
                    if (!claim.notes.contains(note))
                        claim.notes.append(note);
                }
                if (f.otherTime && !claim.otherTime)
                    claim.otherTime = Stated<ClockTime>{
                        *f.otherTime, evidence(f.otherTimeSpan, f.sentence, f.timeRule, f.confidence * 0.9)};
                if (f.time && f.time->milliseconds != time->time->milliseconds && !claim.otherTime)
                    claim.otherTime =
                        Stated<ClockTime>{*f.time, evidence(f.timeSpan, f.sentence, f.timeRule, f.confidence * 0.8)};
            }
        }
        if (bound && !time) {
            claim.boundTime = bound->bound;
            claim.boundApprox = bound->boundApprox;
            if (!place)
                return std::nullopt;
        }
        for (const int index : group.findings) {
            const Finding &f = m_findings[std::size_t(index)];
            if (!f.club.isEmpty() && !claim.club)
                claim.club = Stated<QString>{
                    d.words(f.club).toString(), evidence(f.club, f.sentence, u"<athlete> (<club>)", 0.9)};
        }
        if (left && status != Status::Finished && !place && !time) {
            claim.athlete.evidence = evidence(left->name, left->sentence, u"<athlete> did not finish", 0.85);
            confidence = 0.85;
        }
        context(claim, person, group, first, category, event, discipline);
        if (person.nation >= 0)
            claim.nationality = Stated<QString>{
                m_lexicon.nation(person.nation), evidence(person.nationSpan, {}, u"<nation> <athlete>", 0.93)};
        if (person.age >= 0)
            claim.age = Stated<int>{person.age, evidence(person.ageSpan, {}, u"<athlete>, <age>", 0.95)};
        claim.confidence = confidence;
        return claim;
    }

    void context(ResultClaim &claim, const Person &person, const Group &group, const Finding &first,
        const Finding *category, const Finding *event, const Finding *discipline) const
    {
        RaceContext &context = claim.context;
        if (group.race.event == -2) {
            if (!first.raceName.isEmpty())
                context.race = Stated<QString>{first.raceName, evidence(first.raceSpan, {}, u"<race>", 0.85)};
        } else if (group.race.event >= 0) {
            const Span span = event && !event->race.eventSpan.isEmpty() ? event->race.eventSpan
                                                                        : d.events[std::size_t(group.race.event)].name;
            context.race = Stated<QString>{eventName(d, group.race.event), evidence(span, {}, u"<race>", 0.93)};
        }
        if (group.race.discipline.isKnown()) {
            Span span = discipline ? discipline->race.disciplineSpan : Span{};
            if (span.isEmpty() && group.race.event >= 0)
                span = d.events[std::size_t(group.race.event)].name;
            if (span.isEmpty())
                span = first.sentence;
            context.discipline =
                Stated<QString>{proofline::nameOf(group.race.discipline), evidence(span, {}, u"<discipline>", 0.93)};
        }
        if (group.race.year)
            context.year = Stated<int>{group.race.year, evidence(group.race.yearSpan, {}, u"<year>", 0.9)};
        context.round = group.race.round == 'h' ? u"heat"_s : group.race.round == 's' ? u"semi-final"_s : QString();
        // the category said, unless the athlete is known to be of the other sex
        Category chosen = category ? category->race.category : first.race.category;
        Span span = category ? category->race.categorySpan : first.race.categorySpan;
        for (const int index : group.findings)
            chosen.wheelchair = chosen.wheelchair || m_findings[std::size_t(index)].race.category.wheelchair;
        const Category::Sex own = person.sex == 'f' ? Category::Sex::Women
            : person.sex == 'm'                     ? Category::Sex::Men
                                                    : Category::Sex::Unknown;
        if (own != Category::Sex::Unknown && chosen.sex != own) {
            const bool saidHere = category && category->race.ownCategory && category->sentence.contains(span);
            if (chosen.sex == Category::Sex::Unknown || !person.sexFromName || !saidHere) {
                if (chosen.sex != Category::Sex::Unknown)
                    chosen.age = {};
                chosen.sex = own;
            }
        }
        QString text;
        if (!chosen.age.isEmpty())
            text = (chosen.group.isEmpty() ? QString() : QString(d.words(chosen.group).toString().toLower() % u' '))
                % d.words(chosen.age).toString().toLower();
        else if (chosen.sex != Category::Sex::Unknown)
            text = chosen.sex == Category::Sex::Women ? u"women"_s : u"men"_s;
        if (chosen.age.isEmpty() && chosen.wheelchair && !text.isEmpty())
            text = u"wheelchair "_s % text;
        if (!chosen.age.isEmpty() && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })
            && !text.contains(u' ') && text.size() <= 5)
            text = text.toUpper();
        if (!text.isEmpty())
            context.category = Stated<QString>{
                text, evidence(span.isEmpty() ? claim.athlete.evidence.span : span, {}, u"<category>", 0.9)};
    }

    bool betterPlace(const Finding &f, const Finding &best) const
    {
        if (f.ofSex != best.ofSex && f.place != best.place)
            return f.ofSex;
        if (f.minor != best.minor && f.place != best.place)
            return !f.minor;
        return weight(f) > weight(best);
    }

    QString nameOf(const Person &person) const
    {
        QString name = d.tidyWords(person.name);
        if (!person.sibling.isEmpty()) {
            const QString full = d.words(person.sibling).toString();
            name += QStringView(full).sliced(full.indexOf(u' '));
        }
        return name;
    }

    // "Ferrante, Luca" and "DE SMEDT Wannes" the other way round.
    QString forward(const Person &person) const
    {
        const QString name = d.tidyWords(person.name);
        const qsizetype comma = name.indexOf(u',');
        if (comma > 0)
            return QString(
                QStringView(name).sliced(comma + 1).trimmed().toString() % u' ' % QStringView(name).first(comma));
        const qsizetype blank = name.lastIndexOf(u' ');
        return blank > 0
            ? QString(QStringView(name).sliced(blank + 1).toString() % u' ' % QStringView(name).first(blank))
            : name;
    }

    static void addName(ResultClaim &claim, const QString &name)
    {
        if (name != claim.athlete.value && !claim.otherNames.contains(name))
            claim.otherNames.append(name);
    }

    const Document &d;
    const Lexicon &m_lexicon;
    const std::vector<Finding> &m_findings;
    // of the group that is made a claim
    bool m_table = false;
    std::vector<Span> m_placed; // sentences that say a place
    std::vector<Span> m_timed; // sentences that say a time
};

} // namespace

std::vector<ResultClaim> joinFindings(
    const Document &document, const Lexicon &lexicon, const std::vector<Finding> &findings)
{
    return Joiner(document, lexicon, findings).run();
}

} // namespace proofline
