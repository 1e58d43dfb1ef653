#include "importers/importers.h"
#include "support/strict_test.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Article articleOf(const QString &text, const QString &suffix = u"txt"_s)
{
    const auto imported = readArticle(text.toUtf8(), suffix, {.name = u"name.txt"_s});
    return imported ? imported->article : Article();
}

QStringList textsOf(const Article &article, Block::Kind kind)
{
    QStringList texts;
    for (const Block &block : article.blocks) {
        if (block.kind == kind)
            texts.append(article.textIn(block.range).toString());
    }
    return texts;
}

/// About `words` words in hard-wrapped paragraphs.
QString novel(int words)
{
    const QStringList parts =
        u"the lamp on the sill was lit again and nobody asked who had carried the oil up the hill"_s.split(u' ');
    QString text;
    qsizetype column = 0;
    for (int word = 0; word < words; ++word) {
        const QString &next = parts[word * 7 % parts.size()];
        const bool endsParagraph = word % 90 == 89;
        text += next;
        column += next.size() + 1;
        if (endsParagraph)
            text += u".\n\n";
        else
            text += column > 66 ? u'\n' : u' ';
        if (endsParagraph || column > 66)
            column = 0;
    }
    return text;
}

} // namespace

class TestPlainText : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void theNewsArticleComesOutRight()
    {
        QFile file(QStringLiteral(SHARED_DATA "/articles/apec-ia.fr.txt"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared article is not on this computer");
        const auto imported = readArticle(file.readAll(), u"txt"_s, {.name = u"apec-ia.fr.txt"_s});
        QVERIFY(imported);
        const Article &article = imported->article;
        QCOMPARE(std::ssize(article.blocks), 16);
        QCOMPARE(textsOf(article, Block::Kind::Paragraph).size(), 10);
        const QStringList credits = textsOf(article, Block::Kind::Credit);
        QCOMPARE(credits.size(), 6);
        QCOMPARE(article.metadata.credits, credits);
        QCOMPARE(credits.first(), u"Planificateurs : Li Zhongfa, Zhang Xiaosong, Han Mo"_s);
        QCOMPARE(article.metadata.authors, QStringList({u"Zhang Yan"_s, u"Ma Zhuoyan"_s}));
        QCOMPARE(article.metadata.title,
                 u"L'intelligence artificielle est d'une grande importance pour le développement…"_s);
        QCOMPARE(article.metadata.language, u"fr"_s);
        QVERIFY(article.text.startsWith(u"\"L'intelligence artificielle"));
        QVERIFY(article.text.endsWith(u"Xinhua News Agence"));
    }

    void paragraphsAreWhatBlankLinesPart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("paragraphs");
        const QString one = u"It was late in the year when the boat put out from the harbour, and"_s;
        const QString two = u"the men who watched it go did not expect to see it back for months,"_s;
        const QString three = u"or ever."_s;
        const QString joined = one + u' ' + two + u' ' + three;
        QTest::newRow("wrapped") << one + u'\n' + two + u'\n' + three + u"\n\n"_s + one + u'\n' + two + u'\n' + three
                                 << QStringList{joined, joined};
        QTest::newRow("CRLF") << one + u"\r\n"_s + two + u"\r\n"_s + three << QStringList{joined};
        QTest::newRow("CR") << one + u'\r' + two + u'\r' + three << QStringList{joined};
        const QString line =
            u"A line that is a paragraph of its own is much longer than what anybody would wrap a text at, so it stays one."_s;
        QTest::newRow("a paragraph a line")
            << line + u'\n' + line + u" More."_s << QStringList{line, line + u" More."_s};
    }

    void paragraphsAreWhatBlankLinesPart()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, paragraphs);
        QCOMPARE(textsOf(articleOf(text), Block::Kind::Paragraph), paragraphs);
    }

    void hyphensJoinOnlyKnownWords()
    {
        const Article article = articleOf(u"Nobody knows what becomes of the lamp when the keeper goes to the har-\n"
                                          "bour, since the keeper, as all of us have heard, is a man who is well-\n"
                                          "known along the quay; and the middle- and long-legged birds fly off mid-\n"
                                          "and downstream.\n\nThe harbour was empty by then."_s);
        QVERIFY(article.text.contains(u"to the harbour, since"));
        QVERIFY(article.text.contains(u"is well-known along"));
        QVERIFY(article.text.contains(u"mid- and downstream"));
    }

    void titles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        const QString body =
            u"\n\nA paragraph that goes on for long enough to be taken for one by anybody who reads it."_s;
        QTest::newRow("a short first line") << u"The lamp"_s + body << u"The lamp"_s;
        QTest::newRow("nothing but a line") << u"The lamp."_s << u"The lamp"_s;
        QTest::newRow("a sentence") << u"« Il est tard », dit-elle en fermant la porte. Puis elle partit."_s
                                    << u"« Il est tard », dit-elle en fermant la porte"_s;
        QTest::newRow("a quotation never closed")
            << u"“Come in and shut the door behind you. It is cold.\nNobody came."_s
            << u"Come in and shut the door behind you"_s;
        QTest::newRow("front matter") << u"---\ntitle: 'It''s late'\n---\nBody text of the thing."_s << u"It's late"_s;
        QTest::newRow("a header") << u"Title: The Tide\nAuthor: E. Marsh\n"_s + body << u"The Tide"_s;
        QTest::newRow("only signs") << u"?!"_s << u"?!"_s;
    }

    void titles()
    {
        QFETCH(QString, text);
        QTEST(articleOf(text).metadata.title, "title");
    }

    void longTitlesAreCutAtAWord()
    {
        const QString title = articleOf(u"word "_s.repeated(60) + u"end."_s).metadata.title;
        QVERIFY(title.endsWith(u"word…"));
        QVERIFY(title.size() <= 80);
        const QString unbroken = articleOf(u"字"_s.repeated(500)).metadata.title;
        QCOMPARE(unbroken, u"字"_s.repeated(79) + u'…');
    }

    void verseKeepsItsLines()
    {
        const Article article = articleOf(
            u"Il tourne au bord du monde\nEt compte les marins,\nSa lampe est une ronde\nQui n'a pas de fin."_s);
        QCOMPARE(article.blocks.at(0).kind, Block::Kind::Verse);
        QCOMPARE(article.text.count(u'\n'), 3);
    }

    void nothingOfTheTextIsLost()
    {
        const QString text = novel(20'000);
        const auto words = [](QString s) { return s.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts); };
        QCOMPARE(words(articleOf(text).text), words(text));
    }

    void oneHugeLineIsOneParagraph()
    {
        const Article article = articleOf(u"lamp and oil "_s.repeated(400'000));
        QCOMPARE(std::ssize(article.blocks), 1);
        QVERIFY(article.isConsistent());
    }

    void hostileTextsAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("combining marks") << u"e\u0301"_s.repeated(500'000);
        QTest::newRow("only marks") << u"\u0301"_s.repeated(200'000);
        QTest::newRow("hyphens at each line's end") << (u"a"_s.repeated(70) + u"-\n"_s).repeated(20'000);
        QTest::newRow("blank lines") << u"\n"_s.repeated(2'000'000) + u'x';
        QTest::newRow("quotes") << u"> "_s.repeated(200'000) + u'x';
        QTest::newRow("list items") << u"1. a\n"_s.repeated(50'000);
        QTest::newRow("ever deeper") << [] {
            QString text;
            for (int depth = 0; depth < 1500; ++depth)
                text += QString(depth, u' ') + u"- a\n"_s;
            return text;
        }();
    }

    void hostileTextsAreHarmless()
    {
        QFETCH(QString, text);
        const Article article = articleOf(text);
        QVERIFY(!article.text.isEmpty());
        QVERIFY(article.isConsistent());
    }

    void cancellingStops()
    {
        ImportOptions options;
        options.isCancelled = [] { return true; };
        const auto imported = readArticle(novel(1000).toUtf8(), u"txt"_s, options);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Cancelled);
    }

    void aMillionWords()
    {
        const QByteArray bytes = novel(1'000'000).toUtf8();
        qsizetype blocks = 0;
        QBENCHMARK_ONCE
        {
            const auto imported = readArticle(bytes, u"txt"_s, {});
            blocks = imported ? std::ssize(imported->article.blocks) : 0;
        }
        QVERIFY(blocks > 10'000);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
