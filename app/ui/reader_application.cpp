#include "ui/reader_application.h"

#include "base/when_done.h"
#include "library/error_text.h"
#include "ui/import_commands.h"
#include "ui/main_window.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int OutsideInterval = 1000; // ms between looks for changes by the command line
constexpr int SavePause = 500;        // ms: a slider that is dragged changes the settings many times a second

bool isContextMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier;
}

void openContextMenu(QWidget &widget)
{
    const QPoint at = widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &menu);
}
} // namespace

ReaderApplication::ReaderApplication(const QString &libraryPath, const QString &settingsPath)
    : m_file(settingsPath, QSettings::IniFormat)
    , m_library(libraryPath)
    , m_isNewLibrary(!QFileInfo::exists(libraryPath))
{
    m_settings = readSettings(m_file);
    QApplication::setStyle(u"Fusion"_s);
    m_systemPalette = QGuiApplication::palette();
    QApplication::setFont(interfaceFont());
    QApplication::setWindowIcon(applicationIcon());
    qApp->installEventFilter(this);
    applyLanguage();
    applySpelling();
    applyAppearance();
    m_outside.setInterval(OutsideInterval);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(SavePause);
    connect(&m_saveSoon, &QTimer::timeout, this, &ReaderApplication::save);
    connect(&m_outside, &QTimer::timeout, &m_library, &Library::checkForOutsideChanges);
}

ReaderApplication::~ReaderApplication()
{
    if (m_saveSoon.isActive())
        save();
    qApp->removeEventFilter(this);
}

void ReaderApplication::start(const QStringList &files)
{
    m_files = files;
    whenDone(m_library.load(), this, [this](const Result<> &result) { loaded(result); });
}

void ReaderApplication::loaded(const Result<> &result)
{
    if (!result)
        return showProblem(result.error());
    const bool wantsWelcome = m_isNewLibrary && m_files.isEmpty();
    showWindow();
    if (!wantsWelcome)
        return;
    whenDone(m_library.addWelcomeArticles(), this, [this](const Result<std::vector<ArticleId>> &added) {
        m_isNewLibrary = false;
        if (!m_window)
            return;
        if (!added)
            m_window->messages()->showMessage(errorText(added.error()), MessageBar::Tone::Problem);
        else if (!m_window->workspace().session())
            m_window->openLastArticle();
    });
}

void ReaderApplication::showProblem(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, u"Scholiast"_s, errorText(error));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The library is %1. Another one can be chosen with “scholiast --library FILE”.").arg(m_library.path()));
    const QPushButton *again = box->addButton(tr("&Try Again"), QMessageBox::AcceptRole);
    box->addButton(tr("&Quit"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, again](const QAbstractButton *pressed) {
        if (pressed == again)
            start(m_files);
        else
            QApplication::quit();
    });
    box->show();
}

void ReaderApplication::showWindow()
{
    m_window = std::make_unique<MainWindow>(m_library, m_spelling, m_settings);
    connect(m_window.get(), &MainWindow::settingsEdited, this, &ReaderApplication::edit);
    connect(m_window.get(), &MainWindow::closed, this, &ReaderApplication::save);
    applyAppearance();
    m_window->show();
    m_outside.start();
    if (m_files.isEmpty())
        m_window->openLastArticle();
    else
        m_window->imports().importPaths(std::exchange(m_files, {}));
    Q_EMIT windowReady();
}

void ReaderApplication::present(const QStringList &files)
{
    if (!m_window) {
        m_files += files;
        return;
    }
    m_window->imports().importPaths(files);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

/// Nobody may be there to answer questions: what can be saved is saved.
void ReaderApplication::quit()
{
    if (m_window)
        m_window->saveEverything();
    save();
    whenDone(m_library.flushed(), this, [](const Result<> &) { QApplication::exit(); });
}

void ReaderApplication::save()
{
    m_saveSoon.stop();
    if (m_window)
        m_settings = m_window->settings();
    writeSettings(m_file, m_settings);
    m_file.sync();
}

void ReaderApplication::edit(const Settings &settings)
{
    const Settings before = m_settings;
    m_settings = settings;
    applyAppearance();
    m_saveSoon.start();
    if (settings.spelling != before.spelling)
        applySpelling();
    if (settings.language != before.language)
        QMetaObject::invokeMethod(this, &ReaderApplication::rebuildWindow, Qt::QueuedConnection);
}

/// Every word of the window is read again; the article stays open.
void ReaderApplication::rebuildWindow()
{
    m_window->saveEverything();
    save();
    m_window.reset();
    applyLanguage();
    showWindow();
    m_window->openSettings(SettingsDialog::Page::Language);
}

void ReaderApplication::applyAppearance()
{
    const ThemeColours colours = coloursOf(m_settings.reading.theme, m_systemPalette);
    if (colours != m_colours) {
        m_colours = colours;
        QApplication::setPalette(paletteOf(colours));
        qApp->setStyleSheet(styleSheetOf(colours));
    }
    if (m_window)
        m_window->applySettings(m_settings, colours);
}

void ReaderApplication::applySpelling()
{
    m_spelling.setEnabled(m_settings.spelling.enabled);
    m_spelling.setPreferredLanguages(m_settings.spelling.languages);
}

void ReaderApplication::applyLanguage()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QLocale locale = m_settings.language.isEmpty() ? QLocale::system() : QLocale(m_settings.language);
    QLocale::setDefault(locale);
    struct WordFile {
        QLocale locale;
        QString name, folder;
    };
    const WordFile sources[] = {{locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
                                // The plurals of the English words, where there is no file for the language.
                                {QLocale(QLocale::English), u"scholiast"_s, u":/i18n"_s},
                                {locale, u"scholiast"_s, u":/i18n"_s}};
    for (const auto &[language, name, folder] : sources) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(language, name, u"_"_s, folder))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

/// Two things for the whole program. “Follow the system”: when the desktop's theme changes, its own palette is looked
/// at again. And Shift+F10 opens the context menu, as on every desktop; Qt knows only the menu key, which many
/// keyboards lack.
bool ReaderApplication::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget() &&
        isContextMenuKey(*static_cast<QKeyEvent *>(event))) {
        openContextMenu(*QApplication::focusWidget());
        return true;
    }
    if (event->type() == QEvent::ThemeChange && watched == m_window.get() && !m_readingSystemPalette) {
        m_readingSystemPalette = true;
        QApplication::setPalette(QPalette());
        m_systemPalette = QGuiApplication::palette();
        m_colours.reset();
        applyAppearance();
        m_readingSystemPalette = false;
    }
    return QObject::eventFilter(watched, event);
}
