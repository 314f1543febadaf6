#include "ui/decision_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace proofline {

using namespace Qt::StringLiterals;

QDialog *askDecision(QWidget *parent, const QString &title, const QString &about, const QStringList &choices,
    const QString &verb, std::function<void(int choice, const QString &reason)> decided)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Decision", text); };
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"decision"_s);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->setSpacing(10);
    auto *says = new QLabel(about, dialog);
    says->setTextFormat(Qt::PlainText);
    says->setWordWrap(true);
    column->addWidget(says);
    QComboBox *choice = nullptr;
    if (!choices.isEmpty()) {
        choice = new QComboBox(dialog);
        choice->addItems(choices);
        choice->setAccessibleName(title);
        column->addWidget(choice);
    }
    auto *label = new QLabel(tr("&Reason, kept with the decision:"), dialog);
    auto *reason = new QLineEdit(dialog);
    reason->setAccessibleName(tr("Reason"));
    reason->setMinimumWidth(380);
    label->setBuddy(reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton *go = buttons->button(QDialogButtonBox::Ok);
    go->setText(verb);
    go->setEnabled(false);
    column->addWidget(label);
    column->addWidget(reason);
    column->addWidget(buttons);
    reason->setFocus();
    QObject::connect(
        reason, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, [decided = std::move(decided), choice, reason] {
        decided(choice ? choice->currentIndex() : 0, reason->text().trimmed());
    });
    dialog->open();
    return dialog;
}

} // namespace proofline
