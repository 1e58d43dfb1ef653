#pragma once
// A library with something everywhere, all that is in one, and the entries of its archive.

#include "base/file.h"
#include "exporters/export_samples.h"
#include "exporters/zip_writer.h"
#include "library/export_snapshot.h"
#include "storage/database.h"
#include "storage/statement.h"
#include "storage/store.h"
#include "support/library_samples.h"

/// Every value of every table; where a row names another by its key, by its id.
inline QString contentsOf(Store &store)
{
    static constexpr const char *Queries[] = {
        "SELECT hex(id), title, authors_json, credits_json, site, url, language, published, source_path, "
        "source_format, source_hash, importer_version, length_utf16, words, quote(added_ms), quote(opened_ms), "
        "quote(progress), removed, search_key, identifier, extent, notices_json FROM article ORDER BY key",
        "SELECT hex(id), packing, hex(bytes) FROM article_original JOIN article ON key = article ORDER BY key",
        "SELECT hex(id), position, kind, text, level, quote_depth, marker, detail, block.language FROM block JOIN "
        "article ON article.key = article ORDER BY article.key, position",
        "SELECT hex(id), position, kind, start_utf16, end_utf16, target FROM span JOIN article ON key = article "
        "ORDER BY key, position",
        "SELECT hex(id), position, start_utf16, label FROM page JOIN article ON key = article ORDER BY key, position",
        "SELECT name, media_type, hex(bytes) FROM resource ORDER BY key",
        "SELECT hex(id), name FROM article_resource JOIN article ON article.key = article JOIN resource "
        "ON resource.key = resource ORDER BY article.key, resource.key",
        "SELECT hex(id), block, quote(fraction) FROM place JOIN article ON key = article ORDER BY key",
        "SELECT hex(id), quote(parent), position, name, colour, description, shortcut FROM tag ORDER BY id",
        "SELECT hex(annotation.id), hex(article.id), start_utf16, end_utf16, exact, prefix, suffix, shape, colour, "
        "note, note_language, author, quote(created_ms), quote(modified_ms) FROM annotation JOIN article "
        "ON article.key = article ORDER BY annotation.id",
        "SELECT hex(annotation.id), annotation_tag.position, hex(tag.id) FROM annotation_tag JOIN annotation "
        "ON annotation.key = annotation JOIN tag ON tag.key = tag ORDER BY annotation.id, annotation_tag.position",
        "SELECT hex(annotation), until_ms, before_json FROM annotation_history ORDER BY key",
    };
    static constexpr int Columns[] = {22, 3, 9, 6, 4, 3, 2, 3, 7, 14, 3, 3};
    QStringList lines;
    for (size_t table = 0; table < std::size(Queries); ++table) {
        Statement row = store.database().statement(Queries[table]);
        while (row.step()) {
            QStringList values;
            for (int column = 0; column < Columns[table]; ++column)
                values += row.text(column);
            lines += QString::number(table) + QStringLiteral(": ") + values.join(u'|');
        }
    }
    return lines.join(u'\n');
}

/// Something in every table and every column, and an earlier state of what is gone.
inline void fill(Store &store)
{
    const QByteArray png = sampleImage().bytes;
    const Resource shared{sha256(png), QStringLiteral("image/png"), png};
    const Resource own{sha256("svg"), QStringLiteral("image/svg+xml"), "svg"};
    Article first = sampleArticle(), second = sampleArticle(QStringLiteral("Second & last")),
            gone = sampleArticle(QStringLiteral("Gone for good"));
    second.source.path = QStringLiteral("/tmp/odd.name.PDF");
    second.added = {};
    second.notices.clear();
    gone.source = {};
    store.articles().add(first, {shared, own}, QByteArray("original bytes ").repeated(50));
    store.articles().add(second, {shared}, QByteArray("\x00\x01\xff", 3));
    store.articles().add(gone, {}, {});
    store.places().save(first.id, {3, 0.1 + 0.2}, 0.7, sampleTime(9));
    const Tag root = sampleTag(QStringLiteral("a")), child = sampleTag(QStringLiteral("b"), root.id, 2);
    const Annotation kept = sampleAnnotation(first, {3, 9}, {child.id, root.id});
    Annotation orphan = sampleAnnotation(second, {0, 4}, {root.id}, QStringLiteral("zwei\nZeilen"));
    orphan.quote.exact = QStringLiteral("nowhere to be found");
    orphan.created = {};
    const Annotation removed = sampleAnnotation(first, {4, 8}, {}, QStringLiteral("A note that was deleted"));
    store.apply(adding({kept, orphan, removed}, {root, child}));
    ChangeSet change;
    change.annotations.push_back({removed, {}});
    std::optional<ArticleSummary> summary = store.articles().summary(gone.id);
    change.articles.push_back({summary, {}});
    store.apply(change);
}

inline QByteArray archiveOf(Store &store)
{
    ExportSnapshot snapshot = exportSnapshot(store, listedArticles(store), {}, sampleTime()).value();
    snapshot.isWholeLibrary = true;
    return exportedBytes(snapshot, QStringLiteral("zip")).value();
}

/// Of some articles, narrowed to what the options name.
inline QByteArray archiveOf(Store &store, const std::vector<ArticleId> &ids, const ExportOptions &options)
{
    return exportedBytes(exportSnapshot(store, ids, options, sampleTime()).value(), QStringLiteral("zip")).value();
}

inline Clock fixedClock()
{
    return [] { return sampleTime(30); };
}

using Entries = std::vector<std::pair<QString, QByteArray>>;

inline QByteArray zipped(const Entries &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    ZipWriter zip(buffer);
    for (const auto &[name, bytes] : entries)
        zip.add(name, bytes);
    return zip.finish() ? buffer.data() : QByteArray();
}

inline QByteArray *entry(Entries &entries, const QString &end)
{
    for (auto &[name, bytes] : entries) {
        if (name.endsWith(end))
            return &bytes;
    }
    return nullptr;
}
