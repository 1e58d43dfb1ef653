#pragma once
// Where the images of a PDF stand. poppler does not tell; the pages' content is read for it.

#include <QByteArray>
#include <QRectF>
#include <memory>
#include <vector>

/// An image on a page.
struct PdfImage {
    QRectF box;           ///< what is seen of it, on the page as it is shown: points from its top left corner
    double sharpness = 0; ///< pixels an inch
    QByteArray key;       ///< the same for the same image wherever it stands
};

class PdfImageFinder {
public:
    /// `bytes` must stay. A document that can't be read this way has no images.
    PdfImageFinder(const QByteArray &bytes, const QByteArray &password);
    ~PdfImageFinder();
    Q_DISABLE_COPY(PdfImageFinder)

    /// In the order in which they are painted. `size` is that of the page as it is shown: one that is told otherwise is
    /// not the page that is meant.
    [[nodiscard]] std::vector<PdfImage> imagesOn(int page, const QSizeF &size);

private:
    struct Walk;
    std::unique_ptr<Walk> m_walk;
};
