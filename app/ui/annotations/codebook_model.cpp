#include "ui/annotations/codebook_model.h"

#include "base/when_done.h"
#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/tag_completion.h"

#include <QMimeData>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PauseBeforeCounting = 150; // ms

QString mimeType()
{
    return u"application/x-scholiast-tag"_s;
}

/// Whether the tree has another shape or order.
bool isMoved(const Change<Tag> &change)
{
    if (!change.before || !change.after)
        return true;
    return change.before->parent != change.after->parent || change.before->position != change.after->position ||
           change.before->name != change.after->name;
}

TagId draggedTag(const QMimeData &data)
{
    return TagId::fromString(QString::fromLatin1(data.data(mimeType())));
}

} // namespace

CodebookModel::CodebookModel(Library &library, QObject *parent)
    : QAbstractItemModel(parent)
    , m_library(library)
{
    readTree();
    m_recount.setSingleShot(true);
    m_recount.setInterval(PauseBeforeCounting);
    connect(&m_recount, &QTimer::timeout, this, &CodebookModel::countAgain);
    connect(&library, &Library::changed, this, &CodebookModel::follow);
    connect(&library, &Library::reloaded, this, &CodebookModel::readAgain);
    connect(&library, &Library::articlesChanged, &m_recount, qOverload<>(&QTimer::start));
    m_recount.start();
}

void CodebookModel::follow(const ChangeSet &change)
{
    if (std::ranges::any_of(change.tags, isMoved)) {
        readAgain();
    } else {
        for (const Change<Tag> &tag : change.tags) {
            const QModelIndex index = indexOf(tag.value().id);
            Q_EMIT dataChanged(index, index);
        }
    }
    if (!change.annotations.empty() || !change.tags.empty())
        m_recount.start();
}

void CodebookModel::readAgain()
{
    const auto isKnown = [this](const Tag &tag) { return indexOf(tag.id).isValid(); };
    const std::vector<Tag> &tags = m_library.codebook().tags();
    if (tags.size() == m_nodes.size() && std::ranges::all_of(tags, isKnown)) {
        reorder();
    } else {
        beginResetModel();
        readTree();
        endResetModel();
    }
    m_recount.start();
}

/// The same tags in another order or place: editors, selection and what is open stay.
void CodebookModel::reorder()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<TagId> ids;
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index));
    readTree();
    QModelIndexList after;
    for (const TagId id : ids)
        after.append(indexOf(id));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void CodebookModel::readTree()
{
    m_nodes.clear();
    m_roots.clear();
    int row = 0;
    for (const TagId root : m_library.codebook().children({}))
        m_roots.push_back(addNode(root, -1, row++));
}

int CodebookModel::addNode(TagId id, int parent, int row)
{
    const auto node = int(m_nodes.size());
    m_nodes.push_back({id, parent, row, {}});
    int childRow = 0;
    for (const TagId child : m_library.codebook().children(id)) {
        const int childNode = addNode(child, node, childRow++);
        m_nodes[size_t(node)].children.push_back(childNode);
    }
    return node;
}

void CodebookModel::countAgain()
{
    whenDone(m_library.tagCounts(), this, [this](const Result<QHash<TagId, int>> &counts) {
        if (counts)
            takeCounts(*counts);
    });
}

void CodebookModel::takeCounts(const QHash<TagId, int> &counts)
{
    m_counts = counts;
    m_isCounted = true;
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        const QModelIndex index = createIndex(m_nodes[node].row, 0, quintptr(node));
        Q_EMIT dataChanged(index, index, {CountRole, Qt::AccessibleTextRole});
    }
}

TagId CodebookModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[size_t(index.internalId())].id : TagId();
}

QModelIndex CodebookModel::indexOf(TagId id) const
{
    const auto node = std::ranges::find(m_nodes, id, &Node::id);
    return node == m_nodes.end() ? QModelIndex() : createIndex(node->row, 0, quintptr(node - m_nodes.begin()));
}

const std::vector<int> &CodebookModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[size_t(parent.internalId())].children : m_roots;
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = childrenOf(parent);
    if (column != 0 || row < 0 || size_t(row) >= children.size())
        return {};
    return createIndex(row, 0, quintptr(children[size_t(row)]));
}

QModelIndex CodebookModel::parent(const QModelIndex &child) const
{
    const int parent = child.isValid() ? m_nodes[size_t(child.internalId())].parent : -1;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int CodebookModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent).size());
}

QVariant CodebookModel::data(const QModelIndex &index, int role) const
{
    const Tag *tag = m_library.codebook().tag(idAt(index));
    if (!tag)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag->name;
    case Qt::ToolTipRole:
        return tag->description.isEmpty() ? shownPath(m_library.codebook().path(tag->id)) : tag->description;
    case Qt::AccessibleTextRole:
        return spoken(*tag);
    case ColourRole:
        return int(tag->colour);
    case CountRole:
        return m_isCounted ? m_counts.value(tag->id) : -1;
    case KeyRole:
        return tag->key;
    case PathRole:
        return m_library.codebook().path(tag->id);
    default:
        return {};
    }
}

QString CodebookModel::spoken(const Tag &tag) const
{
    QStringList parts{tag.name};
    if (m_isCounted)
        parts.append(tr("%n highlight(s)", nullptr, m_counts.value(tag.id)));
    if (tag.key > 0)
        parts.append(tr("key %1").arg(tag.key));
    return parts.join(u", "_s);
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // the root
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemIsDropEnabled;
}

bool CodebookModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Codebook &codebook = m_library.codebook();
    const Tag *tag = codebook.tag(idAt(index));
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !tag || name.isEmpty() || name.contains(u'/'))
        return false;
    if (name == tag->name)
        return true;
    Tag renamed = *tag;
    renamed.name = name;
    const Tag *taken = codebook.childNamed(tag->parent, name);
    if (taken && taken != tag) {
        Q_EMIT nameTaken(name);
        return false;
    }
    m_library.perform(actions::editTag(codebook, renamed));
    return true;
}

QStringList CodebookModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *CodebookModel::mimeData(const QModelIndexList &indexes) const
{
    auto data = std::make_unique<QMimeData>();
    if (!indexes.isEmpty())
        data->setData(mimeType(), idAt(indexes.first()).toString().toLatin1());
    return data.release();
}

bool CodebookModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &parent) const
{
    if (!data || action != Qt::MoveAction || !data->hasFormat(mimeType()))
        return false;
    const Tag *dragged = m_library.codebook().tag(draggedTag(*data));
    return dragged && dragged->id != idAt(parent); // what else is wrong, dropMimeData() says
}

bool CodebookModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const TagId dragged = draggedTag(*data);
    const Codebook &codebook = m_library.codebook();
    const TagId newParent = idAt(parent);
    if (!codebook.canMove(dragged, newParent)) {
        Q_EMIT circleRefused();
        return false;
    }
    const Tag *taken = codebook.childNamed(newParent, codebook.tag(dragged)->name);
    if (taken && taken->id != dragged) {
        Q_EMIT nameTaken(taken->name);
        return false;
    }
    int position = row;
    const std::vector<TagId> siblings = codebook.children(newParent);
    const auto before = std::ranges::find(siblings, dragged);
    if (before != siblings.end() && int(before - siblings.begin()) < row)
        --position; // it leaves its old place first
    m_library.perform(actions::moveTag(codebook, dragged, newParent, position));
    return true;
}
