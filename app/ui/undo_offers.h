#pragma once
// Messages that offer to take back what was just done, and go once they would take back something else.

#include "library/library.h"

#include <QObject>
#include <functional>

class MessageBar;
class Workspace;

class UndoOffers final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the message bar.
    UndoOffers(Library &library, Workspace *workspace, MessageBar *messages);
    /// Says what the last step did and offers to undo it.
    void offer(const QString &text);

private:
    void offerArticles(const std::vector<ArticleSummary> &articles);
    void follow(const ChangeSet &change);
    void show(const QString &text, std::function<void()> action);
    [[nodiscard]] bool isOutdatedBy(const ChangeSet &change) const;
    void withdraw();

    Library &m_library;
    Workspace *m_workspace;
    MessageBar *m_messages;
    int m_shown = 0;                     ///< number of the message, 0 = none
    std::vector<ArticleId> m_restorable; ///< what it would bring back; empty: it undoes the last step
};
