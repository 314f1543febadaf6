#include "tables/column_meaning.h"

#include "facts/discipline.h"
#include "tables/cell_values.h"
#include "tables/nations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::ColumnMeaning", text); }

// Header words by what they tell, folded; English, German, French, Spanish, Italian, Dutch, Polish, Portuguese.
QSet<QString> wordSet(const char16_t *words)
{
    static QMutex guard; // lists are read by several threads
    static QHash<const char16_t *, QSet<QString>> sets;
    const QMutexLocker lock(&guard);
    auto at = sets.find(words);
    if (at == sets.end()) {
        const QStringList list = QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
        at = sets.insert(words, QSet<QString>(list.begin(), list.end()));
    }
    return *at;
}

constexpr const char16_t *placeWords =
    u"place places pl plac placing pos position rank ranking rk platz rang platzierung plazierung classement clt clas "
    u"puesto posicion clasificacion posizione pos. classifica piazzamento plaats positie plts miejsce msc lok "
    u"lugar colocacao posicao genderdiv oa placement finishposition";
constexpr const char16_t *overallWords =
    u"overall gesamt general scratch open total absoluta assoluta totaal generale geral ogolne oa all";
constexpr const char16_t *sexWords =
    u"gender sex sexes geschlecht sexe sexo sesso genere geslacht plec genero mf wm mw hf gen genderdiv mw";
constexpr const char16_t *categoryWords = u"category categories cat class klasse ak altersklasse categorie categoria "
                                          u"kategoria categ division div agegroup ageclass "
                                          u"agegroups ageclass agecat agecategory wiekowa ac ag akl altersgruppe cate "
                                          u"catégorie leeftijdscategorie escalao grupo group gruppe groupe grp "
                                          u"edad etaria";
constexpr const char16_t *nameWords = u"name names runner athlete participant teilnehmer laufer lauferin nom coureur "
                                      u"nombre atleta corredor nome naam deelnemer "
                                      u"zawodnik winner sieger vainqueur ganador displayname fullname competitor nazwa "
                                      u"loper fullname sportler athleta teilnehmerin";
constexpr const char16_t *givenWords =
    u"first firstname given givenname vorname prenom nombre nome voornaam imie forename christian";
constexpr const char16_t *surnameWords = u"last lastname surname nachname familienname apellido apellidos cognome "
                                         u"achternaam nazwisko sobrenome apelido family familyname zuname";
constexpr const char16_t *nationWords = u"nation nationality nat country countrycode noc land nationalitat nationalite "
                                        u"pays pais nacionalidad nazione nazionalita paese "
                                        u"nationaliteit kraj narodowosc nacionalidade iaaf ioc ctz citizen citizenship "
                                        u"cntry nationalities staat naz nac obywatelstwo";
constexpr const char16_t *clubWords = u"club clubs team teamname verein mannschaft equipe equipo societa squadra ploeg "
                                      u"vereniging klub druzyna clube affiliation school "
                                      u"clubname sodalizio stowarzyszenie asociacion association vereniging firma";
constexpr const char16_t *cityWords = u"city town residence hometown ort stadt wohnort ville commune ciudad localidad "
                                      u"poblacion citta comune stad woonplaats miasto "
                                      u"miejscowosc cidade localidade residenza domicilio gemeinde municipio";
constexpr const char16_t *bibWords = u"bib bibnumber bibno no nr number num startnr startnummer startnumber dossard "
                                     u"dorsal pettorale pett numer startowy numero stnr snr raceno "
                                     u"rugnummer borstnummer bibs startnum peito nummer";
constexpr const char16_t *ageWords = u"age alter edad eta leeftijd wiek idade ages";
constexpr const char16_t *birthWords = u"yob born birthyear birth jahrgang jg jahrg naissance nacimiento nascita "
                                       u"geboortejaar rocznik urodzenia nascimento dob geburtsjahr "
                                       u"annee_naissance geb geboren geburtsdatum yearofbirth";
constexpr const char16_t *yearWords = u"year years jahr annee ano anno jaar rok edition season";
constexpr const char16_t *timeWords = u"time times zeit temps tiempo tempo tijd czas tps laufzeit endzeit finish "
                                      u"finishtime finishing result results ergebnis resultat resultado "
                                      u"risultato resultaat wynik official chrono mark marca officialtime totaltime "
                                      u"ziel zielzeit arrivee llegada arrivo aankomst meta chegada "
                                      u"seconds secs sekundy sekunden minutes minuten hours duration nettozeit "
                                      u"bruttozeit chiptime guntime nettotid elapsed eindtijd";
constexpr const char16_t *netWords =
    u"net netto chip chiptime nettozeit neto netta liquido reel reelle real nettotijd chiptijd netttime";
constexpr const char16_t *gunWords =
    u"gun guntime clock clocktime brutto bruttozeit bruto gross lordo lorda brut brutotijd kanone";
constexpr const char16_t *officialWords =
    u"official officialtime oficial officiel officiale ufficiale offiziell oficjalny finish finishtime ziel zielzeit "
    u"endzeit result results ergebnis "
    u"resultado risultato resultaat wynik eindtijd chegada llegada arrivee arrivo";
constexpr const char16_t *paceWords =
    u"pace minkm ritmo allure passo schnitt avgpace minmile tempokm gangart tempo ritmomedio avg average";
constexpr const char16_t *speedWords =
    u"speed kmh mph geschwindigkeit vitesse velocidad velocita snelheid predkosc velocidade kph";
constexpr const char16_t *statusWords = u"status estado stato statut stav dnf dns remark remarks bemerkung";
constexpr const char16_t *eventWords = u"event race marathon veranstaltung wettkampf rennen lauf course epreuve "
                                       u"carrera prueba gara evento wedstrijd bieg zawody prova corrida "
                                       u"competition meeting racename eventname zawodow";
constexpr const char16_t *disciplineWords =
    u"distance discipline disziplin distanz strecke distancia distanza afstand dystans disciplina dist";
constexpr const char16_t *ignoreWords = u"proj projected predicted prognose stabilnosc state province street diff "
                                        u"difference gap abstand ecart points pts elevation hash uuid url "
                                        u"behind ruckstand runnerid aid gain loss grade graded photo link video "
                                        u"certificate start starttime startzeit date datum data fecha participants "
                                        u"participation wave corral welle rueckstand distacco verschil strata "
                                        u"diferencia seed estimated rank_change zip postcode plz";
constexpr const char16_t *startWords = u"start starttime startzeit depart salida partenza partida wave";

bool holds(const QStringList &tokens, const char16_t *words)
{
    const QSet<QString> set = wordSet(words);
    return std::any_of(tokens.begin(), tokens.end(), [&set](const QString &token) { return set.contains(token); });
}

// "netTime" -> net, time; "speed_05k" -> speed, 5k; "M/F" -> mf.
QStringList tokensOf(const QString &header)
{
    QString spaced;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QChar c = header[i];
        if (i > 0 && c.isUpper() && header[i - 1].isLower())
            spaced += u' ';
        spaced += c;
    }
    const QString folded = foldText(spaced);
    if (folded.trimmed() == u"m/f" || folded.trimmed() == u"f/m" || folded.trimmed() == u"m/w"
        || folded.trimmed() == u"h/f" || folded.trimmed() == u"m/v" || folded.trimmed() == u"m/k"
        || folded.trimmed() == u"k/m" || folded.trimmed() == u"w/m")
        return {u"mf"_s};
    static const QRegularExpression apart(u"[^\\p{L}\\p{N}]+"_s);
    QStringList tokens = folded.split(apart, Qt::SkipEmptyParts);
    // Neighbours written apart count together, too: "age group", "first name".
    const qsizetype single = tokens.size();
    for (qsizetype i = 0; i + 1 < single; ++i)
        tokens.push_back(QString(tokens[i] % tokens[i + 1]));
    return tokens;
}

struct Profile
{
    int filled = 0;
    int clock = 0; // with a colon
    int shortClock = 0; // one colon only
    int whole = 0;
    int decimal = 0;
    int grouped = 0; // 2.18.33
    int places = 0; // "2 / 32"
    int code3 = 0;
    int sexes = 0;
    int years = 0;
    int ageGroups = 0;
    int commas = 0;
    int severalWords = 0;
    int letters = 0; // begins with a letter
    int status = 0;
    int zeroTimes = 0;
    int fractions60 = 0; // decimals with a fraction of .60 and more
    int twoDecimals = 0;
    bool rising = true; // whole numbers, each more than the one before
    bool negative = false;
    QSet<QString> few; // distinct values, as long as they are few
    double middle = 0; // median of the numbers, or of the times as clock
    QString sample;
};

const QRegularExpression &ageGroupPattern()
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z]{0,4} ?-? ?\\d{2}(?: ?[-–/] "
        u"?\\d{2,3}|\\+)?|U-?\\d{2}|[MFWHSK](?:SEN|S|E|V)[MFWHD]?|S[MW]|Sen(?:ior)?s?|Jun(?:ior)?s?|Vet(?:eran)?s?|"
        u"(?:over|under) \\d{2})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

Profile profileOf(const std::vector<std::string_view> &cells)
{
    Profile found;
    std::vector<double> numbers, times;
    std::int64_t before = -1;
    int asked = 0, worded = 0, sexes = 0, ageGroups = 0, longCells = 0;
    for (const std::string_view cell : cells) {
        if (saysNothing(cell))
            continue;
        ++found.filled;
        if (found.sample.isEmpty())
            found.sample = QString::fromUtf8(cell.data(), qsizetype(cell.size())).left(60);
        if (statusFrom(cell)) {
            ++found.status;
            continue;
        }
        if (const std::int32_t time = timeFrom(cell, TimeUnit::Clock); time != kMissing) {
            ++found.clock;
            times.push_back(time / 100.0);
            found.shortClock += std::count(cell.begin(), cell.end(), ':') == 1;
        } else if (cell == "0:00:00" || cell == "00:00:00" || cell == "0:00") {
            ++found.zeroTimes;
        } else if (const auto number = decimalFrom(cell)) {
            found.negative = found.negative || *number < 0;
            numbers.push_back(*number);
            const std::size_t point = cell.find_first_of(".,");
            if (point == std::string_view::npos || wholeFrom(cell) != kMissing) {
                ++found.whole;
                found.rising = found.rising && std::int64_t(*number) > before;
                before = std::int64_t(*number);
                if (cell.size() == 4 || cell.size() == 6)
                    found.years += yearFrom(cell) != kMissing;
            }
            if (point != std::string_view::npos && wholeFrom(cell) == kMissing) {
                ++found.decimal;
                found.twoDecimals += cell.size() - point - 1 == 2;
                found.fractions60 += std::abs(*number) - std::floor(std::abs(*number)) >= 0.595;
            }
        } else if (placeFrom(cell) != kMissing && cell.find('/') != std::string_view::npos) {
            ++found.places;
        } else if (timeFrom(cell, TimeUnit::MinutesSeconds) != kMissing) {
            ++found.grouped;
            times.push_back(timeFrom(cell, TimeUnit::MinutesSeconds) / 100.0);
        } else {
            found.rising = false;
            const unsigned char first = static_cast<unsigned char>(cell.front());
            found.letters += (first | 32) >= 'a' && (first | 32) <= 'z' ? 1 : first >= 0x80 ? 1 : 0;
            found.code3 +=
                cell.size() == 3 && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            found.commas += cell.find(',') != std::string_view::npos;
            found.severalWords += cell.find(' ') != std::string_view::npos;
        }
        if (asked < 400 && found.few.size() < 40) {
            ++asked;
            const QString text = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            found.few.insert(text.left(40));
        }
        // Kinds of words; a hundred different cells tell as much as thousands.
        if (cell.size() <= 24 && worded < 100) {
            ++worded;
            const QString text = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            sexes += categoryFrom(text, false).has_value();
            ageGroups += cell.size() <= 12 && cell.find(':') == std::string_view::npos && !decimalFrom(cell)
                && ageGroupPattern().match(text).hasMatch();
        }
        longCells += cell.size() > 24;
    }
    if (worded > 0) { // as if all short cells had been asked
        const int shortCells = found.filled - found.status - longCells;
        found.sexes = int(std::int64_t(sexes) * shortCells / worded);
        found.ageGroups = int(std::int64_t(ageGroups) * shortCells / worded);
    }
    const auto median = [](std::vector<double> &values) {
        const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    };
    if (!times.empty() && times.size() >= numbers.size())
        found.middle = median(times);
    else if (!numbers.empty())
        found.middle = median(numbers);
    return found;
}

QString clockText(double seconds) { return formatHms({std::int32_t(std::lround(seconds)) * 1000, Precision::Second}); }

struct UnitChoice
{
    TimeUnit unit = TimeUnit::None;
    QString reason;
    double confidence = 1;
};

// A kilometre in 1:20 (downhill in a racing wheelchair) to 30 minutes; without a distance, anything from a mile to
// days.
bool plausible(double seconds, double metres)
{
    return metres > 0 ? seconds / metres * 1000 >= 80 && seconds / metres * 1000 <= 1800
                      : seconds >= 180 && seconds <= 300'000;
}

UnitChoice unitOfTimes(const Profile &found, double metres)
{
    const int values = found.filled - found.status - found.zeroTimes;
    UnitChoice choice;
    if (values <= 0)
        return choice;
    const QString sample = found.sample;
    if (found.clock * 10 >= values * 6 || (found.clock > 0 && found.whole + found.decimal + found.grouped == 0)) {
        const bool isShort = found.shortClock * 10 >= found.clock * 9;
        if (isShort && !plausible(found.middle, metres) && plausible(found.middle * 60, metres))
            return {TimeUnit::HoursMinutes,
                tr("hours and minutes: as minutes and seconds a middling value would be only %1")
                    .arg(clockText(found.middle)),
                0.8};
        const bool dated = sample.contains(u' ');
        return {TimeUnit::Clock,
            dated         ? tr("clock times with something before them; the time counts, as in %1").arg(sample)
                : isShort ? tr("minutes and seconds, as in %1").arg(sample)
                          : tr("hours, minutes and seconds, as in %1").arg(sample),
            0.99};
    }
    if (found.grouped * 10 >= values * 6)
        return {TimeUnit::MinutesSeconds, tr("hours, minutes and seconds with points, as in %1").arg(sample), 0.95};
    const int numbers = found.whole + found.decimal;
    if (numbers * 10 < values * 6 || found.negative)
        return choice;
    const double middle = found.middle;
    if (found.decimal * 10 < numbers) {
        if (plausible(middle, metres))
            return {TimeUnit::Seconds,
                tr("whole seconds: a middling value, %1, is %2").arg(QString::number(middle), clockText(middle)), 0.95};
        if (plausible(middle * 60, metres))
            return {TimeUnit::Minutes,
                tr("whole minutes: a middling value, %1, is %2").arg(QString::number(middle), clockText(middle * 60)),
                0.8};
        return choice;
    }
    const bool sexagesimal =
        found.fractions60 == 0 && found.decimal >= 20 && found.twoDecimals * 10 >= found.decimal * 9;
    if (sexagesimal) {
        const double seconds = std::floor(middle) * 60 + std::round((middle - std::floor(middle)) * 100);
        if (plausible(seconds, metres))
            return {TimeUnit::MinutesSeconds,
                tr("minutes and seconds with a point: no value has more than .59 after it"), 0.85};
        if (plausible(seconds * 60, metres))
            return {TimeUnit::HoursMinutes, tr("hours and minutes with a point: no value has more than .59 after it"),
                0.85};
    }
    // Without a distance the longer unit is taken only where the shorter makes no race.
    struct Candidate
    {
        TimeUnit unit;
        double factor;
    };
    for (const Candidate candidate :
        {Candidate{TimeUnit::Minutes, 60}, Candidate{TimeUnit::Hours, 3600}, Candidate{TimeUnit::Seconds, 1}}) {
        const double seconds = middle * candidate.factor;
        const bool fits = metres > 0              ? plausible(seconds, metres)
            : candidate.unit == TimeUnit::Minutes ? middle >= 12 && middle < 3000
            : candidate.unit == TimeUnit::Hours   ? middle < 12
                                                  : middle >= 3000;
        if (!fits)
            continue;
        const QString fraction = found.fractions60 > 0 ? tr("; some have more than .59 after the point") : QString();
        switch (candidate.unit) {
        case TimeUnit::Minutes:
            return {TimeUnit::Minutes,
                tr("decimal minutes: a middling value, %1, is %2%3")
                    .arg(QString::number(middle), clockText(seconds), fraction),
                0.95};
        case TimeUnit::Hours:
            return {TimeUnit::Hours,
                tr("decimal hours: a middling value, %1, is %2").arg(QString::number(middle), clockText(seconds)),
                0.85};
        case TimeUnit::Seconds: return {TimeUnit::Seconds, tr("seconds with decimals, as in %1").arg(sample), 0.9};
        case TimeUnit::None:
        case TimeUnit::Clock:
        case TimeUnit::MinutesSeconds:
        case TimeUnit::HoursMinutes: break;
        }
    }
    return choice;
}

// What the words of a header say by themselves.
struct HeaderGuess
{
    Meaning meaning = Meaning::Ignored;
    bool known = false;
    bool net = false, gun = false, official = false; // of a time
    bool withinSex = false, withinCategory = false, overall = false; // of a place
    bool start = false;
    std::optional<double> metres;
};

HeaderGuess guessFrom(const QString &header, double whole)
{
    HeaderGuess guess;
    const QStringList tokens = tokensOf(header);
    if (tokens.isEmpty())
        return guess;
    const auto is = [&guess](Meaning meaning) {
        guess.meaning = meaning;
        guess.known = true;
        return guess;
    };
    // An underscore is a letter to no one: "speed_05k" has its distance in a word of its own.
    QString spaced = header;
    spaced.replace(u'_', u' ');
    static const QRegularExpression distance(
        u"\\b\\d+(?:[.,]\\d+)? ?(?:k|km|kms|mi|mile|miles|mil|m)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = distance.match(spaced); match.hasMatch())
        guess.metres = metresFrom(match.captured(), whole);
    else
        guess.metres = metresFrom(spaced.trimmed(), whole);

    const bool place = holds(tokens, placeWords);
    const bool speed = holds(tokens, speedWords);
    const bool sex = holds(tokens, sexWords);
    const bool category = holds(tokens, categoryWords);
    const bool time = holds(tokens, timeWords);
    guess.start = holds(tokens, startWords);
    if (holds(tokens, ignoreWords)) {
        const bool bib =
            holds(tokens, bibWords) && guess.start; // "numer startowy" has its own word; "start no" is a bib
        const bool birth = holds(tokens, birthWords);
        if (!bib && !birth && !(tokens.contains(u"finish"_s) && !tokens.contains(u"proj"_s)))
            return is(Meaning::Ignored);
    }
    if (speed)
        return is(Meaning::Speed);
    if (guess.metres) {
        if (place)
            return is(Meaning::Ignored); // a place on the way
        if (holds(tokens, paceWords) && !(time && !tokens.contains(u"tempo"_s)))
            return is(Meaning::Pace);
        return is(Meaning::Split);
    }
    if (place || (holds(tokens, overallWords) && !time)) {
        guess.withinSex = sex;
        guess.withinCategory = category;
        guess.overall = holds(tokens, overallWords);
        return is(category ? Meaning::PlaceInCategory : Meaning::Place);
    }
    if (holds(tokens, birthWords) && !place)
        return is(Meaning::BirthYear);
    if (tokens.contains(u"name"_s) && (holds(tokens, eventWords) && !tokens.contains(u"runner"_s)))
        return is(Meaning::Event);
    if (holds(tokens, clubWords))
        return is(Meaning::Club);
    if (holds(tokens, nationWords))
        return is(Meaning::Nation);
    if (holds(tokens, surnameWords))
        return is(Meaning::Surname);
    if (tokens.contains(u"nombre"_s) || tokens.contains(u"nome"_s) || tokens.contains(u"name"_s))
        return is(holds(tokens, givenWords) && !tokens.contains(u"nombre"_s) && !tokens.contains(u"nome"_s)
                ? Meaning::GivenName
                : Meaning::Name);
    if (holds(tokens, givenWords) && !time)
        return is(Meaning::GivenName);
    if ((sex || category) && (tokens.contains(u"result"_s) || tokens.contains(u"results"_s))) { // "gender_result"
        guess.withinSex = sex;
        guess.withinCategory = category;
        return is(category ? Meaning::PlaceInCategory : Meaning::Place);
    }
    if (time || holds(tokens, netWords) || holds(tokens, gunWords)) {
        if (holds(tokens, paceWords) && !tokens.contains(u"tempo"_s))
            return is(Meaning::Pace);
        guess.net = holds(tokens, netWords);
        guess.gun = holds(tokens, gunWords);
        guess.official = holds(tokens, officialWords);
        return is(Meaning::Time);
    }
    if (holds(tokens, paceWords))
        return is(Meaning::Pace);
    if (category)
        return is(Meaning::Category);
    if (sex)
        return is(Meaning::Sex);
    if (holds(tokens, nameWords) && !holds(tokens, bibWords))
        return is(Meaning::Name);
    if (holds(tokens, cityWords))
        return is(Meaning::City);
    if (holds(tokens, bibWords))
        return is(Meaning::Bib);
    if (holds(tokens, ageWords))
        return is(Meaning::Age);
    if (holds(tokens, statusWords))
        return is(Meaning::Status);
    if (holds(tokens, yearWords) && !holds(tokens, eventWords))
        return is(Meaning::Year);
    if (holds(tokens, disciplineWords))
        return is(Meaning::Discipline);
    if (holds(tokens, eventWords))
        return is(Meaning::Event);
    return guess;
}

bool mostly(int part, int whole) { return whole > 0 && part * 10 >= whole * 7; }

} // namespace

std::optional<QString> categoryFrom(QStringView word, bool womanIsM)
{
    const QString folded = foldText(word.trimmed());
    static const QSet<QString> men{u"m"_s, u"h"_s, u"male"_s, u"males"_s, u"man"_s, u"men"_s, u"men's"_s, u"mens"_s,
        u"herren"_s, u"mann"_s, u"manner"_s, u"mannlich"_s, u"homme"_s, u"hommes"_s, u"masculin"_s, u"masculino"_s,
        u"hombre"_s, u"hombres"_s, u"maschile"_s, u"maschi"_s, u"uomini"_s, u"uomo"_s, u"mannen"_s, u"man."_s,
        u"heren"_s, u"mezczyzna"_s, u"mezczyzni"_s, u"homem"_s, u"homens"_s, u"boys"_s};
    static const QSet<QString> women{u"f"_s, u"w"_s, u"d"_s, u"k"_s, u"v"_s, u"female"_s, u"females"_s, u"woman"_s,
        u"women"_s, u"women's"_s, u"womens"_s, u"ladies"_s, u"lady"_s, u"frauen"_s, u"frau"_s, u"damen"_s,
        u"weiblich"_s, u"femme"_s, u"femmes"_s, u"feminin"_s, u"femenino"_s, u"feminino"_s, u"mujer"_s, u"mujeres"_s,
        u"femminile"_s, u"femmine"_s, u"donne"_s, u"donna"_s, u"vrouwen"_s, u"vrouw"_s, u"dames"_s, u"kobieta"_s,
        u"kobiety"_s, u"mulher"_s, u"mulheres"_s, u"girls"_s};
    static const QRegularExpression wheel(
        u"wheel ?chair|push ?rim|rollstuhl|fauteuil|silla de ruedas|carrozzina|rolstoel|hand ?cycle|cadeira"_s);
    if (wheel.match(folded).hasMatch()) {
        QString rest = folded;
        rest.remove(wheel);
        rest = rest.remove(u'-').remove(u'/').trimmed();
        const auto base = rest.isEmpty() ? std::nullopt : categoryFrom(rest, womanIsM);
        return base ? u"wheelchair "_s % *base : u"wheelchair"_s;
    }
    if (womanIsM && folded == u"m")
        return u"women"_s;
    if (men.contains(folded))
        return u"men"_s;
    if (women.contains(folded))
        return u"women"_s;
    return std::nullopt;
}

std::optional<QString> categoryOfAgeGroup(QStringView group)
{
    const QString folded = foldText(group.trimmed());
    if (folded.contains(u"wheel") || folded.contains(u"push"))
        return categoryFrom(folded, false);
    static const QRegularExpression lettered(
        u"^(?:(wu|fu|mu)[- ]?\\d|(?:v|s)?([mfwkdh])(?:v|k|u|s|sen|e|ju|hk|h)?[- ]?(?:\\d|$)|(sw|sm|vw|vm|fs|ms)$)"_s);
    const auto match = lettered.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    const QString letters = match.captured(1) % match.captured(2) % match.captured(3);
    const bool woman =
        letters.contains(u'f') || letters.contains(u'w') || letters.contains(u'k') || letters.contains(u'd');
    return woman ? u"women"_s : u"men"_s;
}

QString disciplineFrom(QStringView words)
{
    const QString folded = foldText(words.trimmed());
    if (folded.isEmpty())
        return {};
    static const QRegularExpression half(
        u"half ?-?marathon|halbmarathon|semi-?marathon|media marat[h]?on|mezza maratona|halve marathon|polmaraton|meia maratona|^hm$|^half$|^21[.,]1$|^21[.,]0?9"_s);
    static const QRegularExpression marathon(u"marath?on|^42[.,](?:2|195)"_s);
    if (half.match(folded).hasMatch())
        return u"half marathon"_s;
    static const QRegularExpression number(
        u"^(\\d+(?:[.,]\\d+)?) ?(k|km|kms|mi|mile|miles|m|metres|meters|kilometer|kilometre)?s?$"_s);
    if (const auto match = number.match(folded); match.hasMatch()) {
        QString digits = match.captured(1);
        digits.replace(u',', u'.');
        const double value = digits.toDouble();
        const QString unit = match.captured(2);
        const bool miles = unit.startsWith(u"mi");
        const bool metres = unit.startsWith(u'm') && !miles;
        const double length = miles                      ? value * 1609.344
            : metres || (unit.isEmpty() && value >= 800) ? value
                                                         : value * 1000;
        if (std::abs(length - 42195) < 50)
            return u"marathon"_s;
        if (std::abs(length - 21097.5) < 30)
            return u"half marathon"_s;
        if (miles)
            return value == 1 ? u"mile"_s : QString(digits % u" mile"_s);
        if (metres || (unit.isEmpty() && value >= 800))
            return digits % u" m"_s;
        return digits % u" km"_s;
    }
    if (marathon.match(folded).hasMatch())
        return u"marathon"_s;
    static const QRegularExpression inside(u"\\b(\\d+(?:[.,]\\d+)?) ?-?(k|km|mi|miles?)\\b"_s);
    if (const auto match = inside.match(folded); match.hasMatch())
        return disciplineFrom(QString(match.captured(1) % u' ' % match.captured(2)));
    if (folded == u"cross country" || folded == u"fell" || folded == u"trail" || folded == u"mile")
        return folded;
    return {};
}

NameReading readFileName(const QString &name)
{
    NameReading reading;
    QString words = QFileInfo(name).fileName();
    for (bool again = true; again;) {
        again = false;
        for (const QString &ending : {u".gz"_s, u".xz"_s, u".bz2"_s, u".zst"_s, u".zip"_s, u".tar"_s, u".csv"_s,
                 u".tsv"_s, u".txt"_s, u".tab"_s, u".psv"_s, u".dat"_s}) {
            if (words.endsWith(ending, Qt::CaseInsensitive)) {
                words.chop(ending.size());
                again = true;
            }
        }
    }
    QString spaced;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        if (i > 0 && ((c.isUpper() && words[i - 1].isLower()) || (c.isDigit() && words[i - 1].isLetter())))
            spaced += u' ';
        spaced += c.isLetterOrNumber() || c == u'.' || c == u'\'' ? c : u' ';
    }
    static const QSet<QString> technical{u"results"_s, u"result"_s, u"official"_s, u"splits"_s, u"split"_s,
        u"seconds"_s, u"decimal"_s, u"minutes"_s, u"hms"_s, u"excel"_s, u"dates"_s, u"cr"_s, u"lf"_s, u"line"_s,
        u"ends"_s, u"semicolon"_s, u"cp1252"_s, u"utf8"_s, u"utf"_s, u"cp"_s, u"list"_s, u"lists"_s, u"data"_s,
        u"final"_s, u"men"_s, u"women"_s, u"mens"_s, u"womens"_s, u"all"_s, u"full"_s, u"raw"_s, u"gun"_s, u"net"_s,
        u"mph"_s, u"kmh"_s, u"headers"_s, u"header"_s, u"spaced"_s, u"export"_s, u"download"_s, u"dnf"_s, u"dns"_s,
        u"finishers"_s, u"finish"_s, u"times"_s, u"time"_s, u"ergebnisse"_s, u"ergebnis"_s, u"resultats"_s,
        u"resultados"_s, u"risultati"_s, u"uitslagen"_s, u"wyniki"_s, u"open"_s, u"copy"_s, u"new"_s, u"tidy"_s,
        u"clean"_s, u"v"_s, u"sample"_s, u"majors"_s, u"classement"_s, u"the"_s, u"of"_s, u"chip"_s};
    QStringList kept;
    bool winners = false;
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        const QString folded = foldText(word);
        bool ok = false;
        const int number = word.toInt(&ok);
        if (ok && word.size() == 4 && number >= 1850 && number <= 2100) {
            if (!reading.year)
                reading.year = number;
            continue;
        }
        if (folded == u"dnf")
            reading.status = Status::DidNotFinish;
        if (folded == u"dns")
            reading.status = Status::DidNotStart;
        if (folded == u"winners" || folded == u"winner" || folded == u"champions") {
            winners = true;
            continue;
        }
        if (technical.contains(folded) && !(folded == u"new" && spaced.contains(u"york", Qt::CaseInsensitive)))
            continue;
        kept.push_back(word);
    }
    const QString rest = kept.join(u' ');
    QStringList found;
    bool bare = false; // "list1500.csv": a number without a unit is no distance
    rest.toDouble(&bare);
    reading.discipline = bare ? QString() : disciplineFrom(rest);
    if (reading.discipline.isEmpty() && foldText(rest).split(u' ').contains(u"half"_s))
        reading.discipline = u"half marathon"_s;
    // The longest run of words that is a known event; then words with a distance; a word alone is no event.
    std::optional<ListedEvent> event;
    for (qsizetype size = kept.size(); size > 0 && !event; --size) {
        for (qsizetype from = 0; from + size <= kept.size() && !event; ++from) {
            const QString part = kept.sliced(from, size).join(u' ');
            event = knownEvent(part);
            // A city stands for its marathon, unless the name gives another distance.
            if (event && !reading.discipline.isEmpty() && event->discipline != reading.discipline)
                event.reset();
        }
    }
    if (event) {
        reading.event = event->name;
        if (reading.discipline.isEmpty())
            reading.discipline = event->discipline;
        found << tr("the file's name stands for the %1").arg(event->name);
    } else if (!reading.discipline.isEmpty() && !kept.isEmpty()) {
        QStringList titled;
        for (const QString &word : kept)
            titled << QString(word.left(1).toUpper() % word.sliced(1));
        const bool named = std::any_of(kept.begin(), kept.end(), [](const QString &word) {
            return word.size() > 2 && word[0].isLetter() && foldText(word) != u"half" && foldText(word) != u"marathon";
        });
        if (named) {
            reading.event = titled.join(u' ');
            if (reading.discipline == u"half marathon" && !foldText(reading.event).contains(u"marathon"))
                reading.event += u" Marathon"_s;
            found << tr("the file's name says \"%1\"").arg(reading.event);
        }
    }
    if (reading.year)
        found << tr("the file's name says %1").arg(*reading.year);
    if (winners && !reading.year && !reading.event.isEmpty())
        found << tr("a list of winners: each year is a race of its own");
    reading.reason = found.join(u"; "_s);
    return reading;
}

bool isHeaderRow(const std::vector<QString> &first, const ListSample &rest)
{
    int known = 0, filled = 0, numbers = 0;
    for (const QString &cell : first) {
        if (cell.trimmed().isEmpty())
            continue;
        ++filled;
        const QByteArray utf8 = cell.trimmed().toUtf8();
        const std::string_view bytes(utf8.constData(), std::size_t(utf8.size()));
        const HeaderGuess guess = guessFrom(cell, 0);
        if (decimalFrom(bytes) || timeFrom(bytes, TimeUnit::Clock) != kMissing)
            ++numbers;
        else if (guess.known && !categoryFrom(cell, false))
            ++known;
    }
    if (filled == 0 || numbers > 0)
        return known > 2 * numbers && known >= 2;
    if (known >= 2 || (known == 1 && filled <= 3))
        return true;
    // Words above numbers.
    for (std::size_t column = 0; column < rest.cells.size() && column < first.size(); ++column) {
        if (first[column].trimmed().isEmpty())
            continue;
        const Profile below = profileOf(rest.cells[column]);
        if (mostly(below.clock + below.whole + below.decimal, below.filled))
            return true;
    }
    return false;
}

ColumnReadings readColumns(
    const ListSample &sample, const std::vector<ColumnChoice> &choices, const QString &discipline)
{
    const std::size_t count = sample.cells.size();
    ColumnReadings readings;
    readings.columns.resize(count);
    readings.watchStatus.resize(count);
    const double whole = metresOf(discipline).value_or(0);
    std::vector<Profile> profiles(count);
    std::vector<HeaderGuess> guesses(count);
    std::vector<bool> chosen(count);
    for (std::size_t i = 0; i < count; ++i) {
        ListColumn &column = readings.columns[i];
        column.header = i < std::size_t(sample.headers.size()) ? sample.headers[qsizetype(i)].trimmed() : QString();
        profiles[i] = profileOf(sample.cells[i]);
        column.sample = profiles[i].sample;
        guesses[i] = guessFrom(column.header, whole);
        column.meaning = guesses[i].meaning;
        column.metres = guesses[i].metres;
        column.reason = column.header.isEmpty() ? tr("it has no name")
            : guesses[i].known                  ? tr("by its name")
                                                : tr("its name is not known");
        column.confidence = guesses[i].known ? 0.95 : 0.3;
        readings.watchStatus[i] = guesses[i].start || profiles[i].status > 0;
    }
    const auto ignore = [&](std::size_t i, const QString &why) {
        readings.columns[i].meaning = Meaning::Ignored;
        readings.columns[i].unit = TimeUnit::None;
        readings.columns[i].reason = why;
    };
    const auto set = [&](std::size_t i, Meaning meaning, const QString &why, double confidence) {
        readings.columns[i].meaning = meaning;
        readings.columns[i].reason = why;
        readings.columns[i].confidence = confidence;
    };
    const auto firstWith = [&](Meaning meaning) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < count; ++i) {
            if (readings.columns[i].meaning == meaning)
                return i;
        }
        return std::nullopt;
    };
    const auto has = [&](Meaning meaning) { return firstWith(meaning).has_value(); };

    for (const ColumnChoice &choice : choices) {
        if (choice.column < 0 || std::size_t(choice.column) >= count)
            continue;
        const std::size_t i = std::size_t(choice.column);
        chosen[i] = true;
        set(i, choice.meaning, tr("chosen by you"), 1);
        readings.columns[i].unit = choice.unit;
        if (choice.metres)
            readings.columns[i].metres = choice.metres;
    }

    // What the data say against or beyond the header.
    for (std::size_t i = 0; i < count; ++i) {
        if (chosen[i])
            continue;
        const Profile &found = profiles[i];
        ListColumn &column = readings.columns[i];
        const QStringList tokens = tokensOf(column.header);
        if (found.filled == 0) {
            if (column.meaning != Meaning::Ignored)
                ignore(i, tr("nothing stands in it"));
            continue;
        }
        switch (column.meaning) {
        case Meaning::Category:
        case Meaning::Sex:
            if (mostly(found.sexes, found.filled)) {
                const bool spanish = found.few.contains(u"H"_s) && found.few.contains(u"M"_s)
                    && !found.few.contains(u"F"_s) && !found.few.contains(u"W"_s);
                const bool wide = found.few.size() > 0
                    && std::any_of(
                        found.few.begin(), found.few.end(), [](const QString &value) { return value.size() > 1; });
                set(i, wide ? Meaning::Category : Meaning::Sex, tr("men and women, as in \"%1\"").arg(found.sample),
                    0.97);
                readings.womanIsM = readings.womanIsM || spanish;
            } else if (found.places + found.whole == found.filled
                && (found.places > 0 || found.rising || found.few.size() > 30)) {
                guesses[i].withinSex = column.meaning == Meaning::Sex;
                set(i, guesses[i].withinSex ? Meaning::Place : Meaning::PlaceInCategory,
                    tr("places in a category, as in \"%1\"").arg(found.sample), 0.9);
            } else if (found.letters + found.ageGroups + found.whole > 0) {
                set(i, Meaning::AgeGroup, tr("age groups or classes, as in \"%1\"").arg(found.sample), 0.9);
            }
            break;
        case Meaning::Place:
        case Meaning::PlaceInCategory:
            if (tokens.contains(u"plaats"_s) || tokens.contains(u"place"_s)) {
                if (mostly(found.letters, found.filled))
                    set(i, Meaning::City, tr("towns, as in \"%1\"").arg(found.sample), 0.8);
            } else if (mostly(found.clock, found.filled)) {
                set(i, Meaning::Time, tr("clock times, as in \"%1\"").arg(found.sample), 0.8);
            } else if (guesses[i].withinCategory && mostly(found.letters + found.ageGroups, found.filled)
                && found.places == 0) {
                set(i, Meaning::AgeGroup, tr("age groups or classes, as in \"%1\"").arg(found.sample), 0.9);
            }
            break;
        case Meaning::Event:
            if (mostly(found.clock, found.filled))
                set(i, Meaning::Time, tr("clock times, as in \"%1\"").arg(found.sample), 0.7);
            else if (mostly(found.whole + found.decimal, found.filled) && !tokens.contains(u"marathon"_s))
                ignore(i, tr("numbers, no names of races"));
            break;
        case Meaning::Nation:
            if (mostly(found.whole, found.filled))
                ignore(i, tr("numbers, no nations"));
            break;
        case Meaning::City:
            if (mostly(found.whole, found.filled) && found.rising)
                set(i, Meaning::Place, tr("rising numbers"), 0.7);
            break;
        case Meaning::Age:
            if (mostly(found.years, found.filled))
                set(i, Meaning::BirthYear, tr("years of birth, as in \"%1\"").arg(found.sample), 0.9);
            else if (mostly(found.ageGroups, found.filled))
                set(i, Meaning::AgeGroup, tr("age groups, as in \"%1\"").arg(found.sample), 0.9);
            break;
        case Meaning::Bib:
            if (mostly(found.rising && found.whole, found.filled) && column.header.size() <= 3 && !has(Meaning::Place)
                && found.sample == u"1")
                set(i, Meaning::Place, tr("numbers that count up from 1"), 0.6);
            break;
        case Meaning::Ignored:
        case Meaning::PlaceOverall:
        case Meaning::Name:
        case Meaning::Surname:
        case Meaning::GivenName:
        case Meaning::Club:
        case Meaning::BirthYear:
        case Meaning::AgeGroup:
        case Meaning::Time:
        case Meaning::GunTime:
        case Meaning::Split:
        case Meaning::Pace:
        case Meaning::Speed:
        case Meaning::Status:
        case Meaning::Year:
        case Meaning::Discipline: break;
        }
    }

    // Names: "nombre" and "nome" are the given name only beside a surname.
    if (has(Meaning::Surname)) {
        for (std::size_t i = 0; i < count; ++i) {
            if (chosen[i] || readings.columns[i].meaning != Meaning::Name)
                continue;
            if (has(Meaning::GivenName))
                ignore(i, tr("given name and surname stand in columns of their own"));
            else
                set(i, Meaning::GivenName, tr("the given name, beside a surname"), 0.9);
        }
        if (!has(Meaning::GivenName) && !chosen[*firstWith(Meaning::Surname)])
            set(*firstWith(Meaning::Surname), Meaning::Name, tr("the only column of names"), 0.9);
    }

    // Times: net before official before gun; what only repeats another is left out.
    const auto unitFor = [&](std::size_t i, double metres) {
        ListColumn &column = readings.columns[i];
        if (column.unit != TimeUnit::None)
            return;
        const UnitChoice unit = unitOfTimes(profiles[i], metres);
        column.unit = unit.unit;
        if (unit.unit != TimeUnit::None) {
            column.reason = chosen[i] ? QString(column.reason % u"; "_s % unit.reason) : unit.reason;
            column.confidence = std::min(column.confidence, unit.confidence);
        }
    };
    struct TimeCandidate
    {
        std::size_t column;
        int rank; // more is better
    };
    std::vector<TimeCandidate> times;
    bool timeChosen = false, gunChosen = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (chosen[i]) {
            timeChosen = timeChosen || readings.columns[i].meaning == Meaning::Time;
            gunChosen = gunChosen || readings.columns[i].meaning == Meaning::GunTime;
            if (readings.columns[i].meaning == Meaning::Time || readings.columns[i].meaning == Meaning::GunTime)
                unitFor(i, whole);
            continue;
        }
        if (readings.columns[i].meaning != Meaning::Time)
            continue;
        unitFor(i, whole);
        const Profile &found = profiles[i];
        const bool isTempo = tokensOf(readings.columns[i].header).contains(u"tempo"_s);
        if (readings.columns[i].unit == TimeUnit::None
            || (isTempo && found.middle > 0 && found.clock == 0 && found.middle < 15)
            || (isTempo && found.clock > 0 && found.middle < 15 * 60)) {
            if (isTempo)
                set(i, Meaning::Pace, tr("minutes a kilometre: too short for a race"), 0.9);
            else if (found.status > 0)
                set(i, Meaning::Status, tr("only DNF, DNS or DSQ stand in it"), 0.8);
            else
                ignore(i, tr("its values are no times of a race"));
            continue;
        }
        const bool clock = readings.columns[i].unit == TimeUnit::Clock;
        times.push_back({i,
            (guesses[i].net               ? 30
                    : guesses[i].official ? 20
                    : guesses[i].gun      ? 0
                                          : 10)
                + (clock ? 5 : 0) + (isTempo ? -8 : 0)});
    }
    // A list without any: the column of clock times with the longest ones.
    if (times.empty() && !timeChosen) {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < count; ++i) {
            if (chosen[i] || guesses[i].known || !mostly(profiles[i].clock, profiles[i].filled - profiles[i].status))
                continue;
            if (!best || profiles[i].middle > profiles[*best].middle * 1.03)
                best = i;
        }
        if (best) {
            set(*best, Meaning::Time, tr("clock times, the longest ones of the list"), 0.6);
            unitFor(*best, whole);
            times.push_back({*best, 0});
            // Shorter ones beside it are times on the way, nearly equal ones the other clock.
            for (std::size_t i = 0; i < count; ++i) {
                if (i == *best || chosen[i] || guesses[i].known
                    || !mostly(profiles[i].clock, profiles[i].filled - profiles[i].status))
                    continue;
                const bool twin = profiles[i].middle > profiles[*best].middle * 0.97;
                set(i, twin ? Meaning::GunTime : Meaning::Split,
                    twin ? tr("nearly the same times") : tr("clock times, shorter ones"), 0.5);
                unitFor(i, 0);
            }
        }
    }
    if (!times.empty()) {
        std::stable_sort(
            times.begin(), times.end(), [](const TimeCandidate &a, const TimeCandidate &b) { return a.rank > b.rank; });
        std::optional<std::size_t> time, gun;
        for (const TimeCandidate &candidate : times) {
            const std::size_t i = candidate.column;
            if (!time && !timeChosen) {
                time = i;
            } else if (!gun && !gunChosen && (guesses[i].gun || (time && guesses[*time].net && !guesses[i].net))
                && std::none_of(times.begin(), times.end(), [&](const TimeCandidate &other) {
                       return other.column != i && guesses[other.column].gun && !guesses[i].gun;
                   })) {
                gun = i;
                set(i, Meaning::GunTime, tr("time from the gun; %1").arg(readings.columns[i].reason), 0.9);
            } else {
                ignore(i,
                    tr("another time of the race; \"%1\" counts")
                        .arg(time ? readings.columns[*time].header : tr("your choice")));
            }
        }
    }

    // Splits, and units of what was chosen.
    for (std::size_t i = 0; i < count; ++i) {
        ListColumn &column = readings.columns[i];
        if (column.meaning != Meaning::Split)
            continue;
        unitFor(i, column.metres.value_or(0));
        if (column.unit == TimeUnit::None && !chosen[i])
            ignore(i, profiles[i].filled == 0 ? tr("nothing stands in it") : tr("its values are no times"));
    }

    // Places: within the sex before overall.
    std::optional<std::size_t> withinSex, overall;
    for (std::size_t i = 0; i < count; ++i) {
        if (chosen[i] || readings.columns[i].meaning != Meaning::Place)
            continue;
        (guesses[i].withinSex ? withinSex : overall) = (guesses[i].withinSex ? withinSex : overall).value_or(i);
    }
    readings.placeInCategory = withinSex.has_value();
    bool placed = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (chosen[i]) {
            placed = placed || readings.columns[i].meaning == Meaning::Place;
            continue;
        }
        if (readings.columns[i].meaning != Meaning::Place)
            continue;
        if (withinSex == i)
            set(i, Meaning::Place, tr("place among men or women"), 0.95);
        else if (overall == i)
            set(i, withinSex ? Meaning::PlaceOverall : Meaning::Place, tr("place among all"), 0.95);
        else
            ignore(i, tr("a further place"));
    }

    // One column a meaning; the second of its kind is left out. Some go together with another.
    for (const Meaning meaning : {Meaning::Name, Meaning::Surname, Meaning::GivenName, Meaning::Nation, Meaning::Club,
             Meaning::City, Meaning::Bib, Meaning::Age, Meaning::BirthYear, Meaning::Sex, Meaning::Category,
             Meaning::AgeGroup, Meaning::Event, Meaning::Year, Meaning::Discipline, Meaning::Status, Meaning::Time,
             Meaning::GunTime, Meaning::Place, Meaning::PlaceOverall}) {
        std::optional<std::size_t> kept;
        for (std::size_t i = 0; i < count; ++i) {
            if (readings.columns[i].meaning == meaning && (!kept || (chosen[i] && !chosen[*kept])))
                kept = i;
        }
        // Nations as codes before names of countries; a club before a school.
        if (meaning == Meaning::Nation && kept && !chosen[*kept]) {
            for (std::size_t i = 0; i < count; ++i) {
                const bool better = readings.columns[i].meaning == meaning
                    && mostly(profiles[i].code3, profiles[i].filled) && profiles[i].filled > profiles[*kept].filled;
                if (better)
                    kept = i;
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (readings.columns[i].meaning == meaning && kept && i != *kept)
                ignore(i, tr("\"%1\" says it already").arg(readings.columns[*kept].header));
        }
    }

    // What no header named: by the data.
    std::vector<std::size_t> unnamed;
    for (std::size_t i = 0; i < count; ++i) {
        if (!chosen[i] && !guesses[i].known && readings.columns[i].meaning == Meaning::Ignored
            && profiles[i].filled > 0)
            unnamed.push_back(i);
    }
    const bool headed =
        std::any_of(guesses.begin(), guesses.end(), [](const HeaderGuess &guess) { return guess.known; });
    const auto claim = [&](Meaning meaning, auto fits, const QString &why) {
        if (has(meaning))
            return;
        for (const std::size_t i : unnamed) {
            if (readings.columns[i].meaning == Meaning::Ignored && fits(profiles[i])) {
                set(i, meaning, why, 0.6);
                return;
            }
        }
    };
    if (!headed) {
        claim(
            Meaning::Place,
            [](const Profile &p) {
                return mostly(p.whole + p.places, p.filled) && (p.rising || p.places > 0) && p.sample.startsWith(u'1');
            },
            tr("numbers that count up from 1"));
        claim(
            Meaning::Nation, [](const Profile &p) { return mostly(p.code3, p.filled); }, tr("codes of three letters"));
        claim(
            Meaning::Sex, [](const Profile &p) { return mostly(p.sexes, p.filled) && p.few.size() <= 3; },
            tr("men and women"));
        claim(
            Meaning::BirthYear, [](const Profile &p) { return mostly(p.years, p.filled) && p.few.size() > 1; },
            tr("years"));
        claim(
            Meaning::Year, [](const Profile &p) { return mostly(p.years, p.filled); }, tr("years"));
        claim(
            Meaning::AgeGroup, [](const Profile &p) { return mostly(p.ageGroups, p.filled); }, tr("age groups"));
        claim(
            Meaning::Age,
            [](const Profile &p) {
                return mostly(p.whole, p.filled) && !p.rising && p.middle >= 10 && p.middle <= 90 && p.few.size() > 3;
            },
            tr("numbers between 10 and 90"));
        claim(
            Meaning::Bib, [](const Profile &p) { return mostly(p.whole, p.filled) && !p.rising; }, tr("numbers"));
    }
    if (!has(Meaning::Surname))
        claim(
            Meaning::Name,
            [](const Profile &p) {
                return mostly(p.letters, p.filled) && mostly(std::max(p.severalWords, p.commas), p.filled)
                    && p.few.size() > 5;
            },
            tr("names, several words each"));
    if (!headed) {
        if (!has(Meaning::Name)) {
            claim(
                Meaning::GivenName, [](const Profile &p) { return mostly(p.letters, p.filled) && p.few.size() > 5; },
                tr("words, the first column of them"));
            claim(
                Meaning::Surname, [](const Profile &p) { return mostly(p.letters, p.filled) && p.few.size() > 5; },
                tr("words, the second column of them"));
            if (has(Meaning::GivenName) && !has(Meaning::Surname))
                set(*firstWith(Meaning::GivenName), Meaning::Name, tr("the only column of words"), 0.5);
        }
        claim(
            Meaning::Club, [](const Profile &p) { return mostly(p.letters, p.filled); }, tr("further words"));
    }
    return readings;
}

} // namespace proofline
