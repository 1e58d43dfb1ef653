#include "importers/page_metadata.h"

#include "importers/json_ld.h"
#include "importers/page_dates.h"

#include <QHash>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestName = 80; ///< of an author, UTF-16 units
constexpr int MostHeadings = 12;      ///< looked through for the title
constexpr qsizetype ShortestPart = 8; ///< letters of a title that is only a part of another
constexpr double SameTitle = 0.45;    ///< share of a title's letters that the other one must have

/// All that the page's elements tell, by lower-case name.
struct Told {
    QHash<QString, QStringList> metas;
    JsonLdArticle jsonLd;
    QString title; ///< of <title>
    QString canonical;
    QString time;                           ///< of the first <time> that has a date
    QStringList authors;                    ///< of microdata and rel=author
    std::vector<const HtmlNode *> headings; ///< <h1> and <h2>
    [[nodiscard]] QString first(std::initializer_list<QStringView> names) const
    {
        for (const QStringView name : names) {
            const QStringList values = metas.value(name.toString());
            for (const QString &value : values) {
                if (!value.isEmpty())
                    return value;
            }
        }
        return {};
    }
};

void readMeta(const HtmlNode &meta, Told &told)
{
    const QString content = meta.attribute(u"content").toString().simplified();
    for (const QStringView key : {QStringView(u"property"), QStringView(u"name"), QStringView(u"itemprop")}) {
        const auto names = meta.attribute(key).tokenize(u' ', Qt::SkipEmptyParts);
        for (const QStringView name : names)
            told.metas[name.toString().toLower()].append(content);
    }
}

void readMicrodata(const HtmlNode &element, Told &told)
{
    const QStringView property = element.attribute(u"itemprop");
    if (property == u"author" || (property.isEmpty() && element.attribute(u"rel") == u"author")) {
        const QString name = textInside(&element).simplified();
        if (!name.isEmpty() && name.size() <= LongestName && !told.authors.contains(name))
            told.authors.append(name);
    }
    const bool isDate = property.contains(u"datePublished") || (element.is(HtmlTag::Time) && told.time.isEmpty());
    if (!isDate)
        return;
    QString written = element.attribute(u"datetime").toString();
    if (written.isEmpty())
        written = element.attribute(u"content").toString();
    const QString iso = isoDate(written.isEmpty() ? textInside(&element) : written);
    if (!iso.isEmpty() && property.contains(u"datePublished"))
        told.metas[u"datepublished"_s].append(iso);
    else if (!iso.isEmpty())
        told.time = iso;
}

Told toldBy(const HtmlTree &tree)
{
    Told told;
    for (const HtmlNode *node : tree.nodes()) {
        if (!node->isElement())
            continue;
        if (node->is(HtmlTag::Meta))
            readMeta(*node, told);
        else if (node->is(HtmlTag::Title) && told.title.isEmpty() && node->firstChild != nullptr)
            told.title = node->firstChild->text.toString().simplified();
        else if (node->is(HtmlTag::Link) && node->attribute(u"rel") == u"canonical")
            told.canonical = node->attribute(u"href").toString();
        else if (node->is(HtmlTag::Script) && node->firstChild != nullptr &&
                 node->attribute(u"type").contains(u"ld+json"))
            readJsonLd(node->firstChild->text, told.jsonLd);
        else if (node->is(HtmlTag::H1) || node->is(HtmlTag::H2))
            told.headings.push_back(node);
        if (!node->attributes.empty() || node->is(HtmlTag::Time))
            readMicrodata(*node, told);
    }
    return told;
}

/// "Title | Site", "Site: Title", "Title - Section - Site": the part that the page's other titles say, else the
/// longest.
QString withoutSite(const QString &title, const QString &site)
{
    for (const QStringView bar :
         {QStringView(u" | "), QStringView(u" – "), QStringView(u" — "), QStringView(u" - "), QStringView(u" » "),
          QStringView(u" « "), QStringView(u" · "), QStringView(u" :: ")}) {
        const QStringList parts = title.split(bar.toString(), Qt::SkipEmptyParts);
        if (parts.size() < 2)
            continue;
        const bool isSiteLast = !site.isEmpty() && titleKey(parts.back()) == titleKey(site);
        const bool isSiteFirst = !site.isEmpty() && titleKey(parts.front()) == titleKey(site);
        const QString barText = bar.toString();
        if (isSiteLast)
            return QStringList(parts.begin(), parts.end() - 1).join(barText).simplified();
        if (isSiteFirst)
            return QStringList(parts.begin() + 1, parts.end()).join(barText).simplified();
        if (parts.back().split(u' ').size() <= 4 && parts.front().size() > 2 * parts.back().size())
            return QStringList(parts.begin(), parts.end() - 1).join(barText).simplified();
    }
    return title;
}

QString titleFrom(const Told &told, const QString &site)
{
    const QString shared =
        told.first({u"og:title", u"twitter:title", u"dc.title", u"dcterms.title", u"citation_title"});
    QString title = !told.jsonLd.headline.isEmpty() ? told.jsonLd.headline : shared;
    int looked = 0;
    for (const HtmlNode *heading : told.headings) { // as the page itself sets it
        const QString text = textInside(heading).simplified();
        const bool isTitle = isSameTitle(text, title) || isSameTitle(text, shared) || isSameTitle(text, told.title);
        if (!text.isEmpty() && isTitle)
            return text;
        if (++looked >= MostHeadings)
            break;
    }
    if (title.isEmpty())
        title = told.title;
    return withoutSite(title, site);
}

QStringList authorsFrom(const Told &told)
{
    if (!told.jsonLd.authors.isEmpty())
        return told.jsonLd.authors;
    QStringList names;
    for (const QString &key : {u"citation_author"_s, u"dc.creator"_s, u"dcterms.creator"_s, u"author"_s,
                               u"article:author"_s, u"parsely-author"_s, u"sailthru.author"_s, u"byl"_s}) {
        const QStringList values = told.metas.value(key);
        for (const QString &value : values) {
            const bool isName =
                !value.isEmpty() && value.size() <= LongestName && !value.contains(u"://"_s) && !value.startsWith(u'@');
            if (isName && !names.contains(value))
                names.append(value);
        }
        if (!names.isEmpty())
            return names;
    }
    return told.authors;
}

QString identifierFrom(const Told &told)
{
    QString doi =
        told.first({u"citation_doi", u"prism.doi", u"dc.identifier", u"dcterms.identifier", u"bepress_citation_doi"});
    doi.remove(u"doi:"_s).remove(u"https://doi.org/"_s);
    return doi.startsWith(u"10.") ? u"doi:"_s + doi : QString();
}

QString language(const HtmlTree &tree, const Told &told)
{
    for (const QString &written :
         {tree.root()->attribute(u"lang").toString(), tree.root()->attribute(u"xml:lang").toString(),
          tree.body()->attribute(u"lang").toString(), told.jsonLd.language,
          told.first({u"content-language", u"dc.language", u"og:locale"})}) {
        QString code = written.trimmed();
        code.replace(u'_', u'-');
        const bool isCode = code.size() >= 2 && code.size() <= 12 && std::ranges::all_of(code, [](QChar c) {
                                return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
                            });
        if (isCode)
            return code;
    }
    return {};
}

} // namespace

QString titleKey(QStringView title)
{
    QString key;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            key += c.toLower();
    }
    return key;
}

bool isSameTitle(QStringView first, QStringView second)
{
    const QString one = titleKey(first);
    const QString other = titleKey(second);
    if (one.isEmpty() || other.isEmpty())
        return false;
    const QString &shorter = one.size() < other.size() ? one : other;
    const QString &longer = one.size() < other.size() ? other : one;
    return one == other || (shorter.size() >= ShortestPart &&
                            double(shorter.size()) >= SameTitle * double(longer.size()) && longer.contains(shorter));
}

PageMetadata pageMetadataOf(const HtmlTree &tree)
{
    const Told told = toldBy(tree);
    PageMetadata page;
    Metadata &article = page.article;
    article.site = told.first({u"og:site_name", u"application-name", u"citation_journal_title", u"dc.publisher"});
    if (article.site.isEmpty())
        article.site = told.jsonLd.publisher;
    article.title = titleFrom(told, article.site);
    article.authors = authorsFrom(told);
    article.url = !told.canonical.isEmpty() ? told.canonical : told.first({u"og:url"});
    if (!article.url.startsWith(u"http"))
        article.url = told.jsonLd.url.startsWith(u"http") ? told.jsonLd.url : QString();
    article.language = language(tree, told);
    article.published = isoDate(told.jsonLd.published);
    if (article.published.isEmpty())
        article.published =
            isoDate(told.first({u"article:published_time", u"datepublished", u"citation_publication_date",
                                u"citation_date", u"dc.date", u"dcterms.created", u"dcterms.date", u"date", u"pubdate",
                                u"parsely-pub-date", u"sailthru.date", u"dc.date.issued"}));
    if (article.published.isEmpty())
        article.published = told.time;
    article.identifier = identifierFrom(told);
    page.leadImage = told.first({u"og:image", u"og:image:url", u"twitter:image", u"twitter:image:src"});
    if (page.leadImage.isEmpty())
        page.leadImage = told.jsonLd.image;
    page.bodyText = told.jsonLd.body;
    return page;
}
