// Asks for a decision: what it is about, a choice where there is one, and always the reason that is kept with it.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QDialog;
class QWidget;

namespace proofline {

// Opens at once and returns; `decided` gets the choice (0 where there was none) and the reason, never an empty one.
QDialog *askDecision(QWidget *parent, const QString &title, const QString &about, const QStringList &choices,
    const QString &verb, std::function<void(int choice, const QString &reason)> decided);

} // namespace proofline
