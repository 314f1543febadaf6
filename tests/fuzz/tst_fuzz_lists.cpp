// The list fuzzer's corpus, each through the same entry, whole and cut and with changed bytes.
#include "read_list.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestFuzzLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseKeepsThePromises_data()
    {
        QTest::addColumn<QString>("path");
        const QDir cases(QStringLiteral(TESTS_DIR "/fuzz/corpus/csv"));
        const QStringList files = cases.entryList(QDir::Files, QDir::Name);
        QVERIFY2(!files.isEmpty(), qPrintable(cases.path()));
        for (const QString &file : files)
            QTest::addRow("%s", qPrintable(file)) << cases.filePath(file);
    }
    void everyCaseKeepsThePromises()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(brokenListPromise(bytes), QString());
        const qsizetype step = std::max<qsizetype>(1, bytes.size() / 24);
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            QCOMPARE(brokenListPromise(bytes.first(at)), QString());
            QByteArray changed = bytes;
            for (const char other : {'"', ',', '\n', '\r', '\0', '\xE9'}) {
                changed[at] = other;
                QCOMPARE(brokenListPromise(changed), QString());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzLists)
#include "tst_fuzz_lists.moc"
