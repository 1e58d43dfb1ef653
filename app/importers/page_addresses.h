#pragma once
// The addresses that a page writes, as its article keeps them: links made absolute, images as stored resources.

#include "importers/article_builder.h"
#include "importers/html_tree.h"

#include <QHash>
#include <QUrl>

class PageAddresses {
public:
    /// `address` is what the page says its own address is, for links of a page that was read from a file; may be empty.
    PageAddresses(const HtmlTree &tree, const QString &address, ArticleBuilder &builder, const ImportOptions &options);

    /// '#' and a name for a place on the same page; empty when a relative address has nothing to be relative to.
    [[nodiscard]] QString link(const QString &written) const;
    /// The name of the stored image; empty when it is not at hand, or no image.
    [[nodiscard]] QString image(const QString &written);

private:
    [[nodiscard]] QByteArray bytesOf(const QString &written) const;

    ArticleBuilder &m_builder;
    const ImportOptions &m_options;
    QUrl m_page; ///< without fragment
    QUrl m_base; ///< what relative addresses are relative to
    bool m_isFetched;
    QHash<QString, QString> m_known; ///< address as written -> resource
};
