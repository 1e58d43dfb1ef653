#pragma once
// The window: articles on the left, the text in the middle, highlights, tags and outline on the right. It only
// assembles; what happens is said by the actions and done by workspace and commands.

#include "ui/actions.h"
#include "ui/settings/settings_dialog.h"
#include "ui/side_panel.h"

#include <QMainWindow>
#include <QPointer>
#include <optional>

class AnnotationCommands;
class AppearancePopover;
class ArticleCommands;
class ArticleListView;
class ExportCommands;
class ImportCommands;
class JobBar;
class MessageBar;
class ReadingPane;
class QSplitter;
class Spelling;
class StatusLine;
class TopBar;
class UndoOffers;
class Workspace;
struct ImportReport;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Library &library, Spelling &spelling, const Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Colours, type and shortcuts as they are chosen now.
    void applySettings(const Settings &settings, const ThemeColours &colours);
    /// What is chosen now, with the window's own state.
    [[nodiscard]] Settings settings() const;
    /// The article that was open last, else the first of the list.
    void openLastArticle();
    void openSettings(SettingsDialog::Page page);
    /// Nothing that was typed or read is only in the window any more.
    void saveEverything();

    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] AnnotationCommands &commands() { return *m_commands; }
    [[nodiscard]] ImportCommands &imports() { return *m_imports; }
    [[nodiscard]] ExportCommands &exports() { return *m_exports; }
    [[nodiscard]] ArticleCommands &article() { return *m_article; }
    [[nodiscard]] ReadingPane *readingPane() const { return m_pane; }
    [[nodiscard]] SidePanel *sidePanel() const { return m_side; }
    [[nodiscard]] ArticleListView *articleList() const { return m_articles; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] QMenu *mainMenu() const { return m_menu; }

Q_SIGNALS:
    /// The reader chose differently: keep it, then call applySettings().
    void settingsEdited(const Settings &settings);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // main_window.cpp: the parts and how they hang together
    void buildMenus();
    void buildPanes();
    void connectLibrary();
    void connectArticles();
    void connectReading();
    void connectPanel();
    void openFirstArticle();
    void showSession(const SessionPtr &session);
    void showStep(const ChangeSet &change);
    void showReports(const std::vector<ImportReport> &reports, ArticleId offered);

    // main_window_state.cpp: what is remembered, and the room for panes
    void restoreState();
    void arrange();

    // main_window_events.cpp
    void connectExports();

    // main_window_actions.cpp: what each action does and when it can
    void bindActions();
    void bindFileActions();
    void bindEditActions();
    bool editField(const char *slot);
    void bindViewActions();
    void bindThemeActions();
    void bindGoActions();
    void bindAnnotateActions();
    void updateActions();
    void updateHistoryActions();
    void updateNumberActions();
    void setListVisible(bool visible);
    void setPanelVisible(bool visible);
    void showPanelTab(SidePanel::Tab tab);
    void showSaveFailed(const Error &error);
    void zoom(int steps);
    void editReading(const ReadingSettings &reading);
    void setTheme(ThemeMode mode);
    void switchTheme();
    void focusNextPane();
    void showAbout();

    Library &m_library;
    Spelling &m_spelling;
    Settings m_settings;
    std::optional<ThemeColours> m_colours; ///< nothing before applySettings()
    bool m_isWarnedOfLoss = false;         ///< that closing loses what could not be saved
    bool m_isNarrow = false;
    bool m_listAskedFor = false; ///< shown although the window is narrow

    Actions *m_actions;
    Workspace *m_workspace;
    QSplitter *m_splitter;
    ArticleListView *m_articles;
    ReadingPane *m_pane;
    SidePanel *m_side;
    MessageBar *m_messages;
    UndoOffers *m_offers;
    JobBar *m_jobs;
    StatusLine *m_status;
    AnnotationCommands *m_commands;
    ImportCommands *m_imports;
    ExportCommands *m_exports;
    ArticleCommands *m_article;
    AppearancePopover *m_appearance;
    QMenu *m_menu;
    TopBar *m_top;
    QPointer<SettingsDialog> m_settingsDialog;
};
