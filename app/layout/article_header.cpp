#include "layout/article_header.h"

#include "layout/text_flow.h"
#include "layout/unbreakable_spaces.h"

namespace {

constexpr qreal TitleLeading = 1.25;
constexpr qreal AboutLeading = 1.5;

std::unique_ptr<TextFlow> flowOf(const QString &text, const FlowStyle &style, qreal width)
{
    const TextRange all{0, text.size()};
    auto flow = std::make_unique<TextFlow>(all, DisplayText(text, {}), style, QList<QTextLayout::FormatRange>());
    flow->layOut(width);
    return flow;
}

} // namespace

ArticleHeader::ArticleHeader(const QString &title, const QString &about, const QString &language,
                             const Typography &typography, const QFont &interfaceFont)
{
    const qreal width =
        typography.columnWidth > 0 ? typography.columnWidth : typography.widthOf(Typography::DefaultMeasure);
    FlowStyle style;
    style.font = withFallbacks(typography.headingFont(0), language);
    style.lineHeight = qRound(style.font.pixelSize() * TitleLeading);
    style.isRightToLeft = title.isRightToLeft();
    m_title = flowOf(withUnbreakableSpaces(title, language), style, width);
    m_height = m_title->height();
    if (!about.isEmpty()) {
        style.font = interfaceFont;
        style.font.setPixelSize(qRound(typography.size * 0.76));
        style.lineHeight = qRound(style.font.pixelSize() * AboutLeading);
        m_about = flowOf(about, style, width);
        m_aboutTop = m_height + qRound(typography.size * 0.35);
        m_height = m_aboutTop + m_about->height();
    }
    m_height += typography.lineHeight();
}

ArticleHeader::~ArticleHeader() = default;
ArticleHeader::ArticleHeader(ArticleHeader &&) noexcept = default;
ArticleHeader &ArticleHeader::operator=(ArticleHeader &&) noexcept = default;

void ArticleHeader::draw(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const
{
    painter.save();
    painter.setPen(colours.ink);
    m_title->draw(painter, topLeft, {}, {}, {});
    if (m_about) {
        painter.setPen(colours.softInk);
        m_about->draw(painter, topLeft + QPointF(0, m_aboutTop), {}, {}, {});
    }
    painter.restore();
}
