#include "library/error_text.h"

#include "base/file.h"
#include "library/import_worker.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestPath = 60; ///< UTF-16 units; of a longer one the file's name must do

QString translated(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

/// What it is about, in quotation marks.
QString subjectOf(const Error &error)
{
    if (error.subject.isEmpty())
        return QCoreApplication::translate("ErrorText", "This text");
    const QString name = QFileInfo(error.subject).fileName();
    const bool shortened = error.subject.size() > LongestPath && error.subject.contains(u'/') && !name.isEmpty();
    return QCoreApplication::translate("ErrorText", "“%1”").arg(shortened ? name : error.subject);
}

bool isFolder(const Error &error)
{
    return error.detail == u"is a folder";
}

const char *emptyText(const Error &error)
{
    if (isFolder(error))
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder without texts: choose another one.");
    if (error.detail == u"scanned pages")
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "%1 holds pictures of pages but no text, as a scanner makes them: run text "
                                 "recognition (OCR) on it first.");
    return QT_TRANSLATE_NOOP("ErrorText", "%1 holds no text: choose another file.");
}

const char *unsupportedText(const Error &error)
{
    return error.detail.isEmpty()
               ? QT_TRANSLATE_NOOP("ErrorText", "%1 is not a format that Scholiast knows: choose another one.")
               : QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be read, as Scholiast does not open this kind of document "
                                                "(%2): save it in another format first, such as PDF or EPUB.");
}

const char *unreadableText(const Error &error)
{
    if (isFolder(error))
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder that can’t be opened as a file here: check its "
                                              "permissions or choose a file in it.");
    if (error.detail == WorkerProblem::Missing)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be read, as a part of Scholiast is missing "
                                              "(scholiast-import-worker): install Scholiast again.");
    return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be read (%2): check its permissions.");
}

const char *tooLargeText(const Error &error)
{
    return error.detail == WorkerProblem::OutOfMemory
               ? QT_TRANSLATE_NOOP("ErrorText", "%1 would take more memory than a file may: get it in smaller parts, "
                                                "or in another format.")
               : QT_TRANSLATE_NOOP("ErrorText", "%1 is larger than %3 MB: split it into smaller files first.");
}

const char *fileText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        if (error.detail == u"original PDF")
            return QT_TRANSLATE_NOOP("ErrorText", "%1 did not come from a PDF file that Scholiast keeps, so there is "
                                                  "no original to mark: export it as PDF instead.");
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "%1 was not found: check the name, and that it was not moved or deleted.");
    case Error::Kind::Unreadable:
        return unreadableText(error);
    case Error::Kind::Unwritable:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be written (%2): check that its folder exists, that you may "
                                              "write there and that the disk is not full.");
    case Error::Kind::Empty:
        return emptyText(error);
    case Error::Kind::Binary:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is not a text (%2): choose a document, a web page or a text file.");
    case Error::Kind::TooLarge:
        return tooLargeText(error);
    case Error::Kind::Malformed:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "%1 is damaged or incomplete (%2): get it again from where it came from.");
    case Error::Kind::Incomplete:
        return QT_TRANSLATE_NOOP("ErrorText", "A part of %1 could not be read (%2); the rest is there.");
    case Error::Kind::Protected:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is protected (%2): open it with its password, or get a copy without "
                                              "protection.");
    case Error::Kind::TimedOut:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 took too long (%2) and was given up: try again, or choose a smaller "
                                              "file.");
    default:
        return unsupportedText(error);
    }
}

const char *libraryText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Ambiguous:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 fits several things (%2): say more exactly which one you mean.");
    case Error::Kind::Invalid:
        if (error.detail == u"one article")
            return QT_TRANSLATE_NOOP("ErrorText", "%1 is one of several articles, and an original PDF can be marked "
                                                  "for one at a time: choose a single article.");
        return QT_TRANSLATE_NOOP("ErrorText", "%1 makes no sense here (%2): correct it and try again.");
    case Error::Kind::Cancelled:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 was stopped before it was done: start it again when you like.");
    case Error::Kind::Storage:
        return QT_TRANSLATE_NOOP("ErrorText", "The library %1 can’t be read or saved (%2): check that the disk is not "
                                              "full and that you may write the file, then repeat your last step.");
    case Error::Kind::NewerLibrary:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The library %1 was made by a newer version of Scholiast: update Scholiast to open it.");
    case Error::Kind::NotALibrary:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is not a library of Scholiast and was left untouched: choose another "
                                              "file as your library.");
    default:
        return fileText(error);
    }
}

} // namespace

QString errorText(const Error &error)
{
    QString text = translated(libraryText(error));
    if (error.detail.isEmpty())
        text.remove(QCoreApplication::translate("ErrorText", " (%2)"));
    const QString megabytes = QString::number(LargestFile / (1024 * 1024));
    // All at once: a name may hold "%2" itself.
    text.replace(u"%3"_s, megabytes);
    if (!text.contains(u"%2"_s))
        return text.arg(subjectOf(error));
    // What the importers say of a file is marked for translation; what the system says is translated already.
    return text.arg(subjectOf(error), QCoreApplication::translate("ErrorDetail", error.detail.toUtf8().constData()));
}
