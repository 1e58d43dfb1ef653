#pragma once
// All settings on five pages; every choice holds at once.

#include "model/watched_folder.h"
#include "ui/settings/shortcut_sheet.h"

#include <QDialog>
#include <functional>

class QListWidget;
class QStackedWidget;
class ReadingPage;
class ShortcutsPage;

/// What the dialog shows but doesn't decide.
struct SettingsFacts {
    QString libraryPath;
    std::vector<WatchedFolder> watchedFolders;
    QStringList dictionaries;                              ///< installed, "fr_FR"
    std::function<QString(const QString &)> languageTitle; ///< "fr_FR" → "French (France)"
    std::vector<ShortcutRow> shortcuts;
};

class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Page { Reading, Spelling, Library, Shortcuts, Language };

    SettingsDialog(Settings settings, const SettingsFacts &facts, QWidget *parent = nullptr);
    void showPage(Page page);
    /// What was chosen elsewhere meanwhile: it is shown, and kept when something else is edited here.
    void setSettings(const Settings &settings);
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] ShortcutsPage *shortcutsPage() const { return m_shortcuts; }

Q_SIGNALS:
    void changed(const Settings &settings);
    /// These belong to the library, not to the settings.
    void watchedFoldersEdited(const std::vector<WatchedFolder> &folders);

private:
    void addPage(const QString &title, QWidget *page);
    void addPages(const SettingsFacts &facts);

    Settings m_settings;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ShortcutsPage *m_shortcuts;
    ReadingPage *m_reading = nullptr;
};
