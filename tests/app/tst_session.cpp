// A session in its window: what is opened is read, judged and shown; what is switched off or closed is gone.
#include "app/session.h"
#include "ui/main_window.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }

    // The athletes shown, in table order.
    static QString athletes(const MainWindow &window)
    {
        QStringList names;
        for (int row = 0; row < window.results()->rowCount(); ++row)
            names += window.results()->index(row, int(Column::Athlete)).data().toString();
        return names.join(u", "_s);
    }

    // One change, waited for until it is read, judged and shown.
    template<typename Change> static bool settle(Session &session, Change &&change)
    {
        QSignalSpy settled(&session, &Session::settled);
        change();
        return settled.wait(20'000);
    }

private Q_SLOTS:
    void opensSwitchesAndCloses()
    {
        const QString one = write(u"one.txt"_s, "Ann Brook won the women's race at the Ayton Marathon in 2:20:11.\n");
        const QString other = write(u"other.txt"_s, "Carl Ford won the men's race at the Ayton Marathon in 2:08:02.\n");
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { session.open({one, other}); }));
        QCOMPARE(athletes(window), u"Carl Ford, Ann Brook"_s);

        const ArticleId first = window.results()->facts()->readings[0]->article->id;
        QVERIFY(settle(session, [&] { Q_EMIT window.sourceSwitched(first, false); }));
        QCOMPARE(athletes(window), u"Carl Ford"_s);
        QVERIFY(settle(session, [&] { Q_EMIT window.sourceSwitched(first, true); }));
        QCOMPARE(athletes(window), u"Carl Ford, Ann Brook"_s);
        QVERIFY(settle(session, [&] { Q_EMIT window.sourceClosed(first); }));
        QCOMPARE(athletes(window), u"Carl Ford"_s);
    }

    void aFileOpenedAgainIsReadAnew()
    {
        const QString path =
            write(u"again.txt"_s, "Ann Brook won the women's race at the Ayton Marathon in 2:20:11.\n");
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { session.open({path}); }));
        write(u"again.txt"_s, "Beatrice Lowe won the women's race at the Ayton Marathon in 2:21:11.\n");
        QVERIFY(settle(session, [&] { session.open({path}); }));
        QCOMPARE(athletes(window), u"Beatrice Lowe"_s);
        QCOMPARE(window.results()->facts()->readings.size(), std::size_t(1));
    }

    void pastedTextIsASource()
    {
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { Q_EMIT window.textPasted(u"Ann Brook won the Ayton Marathon in 2:20:11."_s); }));
        QCOMPARE(athletes(window), u"Ann Brook"_s);
    }

    void aListAndAReportStandInOneTable()
    {
        const QString list = write(u"Ayton Marathon 2024.csv"_s,
            "Place,Name,Time\n1,Ann Brook,2:20:11\n2,Beatrice Lowe,2:22:00\n3,Dora Lund,2:25:00\n");
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { session.open({list}); }));
        QCOMPARE(athletes(window), u"Ann Brook, Beatrice Lowe, Dora Lund"_s);
    }

    void aListIsReadAgainAsTheUserUnderstandsIt()
    {
        const QString path = write(u"Ayton 10K.csv"_s, "Place,Name,Time\n1,Ann Brook,35.50\n2,Beatrice Lowe,36.25\n");
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { session.open({path}); }));
        const auto time = [&] { return window.results()->index(0, int(Column::Time)).data().toString(); };
        QVERIFY(window.results()->originAt(0).listRow);
        const ListId id = window.results()->originAt(0).listRow->list;
        for (const auto &[unit, wanted] :
            {std::pair{TimeUnit::Minutes, u"0:35:30"_s}, {TimeUnit::MinutesSeconds, u"0:35:50"_s}}) {
            ListOptions options;
            options.id = id;
            options.columns = {{2, Meaning::Time, unit, {}}};
            QVERIFY(settle(session, [&] { Q_EMIT window.listReread(options); }));
            QCOMPARE(time(), wanted);
        }
    }

    void whatCannotBeReadIsOneProblem()
    {
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        const QString good = write(u"good.txt"_s, "Ann Brook won the Ayton Marathon in 2:20:11.\n");
        QVERIFY(settle(session, [&] { session.open({m_folder.filePath(u"absent.txt"_s), good}); }));
        QCOMPARE(athletes(window), u"Ann Brook"_s);
    }

    void decisionsAreTakenBackOneByOne()
    {
        const QString one = write(u"d1.txt"_s, "Ann Brook won the women's race at the Ayton Marathon in 2:20:11.\n");
        const QString other = write(u"d2.txt"_s, "Ann Brook won the women's race at the Ayton Marathon in 2:20:15.\n");
        MainWindow window(MainWindow::Memory::None);
        Session session(window);
        QVERIFY(settle(session, [&] { session.open({one, other}); }));
        const auto disputes = [&] { return window.results()->facts()->disputes; };
        QCOMPARE(disputes().size(), std::size_t(1));
        QVERIFY(!disputes()[0].settled);
        const QString key = disputes()[0].key;
        QVERIFY(settle(session, [&] {
            Q_EMIT window.decided({SettleFinding{key}, u"asked the timekeeper"_s, QDateTime::currentDateTime()});
        }));
        QVERIFY(disputes()[0].settled);
        QVERIFY(settle(session, [&] { Q_EMIT window.decisionUndone(); }));
        QVERIFY(!disputes()[0].settled);
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
