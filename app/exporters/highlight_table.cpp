#include "exporters/highlight_table.h"

using namespace Qt::Literals::StringLiterals;

std::array<QString, HighlightColumns.size()> tableRow(const HighlightRow &row)
{
    const Metadata &metadata = row.article->metadata;
    const HighlightFacts &facts = row.facts;
    return {metadata.title,     metadata.authors.join(u"; "_s),
            metadata.site,      metadata.url,
            metadata.published, facts.headings.join(u" › "_s),
            facts.page,         facts.paragraph > 0 ? QString::number(facts.paragraph) : QString(),
            facts.quote,        facts.around,
            facts.note,         facts.tags.join(u"; "_s),
            facts.colour,       facts.shape,
            facts.created,      facts.modified,
            facts.author,       row.article->id.toString(),
            row.id.toString(),  facts.link};
}
