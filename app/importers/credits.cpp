#include "importers/credits.h"

#include "importers/credit_words.h"

#include <QRegularExpression>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestCredit = 240; ///< UTF-16 units
constexpr qsizetype LongestRole = 48;    ///< UTF-16 units
constexpr int LongestRun = 40;           ///< credit lines in a row
constexpr int HeadBlocks = 6;            ///< blocks from the start among which head credits stand

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

/// "Produit par …", "Written by …": a participle, and by whom.
const QRegularExpression &madeBy()
{
    static const QRegularExpression expression = pattern(
        u"^(?<verb>(?:co-?)?(?:produit|réalisé|édité|publié|traduit|photographié|illustré|monté|relu|présenté|préparé|"
        "recueilli|écrit|rédigé)e?s? (?:et \\w+ )?par|propos recueillis par|"
        "(?:co-?)?(?:produced|edited|published|translated|photographed|illustrated|compiled|prepared|reviewed|filmed|"
        "proofread|written|reported)(?: and \\w+)? by|(?:text|words|story|photos?|photographs|illustrations?|video|"
        "reporting|additional reporting) by|(?:übersetzt|geschrieben|fotografiert|herausgegeben|redigiert) von|aus dem "
        "\\w+ von|(?:traducido|escrito|editado|producido) por|(?:tradotto|scritto|prodotto) da)\\s+(?<names>\\S.*)$"_s);
    return expression;
}

/// "By …", "Par …": bylines; whom they name has to look like names.
const QRegularExpression &byline()
{
    static const QRegularExpression expression =
        pattern(u"^(?:by|par|von|por|di|da|door|av|af|oleh|szerző)\\s+(?<names>\\S.*)$"_s);
    return expression;
}

/// "文/张三", "图｜李四", "记者 王五", "（记者 王五）", "本报记者王五 报道".
const QRegularExpression &chineseByline()
{
    static const QRegularExpression expression =
        pattern(u"^[（(【\\[]?\\s*(?:(?<role>文|图|圖|摄影|攝影|编|編|译|譯|撰文|作者|编辑|編輯|写真|取材・文|글|사진)"
                u"\\s*[/／|｜丨]\\s*|"
                "(?<reporter>(?:本报|本刊|新华社|\\p{Han}{1,6}(?:社|报|网))?(?:见习)?(?:记者|記者|通讯员))[\\s:：]*)"
                "(?<names>[\\p{Han}\\p{Katakana}\\p{Hiragana}\\p{Hangul}\\w ·・、，,/／]{2,60}?)\\s*[）)】\\]]?$"_s);
    return expression;
}

QStringList splitNames(QStringView text)
{
    static const QRegularExpression separators =
        pattern(u"\\s*(?:[,;、，；/／&]|\\s(?:et|and|und|y|e|og|och|en|и|with|avec|mit)\\s|和|与)\\s*"_s);
    QString names = text.trimmed().toString();
    while (names.endsWith(u'.') && !names.endsWith(u" Jr."_s))
        names.chop(1);
    QStringList found = names.split(separators, Qt::SkipEmptyParts);
    for (QString &name : found)
        name = name.trimmed();
    found.removeAll(QString());
    return found;
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles = {
        u"de"_s,  u"du"_s,  u"des"_s,  u"la"_s, u"le"_s,  u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"da"_s,
        u"dos"_s, u"di"_s,  u"al"_s,   u"el"_s, u"bin"_s, u"ibn"_s, u"y"_s,   u"ter"_s, u"zu"_s,  u"zum"_s,
        u"af"_s,  u"for"_s, u"pour"_s, u"of"_s, u"the"_s, u"à"_s,   u"in"_s,  u"at"_s,  u"ben"_s};
    return particles.contains(word);
}

bool isCased(QChar c)
{
    return c.isUpper() || c.isLower();
}

/// One to six words that begin in upper case (or a script that has none), few enough to be a person or a house.
bool looksLikeName(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 6 || name.size() > 60)
        return false;
    const bool isCaseless = std::ranges::none_of(name, isCased);
    if (isCaseless) {
        const bool hasStop = std::ranges::any_of(name, [](QChar c) { return QStringView(u"。！？.!?").contains(c); });
        const bool isIdeographic = name.front().script() == QChar::Script_Han;
        return !hasStop && name.front().isLetter() && name.size() <= (isIdeographic ? 12 : 40);
    }
    const bool namesSomebody = words.first().front().isUpper() || words.first().front() == u'@';
    return namesSomebody && std::ranges::all_of(words, [](const QString &word) {
               return !word.front().isLower() || isParticle(word) || word.contains(u'\u2019') || word.contains(u'\'');
           });
}

bool allNames(const QStringList &names)
{
    return !names.isEmpty() && std::ranges::all_of(names, looksLikeName);
}

/// A Chinese or Japanese name, maybe with the place it reports from behind it: "王五", "王五 北京报道".
bool isShortName(const QString &name)
{
    const QString first = name.section(u' ', 0, 0);
    return first.size() <= 4 || (first.size() <= 16 && (first.contains(u'·') || first.contains(u'・')));
}

bool endsLikeSentence(QStringView line)
{
    return QStringView(u".!?。！？…").contains(line.back());
}

bool isRoleLike(QStringView role)
{
    const auto words = role.split(u' ', Qt::SkipEmptyParts);
    return !role.isEmpty() && role.size() <= LongestRole && words.size() <= 5 && role.front().isLetter() &&
           !role.front().isLower() &&
           std::ranges::none_of(role, [](QChar c) { return QStringView(u",;.!?«»\"“”").contains(c); });
}

/// "Role : names".
Credit roleCredit(QStringView line)
{
    const qsizetype colon = std::max(line.indexOf(u':'), line.indexOf(u'：'));
    if (colon <= 0 || colon + 1 >= line.size() || line.sliced(colon).startsWith(u"://"))
        return {};
    const QStringView role = line.first(colon).trimmed();
    const QStringView rest = line.sliced(colon + 1).trimmed();
    if (rest.isEmpty() || !isRoleLike(role))
        return {};
    const QStringList names = splitNames(rest);
    const QString key = role.toString().toLower();
    const bool isAuthor = authorRoles().contains(key);
    const bool isKnown = isAuthor || otherRoles().contains(key);
    const QString firstWord = key.section(u' ', 0, 0);
    if (isKnown || roleWords().contains(firstWord)) {
        // "Text: This is what he wrote to us." is a sentence, not a credit.
        const bool namesSomebody =
            std::ranges::any_of(names, looksLikeName) && (allNames(names) || !endsLikeSentence(rest));
        return namesSomebody ? Credit{Credit::Certainty::Sure, isAuthor, names} : Credit{};
    }
    if (allNames(names) && !endsLikeSentence(rest) && (names.size() > 1 || names.first().contains(u' ')))
        return {Credit::Certainty::Possible, false, names};
    return {};
}

Credit bylineCredit(const QString &line)
{
    if (const auto made = madeBy().match(line); made.hasMatch()) {
        static const QRegularExpression wrote =
            pattern(u"écrit|rédigé|written|reported|text|words|story|geschrieben|escrito|scritto"_s);
        const QStringList names = splitNames(made.captured(u"names"_s));
        const bool isCredit = allNames(names) || !endsLikeSentence(line);
        return isCredit ? Credit{Credit::Certainty::Sure, made.captured(u"verb"_s).contains(wrote), names} : Credit{};
    }
    if (const auto by = byline().match(line); by.hasMatch()) {
        const QStringList names = splitNames(by.captured(u"names"_s));
        const bool isShort =
            line.size() <= 120 && !line.endsWith(u'!') && !line.endsWith(u'?') && !line.contains(u". "_s);
        return isShort && allNames(names) ? Credit{Credit::Certainty::Sure, true, names} : Credit{};
    }
    if (const auto chinese = chineseByline().match(line); chinese.hasMatch()) {
        const QString role = chinese.captured(u"role"_s);
        const bool wrote = role.isEmpty() || authorRoles().contains(role);
        const QStringList names = splitNames(chinese.captured(u"names"_s));
        if (role.isEmpty() && !std::ranges::all_of(names, isShortName)) // a sentence that begins with "reporter"
            return {};
        return {Credit::Certainty::Sure, wrote, names};
    }
    return {};
}

/// The paragraph's credit; tables, headings and long prose have none.
Credit creditOf(const Article &article, const Block &block)
{
    const bool mayBe =
        block.kind == Block::Kind::Paragraph && block.quoteDepth == 0 && block.range.length() <= LongestCredit;
    return mayBe ? creditIn(article.textIn(block.range)) : Credit{};
}

void take(Article &article, size_t index, const Credit &credit, bool authorsAreKnown)
{
    Block &block = article.blocks[index];
    block.kind = Block::Kind::Credit;
    article.metadata.credits.append(article.textIn(block.range).toString());
    if (!credit.isAuthorship || authorsAreKnown)
        return;
    for (const QString &name : credit.names) {
        if (looksLikeName(name) && !article.metadata.authors.contains(name))
            article.metadata.authors.append(name);
    }
}

/// A short paragraph between title and byline.
bool looksLikeStandfirst(const Article &article, size_t index)
{
    const Block &block = article.blocks[index];
    return index > 0 && article.blocks[index - 1].kind == Block::Kind::Heading &&
           block.kind == Block::Kind::Paragraph && block.range.length() <= 2 * LongestCredit &&
           index + 1 < article.blocks.size() &&
           creditOf(article, article.blocks[index + 1]).certainty == Credit::Certainty::Sure;
}

/// The blocks of the head's run.
std::vector<size_t> headRun(const Article &article)
{
    std::vector<size_t> run;
    for (size_t index = 0; index < std::min(size_t(HeadBlocks), article.blocks.size()); ++index) {
        const Block &block = article.blocks[index];
        const Credit credit = creditOf(article, block);
        const bool isPassed = block.kind == Block::Kind::Heading || block.kind == Block::Kind::Image ||
                              block.kind == Block::Kind::Rule || looksLikeStandfirst(article, index);
        if (credit.certainty == Credit::Certainty::Sure)
            run.push_back(index);
        else if (!isPassed)
            break;
    }
    return run;
}

/// The blocks of the tail's run, in text order; lines with roles we don't know count beside one we know.
std::vector<size_t> tailRun(const Article &article)
{
    std::vector<size_t> run;
    int sure = 0;
    for (size_t index = article.blocks.size(); index > 0 && std::ssize(run) < LongestRun; --index) {
        const Block &block = article.blocks[index - 1];
        const bool isPassed =
            block.kind == Block::Kind::Footnote || block.kind == Block::Kind::Rule || block.kind == Block::Kind::Image;
        const Credit credit = creditOf(article, block);
        if (isPassed && run.empty())
            continue;
        if (credit.certainty == Credit::Certainty::None)
            break;
        sure += credit.certainty == Credit::Certainty::Sure ? 1 : 0;
        run.push_back(index - 1);
    }
    if (sure == 0 && run.size() < 2)
        return {};
    std::ranges::reverse(run);
    return run;
}

} // namespace

Credit creditIn(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line.size() > LongestCredit || line.contains(u'\n'))
        return {};
    const Credit byName = bylineCredit(line.toString());
    return byName.certainty == Credit::Certainty::None ? roleCredit(line) : byName;
}

void recogniseCredits(Article &article)
{
    std::vector<size_t> run = headRun(article);
    for (const size_t index : tailRun(article)) {
        if (run.empty() || index > run.back())
            run.push_back(index);
    }
    const auto isText = [&](size_t index) {
        return !article.blocks[index].range.isEmpty() && !std::ranges::binary_search(run, index);
    };
    bool hasText = false; // lines that are all there is are the text, whatever they look like
    for (size_t index = 0; index < article.blocks.size() && !hasText; ++index)
        hasText = isText(index);
    if (!hasText)
        return;
    const bool authorsAreKnown = !article.metadata.authors.isEmpty();
    for (const size_t index : run)
        take(article, index, creditOf(article, article.blocks[index]), authorsAreKnown);
}
