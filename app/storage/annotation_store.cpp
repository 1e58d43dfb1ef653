#include "storage/annotation_store.h"

#include "base/log.h"
#include "storage/annotation_json.h"
#include "storage/database.h"
#include "storage/stored_words.h"
#include "storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

// The order that annotationFrom() reads.
#define ANNOTATION_COLUMNS                                                                                             \
    "annotation.key, annotation.id, article.id, start_utf16, end_utf16, exact, prefix, suffix, shape, colour, note, "  \
    "note_language, author, created_ms, modified_ms"
#define OF_TAGS                                                                                                        \
    "annotation.key IN (SELECT annotation FROM annotation_tag JOIN tag ON tag.key = annotation_tag.tag "               \
    "WHERE lower(hex(tag.id)) IN (SELECT value FROM json_each(?)))"

Annotation annotationFrom(const Statement &row)
{
    return {.id = row.id<Annotation>(1),
            .article = row.id<Article>(2),
            .position = {row.integer(3), row.integer(4)},
            .quote = {row.text(5), row.text(6), row.text(7)},
            .style = {highlightShape(row.text(8)), colourNamed(row.text(9))},
            .note = row.text(10),
            .noteLanguage = row.text(11),
            .created = row.time(13),
            .modified = row.time(14),
            .author = row.text(12)};
}

/// `rows`: annotations; `tags`: (annotation's key, tag's id) by annotation and position. Two statements, not one for
/// each annotation: there may be ten thousand.
std::vector<Annotation> annotationsFrom(Statement &rows, Statement &tags)
{
    QHash<qint64, std::vector<TagId>> tagsOf;
    while (tags.step())
        tagsOf[tags.integer(0)].push_back(tags.id<Tag>(1));
    std::vector<Annotation> annotations;
    while (rows.step()) {
        annotations.push_back(annotationFrom(rows));
        annotations.back().tags = tagsOf.take(rows.integer(0));
    }
    return annotations;
}

std::optional<Annotation> stored(Database &database, AnnotationId id)
{
    Statement row = database.statement("SELECT " ANNOTATION_COLUMNS " FROM annotation JOIN article "
                                       "ON article.key = annotation.article WHERE annotation.id = ?");
    Statement tags = database.statement("SELECT annotation.key, tag.id FROM annotation JOIN annotation_tag "
                                        "ON annotation_tag.annotation = annotation.key JOIN tag "
                                        "ON tag.key = annotation_tag.tag WHERE annotation.id = ? "
                                        "ORDER BY annotation_tag.position");
    row.bind(id);
    tags.bind(id);
    const std::vector<Annotation> found = annotationsFrom(row, tags);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

/// How many UTF-16 units of `before` are gone in `after`, at least: what lies between the common start and end.
qsizetype lostUnits(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before[start] == after[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return before.size() - start - end;
}

/// What a step leaves of an annotation. When it moved to a newer revision meanwhile, it stays there, at its new place:
/// the step knows only the older one.
std::optional<Annotation> following(const Change<Annotation> &change, const std::optional<Annotation> &stored)
{
    std::optional<Annotation> after = change.after;
    const bool staysInItsArticle = after && change.before && after->article == change.before->article;
    if (staysInItsArticle && stored && stored->article != after->article) {
        after->article = stored->article;
        after->position = stored->position;
        after->quote = stored->quote;
    }
    return after;
}

} // namespace

AnnotationStore::AnnotationStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

std::vector<Annotation> AnnotationStore::ofArticle(ArticleId article)
{
    Statement rows = m_database.statement("SELECT " ANNOTATION_COLUMNS " FROM annotation JOIN article "
                                          "ON article.key = annotation.article WHERE article.id = ? "
                                          "ORDER BY start_utf16, end_utf16 DESC, annotation.key");
    Statement tags = m_database.statement("SELECT annotation.key, tag.id FROM article "
                                          "JOIN annotation ON annotation.article = article.key "
                                          "JOIN annotation_tag ON annotation_tag.annotation = annotation.key "
                                          "JOIN tag ON tag.key = annotation_tag.tag WHERE article.id = ? "
                                          "ORDER BY annotation.key, annotation_tag.position");
    rows.bind(article);
    tags.bind(article);
    return annotationsFrom(rows, tags);
}

std::vector<Annotation> AnnotationStore::withTags(std::span<const TagId> tagIds)
{
    QJsonArray ids;
    for (const TagId id : tagIds)
        ids.append(QString::fromLatin1(id.value.toRfc4122().toHex()));
    const QString json = QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
    Statement rows = m_database.statement("SELECT " ANNOTATION_COLUMNS " FROM annotation JOIN article "
                                          "ON article.key = annotation.article WHERE " OF_TAGS
                                          " ORDER BY article.key, start_utf16, end_utf16 DESC, annotation.key");
    Statement tags = m_database.statement("SELECT annotation.key, tag.id FROM annotation "
                                          "JOIN annotation_tag ON annotation_tag.annotation = annotation.key "
                                          "JOIN tag ON tag.key = annotation_tag.tag WHERE " OF_TAGS
                                          " ORDER BY annotation.key, annotation_tag.position");
    rows.bind(json);
    tags.bind(json);
    return annotationsFrom(rows, tags);
}

std::optional<Annotation> AnnotationStore::find(AnnotationId id)
{
    return stored(m_database, id);
}

std::vector<ArticleId> AnnotationStore::articlesOf(std::span<const AnnotationId> ids)
{
    std::vector<ArticleId> articles;
    Statement row = m_database.statement("SELECT article.id FROM annotation JOIN article "
                                         "ON article.key = annotation.article WHERE annotation.id = ?");
    for (const AnnotationId id : ids) {
        if (row.bind(id).step())
            articles.push_back(row.id<Article>(0));
    }
    return articles;
}

QHash<TagId, int> AnnotationStore::tagCounts()
{
    QHash<TagId, int> counts;
    Statement row = m_database.statement("SELECT tag.id, count(*) FROM tag JOIN annotation_tag ON tag = tag.key "
                                         "JOIN annotation ON annotation.key = annotation "
                                         "JOIN article ON article.key = article AND removed = 0 GROUP BY tag.key");
    while (row.step())
        counts.insert(row.id<Tag>(0), int(row.integer(1)));
    return counts;
}

void AnnotationStore::apply(const Change<Annotation> &change)
{
    Transaction transaction(m_database);
    const std::optional<Annotation> before = stored(m_database, change.value().id);
    const std::optional<Annotation> after = following(change, before);
    if (before)
        remember(*before, after ? &*after : nullptr);
    if (after)
        write(*after);
    else
        m_database.statement("DELETE FROM annotation WHERE id = ?").bind(change.value().id).execute();
    transaction.commit();
}

std::vector<AnnotationStore::Past> AnnotationStore::history(AnnotationId id)
{
    std::vector<Past> states;
    Statement row = m_database.statement("SELECT until_ms, before_json FROM annotation_history WHERE annotation = ? "
                                         "ORDER BY until_ms DESC, key DESC");
    row.bind(id);
    while (row.step())
        states.push_back({row.time(0), annotationFromJson(row.text(1))});
    return states;
}

void AnnotationStore::eachKept(const std::function<void(const Kept &)> &visit)
{
    Statement row =
        m_database.statement("SELECT annotation, until_ms, before_json FROM annotation_history ORDER BY key");
    while (row.step())
        visit({row.id<Annotation>(0), row.time(1), row.text(2)});
}

void AnnotationStore::addKept(const Kept &kept)
{
    m_database.statement("INSERT INTO annotation_history (annotation, until_ms, before_json) VALUES (?, ?, ?)")
        .bind(kept.annotation, kept.until, kept.json)
        .execute();
}

void AnnotationStore::write(const Annotation &annotation)
{
    m_database
        .statement("INSERT INTO annotation (id, article, start_utf16, end_utf16, exact, prefix, suffix, shape, colour, "
                   "note, note_language, author, created_ms, modified_ms) VALUES (?1, (SELECT key FROM article "
                   "WHERE id = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
                   "ON CONFLICT (id) DO UPDATE SET (article, start_utf16, end_utf16, exact, prefix, suffix, shape, "
                   "colour, note, note_language, author, created_ms, modified_ms) = (excluded.article, ?3, ?4, ?5, ?6, "
                   "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
        .bind(annotation.id, annotation.article, qint64(annotation.position.start), qint64(annotation.position.end),
              annotation.quote.exact, annotation.quote.prefix, annotation.quote.suffix, toWord(annotation.style.shape),
              toWord(annotation.style.colour), annotation.note, annotation.noteLanguage, annotation.author,
              annotation.created, annotation.modified)
        .execute();
    Statement keyRow = m_database.statement("SELECT key FROM annotation WHERE id = ?");
    keyRow.bind(annotation.id).step();
    const qint64 key = keyRow.integer(0);
    m_database.statement("DELETE FROM annotation_tag WHERE annotation = ?").bind(key).execute();
    Statement link = m_database.statement("INSERT OR IGNORE INTO annotation_tag (annotation, position, tag) "
                                          "SELECT ?, ?, key FROM tag WHERE id = ? RETURNING tag");
    int position = 0;
    for (const TagId tag : annotation.tags) {
        if (!link.bind(key, position++, tag).step())
            qCWarning(logStorage, "annotation %s: tag %s is not in the codebook, or twice",
                      qPrintable(annotation.id.toString()), qPrintable(tag.toString()));
    }
}

/// Keeps the stored state when it moves to another revision, and when it is about to lose words: always when deleted;
/// when the note is edited, unless only a few letters go and a state less than a minute old is kept already. So typing
/// costs nothing.
void AnnotationStore::remember(const Annotation &before, const Annotation *after)
{
    constexpr qsizetype fewUnits = 32;
    constexpr qint64 minute = 60'000; // ms
    const qint64 now = m_clock().toMSecsSinceEpoch();
    if (after && after->article == before.article) {
        const qsizetype lost = lostUnits(before.note, after->note);
        if (lost == 0)
            return;
        Statement recent = m_database.statement("SELECT 1 FROM annotation_history WHERE annotation = ? "
                                                "AND until_ms > ?");
        if (lost < fewUnits && recent.bind(before.id, now - minute).step())
            return;
    }
    m_database.statement("INSERT INTO annotation_history (annotation, until_ms, before_json) VALUES (?, ?, ?)")
        .bind(before.id, now, toJson(before))
        .execute();
}
