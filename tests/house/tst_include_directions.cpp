// The rooms may know each other in one direction only. A Core-only library can still find <QtWidgets/QWidget> where
// the headers are installed system-wide, so the link line alone is not the law; this reads every #include.
#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QString folder;
    QStringList mayInclude;
    bool coreOnly; // no Qt Gui, Widgets, Charts, Svg, PrintSupport
};

const std::vector<Room> &rooms()
{
    static const std::vector<Room> all{
        {u"models/facts"_s, {u"facts"_s}, true},
        {u"models/reading"_s, {u"facts"_s, u"reading"_s}, true},
        {u"models/judging"_s, {u"facts"_s, u"judging"_s}, true},
        {u"models/tables"_s, {u"facts"_s, u"tables"_s}, true},
        {u"ui"_s, {u"facts"_s, u"tables"_s, u"ui"_s}, false},
        {u"app"_s, {u"facts"_s, u"reading"_s, u"judging"_s, u"tables"_s, u"ui"_s, u"app"_s}, false},
    };
    return all;
}

const QStringList roomNames{u"facts"_s, u"reading"_s, u"judging"_s, u"tables"_s, u"ui"_s, u"app"_s};

// Headers of QtCore that the core-only rooms use; anything else beginning with Q is not Core's until it stands here.
bool isQtCore(const QString &header)
{
    if (header.startsWith(u"QtCore/"_s))
        return true;
    const QString file = u"QtCore/"_s + header;
    for (const QString &folder : QStringLiteral(QT_INCLUDE_DIRS).split(u'|')) {
        if (QFile::exists(folder + u'/' + file)
            || (folder.endsWith(u"/QtCore"_s) && QFile::exists(folder + u'/' + header)))
            return true;
    }
    return false;
}

// "file:line: reason" for each include of `text` that the room may not have.
QStringList offences(const Room &room, const QString &file, const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s);
    QStringList found;
    int line = 0;
    for (const QString &words : text.split(u'\n')) {
        ++line;
        const auto match = include.match(words);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const QString where = file + u':' + QString::number(line) + u": "_s;
        if (header.contains(u".."_s))
            found += where + u"a path that climbs: "_s + header;
        const QString first =
            header.section(u'/', header.startsWith(u"models/"_s) ? 1 : 0, header.startsWith(u"models/"_s) ? 1 : 0);
        if (header.contains(u'/') && roomNames.contains(first) && !room.mayInclude.contains(first))
            found += where + room.folder + u" may not include "_s + header;
        const bool isQt = match.captured(1) == u"<"_s && header.size() > 1 && header[0] == u'Q' && header[1].isLetter();
        if (room.coreOnly && isQt && !isQtCore(header))
            found += where + room.folder + u" knows Qt Core only, not "_s + header;
    }
    return found;
}

} // namespace

class TestIncludeDirections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRoomKeepsItsDirection_data()
    {
        QTest::addColumn<int>("room");
        for (std::size_t i = 0; i < rooms().size(); ++i)
            QTest::addRow("%s", qUtf8Printable(rooms()[i].folder)) << int(i);
    }
    void everyRoomKeepsItsDirection()
    {
        QFETCH(int, room);
        const Room &here = rooms()[std::size_t(room)];
        const QString top = QStringLiteral(SOURCE_DIR);
        QDirIterator files(top + u'/' + here.folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            found += offences(here, file.fileName().mid(top.size() + 1), QString::fromUtf8(file.readAll()));
            ++seen;
        }
        QVERIFY2(seen > 0, "an empty room proves nothing");
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    // Each rule seen failing: a planted include must be found, its allowed neighbour must not.
    void plantedOffenceIsFound_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("planted");
        for (std::size_t i = 0; i < rooms().size(); ++i) {
            for (const QString &name : roomNames) {
                if (!rooms()[i].mayInclude.contains(name))
                    QTest::addRow("%s includes %s", qUtf8Printable(rooms()[i].folder), qUtf8Printable(name))
                        << int(i) << u"#include \""_s + name + u"/thing.h\""_s;
            }
            if (rooms()[i].coreOnly) {
                for (const QString &header : {u"QWidget"_s, u"QtWidgets/QWidget"_s, u"QColor"_s, u"QtCharts/QChart"_s})
                    QTest::addRow("%s includes <%s>", qUtf8Printable(rooms()[i].folder), qUtf8Printable(header))
                        << int(i) << u"#  include <"_s + header + u'>';
            }
        }
    }
    void plantedOffenceIsFound()
    {
        QFETCH(int, room);
        QFETCH(QString, planted);
        const Room &here = rooms()[std::size_t(room)];
        const QString clean =
            u"#include <QString>\n#include <QtCore/qglobal.h>\n#include <vector>\n#include \"facts/span.h\"\n"_s;
        QCOMPARE(offences(here, u"x.h"_s, clean), QStringList());
        QCOMPARE(offences(here, u"x.h"_s, clean + planted).size(), 1);
        QCOMPARE(offences(here, u"x.h"_s, clean + u"// "_s + planted).size(), 0);
    }

    void onlyOneFilePairKnowsQtCharts()
    {
        const QString top = QStringLiteral(SOURCE_DIR);
        QSet<QString> pairs;
        for (const QString &folder : {u"/ui"_s, u"/app"_s}) {
            QDirIterator files(top + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                static const QRegularExpression charts(
                    u"#\\s*include\\s*<(QtCharts/|QChart|Q\\w*Series>|Q\\w*Axis>)"_s);
                if (charts.match(QString::fromUtf8(file.readAll())).hasMatch())
                    pairs += QFileInfo(file).completeBaseName();
            }
        }
        QVERIFY2(pairs.size() <= 1, qUtf8Printable(QStringList(pairs.values()).join(u", "_s)));
    }
};

QTEST_APPLESS_MAIN(TestIncludeDirections)
#include "tst_include_directions.moc"
