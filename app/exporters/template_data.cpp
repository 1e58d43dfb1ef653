#include "exporters/template_data.h"

#include "exporters/quote_citation.h"

using namespace Qt::Literals::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

/// An empty text is false, so that {{#note}}…{{/note}} writes nothing for it.
mustache::data textData(const QString &text)
{
    return text.isEmpty() ? mustache::data(false) : mustache::data(text.toStdString());
}

void set(mustache::object &variables, const char *name, const QString &text)
{
    variables[name] = textData(text);
}

/// A list whose items are {{name}}.
mustache::data listData(const QStringList &texts)
{
    mustache::data list(mustache::data::type::list);
    for (qsizetype at = 0; at < texts.size(); ++at) {
        mustache::object item;
        set(item, "name", texts[at]);
        addPlaceVariables(item, size_t(at) + 1, size_t(texts.size()));
        list.push_back(mustache::data(item));
    }
    return list;
}

void addMetadata(mustache::object &variables, const ArticleFacts &article)
{
    const Metadata &metadata = article.metadata;
    set(variables, "title", metadata.title);
    set(variables, "author", metadata.authors.join(u", "_s));
    variables["authors"] = listData(metadata.authors);
    set(variables, "site", metadata.site);
    set(variables, "url", metadata.url);
    set(variables, "published", metadata.published);
    set(variables, "language", metadata.language);
    set(variables, "identifier", metadata.identifier);
    set(variables, "added", isoTime(article.added));
    set(variables, "article_id", article.id.toString());
    QStringList source{metadata.authors.join(u", "_s), metadata.site, metadata.published, metadata.url};
    source.removeAll(QString());
    set(variables, "source", source.join(u" · "_s));
}

mustache::object highlightVariables(const HighlightRow &row, size_t number, size_t count)
{
    const HighlightFacts &facts = row.facts;
    mustache::object variables;
    addMetadata(variables, *row.article);
    addPlaceVariables(variables, number, count);
    set(variables, "quote", facts.quote);
    variables["paragraphs"] = listData(facts.quote.split(u'\n'));
    set(variables, "around", facts.around);
    set(variables, "note", facts.note);
    set(variables, "heading", facts.headings.join(u" › "_s));
    variables["headings"] = listData(facts.headings);
    set(variables, "page", facts.page);
    set(variables, "paragraph", facts.paragraph > 0 ? QString::number(facts.paragraph) : QString());
    set(variables, "tag_list", facts.tags.join(u", "_s));
    variables["tags"] = listData(facts.tags);
    set(variables, "colour", facts.colour);
    set(variables, "shape", facts.shape);
    set(variables, "created", facts.created);
    set(variables, "created_day", facts.created.section(u'T', 0, 0));
    set(variables, "modified", facts.modified);
    set(variables, "highlighter", facts.author);
    set(variables, "link", facts.link);
    set(variables, "id", row.id.toString());
    set(variables, "citation", sourceCitation(row.article->metadata, facts.page));
    return variables;
}

mustache::data highlightList(const std::vector<HighlightRow> &rows)
{
    mustache::data list(mustache::data::type::list);
    for (size_t at = 0; at < rows.size(); ++at)
        list.push_back(mustache::data(highlightVariables(rows[at], at + 1, rows.size())));
    return list;
}

} // namespace

void addPlaceVariables(mustache::object &variables, size_t number, size_t count)
{
    variables["number"] = mustache::data(std::to_string(number));
    variables["is_first"] = mustache::data(number == 1);
    variables["is_last"] = mustache::data(number == count);
}

mustache::object exportVariables(const ExportSnapshot &snapshot)
{
    mustache::object variables;
    if (snapshot.articles.size() == 1)
        addMetadata(variables, firstArticle(snapshot.articles));
    size_t count = 0;
    for (const ExportedArticle &exported : snapshot.articles.outlines())
        count += exported.annotations.size();
    variables["count"] = mustache::data(std::to_string(count));
    variables["articles"] = mustache::data(!snapshot.articles.empty()); // {{#articles}} is walked through otherwise
    variables["groups"] = mustache::data(count > 0);
    set(variables, "time", isoTime(snapshot.now));
    set(variables, "date", isoTime(snapshot.now).section(u'T', 0, 0));
    return variables;
}

void addArticleVariables(mustache::object &variables, const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    const auto article = std::make_shared<const ArticleFacts>(articleFacts(*exported.article));
    std::vector<HighlightRow> rows;
    for (const Annotation &annotation : exported.annotations)
        rows.push_back(highlightRow(exported, annotation, snapshot, article));
    addMetadata(variables, *article);
    variables["count"] = mustache::data(std::to_string(rows.size()));
    variables["highlights"] = highlightList(rows);
}

void addGroupVariables(mustache::object &variables, const QString &title, const std::vector<HighlightRow> &rows)
{
    set(variables, "group", title);
    variables["count"] = mustache::data(std::to_string(rows.size()));
    variables["highlights"] = highlightList(rows);
}
