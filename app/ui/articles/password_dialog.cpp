#include "ui/articles/password_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

PasswordDialog::PasswordDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_open(nullptr)
    , m_skip(nullptr)
    , m_skipAll(nullptr)
{
    setWindowTitle(tr("Protected File"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Password"));
    m_hint->setProperty("role", u"quiet"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_skip = buttons->addButton(tr("&Skip"), QDialogButtonBox::ActionRole);
    m_skipAll = buttons->addButton(tr("Skip &All"), QDialogButtonBox::RejectRole);
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &PasswordDialog::enter);
    connect(m_skip, &QPushButton::clicked, this, &PasswordDialog::skipped);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &PasswordDialog::allSkipped);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(!text.isEmpty()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(440);
}

void PasswordDialog::ask(const QString &path, int left)
{
    m_question->setText(tr("“%1” is protected. What is its password?").arg(QFileInfo(path).fileName()));
    m_question->setToolTip(path);
    m_hint->setText(left > 0 ? tr("%n more protected files wait.", nullptr, left)
                             : tr("It opens the file this once and is not kept."));
    m_skipAll->setVisible(left > 0);
    m_field->clear();
    setBusy(false);
}

void PasswordDialog::sayWrong()
{
    m_hint->setText(tr("That is not its password: try another one."));
    setBusy(false);
    m_field->selectAll();
}

void PasswordDialog::enter()
{
    if (m_field->text().isEmpty())
        return;
    setBusy(true);
    Q_EMIT entered(m_field->text());
}

void PasswordDialog::setBusy(bool busy)
{
    m_field->setEnabled(!busy);
    m_open->setEnabled(!busy && !m_field->text().isEmpty());
    m_skip->setEnabled(!busy);
    if (!busy)
        m_field->setFocus();
}
