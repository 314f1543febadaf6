// Every time and place that became no fact, with its reason; nothing that did.
#include "claim_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

QStringList unreadOf(const QString &text)
{
    QStringList lines;
    for (const Unread &unread : readText(text).unread)
        lines += QString(unread.text % u": " % unread.reason);
    return lines;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("unread");
        const QString lead = u"Ana Lopez of Spain won the women's race at the Harbour Marathon in 2:31:02. "_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &unread) {
            QTest::newRow(name) << QString(lead + text) << unread;
        };
        row("read", u"Jane Roe was second in 2:31:14, 12 seconds behind Lopez."_s, {});
        row("clock of day", u"The race began at 9.30am."_s, {u"9.30am: clock of day"_s});
        row("target", u"Mary Major hoped to run 2:28:00."_s, {u"2:28:00: target"_s});
        row("conditional", u"She could have run 2:28:00."_s, {u"2:28:00: conditional"_s});
        row("speech", u"\"I thought we were on for 2:28:00 until the wind came,\" she said."_s, {u"2:28:00: speech"_s});
        row("pace", u"The leaders ran at 5:20 a mile."_s, {u"5:20: pace"_s});
        row("split of nobody", u"The pack went through halfway in 1:15:40."_s, {u"1:15:40: split"_s});
        row("record of nobody", u"The course record is 2:24:40."_s, {u"2:24:40: record"_s});
        row("nobody", u"The road was closed for 2:10:00."_s, {u"2:10:00: no athlete"_s});
        row("gap in the race", u"Lopez was 20 seconds clear at 30km."_s, {u"20 seconds: gap"_s});
        row("said again", u"Her 2:31:02 pleased the crowd."_s, {u"2:31:02: said again"_s});
        row("an ordinal that is no place", u"It was the third hill."_s, {});
    }
    void says()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, unread);
        QCOMPARE(unreadOf(text), unread);
    }

    void spansAreTheWords()
    {
        const QString text = u"Ana Lopez won the Harbour Marathon in 2:31:02. Mary Major hoped to run 2:28:00."_s;
        for (const Unread &unread : readText(text).unread)
            QCOMPARE(text.sliced(unread.span.begin, unread.span.length()), unread.text);
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
