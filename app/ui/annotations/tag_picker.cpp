#include "ui/annotations/tag_picker.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/annotation_menu.h"
#include "ui/annotations/flow_layout.h"
#include "ui/annotations/tag_chip.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Width = 300;    // px
constexpr int MostRows = 8;   // seen at once
constexpr int RowHeight = 28; // px

} // namespace

TagPicker::TagPicker(Library &library, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_library(library)
{
    build();
    connect(&library, &Library::changed, this, &TagPicker::follow);
    connect(&library, &Library::reloaded, this, &TagPicker::follow);
}

void TagPicker::build()
{
    setProperty("role", u"floating"_s);
    setAccessibleName(tr("Tags of the highlight"));
    setFixedWidth(Width);
    m_chips = new QWidget(this);
    m_flow = new FlowLayout(m_chips);
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(tr("Find or make a tag…"));
    m_edit->setAccessibleName(tr("Find or make a tag"));
    m_edit->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Matching tags"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setIconSize({16, 16});
    m_list->setStyleSheet(u"QListWidget { background: transparent; }"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_chips);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &TagPicker::complete);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void TagPicker::setAppearance(const ThemeColours &colours)
{
    m_colours = colours;
    if (isVisible())
        follow();
}

void TagPicker::open(const SessionPtr &session, AnnotationId id, const QRect &near)
{
    if (!session || !session->annotation(id))
        return;
    m_session = session;
    m_annotation = id;
    m_edit->clear();
    showTags();
    complete();
    m_edit->setAccessibleDescription(tr("Enter gives or takes the chosen tag; a slash makes a tag below another."));
    place(near);
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void TagPicker::place(const QRect &near)
{
    adjustSize();
    const QScreen *within = parentWidget() ? parentWidget()->screen() : screen();
    const QRect area = within->availableGeometry();
    QPoint corner(near.left(), near.bottom() + 4);
    if (corner.y() + height() > area.bottom())
        corner.setY(near.top() - 4 - height());
    corner.setX(std::clamp(corner.x(), area.left(), std::max(area.left(), area.right() - width())));
    corner.setY(std::clamp(corner.y(), area.top(), std::max(area.top(), area.bottom() - height())));
    move(corner);
}

void TagPicker::follow()
{
    if (!m_session)
        return;
    if (!m_session->annotation(m_annotation)) {
        close();
        return;
    }
    showTags();
    complete();
}

/// The tags the highlight has, as chips that take them away.
void TagPicker::showTags()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const Codebook &codebook = m_library.codebook();
    const std::vector<TagId> &tags = m_session->annotation(m_annotation)->tags;
    for (const TagId id : tags) {
        const Tag *tag = codebook.tag(id);
        if (!tag)
            continue;
        const QString path = shownPath(codebook.path(id));
        auto *chip = new TagChip(id, m_chips);
        chip->setText(path + u"  ×"_s);
        chip->setAccessibleName(tr("Take away %1").arg(path));
        chip->setToolTip(chip->accessibleName());
        chip->setColours(m_colours);
        chip->setColour(tag->colour);
        connect(chip, &TagChip::clicked, this, [this, id] { toggle(id); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!tags.empty());
    m_flow->invalidate();
}

void TagPicker::complete()
{
    const Codebook &codebook = m_library.codebook();
    const std::vector<TagId> &tags = m_session->annotation(m_annotation)->tags;
    m_suggestions = suggestedTags(codebook, m_edit->text());
    m_list->clear();
    for (const TagSuggestion &suggestion : m_suggestions) {
        auto *item = new QListWidgetItem(m_list);
        item->setSizeHint({0, RowHeight});
        if (suggestion.tag.isNull()) {
            item->setText(tr("Create “%1”").arg(suggestion.path));
            item->setIcon(themedIcon(u"plus"_s, m_colours));
            continue;
        }
        const bool isOn = std::ranges::find(tags, suggestion.tag) != tags.end();
        const QString path = shownPath(suggestion.path);
        item->setText(isOn ? path + u"  ✓"_s : path);
        item->setData(Qt::AccessibleTextRole, isOn ? tr("%1, given").arg(path) : path);
        item->setIcon(colourIcon(m_colours, codebook.tag(suggestion.tag)->colour));
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!m_suggestions.empty());
    tellChosen();
    m_list->setFixedHeight(std::clamp(int(m_suggestions.size()), 1, MostRows) * RowHeight + 4);
    adjustSize();
}

void TagPicker::choose(int row)
{
    if (row < 0 || row >= int(m_suggestions.size()))
        return;
    const TagSuggestion suggestion = m_suggestions[size_t(row)];
    m_edit->clear();
    if (suggestion.tag.isNull())
        create(suggestion.path);
    else
        toggle(suggestion.tag);
}

void TagPicker::toggle(TagId tag)
{
    if (const Annotation *annotation = m_session->annotation(m_annotation))
        m_library.perform(actions::toggleTag(*annotation, tag, m_library.now()));
}

/// The new tag and its use are one step.
void TagPicker::create(const QString &path)
{
    const Codebook &codebook = m_library.codebook();
    const Annotation *annotation = m_session->annotation(m_annotation);
    const ChangeSet made = actions::createTag(codebook, path, nextColour(codebook));
    if (!annotation || made.tags.empty())
        return;
    const TagId tag = made.tags.back().value().id;
    const ChangeSet given = actions::toggleTag(*annotation, tag, m_library.now());
    ChangeSet step = joined(made, given);
    step.label = given.label;
    m_library.perform(step);
}

void TagPicker::removeLast()
{
    const Annotation *annotation = m_session->annotation(m_annotation);
    if (annotation && !annotation->tags.empty())
        toggle(annotation->tags.back());
}

void TagPicker::moveRow(int by)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
    tellChosen();
}

/// The list never has the focus: screen readers hear of its row as of the line's description.
void TagPicker::tellChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant spoken = item ? item->data(Qt::AccessibleTextRole) : QVariant();
    m_edit->setAccessibleDescription(spoken.isValid() ? spoken.toString() : item ? item->text() : QString());
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Down:
        moveRow(1);
        return true;
    case Qt::Key_Up:
        moveRow(-1);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Backspace:
        if (!m_edit->text().isEmpty())
            return false;
        removeLast();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void TagPicker::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_session.reset();
    Q_EMIT closed();
}
