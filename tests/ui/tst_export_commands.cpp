#include "base/file.h"
#include "library/annotation_actions.h"
#include "support/strict_test.h"
#include "ui/annotations/annotation_menu.h"
#include "ui/annotations/codebook_menu.h"
#include "ui/annotations/codebook_view.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/export_dialog.h"
#include "ui/articles/export_scope_box.h"
#include "ui/export_commands.h"
#include "ui/widgets/message_bar.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using Scope = ExportSubject::Scope;

namespace {

const QString Text = u"On the quay\n\nThe crates of books are still waiting. Nobody has opened the second one.\n\n"
                     "The harbour master says that the ship will leave tomorrow."_s;

/// Takes the addresses that would be opened outside.
class OpenedAddresses final : public QObject {
    Q_OBJECT
public:
    OpenedAddresses() { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    ~OpenedAddresses() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> urls;
public Q_SLOTS:
    void take(const QUrl &url) { urls += url; }
};

/// A window on an article with two highlights, one of them blue and tagged.
struct Window : WindowFixture {
    SessionPtr session;
    TagId tag;

    Window()
    {
        session = openText(Text);
        library().perform(actions::createTag(library().codebook(), u"places"_s));
        tag = library().codebook().findPath(u"places"_s)->id;
        add(u"crates of books"_s, {{}, Colour::Blue}, {tag});
        add(u"harbour master"_s, {}, {});
    }

    void add(const QString &words, HighlightStyle style, const std::vector<TagId> &tags)
    {
        const qsizetype start = session->article().text.indexOf(words);
        library().perform(
            actions::addHighlight(session->article(), {start, start + words.size()}, style, library().now(), tags));
    }

    [[nodiscard]] ExportDialog *dialog() const { return window->findChild<ExportDialog *>(); }
    [[nodiscard]] QString path(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] QAction *menuAction(const QMenu *menu, const QString &start) const
    {
        for (QAction *each : menu->actions()) {
            if (each->text().startsWith(start))
                return each;
        }
        qFatal("no such action");
    }
    template <typename Menu>
    Menu *popup() const
    {
        return window->findChild<Menu *>();
    }
};

} // namespace

class TestExportCommands final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void theOpenArticleIsExported_andTheFolderOffered()
    {
        OpenedAddresses opened;
        Window w;
        w.action(u"file.export"_s)->trigger();
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->request().articles, std::vector{w.session->article().id});
        w.dialog()->save(w.path(u"quay.md"_s));
        QTRY_VERIFY(QFile::exists(w.path(u"quay.md"_s)));
        QTRY_VERIFY(w.window->messages()->text().contains(u"quay.md"));
        QVERIFY(readFile(w.path(u"quay.md"_s)).value().contains("crates of books"));
        w.window->messages()->triggerAction();
        QCOMPARE(opened.urls, QList{QUrl::fromLocalFile(w.folder())});
        QCOMPARE(w.window->settings().exporting.folder, w.folder());
    }

    void aFailureLeavesTheOldFile_andMayBeTriedAgain()
    {
        Window w;
        w.action(u"file.export"_s)->trigger();
        w.dialog()->save(w.path(u"nowhere/quay.md"_s));
        QTRY_VERIFY(w.window->messages()->text().contains(u"quay.md"));
        QTRY_VERIFY(!w.dialog()); // the first one is gone
        w.window->messages()->triggerAction();
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->request().articles, std::vector{w.session->article().id});
    }

    void everythingIsExported()
    {
        Window w;
        w.action(u"file.exportAll"_s)->trigger();
        QVERIFY(w.dialog()->request().articles.empty());
        QVERIFY(w.dialog()->request().options.onlyTags.empty());
    }

    void aFilterIsExported()
    {
        Window w;
        QVERIFY(w.panel()->filtered().empty());
        w.panel()->filterByTag(w.tag);
        QTRY_COMPARE(w.panel()->filtered().size(), 1u);
        QLabel *state = nullptr;
        for (QLabel *label : w.panel()->findChildren<QLabel *>()) {
            if (label->text().contains(u"href=\"export\""))
                state = label;
        }
        QVERIFY(state && state->isVisible());
        Q_EMIT state->linkActivated(u"export"_s);
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->findChild<ExportScopeBox *>()->scope(), Scope::Filter);
        QCOMPARE(w.dialog()->request().options.onlyHighlights, w.panel()->filtered());
    }

    void theMenuOfACardExportsTheFilter_andCopiesWithCitation()
    {
        Window w;
        w.panel()->filterByTag(w.tag);
        QTRY_COMPARE(w.panel()->filtered().size(), 1u);
        const AnnotationId id = w.panel()->filtered().front();
        w.panel()->selectCard(id);
        QListView *cards = w.panel()->findChild<QListView *>();
        QContextMenuEvent event(QContextMenuEvent::Mouse, cards->visualRect(cards->currentIndex()).center(),
                                cards->viewport()->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(cards->viewport(), &event);
        const auto *menu = w.popup<AnnotationMenu>();
        QVERIFY(menu);
        w.menuAction(menu, u"Copy Quote with Citation"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"“crates of books” ("));
        w.menuAction(menu, u"Export the 1 Filtered"_s)->trigger();
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->request().options.onlyHighlights, std::vector{id});
    }

    void aTagIsExportedFromTheTree()
    {
        Window w;
        auto *menu = new CodebookMenu(w.library(), w.tag, lightTheme(), w.window.get());
        QSignalSpy asked(menu, &CodebookMenu::exportRequested);
        w.menuAction(menu, u"Export Highlights"_s)->trigger();
        QCOMPARE(asked.count(), 1);
        Q_EMIT w.window->sidePanel()->tags()->exportRequested(w.tag);
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->request().options.onlyTags, std::vector{w.tag});
        QVERIFY(w.dialog()->request().articles.empty());
    }

    void chosenArticlesAreExportedFromTheList()
    {
        Window w;
        const ArticleId other = w.openText(u"Another\n\nA text of its own."_s)->article().id;
        ArticleListView *list = w.window->articleList();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->list()->selectAll();
        Q_EMIT list->exportRequested(list->selectedArticles());
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->request().articles, (std::vector{other, w.session->article().id}));
        QVERIFY(w.dialog()->suggestedFileName().startsWith(u"Articles"));
    }

    void theDialogKnowsItsHabits()
    {
        Window w;
        w.action(u"file.export"_s)->trigger();
        w.dialog()->setFormat(u"csv"_s);
        w.dialog()->save(w.path(u"a.csv"_s));
        QTRY_VERIFY(!w.dialog());
        w.action(u"file.export"_s)->trigger();
        QCOMPARE(w.dialog()->format(), u"csv"_s);
        QTRY_VERIFY(QFile::exists(w.path(u"a.csv"_s)));
    }

    void aSelectionIsCopiedWithCitation()
    {
        Window w;
        QGuiApplication::clipboard()->clear();
        w.select(u"second one"_s);
        QTest::keyClick(w.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().startsWith(u"“second one” (“On the quay”"));
        QVERIFY(copied->html().contains(u"“second one”"));
        QCOMPARE(w.session->annotations().size(), 2u); // nothing was highlighted
    }

    void theFocusedHighlightIsCopiedWithCitation()
    {
        Window w;
        QVERIFY(!w.action(u"edit.copyCitation"_s)->isEnabled());
        w.window->readingPane()->focusAnnotation(w.session->annotations().front().id);
        QTRY_VERIFY(w.action(u"edit.copyCitation"_s)->isEnabled());
        w.action(u"edit.copyCitation"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"“crates of books” ("));
    }
};

QTEST_MAIN(TestExportCommands)
#include "tst_export_commands.moc"
