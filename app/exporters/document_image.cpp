#include "exporters/document_image.h"

#include "base/harmless_picture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSizeF LargestImage{451, 620}; ///< points, between A4's margins with room for words below
constexpr qreal PointsPerPixel = 0.75;   ///< of an image that is shown as on a screen, 96 pixels an inch

QString plainExtension(const QString &mediaType)
{
    if (mediaType == u"image/png")
        return u"png"_s;
    if (mediaType == u"image/jpeg")
        return u"jpg"_s;
    return mediaType == u"image/gif" ? u"gif"_s : QString();
}

} // namespace

std::optional<DocumentImage> documentImage(const Resource &resource)
{
    QByteArray bytes = harmlessPicture(resource.bytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    QSizeF size = reader.size();
    DocumentImage image{resource.bytes, plainExtension(resource.mediaType), resource.mediaType, {}};
    if (image.extension.isEmpty() || size.isEmpty()) {
        const QImage decoded = reader.read();
        if (decoded.isNull())
            return std::nullopt;
        size = decoded.size();
        image.bytes.clear();
        QBuffer png(&image.bytes);
        if (!png.open(QIODevice::WriteOnly) || !decoded.save(&png, "PNG"))
            return std::nullopt;
        image.extension = u"png"_s;
        image.mediaType = u"image/png"_s;
    }
    image.size = size * PointsPerPixel;
    if (image.size.width() > LargestImage.width() || image.size.height() > LargestImage.height())
        image.size.scale(LargestImage, Qt::KeepAspectRatio);
    return image;
}
