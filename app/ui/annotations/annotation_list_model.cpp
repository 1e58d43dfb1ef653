#include "ui/annotations/annotation_list_model.h"

#include "library/library.h"
#include "ui/annotations/tag_completion.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t LargestFollowedStep = 64; ///< changes; a bigger step (bulk undo) reads all rows again

std::vector<int> paragraphNumbers(const Article &article)
{
    std::vector<int> numbers;
    numbers.reserve(article.blocks.size());
    int number = 0;
    for (const Block &block : article.blocks) {
        if (block.kind != Block::Kind::Heading && block.kind != Block::Kind::Rule && block.kind != Block::Kind::Image)
            ++number;
        numbers.push_back(number);
    }
    return numbers;
}

} // namespace

const Annotation &annotationOf(const QModelIndex &index)
{
    const auto *annotation = index.data(AnnotationListModel::AnnotationRole).value<const Annotation *>();
    static const Annotation gone;
    return annotation ? *annotation : gone;
}

AnnotationListModel::AnnotationListModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&m_library, &Library::changed, this, &AnnotationListModel::followTags);
}

const Codebook &AnnotationListModel::codebook() const
{
    return m_library.codebook();
}

void AnnotationListModel::setSession(SessionPtr session)
{
    if (m_session)
        m_session->disconnect(this);
    beginResetModel();
    m_session = std::move(session);
    m_rows = orderInText();
    countOrphans();
    m_paragraphs = m_session ? paragraphNumbers(m_session->article()) : std::vector<int>();
    endResetModel();
    if (!m_session)
        return;
    connect(m_session.get(), &ReadingSession::changed, this, &AnnotationListModel::follow);
    connect(m_session.get(), &ReadingSession::reloaded, this, &AnnotationListModel::readAgain);
}

std::vector<AnnotationId> AnnotationListModel::orderInText() const
{
    std::vector<AnnotationId> order;
    if (!m_session)
        return order;
    order.reserve(m_session->anchors().size());
    for (const Anchor &anchor : m_session->anchors())
        order.push_back(anchor.annotation);
    return order;
}

int AnnotationListModel::rowOf(AnnotationId id) const
{
    const auto found = std::ranges::find(m_rows, id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AnnotationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnnotationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == OrphanRole)
        return isOrphan(index.row());
    const AnnotationId id = idAt(index.row());
    const Annotation *annotation = m_session->annotation(id);
    if (!annotation)
        return {};
    if (role == AnnotationRole)
        return QVariant::fromValue(annotation);
    if (role == Qt::DisplayRole)
        return annotation->quote.exact;
    const Anchor *anchor = m_session->anchor(id);
    const bool isLost = !anchor || anchor->quality == AnchorQuality::Orphan;
    switch (role) {
    case ParagraphRole:
        return isLost ? 0 : paragraphOf(*anchor);
    case HeadingRole:
        return isLost ? QString() : headingOf(*anchor);
    case Qt::AccessibleTextRole:
        return spoken(*annotation, isLost);
    default:
        return {};
    }
}

int AnnotationListModel::paragraphOf(const Anchor &anchor) const
{
    return m_paragraphs.empty() ? 0 : m_paragraphs[m_session->article().blockAt(anchor.range.start)];
}

QString AnnotationListModel::headingOf(const Anchor &anchor) const
{
    const Article &article = m_session->article();
    const qsizetype heading = article.headingOf(article.blockAt(anchor.range.start));
    return heading < 0 ? QString() : article.textIn(article.blocks[size_t(heading)].range).toString();
}

QString AnnotationListModel::spoken(const Annotation &annotation, bool isOrphan) const
{
    QStringList parts{annotation.quote.exact};
    QStringList paths;
    for (const TagId tag : annotation.tags)
        paths.append(shownPath(codebook().path(tag)));
    if (isOrphan)
        parts.append(tr("Not found in this text"));
    if (!paths.isEmpty())
        parts.append(tr("Tags: %1").arg(paths.join(u", "_s)));
    if (!annotation.note.isEmpty())
        parts.append(tr("Note: %1").arg(annotation.note));
    return parts.join(u". "_s);
}

void AnnotationListModel::followTags(const ChangeSet &change)
{
    if (change.tags.empty())
        return;
    Q_EMIT tagsChanged();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void AnnotationListModel::readAgain()
{
    beginResetModel();
    m_rows = orderInText();
    countOrphans();
    endResetModel();
    Q_EMIT tagsChanged();
}

void AnnotationListModel::countOrphans()
{
    m_orphans = 0;
    if (!m_session)
        return;
    const std::span<const Anchor> anchors = m_session->anchors();
    for (auto last = anchors.rbegin(); last != anchors.rend() && last->quality == AnchorQuality::Orphan; ++last)
        ++m_orphans;
}

void AnnotationListModel::removeRow(AnnotationId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

/// Takes the row to its place in the target order, which may hold rows that are not there yet.
void AnnotationListModel::moveRow(AnnotationId id, const std::vector<AnnotationId> &target)
{
    const int from = rowOf(id);
    const auto place = std::ranges::find(target, id);
    const auto isBefore = [&](AnnotationId other) { return other != id && rowOf(other) >= 0; };
    const int to = int(std::count_if(target.begin(), place, isBefore));
    if (from < 0 || from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, id);
    endMoveRows();
}

void AnnotationListModel::follow(const ChangeSet &change)
{
    if (change.annotations.size() > LargestFollowedStep) {
        readAgain();
        return;
    }
    countOrphans();
    std::vector<AnnotationId> edited;
    for (const auto &step : change.annotations) {
        const AnnotationId id = step.value().id;
        if (!m_session->annotation(id))
            removeRow(id);
        else if (rowOf(id) >= 0)
            edited.push_back(id);
    }
    const std::vector<AnnotationId> target = orderInText();
    for (const AnnotationId id : edited) {
        const int row = rowOf(id);
        if (size_t(row) >= target.size() || target[size_t(row)] != id)
            moveRow(id, target);
    }
    for (size_t row = 0; row < target.size(); ++row) {
        if ((row < m_rows.size() && m_rows[row] == target[row]) || rowOf(target[row]) >= 0)
            continue;
        beginInsertRows({}, int(row), int(row));
        m_rows.insert(m_rows.begin() + qsizetype(row), target[row]);
        endInsertRows();
    }
    if (m_rows != target) {
        readAgain();
        return;
    }
    for (const AnnotationId id : edited) {
        const QModelIndex changed = index(rowOf(id));
        Q_EMIT dataChanged(changed, changed);
    }
}
