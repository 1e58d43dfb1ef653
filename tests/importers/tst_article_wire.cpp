#include "importers/article_wire.h"

#include "importers/import_protocol.h"
#include "importers/importers.h"
#include "support/strict_test.h"

#include "base/file.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every field differs from its default.
ImportedArticle fullArticle()
{
    ImportedArticle imported;
    Article &article = imported.article;
    article.text = u"Heading 𝔘\nAn item\ncell\tcell"_s;
    article.blocks = {
        {.kind = Block::Kind::Heading, .range = {0, 10}, .level = 2, .language = u"de"_s},
        {.kind = Block::Kind::ListItem, .range = {11, 18}, .level = 3, .quoteDepth = 2, .marker = u"7."_s},
        {.kind = Block::Kind::Table, .range = {19, 28}, .level = 1, .detail = u"lr"_s},
    };
    article.spans = {{Span::Kind::Link, {0, 7}, u"https://example.org/"_s},
                     {Span::Kind::FootnoteRef, {11, 13}, u"n1"_s}};
    article.pages = {{0, u"iv"_s}, {11, u"5"_s}};
    article.notices = {{Error::Kind::Incomplete, u"picture.png"_s, u"no such part"_s}};
    article.metadata = {.title = u"Title"_s,
                        .authors = {u"One"_s, u"Two"_s},
                        .credits = {u"By One and Two"_s},
                        .site = u"Site"_s,
                        .url = u"https://example.org/a"_s,
                        .language = u"fr"_s,
                        .published = u"2026-01-02"_s,
                        .identifier = u"doi:10.1/x"_s};
    article.source.format = u"html"_s;
    article.source.importerVersion = 3;
    article.source.extent = Extent::WholePage;
    imported.resources = {{sha256("picture"), u"image/png"_s, "picture"}};
    imported.annotations = {{.range = {11, 18},
                             .style = {HighlightStyle::Shape::Underline, Colour::Purple},
                             .note = u"A *note*"_s,
                             .author = u"Three"_s,
                             .created = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC)},
                            {.range = {0, 1}, .style = {}, .note = {}, .author = {}, .created = {}}};
    return imported;
}

} // namespace

class TestArticleWire : public StrictTest {
    Q_OBJECT

    /// What comes out of an article that was changed on its way.
    template <typename Change>
    static bool arrives(Change change)
    {
        ImportedArticle imported = fullArticle();
        change(imported);
        return readFromWire(wireBytes(Result<ImportedArticle>(imported))).has_value();
    }

private Q_SLOTS:
    void everyField_arrives()
    {
        const ImportedArticle sent = fullArticle();
        const auto arrived = readFromWire(wireBytes(Result<ImportedArticle>(sent)));
        QVERIFY(arrived && arrived->has_value());
        QVERIFY(**arrived == sent);
    }

    void everyKindOfBlockSpanAndError_arrives()
    {
        for (int kind = 0; kind <= int(Block::Kind::Caption); ++kind)
            QVERIFY(arrives([kind](ImportedArticle &a) { a.article.blocks[1].kind = Block::Kind(kind); }));
        for (int kind = 0; kind <= int(Span::Kind::FootnoteRef); ++kind)
            QVERIFY(arrives([kind](ImportedArticle &a) { a.article.spans[1].kind = Span::Kind(kind); }));
        for (int kind = 0; kind <= int(Error::Kind::NotALibrary); ++kind) {
            const Error error{Error::Kind(kind), u"subject"_s, u"detail"_s};
            const auto arrived = readFromWire(wireBytes(tl::unexpected<Error>(error)));
            QVERIFY(arrived && !arrived->has_value());
            QVERIFY(arrived->error() == error);
        }
    }

    void whatNoImporterMakes_isRefused()
    {
        QVERIFY(arrives([](ImportedArticle &) {}));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.blocks[0].range.end = 9; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.blocks[0].level = 7; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.blocks[1].level = -1; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.blocks[1].quoteDepth = -1; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.blocks[1].kind = Block::Kind(12); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.spans[1].range.end = 20; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.spans[1].kind = Span::Kind(9); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.pages[1].offset = 29; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.metadata.title.clear(); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.source.extent = Extent(2); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.article.notices[0].kind = Error::Kind(99); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.annotations[0].range = {11, 29}; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.annotations[0].range = {-1, 2}; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.annotations[0].range = {12, 11}; }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.annotations[0].style.colour = Colour(6); }));
        QVERIFY(!arrives([](ImportedArticle &a) { a.resources[0].bytes = "another picture"; }));
    }

    void cutOrChangedBytes_neverMakeAnInconsistentArticle()
    {
        const QByteArray whole = wireBytes(Result<ImportedArticle>(fullArticle()));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readFromWire(whole.first(size)));
        QVERIFY(!readFromWire(whole + '\0'));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char byte : {'\0', '\x7f', '\xff'}) {
                QByteArray changed = whole;
                changed[at] = byte;
                const auto arrived = readFromWire(changed);
                QVERIFY(!arrived || !*arrived || (*arrived)->article.isConsistent());
            }
        }
    }

    void anArticleBeyondBounds_isTooLarge()
    {
        ImportedArticle imported = fullArticle();
        imported.annotations.resize(200'001, imported.annotations.front());
        const auto arrived = readFromWire(wireBytes(Result<ImportedArticle>(imported)));
        QVERIFY(arrived && !*arrived);
        QCOMPARE(int(arrived->error().kind), int(Error::Kind::TooLarge));
    }

    void aRequest_arrives()
    {
        const ReadRequest request{u"html"_s, 60, u"name"_s, Extent::WholePage, u"https://example.org/"_s, u"secret"_s};
        QVERIFY(requestFromWire(wireBytes(request)) == request);
        const QByteArray whole = wireBytes(request);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!requestFromWire(whole.first(size)));
        QVERIFY(!requestFromWire(wireBytes(ReadRequest{.suffix = u"x"_s, .cpuSeconds = 0})));
        QVERIFY(!requestFromWire({}));
    }
};

QTEST_GUILESS_MAIN(TestArticleWire)
#include "tst_article_wire.moc"
