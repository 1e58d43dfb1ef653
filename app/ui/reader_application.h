#pragma once
// Everything that lives as long as the program: library, spelling, settings, language, and the window made from them.

#include "library/library.h"
#include "ui/annotations/spelling.h"
#include "ui/settings/settings.h"

#include <QPalette>
#include <QSettings>
#include <QTimer>
#include <QTranslator>
#include <memory>
#include <optional>
#include <vector>

class MainWindow;

class ReaderApplication final : public QObject {
    Q_OBJECT
public:
    /// `settingsPath`: an INI file, made when it doesn't exist.
    ReaderApplication(const QString &libraryPath, const QString &settingsPath);
    ~ReaderApplication() override;

    /// Opens the library, then the window, then the files. Without files a new library gets its welcome texts.
    void start(const QStringList &files);
    /// Imports the files and brings the window to the front.
    void present(const QStringList &files);
    /// Saves and ends.
    void quit();

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] Library &library() { return m_library; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }

Q_SIGNALS:
    void windowReady();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void loaded(const Result<> &result);
    void showProblem(const Error &error);
    void showWindow();
    void rebuildWindow();
    void edit(const Settings &settings);
    void applyAppearance();
    void applySpelling();
    void applyLanguage();
    void save();

    Settings m_settings;
    QSettings m_file;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    Library m_library;
    Spelling m_spelling;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_files; ///< to open once there is a window
    QTimer m_outside;
    QTimer m_saveSoon;
    QPalette m_systemPalette;              ///< what the desktop gave before ours
    std::optional<ThemeColours> m_colours; ///< what is shown now
    bool m_isNewLibrary = false;
    bool m_readingSystemPalette = false;
};
