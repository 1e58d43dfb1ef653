// What LibreOffice makes of our documents, where it is installed: it opens them, and keeps the comments.

#include "document_samples.h"
#include "support/strict_test.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

class TestOfficeRoundTrip : public StrictTest {
    Q_OBJECT

    static constexpr int Patience = 240'000; ///< ms, for a program that starts slowly on its first time

    /// The document in another format; empty when the program could not read or write it.
    QByteArray converted(const QByteArray &bytes, const QString &from, const QString &to) const
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"in."_s + from));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        QProcess office;
        office.setProcessChannelMode(QProcess::MergedChannels);
        office.start(m_office, {u"--headless"_s, u"-env:UserInstallation=file://"_s + m_profile.path(),
                                u"--convert-to"_s, to, u"--outdir"_s, folder.filePath(u"out"_s), file.fileName()});
        if (!office.waitForFinished(Patience))
            return {};
        QFile result(folder.filePath(u"out/in."_s + to));
        return result.open(QIODevice::ReadOnly) ? result.readAll() : QByteArray();
    }

    /// A line for each comment, so that a difference can be read.
    static QStringList linesOf(const QMap<QString, FoundComment> &comments)
    {
        static const QRegularExpression White(u"\\s+"_s);
        QStringList lines;
        for (const FoundComment &comment : comments)
            lines += QString(comment.text).remove(White) + u" | "_s + QString(comment.passage).remove(White) +
                     u" | "_s + comment.author + u' ' + comment.date.left(10);
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = QStandardPaths::findExecutable(u"soffice"_s);
        if (m_office.isEmpty())
            QSKIP("LibreOffice is not installed (libreoffice-writer-nogui).");
    }

    void docx_becomesOdt()
    {
        const QByteArray docx = exported(u"docx"_s, workshop());
        const QByteArray odt = converted(docx, u"docx"_s, u"odt"_s);
        QCOMPARE(linesOf(odtComments(odt)), linesOf(docxComments(docx)));
        const QByteArray content = entryOf(odt, u"content.xml"_s);
        QVERIFY(content.contains("#ffe694"));
        QVERIFY(content.contains("text:note-class=\"footnote\""));
        QVERIFY(content.contains("<table:table-header-rows>"));
        QVERIFY(content.contains("https://example.org/?a=1&amp;b=2"));
    }

    void odt_becomesDocx()
    {
        const QByteArray odt = exported(u"odt"_s, workshop());
        const QByteArray docx = converted(odt, u"odt"_s, u"docx"_s);
        QCOMPARE(linesOf(docxComments(docx)), linesOf(odtComments(odt)));
        const QByteArray body = entryOf(docx, u"word/document.xml"_s).toLower();
        QVERIFY(body.contains("ffe694"));
        QVERIFY(body.contains("<w:footnotereference"));
        QVERIFY(body.contains("w:numid"));
    }

    void docx_thereAndBack()
    {
        const QByteArray docx = exported(u"docx"_s, everything());
        const QByteArray back = converted(converted(docx, u"docx"_s, u"odt"_s), u"odt"_s, u"docx"_s);
        QCOMPARE(linesOf(docxComments(back)), linesOf(docxComments(docx)));
    }

    void severalArticles_becomeDocx()
    {
        ExportSnapshot snapshot = everything();
        ExportSnapshot second = workshop();
        snapshot.resources = second.resources;
        articlesOf(snapshot).push_back(articlesOf(second).front());
        articlesOf(snapshot).push_back(articlesOf(snapshot).front());
        const QByteArray odt = exported(u"odt"_s, snapshot);
        const QByteArray docx = converted(odt, u"odt"_s, u"docx"_s);
        QCOMPARE(docxComments(docx).size(), 11);
        QCOMPARE(linesOf(docxComments(docx)), linesOf(odtComments(odt)));
    }

    void reports_areReadWithTheirHeadings()
    {
        ExportSnapshot snapshot = workshop();
        snapshot.options.report = true;
        const QByteArray odt = converted(exported(u"docx"_s, snapshot), u"docx"_s, u"odt"_s);
        const QByteArray content = entryOf(odt, u"content.xml"_s);
        QCOMPARE(content.count("<text:h "), 2);
        QVERIFY(content.contains("#ffe694") && content.contains("والحديد") && content.contains("Still here"));
        const QByteArray docx = converted(exported(u"odt"_s, snapshot), u"odt"_s, u"docx"_s);
        const QByteArray body = entryOf(docx, u"word/document.xml"_s);
        QVERIFY(body.contains("w:val=\"Heading2\"") && body.contains("Still here"));
        QVERIFY(body.toLower().contains("ffe694") && body.contains("<w:bidi w:val=\"1\"/>"));
    }

private:
    QString m_office;
    QTemporaryDir m_profile;
};

QTEST_GUILESS_MAIN(TestOfficeRoundTrip)
#include "tst_office_round_trip.moc"
