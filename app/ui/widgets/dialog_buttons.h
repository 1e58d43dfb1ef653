#pragma once
// The row of buttons below a dialog.

#include <QDialogButtonBox>

class QDialog;

/// With one button, which closes; add others to it. Its word is ours: Qt's own translations may not be installed.
[[nodiscard]] QDialogButtonBox *makeCloseButtons(QDialog *dialog);
