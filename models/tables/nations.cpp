#include "tables/nations.h"

#include "tables/words.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

static void loadLexicon() { Q_INIT_RESOURCE(tables_lexicon); }

namespace proofline {

namespace {

template<typename Line> void readLexicon(const QString &file, Line line)
{
    loadLexicon();
    QFile lexicon(u":/tables-lexicon/"_s + file);
    if (!lexicon.open(QIODevice::ReadOnly))
        return;
    const QString text = QString::fromUtf8(lexicon.readAll());
    for (const QStringView one : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (!one.startsWith(u'#'))
            line(one.split(u'|'));
    }
}

const QHash<QString, QString> &nations()
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> made, iso;
        readLexicon(u"countries.txt"_s, [&](const QList<QStringView> &fields) {
            if (fields.size() < 6 || fields[0].isEmpty())
                return;
            const QString code = fields[0].toString();
            made.insert(foldText(fields[0]), code);
            made.insert(foldText(fields[3]), code);
            for (const QStringView other : fields[5].split(u';', Qt::SkipEmptyParts))
                made.insert(foldText(other), code);
            for (const int field : {1, 2}) {
                if (!fields[field].isEmpty())
                    iso.insert(foldText(fields[field]), code);
            }
        });
        for (auto it = iso.begin(); it != iso.end();
             ++it) { // an IOC code counts before an ISO code that looks the same
            if (!made.contains(it.key()))
                made.insert(it.key(), it.value());
        }
        // As the most frequent nations are called in the languages of the header words.
        static constexpr struct
        {
            const char16_t *name;
            const char16_t *code;
        } elsewhere[] = {{u"deutschland", u"GER"}, {u"allemagne", u"GER"}, {u"alemania", u"GER"}, {u"germania", u"GER"},
            {u"duitsland", u"GER"}, {u"niemcy", u"GER"}, {u"alemanha", u"GER"}, {u"polska", u"POL"}, {u"polen", u"POL"},
            {u"pologne", u"POL"}, {u"polonia", u"POL"}, {u"france", u"FRA"}, {u"frankreich", u"FRA"},
            {u"francia", u"FRA"}, {u"frankrijk", u"FRA"}, {u"francja", u"FRA"}, {u"franca", u"FRA"},
            {u"espana", u"ESP"}, {u"spanien", u"ESP"}, {u"espagne", u"ESP"}, {u"spagna", u"ESP"}, {u"spanje", u"ESP"},
            {u"hiszpania", u"ESP"}, {u"espanha", u"ESP"}, {u"italia", u"ITA"}, {u"italien", u"ITA"},
            {u"italie", u"ITA"}, {u"wlochy", u"ITA"}, {u"nederland", u"NED"}, {u"niederlande", u"NED"},
            {u"pays-bas", u"NED"}, {u"paises bajos", u"NED"}, {u"paesi bassi", u"NED"}, {u"holandia", u"NED"},
            {u"osterreich", u"AUT"}, {u"autriche", u"AUT"}, {u"austria", u"AUT"}, {u"schweiz", u"SUI"},
            {u"suisse", u"SUI"}, {u"suiza", u"SUI"}, {u"svizzera", u"SUI"}, {u"belgien", u"BEL"}, {u"belgique", u"BEL"},
            {u"belgie", u"BEL"}, {u"belgica", u"BEL"}, {u"belgio", u"BEL"}, {u"grossbritannien", u"GBR"},
            {u"royaume-uni", u"GBR"}, {u"reino unido", u"GBR"}, {u"regno unito", u"GBR"}, {u"wielka brytania", u"GBR"},
            {u"etats-unis", u"USA"}, {u"estados unidos", u"USA"}, {u"stati uniti", u"USA"},
            {u"vereinigte staaten", u"USA"}, {u"kenia", u"KEN"}, {u"athiopien", u"ETH"}, {u"ethiopie", u"ETH"},
            {u"etiopia", u"ETH"}, {u"portugal", u"POR"}, {u"portogallo", u"POR"}, {u"portugalia", u"POR"},
            {u"brasil", u"BRA"}, {u"brasilien", u"BRA"}, {u"bresil", u"BRA"}, {u"japon", u"JPN"}, {u"giappone", u"JPN"},
            {u"danemark", u"DEN"}, {u"schweden", u"SWE"}, {u"suede", u"SWE"}, {u"norwegen", u"NOR"},
            {u"tschechien", u"CZE"}, {u"ukraine", u"UKR"}, {u"ukraina", u"UKR"}};
        for (const auto &one : elsewhere) {
            const QString name = QString::fromUtf16(one.name);
            if (!made.contains(name))
                made.insert(name, QString::fromUtf16(one.code));
        }
        return made;
    }();
    return known;
}

} // namespace

std::optional<QString> iocCodeOf(QStringView nation)
{
    const auto &known = nations();
    const auto at = known.find(foldText(nation.trimmed()));
    return at == known.end() ? std::nullopt : std::optional(*at);
}

std::optional<ListedEvent> knownEvent(QStringView words)
{
    static const QHash<QString, ListedEvent> known = [] {
        QHash<QString, ListedEvent> made, cities;
        readLexicon(u"events.txt"_s, [&](const QList<QStringView> &fields) {
            if (fields.size() < 4)
                return;
            const ListedEvent event{fields[0].toString(), fields[1].toString()};
            const auto enter = [&made, &event](QStringView name) {
                const QString folded = foldText(name.trimmed());
                if (folded.size() > 4 && !made.contains(folded))
                    made.insert(folded, event);
            };
            enter(fields[0]);
            for (const QStringView other : fields[3].split(u';', Qt::SkipEmptyParts))
                enter(other);
            // A city alone stands for its marathon, the first one named.
            const QString city = foldText(fields[2]);
            if (!city.isEmpty() && event.discipline == u"marathon" && !cities.contains(city))
                cities.insert(city, event);
        });
        if (cities.contains(u"new york"_s)) {
            const ListedEvent york = cities.value(u"new york"_s); // a copy: inserting may move what the hash holds
            cities.insert(u"nyc"_s, york);
        }
        for (auto it = cities.begin(); it != cities.end(); ++it) {
            if (!made.contains(it.key()))
                made.insert(it.key(), it.value());
        }
        return made;
    }();
    const auto at = known.find(foldText(words.trimmed()));
    return at == known.end() ? std::nullopt : std::optional(*at);
}

} // namespace proofline
