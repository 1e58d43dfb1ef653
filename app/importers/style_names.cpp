#include "importers/style_names.h"

#include <QString>

#include <algorithm>
#include <array>
#include <span>

namespace {

using namespace Qt::Literals::StringLiterals;

/// In lower case, without spaces, hyphens and OpenDocument's escapes of them.
QString folded(QStringView name)
{
    QString text = name.toString().toLower();
    text.replace(u"_20_"_s, u" "_s);
    text.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return text;
}

bool isOneOf(QStringView name, std::span<const QStringView> names)
{
    return std::ranges::find(names, QStringView(folded(name))) != names.end();
}

constexpr std::array<QStringView, 36> Headings = {
    u"heading",     u"berschrift", u"überschrift", u"titre",    u"título",   u"titulo",   u"titolo",     u"titol",
    u"títol",       u"rubrik",     u"overskrift",  u"kop",      u"koptekst", u"otsikko",  u"nagłówek",   u"nadpis",
    u"címsor",      u"titlu",      u"заголовок",   u"naslov",   u"başlık",   u"antraštė", u"virsraksts", u"pealkiri",
    u"επικεφαλίδα", u"заглавие",   u"标题",        u"標題",     u"見出し",   u"제목",     u"عنوان",      u"כותרת",
    u"หัวเรื่อง",      u"tiêuđề",     u"encabezado",  u"fyrirsögn"};
constexpr std::array<QStringView, 12> Titles = {u"title",      u"titel",      u"maintitle",     u"booktitle",
                                                u"haupttitel", u"papertitle", u"documenttitle", u"название",
                                                u"表題",       u"書名",       u"書籍名",        u"articletitle"};
constexpr std::array<QStringView, 8> Subtitles = {u"subtitle",    u"untertitel",  u"soustitre", u"subtítulo",
                                                  u"sottotitolo", u"underrubrik", u"副标题",    u"副題"};
constexpr std::array<QStringView, 8> Authors = {u"author", u"authors", u"autor", u"auteur",
                                                u"byline", u"作者",    u"著者",  u"autore"};
constexpr std::array<QStringView, 24> Quotes = {
    u"quote",        u"quotation", u"quotations", u"quotes", u"blockquote",  u"blockquotation",
    u"intensequote", u"blocktext", u"extract",    u"zitat",  u"zitate",      u"citation",
    u"citations",    u"cita",      u"citazione",  u"citat",  u"blockquotes", u"epigraph",
    u"引用",         u"引用文",    u"明显引用",   u"цитата", u"citação",     u"longquotation"};
constexpr std::array<QStringView, 19> Codes = {
    u"sourcecode",       u"code",           u"codeblock", u"htmlpreformatted", u"preformatted",
    u"preformattedtext", u"programlisting", u"macro",     u"macrotext",        u"listing",
    u"verbatim",         u"verbatimchar",   u"htmlcode",  u"sourcetext",       u"codechar",
    u"codetext",         u"inlinecode",     u"teletype",  u"htmlsample"};
constexpr std::array<QStringView, 17> Captions = {u"caption",
                                                  u"imagecaption",
                                                  u"tablecaption",
                                                  u"figurecaption",
                                                  u"beschriftung",
                                                  u"légende",
                                                  u"legende",
                                                  u"legenda",
                                                  u"epígrafe",
                                                  u"didascalia",
                                                  u"题注",
                                                  u"図表番号",
                                                  u"название объекта",
                                                  u"illustration",
                                                  u"figure",
                                                  u"drawing",
                                                  u"captionedfigurecaption"};
constexpr std::array<QStringView, 5> ListContinues = {u"listcontinue", u"listparagraph", u"listenfortsetzung",
                                                      u"listenabsatz", u"paragraphedeliste"};

} // namespace

int headingLevelOf(QStringView styleName)
{
    QString name = folded(styleName);
    if (name.endsWith(u"char") || name.endsWith(u"zchn"))
        return 0;
    qsizetype digits = 0;
    while (digits < name.size() && name[name.size() - 1 - digits].isDigit())
        ++digits;
    if (digits != 1)
        return 0;
    const int level = name.back().digitValue();
    name.chop(1);
    const bool isKnown = std::ranges::find(Headings, QStringView(name)) != Headings.end();
    return isKnown && level >= 1 ? level : 0;
}

bool isTitleName(QStringView styleName)
{
    return isOneOf(styleName, Titles);
}

bool isSubtitleName(QStringView styleName)
{
    return isOneOf(styleName, Subtitles);
}

bool isAuthorName(QStringView styleName)
{
    return isOneOf(styleName, Authors);
}

bool isQuoteName(QStringView styleName)
{
    return isOneOf(styleName, Quotes);
}

bool isCodeName(QStringView styleName)
{
    return isOneOf(styleName, Codes);
}

bool isCaptionName(QStringView styleName)
{
    return isOneOf(styleName, Captions);
}

bool isContentsName(QStringView styleName)
{
    const QString name = folded(styleName);
    return (name.startsWith(u"toc") && name.size() == 4 && name.back().isDigit()) || name == u"tableoffigures" ||
           (name.startsWith(u"contents") && name.size() == 9 && name.back().isDigit());
}

bool isListContinueName(QStringView styleName)
{
    QString name = folded(styleName);
    if (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return std::ranges::find(ListContinues, QStringView(name)) != ListContinues.end();
}
