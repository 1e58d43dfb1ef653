#include "storage/article_rows.h"

#include "storage/stored_words.h"
#include "text/normalize.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

// The order that summaryFrom() reads.
#define ARTICLE_COLUMNS                                                                                                \
    "key, length_utf16, id, title, authors_json, credits_json, site, url, language, published, source_path, "          \
    "source_format, source_hash, importer_version, added_ms, opened_ms, words, progress, removed, identifier, "        \
    "extent, "                                                                                                         \
    "(SELECT count(*) FROM annotation WHERE annotation.article = article.key)"

QString toJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList fromJson(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(text.toString());
    return texts;
}

QString toJson(const std::vector<Error> &notices)
{
    QJsonArray rows;
    for (const Error &notice : notices)
        rows.append(QJsonArray{toWord(notice.kind), notice.subject, notice.detail});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QString searchKey(const Metadata &metadata)
{
    return foldedKey(QStringList{metadata.title, metadata.site, metadata.authors.join(u'\n')}.join(u'\n'));
}

} // namespace

void insertArticleRow(Database &database, const Article &article, qsizetype words)
{
    const Metadata &metadata = article.metadata;
    const Source &source = article.source;
    database
        .statement("INSERT INTO article (id, title, authors_json, credits_json, site, url, language, published, "
                   "source_path, source_format, source_hash, importer_version, length_utf16, words, added_ms, "
                   "search_key, identifier, extent, notices_json) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(article.id, metadata.title, toJson(metadata.authors), toJson(metadata.credits), metadata.site,
              metadata.url, metadata.language, metadata.published, source.path, source.format, source.hash,
              source.importerVersion, qint64(article.text.size()), qint64(words), article.added, searchKey(metadata),
              metadata.identifier, toWord(source.extent), toJson(article.notices))
        .execute();
}

Statement articleRows(Database &database)
{
    return database.statement("SELECT " ARTICLE_COLUMNS " FROM article WHERE id = ?");
}

Statement matchingArticleRows(Database &database)
{
    return database.statement("SELECT " ARTICLE_COLUMNS " FROM article WHERE removed = ? AND NOT EXISTS "
                              "(SELECT 1 FROM json_each(?) WHERE instr(search_key, value) = 0) "
                              "ORDER BY added_ms DESC, key DESC LIMIT ? OFFSET ?");
}

ArticleSummary summaryFrom(const Statement &row)
{
    return {.id = row.id<Article>(2),
            .metadata = {.title = row.text(3),
                         .authors = fromJson(row.text(4)),
                         .credits = fromJson(row.text(5)),
                         .site = row.text(6),
                         .url = row.text(7),
                         .language = row.text(8),
                         .published = row.text(9),
                         .identifier = row.text(19)},
            .source = {.path = row.text(10),
                       .format = row.text(11),
                       .hash = row.text(12),
                       .importerVersion = int(row.integer(13)),
                       .extent = extentNamed(row.text(20))},
            .added = row.time(14),
            .opened = row.time(15),
            .words = row.integer(16),
            .highlights = int(row.integer(21)),
            .progress = row.real(17),
            .removed = row.integer(18) != 0};
}

std::vector<Error> noticesOf(Database &database, qint64 key)
{
    std::vector<Error> notices;
    Statement row = database.statement("SELECT notices_json FROM article WHERE key = ?");
    row.bind(key);
    if (!row.step())
        return notices;
    for (const QJsonValue &notice : QJsonDocument::fromJson(row.text(0).toUtf8()).array())
        notices.push_back({errorKind(notice[0].toString()), notice[1].toString(), notice[2].toString()});
    return notices;
}

qint64 articleKey(const Statement &row)
{
    return row.integer(0);
}

qsizetype textLength(const Statement &row)
{
    return row.integer(1);
}
