#include "importers/html_text.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <md4c-html.h>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestEntity = 40;   ///< UTF-16 units
constexpr qsizetype LongestTag = 1 << 16; ///< UTF-16 units with a quotation mark that nothing closes

void append(const MD_CHAR *text, MD_SIZE size, void *into)
{
    static_cast<QByteArray *>(into)->append(text, qsizetype(size));
}

/// Named entities: md4c carries the whole table and renders "&name;" as the characters themselves.
QString named(const QByteArray &entity)
{
    QByteArray html;
    if (md_html(entity.constData(), MD_SIZE(entity.size()), append, &html, 0, 0) != 0)
        return QString::fromUtf8(entity);
    html = html.trimmed();
    if (html.startsWith("<p>") && html.endsWith("</p>"))
        html = html.sliced(3, html.size() - 7);
    if (html == "&lt;")
        return u"<"_s;
    if (html == "&gt;")
        return u">"_s;
    if (html == "&amp;")
        return u"&"_s;
    if (html == "&quot;")
        return u"\""_s;
    return html.startsWith("&amp;") ? QString::fromUtf8(entity) : QString::fromUtf8(html);
}

QString numbered(const QByteArray &entity)
{
    const bool isHex = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
    bool isNumber = false;
    const uint code = entity.sliced(isHex ? 3 : 2).chopped(1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > 0x10FFFF || QChar::isSurrogate(code))
        return QString(QChar(0xFFFD));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
}

/// The end of the entity that starts at the "&", or -1.
qsizetype entityEnd(QStringView text, qsizetype start)
{
    qsizetype end = start + 1;
    if (end < text.size() && text[end] == u'#')
        ++end;
    while (end < text.size() && end - start < LongestEntity && text[end].unicode() < 128 &&
           text[end].isLetterOrNumber())
        ++end;
    return end < text.size() && text[end] == u';' && end > start + 1 ? end + 1 : -1;
}

/// Behind the ">" that ends the tag at `start`, quoted attributes jumped over; -1 when it never ends.
qsizetype tagEnd(QStringView html, qsizetype start)
{
    QChar quote;
    const qsizetype limit = std::min(html.size(), start + LongestTag);
    for (qsizetype index = start; index < limit; ++index) {
        const QChar c = html[index];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return index + 1;
    }
    const qsizetype end = html.indexOf(u'>', start); // a quotation mark that nothing closes
    return end < 0 ? -1 : end + 1;
}

qsizetype behind(QStringView html, qsizetype start, QStringView mark)
{
    const qsizetype found = html.indexOf(mark, start, Qt::CaseInsensitive);
    return found < 0 ? html.size() : found + mark.size();
}

void addText(QStringView text, std::vector<HtmlPiece> &pieces)
{
    if (text.isEmpty())
        return;
    if (pieces.empty() || pieces.back().kind != HtmlPiece::Kind::Text)
        pieces.push_back({});
    pieces.back().text += withoutEntities(text);
}

/// Of what stands behind "<" or "</"; empty when that is no letter.
QString tagName(QStringView tag)
{
    if (tag.isEmpty() || !tag.front().isLetter())
        return {};
    qsizetype end = 0;
    while (end < tag.size() && (tag[end].isLetterOrNumber() || tag[end] == u'-'))
        ++end;
    return tag.first(end).toString().toLower();
}

} // namespace

QString decodedEntity(const QByteArray &entity)
{
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';')
        return QString::fromUtf8(entity);
    return entity[1] == '#' ? numbered(entity) : named(entity);
}

QString withoutEntities(QStringView text)
{
    QString out;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype ampersand = text.indexOf(u'&', start);
        if (ampersand < 0)
            return out.append(text.sliced(start));
        out += text.sliced(start, ampersand - start);
        const qsizetype end = entityEnd(text, ampersand);
        out += end < 0 ? u"&"_s : decodedEntity(text.sliced(ampersand, end - ampersand).toUtf8());
        start = end < 0 ? ampersand + 1 : end;
    }
    return out;
}

std::vector<HtmlPiece> htmlPieces(QStringView html)
{
    std::vector<HtmlPiece> pieces;
    bool hasTagEnds = true; // asked once, or a million "<" would each look through the rest
    for (qsizetype start = 0; start < html.size();) {
        const qsizetype open = html.indexOf(u'<', start);
        addText(html.sliced(start, (open < 0 ? html.size() : open) - start), pieces);
        if (open < 0)
            break;
        const QStringView rest = html.sliced(open);
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        if (rest.startsWith(u"<![CDATA[")) {
            start = behind(html, open, u"]]>");
            addText(html.sliced(open + 9, std::max(start - 3 - open - 9, qsizetype(0))), pieces);
            continue;
        }
        if (next == u'!' || next == u'?') {
            start = rest.startsWith(u"<!--") ? behind(html, open + 2, u"-->")
                                             : behind(html, open, next == u'?' ? u"?>" : u">");
            continue;
        }
        const bool closes = next == u'/';
        const QString name = tagName(rest.sliced(std::min(rest.size(), qsizetype(closes ? 2 : 1))));
        const qsizetype end = hasTagEnds && !name.isEmpty() ? tagEnd(html, open) : -1;
        hasTagEnds = hasTagEnds && (name.isEmpty() || end >= 0);
        if (end < 0) {
            addText(rest.first(1), pieces);
            start = open + 1;
            continue;
        }
        start = end;
        if (!closes && (name == u"script" || name == u"style"))
            start = behind(html, behind(html, end, QString(u"</"_s + name)), u">");
        else
            pieces.push_back({closes ? HtmlPiece::Kind::Close : HtmlPiece::Kind::Open, name});
    }
    return pieces;
}

bool isBlockTag(const QString &name)
{
    static const QSet<QString> names = {
        u"p"_s,       u"div"_s,    u"li"_s,         u"ul"_s,    u"ol"_s,         u"tr"_s,  u"table"_s,   u"h1"_s,
        u"h2"_s,      u"h3"_s,     u"h4"_s,         u"h5"_s,    u"h6"_s,         u"td"_s,  u"th"_s,      u"section"_s,
        u"article"_s, u"header"_s, u"footer"_s,     u"aside"_s, u"blockquote"_s, u"pre"_s, u"dl"_s,      u"dt"_s,
        u"dd"_s,      u"figure"_s, u"figcaption"_s, u"hr"_s,    u"main"_s,       u"nav"_s, u"details"_s, u"summary"_s,
    };
    return names.contains(name);
}
