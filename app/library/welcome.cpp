#include "library/welcome.h"

#include "base/file.h"
#include "library/annotation_actions.h"
#include "library/import_worker.h"
#include "library/read_article.h"
#include "model/colour_words.h"
#include "storage/store.h"
#include "storage/transaction.h"
#include "text/find.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

HighlightStyle styleFrom(const QJsonObject &example)
{
    HighlightStyle style;
    style.colour = colourFromWord(example[u"colour"].toString()).value_or(Colour::Yellow);
    if (example[u"shape"].toString() == u"underline")
        style.shape = HighlightStyle::Shape::Underline;
    return style;
}

/// The ids of the tags with these paths; those that don't exist are made, the first one in the highlight's colour.
std::vector<TagId> tagsFrom(const QJsonArray &paths, Colour colour, Store &store, Codebook &codebook)
{
    std::vector<TagId> ids;
    for (const QJsonValue &path : paths) {
        const std::optional<Colour> first = ids.empty() ? std::optional(colour) : std::nullopt;
        const ChangeSet creation = actions::createTag(codebook, path.toString(), first);
        store.apply(creation);
        for (const Change<Tag> &tag : creation.tags)
            codebook.apply(tag);
        if (const Tag *tag = codebook.findPath(path.toString()))
            ids.push_back(tag->id);
    }
    return ids;
}

void addExamples(Store &store, const QString &folder, const QHash<QString, Article> &articles, const QDateTime &now)
{
    const QByteArray json = readFile(folder + u"/highlights.json"_s).value_or(QByteArray());
    const QJsonArray examples = QJsonDocument::fromJson(json).array();
    Codebook codebook;
    for (const QJsonValue &value : examples) {
        const QJsonObject example = value.toObject();
        const auto article = articles.constFind(example[u"file"].toString());
        if (article == articles.cend())
            continue;
        const auto found = findAll(article->text, example[u"quote"].toString(), {.caseSensitive = true});
        if (found.empty())
            continue;
        const HighlightStyle style = styleFrom(example);
        const auto tags = tagsFrom(example[u"tags"].toArray(), style.colour, store, codebook);
        store.apply(actions::addHighlight(*article, found.front(), style, now, tags, example[u"note"].toString()));
    }
}

QStringList textsIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return !isReadableSuffix(QFileInfo(name).suffix()); });
    return names;
}

} // namespace

Result<std::vector<ArticleId>> addWelcome(Store &store, ImportWorkers &workers, const QString &folder,
                                          const QDateTime &now)
{
    std::vector<ArticleId> ids;
    const bool isNew = store.articles().list({}, false, 0, 1).empty() &&
                       store.articles().list({}, true, 0, 1).empty() && store.tags().all().empty();
    if (!isNew)
        return ids;
    Transaction transaction(store.database());
    QHash<QString, Article> articles;
    for (const QString &name : textsIn(folder)) {
        // The newest stands on top of the list, so each is a little older than the one before it.
        auto read = readArticleFile(workers, folder + u'/' + name, now.addMSecs(-qint64(ids.size())));
        if (!read && read.error().detail == WorkerProblem::Missing)
            return tl::unexpected(read.error());
        if (!read)
            continue;
        read->article.source.path.clear(); // there is no file that a reader could look for
        const ArticleId id = addArticle(store, *read).summary.id;
        if (id != read->article.id)
            continue;
        ids.push_back(id);
        articles.insert(name, std::move(read->article));
    }
    addExamples(store, folder, articles, now);
    transaction.commit();
    return ids;
}
