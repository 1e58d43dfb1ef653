#pragma once
// The contents and the pages of a book, from its navigation document (EPUB 3) or its NCX (EPUB 2).

#include "importers/epub_package.h"

#include <QString>
#include <vector>

struct EpubMark {
    QString label;
    QString path; ///< as the archive names it
    QString fragment;
    int level = 1; ///< nesting in the contents
};

struct EpubOutline {
    std::vector<EpubMark> contents;
    std::vector<EpubMark> pages;
};

/// What one of the two lacks is taken from the other. Empty when the book has neither.
[[nodiscard]] EpubOutline readEpubOutline(const ZipReader &zip, const EpubPackage &package);
