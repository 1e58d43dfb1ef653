#pragma once
// Which article is open, where its reader is, and what was open before.

#include "library/library.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

class Workspace final : public QObject {
    Q_OBJECT
public:
    explicit Workspace(Library &library, QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens the article unless it is open already; sessionChanged() follows.
    void open(ArticleId id);
    /// As open(), but an article that is gone meanwhile is nothing to complain about.
    void openIfThere(ArticleId id, const std::function<void()> &otherwise);
    /// As open(), and then stepShown(change) to bring an undone or redone step to view.
    void showStep(const ChangeSet &change);
    void close();
    /// The article closed or deleted last comes back.
    void reopen();
    [[nodiscard]] bool canReopen() const { return !m_left.empty(); }
    void removeArticles(const std::vector<ArticleId> &ids);
    void restoreArticles(const std::vector<ArticleSummary> &articles);

    [[nodiscard]] SessionPtr session() const { return m_session; }
    [[nodiscard]] ArticleId current() const { return m_session ? m_session->article().id : ArticleId(); }

    /// Saved a moment later, and at once when the article is left.
    void setPlace(Place place, qreal progress);
    void savePlaceNow();

Q_SIGNALS:
    void sessionChanged(const SessionPtr &session);
    void placeSaved(ArticleId id);
    void stepShown(const ChangeSet &change);
    void articlesRemoved(const std::vector<ArticleSummary> &articles);
    void reopenChanged();
    void failed(const Error &error);

private:
    /// An article that was closed or deleted.
    struct Left {
        ArticleId id;
        std::optional<ArticleSummary> removed; ///< set when it was deleted
    };
    void leave(Left left);
    void setSession(const SessionPtr &session);
    void receive(const Result<SessionPtr> &session, const std::optional<ChangeSet> &step);
    void ask(ArticleId id, const std::optional<ChangeSet> &step);
    void follow(const ChangeSet &change);

    Library &m_library;
    SessionPtr m_session;
    std::vector<Left> m_left; ///< newest last
    int m_question = 0;       ///< number of the newest open(); older answers are dropped
    QTimer m_saveSoon;
    std::optional<std::pair<Place, qreal>> m_unsavedPlace;
};
