#include "ui/reading/link_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LinesShown = 4;
}

bool isOpenable(const QUrl &address)
{
    const QString scheme = address.scheme().toLower();
    return address.isValid() && (scheme == u"http" || scheme == u"https" || scheme == u"mailto");
}

LinkDialog::LinkDialog(const QUrl &address, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Open Link"));
    // Letters that only look like others are seen in a host's ASCII form.
    const QString host = QUrl::fromEncoded(address.toEncoded()).host(QUrl::EncodeUnicode);
    auto *question = new QLabel(
        host.isEmpty() ? tr("Open this address?") : tr("Open this address at %1 in your browser?").arg(host), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    auto *text = new QPlainTextEdit(QString::fromLatin1(address.toEncoded()), this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    text->setAccessibleName(tr("Address"));
    text->setFixedHeight(text->fontMetrics().lineSpacing() * LinesShown + 16);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    open->setDefault(true);
    open->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this, address] { Q_EMIT openRequested(address); });
    connect(copy, &QPushButton::clicked, this, [this, address] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(address.toEncoded()));
        reject();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(question);
    column->addWidget(text);
    column->addWidget(buttons);
    setMinimumWidth(460);
}
