#pragma once
// The only maker of articles: importers push events, it keeps text, blocks and spans consistent.

#include "importers/importer.h"
#include "importers/text_marks.h"

#include <QStringView>

/// Raised whenever the same bytes would give another text than before; stored with each article.
constexpr int ImporterVersion = 1;

class ArticleBuilder {
public:
    explicit ArticleBuilder(const QString &format);

    /// Ends the block before it. Blocks that stay empty vanish, except rules, images, footnotes and list items with
    /// a marker.
    void beginBlock(Block::Kind kind, int level = 0);
    void endBlock();
    /// Of the open block.
    void setQuoteDepth(int depth) { m_block.quoteDepth = depth; }
    void setMarker(const QString &marker) { m_block.marker = marker; }
    void setDetail(const QString &detail) { m_block.detail = detail; }
    void setLanguage(const QString &language) { m_block.language = language; }

    /// Prose: white space collapses, a line end is a space. Code and verse: '\n' and inner spaces stay. Tables: '\n'
    /// ends a row and '\t' a cell.
    void addText(QStringView text);
    /// A line end that means a space, or nothing between ideographs.
    void addSoftBreak();
    /// A line break inside the block: U+2028, or '\n' in code and verse, or a space in a table.
    void addHardBreak();

    /// Spans may nest; those still open end with their block.
    void beginSpan(Span::Kind kind, const QString &target = {});
    /// Ends the innermost open span of that kind.
    void endSpan(Span::Kind kind);

    /// A block of its own; an open block goes on behind it, with its open spans. `resource` may be empty.
    void addImage(const QString &resource, QStringView alternative);
    /// Keeps the bytes once, drawings without what leads out of them; returns their name. Empty for a drawing that
    /// can't be read.
    QString addResource(const QByteArray &bytes, const QString &mediaType);

    /// Links to "#name" lead to the block that holds this place, or to the next one. Links to names that are nowhere
    /// become plain text.
    void addAnchor(const QString &name);
    /// A page of the original begins here, also inside a block.
    void beginPage(const QString &label);
    /// What stands between the two calls, across blocks, is what the comment is about; one that never ends is about the
    /// rest, one about nothing is about the block it stands in.
    void beginComment(const QString &key, ImportedAnnotation comment);
    void endComment(const QString &key);
    /// Something of the original that could not be read.
    void addNotice(Error notice) { m_imported.article.notices.push_back(std::move(notice)); }

    [[nodiscard]] bool hasOpenBlock() const { return m_isOpen; }
    [[nodiscard]] bool isBlockEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QStringView blockText() const { return m_text; } ///< of the open block so far
    [[nodiscard]] const Block &openBlock() const { return m_block; }
    [[nodiscard]] Metadata &metadata() { return m_imported.article.metadata; }
    [[nodiscard]] const std::vector<Block> &blocks() const { return m_imported.article.blocks; }

    /// Finds credits, language and title, and hands the article out; the builder is empty afterwards. Empty when
    /// there is neither text nor image.
    [[nodiscard]] Result<ImportedArticle> finish(const ImportOptions &options);

private:
    void appendProse(QStringView text);
    void appendVerbatim(QStringView text);
    void appendCell(QStringView text);
    void closeSpan(Span span);
    void trim();
    void tidySpans();
    void keepBlock();
    void resolveLinks();
    [[nodiscard]] bool keepsEmptyBlock() const;

    ImportedArticle m_imported;
    Block m_block;
    bool m_isOpen = false;
    QString m_text; ///< of the open block; spans count from its start
    qsizetype m_softBreak = -1;
    std::vector<Span> m_open;
    size_t m_tooDeep = 0; ///< open spans nested too deeply to mean anything
    std::vector<Span> m_spans;
    TextMarks m_marks;
    QStringList m_pendingAnchors;        ///< of the open block, or of the next one
    QHash<QString, qsizetype> m_anchors; ///< name -> index of its block
};
