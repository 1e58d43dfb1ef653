#pragma once
// What a book says of itself: its package document, found through the container, however it is damaged.

#include "importers/zip_reader.h"
#include "model/article.h"

#include <QHash>
#include <vector>

/// A part that the package document lists.
struct EpubItem {
    QString path; ///< as the archive names it; of a missing part as the package does
    QString mediaType;
    QString fallback;   ///< id of what stands in for it
    QString properties; ///< "nav", "cover-image" …
    bool isMissing = false;
};

struct EpubPackage {
    Metadata metadata;
    QHash<QString, EpubItem> items; ///< by id
    std::vector<EpubItem> spine;    ///< in reading order, what is not part of the linear order at the end
    QString navigation;             ///< path of the EPUB 3 navigation document; may be empty
    QString ncx;                    ///< path of the EPUB 2 contents list; may be empty
    std::vector<Error> notices;
};

/// Malformed when there is no chapter at all. Without a usable package document all chapters of the archive are the
/// spine, and a notice says so.
[[nodiscard]] Result<EpubPackage> readEpubPackage(const ZipReader &zip);

/// A text that HtmlTree can read.
[[nodiscard]] bool isChapter(const EpubItem &item);
