#include "storage/store.h"

#include "storage/database.h"
#include "storage/library_check.h"
#include "storage/migrations.h"
#include "storage/transaction.h"

struct Store::Private {
    Private(const QString &path, Clock clock)
        : database(path)
        , articles(database)
        , annotations(database, std::move(clock))
        , tags(database)
        , places(database)
        , watched(database)
    {
        migrate(database);
    }

    Database database;
    ArticleStore articles;
    AnnotationStore annotations;
    TagStore tags;
    PlaceStore places;
    WatchStore watched;
};

Store::Store(const QString &path, Clock clock)
    : d(std::make_unique<Private>(path, std::move(clock)))
{
}

Store::~Store() = default;

ArticleStore &Store::articles()
{
    return d->articles;
}

AnnotationStore &Store::annotations()
{
    return d->annotations;
}

TagStore &Store::tags()
{
    return d->tags;
}

PlaceStore &Store::places()
{
    return d->places;
}

WatchStore &Store::watched()
{
    return d->watched;
}

void Store::apply(const ChangeSet &change)
{
    Transaction transaction(d->database);
    // Tags stand before the annotations that carry them, and go after these have let them go.
    for (const Change<Tag> &tag : change.tags) {
        if (tag.after)
            d->tags.apply(tag);
    }
    for (const Change<Annotation> &annotation : change.annotations)
        d->annotations.apply(annotation);
    for (const Change<ArticleSummary> &article : change.articles)
        d->articles.apply(article);
    for (const Change<Tag> &tag : change.tags) {
        if (!tag.after)
            d->tags.apply(tag);
    }
    transaction.commit();
}

qint64 Store::dataVersion()
{
    return d->database.integer("PRAGMA data_version");
}

CheckReport Store::check()
{
    return checkLibrary(*this);
}

const QString &Store::path() const
{
    return d->database.path();
}

Database &Store::database()
{
    return d->database;
}
