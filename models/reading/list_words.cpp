#include "reading/list_words.h"

#include <QList>
#include <QString>
#include <unordered_map>
#include <utility>

namespace proofline {

namespace {

using Words = std::pair<ListWord, const char16_t *>;

constexpr Words words[] = {
    {ListWord::NotFinished, u"dnf ab abd abandoned retired ret opg"},
    {ListWord::NotStarted, u"dns"},
    {ListWord::Disqualified, u"dq dsq disq disqualified"},
    {ListWord::PersonalBest, u"pb pr npb ppb lb"},
    {ListWord::SeasonBest, u"sb seb"},
    {ListWord::CourseRecord, u"cr ncr mr ebp"},
    {ListWord::NationalRecord, u"nr"},
    {ListWord::WorldRecord, u"wr"},
    {ListWord::Flag, u"q gfa bq g vb wl pw new debut cbp"},
    {ListWord::MaleCode, u"m sm ms mv jm vm mens msen msn mjun"},
    {ListWord::FemaleCode, u"f w l sf fs sw ws fv lv wv jf jw vw vf fsen lsen fsn"},
    {ListWord::Gun, u"gun"},
    {ListWord::Chip, u"chip net nett"},
    {ListWord::Points, u"points pts pt pnts"},
    {ListWord::Unattached, u"unattached unatt unat ua una unaffiliated"},
    {ListWord::Nobody, u"unknown anonymous unregistered"},
    {ListWord::StartList, u"entries entrants entry startlist line-up lineup starters invited contenders preview"},
    {ListWord::AllTime, u"all-time alltime ranking rankings fastest history ever"},
    {ListWord::Standings, u"standings league medals medal leaderboard ladder table"},
    {ListWord::Teams, u"team teams relay relays 4x100m 4x400m ekiden clubs"},
    {ListWord::Winners, u"winners champions palmares honour honours"},
    {ListWord::Results,
        u"results result finishers finisher podium leading top placings finishes selected leaders order uitslag "
        u"uitslagen ergebnisse resultats resultados times prizewinners performances"},
    {ListWord::Split, u"splits split intermediate intermediates pace"},
    {ListWord::CrossCountry, u"xc cross-country"},
    {ListWord::Record, u"records record progression evolution"},
};

using Headers = std::pair<Column, const char16_t *>;

// Folded, blanks and marks taken out; separated by blanks here.
constexpr Headers headers[] = {
    {Column::Place,
        u"pos position place pl plc rank rk overall oa oapos overallposition overallplace placeoverall posoverall "
        u"overallpos finishpos finishposition platz plaats rang puesto posn fin ov opos placing rnk order clt"},
    {Column::Bib, u"bib bibno bibnumber no nr num number raceno racenumber startnr startno dossard dorsal runnerno"},
    {Column::Name,
        u"name names athlete athletes runner runners naam nom nombre finisher winner champion competitor fullname "
        u"runnername athletename participant racer"},
    {Column::MenName, u"men male mens menswinner maenner heren hommes malewinner menschampion menwinner"},
    {Column::WomenName,
        u"women female ladies womens womenswinner frauen dames femmes femalewinner womenschampion womenwinner lady"},
    {Column::GivenName, u"firstname forename first givenname vorname prenom voornaam"},
    {Column::FamilyName, u"lastname surname last familyname nachname achternaam"},
    {Column::Club,
        u"club team school affiliation verein town city hometown residence state clubteam teamclub from clubname "
        u"schoolclub vereniging woonplaats area county"},
    {Column::Nation, u"nat nation country nationality noc ctry natl land pays"},
    {Column::AgeClass, u"cat category class agegroup ag div division agecat agecategory grp group categorie klasse"},
    {Column::Age, u"age"},
    {Column::Sex, u"sex gender mf"},
    {Column::Time,
        u"time finish finishtime result actual actualtime zeit tijd temps tiempo performance mark officialtime clock "
        u"clocktime racetime total totaltime perf finishingtime eindtijd tempo hms hmmss"},
    {Column::Chip, u"chip chiptime net nettime nett netttime netto nettotijd"},
    {Column::Gun, u"gun guntime brutto bruto brutotijd gross"},
    {Column::Year, u"year edition season jahr jaar annee"},
    {Column::Race, u"race event distance discipline"},
    {Column::Points, u"points pts score gold silver bronze"},
    {Column::Note, u"notes note remarks comment comments"},
    {Column::Ignore,
        u"half halfway halfsplit pb sb pr cr best seasonsbest personalbest predicted prediction predictedtime estimate "
        u"estimated estimatedtime target difference diff gap behind pace wind reaction qualifier handicap start "
        u"previous record catpos poscat categoryposition genderpos genderposition genderplace placegender "
        u"placecategory "
        u"agegrade wava agegraded split firsthalf secondhalf margin lane heat lap laps chippos gunpos "
        u"catplace placecat sexpos possex genpos divplace classpos agegroupplace placeagegroup runs total5 "
        u"guesstimate seedtime entry entrytime pbtime sbtime qualifyingtime"},
};

WordHash hashOf(QStringView word) { return hashWord(word); }

template<typename Value, typename List> std::unordered_map<WordHash, Value> tableOf(const List &list)
{
    std::unordered_map<WordHash, Value> table;
    for (const auto &[value, text] : list) {
        for (const QStringView word : QStringView(text).split(u' '))
            table.try_emplace(hashOf(word), value);
    }
    return table;
}

} // namespace

ListWord listWord(WordHash hash)
{
    static const std::unordered_map<WordHash, ListWord> table = tableOf<ListWord>(words);
    const auto at = table.find(hash);
    return at == table.end() ? ListWord::None : at->second;
}

Column columnNamed(QStringView header)
{
    static const std::unordered_map<WordHash, Column> table = tableOf<Column>(headers);
    WordHash hash = emptyHash;
    int letters = 0;
    bool digits = false;
    bool hashMark = false;
    for (const QChar c : header) {
        if (c.isLetter()) {
            hash = hashStep(hash, foldLetter(c.unicode()));
            ++letters;
        }
        digits = digits || c.isDigit();
        hashMark = hashMark || c == u'#';
    }
    if (letters == 0)
        return hashMark ? Column::Place : Column::Unknown;
    if (digits)
        return Column::Ignore; // "5k", "10 km", "Lap 1": a split
    const auto at = table.find(hash);
    return at == table.end() ? Column::Unknown : at->second;
}

} // namespace proofline
