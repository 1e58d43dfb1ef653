#include "ui/reading/article_images.h"

#include "base/harmless_picture.h"
#include "base/when_done.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrent/QtConcurrentRun>

namespace {

constexpr int CacheSize = 64 * 1024; ///< KiB of decoded pictures
constexpr int LargestSide = 2400;    ///< px; more is never shown

QImage decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(harmlessPicture(bytes)); // older versions stored drawings as they came
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > LargestSide)
        reader.setScaledSize(size.scaled(LargestSide, LargestSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

ArticleImages::ArticleImages(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_images(CacheSize)
{
}

QImage ArticleImages::image(const QString &resource)
{
    if (const QImage *known = m_images.object(resource))
        return *known;
    if (!resource.isEmpty() && !m_asked.contains(resource)) {
        m_asked.insert(resource);
        whenDone(m_library.resource(resource), this,
                 [this, resource](const Result<Resource> &found) { decode(resource, found); });
    }
    return {};
}

void ArticleImages::decode(const QString &resource, const Result<Resource> &found)
{
    if (!found)
        return;
    whenDone(QtConcurrent::run(decoded, found->bytes), this, [this, resource](const QImage &image) {
        if (image.isNull())
            return;
        m_asked.remove(resource);
        m_images.insert(resource, new QImage(image), std::max(1, int(image.sizeInBytes() / 1024)));
        Q_EMIT arrived(resource);
    });
}
