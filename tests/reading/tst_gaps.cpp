// Stated differences of time: who, against whom or what, how much, and what is no gap.
#include "claim_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("gaps");
        const QString lead = u"Ana Lopez of Spain won the women's race at the Harbour Marathon in 2:31:02. "_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &gaps) {
            QTest::newRow(name) << QString(lead + text) << gaps;
        };
        row("behind, named", u"Jane Roe was second in 2:31:14, 12 seconds behind Lopez."_s,
            {u"Jane Roe 12 behind Ana Lopez"_s});
        row("behind, in full", u"Jane Roe finished two minutes and five seconds behind Ana Lopez in 2:33:07."_s,
            {u"Jane Roe 125 behind Ana Lopez"_s});
        row("behind at a split", u"Jane Roe was 12 seconds behind Lopez at 30km."_s, {});
        row("adrift, nobody named", u"Jane Roe finished 70 seconds adrift in 2:32:12."_s,
            {u"Jane Roe 70 behind Ana Lopez"_s});
        row("back, printed", u"Jane Roe crossed in 2:33:27, 2:25 back."_s, {u"Jane Roe 145 behind Ana Lopez"_s});
        row("back, no time", u"Jane Roe was back at work two hours later."_s, {});
        row("a fraction", u"Jane Roe was second, 1 1/2 minutes behind Lopez."_s, {u"Jane Roe 90 behind Ana Lopez"_s});
        row("a fraction in one sign", u"Jane Roe was second, more than 6\u00bd minutes behind Lopez."_s,
            {u"Jane Roe over 390 behind Ana Lopez"_s});
        row("a half-minute", u"Jane Roe was second, just over a half-minute behind Lopez."_s,
            {u"Jane Roe over 30 behind Ana Lopez"_s});
        row("half-a-minute", u"Jane Roe was second, half-a-minute behind Lopez."_s,
            {u"Jane Roe 30 behind Ana Lopez"_s});
        row("a date is no fraction", u"Jane Roe, born 6/2 minutes before noon, was second."_s, {});
        row("from setting a record", u"Her time was just seven seconds from setting a course record."_s,
            {u"Ana Lopez 7 behind record a course record"_s});
        row("from setting off", u"She was five seconds from setting off again."_s, {});
        row("a record's time ahead", u"Jane Roe won the mile in a national record of 4:19.97 ahead of Mary Major."_s,
            {});
        row("hedges",
            u"Jane Roe was second, nearly two minutes down, and Mary Major finished third, more than three minutes adrift."_s,
            {u"Jane Roe under 120 behind Ana Lopez"_s, u"Mary Major over 180 behind Ana Lopez"_s});
        row("about", u"Jane Roe finished about 20 seconds behind Lopez."_s, {u"Jane Roe about 20 behind Ana Lopez"_s});
        row("just under", u"Jane Roe came second, just under a minute behind Lopez."_s,
            {u"Jane Roe under 60 behind Ana Lopez"_s});
        row("behind the winner", u"Jane Roe came fifth in 2:34:10, 3min 8sec behind the winner."_s,
            {u"Jane Roe 188 behind Ana Lopez"_s});
        row("chain",
            u"Jane Roe finished 18 seconds behind Lopez, with Mary Major a further 21 seconds back in third."_s,
            {u"Jane Roe 18 behind Ana Lopez"_s, u"Mary Major 21 behind Jane Roe derived"_s});
        row("chain by another",
            u"Jane Roe was second, 9 seconds behind Lopez, and Mary Major third another five seconds back."_s,
            {u"Jane Roe 9 behind Ana Lopez"_s, u"Mary Major 5 behind Jane Roe derived"_s});
        row("a further split", u"Mary Major ran a further 21 kilometres."_s, {});
        row("left behind", u"Lopez left Jane Roe 18 seconds behind."_s, {u"Jane Roe 18 behind Ana Lopez"_s});
        row("later", u"Jane Roe took silver five seconds later in 2:31:07."_s, {u"Jane Roe 5 behind Ana Lopez"_s});
        row("followed by", u"She was followed home over two minutes later by Jane Roe."_s,
            {u"Jane Roe over 120 behind Ana Lopez"_s});
        row("later of something else", u"Two hours later it rained on Jane Roe."_s, {});
        row("ahead of", u"Lopez finished 42 seconds ahead of Jane Roe."_s, {u"Ana Lopez 42 ahead Jane Roe"_s});
        row("clear of, appositions", u"She was 49 minutes clear of the defending champion, Jane Roe."_s,
            {u"Ana Lopez 2940 ahead Jane Roe"_s});
        row("ahead at halfway", u"At halfway she was 42 seconds ahead of Jane Roe."_s, {});
        row("sent away ahead", u"She started 13 minutes ahead of Jane Roe."_s, {});
        row("won by", u"She won by almost three minutes."_s, {u"Ana Lopez under 180 ahead mark second place"_s});
        row("won by from", u"She won by 1:53 from Jane Roe (2:32:55)."_s, {u"Ana Lopez 113 ahead Jane Roe"_s});
        row("won by metres", u"She won by 40 metres from Jane Roe."_s, {});
        row("beat by", u"Lopez beat Jane Roe by 12 seconds."_s, {u"Ana Lopez 12 ahead Jane Roe"_s});
        row("pipped by a single second", u"Lopez pipped Jane Roe to the title by a single second."_s,
            {u"Ana Lopez 1 ahead Jane Roe"_s});
        row("led by", u"Lopez led Jane Roe by 12 seconds after 20 miles."_s, {});
        row("lost by", u"Jane Roe lost by a second to Lopez."_s, {u"Jane Roe 1 behind Ana Lopez"_s});
        row("victory noun", u"It was a five-second victory for Lopez ahead of Jane Roe."_s,
            {u"Ana Lopez 5 ahead Jane Roe"_s});
        row("margin", u"The winning margin was 3:50."_s, {u"Ana Lopez 230 ahead mark second place"_s});
        row("lead noun", u"She built a five-second lead over Jane Roe."_s, {});
        row("missed record", u"She missed the course record by 18 seconds."_s,
            {u"Ana Lopez 18 behind record the course record"_s});
        row("outside record", u"Her time was 16 seconds outside the world record."_s,
            {u"Ana Lopez 16 behind record the world record"_s});
        row("outside schedule", u"She went through ten miles 13 seconds outside world-record schedule."_s, {});
        row("inside record", u"That put her 26 seconds inside the course record."_s,
            {u"Ana Lopez 26 ahead record the course record"_s});
        row("took off record", u"She took more than three minutes off Jane Roe's course record."_s,
            {u"Ana Lopez over 180 ahead record Jane Roe's course record"_s});
        row("took off shoes", u"She took two minutes off in the medical tent."_s, {});
        row("own best", u"Jane Roe was sixth and just 12 seconds outside her best."_s,
            {u"Jane Roe 12 behind best her best"_s});
        row("chopped off best", u"Jane Roe chopped almost twelve minutes off her personal best."_s,
            {u"Jane Roe under 720 ahead best her personal best"_s});
        row("than she ran", u"This was ten seconds quicker than she ran in 2019."_s,
            {u"Ana Lopez 10 ahead best she ran in 2019"_s});
        row("later than promised", u"She finished 40 seconds later than she had promised."_s, {});
        row("unsure", u"Jane Roe could have finished 12 seconds behind Lopez."_s, {});
        row("hoped", u"Jane Roe hoped to finish 12 seconds ahead of Lopez."_s, {});
        row("speech", u"\"I was 12 seconds behind Lopez and I never saw her again,\" said Jane Roe."_s, {});
        row("off the pace", u"Jane Roe finished more than a minute off the pace in sixth."_s,
            {u"Jane Roe over 60 behind Ana Lopez"_s});
        row("printed, ahead", u"Lopez finished 1:12 ahead of Jane Roe."_s, {u"Ana Lopez 72 ahead Jane Roe"_s});
        row("a time as a margin", u"Jane Roe clocked 2:33:09 ahead of Mary Major."_s, {});
        row("with a subject of its own", u"She won the title with Jane Roe finishing 2 minutes and 1 second behind."_s,
            {u"Jane Roe 121 behind Ana Lopez"_s});
        row("podium", u"Jane Roe was third in 2:32:10 and Mary Major missed the podium by ten seconds."_s,
            {u"Mary Major 10 behind Jane Roe"_s});
    }
    void says()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, gaps);
        QCOMPARE(gapsOf(text), gaps);
    }

    void fractions()
    {
        const QString lead = u"Tom Hill won the men's 1500m at the Northgate Games in 3:38.20. "_s;
        QCOMPARE(gapsOf(lead + u"Jim Dale was second, two hundredths behind, in 3:38.22."_s),
            QStringList{u"Jim Dale 0.02 behind Tom Hill"_s});
        QCOMPARE(gapsOf(lead + u"Hill edged Jim Dale by .03."_s), QStringList{u"Tom Hill 0.03 ahead Jim Dale"_s});
        QCOMPARE(gapsOf(lead + u"Hill was more than half-a-second clear of Jim Dale."_s),
            QStringList{u"Tom Hill over 0.5 ahead Jim Dale"_s});
        QCOMPARE(gapsOf(lead + u"Hill won by nearly a quarter of a second from Jim Dale."_s),
            QStringList{u"Tom Hill under 0.25 ahead Jim Dale"_s});
        QCOMPARE(gapsOf(lead + u"Jim Dale was a fraction behind."_s), QStringList{});
    }

    void wordsOfEvidence()
    {
        const QString text =
            u"Ana Lopez won the Harbour Marathon in 2:31:02. Jane Roe was second, just 12 seconds behind Lopez."_s;
        const Reading reading = readText(text);
        QCOMPARE(reading.gaps.size(), std::size_t(1));
        QCOMPARE(wordsOf(text, reading.gaps[0].evidence), u"just 12 seconds behind Lopez"_s);
        QCOMPARE(wordsOf(text, reading.gaps[0].subject.evidence), u"Jane Roe"_s);
    }
};

QTEST_APPLESS_MAIN(TestGaps)
#include "tst_gaps.moc"
