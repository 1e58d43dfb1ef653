#include "storage/stored_words.h"

#include "model/colour_words.h"

#include <algorithm>
#include <array>

namespace {

// In the order of the enums; the first one is what an unknown word reads as.
constexpr std::array<QStringView, 12> BlockWords{u"paragraph", u"heading",  u"quote",  u"list-item",
                                                 u"code",      u"verse",    u"table",  u"image",
                                                 u"rule",      u"footnote", u"credit", u"caption"};
constexpr std::array<QStringView, 9> SpanWords{u"emphasis",      u"strong",      u"code",
                                               u"link",          u"superscript", u"subscript",
                                               u"strikethrough", u"underline",   u"footnote-ref"};
constexpr std::array<QStringView, 2> ShapeWords{u"highlight", u"underline"};

constexpr std::array<QStringView, 2> ExtentWords{u"found-article", u"whole-page"};
constexpr std::array<QStringView, 17> ErrorWords{
    u"malformed", u"not-found",  u"unreadable", u"unwritable",    u"empty",        u"binary",
    u"too-large", u"incomplete", u"protected",  u"timed-out",     u"unsupported",  u"ambiguous",
    u"invalid",   u"cancelled",  u"storage",    u"newer-library", u"not-a-library"};
constexpr std::array ErrorKinds{Error::Kind::Malformed,    Error::Kind::NotFound,    Error::Kind::Unreadable,
                                Error::Kind::Unwritable,   Error::Kind::Empty,       Error::Kind::Binary,
                                Error::Kind::TooLarge,     Error::Kind::Incomplete,  Error::Kind::Protected,
                                Error::Kind::TimedOut,     Error::Kind::Unsupported, Error::Kind::Ambiguous,
                                Error::Kind::Invalid,      Error::Kind::Cancelled,   Error::Kind::Storage,
                                Error::Kind::NewerLibrary, Error::Kind::NotALibrary};

static_assert(BlockWords.size() == size_t(Block::Kind::Caption) + 1);
static_assert(SpanWords.size() == size_t(Span::Kind::FootnoteRef) + 1);
static_assert(ShapeWords.size() == size_t(HighlightStyle::Shape::Underline) + 1);
static_assert(ExtentWords.size() == size_t(Extent::WholePage) + 1);
static_assert(ErrorWords.size() == size_t(Error::Kind::NotALibrary) + 1);
static_assert(ErrorKinds.size() == ErrorWords.size());

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

QString toWord(Extent extent)
{
    return ExtentWords[size_t(extent)].toString();
}

QString toWord(Error::Kind kind)
{
    return ErrorWords[size_t(std::ranges::find(ErrorKinds, kind) - ErrorKinds.begin())].toString();
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

Extent extentNamed(const QString &word)
{
    return kindOf<Extent>(ExtentWords, word);
}

Error::Kind errorKind(const QString &word)
{
    const auto found = std::ranges::find(ErrorWords, word);
    return found == ErrorWords.end() ? Error::Kind::Malformed : ErrorKinds[size_t(found - ErrorWords.begin())];
}
