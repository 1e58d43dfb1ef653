#include "importers/pdf_rendering.h"

#include "importers/pdf_complaints.h"
#include "importers/pdf_turns.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <poppler-qt6.h>

namespace {

constexpr double LeastSharp = 100; ///< pixels an inch: labels can be read
constexpr double MostSharp = 200;
constexpr double MostPixels = 200e6; ///< of a document's pictures
constexpr double MostPixelsOfOne = 3e6;
constexpr double FewestPixelsOfOne = 0.2e6;
constexpr qsizetype MostBytes = 96LL * 1024 * 1024; ///< of a document's pictures
constexpr int Quality = 85;                         ///< of photographs

/// What one document's pictures may cost.
class Allowance {
public:
    Allowance(const ImportOptions &options, std::clock_t end)
        : m_options(options)
        , m_end(end)
    {
    }

    [[nodiscard]] bool mustStop() const { return bytesLeft <= 0 || std::clock() > m_end || m_options.isCancelled(); }

    qsizetype bytesLeft = MostBytes;

private:
    const ImportOptions &m_options;
    std::clock_t m_end;
};

bool mustStop(const QVariant &allowance)
{
    return static_cast<const Allowance *>(allowance.value<void *>())->mustStop();
}

/// Nearly all of it has one shade.
bool isBlank(const QImage &image)
{
    std::array<qsizetype, 256> counts = {};
    qsizetype total = 0;
    for (int y = 0; y < image.height(); y += 2) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[size_t(qGray(line[x]))];
        total += image.width();
    }
    const int most = int(std::ranges::max_element(counts) - counts.begin());
    qsizetype same = 0;
    for (int shade = std::max(most - 8, 0); shade <= std::min(most + 8, 255); ++shade)
        same += counts[size_t(shade)];
    return double(total - same) < double(total) * 0.0005;
}

/// Neighbours differ in photographs; drawings have areas of one colour.
bool isPhotograph(const QImage &image)
{
    qsizetype equal = 0;
    qsizetype total = 1;
    for (int y = 0; y < image.height(); y += 4) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 1; x < image.width(); ++x)
            equal += line[x] == line[x - 1] ? 1 : 0;
        total += image.width();
    }
    return equal * 2 < total;
}

bool isEncoded(const QImage &image, const char *format, PdfPicture &picture)
{
    QBuffer buffer(&picture.bytes);
    if (!buffer.open(QIODevice::WriteOnly | QIODevice::Truncate) || !image.save(&buffer, format, Quality))
        return false;
    picture.mediaType = QStringLiteral("image/") + QString::fromLatin1(format);
    return true;
}

/// Not by QImage::convertToFormat(), which waits for threads, and a worker may have none.
QImage greyOf(const QImage &image)
{
    QImage grey(image.size(), QImage::Format_Grayscale8);
    grey.setDotsPerMeterX(image.dotsPerMeterX());
    grey.setDotsPerMeterY(image.dotsPerMeterY());
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        std::transform(line, line + image.width(), grey.scanLine(y), [](QRgb pixel) { return uchar(qGray(pixel)); });
    }
    return grey;
}

void encode(const QImage &image, PdfPicture &picture)
{
    const QImage plain = image.isGrayscale() ? greyOf(image) : image;
    if (isPhotograph(image) && isEncoded(plain, "jpeg", picture))
        return;
    QBuffer buffer(&picture.bytes);
    if (buffer.open(QIODevice::WriteOnly | QIODevice::Truncate) && plain.save(&buffer, "png"))
        picture.mediaType = QStringLiteral("image/png");
}

/// What stands in the picture's box, 32 bits a pixel; null when it took too long.
QImage rendered(const Poppler::Page &page, const PdfPicture &picture, double pixels, Allowance &allowance)
{
    const double points = picture.box.width() * picture.box.height();
    const double sharpness =
        std::min(std::clamp(picture.sharpness, LeastSharp, MostSharp), std::sqrt(pixels / points) * 72);
    const double scale = sharpness / 72;
    const QRect part = QRectF(picture.box.topLeft() * scale, picture.box.size() * scale).toRect();
    QImage image = page.renderToImage(sharpness, sharpness, part.x(), part.y(), std::max(part.width(), 1),
                                      std::max(part.height(), 1), Poppler::Page::Rotate0, nullptr, nullptr, mustStop,
                                      QVariant::fromValue(static_cast<void *>(&allowance)));
    const bool isWhole = !allowance.mustStop() && image.depth() == 32;
    if (!isWhole || !image.reinterpretAsFormat(QImage::Format_RGB32))
        return {};
    image.setDotsPerMeterX(qRound(sharpness / 0.0254)); // else it takes those of the screen, if there is one
    image.setDotsPerMeterY(qRound(sharpness / 0.0254));
    return image;
}

} // namespace

bool takePictures(Poppler::Document &pdf, std::vector<std::vector<PdfPicture>> figures, PdfDocument &document,
                  const ImportOptions &options, std::clock_t end)
{
    size_t count = 0;
    for (const std::vector<PdfPicture> &own : figures)
        count += own.size();
    if (count == 0)
        return true;
    for (const auto hint :
         {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing, Poppler::Document::HideAnnotations})
        pdf.setRenderHint(hint);
    const double pixels = std::clamp(MostPixels / double(count), FewestPixelsOfOne, MostPixelsOfOne);
    Allowance allowance(options, end);
    bool isComplete = true;
    for (size_t index = 0; index < figures.size(); ++index) {
        const std::unique_ptr<Poppler::Page> page(figures[index].empty() ? nullptr : pdf.page(int(index)));
        for (PdfPicture &picture : figures[index]) {
            const int before = popplerComplaints();
            const QImage image = page && !allowance.mustStop() ? rendered(*page, picture, pixels, allowance) : QImage();
            const bool isDamaged = image.isNull() || popplerComplaints() > before;
            if (image.isNull() || isBlank(image)) {
                isComplete = isComplete && !isDamaged;
                continue;
            }
            encode(image.transformed(QTransform().rotate(-90 * textTurn(document.pages[index]))), picture);
            allowance.bytesLeft -= picture.bytes.size();
            document.pages[index].pictures.push_back(std::move(picture));
        }
    }
    return isComplete;
}
