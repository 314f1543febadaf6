// Saves a picture of the window, so that people can look at it: filled with the hand-made reports, or with files.
#include "hand_facts.h"
#include "reading/reading.h"
#include "tables/list_reader.h"
#include "tables/official_rows.h"
#include "ui/chart_pane.h"
#include "ui/main_window.h"
#include "ui/pinned_athletes.h"
#include "ui/search_field.h"
#include "ui/style.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QScreen>
#include <QTimer>

using namespace proofline;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser words;
    words.addPositionalArgument(u"picture"_s, u"PNG file to write"_s);
    words.addPositionalArgument(u"files"_s, u"reports and lists; none: the hand-made ones"_s, u"[files...]"_s);
    words.addOptions({{u"size"_s, u"of the window"_s, u"WxH"_s, u"1440x900"_s}, {u"dark"_s, u"dark theme"_s},
        {u"empty"_s, u"nothing open"_s}, {u"filter"_s, u"typed filter"_s, u"text"_s},
        {u"row"_s, u"current row, from 1"_s, u"n"_s}, {u"pin"_s, u"athletes to pin"_s, u"name"_s},
        {u"chart"_s, u"kind of chart, from 1"_s, u"n"_s, u"1"_s},
        {u"trigger"_s, u"an action, by its key"_s, u"key"_s}});
    words.process(application);
    QStringList files = words.positionalArguments();
    if (files.isEmpty()) {
        words.showHelp(2);
    }
    const QString picture = files.takeFirst();
    const QStringList size = words.value(u"size"_s).split(u'x');
    dressApplication(application, words.isSet(u"dark"_s) ? ThemeChoice::Dark : ThemeChoice::Light);

    std::vector<std::shared_ptr<const Reading>> readings;
    std::vector<std::shared_ptr<const ResultList>> lists;
    std::vector<OfficialRow> officialRows;
    for (const QString &path : files) {
        if (path.endsWith(u".csv") || path.endsWith(u".tsv")) {
            ListOptions options;
            options.id = ListId(std::uint32_t(lists.size()));
            if (const auto list = readList(path, options).list) {
                lists.push_back(list);
                const auto rows = proofline::officialRows(*list, {});
                officialRows.insert(officialRows.end(), rows.begin(), rows.end());
            }
            continue;
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const auto id = ArticleId(std::uint32_t(readings.size()));
            if (const auto article = readArticle(file.readAll(), QFileInfo(path).fileName(), id).article) {
                readings.push_back(std::make_shared<const Reading>(readClaims(article)));
            }
        }
    }
    MainWindow window(MainWindow::Memory::None);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (!words.isSet(u"empty"_s)) {
        window.showFacts(
            files.isEmpty() ? handFacts() : std::make_shared<const Facts>(judge(readings, officialRows, {})), lists);
        window.search()->setText(words.value(u"filter"_s));
        if (const int row = words.value(u"row"_s).toInt(); row > 0) {
            window.selection()->setCurrentIndex(window.results()->index(row - 1, int(Column::Time)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        for (const QString &athlete : words.values(u"pin"_s)) {
            window.pins()->pin(athlete);
        }
        window.chart()->showKind(ChartKind(words.value(u"chart"_s).toInt() - 1));
        for (QAction *action : window.findChildren<QAction *>()) {
            if (words.isSet(u"trigger"_s) && action->shortcut() == QKeySequence(words.value(u"trigger"_s))) {
                action->trigger();
            }
        }
    }
    int status = 1;
    QTimer::singleShot(500, &window, [&] {
        QCoreApplication::processEvents(); // on a busy machine both timers may have come due at once
        auto *dialog = window.findChild<QDialog *>();
        QPixmap shown = QGuiApplication::platformName() == u"xcb"
            ? window.screen()->grabWindow(0, window.x(), window.y(), window.width(), window.height())
            : dialog && dialog->isVisible() ? dialog->grab()
                                            : window.grab();
        status = shown.save(picture) ? 0 : 1;
        QApplication::quit();
    });
    QApplication::exec();
    return status;
}
