// Exported Markdown as a Markdown parser reads it: what an article and its highlights are, they still are there.

#include "exporters/markdown_text.h"
#include "markdown_samples.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QRandomGenerator>

#include <md4c.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A parser's events as lines: "ul/li/p: A plane ^p-5".
class Outline {
public:
    explicit Outline(const QString &markdown)
    {
        const QByteArray text = markdown.toUtf8();
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<Outline *>(self)->enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE, void *, void *self) { return static_cast<Outline *>(self)->leave(); };
        parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE size, void *self) {
            return static_cast<Outline *>(self)->add(type, QString::fromUtf8(words, qsizetype(size)));
        };
        md_parse(text.constData(), MD_SIZE(text.size()), &parser, this);
    }

    QStringList lines;

private:
    int enter(MD_BLOCKTYPE type, void *detail)
    {
        static const QStringList Names{u"doc"_s,   u"quote"_s, u"ul"_s,   u"ol"_s, u"li"_s,    u"hr"_s,
                                       u"h"_s,     u"code"_s,  u"html"_s, u"p"_s,  u"table"_s, u"thead"_s,
                                       u"tbody"_s, u"tr"_s,    u"th"_s,   u"td"_s};
        flush(); // of an item that goes without a paragraph
        QString name = Names[type];
        if (type == MD_BLOCK_H)
            name += QString::number(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        if (type == MD_BLOCK_OL)
            name += QString::number(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
        if (type != MD_BLOCK_DOC)
            m_path += name;
        if (type == MD_BLOCK_HR)
            lines += m_path.join(u'/');
        return 0;
    }

    int leave()
    {
        flush();
        if (!m_path.isEmpty())
            m_path.removeLast();
        return 0;
    }

    int add(MD_TEXTTYPE type, const QString &words)
    {
        m_text += type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? u"↵"_s : words;
        return 0;
    }

    void flush()
    {
        if (!m_text.isEmpty() && m_path.value(0) != u"html")
            lines += m_path.join(u'/') + u": "_s + m_text;
        m_text.clear();
    }

    QStringList m_path;
    QString m_text;
};

/// Of the whole text, without the rule above it.
QStringList wholeText(const ExportSnapshot &snapshot)
{
    const QString text = exportedText(snapshot);
    const QStringList lines = Outline(text.sliced(text.indexOf(u"<!-- scholiast text "_s))).lines;
    return lines.sliced(1);
}

ExportSnapshot whole(ExportSnapshot snapshot)
{
    snapshot.options.wholeText = true;
    return snapshot;
}

ExportSnapshot withEveryOption()
{
    ExportSnapshot snapshot = whole(workshop());
    snapshot.options.callouts = true;
    snapshot.options.grouping = ExportOptions::Grouping::Tag;
    snapshot.options.context = ExportOptions::Context::Sentence;
    return snapshot;
}

/// An article of these blocks without highlights.
ExportSnapshot articleOf(const std::vector<std::pair<Block, QString>> &blocks)
{
    ExportSnapshot snapshot = whole(workshop());
    auto article = std::make_shared<Article>();
    article->metadata.title = u"A title"_s;
    for (const auto &[block, text] : blocks)
        addBlock(*article, block, text);
    snapshot.articles = ExportedArticles{{article, {}}};
    return snapshot;
}

} // namespace

class TestMarkdownStructure : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void wholeText_keepsEveryBlock()
    {
        QCOMPARE(
            wholeText(whole(workshop())),
            (QStringList{
                u"h1: A workshop ^p-1"_s,
                u"p: By Ada Berg ^p-2"_s,
                u"p: The bench stands by the window.[^1] Its vice, =2+3 & <jaws>, came from a market 👩🏽‍🔧 in Lyon. ^p-3"_s,
                u"h2: Tools ^p-4"_s,
                u"ul/li/p: A plane ^p-5"_s,
                u"ul/li/ul/li: its iron ^p-6"_s,
                u"ol3/li/p: Third, a saw ^p-7"_s,
                u"ol3/li/p: Fourth, a file ^p-8"_s,
                u"quote/p: Measure twice. ^p-9"_s,
                u"code: if (a < b)\n    return  1;\n"_s,
                u"p: ^p-10"_s,
                u"p: Wood is warm,↵iron is not ^p-11"_s,
                u"table/thead/tr/th: Tool"_s,
                u"table/thead/tr/th: Price"_s,
                u"table/tbody/tr/td: Plane"_s,
                u"table/tbody/tr/td: 40"_s,
                u"table/tbody/tr/td: Saw"_s,
                u"table/tbody/tr/td: 25"_s,
                u"p: ^p-12"_s,
                u"p: A red dot"_s,
                u"p: ^p-13"_s,
                u"p: Fig. 1: the dot ^p-14"_s,
                u"hr"_s,
                u"p: ^p-15"_s,
                u"p: الخشب دافئ والحديد بارد ^p-16"_s,
                u"p: 木头是温的，铁是冷的。 ^p-17"_s,
                u"p: [^1]: It faces north. ^p-18"_s,
            }));
    }

    void blocksInQuotations_stayThere()
    {
        QCOMPARE(wholeText(articleOf({{{.kind = Block::Kind::Code, .quoteDepth = 1}, u"one\n```\ntwo"_s},
                                      {{.kind = Block::Kind::Paragraph, .quoteDepth = 2}, u"deeper"_s}})),
                 (QStringList{u"quote/code: one\n```\ntwo\n"_s, u"quote/p: ^p-1"_s, u"quote/quote/p: deeper ^p-2"_s}));
    }

    void aFootnotesLabel_standsOnce()
    {
        const Block note{.kind = Block::Kind::Footnote, .detail = u"1 (ix)"_s};
        ExportSnapshot snapshot = articleOf({{{}, u"See1 there."_s},
                                             {note, u"First."_s},
                                             {note, u"Second,\u2028in two lines."_s},
                                             {{.kind = Block::Kind::Quote, .quoteDepth = 1}, u"Between."_s},
                                             {note, u"Third."_s}});
        auto article = std::make_shared<Article>(*snapshot.articles.inMemory()[0].article);
        addSpan(*article, Span::Kind::FootnoteRef, u"1"_s, u"1 (ix)"_s);
        snapshot.articles = ExportedArticles{{article, {}}};
        const QString text = exportedText(snapshot);
        QVERIFY(text.contains(u"\nSee[^1-(ix)] there. ^p-1\n"_s));
        QVERIFY(text.contains(u"\n[^1-(ix)]: First. ^p-2\n\n    Second,\\\n    in two lines. ^p-3\n"_s));
        QVERIFY(text.contains(u"\nThird. ^p-5\n"_s));
        QCOMPARE(text.count(u"[^1-(ix)]: "_s), 1);
    }

    void anItemsSecondParagraph_belongsToIt()
    {
        const auto item = [](int level, const QString &marker) {
            return Block{.kind = Block::Kind::ListItem, .level = level, .marker = marker};
        };
        QCOMPARE(
            wholeText(articleOf({{item(1, u"3."_s), u"A saw"_s},
                                 {item(1, {}), u"and its set"_s},
                                 {item(2, u"•"_s), u"teeth"_s},
                                 {item(2, {}), u"and gullets"_s},
                                 {item(1, u"4."_s), u"A file"_s}})),
            (QStringList{u"ol3/li/p: A saw ^p-1"_s, u"ol3/li/p: and its set ^p-2"_s, u"ol3/li/ul/li/p: teeth ^p-3"_s,
                         u"ol3/li/ul/li/p: and gullets ^p-4"_s, u"ol3/li/p: A file ^p-5"_s}));
    }

    void itemsThatNoneGoesBefore_areNoCode()
    {
        const auto item = [](int level, const QString &marker) {
            return Block{.kind = Block::Kind::ListItem, .level = level, .marker = marker};
        };
        QCOMPARE(wholeText(articleOf({{{}, u"Saw"_s},
                                      {item(1, {}), u"It cuts"_s},
                                      {item(1, {}), u"and sings"_s},
                                      {{.kind = Block::Kind::Image, .detail = u"dot"_s}, u"A dot"_s},
                                      {item(2, {}), u"in the wood"_s},
                                      {{.kind = Block::Kind::Rule}, {}},
                                      {item(3, u"•"_s), u"teeth"_s},
                                      {item(3, {}), u"and gullets"_s}})),
                 (QStringList{u"p: Saw ^p-1"_s, u"ul/li/p: It cuts ^p-2"_s, u"ul/li/p: and sings ^p-3"_s, u"p: A dot"_s,
                              u"p: ^p-4"_s, u"ul/li: in the wood ^p-5"_s, u"hr"_s, u"p: ^p-6"_s,
                              u"ul/li/p: teeth ^p-7"_s, u"ul/li/p: and gullets ^p-8"_s}));
    }

    void cellsAndHeadings_keepTheirSigns()
    {
        QCOMPARE(wholeText(articleOf({{{.kind = Block::Kind::Heading, .level = 2}, u"One\u2028two"_s},
                                      {{.kind = Block::Kind::Table, .level = 1}, u"*a*|b\t&lt; _c_\n- d\\|\t#e"_s}})),
                 (QStringList{u"h2: One two ^p-1"_s, u"table/thead/tr/th: *a*|b"_s, u"table/thead/tr/th: &lt; _c_"_s,
                              u"table/tbody/tr/td: - d\\|"_s, u"table/tbody/tr/td: #e"_s, u"p: ^p-2"_s}));
    }

    void aQuote_showsExactlyItsText()
    {
        const QString signs = u"ab1 .*_`[]()<>#&;=~|\\$!-+%^:\"'/é\t"_s;
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int at = 0; at < 10; ++at)
                text += signs[random.bounded(int(signs.size()))];
            text = text.simplified();
            const QStringList expected = text.isEmpty() ? QStringList() : QStringList{u"quote/p: "_s + text};
            QCOMPARE(Outline(u"> "_s + markdownEscaped(text)).lines, expected);
        }
    }

    void everyOption_golden()
    {
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop-options.md"),
                              exportedText(withEveryOption()).toUtf8()));
    }

    void callouts_areQuotations()
    {
        const QStringList lines = Outline(exportedText(withEveryOption())).lines;
        QVERIFY(lines.contains(u"quote/p: [!quote] Tools · [[#^p-7|¶ 7]] · p. ix · 2026-03-14T12:00:00Z · green · "
                               "#chiffre↵Third, ==a saw=="_s));
        QVERIFY(lines.contains(u"quote/p: ==Fourth, a file=="_s));
        QVERIFY(lines.contains(u"quote/p: ==Measure twice.=="_s));
        QCOMPARE(lines.filter(QRegularExpression(u"^p: \\^h-"_s)).size(), 9);
    }
};

QTEST_APPLESS_MAIN(TestMarkdownStructure)
#include "tst_markdown_structure.moc"
