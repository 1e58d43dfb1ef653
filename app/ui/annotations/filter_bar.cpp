#include "ui/annotations/filter_bar.h"

#include "ui/annotations/flow_layout.h"
#include "ui/annotations/tag_chip.h"
#include "ui/annotations/tag_completion.h"
#include "ui/widgets/colour_button.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t MostChips = 24; ///< more tags are found by typing or in the codebook

} // namespace

FilterBar::FilterBar(AnnotationListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    build();
    m_recount.setSingleShot(true);
    m_recount.setInterval(0);
    connect(&m_recount, &QTimer::timeout, this, &FilterBar::count);
    const auto recount = [this] { m_recount.start(); };
    connect(&model, &QAbstractItemModel::modelReset, this, recount);
    connect(&model, &QAbstractItemModel::rowsInserted, this, recount);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, recount);
    connect(&model, &QAbstractItemModel::dataChanged, this, recount);
    connect(&model, &AnnotationListModel::tagsChanged, this, recount);
}

QLayout *FilterBar::makeHead()
{
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(tr("Filter highlights"));
    m_edit->setAccessibleName(tr("Filter highlights by words of the quote, note or tag"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::announce);
    m_sort = new QToolButton(this);
    m_sort->setAutoRaise(true);
    m_sort->setCheckable(true);
    m_sort->setToolTip(tr("Newest first"));
    m_sort->setAccessibleName(tr("Newest first"));
    connect(m_sort, &QToolButton::toggled, this, &FilterBar::sortedByDate);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_edit, 1);
    head->addWidget(m_sort);
    return head;
}

void FilterBar::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 4);
    column->setSpacing(6);
    column->addLayout(makeHead());
    m_chipArea = new QWidget(this);
    m_chipArea->setAccessibleName(tr("Tags in this article"));
    m_flow = new FlowLayout(m_chipArea);
    m_dotArea = new QWidget(this);
    m_dotArea->setAccessibleName(tr("Colours in this article"));
    auto *row = new QHBoxLayout(m_dotArea);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Colour colour : AllColours) {
        auto *dot = new ColourButton(colour, m_dotArea);
        dot->setCheckable(true);
        dot->setFixedSize(20, 20);
        connect(dot, &ColourButton::toggled, this, [this, colour](bool isOn) { toggleColour(colour, isOn); });
        row->addWidget(dot);
        m_dots.push_back(dot);
    }
    row->addStretch();
    column->addWidget(m_chipArea);
    column->addWidget(m_dotArea);
    m_chipArea->hide();
    m_dotArea->hide();
}

void FilterBar::setColours(const ThemeColours &colours)
{
    m_colours = colours;
    m_sort->setIcon(themedIcon(u"clock"_s, colours));
    for (ColourButton *dot : m_dots)
        dot->setColours(colours);
    for (const auto &[id, button] : m_chips)
        button->setColours(colours);
}

AnnotationFilter FilterBar::filter() const
{
    return {m_edit->text(), m_chosen, m_chosenColours};
}

void FilterBar::announce()
{
    Q_EMIT filterChanged(filter());
}

void FilterBar::clear()
{
    const QSignalBlocker textIsQuiet(m_edit);
    m_edit->clear();
    m_chosen.clear();
    m_chosenColours.clear();
    for (ColourButton *dot : m_dots) {
        const QSignalBlocker isQuiet(dot);
        dot->setChecked(false);
    }
    showChips();
    announce();
}

void FilterBar::chooseTag(TagId id)
{
    clear();
    m_chosen = {id};
    showChips();
    announce();
}

void FilterBar::setSortedByDate(bool byDate)
{
    m_sort->setChecked(byDate);
}

bool FilterBar::isSortedByDate() const
{
    return m_sort->isChecked();
}

void FilterBar::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leftDownwards();
        return true;
    case Qt::Key_Escape:
        if (filter().isEmpty())
            Q_EMIT escaped();
        else
            clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FilterBar::toggleTag(TagId id, bool isOn)
{
    std::erase(m_chosen, id);
    if (isOn)
        m_chosen.push_back(id);
    showChips();
    announce();
}

void FilterBar::toggleColour(Colour colour, bool isOn)
{
    if (isOn)
        m_chosenColours.insert(int(colour));
    else
        m_chosenColours.remove(int(colour));
    announce();
}

void FilterBar::count()
{
    m_counts.clear();
    const Codebook &codebook = m_model.codebook();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QSet<TagId> counted;
        for (const TagId carried : annotationOf(m_model.index(row)).tags) {
            for (const Tag *tag = codebook.tag(carried); tag; tag = codebook.tag(tag->parent))
                counted.insert(tag->id);
        }
        for (const TagId tag : std::as_const(counted))
            ++m_counts[tag];
    }
    const auto isGone = [&codebook](TagId id) { return !codebook.tag(id); };
    const bool lostOne = std::erase_if(m_chosen, isGone) > 0;
    countColours();
    showChips();
    if (lostOne)
        announce();
}

void FilterBar::countColours()
{
    QSet<int> used;
    for (int row = 0; row < m_model.rowCount(); ++row)
        used.insert(int(annotationOf(m_model.index(row)).style.colour));
    for (ColourButton *dot : m_dots) {
        const auto colour = int(dot->colour());
        dot->setVisible(used.contains(colour) || m_chosenColours.contains(colour));
    }
    m_dotArea->setVisible(used.size() > 1 || !m_chosenColours.isEmpty());
}

/// The roots in use; below a chosen tag also its children in use. Chosen ones always.
std::vector<TagId> FilterBar::offeredTags() const
{
    const Codebook &codebook = m_model.codebook();
    std::vector<TagId> offered;
    for (const TagId id : codebook.inOrder()) {
        const TagId parent = codebook.tag(id)->parent;
        const bool isChosen = std::ranges::find(m_chosen, id) != m_chosen.end();
        const bool isOpen = parent.isNull() || std::ranges::find(m_chosen, parent) != m_chosen.end();
        if (isChosen || (isOpen && m_counts.value(id) > 0 && offered.size() < MostChips))
            offered.push_back(id);
    }
    return offered;
}

TagChip *FilterBar::chip(TagId id)
{
    TagChip *&button = m_chips[id];
    if (!button) {
        button = new TagChip(id, m_chipArea);
        button->setCheckable(true);
        button->setColours(m_colours);
        connect(button, &TagChip::toggled, this, [this, id](bool isOn) { toggleTag(id, isOn); });
    }
    return button;
}

void FilterBar::showChips()
{
    const Codebook &codebook = m_model.codebook();
    const std::vector<TagId> offered = offeredTags();
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    QWidget *before = m_sort;
    for (const TagId id : offered) {
        TagChip *button = chip(id);
        const Tag &tag = *codebook.tag(id);
        const int carried = m_counts.value(id);
        button->setText(carried > 1 ? u"%1 %2"_s.arg(tag.name).arg(carried) : tag.name);
        button->setToolTip(shownPath(codebook.path(id)));
        button->setAccessibleName(tr("%1, %n highlight(s)", nullptr, carried).arg(shownPath(codebook.path(id))));
        button->setColour(tag.colour);
        const QSignalBlocker isQuiet(button);
        button->setChecked(std::ranges::find(m_chosen, id) != m_chosen.end());
        m_flow->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    for (const auto &[id, button] : m_chips)
        button->setVisible(std::ranges::find(offered, id) != offered.end());
    m_chipArea->setVisible(!offered.empty());
    m_flow->invalidate();
    m_chipArea->updateGeometry();
}
