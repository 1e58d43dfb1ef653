#pragma once
// A page cut into tags and texts.

#include "importers/html_tree.h"

/// What stands at one place of the page. Views point into the page or into the memory handed to HtmlTokens.
struct HtmlToken {
    enum class Kind { Text, Open, Close, End };
    Kind kind = Kind::End;
    HtmlTag tag = HtmlTag::Other;
    QStringView name; ///< of a tag, lower case
    QStringView text; ///< entities decoded
    std::span<const HtmlAttribute> attributes;
    bool closesItself = false; ///< "<br/>"
};

class HtmlTokens {
public:
    HtmlTokens(QStringView source, std::pmr::memory_resource &memory)
        : m_source(source)
        , m_memory(memory)
    {
    }

    /// Comments, declarations and processing instructions are passed over.
    [[nodiscard]] HtmlToken next();
    /// The text up to the end tag of that element, which is passed over as well: for scripts and the like.
    [[nodiscard]] QStringView rawText(HtmlTag tag);

private:
    [[nodiscard]] HtmlToken tagAt(qsizetype start);
    [[nodiscard]] bool skipDeclaration();
    [[nodiscard]] std::span<const HtmlAttribute> attributes(bool &closesItself);
    [[nodiscard]] HtmlAttribute attribute();
    [[nodiscard]] QStringView lower(QStringView name);
    [[nodiscard]] QStringView kept(const QString &text);
    [[nodiscard]] QStringView decoded(QStringView text, bool isAttribute);
    void skipSpace();

    QStringView m_source;
    std::pmr::memory_resource &m_memory;
    qsizetype m_at = 0;
    std::vector<HtmlAttribute> m_read; ///< of the open tag
};
