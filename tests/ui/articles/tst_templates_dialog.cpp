#include "support/export_journey.h"
#include "support/strict_test.h"
#include "ui/articles/template_editor.h"
#include "ui/articles/template_lines.h"
#include "ui/articles/templates_dialog.h"
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Shipped = u"reading-note"_s;

struct Dialog : ExportJourney {
    TemplatesDialog dialog;

    Dialog()
        : dialog(library, {articles[0]})
    {
        dialog.show();
        if (!QTest::qWaitFor([this] { return !dialog.editor()->source().isEmpty(); }, 20000))
            qFatal("no template is shown");
    }

    [[nodiscard]] TemplateEditor *editor() const { return dialog.editor(); }
    [[nodiscard]] QPlainTextEdit *text() const { return edit(u"Text of the template"_s); }
    [[nodiscard]] QPlainTextEdit *edit(const QString &name) const
    {
        for (auto *each : dialog.findChildren<QPlainTextEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        qFatal("no such text");
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *each : dialog.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(text))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString onDisk(const QString &name)
    {
        return answerOf(library.templateSource(name)).value_or(QString());
    }
    void type(const QString &source) const { text()->setPlainText(source); }
    void create(const QString &name)
    {
        dialog.create(name, u"{{#articles}}{{title}}{{/articles}}"_s);
        if (!QTest::qWaitFor([&] { return dialog.current() == name && editor()->source().startsWith(u"{{#art"); }))
            qFatal("the template is not made");
    }
};

} // namespace

class TestTemplatesDialog final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void theShippedOnesAreThere()
    {
        Dialog d;
        const auto *list = d.dialog.findChild<QListWidget *>();
        QVERIFY(list->count() >= 3);
        d.dialog.choose(Shipped);
        QTRY_VERIFY(d.editor()->isEnabled());
        QVERIFY(d.editor()->source().contains(u"{{#highlights}}"));
        QTRY_VERIFY(d.editor()->preview().contains(u"One passage of First"));
        QVERIFY(!d.button(u"Restore"_s)->isEnabled());
    }

    void whatIsTypedIsSavedAndShown()
    {
        Dialog d;
        d.create(u"mine"_s);
        QSignalSpy changed(&d.dialog, &TemplatesDialog::changed);
        d.type(u"{{#articles}}Called {{title}}{{/articles}}"_s);
        QTRY_COMPARE(d.editor()->preview(), u"Called First title"_s);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(d.onDisk(u"mine"_s), u"{{#articles}}Called {{title}}{{/articles}}"_s);
    }

    void aProblemIsNamedWithItsLine_andNothingIsSaved()
    {
        Dialog d;
        d.create(u"mine"_s);
        QTRY_COMPARE(d.editor()->preview(), u"First title"_s);
        d.type(u"{{#articles}}\n{{title}}\n{{/highlights}}"_s);
        QVERIFY(d.editor()->problem().contains(u'3'));
        QCOMPARE(d.text()->extraSelections().size(), 1);
        QCOMPARE(d.text()->extraSelections().front().cursor.blockNumber(), 2);
        QSignalSpy edited(d.editor(), &TemplateEditor::edited);
        QVERIFY(edited.wait());
        QCOMPARE(d.onDisk(u"mine"_s), u"{{#articles}}{{title}}{{/articles}}"_s);
        QCOMPARE(d.editor()->preview(), u"First title"_s); // what was right last
        d.type(u"{{#articles}}right{{/articles}}"_s);
        QVERIFY(d.text()->extraSelections().isEmpty());
        QTRY_COMPARE(d.onDisk(u"mine"_s), u"{{#articles}}right{{/articles}}"_s);
    }

    void aTextWithAProblemIsKeptMeanwhile()
    {
        Dialog d;
        d.create(u"mine"_s);
        d.type(u"{{#articles}}"_s);
        d.dialog.choose(Shipped);
        QTRY_VERIFY(d.editor()->isEnabled());
        QVERIFY(d.editor()->source().contains(u"{{#highlights}}"));
        d.dialog.choose(u"mine"_s);
        QTRY_COMPARE(d.editor()->source(), u"{{#articles}}"_s);
        d.dialog.reject();
        QVERIFY(d.dialog.isVisible());
        auto *box = d.dialog.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"mine"));
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QVERIFY(!d.dialog.isVisible());
    }

    void aChangedOriginalIsRestored()
    {
        Dialog d;
        d.dialog.choose(Shipped);
        QTRY_VERIFY(d.editor()->isEnabled());
        QVERIFY(d.editor()->source().contains(u"{{#highlights}}"));
        const QString original = d.editor()->source();
        d.type(u"{{#articles}}own{{/articles}}"_s);
        QTRY_VERIFY(d.button(u"Restore"_s));
        QTRY_VERIFY(d.button(u"Restore"_s)->isEnabled());
        d.button(u"Restore"_s)->click();
        QTRY_COMPARE(d.editor()->source(), original);
        d.dialog.findChild<MessageBar *>()->triggerAction(); // Undo
        QTRY_COMPARE(d.editor()->source(), u"{{#articles}}own{{/articles}}"_s);
    }

    void deletingCanBeUndone()
    {
        Dialog d;
        d.create(u"mine"_s);
        QTRY_VERIFY(d.button(u"Delete"_s) && d.button(u"Delete"_s)->isEnabled());
        d.button(u"Delete"_s)->click();
        QTRY_VERIFY(d.dialog.current() != u"mine");
        QCOMPARE(d.onDisk(u"mine"_s), QString());
        d.dialog.findChild<MessageBar *>()->triggerAction();
        QTRY_COMPARE(d.dialog.current(), u"mine"_s);
        QCOMPARE(d.onDisk(u"mine"_s), u"{{#articles}}{{title}}{{/articles}}"_s);
    }

    void aCopyHasANameOfItsOwn()
    {
        Dialog d;
        d.create(u"mine"_s);
        d.button(u"Duplicate"_s)->click();
        QTRY_COMPARE(d.dialog.current(), u"mine 2"_s);
        QTRY_COMPARE(templateLine(d.editor()->source(), u"title"_s), u"mine 2"_s);
    }

    void aNameThatAFormatHasIsRefused()
    {
        Dialog d;
        d.dialog.create(u"csv"_s, u"x"_s);
        QTRY_VERIFY(d.dialog.findChild<MessageBar *>()->text().contains(u"csv"));
    }

    void fieldsAreLinesOfTheText()
    {
        Dialog d;
        d.create(u"mine"_s);
        QLineEdit *extension = nullptr;
        for (auto *each : d.dialog.findChildren<QLineEdit *>()) {
            if (each->accessibleName() == u"Extension")
                extension = each;
        }
        QTest::keyClicks(extension, u"org"_s);
        QCOMPARE(templateLine(d.editor()->source(), u"extension"_s), u"org"_s);
        QTRY_COMPARE(templateLine(d.onDisk(u"mine"_s), u"extension"_s), u"org"_s);
        d.type(u"#! extension: tex\nbody"_s);
        QTRY_COMPARE(extension->text(), u"tex"_s);
    }

    void linesAreChangedOneByOne()
    {
        QCOMPARE(templateLine(u"#! title: A: b\nbody"_s, u"title"_s), u"A: b"_s);
        QCOMPARE(templateLine(u"body\n#! title: A"_s, u"title"_s), QString());
        QCOMPARE(withTemplateLine(u"body"_s, u"title"_s, u"A"_s), u"#! title: A\nbody"_s);
        QCOMPARE(withTemplateLine(u"#! title: A\nbody"_s, u"title"_s, u"B"_s), u"#! title: B\nbody"_s);
        QCOMPARE(withTemplateLine(u"#! title: A\nbody"_s, u"extension"_s, u"md"_s),
                 u"#! title: A\n#! extension: md\nbody"_s);
        QCOMPARE(withTemplateLine(u"#! title: A\nbody"_s, u"title"_s, {}), u"body"_s);
        QCOMPARE(withTemplateLine({}, u"title"_s, {}), QString());
    }

    void everythingHasAName()
    {
        Dialog d;
        for (const QWidget *widget : d.dialog.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestTemplatesDialog)
#include "tst_templates_dialog.moc"
