#pragma once
// The chapters of a book, one after the other, as blocks of one article.

#include "importers/epub_headings.h"
#include "importers/epub_outline.h"
#include "importers/epub_package.h"
#include "importers/epub_protection.h"
#include "importers/html_blocks.h"

#include <QSet>
#include <memory>
#include <vector>

class EpubChapters {
public:
    /// All must outlive it.
    EpubChapters(const ZipReader &zip, const EpubPackage &package, const EpubProtection &protection,
                 const ImportOptions &options, ArticleBuilder &builder);

    /// Protected (no chapter can be read because of a lock), Cancelled. Chapters that are missing become notices.
    [[nodiscard]] Result<> addAll();

private:
    struct Chapter {
        EpubItem item;
        std::unique_ptr<HtmlTree> tree; ///< none for a picture
        EpubHeadings headings;
        QHash<QString, QString> pages; ///< id -> label
        HtmlHost host;
    };

    [[nodiscard]] Result<> load(const EpubItem &item);
    void prepare(Chapter &chapter);
    void add(const Chapter &chapter);
    void note(const QString &path, const QString &detail);
    [[nodiscard]] QString image(const QString &chapter, const QString &address);
    [[nodiscard]] QString imageAt(const QString &path);
    [[nodiscard]] QString link(const QString &chapter, const QString &address) const;

    const ZipReader &m_zip;
    const EpubPackage &m_package;
    const EpubProtection &m_protection;
    const ImportOptions &m_options;
    ArticleBuilder &m_builder;
    QHash<QString, std::vector<EpubMark>> m_contents; ///< by path
    QHash<QString, std::vector<EpubMark>> m_pages;    ///< by path
    QSet<QString> m_inSpine;
    std::vector<std::unique_ptr<Chapter>> m_chapters;
    QHash<QString, QString> m_images; ///< path -> resource, empty when it is no picture
    HtmlFootnotes m_footnotes;
    qsizetype m_read = 0; ///< bytes of chapters
    int m_locked = 0;     ///< chapters
    int m_noted = 0;
};
