// How the pane's parts talk to each other: view, find bar, selection bar and scroll marks.

#include "ui/reading/decorations.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/reading/scroll_marks.h"
#include "ui/reading/selection_toolbar.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

namespace {

constexpr qsizetype LongestNeedle = 120;  ///< UTF-16 units of a selection taken into the find field
constexpr qsizetype LongestToolTip = 300; ///< UTF-16 units of a note

} // namespace

void ReadingPane::connectView()
{
    connect(m_decorations.get(), &Decorations::changed, m_view, &ReadingView::repaintRange);
    connect(m_view, &ReadingView::selectionChanged, this, [this](TextRange range) {
        hideToolbar();
        if (!range.isEmpty() && m_view->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            m_toolbarDelay->start();
        Q_EMIT selectionChanged(range);
    });
    connect(m_view, &ReadingView::selectionFinished, this, &ReadingPane::showToolbar);
    connect(m_view, &ReadingView::annotationClicked, this, &ReadingPane::focusAnnotation);
    connect(m_view, &ReadingView::annotationActivated, this, [this](AnnotationId annotation) {
        focusAnnotation(annotation);
        Q_EMIT annotationActivated(annotation);
    });
    connect(m_view, &ReadingView::annotationStepRequested, this, &ReadingPane::stepAnnotation);
    connect(m_view, &ReadingView::edgesPreviewed, m_decorations.get(), &Decorations::preview);
    connect(m_view, &ReadingView::edgesCancelled, m_decorations.get(), &Decorations::endPreview);
    connect(m_view, &ReadingView::edgesChosen, this,
            [this](AnnotationId annotation, TextRange range) { chooseEdges(annotation, range, {}); });
    connect(m_view, &ReadingView::jumpRequested, this, &ReadingPane::goTo);
    connect(m_view, &ReadingView::copyRequested, this, &ReadingPane::copySelection);
    connect(m_view, &ReadingView::linkActivated, this, &ReadingPane::linkActivated);
    connect(m_view, &ReadingView::zoomRequested, this, &ReadingPane::zoomRequested);
    connect(m_view, &ReadingView::escapePressed, m_find, &FindBar::close);
    connect(m_view, &ReadingView::placeChanged, this, [this](Place place, qreal progress) {
        if (m_session)
            m_session->setPlace(place);
        if (m_session && !m_find->isHidden() && m_find->current() < 0) {
            m_find->setFrom(offsetOfPlace());
            m_beforeFind = place;
        }
        Q_EMIT placeChanged(place, progress);
    });
}

void ReadingPane::connectMarks()
{
    connect(m_decorations.get(), &Decorations::highlightsChanged, this, [this] {
        m_marked.clear();
        m_marksDelay->start();
    });
    connect(m_view, &ReadingView::geometryChanged, this, [this] {
        if (!m_marksDelay->isActive())
            m_marksDelay->start();
        placeToolbar();
    });
    connect(m_marksDelay, &QTimer::timeout, this, &ReadingPane::updateMarks);
    connect(m_view->scrollMarks(), &ScrollMarks::markClicked, this, [this](size_t index) {
        if (index < m_marked.size())
            showAnnotation(m_marked[index].annotation);
    });
}

void ReadingPane::collectMarked()
{
    for (const Anchor &anchor : m_session->anchors()) {
        const Annotation *annotation = m_session->annotation(anchor.annotation);
        if (annotation && anchor.quality != AnchorQuality::Orphan)
            m_marked.push_back(
                {anchor.annotation, m_view->column().placeOf(anchor.range.start), annotation->style.colour});
    }
}

/// Which highlights there are is collected once a change; where they stand moves as heights get known.
void ReadingPane::updateMarks()
{
    if (m_marked.empty() && m_session)
        collectMarked();
    const TextColumn &column = m_view->column();
    const qreal height = std::max(1.0, column.height());
    std::vector<ScrollMarks::Mark> marks;
    marks.reserve(m_marked.size());
    for (const Marked &marked : m_marked)
        marks.push_back({column.yOf(marked.place) / height, m_view->colours().line(marked.colour)});
    m_view->scrollMarks()->setMarks(std::move(marks));
}

void ReadingPane::openFind()
{
    if (!m_session)
        return;
    m_beforeFind = place();
    const TextRange chosen = selection();
    const QString needle = chosen.length() <= LongestNeedle ? selectedText() : QString();
    m_find->open(needle.contains(u'\n') ? QString() : needle, chosen.isEmpty() ? offsetOfPlace() : chosen.start);
}

/// False when there is nothing to go on with: the bar is open then.
bool ReadingPane::resumesFind()
{
    if (!m_session || !m_find->hasQuestion()) {
        openFind();
        return false;
    }
    m_beforeFind = place();
    return true;
}

void ReadingPane::findNext()
{
    if (!m_find->isHidden())
        m_find->next();
    else if (resumesFind())
        m_find->resumeAfter(selection().isEmpty() ? offsetOfPlace() : selection().end);
}

void ReadingPane::findPrevious()
{
    if (!m_find->isHidden())
        m_find->previous();
    else if (resumesFind())
        m_find->resumeBefore(selection().isEmpty() ? offsetOfPlace() : selection().start);
}

const std::vector<TextRange> &ReadingPane::markedHits() const
{
    return m_decorations->hits();
}

void ReadingPane::connectFind()
{
    connect(m_find, &FindBar::hitsChanged, this, &ReadingPane::markHits);
    connect(m_find, &FindBar::currentChanged, this, [this] {
        m_decorations->setCurrentHit(m_find->current());
        m_view->showRange(m_find->currentHit());
    });
    connect(m_find, &FindBar::closed, this, &ReadingPane::closeFind);
}

void ReadingPane::markHits()
{
    m_decorations->setHits(m_find->hits(), m_find->current());
    if (m_find->current() >= 0)
        m_view->showRange(m_find->currentHit());
}

/// The hit becomes the selection, and back() leads to where the search began.
void ReadingPane::closeFind()
{
    const TextRange hit = m_find->currentHit();
    m_decorations->setHits({}, -1);
    if (!hit.isEmpty()) {
        m_view->select(hit);
        if (m_beforeFind != place()) {
            m_jumps.leave(m_beforeFind);
            Q_EMIT historyChanged();
        }
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

void ReadingPane::connectToolbar()
{
    connect(m_toolbarDelay, &QTimer::timeout, this, &ReadingPane::showToolbar);
    const auto returnToText = [this] { m_view->setFocus(Qt::OtherFocusReason); }; // the bar speaks of its selection
    connect(m_toolbar, &SelectionToolbar::highlightRequested, this, returnToText);
    connect(m_toolbar, &SelectionToolbar::tagRequested, this, returnToText);
    connect(m_toolbar, &SelectionToolbar::noteRequested, this, returnToText);
    connect(m_toolbar, &SelectionToolbar::citationRequested, this, returnToText);
    connect(m_toolbar, &SelectionToolbar::highlightRequested, this, &ReadingPane::highlightRequested);
    connect(m_toolbar, &SelectionToolbar::tagRequested, this, &ReadingPane::tagRequested);
    connect(m_toolbar, &SelectionToolbar::noteRequested, this, &ReadingPane::noteRequested);
    connect(m_toolbar, &SelectionToolbar::copyRequested, this, [this] {
        copySelection();
        hideToolbar();
    });
    connect(m_toolbar, &SelectionToolbar::citationRequested, this, [this] {
        Q_EMIT citationRequested();
        hideToolbar();
    });
    connect(m_toolbar, &SelectionToolbar::dismissed, this, [this] {
        hideToolbar();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void ReadingPane::showToolbar()
{
    m_isToolbarWanted = true;
    placeToolbar();
}

void ReadingPane::placeToolbar()
{
    if (!m_isToolbarWanted)
        return;
    const TextRange range = selection();
    std::vector<QRectF> lines = range.isEmpty() ? std::vector<QRectF>() : m_view->visibleRects(range);
    const QPoint origin = m_view->viewport()->mapTo(this, QPoint());
    const QRect area(origin, m_view->viewport()->size());
    for (QRectF &line : lines)
        line.translate(origin);
    std::erase_if(lines, [&area](const QRectF &line) { return !line.intersects(area); });
    if (lines.empty())
        m_toolbar->hide(); // comes back when its lines do
    else
        m_toolbar->showBeside(lines, area);
}

void ReadingPane::hideToolbar()
{
    m_toolbarDelay->stop();
    m_isToolbarWanted = false;
    m_toolbar->hide();
}

bool ReadingPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_toolbar->isVisible() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hideToolbar();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReadingPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeToolbar();
}

void ReadingPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        back();
    else if (event->button() == Qt::ForwardButton)
        forward();
    else
        QWidget::mousePressEvent(event);
}

QString ReadingPane::toolTipOf(AnnotationId annotation) const
{
    const Annotation *known = m_session ? m_session->annotation(annotation) : nullptr;
    if (!known)
        return {};
    QStringList lines;
    for (const TagId &tag : known->tags)
        lines << m_library.codebook().path(tag);
    if (!known->note.isEmpty())
        lines << known->note.left(LongestToolTip);
    return lines.join(u'\n');
}
