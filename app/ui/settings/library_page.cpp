#include "ui/settings/library_page.h"

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

LibraryPage::LibraryPage(const QString &path, QWidget *parent)
    : QWidget(parent)
{
    const QFileInfo file(path);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("File"), selectable(QDir::toNativeSeparators(path), this));
    form->addRow(tr("Size"), selectable(QLocale().formattedDataSize(file.size()), this));

    auto *open = new QPushButton(tr("&Open the Folder"), this);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });

    auto *explanation = selectable(
        tr("Everything is in this one file: articles, highlights, notes and tags. It is saved as you work; to keep a "
           "copy, close Scholiast and copy the file.\n\nTo work with another library, start Scholiast with "
           "“scholiast --library FILE”. A file that doesn’t exist yet becomes a new library."),
        this);
    explanation->setProperty("role", u"quiet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(explanation);
    column->addStretch();
}
