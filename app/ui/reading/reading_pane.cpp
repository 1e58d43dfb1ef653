#include "ui/reading/reading_pane.h"

#include "library/annotation_actions.h"
#include "ui/reading/article_images.h"
#include "ui/reading/caret_moves.h"
#include "ui/reading/copied_text.h"
#include "ui/reading/decorations.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/notice_bar.h"
#include "ui/reading/reading_view.h"
#include "ui/reading/selection_toolbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>
#include <QVBoxLayout>

namespace {

constexpr int ToolbarPause = 600; ///< ms after the last key of a selection
constexpr int MarksPause = 250;   ///< ms: heights get known block by block

} // namespace

ReadingPane::ReadingPane(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_decorations(std::make_unique<Decorations>())
    , m_images(new ArticleImages(library, this))
    , m_view(new ReadingView(this))
    , m_notices(new NoticeBar(this))
    , m_find(new FindBar(this))
    , m_toolbar(new SelectionToolbar(this))
    , m_toolbarDelay(new QTimer(this))
    , m_marksDelay(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_toolbarDelay->setSingleShot(true);
    m_toolbarDelay->setInterval(ToolbarPause);
    m_marksDelay->setSingleShot(true);
    m_marksDelay->setInterval(MarksPause);
    m_view->setDecorations(&m_decorations->set());
    m_view->setImageSource([this](const QString &resource) { return m_images->image(resource); });
    m_view->setToolTipSource([this](AnnotationId annotation) { return toolTipOf(annotation); });
    m_view->installEventFilter(this);
    connect(m_images, &ArticleImages::arrived, m_view, &ReadingView::imageArrived);
    connectView();
    connectMarks();
    connectFind();
    connectToolbar();
}

ReadingPane::~ReadingPane()
{
    m_view->setDecorations(nullptr); // the view outlives them by a moment
}

void ReadingPane::setSession(SessionPtr session)
{
    if (session == m_session)
        return;
    if (m_session)
        disconnect(m_session.get(), nullptr, this, nullptr);
    hideToolbar();
    const Place place = session ? session->place() : Place(); // the view will say it is at the top
    m_session = std::move(session);
    m_jumps.clear();
    m_marked.clear();
    m_decorations->setSession(m_session);
    m_view->setArticle(m_session ? m_session->articlePtr() : nullptr);
    if (m_session) {
        connect(m_session.get(), &ReadingSession::changed, this, &ReadingPane::followSession);
        connect(m_session.get(), &ReadingSession::reloaded, this, &ReadingPane::followSession);
        jumpTo(place);
    }
    m_notices->setSession(m_session);
    m_beforeFind = this->place();
    m_find->setArticle(m_session ? m_session->articlePtr() : nullptr, m_session ? offsetOfPlace() : 0);
    updateMarks();
    Q_EMIT historyChanged();
    Q_EMIT annotationFocused({});
}

/// The focused highlight may have other edges, or be gone.
void ReadingPane::followSession()
{
    const AnnotationId focused = focusedAnnotation();
    if (!focused.isNull() && m_session->annotation(focused))
        m_view->setFocusedAnnotation(focused);
    else
        focusAnnotation({});
}

void ReadingPane::setAppearance(const Typography &typography, const ThemeColours &colours)
{
    m_view->setAppearance(typography, colours);
    m_find->setColours(colours);
    m_toolbar->setColours(colours);
    updateMarks();
}

TextRange ReadingPane::selection() const
{
    return m_view->selection();
}

void ReadingPane::clearSelection()
{
    m_view->clearSelection();
}

void ReadingPane::selectAll()
{
    if (m_session)
        m_view->select({0, m_session->article().text.size()});
}

QString ReadingPane::selectedText() const
{
    return m_session ? plainTextOf(m_session->article(), selection()) : QString();
}

void ReadingPane::copySelection()
{
    TextRange range = selection();
    if (const Anchor *anchor = m_session ? m_session->anchor(focusedAnnotation()) : nullptr; anchor && range.isEmpty())
        range = anchor->range;
    if (!m_session || range.isEmpty())
        return;
    auto *copied = new QMimeData;
    copied->setText(plainTextOf(m_session->article(), range));
    copied->setHtml(htmlOf(m_session->article(), range));
    QGuiApplication::clipboard()->setMimeData(copied);
}

AnnotationId ReadingPane::focusedAnnotation() const
{
    return m_view->focusedAnnotation();
}

void ReadingPane::focusAnnotation(AnnotationId annotation)
{
    const bool differs = annotation != focusedAnnotation();
    m_view->setFocusedAnnotation(annotation);
    if (differs)
        Q_EMIT annotationFocused(annotation);
}

void ReadingPane::showAnnotation(AnnotationId annotation)
{
    const Anchor *anchor = m_session ? m_session->anchor(annotation) : nullptr;
    if (!anchor)
        return;
    const TextRange range = anchor->range;
    clearSelection(); // what was selected elsewhere is not meant any more
    if (!range.isEmpty()) {
        showRange(range);
        m_view->flash(range);
    }
    focusAnnotation(annotation);
}

void ReadingPane::nextAnnotation()
{
    stepAnnotation(1);
}

void ReadingPane::previousAnnotation()
{
    stepAnnotation(-1);
}

void ReadingPane::stepAnnotation(int steps)
{
    if (!m_session)
        return;
    std::vector<Anchor> shown(m_session->anchors().begin(), m_session->anchors().end());
    std::erase_if(shown, [](const Anchor &anchor) { return anchor.quality == AnchorQuality::Orphan; });
    if (shown.empty())
        return;
    const auto focused = std::ranges::find(shown, focusedAnnotation(), &Anchor::annotation);
    qsizetype index = focused - shown.begin();
    if (focused != shown.end()) {
        index += steps;
    } else {
        const auto here =
            std::ranges::lower_bound(shown, offsetOfPlace(), {}, [](const Anchor &a) { return a.range.start; });
        index = here - shown.begin() - (steps < 0 ? 1 : 0);
    }
    const auto count = qsizetype(shown.size());
    showAnnotation(shown[size_t((index + count) % count)].annotation);
}

qsizetype ReadingPane::offsetOf(Place place) const
{
    const auto &blocks = m_session->article().blocks;
    if (blocks.empty())
        return 0;
    const TextRange range = blocks[size_t(std::clamp<qsizetype>(place.block, 0, qsizetype(blocks.size()) - 1))].range;
    return range.start + qsizetype(place.fraction * qreal(range.length()));
}

void ReadingPane::moveEdge(Edge edge, int words)
{
    const Anchor *anchor = m_session ? m_session->anchor(focusedAnnotation()) : nullptr;
    if (!anchor || anchor->range.isEmpty())
        return;
    TextRange range = anchor->range;
    if (edge == Edge::Start)
        range.start = movedByWordStarts(m_session->article(), range.start, words);
    else
        range.end = movedByWordEnds(m_session->article(), range.end, words);
    chooseEdges(anchor->annotation, range, QStringLiteral("edge:") + anchor->annotation.toString());
}

void ReadingPane::chooseEdges(AnnotationId annotation, TextRange range, const QString &mergeKey)
{
    const Annotation *known = m_session ? m_session->annotation(annotation) : nullptr;
    if (!known)
        return;
    const ChangeSet change = actions::setRange(m_session->article(), *known, range, m_library.now());
    if (change.isEmpty())
        m_decorations->endPreview(annotation);
    else
        m_library.perform(change, mergeKey);
    m_view->setFocusedAnnotation(annotation);
}

void ReadingPane::showRange(TextRange range)
{
    const Place before = place();
    m_view->showRange(range);
    m_view->bringCaret(range.start);
    if (place() == before)
        return;
    m_jumps.leave(before);
    Q_EMIT historyChanged();
}

void ReadingPane::jumpTo(Place target)
{
    m_view->showPlace(target);
    if (m_session)
        m_view->bringCaret(offsetOf(target));
}

void ReadingPane::goTo(Place target)
{
    const Place before = place();
    jumpTo(target);
    if (place() == before)
        return;
    m_jumps.leave(before);
    Q_EMIT historyChanged();
}

void ReadingPane::back()
{
    if (const auto target = m_jumps.back(place())) {
        jumpTo(*target);
        Q_EMIT historyChanged();
    }
}

void ReadingPane::forward()
{
    if (const auto target = m_jumps.forward(place())) {
        jumpTo(*target);
        Q_EMIT historyChanged();
    }
}

Place ReadingPane::place() const
{
    return m_view->place();
}

qreal ReadingPane::progress() const
{
    return m_view->progress();
}

bool ReadingPane::isCaretBrowsing() const
{
    return m_view->isCaretBrowsing();
}

void ReadingPane::setCaretBrowsing(bool on)
{
    m_view->setCaretBrowsing(on);
}

void ReadingPane::setContextActions(const QList<QAction *> &forSelection, const QList<QAction *> &forHighlight)
{
    m_view->setContextActions(forSelection, forHighlight);
}
