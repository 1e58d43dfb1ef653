#include "storage/article_store.h"

#include "storage/article_rows.h"
#include "storage/database.h"
#include "storage/storage_error.h"
#include "storage/stored_words.h"
#include "storage/transaction.h"
#include "text/breaks.h"
#include "text/normalize.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace {

void addBlocks(Database &database, qint64 key, const Article &article)
{
    Statement insert = database.statement("INSERT INTO block (article, position, kind, text, level, quote_depth, "
                                          "marker, detail, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    qint64 position = 0;
    for (const Block &block : article.blocks) {
        insert.bind(key, position++, toWord(block.kind), article.textIn(block.range).toString(), block.level,
                    block.quoteDepth, block.marker, block.detail, block.language);
        insert.execute();
    }
}

void addSpans(Database &database, qint64 key, const Article &article)
{
    Statement insert = database.statement("INSERT INTO span (article, position, kind, start_utf16, end_utf16, target) "
                                          "VALUES (?, ?, ?, ?, ?, ?)");
    qint64 position = 0;
    for (const Span &span : article.spans) {
        insert.bind(key, position++, toWord(span.kind), qint64(span.range.start), qint64(span.range.end), span.target);
        insert.execute();
    }
}

void addPages(Database &database, qint64 key, const Article &article)
{
    Statement insert =
        database.statement("INSERT INTO page (article, position, start_utf16, label) VALUES (?, ?, ?, ?)");
    qint64 position = 0;
    for (const PageStart &page : article.pages) {
        insert.bind(key, position++, qint64(page.offset), page.label);
        insert.execute();
    }
}

void addResources(Database &database, qint64 key, const std::vector<Resource> &resources)
{
    for (const Resource &resource : resources) {
        database.statement("INSERT INTO resource (name, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(resource.name, resource.mediaType, resource.bytes)
            .execute();
        database.statement("INSERT OR IGNORE INTO article_resource SELECT ?, key FROM resource WHERE name = ?")
            .bind(key, resource.name)
            .execute();
    }
}

void addOriginal(Database &database, qint64 key, const QByteArray &original)
{
    constexpr int fast = 3;
    const QByteArray packed = qCompress(original, fast);
    const bool helps = packed.size() < original.size();
    database.statement("INSERT INTO article_original (article, packing, bytes) VALUES (?, ?, ?)")
        .bind(key, helps ? u"zlib"_s : u"plain"_s, helps ? packed : original)
        .execute();
}

std::vector<Block> blocksOf(Database &database, qint64 key, QString &text)
{
    std::vector<Block> blocks;
    Statement row = database.statement("SELECT text, kind, level, quote_depth, marker, detail, language FROM block "
                                       "WHERE article = ? ORDER BY position");
    row.bind(key);
    while (row.step()) {
        if (!blocks.empty())
            text += u'\n';
        const qsizetype start = text.size();
        text += row.text(0);
        blocks.push_back({.kind = blockKind(row.text(1)),
                          .range = {start, text.size()},
                          .level = int(row.integer(2)),
                          .quoteDepth = int(row.integer(3)),
                          .marker = row.text(4),
                          .detail = row.text(5),
                          .language = row.text(6)});
    }
    return blocks;
}

std::vector<Span> spansOf(Database &database, qint64 key)
{
    std::vector<Span> spans;
    Statement row = database.statement("SELECT kind, start_utf16, end_utf16, target FROM span WHERE article = ? "
                                       "ORDER BY position");
    row.bind(key);
    while (row.step())
        spans.push_back({spanKind(row.text(0)), {row.integer(1), row.integer(2)}, row.text(3)});
    return spans;
}

std::vector<PageStart> pagesOf(Database &database, qint64 key)
{
    std::vector<PageStart> pages;
    Statement row = database.statement("SELECT start_utf16, label FROM page WHERE article = ? ORDER BY position");
    row.bind(key);
    while (row.step())
        pages.push_back({row.integer(0), row.text(1)});
    return pages;
}

} // namespace

ArticleStore::ArticleStore(Database &database)
    : m_database(database)
{
}

std::optional<ArticleId> ArticleStore::findByHash(const QString &hash)
{
    Statement row = m_database.statement(
        "SELECT id FROM article WHERE source_hash = ? ORDER BY removed, EXISTS (SELECT 1 FROM annotation "
        "WHERE article = article.key) DESC, added_ms DESC, key DESC LIMIT 1");
    row.bind(hash);
    return row.step() ? std::optional(row.id<Article>(0)) : std::nullopt;
}

std::optional<ArticleId> ArticleStore::findSame(const Source &source)
{
    Statement row = m_database.statement("SELECT id FROM article WHERE source_hash = ? AND extent = ? AND "
                                         "importer_version = ? ORDER BY removed, added_ms DESC, key DESC LIMIT 1");
    row.bind(source.hash, toWord(source.extent), source.importerVersion);
    return row.step() ? std::optional(row.id<Article>(0)) : std::nullopt;
}

std::optional<ArticleId> ArticleStore::findEarlier(const QString &path, const QString &url)
{
    Statement row = m_database.statement(
        "SELECT id FROM article WHERE removed = 0 AND ((?1 <> '' AND source_path = ?1) OR (?2 <> '' AND url = ?2)) AND "
        "EXISTS (SELECT 1 FROM annotation WHERE article = article.key) ORDER BY added_ms DESC, key DESC LIMIT 1");
    row.bind(path, url);
    return row.step() ? std::optional(row.id<Article>(0)) : std::nullopt;
}

void ArticleStore::add(const Article &article, const std::vector<Resource> &resources, const QByteArray &original)
{
    if (article.id.isNull() || !article.isConsistent())
        throw StorageError(SQLITE_MISUSE, u"an article whose blocks and text disagree"_s);
    Transaction transaction(m_database);
    insertArticleRow(m_database, article, wordCount(article.text));
    const qint64 key = m_database.lastKey();
    addBlocks(m_database, key, article);
    addSpans(m_database, key, article);
    addPages(m_database, key, article);
    addResources(m_database, key, resources);
    addOriginal(m_database, key, original);
    transaction.commit();
}

ArticleId ArticleStore::addOnce(const Article &article, const std::vector<Resource> &resources,
                                const QByteArray &original)
{
    Transaction transaction(m_database);
    if (!article.source.hash.isEmpty()) {
        if (const auto known = findByHash(article.source.hash))
            return *known;
    }
    add(article, resources, original);
    transaction.commit();
    return article.id;
}

std::optional<Article> ArticleStore::load(ArticleId id)
{
    Statement row = articleRows(m_database);
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    const ArticleSummary summary = summaryFrom(row);
    const qint64 key = articleKey(row);
    Article article{.id = id, .metadata = summary.metadata, .source = summary.source, .added = summary.added};
    article.text.reserve(textLength(row));
    article.blocks = blocksOf(m_database, key, article.text);
    article.spans = spansOf(m_database, key);
    article.pages = pagesOf(m_database, key);
    article.notices = noticesOf(m_database, key);
    return article;
}

std::optional<ArticleSummary> ArticleStore::summary(ArticleId id)
{
    Statement row = articleRows(m_database);
    row.bind(id);
    return row.step() ? std::optional(summaryFrom(row)) : std::nullopt;
}

std::vector<ArticleSummary> ArticleStore::list(const QString &text, bool removed, int offset, int limit)
{
    const QStringList words = foldedKey(text).split(u' ', Qt::SkipEmptyParts);
    Statement row = matchingArticleRows(m_database);
    row.bind(removed, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson()), limit, offset);
    std::vector<ArticleSummary> summaries;
    while (row.step())
        summaries.push_back(summaryFrom(row));
    return summaries;
}

std::optional<ArticleId> ArticleStore::resolve(const QString &prefixOfId)
{
    constexpr int shortest = 4;
    constexpr int digits = 32;
    QString prefix = prefixOfId.trimmed().toLower();
    prefix.remove(u'-');
    const bool isHex = std::ranges::all_of(prefix, [](QChar c) { return u"0123456789abcdef"_s.contains(c); });
    if (!isHex || prefix.size() < shortest || prefix.size() > digits)
        return std::nullopt;
    Statement row = m_database.statement("SELECT id FROM article WHERE id BETWEEN ? AND ? LIMIT 2");
    row.bind(QByteArray::fromHex(prefix.leftJustified(digits, u'0').toLatin1()),
             QByteArray::fromHex(prefix.leftJustified(digits, u'f').toLatin1()));
    if (!row.step())
        return std::nullopt;
    const auto found = row.id<Article>(0);
    return row.step() ? std::nullopt : std::optional(found);
}

std::vector<ArticleId> ArticleStore::everyId()
{
    std::vector<ArticleId> ids;
    Statement row = m_database.statement("SELECT id FROM article ORDER BY key");
    while (row.step())
        ids.push_back(row.id<Article>(0));
    return ids;
}

QStringList ArticleStore::resourceNames(ArticleId id)
{
    QStringList names;
    Statement row = m_database.statement("SELECT name FROM article JOIN article_resource ON article = article.key "
                                         "JOIN resource ON resource.key = resource WHERE id = ? ORDER BY resource.key");
    row.bind(id);
    while (row.step())
        names.append(row.text(0));
    return names;
}

std::optional<Resource> ArticleStore::resource(const QString &name)
{
    Statement row = m_database.statement("SELECT media_type, bytes FROM resource WHERE name = ?");
    row.bind(name);
    return row.step() ? std::optional(Resource{name, row.text(0), row.blob(1)}) : std::nullopt;
}

std::optional<QByteArray> ArticleStore::original(ArticleId id)
{
    Statement row = m_database.statement("SELECT packing, bytes FROM article_original JOIN article ON key = article "
                                         "WHERE id = ?");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    return row.text(0) == u"zlib"_s ? qUncompress(row.blob(1)) : row.blob(1);
}

void ArticleStore::apply(const Change<ArticleSummary> &change)
{
    const bool removed = !change.after || (change.before && change.after->removed);
    m_database.statement("UPDATE article SET removed = ? WHERE id = ?").bind(removed, change.value().id).execute();
}

void ArticleStore::restore(const ArticleSummary &summary)
{
    m_database.statement("UPDATE article SET opened_ms = ?2, words = ?3, progress = ?4, removed = ?5 WHERE id = ?1")
        .bind(summary.id, summary.opened, qint64(summary.words), summary.progress, summary.removed)
        .execute();
}
