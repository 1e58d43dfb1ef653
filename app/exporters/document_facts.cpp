#include "exporters/document_facts.h"

#include "exporters/highlight_facts.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostNames = 20; ///< of articles and of people that a document's properties hold

} // namespace

void DocumentFacts::add(const ExportedArticle &exported)
{
    const Metadata &metadata = exported.article->metadata;
    if (m_articles++ == 0)
        m_language = metadata.language;
    if (m_titles.size() <= MostNames)
        m_titles += metadata.title;
    for (const QString &author : metadata.authors) {
        if (m_creators.size() < MostNames && !m_creators.contains(author))
            m_creators += author;
    }
    const QDateTime changed = lastChange(exported);
    m_changed = m_changed.isValid() ? std::max(m_changed, changed) : changed;
}

QString DocumentFacts::title() const
{
    if (m_titles.size() <= MostNames)
        return m_titles.join(u" · "_s);
    return m_titles.first(MostNames).join(u" · "_s) + u" …"_s;
}

QString DocumentFacts::creators() const
{
    return m_creators.join(u"; "_s);
}
