#pragma once
// The articles of an export, one after the other: a library need not fit into memory.

#include "base/result.h"
#include "model/annotation.h"
#include "model/article.h"

#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

struct ExportedArticle {
    ArticlePtr article;
    std::vector<Annotation> annotations; ///< in text order; orphans come last, with an empty position
};

/// A range to walk through, as often as one likes: `for (const ExportedArticle &exported : articles)`. Each holds until
/// the next step. When an article can't be read, every walk is at its end there, and failure() says why: who writes an
/// export asks for it before he keeps the file. Used from one thread.
class ExportedArticles {
public:
    using Load = std::function<Result<ExportedArticle>(ArticleId id)>;

    ExportedArticles() = default;
    ExportedArticles(std::vector<ExportedArticle> articles); // NOLINT: a range is what they are
    ExportedArticles(std::initializer_list<ExportedArticle> articles);
    /// Read when their turn comes. `loadOutline` leaves out text, blocks and spans, and does not look for moved quotes.
    ExportedArticles(std::vector<ArticleId> ids, Load load, Load loadOutline);

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = ExportedArticle;
        using difference_type = std::ptrdiff_t;
        using pointer = const ExportedArticle *;
        using reference = const ExportedArticle &;

        Iterator() = default;
        reference operator*() const { return m_loaded ? *m_loaded : m_range->m_inMemory[m_index]; }
        pointer operator->() const { return &**this; }
        Iterator &operator++();
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator &iterator, std::default_sentinel_t) { return iterator.isAtEnd(); }

    private:
        friend class ExportedArticles;
        explicit Iterator(const ExportedArticles &range);
        [[nodiscard]] bool isAtEnd() const;
        void load();

        const ExportedArticles *m_range = nullptr;
        size_t m_index = 0;
        std::optional<ExportedArticle> m_loaded; ///< nothing for those in memory
    };

    [[nodiscard]] Iterator begin() const { return Iterator(*this); }
    [[nodiscard]] std::default_sentinel_t end() const { return {}; }
    [[nodiscard]] size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::vector<ArticleId> ids() const;

    /// The same without text, blocks and spans, for what counts, lists or cites: much faster to walk through.
    [[nodiscard]] ExportedArticles outlines() const;
    /// Called before each article of a walk with its index, not for outlines: for progress, and to stop. An error ends
    /// the walk like an article that can't be read.
    void watch(std::function<Result<>(size_t index)> step) { m_step = std::move(step); }
    /// One of them.
    [[nodiscard]] ExportedArticles only(ArticleId id) const;
    /// One by itself; where they are read, also one that is not among them. NotFound, and what reading it says.
    [[nodiscard]] Result<ExportedArticle> loaded(ArticleId id) const;
    /// Ends every walk, as an article that can't be read does.
    void stop(const Error &error) const { *m_failure = error; }
    /// Why a walk ended early; nothing as long as all went well.
    [[nodiscard]] const std::optional<Error> &failure() const { return *m_failure; }

    /// Those that the range was made of, to change them; none for one that reads them.
    [[nodiscard]] std::vector<ExportedArticle> &inMemory() { return m_inMemory; }
    [[nodiscard]] const std::vector<ExportedArticle> &inMemory() const { return m_inMemory; }

private:
    std::vector<ExportedArticle> m_inMemory;
    std::vector<ArticleId> m_ids; ///< of those that are read
    Load m_load, m_loadOutline;
    std::function<Result<>(size_t index)> m_step;
    std::shared_ptr<std::optional<Error>> m_failure = std::make_shared<std::optional<Error>>();
};

/// The images that articles show, by name, read one by one.
class ExportedResources {
public:
    using Find = std::function<std::optional<Resource>(const QString &name)>;

    ExportedResources() = default;
    ExportedResources(std::initializer_list<Resource> resources);
    explicit ExportedResources(Find find)
        : m_find(std::move(find))
    {
    }
    [[nodiscard]] std::optional<Resource> find(const QString &name) const
    {
        return m_find ? m_find(name) : std::nullopt;
    }

private:
    Find m_find;
};
