#include "importers/html_inlines.h"

#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;
using enum HtmlTag;

std::optional<Span::Kind> spanOfStyle(QStringView style)
{
    const QString plain = style.toString().remove(u' ').toLower();
    if (plain.contains(u"font-weight:bold"_s) || plain.contains(u"font-weight:700"_s))
        return Span::Kind::Strong;
    if (plain.contains(u"font-style:italic"_s))
        return Span::Kind::Emphasis;
    if (plain.contains(u"vertical-align:super"_s))
        return Span::Kind::Superscript;
    if (plain.contains(u"line-through"_s))
        return Span::Kind::Strikethrough;
    return std::nullopt;
}

QString languageIn(QStringView classes)
{
    constexpr std::array<QStringView, 5> Prefixes = {u"language-", u"lang-", u"highlight-source-", u"sourceCode ",
                                                     u"brush: "};
    for (const QStringView prefix : Prefixes) {
        const qsizetype at = classes.indexOf(prefix, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const QStringView rest = classes.sliced(at + prefix.size());
        const auto end = std::ranges::find_if(rest, [](QChar c) { return c.isSpace() || c == u';'; });
        return rest.first(end - rest.begin()).toString().toLower();
    }
    return {};
}

} // namespace

std::optional<Span::Kind> spanOf(const HtmlNode &element)
{
    switch (element.tag) {
    case B:
    case Strong:
        return Span::Kind::Strong;
    case Em:
    case I:
    case Cite:
    case Dfn:
    case Var:
        return Span::Kind::Emphasis;
    case Code:
    case Kbd:
    case Samp:
    case Tt:
        return Span::Kind::Code;
    case Sup:
        return Span::Kind::Superscript;
    case Sub:
        return Span::Kind::Subscript;
    case S:
    case Strike:
    case Del:
        return Span::Kind::Strikethrough;
    case U:
    case Ins:
        return Span::Kind::Underline;
    case HtmlTag::Span:
    case Font: {
        const QStringView style = element.attribute(u"style");
        return style.isEmpty() ? std::nullopt : spanOfStyle(style);
    }
    default:
        return std::nullopt;
    }
}

QString codeLanguage(const HtmlNode *preformatted)
{
    QString language = languageIn(preformatted->attribute(u"class"));
    for (const HtmlNode *child = preformatted->firstChild; child != nullptr && language.isEmpty(); child = child->next)
        language = child->is(Code) ? languageIn(child->attribute(u"class")) : QString();
    if (language.isEmpty() && preformatted->parent != nullptr)
        language = languageIn(preformatted->parent->attribute(u"class"));
    return language;
}

QString formulaText(const HtmlNode *math)
{
    if (const QStringView source = math->attribute(u"alttext"); !source.isEmpty())
        return source.toString();
    for (const HtmlNode *node = nextNode(math, math); node != nullptr; node = nextNode(node, math)) {
        if (node->name == u"annotation" && node->attribute(u"encoding") == u"application/x-tex")
            return textInside(node);
    }
    return textInside(math).simplified();
}

QString onOneLine(QStringView text)
{
    QString line = text.toString();
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}
