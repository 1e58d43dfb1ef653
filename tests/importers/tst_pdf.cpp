// PDFs made here become the articles that tests/data/import/pdf/*.expected show; damaged and protected ones a sentence.

#include "importers/importers.h"
#include "importers/pdf_annotations.h"
#include "importers/pdf_fonts.h"
#include "importers/pdf_letters.h"
#include "importers/pdf_metadata.h"
#include "importers/pdf_signs.h"
#include "support/dump.h"
#include "support/golden.h"
#include "support/pdf_maker.h"
#include "support/strict_test.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;
using Font = PdfMaker::Font;

namespace {

/// Prose that fills lines of that many letters, broken as a typesetter would, the last line short.
QStringList prose(int letters, int lines, int seed = 0)
{
    static const QStringList words = {u"the"_s,   u"reader"_s, u"turned"_s,  u"a"_s,  u"page"_s,
                                      u"and"_s,   u"found"_s,  u"letters"_s, u"of"_s, u"some"_s,
                                      u"quiet"_s, u"night"_s,  u"which"_s};
    QStringList result;
    int at = seed;
    while (result.size() < lines) {
        QString line;
        while (line.size() < letters)
            line += words[at++ % words.size()] + u' ';
        result += line.first(letters - 1).trimmed() + u'x';
    }
    result.last() = result.last().first(letters / 2).trimmed() + u'.';
    result.first().front() = result.first().front().toUpper();
    return result;
}

QByteArray twoColumns()
{
    PdfMaker pdf;
    pdf.info("/Title(Reading in Columns)/Author(Ada Example; Bo Sample)/CreationDate(D:20210304050607Z)");
    pdf.text(120, 80, u"Reading in Columns"_s, 20, Font::Bold);
    pdf.text(220, 110, u"Ada Example"_s, 12);
    pdf.text(60, 150, u"1 Introduction"_s, 13, Font::Bold);
    pdf.lines(60, 170, prose(52, 20), 12);
    pdf.lines(70, 410, prose(50, 20, 3), 12);
    pdf.lines(60, 650,
              {u"This paragraph goes on in the column beside it, and"_s, u"ends there with a word that is bro-"_s}, 12);
    pdf.lines(310, 150, {u"ken at the end of its line."_s}, 12);
    pdf.text(310, 180, u"1.1 Details"_s, 11.5, Font::Bold);
    pdf.lines(310, 200, prose(52, 25, 5), 12);
    pdf.lines(310, 520, prose(52, 12, 7), 12);
    return pdf.bytes();
}

QByteArray runningHeads()
{
    PdfMaker pdf;
    for (int page = 0; page < 6; ++page) {
        if (page > 0)
            pdf.nextPage();
        pdf.text(60, 50, page % 2 == 0 ? u"The Book of Pages"_s : u"Chapter the First"_s, 9, Font::Italic);
        pdf.text(500, 50, QString::number(page + 11), 9);
        QStringList lines = prose(90, 40, page);
        if (page < 5)
            lines.last() =
                u"the end of this page is in the middle of a sentence of the paragraph, as the next one sh-"_s;
        if (page > 0)
            lines.first() =
                u"ows by going on in small letters, and so do all the lines below it until the end of the page."_s;
        pdf.lines(60, 90, lines, 14);
        pdf.text(280, 800, u"— "_s + QString::number(page + 1) + u" —"_s, 9);
    }
    pdf.catalog("/PageLabels<</Nums[0<</S/r>>2<</S/D/St 1>>]>>");
    return pdf.bytes();
}

QByteArray footnotes()
{
    PdfMaker pdf;
    QStringList lines = prose(90, 20);
    pdf.lines(60, 90, lines, 14);
    pdf.text(60, 400, u"A word with a note"_s);
    pdf.text(139, 396, u"1"_s, 7);
    pdf.text(146, 400, u"and a formula E = mc"_s);
    pdf.text(233, 396, u"2"_s, 7);
    pdf.text(240, 400, u"stand here, and H"_s);
    pdf.text(313, 403, u"2"_s, 7);
    pdf.text(317, 400, u"O is water."_s);
    pdf.lines(60, 430, prose(90, 15, 4), 14);
    pdf.text(60, 744, u"1"_s, 6);
    pdf.text(66, 748, u"The note in small letters, which is long enough to need a second line at the foot of its"_s, 8);
    pdf.text(60, 758, u"page."_s, 8);
    return pdf.bytes();
}

QByteArray lists()
{
    PdfMaker pdf;
    pdf.text(60, 90, u"Things to keep:"_s);
    pdf.text(72, 110, u"•"_s);
    pdf.text(86, 110, u"the first thing, whose description does not fit into one line of this page and goes on"_s);
    pdf.text(86, 122, u"below it, set in;"_s);
    pdf.text(72, 140, u"•"_s);
    pdf.text(86, 140, u"the second thing;"_s);
    pdf.text(92, 156, u"–"_s);
    pdf.text(104, 156, u"a part of the second thing."_s);
    pdf.text(60, 180, u"Steps to take:"_s);
    pdf.text(72, 198, u"1. Open the book."_s);
    pdf.text(72, 214, u"2. Read it."_s);
    pdf.text(72, 230, u"3. Close it."_s);
    pdf.lines(60, 256, prose(90, 6), 12);
    pdf.lines(72, 360, {u"int main()"_s, u"{"_s, u"    return 0;"_s, u"}"_s}, 12, 10, Font::Mono);
    pdf.text(60, 440, u"Table 1. How fast people read."_s, 9);
    const QList<QStringList> rows = {{u"Group"_s, u"Words"_s, u"Time"_s},
                                     {u"Young"_s, u"250"_s, u"1.5"_s},
                                     {u"Old"_s, u"230"_s, u"1.8"_s},
                                     {u"All"_s, u"240"_s, u"1.6"_s}};
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int cell = 0; cell < 3; ++cell)
            pdf.text(100 + cell * 100, 460 + row * 14, rows[row][cell]);
    }
    return pdf.bytes();
}

QByteArray annotations()
{
    PdfMaker pdf;
    pdf.text(60, 100, u"This sentence holds some words that somebody marked."_s);
    pdf.text(60, 114, u"The next line was underlined, and this one has a note beside it."_s);
    pdf.text(60, 128, u"See example.org for more."_s);
    const auto mark = [&pdf](const QByteArray &kind, const QByteArray &quad, const QByteArray &more) {
        pdf.annotation("/Type/Annot/Subtype/" + kind + "/Rect[50 700 500 760]/QuadPoints[" + quad + "]" + more);
    };
    mark("Highlight", pdf.quad(117, 91, 168, 103),
         "/C[0.1 0.8 0.2]/T(Cy Reader)/Contents(Nice words)/CreationDate(D:20220102030405Z)");
    mark("Underline", pdf.quad(60, 105, 180, 117), "/C[0 0 1]/T(Dee)");
    pdf.annotation("/Type/Annot/Subtype/Text/Rect[520 700 540 720]/Contents(In the margin)/T(Cy Reader)");
    pdf.annotation("/Type/Annot/Subtype/Link/Rect[76 710 130 723]/A<</S/URI/URI(https://example.org/)>>");
    return pdf.bytes();
}

/// A page that is a picture.
QByteArray scanned()
{
    PdfMaker pdf;
    const int image =
        pdf.object("<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8"
                   "/Length 4>>\nstream\n\x10\x80\xC0\xF0\nendstream");
    pdf.resources("/XObject<</I " + QByteArray::number(image) + " 0 R>>");
    pdf.draw("q 595 0 0 842 0 0 cm /I Do Q");
    return pdf.bytes();
}

Result<ImportedArticle> readBytes(const QByteArray &bytes, const QString &password = {})
{
    ImportOptions options;
    options.name = u"made.pdf"_s;
    options.password = password;
    return readArticle(bytes, u"pdf"_s, options);
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/import/pdf/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPdf : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void articles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("two_columns") << twoColumns();
        QTest::newRow("running_heads") << runningHeads();
        QTest::newRow("footnotes") << footnotes();
        QTest::newRow("lists") << lists();
        QTest::newRow("annotations") << annotations();
    }

    void articles()
    {
        QFETCH(QByteArray, bytes);
        const auto imported = readBytes(bytes);
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/import/pdf/") + name + u".expected"_s, dump(*imported)));
    }

    void aPageOfPicturesIsSaidToBeAScan()
    {
        const auto imported = readBytes(scanned());
        QVERIFY(!imported);
        QCOMPARE(imported.error(), (Error{Error::Kind::Empty, u"made.pdf"_s, u"scanned pages"_s}));
    }

    void aPasswordIsNeededAndTaken()
    {
        const QByteArray locked = dataFile(u"locked.pdf"_s); // opens with "secret"
        QVERIFY(!locked.isEmpty());
        for (const QString &wrong : {u""_s, u"wrong"_s}) {
            const auto refused = readBytes(locked, wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error(), (Error{Error::Kind::Protected, u"made.pdf"_s, u"password"_s}));
        }
        const auto opened = readBytes(locked, u"secret"_s);
        QVERIFY(opened);
        QVERIFY(opened->article.text.contains(u"holds some words"));
    }

    void aCutFileIsReadAsFarAsItGoes()
    {
        const QByteArray whole = runningHeads();
        const auto imported = readBytes(whole.first(whole.size() * 3 / 4));
        QVERIFY(imported);
        QVERIFY(imported->article.text.contains(u"The reader turned"));
        QCOMPARE(imported->article.notices.size(), size_t(1));
        QCOMPARE(imported->article.notices.front().kind, Error::Kind::Incomplete);
    }

    void everyCutAndEveryGarbageIsHarmless()
    {
        const QByteArray whole = footnotes();
        for (qsizetype size = 8; size < whole.size(); size += 97) {
            const auto imported = readBytes(whole.first(size));
            QVERIFY(imported ? imported->article.isConsistent() : !imported.error().subject.isEmpty());
        }
        const auto garbage = readBytes("%PDF-1.4\nnothing of the kind\n%%EOF");
        QVERIFY(!garbage);
        QCOMPARE(garbage.error().kind, Error::Kind::Malformed);
    }

    void cancelStopsBetweenPages()
    {
        ImportOptions options;
        int asked = 0;
        options.isCancelled = [&asked] { return ++asked > 2; };
        const auto imported = readArticle(runningHeads(), u"pdf"_s, options);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Cancelled);
    }

    void lettersAreThoseThatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LetterOrder>("order");
        QTest::addColumn<QString>("plain");
        QTest::newRow("ligatures") << u"\uFB01n o\uFB03ce"_s << LetterOrder::Logical << u"fin office"_s;
        QTest::newRow("soft hyphen inside") << u"re\u00ADading"_s << LetterOrder::Logical << u"reading"_s;
        QTest::newRow("soft hyphen at the end") << u"re\u00AD"_s << LetterOrder::Logical << u"re\u00AD"_s;
        QTest::newRow("Hebrew") << u"םולש"_s << LetterOrder::Visual << u"שלום"_s;
        QTest::newRow("Hebrew, number") << u"12 םולש"_s << LetterOrder::Visual << u"שלום 12"_s;
        QTest::newRow("Hebrew, brackets") << u"(םולש)"_s << LetterOrder::Visual << u"(שלום)"_s;
        QTest::newRow("Arabic shapes") << u"\uFEE1\uFEFC\uFEB3"_s << LetterOrder::Visual << u"سلام"_s;
        QTest::newRow("radicals") << u"\u2F08\u2F42"_s << LetterOrder::Logical << u"人文"_s;
    }

    void lettersAreThoseThatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(LetterOrder, order);
        QTEST(plainLetters(text, order), "plain");
    }

    void fontNamesTellTheStyle_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("style");
        QTest::newRow("Computer Modern") << u"ABCDEF+CMR10"_s << u""_s;
        QTest::newRow("bold") << u"ABCDEF+CMBX12"_s << u"b"_s;
        QTest::newRow("italic") << u"CMTI10"_s << u"i"_s;
        QTest::newRow("variables") << u"CMMI10"_s << u""_s;
        QTest::newRow("typewriter") << u"CMTT10"_s << u"m"_s;
        QTest::newRow("Word") << u"Arial,BoldItalic"_s << u"bi"_s;
        QTest::newRow("Liberation") << u"BAAAAA+LiberationSerif-Bold"_s << u"b"_s;
        QTest::newRow("mono") << u"DejaVuSansMono-Oblique"_s << u"im"_s;
        QTest::newRow("no style") << u"Garamond"_s << u""_s;
    }

    void fontNamesTellTheStyle()
    {
        QFETCH(QString, name);
        const PdfStyle style = styleOfFont(name);
        QTEST(QString((style.isBold ? u"b"_s : QString()) + (style.isItalic ? u"i"_s : QString()) +
                      (style.isMono ? u"m"_s : QString())),
              "style");
    }

    void titlesOfProgramsAreNone_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("isReal");
        QTest::newRow("title") << u"On Reading"_s << true;
        QTest::newRow("Word") << u"Microsoft Word - draft3.doc"_s << false;
        QTest::newRow("file") << u"paper-final.pdf"_s << false;
        QTest::newRow("untitled") << u"untitled"_s << false;
        QTest::newRow("number") << u"ms_20190304"_s << false;
        QTest::newRow("year") << u"The world in 2019"_s << true;
    }

    void titlesOfProgramsAreNone()
    {
        QFETCH(QString, title);
        QTEST(isRealTitle(title), "isReal");
    }

    void aDoiIsFoundInText()
    {
        QCOMPARE(doiIn(u"see https://doi.org/10.1000/xyz-12(3). Then"), u"doi:10.1000/xyz-12(3"_s);
        QCOMPARE(doiIn(u"DOI: 10.1000/182"), u"doi:10.1000/182"_s);
        QCOMPARE(doiIn(u"version 10.1000"), QString());
    }

    void coloursGoToTheNearestOfThePalette()
    {
        QCOMPARE(nearestColour(1, 1, 0), Colour::Yellow);
        QCOMPARE(nearestColour(0.2, 0.9, 0.3), Colour::Green);
        QCOMPARE(nearestColour(0.1, 0.4, 1), Colour::Blue);
        QCOMPARE(nearestColour(1, 0.1, 0.1), Colour::Pink);
        QCOMPARE(nearestColour(1, 0.6, 0), Colour::Orange);
        QCOMPARE(nearestColour(0.6, 0.2, 0.9), Colour::Purple);
        QCOMPARE(nearestColour(0.5, 0.5, 0.5), Colour::Yellow);
    }

    void captionsAreKnownInManyLanguages()
    {
        for (const QString &line : {u"Figure 3. A page"_s, u"Tableau 2 – Les pages"_s, u"Abb. 4: Seiten"_s,
                                    u"图 1 页面"_s, u"Рис. 5. Страница"_s, u"Table IV"_s})
            QVERIFY2(captionSignOf(line).isFound, qPrintable(line));
        QVERIFY(!captionSignOf(u"Figure 3 shows a page"_s).isSure);
        QVERIFY(!captionSignOf(u"Tables are made of wood"_s).isFound);
    }
};

QTEST_APPLESS_MAIN(TestPdf)
#include "tst_pdf.moc"
