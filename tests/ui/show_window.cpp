// Saves a picture of the window filled with the hand-made reports, so that people can look at it.
#include "hand_facts.h"
#include "ui/main_window.h"
#include "ui/search_field.h"
#include "ui/style.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

using namespace proofline;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        qWarning("show_window FILE.png [WIDTHxHEIGHT] [light|dark] [empty] [filter text]");
        return 2;
    }
    const QStringList size = words.value(2, u"1440x900"_s).split(u'x');
    dressApplication(application, words.value(3) == u"dark" ? ThemeChoice::Dark : ThemeChoice::Light);
    MainWindow window(MainWindow::Memory::None);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (!words.contains(u"empty"_s)) {
        window.showFacts(handFacts(), {});
        window.showProblems({{u"notes.bin"_s, u"the file is not text"_s, std::nullopt}});
        window.search()->setText(words.value(5));
    }
    int status = 1;
    QTimer::singleShot(300, &window, [&] {
        const QPixmap picture = QGuiApplication::platformName() == u"xcb"
            ? window.screen()->grabWindow(0, window.x(), window.y(), window.width(), window.height())
            : window.grab();
        status = picture.save(words[1]) ? 0 : 1;
        QApplication::quit();
    });
    QApplication::exec();
    return status;
}
