#include "storage/stored_words.h"

#include "support/strict_test.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

class TestStoredWords : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyKind_hasItsOwnWordAndComesBack()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= int(Block::Kind::Caption); ++kind) {
            words.insert(toWord(Block::Kind(kind)));
            QCOMPARE(int(blockKind(toWord(Block::Kind(kind)))), kind);
        }
        QCOMPARE(words.size(), int(Block::Kind::Caption) + 1);
        words.clear();
        for (int kind = 0; kind <= int(Span::Kind::FootnoteRef); ++kind) {
            words.insert(toWord(Span::Kind(kind)));
            QCOMPARE(int(spanKind(toWord(Span::Kind(kind)))), kind);
        }
        QCOMPARE(words.size(), int(Span::Kind::FootnoteRef) + 1);
        for (const Colour colour : AllColours)
            QCOMPARE(colourNamed(toWord(colour)), colour);
        for (const auto shape : {HighlightStyle::Shape::Highlight, HighlightStyle::Shape::Underline})
            QCOMPARE(highlightShape(toWord(shape)), shape);
        for (const auto extent : {Extent::FoundArticle, Extent::WholePage})
            QCOMPARE(extentNamed(toWord(extent)), extent);
        words.clear();
        for (int kind = 0; kind <= int(Error::Kind::NotALibrary); ++kind) {
            words.insert(toWord(Error::Kind(kind)));
            QCOMPARE(int(errorKind(toWord(Error::Kind(kind)))), kind);
        }
        QCOMPARE(words.size(), int(Error::Kind::NotALibrary) + 1);
    }

    /// They stand in people's files: renaming one needs a migration.
    void words_stayTheSame()
    {
        QCOMPARE(toWord(Block::Kind::ListItem), u"list-item"_s);
        QCOMPARE(toWord(Span::Kind::FootnoteRef), u"footnote-ref"_s);
        QCOMPARE(toWord(Colour::Yellow), u"yellow"_s);
        QCOMPARE(toWord(Extent::WholePage), u"whole-page"_s);
        QCOMPARE(toWord(Error::Kind::Incomplete), u"incomplete"_s);
        QCOMPARE(toWord(HighlightStyle::Shape::Underline), u"underline"_s);
    }

    void unknownWords_readAsThePlainestKind()
    {
        QCOMPARE(blockKind(u"hologram"_s), Block::Kind::Paragraph);
        QCOMPARE(spanKind({}), Span::Kind::Emphasis);
        QCOMPARE(highlightShape(u"zigzag"_s), HighlightStyle::Shape::Highlight);
        QCOMPARE(colourNamed(u"ultraviolet"_s), Colour::Yellow);
    }
};

QTEST_APPLESS_MAIN(TestStoredWords)
#include "tst_stored_words.moc"
