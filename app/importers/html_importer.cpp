#include "importers/html_importer.h"

#include "importers/html_blocks.h"
#include "importers/html_charset.h"
#include "importers/main_content.h"
#include "importers/page_addresses.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

/// The picture that the page announces stands first when the article itself has none.
void addLeadImage(const QString &address, PageAddresses &addresses, ArticleBuilder &builder)
{
    if (address.isEmpty())
        return;
    if (const QString resource = addresses.image(address); !resource.isEmpty())
        builder.addImage(resource, {});
}

bool holdsImage(const HtmlNode *root, const MainContent &content)
{
    for (const HtmlNode *node = root; node != nullptr;) {
        const bool isOut = content.isLeftOut(*node);
        if (!isOut && node->is(HtmlTag::Img))
            return true;
        node = isOut ? nextOutside(node, root) : nextNode(node, root);
    }
    return false;
}

} // namespace

Result<ImportedArticle> readPage(const QByteArray &bytes, const QByteArray &charset, const QString &format,
                                 const ImportOptions &options)
{
    const HtmlTree tree(decodedHtml(bytes, charset));
    if (options.isCancelled())
        return fail(Error::Kind::Cancelled, options.name);
    PageMetadata page = pageMetadataOf(tree);
    MainContent content;
    HtmlHost host;
    if (options.extent == Extent::FoundArticle) {
        content = mainContentOf(tree, page);
        host.isLeftOut = [&content](const HtmlNode &node) { return content.isLeftOut(node); };
    }
    ArticleBuilder builder(format);
    PageAddresses addresses(tree, page.article.url, builder, options);
    host.link = [&addresses](const QString &address) { return addresses.link(address); };
    host.image = [&addresses](const QString &address) { return addresses.image(address); };
    HtmlFootnotes footnotes;
    footnotes.collect(tree.body(), host.link, host.anchor);
    footnotes.finish();
    if (page.article.url.isEmpty())
        page.article.url = options.address;
    builder.metadata() = std::move(page.article);
    if (options.extent == Extent::FoundArticle && !holdsImage(tree.body(), content))
        addLeadImage(page.leadImage, addresses, builder);
    HtmlBlocks(builder, host, footnotes).addBody(tree.body());
    if (options.isCancelled())
        return fail(Error::Kind::Cancelled, options.name);
    Result<ImportedArticle> imported = builder.finish(options);
    if (imported)
        imported->article.source.extent = options.extent;
    return imported;
}

Result<ImportedArticle> readHtml(const QByteArray &bytes, const ImportOptions &options)
{
    return readPage(bytes, {}, u"html"_s, options);
}
