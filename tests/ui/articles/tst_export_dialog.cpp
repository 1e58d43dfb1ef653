#include "library/error_text.h"
#include "library/export_templates.h"
#include "support/export_journey.h"
#include "support/strict_test.h"
#include "ui/articles/export_choices_box.h"
#include "ui/articles/export_dialog.h"
#include "ui/articles/export_format_box.h"
#include "ui/articles/export_format_text.h"
#include "ui/articles/export_preview.h"
#include "ui/articles/export_scope_box.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using Scope = ExportSubject::Scope;

namespace {

/// The dialog about the first article.
struct Dialog : ExportJourney {
    ExportDialog dialog;

    explicit Dialog(Scope scope = Scope::Articles, const ExportSettings &habits = {})
        : dialog(library, subjectOf(scope), habits)
    {
        dialog.show();
    }

    ExportSubject subjectOf(Scope scope) const
    {
        return {.articles = {articles[0]},
                .title = u"First title"_s,
                .highlights = {highlights[1]},
                .tag = budget,
                .scope = scope};
    }

    [[nodiscard]] const ExportPreview *preview() const { return dialog.findChild<ExportPreview *>(); }
    [[nodiscard]] QString text() const { return preview()->text(); }
    [[nodiscard]] bool isShown() const { return preview()->amount().has_value(); }

    template <typename Button>
    Button *button(const QString &text) const
    {
        for (Button *each : dialog.findChildren<Button *>()) {
            if (each->text().remove(u'&').startsWith(text))
                return each;
        }
        qFatal("no such button");
    }
    void choose(const QString &text) const { button<QRadioButton>(text)->click(); }
};

} // namespace

class TestExportDialog final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void previewShowsTheNewestChoice()
    {
        Dialog d;
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"One passage of First"));
        d.dialog.setFormat(u"json-ld"_s);
        d.dialog.setFormat(u"ris"_s);
        d.dialog.setFormat(u"csv"_s);
        QVERIFY(!d.isShown());
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"highlight id"));
        QCOMPARE(d.preview()->amount(), (ExportAmount{1, 2}));
    }

    void onlyWhatTheFormatUsesIsOffered()
    {
        Dialog d;
        d.dialog.setFormat(u"csv"_s);
        QVERIFY(d.button<QCheckBox>(u"Dates"_s)->isVisible());
        QVERIFY(!d.button<QCheckBox>(u"Whole text"_s)->isVisible());
        d.dialog.setFormat(u"markdown"_s);
        QVERIFY(d.button<QCheckBox>(u"Whole text"_s)->isVisible());
        d.dialog.setFormat(u"bibtex"_s);
        QVERIFY(d.button<QCheckBox>(u"Tags"_s)->isVisible());
        QVERIFY(!d.button<QCheckBox>(u"Notes"_s)->isVisible());
        for (const QComboBox *list : d.dialog.findChild<ExportChoicesBox *>()->findChildren<QComboBox *>())
            QVERIFY(!list->isVisible());
        d.dialog.setFormat(u"qdc"_s);
        for (const QWidget *part : d.dialog.findChild<ExportChoicesBox *>()->findChildren<QWidget *>())
            QVERIFY(!part->isVisible());
    }

    void choicesAreInThePreview()
    {
        Dialog d;
        d.dialog.setFormat(u"json-ld"_s);
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"figures/budget"));
        d.button<QCheckBox>(u"Tags"_s)->click();
        QTRY_VERIFY(d.isShown());
        QVERIFY(!d.text().contains(u"figures/budget"));
    }

    void scopes_data()
    {
        QTest::addColumn<Scope>("scope");
        QTest::addColumn<ExportAmount>("amount");
        QTest::addColumn<QString>("fileName");
        QTest::newRow("article") << Scope::Articles << ExportAmount{1, 2} << u"First title.csv"_s;
        QTest::newRow("filter") << Scope::Filter << ExportAmount{1, 1} << u"First title.csv"_s;
        QTest::newRow("tag") << Scope::Tag << ExportAmount{2, 2} << u"budget.csv"_s;
        QTest::newRow("everything") << Scope::Everything << ExportAmount{3, 4} << u"Articles.csv"_s;
    }

    void scopes()
    {
        QFETCH(Scope, scope);
        QFETCH(ExportAmount, amount);
        QFETCH(QString, fileName);
        Dialog d(scope);
        d.dialog.setFormat(u"csv"_s);
        QTRY_VERIFY(d.isShown());
        QCOMPARE(d.preview()->amount(), amount);
        QCOMPARE(d.text().count(u"\n"), amount.highlights + 1);
        QCOMPARE(d.dialog.suggestedFileName(), fileName);
    }

    void aTemplateNamesItsFile()
    {
        ExportJourney journey;
        QVERIFY(saveTemplate(
            templateFolder(journey.library.path()), u"mine"_s,
            u"#! extension: txt\n#! file-name: Notes on {{title}}\n{{#articles}}{{title}}{{/articles}}\n"_s));
        ExportDialog dialog(journey.library, {.articles = {journey.articles[0]}, .title = u"First title"_s}, {});
        dialog.setFormat(u"mine"_s);
        QTRY_COMPARE(dialog.suggestedFileName(), u"Notes on First title.txt"_s);
    }

    void aTagWithoutHighlightsHasNothingToExport()
    {
        ExportJourney journey;
        journey.library.perform(actions::createTag(journey.library.codebook(), u"empty"_s));
        const TagId empty = journey.library.codebook().findPath(u"empty"_s)->id;
        QVERIFY(answerOf(journey.library.flushed()));
        ExportDialog dialog(journey.library, {.tag = empty, .scope = Scope::Tag}, {});
        QTRY_VERIFY(dialog.findChild<ExportPreview *>()->amount().has_value());
        QCOMPARE(dialog.request().options.onlyTags, std::vector{empty});
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QCOMPARE(button->isEnabled(), button->text() == u"Close" || button->text() == u"Te&mplates…");
    }

    void withoutAnArticleEverythingIsMeant()
    {
        ExportJourney journey;
        const ExportDialog dialog(journey.library, {}, {});
        QCOMPARE(dialog.findChild<ExportScopeBox *>()->scope(), Scope::Everything);
    }

    void theTagsAreATree()
    {
        Dialog d(Scope::Tag);
        const auto *tags = d.dialog.findChild<ExportScopeBox *>()->findChild<QComboBox *>();
        QCOMPARE(tags->count(), 2);
        QCOMPARE(tags->itemText(1), u"figures / budget"_s);
        QCOMPARE(tags->currentIndex(), 1);
    }

    void anOfficeFileIsDescribed()
    {
        Dialog d;
        d.dialog.setFormat(u"xlsx"_s);
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"One passage of First"));
        QVERIFY(!d.button<QPushButton>(u"Copy"_s)->isVisible());
        d.dialog.setFormat(u"docx"_s);
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"One passage of First stands here."));
        d.dialog.setFormat(u"qdpx"_s);
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(formatContents(u"qdpx"_s, {1, 2})));
    }

    void withoutAnOriginalPdfNothingIsOffered()
    {
        Dialog d;
        d.dialog.setFormat(u"pdf-original"_s);
        const Error none{Error::Kind::NotFound, u"First title"_s, u"original PDF"_s};
        const auto says = [&d](const Error &error) {
            return std::ranges::any_of(d.dialog.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text() == errorText(error); });
        };
        QTRY_VERIFY(says(none));
        QVERIFY(!d.button<QPushButton>(u"Save As…"_s)->isEnabled());
        d.choose(u"All articles"_s);
        QTRY_VERIFY(says({Error::Kind::Invalid, u"Third title"_s, u"one article"_s}));
        QVERIFY(!d.button<QPushButton>(u"Save As…"_s)->isEnabled());
        d.dialog.setFormat(u"pdf"_s);
        QTRY_VERIFY(d.button<QPushButton>(u"Save As…"_s)->isEnabled());
    }

    void aWebPageIsShownAsWords()
    {
        Dialog d;
        d.dialog.setFormat(u"html"_s);
        QTRY_VERIFY(d.isShown());
        QVERIFY(d.text().contains(u"One passage of First stands here."));
        QVERIFY(!d.text().contains(u'<'));
    }

    void eachFormatIsDoneAsTheLastTime()
    {
        ExportSettings habits{.format = u"csv"_s};
        habits.options[u"csv"_s].grouping = ExportOptions::Grouping::Tag;
        habits.options[u"csv"_s].includeNotes = false;
        Dialog d(Scope::Articles, habits);
        QCOMPARE(d.dialog.format(), u"csv"_s);
        QCOMPARE(d.dialog.request().options.grouping, ExportOptions::Grouping::Tag);
        QVERIFY(!d.button<QCheckBox>(u"Notes"_s)->isChecked());
        d.dialog.setFormat(u"markdown"_s);
        QVERIFY(d.button<QCheckBox>(u"Notes"_s)->isChecked());
        d.button<QCheckBox>(u"Whole text"_s)->click();
        d.dialog.setFormat(u"csv"_s);
        QVERIFY(!d.button<QCheckBox>(u"Notes"_s)->isChecked());
        QVERIFY(!d.dialog.request().options.wholeText);
        QVERIFY(d.dialog.habits().options[u"markdown"_s].wholeText);
    }

    void whatOnlyAReportSaysWaitsForIt()
    {
        Dialog d;
        d.dialog.setFormat(u"docx"_s);
        auto *report = d.button<QCheckBox>(u"Report"_s);
        QVERIFY(report->isVisibleTo(&d.dialog) && !report->isChecked());
        QVERIFY(d.button<QCheckBox>(u"Notes"_s)->isEnabled());
        QVERIFY(!d.button<QCheckBox>(u"Headings"_s)->isEnabled());
        report->click();
        QVERIFY(d.dialog.request().options.report);
        QVERIFY(d.button<QCheckBox>(u"Headings"_s)->isEnabled());
        d.dialog.setFormat(u"markdown"_s);
        QVERIFY(!report->isVisibleTo(&d.dialog));
        QVERIFY(!d.dialog.request().options.report);
        QVERIFY(d.button<QCheckBox>(u"Headings"_s)->isEnabled());
        d.dialog.setFormat(u"docx"_s);
        QVERIFY(report->isChecked() && d.button<QCheckBox>(u"Headings"_s)->isEnabled());
    }

    void savingAsksForTheFileAndRemembersTheFolder()
    {
        Dialog d(Scope::Filter);
        QSignalSpy asked(&d.dialog, &ExportDialog::saveRequested);
        QSignalSpy habits(&d.dialog, &ExportDialog::habitsChanged);
        d.dialog.save(u"/somewhere/notes.md"_s);
        QCOMPARE(asked.count(), 1);
        const auto request = asked[0][0].value<ExportRequest>();
        QCOMPARE(request.options.onlyHighlights, std::vector{d.highlights[1]});
        QCOMPARE(asked[0][1].toString(), u"/somewhere/notes.md"_s);
        QCOMPARE(habits[0][0].value<ExportSettings>().folder, u"/somewhere"_s);
        QVERIFY(habits[0][0].value<ExportSettings>().options[u"markdown"_s].onlyHighlights.empty());
        QCOMPARE(d.dialog.result(), int(QDialog::Accepted));
    }

    void theWholeIsCopied()
    {
        Dialog d(Scope::Everything);
        d.dialog.setFormat(u"csv"_s);
        QTRY_VERIFY(d.button<QPushButton>(u"Copy"_s)->isEnabled());
        QGuiApplication::clipboard()->clear();
        d.button<QPushButton>(u"Copy"_s)->click();
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text().count(u"passage of"), 2);
    }

    void tabGoesDownTheChoicesAndThenAcross()
    {
        Dialog d;
        d.dialog.setFormat(u"csv"_s);
        QWidget *parts[] = {d.dialog.findChild<ExportScopeBox *>(), d.dialog.findChild<ExportFormatBox *>(),
                            d.dialog.findChild<ExportChoicesBox *>(), d.dialog.findChild<ExportPreview *>(),
                            d.dialog.findChild<QDialogButtonBox *>()};
        std::vector<QWidget *> passed;
        for (QWidget *at = d.dialog.nextInFocusChain(); at != &d.dialog; at = at->nextInFocusChain()) {
            for (QWidget *part : parts) {
                const bool takesTab = at->focusPolicy() & Qt::TabFocus && !at->focusProxy();
                if (takesTab && part->isAncestorOf(at) && (passed.empty() || passed.back() != part))
                    passed.push_back(part);
            }
        }
        QCOMPARE(passed, std::vector<QWidget *>(std::begin(parts), std::end(parts)));
    }

    void everyLetterIsUsedOnce()
    {
        Dialog d;
        QStringList letters;
        const auto take = [&letters](const QString &text) {
            const qsizetype at = text.indexOf(u'&');
            if (at >= 0)
                letters += text.mid(at + 1, 1).toUpper();
        };
        for (const QAbstractButton *button : d.dialog.findChildren<QAbstractButton *>())
            take(button->text());
        for (const QLabel *label : d.dialog.findChildren<QLabel *>()) {
            if (label->buddy())
                take(label->text());
        }
        QVERIFY(letters.size() >= 15);
        QCOMPARE(letters.removeDuplicates(), 0);
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

    void everyFormatHasAName_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"markdown", "html", "pdf", "pdf-original", "docx", "odt", "csv", "xlsx", "json-ld",
                                   "qdpx", "qdc", "csl-json", "bibtex", "ris", "zip"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void everyFormatHasAName()
    {
        QFETCH(QString, format);
        QVERIFY(formatTitle(format) != format);
        QVERIFY(!formatDescription(format).isEmpty());
    }

    void anUnknownFormatIsCalledByItsName()
    {
        QCOMPARE(formatTitle(u"Reading log"_s), u"Reading log"_s);
        QCOMPARE(formatDescription(u"Reading log"_s), QString());
    }

    void fileNamesFitEveryFileSystem_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"On the quay"_s << u"On the quay.md"_s;
        QTest::newRow("signs") << u"a/b\\c: \"d\" <e>|f?*\n\tg"_s << u"a b c d e f g.md"_s;
        QTest::newRow("dots") << u"..hidden…  ."_s << u"hidden….md"_s;
        QTest::newRow("nothing") << u" ../ "_s << u"Articles.md"_s;
        QTest::newRow("pair at the end") << QString(79, u'a') + u"😀"_s << QString(79, u'a') + u".md"_s;
        QTest::newRow("Chinese") << u"码头上的书"_s << u"码头上的书.md"_s;
    }

    void fileNamesFitEveryFileSystem()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(fileNameFor(title, u"md"_s), name);
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
