#pragma once
// Highlights as the annotations that every PDF reader knows (ISO 32000-1, 12.5.6.10: text markup).

#include "exporters/exporter.h"
#include "exporters/pdf_update.h"
#include "exporters/placed_text.h"

#include <QPointF>
#include <array>
#include <vector>

class PageMarks {
public:
    PageMarks(QPDF &pdf, PdfUpdate &update, const ExportSnapshot &snapshot);

    /// A highlight or a line on each page that the boxes are on; the note is with the first.
    void mark(const Annotation &annotation, const std::vector<PageBox> &boxes);
    /// A note at the page's edge that quotes what could not be found on it.
    void noteBeside(const Annotation &annotation, int page);

private:
    struct Sheet {
        QPDFObjectHandle object;
        double left = 0, bottom = 0, right = 0, top = 0; ///< of what is shown of it, points
        int turn = 0;                                    ///< clockwise quarters
        int notes = 0;                                   ///< at its edge
    };
    using Corners = std::array<QPointF, 4>; ///< top left, top right, bottom left, bottom right as one reads

    [[nodiscard]] Corners cornersOf(const QRectF &box, const Sheet &sheet) const;
    [[nodiscard]] QPDFObjectHandle annotationObject(const Annotation &annotation, const Sheet &sheet,
                                                    const QRectF &area) const;
    [[nodiscard]] QPDFObjectHandle appearance(const Annotation &annotation, const std::vector<Corners> &quads,
                                              const QRectF &area);
    [[nodiscard]] QString contentsOf(const Annotation &annotation) const;
    void removeSame(Sheet &sheet, const std::vector<Corners> &quads);
    void hang(Sheet &sheet, const QPDFObjectHandle &object);

    PdfUpdate &m_update;
    const ExportSnapshot &m_snapshot;
    std::vector<Sheet> m_sheets;
};
