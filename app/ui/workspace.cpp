#include "ui/workspace.h"

#include "base/when_done.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int SavePause = 1000; // ms: a place is not worth a transaction for each line scrolled
constexpr size_t LeftAtMost = 50;
} // namespace

Workspace::Workspace(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(SavePause);
    connect(&m_saveSoon, &QTimer::timeout, this, &Workspace::savePlaceNow);
    connect(&library, &Library::changed, this, &Workspace::follow);
    connect(&library, &Library::stepped, this, &Workspace::showStep);
}

Workspace::~Workspace()
{
    savePlaceNow();
}

void Workspace::open(ArticleId id)
{
    if (id.isNull() || id == current())
        return;
    ask(id, {});
}

void Workspace::openIfThere(ArticleId id, const std::function<void()> &otherwise)
{
    const int question = ++m_question;
    whenDone(m_library.open(id), this, [this, question, otherwise](const Result<SessionPtr> &session) {
        if (question != m_question)
            return;
        if (session)
            setSession(*session);
        else
            otherwise();
    });
}

void Workspace::ask(ArticleId id, const std::optional<ChangeSet> &step)
{
    const int question = ++m_question;
    whenDone(m_library.open(id), this, [this, question, step](const Result<SessionPtr> &session) {
        if (question == m_question)
            receive(session, step);
    });
}

void Workspace::receive(const Result<SessionPtr> &session, const std::optional<ChangeSet> &step)
{
    if (!session) {
        Q_EMIT failed(session.error());
        return;
    }
    setSession(*session);
    if (step)
        Q_EMIT stepShown(*step);
}

void Workspace::setSession(const SessionPtr &session)
{
    savePlaceNow();
    m_session = session;
    Q_EMIT sessionChanged(m_session);
}

void Workspace::showStep(const ChangeSet &change)
{
    const std::vector<ArticleId> touched = change.touchedArticles();
    const bool isHere = std::ranges::find(touched, current()) != touched.end();
    const bool takesAway = !change.articles.empty() && !change.articles.front().after;
    if (touched.empty() || takesAway)
        return;
    if (isHere)
        Q_EMIT stepShown(change);
    else
        ask(touched.front(), change);
}

void Workspace::close()
{
    if (!m_session)
        return;
    leave({current(), {}});
    ++m_question;
    setSession(nullptr);
}

void Workspace::leave(Left left)
{
    std::erase_if(m_left, [&](const Left &other) { return other.id == left.id; });
    m_left.push_back(std::move(left));
    if (m_left.size() > LeftAtMost)
        m_left.erase(m_left.begin());
    Q_EMIT reopenChanged();
}

void Workspace::reopen()
{
    if (m_left.empty())
        return;
    const Left left = m_left.back();
    m_left.pop_back();
    Q_EMIT reopenChanged();
    if (left.removed)
        restoreArticles({*left.removed});
    open(left.id);
}

void Workspace::removeArticles(const std::vector<ArticleId> &ids)
{
    m_library.removeArticles(ids);
}

void Workspace::restoreArticles(const std::vector<ArticleSummary> &articles)
{
    ChangeSet change;
    change.label = QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Restore article"));
    for (ArticleSummary summary : articles) {
        summary.removed = false;
        change.articles.push_back({{}, summary});
    }
    m_library.perform(change);
}

void Workspace::follow(const ChangeSet &change)
{
    std::vector<ArticleSummary> removed;
    for (const Change<ArticleSummary> &each : change.articles) {
        if (each.before && !each.after) {
            if (const auto successor = change.successorOf(each.before->id)) {
                if (each.before->id == current())
                    open(*successor);
                continue;
            }
            removed.push_back(*each.before);
            leave({each.before->id, each.before});
        } else if (each.after) {
            std::erase_if(m_left, [&](const Left &left) { return left.id == each.after->id && left.removed; });
        }
    }
    const auto isCurrent = [this](const ArticleSummary &summary) { return summary.id == current(); };
    if (m_session && std::ranges::any_of(removed, isCurrent)) {
        ++m_question;
        setSession(nullptr);
    }
    if (!removed.empty())
        Q_EMIT articlesRemoved(removed);
}

void Workspace::setPlace(Place place, qreal progress)
{
    if (!m_session)
        return;
    m_session->setPlace(place);
    m_unsavedPlace = {place, progress};
    if (!m_saveSoon.isActive())
        m_saveSoon.start();
}

void Workspace::savePlaceNow()
{
    m_saveSoon.stop();
    if (!m_session || !m_unsavedPlace)
        return;
    m_library.savePlace(current(), m_unsavedPlace->first, m_unsavedPlace->second);
    m_unsavedPlace.reset();
    Q_EMIT placeSaved(current());
}
