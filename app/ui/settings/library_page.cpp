#include "ui/settings/library_page.h"

#include "ui/settings/watched_folder_list.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *selectable(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LibraryPage::LibraryPage(const QString &path, const std::vector<WatchedFolder> &watched, QWidget *parent)
    : QWidget(parent)
{
    auto *list = new WatchedFolderList(watched, this);
    connect(list, &WatchedFolderList::edited, this, &LibraryPage::watchedEdited);
    auto *heading = new QLabel(tr("Watched folders"), this);
    heading->setProperty("role", u"title"_s);
    auto *hint = new QLabel(tr("Files that appear in these folders are imported by themselves. What is in a folder "
                               "already is not: use “Import Folder…” for that."),
                            this);
    hint->setWordWrap(true);
    hint->setProperty("role", u"quiet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(fileFacts(path));
    column->addSpacing(12);
    column->addWidget(heading);
    column->addWidget(hint);
    column->addWidget(list, 1);
}

QWidget *LibraryPage::fileFacts(const QString &path)
{
    const QFileInfo file(path);
    const qint64 size = file.size() + QFileInfo(path + u"-wal"_s).size(); // what is not yet moved into the file
    auto *facts = new QWidget(this);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("File"), selectable(QDir::toNativeSeparators(path), facts));
    form->addRow(tr("Size"), selectable(QLocale().formattedDataSize(size), facts));

    auto *open = new QPushButton(tr("&Open the Folder"), facts);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto *explanation = selectable(
        tr("Everything is in this one file: articles, highlights, notes and tags. It is saved as you work; to keep a "
           "copy, close Scholiast and copy the file.\n\nTo work with another library, start Scholiast with "
           "“scholiast --library FILE”. A file that doesn’t exist yet becomes a new library."),
        facts);
    explanation->setProperty("role", u"quiet"_s);
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(explanation);
    return facts;
}
