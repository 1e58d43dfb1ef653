#include "ui/annotations/annotation_panel.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/annotation_delegate.h"
#include "ui/annotations/annotation_filter_proxy.h"
#include "ui/annotations/annotation_list_view.h"
#include "ui/annotations/annotation_menu.h"
#include "ui/annotations/card_editor.h"
#include "ui/annotations/filter_bar.h"
#include "ui/annotations/note_editor.h"
#include "ui/annotations/spelling.h"
#include "ui/annotations/tag_picker.h"

#include <QApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int QuoteSize = 14;      // px
constexpr int SmallSize = 12;      // px
constexpr qreal EditorShare = 0.7; // of the list's height

} // namespace

AnnotationPanel::AnnotationPanel(Library &library, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
{
    m_model = new AnnotationListModel(library, this);
    // Before the proxy: it hears of a change first and forgets what it knew before the view asks.
    m_delegate = new AnnotationDelegate(
        *m_model, [&library] { return library.now(); }, this);
    m_proxy = new AnnotationFilterProxy(*m_model, this);
    build();
    m_editor = new CardEditor(library, spelling, m_view->viewport());
    m_picker = new TagPicker(library, this);
    connectList();
    connectEditor();
    setAppearance(lightTheme(), font());
    applyFilter();
}

AnnotationPanel::~AnnotationPanel()
{
    m_editor->close();
    // The children go later and would still tell of what they lose.
    for (QObject *child : std::initializer_list<QObject *>{m_editor, m_picker, m_view, m_filterBar, m_proxy})
        child->disconnect(this);
}

void AnnotationPanel::build()
{
    m_filterBar = new FilterBar(*m_model, this);
    m_filterState = new QLabel(this);
    m_filterState->setProperty("role", u"caption"_s);
    m_filterState->setContentsMargins(12, 0, 12, 4);
    m_filterState->setWordWrap(true);
    m_filterState->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_view = new AnnotationListView(*m_delegate, this);
    m_view->setAccessibleName(tr("Highlights"));
    m_view->setModel(m_proxy);
    m_message = new QLabel(this);
    m_message->setProperty("role", u"quiet"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_message->setMargin(24); // contents margins give way to the style sheet
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_filterState);
    column->addWidget(m_pages, 1);
    for (QLabel *label : {m_filterState, m_message})
        connect(label, &QLabel::linkActivated, this, &AnnotationPanel::followLink);
}

void AnnotationPanel::connectList()
{
    const auto idAt = [](const QModelIndex &index) { return annotationOf(index).id; };
    connect(m_view, &AnnotationListView::chosen, this, [this, idAt](const QModelIndex &index) {
        if (m_editor->isOpen() && m_editor->annotation() != idAt(index))
            finishEditing();
        Q_EMIT cardChosen(idAt(index));
    });
    connect(m_view, &AnnotationListView::editRequested, this,
            [this, idAt](const QModelIndex &index) { editNote(idAt(index)); });
    connect(m_view, &AnnotationListView::tagsRequested, this,
            [this, idAt](const QModelIndex &index) { pickTags(idAt(index)); });
    connect(m_view, &AnnotationListView::removeRequested, this,
            [this, idAt](const QModelIndex &index) { removeCard(idAt(index)); });
    connect(m_view, &AnnotationListView::menuRequested, this,
            [this, idAt](const QModelIndex &index, const QPoint &at) { showMenu(idAt(index), at); });
    connect(m_view, &AnnotationListView::escaped, this, &AnnotationPanel::editingFinished);
    connect(m_view, &AnnotationListView::moved, this, &AnnotationPanel::placeEditor);
    connect(m_filterBar, &FilterBar::filterChanged, this, &AnnotationPanel::applyFilter);
    connect(m_filterBar, &FilterBar::sortedByDate, this, [this](bool byDate) {
        m_proxy->setSortedByDate(byDate);
        if (m_view->currentIndex().isValid())
            m_view->scrollTo(m_view->currentIndex());
        placeEditor();
    });
    connect(m_filterBar, &FilterBar::escaped, this, &AnnotationPanel::editingFinished);
    connect(m_filterBar, &FilterBar::leftDownwards, this, &AnnotationPanel::enterList);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &AnnotationPanel::showCount);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &AnnotationPanel::showCount);
}

void AnnotationPanel::connectEditor()
{
    connect(m_editor, &CardEditor::heightChanged, this, &AnnotationPanel::growEditor);
    connect(m_editor, &CardEditor::finished, this, [this] {
        finishEditing();
        Q_EMIT editingFinished();
    });
    connect(m_editor, &CardEditor::escaped, this, [this] {
        finishEditing();
        m_view->setFocus();
    });
    connect(m_editor, &CardEditor::abandoned, this, &AnnotationPanel::finishEditing);
}

void AnnotationPanel::setSession(SessionPtr session)
{
    if (session == m_session)
        return;
    finishEditing();
    m_picker->close();
    if (m_session)
        m_session->disconnect(this);
    m_session = std::move(session);
    m_model->setSession(m_session);
    if (m_session) {
        connect(m_session.get(), &ReadingSession::changed, this, &AnnotationPanel::follow);
        connect(m_session.get(), &ReadingSession::reloaded, this, &AnnotationPanel::follow);
    }
    clearFilter();
}

void AnnotationPanel::setAppearance(const ThemeColours &colours, const QFont &readingFont)
{
    CardStyle style{colours, readingFont, font(), font()};
    style.quoteFont.setPixelSize(QuoteSize);
    style.smallFont.setPixelSize(SmallSize);
    m_delegate->setCardStyle(style);
    m_filterBar->setColours(colours);
    m_picker->setAppearance(colours);
    m_editor->setAppearance(colours, style.noteFont, style.smallFont);
    m_view->layOutAgain();
    m_view->viewport()->update();
}

QModelIndex AnnotationPanel::indexOf(AnnotationId id) const
{
    const int row = m_model->rowOf(id);
    return row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row));
}

AnnotationId AnnotationPanel::currentCard() const
{
    const QModelIndex current = m_proxy->mapToSource(m_view->currentIndex());
    return current.isValid() ? m_model->idAt(current.row()) : AnnotationId();
}

AnnotationId AnnotationPanel::cardInFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return m_view == focus || m_view->isAncestorOf(focus) ? currentCard() : AnnotationId();
}

void AnnotationPanel::selectCard(AnnotationId id)
{
    if (m_editor->isOpen() && m_editor->annotation() != id)
        finishEditing();
    if (m_model->rowOf(id) >= 0 && !indexOf(id).isValid())
        clearFilter();
    const QModelIndex index = indexOf(id);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->clearSelection();
}

void AnnotationPanel::editNote(AnnotationId id)
{
    if (m_model->rowOf(id) < 0)
        return;
    selectCard(id);
    m_proxy->keep(id);
    m_editor->open(m_session, id);
    growEditor();
    m_view->scrollTo(indexOf(id));
    placeEditor();
}

void AnnotationPanel::finishEditing()
{
    if (!m_editor->isOpen())
        return;
    m_editor->close();
    m_delegate->setEditor({}, 0);
    m_proxy->keep({});
    m_view->layOutAgain();
}

void AnnotationPanel::saveNote()
{
    m_editor->save();
}

/// The card makes room for what is typed.
void AnnotationPanel::growEditor()
{
    const QModelIndex index = indexOf(m_editor->annotation());
    if (!m_editor->isOpen() || !index.isValid())
        return;
    const int width = m_delegate->noteRect(m_view->visualRect(index), index).width();
    const int height = m_editor->heightFor(width, int(m_view->viewport()->height() * EditorShare));
    if (m_delegate->editorHeight() == height && m_delegate->edited() == m_editor->annotation())
        return;
    m_delegate->setEditor(m_editor->annotation(), height);
    m_view->layOutAgain();
    if (m_editor->editor()->hasFocus())
        m_view->scrollTo(index);
    placeEditor();
}

void AnnotationPanel::placeEditor()
{
    const QModelIndex index = m_editor->isOpen() ? indexOf(m_editor->annotation()) : QModelIndex();
    if (!index.isValid())
        return;
    m_editor->setGeometry(m_delegate->noteRect(m_view->visualRect(index), index));
}

void AnnotationPanel::pickTags(AnnotationId id)
{
    if (m_model->rowOf(id) < 0)
        return;
    selectCard(id);
    m_picker->open(m_session, id, cardRect(id));
}

QRect AnnotationPanel::cardRect(AnnotationId id) const
{
    if (!m_view->isVisible())
        return {QCursor::pos(), QSize(1, 1)};
    const QModelIndex index = indexOf(id);
    const QRect card = m_delegate->cardRect(m_view->visualRect(index), index) & m_view->viewport()->rect();
    return {m_view->viewport()->mapToGlobal(card.topLeft()), card.size()};
}

void AnnotationPanel::focusFilter()
{
    m_filterBar->focusText();
}

void AnnotationPanel::filterByTag(TagId id)
{
    m_filterBar->chooseTag(id);
}

void AnnotationPanel::clearFilter()
{
    m_filterBar->clear();
}

std::vector<AnnotationId> AnnotationPanel::filtered() const
{
    std::vector<AnnotationId> ids;
    if (m_proxy->filter().isEmpty())
        return ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_proxy->mapFromSource(m_model->index(row)).isValid())
            ids.push_back(m_model->idAt(row));
    }
    return ids;
}

void AnnotationPanel::setSortedByDate(bool byDate)
{
    m_filterBar->setSortedByDate(byDate);
}

bool AnnotationPanel::isSortedByDate() const
{
    return m_filterBar->isSortedByDate();
}

void AnnotationPanel::followLink(const QString &link)
{
    if (link == u"export")
        Q_EMIT exportRequested();
    else
        clearFilter();
}

/// The current card may be another one than the text shows: the filter hid that.
void AnnotationPanel::enterList()
{
    m_view->setFocus();
    if (!m_view->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_view->setCurrentIndex(m_proxy->index(0, 0));
    if (m_view->currentIndex().isValid())
        Q_EMIT cardChosen(currentCard());
}

void AnnotationPanel::applyFilter()
{
    m_proxy->setFilter(m_filterBar->filter());
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
    showCount();
    placeEditor();
}

void AnnotationPanel::follow()
{
    const AnnotationId edited = m_editor->annotation();
    if (m_editor->isOpen() && !m_session->annotation(edited))
        finishEditing();
    showCount();
}

void AnnotationPanel::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const bool isFiltered = !m_proxy->filter().isEmpty();
    const QString clear = u"<a href=\"clear\">%1</a>"_s.arg(tr("Clear the filter"));
    m_filterState->setVisible(isFiltered && shown > 0);
    const QString share = u"<a href=\"export\">%1</a>"_s.arg(tr("Export…"));
    m_filterState->setText(tr("%1 of %n highlight(s)", nullptr, all).arg(shown) + u" · "_s + clear + u" · "_s + share);
    m_filterBar->setVisible(all > 0 || isFiltered);
    if (!m_session)
        m_message->setText(tr("Open an article to see its highlights here."));
    else if (all == 0)
        m_message->setText(tr("No highlights yet. Select a passage in the text, then press H to highlight it, "
                              "T to tag it or N to write a note."));
    else
        m_message->setText(tr("No highlight matches.") + u"<br>"_s + clear);
    m_pages->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_view) : m_message);
    Q_EMIT countChanged(shown, all);
}

void AnnotationPanel::removeCard(AnnotationId id)
{
    const Annotation *annotation = m_session ? m_session->annotation(id) : nullptr;
    if (!annotation)
        return;
    if (m_editor->annotation() == id)
        finishEditing();
    const Annotation removed = *m_session->annotation(id);
    m_library.perform(actions::remove({&removed, 1}));
    Q_EMIT deleted(1);
}

void AnnotationPanel::showMenu(AnnotationId id, const QPoint &globalPosition)
{
    m_editor->save();
    const Annotation *annotation = m_session ? m_session->annotation(id) : nullptr;
    if (!annotation)
        return;
    const int filteredCount = m_proxy->filter().isEmpty() ? 0 : m_proxy->rowCount();
    auto *menu = new AnnotationMenu(m_library, *annotation, filteredCount, m_delegate->cardStyle().colours, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &AnnotationMenu::noteRequested, this, [this, id] { editNote(id); });
    connect(menu, &AnnotationMenu::tagsRequested, this, [this, id] { pickTags(id); });
    connect(menu, &AnnotationMenu::removeRequested, this, [this, id] { removeCard(id); });
    connect(menu, &AnnotationMenu::citationRequested, this, [this, id] { Q_EMIT citationRequested(id); });
    connect(menu, &AnnotationMenu::exportRequested, this, &AnnotationPanel::exportRequested);
    menu->popup(globalPosition);
}
