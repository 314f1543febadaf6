// The command line: `proofline COMMAND ...` prints to standard output and needs no display.
#pragma once

#include <QStringList>

namespace proofline {

// Exit statuses: all well, something disagrees (`check` only), an error.
constexpr int exitWell = 0;
constexpr int exitDisagrees = 1;
constexpr int exitError = 2;

// The first argument names a command.
bool isCommand(const QStringList &arguments);
// `chart` and `picture` draw, and need a QApplication on any platform; the others need none.
bool commandDraws(const QStringList &arguments);

// Does what the arguments say (program name left out) and returns the exit status. Standard output holds the answer
// only; every problem is one line on standard error.
int runCommand(const QStringList &arguments);

} // namespace proofline
