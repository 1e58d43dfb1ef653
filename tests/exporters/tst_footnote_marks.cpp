// Notes that nothing refers to stand in the text, each under the mark that was printed before it.

#include "document_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestFootnoteMarks : public StrictTest {
    Q_OBJECT

    static ExportSnapshot notes()
    {
        ExportSnapshot snapshot = everything();
        auto article = std::make_shared<Article>(articleOf(snapshot));
        addBlock(*article, {.kind = Block::Kind::Footnote, .marker = u"†"_s, .detail = u"label-one"_s}, u"Of one."_s);
        addBlock(*article, {.kind = Block::Kind::Footnote, .marker = u"†"_s, .detail = u"label-two"_s}, u"Of two."_s);
        addBlock(*article, {.kind = Block::Kind::Footnote, .detail = u"label-two"_s}, u"More of two."_s);
        articlesOf(snapshot).front().article = article;
        return snapshot;
    }

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("part");
        QTest::newRow("html") << u"html"_s << QString();
        QTest::newRow("docx") << u"docx"_s << u"word/document.xml"_s;
        QTest::newRow("odt") << u"odt"_s << u"content.xml"_s;
    }

    void marks()
    {
        QFETCH(QString, format);
        QFETCH(QString, part);
        const QByteArray bytes = exported(format, notes());
        QString shown = QString::fromUtf8(part.isEmpty() ? bytes : entryOf(bytes, part));
        shown.replace(u"<text:s/>"_s, u" "_s).remove(QRegularExpression(u"<[^>]*>"_s));
        QCOMPARE(shown.count(u"†"), 2);
        QVERIFY(shown.contains(u"† Of two."_s));
        QVERIFY(!shown.contains(u"label-"_s));
    }
};

QTEST_MAIN(TestFootnoteMarks)
#include "tst_footnote_marks.moc"
