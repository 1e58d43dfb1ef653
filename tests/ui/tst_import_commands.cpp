#include "base/file.h"
#include "library/read_address.h"
#include "library/watched_folders.h"
#include "support/page_server.h"
#include "support/strict_test.h"
#include "ui/articles/file_filters.h"
#include "ui/articles/job_bar.h"
#include "ui/articles/password_dialog.h"
#include "ui/import_commands.h"
#include "ui/protected_files.h"
#include "ui/reading/link_dialog.h"
#include "ui/widgets/message_bar.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Page =
    "<!doctype html><title>The quay</title><article><h1>The quay</h1><p>The crates of books are still "
    "waiting on the quay, says the librarian.</p><p>Nobody has opened the second one since the "
    "summer, and the town council promises nothing.</p></article>";

void enter(PasswordDialog &dialog, const QString &password)
{
    auto *field = dialog.findChild<QLineEdit *>();
    QTRY_VERIFY(field->isEnabled());
    field->setText(password);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestImportCommands final : public StrictTest {
    Q_OBJECT

    static AddressDialog *addressDialog(const WindowFixture &fixture)
    {
        return fixture.window->findChild<AddressDialog *>();
    }
    static QString message(const WindowFixture &fixture) { return fixture.window->findChild<MessageBar *>()->text(); }

private Q_SLOTS:
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void anAddressOfTheClipboard_standsInTheDialog()
    {
        WindowFixture fixture;
        QGuiApplication::clipboard()->setText(u" https://example.org/page \n"_s);
        fixture.action(u"file.importAddress"_s)->trigger();
        AddressDialog *dialog = addressDialog(fixture);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"https://example.org/page"_s);
        dialog->reject();
        QTRY_VERIFY(!addressDialog(fixture));
        QGuiApplication::clipboard()->setText(u"Some words that are no address."_s);
        fixture.action(u"file.importAddress"_s)->trigger();
        QVERIFY(addressDialog(fixture)->findChild<QLineEdit *>()->text().isEmpty());
        QCOMPARE(answerOf(fixture.library().articles({})).value().size(), size_t(0));
    }

    void theDialog_takesOnlyAddresses()
    {
        AddressDialog dialog({});
        auto *field = dialog.findChild<QLineEdit *>();
        auto *add = dialog.findChild<QPushButton *>();
        QSignalSpy addresses(&dialog, &AddressDialog::addressChosen);
        QSignalSpy files(&dialog, &AddressDialog::fileChosen);
        for (const QString &bad : {u""_s, u"ftp://example.org/a"_s, u"javascript:alert(1)"_s, u"words only"_s}) {
            field->setText(bad);
            QVERIFY(!add->isEnabled());
        }
        field->setText(u"example.org/page"_s);
        QVERIFY(add->isEnabled());
        add->click();
        QCOMPARE(addresses.at(0).at(0).toString(), u"https://example.org/page"_s);
        field->setText(u"file:///home/zoe/page.html"_s);
        add->click();
        QCOMPARE(files.at(0).at(0).toString(), u"/home/zoe/page.html"_s);
        QCOMPARE(addresses.count(), 1);
    }

    void aTypedAddress_opensItsPage()
    {
        PageServer server;
        server.setPage("/quay", Page);
        WindowFixture fixture;
        fixture.action(u"file.importAddress"_s)->trigger();
        auto *field = addressDialog(fixture)->findChild<QLineEdit *>();
        QTest::keyClicks(field, server.address(u"/quay"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(fixture.window->workspace().session());
        const Article &article = fixture.window->workspace().session()->article();
        QCOMPARE(article.metadata.title, u"The quay"_s);
        QCOMPARE(article.metadata.url, server.address(u"/quay"_s));
        QTRY_COMPARE(message(fixture), u"“The quay” is in your library."_s);
    }

    void links_openOnlyAfterTheirAddressWasShown()
    {
        PageServer server;
        server.setPage("/quay", Page);
        WindowFixture fixture;
        QVERIFY(!fixture.action(u"view.source"_s)->isEnabled());
        const auto reports =
            reportsOf(fixture.library().importAddresses({server.address(u"/quay"_s)}, AskedBy::Reader));
        fixture.window->workspace().open(reports.at(0).article);
        QTRY_VERIFY(fixture.action(u"view.source"_s)->isEnabled());
        QVERIFY(fixture.action(u"view.extent"_s)->isEnabled());
        fixture.action(u"view.source"_s)->trigger();
        auto *dialog = fixture.window->findChild<LinkDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), server.address(u"/quay"_s));
        QSignalSpy opened(dialog, &LinkDialog::openRequested);
        dialog->reject();
        QCOMPARE(opened.count(), 0);
        Q_EMIT fixture.window->readingPane()->linkActivated(u"file:///etc/passwd"_s);
        QTRY_VERIFY(message(fixture).contains(u"can’t be opened"_s));
    }

    void whatAWatchedFolderBrings_opensNothing()
    {
        WindowFixture fixture;
        const ArticleId open = fixture.openText(u"A title\n\nSome words to read meanwhile."_s)->article().id;
        const QString inbox = fixture.folder() + u"/inbox"_s;
        QVERIFY(QDir().mkpath(inbox));
        WatchedFolders &watched = fixture.library().watchedFolders();
        QSignalSpy changed(&watched, &WatchedFolders::foldersChanged);
        watched.setFolders({{inbox, false}});
        QVERIFY(changed.wait());
        QVERIFY(writeFile(inbox + u"/new.txt"_s, "A new title\n\nIt came by itself.\n"));
        QTRY_VERIFY_WITH_TIMEOUT(message(fixture).contains(u"“A new title” is in your library."_s), 20000);
        QCOMPARE(fixture.window->workspace().current(), open);
    }

    void aFinishedImport_leavesWhoTypesInPeace()
    {
        WindowFixture fixture;
        const ArticleId open = fixture.openText(u"A title\n\nSome words to read meanwhile."_s)->article().id;
        const QString path = fixture.folder() + u"/new.txt"_s;
        QVERIFY(writeFile(path, "A new title\n\nIt was asked for.\n"));
        fixture.action(u"go.filter"_s)->trigger();
        QWidget *field = fixture.window->focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        fixture.window->imports().importPaths({path});
        MessageBar &messages = *fixture.window->messages();
        QTRY_COMPARE(messages.text(), u"“A new title” is in your library."_s);
        QCOMPARE(fixture.window->workspace().current(), open);
        QVERIFY(field->hasFocus());
        QCOMPARE(messages.actionText(), u"Open"_s);
        messages.triggerAction();
        QTRY_COMPARE(fixture.window->workspace().session()->article().metadata.title, u"A new title"_s);
    }

    void onlyASingleArticle_opensOverAnotherOne()
    {
        WindowFixture fixture;
        const ArticleId open = fixture.openText(u"A title\n\nSome words to read meanwhile."_s)->article().id;
        QStringList paths;
        for (const QString &name : {u"one"_s, u"two"_s}) {
            paths << fixture.folder() + u'/' + name + u".txt"_s;
            QVERIFY(writeFile(paths.last(), "Title " + name.toUtf8() + "\n\nIt was asked for.\n"));
        }
        fixture.window->imports().importPaths(paths);
        QTRY_COMPARE(fixture.window->messages()->actionText(), u"Open"_s);
        QCOMPARE(fixture.window->workspace().current(), open);
        QMimeData mime;
        mime.setText(u"Title three\n\nIt was dropped."_s);
        QVERIFY(fixture.window->imports().importData(mime));
        QTRY_COMPARE(fixture.window->workspace().session()->article().metadata.title, u"Title three"_s);
    }

    void anOfferedAddress_doesNotLeadIntoAPrivateNetwork()
    {
        PageServer server;
        server.setPage("/quay", Page);
        QGuiApplication::clipboard()->setText(server.address(u"/quay"_s));
        WindowFixture fixture;
        fixture.action(u"file.paste"_s)->trigger(); // a lone address is no article
        AddressDialog *dialog = addressDialog(fixture);
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(message(fixture).contains(u"private network"_s));
        QVERIFY(server.requests().isEmpty());
    }

    void droppedLinks_areFetched()
    {
        WindowFixture fixture;
        fixture.openText(u"A title\n\nSome words to read meanwhile."_s);
        QMimeData mime;
        mime.setUrls({QUrl(u"http://127.0.0.1:9/page"_s)});
        QVERIFY(ImportCommands::canImport(mime));
        QVERIFY(!fixture.view()->viewport()->acceptDrops());
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &drop);
        QTRY_VERIFY(message(fixture).contains(u"private network"_s));
    }

    void aFetchOnItsWay_isShownAndCancelled()
    {
        PageServer server;
        server.set("/slow", {.body = QByteArray(3000, 'x'), .silentAfter = 1500});
        const TempLibrary folder;
        Library library(folder.path(), steppingClock());
        QVERIFY(answerOf(library.load()));
        JobBar bar;
        QSignalSpy finished(&bar, &JobBar::finished);
        bar.follow(library.importAddresses({server.address(u"/slow"_s)}, AskedBy::Reader));
        const auto text = [&bar] { return bar.findChild<QLabel *>()->toolTip() + bar.findChild<QLabel *>()->text(); };
        QTRY_VERIFY2(text().contains(u"of"_s) && text().contains(u"1.5"_s), qPrintable(text()));
        bar.findChild<QPushButton *>()->click();
        QVERIFY(finished.wait());
        QVERIFY(finished.at(0).at(0).value<std::vector<ImportReport>>().empty());
    }

    void everyReadableKind_isInTheFileDialog()
    {
        const QStringList filters = importFilters();
        QVERIFY(filters.size() >= 7);
        QStringList named;
        for (const QString &filter : filters.sliced(1, filters.size() - 2))
            named += filter.section(u'(', -1).chopped(1).remove(u"*."_s).split(u' ');
        for (const QString &suffix : readableSuffixes()) {
            QVERIFY2(filters.first().contains(u"*."_s + suffix), qPrintable(suffix));
            QVERIFY2(named.contains(suffix), qPrintable(suffix));
        }
        WindowFixture fixture;
        fixture.action(u"file.import"_s)->trigger();
        QCOMPARE(fixture.window->findChild<QFileDialog *>()->nameFilters(), filters);
    }

    void protectedFiles_areAskedForOneAfterTheOther()
    {
        WindowFixture fixture;
        const QByteArray locked = readFile(QStringLiteral(TEST_DATA "/import/pdf/locked.pdf")).value();
        QStringList paths;
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
            paths << fixture.folder() + u'/' + name;
            QVERIFY(writeFile(paths.last(), locked + "\n% " + name.toUtf8() + '\n'));
        }
        fixture.window->imports().importPaths(paths);
        ProtectedFiles &files = fixture.window->imports().protectedFiles();
        QTRY_VERIFY(files.dialog());
        const auto texts = [&files] {
            QString all;
            for (const QLabel *label : files.dialog()->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        QTRY_VERIFY(texts().contains(u"a.pdf"_s) || texts().contains(u"b.pdf"_s) || texts().contains(u"c.pdf"_s));
        QVERIFY(texts().contains(u"2 more"_s) || texts().contains(u"more protected files"_s));
        enter(*files.dialog(), u"wrong"_s);
        QTRY_VERIFY(texts().contains(u"not its password"_s));
        QSignalSpy reported(&fixture.window->imports(), &ImportCommands::reported);
        enter(*files.dialog(), u"secret"_s);
        QTRY_VERIFY(!texts().contains(u"not its password"_s));
        for (QPushButton *button : files.dialog()->findChildren<QPushButton *>()) {
            if (button->text() == u"&Skip"_s)
                button->click();
        }
        enter(*files.dialog(), u"secret"_s);
        QTRY_COMPARE(reported.count(), 1);
        const auto reports = reported.at(0).at(0).value<std::vector<ImportReport>>();
        QCOMPARE(std::ranges::count(reports, ImportReport::Outcome::Imported, &ImportReport::outcome), 2);
        QCOMPARE(std::ranges::count(reports, ImportReport::Outcome::Failed, &ImportReport::outcome), 1);
        QTRY_VERIFY(!files.dialog());
        QTRY_VERIFY(fixture.window->workspace().session());
    }

    void closingThePasswordDialog_skipsAll()
    {
        WindowFixture fixture;
        QSignalSpy reported(&fixture.window->imports(), &ImportCommands::reported);
        fixture.window->imports().importPaths({QStringLiteral(TEST_DATA "/import/pdf/locked.pdf")});
        ProtectedFiles &files = fixture.window->imports().protectedFiles();
        QTRY_VERIFY(files.dialog());
        QTest::keyClick(files.dialog(), Qt::Key_Escape);
        QTRY_COMPARE(reported.count(), 1);
        QCOMPARE(reported.at(0).at(0).value<std::vector<ImportReport>>().size(), size_t(1));
        QTRY_VERIFY(message(fixture).contains(u"protected"_s));
    }
};

QTEST_MAIN(TestImportCommands)
#include "tst_import_commands.moc"
