// Opening files and folders: what is good is loaded, what is not gives one line with the reason.
#include "app/loader.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class TestLoader : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }

    static QString onlyReason(const LoadedSource &loaded)
    {
        return !loaded.reading && !loaded.list && loaded.problems.size() == 1 ? loaded.problems[0].reason
                                                                              : u"(not one problem)"_s;
    }

private Q_SLOTS:
    void aReportIsRead()
    {
        const QString path = write(u"one/report.txt"_s, "Ann Brook won the London Marathon in 2:20:11.\r\n");
        const LoadedSource loaded = loadSource(path, 3);
        QVERIFY(loaded.reading);
        QCOMPARE(loaded.reading->article->id, ArticleId{3});
        QCOMPARE(loaded.reading->article->fileName, u"report.txt"_s);
        QCOMPARE(loaded.reading->article->path, path);
        QVERIFY(!loaded.reading->article->text.contains(u'\r'));
        QVERIFY(loaded.problems.empty());
    }

    void everyListOfAnArchiveIsASource()
    {
        write(u"pack/men.csv"_s, "Place,Name,Time\n1,Cy Holm,2:10:00\n");
        write(u"pack/deep/women.csv"_s, "Place,Name,Time\n1,Ann Mile,2:25:11\n2,Bea Stone,2:26:00\n");
        write(u"pack/notes.md"_s, "how it was timed");
        write(u"pack/readme.txt"_s, "One line of words.\nAnd a second one.\n");
        QProcess zip;
        zip.setWorkingDirectory(m_folder.filePath(u"pack"_s));
        zip.start(u"sh"_s,
            {u"-c"_s, u"python3 -m zipfile -c ../pack.zip men.csv deep notes.md readme.txt || zip -r ../pack.zip ."_s});
        QVERIFY(zip.waitForFinished());
        const QString path = m_folder.filePath(u"pack.zip"_s);
        if (!QFile::exists(path))
            QSKIP("no program packs");
        SourceFiles found = findSources({path});
        found.files.sort();
        QCOMPARE(
            found.files, (QStringList{path + u"/deep/women.csv"_s, path + u"/men.csv"_s, path + u"/readme.txt"_s}));
        QCOMPARE(found.problems.size(), std::size_t(1));
        QVERIFY2(found.problems[0].reason.contains(u"notes.md"_s), qPrintable(found.problems[0].reason));
        const LoadedSource women = loadSource(found.files[0], 1);
        QVERIFY(women.list);
        QCOMPARE(women.list->rowCount(), std::size_t(2));
        QCOMPARE(women.list->name, u"women.csv"_s);
        QCOMPARE(women.list->rawLine(1).text, u"2,Bea Stone,2:26:00"_s);
        QCOMPARE(loadSource(found.files[1], 2).list->rowCount(), std::size_t(1));
        QVERIFY(onlyReason(loadSource(found.files[2], 3)).contains(u"no table"_s));
        QVERIFY(onlyReason(loadSource(path + u"/absent.csv"_s, 4)).contains(u"there is no"_s));
    }

    void aPageThatIsOneLongTableIsAList()
    {
        const auto page = [](int rows, const QByteArray &around) -> QByteArray {
            QByteArray html = "<html><body><h1>Ayton Harbour Ten 2019</h1>\n" + around
                + "<table>\n<tr><th>Pos</th><th>Name</th><th>Club</th><th>Time</th></tr>\n";
            for (int i = 1; i <= rows; ++i)
                html += "<tr><td>" + QByteArray::number(i) + "</td><td>Runner " + char('A' + i % 26)
                    + "berg</td><td>Ayton &quot;A&quot; &amp; Co</td><td>" + QByteArray::number(50 + i / 60) + ':'
                    + QByteArray::number(i % 60).rightJustified(2, '0') + "</td></tr>\n";
            return html + "<tr><td colspan=4>2 runners</td></tr></table></body></html>";
        };
        const LoadedSource loaded = loadSource(write(u"ayton-ten-2019.html"_s, page(300, {})), 1);
        QVERIFY2(loaded.list, qPrintable(loaded.problems.empty() ? QString() : loaded.problems[0].reason));
        QVERIFY(!loaded.reading);
        QCOMPARE(loaded.list->rowCount(), std::size_t(300));
        QCOMPARE(loaded.list->columns->number(NumberField::Time).value(59), (51 * 60) * 100);
        const RawLine raw = loaded.list->rawLine(1);
        QCOMPARE(raw.line, 5); // of the page
        QCOMPARE(raw.text.sliced(raw.cells[2].begin, raw.cells[2].end - raw.cells[2].begin), u"Ayton \"\"A\"\" & Co"_s);
        QCOMPARE(loaded.problems.size(), std::size_t(1));
        QVERIFY2(loaded.problems[0].reason.contains(u"1 of the rows in the page's tables"_s),
            qPrintable(loaded.problems[0].reason));
        // A short table, or one in a long report, is read with the report.
        QVERIFY(loadSource(write(u"short.html"_s, page(20, {})), 2).reading);
        QByteArray prose;
        for (int i = 0; i < 400; ++i)
            prose += "<p>Ann Brook won the London Marathon in 2:20:11 on a cold day in April.</p>\n";
        QVERIFY(loadSource(write(u"report.html"_s, page(120, prose)), 3).reading);
    }

    void foldersGiveTheirReportsAndLists()
    {
        write(u"folder/b.md"_s, "b");
        write(u"folder/a.txt"_s, "a");
        write(u"folder/deep/c.csv"_s, "Name,Time\n");
        write(u"folder/deep/d.html.gz"_s, "");
        write(u"folder/picture.png"_s, "");
        write(u"folder/.hidden.txt"_s, "");
        const SourceFiles found = findSources({m_folder.filePath(u"folder"_s), u"-"_s});
        QStringList names;
        for (const QString &file : found.files)
            names += file.section(u'/', -1);
        QCOMPARE(names, (QStringList{u"a.txt"_s, u"b.md"_s, u"c.csv"_s, u"d.html.gz"_s, u"-"_s}));
        QVERIFY(found.problems.empty());
    }

    void aFolderWithoutReportsSaysSo()
    {
        write(u"empty/picture.png"_s, "");
        const SourceFiles found = findSources({m_folder.filePath(u"empty"_s)});
        QCOMPARE(found.files.size(), 0);
        QCOMPARE(found.problems.size(), std::size_t(1));
        QVERIFY(found.problems[0].reason.contains(u"no reports"_s));
    }

    void whatCannotBeReadGivesItsReason()
    {
        QVERIFY(onlyReason(loadSource(m_folder.filePath(u"absent.txt"_s), 0)).contains(u"no such file"_s));
        QVERIFY(onlyReason(loadSource(write(u"nothing.txt"_s, ""), 0)).contains(u"empty"_s));
        QVERIFY(onlyReason(loadSource(write(u"binary.txt"_s,
                                          QByteArray("\x7f"
                                                     "ELF\x02\x01\x01\x00\x00\x01\x02\x03\x00\x00",
                                              14)
                                              .repeated(50)),
                               0))
                    .contains(u"not text"_s));
        QVERIFY(onlyReason(loadSource(u"/dev/null"_s, 0)).contains(u"not an ordinary file"_s));
    }

    void aHugeReportIsRefusedWithoutReadingIt()
    {
        QFile file(m_folder.filePath(u"huge.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(1) << 30)); // sparse: no disk is used
        file.close();
        QVERIFY(onlyReason(loadSource(file.fileName(), 0)).contains(u"larger than"_s));
    }

    void aListIsReadAsRows()
    {
        const QString path =
            write(u"Ayton 10K 2024.csv"_s, "Place,Name,Time\n1,Ann Brook,35:10\n2,Beatrice Lowe,36:02\n");
        const LoadedSource loaded = loadSource(path, 5);
        QVERIFY(loaded.list);
        QVERIFY(!loaded.reading);
        QCOMPARE(loaded.list->id, ListId{5});
        QCOMPARE(loaded.list->rowCount(), std::size_t(2));
    }

    void listNamesAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isList");
        QTest::addRow("csv") << u"results.CSV"_s << true;
        QTest::addRow("tsv in gz") << u"results.tsv.gz"_s << true;
        QTest::addRow("any zip") << u"results.zip"_s << true;
        QTest::addRow("report") << u"results.txt"_s << false;
        QTest::addRow("csv in the middle") << u"results.csv.html"_s << false;
    }
    void listNamesAreKnown()
    {
        QFETCH(QString, name);
        QFETCH(bool, isList);
        QCOMPARE(isListName(name), isList);
    }
};

QTEST_GUILESS_MAIN(TestLoader)
#include "tst_loader.moc"
