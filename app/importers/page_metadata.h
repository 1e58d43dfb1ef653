#pragma once
// What a web page says about itself: JSON-LD, Open Graph, Dublin Core, other <meta>, microdata, <time>, its headings.

#include "importers/html_tree.h"
#include "model/article.h"

struct PageMetadata {
    Metadata article;  ///< as far as the page tells; title without the site's name
    QString leadImage; ///< address as written
    QString bodyText;  ///< JSON-LD's articleBody, white space simplified; usually empty
};

[[nodiscard]] PageMetadata pageMetadataOf(const HtmlTree &tree);

/// Letters and digits alone, in lower case: for comparing titles that are set differently.
[[nodiscard]] QString titleKey(QStringView title);
/// The headings say the same, one perhaps with a site's name or a section before or behind it.
[[nodiscard]] bool isSameTitle(QStringView first, QStringView second);
