#include "importers/html_images.h"

#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SymbolSize = 40;             ///< pixels, the largest side of a symbol in a line
constexpr qsizetype LongestCaption = 600;  ///< UTF-16 units
constexpr int SpacerSize = 3;              ///< pixels
constexpr double WidestWanted = 2400;      ///< pixels: a screen's width at twice its density is plenty
constexpr qsizetype PlaceholderSize = 512; ///< UTF-16 units of a data: address that is only a place holder

constexpr std::array<QStringView, 8> LazyNames = {u"data-src",       u"data-original", u"data-lazy-src",
                                                  u"data-actualsrc", u"data-full-src", u"data-hi-res-src",
                                                  u"data-url",       u"data-image"};
constexpr std::array<QStringView, 3> SetNames = {u"data-srcset", u"data-lazy-srcset", u"srcset"};

bool isPlaceholder(QStringView address)
{
    return address.startsWith(u"data:") && address.size() < PlaceholderSize;
}

/// Of a <source>; those that say nothing may be shown.
bool isShownType(QStringView type)
{
    constexpr std::array<QStringView, 7> Shown = {u"",           u"image/png", u"image/jpeg",   u"image/gif",
                                                  u"image/webp", u"image/bmp", u"image/svg+xml"};
    const qsizetype end = type.indexOf(u';');
    const QStringView name = (end < 0 ? type : type.first(end)).trimmed();
    return std::ranges::any_of(Shown, [name](QStringView s) { return name.compare(s, Qt::CaseInsensitive) == 0; });
}

/// The widest image of "a.jpg 480w, b.jpg 2x" that is not absurdly wide.
QString bestOf(QStringView set)
{
    QString best;
    double bestWidth = -1;
    qsizetype start = 0;
    while (start < set.size()) {
        while (start < set.size() && (set[start].isSpace() || set[start] == u','))
            ++start;
        qsizetype end = start;
        while (end < set.size() && !set[end].isSpace())
            ++end;
        QStringView address = set.sliced(start, end - start);
        const bool isBare = address.endsWith(u',');
        qsizetype stop = isBare ? end : set.indexOf(u',', end);
        stop = stop < 0 ? set.size() : stop;
        const QStringView size = isBare ? QStringView() : set.sliced(end, stop - end).trimmed();
        const double given = size.isEmpty() ? 1 : size.chopped(1).toDouble();
        const double width = size.endsWith(u'x') || size.isEmpty() ? given * 1000 : given;
        if (!address.isEmpty() && width > bestWidth && (width <= WidestWanted || best.isEmpty())) {
            best = (isBare ? address.chopped(1) : address).toString();
            bestWidth = width;
        }
        start = stop;
    }
    return best;
}

void append(QStringList &list, QStringView address)
{
    const QString plain = address.trimmed().toString();
    if (!plain.isEmpty() && !list.contains(plain))
        list.append(plain);
}

int side(const HtmlNode &image, QStringView name)
{
    QStringView value = image.attribute(name);
    if (value.endsWith(u"px"))
        value.chop(2);
    bool isNumber = false;
    const int size = value.toInt(&isNumber);
    return isNumber ? size : -1;
}

bool isAtMost(const HtmlNode &image, int size)
{
    const int width = side(image, u"width");
    const int height = side(image, u"height");
    return (width >= 0 || height >= 0) && width <= size && height <= size;
}

} // namespace

QStringList imageAddresses(const HtmlNode &image)
{
    QStringList addresses;
    for (const QStringView name : LazyNames)
        append(addresses, image.attribute(name));
    for (const QStringView name : SetNames)
        append(addresses, bestOf(image.attribute(name)));
    if (const HtmlNode *picture = enclosing(&image, HtmlTag::Picture); picture != nullptr) {
        for (const HtmlNode *source = picture->firstChild; source != nullptr; source = source->next) {
            if (!source->is(HtmlTag::Source) || !isShownType(source->attribute(u"type")))
                continue;
            for (const QStringView name : SetNames)
                append(addresses, bestOf(source->attribute(name)));
        }
    }
    for (const QStringView name : {QStringView(u"src"), QStringView(u"xlink:href"), QStringView(u"href")})
        append(addresses, image.attribute(name));
    std::stable_partition(addresses.begin(), addresses.end(),
                          [](const QString &address) { return !isPlaceholder(address); });
    return addresses;
}

bool isInlineSymbol(const HtmlNode &image)
{
    const QStringView names = image.attribute(u"class");
    constexpr std::array<QStringView, 6> Words = {u"emoji", u"smiley", u"math", u"latex", u"wp-smiley", u"inline-img"};
    if (std::ranges::any_of(Words, [names](QStringView w) { return names.contains(w, Qt::CaseInsensitive); }))
        return true;
    return isAtMost(image, SymbolSize);
}

bool isSpacer(const HtmlNode &image)
{
    return isAtMost(image, SpacerSize);
}

bool isFigureOfImages(const HtmlNode *figure)
{
    bool hasImage = false;
    for (const HtmlNode *node = nextNode(figure, figure); node != nullptr; node = nextNode(node, figure)) {
        if (node->is(HtmlTag::Table) || node->is(HtmlTag::Pre) || node->is(HtmlTag::Blockquote) ||
            node->is(HtmlTag::Ul) || node->is(HtmlTag::Ol) || isHeading(node->tag))
            return false;
        hasImage = hasImage || node->is(HtmlTag::Img) || node->is(HtmlTag::Svg) || node->is(HtmlTag::Iframe) ||
                   node->is(HtmlTag::Video) || node->is(HtmlTag::Picture) || node->name == u"amp-img";
    }
    return hasImage;
}

bool isNamedCaption(const HtmlNode &element)
{
    if (!element.attribute(u"class").contains(u"caption", Qt::CaseInsensitive))
        return false;
    qsizetype length = 0;
    for (const HtmlNode *node = &element; node != nullptr && length <= LongestCaption; node = nextNode(node, &element))
        length += node->text.trimmed().size();
    return length <= LongestCaption;
}
