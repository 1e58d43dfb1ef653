#pragma once
// Articles as text, a line a block, for golden files that people can read.

#include "importers/importer.h"

#include <QStringBuilder>

namespace dumping {

inline QString name(Block::Kind kind)
{
    constexpr const char *names[] = {"Paragraph", "Heading", "Quote", "ListItem", "Code",   "Verse",
                                     "Table",     "Image",   "Rule",  "Footnote", "Credit", "Caption"};
    return QString::fromLatin1(names[size_t(kind)]);
}

inline QString name(Span::Kind kind)
{
    constexpr const char *names[] = {"Emphasis",  "Strong",        "Code",      "Link",       "Superscript",
                                     "Subscript", "Strikethrough", "Underline", "FootnoteRef"};
    return QString::fromLatin1(names[size_t(kind)]);
}

/// What can't be seen is written as \n, \t, \u202F …
inline QString visible(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n')
            out += QStringLiteral("\\n");
        else if (c == u'\t')
            out += QStringLiteral("\\t");
        else if (c != u' ' &&
                 (c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control))
            out += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

inline void field(QString &out, const char *key, const QString &value)
{
    if (!value.isEmpty())
        out += QString::fromLatin1(key) + QStringLiteral(": ") + visible(value) + u'\n';
}

inline QString line(const Article &article, const Block &block)
{
    QString out = name(block.kind);
    if (block.level > 0)
        out += QStringLiteral(" level=%1").arg(block.level);
    if (block.quoteDepth > 0)
        out += QStringLiteral(" quote=%1").arg(block.quoteDepth);
    if (!block.marker.isEmpty())
        out += QStringLiteral(" marker=%1").arg(block.marker);
    if (!block.detail.isEmpty())
        out += QStringLiteral(" detail=%1").arg(block.detail);
    if (!block.language.isEmpty())
        out += QStringLiteral(" language=%1").arg(block.language);
    return out + QStringLiteral(": ") + visible(article.textIn(block.range)) + u'\n';
}

} // namespace dumping

/// Metadata, then a line for each block, its spans indented below it, then the resources.
inline QByteArray dump(const ImportedArticle &imported)
{
    const Article &article = imported.article;
    QString out;
    dumping::field(out, "title", article.metadata.title);
    for (const QString &author : article.metadata.authors)
        dumping::field(out, "author", author);
    for (const QString &credit : article.metadata.credits)
        dumping::field(out, "credit", credit);
    dumping::field(out, "site", article.metadata.site);
    dumping::field(out, "url", article.metadata.url);
    dumping::field(out, "language", article.metadata.language);
    dumping::field(out, "published", article.metadata.published);
    dumping::field(out, "identifier", article.metadata.identifier);
    dumping::field(out, "format", article.source.format);
    for (const Error &notice : article.notices)
        dumping::field(out, "notice", notice.subject + QStringLiteral(": ") + notice.detail);
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        out += dumping::line(article, article.blocks[index]);
        for (const Span &span : article.spansIn(index)) {
            out +=
                QStringLiteral("    ") + dumping::name(span.kind) + u' ' + dumping::visible(article.textIn(span.range));
            if (!span.target.isEmpty())
                out += QStringLiteral(" -> ") + dumping::visible(span.target);
            out += u'\n';
        }
    }
    for (const PageStart &page : article.pages)
        out += QStringLiteral("page %1 at %2\n").arg(page.label).arg(page.offset);
    for (const ImportedAnnotation &annotation : imported.annotations) {
        out += QStringLiteral("comment by %1 on “%2”: %3\n")
                   .arg(annotation.author, dumping::visible(article.textIn(annotation.range)),
                        dumping::visible(annotation.note));
    }
    for (const Resource &resource : imported.resources)
        out += QStringLiteral("resource %1 %2 %3\n").arg(resource.name, resource.mediaType).arg(resource.bytes.size());
    return out.toUtf8();
}
