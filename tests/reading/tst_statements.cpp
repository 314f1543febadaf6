// Statements in numbers beside the results: what is read, of whom, and what is left alone.
#include "claim_texts.h"

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

// "split Ana Lopez 1:15:31 21097.5", "wins Ana Lopez 3", "order Ana Lopez > Jane Roe"
QStringList statementsOf(const QString &text)
{
    static const QStringList kinds{u"threshold"_s, u"split"_s, u"second half"_s, u"pace"_s, u"best"_s, u"improvement"_s,
        u"age"_s, u"wins"_s, u"edition"_s, u"order"_s};
    QStringList lines;
    for (const StatementClaim &claim : readText(text).statements)
        lines += QString(kinds[int(claim.kind)] % (claim.athlete ? QString(u' ' % claim.athlete->value) : QString())
            % (claim.other.isEmpty() ? QString() : QString(u" > " % claim.other))
            % (claim.time ? QString(u' ' % sayApprox(claim.approx) % format(claim.time->value)) : QString())
            % (claim.metres ? QString(u' ' % QString::number(*claim.metres)) : QString())
            % (claim.number ? QString(u' ' % QString::number(*claim.number)) : QString()));
    return lines;
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("statements");
        const QString lead = u"Ana Lopez of Spain won the women's race at the Harbour Marathon in 2:31:02. "_s;
        const auto row = [&](const char *name, const QString &text, const QStringList &statements) {
            QTest::newRow(name) << QString(lead + text) << statements;
        };
        row("halfway", u"Lopez went through halfway in 1:15:40."_s, {u"split Ana Lopez 1:15:40 21097.5"_s});
        row("kilometres", u"Lopez passed 30km in 1:47:20."_s, {u"split Ana Lopez 1:47:20 30000"_s});
        row("not reached", u"Lopez could have reached halfway in 1:14:00."_s, {});
        row("second half", u"Lopez ran the second half in 1:15:22."_s, {u"second half Ana Lopez 1:15:22"_s});
        row("first half", u"Lopez ran the first half in 1:15:40."_s, {u"split Ana Lopez 1:15:40 21097.5"_s});
        row("second half of a match", u"She scored in the second half of the match."_s, {});
        row("a third win in a row", u"Lopez won on Sunday for her third win in a row."_s, {u"wins Ana Lopez 3"_s});
        row("a third race in a row", u"Lopez won her third Harbour Marathon in a row."_s, {u"wins Ana Lopez 3"_s});
        row("a wish for a third win", u"Lopez is going for her third win in a row."_s, {});
        row("pace", u"Lopez averaged 5:45 a mile."_s, {u"pace Ana Lopez 5:45 1609.34"_s});
        row("pace by kilometre", u"Lopez ran at an average of 3:35 per kilometre."_s, {u"pace Ana Lopez 3:35 1000"_s});
        row("pace of one mile", u"Lopez ran the last miles at 5:20 a mile."_s, {});
        row("dipped under", u"Lopez dipped under 2:32."_s, {u"threshold Ana Lopez under 2:32:00"_s});
        row("ran under, in words", u"Lopez ran under two hours and 35 minutes."_s,
            {u"threshold Ana Lopez under 2:35:00"_s});
        row("wanted under", u"Lopez wanted to dip under 2:30."_s, {});
        row("nobody under", u"No woman ran under 2:30."_s, {});
        row("best", u"Lopez has a personal best of 2:28:30."_s, {u"best Ana Lopez 2:28:30"_s});
        row("her best", u"Her best of 2:28:30 is from 2019."_s, {u"best Ana Lopez 2:28:30"_s});
        row("season's best", u"She has a season's best of 2:29:30."_s, {});
        row("improvement", u"Lopez took two minutes off her personal best."_s, {u"improvement Ana Lopez 0:02:00"_s});
        row("age", u"The 31-year-old Spaniard was delighted."_s, {u"age Ana Lopez 31"_s});
        row("age of nobody", u"A 31-year-old tree fell."_s, {});
        row("wins",
            u"It was the third win in a row for the club, said the mayor. Lopez celebrated her third victory here."_s,
            {u"wins Ana Lopez 3"_s});
        row("title", u"Lopez claimed her fourth straight title."_s, {u"wins Ana Lopez 4"_s});
        row("wanted title", u"Lopez was hoping for a fourth title."_s, {});
        row("edition", u"It was the 45th edition of the race."_s, {u"edition 45"_s});
        row("running", u"Rain fell on the 117th running."_s, {u"edition 117"_s});
        row("order", u"Lopez held off Jane Roe, who was second in 2:31:14."_s, {u"order Ana Lopez > Jane Roe"_s});
        row("order with a number is a gap", u"Jane Roe was second in 2:31:14. Lopez beat Jane Roe by 12 seconds."_s,
            {});
        row("order last year", u"Jane Roe was second in 2:31:14. Lopez beat Jane Roe last year."_s, {});
        row("speech", u"\"I went through halfway in 1:15:40 and felt good,\" said Lopez."_s, {});
    }
    void says()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, statements);
        QCOMPARE(statementsOf(text), statements);
    }
};

QTEST_APPLESS_MAIN(TestStatements)
#include "tst_statements.moc"
