#pragma once
// One small document of every format that is not text, for what must hold for all of them.

#include "support/epub_maker.h"
#include "support/office_samples.h"
#include "support/pdf_picture_maker.h"

#include <QList>

struct DocumentSample {
    const char *name; ///< with the suffix
    QByteArray bytes;
};

/// Letters, a bold heading, a highlight with a note in UTF-16, and a line whose letters only the character maps of
/// poppler-data explain (Shift JIS: "日本語の桜").
inline QByteArray samplePdf()
{
    PdfMaker pdf;
    pdf.info("/Title(A Page of Words)/Author(Ada Example)/CreationDate(D:20210304050607+02'00')");
    pdf.text(60, 80, QStringLiteral("A Page of Words"), 20, PdfMaker::Font::Bold);
    pdf.lines(60, 130,
              {QStringLiteral("The reader’s page was found at the café, and it"),
               QStringLiteral("holds some words – not many, but enough to read.")});
    const int descriptor = pdf.object("<</Type/FontDescriptor/FontName/Sample/Flags 4/FontBBox[0 0 1000 1000]"
                                      "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    const int letters = pdf.object("<</Type/Font/Subtype/CIDFontType0/BaseFont/Sample/CIDSystemInfo<</Registry(Adobe)"
                                   "/Ordering(Japan1)/Supplement 2>>/FontDescriptor " +
                                   QByteArray::number(descriptor) + " 0 R>>");
    const int font = pdf.object("<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/90ms-RKSJ-H/DescendantFonts[" +
                                QByteArray::number(letters) + " 0 R]>>");
    const QByteArray line = "BT /J 12 Tf 60 600 Td <93FA967B8CEA82CC8DF7> Tj ET";
    const int form =
        pdf.object("<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</J " + QByteArray::number(font) +
                   " 0 R>>>>/Length " + QByteArray::number(line.size()) + ">>\nstream\n" + line + "\nendstream");
    pdf.resources("/XObject<</X " + QByteArray::number(form) + " 0 R>>");
    pdf.draw("/X Do");
    pdf.annotation("/Type/Annot/Subtype/Highlight/Rect[60 700 300 715]/C[1 1 0]/Contents<FEFF00C90063007200690074>"
                   "/M(D:20220101120000Z)/QuadPoints[" +
                   pdf.quad(60, 121, 200, 133) + "]");
    return pdf.bytes();
}

/// A drawing with a label over it, and photographs: coloured, and grey and turned. They are of some size, as large
/// images are worked on in other ways than small ones.
inline QByteArray samplePictures()
{
    PdfPictureMaker pdf;
    pdf.redAndBlue("Drawing");
    quint32 noise = 1;
    const auto grain = [&noise] { return char((noise = noise * 1664525 + 1013904223) >> 24); };
    pdf.coloured("Photograph", 500, 400, [&grain](int x, int y) { return QByteArray() + char(x) + char(y) + grain(); });
    pdf.coloured("Grey", 500, 400, [&grain](int, int) { return QByteArray(3, grain()); });
    pdf.lines(60, 100,
              {QStringLiteral("The reader found a drawing on the first page"), QStringLiteral("of the book.")});
    pdf.paint("Drawing", 60, 130, 300, 200);
    pdf.text(80, 200, QStringLiteral("A label"), 9, PdfMaker::Font::Sans);
    pdf.text(60, 345, QStringLiteral("Figure 1. A drawing."), 9);
    pdf.paint("Photograph", 60, 380, 200, 160);
    pdf.nextPage();
    pdf.draw("q 0 1 -1 0 595 0 cm BT /F0 10 Tf 60 500 Td (This page lies on its side.) Tj ET "
             "q 200 0 0 160 60 250 cm /Grey Do Q Q");
    return pdf.finished();
}

inline QByteArray sampleEpub()
{
    EpubMaker book;
    book.metadata = "<dc:title>Le jardin d’été</dc:title><dc:creator>Ida Encre</dc:creator>"
                    "<dc:language>fr</dc:language><dc:date>2001-02-03</dc:date>";
    book.chapters = {{"un.xhtml", "<h1>Un</h1><p>Le <em>jardin</em> est calme ; l’été vient.</p>"},
                     {"deux.xhtml", "<h1>Deux</h1><p>昔、<ruby>川<rt>かわ</rt></ruby>があった。</p>"}};
    return book.bytes();
}

inline QByteArray sampleOdt()
{
    return odtOf(
        "<text:h text:outline-level=\"1\">Ein Garten</text:h><text:p>Er ist grün, größer als früher.</text:p>");
}

/// The documents made here, and the folders of TEST_DATA.
inline QList<DocumentSample> documentSamples()
{
    const QString word = QStringLiteral(TEST_DATA "/import/docx/");
    return {{"page.pdf", samplePdf()},
            {"pictures.pdf", samplePictures()},
            {"garden.epub", sampleEpub()},
            {"garden.odt", sampleOdt()},
            {"comments.docx", zipOfFolder(word + QStringLiteral("comments"))},
            {"references.docx", zipOfFolder(word + QStringLiteral("references"))},
            {"scripts.docx", zipOfFolder(word + QStringLiteral("scripts"))},
            {"structure.docx", zipOfFolder(word + QStringLiteral("structure"))}};
}
