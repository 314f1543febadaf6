// Proofline: a window on race results, or one command of the command line.
#include "app/command_line.h"
#include "app/session.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

// Words that name nothing: a slip in a command's name should not open a window.
bool namesSomething(const QStringList &paths)
{
    return paths.isEmpty() || std::any_of(paths.begin(), paths.end(), [](const QString &path) {
        return path == u"-" || QFileInfo::exists(path);
    });
}

// Qt's word on what its offscreen platform cannot do means nothing to who asked for a picture.
void sayWithoutPlatform(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.contains(u"propagateSizeHints"_s) && !text.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR"_s))
        std::fputs((qFormatLogMessage(type, context, text) + u'\n').toLocal8Bit().constData(), stderr);
}

int openWindow(int argc, char **argv, const QStringList &paths)
{
    if (!hasDisplay()) {
        std::fputs(
            "proofline: there is no display (DISPLAY and WAYLAND_DISPLAY are not set); "
            "`proofline table PATH...` prints the results, `proofline --help` says what else works without one.\n",
            stderr);
        return proofline::exitError;
    }
    QApplication application(argc, argv);
    proofline::MainWindow window;
    proofline::Session session(window);
    window.show();
    session.open(paths);
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"proofline"_s);
    QCoreApplication::setApplicationName(u"proofline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PROOFLINE_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);

    if (proofline::isCommand(arguments)) {
        if (!proofline::commandDraws(arguments)) {
            const QCoreApplication application(argc, argv);
            return proofline::runCommand(arguments);
        }
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(sayWithoutPlatform);
        const QApplication application(argc, argv);
        return proofline::runCommand(arguments);
    }
    if (!arguments.isEmpty() && arguments.first().startsWith(u'-') && arguments.first() != u"-")
        return proofline::runCommand(arguments); // --help, --version, or an option nobody knows
    if (!namesSomething(arguments)) {
        std::fprintf(stderr,
            "proofline: there is no command and no file \"%s\"; proofline --help lists what there is.\n",
            qPrintable(arguments.first()));
        return proofline::exitError;
    }
    return openWindow(argc, argv, arguments);
}
