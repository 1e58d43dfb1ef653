#include "ui/annotations/annotation_delegate.h"

#include "library/reading_session.h"
#include "model/codebook.h"
#include "ui/annotations/annotation_list_model.h"
#include "ui/annotations/note_language_choice.h"
#include "ui/annotations/tag_completion.h"

#include <QElapsedTimer>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int SideMargin = 12; // px, as all of these
constexpr int HalfGap = 5;     // between cards
constexpr int LabelPadding = 12;
constexpr int CardsKept = 256;
constexpr int LongestSlice = 4; // ms
constexpr int ShortList = 200;  ///< rows; all heights of a list up to this are measured at once

} // namespace

AnnotationDelegate::AnnotationDelegate(AnnotationListModel &model, std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_now(std::move(now))
    , m_cards(CardsKept)
{
    connect(&m_idle, &QTimer::timeout, this, &AnnotationDelegate::measureSome);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &AnnotationDelegate::expect);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AnnotationDelegate::forget);
    connect(&model, &QAbstractItemModel::modelReset, this, &AnnotationDelegate::forgetAll);
    connect(&model, &AnnotationListModel::tagsChanged, this, &AnnotationDelegate::forgetAll);
}

void AnnotationDelegate::setCardStyle(const CardStyle &style)
{
    m_style = style;
    forgetAll();
}

void AnnotationDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forgetAll();
}

void AnnotationDelegate::setEditor(AnnotationId id, int height)
{
    m_edited = id;
    m_editorHeight = height;
}

void AnnotationDelegate::forget(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const AnnotationId id = m_model.idAt(row);
        m_cards.remove(id);
        if (m_heights.remove(id) && first.row() == last.row())
            m_edits.insert(id);
    }
}

void AnnotationDelegate::forgetAll()
{
    m_cards.clear();
    m_edits.clear();
    m_heights.clear();
    m_measured = 0;
    if (m_model.rowCount() > ShortList)
        m_idle.start();
}

void AnnotationDelegate::expect(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_edits.insert(m_model.idAt(row));
}

/// A slice of a long list's heights, so short that no frame waits for it.
void AnnotationDelegate::measureSome()
{
    QElapsedTimer timer;
    timer.start();
    while (m_measured < m_model.rowCount() && timer.elapsed() < LongestSlice) {
        const QModelIndex index = m_model.index(m_measured++);
        const AnnotationId id = annotationOf(index).id;
        if (!m_heights.contains(id))
            m_heights.insert(id, Card(contentOf(index), m_style, m_width - 2 * SideMargin).height());
    }
    if (m_measured < m_model.rowCount())
        return;
    m_idle.stop();
    Q_EMIT heightCorrected();
}

CardContent AnnotationDelegate::contentOf(const QModelIndex &index) const
{
    const Annotation &annotation = annotationOf(index);
    CardContent content{.quote = annotation.quote.exact, .note = annotation.note, .colour = annotation.style.colour};
    content.isOrphan = index.data(AnnotationListModel::OrphanRole).toBool();
    for (const TagId id : annotation.tags) {
        if (const Tag *tag = m_model.codebook().tag(id))
            content.chips.push_back({shownPath(m_model.codebook().path(id)), tag->colour, {}});
    }
    QStringList meta;
    if (const int paragraph = index.data(AnnotationListModel::ParagraphRole).toInt())
        meta.append(u"¶ %1"_s.arg(paragraph));
    meta.append(cardDate(annotation.created, m_now()));
    if (!annotation.noteLanguage.isEmpty())
        meta.append(shortLanguages(noteLanguages(annotation.noteLanguage)));
    content.meta = meta.join(u" · "_s);
    return content;
}

const Card &AnnotationDelegate::card(const QModelIndex &index) const
{
    const AnnotationId id = annotationOf(index).id;
    if (const Card *known = m_cards.object(id))
        return *known;
    auto fresh = std::make_unique<Card>(contentOf(index), m_style, m_width - 2 * SideMargin);
    const Card &laidOut = *fresh;
    m_heights.insert(id, laidOut.height());
    m_cards.insert(id, fresh.release());
    return laidOut;
}

qreal AnnotationDelegate::heightOf(const QModelIndex &index) const
{
    const Annotation &annotation = annotationOf(index);
    if (annotation.id == m_edited)
        return card(index).height(m_editorHeight);
    if (const auto known = m_heights.constFind(annotation.id); known != m_heights.cend())
        return *known;
    if (m_model.rowCount() <= ShortList || m_edits.contains(annotation.id))
        return card(index).height();
    return estimatedCardHeight(annotation, m_style, m_width - 2 * SideMargin);
}

int AnnotationDelegate::labelHeight(const QModelIndex &index) const
{
    const auto isOrphan = [](const QModelIndex &row) { return row.data(AnnotationListModel::OrphanRole).toBool(); };
    if (!isOrphan(index) || (index.row() > 0 && isOrphan(index.siblingAtRow(index.row() - 1))))
        return 0;
    return QFontMetrics(m_style.smallFont).height() + LabelPadding;
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {m_width, int(heightOf(index)) + 2 * HalfGap + labelHeight(index)};
}

QRect AnnotationDelegate::cardRect(const QRect &cell, const QModelIndex &index) const
{
    const int height = int(card(index).height(editorHeightIn(annotationOf(index).id)));
    return {cell.left() + SideMargin, cell.top() + HalfGap + labelHeight(index), m_width - 2 * SideMargin, height};
}

QRect AnnotationDelegate::noteRect(const QRect &cell, const QModelIndex &index) const
{
    const QRectF note = card(index).noteRect(editorHeightIn(annotationOf(index).id));
    return note.toAlignedRect().translated(cardRect(cell, index).topLeft());
}

QRect AnnotationDelegate::menuRect(const QRect &cell, const QModelIndex &index) const
{
    const QRectF menu = card(index).menuRect(editorHeightIn(annotationOf(index).id));
    return menu.toAlignedRect().translated(cardRect(cell, index).topLeft());
}

AnnotationDelegate::Part AnnotationDelegate::partAt(const QRect &cell, const QModelIndex &index, QPoint position) const
{
    if (!cardRect(cell, index).contains(position))
        return Part::Outside;
    if (menuRect(cell, index).contains(position))
        return Part::Menu;
    return card(index).hasNote() && noteRect(cell, index).contains(position) ? Part::Note : Part::Body;
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int label = labelHeight(index);
    if (label > 0)
        paintLabel(*painter, {option.rect.left(), option.rect.top(), option.rect.width(), label});
    const Card &shown = card(index);
    CardState state;
    state.isSelected = option.state.testFlag(QStyle::State_Selected);
    state.showsMenu = state.isSelected || m_hovered == index;
    state.editorHeight = editorHeightIn(annotationOf(index).id);
    const QPointF topLeft(option.rect.left() + SideMargin, option.rect.top() + HalfGap + label);
    shown.paint(*painter, topLeft, m_style, state);
    if (int(shown.height(state.editorHeight)) + 2 * HalfGap + label != option.rect.height())
        Q_EMIT heightCorrected();
}

void AnnotationDelegate::paintLabel(QPainter &painter, const QRect &rect) const
{
    painter.setFont(m_style.smallFont);
    painter.setPen(m_style.colours.softInk);
    painter.drawText(rect.adjusted(SideMargin, 0, -SideMargin, 0), Qt::AlignLeft | Qt::AlignBottom,
                     tr("Not found in this text"));
}
