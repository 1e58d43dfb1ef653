#include "importers/epub_chapters.h"

#include "importers/epub_address.h"
#include "importers/html_charset.h"
#include "importers/markdown_images.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostText = 256LL * 1024 * 1024; ///< bytes of all chapters, as a spine may repeat one
constexpr int MostNotices = 20;
constexpr qsizetype LongestPageText = 24; ///< UTF-16 units: "page 123", but not a text by mistake

bool isOfType(const HtmlNode &node, QStringView type)
{
    const auto hasWord = [](QStringView words, QStringView wanted) {
        const auto parts = words.tokenize(u' ');
        return std::ranges::any_of(parts, [wanted](QStringView p) { return p == wanted; });
    };
    return hasWord(node.attribute(u"epub:type"), type) ||
           hasWord(node.attribute(u"role"), QString(u"doc-"_s + type.toString()));
}

bool isPageBreak(const HtmlNode &node)
{
    return !node.attributes.empty() && isOfType(node, u"pagebreak") &&
           textInside(&node).simplified().size() <= LongestPageText;
}

QString pageLabel(const HtmlNode &node, const QHash<QString, QString> &pages)
{
    if (node.attributes.empty())
        return {};
    const QStringView id = node.attribute(u"id");
    const QString listed = id.isEmpty() || pages.isEmpty() ? QString() : pages.value(id.toString());
    if (!listed.isEmpty() || !isPageBreak(node))
        return listed;
    for (const QStringView name : {u"title", u"aria-label"}) {
        if (const QString label = node.attribute(name).toString().simplified(); !label.isEmpty())
            return label;
    }
    return textInside(&node).simplified();
}

/// Lists for programs, page numbers, and what a reader without other skills shows something else for.
bool isLeftOut(const HtmlNode &node)
{
    if (node.name == u"nav")
        return isOfType(node, u"page-list") || isOfType(node, u"landmarks");
    if (node.name == u"epub:case") {
        for (const HtmlNode *other = node.parent->lastChild; other != nullptr; other = other->previous) {
            if (other->name == u"epub:default")
                return true;
        }
        return false;
    }
    return isPageBreak(node);
}

} // namespace

EpubChapters::EpubChapters(const ZipReader &zip, const EpubPackage &package, const EpubProtection &protection,
                           const ImportOptions &options, ArticleBuilder &builder)
    : m_zip(zip)
    , m_package(package)
    , m_protection(protection)
    , m_options(options)
    , m_builder(builder)
{
    EpubOutline outline = readEpubOutline(zip, package);
    if (outline.contents.size() == 1) // a single text has its title
        outline.contents.clear();
    for (const EpubMark &mark : outline.contents)
        m_contents[mark.path].push_back(mark);
    for (const EpubMark &mark : outline.pages)
        m_pages[mark.path].push_back(mark);
    for (const EpubItem &item : package.spine)
        m_inSpine.insert(item.path);
}

Result<> EpubChapters::addAll()
{
    for (const EpubItem &item : m_package.spine) {
        if (m_options.isCancelled())
            return fail(Error::Kind::Cancelled, m_options.name);
        if (const auto loaded = load(item); !loaded)
            return loaded;
    }
    if (m_locked > 0 && m_chapters.empty())
        return fail(Error::Kind::Protected, m_options.name, m_protection.reason);
    m_footnotes.finish();
    for (const auto &chapter : m_chapters) {
        if (m_options.isCancelled())
            return fail(Error::Kind::Cancelled, m_options.name);
        add(*chapter);
    }
    return {};
}

Result<> EpubChapters::load(const EpubItem &item)
{
    const auto bytes = item.isMissing ? fail(Error::Kind::NotFound) : m_zip.read(item.path);
    const bool isGarbled = bytes && !m_protection.reason.isEmpty() && !bytes->isEmpty() && !bytes->contains('<');
    if (m_protection.locked.contains(item.path) || isGarbled ||
        (!bytes && bytes.error().kind == Error::Kind::Protected)) {
        ++m_locked;
        note(item.path, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a locked chapter")));
        return {};
    }
    if (!bytes) {
        note(item.path, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a chapter that the book does not hold")));
        return {};
    }
    m_read += bytes->size();
    if (m_read > MostText)
        return fail(Error::Kind::Malformed, m_options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "far too much text for a book")));
    auto chapter = std::make_unique<Chapter>();
    chapter->item = item;
    if (isChapter(item)) {
        chapter->tree = std::make_unique<HtmlTree>(decodedHtml(*bytes), HtmlSyntax::Xhtml);
        prepare(*chapter);
    } else if (imageAt(item.path).isEmpty()) {
        note(item.path, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a chapter that is no text")));
        return {};
    }
    m_chapters.push_back(std::move(chapter));
    return {};
}

void EpubChapters::prepare(Chapter &chapter)
{
    const QString path = chapter.item.path;
    for (const EpubMark &page : m_pages.value(path))
        chapter.pages.insert(page.fragment, page.label);
    chapter.headings = epubHeadings(*chapter.tree, m_contents.value(path));
    chapter.host.image = [this, path](const QString &address) { return image(path, address); };
    chapter.host.link = [this, path](const QString &address) { return link(path, address); };
    chapter.host.anchor = [path](const QString &id) { return epubPlace(path, id); };
    chapter.host.isLeftOut = isLeftOut;
    chapter.host.headingLevel = [&chapter](const HtmlNode &node) { return chapter.headings.levels.value(&node, 0); };
    chapter.host.pageLabel = [&chapter](const HtmlNode &node) { return pageLabel(node, chapter.pages); };
    m_footnotes.collect(chapter.tree->body(), chapter.host.link, chapter.host.anchor);
}

void EpubChapters::add(const Chapter &chapter)
{
    m_builder.endBlock();
    m_builder.addAnchor(chapter.item.path);
    if (const QString page = chapter.pages.value(QString()); !page.isEmpty())
        m_builder.beginPage(page);
    if (!chapter.headings.opening.isEmpty()) {
        m_builder.beginBlock(Block::Kind::Heading, chapter.headings.openingLevel);
        m_builder.addText(chapter.headings.opening);
        m_builder.endBlock();
    }
    if (chapter.tree)
        HtmlBlocks(m_builder, chapter.host, m_footnotes).addBody(chapter.tree->body());
    else
        m_builder.addImage(imageAt(chapter.item.path), {});
}

void EpubChapters::note(const QString &path, const QString &detail)
{
    if (++m_noted <= MostNotices)
        m_builder.addNotice({Error::Kind::Incomplete, path, detail});
}

QString EpubChapters::image(const QString &chapter, const QString &address)
{
    if (address.startsWith(u"data:", Qt::CaseInsensitive)) {
        const QByteArray bytes = imageBytes(address, {});
        const QString mediaType = imageMediaType(bytes);
        return mediaType.isEmpty() ? QString() : m_builder.addResource(bytes, mediaType);
    }
    const EpubAddress target = epubAddress(chapter, address);
    if (target.path.isEmpty())
        return {};
    // A part may really be called "a%20b.png".
    const QString raw = epubAddress(chapter, QString(address).replace(u'%', u"%25"_s)).path;
    return imageAt(m_zip.contains(target.path) ? m_zip.storedName(target.path)
                   : m_zip.contains(raw)       ? raw
                                               : target.path);
}

QString EpubChapters::imageAt(const QString &path)
{
    if (const auto known = m_images.constFind(path); known != m_images.cend())
        return *known;
    const auto bytes = m_zip.read(path);
    if (!bytes)
        note(path, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a picture that the book does not hold")));
    const QString mediaType = bytes ? imageMediaType(*bytes) : QString();
    const QString resource = mediaType.isEmpty() ? QString() : m_builder.addResource(*bytes, mediaType);
    m_images.insert(path, resource);
    return resource;
}

/// Other parts of the book than chapters can't be opened.
QString EpubChapters::link(const QString &chapter, const QString &address) const
{
    const EpubAddress target = epubAddress(chapter, address);
    if (target.isOutside)
        return address;
    const QString path = m_zip.storedName(target.path);
    return m_inSpine.contains(path) ? u'#' + epubPlace(path, target.fragment) : QString();
}
