#include "storage/library_check.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "text/anchoring.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void checkPages(Database &database, QStringList &findings)
{
    Statement row = database.statement("PRAGMA integrity_check");
    while (row.step()) {
        if (row.text(0) != u"ok"_s)
            findings.append(u"database: "_s + row.text(0));
    }
}

void checkReferences(Database &database, QStringList &findings)
{
    Statement row = database.statement("PRAGMA foreign_key_check");
    while (row.step())
        findings.append(u"a row of %1 belongs to a row of %2 that is not there"_s.arg(row.text(0), row.text(2)));
}

/// What nobody writes. Where a revision has lost a passage, its highlight keeps old offsets and quotation: they may lie
/// anywhere, but are of one length.
bool isImpossible(const Annotation &annotation)
{
    const TextRange range = annotation.position;
    return range.start < 0 || range.end < range.start || range.length() != annotation.quote.exact.size();
}

bool holdsQuote(const Article &article, const Annotation &annotation)
{
    const TextRange range = annotation.position;
    return range.end <= article.text.size() && article.textIn(range) == annotation.quote.exact;
}

void checkAnnotation(const Article &article, const Annotation &annotation, CheckReport &report)
{
    if (isImpossible(annotation))
        report.findings.append(u"annotation %1 of article %2: its place and its quotation disagree"_s.arg(
            annotation.id.toString(), article.id.toString()));
    else if (!holdsQuote(article, annotation))
        ++(anchorIn(article.text, annotation).quality == AnchorQuality::Orphan ? report.lost : report.moved);
}

void checkArticle(Store &store, ArticleId id, CheckReport &report)
{
    const std::optional<Article> article = store.articles().load(id);
    if (!article)
        return; // another program's work meanwhile
    Statement length = store.database().statement("SELECT length_utf16 FROM article WHERE id = ?");
    const bool isWhole = length.bind(id).step() && length.integer(0) == article->text.size();
    if (!isWhole || !article->isConsistent())
        report.findings.append(u"article %1: its blocks and its text disagree"_s.arg(id.toString()));
    const std::optional<QByteArray> original = store.articles().original(id);
    if (!original)
        report.findings.append(u"article %1: its original is missing"_s.arg(id.toString()));
    for (const Annotation &annotation : store.annotations().ofArticle(id))
        checkAnnotation(*article, annotation, report);
}

std::vector<ArticleId> allArticles(Database &database)
{
    std::vector<ArticleId> ids;
    Statement row = database.statement("SELECT id FROM article ORDER BY key");
    while (row.step())
        ids.push_back(row.id<Article>(0));
    return ids;
}

} // namespace

CheckReport checkLibrary(Store &store)
{
    CheckReport report;
    Database &database = store.database();
    try {
        checkPages(database, report.findings);
        checkReferences(database, report.findings);
        const std::vector<ArticleId> articles = allArticles(database);
        for (const ArticleId id : articles)
            checkArticle(store, id, report);
        report.articles = qsizetype(articles.size());
        report.annotations = database.integer("SELECT count(*) FROM annotation");
        report.tags = database.integer("SELECT count(*) FROM tag");
    } catch (const StorageError &error) { // a damaged page: what was found so far is worth more than silence
        report.findings.append(u"database: "_s + QString::fromUtf8(error.what()));
    }
    report.ok = report.findings.isEmpty();
    return report;
}
