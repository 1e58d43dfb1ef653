#include "ui/reading/reading_accessible.h"

#include "text/breaks.h"
#include "ui/reading/reading_view.h"

namespace {

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReadingView *>(object);
    return view ? new ReadingAccessible(view) : nullptr;
}

/// The unit around an offset, in article offsets.
TextRange unitAt(ReadingView &view, qsizetype offset, QAccessible::TextBoundaryType boundary)
{
    const Article &article = *view.article();
    const size_t index = article.blockAt(offset);
    const TextRange block = article.blocks[index].range;
    const QStringView text = article.textIn(block);
    const qsizetype inBlock = std::min(offset, block.end) - block.start;
    const QString language = article.languageOf(index);
    switch (boundary) {
    case QAccessible::CharBoundary: {
        if (offset >= block.end)
            return {block.end, std::min(block.end + 1, article.text.size())};
        const qsizetype start = graphemeStart(text, inBlock);
        return TextRange{start, nextGrapheme(text, start)}.shifted(block.start);
    }
    case QAccessible::WordBoundary:
        return wordAt(text, inBlock, language).shifted(block.start);
    case QAccessible::SentenceBoundary: {
        const qsizetype end = nextSentence(text, inBlock, language);
        return TextRange{previousSentence(text, end, language), end}.shifted(block.start);
    }
    case QAccessible::LineBoundary: {
        const BlockLayout &layout = view.column().block(index);
        return layout.lineCount() > 0 ? layout.lineRange(layout.lineAt(offset)) : block;
    }
    case QAccessible::NoBoundary:
        return {0, article.text.size()};
    default:
        return block;
    }
}

QString taken(ReadingView &view, TextRange range, int *start, int *end)
{
    *start = int(range.start);
    *end = int(range.end);
    return view.article()->textIn(range).toString();
}

bool isReadable(ReadingView *view, int offset, int *start, int *end)
{
    *start = *end = -1;
    return view && view->article() && !view->article()->blocks.empty() && offset >= 0 &&
           offset <= view->article()->text.size();
}

} // namespace

void installReadingAccessible()
{
    QAccessible::installFactory(accessibleFor);
}

void announceArticle(ReadingView *view)
{
    for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::DocumentLoadComplete}) {
        QAccessibleEvent event(view, kind);
        QAccessible::updateAccessibility(&event);
    }
    announceCaret(view);
}

void announceCaret(ReadingView *view)
{
    if (!QAccessible::isActive())
        return;
    const TextRange range = view->selection();
    if (range.isEmpty()) {
        QAccessibleTextCursorEvent event(view, int(view->caret()));
        QAccessible::updateAccessibility(&event);
    } else {
        QAccessibleTextSelectionEvent event(view, int(range.start), int(range.end));
        event.setCursorPosition(int(view->caret()));
        QAccessible::updateAccessibility(&event);
    }
}

ReadingAccessible::ReadingAccessible(ReadingView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

ReadingView *ReadingAccessible::view() const
{
    return qobject_cast<ReadingView *>(object());
}

QString ReadingAccessible::text(QAccessible::Text kind) const
{
    const QString given = QAccessibleWidget::text(kind);
    if (kind != QAccessible::Name || !given.isEmpty())
        return given;
    return view() && view()->article() ? view()->article()->metadata.title : ReadingView::tr("No article");
}

QAccessible::State ReadingAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void *ReadingAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void ReadingAccessible::selection(int index, int *start, int *end) const
{
    const TextRange range = index == 0 && view() ? view()->selection() : TextRange();
    *start = int(range.start);
    *end = int(range.end);
}

int ReadingAccessible::selectionCount() const
{
    return view() && !view()->selection().isEmpty() ? 1 : 0;
}

void ReadingAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void ReadingAccessible::removeSelection(int)
{
    if (view())
        view()->clearSelection();
}

void ReadingAccessible::setSelection(int index, int start, int end)
{
    if (index == 0 && view() && view()->article())
        view()->select({start, end});
}

int ReadingAccessible::cursorPosition() const
{
    return view() ? int(view()->caret()) : 0;
}

void ReadingAccessible::setCursorPosition(int position)
{
    if (view() && view()->article())
        view()->setCaret(position);
}

QString ReadingAccessible::text(int start, int end) const
{
    if (!view() || !view()->article())
        return {};
    const qsizetype size = view()->article()->text.size();
    const qsizetype first = std::clamp<qsizetype>(start, 0, size);
    const qsizetype last = end < 0 ? size : std::clamp<qsizetype>(end, first, size);
    return view()->article()->text.sliced(first, last - first);
}

QString ReadingAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (!isReadable(view(), offset, start, end))
        return {};
    return taken(*view(), unitAt(*view(), offset, boundary), start, end);
}

QString ReadingAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                            int *end) const
{
    if (!isReadable(view(), offset, start, end))
        return {};
    const TextRange here = unitAt(*view(), offset, boundary);
    if (here.start <= 0)
        return {};
    return taken(*view(), unitAt(*view(), here.start - 1, boundary), start, end);
}

QString ReadingAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                           int *end) const
{
    if (!isReadable(view(), offset, start, end))
        return {};
    const Article &article = *view()->article();
    const TextRange here = unitAt(*view(), offset, boundary);
    qsizetype next = std::max(here.end, qsizetype(offset) + 1);
    if (boundary != QAccessible::CharBoundary && next < article.text.size() && article.text[next] == u'\n')
        ++next; // the separator between two blocks is a unit for nobody
    if (next >= article.text.size())
        return {};
    return taken(*view(), unitAt(*view(), next, boundary), start, end);
}

int ReadingAccessible::characterCount() const
{
    return view() && view()->article() ? int(view()->article()->text.size()) : 0;
}

QRect ReadingAccessible::characterRect(int offset) const
{
    if (!view() || !view()->article() || offset < 0 || offset > characterCount())
        return {};
    const auto rects = view()->visibleRects({offset, offset + 1});
    const QRect rect = rects.empty() ? view()->caretRect(offset) : rects.front().toAlignedRect();
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int ReadingAccessible::offsetAtPoint(const QPoint &point) const
{
    if (!view() || !view()->article())
        return -1;
    return int(view()->offsetAt(view()->viewport()->mapFromGlobal(point)));
}

void ReadingAccessible::scrollToSubstring(int start, int end)
{
    if (view())
        view()->showRange({start, end});
}

/// What holds for the block: screen readers announce headings by their level.
QString ReadingAccessible::attributes(int offset, int *start, int *end) const
{
    if (!isReadable(view(), offset, start, end))
        return {};
    const Article &article = *view()->article();
    const size_t index = article.blockAt(offset);
    *start = int(article.blocks[index].range.start);
    *end = int(article.blocks[index].range.end);
    QString attributes = QStringLiteral("language:%1;").arg(article.languageOf(index));
    if (article.blocks[index].kind == Block::Kind::Heading)
        attributes += QStringLiteral("level:%1;").arg(article.blocks[index].level);
    return attributes;
}
