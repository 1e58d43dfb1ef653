#pragma once
// What readers do with the open article as a whole: other revisions, pages, links out of it.

#include "library/library.h"

#include <QObject>

class ReadingPane;
class QWidget;

class ArticleCommands final : public QObject {
    Q_OBJECT
public:
    /// `window`: the parent of dialogs.
    ArticleCommands(Library &library, ReadingPane *pane, QWidget *window);

    /// From the article that was found in a web page to all of the page, or back.
    void switchExtent();
    [[nodiscard]] bool canSwitchExtent() const;
    [[nodiscard]] QString extentText() const; ///< for the menu: what switchExtent() would show
    /// Asks for a page as the original counts them.
    void goToPage();
    [[nodiscard]] bool hasPages() const;
    /// To the page with this label, or with this number; false when there is none.
    bool showPage(const QString &label);
    /// The page that the article came from, as it is on the web now.
    void openSource();
    [[nodiscard]] bool hasSource() const;
    /// Shows the address and asks before the browser opens it.
    void openLink(const QString &address);

Q_SIGNALS:
    void hinted(const QString &text);
    void undoOffered(const QString &text);
    void failed(const Error &error);

private:
    void tellRevision(const RevisionReport &report);

    Library &m_library;
    ReadingPane *m_pane;
    QWidget *m_window;
};
