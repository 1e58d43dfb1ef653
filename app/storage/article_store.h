#pragma once
// Articles with their blocks, spans, resources and original bytes. Used from its Store's thread only.

#include "model/change.h"

#include <optional>

class Database;

/// All functions throw StorageError.
class ArticleStore {
public:
    explicit ArticleStore(Database &database);

    /// The article made of these original bytes, also when it was removed; of several one that is in the list, then one
    /// that has highlights, then the newest.
    [[nodiscard]] std::optional<ArticleId> findByHash(const QString &hash);
    /// The newest article made of the same bytes in the same way, also when it was removed.
    [[nodiscard]] std::optional<ArticleId> findSame(const Source &source);
    /// The newest article in the list, with highlights, that came from the same file or address.
    [[nodiscard]] std::optional<ArticleId> findEarlier(const QString &path, const QString &url);
    /// The caller has set id and added. One transaction, which may be part of a larger one. `original` may be empty.
    void add(const Article &article, const std::vector<Resource> &resources, const QByteArray &original);
    /// Adds, unless an article with the same non-empty hash is there already, in one step even against other
    /// programs: the id that stands in the library afterwards.
    [[nodiscard]] ArticleId addOnce(const Article &article, const std::vector<Resource> &resources,
                                    const QByteArray &original);

    [[nodiscard]] std::optional<Article> load(ArticleId id);
    [[nodiscard]] std::optional<ArticleSummary> summary(ArticleId id);
    /// Newest added first; every word of `text` occurs in title, site or authors (case and accents ignored).
    /// A negative limit = all.
    [[nodiscard]] std::vector<ArticleSummary> list(const QString &text, bool removed, int offset, int limit);
    /// The id that begins with these hex digits (at least 4, dashes ignored); nothing when none or several do.
    [[nodiscard]] std::optional<ArticleId> resolve(const QString &prefixOfId);

    /// All, those in the bin too, in the order in which they came.
    [[nodiscard]] std::vector<ArticleId> everyId();
    /// The resources that belong to the article, in the order in which they came.
    [[nodiscard]] QStringList resourceNames(ArticleId id);
    [[nodiscard]] std::optional<Resource> resource(const QString &name);
    /// The bytes it was imported from.
    [[nodiscard]] std::optional<QByteArray> original(ArticleId id);

    /// Takes it out of the list (`after` empty) or back in; nothing else of an article ever changes here.
    void apply(const Change<ArticleSummary> &change);
    /// Sets what changes while one reads: opened, words, progress, removed. For an article that comes back as it was.
    void restore(const ArticleSummary &summary);

private:
    Database &m_database;
};
