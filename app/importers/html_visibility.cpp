#include "importers/html_visibility.h"

#include <algorithm>
#include <array>

namespace {

/// Classes of what is there for screen readers alone; it repeats what the page shows otherwise.
constexpr std::array<QStringView, 6> UnseenClasses = {u"sr-only",        u"screen-reader-text", u"visually-hidden",
                                                      u"visuallyhidden", u"screen-reader-only", u"a11y-hidden"};

bool stylesHidden(QStringView style)
{
    const qsizetype display = style.indexOf(u"display", 0, Qt::CaseInsensitive);
    const auto valueAt = [style](qsizetype colon) { return style.sliced(colon + 1).trimmed(); };
    if (display >= 0) {
        const qsizetype colon = style.indexOf(u':', display);
        if (colon >= 0 && valueAt(colon).startsWith(u"none", Qt::CaseInsensitive))
            return true;
    }
    const qsizetype visibility = style.indexOf(u"visibility", 0, Qt::CaseInsensitive);
    const qsizetype colon = visibility < 0 ? -1 : style.indexOf(u':', visibility);
    return colon >= 0 && valueAt(colon).startsWith(u"hidden", Qt::CaseInsensitive);
}

} // namespace

bool isHidden(const HtmlNode &element)
{
    for (const HtmlAttribute &attribute : element.attributes) {
        if (attribute.name == u"hidden" && attribute.value != u"until-found")
            return true;
        if (attribute.name == u"style" && stylesHidden(attribute.value))
            return true;
        if (attribute.name == u"aria-hidden" && attribute.value == u"true" && !element.is(HtmlTag::Img))
            return !element.attribute(u"class").contains(u"fallback-image");
        if (attribute.name == u"class" && attribute.value.size() >= 7) {
            const bool isUnseen = std::ranges::any_of(UnseenClasses, [&](QStringView name) {
                const qsizetype at = attribute.value.indexOf(name, 0, Qt::CaseInsensitive);
                const qsizetype end = at + name.size();
                return at >= 0 && (at == 0 || attribute.value[at - 1].isSpace()) &&
                       (end == attribute.value.size() || attribute.value[end].isSpace());
            });
            if (isUnseen)
                return true;
        }
    }
    return false;
}
