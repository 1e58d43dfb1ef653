#pragma once
// A PDF's text as it stands on its pages, with the place of each letter, so that passages of an article are found on
// them again.

#include "base/result.h"
#include "model/article.h"

#include <QRectF>
#include <memory>
#include <vector>

/// A stretch of a line on a page; points from the page's top left corner as it is shown.
struct PageBox {
    int page = 0;
    QRectF box;
};

/// Words parted by spaces, the parts of a divided word together, in poppler's reading order.
class PlacedText {
public:
    [[nodiscard]] const QString &text() const { return m_text; }
    /// One box a line, for the letters of the range.
    [[nodiscard]] std::vector<PageBox> boxes(TextRange range) const;

private:
    friend Result<PlacedText> placedText(const QByteArray &pdf);
    struct Letter {
        float left, top, right, bottom;
        int page;
    };
    void add(const QString &word, const std::vector<Letter> &letters);

    QString m_text;
    std::vector<Letter> m_letters; ///< one for each UTF-16 unit; of spaces empty
};

/// Malformed, Protected.
[[nodiscard]] Result<PlacedText> placedText(const QByteArray &pdf);

/// Where passages of the article stand in the placed text.
class PlacedPassages {
public:
    PlacedPassages(const Article &article, const PlacedText &placed);
    ~PlacedPassages();
    Q_DISABLE_COPY_MOVE(PlacedPassages)
    /// Empty when it is not there as the article has it.
    [[nodiscard]] std::vector<PageBox> boxes(TextRange range) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
