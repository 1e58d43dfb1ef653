#include "ui/annotation_commands.h"

#include "library/annotation_actions.h"
#include "library/quote_copy.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/widgets/colour_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;
using Shape = HighlightStyle::Shape;

AnnotationCommands::AnnotationCommands(Library &library, ReadingPane *pane, AnnotationPanel *panel, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pane(pane)
    , m_panel(panel)
{
}

TextRange AnnotationCommands::selected() const
{
    return m_panel->cardInFocus().isNull() ? m_pane->selection() : TextRange();
}

const Annotation *AnnotationCommands::focused() const
{
    const SessionPtr session = m_pane->session();
    if (!session)
        return nullptr;
    const AnnotationId card = m_panel->cardInFocus();
    return session->annotation(card.isNull() ? m_pane->focusedAnnotation() : card);
}

bool AnnotationCommands::hasTarget() const
{
    return m_pane->session() && (!selected().isEmpty() || focused());
}

AnnotationId AnnotationCommands::mark(HighlightStyle style, const std::vector<TagId> &tags)
{
    const SessionPtr session = m_pane->session();
    if (!session || selected().isEmpty())
        return {};
    const ChangeSet change = actions::addHighlight(session->article(), selected(), style, m_library.now(), tags);
    if (change.isEmpty())
        return {};
    const AnnotationId id = change.annotations.front().value().id;
    m_library.perform(change);
    m_pane->clearSelection();
    m_pane->focusAnnotation(id);
    m_panel->selectCard(id);
    remember(style);
    return id;
}

AnnotationId AnnotationCommands::markedOrFocused()
{
    if (const AnnotationId id = mark(m_lastStyle); !id.isNull())
        return id;
    if (const Annotation *annotation = focused())
        return annotation->id;
    hint();
    return {};
}

void AnnotationCommands::remember(HighlightStyle style)
{
    if (style == m_lastStyle)
        return;
    m_lastStyle = style;
    Q_EMIT lastStyleChanged(style);
}

void AnnotationCommands::hint()
{
    if (m_pane->session())
        Q_EMIT hinted(tr("Select a passage first, or click a highlight."));
}

void AnnotationCommands::applyStyle(HighlightStyle style)
{
    if (!mark(style).isNull())
        return;
    const Annotation *annotation = focused();
    if (!annotation)
        return hint();
    m_library.perform(actions::setStyle(std::span(annotation, 1), style, m_library.now()));
    remember(style);
}

void AnnotationCommands::highlight()
{
    const Annotation *annotation = selected().isEmpty() ? focused() : nullptr;
    applyStyle({Shape::Highlight, annotation ? annotation->style.colour : m_lastStyle.colour});
}

void AnnotationCommands::underline()
{
    const Annotation *annotation = selected().isEmpty() ? focused() : nullptr;
    applyStyle({Shape::Underline, annotation ? annotation->style.colour : m_lastStyle.colour});
}

void AnnotationCommands::applyNumber(int number)
{
    const Tag *tag = m_library.codebook().tagForKey(number);
    if (tag) {
        const Tag chosen = *tag;
        if (!mark({m_lastStyle.shape, chosen.colour}, {chosen.id}).isNull())
            return;
        if (const Annotation *annotation = focused())
            m_library.perform(actions::toggleTag(*annotation, chosen.id, m_library.now()));
        else
            hint();
        return;
    }
    if (number > int(AllColours.size())) {
        Q_EMIT hinted(tr("Number %1 has no tag yet: give it one in the list of tags.").arg(number));
        return;
    }
    const Annotation *annotation = selected().isEmpty() ? focused() : nullptr;
    applyStyle({annotation ? annotation->style.shape : m_lastStyle.shape, AllColours[size_t(number - 1)]});
}

QString AnnotationCommands::numberText(int number) const
{
    const Codebook &codebook = m_library.codebook();
    if (const Tag *tag = codebook.tagForKey(number))
        return codebook.path(tag->id);
    if (number <= int(AllColours.size()))
        return colourName(AllColours[size_t(number - 1)]);
    return tr("No tag yet");
}

void AnnotationCommands::pickTags()
{
    const AnnotationId id = markedOrFocused();
    if (id.isNull())
        return;
    Q_EMIT panelWanted();
    m_panel->selectCard(id);
    m_panel->pickTags(id);
}

void AnnotationCommands::editNote()
{
    const AnnotationId id = markedOrFocused();
    if (id.isNull())
        return;
    Q_EMIT panelWanted();
    m_panel->selectCard(id);
    m_panel->editNote(id);
}

void AnnotationCommands::remove()
{
    const Annotation *annotation = focused();
    if (!annotation)
        return;
    const ChangeSet change = actions::remove(std::span(annotation, 1));
    m_library.perform(change);
    Q_EMIT removed(1);
}

void AnnotationCommands::moveEdge(ReadingPane::Edge edge, int words)
{
    const Annotation *annotation = focused();
    if (!annotation)
        return;
    m_pane->focusAnnotation(annotation->id);
    m_pane->moveEdge(edge, words);
}

void AnnotationCommands::copyCitation()
{
    const SessionPtr session = m_pane->session();
    if (session && !selected().isEmpty()) {
        const ChangeSet marked = actions::addHighlight(session->article(), selected(), m_lastStyle, m_library.now());
        if (!marked.isEmpty())
            return putOnClipboard(marked.annotations.front().value());
    }
    if (const Annotation *annotation = focused())
        putOnClipboard(*annotation);
    else
        hint();
}

void AnnotationCommands::copyCitationOf(AnnotationId id)
{
    const SessionPtr session = m_pane->session();
    if (const Annotation *annotation = session ? session->annotation(id) : nullptr)
        putOnClipboard(*annotation);
}

void AnnotationCommands::putOnClipboard(const Annotation &annotation)
{
    const QuoteCopy copy = copyOfQuote(m_pane->session()->article(), annotation);
    auto *copied = new QMimeData;
    copied->setText(copy.text);
    copied->setHtml(copy.html);
    QGuiApplication::clipboard()->setMimeData(copied);
    Q_EMIT hinted(tr("Copied with its source."));
}
