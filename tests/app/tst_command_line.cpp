// The program as its users call it: what it prints, what it complains of, and its exit status. No display anywhere.
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Answer run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROOFLINE), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_one;
    QString m_other;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_one = write(u"one.txt"_s,
            "Ayton Marathon, 12 May 2024\n\nKenya's Ann Brook won the women's race at the Ayton Marathon in 2:20:11. "
            "Beatrice Lowe of Ethiopia was second in 2:21:30.\n");
        m_other = write(u"other.txt"_s,
            "Ayton Marathon, 12 May 2024\n\nAnn Brook of Kenya won the women's race at the Ayton Marathon in 2:20:15. "
            "Ethiopia's Beatrice Lowe finished second in 2:21:30.\n");
    }

    void helpNamesEveryCommand()
    {
        const Answer answer = run({u"--help"_s});
        QCOMPARE(answer.status, 0);
        for (const char *command : {"extract", "table", "check", "chart", "picture", "text"})
            QVERIFY2(answer.out.contains(QByteArray("proofline ").append(command)), command);
        QVERIFY(answer.err.isEmpty());
        QCOMPARE(run({u"--version"_s}).out, QByteArray("proofline " PROOFLINE_VERSION "\n"));
    }

    void whatIsWrongIsOneLineAndStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::addRow("unknown option") << QStringList{u"--colour"_s} << u"--colour"_s;
        QTest::addRow("unknown option of a command") << QStringList{u"table"_s, u"--colour"_s, u"x"_s} << u"colour"_s;
        QTest::addRow("no path") << QStringList{u"extract"_s} << u"needs a file"_s;
        QTest::addRow("unknown format") << QStringList{u"extract"_s, u"--format"_s, u"xml"_s, u"x"_s} << u"xml"_s;
        QTest::addRow("unknown column") << QStringList{u"table"_s, u"--sort"_s, u"shoe"_s, u"x"_s} << u"shoe"_s;
        QTest::addRow("limit is no number") << QStringList{u"table"_s, u"--limit"_s, u"ten"_s, u"x"_s} << u"ten"_s;
        QTest::addRow("absent file") << QStringList{u"extract"_s, u"absent.txt"_s}
                                     << u"absent.txt: there is no such file."_s;
        QTest::addRow("unknown chart") << QStringList{u"chart"_s, u"pie"_s, u"-o"_s, u"x.png"_s, u"x"_s} << u"pie"_s;
        QTest::addRow("chart without output") << QStringList{u"chart"_s, u"gaps"_s, u"x"_s} << u"-o"_s;
        QTest::addRow("size is no size") << QStringList{u"chart"_s, u"gaps"_s, u"-o"_s, u"x.png"_s, u"--size"_s,
            u"big"_s, u"x"_s} << u"big"_s;
        QTest::addRow("neither command nor file")
            << QStringList{u"tabel"_s, u"absent.txt"_s} << u"no command and no file \"tabel\""_s;
        QTest::addRow("window without display") << QStringList{m_one} << u"no display"_s;
        QTest::addRow("picture of no size")
            << QStringList{u"picture"_s, u"-o"_s, u"x.png"_s, u"--size"_s, u"0x0"_s, m_one} << u"0x0"_s;
        QTest::addRow("report that is no page") << QStringList{u"report"_s, u"-o"_s, u"x.pdf"_s, m_one} << u".html"_s;
        QTest::addRow("report over a device")
            << QStringList{u"report"_s, u"-o"_s, u"/dev/null"_s, m_one} << u"not an ordinary file"_s;
    }
    void whatIsWrongIsOneLineAndStatusTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.out.isEmpty());
        QList<QByteArray> lines = answer.err.trimmed().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("QStandardPaths"); }); // Qt's own
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith("proofline: "), lines[0].constData());
        QVERIFY2(lines[0].contains(word.toUtf8()), lines[0].constData());
    }

    void aFullDiskIsNoSuccess()
    {
        if (!QFile::exists(u"/dev/full"_s) || QFileInfo(u"/dev/full"_s).isFile())
            QSKIP("there is no /dev/full here");
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(PROOFLINE), {u"table"_s, m_one});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("standard output"));
    }

    void aTextWithoutResultsSaysSo()
    {
        const Answer answer = run({u"extract"_s, u"-"_s}, "The weather was fine and nobody ran anywhere.\n");
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.contains("no race results"));
    }

    void oneBadFileDoesNotStopTheOthers()
    {
        const Answer answer = run({u"extract"_s, m_one, u"absent.txt"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY(answer.out.contains("\"Ann Brook\""));
    }

    void extractReadsStandardInput()
    {
        const Answer answer = run({u"extract"_s, u"-"_s}, "Ann Brook won the Ayton Marathon in 2:20:11.\n");
        QCOMPARE(answer.status, 0);
        const QJsonObject line = QJsonDocument::fromJson(answer.out.split('\n').first()).object();
        QCOMPARE(line[u"article"_s].toString(), u"-"_s);
        QCOMPARE(line[u"time"_s].toString(), u"2:20:11"_s);
        QCOMPARE(line[u"place"_s].toInt(), 1);
    }

    void textPrintsWhatOffsetsCountIn()
    {
        QCOMPARE(
            run({u"text"_s, write(u"page.html"_s, "<html><body><h1>Ayton</h1><p>Ann &amp; Bea ran.</p></body></html>")})
                .out.simplified(),
            QByteArray("Ayton Ann & Bea ran."));
    }

    void tableSortsFiltersAndStops()
    {
        const Answer all = run({u"table"_s, u"--format"_s, u"csv"_s, u"--sort"_s, u"-time"_s, m_one});
        QCOMPARE(all.status, 0);
        const QList<QByteArray> lines = all.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].contains("Beatrice Lowe"), all.out.constData());
        const Answer limited = run({u"table"_s, u"--format"_s, u"csv"_s, u"--limit"_s, u"1"_s, m_one});
        QCOMPARE(limited.out.trimmed().split('\n').size(), 2);
        QVERIFY(limited.out.contains("Ann Brook"));
        const Answer filtered = run({u"table"_s, u"--format"_s, u"json"_s, u"--filter"_s, u"nation:ETH"_s, m_one});
        QVERIFY(filtered.out.contains("Beatrice Lowe") && !filtered.out.contains("Ann Brook"));
        QVERIFY(QJsonDocument::fromJson(filtered.out).isArray());
        QCOMPARE(run({u"table"_s, u"--filter"_s, u"time<abc"_s, m_one}).status, 2);
    }

    void checkSaysByItsStatusWhetherSourcesAgree()
    {
        QCOMPARE(run({u"check"_s, m_one}).status, 0);
        const Answer both = run({u"check"_s, u"--format"_s, u"jsonl"_s, m_one, m_other});
        QCOMPARE(both.status, 1);
        const QJsonObject dispute = QJsonDocument::fromJson(both.out.split('\n').first()).object();
        QCOMPARE(dispute[u"type"_s].toString(), u"dispute"_s);
        QCOMPARE(dispute[u"athlete"_s].toString(), u"Ann Brook"_s);
        QCOMPARE(run({u"check"_s, u"absent.txt"_s}).status, 2);
    }

    void reportsAndAnnotationsAreWritten()
    {
        const QString page = m_folder.filePath(u"report.html"_s);
        QCOMPARE(run({u"report"_s, u"-o"_s, page, m_one, m_other}).status, 0);
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Ann Brook") && html.contains("2:20:15"));
        const Answer failed = run({u"report"_s, u"-o"_s, u"/nowhere/report.html"_s, m_one});
        QCOMPARE(failed.status, 2);
        QVERIFY(failed.err.contains("/nowhere"));
        const Answer annotations = run({u"extract"_s, u"--format"_s, u"w3c"_s, m_one});
        QCOMPARE(annotations.status, 0);
        QVERIFY(!QJsonDocument::fromJson(annotations.out).isNull());
    }

    void chartsAndTheWindowAreDrawnWithoutADisplay()
    {
        const QString chart = m_folder.filePath(u"chart.png"_s);
        Answer answer = run({u"chart"_s, u"finish-times"_s, u"-o"_s, chart, u"--size"_s, u"800x600"_s, u"--scale"_s,
            u"2"_s, m_one, m_other});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(QImage(chart).size(), QSize(1600, 1200));
        const QString window = m_folder.filePath(u"window.png"_s);
        answer = run({u"picture"_s, u"-o"_s, window, u"--size"_s, u"1000x700"_s, m_one, m_other});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(QImage(window).size(), QSize(1000, 700));
        answer = run({u"chart"_s, u"gaps"_s, u"-o"_s, u"/nowhere/chart.png"_s, m_one});
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.contains("/nowhere"));
    }

    void aChartWithNothingInItIsNoFile()
    {
        const QString file = m_folder.filePath(u"nothing.png"_s);
        Answer answer = run({u"chart"_s, u"gaps"_s, u"-o"_s, file, u"--category"_s, u"nobody"_s, m_one});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("No result passes the filter."), answer.err.constData());
        answer = run({u"chart"_s, u"splits"_s, u"-o"_s, file, m_one});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("times on the way"), answer.err.constData());
        answer = run({u"chart"_s, u"compare"_s, u"-o"_s, file, m_one});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("two athletes"), answer.err.constData());
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
