#include "importers/epub_headings.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;
using enum HtmlTag;

constexpr int BlocksLookedAt = 4; ///< "Chapter 1", an ornament, "The title" …

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

/// What of two titles is compared.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            letters += c;
    }
    return letters.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

const HtmlNode *blockOf(const HtmlNode *text, const HtmlNode *body)
{
    const HtmlNode *node = text->parent;
    while (node != body && node->parent != nullptr && !isBlock(node->tag))
        node = node->parent;
    return node;
}

/// The next block with text of its own, from the node on.
const HtmlNode *nextBlock(const HtmlNode *node, const HtmlNode *body)
{
    for (; node != nullptr; node = nextNode(node, body)) {
        if (node->isElement() ? isNeverText(node->tag) : isBlank(node->text))
            continue;
        if (!node->isElement() && !isNeverText(node->parent->tag))
            return blockOf(node, body);
    }
    return nullptr;
}

bool isHeadingOrInOne(const HtmlNode *block, const HtmlNode *body)
{
    for (; block != nullptr && block != body; block = block->parent) {
        if (isHeading(block->tag))
            return true;
    }
    return false;
}

bool mayBeHeading(const HtmlNode *block)
{
    return block->is(P) || block->is(Div) || block->is(Section) || block->is(Header) || block->is(Center);
}

/// Whether a heading stands there, marked or not; those that are not go into `levels`.
bool findHeading(const HtmlNode *place, const HtmlNode *body, const EpubMark &mark, EpubHeadings &headings)
{
    const QString wanted = lettersOf(mark.label);
    QString seen;
    std::vector<const HtmlNode *> candidates;
    const HtmlNode *block = nextBlock(place, body);
    for (int count = 0; block != nullptr && count < BlocksLookedAt; ++count) {
        if (isHeadingOrInOne(block, body))
            return true;
        seen += lettersOf(textInside(block));
        candidates.push_back(block);
        if (seen == wanted && !wanted.isEmpty() && std::ranges::all_of(candidates, mayBeHeading)) {
            for (const HtmlNode *heading : candidates)
                headings.levels.insert(heading, mark.level);
            return true;
        }
        if (seen.size() > wanted.size() + 200)
            return false;
        block = nextBlock(nextOutside(block, body), body);
    }
    return false;
}

const HtmlNode *withId(const HtmlTree &chapter, const QString &id)
{
    const auto nodes = chapter.nodes();
    const auto found =
        std::ranges::find_if(nodes, [&id](const HtmlNode *n) { return n->isElement() && n->attribute(u"id") == id; });
    return found != nodes.end() ? *found : nullptr;
}

bool isBehind(const HtmlNode *node, const HtmlNode *text)
{
    return node->index > text->index;
}

} // namespace

EpubHeadings epubHeadings(const HtmlTree &chapter, std::span<const EpubMark> marks)
{
    EpubHeadings headings;
    const HtmlNode *body = chapter.body();
    const HtmlNode *first = nextBlock(body, body);
    if (first == nullptr)
        return headings; // nothing but a picture
    for (const EpubMark &mark : marks) {
        const HtmlNode *place = mark.fragment.isEmpty() ? body : withId(chapter, mark.fragment);
        const bool isOpening = &mark == &marks.front() && (place == nullptr || !isBehind(place, first));
        const bool isThere = findHeading(place != nullptr ? place : body, body, mark, headings);
        if (isOpening && !isThere) {
            headings.opening = mark.label;
            headings.openingLevel = std::min(mark.level, 6);
        }
    }
    return headings;
}
