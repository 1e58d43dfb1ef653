#include "ui/widgets/dialog_buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPushButton>

QDialogButtonBox *makeCloseButtons(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close =
        buttons->addButton(QCoreApplication::translate("MessageBar", "Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}
