#include "ui/settings/spelling_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LanguageRole = Qt::UserRole;
}

SpellingPage::SpellingPage(const SpellingSettings &spelling, const QStringList &dictionaries,
                           const std::function<QString(const QString &)> &languageTitle, QWidget *parent)
    : QWidget(parent)
    , m_enabled(new QCheckBox(tr("&Check the spelling of notes"), this))
    , m_languages(new QListWidget(this))
{
    auto *hint = new QLabel(this);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->setProperty("role", u"quiet"_s);
    hint->setText(dictionaries.isEmpty()
                      ? tr("No dictionary is installed. Install the package of your language, for example "
                           "“hunspell-fr” or “hunspell-en-us”, and start Scholiast again.")
                      : tr("Each note is checked in the language it is written in, out of the ones chosen here. More "
                           "dictionaries come as packages named “hunspell-…”."));
    m_languages->setAccessibleName(tr("Languages of the notes"));
    m_languages->setProperty("role", u"choices"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_enabled);
    column->addWidget(hint);
    column->addWidget(m_languages, 1);
    m_languages->setVisible(!dictionaries.isEmpty());
    if (dictionaries.isEmpty())
        column->addStretch();
    fill(spelling, dictionaries, languageTitle);
    connect(m_enabled, &QCheckBox::toggled, this, &SpellingPage::collect);
    connect(m_languages, &QListWidget::itemChanged, this, &SpellingPage::collect);
}

void SpellingPage::fill(const SpellingSettings &spelling, const QStringList &dictionaries,
                        const std::function<QString(const QString &)> &languageTitle)
{
    m_enabled->setChecked(spelling.enabled);
    m_languages->setEnabled(spelling.enabled);
    for (const QString &language : dictionaries) {
        auto *item = new QListWidgetItem(languageTitle ? languageTitle(language) : language, m_languages);
        const bool chosen = spelling.languages.isEmpty() || spelling.languages.contains(language);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        item->setData(LanguageRole, language);
        item->setToolTip(language);
    }
}

void SpellingPage::collect()
{
    SpellingSettings spelling;
    spelling.enabled = m_enabled->isChecked();
    m_languages->setEnabled(spelling.enabled);
    for (int row = 0; row < m_languages->count(); ++row) {
        if (m_languages->item(row)->checkState() == Qt::Checked)
            spelling.languages << m_languages->item(row)->data(LanguageRole).toString();
    }
    // All of them means “whatever is installed”, so that a dictionary added later counts too.
    if (spelling.languages.size() == m_languages->count())
        spelling.languages.clear();
    Q_EMIT edited(spelling);
}
