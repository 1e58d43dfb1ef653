#include "ui/annotations/codebook_delegate.h"

#include "ui/annotations/codebook_model.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowHeight = 30; // px, as all of these
constexpr int DotSize = 12;
constexpr int DotSpace = 24; // the dot and what stands around it
constexpr int EndMargin = 12;

} // namespace

QSize CodebookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + DotSpace + 48, RowHeight};
}

void CodebookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto colour = Colour(index.data(CodebookModel::ColourRole).toInt());
    QRectF dot(0, 0, DotSize, DotSize);
    dot.moveCenter({qreal(option.rect.left()) + DotSpace / 2.0, QRectF(option.rect).center().y()});
    painter->setPen(QPen(m_colours.line(colour), 1));
    painter->setBrush(m_colours.mark(colour));
    painter->drawEllipse(dot);

    QStringList end;
    if (const int key = index.data(CodebookModel::KeyRole).toInt(); key > 0)
        end.append(u"⌨ %1"_s.arg(key));
    if (const int count = index.data(CodebookModel::CountRole).toInt(); count > 0)
        end.append(QString::number(count));
    const QString count = end.join(u"   "_s);
    QRect inner = option.rect.adjusted(DotSpace, 0, -EndMargin, 0);
    painter->setFont(option.font);
    painter->setPen(m_colours.softInk);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    const QFontMetrics metrics(option.font);
    inner.setRight(inner.right() - metrics.horizontalAdvance(count) - 8);
    painter->setPen(m_colours.ink);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, inner.width()));
    painter->restore();
}

QWidget *CodebookDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(tr("Name of the tag"));
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[^/\\n]+"_s), edit));
    return edit;
}

void CodebookDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(DotSpace - 6, 1, 0, -1));
}
