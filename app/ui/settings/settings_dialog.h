#pragma once
// All settings on five pages; every choice holds at once.

#include "ui/settings/shortcut_sheet.h"

#include <QDialog>
#include <functional>

class QListWidget;
class QStackedWidget;
class ShortcutsPage;

/// What the dialog shows but doesn't decide.
struct SettingsFacts {
    QString libraryPath;
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
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] ShortcutsPage *shortcutsPage() const { return m_shortcuts; }

Q_SIGNALS:
    void changed(const Settings &settings);

private:
    void addPage(const QString &title, QWidget *page);
    void addPages(const SettingsFacts &facts);

    Settings m_settings;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ShortcutsPage *m_shortcuts;
};
