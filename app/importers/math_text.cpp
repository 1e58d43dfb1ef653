#include "importers/math_text.h"

#include <QStringList>

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

QString textOfChildren(XmlNode node)
{
    QString text;
    for (const XmlNode child : node)
        text += mathText(child);
    return text;
}

/// Brackets around what is more than one sign or number.
QString grouped(const QString &text)
{
    const bool isWord = std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'.'; });
    return text.size() <= 1 || isWord ? text : u'(' + text + u')';
}

/// The n-th child that is an element, as MathML counts.
XmlNode nth(XmlNode node, int index)
{
    for (const XmlNode child : node) {
        if (!child.isText() && index-- == 0)
            return child;
    }
    return {};
}

QString part(XmlNode node, QStringView name)
{
    return mathText(node.child(name));
}

QString withScripts(const QString &base, const QString &below, const QString &above)
{
    return base + (below.isEmpty() ? QString() : u'_' + grouped(below)) +
           (above.isEmpty() ? QString() : u'^' + grouped(above));
}

QString root(const QString &degree, const QString &of)
{
    return (degree == u"3"                       ? u"∛"_s
            : degree == u"4"                     ? u"∜"_s
            : degree.isEmpty() || degree == u"2" ? u"√"_s
                                                 : degree + u'√') +
           grouped(of);
}

QString delimited(XmlNode node)
{
    const XmlNode properties = node.child(u"m:dPr");
    const auto sign = [&](QStringView name, const QString &otherwise) {
        const XmlNode set = properties.child(name);
        return set ? set.attribute(u"m:val") : otherwise;
    };
    QStringList parts;
    for (const XmlNode child : node) {
        if (child.name() == u"m:e")
            parts.push_back(mathText(child));
    }
    return sign(u"m:begChr", u"("_s) + parts.join(sign(u"m:sepChr", u"|"_s)) + sign(u"m:endChr", u")"_s);
}

QString matrix(XmlNode node)
{
    QStringList rows;
    for (const XmlNode row : node) {
        QStringList cells;
        for (const XmlNode cell : row) {
            if (cell.name() == u"m:e" || cell.name() == u"math:mtd")
                cells.push_back(mathText(cell));
        }
        if (row.name() == u"m:mr" || row.name() == u"math:mtr")
            rows.push_back(cells.join(u' '));
        else if (row.name() == u"m:e") // of an array of equations
            rows.push_back(mathText(row));
    }
    return rows.join(u"; "_s);
}

QString officeMath(XmlNode node, QStringView name)
{
    if (name == u"f")
        return grouped(part(node, u"m:num")) + u'/' + grouped(part(node, u"m:den"));
    if (name == u"sSup" || name == u"sSub" || name == u"sSubSup" || name == u"sPre")
        return withScripts(part(node, u"m:e"), part(node, u"m:sub"), part(node, u"m:sup"));
    if (name == u"limLow" || name == u"limUpp") {
        const QString limit = part(node, u"m:lim");
        return name == u"limLow" ? withScripts(part(node, u"m:e"), limit, {})
                                 : withScripts(part(node, u"m:e"), {}, limit);
    }
    if (name == u"rad")
        return root(part(node, u"m:deg"), part(node, u"m:e"));
    if (name == u"nary") {
        const XmlNode sign = node.child(u"m:naryPr").child(u"m:chr");
        return withScripts(sign ? sign.attribute(u"m:val") : u"∫"_s, part(node, u"m:sub"), part(node, u"m:sup")) +
               grouped(part(node, u"m:e"));
    }
    if (name == u"d")
        return delimited(node);
    if (name == u"m" || name == u"eqArr")
        return matrix(node);
    if (name == u"func")
        return part(node, u"m:fName") + grouped(part(node, u"m:e"));
    return name.endsWith(u"Pr") ? QString() : textOfChildren(node);
}

QString markupMath(XmlNode node, QStringView name)
{
    const auto at = [node](int index) { return mathText(nth(node, index)); };
    if (name == u"mfrac")
        return grouped(at(0)) + u'/' + grouped(at(1));
    if (name == u"msup" || name == u"mover")
        return withScripts(at(0), {}, at(1));
    if (name == u"msub" || name == u"munder")
        return withScripts(at(0), at(1), {});
    if (name == u"msubsup" || name == u"munderover")
        return withScripts(at(0), at(1), at(2));
    if (name == u"msqrt")
        return root({}, textOfChildren(node));
    if (name == u"mroot")
        return root(at(1), at(0));
    if (name == u"mtable")
        return matrix(node);
    if (name == u"mi" || name == u"mn" || name == u"mo" || name == u"mtext" || name == u"ms")
        return node.text().simplified();
    return name.startsWith(u"annotation") ? QString() : textOfChildren(node);
}

} // namespace

QString mathText(XmlNode formula)
{
    const QStringView name = formula.name();
    if (name == u"m:t" || name == u"w:t")
        return formula.text();
    if (name.startsWith(u"m:"))
        return officeMath(formula, name.sliced(2));
    if (name.startsWith(u"math:"))
        return markupMath(formula, name.sliced(5));
    return name == u"w:rPr" || name == u"w:del" || formula.isText() ? QString() : textOfChildren(formula);
}
