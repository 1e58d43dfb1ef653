#include "importers/markdown_importer.h"

#include "importers/article_builder.h"
#include "importers/charset.h"
#include "importers/front_matter.h"
#include "importers/markdown_reader.h"
#include "importers/text_cleaning.h"

Result<ImportedArticle> readMarkdown(const QByteArray &bytes, const ImportOptions &options)
{
    const QString text = cleanedText(decoded(bytes).text);
    ArticleBuilder builder(QStringLiteral("markdown"));
    const qsizetype start = readFrontMatter(text, builder.metadata());
    const MarkdownParts parts = withoutFootnotes(text.sliced(start));
    MarkdownReader reader(builder, options, parts.footnotes);
    bool isRead = reader.read(parts.body);
    for (size_t index = 0; isRead && index < parts.footnotes.size(); ++index)
        isRead = reader.read(parts.footnotes[index].source, qsizetype(index));
    if (!isRead) {
        const bool isCancelled = options.isCancelled();
        return fail(isCancelled ? Error::Kind::Cancelled : Error::Kind::Malformed, options.name);
    }
    return builder.finish(options);
}
