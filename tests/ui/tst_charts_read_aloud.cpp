// The accessibility tree of a chart read from outside, through AT-SPI on a display of its own; skipped where the tools
// are missing. Called with --show the program is the application that is read.
#include "tables/result_model.h"
#include "tests/ui/hand_made.h"
#include "ui/chart_pane.h"
#include "ui/pinned_athletes.h"

#include <QApplication>
#include <QFile>
#include <QItemSelectionModel>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestChartsReadAloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAndSummaryAreFoundFromOutside()
    {
        for (const QString &tool : {u"Xvfb"_s, u"dbus-run-session"_s})
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP("xvfb or dbus is not installed");
        // The system's own Python has the module; another one may come first in the path.
        QString python;
        for (const QString &candidate : {u"/usr/bin/python3"_s, u"python3"_s})
            if (python.isEmpty() && QProcess::execute(candidate, {u"-c"_s, u"import pyatspi"_s}) == 0)
                python = candidate;
        if (python.isEmpty())
            QSKIP("python3-pyatspi is not installed");
        const QString bus = u"/usr/libexec/at-spi-bus-launcher"_s;
        if (!QFile::exists(bus))
            QSKIP("at-spi2-core is not installed");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        environment.insert(u"APP"_s, QCoreApplication::applicationFilePath());
        environment.insert(u"BUS"_s, bus);
        environment.insert(u"PYTHON"_s, python);
        environment.insert(u"SCRIPT"_s, QStringLiteral(TESTS_DIR) + u"/ui/read_charts.py"_s);
        process.setProcessEnvironment(environment);
        QTemporaryDir folder;
        environment.insert(u"FOLDER"_s, folder.path());
        process.setProcessEnvironment(environment);
        // The display says its number itself, so that tests beside this one cannot be in the way.
        process.start(u"dbus-run-session"_s,
            {u"--"_s, u"sh"_s, u"-c"_s,
                u"Xvfb -displayfd 1 -ac -nolisten tcp -screen 0 1280x800x24 > \"$FOLDER/display\" 2> /dev/null & "
                u"server=$!; "
                "for i in $(seq 300); do [ -s \"$FOLDER/display\" ] && break; sleep 0.1; done; "
                "export DISPLAY=:$(cat \"$FOLDER/display\"); "
                "\"$BUS\" --launch-immediately & bus=$!; \"$APP\" --show & app=$!; \"$PYTHON\" \"$SCRIPT\"; kill $app $bus $server"_s});
        QVERIFY(process.waitForStarted());
        QVERIFY2(process.waitForFinished(90'000), "the display, the bus or the reader hangs");
        const QString tree = QString::fromUtf8(process.readAllStandardOutput());
        if (!tree.contains(u"list item"_s) && !tree.contains(u"read_aloud"_s))
            QSKIP(qPrintable(
                u"no accessibility bus here: "_s + QString::fromUtf8(process.readAllStandardError()).left(400)));
        QVERIFY2(tree.contains(u"list\tFinish times\tMen: 16 finishers, fastest 2:00:35 Kelvin Kiptum"_s),
            qPrintable(tree.left(3000)));
        QVERIFY2(
            tree.contains(
                u"list item\tKelvin Kiptum, London Marathon 2023, men, 2:01:25 or 2:01:27, sources disagree, won"_s),
            qPrintable(tree.left(3000)));
        QCOMPARE(tree.count(u"list item\t"_s), 23);
        QVERIFY(tree.contains(u"page tab\tDistribution"_s));
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--show") == 0) {
        QApplication app(argc, argv);
        ResultModel results;
        results.show(londonFacts(), {});
        results.sortBy({{Column::Time, Qt::AscendingOrder}});
        QItemSelectionModel selection(&results);
        PinnedAthletes pins;
        ChartPane pane(&results, &selection, &pins);
        pane.setWindowTitle(u"Charts read aloud"_s);
        pane.resize(900, 420);
        pane.show();
        QTimer::singleShot(60'000, &app, &QCoreApplication::quit);
        return app.exec();
    }
    QCoreApplication app(argc, argv);
    TestChartsReadAloud test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_charts_read_aloud.moc"
