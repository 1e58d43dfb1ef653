#include "library/error_text.h"

#include "base/file.h"
#include "fetch/web_fetch.h"
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
    if (isWebAddress(error.subject) && error.subject.size() > LongestPath)
        return QCoreApplication::translate("ErrorText", "“%1”")
            .arg(error.subject.first(LongestPath * 2 / 3) + u'…' + error.subject.last(LongestPath / 3));
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
    if (error.detail == u"is an archive")
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is an archive without texts: choose another one.");
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
    if (error.detail == FetchProblem::Scheme)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is not an address of the web: one begins with “https://” or "
                                              "“http://”.");
    if (isFolder(error))
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder that can’t be opened as a file here: check its "
                                              "permissions or choose a file in it.");
    if (error.detail == WorkerProblem::Missing)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be read, as a part of Scholiast is missing "
                                              "(scholiast-import-worker): install Scholiast again.");
    return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be read (%2): check its permissions.");
}

const char *unwritableText(const Error &error)
{
    return error.detail == u"belongs to the library"
               ? QT_TRANSLATE_NOOP("ErrorText",
                                   "%1 is the library itself or a part of it and was left untouched: choose "
                                   "another file to write to.")
               : QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be written (%2): check that its folder exists, that you may "
                                                "write there and that the disk is not full.");
}

const char *tooLargeText(const Error &error)
{
    return error.detail == WorkerProblem::OutOfMemory
               ? QT_TRANSLATE_NOOP("ErrorText", "%1 would take more memory than a file may: get it in smaller parts, "
                                                "or in another format.")
               : QT_TRANSLATE_NOOP("ErrorText", "%1 is larger than %3 MB: split it into smaller files first.");
}

const char *unreachableText(const Error &error)
{
    if (error.detail == FetchProblem::Private)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 leads into a private network, where only an address that you type "
                                              "yourself is fetched: type it, or save the page and import the file.");
    if (error.detail == FetchProblem::Host)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 leads to no known server: check the address, and whether this "
                                              "computer is connected.");
    if (error.detail == FetchProblem::BrokenOff)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 broke off before all of it was here: try again.");
    if (error.detail == FetchProblem::Certificate)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t prove that it is what it says (its certificate is not valid): "
                                              "open it in your browser to find out more.");
    if (error.detail == FetchProblem::Redirects)
        return QT_TRANSLATE_NOOP("ErrorText", "%1 sends on to another address again and again: open it in your browser "
                                              "and save the page, then import the file.");
    return QT_TRANSLATE_NOOP("ErrorText", "%1 can’t be fetched (%2): check the address, and whether this computer is "
                                          "connected, or try again later.");
}

/// What differs when it was to come from the web.
const char *webText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unreadable:
        return error.detail == WorkerProblem::Missing ? nullptr : unreachableText(error);
    case Error::Kind::NotFound:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 does not exist (any more): check the address.");
    case Error::Kind::Protected:
        return error.detail.startsWith(FetchProblem::Status)
                   ? QT_TRANSLATE_NOOP("ErrorText",
                                       "%1 is only for those who sign in (%2): open it in your browser and "
                                       "save the page, then import the file.")
                   : nullptr;
    case Error::Kind::TooLarge:
        return error.detail == WorkerProblem::OutOfMemory
                   ? nullptr
                   : QT_TRANSLATE_NOOP("ErrorText", "%1 is larger than %3 MB: save it in parts with your browser.");
    case Error::Kind::TimedOut:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 did not answer in time (%2): try again later.");
    case Error::Kind::Empty:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 holds no text: open it in your browser and save the page, then "
                                              "import the file.");
    case Error::Kind::Binary:
        return QT_TRANSLATE_NOOP("ErrorText", "%1 is not a text (%2): choose the address of a page or a document.");
    default:
        return nullptr;
    }
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
        return unwritableText(error);
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
    const char *const ofAddress = isWebAddress(error.subject) ? webText(error) : nullptr;
    QString text = translated(ofAddress ? ofAddress : libraryText(error));
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
