#pragma once
// Where a word may be divided, by the patterns that are installed for its language.

#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

class Hyphenation {
public:
    /// Folders with hyph_<language>.dic files; the system's by default.
    explicit Hyphenation(QStringList folders = defaultFolders());
    ~Hyphenation();
    Hyphenation(const Hyphenation &) = delete;
    Hyphenation &operator=(const Hyphenation &) = delete;

    /// Offsets in the text before which a word may be divided, ascending; none for a language without patterns. Safe
    /// to call from any thread; loads the patterns of a language on its first use.
    [[nodiscard]] std::vector<qsizetype> breaks(QStringView text, const QString &language) const;
    [[nodiscard]] static QStringList defaultFolders();

private:
    struct Patterns;
    std::shared_ptr<const Patterns> patternsFor(const QString &language) const;
    [[nodiscard]] QString fileFor(const QString &language) const;

    QStringList m_folders;
    mutable QMutex m_mutex;
    mutable QHash<QString, std::shared_ptr<const Patterns>> m_patterns; ///< null = nothing installed
};
