#include "importers/pdf_metadata.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <poppler-qt6.h>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestOutline = 8;
constexpr size_t LongestOutline = 20'000; ///< entries
constexpr qsizetype LongestField = 1000;  ///< UTF-16 units of a title or an author

void addOutline(const QVector<Poppler::OutlineItem> &items, int depth, std::vector<PdfOutlineEntry> &outline)
{
    for (const Poppler::OutlineItem &item : items) {
        if (outline.size() >= LongestOutline)
            return;
        const QString title = item.name().simplified();
        if (!title.isEmpty())
            outline.push_back({title, depth});
        if (item.hasChildren() && depth < DeepestOutline)
            addOutline(item.children(), depth + 1, outline);
    }
}

/// Names between semicolons, "and", or commas when each has more than one word.
QStringList authorsIn(const QString &field)
{
    static const QRegularExpression sure(u"\\s*(?:;|，|、|\\s&\\s|\\sand\\s|\\set\\s|\\sund\\s)\\s*"_s);
    QStringList names;
    for (const QString &part : field.left(LongestField).split(sure, Qt::SkipEmptyParts)) {
        const QStringList pieces = part.split(u',', Qt::SkipEmptyParts);
        const bool areNames = pieces.size() > 1 &&
                              std::ranges::all_of(pieces, [](const QString &p) { return p.trimmed().contains(u' '); });
        for (const QString &name : areNames ? pieces : QStringList{part})
            names += name.simplified();
    }
    names.removeAll(QString());
    return names;
}

bool isRealAuthor(const QString &name)
{
    static const QRegularExpression junk(
        u"^(unknown|anonymous|admin(istrator)?|user|owner|root|author|microsoft.*|.*\\bpdf\\b.*|\\W*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !junk.match(name).hasMatch();
}

/// "D:20230413105032+02'00'" → the day; a time of saving means nothing to readers.
QString dayOf(const QString &date)
{
    const QString digits = date.startsWith(u"D:") ? date.sliced(2) : date;
    const QDate day = QDate::fromString(digits.left(8), u"yyyyMMdd"_s);
    return day.isValid() && day.year() > 1980 ? day.toString(Qt::ISODate) : QString();
}

/// The few XMP properties that say more than the information dictionary.
void readXmp(const QString &xml, Metadata &metadata)
{
    QXmlStreamReader reader(xml);
    QStringList path;
    while (!reader.atEnd() && path.size() < 64) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            path.push_back(reader.qualifiedName().toString());
        else if (token == QXmlStreamReader::EndElement && !path.isEmpty())
            path.pop_back();
        if (token != QXmlStreamReader::Characters || reader.isWhitespace())
            continue;
        const QString text = reader.text().toString().simplified();
        const auto isIn = [&path](QStringView name) { return path.contains(name); };
        if (isIn(u"dc:title") && metadata.title.isEmpty() && isRealTitle(text))
            metadata.title = text;
        else if (isIn(u"dc:language") && metadata.language.isEmpty() && text.size() <= 12)
            metadata.language = text;
        else if (isIn(u"dc:publisher") && metadata.site.isEmpty())
            metadata.site = text;
        else if ((isIn(u"prism:doi") || isIn(u"dc:identifier") || isIn(u"pdfx:doi")) && metadata.identifier.isEmpty())
            metadata.identifier = doiIn(isIn(u"prism:doi") || isIn(u"pdfx:doi") ? QString(u"doi:"_s + text) : text);
        else if (isIn(u"dc:creator") && isRealAuthor(text) && !metadata.authors.contains(text) &&
                 metadata.authors.size() < 100 && path.last() == u"rdf:li")
            metadata.authors += text;
    }
}

/// poppler does not tell the catalogue's /Lang.
QString languageIn(const QByteArray &bytes)
{
    const qsizetype catalog = bytes.indexOf("/Catalog");
    if (catalog < 0)
        return {};
    const qsizetype start = std::max(bytes.lastIndexOf(" obj", catalog), qsizetype(0));
    const qsizetype end = bytes.indexOf("endobj", catalog);
    const qsizetype length = std::min(end < 0 ? qsizetype(4096) : end - start, qsizetype(65536));
    static const QRegularExpression lang(u"/Lang\\s*\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\)"_s);
    return lang.match(QString::fromLatin1(bytes.mid(start, length))).captured(1);
}

} // namespace

bool isRealTitle(const QString &title)
{
    static const QRegularExpression junk(
        u"^\\W*$|^(untitled|sans titre|ohne titel|unbenannt|sin título|document\\d*|dokument\\d*|title|slide \\d+|"
        "powerpoint presentation|présentation powerpoint|microsoft word\\b.*|microsoft powerpoint\\b.*|print|"
        "无标题|タイトルなし|about:blank)$|\\.(docx?|pdf|tex|dvi|indd|qxd|odt|rtf|txt|html?|pptx?|xlsx?|p65|fm|ps|eps|"
        "pages|wpd)$|"
        "^(file|https?):|[/\\\\][^ ]*\\.[a-z]{2,4}$|^[\\w.-]*\\d{4}[\\w.-]*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return title.size() > 1 && !junk.match(title.trimmed()).hasMatch();
}

QString doiIn(QStringView text)
{
    static const QRegularExpression doi(
        u"(?:doi(?:\\.org/|:|\\s)\\s*(?:https?://(?:dx\\.)?doi\\.org/)?)(10\\.\\d{4,9}/[^\\s\"<>]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString found = doi.match(text).captured(1);
    while (!found.isEmpty() && QStringView(u".,;:)]}").contains(found.back()))
        found.chop(1);
    return found.isEmpty() ? QString() : QString(u"doi:"_s + found);
}

void readPdfMetadata(const Poppler::Document &pdf, const QByteArray &bytes, PdfDocument &document)
{
    Metadata &metadata = document.metadata;
    const QString title = pdf.info(u"Title"_s).simplified();
    if (isRealTitle(title))
        metadata.title = title.left(LongestField);
    for (const QString &name : authorsIn(pdf.info(u"Author"_s).simplified())) {
        if (isRealAuthor(name))
            metadata.authors += name;
    }
    const bool hasAuthors = !metadata.authors.isEmpty();
    Metadata more = metadata;
    readXmp(pdf.metadata(), more);
    if (hasAuthors && more.authors.size() != metadata.authors.size())
        more.authors = metadata.authors;
    metadata = more;
    metadata.published = dayOf(pdf.info(u"CreationDate"_s));
    if (const QString language = languageIn(bytes); !language.isEmpty())
        metadata.language = language;
    if (metadata.identifier.isEmpty())
        metadata.identifier =
            doiIn(pdf.info(u"doi"_s).isEmpty() ? pdf.info(u"Subject"_s) : u"doi:"_s + pdf.info(u"doi"_s));
    addOutline(pdf.outline(), 0, document.outline);
}
