#pragma once
// An id is a type: an article's id cannot slip in where an annotation's is meant.

#include <QHashFunctions>
#include <QUuid>
#include <compare>

/// A UUID that belongs to one kind of entity. Made in memory, so a change is complete before the database sees it.
template <typename Entity>
struct Id {
    QUuid value;

    [[nodiscard]] static Id create() { return {QUuid::createUuid()}; }
    /// Lower-case, without braces: the form used in files and on the command line.
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static Id fromString(const QString &text) { return {QUuid::fromString(text)}; }
    [[nodiscard]] bool isNull() const { return value.isNull(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        if (a.value == b.value)
            return std::strong_ordering::equal;
        return a.value < b.value ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

template <typename Entity>
struct std::hash<Id<Entity>> {
    size_t operator()(const Id<Entity> &id) const noexcept { return ::qHash(id.value, 0); }
};

using ArticleId = Id<struct Article>;
using AnnotationId = Id<struct Annotation>;
using TagId = Id<struct Tag>;
