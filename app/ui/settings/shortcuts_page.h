#pragma once
// The sheet of all shortcuts: search it, give an action another key, see conflicts before they happen.

#include "ui/settings/shortcut_sheet.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

class ShortcutsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutsPage(std::vector<ShortcutRow> rows, QWidget *parent = nullptr);
    void focusSearch();
    [[nodiscard]] QString currentAction() const; ///< id, empty when none is selected
    void selectAction(const QString &id);

Q_SIGNALS:
    void edited(const EditedShortcuts &shortcuts);

private:
    void build();
    QWidget *makeEditor();
    void fill();
    void refresh();
    void showCurrent();
    void warn();
    void addKey();
    void announce();
    [[nodiscard]] QKeySequence typedKey() const;

    ShortcutSheet m_sheet;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_title;
    QKeySequenceEdit *m_key;
    QPushButton *m_add;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_warning;
};
