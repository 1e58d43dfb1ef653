#include "base/harmless_picture.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestDrawing = 4; ///< drawings in drawings

QByteArray harmless(const QByteArray &bytes, int depth);

bool isRaster(const QByteArray &bytes)
{
    constexpr std::array<QByteArrayView, 5> Beginnings = {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "RIFF", "BM"};
    return std::ranges::any_of(Beginnings, [&](QByteArrayView beginning) { return bytes.startsWith(beginning); });
}

/// "xlink:href" -> "href"
QStringView localName(QStringView qualified)
{
    return qualified.sliced(qualified.lastIndexOf(u':') + 1);
}

template <size_t Count>
bool isOneOf(QStringView name, const std::array<QStringView, Count> &names)
{
    return std::ranges::any_of(names, [name](QStringView n) { return name.compare(n, Qt::CaseInsensitive) == 0; });
}

/// Neither places in the drawing nor pictures that are written out in it.
QString withoutOutsideUrls(QString style)
{
    static const QRegularExpression outside(u"url\\(\\s*+[\"']?+\\s*+(?!#|data:)[^)]*+\\)?+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression import(u"@import[^;]*+;?+"_s, QRegularExpression::CaseInsensitiveOption);
    return style.replace(import, u" "_s).replace(outside, u"none"_s);
}

/// The address when it leads to a place in the drawing, or is a picture that is harmless itself; otherwise empty.
QString harmlessAddress(const QString &written, int depth)
{
    const QString address = written.trimmed();
    if (address.startsWith(u'#'))
        return written;
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0 || !address.startsWith(u"data:image/"_s, Qt::CaseInsensitive))
        return {};
    const QString head = address.first(comma);
    const QByteArray data = address.sliced(comma + 1).toUtf8();
    const bool isBase64 = head.endsWith(u";base64"_s, Qt::CaseInsensitive);
    const QByteArray bytes = isBase64 ? QByteArray::fromBase64(data) : QByteArray::fromPercentEncoding(data);
    const QByteArray picture = harmless(bytes, depth + 1);
    if (picture.isEmpty())
        return {};
    if (isBase64 && picture == bytes && !data.contains(','))
        return written;
    // Not as it was written: whoever looks for another comma would find another picture behind it.
    return head.section(u';', 0, 0) + u";base64,"_s + QString::fromLatin1(picture.toBase64());
}

/// Copies a drawing without what leads out of it.
class DrawingCopy {
public:
    DrawingCopy(const QByteArray &bytes, int depth)
        : m_reader(bytes)
        , m_writer(&m_copy)
        , m_depth(depth)
    {
        m_reader.setNamespaceProcessing(false); // as QtSvg reads, to which undeclared prefixes are no error
    }

    /// False when it is no drawing, or a broken one, which nobody could show either.
    bool copy()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!m_hasRoot && localName(m_reader.qualifiedName()) != u"svg")
                    return false;
                m_hasRoot = true;
                startElement();
                break;
            case QXmlStreamReader::EndElement:
                m_writer.writeEndElement();
                break;
            case QXmlStreamReader::Characters:
                m_writer.writeCharacters(m_reader.text().toString());
                break;
            case QXmlStreamReader::ProcessingInstruction: // <?xml-stylesheet?> names a file
                m_isChanged = true;
                break;
            default:
                break;
            }
        }
        return m_hasRoot && !m_reader.hasError();
    }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] QByteArray bytes() const { return m_copy; }

private:
    void startElement()
    {
        const QString name = m_reader.qualifiedName().toString();
        const QXmlStreamAttributes attributes = keptAttributes();
        if (isLeftOut(name, attributes)) {
            m_isChanged = true;
            return m_reader.skipCurrentElement();
        }
        m_writer.writeStartElement(name);
        for (const QXmlStreamAttribute &attribute : attributes)
            m_writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
        if (localName(name).compare(u"style", Qt::CaseInsensitive) != 0)
            return;
        const QString style = m_reader.readElementText(QXmlStreamReader::SkipChildElements);
        const QString kept = withoutOutsideUrls(style);
        m_isChanged = m_isChanged || kept != style;
        m_writer.writeCharacters(kept);
        m_writer.writeEndElement();
    }

    [[nodiscard]] bool isLeftOut(const QString &name, const QXmlStreamAttributes &kept) const
    {
        constexpr std::array<QStringView, 9> Never = {u"script", u"foreignObject", u"iframe",  u"object",  u"embed",
                                                      u"audio",  u"video",         u"handler", u"listener"};
        constexpr std::array<QStringView, 4> References = {u"image", u"feImage", u"use", u"font-face-uri"};
        constexpr std::array<QStringView, 2> Animations = {u"set", u"animate"};
        const QStringView local = localName(name);
        if (name.count(u':') > 1 || isOneOf(local, Never))
            return true;
        const bool losesReference =
            kept.size() < m_reader.attributes().size() && hasReference(m_reader.attributes()) && !hasReference(kept);
        if (isOneOf(local, References) && losesReference)
            return true;
        return isOneOf(local, Animations) && localName(kept.value(u"attributeName"_s)) == u"href";
    }

    static bool isReference(QStringView qualified)
    {
        constexpr std::array<QStringView, 2> Names = {u"href", u"src"};
        return isOneOf(localName(qualified), Names);
    }

    static bool hasReference(const QXmlStreamAttributes &attributes)
    {
        return std::ranges::any_of(attributes, [](const auto &a) { return isReference(a.qualifiedName()); });
    }

    QXmlStreamAttributes keptAttributes()
    {
        QXmlStreamAttributes kept;
        for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
            const QString name = attribute.qualifiedName().toString();
            const QString value = attribute.value().toString();
            QString harmless = value;
            bool isKept =
                !localName(name).startsWith(u"on", Qt::CaseInsensitive) && name != u"xml:base" && name.count(u':') < 2;
            if (isReference(name)) {
                harmless = harmlessAddress(value, m_depth);
                isKept = isKept && !harmless.isEmpty();
            } else if (value.contains(u'(') || value.contains(u'@')) {
                harmless = withoutOutsideUrls(value);
            }
            m_isChanged = m_isChanged || !isKept || harmless != value;
            if (isKept)
                kept.append(name, harmless);
        }
        return kept;
    }

    QXmlStreamReader m_reader;
    QByteArray m_copy;
    QXmlStreamWriter m_writer;
    int m_depth;
    bool m_hasRoot = false;
    bool m_isChanged = false;
};

QByteArray harmless(const QByteArray &bytes, int depth)
{
    if (isRaster(bytes))
        return bytes;
    if (depth >= DeepestDrawing)
        return {};
    DrawingCopy drawing(bytes, depth);
    if (!drawing.copy())
        return {};
    return drawing.isChanged() ? drawing.bytes() : bytes;
}

} // namespace

QByteArray harmlessPicture(const QByteArray &bytes)
{
    return harmless(bytes, 0);
}
