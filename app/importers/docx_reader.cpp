#include "importers/docx_reader.h"

#include "importers/docx_comments.h"
#include "importers/math_text.h"

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype BlocksBetweenAsking = 256; ///< whether the reader cancelled

/// A property that only says how something looks: "w:rPr", "w:sectPr".
bool isProperties(QStringView name)
{
    return name.endsWith(u"Pr") || name.endsWith(u"PrEx");
}

bool isDeleted(QStringView name)
{
    return name == u"w:del" || name == u"w:moveFrom";
}

/// A line drawn under (or over) a paragraph without words is a rule.
bool isRule(XmlNode properties)
{
    const XmlNode border = properties.child(u"w:pBdr");
    const auto isDrawn = [&](QStringView side) {
        const QString value = border.child(side).attribute(u"w:val");
        return !value.isEmpty() && value != u"none" && value != u"nil";
    };
    return isDrawn(u"w:bottom") || isDrawn(u"w:top");
}

/// Its words belong to the next paragraph: its end was deleted, or it is that one's first letter, large and apart.
bool belongsToNext(XmlNode properties)
{
    const XmlNode mark = properties.child(u"w:rPr");
    const QString dropCap = properties.child(u"w:framePr").attribute(u"w:dropCap");
    return mark.child(u"w:del") || mark.child(u"w:moveFrom") || (!dropCap.isEmpty() && dropCap != u"none");
}

/// The paragraph goes on in the next one; also when its end is hidden to let a heading run in.
bool joinsNext(XmlNode properties)
{
    return belongsToNext(properties) || isOn(properties.child(u"w:rPr").child(u"w:specVanish"));
}

/// The paragraph that the words of this one become part of, and whose properties count; itself in most cases.
XmlNode joinedInto(XmlNode paragraph)
{
    XmlNode last = paragraph;
    for (XmlNode node = paragraph.next(); node && belongsToNext(last.child(u"w:pPr")); node = node.next()) {
        if (node.name() == u"w:p")
            last = node;
        else if (node.name() == u"w:tbl" || node.name() == u"w:sdt")
            break;
    }
    return last;
}

} // namespace

XmlNode branchOf(XmlNode alternatives)
{
    static const QStringList understood = {u"wps"_s, u"wpg"_s, u"wpc"_s, u"wp14"_s, u"w14"_s, u"w15"_s, u"a14"_s};
    XmlNode first;
    for (const XmlNode node : alternatives) {
        if (node.name() == u"mc:Choice" && !first)
            first = node;
        if (node.name() == u"mc:Choice" && understood.contains(node.attribute(u"Requires")))
            return node;
        if (node.name() == u"mc:Fallback" && node.firstChild())
            return node;
    }
    return first;
}

DocxReader::DocxReader(const OfficePackage &package, const ImportOptions &options, ArticleBuilder &builder)
    : m_package(package)
    , m_options(options)
    , m_mainName(package.mainPart())
    , m_main(package.part(m_mainName))
    , m_styleSheet(package.part(package.related(m_mainName, u"styles"_s)))
    , m_lists(package.part(package.related(m_mainName, u"numbering"_s)))
    , m_styles(m_styleSheet.root())
    , m_numbering(m_lists.root(), m_styles)
    , m_text(builder, options.name)
    , m_comments(commentsOf(package, m_mainName))
{
}

Result<> DocxReader::read()
{
    const XmlNode body = m_main.root().child(u"w:body");
    if (!body)
        return fail(Error::Kind::Malformed, m_options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its text is missing")));
    const OfficePart settings = m_package.part(m_package.related(m_mainName, u"settings"_s));
    m_footnotes = notesOf(u"footnotes"_s, settings.root().child(u"w:footnotePr"));
    m_endnotes = notesOf(u"endnotes"_s, settings.root().child(u"w:endnotePr"));
    m_part = &m_main;
    readWhole(body);
    readNotes();
    if (m_main.tree->isDamaged())
        m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its text is cut off or damaged")));
    if (m_options.isCancelled())
        return fail(Error::Kind::Cancelled, m_options.name);
    return {};
}

DocxReader::NoteKind DocxReader::notesOf(const QString &type, XmlNode properties) const
{
    NoteKind kind;
    kind.part = m_package.part(m_package.related(m_mainName, type));
    for (const XmlNode note : kind.part.root()) {
        const QString role = note.attribute(u"w:type");
        if (role.isEmpty() || role == u"normal") // not the line above the notes
            kind.bodies.insert(note.attribute(u"w:id"), note);
    }
    XmlNode format = properties.child(u"w:numFmt");
    if (!format)
        format = m_main.root()
                     .child(u"w:body")
                     .child(u"w:sectPr")
                     .child(type == u"footnotes" ? u"w:footnotePr" : u"w:endnotePr")
                     .child(u"w:numFmt");
    if (format)
        kind.format = numberFormatOfWord(format.attribute(u"w:val"));
    else if (type == u"endnotes")
        kind.format = NumberFormat::LowerRoman;
    return kind;
}

void DocxReader::readBlocks(XmlNode container)
{
    for (const XmlNode node : container) {
        if (!node.isText())
            readBlock(node);
    }
}

void DocxReader::readWhole(XmlNode container)
{
    readBlocks(container);
    endJoined();
}

/// Where no paragraph follows for the last one to go on in.
void DocxReader::endJoined()
{
    if (!std::exchange(m_joinsNext, false))
        return;
    m_text.endParagraph();
    readFloats();
}

void DocxReader::readBlock(XmlNode node)
{
    if (++m_blocks % BlocksBetweenAsking == 0 && m_options.isCancelled())
        return;
    const QStringView name = node.name();
    if (name == u"w:p")
        readParagraph(node);
    else if (name == u"w:tbl")
        readTable(node);
    else if (name == u"mc:AlternateContent")
        readBlocks(branchOf(node));
    else if (name == u"w:altChunk" || name == u"w:subDoc")
        m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a document inside it was left out")));
    else if (name == u"m:oMath" || name == u"m:oMathPara" || name == u"w:r" || name == u"w:hyperlink")
        readParagraph(node); // stands loose
    else if (!isDeleted(name) && !isProperties(name) && node.firstChild())
        readBlocks(node);
    else
        readMark(node);
}

void DocxReader::readMark(XmlNode node)
{
    const QStringView name = node.name();
    ArticleBuilder &builder = m_text.builder();
    if (name == u"w:bookmarkStart") {
        builder.addAnchor(node.attribute(u"w:name"));
        return;
    }
    const QString id = node.attribute(u"w:id");
    const auto comment = m_comments.constFind(id);
    if ((name == u"w:commentRangeStart" || name == u"w:commentReference") && comment != m_comments.constEnd()) {
        builder.beginComment(id, *comment);
        m_comments.erase(comment);
        if (name == u"w:commentReference") // about no words
            builder.endComment(id);
    } else if (name == u"w:commentRangeEnd") {
        builder.endComment(id);
    }
}

void DocxReader::readParagraph(XmlNode paragraph)
{
    const XmlNode properties = paragraph.child(u"w:pPr");
    if (!std::exchange(m_joinsNext, false)) {
        const XmlNode whole = joinedInto(paragraph);
        m_text.beginParagraph(shapeOf(whole.child(u"w:pPr"), whole.text().size()));
    }
    paragraph.name() == u"w:p" ? readInlines(paragraph) : readInline(paragraph);
    m_joinsNext = joinsNext(properties);
    if (m_joinsNext)
        return;
    const bool wasEmpty = m_text.isParagraphEmpty();
    m_text.endParagraph();
    if (wasEmpty && m_floats.empty() && isRule(properties))
        m_text.addRule();
    readFloats();
}

void DocxReader::readNotes()
{
    for (size_t index = 0; index < m_notes.size(); ++index) {
        const Note note = m_notes[index]; // a note may refer to another one
        m_part = note.part;
        m_fields = {};
        m_text.beginFootnote(note.label, note.mark);
        readWhole(note.body);
        m_text.endFootnote();
    }
    m_part = &m_main;
}
