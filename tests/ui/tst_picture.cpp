// Saved pictures are compared with the data: words in SVG and PDF, pixels and metadata in PNG, and what is refused.
#include "tables/list_reader.h"
#include "tables/result_model.h"
#include "tests/tables/list_maker.h"
#include "tests/ui/hand_made.h"
#include "ui/picture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

QByteArray contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The words of an SVG file, blanks removed: runs of bold and plain type are texts of their own.
QString wordsOf(const QString &fileName)
{
    QXmlStreamReader xml(contentsOf(fileName));
    QString words;
    bool inText = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"text"_s)
            inText = true;
        else if (xml.isEndElement() && xml.name() == u"text"_s)
            inText = false;
        else if (xml.isCharacters() && inText)
            words += xml.text();
    }
    if (xml.hasError())
        return u"broken: "_s + xml.errorString();
    return words.remove(QRegularExpression(u"\\s"_s));
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ResultModel m_results;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    ChartRequest request(ChartKind kind = ChartKind::FinishTimes) const
    {
        ChartRequest made;
        made.kind = kind;
        made.made = QDate(2026, 11, 20);
        if (kind == ChartKind::Compare)
            made.athletes = {u"Eliud Kipchoge"_s, u"Mo Farah"_s, u"Kelvin Kiptum"_s};
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_results.show(londonFacts(), {});
        m_results.sortBy({{Column::Time, Qt::AscendingOrder}});
    }

    void svgHoldsEveryLabelAsText()
    {
        QCOMPARE(saveChart(m_results, request(), path(u"a.svg"_s)), QString());
        const QString words = wordsOf(path(u"a.svg"_s));
        QVERIFY2(!words.startsWith(u"broken"_s), qPrintable(words));
        for (int row = 0; row < m_results.rowCount(); ++row) {
            if (m_results.index(row, int(Column::Time)).data().toString().isEmpty())
                continue;
            QString athlete = m_results.index(row, int(Column::Athlete)).data().toString();
            QVERIFY2(words.contains(athlete.remove(u' ')), qPrintable(athlete));
        }
        for (const QString &expected : {u"2:01:25or:27"_s, u"2:10:28or:27"_s, u"2:15:50"_s,
                 u"n=23of24results(1givesnotime)."_s, u"Bold:wontherace."_s, u"Kiptum\u201923:2:01:25("_s,
                 u"london-2018,23April2018"_s, u"Proofline,20November2026"_s, u"Hollow:sourcesdisagree."_s})
            QVERIFY2(words.contains(expected), qPrintable(expected + u" in " + words));
        const QByteArray svg = contentsOf(path(u"a.svg"_s));
        QVERIFY(svg.contains("<title>Marathon finish times</title>"));
        QVERIFY(svg.contains("london-2018, 23 April 2018"));
        QVERIFY(!svg.contains("Qt SVG Document"));
    }

    void pdfTextIsFound()
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        QCOMPARE(saveChart(m_results, request(), path(u"a.pdf"_s)), QString());
        QProcess process;
        process.start(tool, {u"-layout"_s, path(u"a.pdf"_s), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &expected : {u"Kelvin Kiptum"_s, u"2:18:31"_s, u"Sources:"_s, u"Marathon finish times"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
        process.start(u"pdfinfo"_s, {path(u"a.pdf"_s)});
        QVERIFY(process.waitForFinished());
        const QString info = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(info.contains(QRegularExpression(u"Title:\\s+Marathon finish times"_s)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Page size:\\s+1200 x 800 pts"_s)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Pages:\\s+1\\n"_s)), qPrintable(info));
        QVERIFY(contentsOf(path(u"a.pdf"_s)).contains("london-2018, 23 April 2018"));
    }

    void pngHasItsSizeAndSaysWhatItShows()
    {
        ChartRequest wide = request();
        wide.size = {900, 500};
        wide.scale = 2;
        QCOMPARE(saveChart(m_results, wide, path(u"a.png"_s)), QString());
        QImageReader reader(path(u"a.png"_s));
        QCOMPARE(reader.size(), QSize(1800, 1000));
        QCOMPARE(reader.text(u"Title"_s), u"Marathon finish times"_s);
        QVERIFY2(reader.text(u"Description"_s).contains(u"Sources: (1) "_s), qPrintable(reader.text(u"Description"_s)));
        QVERIFY(reader.text(u"Description"_s).contains(u"finishers, fastest 2:00:35"_s));
        QCOMPARE(reader.text(u"Date"_s), u"2026-11-20"_s);
        QVERIFY(reader.text(u"Software"_s).startsWith(u"Proofline"_s));
        const QImage image = reader.read();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        wide.transparent = true;
        QCOMPARE(saveChart(m_results, wide, path(u"b.png"_s)), QString());
        QCOMPARE(QImage(path(u"b.png"_s)).pixelColor(2, 2).alpha(), 0);
        wide.transparent = false;
        wide.theme = ChartTheme::Dark;
        QCOMPARE(saveChart(m_results, wide, path(u"c.png"_s)), QString());
        QVERIFY(QImage(path(u"c.png"_s)).pixelColor(2, 2).lightness() < 60);
    }

    // The gallery stays where the tests ran, to be looked at.
    void galleryOfEveryChart_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("dark");
        for (int kind = 0; kind < chartKindCount; ++kind)
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", qPrintable(chartWord(ChartKind(kind))), dark ? "dark" : "light")
                    << kind << dark;
    }
    void galleryOfEveryChart()
    {
        QFETCH(int, kind);
        QFETCH(bool, dark);
        QDir().mkpath(u"gallery"_s);
        ChartRequest one = request(ChartKind(kind));
        one.theme = dark ? ChartTheme::Dark : ChartTheme::Light;
        for (const PicturePreset &preset : picturePresets()) {
            one.size = preset.size;
            one.scale = 1;
            const QString name = u"gallery/%1-%2-%3.png"_s.arg(chartWord(one.kind), dark ? u"dark"_s : u"light"_s,
                QString(preset.name).replace(QRegularExpression(u"\\W+"_s), u"-"_s));
            QCOMPARE(saveChart(m_results, one, name), QString());
            QCOMPARE(QImageReader(name).size(), preset.size);
        }
    }

    // The same of other inputs: a list with splits, a long list, early wheelchair years beside runners, long names.
    void galleryOfOtherInputs()
    {
        QDir().mkpath(u"gallery"_s);
        const auto save = [&](const ResultModel &results, ChartRequest one, const QString &name) {
            for (const bool dark : {false, true}) {
                one.theme = dark ? ChartTheme::Dark : ChartTheme::Light;
                const QString file = u"gallery/"_s + name + (dark ? u"-dark.png"_s : u"-light.png"_s);
                QCOMPARE(saveChart(results, one, file), QString());
            }
        };
        const auto listOf = [&](const QByteArray &csv, const QString &name) {
            QFile file(path(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
                return std::shared_ptr<const ResultList>();
            file.close();
            return std::shared_ptr<const ResultList>(readList(path(name), {}).list);
        };
        for (const auto &[rows, name] : {std::pair(40, u"list"_s), std::pair(25'000, u"long"_s)}) {
            const auto list = listOf(ListMaker(7).marathon(std::size_t(rows)), u"City Marathon 2024.csv"_s);
            QVERIFY(list);
            ResultModel results;
            results.show(std::make_shared<Facts>(), {list});
            results.sortBy({{Column::Time, Qt::AscendingOrder}});
            for (const ChartKind kind : {ChartKind::FinishTimes, ChartKind::Gaps, ChartKind::Distribution,
                     ChartKind::ByYear, ChartKind::Splits}) {
                ChartRequest one = request(kind);
                save(results, one, name + u'-' + chartWord(kind));
                if (kind == ChartKind::Distribution) {
                    one.options.boxes = true;
                    save(results, one, name + u"-boxes"_s);
                    one.options.boxes = false;
                    one.options.grouping = Grouping::Nation;
                    save(results, one, name + u"-nations"_s);
                }
                if (kind == ChartKind::FinishTimes) {
                    one.reference = u"3:00:00"_s;
                    one.athletes = {results.index(7, int(Column::Athlete)).data().toString()};
                    save(results, one, name + u"-marked"_s);
                }
            }
        }
        std::vector<MadeLine> lines;
        const QString event = u"City Marathon"_s;
        for (int year = 0; year < 16; ++year) {
            const auto add = [&](const QString &who, const QString &category, int seconds) {
                lines.push_back({u"city-%1.txt"_s.arg(2000 + year), who + u" %1"_s.arg(QChar(u'A' + year)), event,
                    2000 + year, category, 1, formatHms({seconds * 1000, Precision::Second}), u""_s});
            };
            add(u"Mark Runner"_s, u"men"_s, 7'500 + year * 37 % 300);
            add(u"Wilma Runner"_s, u"women"_s, 8'500 + year * 53 % 400);
            add(u"Max Wheeler"_s, u"wheelchair men"_s, year < 4 ? 12'000 - year * 1'700 : 5'400 + year * 31 % 200);
            add(u"Wendy Wheeler"_s, u"wheelchair women"_s, year < 4 ? 14'000 - year * 1'900 : 6'000 + year * 41 % 300);
        }
        ResultModel years;
        years.show(makeFacts(lines), {});
        years.sortBy({{Column::Time, Qt::AscendingOrder}});
        for (const ChartKind kind :
            {ChartKind::FinishTimes, ChartKind::Gaps, ChartKind::Distribution, ChartKind::ByYear})
            save(years, request(kind), u"wheelchairs-"_s + chartWord(kind));

        ResultModel odd;
        const QString wide = QString(150, u'y') + u' ' + QString(150, u'z');
        odd.show(makeFacts({{u"odd.txt"_s, wide, u"Odd Race"_s, 2021, u"men"_s, 1, u"2:20:00"_s, u""_s},
                     {u"odd.txt"_s, u"\u0645\u062D\u0645\u062F \u0639\u0644\u064A"_s, u"Odd Race"_s, 2021, u"men"_s, 2,
                         u"2:20:04"_s, u""_s},
                     {u"odd.txt"_s, u"<b>Bold</b> & Co"_s, u"Odd Race"_s, 2022, u"men"_s, 1, u"2:20:09"_s, u""_s},
                     {u"odd.txt"_s, wide, u"Odd Race"_s, 2022, u"men"_s, 2, u"2:20:19"_s, u""_s}}),
            {});
        for (int kind = 0; kind < chartKindCount; ++kind) {
            ChartRequest one = request(ChartKind(kind));
            one.athletes = kind == int(ChartKind::Compare) ? QStringList{wide, u"<b>Bold</b> & Co"_s} : QStringList();
            if (kind == int(ChartKind::Gaps))
                one.reference = wide;
            save(odd, one, u"odd-"_s + chartWord(ChartKind(kind)));
        }
        ResultModel single;
        single.show(
            makeFacts({{u"one.txt"_s, u"Ann Alone"_s, u"Small Race"_s, 2021, u"women"_s, 1, u"2:20:00"_s, u""_s}}), {});
        for (int kind = 0; kind < chartKindCount; ++kind) {
            ChartRequest one = request(ChartKind(kind));
            one.athletes.clear();
            save(single, one, u"single-"_s + chartWord(ChartKind(kind)));
        }
    }

    void chartsOfOddResults_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("times");
        QTest::addRow("no results") << QStringList{} << QStringList{};
        QTest::addRow("one result") << QStringList{u"Ann"_s} << QStringList{u"2:20:00"_s};
        QTest::addRow("all times equal") << QStringList{u"Ann"_s, u"Bea"_s, u"Cy"_s}
                                         << QStringList{u"2:20:00"_s, u"2:20:00"_s, u"2:20:00"_s};
        QTest::addRow("no times") << QStringList{u"Ann"_s, u"Bea"_s} << QStringList{u""_s, u""_s};
        QTest::addRow("names of 300 letters")
            << QStringList{QString(300, u'x'), QString(150, u'y') + u' ' + QString(150, u'z')}
            << QStringList{u"2:20:00"_s, u"2:21:00"_s};
        QTest::addRow("right to left") << QStringList{u"\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF"_s,
            u"\u0645\u062D\u0645\u062F \u0639\u0644\u064A"_s}
                                       << QStringList{u"2:20:00"_s, u"2:21:00"_s};
        QTest::addRow("HTML in a name") << QStringList{u"<b>Bold</b> & <img src=x>"_s, u"Bea </text><script>"_s}
                                        << QStringList{u"2:20:00"_s, u"2:21:00"_s};
        QTest::addRow("a sprint and a day")
            << QStringList{u"Ann"_s, u"Bea"_s} << QStringList{u"10.08"_s, u"23:59:59"_s};
    }
    void chartsOfOddResults()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, times);
        std::vector<MadeLine> lines;
        for (qsizetype i = 0; i < names.size(); ++i)
            lines.push_back(
                {u"odd.txt"_s, names[i], u"Odd <i>Race</i>"_s, 2020 + int(i), u"men"_s, int(i) + 1, times[i], u""_s});
        ResultModel odd;
        odd.show(makeFacts(lines), {});
        for (int kind = 0; kind < chartKindCount; ++kind)
            for (const QString &ending : {u"svg"_s, u"png"_s, u"pdf"_s}) {
                ChartRequest one = request(ChartKind(kind));
                one.athletes = kind == int(ChartKind::Compare) ? names : QStringList{};
                const QString file = path(u"odd."_s + ending);
                QCOMPARE(saveChart(odd, one, file), QString());
                QVERIFY(QFileInfo(file).size() > 100);
                if (ending == u"svg"_s)
                    QVERIFY2(!wordsOf(file).startsWith(u"broken"_s), qPrintable(wordsOf(file)));
            }
        if (names.value(0).startsWith(u"<b>"_s)) {
            ChartRequest one = request();
            QCOMPARE(saveChart(odd, one, path(u"html.svg"_s)), QString());
            QVERIFY2(wordsOf(path(u"html.svg"_s)).contains(u"<b>Bold</b>&<imgsrc=x>"_s), "printed as it is written");
        }
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::addRow("nothing by nothing") << QSize(0, 0) << 1.0 << u"x.png"_s << u"too small"_s;
        QTest::addRow("negative") << QSize(-5, 300) << 1.0 << u"x.svg"_s << u"too small"_s;
        QTest::addRow("a football field") << QSize(100'000, 100'000) << 1.0 << u"x.png"_s << u"too large"_s;
        QTest::addRow("large by scale") << QSize(10'000, 10'000) << 4.0 << u"x.png"_s << u"too large"_s;
        QTest::addRow("scale of nothing") << QSize(800, 600) << 0.0 << u"x.png"_s << u"scale must lie"_s;
        QTest::addRow("not a number") << QSize(800, 600) << std::nan("") << u"x.png"_s << u"scale must lie"_s;
        QTest::addRow("a text file") << QSize(800, 600) << 1.0 << u"x.txt"_s << u"must end in"_s;
        QTest::addRow("no ending") << QSize(800, 600) << 1.0 << u"x"_s << u"must end in"_s;
        QTest::addRow("no such folder") << QSize(800, 600) << 1.0 << u"missing/x.png"_s << u"could not be written"_s;
    }
    void saysWhyNot()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        QFETCH(QString, file);
        QFETCH(QString, words);
        ChartRequest one = request();
        one.size = size;
        one.scale = scale;
        const QString said = saveChart(m_results, one, path(file));
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(!QFile::exists(path(file)));
    }

    void unknownAthletesAreNamed()
    {
        ChartRequest one = request(ChartKind::Compare);
        one.athletes = {u"Emil Zatopek"_s};
        QCOMPARE(saveChart(m_results, one, path(u"x.png"_s)), u"No result here is of Emil Zatopek."_s);
        one.athletes = {u"a"_s, u"b"_s};
        QVERIFY(saveChart(m_results, one, path(u"x.png"_s)).contains(u"say which"_s));
        one = request(ChartKind::Gaps);
        one.reference = u"Nobody"_s;
        QCOMPARE(saveChart(m_results, one, path(u"x.png"_s)), u"No result here is of Nobody."_s);
    }

    void aFolderIsNoFile()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"dir.png"_s));
        QVERIFY(saveChart(m_results, request(), path(u"dir.png"_s)).contains(u"is a folder"_s));
    }

    void anUnwritableFolderKeepsTheOldFile()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString folder = path(u"locked"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(saveChart(m_results, request(), folder + u"/old.svg"_s).isEmpty());
        const QByteArray before = contentsOf(folder + u"/old.svg"_s);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        const QString said = saveChart(m_results, request(ChartKind::Gaps), folder + u"/old.svg"_s);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(said.contains(u"could not be written"_s), qPrintable(said));
        QCOMPARE(contentsOf(folder + u"/old.svg"_s), before);
    }

    void aFolderOfTheSystemTakesNoPicture()
    {
        if (!QDir(u"/proc/self"_s).exists())
            QSKIP("no such folder on this system");
        const QString said = saveChart(m_results, request(), u"/proc/self/picture.svg"_s);
        QVERIFY2(said.contains(u"/proc/self/picture.svg could not be written"_s), qPrintable(said));
        QVERIFY(saveChartData(m_results, request(), u"/proc/self/data.csv"_s).contains(u"could not be written"_s));
        QVERIFY(!saveAllCharts(m_results, request(), u"/proc/self/all"_s, u"png"_s).isEmpty());
    }

    void aFullDeviceIsSaid()
    {
        if (!QFile::exists(u"/dev/full"_s) || !QFile::link(u"/dev/full"_s, path(u"device.svg"_s)))
            QSKIP("no full device on this system");
        const QString said = saveChart(m_results, request(), path(u"device.svg"_s));
        QVERIFY2(said.isEmpty() || said.contains(u"could not be written"_s), qPrintable(said));
        QVERIFY2(!QFileInfo(u"/dev/full"_s).isFile(), "the device is still one");
    }

    void aHundredAthletesAreTooMany()
    {
        std::vector<MadeLine> lines;
        QStringList names;
        for (int i = 0; i < 100; ++i) {
            names << u"Runner %1"_s.arg(i, 3, 10, QChar(u'0'));
            lines.push_back({u"many.txt"_s, names.back(), u"Big Race"_s, 2021, u"men"_s, i + 1,
                formatHms({(8'000 + i) * 1000, Precision::Second}), u""_s});
        }
        ResultModel many;
        many.show(makeFacts(lines), {});
        ChartRequest one = request(ChartKind::Compare);
        one.athletes = names;
        QCOMPARE(
            saveChart(many, one, path(u"many.png"_s)), u"At most twelve athletes can be pinned; 100 are asked for."_s);
        QVERIFY(!QFile::exists(path(u"many.png"_s)));
        one.athletes = names.first(12);
        QCOMPARE(saveChart(many, one, path(u"many.png"_s)), QString());
    }

    // A limit on the size of files fails a write as a full disk does.
    void aFullDiskKeepsTheOldFile()
    {
        const QString file = path(u"full.svg"_s);
        QVERIFY(saveChart(m_results, request(), file).isEmpty());
        const QByteArray before = contentsOf(file);
        QVERIFY(before.size() > 20'000);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = old;
        small.rlim_cur = 8192;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString said = saveChart(m_results, request(ChartKind::Gaps), file);
        setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY2(said.contains(u"could not be written"_s), qPrintable(said));
        QCOMPARE(contentsOf(file), before);
        QCOMPARE(QDir(m_folder.path()).entryList({u"full.svg*"_s}, QDir::Files).size(), 1);
    }

    void allChartsGoIntoAFolder()
    {
        ChartRequest all = request();
        all.athletes = {u"Eliud Kipchoge"_s, u"Mo Farah"_s};
        QCOMPARE(saveAllCharts(m_results, all, path(u"all"_s), u"svg"_s), QString());
        QCOMPARE(QDir(path(u"all"_s)).entryList(QDir::Files, QDir::Name).join(u' '),
            u"by-year.svg compare.svg distribution.svg finish-times.svg gaps.svg"_s);
        ResultModel none;
        QCOMPARE(saveAllCharts(none, request(), path(u"none"_s), u"svg"_s), u"There is nothing to draw yet."_s);
    }

    void dataBehindTheChart()
    {
        QCOMPARE(saveChartData(m_results, request(), path(u"a.csv"_s)), QString());
        const QString csv = QString::fromUtf8(contentsOf(path(u"a.csv"_s)));
        QVERIFY2(csv.contains(u"1,Kelvin Kiptum,KEN,London Marathon,2023,marathon,men,2:01:25,2:01:27\r\n"_s),
            qPrintable(csv));
        QCOMPARE(csv.count(u"\r\n"_s), 24);
        ResultModel none;
        QCOMPARE(
            saveChartData(none, request(), path(u"none.csv"_s)), u"No results yet: open a report or a results list."_s);
        QVERIFY(!QFile::exists(path(u"none.csv"_s)));
    }

    void aWidgetKeepsItsSize()
    {
        QLabel label(u"Words"_s);
        label.setWindowTitle(u"A window"_s);
        label.resize(300, 200);
        QCOMPARE(saveWidgetPicture(label, path(u"w.png"_s), {400, 300}, 2), QString());
        QCOMPARE(QImageReader(path(u"w.png"_s)).size(), QSize(800, 600));
        QCOMPARE(label.size(), QSize(300, 200));
        QCOMPARE(saveWidgetPicture(label, path(u"w.svg"_s)), QString());
        QVERIFY(wordsOf(path(u"w.svg"_s)).contains(u"Words"_s));
        QVERIFY(!saveWidgetPicture(label, path(u"w.png"_s), {100'000, 100'000}).isEmpty());
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
