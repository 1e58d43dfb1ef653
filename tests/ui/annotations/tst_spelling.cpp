// Spelling from the dictionaries to the marks and the menu, with small dictionaries of our own.

#include "ui/annotations/spelling.h"

#include "base/when_done.h"
#include "open_article.h"
#include "support/strict_test.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/card_editor.h"
#include "ui/annotations/note_editor.h"
#include "ui/annotations/note_highlighter.h"
#include "ui/annotations/note_language_choice.h"
#include "ui/annotations/spelling_menu.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

QString dictionaries()
{
    return QStringLiteral(TEST_DATA "/spelling");
}

QStringList texts(const QMenu &menu)
{
    QStringList result;
    for (const QAction *action : menu.actions())
        result.append(action->text());
    return result;
}

QAction *actionNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

/// A panel with one card in French, its note's editor open.
struct OpenNote : OpenArticle {
    explicit OpenNote(const QString &note)
    {
        spelling.setPreferredLanguages({u"fr_FR"_s, u"en_US"_s}); // whatever else the computer has
        id = highlight(u"caisses"_s, {}, note);
        panel.setSession(session);
        panel.resize(320, 500);
        panel.show();
        panel.editNote(id);
    }
    NoteEditor &editor() { return *panel.findChild<NoteEditor *>(); }
    NoteHighlighter &highlighter() { return *panel.findChild<CardEditor *>()->highlighter(); }
    QStringList marked()
    {
        QStringList words;
        for (const TextRange range : highlighter().marks())
            words.append(editor().note().mid(range.start, range.length()));
        return words;
    }
    SpellingMenu *openMenu(int position)
    {
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(position);
        editor().setTextCursor(cursor);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(editor().viewport(), &event);
        return panel.findChild<SpellingMenu *>();
    }

    Spelling spelling{QStringList{dictionaries()}};
    AnnotationPanel panel{library, spelling};
    AnnotationId id;
};

} // namespace

class TestSpelling : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/words"_s).removeRecursively();
    }

    void languages_areKnownLater()
    {
        Spelling spelling({dictionaries()});
        QVERIFY(!spelling.isReady());
        QSignalSpy changed(&spelling, &Spelling::changed);
        QTRY_VERIFY(spelling.isReady());
        QCOMPARE(changed.count(), 1);
        QVERIFY(spelling.availableLanguages().contains(u"fr_FR"_s));
    }

    void check_inOneLanguageOrSeveral()
    {
        Spelling spelling({dictionaries()});
        const QString text = u"une idée zzyx, the wrong word"_s;
        const auto wrongIn = [&](const QStringList &languages) {
            QStringList words;
            for (const TextRange range : answerOf(spelling.check({text, languages, {}})).misspelled)
                words.append(text.mid(range.start, range.length()));
            return words;
        };
        QCOMPARE(wrongIn({u"fr-FR"_s, u"en-US"_s}), QStringList{u"zzyx"_s});
        QVERIFY(wrongIn({u"fr-FR"_s}).contains(u"wrong"_s));
        QVERIFY(wrongIn({u"en-US"_s}).contains(u"idée"_s));
        spelling.ignoreWord(u"zzyx"_s);
        QCOMPARE(wrongIn({u"fr-FR"_s, u"en-US"_s}), QStringList());
        spelling.setEnabled(false);
        QCOMPARE(wrongIn({u"en-US"_s}), QStringList());
    }

    void aMissingDictionary_isNamed()
    {
        Spelling spelling({dictionaries()});
        QCOMPARE(answerOf(spelling.check({u"x"_s, {u"cy"_s}, {}})).missing, u"cy"_s);
        QCOMPARE(answerOf(spelling.check({u"x"_s, {u"fr-CA"_s}, {}})).missing, QString());
        QCOMPARE(dictionaryPackage(u"fr-CA"_s), u"hunspell-fr"_s);
        QCOMPARE(dictionaryPackage(u"en_GB"_s), u"hunspell-en-gb"_s);
        QCOMPARE(dictionaryPackage(u"de"_s), u"hunspell-de-de"_s);
        QCOMPARE(dictionaryPackage(u"zh-Hans"_s), QString());
        QVERIFY(languageTitle(u"fr_FR"_s).startsWith(u"Français"_s));
        QVERIFY(languageTitle(u"en_US"_s).startsWith(u"English ("_s));
    }

    void addedWords_areKept()
    {
        {
            Spelling spelling({dictionaries()});
            spelling.addWord(u"zzyx"_s, u"fr_FR"_s);
            QVERIFY(answerOf(spelling.check({u"zzyx"_s, {u"fr-FR"_s}, {}})).misspelled.empty());
        }
        Spelling again({dictionaries()});
        QVERIFY(answerOf(again.check({u"zzyx"_s, {u"fr-FR"_s}, {}})).misspelled.empty());
    }

    void marks_appearAndFollowTheText()
    {
        OpenNote open(u"une idde bien"_s);
        QTRY_COMPARE(open.marked(), QStringList{u"idde"_s});
        QVERIFY(!open.editor().document()->isUndoAvailable());
        QCOMPARE(open.annotation(open.id).note, u"une idde bien"_s);
        QTextCursor cursor(open.editor().document());
        cursor.setPosition(0);
        cursor.insertText(u"le "_s);
        QCOMPARE(open.marked(), QStringList{u"idde"_s});
        open.editor().setNote(u"une idée bien"_s);
        QTRY_COMPARE(open.marked(), QStringList());
    }

    void menu_offersSuggestionsFirst()
    {
        OpenNote open(u"une idde bien"_s);
        QTRY_COMPARE(open.marked().size(), 1);
        SpellingMenu *menu = open.openMenu(6);
        QVERIFY(menu);
        QCOMPARE(texts(*menu).first(), u"Looking up…"_s);
        QTRY_VERIFY(actionNamed(*menu, u"idée"_s));
        QVERIFY(texts(*menu).indexOf(u"idée"_s) < texts(*menu).indexOf(u"Ignore"_s));
        QVERIFY(actionNamed(*menu, u"Spelling Language"_s));
        actionNamed(*menu, u"idée"_s)->trigger();
        QCOMPARE(open.editor().note(), u"une idée bien"_s);
        menu->close();
        QTRY_COMPARE(open.marked(), QStringList());
        QTRY_COMPARE(open.annotation(open.id).note, u"une idée bien"_s);
    }

    void menu_addsAndIgnores()
    {
        OpenNote open(u"une idde zzyx"_s);
        QTRY_COMPARE(open.marked().size(), 2);
        SpellingMenu *menu = open.openMenu(6);
        actionNamed(*menu, u"Ignore"_s)->trigger();
        QTRY_COMPARE(open.marked(), QStringList{u"zzyx"_s});
        delete menu;
        menu = open.openMenu(11);
        actionNamed(*menu, u"Add to Dictionary"_s)->trigger();
        QTRY_COMPARE(open.marked(), QStringList());
        menu->close();
    }

    void menu_onARightWord_hasNoSuggestions()
    {
        OpenNote open(u"une idée bien"_s);
        QTRY_VERIFY(!open.highlighter().usedLanguages().isEmpty());
        SpellingMenu *menu = open.openMenu(6);
        QVERIFY(!actionNamed(*menu, u"Ignore"_s));
        QVERIFY(actionNamed(*menu, u"Spelling Language"_s));
        menu->close();
    }

    void aChosenLanguage_isKeptWithTheNote()
    {
        OpenNote open(u"une idée wrong"_s);
        QTRY_COMPARE(open.highlighter().usedLanguages(), QStringList{u"fr_FR"_s});
        QTRY_COMPARE(open.marked(), QStringList{u"wrong"_s});
        SpellingMenu *menu = open.openMenu(6);
        const QMenu *languages = actionNamed(*menu, u"Spelling Language"_s)->menu();
        for (QAction *action : languages->actions()) {
            if (action->data().toString() == u"en_US"_s)
                action->trigger();
        }
        menu->close();
        QCOMPARE(noteLanguages(open.annotation(open.id).noteLanguage), QStringList({u"fr-FR"_s, u"en-US"_s}));
        QTRY_COMPARE(open.marked(), QStringList());
        QCOMPARE(shortLanguages(open.highlighter().usedLanguages()), u"fr, en"_s);
        open.library.undo();
        QTRY_COMPARE(open.marked(), QStringList{u"wrong"_s});
    }

    void aHint_namesThePackage_andCanBeDismissed()
    {
        OpenNote open(u"x"_s);
        open.library.perform(actions::setNoteLanguage(open.annotation(open.id), u"cy"_s, open.library.now()));
        const auto hint = [&]() -> QLabel * {
            for (QLabel *label : open.panel.findChild<CardEditor *>()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"hunspell-cy"_s))
                    return label;
            }
            return nullptr;
        };
        QTRY_VERIFY(hint());
        open.spelling.dismissHint(u"cy"_s);
        Q_EMIT open.spelling.changed();
        QTRY_VERIFY(!hint());
        QCOMPARE(open.editor().note(), u"x"_s);
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
