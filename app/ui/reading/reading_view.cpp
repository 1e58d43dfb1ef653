#include "ui/reading/reading_view.h"

#include "ui/reading/reading_accessible.h"
#include "ui/reading/scroll_marks.h"

#include <QAccessible>
#include <QResizeEvent>
#include <QStyle>
#include <QVariantAnimation>
#include <cmath>

namespace {

constexpr int FlashDuration = 1100; ///< ms
constexpr int SettlingRounds = 8;   ///< estimates that turn out wrong make others wrong, but seldom twice

} // namespace

ReadingView::ReadingView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_colours(lightTheme())
    , m_marks(new ScrollMarks(this))
    , m_flash(new QVariantAnimation(this))
{
    installReadingAccessible();
    setVerticalScrollBar(m_marks);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(false); // what is dropped is for the window
    m_column.setTypography(Typography());
    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->setDuration(FlashDuration);
    m_flash->setEasingCurve(QEasingCurve::InQuad);
    connect(m_flash, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_flashStrength = value.toReal();
        repaintRange(m_flashed);
    });
    connect(m_marks, &QAbstractSlider::sliderReleased, this, &ReadingView::syncScrollBar);
}

ReadingView::~ReadingView() = default;

void ReadingView::setArticle(ArticlePtr article)
{
    m_flash->stop();
    m_flashStrength = 0;
    m_focused = {};
    m_edges = {};
    m_dragging = Dragging::Nothing;
    m_selection.setArticle(article);
    m_column.setViewportWidth(viewport()->width());
    m_column.setArticle(std::move(article));
    m_place = {};
    m_goalX = -1;
    wakeCaret(m_caretBrowsing);
    settle();
    viewport()->update();
    Q_EMIT selectionChanged({});
    placeMoved();
    announceArticle(this);
}

void ReadingView::setAppearance(const Typography &typography, const ThemeColours &colours)
{
    m_colours = colours;
    const QColor handle = colours.hairline;
    m_marks->setColours(colours.paper, handle, colours.softInk);
    if (typography != m_column.typography()) {
        m_column.setTypography(typography);
        settle();
        placeMoved();
    }
    viewport()->update();
}

void ReadingView::setDecorations(const DecorationSet *decorations)
{
    m_decorations = decorations;
    viewport()->update();
}

void ReadingView::setImageSource(LayoutCache::ImageSource source)
{
    m_column.setImageSource(std::move(source));
}

void ReadingView::imageArrived(const QString &resource)
{
    if (!article())
        return;
    for (size_t index = 0; index < article()->blocks.size(); ++index) {
        const Block &block = article()->blocks[index];
        if (block.kind == Block::Kind::Image && block.detail == resource)
            m_column.forget(index);
    }
    settle();
    viewport()->update();
}

qreal ReadingView::largestTop() const
{
    return std::max(0.0, std::ceil(m_column.height()) - viewport()->height());
}

/// Places are turned into heights, which may change what is seen, which may change heights: until nothing moves.
void ReadingView::settle()
{
    for (int round = 0; round < SettlingRounds; ++round) {
        m_column.layOut(m_column.yOf(m_place), m_column.yOf(m_place) + 1);
        m_top = std::clamp(std::round(m_column.yOf(m_place)), 0.0, largestTop());
        if (!m_column.layOut(m_top, m_top + viewport()->height()))
            break;
    }
    syncScrollBar();
    Q_EMIT geometryChanged();
}

void ReadingView::syncScrollBar()
{
    if (m_marks->isSliderDown()) // the handle stays under the reader's mouse until it is let go
        return;
    m_isSyncing = true;
    m_marks->setPageStep(std::max(1, viewport()->height()));
    m_marks->setSingleStep(std::max(1, int(std::lround(m_column.typography().size * m_column.typography().leading))));
    m_marks->setRange(0, int(largestTop()));
    m_marks->setValue(int(std::lround(m_top)));
    m_isSyncing = false;
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        m_column.setViewportWidth(viewport()->width());
    settle();
    placeMoved();
}

void ReadingView::scrollContentsBy(int, int)
{
    if (m_isSyncing)
        return;
    const qreal wanted = m_marks->value();
    const qreal distance = wanted - m_top;
    if (std::abs(distance) < 2 * viewport()->height() && !m_marks->isSliderDown())
        scrollByPixels(int(std::lround(distance)));
    else
        moveTo(wanted);
}

void ReadingView::moveTo(qreal top)
{
    m_place = m_column.placeAt(std::clamp(top, 0.0, largestTop()));
    if (m_place == Place{} && top > 0) { // within the header, which has no place of its own
        m_top = std::clamp(std::round(top), 0.0, largestTop());
        m_column.layOut(m_top, m_top + viewport()->height());
        syncScrollBar();
        Q_EMIT geometryChanged();
    } else {
        settle();
    }
    viewport()->update();
    placeMoved();
}

/// Blocks that come into sight may be higher than was guessed. What is in sight already moves by `dy` all the same:
/// the first visible line is held, and the new top is counted from it.
void ReadingView::scrollByPixels(int dy)
{
    if (m_column.blockCount() == 0 || dy == 0)
        return;
    const qreal page = viewport()->height();
    const TextColumn::Hold held = m_column.holdAt(m_top);
    qreal top = m_top;
    for (int round = 0; round < SettlingRounds; ++round) {
        top = std::clamp(m_column.yOf(held) + held.above + dy, 0.0, largestTop());
        if (!m_column.layOut(top, top + page))
            break;
    }
    const qreal moved = m_column.yOf(held) + held.above - top;
    if (qFuzzyIsNull(moved) && qFuzzyCompare(top + 1, m_top + 1))
        return;
    m_top = top;
    m_place = m_column.placeAt(m_top);
    syncScrollBar();
    const qreal whole = std::round(moved);
    if (std::abs(moved - whole) < 0.001 && std::abs(whole) < page && m_flashStrength <= 0)
        viewport()->scroll(0, int(whole));
    else
        viewport()->update();
    Q_EMIT geometryChanged();
    placeMoved();
}

void ReadingView::placeMoved()
{
    Q_EMIT placeChanged(m_place, progress());
}

qreal ReadingView::progress() const
{
    if (m_column.blockCount() == 0)
        return 0;
    return largestTop() > 0 ? std::clamp(m_top / largestTop(), 0.0, 1.0) : 1.0;
}

void ReadingView::showPlace(Place place)
{
    m_place = place;
    settle();
    viewport()->update();
    placeMoved();
}

void ReadingView::showRange(TextRange range)
{
    if (m_column.blockCount() == 0)
        return;
    const qreal page = viewport()->height();
    QRectF first = m_column.caretRect(range.start);
    const QRectF last = m_column.caretRect(range.end);
    const bool isSeen = first.top() >= m_top && std::min(last.bottom(), first.top() + page) <= m_top + page;
    if (isSeen)
        return;
    for (int round = 0; round < SettlingRounds; ++round) { // blocks above the passage get their heights
        first = m_column.caretRect(range.start);
        const qreal top = std::clamp(std::round(first.top() - page / 3), 0.0, largestTop());
        if (!m_column.layOut(top, top + page)) {
            moveTo(top);
            return;
        }
    }
    moveTo(first.top() - page / 3);
}

void ReadingView::ensureCaretVisible()
{
    const QRectF caret = caretInDocument();
    const qreal bottom = m_top + viewport()->height();
    if (caret.top() >= m_top && caret.bottom() <= bottom)
        return;
    const qreal margin = std::min(caret.height(), viewport()->height() / 4.0);
    const bool isAbove = caret.top() < m_top;
    scrollByPixels(
        int(isAbove ? std::floor(caret.top() - margin - m_top) : std::ceil(caret.bottom() + margin - bottom)));
}

/// At a soft line end, an offset has two places: after what stands before it, or in the next line.
QRectF ReadingView::caretInDocument()
{
    const qsizetype offset = caret();
    if (m_caretSide == CaretSide::After || offset <= article()->blocks[article()->blockAt(offset)].range.start)
        return m_column.caretRect(offset);
    const QRectF before = m_column.caretRect(offset - 1);
    const auto rects = m_column.rectsFor({offset - 1, offset}, before.top(), before.bottom());
    if (rects.empty())
        return m_column.caretRect(offset);
    const bool rightToLeft = m_column.block(article()->blockAt(offset)).isRightToLeft();
    const QRectF last = rects.back();
    return {rightToLeft ? last.left() : last.right(), before.top(), before.width(), before.height()};
}

bool ReadingView::isInSight(qsizetype offset) const
{
    if (m_column.blockCount() == 0)
        return false;
    const size_t block = article()->blockAt(offset);
    return m_column.blockAtY(m_top) <= block && block <= m_column.blockAtY(m_top + viewport()->height());
}

void ReadingView::select(TextRange range)
{
    const TextRange before = selection();
    m_caretSide = CaretSide::After;
    m_selection.select(range);
    selectionDiffers(before);
}

void ReadingView::clearSelection()
{
    const TextRange before = selection();
    m_selection.collapse();
    selectionDiffers(before);
}

void ReadingView::setCaret(qsizetype offset)
{
    const TextRange before = selection();
    m_caretSide = CaretSide::After;
    m_selection.moveCaret(offset, TextSelection::Extend::No);
    selectionDiffers(before);
}

void ReadingView::selectionDiffers(TextRange before)
{
    if (before != selection()) {
        repaintRange({std::min(before.start, selection().start), std::max(before.end, selection().end)});
        Q_EMIT selectionChanged(selection());
    }
    announceCaret(this);
    Q_EMIT caretMoved(caret());
}

void ReadingView::setFocusedAnnotation(AnnotationId annotation)
{
    if (m_focused == annotation && annotation.isNull())
        return;
    m_focused = annotation;
    TextRange range;
    if (m_decorations && !annotation.isNull())
        for (const Decoration &decoration : m_decorations->all())
            if (decoration.annotation == annotation && decoration.layer == Layer::Highlight)
                range = decoration.range;
    m_edges.setRange(range);
    viewport()->update();
}

std::vector<AnnotationId> ReadingView::annotationsAt(qsizetype offset) const
{
    std::vector<const Decoration *> here;
    if (m_decorations)
        here = m_decorations->overlapping({offset, offset + 1});
    std::erase_if(here,
                  [](const Decoration *one) { return one->annotation.isNull() || one->layer != Layer::Highlight; });
    std::ranges::stable_sort(here, {}, [](const Decoration *one) { return one->range.length(); });
    std::vector<AnnotationId> ids;
    for (const Decoration *decoration : here)
        ids.push_back(decoration->annotation);
    return ids;
}

void ReadingView::flash(TextRange range)
{
    m_flash->stop();
    repaintRange(m_flashed);
    m_flashed = range;
    const bool isAnimated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_flash->setStartValue(isAnimated ? 1.0 : 0.6);
    m_flash->setKeyValueAt(0.9, isAnimated ? 0.1 : 0.6); // unanimated: steady, then gone
    m_flash->start();
}

qsizetype ReadingView::offsetAt(QPoint point)
{
    return m_column.offsetAt(toDocument(point));
}

QRect ReadingView::caretRect(qsizetype offset)
{
    if (m_column.blockCount() == 0)
        return {};
    const QRectF rect = offset == caret() ? caretInDocument() : m_column.caretRect(offset);
    return rect.translated(0, -m_top).toAlignedRect();
}

std::vector<QRectF> ReadingView::visibleRects(TextRange range)
{
    std::vector<QRectF> rects = m_column.rectsFor(range, m_top, m_top + viewport()->height());
    for (QRectF &rect : rects)
        rect.translate(0, -m_top);
    return rects;
}

void ReadingView::repaintRange(TextRange range)
{
    if (range.isEmpty() || m_column.blockCount() == 0)
        return;
    const size_t first = std::max(article()->blockAt(range.start), m_column.blockAtY(m_top));
    const size_t last = std::min(article()->blockAt(range.end), m_column.blockAtY(m_top + viewport()->height()));
    if (first > last)
        return;
    const int top = int(std::floor(m_column.topOf(first) - m_top)) - 12; // handles stand out of their lines
    const int bottom = int(std::ceil(m_column.topOf(last + 1) - m_top)) + 12;
    viewport()->update(0, top, viewport()->width(), bottom - top);
}
