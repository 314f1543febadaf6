// The JSON lines: stable fields in their order, offsets in code points, nothing that breaks a line.
#include "app/json_lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s", line.constData());
    return object;
}

// "Ann 🏃 won in 2:20:11." with one result claim on it.
Reading readingWith(const QString &text, const QString &name, const QString &time)
{
    auto article = std::make_shared<Article>();
    article->fileName = u"report.txt"_s;
    article->text = text;
    const auto evidence = [&](const QString &words) {
        const int at = int(text.indexOf(words));
        return Evidence{
            ArticleId{}, {at, at + int(words.size())}, {0, int(text.size())}, u"<athlete> won in <time>"_s, 0.971};
    };
    ResultClaim claim;
    claim.athlete = {name, evidence(name)};
    claim.time = {*parseClockTime(time), evidence(time)};
    claim.place = {1, evidence(u"won"_s)};
    claim.notes = {u"personal best"_s};
    claim.confidence = 0.966;
    Reading reading;
    reading.article = article;
    reading.results = {claim};
    return reading;
}

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offsetsAreCodePoints()
    {
        const Reading reading = readingWith(u"🏃🏃 Zoë won in 2:20:11."_s, u"Zoë"_s, u"2:20:11"_s);
        const QJsonObject line = parsed(claimLines(reading));
        const QJsonObject evidence = line[u"evidence"_s].toObject();
        QCOMPARE(evidence[u"athlete"_s].toObject()[u"start"_s].toInt(), 3);
        QCOMPARE(evidence[u"athlete"_s].toObject()[u"end"_s].toInt(), 6);
        QCOMPARE(evidence[u"time"_s].toObject()[u"start"_s].toInt(), 14);
        QCOMPARE(evidence[u"time"_s].toObject()[u"sentence"_s].toArray(), (QJsonArray{0, 22}));
        QCOMPARE(evidence[u"time"_s].toObject()[u"rule"_s].toString(), u"<athlete> won in <time>"_s);
    }

    void aResultIsOneLineWithItsFieldsInOrder()
    {
        const QByteArray line = claimLines(readingWith(u"Ann won in 2:20:11."_s, u"Ann"_s, u"2:20:11"_s));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith("}\n"));
        const QByteArray wanted =
            "{'type':'result','article':'report.txt','athlete':'Ann','race':null,'discipline':null,'year':null,"
            "'category':null,'place':1,'time':'2:20:11','precision':'second','nationality':null,'status':'finished',"
            "'notes':['personal best'],'focus':true,'confidence':0.97,'evidence':{";
        QVERIFY2(line.startsWith(QByteArray(wanted).replace("'", "\"")), line.constData());
    }

    void quotesAndControlsStayInsideTheirString()
    {
        QCOMPARE(jsonString(u"a\"b\\c\nd\te\u0001f"_s), QByteArray("\"a\\\"b\\\\c\\nd\\te\\u0001f\""));
        QCOMPARE(jsonString(u"é🏃"_s), QByteArray("\"é🏃\""));
        const QString lone(QChar(0xd83d));
        QVERIFY(QJsonDocument::fromJson("[" + jsonString(lone) + "]").isArray());
    }

    void gapsAndRecordsHaveTheirOwnLines()
    {
        Reading reading = readingWith(u"Ann won in 2:20:11."_s, u"Ann"_s, u"2:20:11"_s);
        const Evidence evidence = reading.results[0].athlete.evidence;
        GapClaim gap;
        gap.subject = {u"Ann"_s, evidence};
        gap.object = u"Bea"_s;
        gap.milliseconds = 120'000;
        gap.approx = Approx::Under;
        gap.relation = Relation::Ahead;
        gap.evidence = evidence;
        reading.gaps = {gap};
        RecordClaim record;
        record.holder = {u"Ann"_s, evidence};
        record.record = u"course"_s;
        record.year = {2018, evidence};
        record.evidence = evidence;
        reading.records = {record};
        const QList<QByteArray> lines = claimLines(reading).split('\n');
        QCOMPARE(lines.size(), 4);
        const QJsonObject gapLine = parsed(lines[1]);
        QCOMPARE(gapLine[u"type"_s].toString(), u"gap"_s);
        QCOMPARE(gapLine[u"seconds"_s].toInt(), 120);
        QCOMPARE(gapLine[u"approx"_s].toString(), u"under"_s);
        QCOMPARE(gapLine[u"relation"_s].toString(), u"ahead"_s);
        const QJsonObject recordLine = parsed(lines[2]);
        QCOMPARE(recordLine[u"holder"_s].toString(), u"Ann"_s);
        QVERIFY(recordLine[u"time"_s].isNull());
        QCOMPARE(recordLine[u"year"_s].toInt(), 2018);
    }

    void unreadNumbersOnlyWhenAskedFor()
    {
        Reading reading = readingWith(u"Ann won in 2:20:11."_s, u"Ann"_s, u"2:20:11"_s);
        reading.unread = {{{11, 18}, u"2:20:11"_s, u"split"_s}};
        QCOMPARE(claimLines(reading).count('\n'), 1);
        const QList<QByteArray> lines = claimLines(reading, true).split('\n');
        const QJsonObject unread = parsed(lines[1]);
        QCOMPARE(unread[u"type"_s].toString(), u"unread"_s);
        QCOMPARE(unread[u"reason"_s].toString(), u"split"_s);
        QCOMPARE(unread[u"start"_s].toInt(), 11);
    }

    void findingsNameEverySource()
    {
        Facts facts;
        auto reading = std::make_shared<Reading>(readingWith(u"Ann won in 2:20:11."_s, u"Ann"_s, u"2:20:11"_s));
        facts.readings = {reading};
        OfficialRow row;
        row.listName = u"winners.csv"_s;
        row.line = 7;
        facts.officialRows = {row};
        Dispute dispute;
        dispute.athlete = u"Ann"_s;
        dispute.race = u"London Marathon"_s;
        dispute.slot = u"time"_s;
        Source inArticle{ArticleId{0}, {11, 18}, {0, 19}, std::nullopt};
        Source inList;
        inList.official = 0;
        dispute.values = {{u"2:20:11"_s, {inArticle}}, {u"2:20:12"_s, {inList}}};
        facts.disputes = {dispute};
        Check check;
        check.kind = u"gap"_s;
        check.verdict = Verdict::Inconsistent;
        check.statement = u"just under two minutes"_s;
        check.recomputed = u"0:02:04"_s;
        check.numbers = {{u"2:20:11"_s, inArticle}};
        check.reason = u"its own times give 2:04"_s;
        facts.checks = {check};
        const QList<QByteArray> lines = findingLines(facts).split('\n');
        const QJsonArray values = parsed(lines[0])[u"values"_s].toArray();
        QCOMPARE(values[0].toObject()[u"sources"_s].toArray()[0].toObject()[u"start"_s].toInt(), 11);
        QCOMPARE(values[1].toObject()[u"sources"_s].toArray()[0].toObject()[u"line"_s].toInt(), 7);
        const QJsonObject line = parsed(lines[1]);
        QCOMPARE(line[u"verdict"_s].toString(), u"inconsistent"_s);
        QCOMPARE(line[u"numbers"_s].toArray()[0].toObject()[u"article"_s].toString(), u"report.txt"_s);
    }
};

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_json_lines.moc"
