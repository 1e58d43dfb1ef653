#include "importers/xml_reader.h"

#include "importers/charset.h"
#include "importers/html_text.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Entities that only HTML declares.
class HtmlEntities : public QXmlStreamEntityResolver {
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QByteArray written = '&' + name.toUtf8() + ';';
        const QString text = decodedEntity(written);
        return text == QString::fromUtf8(written) ? u""_s : text; // not null: a null string would be an error
    }
};

/// Where the document type declaration ends that starts there, with what it declares in brackets.
qsizetype endOfDoctype(const QByteArray &xml, qsizetype start)
{
    char quote = 0;
    int depth = 0;
    for (qsizetype at = start; at < xml.size(); ++at) {
        const char c = xml[at];
        if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (xml.sliced(at).startsWith("<!--")) {
            const qsizetype end = xml.indexOf("-->", at + 4);
            if (end < 0)
                return xml.size();
            at = end + 2;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']') {
            --depth;
        } else if (c == '>' && depth <= 0) {
            return at + 1;
        }
    }
    return xml.size();
}

/// The document from its root element on: the declaration's encoding has been obeyed, its type is not wanted.
QByteArray withoutProlog(const QByteArray &xml)
{
    qsizetype at = 0;
    while ((at = xml.indexOf('<', at)) >= 0) {
        const QByteArray head = xml.sliced(at, std::min(xml.size() - at, qsizetype(9))).toUpper();
        if (head.startsWith("<!DOCTYPE"))
            at = endOfDoctype(xml, at + 9);
        else if (head.startsWith("<!--"))
            at = xml.indexOf("-->", at + 4);
        else if (head.startsWith("<?"))
            at = xml.indexOf("?>", at + 2);
        else
            return xml.sliced(at);
        if (at < 0)
            return {};
    }
    return {};
}

/// The encoding that an XML declaration names, in lower case; empty without one.
QByteArray declaredEncoding(const QByteArray &xml)
{
    const QByteArray head = xml.first(std::min(xml.size(), qsizetype(200))).toLower();
    const qsizetype end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
    const qsizetype start = end < 0 ? -1 : head.first(end).indexOf("encoding");
    if (start < 0)
        return {};
    const QByteArray value = head.sliced(start + 8, end - start - 8).replace('\'', '"');
    const QByteArrayList parts = value.split('"');
    return parts.size() > 1 ? parts[1].trimmed() : QByteArray();
}

/// Most parts are UTF-8 and are not copied.
QByteArray asUtf8(const QByteArray &bytes)
{
    const QByteArray encoding = declaredEncoding(bytes);
    const bool isWide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") ||
                        bytes.first(std::min(bytes.size(), qsizetype(200))).contains('\0');
    if (!isWide && (encoding.isEmpty() || encoding == "utf-8" || encoding == "us-ascii") && bytes.isValidUtf8())
        return bytes;
    const QString text = isWide || encoding.isEmpty() ? QString() : decodedAs(bytes, encoding);
    const bool isWrong = text.isEmpty() || text.contains(QChar::ReplacementCharacter);
    return (isWrong ? decoded(bytes).text : text).toUtf8();
}

HtmlEntities &htmlEntities()
{
    static HtmlEntities entities; // without state
    return entities;
}

} // namespace

XmlReader::XmlReader(const QByteArray &bytes)
    : QXmlStreamReader(withoutProlog(asUtf8(bytes)))
{
    setNamespaceProcessing(false);
    setEntityResolver(&htmlEntities());
}

QStringView localPart(QStringView qualified)
{
    return qualified.sliced(qualified.lastIndexOf(u':') + 1);
}

QStringView XmlReader::localName() const
{
    return localPart(qualifiedName());
}

QString XmlReader::attributeNamed(QStringView local) const
{
    const QXmlStreamAttributes all = attributes();
    const auto plain = std::ranges::find_if(all, [local](const auto &a) { return a.qualifiedName() == local; });
    if (plain != all.end())
        return plain->value().toString();
    const auto prefixed =
        std::ranges::find_if(all, [local](const auto &a) { return localPart(a.qualifiedName()) == local; });
    return prefixed != all.end() ? prefixed->value().toString() : QString();
}

QString XmlReader::textInside()
{
    QString text;
    for (int depth = 1; depth > 0 && !atEnd();) {
        switch (readNext()) {
        case StartElement:
            ++depth;
            break;
        case EndElement:
            --depth;
            break;
        case Characters:
            text += QXmlStreamReader::text();
            break;
        default:
            break;
        }
    }
    return text;
}
