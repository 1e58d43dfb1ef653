#pragma once
// From a file or a text to an article that the store can keep. Synchronous: for the import job and the command line.

#include "base/result.h"
#include "model/annotation.h"
#include "model/article.h"
#include "model/change.h"

#include <functional>

class ImportWorkers;
class Store;
struct ImportedArticle;

/// All that ArticleStore::add takes.
struct NewArticle {
    Article article; ///< with id, added and source
    std::vector<Resource> resources;
    QByteArray original;
    std::vector<Annotation> annotations; ///< that the document brought along
};

/// How a reader wants a file to be read.
struct ReadingWishes {
    Extent extent = Extent::FoundArticle;
    QString password;   ///< of a protected document; empty = none
    QString statedPath; ///< where people know the file, when it is read somewhere else; empty otherwise
    std::function<bool()> isCancelled = [] { return false; };
};

/// What an importer read, completed by an id, the dates and where it came from; `path` is empty where that is no file.
[[nodiscard]] NewArticle newArticle(ImportedArticle imported, const QByteArray &original, const QString &path,
                                    const QDateTime &now);

/// Whether an importer says of itself that it reads files with this suffix (without dot, any case).
[[nodiscard]] bool isReadableSuffix(const QString &suffix);

/// The suffixes of one importer's files, or of all; without dot, in lower case.
[[nodiscard]] QStringList readableSuffixes(const QString &format = {});
/// Whether the file can be read once its password is known.
[[nodiscard]] bool opensWithPassword(const Error &error);

/// Reads a file (or a book that stands as a folder) and the images it names inside its own folder. Errors: those of
/// readFile, of the importers and of ImportWorkers, with the path as their subject.
[[nodiscard]] Result<NewArticle> readArticleFile(ImportWorkers &workers, const QString &path, const QDateTime &now,
                                                 const ReadingWishes &wishes = {});

/// What came without a file, from standard input: bytes of whatever kind, read as those of a file without a name.
/// Errors: those of the importers and of ImportWorkers, without a subject.
[[nodiscard]] Result<NewArticle> readArticleBytes(ImportWorkers &workers, const QByteArray &bytes, const QDateTime &now,
                                                  const ReadingWishes &wishes = {});

/// A text from the clipboard; `name` serves as a last resort for the title and may be empty.
[[nodiscard]] Result<NewArticle> readArticleText(ImportWorkers &workers, const QString &text, const QString &name,
                                                 const QDateTime &now);

/// The same article read once more from the bytes it was made of, with the images that still stand beside its file.
[[nodiscard]] Result<NewArticle> readArticleAgain(ImportWorkers &workers, const ArticleSummary &article,
                                                  const QByteArray &original, const ReadingWishes &wishes);

/// What became of an article that was to be added.
struct AddedArticle {
    enum class Outcome {
        Added,
        AlreadyThere, ///< the same bytes are in the library
        BroughtBack,  ///< they were in the bin
        NewRevision,  ///< it took the place of an earlier article from the same file or address
    };
    Outcome outcome = Outcome::Added;
    ArticleSummary summary; ///< as it is in the library now
    ChangeSet change;       ///< what happened, for the history
    int moved = 0;          ///< highlights that followed to a new revision
    int lost = 0;           ///< highlights whose passage is not in it
};

/// Adds the article and its annotations, in one transaction, unless its bytes are known; takes it out of the bin if it
/// lies there. From a file or address that gave an article with highlights before, the new one takes over these
/// (see revisions.h). Throws StorageError.
[[nodiscard]] AddedArticle addArticle(Store &store, const NewArticle &article);
