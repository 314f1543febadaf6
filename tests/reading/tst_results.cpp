// Results in sentences: who, which place, what time; and everything that is none. Numbers are the catalogue's.
#include "result_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const QString lead = u"Rain fell on the Harbour Marathon on Sunday. "_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &results) {
            QTest::newRow(name) << QString(lead + text) << results;
        };
        row("B38 nation and time in brackets", u"Jane Roe (KEN, 2:31:02) won from Mary Major (2:32:10)."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Major - 2:32:10"_s});
        row("B40 owner of the nation", u"Kenya's Jane Roe won in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B41 of a country", u"Jane Roe of Kenya claimed victory in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B42 clocked", u"Kenyan Jane Roe clocked 2:31:02."_s, {u"Jane Roe - 2:31:02"_s});
        row("B42 stopped the clock", u"Jane Roe stopped the clock at 2:31:02."_s, {u"Jane Roe - 2:31:02"_s});
        row("B42 crossed the line", u"Jane Roe crossed the line in second place in 2:31:02."_s,
            {u"Jane Roe 2 2:31:02"_s});
        row("B44 time before the name", u"With a victory in 2:31:02, Jane Roe took the prize."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("B45 the time's owner", u"Jane Roe's 2:31:02 was the best of the day."_s, {u"Jane Roe - 2:31:02"_s});
        row("B46 win one time to another", u"Jane Roe outsprinted Mary Major to win 2:31:02 to 2:31:04."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Major - 2:31:04"_s});
        row("B47 respectively", u"Jane Roe and Mary Major were second and third in 2:31:02 and 2:32:10 respectively."_s,
            {u"Jane Roe 2 2:31:02"_s, u"Mary Major 3 2:32:10"_s});
        row("B49 a distant second, with a third",
            u"Jane Roe was a distant second in 2:31:02 with Mary Major third in 2:32:10."_s,
            {u"Jane Roe 2 2:31:02"_s, u"Mary Major 3 2:32:10"_s});
        row("B51 of a field", u"Jane Roe finished 470th out of nearly 36,000 in 3:31:02."_s,
            {u"Jane Roe 470 3:31:02"_s});
        row("B52 place only", u"Jane Roe was fourth."_s, {u"Jane Roe 4 -"_s});
        row("B52 a tenth place", u"Jane Roe finished 10th."_s, {u"Jane Roe 10 -"_s});
        row("B53 time only", u"Jane Roe ran 2:31:02."_s, {u"Jane Roe - 2:31:02"_s});
        row("B54 best of a nation is no place", u"Jane Roe was the first Briton in 2:31:02."_s,
            {u"Jane Roe - 2:31:02"_s});
        row("B54 sixth woman", u"Jane Roe was sixth woman in 2:31:02."_s, {u"Jane Roe 6 2:31:02"_s});
        row("B57 medals", u"Jane Roe took silver in 2:31:02 and Mary Major won the bronze medal."_s,
            {u"Jane Roe 2 2:31:02"_s, u"Mary Major 3 -"_s});
        row("B57 medals for many are no place", u"Jane Roe, a winner of four gold medals, waved."_s, {});
        row("B58 completed the podium", u"Jane Roe completed the podium in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row("B59 retained the title", u"Jane Roe retained her title in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B59 broke the tape", u"Jane Roe broke the tape in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B59 went to", u"The women's title went to Jane Roe in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B59 stormed to victory", u"Jane Roe stormed to victory in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B59 won by", u"The race was won by Jane Roe in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("B60 held off says no place of the other", u"Jane Roe held off Mary Major to win."_s, {u"Jane Roe 1 -"_s});
        row("B60 runner-up", u"Jane Roe was runner-up in 2:31:02."_s, {u"Jane Roe 2 2:31:02"_s});
        row("B60 a surprise runner-up", u"Jane Roe was a surprise runner-up."_s, {u"Jane Roe 2 -"_s});
        row("second-placed", u"She left second-placed Jane Roe (2:31:02) behind."_s, {u"Jane Roe 2 2:31:02"_s});
        row("third was", u"Third was Jane Roe in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row("time after a place in brackets", u"Jane Roe was second (2:31:02)."_s, {u"Jane Roe 2 2:31:02"_s});
        row("both in one time", u"Jane Roe and Mary Major both finished in 2:31:02."_s,
            {u"Jane Roe - 2:31:02"_s, u"Mary Major - 2:31:02"_s});
        row("the verb said once", u"Ann Poe won the men's in 43:02 and Jane Roe the women's in 50:34."_s,
            {u"Ann Poe 1 -"_s, u"Jane Roe 1 -"_s});
        row("the verb said once, and where from",
            u"Ann Poe of Kenya won the men's in 2:31:02 and Jane Roe of Spain the women's in 2:32:10."_s,
            {u"Ann Poe 1 2:31:02"_s, u"Jane Roe 1 2:32:10"_s});
        row("ahead of another with her time", u"Jane Roe took second in 2:31:02, ahead of Mary Major in 2:32:10."_s,
            {u"Jane Roe 2 2:31:02"_s, u"Mary Major - 2:32:10"_s});
        row("ahead of Kenya's with her time", u"Jane Roe won in 2:31:02, ahead of Kenya's Mary Major in 2:32:10."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Major - 2:32:10"_s});
        row("one time said after who was behind", u"Jane Roe won ahead of Mary Major in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("a national record beaten",
            u"Jane Roe was third in 2:31:02. It beat the Spanish record of 2:33:03 that Mary Major had set in 1985."_s,
            {u"Jane Roe 3 2:31:02"_s});
        row("a national record is nobody",
            u"John Poe breaks the Spanish record. Jane Roe won. The Kenyan finished in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("overall winner", u"Jane Roe was the overall winner in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("eventual winner", u"Ann Poe was second behind the eventual winner Jane Roe."_s,
            {u"Ann Poe 2 -"_s, u"Jane Roe 1 -"_s});
        row("winner of a nation", u"Kenyan winner Jane Roe clocked 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("first of the women", u"Jane Roe finished first of the women in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("first to finish", u"First to finish was Jane Roe in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("D91 won by a margin", u"Jane Roe won by 1:53 from Mary Major."_s, {u"Jane Roe 1 -"_s});
        row("E97 a course record", u"Jane Roe set a course record of 2:31:02."_s, {u"Jane Roe - 2:31:02"_s});
        row("E98 somebody's old record", u"Jane Roe broke the record of 2:31:02 set by Mary Major."_s, {});
        row("E101 a personal best in this race", u"Jane Roe was third in a personal best of 2:31:02."_s,
            {u"Jane Roe 3 2:31:02"_s});
        row("E101 a best of before", u"Jane Roe, who has a best of 2:31:02, was third."_s, {u"Jane Roe 3 -"_s});
        row("E106 a bound", u"Jane Roe was the first woman under 2:31."_s, {});
        row("F109 surname later", u"Jane Roe led early. Roe finished third in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row("F109 two of one name", u"Jane Roe beat her sister Ann Roe. Jane won in 2:31:02 and Ann was third."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Ann Roe 3 -"_s});
        row("F111 pronoun", u"Jane Roe led early. She won in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("F111 the last woman, not the last person", u"Jane Roe passed John Poe. She won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("F110 epithet", u"Jane Roe of Kenya led early. The Kenyan won in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row("F110 age and nation", u"Jane Roe led early. The 29-year-old Kenyan won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row("F119 a sentence without its beginning", u"Jane Roe was third.\n\nclocked a record of 2:20:10."_s,
            {u"Jane Roe 3 -"_s});
        row("ellipsis", u"Jane Roe was second and Mary Major third."_s, {u"Jane Roe 2 -"_s, u"Mary Major 3 -"_s});
        row("with a third", u"Jane Roe won, with Mary Major a distant third in 2:32:10."_s,
            {u"Jane Roe 1 -"_s, u"Mary Major 3 2:32:10"_s});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, results);
        QStringList found = resultsOf(text);
        found.sort();
        results.sort();
        QCOMPARE(found, results);
    }

    // The phrasings of club news, agencies and papers beyond the catalogue: who won, came where, in what time.
    void phrasings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const auto row = [](const QString &text, const QStringList &results) {
            QTest::newRow(qPrintable(text.left(60)))
                << QString(u"Rain fell on the Harbour Marathon on Sunday.\n"_s + text) << results;
        };
        row(u"Jane Roe finished the race second overall in 2:31:02."_s, {u"Jane Roe 2 2:31:02"_s});
        row(u"Jane Roe won in 2:30:11. Five seconds behind and runner-up was Mary Major with Ann Alt third."_s,
            {u"Jane Roe 1 2:30:11"_s, u"Mary Major 2 -"_s, u"Ann Alt 3 -"_s});
        row(u"Jane Roe won in 2:30:11, 24 seconds clear of runner-up Mary Major of Brazil who clocked 2:30:35."_s,
            {u"Jane Roe 1 2:30:11"_s, u"Mary Major 2 2:30:35"_s});
        row(u"Jane Roe was eighth woman and Mary Major 9th woman."_s, {u"Jane Roe 8 -"_s, u"Mary Major 9 -"_s});
        row(u"Jane Roe was second, backed up by good running from Mary Major in 10th."_s,
            {u"Jane Roe 2 -"_s, u"Mary Major 10 -"_s});
        row(u"A clean win came courtesy of Jane Roe, with Mary Major and Ann Alt in second and fourth."_s,
            {u"Mary Major 2 -"_s, u"Ann Alt 4 -"_s});
        row(u"Jane Roe emerged third in 2:32:29, followed by the Police duo of Mary Major and Ann Alt in 4th and 5th positions, respectively."_s,
            {u"Jane Roe 3 2:32:29"_s, u"Mary Major 4 -"_s, u"Ann Alt 5 -"_s});
        row(u"Jane Roe won, ahead of Mary Major and Ann Alt, who finished 2nd and 3rd positions in 2:31:50 and 2:31:57 in that order."_s,
            {u"Jane Roe 1 -"_s, u"Mary Major 2 2:31:50"_s, u"Ann Alt 3 2:31:57"_s});
        row(u"Mary Major and Ann Alt finished 4th and 5th positions, respectively."_s,
            {u"Mary Major 4 -"_s, u"Ann Alt 5 -"_s});
        row(u"The winner was Jane Roe, from Ambleside, in a time of 2:38:24."_s, {u"Jane Roe 1 2:38:24"_s});
        row(u"Sunday's winner was Jane Roe of Matlock AC in 2:38:24."_s, {u"Jane Roe 1 2:38:24"_s});
        row(u"The overall winner was Jane Roe in 2:38:24."_s, {u"Jane Roe 1 2:38:24"_s});
        row(u"Jane Roe was a comfortable winner in 2:38:24."_s, {u"Jane Roe 1 2:38:24"_s});
        row(u"Tom Roe was an easy winner of the men's race in 2:18:24."_s, {u"Tom Roe 1 2:18:24"_s});
        row(u"The first woman was Jane Roe in 2:38:24."_s, {u"Jane Roe 1 2:38:24"_s});
        row(u"Jane Roe came home first again and set a new ladies' record of 2:33:14."_s, {u"Jane Roe 1 2:33:14"_s});
        row(u"Jane Roe won a continental title and set a national record of 2:26:58."_s, {u"Jane Roe 1 2:26:58"_s});
        row(u"Other local runners were Chris Wales (2:27:26) and Jim Flood, acting as sweeper, (3:03:57)."_s,
            {u"Chris Wales - 2:27:26"_s, u"Jim Flood - 3:03:57"_s});
        row(u"Jane Roe won in 2:25:00 with Mary Major second in 2:25:10, the same time as compatriot Ann Alt."_s,
            {u"Jane Roe 1 2:25:00"_s, u"Mary Major 2 2:25:10"_s, u"Ann Alt - 2:25:10"_s});
        row(u"Mary Major of Spain was almost as quick, clocking 2:25:03 for third."_s, {u"Mary Major 3 2:25:03"_s});
        row(u"Jane Roe dominated a strong field with a 2:25:03 performance."_s, {u"Jane Roe - 2:25:03"_s});
        row(u"Jane Roe went ahead early, reaching 30km in 1:45:12 before a last push to cross the line in 2:25:03."_s,
            {u"Jane Roe - 2:25:03"_s});
        row(u"Mary Major got $900 for finishing second, while Jane Roe earned $500 as the third-place finisher."_s,
            {u"Mary Major 2 -"_s, u"Jane Roe 3 -"_s});
        row(u"Mary Major finished at 2 hours 37 minutes 29 seconds, Jane Roe at 2:37:31."_s,
            {u"Mary Major - 2:37:29"_s, u"Jane Roe - 2:37:31"_s});
        row(u"Mary Major won a spirited battle over the town's Jane Roe."_s, {u"Mary Major 1 -"_s});
        row(u"Mary Major won in 2:30:00. She was followed home by Jane Roe from Zimbabwe (2:38:48) and previous winner Ann Alt, also from South Africa (2:41:48)."_s,
            {u"Mary Major 1 2:30:00"_s, u"Jane Roe - 2:38:48"_s, u"Ann Alt - 2:41:48"_s});
        row(u"Tom Roe was first home in 2:16:11; followed by Mark Flood, Leevale AC in 2:16:20."_s,
            {u"Tom Roe 1 2:16:11"_s, u"Mark Flood - 2:16:20"_s});
        row(u"Mary Major was 2nd home in 2:39:16 while local lass Jane Roe, Oranmore AC was 3rd lady home in 2:40:33."_s,
            {u"Mary Major 2 2:39:16"_s, u"Jane Roe 3 2:40:33"_s});
        row(u"Mark Flood, Leevale AC had a good run and took 3rd place overall in 2:36:35."_s,
            {u"Mark Flood 3 2:36:35"_s});
        row(u"After a last lap of 65.4, Jane Roe crossed the finishing line in 2:24:18 to secure victory by over a minute."_s,
            {u"Jane Roe 1 2:24:18"_s});
        row(u"Jane Roe got clear near the end and clocked a season's best 2:24:18 for victory."_s,
            {u"Jane Roe 1 2:24:18"_s});
        row(u"The women's win was claimed by Jane Roe with 2:24:18."_s, {u"Jane Roe 1 2:24:18"_s});
        row(u"The men's race saw Tom Roe victorious as he ran 2:14:18."_s, {u"Tom Roe 1 2:14:18"_s});
        row(u"The race witnessed a fierce battle, with Jamaica's Tom Roe emerging victorious in 2:13:51."_s,
            {u"Tom Roe 1 2:13:51"_s});
        row(u"Tom Roe won in 2:10:04. Behind him France's Jimmy Flood and Italy's Ron Baker both clocked 2:10:05."_s,
            {u"Tom Roe 1 2:10:04"_s, u"Jimmy Flood - 2:10:05"_s, u"Ron Baker - 2:10:05"_s});
        row(u"Congratulations to Tom Roe who showed great training benefits with an excellent 2:26:17 PB."_s,
            {u"Tom Roe - 2:26:17"_s});
        row(u"Tom Roe continued his fine improvement with a 2:25:28 PB and Neil Flood ran 2:24:33."_s,
            {u"Tom Roe - 2:25:28"_s, u"Neil Flood - 2:24:33"_s});
        row(u"Tom Roe ran 2:44:07 to set a new PB."_s, {u"Tom Roe - 2:44:07"_s});
        row(u"Mary Flood from North Rift cut the tape in 2:36:22, followed by her compatriot Jane Roe in 2:36:32."_s,
            {u"Mary Flood 1 2:36:22"_s, u"Jane Roe - 2:36:32"_s});
        row(u"Jane Roe snagged third place and Mary Major grabbed second."_s, {u"Jane Roe 3 -"_s, u"Mary Major 2 -"_s});
        row(u"Tom Roe surged clear to rule the men's division in 2:10:53."_s, {u"Tom Roe 1 2:10:53"_s});
        row(u"Tom Roe won the race in a great time of 2:16:44, Art Novotny coming 2nd in his age category (9th overall) with his 2:32:29."_s,
            {u"Tom Roe 1 2:16:44"_s, u"Art Novotny 9 2:32:29"_s});
        row(u"Tom Roe won in 2:22:09 ahead of second placed Ron Flood who timed 2:22:30 while Nick Major was third in 2:22:38."_s,
            {u"Tom Roe 1 2:22:09"_s, u"Ron Flood 2 2:22:30"_s, u"Nick Major 3 2:22:38"_s});
        row(u"Much was expected of Jane Roe, and she did not let us down, flying to victory in 2:25:05."_s,
            {u"Jane Roe 1 2:25:05"_s});
        row(u"Mary Major unleashed a 2:25:19 and Jane Roe posted a 2:26:07."_s,
            {u"Mary Major - 2:25:19"_s, u"Jane Roe - 2:26:07"_s});
        row(u"First junior home was Tom Roe (2:20:53) followed by Hugh Flood 2:21:42 and Levi Major (2:22:00)."_s,
            {u"Tom Roe 1 2:20:53"_s, u"Hugh Flood - 2:21:42"_s, u"Levi Major - 2:22:00"_s});
        row(u"Maddy Roe was first woman in 2:31:09, with Mary Major and Jane Flood sharing a time of 2:32:55."_s,
            {u"Maddy Roe 1 2:31:09"_s, u"Mary Major - 2:32:55"_s, u"Jane Flood - 2:32:55"_s});
        row(u"Tom Norris pushed up the last slope to win in 2:16:19 with Ron Hart-Kelly finishing second in 2:16:22."_s,
            {u"Tom Norris 1 2:16:19"_s, u"Ron Hart-Kelly 2 2:16:22"_s});
        row(u"Mary Major said of Jane Roe, who would finish 2nd: \"She was strong.\" Ann Flood would finish 3rd in 2:31:07."_s,
            {u"Jane Roe 2 -"_s, u"Ann Flood 3 2:31:07"_s});
        row(u"Ann Flood pulled away to claim third in 2:36:26, just four seconds ahead of Mary Major."_s,
            {u"Ann Flood 3 2:36:26"_s});
        row(u"Ann Flood settled it all on the last hill, winning in 2:35:45."_s, {u"Ann Flood 1 2:35:45"_s});
        row(u"Jane Roe came out on top with 2:34:12 and Mary Major clocked 2:34:14."_s,
            {u"Jane Roe 1 2:34:12"_s, u"Mary Major - 2:34:14"_s});
        row(u"Tom Roe emerged the winner with a timing of two hours, 14 minutes and 34 seconds."_s,
            {u"Tom Roe 1 2:14:34"_s});
        row(u"Tom Roe finished in 2:11:24, more than six minutes ahead of Britain's David Flood in second and Ron Major in third."_s,
            {u"Tom Roe - 2:11:24"_s, u"David Flood 2 -"_s, u"Ron Major 3 -"_s});
        row(u"Next came two former winners, Ken Roe (3rd) and Declan Foley (4th) with Colm Byrne fifth and Brendan Nolan sixth."_s,
            {u"Ken Roe 3 -"_s, u"Declan Foley 4 -"_s, u"Colm Byrne 5 -"_s, u"Brendan Nolan 6 -"_s});
        row(u"He battled past Ron Flood (2nd in 2:18:43), Paul McGrath (3rd, 2:18:45) and Aurelien Quinion (2:18:49)."_s,
            {u"Ron Flood 2 2:18:43"_s, u"Paul McGrath 3 2:18:45"_s, u"Aurelien Quinion - 2:18:49"_s});
        row(u"Jane Roe bested the women's field in 2:36:58."_s, {u"Jane Roe 1 2:36:58"_s});
        row(u"The silver medals went to Ismail Juma of Tanzania in 2:19:50 and Esther Ndiema of Kenya in 2:33:55."_s,
            {u"Ismail Juma 2 2:19:50"_s, u"Esther Ndiema 2 2:33:55"_s});
        row(u"The third position was won by Tim Toroitich of Uganda in 2:29:54."_s, {u"Tim Toroitich 3 2:29:54"_s});
        row(u"The marathon winners were Stephen Daly of Weir AC in 2:33:37 and Mary Dunne of Ford AC in 2:46:09."_s,
            {u"Stephen Daly 1 2:33:37"_s, u"Mary Dunne 1 2:46:09"_s});
        row(u"Jane Roe was second in 2:42:14, while third in 2:43:30 was American athlete Alicia Hudelson."_s,
            {u"Jane Roe 2 2:42:14"_s, u"Alicia Hudelson 3 2:43:30"_s});
        row(u"Jane Roe's bid to win came to nothing as she could only finish fifth behind Berhane Flood."_s,
            {u"Jane Roe 5 -"_s});
        row(u"Jane Roe tasted Harbour Marathon victory for the eighth time."_s, {u"Jane Roe 1 -"_s});
        row(u"Tom Roe finished second to American Daniel Flood."_s, {u"Tom Roe 2 -"_s});
        row(u"Jane Roe won in 2:30:01. She finished two minutes clear of third-placed fellow Briton, Carla Flood."_s,
            {u"Jane Roe 1 2:30:01"_s, u"Carla Flood 3 -"_s});
        row(u"Tom Roe of Norway won the men's wheelchair race for a fourth time."_s, {u"Tom Roe 1 -"_s});
        row(u"Tom Roe (Chuo Club) earned the win, 16 seconds ahead of Kiyoshi Flood (Denki Club) who took 2nd overall in 2:10:49."_s,
            {u"Tom Roe 1 -"_s, u"Kiyoshi Flood 2 2:10:49"_s});
        row(u"Jane Roe emerged third in 2:32:29, followed by the duo of Mary Major and Ann Alt in 4th and 5th positions, respectively."_s,
            {u"Jane Roe 3 2:32:29"_s, u"Mary Major 4 -"_s, u"Ann Alt 5 -"_s});
        row(u"Jane Roe won, followed by Mary Major and Ann Alt in 2nd and 3rd positions, respectively."_s,
            {u"Jane Roe 1 -"_s, u"Mary Major 2 -"_s, u"Ann Alt 3 -"_s});
        row(u"Tom Roe won in 2:06:25. Kenya's Jane Roe reached the tape shortly after Roe to win in two hours 24.35 minutes."_s,
            {u"Tom Roe 1 2:06:25"_s, u"Jane Roe 1 2:24:35"_s});
        row(u"Tom Roe reached the tape shortly after Rutter to win in 2:24:35."_s, {u"Tom Roe 1 2:24:35"_s});
        row(u"Jane Roe crossed the line to win in two hours 24.35 minutes."_s, {u"Jane Roe 1 2:24:35"_s});
        row(u"Mario Lopes dos Anjos of Brazil made a remarkable debut, breaking away from the lead pack and holding off a field of rivals and became the first South American winner in 2:09:58."_s,
            {u"Mario Lopes dos Anjos 1 2:09:58"_s});
        row(u"Tom Roe claimed victory in an Asian record of 2:06:25 ahead of Ron Flood (2:07:22)."_s,
            {u"Tom Roe 1 2:06:25"_s, u"Ron Flood - 2:07:22"_s});
        row(u"Jane Roe finished on top of the podium clocking 2:30:56."_s, {u"Jane Roe 1 2:30:56"_s});
        row(u"Jane Roe bagged the top place in 2:34:03."_s, {u"Jane Roe 1 2:34:03"_s});
        row(u"Dave Roe ran 2:53:44 to place 45th."_s, {u"Dave Roe 45 2:53:44"_s});
        row(u"The first female was Sophie Bell from Green Lane Joggers in 2:46:29 just ahead of second placed athlete Nathalie Flood of Town AC."_s,
            {u"Sophie Bell 1 2:46:29"_s, u"Nathalie Flood 2 -"_s});
        row(u"Tom Roe beat Ron Flood into second place."_s, {u"Ron Flood 2 -"_s});
        row(u"Ron Flood finished behind Jim Major in third."_s, {u"Ron Flood 3 -"_s});
        row(u"Jane Roe could only manage fourth in 2:31:02."_s, {u"Jane Roe 4 2:31:02"_s});
        row(u"Jane Roe had to settle for bronze in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row(u"Jane Roe had to be content with third place in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row(u"Jane Roe was pushed into third by Mary Major."_s, {u"Jane Roe 3 -"_s});
        row(u"Jane Roe came home sixth in 2:31:02."_s, {u"Jane Roe 6 2:31:02"_s});
        row(u"Jane Roe trailed in 15th in 2:31:02."_s, {u"Jane Roe 15 2:31:02"_s});
        row(u"Jane Roe ran out a convincing winner in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe cruised to victory in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe romped home in 2:31:02."_s, {u"Jane Roe - 2:31:02"_s});
        row(u"Jane Roe ended up fifth."_s, {u"Jane Roe 5 -"_s});
        row(u"Jane Roe was relegated to fourth."_s, {u"Jane Roe 4 -"_s});
        row(u"Jane Roe pipped Mary Major into second."_s, {u"Mary Major 2 -"_s});
        row(u"Jane Roe scored a comfortable win in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe won in 2:31:02, with Mary Major back in third."_s,
            {u"Jane Roe 1 2:31:02"_s, u"Mary Major 3 -"_s});
        row(u"Third spot went to Jane Roe in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row(u"Mary Major (2:31:02) and Jane Roe (2:31:20) completed the podium."_s,
            {u"Mary Major 2 2:31:02"_s, u"Jane Roe 3 2:31:20"_s});
        row(u"Jane Roe won in 2:31:02 to become the first Briton to win since 1996."_s, {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe's time of 2:31:02 was good enough for fourth."_s, {u"Jane Roe 4 2:31:02"_s});
        row(u"There was more joy for Britain when Jane Roe took bronze in 2:31:02."_s, {u"Jane Roe 3 2:31:02"_s});
        row(u"Jane Roe's winning margin was 12 seconds over Mary Major, who recorded 2:31:02."_s,
            {u"Mary Major - 2:31:02"_s});
        row(u"Jane Roe stormed clear to win the women's race in a personal best of two hours 31 minutes and two seconds."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe finished well down the field in 23rd."_s, {u"Jane Roe 23 -"_s});
        row(u"Jane Roe, the Commonwealth champion, faded to ninth."_s, {u"before Jane Roe 1 -"_s, u"Jane Roe 9 -"_s});
        row(u"Mary Major's victory was her third of the season."_s, {u"Mary Major 1 -"_s});
        row(u"It was a second successive win for Mary Major, who came home in 2:31:02."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Mary Major beat Jane Roe into second place with Ann Alt in third."_s,
            {u"Jane Roe 2 -"_s, u"Ann Alt 3 -"_s});
        row(u"Mary Major was crowned champion after clocking 2:31:02."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Mary Major kicked away over the final mile to triumph in 2:31:02."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Mary Major made it a hat-trick of wins with a time of 2:31:02."_s, {u"Mary Major - 2:31:02"_s});
        row(u"Mary Major sealed the win with 2:31:02, nine seconds ahead of Jane Roe."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Mary Major struck gold in 2:31:02 and Jane Roe bronze in 2:31:22."_s,
            {u"Mary Major 1 2:31:02"_s, u"Jane Roe 3 2:31:22"_s});
        row(u"Mary Major was first, Jane Roe second and Ann Alt third."_s,
            {u"Mary Major 1 -"_s, u"Jane Roe 2 -"_s, u"Ann Alt 3 -"_s});
        row(u"Mary Major finished in fourth position, one place ahead of Jane Roe."_s, {u"Mary Major 4 -"_s});
        row(u"Mary Major finished one place behind Jane Roe in fifth."_s, {u"Mary Major 5 -"_s});
        row(u"Mary Major secured the runner-up spot in 2:31:02."_s, {u"Mary Major 2 2:31:02"_s});
        row(u"Mary Major earned silver behind Jane Roe."_s, {u"Mary Major 2 -"_s});
        row(u"Jane Roe was 12 seconds further back in third."_s, {u"Jane Roe 3 -"_s});
        row(u"Jane Roe, second here last year, went one better in 2:31:02."_s,
            {u"before Jane Roe 2 -"_s, u"Jane Roe - 2:31:02"_s});
        row(u"Mary Major took the honours in 2:31:02."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Fourth-placed Jane Roe clocked 2:31:02, while Mary Major was a place further back."_s,
            {u"Jane Roe 4 2:31:02"_s});
        row(u"Victory went to Kenya's Mary Major in 2:31:02, with compatriots Jane Roe and Ann Alt second and third."_s,
            {u"Mary Major 1 2:31:02"_s, u"Jane Roe 2 -"_s, u"Ann Alt 3 -"_s});
        row(u"Kenyans filled the first three places, with Mary Major winning in 2:31:02 from Jane Roe (2:31:07) and Ann Alt (2:32:00)."_s,
            {u"Mary Major 1 2:31:02"_s, u"Jane Roe - 2:31:07"_s, u"Ann Alt - 2:32:00"_s});
        row(u"Mary Major, running only her second marathon, ran 2:31:02 for fifth place."_s,
            {u"Mary Major 5 2:31:02"_s});
        row(u"Mary Major smashed the course record in winning in 2:31:02."_s, {u"Mary Major 1 2:31:02"_s});
        row(u"Mary Major was leading but Jane Roe came through to snatch victory in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe just held on for second in 2:31:02."_s, {u"Jane Roe 2 2:31:02"_s});
        row(u"Jane Roe was edged out by Mary Major and finished runner-up in 2:31:02."_s, {u"Jane Roe 2 2:31:02"_s});
        row(u"Tom Roe won in 2:06:25. Kenya's Jane Sander reached the tape shortly after Roe to win in two hours 24.35 minutes."_s,
            {u"Tom Roe 1 2:06:25"_s, u"Jane Sander 1 2:24:35"_s});
        row(u"Rookie Lance Major thrilled the crowds. Mario Lopes dos Anjos made a debut, holding off rivals and became the first South American winner in 2:09:58."_s,
            {u"Mario Lopes dos Anjos 1 2:09:58"_s});
        row(u"Ravindra Kumar Desai (2:29:35) and Devendra Roe (2:29:45) came second and third respectively."_s,
            {u"Ravindra Kumar Desai 2 2:29:35"_s, u"Devendra Roe 3 2:29:45"_s});
        row(u"Tom Roe and Lilian Poe led all day and bagged the men's and women's titles respectively."_s,
            {u"Tom Roe 1 -"_s, u"Lilian Poe 1 -"_s});
        row(u"Max Roe won in 2:05:00, 12.5 seconds ahead of Sam Poe in 2:05:12."_s,
            {u"Max Roe 1 2:05:00"_s, u"Sam Poe - 2:05:12"_s});
        row(u"Jane Roe led an Ethiopian sweep of the podium, winning in 2:21:02 from Mary Poe and Ann Coe."_s,
            {u"Jane Roe 1 2:21:02"_s});
        row(u"Ethiopia's Jane Roe and Mary Poe were second and third respectively, in 2:21:02 and 2:21:30."_s,
            {u"Jane Roe 2 2:21:02"_s, u"Mary Poe 3 2:21:30"_s});
        row(u"Behind her, Mary Poe (2:22:01) outsprinted Ann Coe (2:22:03) for second."_s,
            {u"Mary Poe 2 2:22:01"_s, u"Ann Coe - 2:22:03"_s});
        row(u"Mary Poe held off Ann Coe for second place in 2:22:01."_s, {u"Mary Poe 2 2:22:01"_s});
        row(u"Mary Poe crossed the line second, 12 seconds behind."_s, {u"Mary Poe 2 -"_s});
        row(u"Mary Poe was an excellent second in 2:22:01 and Ann Coe a brave third."_s,
            {u"Mary Poe 2 2:22:01"_s, u"Ann Coe 3 -"_s});
        row(u"Mary Poe moved up to take fourth in the closing stages."_s, {u"Mary Poe 4 -"_s});
        row(u"Mary Poe, who had been second at halfway, slipped to sixth at the finish."_s, {u"Mary Poe 6 -"_s});
        row(u"In a race won by Mary Poe in 2:22:01, Ann Coe finished a creditable seventh."_s,
            {u"Mary Poe 1 2:22:01"_s, u"Ann Coe 7 -"_s});
        row(u"Ann Coe was seventh in a race won by Mary Poe."_s, {u"Ann Coe 7 -"_s, u"Mary Poe 1 -"_s});
        row(u"The men's race was won by Tom Roe, while the women's winner was Mary Poe in 2:22:01."_s,
            {u"Tom Roe 1 -"_s, u"Mary Poe 1 2:22:01"_s});
        row(u"The women's winner, Mary Poe, clocked 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Winner Mary Poe said the course was tough."_s, {u"Mary Poe 1 -"_s});
        row(u"Race winner Mary Poe finished in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe got the better of Ann Coe to win by three seconds."_s, {u"Mary Poe 1 -"_s});
        row(u"Mary Poe was too strong for Ann Coe, winning by three seconds."_s, {u"Mary Poe 1 -"_s});
        row(u"Mary Poe was beaten into fifth by Ann Coe."_s, {u"Mary Poe 5 -"_s});
        row(u"Mary Poe had to make do with second behind Ann Coe."_s, {u"Mary Poe 2 -"_s});
        row(u"Bronze went to Mary Poe in 2:22:01."_s, {u"Mary Poe 3 2:22:01"_s});
        row(u"The silver was won by Mary Poe and the bronze by Ann Coe."_s, {u"Mary Poe 2 -"_s, u"Ann Coe 3 -"_s});
        row(u"Mary Poe, Ann Coe and Bea Doe finished second, third and fourth."_s,
            {u"Mary Poe 2 -"_s, u"Ann Coe 3 -"_s, u"Bea Doe 4 -"_s});
        row(u"Mary Poe finished a place above Ann Coe, who was ninth."_s, {u"Ann Coe 9 -"_s});
        row(u"Mary Poe emerged as the winner in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe proved a worthy winner in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"It was a one-two for Kenya as Mary Poe beat Ann Coe in 2:22:01."_s, {u"Mary Poe - 2:22:01"_s});
        row(u"Mary Poe finished third for the second year in a row."_s, {u"Mary Poe 3 -"_s});
        row(u"Mary Poe came 10th overall and was the third woman home."_s, {u"Mary Poe 3 -"_s});
        row(u"The race saw Mary Poe win in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe claimed a narrow victory over Ann Coe in a time of 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe reclaimed her crown in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe successfully defended her title in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe raced to gold in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe upset favourite Ann Coe to win."_s, {u"Mary Poe 1 -"_s});
        row(u"First across the line was Mary Poe in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe was first across the line in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe was crowned women's champion."_s, {u"Mary Poe 1 -"_s});
        row(u"Mary Poe won for the fifth time in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe finished outside the top ten in 13th."_s, {u"Mary Poe 13 -"_s});
        row(u"Mary Poe (2:22:01) won from Ann Coe (2:22:05) and Bea Doe (2:23:00)."_s,
            {u"Mary Poe 1 2:22:01"_s, u"Ann Coe - 2:22:05"_s, u"Bea Doe - 2:23:00"_s});
        row(u"Mary Poe led home Ann Coe and Bea Doe in 2:22:01."_s, {u"Mary Poe - 2:22:01"_s});
        // and what looks like one of them, and is none
        row(u"Mary Poe was lying third with a mile to go."_s, {});
        row(u"Two Kenyans, Mary Poe and Ann Coe, took the next two places."_s, {});
        row(u"Mary Poe finished in the top ten."_s, {});
        row(u"Mary Poe lay second with two miles remaining."_s, {});
        row(u"Bronze statues of Mary Poe were sold."_s, {});
        row(u"Winners Mary Poe and friends were absent."_s, {});
        row(u"Mary Poe proved a point."_s, {});
        row(u"Mary Major is the sixth fastest woman of all time."_s, {});
        row(u"Mary Major has come second four times."_s, {});
        row(u"Mary Major fought off a second challenge."_s, {});
        row(u"Mary Major hopes to manage fourth."_s, {});
        row(u"Mary Major struck the ground."_s, {});
        row(u"The podium was completed in May, said Mary Major."_s, {});
        row(u"After Mary Major the crowd left, and second helpings went round."_s, {});
        row(u"The men's and women's titles are at stake, said Mary Major."_s, {});
        row(u"Mary Major wants to become the first Kenyan winner."_s, {});
        row(u"Mary Major has a personal as well as season's best of 2:31:05."_s, {});
        row(u"Tom Roe led home Ron Flood and Jim Major in a Kenyan clean sweep."_s, {});
        row(u"Ron Flood won the battle for third with Jim Major."_s, {});
        row(u"Ron Flood, who hopes he would finish second, was a previous winner."_s, {});
        row(u"Ron Flood said he would finish third."_s, {});
        row(u"Had Ron Flood been a comfortable winner in 2014 he would be rich."_s, {});
        row(u"Ron Flood hopes to be victorious."_s, {});
        row(u"Ron Flood is on top of the world."_s, {});
        row(u"Ron Flood cut his training to 2:10:00 hours."_s, {});
        row(u"The winner takes it all, said Ron Flood."_s, {});
        row(u"Ron Flood was a winner of many prizes."_s, {});
        row(u"Ron Flood cut the cake at 2:10."_s, {});
        row(u"Ron Flood, reaching 30km in 1:40:00, was happy."_s, {});
        row(u"Ron Flood returned to a hero's first home game."_s, {});
        row(u"Ron Flood bought his second home in Kenya."_s, {});
        row(u"Ron Flood was on top form and at the top of the hill."_s, {});
        row(u"Ron Flood hopes to bag top spot."_s, {});
        row(u"Ron Flood (2nd claim) ran in the rain."_s, {});
        row(u"Ron Flood could only dream of a fifth win."_s, {});
        row(u"It was the same time as last year for Ron Flood."_s, {});
    }
    void phrasings() { finds(); }

    // Whole sentences in the manner of agencies: meetings, championships, several races in one breath.
    void reports_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const auto row = [](const QString &text, const QStringList &results) {
            QTest::newRow(qPrintable(text.left(60))) << text << results;
        };
        row(u"Kenya's Asbel Roe won the men's 1500m at the Harbour Golden Meeting in 3:31.18, with Bernard Poe second in 3:31.70 and Silas Coe third."_s,
            {u"Asbel Roe 1 3:31.18"_s, u"Bernard Poe 2 3:31.70"_s, u"Silas Coe 3 -"_s});
        row(u"Jamaica's Usain Roe stormed to victory in the 100 metres in 9.79 seconds at the Harbour Diamond meeting, equalling the meeting record."_s,
            {u"Usain Roe 1 9.79"_s});
        row(u"American Tyson Poe ran 9.84 to win the 100m at the Harbour Grand Prix on Friday, beating Asafa Roe of Jamaica by two hundredths of a second."_s,
            {u"Tyson Poe 1 9.84"_s});
        row(u"Ethiopian Tirunesh Roe took gold in the women's 5,000m in 14:41.24, ahead of compatriot Meseret Poe, who clocked 14:41.90."_s,
            {u"Tirunesh Roe 1 14:41.24"_s, u"Meseret Poe - 14:41.90"_s});
        row(u"Briton Kelly Roe, the double Olympic champion, finished second in the women's 1500m in 4:03.42 behind Russia's Tatyana Poe (4:02.86) at the Harbour meeting."_s,
            {u"before Kelly Roe 1 -"_s, u"Kelly Roe 2 4:03.42"_s, u"Tatyana Poe - 4:02.86"_s});
        row(u"In the women's 800 metres, Mozambique's Maria Roe won in 1:56.38, Jearl Poe of the US was second in 1:57.06 and Ann Coe of Britain third in 1:57.48."_s,
            {u"Maria Roe 1 1:56.38"_s, u"Jearl Poe 2 1:57.06"_s, u"Ann Coe 3 1:57.48"_s});
        row(u"World record holder Paula Roe won the women's 10,000m in 30 minutes 17.15 seconds at the European Cup in Harbour on Sunday."_s,
            {u"Paula Roe 1 30:17.15"_s});
        row(u"Marion Roe won the 60m hurdles final in 7.81 seconds after clocking 7.85 in her heat."_s,
            {u"Marion Roe 1 7.81"_s, u"Marion Roe - 7.85"_s});
        row(u"Jason Roe powered to a 60m hurdles win in 7.51secs at the Norwich Union International in Glasgow."_s,
            {u"Jason Roe 1 7.51"_s});
        row(u"Britain's Mo Roe made his marathon debut count as he came home eighth in Sunday's London Marathon in two hours, eight minutes and 21 seconds."_s,
            {u"Mo Roe 8 2:08:21"_s});
        row(u"Stefano Roe surged clear over the last three miles to win the men's Olympic marathon in 2:10:55."_s,
            {u"Stefano Roe 1 2:10:55"_s});
        row(u"Kenya's Evans Roe became the first man to win the London and Chicago marathons in the same year when he took the title in 2:06:18."_s,
            {u"Evans Roe 1 2:06:18"_s});
        row(u"Roe's fellow Kenyan Sammy Poe was just over 20 seconds behind in second in the Harbour Marathon."_s,
            {u"Sammy Poe 2 -"_s});
        row(u"Paula Roe overcame stomach cramps to win the New York Marathon in 2:23:10, holding off Kenya's Susan Poe by four seconds, with Lyubov Coe of Russia third."_s,
            {u"Paula Roe 1 2:23:10"_s, u"Lyubov Coe 3 -"_s});
        row(u"Constantina Roe led from the halfway point to win the Chicago Marathon in 2:23:45, with Nuta Poe (2:24:33) second."_s,
            {u"Constantina Roe 1 2:23:45"_s, u"Nuta Poe 2 2:24:33"_s});
        row(u"Benita Roe of Australia won the women's long-course race at the World Cross Country Championships in Brussels in 27:17, with Ethiopia's Ejegayehu Poe 12 seconds back in second."_s,
            {u"Benita Roe 1 27:17"_s, u"Ejegayehu Poe 2 -"_s});
        row(u"Kenenisa Roe won a second successive double at the World Cross Country Championships, adding the long-course title to his short-course crown in a time of 35:52."_s,
            {u"Kenenisa Roe 1 35:52"_s});
        row(u"Britain's women claimed team bronze as Hayley Roe finished 11th and Kathy Poe 14th in the long race at the European Cross Country Championships."_s,
            {u"Hayley Roe 11 -"_s, u"Kathy Poe 14 -"_s});
        row(u"Craig Roe won the Great Edinburgh Run 10km in 28:35 on Sunday ahead of John Poe (28:41) and Ian Coe (28:55)."_s,
            {u"Craig Roe 1 28:35"_s, u"John Poe - 28:41"_s, u"Ian Coe - 28:55"_s});
        row(u"Kenyan Robert Roe won the 108th Boston Marathon on Monday in 2:10:37 as four of the top five men came from Kenya."_s,
            {u"Robert Roe 1 2:10:37"_s});
        row(u"Defending champion Felix Roe failed to finish the Rotterdam Marathon, which was won by Jimmy Poe in 2:09:03."_s,
            {u"before Felix Roe 1 -"_s, u"Jimmy Poe 1 2:09:03"_s});
        row(u"Haile Roe set an indoor two-mile world best of 8:04.69 in Birmingham on Friday."_s,
            {u"Haile Roe - 8:04.69"_s});
        row(u"Roman Roe, 23, shaved more than three seconds off the previous mark of 8:53.28 with his run of 8:50.11 in the women's steeplechase at the Harbour meeting."_s,
            {u"Roman Roe - 8:50.11"_s});
        row(u"Bernard Roe missed out on Wilson Poe's 800m world record of 1:41.11 but won comfortably in 1:43.39 at the Harbour meeting."_s,
            {u"Bernard Roe 1 1:43.39"_s});
        row(u"There was disappointment for Paula Roe, who trailed home ninth in the Harbour 10K in 32:04."_s,
            {u"Paula Roe 9 32:04"_s});
        row(u"Ireland's Sonia Roe struggled in 15th place, more than 40 seconds adrift, in the Harbour 10K."_s,
            {u"Sonia Roe 15 -"_s});
        row(u"A late burst saw Derartu Roe take the women's title at the Great North Run in 1:07:33."_s,
            {u"Derartu Roe 1 1:07:33"_s});
        row(u"Dejene Roe made light of the heat to clinch the men's title in Harbour Half Marathon, his time of 59:30 just 15 seconds outside the world record."_s,
            {u"Dejene Roe 1 59:30"_s});
        row(u"Sprinter Mark Roe equalled his personal best of 10.07 in the 100m semi-final but could only finish fifth in the final in 10.19 at the Harbour Games."_s,
            {u"Mark Roe - 10.07"_s, u"Mark Roe 5 10.19"_s});
        row(u"Lornah Roe broke the world half marathon record with victory in 1:06:44 in the Harbour Half."_s,
            {u"Lornah Roe 1 1:06:44"_s});
        row(u"Despite the heat Jane Roe won the Harbour Marathon in 2:31:02."_s, {u"Jane Roe 1 2:31:02"_s});
        row(u"Jane Roe ran 7.85 in the heats and 7.81 in the final of the 60m hurdles at the Harbour Games."_s,
            {u"Jane Roe - 7.85"_s, u"Jane Roe - 7.81"_s});
        row(u"Jane Roe led the Harbour Marathon at halfway in 1:15:30 and won easily."_s, {u"Jane Roe 1 -"_s});
        row(u"Jane Roe was strong on the final hill of the Harbour Marathon and won in 2:31:02."_s,
            {u"Jane Roe 1 2:31:02"_s});
        row(u"The women set off ten minutes before the men. Kenya's Jane Sander reached the tape shortly after Rutter to win in two hours 24.35 minutes."_s,
            {u"Jane Sander 1 2:24:35"_s});
        row(u"Paul Rutter headed a Kenyan 1-2-3 in the Paris marathon as he won the race again.\n\nKenya's Jane Sander reached the tape shortly after Rutter to win in two hours 24.35 minutes."_s,
            {u"Paul Rutter 1 -"_s, u"Jane Sander 1 2:24:35"_s});
        row(u"Paul Rutter won the Paris marathon on Sunday.\n\nKenya's Jane Sander reached the tape shortly after Rutter to win in two hours 24.35 minutes."_s,
            {u"Paul Rutter 1 -"_s, u"Jane Sander 1 2:24:35"_s});
        row(u"Paul Rutter won the Paris marathon on Sunday.\n\nKenya's Jane Sander reached the tape shortly after Rutter to win in 2:24:35."_s,
            {u"Paul Rutter 1 -"_s, u"Jane Sander 1 2:24:35"_s});
        row(u"Marathon rookie Lance Armstrong thrilled the crowds at the New York City Marathon on Sunday.\n\nMario Lopes dos Anjos of Brazil ran a fine New York debut, holding off an all-star field of rivals and became the first South American winner in 2:09:58."_s,
            {u"Mario Lopes dos Anjos 1 2:09:58"_s});
        row(u"Marathon rookie Lance Armstrong thrilled the crowds at the New York City Marathon on Sunday.\n\nMario Lopes dos Anjos of Brazil made a debut, holding off rivals and became the first South American winner in 2:09:58."_s,
            {u"Mario Lopes dos Anjos 1 2:09:58"_s});
        row(u"American milers Grant Miller and Ben Weaver were both at the Millrose Games.\n\nThe 27-year-old Miller set the tone over 3000m with 7 minutes, 22.91 seconds."_s,
            {u"Grant Miller - 7:22.91"_s});
        row(u"Grant Miller and Ben Weaver ran at the Millrose Games on Saturday.\n\nThe 27-year-old Miller ran the 3000m in 7:22.91."_s,
            {u"Grant Miller - 7:22.91"_s});
        row(u"Anita Roy and Vijay Singh won medals in the 20km Race Walk Events.\n\nIn the men's 20km race Vijay clocked 1:29:41 to take the bronze medal. The 27-year-old Vijay has a personal as well as season's best of 1:20:05."_s,
            {u"Vijay Singh 3 1:29:41"_s});
        row(u"Ravindra Kumar Desai (29:35) and Devendra (29:45) came second and third respectively over the men's 10km."_s,
            {u"Ravindra Kumar Desai 2 29:35"_s, u"Devendra 3 29:45"_s});
        row(u"Tom Roe won the men's 10km in 29:30 from Ravindra Kumar Desai."_s, {u"Tom Roe 1 29:30"_s});
        row(u"Tom Roe of Kenya and Lilian Poe left everybody behind and bagged the men's and women's titles respectively in the Harbour 10K here on Sunday."_s,
            {u"Tom Roe 1 -"_s, u"Lilian Poe 1 -"_s});
        row(u"Tom Roe claimed victory in the 200m in a Balkan record of 19.96sec ahead of Antigua's Miguel Francis (20.22)."_s,
            {u"Tom Roe 1 19.96"_s, u"Miguel Francis - 20.22"_s});
        row(u"Tom Roe went one better than in the 100m and claimed victory in the longer sprint at the King Park in a Balkan record of 19.96sec ahead of Antigua's Miguel Francis (20.22)."_s,
            {u"Tom Roe 1 19.96"_s, u"Miguel Francis - 20.22"_s});
        row(u"Jane Roe, second and third in the last two years, finished 21st in the Harbour Marathon."_s,
            {u"Jane Roe 21 -"_s});
        row(u"Kelvin Roe won the 2023 Harbour Marathon in 2:01:25 on Sunday."_s, {u"Kelvin Roe 1 2:01:25"_s});
        row(u"Kelvin Roe won the Harbour Marathon 2023 in 2:01:25."_s, {u"Kelvin Roe 1 2:01:25"_s});
        row(u"The 2019 Harbour Marathon was won by Kelvin Roe in 2:01:25. Jim Poe was second."_s,
            {u"Kelvin Roe 1 2:01:25"_s, u"Jim Poe 2 -"_s});
        row(u"Max Roe won the 1500m in 3:38.21, 0.34 seconds ahead of Sam Poe in 3:38.55."_s,
            {u"Max Roe 1 3:38.21"_s, u"Sam Poe - 3:38.55"_s});
        row(u"Max Roe won the Harbour Marathon in 2:05:50, breaking the course record of 2:06:40 by 50 seconds."_s,
            {u"Max Roe 1 2:05:50"_s});
        row(u"Max Roe won the Harbour Marathon with a chip time of 2:20:05 (gun time 2:20:40)."_s,
            {u"Max Roe 1 2:20:05"_s});
        row(u"Jane Roe won the Harbour Marathon in 2:20:05. In the heats of the 1500m Max Roe had run 3:41.02."_s,
            {u"Jane Roe 1 2:20:05"_s});
        // club news and lists in reports
        row(u"Harbour Half Marathon\n\nMen\n1. Tom Roe, Harbour AC, 1:05:12\n2. Jim Poe, Town Harriers, 1:06:40\n\nWomen\n1. Ann Coe, Vale Runners, 1:15:02\n2. Bea Doe, Town Harriers, 1:16:10"_s,
            {u"Tom Roe 1 1:05:12"_s, u"Jim Poe 2 1:06:40"_s, u"Ann Coe 1 1:15:02"_s, u"Bea Doe 2 1:16:10"_s});
        row(u"Leading results from the Harbour Marathon on Sunday:\n\nMen\n1. Tom Roe (Kenya) 2 hours 6 minutes 12 seconds\n2. Jim Poe (Morocco) 2:06:40\n\nWomen\n1. Ann Coe (Britain) 2:20:10"_s,
            {u"Tom Roe 1 2:06:12"_s, u"Jim Poe 2 2:06:40"_s, u"Ann Coe 1 2:20:10"_s});
        row(u"Seven Harbour AC runners took part in the Vale 10K. Tom Roe was first back for the club in 38:12, followed by Jim Poe (40:02), Ann Coe (41:30) and Bea Doe (45:11)."_s,
            {u"Tom Roe - 38:12"_s, u"Jim Poe - 40:02"_s, u"Ann Coe - 41:30"_s, u"Bea Doe - 45:11"_s});
        row(u"Results of the Vale 10K: Tom Roe 38:12; Jim Poe 40:02; Ann Coe 41:30."_s,
            {u"Tom Roe - 38:12"_s, u"Jim Poe - 40:02"_s, u"Ann Coe - 41:30"_s});
        row(u"Vale 5 mile: 12th Tom Roe 28:12, 30th Jim Poe 30:02, 101st Ann Coe 41:30."_s,
            {u"Tom Roe 12 28:12"_s, u"Jim Poe 30 30:02"_s, u"Ann Coe 101 41:30"_s});
        row(u"In the men's 100m final: 1. Usain Roe (JAM) 9.77, 2. Justin Poe (USA) 9.85, 3. Nesta Coe (JAM) 9.95."_s,
            {u"Usain Roe 1 9.77"_s, u"Justin Poe 2 9.85"_s, u"Nesta Coe 3 9.95"_s});
        row(u"Club runners in the Harbour Marathon included Tom Roe (2:59:10), Jim Poe (3:10:00), both first timers, and Ann Coe, who clocked 3:21:12."_s,
            {u"Tom Roe - 2:59:10"_s, u"Jim Poe - 3:10:00"_s, u"Ann Coe - 3:21:12"_s});
        row(u"Ann Coe was 34th overall and third woman in 38:10 at the Vale 10K."_s, {u"Ann Coe 3 38:10"_s});
        row(u"Ann Coe was third woman and 34th overall in 38:10 at the Vale 10K."_s, {u"Ann Coe 3 38:10"_s});
        row(u"Ann Coe (38:10) was 34th and first F40 in the Vale 10K."_s, {u"Ann Coe 34 38:10"_s});
        row(u"At the Vale parkrun, Tom Roe finished fourth of 210 in 18:20 and Ann Coe was 12th in a PB of 20:01."_s,
            {u"Tom Roe 4 18:20"_s, u"Ann Coe 12 20:01"_s});
        row(u"Husband and wife Tom and Ann Roe ran the Harbour Marathon in 3:10:05 and 3:40:12 respectively."_s,
            {u"Tom Roe - 3:10:05"_s, u"Ann Roe - 3:40:12"_s});
        row(u"Tom Roe ran the Vale 10K in under 40 minutes for the first time, crossing the line in 39:55."_s,
            {u"Tom Roe - 39:55"_s});
        row(u"First Harbour runner home in the Vale 10K was Tom Roe in 38:12."_s, {u"Tom Roe - 38:12"_s});
        row(u"Under-17 girl Ann Coe won the 800m in 2:15.3 at the county championships while Bea Doe took silver in the U15 girls' 1500m in 4:50.1."_s,
            {u"Ann Coe 1 2:15.3"_s, u"Bea Doe 2 4:50.1"_s});
        row(u"Tom Roe, 45, of Valetown, won the Harbour 10K in 31 minutes, 10 seconds. Jim Poe, 22, of Harbour, was second in 31:30."_s,
            {u"Tom Roe 1 31:10"_s, u"Jim Poe 2 31:30"_s});
        row(u"Roe (30:10) beat Poe (30:12) in a sprint finish of the Harbour 10K after Tom Roe and Jim Poe broke away."_s,
            {u"Tom Roe - 30:10"_s, u"Jim Poe - 30:12"_s});
        row(u"The women's race in the Vale 10K was won by Ann Coe in 36:02, with Bea Doe second in 36:40 and her club-mate Jane Foe third in 36:59."_s,
            {u"Ann Coe 1 36:02"_s, u"Bea Doe 2 36:40"_s, u"Jane Foe 3 36:59"_s});
        row(u"The Vale 10K was won by Ann Coe in 36:02, with Bea Doe second in 36:40 and club-mate Jane Foe third in 36:59."_s,
            {u"Ann Coe 1 36:02"_s, u"Bea Doe 2 36:40"_s, u"Jane Foe 3 36:59"_s});
        row(u"The Vale 10K was won by Ann Coe in 36:02, with Harbour's Bea Doe second in 36:40 and Jane Foe third in 36:59."_s,
            {u"Ann Coe 1 36:02"_s, u"Bea Doe 2 36:40"_s, u"Jane Foe 3 36:59"_s});
        row(u"Tom and Ann Roe ran the Harbour Marathon in 3:10:05 and 3:40:12 respectively."_s,
            {u"Tom Roe - 3:10:05"_s, u"Ann Roe - 3:40:12"_s});
        row(u"Brothers Tom and Jim Roe were second and third in the Harbour Marathon."_s,
            {u"Tom Roe 2 -"_s, u"Jim Roe 3 -"_s});
        row(u"Jane Roe was first home for Harbour AC in 2:31:02 at the Vale Marathon."_s, {u"Jane Roe - 2:31:02"_s});
        row(u"Jane Roe was third home in 2:31:02 at the Vale Marathon."_s, {u"Jane Roe 3 2:31:02"_s});
        row(u"Tom Roe was second for the second year running at the Vale Marathon."_s, {u"Tom Roe 2 -"_s});
        // who is meant, and who is not
        row(u"Kenya's Tom Roe won the Harbour Marathon on Sunday.\nThe 29-year-old Kenyan clocked 2:05:10. Jim Poe of Ethiopia was second in 2:05:20, and his compatriot Abe Coe third in 2:06:00."_s,
            {u"Tom Roe 1 2:05:10"_s, u"Jim Poe 2 2:05:20"_s, u"Abe Coe 3 2:06:00"_s});
        row(u"Mary Poe won the Harbour Marathon. Her time of 2:22:01 was the fastest of the year."_s,
            {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe won the Harbour Marathon. The mother of two finished in 2:22:01."_s, {u"Mary Poe 1 2:22:01"_s});
        row(u"Mary Poe won the Harbour Marathon. Poe, 31, from Vale, finished in 2:22:01."_s,
            {u"Mary Poe 1 2:22:01"_s});
        row(u"Tom Roe of Kenya beat Jim Poe of Ethiopia to win the Harbour Marathon. The Ethiopian finished in 2:06:10."_s,
            {u"Tom Roe 1 -"_s, u"Jim Poe - 2:06:10"_s});
        row(u"Coach Bill Doe said Tom Roe, who won the Harbour Marathon in 2:05:10, was in great shape."_s,
            {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe, coached by Bill Doe, won the Harbour Marathon in 2:05:10."_s, {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe won the Harbour Marathon on Sunday.\nThe Olympic champion crossed the line in 2:05:10."_s,
            {u"Tom Roe 1 2:05:10"_s, u"before Tom Roe 1 -"_s});
        row(u"The defending champion, Tom Roe, was third in the Harbour Marathon in 2:07:10."_s,
            {u"before Tom Roe 1 -"_s, u"Tom Roe 3 2:07:10"_s});
        row(u"Sisters Ann and Bea Coe finished second and fourth in the Harbour Marathon."_s,
            {u"Ann Coe 2 -"_s, u"Bea Coe 4 -"_s});
        row(u"Sports minister Ann Coe watched Tom Roe win the Harbour Marathon in 2:05:10."_s,
            {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe won the Harbour Marathon in 2:05:10. \"I am proud,\" the Kenyan said. \"I ran 2:04:00 in training.\""_s,
            {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe won the Harbour Marathon in 2:05:10. Last year he was third in 2:07:00."_s,
            {u"Tom Roe 1 2:05:10"_s, u"before Tom Roe 3 2:07:00"_s});
        row(u"Tom Roe won the Harbour Marathon in 2:05:10, improving on his third place of last year."_s,
            {u"Tom Roe 1 2:05:10"_s, u"before Tom Roe 3 -"_s});
        row(u"Tom Roe won the Harbour Marathon in 2:05:10. He will next run in the Vale Marathon, where he won in 2:06:00 in 2019."_s,
            {u"Tom Roe 1 2:05:10"_s, u"before Tom Roe 1 2:06:00"_s});
        row(u"Tom Roe, 2:04:30 at his best, won the Harbour Marathon in 2:05:10."_s, {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe (personal best 2:04:30) won the Harbour Marathon in 2:05:10."_s, {u"Tom Roe 1 2:05:10"_s});
        row(u"Tom Roe and Jim Poe go head to head in Sunday's Harbour Marathon. Roe has run 2:04:30 and Poe won in 2:05:00 last year."_s,
            {u"before Jim Poe 1 2:05:00"_s});
        row(u"O'Brien won the Harbour Marathon. Pat O'Brien finished in 2:25:10."_s, {u"Pat O'Brien 1 2:25:10"_s});
        row(u"José Ángel Muñoz won the Harbour Marathon in 2:15:10, ahead of Zoë Müller-Schmidt (2:26:00)."_s,
            {u"José Ángel Muñoz 1 2:15:10"_s, u"Zoë Müller-Schmidt - 2:26:00"_s});
        row(u"TOM ROE won the Harbour Marathon in 2:15:10, ahead of JIM POE (2:16:00)."_s,
            {u"TOM ROE 1 2:15:10"_s, u"JIM POE - 2:16:00"_s});
        row(u"Dr Ann Coe won the women's race at the Harbour Marathon in 2:35:10."_s, {u"Ann Coe 1 2:35:10"_s});
        row(u"Local runner Ann Coe won the women's race at the Harbour Marathon in 2:35:10."_s,
            {u"Ann Coe 1 2:35:10"_s});
        row(u"Ann Coe-Roe won the women's race at the Harbour Marathon in 2:35:10."_s, {u"Ann Coe-Roe 1 2:35:10"_s});
        row(u"Mo Farah's training partner Tom Roe won the Harbour Marathon in 2:35:10."_s, {u"Tom Roe 1 2:35:10"_s});
        row(u"Neither Tom Roe nor Jim Poe finished the Harbour Marathon, won by Abe Coe in 2:07:00."_s,
            {u"Abe Coe 1 2:07:00"_s});
        row(u"TOM ROE won the Harbour Marathon in 2:15:10."_s, {u"TOM ROE 1 2:15:10"_s});
        row(u"TOM Roe won the Harbour Marathon in 2:15:10."_s, {u"TOM Roe 1 2:15:10"_s});
        row(u"HARBOUR runner Tom Roe won the Vale Marathon in 2:15:10 on Sunday in warm and sunny weather."_s,
            {u"Tom Roe 1 2:15:10"_s});
        row(u"TOM ROE won the Harbour Marathon in 2:15:10 on Sunday in warm and sunny weather."_s,
            {u"TOM ROE 1 2:15:10"_s});
        row(u"KENYA'S Tom Roe won the Vale Marathon in 2:15:10 on Sunday in warm and sunny weather."_s,
            {u"Tom Roe 1 2:15:10"_s});
        row(u"HARBOUR AC's Tom Roe won the Vale Marathon in 2:15:10 on Sunday."_s, {u"Tom Roe 1 2:15:10"_s});
        row(u"Tom Roe, who has run 2:04:30, was third in the Harbour Marathon in 2:07:10."_s, {u"Tom Roe 3 2:07:10"_s});
        row(u"Jim Poe, inspired by Tom Roe, won the Harbour Marathon in 2:07:10."_s, {u"Jim Poe 1 2:07:10"_s});
        row(u"Jim Poe was helped by Tom Roe after the Harbour Marathon."_s, {});
        row(u"PORT SELBY hosts the Harbour Marathon on Sunday and it will be won in 2:10:00."_s, {});
        row(u"Sage Hart-Kelly led the Harbour Marathon early.\nTom Norris pushed up the last slope to win in 2:16:19 with Hart-Kelly finishing second in 2:16:22."_s,
            {u"Tom Norris 1 2:16:19"_s, u"Sage Hart-Kelly 2 2:16:22"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe and Ann Coe won. Both finished in a record time of 2:09:48 and 2:33:53 respectively."_s,
            {u"Tom Roe 1 2:09:48"_s, u"Ann Coe 1 2:33:53"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nJames Roe (Chuo Hatsujo) earned the win, going faster all the way to his 2:10:27 finish."_s,
            {u"James Roe 1 2:10:27"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nKiyoshi Koga (Yasukawa Denki) was third across the line in 2:10:49."_s,
            {u"Kiyoshi Koga 3 2:10:49"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe won in 2:10:27, second to Abel Coe's 2:09:00 on the all-time list."_s,
            {u"Tom Roe 1 2:10:27"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThird was Martin Keane Oranmore AC in 2:55:43."_s,
            {u"Martin Keane 3 2:55:43"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMartin Keane Oranmore AC was third in 2:55:43 and Jim Poe, Oranmore AC, who had a fine run, took fourth in 2:56:00."_s,
            {u"Martin Keane 3 2:55:43"_s, u"Jim Poe 4 2:56:00"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThere were cheers for Filippo Coe for his 2:20:34 in fourth."_s,
            {u"Filippo Coe 4 2:20:34"_s});
        // several places for several names
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe (2:22:58) and Ann Coe (2:23:01), the two local women who went ahead near 35km, finished second and third."_s,
            {u"Mary Poe 2 2:22:58"_s, u"Ann Coe 3 2:23:01"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe (2:25:25), Bea Doe (2:25:28) and Ann Coe (2:26:07), who finished 10th, 11th and 12th, also earned berths."_s,
            {u"Mary Poe 10 2:25:25"_s, u"Bea Doe 11 2:25:28"_s, u"Ann Coe 12 2:26:07"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nAmericans Tom Roe, 2:09:58 and Mike Poe, 2:10:02, were second and third respectively."_s,
            {u"Tom Roe 2 2:09:58"_s, u"Mike Poe 3 2:10:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe came home with a winning time of 2:20:51, while Ann Coe finished third in 2:21:07."_s,
            {u"Mary Poe 1 2:20:51"_s, u"Ann Coe 3 2:21:07"_s});
        row(u"At the Harbour Games Tom Roe of Algeria took the 1,500 gold, covering the distance in three minutes, 31.79 seconds."_s,
            {u"Tom Roe 1 3:31.79"_s});
        row(u"The men's wheelchair race at the Harbour Run was dominated by Britain's Sean Roe, who took the win in 49:31, adding to his 2021 victory."_s,
            {u"before Sean Roe 1 -"_s, u"Sean Roe 1 49:31"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe took the win in 2:10:24."_s,
            {u"Tom Roe 1 2:10:24"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe was sixth of the Irish in 55th."_s,
            {u"Mary Poe 55 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe was first to cross the line in 2:16:31."_s,
            {u"Tom Roe 1 2:16:31"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe was first to arrive at the start."_s, {});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe held out to win by nine seconds from last year's runner-up Jim Poe."_s,
            {u"Tom Roe 1 -"_s, u"before Jim Poe 2 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nTom Roe ran at an even pace, completing the course in 3:03:52."_s,
            {u"Tom Roe - 3:03:52"_s});
        row(u"Mary Poe produced her best effort to win the women's 200m at the Harbour Invitational.\n\nPoe, the London Olympic Games sprint double champion, ran 22.13 seconds, equal fastest of the year."_s,
            {u"Mary Poe 1 22.13"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe smiled as Ann Coe won, and second and third were the hosts."_s,
            {u"Ann Coe 1 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThe 1,500 finishers cheered Mary Poe."_s, {});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe was first to congratulate the winner, Ann Coe."_s,
            {u"Ann Coe 1 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe finished 12 seconds behind the winner, Ann Coe, in 2:31:02."_s,
            {u"Mary Poe - 2:31:02"_s, u"Ann Coe 1 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThe runner-up, Mary Poe, ran 2:31:02."_s,
            {u"Mary Poe 2 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThe winner, Mary Poe said, was the weather."_s, {});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe recorded 2:31:02 to finish just outside the medals in fourth."_s,
            {u"Mary Poe 4 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe, who missed last year's race through injury, won in 2:31:02."_s,
            {u"Mary Poe 1 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThe race also saw Mary Poe take third in 2:31:02."_s,
            {u"Mary Poe 3 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe's 2:31:02 earned her fifth place."_s,
            {u"Mary Poe 5 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe's time of 2:31:02 gave her victory."_s,
            {u"Mary Poe 1 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe's run of 2:31:02 was enough for third."_s,
            {u"Mary Poe 3 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe topped the podium with 2:31:02."_s,
            {u"Mary Poe 1 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe completed a Kenyan one-two-three in 2:31:02."_s,
            {u"Mary Poe - 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe made the podium in third."_s, {u"Mary Poe 3 -"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe also finished in the medals, taking bronze in 2:31:02."_s,
            {u"Mary Poe 3 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe was the third Briton home in 2:31:02."_s,
            {u"Mary Poe - 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nMary Poe was sixth in 2:31:02, one place and four seconds behind Ann Coe."_s,
            {u"Mary Poe 6 2:31:02"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nPoe wins, Coe second\n\nMary Poe won in 2:31:02 and Ann Coe was second."_s,
            {u"Mary Poe 1 2:31:02"_s, u"Ann Coe 2 -"_s});
        // where somebody is from is nobody
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThe first local man to cross the line was Eric Roe, of Barrie, Ont., with a time of 2:12:49."_s,
            {u"Eric Roe - 2:12:49"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nJane Roe of London, Ont., finished in 2:28:03, just over a half-minute ahead of Ann Coe of Brant, Ont., who clocked 2:28:32."_s,
            {u"Jane Roe - 2:28:03"_s, u"Ann Coe - 2:28:32"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nSecond place went to Joel Roe of Nyanza who clocked 2:14:06."_s,
            {u"Joel Roe 2 2:14:06"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nShe was followed by Mary Roe of Central who finished in 2:26:10 as Ann Coe of Eastern came in third place in 2:26:50."_s,
            {u"Mary Roe - 2:26:10"_s, u"Ann Coe 3 2:26:50"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nThird place in the men's run was secured by fellow Kenyan Daniel Roe in 2:09:25."_s,
            {u"Daniel Roe 3 2:09:25"_s});
        row(u"Rain fell on the Harbour Marathon on Sunday.\nJane Roe beat a friend of Ann Coe, who finished in 2:28:03."_s,
            {u"Ann Coe - 2:28:03"_s});
    }
    void reports() { finds(); }

    void nothing_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) {
            QTest::newRow(name) << QString(u"Rain is due at the Harbour Marathon. "_s + text);
        };
        row("C78 a best in a preview", u"Jane Roe has a personal best of 2:31:02."_s);
        row("G121 halfway", u"Jane Roe went through halfway in 1:15:30."_s);
        row("G122 ten kilometres", u"Jane Roe passed 10km in 35:12."_s);
        row("G123 the second half", u"Jane Roe ran the second half in 1:14:45."_s);
        row("G124 a mile", u"Jane Roe put in a 4:46 eighth mile."_s);
        row("G125 a schedule", u"Jane Roe was on 2:31:02 schedule."_s);
        row("G126 time to go", u"Jane Roe led with 15 minutes to go."_s);
        row("G129 an age", u"Jane Roe, 34, smiled."_s);
        row("G132 a count", u"Jane Roe saw 17 men finish."_s);
        row("E100 a ranking", u"Jane Roe has run the second-fastest time in history."_s);
        row("E100 third fastest", u"Jane Roe is the third fastest woman ever."_s);
        row("H143 an edition", u"Jane Roe waved at the start of the 45th edition."_s);
        row("H143 a third win in a row", u"Jane Roe wants a third win in a row."_s);
        row("H144 the future", u"Jane Roe will run in 2:31:02."_s);
        row("H145 a target", u"Jane Roe hopes to win in 2:31:02."_s);
        row("H145 a wish for a time", u"Jane Roe had hoped for 2:31:02."_s);
        row("H146 could have", u"Jane Roe could have finished third in 2:31:02."_s);
        row("H147 speech", u"\"I finished third in 2:31:02 and I am happy with that,\" said Jane Roe."_s);
        row("H148 did not", u"Jane Roe did not finish third."_s);
        row("H148 failed", u"Jane Roe failed to win."_s);
        row("D81 a gap alone", u"Jane Roe was 12 seconds behind at the bridge."_s);
        row("G139 a field event", u"Jane Roe won the long jump with 6.63m."_s);
        row("G138 another sport", u"Jane Roe won the swim in 32:10."_s);
        row("G136 a team", u"Kenya won the team title."_s);
        row("a second lead", u"Jane Roe took a second look."_s);
        row("won something else", u"Jane Roe won a car."_s);
        row("won money", u"Jane Roe won £75 in the raffle."_s);
        row("E107 a standard", u"Jane Roe is short of the qualifying time of 2:26:50."_s);
        row("halfway in brackets", u"Jane Roe walked off at halfway (1:31:20)."_s);
        row("spoken marks", u"Jane Roe has run 3:40 and 3:31."_s);
        row("started a second time", u"Jane Roe tied her shoe for a second time."_s);
        row("points of a team", u"Rose Valley was second with 105 points."_s);
        row("points of a school", u"Rose Valley took third in the race with 127 points."_s);
        row("a former winner", u"Former Kenyan winner Jane Roe waved."_s);
        row("first of many", u"Jane Roe was the first of many to stop."_s);
        row("took part in the race", u"Jane Roe took part in the women's race."_s);
    }
    void nothing()
    {
        QFETCH(QString, text);
        QCOMPARE(resultsOf(text), QStringList());
    }

    void background_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("results");
        const QString lead = u"HARBOUR, 3 May 2019. Ann Poe won the Harbour Marathon in 2:29:10. "_s;
        const auto row = [&](const char *name, const QString &text, QStringList results) {
            results.prepend(u"Ann Poe 1 2:29:10"_s);
            QTest::newRow(name) << QString(lead + text) << results;
        };
        row("H141 champion of a year", u"Jane Roe, the 2017 champion, was third."_s,
            {u"before Jane Roe 1 -"_s, u"Jane Roe 3 -"_s});
        row("H141 two years", u"The 2015 and 2016 champion Jane Roe was third."_s,
            {u"before Jane Roe 1 -"_s, u"before Jane Roe 1 -"_s, u"Jane Roe 3 -"_s});
        row("H142 last year's winner", u"Last year's winner Jane Roe was third."_s,
            {u"before Jane Roe 1 -"_s, u"Jane Roe 3 -"_s});
        row("H142 a year ago", u"Jane Roe, third a year ago, was fourth."_s,
            {u"before Jane Roe 3 -"_s, u"Jane Roe 4 -"_s});
        row("H155 several years", u"Jane Roe, who won in 2014 and 2015, was fourth."_s,
            {u"before Jane Roe 1 -"_s, u"before Jane Roe 1 -"_s, u"Jane Roe 4 -"_s});
        row("H141 another championship", u"World 5,000m champion Jane Roe was third."_s,
            {u"before Jane Roe 1 -"_s, u"Jane Roe 3 -"_s});
        row("H141 two titles", u"Jane Roe, the 1,500m and 3,000m Olympic champion, was third."_s,
            {u"before Jane Roe 1 -"_s, u"before Jane Roe 1 -"_s, u"Jane Roe 3 -"_s});
        row("H141 a medal", u"Olympic silver medallist Jane Roe was third."_s,
            {u"before Jane Roe 2 -"_s, u"Jane Roe 3 -"_s});
        row("E98 an old mark of another", u"She missed the 2:28:11 that Jane Roe ran in 2011."_s,
            {u"before Jane Roe - 2:28:11"_s});
        row("no champion of anything said", u"Champion Jane Roe smiled."_s, {});
        row("H141 a counted champion", u"Jane Roe, a four-time champion, smiled."_s, {});
        row("the only winner since", u"No local woman had won since Jane Roe in 1985."_s, {u"before Jane Roe 1 -"_s});
    }
    void background() { finds(); }

    void contexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");
        QTest::newRow("event, year of the dateline, sex, nation")
            << u"LONDON, 27 April 2025. Kenya's Jane Roe won the women's race at the London Marathon in 2:15:50."_s
            << u"Jane Roe: London Marathon, marathon, 2025, women, KEN"_s;
        QTest::newRow("F115 born and competing") << u"Moroccan-born American Jane Roe won the Harbour Marathon."_s
                                                 << u"Jane Roe: Harbour Marathon, marathon, women, USA"_s;
        QTest::newRow("H159 wheelchair")
            << u"Jane Roe won the women's wheelchair race at the Harbour Marathon in 1:44:09."_s
            << u"Jane Roe: Harbour Marathon, marathon, wheelchair women"_s;
        QTest::newRow("hurdles") << u"Jane Roe won the women's 60m hurdles at the Nordhavn Grand Prix in 7.98."_s
                                 << u"Jane Roe: Nordhavn Grand Prix, 60 m hurdles, women"_s;
        QTest::newRow("C70 blank before 's")
            << u"Jane Roe won the women 's 5,000 metres at the Nordhavn Grand Prix in 15:01.20."_s
            << u"Jane Roe: Nordhavn Grand Prix, 5000 m, women"_s;
        QTest::newRow("the record fallen in it")
            << u"At the Nordhavn Grand Prix Jane Roe broke the Danish 60m hurdles record by running 8.11."_s
            << u"Jane Roe: Nordhavn Grand Prix, 60 m hurdles, women"_s;
        QTest::newRow("two races in one sentence")
            << u"At the Nordhavn Grand Prix Jane Roe won the 800m in 2:03.40 while Mary Major took the long jump."_s
            << u"Jane Roe: Nordhavn Grand Prix, 800 m, women"_s;
        QTest::newRow("small letters")
            << u"Jane Roe took the title at the county cross-country championships in 23.40."_s
            << u"Jane Roe: county cross-country championships, cross country, women"_s;
        QTest::newRow("grand prix in small letters")
            << u"Jane Roe won the women's 800m at the Birmingham grand prix in 2:03.40."_s
            << u"Jane Roe: Birmingham grand prix, 800 m, women"_s;
        QTest::newRow("looking to another event")
            << u"Many are looking to the Rio Olympics. The crowds came to the Nordhavn Grand Prix. Jane Roe won the women's 800m in 2:03.40."_s
            << u"Jane Roe: Nordhavn Grand Prix, 800 m, women"_s;
        QTest::newRow("the Olympics themselves") << u"Jane Roe won the women's 800m at the Rio Olympics in 2:03.40."_s
                                                 << u"Jane Roe: Rio Olympics, 800 m, women"_s;
        QTest::newRow("race walk")
            << u"Jane Roe won the women's 20km race walk at the Nordhavn Grand Prix in 1:31:02."_s
            << u"Jane Roe: Nordhavn Grand Prix, 20 km walk, women"_s;
        QTest::newRow("race walk in full")
            << u"Jane Roe won the women's 20 kilometre race walk at the Nordhavn Grand Prix in 1:31:02."_s
            << u"Jane Roe: Nordhavn Grand Prix, 20 km walk, women"_s;
        QTest::newRow("a race over 20km is no walk")
            << u"Jane Roe won the women's 20km race at the Nordhavn Grand Prix in 1:11:02."_s
            << u"Jane Roe: Nordhavn Grand Prix, 20 km, women"_s;
        QTest::newRow("a slot at another event")
            << u"Jane Roe won the women's race at the Harbour Marathon in 2:31:02. The first six booked a slot at the African Games to defend the title. Ann Poe won the men's race in 2:11:02."_s
            << u"Jane Roe: Harbour Marathon, marathon, women | Ann Poe: Harbour Marathon, marathon, men"_s;
        QTest::newRow("another event in its own right")
            << u"Jane Roe won the women's race at the Harbour Marathon in 2:31:02. At the Nordhavn Half Marathon Ann Poe won the women's race in 1:11:02."_s
            << u"Jane Roe: Harbour Marathon, marathon, women | Ann Poe: Nordhavn Half Marathon, half marathon, women"_s;
        QTest::newRow("42km") << u"Jane Roe won the women's 42km race in 2:31:02."_s << u"Jane Roe: marathon, women"_s;
        QTest::newRow("21km") << u"Jane Roe won the women's 21km race in 1:11:02."_s
                              << u"Jane Roe: half marathon, women"_s;
        QTest::newRow("25km keeps its length")
            << u"Jane Roe won the women's 25km race in 1:31:02."_s << u"Jane Roe: 25 km, women"_s;
        QTest::newRow("age group") << u"Jane Roe won the under-17 girls' race at the Harbour Cross Country in 19.08."_s
                                   << u"Jane Roe: Harbour Cross Country, cross country, under-17 girls"_s;
    }
    void contexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, context);
        const QStringList found = contextsOf(text);
        QCOMPARE(found.join(u" | "_s), context);
    }

    void wordsAreExact()
    {
        const QString text = u"Größe zählt 😀. Zoë Śmigły was third in the Harbour Marathon in 2:31:02."_s;
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(1));
        const ResultClaim &claim = reading.results[0];
        QCOMPARE(wordsOf(text, claim.athlete.evidence), u"Zoë Śmigły"_s);
        QCOMPARE(wordsOf(text, claim.place->evidence), u"third"_s);
        QCOMPARE(wordsOf(text, claim.time->evidence), u"2:31:02"_s);
        QCOMPARE(wordsOf(text, claim.context.race->evidence), u"Harbour Marathon"_s);
        QVERIFY(claim.time->evidence.sentence.contains(claim.time->evidence.span));
        QVERIFY(!claim.time->evidence.rule.isEmpty());
    }

    // The sentence that says place and time in one breath is the proof, a participle or a headline is not.
    void plainVerbsProve_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("won") << u"Winning the Harbour Marathon was hard for Jane Roe. Roe won in 2:31:02."_s
                             << u"won"_s;
        QTest::newRow("third")
            << u"Jane Roe came to the line on the podium of the Harbour Marathon, finishing with a third place. Roe was third in 2:31:02."_s
            << u"third"_s;
        QTest::newRow("no time, the first")
            << u"Jane Roe won the Harbour Marathon. Roe won."_s << u"won the Harbour Marathon"_s;
    }
    void plainVerbsProve()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const Reading reading = readText(text);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QVERIFY(reading.results[0].place);
        QCOMPARE(wordsOf(text, reading.results[0].place->evidence), words);
    }

    void variantsAreOneAthlete()
    {
        const Reading reading =
            readText(u"Vivian Cheruiyot won the London Marathon. Later Cheryuiot clocked 2:18:31."_s);
        QCOMPARE(reading.results.size(), std::size_t(1));
        QCOMPARE(reading.results[0].athlete.value, u"Vivian Cheruiyot"_s);
        QCOMPARE(reading.results[0].otherNames, QStringList{u"Cheryuiot"_s});
    }
};

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
