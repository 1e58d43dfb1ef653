#pragma once
// The pictures of an article: asked for when a block is first laid out, read and decoded off the GUI thread.

#include "library/library.h"

#include <QCache>
#include <QImage>
#include <QSet>

class ArticleImages final : public QObject {
    Q_OBJECT
public:
    explicit ArticleImages(Library &library, QObject *parent = nullptr);
    /// Null while it is on its way, and for what can't be read; arrived() says when to ask again.
    [[nodiscard]] QImage image(const QString &resource);

Q_SIGNALS:
    void arrived(const QString &resource);

private:
    void decode(const QString &resource, const Result<Resource> &found);

    Library &m_library;
    QCache<QString, QImage> m_images; ///< cost in KiB
    QSet<QString> m_asked;            ///< on its way, or in vain
};
