#include "importers/html_importer.h"

#include "importers/html_blocks.h"
#include "importers/html_charset.h"
#include "importers/main_content.h"

Result<ImportedArticle> readHtml(const QByteArray &bytes, const ImportOptions &options)
{
    const HtmlTree tree(decodedHtml(bytes));
    ArticleBuilder builder(QStringLiteral("html"));
    HtmlHost host;
    PageMetadata page = pageMetadataOf(tree);
    MainContent content;
    if (options.extent == Extent::FoundArticle) {
        content = mainContentOf(tree, page);
        host.isLeftOut = [&content](const HtmlNode &node) { return content.isLeftOut(node); };
    }
    HtmlFootnotes footnotes;
    footnotes.collect(tree.body(), host.link, host.anchor);
    footnotes.finish();
    builder.metadata() = std::move(page.article);
    HtmlBlocks(builder, host, footnotes).addBody(tree.body());
    return builder.finish(options);
}
