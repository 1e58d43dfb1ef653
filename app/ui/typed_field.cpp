#include "ui/typed_field.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

QWidget *typedField(const QWidget *window)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || (focus->window() != window && focus->window()->windowType() != Qt::Popup))
        return nullptr;
    const bool isField =
        qobject_cast<QLineEdit *>(focus) || qobject_cast<QTextEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus);
    return isField ? focus : nullptr;
}
