#include "ui/articles/article_delegate.h"

#include "ui/articles/article_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int SideMargin = 16;
constexpr int TopMargin = 10;
constexpr int LineGap = 3;
constexpr int IconSide = 13;
constexpr qreal ReadFrom = 0.97; // the last lines are credits and empty space

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont quietFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(qMax(10, base.pixelSize() - 1));
    return font;
}

} // namespace

QString originLine(const ArticleSummary &summary)
{
    const Metadata &about = summary.metadata;
    QStringList parts;
    if (!about.site.isEmpty())
        parts << about.site;
    else if (!about.authors.isEmpty())
        parts << about.authors.join(u", "_s);
    else if (!summary.source.path.isEmpty())
        parts << QFileInfo(summary.source.path).fileName();
    if (!about.language.isEmpty())
        parts << about.language;
    return parts.join(u" · "_s);
}

QString progressText(const ArticleSummary &summary)
{
    const int percent = qRound(summary.progress * 100);
    if (!summary.opened.isValid() && percent == 0)
        return QCoreApplication::translate("ArticleDelegate", "unread");
    if (summary.progress >= ReadFrom)
        return QCoreApplication::translate("ArticleDelegate", "read");
    return QCoreApplication::translate("ArticleDelegate", "%1 %").arg(percent);
}

void ArticleDelegate::setColours(const ThemeColours &colours)
{
    m_colours = colours;
    m_noteIcon = themedIcon(u"note"_s, colours.softInk);
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto summary = index.data(ArticleListModel::SummaryRole).value<ArticleSummary>();
    painter->save();
    const bool isOpen = summary.id == m_current;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isOpen || isSelected)
        painter->fillRect(option.rect, m_colours.selectedRow);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(m_colours.chrome, m_colours.ink, 0.04));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_colours.hairline);

    const QRect inner = option.rect.adjusted(SideMargin, TopMargin, -SideMargin, -TopMargin);
    const QFont title = titleFont(option.font);
    painter->setFont(title);
    painter->setPen(m_colours.ink);
    const QFontMetrics titleMetrics(title);
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), titleMetrics.height()), int(Qt::AlignVCenter),
                      titleMetrics.elidedText(summary.metadata.title, Qt::ElideRight, inner.width()));

    const QFont quiet = quietFont(option.font);
    const QFontMetrics quietMetrics(quiet);
    QRect line(inner.left(), inner.top() + titleMetrics.height() + LineGap, inner.width(), quietMetrics.height());
    painter->setFont(quiet);
    painter->setPen(m_colours.softInk);
    if (summary.highlights > 0) {
        m_noteIcon.paint(painter,
                         QRect(line.right() - IconSide + 1, line.center().y() - IconSide / 2, IconSide, IconSide));
        line.setRight(line.right() - IconSide - 4);
        const QString count = QLocale().toString(summary.highlights);
        painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), count);
        line.setRight(line.right() - quietMetrics.horizontalAdvance(count) - 12);
    }
    const QString progress = progressText(summary);
    painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), progress);
    line.setRight(line.right() - quietMetrics.horizontalAdvance(progress) - 12);
    painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                      quietMetrics.elidedText(originLine(summary), Qt::ElideRight, line.width()));

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text =
        QFontMetrics(titleFont(option.font)).height() + LineGap + QFontMetrics(quietFont(option.font)).height();
    return {120, text + 2 * TopMargin};
}
