#pragma once
// What a content stream of a PDF says about images: which ones it paints, and where. All other operators are passed
// over, so a page costs about as much as reading its bytes once.

#include <QByteArray>
#include <QRectF>
#include <QSize>
#include <QTransform>
#include <functional>

/// An image that is painted, or a form: content that stands elsewhere.
struct PdfPaint {
    QByteArray name;      ///< among the resources; empty for an image that stands in the content itself …
    QSize pixels;         ///< … which says its size …
    qsizetype length = 0; ///< … and has so many bytes
    QTransform matrix;    ///< from the image's unit square, or from the form, to the page
    QRectF clip;          ///< of the page: nothing is seen outside
};

/// Calls `paint` for each, in their order, until it answers false. `matrix` leads from the content to the page.
void readPdfContent(QByteArrayView content, const QTransform &matrix, const QRectF &clip,
                    const std::function<bool(const PdfPaint &)> &paint);
