#include "judging/events.h"

#include "judging/names.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline::judging {

namespace {

// Words an event's own name ends with; what stands before place and kind may be a sponsor.
bool isKind(const QString &word)
{
    static const QSet<QString> kinds{u"marathon"_s, u"half"_s, u"run"_s, u"10k"_s, u"5k"_s, u"mile"_s, u"miles"_s,
        u"relay"_s, u"10"_s, u"ten"_s, u"race"_s, u"ultra"_s, u"trail"_s, u"parkrun"_s, u"handicap"_s, u"20"_s, u"5"_s};
    return kinds.contains(word);
}

// Words which make another event of the same place: a leading one of these is no sponsor.
bool isMeaningful(const QString &word)
{
    static const QSet<QString> words{u"mini"_s, u"virtual"_s, u"junior"_s, u"half"_s, u"youth"_s, u"indoor"_s,
        u"north"_s, u"south"_s, u"east"_s, u"west"_s, u"new"_s, u"old"_s, u"great"_s, u"little"_s, u"upper"_s,
        u"lower"_s, u"under"_s, u"world"_s, u"european"_s, u"national"_s, u"county"_s, u"northern"_s, u"southern"_s,
        u"eastern"_s, u"western"_s, u"olympic"_s, u"commonwealth"_s, u"women"_s, u"womens"_s, u"wheelchair"_s,
        u"schools"_s, u"school"_s, u"university"_s, u"saint"_s, u"st"_s, u"port"_s, u"mount"_s, u"san"_s, u"los"_s,
        u"las"_s, u"santa"_s, u"la"_s, u"el"_s, u"le"_s, u"de"_s, u"cape"_s, u"fort"_s, u"lake"_s, u"charity"_s,
        u"night"_s, u"winter"_s, u"summer"_s, u"spring"_s, u"autumn"_s, u"christmas"_s, u"boxing"_s, u"easter"_s,
        u"day"_s, u"hong"_s, u"kuala"_s, u"tel"_s, u"buenos"_s, u"rio"_s, u"abu"_s, u"addis"_s, u"mexico"_s, u"city"_s,
        u"big"_s, u"royal"_s};
    return words.contains(word);
}

bool isYear(const QString &word)
{
    return word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20"))
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isOrdinal(const QString &word)
{
    if (word.size() < 3 || !word.front().isDigit())
        return false;
    return word.endsWith(u"st") || word.endsWith(u"nd") || word.endsWith(u"rd") || word.endsWith(u"th");
}

// The words that tell one event from another.
QStringList essence(const QString &name)
{
    static const QSet<QString> noise{u"the"_s, u"annual"_s, u"elite"_s, u"mens"_s, u"race"_s, u"event"_s, u"games"_s,
        u"game"_s, u"of"_s, u"in"_s, u"edition"_s};
    QStringList words = foldWords(name).split(u' ', Qt::SkipEmptyParts);
    QStringList kept;
    for (QString &word : words) {
        if (noise.contains(word) || isYear(word) || isOrdinal(word))
            continue;
        if (word == u"city" && kept.size() >= 2 && kept.last() == u"york")
            continue;
        if (word == u"womens" || word == u"women")
            continue;
        if (word == u"olympics")
            word = u"olympic"_s;
        else if (word == u"championships" || word == u"champs")
            word = u"championship"_s;
        else if (word == u"10km")
            word = u"10k"_s;
        else if (word == u"5km")
            word = u"5k"_s;
        kept += word;
    }
    return kept.isEmpty() ? words : kept;
}

} // namespace

std::vector<int> groupEvents(const std::vector<EventName> &names)
{
    std::vector<QStringList> essences(names.size());
    QHash<QString, int> first; // by joined essence, the smallest number that has it
    for (std::size_t i = 0; i < names.size(); ++i) {
        essences[i] = essence(names[i].name);
        const QString joined = essences[i].join(u' ');
        if (!joined.isEmpty() && !first.contains(joined))
            first.insert(joined, int(i));
    }
    // A name may be a longer form of another: find the shortest one it ends with.
    auto shorterForm = [&first](const QStringList &words) -> int {
        for (qsizetype keep = 2; keep < words.size(); ++keep) {
            const qsizetype drop = words.size() - keep;
            const QStringList rest = words.sliced(drop);
            if (isKind(rest.front()) || !isKind(rest.back()))
                continue;
            if (std::any_of(words.begin(), words.begin() + drop, isMeaningful))
                continue;
            if (const auto found = first.constFind(rest.join(u' ')); found != first.constEnd())
                return *found;
        }
        // "Ballycarrow Half" is the "Ballycarrow Half Marathon".
        if (words.size() >= 3 && words.back() == u"marathon" && words[words.size() - 2] == u"half") {
            if (const auto found = first.constFind(words.first(words.size() - 1).join(u' ')); found != first.constEnd())
                return *found;
        }
        return -1;
    };
    std::vector<int> group(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QStringList &words = essences[i];
        group[i] = int(i);
        if (words.isEmpty())
            continue;
        group[i] = first.value(words.join(u' '));
        if (const int shorter = shorterForm(words); shorter >= 0) {
            group[i] = shorter;
        } else if (!names[i].discipline.isEmpty() && !isKind(words.back())) {
            // A place alone stands for the event there: "London", run over a marathon.
            const QString longer = words.join(u' ') % u' ' % names[i].discipline;
            if (const auto found = first.constFind(longer); found != first.constEnd())
                group[i] = *found;
        }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        int root = group[i];
        for (int steps = 0; group[std::size_t(root)] != root && steps < 4; ++steps)
            root = group[std::size_t(root)];
        group[i] = root;
    }
    return group;
}

} // namespace proofline::judging
