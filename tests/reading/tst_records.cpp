// Records the text says are held, set, equalled or lost, and what is none.
#include "claim_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const QString lead = u"Ana Lopez of Spain won the women's race at the Harbour Marathon in 2:31:02. "_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &records) {
            QTest::newRow(name) << QString(lead + text) << records;
        };
        row("set", u"She set a new Spanish record."_s, {u"Ana Lopez set Spanish 2:31:02"_s});
        row("set, time of another", u"Jane Roe set a course record of 2:29:57 in 2016."_s,
            {u"Jane Roe held course 2:29:57 2016"_s});
        row("won in", u"Jane Roe won the wheelchair race in a course record of 1:42:43."_s,
            {u"Jane Roe set course 1:42:43"_s});
        row("apposition", u"Jane Roe was second in 2:31:40, a British record."_s, {u"Jane Roe set British 2:31:40"_s});
        row("broke of another", u"She broke Jane Roe's course record of 2:31:30, set in 2009."_s,
            {u"Ana Lopez set course 2:31:02"_s, u"Jane Roe had course 2:31:30 2009"_s});
        row("failed to break", u"She failed to break Jane Roe's course record of 2:29:30."_s,
            {u"Jane Roe held course 2:29:30"_s});
        row("seconds from setting it", u"She was seven seconds from setting a course record."_s, {});
        row("nobody's", u"She just missed the course record."_s, {});
        row("set by", u"The course record of 2:29:30, set by Jane Roe in 2009, survived."_s,
            {u"Jane Roe held course 2:29:30 2009"_s});
        row("which had set", u"That put her 26 seconds inside the course record which Jane Roe had set in 2009."_s,
            {u"Ana Lopez set course 2:31:02"_s, u"Jane Roe had course 2009"_s});
        row("took off", u"She took eight seconds off the course record, which had belonged to Jane Roe."_s,
            {u"Ana Lopez set course 2:31:02"_s, u"Jane Roe had course"_s});
        row("holder before", u"World record holder Jane Roe was second."_s, {u"Jane Roe held World"_s});
        row("holder after", u"Jane Roe, the former world record-holder, was second."_s, {u"Jane Roe had world"_s});
        row("who holds", u"Jane Roe, who holds the European record, was second."_s, {u"Jane Roe held European"_s});
        row("holder, another run's time",
            u"Jane Roe, the British record holder over 10,000m, finished with 2:31:20 in second."_s,
            {u"Jane Roe held British"_s});
        row("coached by", u"Jane Roe, who is coached by Tom Hill, finished second in a new Irish record of 2:31:20."_s,
            {u"Jane Roe set Irish 2:31:20"_s});
        row("a distance mark", u"Jane Roe was ill after the 30km mark which she passed in second."_s, {});
        row("equalled", u"Jane Roe equalled the masters record in second."_s, {u"Jane Roe equalled masters"_s});
        row("own", u"She was two seconds slower than her own world record."_s, {u"Ana Lopez held world"_s});
        row("own, broken", u"She broke her own course record of 2:31:30."_s,
            {u"Ana Lopez set course 2:31:02"_s, u"Ana Lopez had course 2:31:30"_s});
        row("scope words", u"Jane Roe ran a women-only world record of 2:15:50."_s,
            {u"Jane Roe set women-only world 2:15:50"_s});
        row("club and class", u"Jane Roe was third in 3:04:12, a club FV40 record."_s,
            {u"Jane Roe set club FV40 3:04:12"_s});
        row("said twice", u"She set a course record. Lopez was delighted to break the course record."_s,
            {u"Ana Lopez set course 2:31:02"_s});
        row("personal best", u"Jane Roe was second in a personal best of 2:31:40."_s, {});
        row("season's best", u"Jane Roe was second in a season's best 2:31:40."_s, {});
        row("record as adjective", u"Jane Roe won a record fourth title before a record crowd."_s, {});
        row("record pace", u"Jane Roe was on world record pace at 30km."_s, {});
        row("field event", u"Jane Roe broke the American record in the shot put."_s, {});
        row("speech", u"\"I wanted the course record so badly today,\" said Jane Roe."_s, {});
    }
    void says()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, records);
        QStringList found = recordsOf(text);
        found.sort();
        records.sort();
        QCOMPARE(found, records);
    }

    void wordsOfEvidence()
    {
        const QString text =
            u"Ana Lopez won the Harbour Marathon in 2:31:02. She broke Jane Roe's course record of 2:31:30."_s;
        const Reading reading = readText(text);
        QCOMPARE(reading.records.size(), std::size_t(2));
        QCOMPARE(wordsOf(text, reading.records[1].evidence), u"Jane Roe's course record of 2:31:30"_s);
        QCOMPARE(wordsOf(text, reading.records[1].time->evidence), u"2:31:30"_s);
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
