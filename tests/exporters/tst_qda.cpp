// REFI-QDA: codebook and project. The golden files are also held against the standard's schemas.

#include "export_samples.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

class TestQda : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void golden()
    {
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop.qdc"), exported(u"qdc"_s, workshop())));
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop.qde"),
                              entryOf(exported(u"qdpx"_s, workshop()), u"project.qde"_s)));
    }

    void positions_countCodePointsOfTheTextFile()
    {
        const QByteArray bytes = exported(u"qdpx"_s, workshop());
        const QByteArray text = entryOf(bytes, u"sources/99999999-2222-4333-8444-555555555555.txt"_s);
        const QList<uint> points = QString::fromUtf8(text).toUcs4();
        QXmlStreamReader xml(entryOf(bytes, u"project.qde"_s));
        int selections = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"PlainTextSelection")
                continue;
            const qsizetype start = xml.attributes().value(u"startPosition"_s).toInt();
            const qsizetype end = xml.attributes().value(u"endPosition"_s).toInt();
            const QString quote =
                QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()) + start, end - start);
            QCOMPARE(quote.simplified().left(80), xml.attributes().value(u"name"_s).toString());
            ++selections;
        }
        QCOMPARE(selections, 8); // the orphan has no place
        QVERIFY(!xml.hasError());
    }

    void aLostHighlight_isANoteOfItsSource()
    {
        ExportSnapshot snapshot = workshop();
        Annotation &lost = snapshot.articles.inMemory()[0].annotations.back();
        lost.tags = snapshot.articles.inMemory()[0].annotations[1].tags;
        const auto project = [&] { return entryOf(exported(u"qdpx"_s, snapshot), u"project.qde"_s); };
        const QByteArray guid = lost.id.toString().toUpper().toUtf8();
        QVERIFY(project().contains("<NoteRef targetGUID=\"" + guid + "\"/>\n        </TextSource>"));
        QVERIFY(project().contains("<Note guid=\"" + guid + "\" name=\"gone\""));
        QVERIFY(project().contains("<PlainTextContent>“gone”\n\n#chiffre\n\nStill here</PlainTextContent>"));
        snapshot.options.includeNotes = snapshot.options.includeTags = false;
        QVERIFY(project().contains("<PlainTextContent>“gone”</PlainTextContent>"));
        snapshot.options.includeNotes = true;
        lost.note = u"very long "_s.repeated(50);
        QCOMPARE(project().count("<Note "), 2); // and the long note of another one
    }

    void guids_stayTheSame() { QCOMPARE(exported(u"qdpx"_s, workshop()), exported(u"qdpx"_s, workshop())); }

    void controlCharacters_areLeftOut()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory()[0].annotations[0].note = u"a\x01"
                                                              u"b\uFFFE"_s +
                                                              QChar(0xD800);
        QXmlStreamReader xml(entryOf(exported(u"qdpx"_s, snapshot), u"project.qde"_s));
        QString note;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Description" && note.isEmpty()) {
                const QString text = xml.readElementText();
                note = text.startsWith(u'a') ? text : QString();
            }
        }
        QCOMPARE(note, u"ab"_s);
        QVERIFY(!xml.hasError());
    }

    void noTags_makeNoCodebook()
    {
        ExportSnapshot snapshot = everything();
        snapshot.codebook = {};
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        QCOMPARE(exporterNamed(u"qdc"_s)->write(snapshot, buffer).error().kind, Error::Kind::Invalid);
        QVERIFY(!entryOf(exported(u"qdpx"_s, snapshot), u"project.qde"_s).contains("CodeBook"));
    }
};

QTEST_APPLESS_MAIN(TestQda)
#include "tst_qda.moc"
