#include "exporters/print_finish.h"

#include "exporters/print_sheet.h"
#include "exporters/qpdf_device.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal PointsPerPixel = 72.0 / PrintSheet::Resolution;

using Pages = std::vector<QPDFPageObjectHelper>;

QPDFObjectHandle textObject(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle number(qreal value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

/// Upwards from the page's foot, as PDF counts.
qreal height(qreal y)
{
    return (PrintSheet::Height - y) * PointsPerPixel;
}

/// A place on a page: seen at the window's top, in the magnification that the reader has.
QPDFObjectHandle destination(const PrintPlace &place, Pages &pages)
{
    const size_t page = std::min(size_t(std::max(0, place.page)), pages.size() - 1);
    return QPDFObjectHandle::newArray({pages[page].getObjectHandle(), QPDFObjectHandle::newName("/XYZ"),
                                       QPDFObjectHandle::newNull(), number(height(place.y)),
                                       QPDFObjectHandle::newNull()});
}

QPDFObjectHandle linkObject(const PrintLink &link, Pages &pages)
{
    QPDFObjectHandle object = QPDFObjectHandle::parse("<</Type/Annot /Subtype/Link /Border[0 0 0] /F 4>>");
    const QRectF &area = link.area;
    object.replaceKey("/Rect",
                      QPDFObjectHandle::newArray({number(area.left() * PointsPerPixel), number(height(area.bottom())),
                                                  number(area.right() * PointsPerPixel), number(height(area.top()))}));
    if (link.address.isEmpty()) {
        object.replaceKey("/Dest", destination(link.place, pages));
        return object;
    }
    QPDFObjectHandle action = QPDFObjectHandle::parse("<</Type/Action /S/URI>>");
    action.replaceKey("/URI", QPDFObjectHandle::newString(QUrl(link.address).toEncoded().toStdString()));
    object.replaceKey("/A", action);
    return object;
}

void addLinks(QPDF &pdf, const std::vector<PrintLink> &links, Pages &pages)
{
    for (const PrintLink &link : links) {
        if (size_t(link.page) >= pages.size() || (link.address.isEmpty() && link.place.page < 0))
            continue;
        QPDFObjectHandle page = pages[size_t(link.page)].getObjectHandle();
        if (!page.getKey("/Annots").isArray())
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        page.getKey("/Annots").appendItem(pdf.makeIndirectObject(linkObject(link, pages)));
    }
}

/// Hangs the headings from `first` on, as far as they are deeper than `level`, below the parent; returns where it
/// ended.
size_t addOutline(QPDF &pdf, const std::vector<PrintHeading> &headings, size_t first, QPDFObjectHandle parent,
                  Pages &pages)
{
    const int level = headings[first].level;
    QPDFObjectHandle previous;
    int count = 0;
    size_t at = first;
    while (at < headings.size() && headings[at].level >= level) {
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(headings[at].title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(headings[at].place, pages));
        if (count++ == 0) {
            parent.replaceKey("/First", item);
        } else {
            previous.replaceKey("/Next", item);
            item.replaceKey("/Prev", previous);
        }
        ++at;
        if (at < headings.size() && headings[at].level > headings[at - 1].level)
            at = addOutline(pdf, headings, at, item, pages);
        previous = item;
    }
    parent.replaceKey("/Last", previous);
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(level == 1 ? count : -count));
    return at;
}

/// Depths without gaps: what stands below a heading is one deeper, however much smaller it was set.
std::vector<PrintHeading> nested(std::vector<PrintHeading> headings)
{
    std::vector<int> open;
    for (PrintHeading &heading : headings) {
        while (!open.empty() && open.back() >= heading.level)
            open.pop_back();
        open.push_back(heading.level);
        heading.level = int(open.size());
    }
    return headings;
}

QPDFObjectHandle dateObject(const QDateTime &date)
{
    return QPDFObjectHandle::newString("D:" + date.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z");
}

void setFacts(QPDF &pdf, const DocumentFacts &facts)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", textObject(facts.title()));
    if (!facts.creators().isEmpty())
        info.replaceKey("/Author", textObject(facts.creators()));
    info.replaceKey("/Creator", textObject(u"Scholiast"_s));
    if (facts.changed().isValid()) {
        info.replaceKey("/CreationDate", dateObject(facts.changed()));
        info.replaceKey("/ModDate", dateObject(facts.changed()));
    }
    pdf.getTrailer().replaceKey("/Info", info);
    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata"); // Qt's holds the time and a random number
    if (!facts.language().isEmpty())
        root.replaceKey("/Lang", textObject(facts.language()));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<</DisplayDocTitle true>>"));
}

/// Of what only shows a letter in another shape, the letter: ligatures, Arabic shapes, radicals.
QByteArray plainCode(const QByteArray &hex)
{
    const uint code = hex.toUInt(nullptr, 16);
    const bool isShape = (code >= 0xFB00 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC) ||
                         (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF);
    if (hex.size() != 4 || !isShape)
        return hex;
    QByteArray plain;
    for (const QChar c : QString(QChar(char16_t(code))).normalized(QString::NormalizationForm_KC))
        plain += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return plain;
}

/// Qt names some glyphs by the shapes that they are listed under in the font; who searches for the letters would not
/// find them. In a ToUnicode map the codes are `<first> <last> [<code> <code> …]`.
QByteArray withPlainCodes(const QByteArray &map)
{
    static const QRegularExpression List(u"\\[[^\\]]*\\]"_s), Code(u"<([0-9A-Fa-f]+)>"_s);
    QString text = QString::fromLatin1(map), result;
    qsizetype from = 0;
    for (auto lists = List.globalMatch(text); lists.hasNext();) {
        const QRegularExpressionMatch list = lists.next();
        result += text.sliced(from, list.capturedStart() - from) + u'[';
        for (auto codes = Code.globalMatch(list.captured()); codes.hasNext();)
            result += u'<' + QString::fromLatin1(plainCode(codes.next().captured(1).toLatin1())) + u"> "_s;
        result += u']';
        from = list.capturedEnd();
    }
    return (result + text.sliced(from)).toLatin1();
}

void nameLetters(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        QPDFObjectHandle map = object.isDictionary() ? object.getKey("/ToUnicode") : QPDFObjectHandle::newNull();
        if (!map.isStream())
            continue;
        const auto data = map.getStreamData();
        const QByteArray bytes(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        map.replaceStreamData(withPlainCodes(bytes).toStdString(), QPDFObjectHandle::newNull(),
                              QPDFObjectHandle::newNull());
    }
}

/// The bytes of the font that a descriptor is of.
QByteArray fontBytes(QPDFObjectHandle descriptor)
{
    for (const char *key : {"/FontFile2", "/FontFile3", "/FontFile"}) {
        if (!descriptor.getKey(key).isStream())
            continue;
        const auto data = descriptor.getKey(key).getRawStreamData();
        return {reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())};
    }
    return {};
}

/// "AAAAAA", "BAAAAA" …: how PDF marks that a font holds only some of its letters (ISO 32000-1, 9.6.4).
std::string subsetTag(size_t index)
{
    std::string tag;
    for (; tag.size() < 6; index /= 26)
        tag += char('A' + index % 26);
    return tag;
}

/// Qt tags fonts in the order of a hash table, which is another one in each run.
void tagFonts(QPDF &pdf)
{
    struct Font {
        std::string name;
        QByteArray bytes;
        QPDFObjectHandle descriptor;
    };
    std::vector<Font> fonts;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/FontName").isName())
            continue;
        const std::string name = object.getKey("/FontName").getName();
        if (const size_t plus = name.find('+'); plus != std::string::npos)
            fonts.push_back({name.substr(plus), fontBytes(object), object});
    }
    std::ranges::sort(fonts, [](const Font &a, const Font &b) {
        return std::pair(std::string_view(a.name), QByteArrayView(a.bytes)) <
               std::pair(std::string_view(b.name), QByteArrayView(b.bytes));
    });
    for (size_t index = 0; index < fonts.size(); ++index)
        fonts[index].descriptor.replaceKey("/FontName",
                                           QPDFObjectHandle::newName('/' + subsetTag(index) + fonts[index].name));
}

void finish(const QString &path, const PrintExtras &extras, QIODevice &device)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(QFile::encodeName(path).constData());
    Pages pages = QPDFPageDocumentHelper(pdf).getAllPages();
    setFacts(pdf, extras.facts);
    nameLetters(pdf);
    tagFonts(pdf);
    addLinks(pdf, extras.links, pages);
    const std::vector<PrintHeading> headings = nested(extras.headings);
    if (!headings.empty()) {
        QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Outlines>>"));
        addOutline(pdf, headings, 0, outline, pages);
        pdf.getRoot().replaceKey("/Outlines", outline);
        pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }
    DevicePipeline pipeline(device);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable); // they would hold the objects in the order of Qt's numbers
    writer.write();
}

} // namespace

Result<> finishPrint(const QString &path, const PrintExtras &extras, QIODevice &device)
{
    try { // the library's only way to say that something failed
        finish(path, extras, device);
    } catch (const std::exception &problem) {
        return fail(Error::Kind::Unwritable, {}, QString::fromUtf8(problem.what()));
    }
    return {};
}
