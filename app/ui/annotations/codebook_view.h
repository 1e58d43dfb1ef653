#pragma once
// The tab "Tags": the tree of all tags, to choose, make, rename, move, merge and delete them.

#include "base/id.h"
#include "layout/theme_colours.h"

#include <QSet>
#include <QWidget>

class CodebookDelegate;
class CodebookFilterProxy;
class CodebookModel;
class Library;
class QAction;
class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

class CodebookView final : public QWidget {
    Q_OBJECT
public:
    explicit CodebookView(Library &library, QWidget *parent = nullptr);
    /// Saves a description that is being typed.
    ~CodebookView() override;
    void setAppearance(const ThemeColours &colours);
    [[nodiscard]] TagId currentTag() const;
    void selectTag(TagId id);

Q_SIGNALS:
    /// Clicked or Enter: show what carries it.
    void tagChosen(TagId id);
    void exportRequested(TagId id);

private:
    void build();
    void buildActions();
    void connectModel();
    void newTag(TagId parent);
    void removeTag(TagId id);
    void rename(TagId id);
    void showMenu(const QPoint &position);
    void showDescription();
    void saveDescription();
    void filter(const QString &text);
    void remember();
    void restore();
    [[nodiscard]] QModelIndex indexOf(TagId id) const;

    Library &m_library;
    ThemeColours m_colours = lightTheme();
    CodebookModel *m_model;
    CodebookFilterProxy *m_proxy;
    CodebookDelegate *m_delegate;
    QLineEdit *m_filter;
    QToolButton *m_new;
    QTreeView *m_tree;
    QLineEdit *m_description;
    QLabel *m_hint;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_choose = nullptr;
    QSet<TagId> m_closed; ///< by the reader; all others show what is below them
    TagId m_current;
    TagId m_described; ///< whose description the field shows
};
