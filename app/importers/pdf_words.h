#pragma once
// The words of a PDF's page, as poppler tells them.

#include "importers/pdf_page.h"

#include <QHash>

namespace poppler {
class page;
}

/// What lies over the words of a page.
struct PdfMarks {
    struct Area {
        QRectF box;
        int index = 0; ///< of the link or the comment
    };
    std::vector<Area> links;
    std::vector<Area> comments;
};

class PdfWordReader {
public:
    /// Appends the words of the page with this index.
    void read(const poppler::page &page, int index, const PdfMarks &marks, std::vector<PdfWord> &words);

private:
    [[nodiscard]] PdfStyle style(const std::string &font);

    QHash<QByteArray, PdfStyle> m_styles; ///< of the fonts seen so far
};
