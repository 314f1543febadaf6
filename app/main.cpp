// Proofline: one command of the command line.
#include "app/command_line.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    return proofline::runCommand(arguments);
}
