#include "importers/html_tags.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace {

constexpr size_t Count = size_t(HtmlTag::Other);

// clang-format off
constexpr std::array<QStringView, Count> Names = {
    u"a", u"abbr", u"acronym", u"address", u"area", u"article", u"aside", u"audio", u"b", u"base", u"bdi", u"bdo",
    u"big", u"blockquote", u"body", u"br", u"button", u"canvas", u"caption", u"center", u"cite", u"code", u"col",
    u"colgroup", u"data", u"datalist", u"dd", u"del", u"details", u"dfn", u"dialog", u"dir", u"div", u"dl", u"dt",
    u"em", u"embed", u"fieldset", u"figcaption", u"figure", u"font", u"footer", u"form", u"frame", u"frameset", u"h1",
    u"h2", u"h3", u"h4", u"h5", u"h6", u"head", u"header", u"hgroup", u"hr", u"html", u"i", u"iframe", u"image",
    u"img", u"input", u"ins", u"kbd", u"label", u"legend", u"li", u"link", u"listing", u"main", u"map", u"mark",
    u"marquee", u"math", u"menu", u"meta", u"meter", u"nav", u"nobr", u"noembed", u"noframes", u"noscript", u"object",
    u"ol", u"optgroup", u"option", u"output", u"p", u"param", u"picture", u"plaintext", u"pre", u"progress", u"q",
    u"rb", u"rp", u"rt", u"rtc", u"ruby", u"s", u"samp", u"script", u"search", u"section", u"select", u"slot",
    u"small", u"source", u"span", u"strike", u"strong", u"style", u"sub", u"summary", u"sup", u"svg", u"table",
    u"tbody", u"td", u"template", u"textarea", u"tfoot", u"th", u"thead", u"time", u"title", u"tr", u"track", u"tt",
    u"u", u"ul", u"var", u"video", u"wbr", u"xmp",
};
// clang-format on

constexpr size_t LongestName = 10;

using Set = std::array<bool, Count + 1>;

constexpr Set setOf(std::initializer_list<HtmlTag> tags)
{
    Set set = {};
    for (const HtmlTag tag : tags)
        set[size_t(tag)] = true;
    return set;
}

using enum HtmlTag;

constexpr Set Voids =
    setOf({Area, Base, Br, Col, Embed, Frame, Hr, Image, Img, Input, Link, Meta, Param, Source, Track, Wbr});
constexpr Set RawTexts = setOf({Iframe, Noembed, Noframes, Plaintext, Script, Style, Textarea, Title, Xmp});
constexpr Set Blocks = setOf(
    {Address, Article,  Aside,      Blockquote, Body,   Caption, Center, Dd,   Details, Dialog, Dir, Div,       Dl,
     Dt,      Fieldset, Figcaption, Figure,     Footer, Form,    H1,     H2,   H3,      H4,     H5,  H6,        Header,
     Hgroup,  Hr,       Html,       Legend,     Li,     Listing, Main,   Menu, Nav,     Ol,     P,   Plaintext, Pre,
     Search,  Section,  Summary,    Table,      Tbody,  Td,      Tfoot,  Th,   Thead,   Tr,     Ul,  Xmp});
constexpr Set NeverTexts =
    setOf({Area,   Audio,  Base,   Button, Canvas, Datalist, Dialog,   Embed,  Frame,    Frameset, Head,  Iframe,
           Input,  Link,   Map,    Meta,   Meter,  Noembed,  Noframes, Object, Optgroup, Option,   Param, Progress,
           Script, Select, Source, Style,  Svg,    Template, Textarea, Title,  Track,    Video});

} // namespace

HtmlTag htmlTag(QStringView name)
{
    if (name.isEmpty() || size_t(name.size()) > LongestName)
        return Other;
    std::array<char16_t, LongestName> lower = {};
    for (qsizetype index = 0; index < name.size(); ++index) {
        const char16_t c = name[index].unicode();
        lower[size_t(index)] = c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    }
    const QStringView wanted(lower.data(), name.size());
    const auto found = std::ranges::lower_bound(Names, wanted);
    return found != Names.end() && *found == wanted ? HtmlTag(found - Names.begin()) : Other;
}

QStringView nameOf(HtmlTag tag)
{
    return tag == Other ? QStringView() : Names[size_t(tag)];
}

bool isVoid(HtmlTag tag)
{
    return Voids[size_t(tag)];
}

bool isRawText(HtmlTag tag)
{
    return RawTexts[size_t(tag)];
}

bool isBlock(HtmlTag tag)
{
    return Blocks[size_t(tag)];
}

bool isHeading(HtmlTag tag)
{
    return tag >= H1 && tag <= H6;
}

bool isNeverText(HtmlTag tag)
{
    return NeverTexts[size_t(tag)];
}
