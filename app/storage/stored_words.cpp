#include "storage/stored_words.h"

#include "model/colour_words.h"

#include <array>

namespace {

// In the order of the enums; the first one is what an unknown word reads as.
constexpr std::array<QStringView, 11> BlockWords{u"paragraph", u"heading", u"quote", u"list-item", u"code",  u"verse",
                                                 u"table",     u"image",   u"rule",  u"footnote",  u"credit"};
constexpr std::array<QStringView, 9> SpanWords{u"emphasis",      u"strong",      u"code",
                                               u"link",          u"superscript", u"subscript",
                                               u"strikethrough", u"underline",   u"footnote-ref"};
constexpr std::array<QStringView, 2> ShapeWords{u"highlight", u"underline"};

static_assert(BlockWords.size() == size_t(Block::Kind::Credit) + 1);
static_assert(SpanWords.size() == size_t(Span::Kind::FootnoteRef) + 1);
static_assert(ShapeWords.size() == size_t(HighlightStyle::Shape::Underline) + 1);

template <typename Kind, size_t Size>
Kind kindOf(const std::array<QStringView, Size> &words, const QString &word)
{
    for (size_t index = 0; index < Size; ++index) {
        if (words[index] == word)
            return Kind(index);
    }
    return Kind(0);
}

} // namespace

QString toWord(Block::Kind kind)
{
    return BlockWords[size_t(kind)].toString();
}

QString toWord(Span::Kind kind)
{
    return SpanWords[size_t(kind)].toString();
}

QString toWord(HighlightStyle::Shape shape)
{
    return ShapeWords[size_t(shape)].toString();
}

QString toWord(Colour colour)
{
    return colourWord(colour);
}

Block::Kind blockKind(const QString &word)
{
    return kindOf<Block::Kind>(BlockWords, word);
}

Span::Kind spanKind(const QString &word)
{
    return kindOf<Span::Kind>(SpanWords, word);
}

HighlightStyle::Shape highlightShape(const QString &word)
{
    return kindOf<HighlightStyle::Shape>(ShapeWords, word);
}

Colour colourNamed(const QString &word)
{
    return colourFromWord(word).value_or(Colour::Yellow);
}
