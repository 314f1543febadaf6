// Every form of a time in section A of the catalogue, by its number there.
#include "reading/clock_times.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestClockReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("discipline");
        QTest::addColumn<QString>("time"); // "" no possible time there; "~" before a time to the minute
        const auto row = [](const char *name, const QString &text, const QString &discipline, const QString &time) {
            QTest::newRow(name) << text << discipline << time;
        };
        row("A1 h:mm:ss", u"2:01:25"_s, u"marathon"_s, u"2:01:25"_s);
        row("A2 leading zero", u"02:18:37"_s, u"marathon"_s, u"2:18:37"_s);
        row("A3 h:mm.ss", u"2:18.33"_s, u"marathon"_s, u"2:18:33"_s);
        row("A3 the same on the track", u"2:18.33"_s, u"1000 m"_s, u"2:18.33"_s);
        row("A4 h.mm.ss", u"2.37.53"_s, u"marathon"_s, u"2:37:53"_s);
        row("A5 Dutch comma", u"2.04,55"_s, u"marathon"_s, u"2:04:55"_s);
        row("A5 Flemish u", u"2u06:32"_s, u"marathon"_s, u"2:06:32"_s);
        row("A6 mm:ss", u"57:32"_s, u"half marathon"_s, u"57:32"_s);
        row("A7 mm.ss of a half", u"59.07"_s, u"half marathon"_s, u"59:07"_s);
        row("A7 the same of a sprint", u"59.07"_s, u"400 m"_s, u"59.07"_s);
        row("A8 over sixty minutes", u"64.28"_s, u"half marathon"_s, u"1:04:28"_s);
        row("A8 with a colon", u"60:10"_s, u"half marathon"_s, u"1:00:10"_s);
        row("A9 track", u"14:48.96"_s, u"5000 m"_s, u"14:48.96"_s);
        row("A10 hours and hundredths", u"2:48.00.39"_s, u"marathon"_s, u"2:48:00.39"_s);
        row("A11 a tenth on the road", u"52:34.7"_s, u"10 mile"_s, u"52:34.7"_s);
        row("A11 a tenth with points", u"37.58.3"_s, u"10 km"_s, u"37:58.3"_s);
        row("A12 sprint", u"6.56"_s, u"60 m"_s, u"6.56"_s);
        row("A13 ultra h:mm", u"14:46"_s, u"100 mile"_s, u"~14:46:00"_s);
        row("A14 club marathon h.mm", u"3.14"_s, u"marathon"_s, u"~3:14:00"_s);
        row("A16 words with numbers", u"2 hours, 6 minutes and 21 seconds"_s, u"marathon"_s, u"2:06:21"_s);
        row("A17 all in words", u"two hours, eight minutes, and forty-seven seconds"_s, u"marathon"_s, u"2:08:47"_s);
        row("A18 missing minutes", u"two hours and 35 seconds"_s, u"marathon"_s, u"2:00:35"_s);
        row("A19 missing seconds", u"two hours and six minutes"_s, u"marathon"_s, u"~2:06:00"_s);
        row("A19 4hrs 18min", u"4hrs 18min"_s, u"marathon"_s, u"~4:18:00"_s);
        row("A19 3 hours 22", u"3 hours 22."_s, u"marathon"_s, u"~3:22:00"_s);
        row("A20 agency units", u"2hr 4min 11sec"_s, u"marathon"_s, u"2:04:11"_s);
        row("A20 plural units", u"2hrs 17mins 41secs"_s, u"marathon"_s, u"2:17:41"_s);
        row("A21 headline", u"2hrs 35sec"_s, u"marathon"_s, u"2:00:35"_s);
        row("A22 2h 48m", u"2h 48m"_s, u"marathon"_s, u"~2:48:00"_s);
        row("A22 1h18m50", u"1h18m50"_s, u"half marathon"_s, u"1:18:50"_s);
        row("A22 prime marks", u"2h00'25\""_s, u"marathon"_s, u"2:00:25"_s);
        row("A22 minutes in primes", u"57'32\""_s, u"half marathon"_s, u"57:32"_s);
        row("A23 half words half colon", u"two hours 09:54 seconds"_s, u"marathon"_s, u"2:09:54"_s);
        row("A23 4 hours 22:36", u"4 hours 22:36"_s, u"marathon"_s, u"4:22:36"_s);
        row("A24 half words half dot", u"two hours 6.32 minutes"_s, u"marathon"_s, u"2:06:32"_s);
        row("A25 2hr 06:32", u"2hr 06:32"_s, u"marathon"_s, u"2:06:32"_s);
        row("A25 unit debris", u"2:26:06s"_s, u"marathon"_s, u"2:26:06"_s);
        row("A26 wrong unit word", u"2:01:39 minutes"_s, u"marathon"_s, u"2:01:39"_s);
        row("A27 minutes and seconds", u"20 minutes 38 seconds"_s, u"5 km"_s, u"20:38"_s);
        row("A27 glued seconds", u"one minute 46.68seconds"_s, u"800 m"_s, u"1:46.68"_s);
        row("A27 blank before the comma", u"four minutes , 12.56 seconds"_s, u"1500 m"_s, u"4:12.56"_s);
        row("A28 exactly one hour", u"exactly one hour"_s, u"half marathon"_s, u"1:00:00"_s);
        row("A28 flat", u"2:12 flat"_s, u"marathon"_s, u"2:12:00"_s);
        row("A30 decimal minutes", u"1h 18.5m"_s, u"half marathon"_s, u"1:18:30"_s);
        row("A31 wrong unit", u"46.58secs"_s, u"half marathon"_s, u"46:58"_s);
        row("A31 the unit may be right", u"46.58secs"_s, u"400 m"_s, u"46.58"_s);
        row("A32 hyphened units", u"29-hours, 57-minutes, and ten seconds"_s, u"100 mile"_s, u"29:57:10"_s);
        row("A36 mm:ss:00 of a parkrun", u"13:48:00"_s, u"5 km"_s, u"13:48"_s);
        row("A36 the same of an ultra", u"13:48:00"_s, u"100 mile"_s, u"13:48:00"_s);
        row("too fast for anybody", u"1:02:04"_s, u"marathon"_s, QString());
        row("H159 a wheelchair marathon", u"1:25:25"_s, u"marathon"_s, u"1:25:25"_s);
        row("H152 under two hours", u"1:59:40"_s, u"marathon"_s, u"1:59:40"_s);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, discipline);
        QFETCH(QString, time);
        Article article;
        article.text = text;
        Document document;
        splitText(article, Lexicon::shared(), document);
        const Token &first = document.token(0);
        QVERIFY2(first.kind == TokenKind::Time, "no time at the beginning");
        const int length = int(text.size()) - (text.endsWith(u'.') ? 1 : 0);
        QCOMPARE(first.span(), (Span{0, length}));
        const std::optional<ClockTime> read =
            interpret(document.tokens.times[std::size_t(first.value)], disciplineNamed(discipline));
        if (time.isEmpty()) {
            QVERIFY(!read);
            return;
        }
        QVERIFY(read);
        QCOMPARE(QString((read->precision == Precision::Minute ? u"~"_s : QString()) + format(*read)), time);
    }

    void noTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("A34 a distance with a comma") << u"309,399 km"_s;
        QTest::newRow("A37 start at half past") << u"9.30am"_s;
        QTest::newRow("G134 a date") << u"17.8.90"_s;
        QTest::newRow("G134 an iso date") << u"1996-08-23"_s;
        QTest::newRow("G140 a score") << u"15-27"_s;
        QTest::newRow("a second title") << u"a second title"_s;
        QTest::newRow("second place") << u"second place"_s;
        QTest::newRow("a version") << u"1.2.3.4.5"_s;
        QTest::newRow("hours over") << u"12:75"_s;
    }
    void noTime()
    {
        QFETCH(QString, text);
        Article article;
        article.text = text;
        Document document;
        splitText(article, Lexicon::shared(), document);
        for (const Token &t : document.tokens.list)
            QVERIFY(t.kind != TokenKind::Time);
    }
};

QTEST_GUILESS_MAIN(TestClockReadings)
#include "tst_clock_readings.moc"
