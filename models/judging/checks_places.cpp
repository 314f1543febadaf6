// Places against times within one source: the order of both, ties, the same place twice, who is said to be ahead.
#include "judging/inquiry.h"
#include "judging/margins.h"

#include <QStringBuilder>
#include <algorithm>
#include <cstdlib>
#include <tuple>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

struct Placed
{
    int entry = 0;
    int place = 0;
    ClockTime time;
};

QString ordinal(int place)
{
    const int last = place % 10;
    const bool isTeen = place % 100 >= 11 && place % 100 <= 13;
    const QStringView end = isTeen ? u"th" : last == 1 ? u"st" : last == 2 ? u"nd" : last == 3 ? u"rd" : u"th";
    return QString::number(place) % end;
}

// Finishing order and time need not agree where runners start one after another.
bool startsApart(const Race &race)
{
    const QString event = foldWords(QString(race.event % u' ' % race.category));
    return event.contains(u"handicap") || event.contains(u"relay") || event.contains(u"parkrun")
        || event.contains(u"virtual");
}

bool sameBasis(const Entry &a, const Entry &b)
{
    for (const QString &basis : {u"gun time"_s, u"chip time"_s})
        if (a.claim->notes.contains(basis) != b.claim->notes.contains(basis))
            return false;
    return true;
}

class PlaceChecks
{
public:
    PlaceChecks(const Inquiry &inquiry, std::vector<Check> &list)
        : m_inquiry(inquiry)
        , m_list(list)
    {
    }

    void run()
    {
        struct Member
        {
            int source;
            RaceId race;
            int entry;
        };
        std::vector<Member> members;
        for (std::size_t at = 0; at < m_inquiry.docket.entries.size(); ++at) {
            const Entry &said = m_inquiry.docket.entries[at];
            if (said.place && said.time && said.status == Status::Finished && (said.focus || said.claim->context.year))
                members.push_back({said.source, m_inquiry.resultOf(said).race, int(at)});
        }
        std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
            return std::tie(a.source, a.race, a.entry) < std::tie(b.source, b.race, b.entry);
        });
        std::vector<int> field;
        for (std::size_t at = 0; at < members.size(); ++at) {
            field.push_back(members[at].entry);
            const bool isLast = at + 1 == members.size() || members[at + 1].source != members[at].source
                || members[at + 1].race != members[at].race;
            if (!isLast)
                continue;
            if (field.size() > 1)
                checkField(m_inquiry.facts.race(members[at].race), field);
            field.clear();
        }
        for (std::size_t s = 0; s < m_inquiry.docket.sources.size(); ++s)
            for (const StatementClaim &statement : m_inquiry.reading(int(s)).statements)
                if (statement.kind == StatementClaim::Kind::Order && statement.athlete && !statement.other.isEmpty())
                    checkOrder(int(s), statement);
    }

private:
    void checkField(const Race &race, const std::vector<int> &entries)
    {
        std::vector<Placed> field;
        for (const int at : entries) {
            const Entry &said = m_inquiry.entry(at);
            const Placed placed{at, *said.place, *said.time};
            field.push_back(placed);
        }
        std::sort(field.begin(), field.end(), [this](const Placed &a, const Placed &b) {
            return std::tuple(a.place, m_inquiry.entry(a.entry).result, a.entry)
                < std::tuple(b.place, m_inquiry.entry(b.entry).result, b.entry);
        });
        field.erase(std::unique(field.begin(), field.end(),
                        [this](const Placed &a, const Placed &b) {
                            return a.place == b.place
                                && m_inquiry.entry(a.entry).result == m_inquiry.entry(b.entry).result;
                        }),
            field.end());
        if (field.size() < 2)
            return;
        std::sort(field.begin(), field.end(), [](const Placed &a, const Placed &b) {
            return std::tie(a.place, a.time.milliseconds, a.entry) < std::tie(b.place, b.time.milliseconds, b.entry);
        });
        std::vector<std::size_t> turned; // i: field[i] is placed before field[i + 1] and slower
        std::vector<std::size_t> twice;
        for (std::size_t i = 0; i + 1 < field.size(); ++i) {
            const Placed &a = field[i];
            const Placed &b = field[i + 1];
            const std::int64_t unit = std::max(unitOf(a.time.precision), unitOf(b.time.precision));
            if (m_inquiry.entry(a.entry).result == m_inquiry.entry(b.entry).result)
                continue;
            if (!sameBasis(m_inquiry.entry(a.entry), m_inquiry.entry(b.entry)))
                continue;
            if (a.place < b.place && a.time.milliseconds - b.time.milliseconds > (unit > 10 ? unit : 0))
                turned.push_back(i);
            else if (a.place == b.place && std::abs(a.time.milliseconds - b.time.milliseconds) > unit)
                twice.push_back(i);
        }
        // A list whose order is not that of the times is no mistake but another rule: a handicap, a graded result.
        const bool isAnotherRule = startsApart(race) || (turned.size() >= 3 && turned.size() * 4 > field.size());
        if (isAnotherRule)
            return;
        for (const std::size_t i : turned)
            addOrder(race, field[i], field[i + 1]);
        for (const std::size_t i : twice)
            addTwice(race, field[i], field[i + 1]);
    }

    Check start(const QString &kind, const Placed &a, const Placed &b)
    {
        const Entry &left = m_inquiry.entry(a.entry);
        const Entry &right = m_inquiry.entry(b.entry);
        Check check = startCheck(m_inquiry, kind, left,
            ordinal(a.place) % u' ' % m_inquiry.athleteName(left) % u", " % ordinal(b.place) % u' '
                % m_inquiry.athleteName(right));
        check.results.push_back(m_inquiry.resultOf(right).id);
        for (const Entry *said : {&left, &right}) {
            addNumber(
                check, QString::number(said->claim->place->value), Inquiry::sourceOf(said->claim->place->evidence));
            addNumber(check, format(said->claim->time->value), Inquiry::sourceOf(said->claim->time->evidence));
        }
        return check;
    }

    void addOrder(const Race &race, const Placed &a, const Placed &b)
    {
        if (!inOneField(race, a, b))
            return;
        Check check = start(u"place order"_s, a, b);
        check.verdict = a.place == 1 ? Verdict::InconsistentChangesOutcome : Verdict::Inconsistent;
        check.recomputed = sayDifference(std::int64_t(a.time.milliseconds) - b.time.milliseconds);
        check.reason = m_inquiry.athleteName(m_inquiry.entry(a.entry)) % u" is " % ordinal(a.place) % u" in "
            % format(a.time) % u", but " % m_inquiry.athleteName(m_inquiry.entry(b.entry)) % u", " % ordinal(b.place)
            % u", was faster: " % format(b.time);
        m_list.push_back(std::move(check));
    }

    void addTwice(const Race &race, const Placed &a, const Placed &b)
    {
        if (!inOneField(race, a, b))
            return;
        Check check = start(u"same place twice"_s, a, b);
        check.verdict = a.place == 1 ? Verdict::InconsistentChangesOutcome : Verdict::Inconsistent;
        check.recomputed = sayDifference(std::int64_t(b.time.milliseconds) - a.time.milliseconds);
        check.reason = m_inquiry.athleteName(m_inquiry.entry(a.entry)) % u" (" % format(a.time) % u") and "
            % m_inquiry.athleteName(m_inquiry.entry(b.entry)) % u" (" % format(b.time) % u") are both given as "
            % ordinal(a.place);
        m_list.push_back(std::move(check));
    }

    // Rows of one list count one field. Elsewhere the sex must be known, and times far apart tell of another field (an
    // age class, a second race) rather than of a slip.
    bool inOneField(const Race &race, const Placed &a, const Placed &b) const
    {
        if (oneList(a, b))
            return true;
        const CategoryMeaning meaning = meaningOf(race.category);
        const std::int64_t apart = std::llabs(std::int64_t(a.time.milliseconds) - b.time.milliseconds);
        return meaning.gender != Gender::Unknown && apart * 25 <= std::min(a.time.milliseconds, b.time.milliseconds);
    }

    // Both stand in one table or list, so that their places count the same field.
    bool oneList(const Placed &a, const Placed &b) const
    {
        const Entry &left = m_inquiry.entry(a.entry);
        const Entry &right = m_inquiry.entry(b.entry);
        const Article &article = *m_inquiry.reading(left.source).article;
        const auto blockOf = [&](const Entry &said) {
            const int at = said.claim->place->evidence.span.begin;
            const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), at,
                [](int where, const Block &block) { return where < block.span.begin; });
            return after == article.blocks.begin() ? article.blocks.end() : std::prev(after);
        };
        const auto one = blockOf(left);
        const auto other = blockOf(right);
        if (one == article.blocks.end() || other == article.blocks.end() || one->kind != other->kind)
            return false;
        const bool isRow = one->kind == Block::Kind::TableRow || one->kind == Block::Kind::ListItem;
        return isRow && std::abs(other - one) <= std::abs(a.place - b.place) + 1;
    }

    void checkOrder(int source, const StatementClaim &statement)
    {
        const int at = m_inquiry.findEntry(source, statement.athlete->value, statement.context);
        if (at < 0)
            return;
        const Entry &first = m_inquiry.entry(at);
        const int behind = m_inquiry.findRival(source, statement.other, first);
        if (behind < 0)
            return;
        const Entry &second = m_inquiry.entry(behind);
        Check check = startCheck(m_inquiry, u"order"_s, first, m_inquiry.words(statement.evidence));
        check.results.push_back(m_inquiry.resultOf(second).id);
        bool isWrong = false;
        QString why;
        if (first.claim->place && second.claim->place
            && m_inquiry.resultOf(first).race == m_inquiry.resultOf(second).race) {
            isWrong = first.claim->place->value > second.claim->place->value;
            why = check.athlete % u" is " % ordinal(first.claim->place->value) % u", " % m_inquiry.athleteName(second)
                % u' ' % ordinal(second.claim->place->value);
            for (const Entry *said : {&first, &second})
                addNumber(
                    check, QString::number(said->claim->place->value), Inquiry::sourceOf(said->claim->place->evidence));
        } else if (first.claim->time && second.claim->time && sameBasis(first, second)) {
            const ClockTime one = first.claim->time->value;
            const ClockTime other = second.claim->time->value;
            isWrong = one.milliseconds - other.milliseconds > std::max(unitOf(one.precision), unitOf(other.precision));
            why = check.athlete % u" ran " % format(one) % u", " % m_inquiry.athleteName(second) % u' ' % format(other);
            for (const Entry *said : {&first, &second})
                addNumber(check, format(said->claim->time->value), Inquiry::sourceOf(said->claim->time->evidence));
        } else {
            return;
        }
        check.verdict = isWrong ? Verdict::InconsistentChangesOutcome : Verdict::Consistent;
        check.reason = why % (isWrong ? u", yet the text says \u201c" : u", as the text says: \u201c") % check.statement
            % u'\u201d';
        m_list.push_back(std::move(check));
    }

    const Inquiry &m_inquiry;
    std::vector<Check> &m_list;
};

} // namespace

void checkPlaces(const Inquiry &inquiry, std::vector<Check> &list) { PlaceChecks(inquiry, list).run(); }

} // namespace proofline::judging
