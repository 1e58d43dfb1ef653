#include "importers/html_verse.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype LongestLine = 80; ///< UTF-16 units
constexpr int FewestLines = 4;        ///< without a class that says so
constexpr qsizetype LongestMean = 52; ///< UTF-16 units, over all lines

constexpr std::array<QStringView, 5> VerseNames = {u"poem", u"verse", u"stanza", u"lyrics", u"poetry"};

bool isNamedVerse(const HtmlNode *block)
{
    const QStringView names = block->attribute(u"class");
    return std::ranges::any_of(VerseNames, [names](QStringView n) { return names.contains(n, Qt::CaseInsensitive); });
}

} // namespace

bool isVerse(const HtmlNode *block)
{
    if (!block->is(HtmlTag::P) && !block->is(HtmlTag::Div) && !block->is(HtmlTag::Blockquote))
        return false;
    int lines = 1;
    qsizetype length = 0; ///< of the line so far
    qsizetype total = 0;
    bool endsLine = false;
    for (const HtmlNode *node = nextNode(block, block); node != nullptr; node = nextNode(node, block)) {
        if (node->isElement() && isBlock(node->tag))
            return false;
        if (node->is(HtmlTag::Br)) {
            lines += endsLine ? 0 : 1;
            endsLine = true;
            length = 0;
        } else if (!node->isElement() && !node->text.trimmed().isEmpty()) {
            endsLine = false;
            length += node->text.trimmed().size();
            total += node->text.trimmed().size();
            if (length > LongestLine)
                return false;
        }
    }
    lines -= endsLine ? 1 : 0;
    return (lines >= FewestLines && total / lines <= LongestMean) || (lines > 1 && isNamedVerse(block));
}
