#include "ui/annotations/codebook_view.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/codebook_delegate.h"
#include "ui/annotations/codebook_filter.h"
#include "ui/annotations/codebook_menu.h"
#include "ui/annotations/codebook_model.h"
#include "ui/annotations/tag_completion.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

CodebookView::CodebookView(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
{
    m_model = new CodebookModel(library, this);
    m_proxy = new CodebookFilterProxy(this);
    m_proxy->setSourceModel(m_model);
    m_delegate = new CodebookDelegate(this);
    build();
    buildActions();
    connectModel();
    setAppearance(lightTheme());
    restore();
}

CodebookView::~CodebookView()
{
    saveDescription();
    // The children go later and would still tell of what they lose.
    m_description->disconnect(this);
    m_tree->selectionModel()->disconnect(this);
    m_model->disconnect(this);
}

void CodebookView::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter tags"));
    m_filter->setAccessibleName(tr("Filter tags by words of their path"));
    m_filter->setClearButtonEnabled(true);
    m_new = new QToolButton(this);
    m_new->setAutoRaise(true);
    m_new->setToolTip(tr("New tag"));
    m_new->setAccessibleName(tr("New tag"));
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(m_delegate);
    m_tree->header()->hide();
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_description = new QLineEdit(this);
    m_description->setPlaceholderText(tr("What does this tag mean?"));
    m_description->setAccessibleName(tr("Description of the tag"));
    m_hint = new QLabel(this);
    m_hint->setProperty("role", u"caption"_s);
    m_hint->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_filter, 1);
    head->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addWidget(m_hint);
    column->addWidget(m_description);
    m_hint->hide();
}

void CodebookView::buildActions()
{
    m_rename = new QAction(tr("Rename"), m_tree);
    m_rename->setShortcut(Qt::Key_F2);
    m_remove = new QAction(tr("Delete"), m_tree);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_rename, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }
    connect(m_rename, &QAction::triggered, this, [this] { rename(currentTag()); });
    connect(m_remove, &QAction::triggered, this, [this] { removeTag(currentTag()); });
    connect(m_new, &QToolButton::clicked, this, [this] { newTag({}); });
    connect(m_filter, &QLineEdit::textChanged, this, &CodebookView::filter);
    const auto choose = [this](const QModelIndex &index) {
        if (const TagId id = m_model->idAt(m_proxy->mapToSource(index)); !id.isNull())
            Q_EMIT tagChosen(id);
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    m_choose = new QAction(tr("Show Highlights"), m_tree);
    m_choose->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_choose->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(m_choose);
    connect(m_choose, &QAction::triggered, this, [this, choose] { choose(m_tree->currentIndex()); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &CodebookView::showMenu);
}

void CodebookView::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CodebookView::remember);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CodebookView::restore);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &CodebookView::showDescription);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CodebookView::showDescription);
    connect(m_model, &CodebookModel::nameTaken, this, [this](const QString &name) {
        m_hint->setText(tr("There is a tag “%1” here already. “Merge into” joins two tags.").arg(name));
        m_hint->show();
    });
    connect(m_model, &CodebookModel::circleRefused, this, [this] {
        m_hint->setText(tr("A tag can’t be moved below itself."));
        m_hint->show();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        saveDescription();
        m_hint->hide();
        showDescription();
    });
    connect(m_description, &QLineEdit::editingFinished, this, &CodebookView::saveDescription);
}

void CodebookView::setAppearance(const ThemeColours &colours)
{
    m_colours = colours;
    m_delegate->setColours(colours);
    m_new->setIcon(themedIcon(u"plus"_s, colours));
    m_tree->viewport()->update();
}

QModelIndex CodebookView::indexOf(TagId id) const
{
    return m_proxy->mapFromSource(m_model->indexOf(id));
}

TagId CodebookView::currentTag() const
{
    return m_model->idAt(m_proxy->mapToSource(m_tree->currentIndex()));
}

void CodebookView::selectTag(TagId id)
{
    if (!indexOf(id).isValid())
        m_filter->clear();
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

/// A name to begin with that no sibling has, then the reader types another.
void CodebookView::newTag(TagId parent)
{
    const Codebook &codebook = m_library.codebook();
    const QString above = parent.isNull() ? QString() : codebook.path(parent) + u'/';
    QString name = tr("New tag");
    for (int number = 2; codebook.findPath(above + name); ++number)
        name = tr("New tag %1").arg(number);
    const ChangeSet made = actions::createTag(codebook, above + name, nextColour(codebook));
    if (made.tags.empty())
        return;
    const TagId id = made.tags.back().value().id;
    m_library.perform(made);
    selectTag(id);
    rename(id);
}

void CodebookView::rename(TagId id)
{
    if (const QModelIndex index = indexOf(id); index.isValid())
        m_tree->edit(index);
}

void CodebookView::removeTag(TagId id)
{
    if (m_library.codebook().tag(id))
        m_library.removeTag(id);
}

void CodebookView::showMenu(const QPoint &position)
{
    const TagId id = m_model->idAt(m_proxy->mapToSource(m_tree->indexAt(position)));
    auto *menu = new CodebookMenu(m_library, id, m_colours, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &CodebookMenu::newRequested, this, &CodebookView::newTag);
    connect(menu, &CodebookMenu::renameRequested, this, &CodebookView::rename);
    connect(menu, &CodebookMenu::removeRequested, this, &CodebookView::removeTag);
    connect(menu, &CodebookMenu::showRequested, this, &CodebookView::tagChosen);
    connect(menu, &CodebookMenu::exportRequested, this, &CodebookView::exportRequested);
    connect(menu, &CodebookMenu::describeRequested, m_description, qOverload<>(&QWidget::setFocus));
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void CodebookView::showDescription()
{
    const Tag *tag = m_library.codebook().tag(currentTag());
    m_description->setVisible(tag != nullptr);
    const bool isTyping = m_description->hasFocus() && m_description->isModified();
    if (!tag || (isTyping && m_described == tag->id))
        return;
    m_described = tag->id;
    m_description->setText(tag->description);
}

void CodebookView::saveDescription()
{
    const Tag *tag = m_library.codebook().tag(m_described);
    const QString text = m_description->text().trimmed();
    if (!tag || !m_description->isModified() || text == tag->description)
        return;
    m_description->setModified(false);
    Tag described = *tag;
    described.description = text;
    m_library.perform(actions::editTag(m_library.codebook(), described));
}

void CodebookView::filter(const QString &text)
{
    if (!m_proxy->isFiltering())
        remember();
    m_proxy->setText(text);
    if (m_proxy->isFiltering())
        m_tree->expandAll();
    else
        restore();
}

void CodebookView::remember()
{
    m_current = currentTag();
    if (m_proxy->isFiltering())
        return; // all is open then
    m_closed.clear();
    for (const Tag &tag : m_library.codebook().tags()) {
        const QModelIndex index = indexOf(tag.id);
        if (index.isValid() && m_proxy->hasChildren(index) && !m_tree->isExpanded(index))
            m_closed.insert(tag.id);
    }
}

void CodebookView::restore()
{
    m_tree->expandAll();
    if (!m_proxy->isFiltering()) {
        for (const TagId id : std::as_const(m_closed))
            m_tree->collapse(indexOf(id));
    }
    if (const QModelIndex index = indexOf(m_current); index.isValid())
        m_tree->setCurrentIndex(index);
    showDescription();
}
