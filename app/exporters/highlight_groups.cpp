#include "exporters/highlight_groups.h"

#include "model/colour_words.h"

#include <QHash>
#include <QSet>
#include <map>

namespace {

/// Rows and the groups that they stand in.
struct Sorted {
    std::vector<HighlightRow> rows;
    std::map<std::pair<qint64, QString>, std::vector<size_t>> groups; ///< by rank and title
};

using GroupKey = std::pair<qint64, QString>;

/// The ranks of the tags in the codebook's order.
QHash<TagId, qint64> ranksOf(const Codebook &codebook)
{
    QHash<TagId, qint64> ranks;
    for (const TagId id : codebook.inOrder())
        ranks.insert(id, ranks.size());
    return ranks;
}

std::vector<GroupKey> keysOf(const Annotation &annotation, const ExportSnapshot &snapshot,
                             const QHash<TagId, qint64> &ranks)
{
    const QDate day = annotation.created.toUTC().date();
    switch (snapshot.options.grouping) {
    case ExportOptions::Grouping::Colour:
        return {{qint64(annotation.style.colour), colourWord(annotation.style.colour)}};
    case ExportOptions::Grouping::Date:
        return {{day.isValid() ? day.toJulianDay() : 0, day.toString(Qt::ISODate)}};
    default:
        break;
    }
    std::vector<GroupKey> keys;
    for (const TagId id : annotation.tags) {
        if (const auto rank = ranks.constFind(id); rank != ranks.constEnd())
            keys.emplace_back(*rank, snapshot.codebook.path(id));
    }
    if (keys.empty())
        keys.emplace_back(ranks.size(), QString()); // after all tags
    return keys;
}

Sorted sortedRows(const ExportSnapshot &snapshot)
{
    Sorted result;
    const QHash<TagId, qint64> ranks = ranksOf(snapshot.codebook);
    for (const ExportedArticle &exported : snapshot.articles) {
        const auto article = std::make_shared<const ArticleFacts>(articleFacts(*exported.article));
        for (const Annotation &annotation : exported.annotations) {
            for (GroupKey &key : keysOf(annotation, snapshot, ranks))
                result.groups[std::move(key)].push_back(result.rows.size());
            result.rows.push_back(highlightRow(exported, annotation, snapshot, article));
        }
    }
    return result;
}

Result<> eachInArticles(const ExportSnapshot &snapshot, const VisitHighlight &visit)
{
    const bool isGrouped = snapshot.options.grouping == ExportOptions::Grouping::Article;
    for (const ExportedArticle &exported : snapshot.articles) {
        const auto article = std::make_shared<const ArticleFacts>(articleFacts(*exported.article));
        const QString title = isGrouped ? article->metadata.title : QString();
        for (const Annotation &annotation : exported.annotations) {
            if (const auto done = visit(title, highlightRow(exported, annotation, snapshot, article)); !done)
                return done;
        }
    }
    return {};
}

Result<> eachSorted(const ExportSnapshot &snapshot, Repeats repeats, const VisitHighlight &visit)
{
    const Sorted sorted = sortedRows(snapshot);
    if (snapshot.articles.failure())
        return tl::unexpected(*snapshot.articles.failure());
    QSet<size_t> seen;
    for (const auto &[key, rows] : sorted.groups) {
        for (const size_t row : rows) {
            if (repeats == Repeats::Once && seen.contains(row))
                continue;
            seen.insert(row);
            if (const auto done = visit(key.second, sorted.rows[row]); !done)
                return done;
        }
    }
    return {};
}

} // namespace

HighlightRow highlightRow(const ExportedArticle &exported, const Annotation &annotation, const ExportSnapshot &snapshot,
                          const std::shared_ptr<const ArticleFacts> &article)
{
    return {annotation.id, article, factsOf(exported, annotation, snapshot)};
}

Result<> eachHighlight(const ExportSnapshot &snapshot, Repeats repeats, const VisitHighlight &visit)
{
    using enum ExportOptions::Grouping;
    const auto grouping = snapshot.options.grouping;
    const Result<> done = grouping == TextOrder || grouping == Article ? eachInArticles(snapshot, visit)
                                                                       : eachSorted(snapshot, repeats, visit);
    if (done && snapshot.articles.failure())
        return tl::unexpected(*snapshot.articles.failure());
    return done;
}
