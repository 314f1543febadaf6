// The numbers of the catalogue of phrasings that have no row in the other tests, and the promise that all have one.
#include "result_texts.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

const QString rain = u"Rain fell on the Harbour Marathon on Sunday. "_s;
const QString won = u"Ana Lopez of Spain won the women's race at the Harbour Marathon in 2:31:02. "_s;
const QString lopez = u"Ana Lopez 1 2:31:02"_s;
const QString mile = u"Tom Hill won the men's 1500m at the Northgate Games in 3:38.20. "_s;
const QString hill = u"Tom Hill 1 3:38.20"_s;

// Results, gaps and records in one list: what a text says, and that it says nothing else.
QStringList factsOf(const QString &text)
{
    QStringList facts = resultsOf(text);
    for (const QString &gap : gapsOf(text))
        facts += QString(u"gap: "_s % gap);
    for (const QString &record : recordsOf(text))
        facts += QString(u"record: "_s % record);
    facts.sort();
    return facts;
}

// "Jane Roe|second|2:31:14": the words behind athlete, place and time.
QStringList resultWordsOf(const QString &text, const Reading &reading)
{
    QStringList lines;
    for (const ResultClaim &claim : reading.results)
        lines += QString(wordsOf(text, claim.athlete.evidence) % u'|'
            % (claim.place ? wordsOf(text, claim.place->evidence) : QString()) % u'|'
            % (claim.time ? wordsOf(text, claim.time->evidence) : QString()));
    return lines;
}

struct Section
{
    char letter;
    int last; // its first number follows the last of the section before
};
constexpr Section sections[] = {{'A', 37}, {'B', 62}, {'C', 80}, {'D', 96}, {'E', 108}, {'F', 120}, {'G', 140},
    {'H', 164}, {'I', 179}, {'J', 188}, {'K', 196}};

char sectionOf(int number)
{
    for (const Section &section : sections)
        if (number <= section.last)
            return section.letter;
    return '?';
}

// Numbers that ask nothing of the reader. Each sets two sources against each other, which tests/judging tests: the
// reader has read them rightly when it has read each of the two times, and those shapes have their rows in A and C.
constexpr int notOfReading[] = {
    169, // one outlet, two articles, a hundredth apart
    172, // two articles a second apart; a margin between records worked out wrongly
    173, // words against digits, a second apart
    174, // two articles a second apart, and the gap told in three ways
    175, // two to three articles up to two seconds apart
    176, // two articles a minute apart
    177, // two articles one or two seconds apart
    178, // which difference is rounding and which a conflict
};

} // namespace

class TestPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const QString &text, QStringList facts) {
            facts.sort();
            QTest::newRow(name) << text << facts;
        };
        // A: times
        row("A15 a spoken mark", rain % u"Jane Roe, a 2:36 runner, was third."_s, {u"Jane Roe 3 -"_s});
        row("A15 a mark dreamt of", rain % u"Jane Roe won in 2:31:02. She had once dreamt of 2:36."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("A29 just over is no time", rain % u"Jane Roe finished in just over three and a quarter hours."_s, {});
        row("A29 just under keeps the place", rain % u"Jane Roe was third in just under 2hrs 20mins."_s,
            {u"Jane Roe 3 -"_s});
        row("A29 under", rain % u"Jane Roe won in under three hours."_s, {u"Jane Roe 1 -"_s});
        row("A33 fifths of seconds are not guessed", rain % u"Jane Roe won in 2 31 2 2-5."_s, {u"Jane Roe 1 -"_s});
        row("A33 blanks for colons are not guessed", rain % u"Jane Roe won in 2 31 02!"_s, {u"Jane Roe 1 -"_s});
        // B: sentences
        row("B39 time in brackets", rain % u"Jane Roe (2:31:02) finished ahead of Mary Major (2:32:10)."_s,
            {u"Jane Roe - 2:31:02"_s, u"Mary Major - 2:32:10"_s});
        row("B48 two gaps to the winner",
            won % u"Jane Roe and Mary Major were second and third, 12 and 30 seconds respectively off the winner's pace."_s,
            {lopez, u"Jane Roe 2 -"_s, u"Mary Major 3 -"_s, u"gap: Jane Roe 12 behind Ana Lopez"_s,
                u"gap: Mary Major 30 behind Ana Lopez"_s});
        row("B50 age, club and field",
            rain % u"Jane Roe, 42, of Bala Harriers, finished 212th out of 640 in 3:31:02."_s,
            {u"Jane Roe 212 3:31:02"_s});
        row("B55 two places", rain % u"John Roe was 14th overall and second in his MV40 category in 2:51:02."_s,
            {u"John Roe 14 2:51:02"_s});
        row("B56 a title beside the place",
            rain % u"Jane Roe was third overall in 2:31:02, winning the national title."_s, {u"Jane Roe 3 2:31:02"_s});
        row("B61 a caption", u"Jane Roe crosses the finish line to win the women's race of the 2019 Harbour Marathon"_s,
            {u"Jane Roe 1 -"_s});
        row("B61 a caption with a time",
            u"Jane Roe crosses the finish line to win the women's race of the 2019 Harbour Marathon in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        // C: lists
        row("C66 schools",
            u"Harbour 10k results\n\nAnn Poe   WHS   38:10\nBea Roe   SP   39:02\nCy Major   LHS   40:15\n"_s,
            {u"Ann Poe - 38:10"_s, u"Bea Roe - 39:02"_s, u"Cy Major - 40:15"_s});
        row("C69 units on the first row",
            u"Women's 5,000 metres\n1. Ann Poe (Italy) 14 minutes 48.96 seconds\n2. Bea Roe (Spain) 14:49.81\n"_s,
            {u"Ann Poe 1 14:48.96"_s, u"Bea Roe 2 14:49.81"_s});
        row("C76 how a record fell",
            u"Harbour Marathon\n\nHow the world record fell\n2:31:02 Ann Poe (KEN) Settle 12 May 1996\n2:30:10 Bea Roe (ETH) Bala 3 June 2001\n"_s,
            {});
        row("C77 an all-time list",
            u"Harbour Marathon\n\nAll-time list\nRank Athlete Time Place\n1 Ann Poe 2:17:10 Valencia 2021\n2 Bea Roe 2:17:41 Doha 2019\n"_s,
            {});
        row("C79 splits are no results",
            u"Harbour Marathon\n\n| Split | Time Of Day | Time | Time Difference |\n|---|---|---|---|\n| 5K | 09:21:10 | 00:21:05 | 21:05 |\n| 10K | 09:42:20 | 00:42:15 | 21:10 |\n"_s,
            {});
        // D: gaps
        row("D82 a further gap is to the second",
            won % u"Jane Roe was second, 12sec back, with Mary Major a further 20sec adrift."_s,
            {lopez, u"Jane Roe 2 -"_s, u"gap: Jane Roe 12 behind Ana Lopez"_s,
                u"gap: Mary Major 20 behind Jane Roe derived"_s});
        row("D83 between two others",
            won % u"Jane Roe, seven seconds behind Lopez, crossed the line 42 seconds ahead of Mary Major."_s,
            {lopez, u"gap: Jane Roe 7 behind Ana Lopez"_s, u"gap: Jane Roe 42 ahead Mary Major"_s});
        row("D84 minutes and seconds", won % u"She finished 3min 27sec ahead of Jane Roe."_s,
            {lopez, u"gap: Ana Lopez 207 ahead Jane Roe"_s});
        row("D84 in words", won % u"Jane Roe was second, three minutes and 34 seconds behind Lopez."_s,
            {lopez, u"Jane Roe 2 -"_s, u"gap: Jane Roe 214 behind Ana Lopez"_s});
        row("D85 nearly", won % u"She finished nearly 3 min ahead of Jane Roe."_s,
            {lopez, u"gap: Ana Lopez under 180 ahead Jane Roe"_s});
        row("D85 strides are no seconds", won % u"She won by several strides from Jane Roe."_s, {lopez});
        row("D85 miles are no seconds", won % u"Jane Roe finished half a mile behind Lopez."_s, {lopez});
        row("D86 a second", won % u"She won by a second from Jane Roe."_s,
            {lopez, u"gap: Ana Lopez 1 ahead Jane Roe"_s});
        row("D86 hundredths", mile % u"Hill beat Jim Dale by three-hundredths of a second."_s,
            {hill, u"gap: Tom Hill 0.03 ahead Jim Dale"_s});
        row("D86 one hundredth", mile % u"Hill beat Jim Dale by one hundredth of a second."_s,
            {hill, u"gap: Tom Hill 0.01 ahead Jim Dale"_s});
        row("D86 a fraction is no number", won % u"She won by a fraction of a second from Jane Roe."_s, {lopez});
        row("D87 a gap that the times bear out",
            rain % u"Jane Roe won in 2:31:02, a single second ahead of Mary Major, who ran 2:31:03."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Major - 2:31:03"_s, u"gap: Jane Roe 1 ahead Mary Major"_s});
        row("D88 against her own earlier win",
            rain % u"Jane Roe won in 2:26:22, 30 seconds faster than when winning last year."_s,
            {u"Jane Roe 1 2:26:22"_s, u"gap: Jane Roe 30 ahead best when winning last year"_s});
        row("D88 against somebody's earlier win",
            rain % u"Jane Roe won in 2:26:22, 30 seconds faster than last year's winning time."_s,
            {u"Jane Roe 1 2:26:22"_s});
        row("D89 off the record", won % u"She lowered the course record by 34 seconds."_s,
            {lopez, u"gap: Ana Lopez 34 ahead record the course record"_s, u"record: Ana Lopez set course 2:31:02"_s});
        row("D89 inside the record", won % u"She was 1:18 inside the course record."_s,
            {lopez, u"gap: Ana Lopez 78 ahead record the course record"_s, u"record: Ana Lopez set course 2:31:02"_s});
        row("D90 a margin with a colon", won % u"Her winning margin was 3:50."_s,
            {lopez, u"gap: Ana Lopez 230 ahead mark second place"_s});
        row("D90 a bare colon is no result", won % u"The gap was an amazing 1:18."_s, {lopez});
        row("D92 back to the one before",
            rain % u"Ann Alt was fourth. Jane Roe was fifth in 2:35:29, 20 seconds behind Alt."_s,
            {u"Ann Alt 4 -"_s, u"Jane Roe 5 2:35:29"_s, u"gap: Jane Roe 20 behind Ann Alt"_s});
        row("D93 clear of the field", won % u"She finished 46 seconds clear of the field."_s,
            {lopez, u"gap: Ana Lopez 46 ahead mark second place"_s});
        row("D94 further back is to the second",
            won % u"Jane Roe was second, 19 seconds behind, and Mary Major third, 21 seconds further back."_s,
            {lopez, u"Jane Roe 2 -"_s, u"Mary Major 3 -"_s, u"gap: Jane Roe 19 behind Ana Lopez"_s,
                u"gap: Mary Major 21 behind Jane Roe derived"_s});
        row("D94 respectively is to the winner",
            won % u"Jane Roe and Mary Major were second and third, 19 and 21 seconds behind respectively."_s,
            {lopez, u"Jane Roe 2 -"_s, u"Mary Major 3 -"_s, u"gap: Jane Roe 19 behind Ana Lopez"_s,
                u"gap: Mary Major 21 behind Ana Lopez"_s});
        row("D95 a lead on the way", won % u"She had a ten-second lead over Jane Roe at 30 km."_s, {lopez});
        row("D95 clear on the way", won % u"Lopez was 38 seconds clear of Jane Roe at 15km."_s, {lopez});
        row("D96 a schedule is no rival", won % u"At 30km Lopez was 13 seconds outside world record pace."_s, {lopez});
        // E: records
        row("E99 a record missed", won % u"She missed Jane Roe's course record of 2:30:44 by 18 seconds."_s,
            {lopez, u"gap: Ana Lopez 18 behind record Jane Roe's course record"_s,
                u"record: Jane Roe held course 2:30:44"_s});
        row("E102 her best improved",
            won % u"Jane Roe was second in 2:31:40, improving her best by nearly five minutes."_s,
            {lopez, u"Jane Roe 2 2:31:40"_s, u"gap: Jane Roe under 300 ahead best her best"_s});
        row("E103 nation and class", won % u"Jane Roe was second in 2:31:40, a Scottish W45 record."_s,
            {lopez, u"Jane Roe 2 2:31:40"_s, u"record: Jane Roe set Scottish W45 2:31:40"_s});
        row("E103 all-comers", won % u"Jane Roe was third in 3:04:12, an all-comers' record."_s,
            {lopez, u"Jane Roe 3 3:04:12"_s, u"record: Jane Roe set all-comers 3:04:12"_s});
        row("E103 age group", won % u"Jane Roe was third in 3:04:12, an age-group record."_s,
            {lopez, u"Jane Roe 3 3:04:12"_s, u"record: Jane Roe set age-group 3:04:12"_s});
        row("E104 the fastest this year", won % u"Jane Roe was second in 2:31:40, the fastest this year."_s,
            {lopez, u"Jane Roe 2 2:31:40"_s});
        row("E104 world-leading", won % u"Jane Roe was second in a world-leading 2:31:40."_s,
            {lopez, u"Jane Roe 2 2:31:40"_s});
        row("E105 too steep a course",
            won % u"The course drops too steeply and her time will not count as a world record."_s, {lopez});
        row("E105 the wind behind", won % u"Because of the tailwind the 2:31:02 will not count as a world record."_s,
            {lopez});
        row("E108 time in the record alone", won % u"Jane Roe equalled the meeting record of 2:31:09 in second."_s,
            {lopez, u"Jane Roe 2 2:31:09"_s, u"record: Jane Roe equalled meeting 2:31:09"_s});
        row("E108 her best equalled", won % u"Jane Roe was second and equalled her best of 2:31:09."_s,
            {lopez, u"Jane Roe 2 2:31:09"_s});
        // F: names
        row("F112 a name spelt in two ways",
            rain % u"Tigist Ademe won in 2:31:02. Tigst Ademe finished 12 seconds ahead of Jane Roe."_s,
            {u"Tigist Ademe 1 2:31:02"_s, u"gap: Tigist Ademe 12 ahead Jane Roe"_s});
        row("F116 a bridge", rain % u"Jane Roe passed London's Tower Bridge and won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("F116 a gate", rain % u"Berlin's Brandenburg Gate was the finish, and Jane Roe won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("F117 a pacemaker may finish",
            rain % u"Pacemaker Mary Major stayed in the race and finished third in 2:32:10."_s,
            {u"Mary Major 3 2:32:10"_s});
        row("F117 a pacemaker who steps out", rain % u"Jane Roe won in 2:31:02. Pacemaker Mary Major led to 30km."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("F117 a coach", rain % u"Jane Roe, coached by Tom Hill, won in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("F118 a nation sweeps", rain % u"Kenya swept the podium."_s, {});
        row("F118 a team title", rain % u"Willowfield claimed the team title in 2:31:02."_s, {});
        row("F120 two in one headline",
            u"Roe third in Harbour Marathon as Poe wins\n\nAnn Poe won the Harbour Marathon in 2:31:02 on Sunday. Jane Roe ran with her.\n"_s,
            {u"Ann Poe 1 2:31:02"_s, u"Jane Roe 3 -"_s});
        row("F120 a headline alone", u"Poe retains title\n\nAnn Poe won the Harbour Marathon in 2:31:02 on Sunday.\n"_s,
            {u"Ann Poe 1 2:31:02"_s});
        // G: no finish times
        row("G127 a stop", rain % u"Jane Roe lost 15 seconds to a toilet stop and won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("G127 a late start", rain % u"The start was delayed by 25 minutes. Jane Roe won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("G127 passing the start",
            rain % u"It took 15 minutes for all to pass the start, and Jane Roe won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("G128 a limit", rain % u"Jane Roe made the 30-hour limit of the race."_s, {});
        row("G128 a cut-off beaten", rain % u"Jane Roe beat the 6-hour cut-off."_s, {});
        row("G128 a cut-off missed", rain % u"Jane Roe missed the cut-off of 6:00:00."_s, {});
        row("G133 a speed", rain % u"Jane Roe was third at 11.45 mph."_s, {u"Jane Roe 3 -"_s});
        row("G133 degrees and wind", rain % u"Jane Roe won at 55 degrees in winds of 21mph."_s, {u"Jane Roe 1 -"_s});
        row("G133 Celsius", rain % u"Jane Roe won in 30C."_s, {u"Jane Roe 1 -"_s});
        row("G135 a parkrun best", rain % u"Jane Roe, whose parkrun best is 17:40, was third in 2:31:02."_s,
            {u"Jane Roe 3 2:31:02"_s});
        row("G135 a parkrun", rain % u"Jane Roe, who ran 17:40 at her local parkrun, was third in 2:31:02."_s,
            {u"Jane Roe 3 2:31:02"_s});
        row("G135 training", rain % u"Jane Roe ran a time trial of 31:02 in training."_s, {});
        row("G137 a prediction", rain % u"In the prediction contest Jane Roe predicted 2:31:02."_s, {});
        row("G137 a handicap", rain % u"Jane Roe had a handicap of 12:30."_s, {});
        // H: not this race, not this year, not fact
        row("H149 dropped out", won % u"Jane Roe dropped out after 23 miles."_s, {lopez, u"Jane Roe did not finish"_s});
        row("H149 the split before is no finish",
            won % u"Jane Roe passed 30km in 1:47:20 and then pulled out at 35km."_s,
            {lopez, u"Jane Roe did not finish"_s});
        row("H149 which she had passed in",
            rain % u"Jane Roe stepped off the road at 30km, which she had passed in 1:47:20."_s, {});
        row("H150 bookmakers", rain % u"Bookmakers have Jane Roe third at 5-1."_s, {});
        row("H150 rumours", rain % u"Rumours say Jane Roe won in 2:31:02."_s, {});
        row("H150 can she", rain % u"Can Jane Roe win in 2:31:02?"_s, {});
        row("H150 will she", rain % u"Will Jane Roe win in 2:31:02?"_s, {});
        row("H150 a question", rain % u"Did Jane Roe win in 2:31:02?"_s, {});
        row("H150 a question of two", rain % u"Who will win in 2:31:02, Jane Roe or Mary Major?"_s, {});
        row("H151 a record that stands", rain % u"Jane Roe's 2003 course record stands at 2:28:44."_s,
            {u"record: Jane Roe held course 2:28:44 2003"_s});
        row("H153 alone against the clock", rain % u"In a solo time trial in May Jane Roe ran 2:31:02."_s, {});
        row("H156 two races under their headings",
            u"Harbour Marathon\n\nJane Roe won the women's race in 2:31:02.\n\nBala Half Marathon\n\nAnn Poe won the women's race in 1:11:02.\n"_s,
            {u"Jane Roe 1 2:31:02"_s, u"Ann Poe 1 1:11:02"_s});
        // with two places told, the one among the women is the place in their race
        row("H158 overall, and among the women", rain % u"Jane Roe was 20th overall and first woman in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("H158 among the women alone", rain % u"Jane Roe was first woman in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("H158 each their own", rain % u"John Roe was 20th overall and Jane Roe first woman."_s,
            {u"John Roe 20 -"_s, u"Jane Roe 1 -"_s});
        row("H160 the women start earlier",
            rain % u"Jane Roe won in 2:31:02. The elite women started 25 minutes before the men."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("H161 a time too short for the race above",
            u"Bala 10k\n\n1. Ann Poe 38:10\n2. Bea Roe 39:02\n\nJunior race\n1. Al Major 9:10\n2. Bo Minor 9:22\n"_s,
            {u"Ann Poe 1 38:10"_s, u"Bea Roe 2 39:02"_s, u"Al Major 1 -"_s, u"Bo Minor 2 -"_s});
        row("H162 up", u"Jane Roe won the Comrades Marathon in 6:01:02, an up-run record."_s,
            {u"Jane Roe 1 6:01:02"_s, u"record: Jane Roe set up-run 6:01:02"_s});
        row("H162 down",
            u"Jane Roe won the Comrades Marathon up-run in 6:01:02. Mary Major holds the down-run record of 5:54:43."_s,
            {u"Jane Roe 1 6:01:02"_s, u"record: Mary Major held down-run 5:54:43"_s});
        row("H163 laps and a fixed time", u"John Roe won the Bala Backyard Ultra after 41 laps in 41 hours."_s,
            {u"John Roe 1 -"_s});
        row("H164 a shortened course",
            u"Runners were sent the wrong way and the course was shortened to 3.9km. Jane Roe won the Bala 5K in 12:02."_s,
            {u"Jane Roe 1 12:02"_s});
        // I: corrected and conflicting inside one article
        row("I165 adjusted", rain % u"Jane Roe was initially timed at 2:28:58, officially adjusted to 2:28:59."_s,
            {u"Jane Roe - 2:28:59"_s});
        row("I166 amended", rain % u"Jane Roe won in 2:31:02, amended from 2:32:10 because the course was too long."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("I166 times void, places stand",
            rain % u"The course was too short and the times are void, but Jane Roe won."_s, {u"Jane Roe 1 -"_s});
        row("I171 an hour dropped is no time of this race",
            u"Harbour Marathon results\n\n1. Ann Poe, London - 4:46:10\n2. Jane Roe, London - 56.14\n"_s,
            {u"Ann Poe 1 4:46:10"_s, u"Jane Roe 2 -"_s});
        // J: damaged text
        row("J180 words of a machine", rain % u"Jane Roe gained the race in a world file of 2:31:02."_s,
            {u"Jane Roe - 2:31:02"_s});
        row("J182 letters for digits are not guessed", rain % u"Jane Roe won in 2:3l:O2."_s, {u"Jane Roe 1 -"_s});
        row("J183 a unit twice", rain % u"Jane Roe won in two hours six minutes minutes 32 seconds."_s,
            {u"Jane Roe 1 2:06:32"_s});
        row("J183 no unit", u"Bala Half Marathon\n\n1. Ann Poe 59.41\n2. Bea Roe 60.02\n"_s,
            {u"Ann Poe 1 59:41"_s, u"Bea Roe 2 1:00:02"_s});
        row("J184 half a mile in one sign", rain % u"Jane Roe won in 2:31:02 after an 18 ½ miles solo run."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("J184 soft hyphens", rain % u"Jane Roe fin\u00adished third in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row("J184 dashes", rain % u"Jane Roe was first in a Kenyan 1–2–3."_s, {u"Jane Roe 1 -"_s});
        row("J186 three races in one paragraph",
            u"Jane Roe won the women's race at the Harbour Marathon in 2:31:02. At the Nordhavn Half Marathon Ann Poe won the women's race in 1:11:02. In Bala Mary Major won the Bala 10K in 32:10."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Ann Poe 1 1:11:02"_s, u"Mary Major 1 32:10"_s});
        row("J187 a link to another story",
            u"Jane Roe won the Harbour Marathon in 2:31:02.\n\nRelated: Ann Poe wins Bala Marathon\n\nMary Alt was second.\n"_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Alt 2 -"_s});
        row("J187 read more",
            u"Jane Roe won the Harbour Marathon in 2:31:02.\n\nRead more: Poe sets women's record as Major wins men's race\n\nMary Alt was second.\n"_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Alt 2 -"_s});
        row("J188 a paragraph twice",
            u"Jane Roe won the Harbour Marathon in 2:31:02.\n\nJane Roe won the Harbour Marathon in 2:31:02.\n"_s,
            {u"Jane Roe 1 2:31:02"_s});
    }
    void says()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, facts);
        QCOMPARE(factsOf(text), facts);
    }

    void contexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("contexts");
        const auto row = [](const char *name, const QString &text, const QStringList &contexts) {
            QTest::newRow(name) << text << contexts;
        };
        row("B43 born there, running for here",
            u"Somali-born Dutch runner Jane Roe won the Harbour Marathon in 2:31:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, women, NED"_s});
        row("B62 an agency's dateline", u"NORDHAVN (AP) - Jane Roe won the Harbour Marathon in 2:31:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, women"_s});
        row("B62 a dateline with its day", u"NORDHAVN 1996-08-23 - Jane Roe won the Harbour Marathon in 2:31:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, 1996, women"_s});
        row("G135 a heat of its own length", u"At the Nordhavn Grand Prix Jane Roe won her 800m heat in 2:03.40."_s,
            {u"Jane Roe: Nordhavn Grand Prix, 800 m, women"_s});
        row("H156 two races in one paragraph",
            u"Jane Roe won the women's race at the Harbour Marathon in 2:31:02. Ann Poe won the Bala Half Marathon in 1:11:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, women"_s, u"Ann Poe: Bala Half Marathon, half marathon, women"_s});
        row("H157 of an age", rain % u"Jane Roe won the under-20 women's race in 2:41:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, under-20 women"_s});
        row("H157 of a class", rain % u"Jane Roe won the W60 class in 3:41:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, W60"_s});
        row("H160 a walk", u"At the Nordhavn Grand Prix Jane Roe won the women's 20km race walk in 1:31:02."_s,
            {u"Jane Roe: Nordhavn Grand Prix, 20 km walk, women"_s});
        row("H161 the younger after the seniors",
            u"Settle Cross Country Championships\n\nSenior men: 1 Al Poe (LHS) 36.44.\nUnder-17 men: 1 Cy Major (LHS) 16.44.\n"_s,
            {u"Al Poe: Settle Cross Country Championships, cross country, men"_s,
                u"Cy Major: Settle Cross Country Championships, cross country, under-17 men"_s});
        row("I170 the story's nation against the list's",
            u"Slovenia's Jane Roe won the Harbour Marathon in 2:31:02.\n\n1. Jane Roe (SVK) 2:31:02\n2. Mary Major (ETH) 2:32:10\n"_s,
            {u"Jane Roe: Harbour Marathon, marathon, women, SLO"_s,
                u"Mary Major: Harbour Marathon, marathon, women, ETH"_s});
        row("I179 another year named in the sentence",
            u"The 2019 Harbour Marathon was held on Sunday. Jane Roe won the 2018 Harbour Marathon in 2:31:02."_s,
            {u"Jane Roe: Harbour Marathon, marathon, 2018, women"_s});
    }
    void contexts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, contexts);
        QCOMPARE(contextsOf(text), contexts);
    }

    // Where the trap is which of several numbers is the proof: the words behind athlete, place and time.
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &text, const QStringList &words) {
            QTest::newRow(name) << text << words;
        };
        row("B50 neither age nor field",
            rain % u"Jane Roe, 42, of Bala Harriers, finished 212th out of 640 in 3:31:02."_s,
            {u"Jane Roe|212th|3:31:02"_s});
        row("B55 the place overall", rain % u"John Roe was 14th overall and second in his MV40 category in 2:51:02."_s,
            {u"John Roe|14th|2:51:02"_s});
        row("B56 not the title", rain % u"Jane Roe was third overall in 2:31:02, winning the national title."_s,
            {u"Jane Roe|third|2:31:02"_s});
        row("C69 with and without units",
            u"Women's 5,000 metres\n1. Ann Poe (Italy) 14 minutes 48.96 seconds\n2. Bea Roe (Spain) 14:49.81\n"_s,
            {u"Ann Poe|1|14 minutes 48.96 seconds"_s, u"Bea Roe|2|14:49.81"_s});
        row("E108 the time of the record", rain % u"Jane Roe equalled the meeting record of 2:31:09 in second."_s,
            {u"Jane Roe|second|2:31:09"_s});
        row("G127 not the stop", rain % u"Jane Roe lost 15 seconds to a toilet stop and won in 2:31:02."_s,
            {u"Jane Roe|won|2:31:02"_s});
        row("G135 not the parkrun", rain % u"Jane Roe, who ran 17:40 at her local parkrun, was third in 2:31:02."_s,
            {u"Jane Roe|third|2:31:02"_s});
        row("J183 the point for a colon", u"Bala Half Marathon\n\n1. Ann Poe 59.41\n2. Bea Roe 60.02\n"_s,
            {u"Ann Poe|1|59.41"_s, u"Bea Roe|2|60.02"_s});
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const Reading reading = readText(text);
        QCOMPARE(resultWordsOf(text, reading), words);
        for (const ResultClaim &claim : reading.results)
            QVERIFY(!claim.time || claim.time->evidence.sentence.contains(claim.time->evidence.span));
    }

    void gapWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("D83 each of the two")
            << QString(
                   won % u"Jane Roe, seven seconds behind Lopez, crossed the line 42 seconds ahead of Mary Major."_s)
            << QStringList{u"seven seconds behind Lopez"_s, u"42 seconds ahead of Mary Major"_s};
        QTest::newRow("B48 each of the two") << QString(won
            % u"Jane Roe and Mary Major were second and third, 12 and 30 seconds respectively off the winner's pace."_s)
                                             << QStringList{u"12"_s, u"30 seconds"_s};
        QTest::newRow("D94 further back") << QString(
            won % u"Jane Roe was second, 19 seconds behind, and Mary Major third, 21 seconds further back."_s)
                                          << QStringList{u"19 seconds behind"_s, u"21 seconds further back"_s};
    }
    void gapWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QStringList found;
        for (const GapClaim &gap : readText(text).gaps)
            found += wordsOf(text, gap.evidence);
        QCOMPARE(found, words);
    }

    // Two times of one run in one article: one is the result, the other is kept beside it.
    void otherTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("other");
        QTest::newRow("I165 adjusted") << QString(
            rain % u"Jane Roe was initially timed at 2:28:58, officially adjusted to 2:28:59."_s)
                                       << u"2:28:59"_s << u"2:28:58"_s;
        QTest::newRow("I166 amended") << QString(
            rain % u"Jane Roe won in 2:31:02, amended from 2:32:10 because the course was too long."_s)
                                      << u"2:31:02"_s << u"2:32:10"_s;
        QTest::newRow("I167 gun and chip")
            << QString(rain % u"Jane Roe won in a gun time of 2:31:02 and a chip time of 2:30:58."_s) << u"2:31:02"_s
            << u"2:30:58"_s;
        QTest::newRow("I168 text and list")
            << u"Jane Roe won the women's 10,000m at the Nordhavn Grand Prix in 29:55.33.\n\nWomen's 10,000m\n1. Jane Roe (KEN) 29:55.32\n2. Mary Major (ETH) 29:59.10\n"_s
            << u"29:55.32"_s << u"29:55.33"_s;
    }
    void otherTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, time);
        QFETCH(QString, other);
        const Reading reading = readText(text);
        QVERIFY(!reading.results.empty());
        const ResultClaim &claim = reading.results[0];
        QVERIFY(claim.time && claim.otherTime);
        QCOMPARE(format(claim.time->value), time);
        QCOMPARE(format(claim.otherTime->value), other);
    }

    void notes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("notes");
        QTest::newRow("I165 unofficial") << QString(rain % u"Jane Roe won in an unofficial 2:31:02."_s)
                                         << QStringList{u"unofficial"_s};
        QTest::newRow("I165 provisional")
            << QString(rain % u"Jane Roe won in a provisional time of 2:31:02."_s) << QStringList{u"provisional"_s};
        QTest::newRow("I165 nothing of the kind")
            << QString(rain % u"The official starter waved. Jane Roe won in 2:31:02."_s) << QStringList{};
        QTest::newRow("I167 gun") << QString(rain % u"Jane Roe won in a gun time of 2:31:02."_s)
                                  << QStringList{u"gun time"_s};
    }
    void notes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, notes);
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QCOMPARE(reading.results[0].notes, notes);
    }

    void hedgesAreBounds()
    {
        const Reading reading = readText(rain % u"Jane Roe was third in just under 2hrs 20mins."_s);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QVERIFY(reading.results[0].boundTime);
        QCOMPARE(format(*reading.results[0].boundTime), u"2:20:00"_s);
        QCOMPARE(reading.results[0].boundApprox, Approx::Under);
    }

    void disqualifiedAfterTheRace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("H154 on the day") << QString(
            rain % u"Jane Roe crossed the line first in 2:31:02 but was disqualified."_s);
        QTest::newRow("H154 later") << QString(
            rain % u"Jane Roe, who won in 2:31:02, was later disqualified for doping."_s);
    }
    void disqualifiedAfterTheRace()
    {
        QFETCH(QString, text);
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QCOMPARE(reading.results[0].status, Status::Disqualified);
        QVERIFY(reading.results[0].time);
        QCOMPARE(format(reading.results[0].time->value), u"2:31:02"_s);
    }

    void damagedBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("results");
        QTest::newRow("J181 entities")
            << "Rain fell on the Harbour Marathon.\n\nJane Roe&#39;s run ended in 2:31:02 &amp; Mary Major was third.\n"_ba
            << QStringList{u"Jane Roe - 2:31:02"_s, u"Mary Major 3 -"_s};
        QTest::newRow("J181 decoded twice")
            << u"Jane Roe won the Harbour Marathon in 2:31:02, worth Â£500. â€œThanks,â€\u009d she said.\n"_s.toUtf8()
            << QStringList{u"Jane Roe 1 2:31:02"_s};
        QTest::newRow("J184 hard blanks")
            << u"Rain fell on the Harbour Marathon.\n\nJane\u00a0Roe finished\u00a0third in\u00a02:31:02.\n"_s.toUtf8()
            << QStringList{u"Jane Roe 3 2:31:02"_s};
    }
    void damagedBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, results);
        const ReadableText readable = readArticle(bytes, u"damaged.txt"_s, ArticleId{});
        QVERIFY2(readable.article, qPrintable(readable.problem));
        QCOMPARE(resultsOf(readable.article->text), results);
    }

    // Every number of the catalogue is named by a row of a test, or asks nothing of reading.
    void everyNumberHasARow()
    {
        static const QRegularExpression rowName(u"(?:row|newRow|add|addRow)\\(\\s*\"([A-K])([0-9]{1,3}) "_s);
        QSet<int> named;
        QStringList misnamed;
        QDirIterator files(QStringLiteral(TESTS_DIR), {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = rowName.globalMatch(text); match.hasNext();) {
                const QRegularExpressionMatch found = match.next();
                const int number = found.capturedView(2).toInt();
                if (number >= 1 && number <= 196 && found.capturedView(1)[0] == QLatin1Char(sectionOf(number)))
                    named += number;
                else
                    misnamed += found.captured(1) + found.captured(2);
            }
        }
        QCOMPARE(misnamed.join(u' '), QString());
        QStringList missing, needless;
        for (int number = 1; number <= 196; ++number) {
            const bool excepted = std::ranges::find(notOfReading, number) != std::end(notOfReading);
            const QString full = QString(QLatin1Char(sectionOf(number)) % QString::number(number));
            if (!named.contains(number) && !excepted)
                missing += full;
            if (named.contains(number) && excepted)
                needless += full;
        }
        QCOMPARE(missing.join(u' '), QString());
        QCOMPARE(needless.join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(TestPatterns)
#include "tst_patterns.moc"
