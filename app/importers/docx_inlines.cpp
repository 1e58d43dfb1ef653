// The part of DocxReader that is about what stands in a paragraph: runs, links, fields, references.

#include "importers/docx_reader.h"
#include "importers/math_text.h"
#include "importers/style_names.h"
#include "importers/symbol_fonts.h"

#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Of the attribute that a sign or character is given with: "F0B7".
char16_t codeOf(const QString &hexadecimal)
{
    return char16_t(hexadecimal.toUInt(nullptr, 16));
}

} // namespace

void DocxReader::readInlines(XmlNode container)
{
    for (const XmlNode node : container) {
        if (!node.isText())
            readInline(node);
    }
}

void DocxReader::readInline(XmlNode node)
{
    const QStringView name = node.name();
    if (name == u"w:r") {
        readRun(node);
    } else if (name == u"w:hyperlink") {
        readLink(node);
    } else if (name == u"w:fldSimple") {
        m_fields.begin();
        m_fields.addInstruction(node.attribute(u"w:instr"));
        m_fields.separate();
        readInlines(node);
        (void)m_fields.end();
    } else if (name == u"m:oMath" || name == u"m:oMathPara") {
        if (!isSilent())
            m_text.addText(mathText(node), textFormat({}));
    } else if (name == u"mc:AlternateContent") {
        readInlines(branchOf(node));
    } else if (name == u"w:p" || name == u"w:tbl") {
        readBlock(node); // where none may stand
    } else if (name == u"w:del" || name == u"w:moveFrom" || name.endsWith(u"Pr")) {
        return;
    } else if (node.firstChild()) {
        readInlines(node); // insertions, smart tags, content controls: their words are text
    } else {
        readMark(node);
    }
}

void DocxReader::readLink(XmlNode node)
{
    QString target;
    const Relationship link = m_part->relationships.value(node.attribute(u"r:id"));
    if (link.isExternal)
        target = link.target;
    if (const QString place = node.attribute(u"w:anchor"); !place.isEmpty())
        target += u'#' + place;
    const QString outer = std::exchange(m_link, target);
    readInlines(node);
    m_link = outer;
}

TextFormat DocxReader::textFormat(const DocxRunFormat &format) const
{
    TextFormat text;
    text.link = m_link.isEmpty() ? m_fields.link() : m_link;
    text.isStrong = (m_isRightToLeft ? format.isBoldComplex : format.isBold).value_or(false);
    text.isEmphasis = (m_isRightToLeft ? format.isItalicComplex : format.isItalic).value_or(false);
    text.isUnderlined = format.isUnderlined.value_or(false) && text.link.isEmpty();
    text.isStruck = format.isStruck.value_or(false);
    text.isSuperscript = format.verticalAlign == u"superscript";
    text.isSubscript = format.verticalAlign == u"subscript";
    text.isCode = format.isCode;
    return text;
}

void DocxReader::readRun(XmlNode run)
{
    const XmlNode properties = run.child(u"w:rPr");
    DocxRunFormat format = DocxRunFormat::of(properties);
    const QString styleId = properties.child(u"w:rStyle").attribute(u"w:val");
    if (!styleId.isEmpty())
        format.inherit(m_styles.style(styleId).run);
    if (m_style.run.isHidden.value_or(false) && !format.isHidden)
        format.isHidden = true;
    if (format.font.isEmpty())
        format.font = m_style.run.font;
    m_isRightToLeft = isOn(properties.child(u"w:rtl"));
    for (XmlNode node = run.firstChild(); node; node = node.next()) {
        const bool ownsMark =
            node.name().endsWith(u"noteReference") && !node.attribute(u"w:customMarkFollows").isEmpty();
        readRunPart(node, format);
        if (ownsMark && node.next()) // the mark behind it was shown with it
            node = node.next();
    }
}

void DocxReader::readRunPart(XmlNode node, const DocxRunFormat &format)
{
    const QStringView name = node.name();
    if (name == u"w:t")
        addText(node.text(), format);
    else if (name == u"w:tab" || name == u"w:ptab")
        addText(u"\t", format);
    else if (name == u"w:br" || name == u"w:cr") {
        const QString type = node.attribute(u"w:type");
        const bool isLine = type.isEmpty() || type == u"textWrapping";
        if (!isSilent() && !format.isHidden.value_or(false))
            isLine ? m_text.addBreak(textFormat(format)) : m_text.addText(u" ", textFormat(format));
    } else if (name == u"w:noBreakHyphen")
        addText(u"\u2011", format);
    else if (name == u"w:sym")
        addText(symbolText(node.attribute(u"w:font"), codeOf(node.attribute(u"w:char"))), format);
    else if (name == u"w:fldChar")
        readFieldSign(node);
    else if (name == u"w:instrText")
        m_fields.addInstruction(node.text());
    else if (name == u"w:footnoteReference")
        addNoteRef(m_footnotes, node);
    else if (name == u"w:endnoteReference")
        addNoteRef(m_endnotes, node);
    else if (name == u"w:drawing" || name == u"w:pict" || name == u"w:object") {
        if (!format.isHidden.value_or(false))
            addFloat(node);
    } else if (name == u"mc:AlternateContent") {
        for (const XmlNode part : branchOf(node))
            readRunPart(part, format);
    } else if (name == u"w:ruby") {
        readRuby(node);
    } else if (name == u"w:r") {
        readRun(node);
    } else if (name == u"w:commentReference") {
        readMark(node);
    }
}

void DocxReader::readFieldSign(XmlNode node)
{
    const QString type = node.attribute(u"w:fldCharType");
    if (type == u"begin") {
        m_fields.begin();
    } else if (type == u"separate") {
        m_fields.separate();
    } else if (type == u"end") {
        const QString shown = m_fields.end();
        if (!isSilent())
            m_text.addText(shown, textFormat({}));
    }
}

/// The base, and how it is read behind it in brackets.
void DocxReader::readRuby(XmlNode node)
{
    readInlines(node.child(u"w:rubyBase"));
    const QString reading = node.child(u"w:rt").text();
    if (!reading.isEmpty())
        addText(QString(u'（' + reading + u'）'), {});
}

void DocxReader::addText(QStringView text, const DocxRunFormat &format)
{
    if (isSilent() || format.isHidden.value_or(false))
        return;
    m_text.addText(withSigns(text.toString(), format.font), textFormat(format));
}

void DocxReader::addNoteRef(NoteKind &kind, XmlNode node)
{
    const auto body = kind.bodies.constFind(node.attribute(u"w:id"));
    if (isSilent())
        return;
    if (body == kind.bodies.constEnd())
        return m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "some of its notes are missing")));
    QString mark;
    if (!node.attribute(u"w:customMarkFollows").isEmpty())
        mark = node.next().name() == u"w:sym"
                   ? symbolText(node.next().attribute(u"w:font"), codeOf(node.next().attribute(u"w:char")))
                   : node.next().text().trimmed();
    if (mark.isEmpty())
        mark = formatted(++kind.count, kind.format);
    QString label = mark;
    for (int next = 2; !m_labels.insert(label).second; ++next)
        label = mark + u'-' + QString::number(next);
    m_text.addFootnoteRef(label, mark);
    m_notes.push_back({*body, &kind.part, label, mark});
}
