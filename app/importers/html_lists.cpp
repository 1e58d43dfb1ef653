#include "importers/html_lists.h"

#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LargestRoman = 3999;
constexpr int LargestNumber = 1'000'000'000;

QString letters(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(char16_t(u'a' + (number - 1) % 26)));
    return text;
}

QString roman(int number)
{
    struct Part {
        int value;
        QStringView digits;
    };
    constexpr std::array<Part, 13> Parts = {{{1000, u"m"},
                                             {900, u"cm"},
                                             {500, u"d"},
                                             {400, u"cd"},
                                             {100, u"c"},
                                             {90, u"xc"},
                                             {50, u"l"},
                                             {40, u"xl"},
                                             {10, u"x"},
                                             {9, u"ix"},
                                             {5, u"v"},
                                             {4, u"iv"},
                                             {1, u"i"}}};
    QString text;
    for (const Part &part : Parts) {
        for (; number >= part.value; number -= part.value)
            text += part.digits;
    }
    return text;
}

QString counted(int number, QChar style)
{
    const QChar kind = style.toLower();
    QString text;
    if (kind == u'a' && number > 0)
        text = letters(number);
    else if (kind == u'i' && number > 0 && number <= LargestRoman)
        text = roman(number);
    else
        return QString::number(number);
    return style.isUpper() ? text.toUpper() : text;
}

int numberIn(const HtmlNode *node, QStringView name, int otherwise)
{
    bool isNumber = false;
    const int value = node->attribute(name).trimmed().toInt(&isNumber);
    return isNumber ? std::clamp(value, -LargestNumber, LargestNumber) : otherwise;
}

/// A box to tick, as in lists of tasks.
const HtmlNode *boxIn(const HtmlNode *item)
{
    const HtmlNode *first = item->firstChild;
    while (first != nullptr && (first->is(HtmlTag::P) || first->is(HtmlTag::Label) || !first->isElement()))
        first = first->isElement() ? first->firstChild : first->text.trimmed().isEmpty() ? first->next : nullptr;
    return first != nullptr && first->is(HtmlTag::Input) && first->attribute(u"type") == u"checkbox" ? first : nullptr;
}

} // namespace

HtmlList listOf(const HtmlNode *node)
{
    HtmlList list;
    list.isOrdered = node->is(HtmlTag::Ol);
    const QStringView type = node->attribute(u"type");
    list.style = type.size() == 1 ? type.front() : u'1';
    if (node->has(u"reversed")) {
        list.step = -1;
        list.next = 0;
        for (const HtmlNode *item = node->firstChild; item != nullptr; item = item->next)
            list.next += item->is(HtmlTag::Li) ? 1 : 0;
    }
    list.next = numberIn(node, u"start", list.next);
    return list;
}

QString nextMarker(HtmlList &list, const HtmlNode *item, size_t depth)
{
    constexpr std::array<char16_t, 3> Bullets = {u'•', u'◦', u'▪'};
    list.next = numberIn(item, u"value", list.next);
    const int number = list.next;
    list.next += list.step;
    if (const HtmlNode *box = boxIn(item); box != nullptr)
        return box->has(u"checked") ? u"☑"_s : u"☐"_s;
    if (list.isOrdered)
        return counted(number, list.style) + u'.';
    return QString(QChar(Bullets[std::clamp(depth, size_t(1), Bullets.size()) - 1]));
}
