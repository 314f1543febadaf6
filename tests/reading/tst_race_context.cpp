// What stands around a result: where somebody is from, which event, distance, category and year.
#include "result_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestRaceContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("nations");
        const auto row = [](const char *name, const QString &text, const QString &nations) {
            QTest::newRow(name) << text << nations;
        };
        row("B41 after the time", u"Ann Poe won in 2:31:02 ahead of Bea Roe (2:32:10) of Kenya."_s,
            u"Ann Poe - | Bea Roe KEN"_s);
        row("B41 of the US", u"Ann Poe of the US won in 2:31:02."_s, u"Ann Poe USA"_s);
        row("B41 from the", u"Ann Poe, from the USA, won in 2:31:02."_s, u"Ann Poe USA"_s);
        row("B41 from a town", u"Ann Poe, from Settle, won in 2:31:02."_s, u"Ann Poe -"_s);
        row("B42 short name before", u"US runner Ann Poe won in 2:31:02."_s, u"Ann Poe USA"_s);
        row("B42 with dots", u"Ann Poe beat the U.K.'s Bea Roe to win in 2:31:02 with Roe second."_s,
            u"Ann Poe - | Bea Roe GBR"_s);
        row("B42 demonym and comma", u"Kenyan, Ann Poe won in 2:31:02."_s, u"Ann Poe KEN"_s);
        row("B42 somebody else before the comma", u"Behind the Kenyan, Ann Poe was second in 2:31:02."_s,
            u"Ann Poe -"_s);
        row("B42 the top American was", u"The top American was Ann Poe, who finished 10th in 2:31:02."_s,
            u"Ann Poe USA"_s);
        row("B42 another in the field", u"Another Indian in the field, Ann Poe finished fifth in 2:31:02."_s,
            u"Ann Poe IND"_s);
        row("B42 cross country champion", u"Kenya's world cross country champion Ann Poe won in 2:31:02."_s,
            u"Ann Poe KEN"_s);
        row("B42 champion of a nation's race", u"Former Irish marathon champion Ann Poe won in 2:31:02."_s,
            u"Ann Poe -"_s);
        row("B42 a people's champion", u"Irish champion Ann Poe won in 2:31:02."_s, u"Ann Poe IRL"_s);
        row("F110 compatriot of a nation", u"Ann Poe edged Ethiopian compatriot Bea Roe to win in 2:31:02."_s,
            u"Ann Poe ETH"_s);
        row("F110 fellow", u"Ann Poe won in 2:31:02, ahead of fellow Kenyan Bea Roe in 2:31:09."_s,
            u"Ann Poe KEN | Bea Roe KEN"_s);
        row("F110 fellow of the one before",
            u"Kenya's Ann Poe won in 2:31:02, ahead of Bea Roe and fellow Ethiopian Cy Major, who was third in 2:32:09."_s,
            u"Ann Poe KEN | Cy Major ETH"_s);
        row("two of a nation", u"Two Kenyans, Tom Poe and Bea Roe, won the Harbour Marathon."_s,
            u"Tom Poe KEN | Bea Roe KEN"_s);
        row("the pair of", u"She held off the French pair of Ann Poe (2:31:02) and Bea Roe (2:31:09)."_s,
            u"Ann Poe FRA | Bea Roe FRA"_s);
        row("others than the two of a nation", u"They left two Kenyans behind. Tom Poe and Bo Roe won in 2:11:02."_s,
            u"Tom Poe - | Bo Roe -"_s);
        row("among the people of a nation",
            u"Among Indian men, Tom Poe was first in 1:04:34 while Bo Roe was second in 1:04:40."_s,
            u"Tom Poe IND | Bo Roe IND"_s);
        row("first among", u"Ann Poe finished first among Indian women in 1:15:34."_s, u"Ann Poe IND"_s);
        row("were the placed", u"Tom Poe (65:10) and Bo Roe (65:21) were the second and third placed Indians."_s,
            u"Tom Poe IND | Bo Roe IND"_s);
        row("no people of the nation", u"Among the Indian clubs, Tom Poe won in 1:04:34."_s, u"Tom Poe -"_s);
        row("a section of the nation's own", u"In the Indian elite women's section, Ann Poe won in 34:03."_s,
            u"Ann Poe IND"_s);
        row("a nation's event", u"In the Indian Grand Prix, Ann Poe won in 34:03."_s, u"Ann Poe -"_s);
        row("a duel", u"It was an American duel between Tom Poe and Bo Roe. Poe won in 9.79 and Roe was second."_s,
            u"Tom Poe USA | Bo Roe USA"_s);
        row("a clean sweep", u"Ann Poe led a Jamaican clean sweep of the 400m in 50.67."_s, u"Ann Poe JAM"_s);
        row("first since",
            u"Bea Roe was third in 2:31:02. Kenya won, and no British woman had done so since Bea Roe."_s,
            u"Bea Roe GBR"_s);
        row("gave a nation",
            u"Tom Poe and Bea Roe gave Kenya both titles at the Harbour Marathon. Poe won in 2:11:02."_s,
            u"Bea Roe KEN | Tom Poe KEN"_s);
        row("a race of the nation's own", u"In the Indian elite athletes race, Ann Poe won in 34:03."_s,
            u"Ann Poe IND"_s);
        row("B40 two-time medallist",
            u"Ethiopia's three-time world junior cross country gold medallist Ann Poe was third in 14:33.32."_s,
            u"Ann Poe ETH"_s);
        row("B40 two of them", u"Ethiopia had two. Time and again Ann Poe was third in 14:33.32."_s, u"Ann Poe -"_s);
        row("C64 letters of a state", u"1. Ann Poe (MA) 2:31:02\n2. Bea Roe (GB) 2:32:10\n"_s,
            u"Ann Poe - | Bea Roe GBR"_s);
    }
    void nations()
    {
        QFETCH(QString, text);
        QFETCH(QString, nations);
        QStringList found;
        for (const ResultClaim &claim : readText(text).results)
            found += QString(claim.athlete.value % u' ' % (claim.nationality ? claim.nationality->value : u"-"_s));
        found.removeDuplicates();
        QCOMPARE(found.join(u" | "_s), nations);
    }

    void races_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("contexts");
        const auto row = [](const char *name, const QString &text, const QString &contexts) {
            QTest::newRow(name) << text << contexts;
        };
        row("fell race", u"Ann Poe won the women's 23-mile fell race in 2:51:02."_s, u"Ann Poe: fell, women"_s);
        row("fell race with a name", u"Ann Poe won the women's race of the Harrow Top fell race in 1:51:02."_s,
            u"Ann Poe: Harrow Top fell race, fell, women"_s);
        row("fell race and its miles",
            u"Ann Poe won the Harrow Top fell race. She covered the 15 miles in 1:51:02, the first woman home."_s,
            u"Ann Poe: Harrow Top fell race, fell, women"_s);
        row("road race with a name", u"Ann Poe won the women's race of the Harrow Bay road race in 51:02."_s,
            u"Ann Poe: Harrow Bay road race, women"_s);
        row("a nation's fell races", u"Ann Poe, who loves British fell races, won the women's 10km in 41:02."_s,
            u"Ann Poe: 10 km, women"_s);
        row("walk carried on",
            u"Ann Poe won the women's 20km race walk in 1:31:02. In the men's 20km, Tom Roe clocked 1:22:10 to win."_s,
            u"Ann Poe: 20 km walk, women | Tom Roe: 20 km walk, men"_s);
        row("no walk: another length",
            u"Ann Poe won the women's 20km race walk in 1:31:02. In the men's 10km, Tom Roe clocked 30:10 to win."_s,
            u"Ann Poe: 20 km walk, women | Tom Roe: 10 km, men"_s);
        row("laps of a loop", u"The women's 10km was run on ten laps of a 1km loop. Ann Poe won the race in 31:02."_s,
            u"Ann Poe: 10 km, women"_s);
        row("splits",
            u"With mile splits of 10:02 (two miles) and a three-mile time of 15:20, Ann Poe led the women's 10km. Poe won in 31:02."_s,
            u"Ann Poe: 10 km, women"_s);
        row("a medallist's race",
            u"Ann Poe, the bronze medallist in the 5,000 and 10,000 metres at the Paris Olympics, won the women's mile in 4:31.02."_s,
            u"Ann Poe: mile, women"_s);
        row("title indoors",
            u"Ann Poe won the women's 800m in 2:03.54. Bea Roe won her first 400m indoor title in 52.14."_s,
            u"Ann Poe: 800 m, women | Bea Roe: 400 m, women"_s);
        row("steeplechase title", u"Ann Poe won her third straight steeplechase title in 9:37.73."_s,
            u"Ann Poe: 3000 m steeplechase, women"_s);
        row("letters of an address", u"Ann Poe won the women's 800m in 2:03.54. pic.example.com/abDLa74k"_s,
            u"Ann Poe: 800 m, women"_s);
        row("a trophy is no event", u"Ann Poe took home the Diamond Trophy by winning the women's 800m in 1:57.02."_s,
            u"Ann Poe: 800 m, women"_s);
        row("an international is somebody",
            u"The women's 800m was won by Ann Poe, a Slovakian International, in 2:03.54."_s,
            u"Ann Poe: 800 m, women, SVK"_s);
        row("a mark for another event",
            u"Ann Poe won the women's 800m at the Nordhavn Games in 1:59.02, inside the World Championships qualifying mark. Bea Roe was second in 2:00.10."_s,
            u"Ann Poe: Nordhavn Games, 800 m, women | Bea Roe: Nordhavn Games, 800 m, women"_s);
        row("under 17 girls", u"In the Under 17 Girls 100m hurdles, Ann Poe won in 13.63."_s,
            u"Ann Poe: 100 m hurdles, under 17 girls"_s);
        row("at the same time as the men",
            u"Ann Poe won the women's race at the Harbour Marathon in 2:31:02. They finished at the same time as the men. Bea Roe was second in 2:31:10."_s,
            u"Ann Poe: Harbour Marathon, marathon, women | Bea Roe: Harbour Marathon, marathon, women"_s);
        row("years after the name", u"Ann Poe won the women's race at the Harbour Marathon 2019 in 2:31:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, 2019, women"_s);
        row("year of a champion", u"Harbour Marathon 2019 champion Ann Poe won the women's 10km in 31:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, 2019, women | Ann Poe: 10 km, women"_s);
        row("H142 date in figures",
            u"05/26/2019 - 10:15\nAnn Poe won the women's race at the Harbour Marathon in 2:31:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, 2019, women"_s);
        row("no date", u"5.26 2019\nAnn Poe won the women's race at the Harbour Marathon in 2:31:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, women"_s);
        row("H156 the year opens the paragraph",
            u"1991\u2014Ann Poe won the women's race at the Harbour Marathon in 2:31:02 after a long battle."_s,
            u"Ann Poe: Harbour Marathon, marathon, 1991, women"_s);
        row("several years open paragraphs",
            u"1991\u2014Ann Poe won the women's race at the Harbour Marathon in 2:31:02 after a battle.\n\n1992\u2014Bea Roe won the women's race at the Harbour Marathon in 2:30:02 after a battle."_s,
            u"Ann Poe: Harbour Marathon, marathon, women | Bea Roe: Harbour Marathon, marathon, women"_s);
        row("miler by its capital",
            u"The Tom Major 5-Miler was held on Sunday. Ann Poe won the women's race in 31:36."_s,
            u"Ann Poe: Tom Major 5-Miler, 5 mile, women"_s);
        row("no capital, no name", u"The Sunday race was a 5-miler. Ann Poe won the women's race in 31:36."_s,
            u"Ann Poe: 5 mile, women"_s);
        row("gift", u"Ann Poe won the women's final of the Harbour Gift in 13.94."_s,
            u"Ann Poe: Harbour Gift, women"_s);
        row("known gift", u"Ann Poe won the women's final of the Stawell Gift in 13.94."_s,
            u"Ann Poe: Stawell Gift, 120 m, women"_s);
        row("a gift", u"Ann Poe had a gift in mind and won the women's 120m in 13.94."_s, u"Ann Poe: 120 m, women"_s);
        row("invite", u"Ann Poe won the women's 3km at the Harbour Club Invite in 10:56."_s,
            u"Ann Poe: Harbour Club Invite, 3 km, women"_s);
        row("race of a hill", u"Ann Poe won the women's race at the returning Harrow Brow race in 51:02."_s,
            u"Ann Poe: Harrow Brow race, women"_s);
        row("race of a nation", u"Ann Poe won the women's part of the Great British race in 51:02."_s,
            u"Ann Poe: women"_s);
        row("cross country by its letters", u"Ann Poe won the women's race at the Harbour XC Invitational in 18:02."_s,
            u"Ann Poe: Harbour XC Invitational, cross country, women"_s);
        row("kinds of running",
            u"A weekend of road, track, cross country and fell action. Ann Poe won the women's race of the Harbour Half Marathon in 1:16:02."_s,
            u"Ann Poe: Harbour Half Marathon, half marathon, women"_s);
        row("H159 wheelchairs alone",
            u"Ann Poe wins wheelchair division of the Harbour Marathon\n\nPoe beat Bea Roe in a sprint.\n\nPoe finished in 1:51:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, wheelchair women"_s);
        row("H159 wheelchairs among others",
            u"Ann Poe wins wheelchair division of the Harbour Marathon\n\nPoe finished in 1:51:02.\n\nBea Roe, a runner from Settle, won the women's race in 2:31:02."_s,
            u"Ann Poe: Harbour Marathon, marathon, wheelchair women | Bea Roe: Harbour Marathon, marathon, women"_s);
        row("men or women", u"While the men or women's runners were on the bridge, Tom Roe finished in 1:38:44."_s,
            u"Tom Roe: men"_s);
        row("the 400", u"Ann Poe won the 400 in 50.19 at the Nordhavn Games."_s,
            u"Ann Poe: Nordhavn Games, 400 m, women"_s);
        row("some 400", u"Ann Poe beat the 400 others in 50:19 at the Nordhavn Games."_s,
            u"Ann Poe: Nordhavn Games, women"_s);
        row("this year's other event",
            u"Ann Poe won the women's race at the Harbour Marathon in 2:31:02. At this year's Nordhavn Games she took gold. Bea Roe was second in 2:31:10."_s,
            u"Ann Poe: Harbour Marathon, marathon, women | Bea Roe: Harbour Marathon, marathon, women"_s);
        row("a course is no event",
            u"The old Harbour Half course was fast. Ann Poe won the women's race at the Nordhavn Half Marathon in 1:11:02."_s,
            u"Ann Poe: Nordhavn Half Marathon, half marathon, women"_s);
        row("other sports stay outside",
            u"The Harbour Duathlon was cancelled. Ann Poe won the women's race of the Harbour Half Marathon in 1:16:02."_s,
            u"Ann Poe: Harbour Half Marathon, half marathon, women"_s);
        row("reaching a point",
            u"Ann Poe broke clear in the women's 800m, reaching 600m in 1:28.12, and won in 1:57.52."_s,
            u"Ann Poe: 800 m, women"_s);
        row("H156 races by heading",
            u"Two long days\n\nHill Round \u2013 Settle, England\nAnn Poe won the women's race in 11:10:02.\n\nLoch Fling \u2013 Alloa, Scotland\nBea Roe won the women's race in 8:42:10.\n"_s,
            u"Ann Poe: Hill Round, women | Bea Roe: Loch Fling, women"_s);
        row("headings that name no place",
            u"Two long days\n\nHard Going \u2013 Mud Everywhere\nAnn Poe won the women's race in 11:10:02.\n\nGood Cheer \u2013 Tea For All\nBea Roe won the women's race in 8:42:10.\n"_s,
            u"Ann Poe: women | Bea Roe: women"_s);
        row("the series of a meeting",
            u"Ann Poe won the women's 800m at the Nordhavn Games in 1:57.02. Bea Roe won the women's 200m, a Diamond League race, in 22.10."_s,
            u"Ann Poe: Nordhavn Games, 800 m, women | Bea Roe: Nordhavn Games, 200 m, women"_s);
        row("the series alone", u"Ann Poe won the women's 800m at the Diamond League in 1:57.02."_s,
            u"Ann Poe: Diamond League, 800 m, women"_s);
        row("H156 took place",
            u"Ann Poe won the women's race of the Harrow Top fell race in 1:51:02. The Alder Brow fell race took place on Saturday. Bea Roe won the women's race in 21:02."_s,
            u"Ann Poe: Harrow Top fell race, fell, women | Bea Roe: Alder Brow fell race, fell, women"_s);
        row("H156 takes place later",
            u"Ann Poe won the women's race of the Harrow Top fell race in 1:51:02. The Alder Brow fell race follows in May. Bea Roe was second in 1:52:02."_s,
            u"Ann Poe: Harrow Top fell race, fell, women | Bea Roe: Harrow Top fell race, fell, women"_s);
        row("H156 a comfortable winner of",
            u"Ann Poe won the women's race of the Harbour Half Marathon in 1:16:02.\n\nBea Roe was a comfortable winner of the Mullan half marathon. She finished in 1:25:01."_s,
            u"Ann Poe: Harbour Half Marathon, half marathon, women | Bea Roe: Mullan half marathon, half marathon, women"_s);
        row("the winners over a distance",
            u"Ann Poe won the women's race of the Harbour Half Marathon in 1:16:02. The 10km winners were Tom Roe in 33:37 and Bea Roe in 36:09."_s,
            u"Ann Poe: Harbour Half Marathon, half marathon, women | Tom Roe: Harbour Half Marathon, 10 km, men | Bea Roe: Harbour Half Marathon, 10 km"_s);
        row("the winners at a distance",
            u"Ann Poe won the women's race of the Harbour Half Marathon in 1:16:02. After 10km winner and runner-up were level. Bea Roe was second in 1:16:09."_s,
            u"Ann Poe: Harbour Half Marathon, half marathon, women | Bea Roe: Harbour Half Marathon, half marathon, women"_s);
    }
    void races()
    {
        QFETCH(QString, text);
        QFETCH(QString, contexts);
        QCOMPARE(contextsOf(text).join(u" | "_s), contexts);
    }
};

QTEST_GUILESS_MAIN(TestRaceContext)
#include "tst_race_context.moc"
