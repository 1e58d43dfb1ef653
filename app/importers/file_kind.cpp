#include "importers/file_kind.h"

#include "importers/mime_message.h"
#include "importers/office_package.h"
#include "importers/unicode_forms.h"
#include "importers/zip_directory.h"

#include <algorithm>
#include <array>
#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;
using Reading = FileKind::Reading;

constexpr qsizetype Looked = 8192;         ///< bytes
constexpr double ToleratedNuls = 0.005;    ///< share of NULs that a damaged text may have
constexpr double ToleratedControls = 0.05; ///< share of other control bytes

struct Magic {
    QByteArray bytes;
    qsizetype offset;
    Reading reading;
    const char *name;        ///< marked for translation where it is not a proper name
    const char *format = ""; ///< of a document
};

const std::array<Magic, 32> &magics()
{
    static const std::array<Magic, 32> known = {{
        {"%PDF-"_ba, 0, Reading::Document, "PDF", "pdf"},
        {"{\\rtf"_ba, 0, Reading::Document, "RTF", "rtf"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba, 0, Reading::Document,
         QT_TRANSLATE_NOOP("ErrorDetail", "old Microsoft Office document")},
        {"%!PS"_ba, 0, Reading::Document, "PostScript"},
        {"AT&TFORM"_ba, 0, Reading::Document, "DjVu"},
        {"BOOKMOBI"_ba, 60, Reading::Document, QT_TRANSLATE_NOOP("ErrorDetail", "Mobipocket book")},
        {"\x89PNG\r\n\x1A\n"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "PNG image")},
        {"\xFF\xD8\xFF"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "JPEG image")},
        {"GIF8"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "GIF image")},
        {"WEBP"_ba, 8, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "WebP image")},
        {"II*\0"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "TIFF image")},
        {"MM\0*"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "TIFF image")},
        {"ftypavif"_ba, 4, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "AVIF image")},
        {"ftyp"_ba, 4, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "MP4 file")},
        {"\x7F"
         "ELF"_ba,
         0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "ELF program")},
        {"\xCA\xFE\xBA\xBE"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "program")},
        {"\x1F\x8B"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "gzip archive")},
        {"BZh"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "bzip2 archive")},
        {"\xFD"
         "7zXZ"_ba,
         0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "xz archive")},
        {"7z\xBC\xAF\x27\x1C"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "7-Zip archive")},
        {"\x28\xB5\x2F\xFD"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "Zstandard archive")},
        {"Rar!\x1A\x07"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "RAR archive")},
        {"ustar"_ba, 257, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "tar archive")},
        {"!<arch>\n"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "ar archive")},
        {"SQLite format 3"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "SQLite database")},
        {"OggS"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "Ogg file")},
        {"ID3"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "MP3 file")},
        {"fLaC"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "FLAC file")},
        {"WAVE"_ba, 8, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "WAV file")},
        {"wOFF"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "font")},
        {"wOF2"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "font")},
        {"\0asm"_ba, 0, Reading::Binary, QT_TRANSLATE_NOOP("ErrorDetail", "WebAssembly program")},
    }};
    return known;
}

/// The parts that an archive names: in its first bytes, and in the directory at its end.
bool namesPart(const QByteArray &bytes, const char *part)
{
    constexpr qsizetype directory = 256 * 1024; // bytes
    return bytes.first(std::min(bytes.size(), Looked)).contains(part) ||
           bytes.last(std::min(bytes.size(), directory)).contains(part);
}

FileKind wordDocument()
{
    return {Reading::Document, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "Word document")), u"docx"_s};
}

FileKind openDocument()
{
    return {Reading::Document, u"OpenDocument"_s, u"odt"_s};
}

/// An OpenDocument text as one XML file.
bool isFlatOpenDocument(const QByteArray &head)
{
    return head.contains("<office:document") && head.contains("opendocument.text");
}

FileKind epub()
{
    return {Reading::Document, u"EPUB"_s, u"epub"_s};
}

/// Whether all of an archive is one book: its container file, and nothing outside the folder that this stands in but
/// what systems add by themselves.
bool isOneBook(const QByteArrayList &names)
{
    constexpr QByteArrayView container("meta-inf/container.xml");
    for (const QByteArray &name : names) {
        const QByteArray lower = name.toLower();
        if (!lower.endsWith(container) ||
            (lower.size() > container.size() && !lower.endsWith("/meta-inf/container.xml")))
            continue;
        const QByteArray folder = name.first(name.size() - container.size());
        return std::ranges::all_of(names, [&folder](const QByteArray &other) {
            return other.startsWith(folder) || other.startsWith("__MACOSX/") || other.startsWith('.');
        });
    }
    return false;
}

/// By the names in its directory. A document in an archive of documents has its own words in it too, and must not be
/// taken for all of it.
std::optional<FileKind> kindByNames(const QByteArrayList &names, const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), Looked));
    const bool hasType = names.first() == "mimetype";
    if (isOneBook(names) || (hasType && head.contains("application/epub+zip")))
        return epub();
    if (names.contains("content.xml") && namesPart(bytes, "application/vnd.oasis.opendocument.text"))
        return openDocument();
    if (std::ranges::any_of(names, [](const QByteArray &name) { return name.startsWith("word/document"); }))
        return wordDocument();
    return std::nullopt;
}

/// By what stands in it, where no directory tells the names.
std::optional<FileKind> kindByWords(const QByteArray &bytes)
{
    if (namesPart(bytes, "application/epub+zip") || namesPart(bytes, "META-INF/container.xml"))
        return epub();
    if (namesPart(bytes, "application/vnd.oasis.opendocument.text"))
        return openDocument();
    if (namesPart(bytes, "word/document"))
        return wordDocument();
    return std::nullopt;
}

std::optional<FileKind> zipKind(const QByteArray &bytes, const QString &suffix)
{
    if (!bytes.startsWith("PK\x03\x04") && !bytes.startsWith("PK\x05\x06"))
        return std::nullopt;
    const QByteArrayList names = zipDirectoryNames(bytes);
    if (const auto kind = names.isEmpty() ? kindByWords(bytes) : kindByNames(names, bytes))
        return kind;
    if (suffix == u"epub")
        return epub();
    if (suffix == u"odt" || suffix == u"ott")
        return openDocument();
    if (suffix == u"docx" || suffix == u"docm" || suffix == u"dotx" || suffix == u"dotm")
        return wordDocument();
    return FileKind{Reading::Document, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "ZIP archive")), u"zip"_s};
}

/// The first tag of a page, behind white space, a mark and comments.
bool beginsHtml(const QByteArray &head)
{
    QByteArray text = head.first(std::min(head.size(), Looked)).toLower();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed();
    while (text.startsWith("<!--") || text.startsWith("<?xml")) {
        const qsizetype end = text.startsWith("<!--") ? text.indexOf("-->") : text.indexOf("?>");
        if (end < 0)
            return false;
        text = text.mid(text.indexOf('>', end) + 1).trimmed();
    }
    return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head>") ||
           text.startsWith("<body");
}

bool hasTextBytes(const QByteArray &head)
{
    const UnicodeForm form = unicodeFormOf(head);
    if (form.encoding == UnicodeForm::Encoding::Other || form.markLength > 0)
        return true;
    qsizetype nuls = 0;
    qsizetype controls = 0;
    for (const char byte : head) {
        const uchar value = uchar(byte);
        nuls += value == 0 ? 1 : 0;
        controls +=
            value != 0 && value < 0x20 && !(value >= 0x08 && value <= 0x0D) && value != 0x1A && value != 0x1B ? 1 : 0;
    }
    const auto size = double(std::max(head.size(), qsizetype(1)));
    return double(nuls) / size <= ToleratedNuls && double(controls) / size <= ToleratedControls;
}

} // namespace

FileKind fileKindOf(const QByteArray &bytes, const QString &suffix)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), Looked));
    const QString ending = suffix.toLower();
    if (const auto zip = zipKind(bytes, ending))
        return *zip;
    if (isEncryptedOffice(bytes))
        return wordDocument();
    const auto magic = std::ranges::find_if(magics(), [&](const Magic &m) {
        return head.size() >= m.offset + m.bytes.size() && head.sliced(m.offset).startsWith(m.bytes);
    });
    if (magic != magics().end())
        return {magic->reading, QString::fromLatin1(magic->name), QString::fromLatin1(magic->format)};
    if (!hasTextBytes(head))
        return {Reading::Binary, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "unknown data"))};
    if (beginsMimePage(head))
        return {Reading::Document, u"MHTML"_s, u"mhtml"_s};
    if (isFlatOpenDocument(head))
        return openDocument();
    const bool isNamedHtml =
        ending == u"html" || ending == u"htm" || ending == u"xhtml" || ending == u"xht" || ending == u"shtml";
    if (beginsHtml(head) || (isNamedHtml && head.contains('<')))
        return {Reading::Document, u"HTML"_s, u"html"_s};
    return {};
}
