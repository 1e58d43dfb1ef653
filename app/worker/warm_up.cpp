#include "worker/warm_up.h"

#include "importers/importers.h"

#include <QDateTime>
#include <ctime>
#include <iconv.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample {
    QString suffix;
    QByteArray bytes;
};

/// An archive with one empty part.
QByteArray archive()
{
    return "PK\x03\x04"_ba + QByteArray(22, '\0') + "\x01\0\0\0a"_ba;
}

/// Pixels as different as those of a photograph.
QByteArray noise(int count)
{
    QByteArray bytes;
    for (quint32 value = 1; bytes.size() < count; value = value * 1664525 + 1013904223)
        bytes += char(value >> 24);
    return bytes;
}

/// One line of text, a note, and a photograph with a letter on it, without the table of the objects, which is made up
/// when it is missing.
QByteArray onePage()
{
    return "%PDF-1.4\n"
           "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 4 0 R>>/XObject<</I 6 0 "
           "R>>>>/Contents 5 0 R"
           "/Annots[<</Type/Annot/Subtype/Text/Rect[20 200 60 212]/Contents(A note)/M(D:20260102030405Z)>>]>>endobj\n"
           "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
           "5 0 obj<</Length 104>>stream\nBT /F 12 Tf 20 200 Td (Some words.) Tj ET q 40 0 0 40 100 100 cm /I Do Q "
           "BT /F 8 Tf 110 110 Td (a) Tj ET\nendstream endobj\n"
           "6 0 obj<</Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray/BitsPerComponent 8"
           "/Length 4096>>stream\n" +
           noise(4096) +
           "\nendstream endobj\n"
           "trailer<</Root 1 0 R>>\n%%EOF\n";
}

/// A few words through each importer: character tables, language models and the like are in memory afterwards. What
/// comes of it does not matter.
std::vector<Sample> samples()
{
    return {
        {u"txt"_s, "Un titre\n\nPar Quelqu\xE9un\n\nQuelques mots fran\xE7"
                   "ais, et une liste :\n\n- un\n- deux\n"},
        {u"md"_s, "---\ntitle: A title\ndate: 2026-01-02\n---\n\n# Heading\n\nSome *words* [^1].\n\n[^1]: A note.\n"},
        {u"html"_s, "<!doctype html><meta charset=utf-8><title>A title</title><article><h1>A title</h1>"
                    "<p>By Some One, <time datetime=2026-01-02T03:04:05+01:00>today</time></p>"
                    "<p>Some words, and <a href=\"https://example.org/\">a link</a>.</p></article>"},
        {u"pdf"_s, onePage()},
        {u"epub"_s, archive()},
        {u"docx"_s, archive()},
        {u"odt"_s, "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                   "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                   "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
                   "<text:p>Some words.</text:p></office:text></office:body></office:document>"},
    };
}

/// poppler's text goes through the C library's converters, which are modules of their own: loaded for the first
/// conversion, dropped some time after the last one. These stay open so that they stay loaded.
void keepConverters()
{
    (void)iconv_open("UTF-16", "UTF-8");
    (void)iconv_open("UTF-8", "UTF-16");
}

} // namespace

void warmUp()
{
    tzset();
    (void)QDateTime::currentDateTime().toUTC();
    keepConverters();
    for (const Sample &sample : samples())
        (void)readArticle(sample.bytes, sample.suffix, {});
}
