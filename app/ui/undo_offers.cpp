#include "ui/undo_offers.h"

#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The path of the tag that the step deleted, with those below it; empty when it did something else.
QString deletedTag(const ChangeSet &change, const Codebook &codebook)
{
    if (change.label != u"Delete tag") // a merge and an undone “New tag” take tags away too
        return {};
    const auto isGone = [&change](TagId id) {
        return std::ranges::any_of(
            change.tags, [id](const Change<Tag> &each) { return each.before && !each.after && each.before->id == id; });
    };
    const auto top = std::ranges::find_if(change.tags, [&isGone](const Change<Tag> &each) {
        return each.before && !each.after && !isGone(each.before->parent);
    });
    if (top == change.tags.end())
        return {};
    const QString above = codebook.path(top->before->parent);
    return above.isEmpty() ? top->before->name : above + u'/' + top->before->name;
}

} // namespace

UndoOffers::UndoOffers(Library &library, Workspace *workspace, MessageBar *messages)
    : QObject(messages)
    , m_library(library)
    , m_workspace(workspace)
    , m_messages(messages)
{
    connect(&library, &Library::changed, this, &UndoOffers::follow);
    connect(&library, &Library::reloaded, this, &UndoOffers::withdraw);
    connect(workspace, &Workspace::articlesRemoved, this, &UndoOffers::offerArticles);
}

void UndoOffers::show(const QString &text, std::function<void()> action)
{
    m_messages->showMessage(text, tr("Undo"), std::move(action));
    m_shown = m_messages->number();
}

void UndoOffers::offer(const QString &text)
{
    m_restorable.clear();
    show(text, [this] { m_library.undo(); });
}

/// They may be gone because their import was undone: then to undo is to take back another step.
void UndoOffers::offerArticles(const std::vector<ArticleSummary> &articles)
{
    m_restorable.clear();
    std::ranges::transform(articles, std::back_inserter(m_restorable), &ArticleSummary::id);
    show(articles.size() == 1 ? tr("“%1” deleted.").arg(articles.front().metadata.title)
                              : tr("%n articles deleted.", nullptr, int(articles.size())),
         [this, articles] { m_workspace->restoreArticles(articles); });
}

void UndoOffers::follow(const ChangeSet &change)
{
    if (isOutdatedBy(change))
        withdraw();
    if (const QString tag = deletedTag(change, m_library.codebook()); !tag.isEmpty())
        offer(tr("Tag “%1” deleted.").arg(tag));
}

bool UndoOffers::isOutdatedBy(const ChangeSet &change) const
{
    return m_restorable.empty() || std::ranges::any_of(change.articles, [this](const Change<ArticleSummary> &each) {
               return each.after && std::ranges::find(m_restorable, each.after->id) != m_restorable.end();
           });
}

void UndoOffers::withdraw()
{
    if (m_shown > 0 && m_messages->number() == m_shown)
        m_messages->dismiss();
    m_shown = 0;
}
