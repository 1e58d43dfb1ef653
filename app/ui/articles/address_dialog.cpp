#include "ui/articles/address_dialog.h"

#include "library/read_address.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The file that a "file:" address means; empty for all others.
QString fileOf(const QString &typed)
{
    const QUrl url(typed.trimmed());
    return url.isLocalFile() ? url.toLocalFile() : QString();
}

} // namespace

AddressDialog::AddressDialog(const QString &offered, QWidget *parent)
    : QDialog(parent)
    , m_offered(offered)
    , m_field(new QLineEdit(offered, this))
    , m_hint(new QLabel(this))
    , m_add(nullptr)
{
    setWindowTitle(tr("Add from URL"));
    auto *question = new QLabel(tr("&Address of a page or a document:"), this);
    question->setBuddy(m_field);
    m_field->setPlaceholderText(u"https://"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_field->selectAll();
    m_hint->setProperty("role", u"quiet"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(tr("A&dd"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddressDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &AddressDialog::check);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(question);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(520);
    m_hint->setMinimumHeight(m_hint->fontMetrics().lineSpacing() * 2);
    check();
}

void AddressDialog::check()
{
    const QString typed = m_field->text().trimmed();
    const bool isUsable = !addressFrom(typed).isEmpty() || !fileOf(typed).isEmpty();
    m_add->setEnabled(isUsable);
    m_hint->setText(isUsable || typed.isEmpty()
                        ? tr("The page is fetched once, with its images, and then stays in your library.")
                        : tr("This is not an address of the web: one begins with “https://” or “http://”."));
}

void AddressDialog::choose()
{
    const QString typed = m_field->text().trimmed();
    const Origin origin = typed == m_offered.trimmed() ? Origin::Offered : Origin::Typed;
    if (const QString file = fileOf(typed); !file.isEmpty())
        Q_EMIT fileChosen(file);
    else if (const QString address = addressFrom(typed); !address.isEmpty())
        Q_EMIT addressChosen(address, origin);
    else
        return;
    accept();
}
