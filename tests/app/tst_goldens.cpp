// The bundled samples through the whole way, held against kept answers. A missing golden fails; to accept new answers
// run with PROOFLINE_REFRESH_GOLDENS=1 and read the difference before it is committed.
#include "app/claim_text.h"
#include "app/json_lines.h"
#include "app/loader.h"
#include "app/sources.h"
#include "tables/export_rows.h"
#include "tables/result_model.h"

#include <QBuffer>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

Sources readAll(const QStringList &paths)
{
    Sources sources;
    for (const QString &path : findSources(paths).files) {
        const LoadedSource loaded = loadSource(path, std::uint32_t(sources.readings.size()));
        sources.readings.push_back(loaded.reading);
        if (loaded.list)
            sources.lists.push_back(loaded.list);
    }
    return sources;
}

// Empty when `answer` is what the golden says; else the first line that differs.
QString differenceFrom(const QString &name, const QByteArray &answer)
{
    const QString path = QStringLiteral(TESTS_DIR) + u"/golden/"_s + name;
    QFile golden(path);
    if (qEnvironmentVariableIsSet("PROOFLINE_REFRESH_GOLDENS")) {
        if (!golden.open(QIODevice::WriteOnly) || golden.write(answer) != answer.size())
            return u"cannot write "_s + path;
        return {};
    }
    if (!golden.open(QIODevice::ReadOnly))
        return u"there is no golden "_s + path;
    const QList<QByteArray> wanted = golden.readAll().split('\n');
    const QList<QByteArray> given = answer.split('\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), given.size()); ++i) {
        if (wanted.value(i) != given.value(i))
            return u"%1, line %2\n  kept:  %3\n  given: %4"_s.arg(name).arg(i + 1).arg(
                QString::fromUtf8(wanted.value(i)), QString::fromUtf8(given.value(i)));
    }
    return {};
}

} // namespace

class TestGoldens : public QObject
{
    Q_OBJECT
private:
    const QString m_samples = QStringLiteral(TESTS_DIR) + u"/../resources/samples"_s;
    const QString m_winners = QStringLiteral(TESTS_DIR) + u"/../resources/lists/london-winners.csv"_s;

private Q_SLOTS:
    void claimsOfEachSample_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList files = findSources({m_samples}).files;
        QVERIFY(files.size() >= 4);
        for (const QString &file : files)
            QTest::addRow("%s", qUtf8Printable(file.section(u'/', -1))) << file;
    }
    void claimsOfEachSample()
    {
        QFETCH(QString, path);
        const LoadedSource loaded = loadSource(path, 0);
        QVERIFY(loaded.reading);
        const QString difference =
            differenceFrom(path.section(u'/', -1).chopped(4) + u".jsonl"_s, claimLines(*loaded.reading, true));
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }

    void tableAndFindingsOfAllSamples_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QString>("name");
        QTest::addRow("reports") << QStringList{m_samples} << u"samples"_s;
        QTest::addRow("reports and the winners list") << QStringList{m_samples, m_winners} << u"samples-and-winners"_s;
    }
    void tableAndFindingsOfAllSamples()
    {
        QFETCH(QStringList, paths);
        QFETCH(QString, name);
        const Sources sources = readAll(paths);
        const std::shared_ptr<const Facts> facts = judged(sources);
        ResultModel model;
        model.show(facts, sources.lists);
        QBuffer table;
        QVERIFY(table.open(QIODevice::WriteOnly));
        QCOMPARE(writeRows(model, filledColumns(model), RowFormat::Csv, table), QString());
        QString difference = differenceFrom(name + u".csv"_s, table.data());
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        difference = differenceFrom(name + u"-findings.txt"_s, findingText(*facts));
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }

    void aMissingGoldenFails()
    {
        if (!qEnvironmentVariableIsSet("PROOFLINE_REFRESH_GOLDENS"))
            QVERIFY(differenceFrom(u"never-kept.txt"_s, "x").contains(u"no golden"_s));
    }
};

QTEST_GUILESS_MAIN(TestGoldens)
#include "tst_goldens.moc"
