#include "importers/office_text.h"

#include "importers/markdown_images.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestName = 60; ///< UTF-16 units of a line that is an author's name

struct FormatSpan {
    bool TextFormat::*flag;
    Span::Kind kind;
};

constexpr std::array FormatSpans = {
    FormatSpan{&TextFormat::isStrong, Span::Kind::Strong},
    FormatSpan{&TextFormat::isEmphasis, Span::Kind::Emphasis},
    FormatSpan{&TextFormat::isUnderlined, Span::Kind::Underline},
    FormatSpan{&TextFormat::isStruck, Span::Kind::Strikethrough},
    FormatSpan{&TextFormat::isSuperscript, Span::Kind::Superscript},
    FormatSpan{&TextFormat::isSubscript, Span::Kind::Subscript},
    FormatSpan{&TextFormat::isCode, Span::Kind::Code},
};

/// An image's words, without what a program wrote for want of them: a file's name, "Picture 3".
QString wordsOf(const QString &text)
{
    static const QRegularExpression junk(u"^([A-Za-z]:\\\\.*|(file|https?):.*|\\S*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|"
                                         u"svg|webp)|(picture|image|grafik|bild|"
                                         u"图片|圖片|図) ?\\d*)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression machine(u"\\s*(Description automatically generated.*|Description générée "
                                            u"automatiquement.*|描述已自动生成.*)$"_s);
    QString clean = text.simplified();
    clean.remove(machine);
    return junk.match(clean).hasMatch() ? QString() : clean;
}

} // namespace

void OfficeText::beginParagraph(ParagraphShape shape)
{
    const bool goesOn = shape.kind == Block::Kind::Code && m_shape.kind == Block::Kind::Code && m_isBegun;
    m_shape = std::move(shape);
    if (isInTable()) {
        m_needsSpace = true;
        m_isBegun = false;
    } else if (goesOn) {
        setFormat({});
        m_builder.addText(u"\n");
    } else {
        m_builder.endBlock();
        m_isBegun = false;
        if (m_shape.kind == Block::Kind::Code)
            beginBlock(); // so that empty lines stay
    }
}

void OfficeText::endParagraph()
{
    if (isInTable()) {
        setFormat({});
    } else if (m_shape.kind == Block::Kind::Code) {
        return; // its next line may follow
    } else {
        m_builder.endBlock();
    }
    const QString byline = std::exchange(m_byline, {}).simplified();
    if (!byline.isEmpty() && byline.size() <= LongestName &&
        std::ranges::none_of(byline, [](QChar c) { return c.isDigit() || c == u',' || c == u'@' || c == u':'; }))
        m_bylines.push_back(byline);
    m_isBegun = false;
    m_shape = {};
}

void OfficeText::beginBlock()
{
    m_isBegun = true;
    m_format = {};
    if (m_footnote && m_shape.kind != Block::Kind::Code) {
        m_builder.beginBlock(Block::Kind::Footnote);
        m_builder.setDetail(m_footnote->label);
        m_builder.setMarker(std::exchange(m_footnote->mark, {}));
    } else {
        m_builder.beginBlock(m_shape.kind, m_shape.level);
        if (m_shape.kind == Block::Kind::Quote)
            m_builder.setQuoteDepth(1);
        if (m_shape.kind == Block::Kind::ListItem) {
            m_builder.setMarker(m_shape.marker);
            return;
        }
    }
    if (!m_shape.marker.isEmpty())
        m_builder.addText(QString(m_shape.marker + u' '));
}

void OfficeText::beginInCell()
{
    m_isBegun = true;
    if (std::exchange(m_needsSpace, false))
        m_builder.addText(u" ");
    if (!m_shape.marker.isEmpty())
        m_builder.addText(QString(m_shape.marker + u' '));
}

void OfficeText::setFormat(const TextFormat &format)
{
    if (format == m_format)
        return;
    if (!m_format.link.isEmpty() && m_format.link != format.link)
        m_builder.endSpan(Span::Kind::Link);
    for (const FormatSpan &span : FormatSpans) {
        if (m_format.*span.flag && !(format.*span.flag))
            m_builder.endSpan(span.kind);
    }
    if (!format.link.isEmpty() && m_format.link != format.link)
        m_builder.beginSpan(Span::Kind::Link, format.link);
    for (const FormatSpan &span : FormatSpans) {
        if (format.*span.flag && !(m_format.*span.flag))
            m_builder.beginSpan(span.kind);
    }
    m_format = format;
}

void OfficeText::addText(QStringView text, const TextFormat &format)
{
    if (text.isEmpty())
        return;
    if (!m_isBegun && text.trimmed().isEmpty()) // unbreakable ones too: an indentation or a spacer
        return;
    if (!m_isBegun)
        isInTable() ? beginInCell() : beginBlock();
    setFormat(m_shape.kind == Block::Kind::Code ? TextFormat{.link = format.link} : format);
    if (m_shape.kind == Block::Kind::Credit)
        m_byline += text;
    if (!isInTable())
        return m_builder.addText(text);
    QString cell = text.toString();
    for (QChar &c : cell) {
        if (c == u'\t' || c == u'\n')
            c = u' ';
    }
    m_builder.addText(cell);
}

void OfficeText::addBreak(const TextFormat &format)
{
    if (!m_isBegun)
        return;
    setFormat(m_shape.kind == Block::Kind::Code ? TextFormat{} : format);
    m_builder.addHardBreak();
}

void OfficeText::addFootnoteRef(const QString &label, const QString &mark)
{
    if (!m_isBegun)
        isInTable() ? beginInCell() : beginBlock();
    setFormat({});
    m_builder.beginSpan(Span::Kind::FootnoteRef, label);
    m_builder.addText(mark);
    m_builder.endSpan(Span::Kind::FootnoteRef);
}

void OfficeText::addRule()
{
    if (isInTable())
        return;
    m_builder.beginBlock(Block::Kind::Rule);
    m_builder.endBlock();
    m_isBegun = false;
}

void OfficeText::notice(const QString &detail)
{
    if (m_noticed.contains(detail))
        return;
    m_noticed.push_back(detail);
    m_builder.addNotice({Error::Kind::Incomplete, m_name, detail});
}

void OfficeText::addImage(const QByteArray &bytes, const QString &alternative)
{
    const QString type = imageMediaType(bytes);
    const QString resource = type.isEmpty() ? QString() : m_builder.addResource(bytes, type);
    if (bytes.isEmpty())
        notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "some of its images are missing")));
    else if (resource.isEmpty())
        notice(
            QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "some of its images have a format that can’t be shown")));
    const Picture picture = {resource, wordsOf(alternative)};
    if (isInTable()) {
        m_pictures.push_back(picture);
        return;
    }
    m_builder.endBlock();
    m_isBegun = false;
    m_builder.addImage(picture.resource, picture.alternative);
}

void OfficeText::beginTable(int headerRows)
{
    if (++m_tableDepth > 1)
        return;
    m_builder.beginBlock(Block::Kind::Table, headerRows);
    m_format = {};
    m_isBegun = false;
    m_rows = 0;
    m_cells = 0;
    m_needsSpace = false;
}

void OfficeText::beginRow()
{
    m_needsSpace = m_tableDepth > 1;
    if (m_tableDepth > 1)
        return;
    setFormat({});
    if (m_rows++ > 0)
        m_builder.addText(u"\n");
    m_cells = 0;
}

void OfficeText::beginCell()
{
    m_needsSpace = m_tableDepth > 1;
    m_isBegun = false;
    if (m_tableDepth > 1)
        return;
    setFormat({});
    if (m_cells++ > 0)
        m_builder.addText(u"\t");
}

void OfficeText::endTable(const QString &alignments)
{
    if (--m_tableDepth > 0)
        return;
    m_builder.setDetail(alignments);
    m_builder.endBlock();
    m_isBegun = false;
    m_shape = {};
    for (const Picture &picture : std::exchange(m_pictures, {}))
        m_builder.addImage(picture.resource, picture.alternative);
}

void OfficeText::beginFootnote(const QString &label, const QString &mark)
{
    m_builder.endBlock();
    m_isBegun = false;
    m_shape = {};
    m_footnote = Footnote{label, mark};
}

void OfficeText::endFootnote()
{
    if (m_footnote && !m_footnote->mark.isEmpty()) // without a word: the reference still leads somewhere
        beginBlock();
    m_builder.endBlock();
    m_isBegun = false;
    m_footnote.reset();
}
