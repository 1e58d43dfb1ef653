#include "exporters/exported_articles.h"

#include <algorithm>

ExportedArticles::ExportedArticles(std::vector<ExportedArticle> articles)
    : m_inMemory(std::move(articles))
{
}

ExportedArticles::ExportedArticles(std::initializer_list<ExportedArticle> articles)
    : m_inMemory(articles)
{
}

ExportedArticles::ExportedArticles(std::vector<ArticleId> ids, Load load, Load loadOutline)
    : m_ids(std::move(ids))
    , m_load(std::move(load))
    , m_loadOutline(std::move(loadOutline))
{
}

size_t ExportedArticles::size() const
{
    return m_load ? m_ids.size() : m_inMemory.size();
}

std::vector<ArticleId> ExportedArticles::ids() const
{
    std::vector<ArticleId> ids = m_ids;
    for (const ExportedArticle &exported : m_inMemory)
        ids.push_back(exported.article->id);
    return ids;
}

ExportedArticles ExportedArticles::outlines() const
{
    ExportedArticles outlines = *this;
    if (m_load)
        outlines.m_load = m_loadOutline;
    outlines.m_step = nullptr;
    return outlines;
}

ExportedArticles ExportedArticles::only(ArticleId id) const
{
    ExportedArticles one = *this;
    std::erase_if(one.m_ids, [id](ArticleId other) { return other != id; });
    std::erase_if(one.m_inMemory, [id](const ExportedArticle &exported) { return exported.article->id != id; });
    return one;
}

Result<ExportedArticle> ExportedArticles::loaded(ArticleId id) const
{
    if (m_load)
        return m_load(id);
    const auto found = std::ranges::find(m_inMemory, id, [](const ExportedArticle &one) { return one.article->id; });
    if (found == m_inMemory.end())
        return fail(Error::Kind::NotFound, id.toString());
    return *found;
}

ExportedArticles::Iterator::Iterator(const ExportedArticles &range)
    : m_range(&range)
{
    load();
}

ExportedArticles::Iterator &ExportedArticles::Iterator::operator++()
{
    ++m_index;
    load();
    return *this;
}

bool ExportedArticles::Iterator::isAtEnd() const
{
    return m_index >= m_range->size() || m_range->failure();
}

void ExportedArticles::Iterator::load()
{
    m_loaded.reset(); // before the next one: never two at a time
    if (isAtEnd())
        return;
    if (const Result<> step = m_range->m_step ? m_range->m_step(m_index) : Result<>(); !step)
        *m_range->m_failure = step.error();
    if (!m_range->m_load || isAtEnd())
        return;
    if (Result<ExportedArticle> article = m_range->m_load(m_range->m_ids[m_index]))
        m_loaded = *std::move(article);
    else
        *m_range->m_failure = std::move(article.error());
}

ExportedResources::ExportedResources(std::initializer_list<Resource> resources)
    : m_find([known = std::vector<Resource>(resources)](const QString &name) -> std::optional<Resource> {
        const auto found = std::ranges::find(known, name, &Resource::name);
        return found == known.end() ? std::nullopt : std::optional(*found);
    })
{
}
