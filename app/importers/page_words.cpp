#include "importers/page_words.h"

#include <QHash>
#include <array>

namespace {

constexpr qsizetype LongestWord = 24; ///< UTF-16 units
constexpr int MostIdWords = 3;

using Flag = PagePart::Flag;

struct Entry {
    quint8 flags;
    std::initializer_list<QStringView> words;
};

/// Words of class names, whole ones: "article-body" is "article" and "body", "relatedPosts" is "related" and "posts".
const QHash<QStringView, quint8> &vocabulary()
{
    static const QHash<QStringView, quint8> words = [] {
        const std::initializer_list<Entry> entries = {
            {Flag::Body,
             {u"articlebody", u"entrycontent", u"postcontent", u"storybody", u"articletext", u"bodytext",
              u"articlecontent", u"postbody", u"richtext", u"prose", u"storytext", u"maincontent"}},
            {Flag::Article,
             {u"article", u"body",    u"content",  u"entry",   u"hentry",  u"main",     u"post",      u"story",
              u"text",    u"artikel", u"beitrag",  u"inhalt",  u"contenu", u"texte",    u"contenido", u"cuerpo",
              u"noticia", u"nota",    u"conteudo", u"materia", u"texto",   u"articolo", u"testo",     u"contenuto",
              u"artykul", u"tresc",   u"tekst",    u"inhoud",  u"blog",    u"chapter"}},
            {Flag::Comments | Flag::Aside,
             {u"comment",        u"comments",   u"commentlist", u"respond",     u"disqus",       u"replies",
              u"reply",          u"kommentar",  u"kommentare",  u"commentaire", u"commentaires", u"comentario",
              u"comentarios",    u"commenti",   u"komentarze",  u"komentarz",   u"reacties",     u"pingback",
              u"trackback",      u"trackbacks", u"livefyre",    u"discussion",  u"kommentarer",  u"commentthread",
              u"commentsection", u"fbcomments"}},
            {Flag::Aside,
             {u"share",
              u"sharing",
              u"shares",
              u"sharebar",
              u"sharetools",
              u"sharedaddy",
              u"social",
              u"socials",
              u"socialshare",
              u"sociable",
              u"addtoany",
              u"addthis",
              u"shareaholic",
              u"teilen",
              u"partage",
              u"partager",
              u"compartir",
              u"compartilhar",
              u"condividi",
              u"udostepnij",
              u"delen",
              u"related",
              u"relatedposts",
              u"relatedarticles",
              u"relatedcontent",
              u"recommended",
              u"recommendation",
              u"recommendations",
              u"recirc",
              u"recirculation",
              u"suggestions",
              u"yarpp",
              u"outbrain",
              u"taboola",
              u"zergnet",
              u"trending",
              u"popular",
              u"mostread",
              u"mostpopular",
              u"readnext",
              u"readmore",
              u"nextarticle",
              u"relacionado",
              u"relacionados",
              u"relacionadas",
              u"correlati",
              u"verwandt",
              u"aehnliche",
              u"podobne",
              u"upnext",
              u"seealso",
              u"latest",
              u"jp-relatedposts",
              u"linkbox",
              u"newsletter",
              u"newsletters",
              u"subscribe",
              u"subscription",
              u"signup",
              u"optin",
              u"mailchimp",
              u"abo",
              u"abonnement",
              u"suscribete",
              u"ad",
              u"ads",
              u"adv",
              u"advert",
              u"adverts",
              u"advertisement",
              u"advertising",
              u"advertorial",
              u"adsense",
              u"adslot",
              u"adunit",
              u"adbox",
              u"sponsor",
              u"sponsored",
              u"sponsors",
              u"promo",
              u"promos",
              u"promoted",
              u"promotion",
              u"publicidad",
              u"publicidade",
              u"publicite",
              u"pubblicita",
              u"werbung",
              u"anzeige",
              u"anzeigen",
              u"reklama",
              u"dfp",
              u"affiliate",
              u"cookie",
              u"cookies",
              u"consent",
              u"gdpr",
              u"paywall",
              u"regwall",
              u"login",
              u"signin",
              u"register",
              u"nav",
              u"navi",
              u"navbar",
              u"navigation",
              u"navigations",
              u"menu",
              u"menus",
              u"submenu",
              u"breadcrumb",
              u"breadcrumbs",
              u"pagination",
              u"paginator",
              u"pager",
              u"paging",
              u"sitemap",
              u"skiplink",
              u"navbox",
              u"sidebar",
              u"sidebars",
              u"rail",
              u"footer",
              u"masthead",
              u"toolbar",
              u"topbar",
              u"overlay",
              u"dropdown",
              u"offcanvas",
              u"sticky",
              u"noprint",
              u"editsection",
              u"search",
              u"searchform",
              u"rating",
              u"ratings",
              u"vote",
              u"votes",
              u"likes",
              u"printonly",
              u"copyright",
              u"tags",
              u"taglist",
              u"tagcloud",
              u"postmetadata",
              u"authorbox",
              u"authorbio",
              u"aboutauthor",
              u"bio",
              u"toc",
              u"catlinks",
              u"postnav",
              u"byline",
              u"bylines",
              u"timestamp",
              u"dateline",
              u"follow",
              u"followus",
              u"feedback",
              u"contextmenu",
              u"mw-jump-link",
              u"siteinfo",
              u"donate",
              u"donation",
              u"print",
              u"metadata",
              u"metabar",
              u"cta",
              u"carousel",
              u"slideshow",
              u"poll",
              u"quiz",
              u"survey"}},
            {Flag::Doubtful,
             {u"header",  u"head",      u"meta",       u"widget",     u"widgets", u"author",   u"authors", u"date",
              u"time",    u"published", u"aside",      u"secondary",  u"extra",   u"more",     u"links",   u"linklist",
              u"info",    u"tag",       u"category",   u"categories", u"bottom",  u"banner",   u"tools",   u"actions",
              u"buttons", u"button",    u"card",       u"cards",      u"box",     u"views",    u"credits", u"source",
              u"hidden",  u"legal",     u"disclaimer", u"tabs",       u"tab",     u"profile",  u"about",   u"infobox",
              u"alert",   u"video",     u"player",     u"gallery",    u"topics",  u"keywords", u"notice",  u"teaser",
              u"teasers", u"kicker",    u"eyebrow"}},
            {Flag::Overlay | Flag::Aside,
             {u"cookie", u"cookies", u"consent", u"gdpr", u"paywall", u"regwall", u"modal", u"popup", u"lightbox",
              u"onetrust"}},
        };
        QHash<QStringView, quint8> all;
        for (const Entry &entry : entries) {
            for (const QStringView word : entry.words)
                all[word] |= entry.flags;
        }
        return all;
    }();
    return words;
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isWordLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || isUpper(c) || c.unicode() >= 0x80;
}

/// Calls for each word of "siteHeader article-body__text2", in lower case, and for each pair that stands together.
template <typename Visit>
void forEachWord(QStringView names, Visit visit)
{
    std::array<char16_t, LongestWord> word = {};
    qsizetype length = 0;
    const auto flush = [&] {
        if (length > 1 && length <= LongestWord)
            visit(QStringView(word.data(), length));
        length = 0;
    };
    for (qsizetype index = 0; index < names.size(); ++index) {
        const QChar c = names[index];
        const bool startsWord = isUpper(c) && index > 0 && !isUpper(names[index - 1]);
        if (!isWordLetter(c) || startsWord)
            flush();
        if (!isWordLetter(c))
            continue;
        if (length < LongestWord)
            word[size_t(length)] = isUpper(c) ? char16_t(c.unicode() + 32) : c.unicode();
        ++length;
    }
    flush();
}

enum class Naming { Class, Id };

quint8 flagsOf(QStringView names, Naming kind)
{
    quint8 flags = 0;
    int count = 0;
    int articleWords = 0;
    forEachWord(names, [&](QStringView word) {
        const quint8 known = vocabulary().value(word, 0);
        ++count;
        flags |= known;
        articleWords += known == Flag::Article ? 1 : 0;
    });
    if (kind == Naming::Id && count > MostIdWords) // made from a heading's text
        return 0;
    return quint8(flags | (articleWords > 1 ? Flag::Body : 0));
}

quint8 flagsOfRole(QStringView role)
{
    if (role == u"main" || role == u"article")
        return Flag::Article;
    if (role == u"dialog" || role == u"alertdialog")
        return Flag::Overlay | Flag::Aside;
    if (role == u"navigation" || role == u"banner" || role == u"contentinfo" || role == u"complementary" ||
        role == u"search" || role == u"menu" || role == u"menubar" || role == u"toolbar" || role == u"tablist" ||
        role == u"form")
        return Flag::Aside;
    return 0;
}

} // namespace

PagePart pagePartOf(const HtmlNode &element)
{
    quint8 flags = 0;
    for (const HtmlAttribute &attribute : element.attributes) {
        if (attribute.name == u"class")
            flags |= flagsOf(attribute.value, Naming::Class);
        else if (attribute.name == u"id")
            flags |= flagsOf(attribute.value, Naming::Id);
        else if (attribute.name == u"role")
            flags |= flagsOfRole(attribute.value);
        else if (attribute.name == u"itemprop" &&
                 (attribute.value == u"articleBody" || attribute.value == u"reviewBody"))
            flags |= Flag::Body;
    }
    switch (element.tag) {
    case HtmlTag::Nav:
    case HtmlTag::Footer:
    case HtmlTag::Menu:
    case HtmlTag::Search:
    case HtmlTag::Aside:
        flags |= Flag::Aside;
        break;
    case HtmlTag::Article:
    case HtmlTag::Main:
        flags |= Flag::Article;
        break;
    case HtmlTag::Header:
    case HtmlTag::Form:
    case HtmlTag::Fieldset:
    case HtmlTag::Address:
        flags |= Flag::Doubtful;
        break;
    default:
        break;
    }
    return {flags};
}
