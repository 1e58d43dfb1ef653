#include "layout/block_layout_p.h"
#include "layout/table_columns.h"
#include "layout/unbreakable_spaces.h"
#include "text/breaks.h"

#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

namespace {

using Kind = Block::Kind;
constexpr qsizetype PartSize = 4096; ///< UTF-16 units of a giant block's part, about
constexpr qreal CellPaddingX = 10;   ///< px
constexpr qreal CellPaddingY = 7;    ///< px
constexpr qreal CaptionGap = 8;      ///< px
constexpr size_t MeasuredRows = 100; ///< of a long table; the rest takes their widths

QTextCharFormat formatOf(Span::Kind kind, const BlockStyle &style, const Typography &typography)
{
    QTextCharFormat format;
    switch (kind) {
    case Span::Kind::Emphasis:
        format.setFontItalic(true);
        break;
    case Span::Kind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case Span::Kind::Code:
        format.setFontFamilies(codeFamilies(typography));
        format.setProperty(QTextFormat::FontPixelSize, qRound(style.flow.font.pixelSize() * 0.88));
        break;
    case Span::Kind::Superscript:
    case Span::Kind::FootnoteRef:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        break;
    case Span::Kind::Subscript:
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
        break;
    case Span::Kind::Strikethrough:
        format.setFontStrikeOut(true);
        break;
    case Span::Kind::Underline:
        format.setFontUnderline(true);
        break;
    case Span::Kind::Link:
        break; // underlined by drawText, in the theme's accent
    }
    return format;
}

/// Where a giant block may be cut near an offset: after a sentence, else after a space, else between graphemes.
qsizetype cutNear(QStringView text, qsizetype offset)
{
    const qsizetype last = std::min(text.size(), offset + PartSize / 4);
    if (last == text.size())
        return last;
    const qsizetype first = offset - PartSize / 4;
    qsizetype space = -1;
    for (qsizetype i = last; i > first; --i) {
        const QChar before = text[i - 1];
        const bool isAfterSpace = before == u' ' || before == u'\t' || before == QChar::LineSeparator;
        if (isAfterSpace && space < 0)
            space = i;
        if ((isAfterSpace && QStringView(u".!?…»”").contains(text[i - 2])) || QStringView(u"。！？").contains(before))
            return i;
    }
    if (space > 0)
        return space;
    const qsizetype inside = graphemeStart(text.sliced(first, std::min(text.size(), last + 64) - first), last - first);
    return first + std::max<qsizetype>(inside, 1);
}

std::vector<TextRange> splitAt(QStringView text, TextRange range, QChar separator)
{
    std::vector<TextRange> pieces;
    qsizetype start = range.start;
    for (qsizetype i = range.start; i <= range.end; ++i) {
        if (i == range.end || text[i] == separator) {
            pieces.push_back({start, i});
            start = i + 1;
        }
    }
    return pieces;
}

FlowStyle::Alignment cellAlignment(const QString &detail, size_t column)
{
    const QChar letter = qsizetype(column) < detail.size() ? detail[qsizetype(column)] : QChar(u'l');
    if (letter == u'c')
        return FlowStyle::Alignment::Centre;
    return letter == u'r' ? FlowStyle::Alignment::End : FlowStyle::Alignment::Start;
}

} // namespace

BlockLayout::Private::Private(const Article &article, size_t index, const Typography &type, QImage picture,
                              std::shared_ptr<const Hyphenation> patterns)
    : block(article.blocks[index])
    , text(article.text)
    , language(article.languageOf(index))
    , typography(type)
    , style(blockStyle(article, index, type))
    , hyphenation(std::move(patterns))
    , columnWidth(type.columnWidth > 0 ? type.columnWidth : type.widthOf(Typography::DefaultMeasure))
    , image(std::move(picture))
{
    const auto inside = article.spansIn(index);
    spans.assign(inside.begin(), inside.end());
    const Block *above = index > 0 ? &article.blocks[index - 1] : nullptr;
    quoteDepthAbove = above ? above->quoteDepth : 0;
    isFirstFootnote = block.kind == Kind::Footnote && (!above || above->kind != Kind::Footnote);
    if (block.kind == Kind::Image)
        buildImage();
    else if (block.kind == Kind::Table)
        buildTable();
    else if (block.range.length() >= GiantBlock)
        buildGiant();
    else
        buildText();
}

qreal BlockLayout::Private::contentLeft() const
{
    return style.flow.isRightToLeft ? style.padding : style.indent + style.padding;
}

qreal BlockLayout::Private::contentWidth() const
{
    // deep nesting in a narrow window: never less than a few letters
    return std::max(typography.size * 4, columnWidth - style.indent - 2 * style.padding);
}

void BlockLayout::Private::buildText()
{
    LayoutPart part{.range = block.range,
                    .origin = {contentLeft(), style.spaceBefore + style.padding},
                    .width = contentWidth(),
                    .alignment = style.flow.alignment};
    part.flow = makeFlow(part);
    part.height = part.flow->height();
    part.lines = part.flow->lineCount();
    parts.push_back(std::move(part));
    placeParts();
}

void BlockLayout::Private::buildGiant()
{
    isLazy = true;
    const QStringView all = block.range.in(text);
    const HeightEstimate estimate(typography);
    for (qsizetype start = 0; start < all.size();) {
        const qsizetype end = cutNear(all, std::min(all.size(), start + PartSize));
        LayoutPart part{.range = TextRange{start, end}.shifted(block.range.start),
                        .origin = {contentLeft(), 0},
                        .width = contentWidth(),
                        .alignment = style.flow.alignment};
        part.lines = int(estimate.lines(all.sliced(start, end - start), language, contentWidth()));
        part.height = part.lines * style.flow.lineHeight;
        parts.push_back(std::move(part));
        start = end;
    }
    placeParts();
}

void BlockLayout::Private::buildImage()
{
    const qreal widest = contentWidth();
    QSizeF size(widest, std::round(widest * 9 / 16)); // the placeholder
    if (!image.isNull()) {
        size = image.deviceIndependentSize();
        if (size.width() > widest)
            size = QSizeF(widest, std::round(size.height() * widest / size.width()));
    }
    imageRect =
        QRectF(contentLeft() + std::round((widest - size.width()) / 2), style.spaceBefore, size.width(), size.height());
    const bool hasCaption = !block.range.isEmpty();
    const qreal top = hasCaption ? imageRect.bottom() + CaptionGap : imageRect.bottom() - style.flow.lineHeight;
    LayoutPart part{
        .range = block.range, .origin = {contentLeft(), top}, .width = widest, .alignment = style.flow.alignment};
    part.flow = makeFlow(part);
    part.lines = part.flow->lineCount();
    part.height = part.flow->height();
    height = hasCaption ? top + part.height : imageRect.bottom();
    parts.push_back(std::move(part));
}

void BlockLayout::Private::buildTable()
{
    headerRows = block.level;
    std::vector<qreal> natural;
    std::vector<qreal> narrowest;
    std::vector<size_t> cellCounts;
    for (const TextRange row : splitAt(text, block.range, u'\n')) {
        const auto cells = splitAt(text, row, u'\t');
        natural.resize(std::max(natural.size(), cells.size()), 0);
        narrowest.resize(natural.size(), 0);
        for (size_t column = 0; column < cells.size(); ++column) {
            LayoutPart part{.range = cells[column],
                            .width = columnWidth * 4,
                            .isStrong = int(cellCounts.size()) < headerRows,
                            .alignment = cellAlignment(block.detail, column)};
            part.flow = makeFlow(part);
            if (cellCounts.size() < MeasuredRows) {
                natural[column] = std::max(natural[column], std::ceil(part.flow->widestLine()) + 1);
                narrowest[column] = std::max(narrowest[column], std::ceil(part.flow->narrowestWidth()) + 1);
            }
            parts.push_back(std::move(part));
        }
        cellCounts.push_back(cells.size());
    }
    const qreal available = contentWidth() - 2 * CellPaddingX * qreal(natural.size());
    placeCells(cellCounts, columnWidths(natural, narrowest, std::max(available, 1.0)));
}

void BlockLayout::Private::placeCells(const std::vector<size_t> &cellsOfRows, const std::vector<qreal> &widths)
{
    qreal top = style.spaceBefore;
    size_t next = 0;
    int line = 0;
    for (const size_t cells : cellsOfRows) {
        rowTops.push_back(top);
        qreal tallest = style.flow.lineHeight;
        qreal left = contentLeft();
        qreal right = contentLeft() + contentWidth();
        for (size_t column = 0; column < cells; ++column, ++next) {
            LayoutPart &part = parts[next];
            part.width = std::max(widths[column], 1.0);
            part.flow->layOut(part.width);
            part.height = part.flow->height();
            part.lines = part.flow->lineCount();
            part.firstLine = line;
            line += part.lines;
            const qreal taken = part.width + 2 * CellPaddingX;
            right -= taken;
            part.origin = {(style.flow.isRightToLeft ? right : left) + CellPaddingX, top + CellPaddingY};
            left += taken;
            tallest = std::max(tallest, part.height);
        }
        top += tallest + 2 * CellPaddingY;
    }
    rowTops.push_back(top);
    height = top;
}

void BlockLayout::Private::placeParts()
{
    qreal top = style.spaceBefore + style.padding;
    int line = 0;
    for (LayoutPart &part : parts) {
        part.origin.setY(top);
        part.firstLine = line;
        top += part.height;
        line += part.lines;
    }
    height = top + style.padding;
}

std::unique_ptr<TextFlow> BlockLayout::Private::makeFlow(const LayoutPart &part) const
{
    QString shown = part.range.in(text).toString().replace(u'\n', QChar::LineSeparator);
    std::vector<qsizetype> hyphens;
    if (block.kind != Kind::Code) {
        shown = withUnbreakableSpaces(shown, language);
        if (style.hyphenate && hyphenation)
            hyphens = hyphenation->breaks(shown, language);
        for (const Span &span : spans) {
            if (span.kind == Span::Kind::Code && !hyphens.empty())
                std::erase_if(hyphens, [&](qsizetype at) { return span.range.contains(at + part.range.start); });
        }
    }
    DisplayText display(shown, std::move(hyphens));
    FlowStyle flowStyle = style.flow;
    flowStyle.alignment = part.alignment;
    auto formats = formatsOf(part.range, display, part.isStrong);
    auto made = std::make_unique<TextFlow>(part.range, std::move(display), flowStyle, formats);
    made->layOut(part.width);
    return made;
}

QList<QTextLayout::FormatRange> BlockLayout::Private::formatsOf(TextRange range, const DisplayText &display,
                                                                bool isStrong) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&formats](int start, int end, const QTextCharFormat &format) {
        QTextLayout::FormatRange added;
        added.start = start;
        added.length = end - start;
        added.format = format;
        formats.append(added);
    };
    if (isStrong)
        add(0, int(display.text().size()), formatOf(Span::Kind::Strong, style, typography));
    for (const Span &span : spans) {
        const TextRange inside = span.range.intersected(range).relativeTo(range);
        if (!inside.isEmpty() && span.kind != Span::Kind::Link)
            add(display.startOf(inside.start), display.endOf(inside.end), formatOf(span.kind, style, typography));
    }
    return formats;
}
