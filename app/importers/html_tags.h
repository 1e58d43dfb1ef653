#pragma once
// The elements of HTML by name, and what the parser and its readers have to know about each.

#include <QStringView>
#include <cstdint>

/// In the order of their names; Other is any element not listed.
// clang-format off
enum class HtmlTag : std::uint8_t {
    A, Abbr, Acronym, Address, Area, Article, Aside, Audio, B, Base, Bdi, Bdo, Big, Blockquote, Body, Br, Button,
    Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl,
    Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head,
    Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Listing, Main, Map,
    Mark, Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option,
    Output, P, Param, Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section,
    Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template,
    Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
    Other,
};
// clang-format on

/// Of a name in any case.
[[nodiscard]] HtmlTag htmlTag(QStringView name);
/// In lower case; empty for Other.
[[nodiscard]] QStringView nameOf(HtmlTag tag);

/// Has no content and no end tag: <br>, <img> …
[[nodiscard]] bool isVoid(HtmlTag tag);
/// Its content is text up to its end tag, without markup: <script>, <style> …
[[nodiscard]] bool isRawText(HtmlTag tag);
/// Starts and ends a block of its own.
[[nodiscard]] bool isBlock(HtmlTag tag);
[[nodiscard]] bool isHeading(HtmlTag tag);
/// What can never show text of a page: scripts, styles, metadata, controls, drawings, media.
[[nodiscard]] bool isNeverText(HtmlTag tag);
