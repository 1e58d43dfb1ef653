#include "importers/html_blocks.h"
#include "importers/html_images.h"
#include "importers/html_inlines.h"
#include "importers/link_address.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using enum HtmlTag;

void HtmlBlocks::addInlineElement(const HtmlNode *node)
{
    addAnchor(node);
    switch (node->tag) {
    case Br:
        m_breaks += m_inTable ? 0 : 1;
        return m_inTable ? m_builder.addText(u" ") : void();
    case Wbr:
        return;
    case Img:
    case Image:
        return addImage(node);
    case A:
        return addLink(node);
    case Rp:
        return;
    case Rt:
        addText(u"（");
        addChildren(node);
        return addText(u"）");
    case Q:
        addText(u"“");
        addChildren(node);
        return addText(u"”");
    case Math:
        return addText(formulaText(node));
    default:
        break;
    }
    if (node->name == u"amp-img")
        return addImage(node);
    if (const auto kind = spanOf(*node); kind && !(m_place.isPreformatted && *kind == Span::Kind::Code))
        return addSpan(node, *kind);
    addChildren(node);
}

void HtmlBlocks::addSpan(const HtmlNode *node, Span::Kind kind)
{
    beginSpan(kind);
    addChildren(node);
    endSpan(kind);
}

void HtmlBlocks::addLink(const HtmlNode *node)
{
    if (m_footnotes.isBackLink(node))
        return;
    const QString label = m_footnotes.labelOfReference(node);
    const QString target = !label.isEmpty()     ? label
                           : node->has(u"href") ? m_host.link(node->attribute(u"href").trimmed().toString())
                                                : QString();
    if (target.isEmpty() || !isHarmlessAddress(target))
        return addChildren(node);
    const Span::Kind kind = label.isEmpty() ? Span::Kind::Link : Span::Kind::FootnoteRef;
    beginSpan(kind, target);
    addChildren(node);
    endSpan(kind);
}

void HtmlBlocks::beginSpan(Span::Kind kind, const QString &target)
{
    m_spans.push_back({.kind = kind, .target = target});
    if (m_builder.hasOpenBlock())
        m_builder.beginSpan(kind, target);
}

void HtmlBlocks::endSpan(Span::Kind kind)
{
    m_spans.pop_back();
    if (m_builder.hasOpenBlock())
        m_builder.endSpan(kind);
}

void HtmlBlocks::addImage(const HtmlNode *node)
{
    const QString alternative = node->attribute(u"alt").toString().simplified();
    if (isInlineSymbol(*node) && !alternative.isEmpty())
        return addText(alternative);
    if (isSpacer(*node))
        return;
    const QStringList addresses = imageAddresses(*node);
    for (const QString &address : addresses) {
        const QString resource = m_host.image(address);
        if (resource.isEmpty())
            continue;
        if (resource != std::exchange(m_lastImage, resource))
            showImage(resource, alternative);
        return;
    }
    if (!alternative.isEmpty())
        m_inTable ? addText(alternative) : m_builder.addImage({}, alternative);
}

void HtmlBlocks::showImage(const QString &resource, const QString &alternative)
{
    if (m_inTable)
        return m_pictures.push_back({resource, alternative});
    flushBreaks();
    m_builder.addImage(resource, alternative);
}

/// Browsers with scripts hide it; what it often has is the image that a script would load.
void HtmlBlocks::addNoScript(const HtmlNode *node)
{
    for (const HtmlNode *inside = nextNode(node, node); inside != nullptr; inside = nextNode(inside, node)) {
        if (!inside->is(Img))
            continue;
        for (const QString &address : imageAddresses(*inside)) {
            const QString resource = isSpacer(*inside) ? QString() : m_host.image(address);
            if (resource.isEmpty() || resource == std::exchange(m_lastImage, resource))
                continue;
            showImage(resource, inside->attribute(u"alt").toString().simplified());
            break;
        }
    }
}

void HtmlBlocks::addDrawing(const HtmlNode *node)
{
    for (const HtmlNode *inside = nextNode(node, node); inside != nullptr; inside = nextNode(inside, node)) {
        if (inside->is(Image))
            addImage(inside);
    }
}

void HtmlBlocks::addAnchor(const HtmlNode *node)
{
    const QStringView id = node->attribute(u"id");
    if (!id.isEmpty())
        m_builder.addAnchor(m_host.anchor(id.toString()));
    if (const QStringView name = node->is(A) ? node->attribute(u"name") : QStringView(); !name.isEmpty() && name != id)
        m_builder.addAnchor(m_host.anchor(name.toString()));
}
