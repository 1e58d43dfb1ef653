#include "ui/action_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

using enum MenuName;
constexpr auto Switch = ActionSpec::Kind::Switch;

constexpr ActionSpec Table[] = {
    {"file.import", QT_TRANSLATE_NOOP("Actions", "&Import Files…"), File, 0, "Ctrl+O", "import"},
    {"file.importFolder", QT_TRANSLATE_NOOP("Actions", "Import &Folder…"), File, 0, "Ctrl+Shift+O", "folder"},
    {"file.importAddress", QT_TRANSLATE_NOOP("Actions", "Add from &URL…"), File, 0, "Ctrl+Alt+O", "link"},
    {"file.paste", QT_TRANSLATE_NOOP("Actions", "&New Article from Clipboard"), File, 0, "Ctrl+Shift+V", "paste"},
    {"file.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), File, 1, "Ctrl+E", "export"},
    {"file.exportAll", QT_TRANSLATE_NOOP("Actions", "Export &All Articles…"), File, 1, "Ctrl+Shift+E", ""},
    {"file.templates", QT_TRANSLATE_NOOP("Actions", "Export &Templates…"), File, 1, "", ""},
    {"file.close", QT_TRANSLATE_NOOP("Actions", "&Close Article"), File, 2, "Ctrl+W", "close"},
    {"file.reopen", QT_TRANSLATE_NOOP("Actions", "&Reopen Last Article"), File, 2, "Ctrl+Shift+T", "restore"},
    {"file.remove", QT_TRANSLATE_NOOP("Actions", "&Delete Article"), File, 2, "", "trash"},
    {"file.bin", QT_TRANSLATE_NOOP("Actions", "Show De&leted Articles"), File, 2, "", "", Switch},
    {"file.settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), File, 3, "Ctrl+,", "settings"},
    {"file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), File, 4, "Ctrl+Q", ""},

    {"edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), Edit, 0, "Ctrl+Z", "undo"},
    {"edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), Edit, 0, "Ctrl+Shift+Z; Ctrl+Y", "redo"},
    {"edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), Edit, 1, "Ctrl+C; Ctrl+Ins", "copy"},
    {"edit.copyCitation", QT_TRANSLATE_NOOP("Actions", "Copy &Quote with Citation"), Edit, 1, "Ctrl+Shift+C", ""},
    {"edit.selectAll", QT_TRANSLATE_NOOP("Actions", "Select &All"), Edit, 1, "Ctrl+A", ""},
    {"edit.find", QT_TRANSLATE_NOOP("Actions", "&Find in Article…"), Edit, 2, "Ctrl+F", "search"},
    {"edit.findNext", QT_TRANSLATE_NOOP("Actions", "Find &Next"), Edit, 2, "F3; Ctrl+G", ""},
    {"edit.findPrevious", QT_TRANSLATE_NOOP("Actions", "Find &Previous"), Edit, 2, "Shift+F3; Ctrl+Shift+G", ""},

    {"view.articles", QT_TRANSLATE_NOOP("Actions", "&Article List"), View, 0, "Ctrl+Shift+L", "panel-left", Switch},
    {"view.panel", QT_TRANSLATE_NOOP("Actions", "&Side Panel"), View, 0, "F9; F7", "panel-right", Switch},
    {"view.highlights", QT_TRANSLATE_NOOP("Actions", "&Highlights"), View, 0, "Ctrl+Shift+H", "highlight"},
    {"view.tags", QT_TRANSLATE_NOOP("Actions", "&Tags"), View, 0, "Ctrl+Shift+K", "tag"},
    {"view.outline", QT_TRANSLATE_NOOP("Actions", "&Outline"), View, 0, "Ctrl+Shift+J", "outline"},
    {"view.extent", QT_TRANSLATE_NOOP("Actions", "Sho&w Whole Page"), View, 0, "Ctrl+Shift+W", ""},
    {"view.source", QT_TRANSLATE_NOOP("Actions", "Open the Page in the &Browser…"), View, 0, "Ctrl+Alt+B", ""},
    {"view.zoomIn", QT_TRANSLATE_NOOP("Actions", "&Larger Text"), View, 1, "Ctrl++; Ctrl+=", "plus"},
    {"view.zoomOut", QT_TRANSLATE_NOOP("Actions", "S&maller Text"), View, 1, "Ctrl+-", "minus"},
    {"view.zoomReset", QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"), View, 1, "Ctrl+0", ""},
    {"view.appearance", QT_TRANSLATE_NOOP("Actions", "Text A&ppearance…"), View, 1, "Ctrl+Shift+A", "text-size"},
    {"view.theme.system", QT_TRANSLATE_NOOP("Actions", "&Follow the System"), Theme, 0, "", "", Switch},
    {"view.theme.light", QT_TRANSLATE_NOOP("Actions", "&Light"), Theme, 0, "", "", Switch},
    {"view.theme.sepia", QT_TRANSLATE_NOOP("Actions", "&Sepia"), Theme, 0, "", "", Switch},
    {"view.theme.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), Theme, 0, "", "", Switch},
    {"view.theme.next", QT_TRANSLATE_NOOP("Actions", "S&witch Theme"), Theme, 1, "Ctrl+Shift+D", ""},
    {"view.caret", QT_TRANSLATE_NOOP("Actions", "&Caret in the Text"), View, 3, "F8", "", Switch},
    {"view.menu", QT_TRANSLATE_NOOP("Actions", "Open the Men&u"), View, 3, "F10", "menu"},
    {"view.menuBar", QT_TRANSLATE_NOOP("Actions", "Menu &Bar"), View, 3, "Ctrl+M", "", Switch},
    {"view.fullScreen", QT_TRANSLATE_NOOP("Actions", "&Full Screen"), View, 3, "F11", "full-screen", Switch},

    {"go.back", QT_TRANSLATE_NOOP("Actions", "&Back"), Go, 0, "Alt+Left", "back"},
    {"go.forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), Go, 0, "Alt+Right", "forward"},
    {"go.nextHighlight", QT_TRANSLATE_NOOP("Actions", "&Next Highlight"), Go, 1, "Alt+PgDown", "down"},
    {"go.previousHighlight", QT_TRANSLATE_NOOP("Actions", "&Previous Highlight"), Go, 1, "Alt+PgUp", "up"},
    {"go.nextArticle", QT_TRANSLATE_NOOP("Actions", "N&ext Article"), Go, 2, "Ctrl+PgDown", ""},
    {"go.previousArticle", QT_TRANSLATE_NOOP("Actions", "P&revious Article"), Go, 2, "Ctrl+PgUp", ""},
    {"go.page", QT_TRANSLATE_NOOP("Actions", "&Go to Page…"), Go, 2, "Ctrl+Alt+G", ""},
    {"go.filter", QT_TRANSLATE_NOOP("Actions", "&Search Articles"), Go, 2, "Ctrl+L; Ctrl+K", ""},
    {"go.text", QT_TRANSLATE_NOOP("Actions", "To the &Text"), Go, 3, "F4", ""},
    {"go.pane", QT_TRANSLATE_NOOP("Actions", "To the Next Pane"), Go, 3, "F6", ""},

    {"annotate.highlight", QT_TRANSLATE_NOOP("Actions", "&Highlight"), Annotate, 0, "Ctrl+H; H", "highlight"},
    {"annotate.underline", QT_TRANSLATE_NOOP("Actions", "&Underline"), Annotate, 0, "Ctrl+U; U", "underline"},
    {"annotate.tag", QT_TRANSLATE_NOOP("Actions", "&Tag…"), Annotate, 0, "Ctrl+T; T", "tag"},
    {"annotate.note", QT_TRANSLATE_NOOP("Actions", "&Note…"), Annotate, 0, "Ctrl+Shift+N; N", "note"},
    {"annotate.1", QT_TRANSLATE_NOOP("Actions", "Number 1"), Numbers, 0, "1; Alt+1", ""},
    {"annotate.2", QT_TRANSLATE_NOOP("Actions", "Number 2"), Numbers, 0, "2; Alt+2", ""},
    {"annotate.3", QT_TRANSLATE_NOOP("Actions", "Number 3"), Numbers, 0, "3; Alt+3", ""},
    {"annotate.4", QT_TRANSLATE_NOOP("Actions", "Number 4"), Numbers, 0, "4; Alt+4", ""},
    {"annotate.5", QT_TRANSLATE_NOOP("Actions", "Number 5"), Numbers, 0, "5; Alt+5", ""},
    {"annotate.6", QT_TRANSLATE_NOOP("Actions", "Number 6"), Numbers, 0, "6; Alt+6", ""},
    {"annotate.7", QT_TRANSLATE_NOOP("Actions", "Number 7"), Numbers, 0, "7; Alt+7", ""},
    {"annotate.8", QT_TRANSLATE_NOOP("Actions", "Number 8"), Numbers, 0, "8; Alt+8", ""},
    {"annotate.9", QT_TRANSLATE_NOOP("Actions", "Number 9"), Numbers, 0, "9; Alt+9", ""},
    {"annotate.startLeft", QT_TRANSLATE_NOOP("Actions", "Start One Word Back"), Annotate, 2, "Ctrl+Alt+Shift+Left", ""},
    {"annotate.startRight", QT_TRANSLATE_NOOP("Actions", "Start One Word On"), Annotate, 2, "Ctrl+Alt+Shift+Right", ""},
    {"annotate.endLeft", QT_TRANSLATE_NOOP("Actions", "End One Word Back"), Annotate, 2, "Alt+Shift+Left", ""},
    {"annotate.endRight", QT_TRANSLATE_NOOP("Actions", "End One Word On"), Annotate, 2, "Alt+Shift+Right", ""},
    {"annotate.remove", QT_TRANSLATE_NOOP("Actions", "&Delete Highlight"), Annotate, 3, "Del; Backspace", "trash"},

    {"help.shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), Help, 0, "?; Ctrl+?; F1", "keyboard"},
    {"help.about", QT_TRANSLATE_NOOP("Actions", "&About Scholiast"), Help, 1, "", "info"},
};

constexpr std::array TopMenus{File, Edit, View, Go, Annotate, Help};

} // namespace

std::span<const ActionSpec> actionTable()
{
    return Table;
}

const ActionSpec *actionSpec(const QString &id)
{
    const auto found =
        std::ranges::find_if(Table, [&](const ActionSpec &spec) { return id == QLatin1StringView(spec.id); });
    return found == std::end(Table) ? nullptr : &*found;
}

QList<QKeySequence> defaultShortcuts(const ActionSpec &spec)
{
    const QString text = QString::fromLatin1(spec.shortcuts);
    return text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

QString withoutMnemonic(QString text)
{
    // Chinese menus write the mnemonic in brackets after the name: “复制(&C)”.
    if (const qsizetype bracket = text.indexOf(u"(&"_s); bracket > 0)
        text.remove(bracket, 4);
    return text.remove(u'&');
}

QString actionTitle(const ActionSpec &spec)
{
    const QString title = withoutMnemonic(QCoreApplication::translate("Actions", spec.text));
    return title.endsWith(u'…') ? title.chopped(1) : title;
}

QString menuTitle(MenuName menu)
{
    switch (menu) {
    case File:
        return QCoreApplication::translate("Actions", "&File");
    case Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case View:
        return QCoreApplication::translate("Actions", "&View");
    case Theme:
        return QCoreApplication::translate("Actions", "Th&eme");
    case Go:
        return QCoreApplication::translate("Actions", "&Go");
    case Annotate:
        return QCoreApplication::translate("Actions", "&Annotate");
    case Numbers:
        return QCoreApplication::translate("Actions", "By Num&ber");
    case Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

std::span<const MenuName> topMenus()
{
    return TopMenus;
}

bool isPlainKey(const QKeySequence &sequence)
{
    if (sequence.count() != 1)
        return false;
    const QKeyCombination combination = sequence[0];
    if (combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const Qt::Key key = combination.key();
    return key < Qt::Key_Escape || key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return;
}
