#include "exporters/article_printer.h"

#include "base/harmless_picture.h"
#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/marked_runs.h"
#include "layout/print_line.h"
#include "layout/text_painter.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImageReader>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Inset = 0.5; ///< px that keep the lines around a slice out of it

bool isNoted(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    return !tagLine(annotation, snapshot).isEmpty() ||
           (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty());
}

bool hasNotes(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    return std::ranges::any_of(exported.annotations,
                               [&](const Annotation &annotation) { return isNoted(annotation, snapshot); });
}

DecorationSet highlightsOf(const ExportedArticle &exported)
{
    std::vector<Decoration> decorations;
    for (const Annotation &annotation : exported.annotations) {
        if (annotation.position.isEmpty())
            continue;
        Decoration decoration;
        decoration.range = annotation.position;
        decoration.shape = annotation.style.shape == HighlightStyle::Shape::Underline ? Decoration::Shape::Underline
                                                                                      : Decoration::Shape::Background;
        decoration.colour = annotation.style.colour;
        decoration.annotation = annotation.id;
        decorations.push_back(decoration);
    }
    return DecorationSet(std::move(decorations));
}

} // namespace

ArticlePrinter::ArticlePrinter(const ExportedArticle &exported, const ExportSnapshot &snapshot, PrintJob &job)
    : m_exported(exported)
    , m_article(*exported.article)
    , m_snapshot(snapshot)
    , m_job(job)
    , m_sheet(printSheet(hasNotes(exported, snapshot), snapshot.options))
    , m_decorations(highlightsOf(exported))
    , m_notes(m_sheet)
    , m_hasOwnTitle(!m_article.blocks.empty() && isTitleHeading(m_article, 0))
    , m_noted(m_article.blocks.size())
    , m_places(m_article.blocks.size())
{
    for (const Annotation &annotation : exported.annotations) {
        if (!annotation.position.isEmpty() && !m_noted.empty() && isNoted(annotation, snapshot))
            m_noted[m_article.blockAt(annotation.position.start)].push_back(&annotation);
    }
    for (size_t block = 0; block < m_article.blocks.size(); ++block) {
        if (m_article.blocks[block].kind == Block::Kind::Footnote &&
            !m_footnotes.contains(m_article.blocks[block].detail))
            m_footnotes.insert(m_article.blocks[block].detail, block);
    }
}

void ArticlePrinter::print()
{
    m_firstPage = m_job.page + 1;
    beginPage();
    PageBreaker breaker(
        m_sheet.column.height(),
        [this](const BlockLayout &layout, const PageSlice &slice) { paintSlice(layout, slice); },
        [this] {
            endPage();
            beginPage();
        });
    breaker.begin(printHead());
    for (size_t block = 0; block < m_article.blocks.size(); ++block)
        breaker.add(block, BlockLayout(m_article, block, m_sheet.typography, imageOf(block), m_job.hyphenation),
                    keepOf(block));
    breaker.finish();
    noteLost();
    endPage();
    while (!m_notes.isEmpty()) { // more notes than text
        beginPage();
        endPage();
    }
    resolveLinks();
}

void ArticlePrinter::beginPage()
{
    if (++m_job.page > 0)
        m_job.writer.newPage();
    QPainter &painter = m_job.painter;
    painter.setPen(m_sheet.colours.softInk);
    painter.setFont(m_sheet.furnitureFont);
    const QRectF &column = m_sheet.column;
    painter.drawText(QRectF(column.left(), column.bottom() + 44, column.width(), 30), Qt::AlignCenter,
                     QString::number(m_job.page + 1));
    if (m_job.page == m_firstPage)
        return;
    const QString title =
        painter.fontMetrics().elidedText(m_article.metadata.title.simplified(), Qt::ElideRight, int(column.width()));
    printCentred(painter, QRectF(column.left(), column.top() - 68, column.width(), 30), title);
}

void ArticlePrinter::endPage()
{
    const size_t before = m_job.links.size();
    m_notes.paintPage(m_job.painter, m_job.links);
    for (size_t link = before; link < m_job.links.size(); ++link)
        m_job.links[link].page = m_job.page;
}

/// Where the article is from, and its title unless it begins with it. Returns the height taken, px.
qreal ArticlePrinter::printHead()
{
    qreal y = 0;
    const Typography &typography = m_sheet.typography;
    if (const QString from = sourceLine(m_article.metadata); !from.isEmpty())
        y = printLines(from, m_sheet.furnitureFont, m_sheet.colours.softInk, y, 1.5) + 8;
    if (m_hasOwnTitle)
        return y;
    m_job.headings.push_back({m_article.metadata.title, 1, {m_job.page, m_sheet.column.top() + y}});
    y = printLines(m_article.metadata.title, withFallbacks(typography.headingFont(0), m_article.metadata.language),
                   m_sheet.colours.ink, y, 1.25);
    return y + typography.lineHeight();
}

/// Lines over the column's whole width; returns where they end, px below its top.
qreal ArticlePrinter::printLines(const QString &text, const QFont &font, const QColor &ink, qreal top, qreal leading)
{
    QTextLayout layout(text, withFallbacks(font, m_article.metadata.language));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = top;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(m_sheet.column.width());
        line.setPosition({0, y});
        y += qRound(font.pixelSize() * leading);
    }
    layout.endLayout();
    m_job.painter.setPen(ink);
    ::printLines(m_job.painter, layout, m_sheet.column.topLeft());
    return y;
}

PageBreaker::Keep ArticlePrinter::keepOf(size_t block) const
{
    const Block::Kind kind = m_article.blocks[block].kind;
    const bool isLast = block + 1 >= m_article.blocks.size();
    const Block::Kind next = isLast ? Block::Kind::Rule : m_article.blocks[block + 1].kind;
    const bool isCaptioned = kind == Block::Kind::Image && next == Block::Kind::Caption;
    const bool isCaption = kind == Block::Kind::Caption && (next == Block::Kind::Table || next == Block::Kind::Code);
    return !isLast && (kind == Block::Kind::Heading || isCaptioned || isCaption) ? PageBreaker::Keep::WithNext
                                                                                 : PageBreaker::Keep::Free;
}

/// In pixels of the sheet, so that a photo of a screen's resolution has a screen's size; never higher than a page.
QImage ArticlePrinter::imageOf(size_t block) const
{
    constexpr qreal Enlarged = PrintSheet::Resolution / 96.0;
    if (m_article.blocks[block].kind != Block::Kind::Image)
        return {};
    const std::optional<Resource> resource = m_snapshot.resources.find(m_article.blocks[block].detail);
    if (!resource)
        return {};
    QByteArray bytes = harmlessPicture(resource->bytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return {};
    const QSizeF most(m_sheet.column.width(), m_sheet.column.height() * 0.8);
    QSizeF size = QSizeF(image.size()) * Enlarged;
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    image.setDevicePixelRatio(image.width() / std::max(1.0, size.width()));
    return image;
}

void ArticlePrinter::paintSlice(const BlockLayout &layout, const PageSlice &slice)
{
    QPainter &painter = m_job.painter;
    const QRectF &column = m_sheet.column;
    const qreal top = column.top() + slice.top;
    if (m_places[slice.block].page < 0)
        m_places[slice.block] = {m_job.page, top};
    addHeading(layout, slice);
    // As wide as the sheet: letters may lean out of the column.
    const QRectF area(0, top + Inset, PrintSheet::Width, slice.to - slice.from - 2 * Inset);
    painter.save();
    painter.setClipRect(area);
    paintBlock(painter, {column.left(), top - slice.from}, layout, {m_sheet.colours, m_decorations, {}, {}, area});
    painter.restore();
    if (m_article.blocks[slice.block].kind == Block::Kind::Table) // its own line there is outside
        painter.fillRect(QRectF(column.left(), top + slice.to - slice.from, column.width(), 1),
                         m_sheet.colours.softInk);
    addLinks(layout, slice);
    addNotes(layout, slice);
}

void ArticlePrinter::addHeading(const BlockLayout &layout, const PageSlice &slice)
{
    const Block &block = m_article.blocks[slice.block];
    if (block.kind != Block::Kind::Heading || slice.from > layout.spaceBefore())
        return;
    const bool isTitle = m_hasOwnTitle && slice.block == 0;
    const QString title = m_article.textIn(block.range).toString().simplified();
    const qreal y = m_sheet.column.top() + slice.top + layout.spaceBefore() - slice.from;
    m_job.headings.push_back({title, isTitle ? 1 : block.level + 1, {m_job.page, y}});
}

void ArticlePrinter::addNotes(const BlockLayout &layout, const PageSlice &slice)
{
    for (const Annotation *annotation : m_noted[slice.block]) {
        const qreal y = layout.caretRect(annotation->position.start).top();
        const bool isBefore = y < slice.from && slice.from > layout.spaceBefore();
        if (!isBefore && y < slice.to)
            m_notes.add(std::max(0.0, slice.top + y - slice.from), noteOf(*annotation));
    }
}

MarginNote ArticlePrinter::noteOf(const Annotation &annotation) const
{
    std::vector<NoteParagraph> paragraphs;
    if (m_snapshot.options.includeNotes)
        paragraphs = noteParagraphs(annotation.note.trimmed());
    if (annotation.position.isEmpty())
        paragraphs.insert(paragraphs.begin(), {{}, 0, {NoteRun{u'“' + annotation.quote.exact.simplified() + u'”'}}});
    QStringList origin{annotation.author};
    if (m_snapshot.options.includeDates && annotation.created.isValid())
        origin += annotation.created.toUTC().toString(u"yyyy-MM-dd"_s);
    origin.removeAll(QString());
    return {tagLine(annotation, m_snapshot), paragraphs, origin.join(u" · "_s),
            m_sheet.colours.line(annotation.style.colour), m_sheet};
}

/// Notes whose passage is gone stand beside the end.
void ArticlePrinter::noteLost()
{
    for (const Annotation &annotation : m_exported.annotations) {
        if (annotation.position.isEmpty() && isNoted(annotation, m_snapshot))
            m_notes.add(m_sheet.column.height(), noteOf(annotation));
    }
}

void ArticlePrinter::addLinks(const BlockLayout &layout, const PageSlice &slice)
{
    for (const Span &span : m_article.spansIn(slice.block)) {
        const bool isNote = span.kind == Span::Kind::FootnoteRef;
        if (span.kind != Span::Kind::Link && !isNote)
            continue;
        const qsizetype inner =
            isNote ? qsizetype(m_footnotes.value(span.target, m_article.blocks.size())) : linkedBlock(span.target);
        const bool isInner = inner >= 0 && size_t(inner) < m_article.blocks.size();
        if (!isInner && !isSafeLink(span.target))
            continue;
        for (const QRectF &rect : layout.rectsFor(span.range)) {
            const qreal middle = rect.center().y();
            if (middle < slice.from || middle >= slice.to)
                continue;
            if (isInner)
                m_innerLinks.push_back({m_job.links.size(), size_t(inner)});
            const QPointF shift(m_sheet.column.left(), m_sheet.column.top() + slice.top - slice.from);
            m_job.links.push_back({m_job.page, rect.translated(shift), isInner ? QString() : span.target, {}});
        }
    }
}

void ArticlePrinter::resolveLinks()
{
    for (const InnerLink &inner : m_innerLinks)
        m_job.links[inner.link].place = m_places[inner.block];
}
