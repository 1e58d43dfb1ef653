#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QFontInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int InterfacePixels = 13;

/// The tokens %name% stand for the theme's colours.
constexpr char16_t Sheet[] = uR"(
QMainWindow, QDialog, QStatusBar, QToolBar, QDockWidget, QWizard { background: %chrome%; }
QMainWindow::separator { background: %hairline%; width: 1px; height: 1px; }
QToolTip { background: %card%; color: %ink%; border: 1px solid %hairline%; border-radius: 6px; padding: 4px 8px; }
QLabel[role="quiet"], QCheckBox[role="quiet"] { color: %softInk%; }
QLabel[role="caption"] { color: %softInk%; font-size: 11px; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 20px; font-weight: 600; }
QFrame[role="hairline"] { background: %hairline%; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="floating"] { background: %card%; border: 1px solid %hairline%; border-radius: 8px; }

QToolBar { border: none; border-bottom: 1px solid %hairline%; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { background: %hairline%; width: 1px; margin: 6px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; color: %ink%; }
QToolButton:hover { background: %hover%; }
QToolButton:pressed, QToolButton:checked { background: %selectedRow%; }
QToolButton:focus { border-color: %accent%; }
QToolButton:disabled { color: %faint%; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton::menu-button { background: transparent; border: none; border-radius: 6px; width: 16px; }
QToolButton::menu-button:hover { background: %selectedRow%; }
QToolButton::menu-arrow { image: url(:/icons/down-soft.svg); width: 10px; height: 10px; }
QStatusBar { border-top: 1px solid %hairline%; color: %softInk%; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: %softInk%; padding: 2px 4px; }

QMenuBar { background: %chrome%; border-bottom: 1px solid %hairline%; padding: 0 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: %hover%; }
QMenuBar::item:pressed { background: %selectedRow%; }
QMenu { background: %card%; border: 1px solid %hairline%; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: %selectedRow%; color: %ink%; }
QMenu::item:disabled { color: %faint%; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: %hairline%; margin: 4px 8px; }

QPushButton, QCheckBox, QRadioButton, QToolButton, QTabBar, QSlider { outline: none; }
QPushButton { background: %card%; border: 1px solid %hairline%; border-radius: 6px; padding: 5px 14px; min-height: 16px; }
QPushButton:hover { background: %hover%; }
QPushButton:pressed, QPushButton:checked { background: %selectedRow%; }
QPushButton:focus { border-color: %accent%; }
QPushButton:disabled { color: %faint%; }
QPushButton:default, QPushButton[role="primary"] { background: %accent%; border-color: %accent%; color: %onAccent%; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: %accentHover%; }
QPushButton:default:disabled { background: %hover%; border-color: %hairline%; color: %faint%; }
QPushButton:default:focus, QPushButton[role="primary"]:focus { border: 2px solid %ink%; padding: 4px 13px; }
QPushButton:flat, QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: %accent%;
    padding: 4px 8px; font-weight: 600; }
QPushButton[role="link"]:hover { background: %hover%; }
QPushButton[role="link"]:focus { border-color: %accent%; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QKeySequenceEdit > QLineEdit {
    background: %field%; border: 1px solid %hairline%; border-radius: 6px; padding: 3px 8px;
    selection-background-color: %selectedText%; selection-color: %ink%; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: %accent%; }
QLineEdit:disabled, QSpinBox:disabled { color: %faint%; }
QLineEdit > QToolButton { padding: 0; border: none; background: transparent; }
QComboBox { background: %card%; border: 1px solid %hairline%; border-radius: 6px; padding: 4px 8px; min-height: 16px; }
QComboBox:focus { border-color: %accent%; }
QComboBox:hover { background: %hover%; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/down-soft.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: %card%; border: 1px solid %hairline%; padding: 4px;
    selection-background-color: %selectedRow%; selection-color: %ink%; outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox { messagebox-text-interaction-flags: 5; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: %accent%; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { background: %field%; width: 14px;
    height: 14px; border: 1px solid %softInk%; border-radius: 4px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QAbstractItemView::indicator:hover { border-color: %accent%; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %accent%; border-color: %accent%;
    image: url(:/icons/check-on-accent.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: %accent%;
    border: 4px solid %field%; width: 8px; height: 8px; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { background: %onAccent%; border: 5px solid %accent%; width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %faint%; }
QCheckBox::indicator:checked:disabled { background: %faint%; }
QRadioButton::indicator:checked:disabled { border-color: %faint%; }

QAbstractItemView { border: none; outline: none; }
QListView, QTreeView, QTableView { background: %chrome%; color: %ink%; selection-background-color: %selectedRow%;
    selection-color: %ink%; }
TagPicker QAbstractItemView, QFrame[role="floating"] QAbstractItemView { background: %card%; }
QTreeView::item { padding: 4px 2px; }
QTreeView[role="outline"] { padding: 8px 8px 8px 4px; }
QListView[role="choices"]::item { padding: 5px 2px; }
QListView[role="pages"]::item { padding: 8px 12px; border-radius: 6px; }
QListView[role="pages"]::item:selected { background: %selectedRow%; color: %ink%; }
QHeaderView::section { background: %chrome%; color: %softInk%; border: none; border-bottom: 1px solid %hairline%;
    padding: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid %hairline%; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: %softInk%; border: none; border-bottom: 2px solid transparent;
    padding: 9px 2px 7px 2px; margin: 0 10px; }
QTabBar::tab:hover { color: %ink%; }
QTabBar::tab:selected { color: %ink%; font-weight: 600; border-bottom-color: %accent%; }
QTabBar::tab:focus { color: %accent%; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: %handle%; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: %softInk%; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: %hairline%; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: %accent%; border-radius: 2px; }
QSlider:horizontal { min-height: 24px; }
QSlider::groove:horizontal { background: %hairline%; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: %accent%; border-radius: 2px; }
QSlider::handle:horizontal { background: %card%; border: 1px solid %softInk%; width: 14px; height: 14px;
    margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover { border: 2px solid %accent%; width: 12px;
    height: 12px; }
QSplitter::handle { background: %hairline%; }
QSplitter::handle:hover { background: %accent%; }
)";

QString named(const QColor &colour)
{
    return colour.name(QColor::HexRgb);
}

} // namespace

QColor mixed(const QColor &first, const QColor &second, qreal share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return QColor(part(first.red(), second.red()), part(first.green(), second.green()),
                  part(first.blue(), second.blue()));
}

QPalette paletteOf(const ThemeColours &colours)
{
    QPalette palette;
    const QColor faint = mixed(colours.chrome, colours.softInk, 0.6);
    palette.setColor(QPalette::Window, colours.chrome);
    palette.setColor(QPalette::WindowText, colours.ink);
    palette.setColor(QPalette::Base, colours.card);
    palette.setColor(QPalette::AlternateBase, colours.paper);
    palette.setColor(QPalette::Text, colours.ink);
    palette.setColor(QPalette::PlaceholderText, colours.softInk);
    palette.setColor(QPalette::Button, colours.chrome);
    palette.setColor(QPalette::ButtonText, colours.ink);
    palette.setColor(QPalette::BrightText, colours.paper);
    palette.setColor(QPalette::ToolTipBase, colours.card);
    palette.setColor(QPalette::ToolTipText, colours.ink);
    palette.setColor(QPalette::Highlight, colours.selectedRow);
    palette.setColor(QPalette::HighlightedText, colours.ink);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, mixed(colours.chrome, colours.card, 0.5));
    palette.setColor(QPalette::Midlight, colours.hairline);
    palette.setColor(QPalette::Mid, colours.hairline);
    palette.setColor(QPalette::Dark, mixed(colours.hairline, colours.softInk, 0.4));
    palette.setColor(QPalette::Shadow, colours.isDark ? QColor(Qt::black) : colours.softInk);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

QString styleSheetOf(const ThemeColours &colours)
{
    const QColor onAccent = contrast(colours.paper, colours.accent) >= 4.5 ? colours.paper : colours.ink;
    const std::pair<QStringView, QColor> tokens[] = {
        {u"%paper%", colours.paper},
        {u"%chrome%", colours.chrome},
        {u"%card%", colours.card},
        {u"%field%", mixed(colours.paper, colours.card, 0.5)},
        {u"%ink%", colours.ink},
        {u"%softInk%", colours.softInk},
        {u"%faint%", mixed(colours.chrome, colours.softInk, 0.6)},
        {u"%hairline%", colours.hairline},
        {u"%handle%", mixed(colours.hairline, colours.softInk, 0.3)},
        {u"%hover%", mixed(colours.chrome, colours.ink, 0.07)},
        {u"%accent%", colours.accent},
        {u"%accentHover%", mixed(colours.accent, colours.ink, 0.15)},
        {u"%onAccent%", onAccent},
        {u"%selectedRow%", colours.selectedRow},
        {u"%selectedText%", mixed(colours.selectedRow, colours.accent, 0.25)},
    };
    QString sheet = QString::fromUtf16(Sheet);
    for (const auto &[token, colour] : tokens)
        sheet.replace(token.toString(), named(colour));
    const bool isLightOnAccent = onAccent.lightnessF() > 0.5F;
    sheet.replace(u"check-on-accent.svg"_s, isLightOnAccent ? u"check-on-dark.svg"_s : u"check-on-light.svg"_s);
    return sheet.replace(u"down-soft.svg"_s, colours.isDark ? u"down-on-dark.svg"_s : u"down-on-light.svg"_s);
}

QFont interfaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families{u"Noto Sans"_s};
    families += font.families();
    families += {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s};
    font.setFamilies(families);
    font.setPixelSize(InterfacePixels);
    return font;
}
