// The fuzzers' corpus of small cases, each through the same entry: no crash, no broken promise, nothing invented.
#include "read_input.h"

#include "reading/reading.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseKeepsThePromises_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fileName");
        for (const auto &[folder, name] : {std::pair{u"html"_s, u"fuzz.html"_s}, std::pair{u"markdown"_s, u"fuzz.md"_s},
                 std::pair{u"text"_s, u"fuzz.txt"_s}}) {
            const QDir cases(QStringLiteral(TESTS_DIR "/fuzz/corpus/") + folder);
            const QStringList files = cases.entryList(QDir::Files, QDir::Name);
            QVERIFY2(!files.isEmpty(), qPrintable(cases.path()));
            for (const QString &file : files)
                QTest::addRow("%s/%s", qPrintable(folder), qPrintable(file)) << cases.filePath(file) << name;
        }
    }
    void everyCaseKeepsThePromises()
    {
        QFETCH(QString, path);
        QFETCH(QString, fileName);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(brokenPromise(bytes, fileName), QString());
        // cases named so hold no result; whatever is found there is an invention
        if (!path.contains(u"/no-result-"_s))
            return;
        const ReadableText text = readArticle(bytes, fileName, ArticleId{});
        if (text.article)
            QCOMPARE(readClaims(text.article).results.size(), std::size_t(0));
    }

    void everyCutAndEveryChangedByteKeepsThem_data() { everyCaseKeepsThePromises_data(); }
    void everyCutAndEveryChangedByteKeepsThem()
    {
        QFETCH(QString, path);
        QFETCH(QString, fileName);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().first(std::min<qint64>(file.size(), 600));
        const qsizetype step = std::max<qsizetype>(1, bytes.size() / 40);
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            QCOMPARE(brokenPromise(bytes.first(at), fileName), QString());
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 0x80);
            QCOMPARE(brokenPromise(changed, fileName), QString());
            changed[at] = '\0';
            QCOMPARE(brokenPromise(changed, fileName), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
