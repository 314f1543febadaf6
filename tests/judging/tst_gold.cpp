// Judging on the annotated facts of the shared corpus: what must be found is found, and little else.
#include "claim_lines.h"
#include "gold_readings.h"
#include "judging/judging.h"

#include <QDir>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class TestGold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(QStringLiteral(SHARED_DIR "/corpus/gold")).exists())
            QSKIP("the shared corpus is not here");
    }

    void everyFinding()
    {
        const Facts facts = judge(readGold(QStringLiteral(SHARED_DIR "/corpus")), {}, {});
        for (const QString &line : disputeLines(facts) + wrongLines(facts))
            qInfo().noquote() << line;
        if (qEnvironmentVariableIsSet("JUDGING_SHOW"))
            for (const QString &line : resultLines(facts) + checkLines(facts))
                qInfo().noquote() << line;
    }
};

QTEST_APPLESS_MAIN(TestGold)
#include "tst_gold.moc"
