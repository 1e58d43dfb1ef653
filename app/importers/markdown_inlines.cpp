// The parts of MarkdownReader that are about images, footnote references and raw HTML.

#include "importers/html_text.h"
#include "importers/markdown_images.h"
#include "importers/markdown_reader.h"

#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<Span::Kind> spanKindOfTag(const QString &name)
{
    static const QHash<QString, Span::Kind> kinds = {
        {u"em"_s, Span::Kind::Emphasis},   {u"i"_s, Span::Kind::Emphasis},      {u"cite"_s, Span::Kind::Emphasis},
        {u"strong"_s, Span::Kind::Strong}, {u"b"_s, Span::Kind::Strong},        {u"sup"_s, Span::Kind::Superscript},
        {u"sub"_s, Span::Kind::Subscript}, {u"u"_s, Span::Kind::Underline},     {u"ins"_s, Span::Kind::Underline},
        {u"code"_s, Span::Kind::Code},     {u"s"_s, Span::Kind::Strikethrough}, {u"del"_s, Span::Kind::Strikethrough},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(found.value());
}

bool isHeadingTag(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

} // namespace

void MarkdownReader::addReference(QStringView index)
{
    bool isNumber = false;
    const uint footnote = index.toUInt(&isNumber);
    if (!isNumber || footnote >= m_footnotes.size())
        return;
    ensureOpen();
    m_builder.beginSpan(Span::Kind::FootnoteRef, m_footnotes[footnote].label);
    addInline(QString::number(footnote + 1));
    m_builder.endSpan(Span::Kind::FootnoteRef);
}

QString MarkdownReader::attribute(const MD_ATTRIBUTE &attribute) const
{
    QString text;
    for (int index = 0; attribute.size > 0 && attribute.substr_offsets[index] < attribute.size; ++index) {
        const MD_OFFSET start = attribute.substr_offsets[index];
        const QByteArray part(attribute.text + start, qsizetype(attribute.substr_offsets[index + 1] - start));
        if (attribute.substr_types[index] == MD_TEXT_ENTITY)
            text += decodedEntity(part);
        else if (attribute.substr_types[index] != MD_TEXT_NULLCHAR)
            text += QString::fromUtf8(part);
    }
    return withFootnoteLabels(text, m_footnotes);
}

void MarkdownReader::addImage()
{
    const Block::Kind kind = m_builder.openBlock().kind;
    if (kind == Block::Kind::Table || kind == Block::Kind::Heading) // these can't be split: words must do
        return addInline(m_alternative);
    m_builder.addImage(imageResource(m_imageAddress), m_alternative);
}

QString MarkdownReader::imageResource(const QString &address)
{
    const QByteArray bytes = imageBytes(address, m_options);
    const QString mediaType = imageMediaType(bytes);
    return mediaType.isEmpty() ? QString() : m_builder.addResource(bytes, mediaType);
}

void MarkdownReader::readHtmlBlock()
{
    for (const HtmlPiece &piece : htmlPieces(withFootnoteLabels(std::exchange(m_html, {}), m_footnotes))) {
        if (piece.kind == HtmlPiece::Kind::Text && !piece.text.trimmed().isEmpty())
            addInline(piece.text);
        else if (piece.kind == HtmlPiece::Kind::Text && m_builder.hasOpenBlock())
            m_builder.addSoftBreak();
        else if (piece.text == u"br" && m_builder.hasOpenBlock())
            m_builder.addHardBreak();
        else if (isHeadingTag(piece.text) && piece.kind == HtmlPiece::Kind::Open)
            begin(Block::Kind::Heading, piece.text[1].digitValue());
        else if (isBlockTag(piece.text))
            m_builder.endBlock();
    }
    m_builder.endBlock();
}

void MarkdownReader::readInlineHtml(const QString &html)
{
    for (const HtmlPiece &piece : htmlPieces(withFootnoteLabels(html, m_footnotes))) {
        const auto kind = spanKindOfTag(piece.text);
        if (piece.kind == HtmlPiece::Kind::Text)
            addInline(piece.text);
        else if (m_imageDepth > 0)
            continue;
        else if (piece.text == u"br")
            m_builder.addHardBreak();
        else if (kind && piece.kind == HtmlPiece::Kind::Close)
            m_builder.endSpan(*kind);
        else if (kind && m_builder.hasOpenBlock())
            m_builder.beginSpan(*kind);
    }
}
