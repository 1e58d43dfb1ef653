#include "layout/block_style.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace {

using Kind = Block::Kind;
constexpr qreal HeadingLeading = 1.25;
constexpr qreal SmallScale = 0.86; ///< footnotes, credits, captions
constexpr qreal SmallLeading = 1.5;
constexpr qreal CodeLeading = 1.45;
constexpr qreal TableScale = 0.92;
constexpr qreal TableLeading = 1.4;
constexpr qreal HangingStep = 1.6;     ///< of the body's size: what a level of a list or a verse is moved by
constexpr int NarrowestJustified = 34; ///< characters; narrower columns have too few spaces to stretch

/// Space between two blocks, in lines of the body.
qreal gapInLines(const Block *above, const Block &block)
{
    if (!above)
        return 0;
    if (block.kind == Kind::Heading) {
        if (above->kind == Kind::Heading)
            return 0.6;
        return block.level <= 1 ? 1.9 : block.level == 2 ? 1.6 : 1.3;
    }
    if (above->kind == Kind::Heading)
        return block.kind == Kind::Code || block.kind == Kind::Table ? 0.65 : 0.45;
    if (block.kind == above->kind) {
        if (block.kind == Kind::ListItem)
            return 0.3;
        if (block.kind == Kind::Credit)
            return 0.1;
        if (block.kind == Kind::Footnote)
            return 0.3;
    }
    if (block.kind == Kind::Caption && (above->kind == Kind::Image || above->kind == Kind::Table))
        return 0.25;
    if (block.kind == Kind::Credit || block.kind == Kind::Footnote)
        return 1.4;
    if (block.kind == Kind::Rule || above->kind == Kind::Rule)
        return 0.4;
    return 0.55;
}

void setInSmall(BlockStyle &style, const Typography &typography)
{
    style.flow.font.setPixelSize(qRound(typography.size * SmallScale));
    style.flow.lineHeight = qRound(typography.size * SmallScale * SmallLeading);
}

void setHanging(BlockStyle &style, const QString &marker, qreal step, const Typography &typography)
{
    style.marker = marker;
    style.markerGap = typography.size * 0.5;
    style.indent += step;
    if (!marker.isEmpty()) // a long marker, “xxviii.”, pushes its text
        style.indent =
            std::max(style.indent, QFontMetricsF(style.flow.font).horizontalAdvance(marker) + style.markerGap);
}

void setCode(BlockStyle &style, const Typography &typography)
{
    style.flow.font = typography.codeFont();
    style.flow.lineHeight = qRound(style.flow.font.pixelSize() * CodeLeading);
    style.flow.wrapsAnywhere = true;
    style.flow.isRightToLeft = false;
    style.padding = qRound(typography.size * 0.75);
}

void setTable(BlockStyle &style, const Typography &typography)
{
    style.flow.font.setPixelSize(qRound(typography.size * TableScale));
    style.flow.lineHeight = qRound(typography.size * TableScale * TableLeading);
}

void setHeading(BlockStyle &style, int level, const Typography &typography)
{
    style.flow.font = typography.headingFont(std::max(1, level));
    style.flow.lineHeight = qRound(style.flow.font.pixelSize() * HeadingLeading);
}

void setVerse(BlockStyle &style, const Typography &typography)
{
    style.flow.continuationIndent = typography.size * 2;
    style.indent += typography.size * HangingStep;
}

/// Running text, which is justified and divided; everything else keeps its words and a ragged edge.
bool isProse(Kind kind)
{
    return kind == Kind::Paragraph || kind == Kind::Quote || kind == Kind::ListItem || kind == Kind::Footnote;
}

void setKind(BlockStyle &style, const Block &block, const QString &footnoteMark, const Typography &typography)
{
    if (!isProse(block.kind)) {
        style.flow.alignment = block.kind == Kind::Image ? FlowStyle::Alignment::Centre : FlowStyle::Alignment::Start;
        style.hyphenate = false;
    }
    if (isProse(block.kind))
        style.flow.breaking = FlowStyle::Breaking::Even;
    if (block.kind == Kind::Heading || block.kind == Kind::Image)
        style.flow.breaking = FlowStyle::Breaking::Balanced;
    switch (block.kind) {
    case Kind::Paragraph:
    case Kind::Quote:
    case Kind::Rule:
        break;
    case Kind::Heading:
        setHeading(style, block.level, typography);
        break;
    case Kind::ListItem:
        setHanging(style, block.marker, typography.size * HangingStep * std::max(1, block.level), typography);
        break;
    case Kind::Code:
        setCode(style, typography);
        break;
    case Kind::Verse:
        setVerse(style, typography);
        break;
    case Kind::Table:
        setTable(style, typography);
        break;
    case Kind::Footnote:
        setInSmall(style, typography);
        setHanging(style, footnoteMark, typography.size * HangingStep, typography);
        break;
    case Kind::Image:
    case Kind::Credit:
    case Kind::Caption:
        setInSmall(style, typography);
        style.isSoft = true;
        break;
    }
}

/// Their words have no spaces between them, so that stretching would pull letters apart.
bool isStretchedBetweenLetters(const QString &language)
{
    const QString base = language.section(u'-', 0, 0);
    return base == u"th" || base == u"lo" || base == u"km" || base == u"my";
}

bool isWrittenInIdeographs(const QString &language)
{
    return language.startsWith(u"zh") || language.startsWith(u"ja") || language.startsWith(u"ko");
}

} // namespace

qreal quoteStep(const Typography &typography)
{
    return qRound(typography.size * 1.25);
}

bool isRightToLeftText(QStringView text)
{
    return text.first(std::min<qsizetype>(text.size(), 4000)).isRightToLeft();
}

BlockStyle blockStyle(const Article &article, size_t index, const Typography &typography)
{
    const Block &block = article.blocks[index];
    const QString language = article.languageOf(index);
    BlockStyle style;
    style.flow.font = typography.bodyFont();
    style.flow.lineHeight = typography.lineHeight();
    style.flow.isRightToLeft = isRightToLeftText(article.textIn(block.range));
    const bool isWide = typography.columnWidth <= 0 || typography.columnWidth >= typography.widthOf(NarrowestJustified);
    const bool isJustified = typography.justify && isWide && !isStretchedBetweenLetters(language);
    style.flow.alignment = isJustified ? FlowStyle::Alignment::Justify : FlowStyle::Alignment::Start;
    style.hyphenate = typography.hyphenate;
    setKind(style, block, article.footnoteMark(index), typography);
    style.indent += block.quoteDepth * quoteStep(typography);
    style.flow.font = withFallbacks(style.flow.font, language);
    const Block *above = index > 0 ? &article.blocks[index - 1] : nullptr;
    style.spaceBefore = qRound(gapInLines(above, block) * typography.lineHeight());
    return style;
}

HeightEstimate::HeightEstimate(const Typography &typography)
    : m_typography(typography)
    , m_letterWidth(typography.widthOf(100) / 100)
    , m_columnWidth(typography.columnWidth > 0 ? typography.columnWidth
                                               : typography.widthOf(Typography::DefaultMeasure))
{
}

qreal HeightEstimate::lines(QStringView text, const QString &language, qreal width) const
{
    const qreal letter = isWrittenInIdeographs(language) ? m_typography.size : m_letterWidth;
    return std::max(1.0, std::ceil(qreal(text.size()) * letter / std::max(width, letter)));
}

qreal HeightEstimate::height(const Article &article, size_t index) const
{
    return qRound(unroundedHeight(article, index)); // as all heights that are laid out: lines stay on whole pixels
}

qreal HeightEstimate::unroundedHeight(const Article &article, size_t index) const
{
    const Block &block = article.blocks[index];
    const QStringView text = article.textIn(block.range);
    const QString &language = block.language.isEmpty() ? article.metadata.language : block.language;
    const qreal line = m_typography.lineHeight();
    const qreal gap = qRound(gapInLines(index > 0 ? &article.blocks[index - 1] : nullptr, block) * line);
    switch (block.kind) {
    case Kind::Heading:
        return gap + lines(text, language, m_columnWidth / 1.5) * line;
    case Kind::Code:
    case Kind::Verse:
        return gap + (qreal(text.count(u'\n')) + 2) * line;
    case Kind::Table:
        return gap + qreal(text.count(u'\n') + 1) * line * 1.4;
    case Kind::Image:
        return gap + m_columnWidth / 2;
    case Kind::Footnote:
    case Kind::Credit:
    case Kind::Caption:
        return gap + lines(text, language, m_columnWidth / SmallScale) * line * SmallScale;
    case Kind::Rule:
        return gap + line;
    default:
        return gap + lines(text, language, m_columnWidth - block.quoteDepth * quoteStep(m_typography)) * line;
    }
}
