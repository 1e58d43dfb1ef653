#include "ui/annotations/note_editor.h"

#include "support/strict_test.h"
#include "ui/annotations/note_document.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class TestNoteEditor : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void note_keepsLineEndsAndNoBreakSpaces()
    {
        NoteEditor editor;
        const QString note = u"« ouvert »\n- un\n- deux"_s;
        editor.setNote(note);
        QCOMPARE(editor.note(), note);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void ctrlB_wrapsAndUnwraps()
    {
        NoteEditor editor;
        editor.setNote(u"one two"_s);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(4);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(editor.note(), u"one **two**"_s);
        QCOMPARE(editor.textCursor().selectedText(), u"two"_s);
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(editor.note(), u"one two"_s);
        QTest::keyClick(&editor, Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(editor.note(), u"one *two*"_s);
        editor.undo();
        QCOMPARE(editor.note(), u"one two"_s);
    }

    void ctrlI_withoutSelection_putsTheCaretBetween()
    {
        NoteEditor editor;
        QTest::keyClick(&editor, Qt::Key_I, Qt::ControlModifier);
        QTest::keyClicks(&editor, u"so"_s);
        QCOMPARE(editor.note(), u"*so*"_s);
    }

    void keys_leaveByTheirSignals()
    {
        NoteEditor editor;
        QSignalSpy finished(&editor, &NoteEditor::finished);
        QSignalSpy escaped(&editor, &NoteEditor::escaped);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(finished.count(), 1);
        QTest::keyClick(&editor, Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
        QCOMPARE(editor.note(), QString());
    }

    void takeOver_canBeUndone()
    {
        NoteEditor editor;
        editor.setNote(u"mine"_s);
        editor.takeOver(u"theirs"_s);
        QCOMPARE(editor.note(), u"theirs"_s);
        editor.undo();
        QCOMPARE(editor.note(), u"mine"_s);
    }

    void height_growsWithTheText()
    {
        NoteEditor editor;
        editor.setNote(u"one"_s);
        const int one = editor.heightFor(200);
        editor.setNote(u"one\ntwo\nthree\nfour"_s);
        QVERIFY(editor.heightFor(200) > one + 20);
    }

    void document_showsMarkdownWithoutHtmlOrResources()
    {
        NoteDocument document;
        document.setNote(u"**bold** <b>raw</b>\nsecond ![x](file:///etc/hostname)"_s);
        QCOMPARE(document.toPlainText().section(u'\n', 0, 0), u"bold <b>raw</b>"_s);
        QVERIFY(!document.resource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isValid());
    }
};

QTEST_MAIN(TestNoteEditor)
#include "tst_note_editor.moc"
