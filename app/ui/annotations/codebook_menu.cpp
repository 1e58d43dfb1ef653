#include "ui/annotations/codebook_menu.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/annotation_menu.h"
#include "ui/annotations/tag_completion.h"
#include "ui/widgets/colour_button.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

CodebookMenu::CodebookMenu(Library &library, TagId id, const ThemeColours &colours, QWidget *parent)
    : QMenu(parent)
    , m_library(library)
    , m_id(id)
    , m_colours(colours)
{
    const Tag *tag = library.codebook().tag(id);
    if (tag) {
        connect(addAction(tr("Show Highlights")), &QAction::triggered, this, [this] { Q_EMIT showRequested(m_id); });
        QAction *share = addAction(themedIcon(u"export"_s, colours), tr("Export Highlights with This Tag…"));
        connect(share, &QAction::triggered, this, [this] { Q_EMIT exportRequested(m_id); });
        addSeparator();
    }
    QAction *fresh = addAction(themedIcon(u"plus"_s, colours), tr("New Tag"));
    connect(fresh, &QAction::triggered, this, [this] { Q_EMIT newRequested({}); });
    if (!tag)
        return;
    connect(addAction(tr("New Tag Below")), &QAction::triggered, this, [this] { Q_EMIT newRequested(m_id); });
    addSeparator();
    QAction *rename = addAction(tr("Rename"));
    rename->setShortcut(Qt::Key_F2);
    connect(rename, &QAction::triggered, this, [this] { Q_EMIT renameRequested(m_id); });
    connect(addAction(tr("Describe")), &QAction::triggered, this, [this] { Q_EMIT describeRequested(m_id); });
    addColours(*tag);
    addKeys(*tag);
    addMoveTargets(*tag);
    addMergeTargets();
    addSeparator();
    QAction *remove = addAction(themedIcon(u"trash"_s, colours), tr("Delete"));
    remove->setShortcut(QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, [this] { Q_EMIT removeRequested(m_id); });
}

void CodebookMenu::edit(const Tag &edited)
{
    m_library.perform(actions::editTag(m_library.codebook(), edited));
}

void CodebookMenu::addColours(const Tag &tag)
{
    QMenu *menu = addMenu(tr("Colour"));
    auto *group = new QActionGroup(menu);
    for (const Colour colour : AllColours) {
        QAction *action = menu->addAction(colourIcon(m_colours, colour), colourName(colour));
        action->setCheckable(true);
        action->setChecked(colour == tag.colour);
        group->addAction(action);
        Tag edited = tag;
        edited.colour = colour;
        connect(action, &QAction::triggered, this, [this, edited] { edit(edited); });
    }
}

void CodebookMenu::addKeys(const Tag &tag)
{
    QMenu *menu = addMenu(tr("Number Key"));
    auto *group = new QActionGroup(menu);
    for (int key = 0; key <= 9; ++key) {
        const Tag *holder = key > 0 ? m_library.codebook().tagForKey(key) : nullptr;
        QString text = key == 0 ? tr("None") : QString::number(key);
        if (holder && holder->id != tag.id)
            text += u" – "_s + shownPath(m_library.codebook().path(holder->id));
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(key == tag.key);
        group->addAction(action);
        Tag edited = tag;
        edited.key = key;
        connect(action, &QAction::triggered, this, [this, edited] { edit(edited); });
    }
}

/// What dragging does, for the keyboard: to the top or below any tag that may take it.
void CodebookMenu::addMoveTargets(const Tag &tag)
{
    const Codebook &codebook = m_library.codebook();
    QMenu *menu = addMenu(tr("Move To"));
    const auto add = [&](TagId target, const QIcon &icon, const QString &text) {
        if (target == tag.parent || actions::moveTag(codebook, m_id, target, -1).isEmpty())
            return;
        connect(menu->addAction(icon, text), &QAction::triggered, this,
                [this, target] { m_library.perform(actions::moveTag(m_library.codebook(), m_id, target, -1)); });
    };
    add({}, {}, tr("Top Level"));
    for (const TagId id : codebook.inOrder())
        add(id, colourIcon(m_colours, codebook.tag(id)->colour), shownPath(codebook.path(id)));
    menu->setEnabled(!menu->isEmpty());
}

/// Not into itself or what is below it.
void CodebookMenu::addMergeTargets()
{
    const Codebook &codebook = m_library.codebook();
    const std::vector<TagId> below = codebook.descendants(m_id);
    QMenu *menu = addMenu(themedIcon(u"merge"_s, m_colours), tr("Merge Into"));
    for (const TagId id : codebook.inOrder()) {
        if (id == m_id || std::ranges::find(below, id) != below.end())
            continue;
        QAction *action =
            menu->addAction(colourIcon(m_colours, codebook.tag(id)->colour), shownPath(codebook.path(id)));
        connect(action, &QAction::triggered, this, [this, id] { m_library.mergeTags(m_id, id); });
    }
    menu->setEnabled(!menu->isEmpty());
}
