#include "library/revisions.h"

#include "library/read_article.h"
#include "storage/store.h"
#include "text/anchoring.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

/// The reader stays in the same passage.
Place carriedPlace(Place place, const Article &older, const Article &newer, const RevisionMap &map)
{
    for (auto block = size_t(std::max<qsizetype>(place.block, 0)); block < older.blocks.size(); ++block) {
        if (const auto range = map.find(older.blocks[block].range))
            return {qsizetype(newer.blockAt(range->start)), qsizetype(block) == place.block ? place.fraction : 0};
    }
    return {};
}

/// A comment that came with the document both times.
bool isThereAlready(const Annotation &annotation, std::span<const Annotation> others)
{
    return std::ranges::any_of(others, [&annotation](const Annotation &other) {
        return other.note == annotation.note && other.author == annotation.author &&
               other.quote.exact == annotation.quote.exact;
    });
}

bool isOrphan(const Article &article, const Annotation &annotation)
{
    return anchorIn(article.text, annotation).quality == AnchorQuality::Orphan;
}

/// The article as it is in the file: the newer one, out of the list for now, or its twin of an earlier day.
Article keptArticle(Store &store, const NewArticle &newer)
{
    if (const auto same = store.articles().findSame(newer.article.source)) {
        if (auto article = store.articles().load(*same))
            return *std::move(article);
    }
    store.articles().add(newer.article, newer.resources, newer.original);
    store.articles().apply({store.articles().summary(newer.article.id), {}});
    return newer.article;
}

Revision revisionBetween(Store &store, const Article &older, const Article &newer, std::span<const Annotation> own)
{
    Revision revision{{QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "New revision"))}, newer.id};
    const std::vector<Annotation> before = store.annotations().ofArticle(older.id);
    const std::vector<Annotation> after = carriedOver(before, older, newer);
    for (size_t index = 0; index < before.size(); ++index) {
        revision.change.annotations.push_back({before[index], after[index]});
        if (!isOrphan(newer, after[index]))
            ++revision.moved;
        else if (!isOrphan(older, before[index]))
            ++revision.lost;
    }
    for (const Annotation &annotation : own) {
        if (annotation.article == newer.id && !isThereAlready(annotation, after))
            revision.change.annotations.push_back({{}, annotation});
    }
    std::optional<ArticleSummary> added = store.articles().summary(newer.id);
    added->removed = false;
    revision.change.articles = {{{}, added}, {store.articles().summary(older.id), {}}};
    return revision;
}

} // namespace

std::vector<Annotation> carriedOver(std::span<const Annotation> annotations, const Article &older, const Article &newer)
{
    const RevisionMap map(older.text, newer.text);
    std::vector<Annotation> carried(annotations.begin(), annotations.end());
    for (Annotation &annotation : carried) {
        const Anchor anchor = anchorIn(older.text, annotation);
        annotation.article = newer.id;
        if (anchor.quality == AnchorQuality::Orphan)
            continue;
        if (const auto range = map.find(anchor.range)) {
            annotation.position = *range;
            annotation.quote = describe(newer.text, *range);
        }
    }
    return carried;
}

Result<Revision> revisionOf(Store &store, ArticleId olderId, const NewArticle &newer)
{
    const auto older = store.articles().load(olderId);
    const auto summary = store.articles().summary(olderId);
    if (!older || !summary)
        return fail(Error::Kind::NotFound, olderId.toString());
    const Article kept = keptArticle(store, newer);
    const Place place = store.places().place(olderId).value_or(Place{});
    store.places().save(kept.id, carriedPlace(place, *older, kept, RevisionMap(older->text, kept.text)),
                        summary->progress, summary->opened);
    return revisionBetween(store, *older, kept, newer.annotations);
}

std::optional<Revision> revisionOfEarlier(Store &store, const NewArticle &newer)
{
    const auto id = store.articles().findEarlier(newer.article.source.path, newer.article.metadata.url);
    const auto older = id ? store.articles().load(*id) : std::nullopt;
    if (!older)
        return {};
    const std::vector<Annotation> annotations = store.annotations().ofArticle(*id);
    const std::vector<Annotation> carried = carriedOver(annotations, *older, newer.article);
    const auto found = std::ranges::count_if(carried, [&](const Annotation &a) { return !isOrphan(newer.article, a); });
    if (2 * found < qsizetype(carried.size()) || found == 0)
        return {};
    Result<Revision> revision = revisionOf(store, *id, newer);
    return revision ? std::optional(*std::move(revision)) : std::nullopt;
}

ChangeSet carryStragglers(Store &store, ArticleId older, ArticleId newer)
{
    ChangeSet change{QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "New revision"))};
    const std::vector<Annotation> left = store.annotations().ofArticle(older);
    const auto from = left.empty() ? std::nullopt : store.articles().load(older);
    const auto to = from ? store.articles().load(newer) : std::nullopt;
    if (!to)
        return change;
    const std::vector<Annotation> carried = carriedOver(left, *from, *to);
    for (size_t index = 0; index < left.size(); ++index)
        change.annotations.push_back({left[index], carried[index]});
    store.apply(change);
    return change;
}
