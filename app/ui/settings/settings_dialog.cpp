#include "ui/settings/settings_dialog.h"

#include "ui/settings/language_page.h"
#include "ui/settings/library_page.h"
#include "ui/settings/reading_page.h"
#include "ui/settings/shortcuts_page.h"
#include "ui/settings/spelling_page.h"
#include "ui/widgets/dialog_buttons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

SettingsDialog::SettingsDialog(Settings settings, const SettingsFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_settings(std::move(settings))
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_shortcuts(new ShortcutsPage(facts.shortcuts, this))
{
    setWindowTitle(tr("Settings"));
    m_list->setProperty("role", u"pages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFixedWidth(176);
    addPages(facts);

    QDialogButtonBox *buttons = makeCloseButtons(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(760, 640);
}

void SettingsDialog::addPages(const SettingsFacts &facts)
{
    m_reading = new ReadingPage(m_settings.reading, this);
    auto *spelling = new SpellingPage(m_settings.spelling, facts.dictionaries, facts.languageTitle, this);
    auto *language = new LanguagePage(m_settings.language, this);
    addPage(tr("Reading"), m_reading);
    addPage(tr("Spelling"), spelling);
    auto *library = new LibraryPage(facts.libraryPath, facts.watchedFolders, this);
    addPage(tr("Library"), library);
    addPage(tr("Shortcuts"), m_shortcuts);
    addPage(tr("Language"), language);

    connect(library, &LibraryPage::watchedEdited, this, &SettingsDialog::watchedFoldersEdited);
    connect(m_reading, &ReadingPage::edited, this, [this](const ReadingSettings &value) {
        m_settings.reading = value;
        Q_EMIT changed(m_settings);
    });
    connect(spelling, &SpellingPage::edited, this, [this](const SpellingSettings &value) {
        m_settings.spelling = value;
        Q_EMIT changed(m_settings);
    });
    connect(m_shortcuts, &ShortcutsPage::edited, this, [this](const EditedShortcuts &value) {
        m_settings.shortcuts = value;
        Q_EMIT changed(m_settings);
    });
    connect(language, &LanguagePage::edited, this, [this](const QString &value) {
        m_settings.language = value;
        Q_EMIT changed(m_settings);
    });
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    m_list->addItem(title);
    auto *framed = new QWidget(m_pages);
    auto *column = new QVBoxLayout(framed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *heading = new QLabel(title, framed);
    heading->setProperty("role", u"heading"_s);
    column->addWidget(heading);
    column->addWidget(page, 1);
    m_pages->addWidget(framed);
}

void SettingsDialog::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_reading->setReading(settings.reading);
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(int(page));
    if (page == Page::Shortcuts)
        m_shortcuts->focusSearch();
}
