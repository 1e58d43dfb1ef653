#include "exporters/quote_citation.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString quoted(const QString &text, const QString &language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    if (base == u"fr")
        return u"«\u202F"_s + text + u"\u202F»"_s;
    if (base == u"de" || base == u"cs" || base == u"sk" || base == u"bg")
        return u'„' + text + u'“';
    if (base == u"ja" || language.startsWith(u"zh-TW") || language.startsWith(u"zh-Hant"))
        return u'「' + text + u'」';
    if (base == u"it" || base == u"es" || base == u"pt" || base == u"ru" || base == u"el" || base == u"uk")
        return u'«' + text + u'»';
    return u'“' + text + u'”';
}

} // namespace

QString sourceCitation(const Metadata &metadata, const QString &page)
{
    QStringList parts;
    if (!metadata.authors.isEmpty())
        parts += metadata.authors.join(u", "_s);
    parts += quoted(metadata.title, metadata.language);
    if (!metadata.site.isEmpty())
        parts += metadata.site;
    if (!metadata.published.isEmpty())
        parts += metadata.published.first(std::min<qsizetype>(10, metadata.published.size()));
    if (!page.isEmpty())
        parts += u"p.\u00A0"_s + page;
    if (metadata.url.startsWith(u"http"))
        parts += metadata.url;
    return parts.join(u", "_s);
}

QString quoteWithCitation(const Article &article, const Annotation &annotation)
{
    QString page, quote = annotation.quote.exact;
    if (const auto found = article.pageAt(annotation.position.start); found && !annotation.position.isEmpty())
        page = found->label.isEmpty() ? QString::number(found->index + 1) : found->label;
    quote.replace(QChar::LineSeparator, u'\n');
    return quoted(quote, article.metadata.language) + u" ("_s + sourceCitation(article.metadata, page) + u')';
}
