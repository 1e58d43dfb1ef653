#include "exporters/placed_text.h"

#include "text/revision_map.h"

#include <algorithm>
#include <poppler-qt6.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// poppler says on standard error what it finds broken.
void silence()
{
    static const bool isQuiet = [] {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        return true;
    }();
    Q_UNUSED(isQuiet)
}

bool isOnLineOf(const QRectF &box, const QRectF &line)
{
    const qreal common = std::min(box.bottom(), line.bottom()) - std::max(box.top(), line.top());
    return common > 0.5 * std::min(box.height(), line.height());
}

/// Words of one line have less white between them than columns.
bool continues(const QRectF &box, const QRectF &line)
{
    const qreal white = std::max(box.left() - line.right(), line.left() - box.right());
    return isOnLineOf(box, line) && white < 2.5 * line.height();
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar::SoftHyphen;
}

} // namespace

/// A word that was divided at a line's end is put together again.
void PlacedText::add(const QString &word, const std::vector<Letter> &letters)
{
    const bool isDivided = m_text.size() > 1 && isHyphen(m_text.back()) && m_text[m_text.size() - 2].isLetter() &&
                           word.front().isLower() && letters.front().top > m_letters.back().bottom - 1;
    if (isDivided) {
        const Letter hyphen = m_letters.back();
        m_text.chop(1);
        m_letters.pop_back();
        m_letters.back().right = std::max(m_letters.back().right, hyphen.right); // marked with its word
    } else if (!m_text.isEmpty()) {
        m_text += u' ';
        m_letters.push_back({0, 0, 0, 0, -1});
    }
    m_text += word;
    m_letters.insert(m_letters.end(), letters.begin(), letters.end());
}

std::vector<PageBox> PlacedText::boxes(TextRange range) const
{
    std::vector<PageBox> boxes;
    for (qsizetype at = range.start; at < range.end; ++at) {
        const Letter &letter = m_letters[size_t(at)];
        const QRectF box(QPointF(letter.left, letter.top), QPointF(letter.right, letter.bottom));
        if (letter.page < 0 || box.isEmpty())
            continue;
        if (!boxes.empty() && boxes.back().page == letter.page && continues(box, boxes.back().box))
            boxes.back().box |= box;
        else
            boxes.push_back({letter.page, box});
    }
    return boxes;
}

Result<PlacedText> placedText(const QByteArray &pdf)
{
    silence();
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document)
        return fail(Error::Kind::Malformed);
    if (document->isLocked())
        return fail(Error::Kind::Protected, {}, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "password")));
    PlacedText placed;
    for (int number = 0; number < document->numPages(); ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        if (!page)
            continue;
        for (const auto &word : page->textList()) {
            const QString text = word->text();
            std::vector<PlacedText::Letter> letters;
            for (int at = 0; at < text.size(); ++at) {
                const QRectF box = word->charBoundingBox(at);
                letters.push_back(
                    {float(box.left()), float(box.top()), float(box.right()), float(box.bottom()), number});
            }
            if (!text.isEmpty())
                placed.add(text, letters);
        }
    }
    return placed;
}

struct PlacedPassages::Private {
    const Article &article;
    const PlacedText &placed;
    Tokens before, after;
    std::vector<qsizetype> there; ///< for each of the article's words the page's, or -1
    RevisionMap map;

    /// The page's words from `from` to `to` in a row, when what lies between them in the article is about as much:
    /// otherwise a page's head or foot came between.
    [[nodiscard]] bool isBridged(qsizetype from, qsizetype to, qsizetype missing) const
    {
        return to > from && to - from - 1 <= 2 * missing + (missing > 0 ? 2 : 0);
    }
    [[nodiscard]] std::vector<TextRange> runs(TextRange range) const;
};

/// The stretches of the page's text that say the same words.
std::vector<TextRange> PlacedPassages::Private::runs(TextRange range) const
{
    std::vector<TextRange> runs;
    const TextRange words = before.touching(range);
    qsizetype last = -1, lastWord = -1, found = 0;
    for (qsizetype word = words.start; word < words.end; ++word) {
        const qsizetype index = there[size_t(word)];
        if (index < 0)
            continue;
        ++found;
        const TextRange own = before.ranges[size_t(word)];
        TextRange place = after.ranges[size_t(index)];
        if (own.length() == place.length()) // a passage may begin or end inside a word
            place = own.intersected(range).shifted(place.start - own.start);
        if (last >= 0 && isBridged(last, index, word - lastWord - 1))
            runs.back().end = place.end;
        else
            runs.push_back(place);
        last = index;
        lastWord = word;
    }
    return 2 * found > words.length() ? runs : std::vector<TextRange>();
}

PlacedPassages::PlacedPassages(const Article &article, const PlacedText &placed)
    : d(new Private{article,
                    placed,
                    tokensOf(article.text),
                    tokensOf(placed.text()),
                    {},
                    RevisionMap(article.text, placed.text())})
{
    d->there = tokenDiff(d->before, d->after);
}

PlacedPassages::~PlacedPassages() = default;

std::vector<PageBox> PlacedPassages::boxes(TextRange range) const
{
    std::vector<TextRange> runs = d->runs(range);
    if (runs.empty()) { // not in the pages' order: columns, notes
        if (const auto found = d->map.find(range))
            runs.push_back(*found);
    }
    std::vector<PageBox> boxes;
    for (const TextRange run : runs) {
        for (const PageBox &box : d->placed.boxes(run)) {
            if (!boxes.empty() && boxes.back().page == box.page && continues(box.box, boxes.back().box))
                boxes.back().box |= box.box;
            else
                boxes.push_back(box);
        }
    }
    return boxes;
}
