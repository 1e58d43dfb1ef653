#include "importers/article_language.h"

#include "importers/language_guess.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype SampleUnits = 60'000;    ///< UTF-16 units of an article looked at, from its start and its middle
constexpr qsizetype ShortestParagraph = 60;  ///< letters in a paragraph below which its language is not asked
constexpr qsizetype LongestParagraph = 2000; ///< UTF-16 units of a paragraph looked at

/// A piece of the text that does not begin or end in the middle of a surrogate pair.
QStringView piece(QStringView text, qsizetype start, qsizetype length)
{
    if (start > 0 && start < text.size() && text[start].isLowSurrogate())
        ++start;
    qsizetype end = std::min(start + length, text.size());
    if (end < text.size() && text[end].isLowSurrogate())
        --end;
    return text.sliced(start, end - start);
}

QString sampleOf(QStringView text)
{
    if (text.size() <= SampleUnits)
        return text.toString();
    return piece(text, 0, SampleUnits / 2).toString() + u'\n' +
           piece(text, text.size() / 2, SampleUnits / 2).toString();
}

bool isProse(Block::Kind kind)
{
    return kind == Block::Kind::Paragraph || kind == Block::Kind::Quote || kind == Block::Kind::ListItem ||
           kind == Block::Kind::Verse || kind == Block::Kind::Heading || kind == Block::Kind::Footnote;
}

/// Letters, with an ideograph or syllable counted as three: it says as much.
qsizetype letterWeight(QStringView text)
{
    qsizetype weight = 0;
    for (const QChar c : text)
        weight += c.isLetter() ? (c.unicode() >= 0x2E80 ? 3 : 1) : 0;
    return weight;
}

/// "fr-CA" and "fr", "zh" and "zh-Hans" are one language; "zh-Hant" is another script.
QString comparable(const QString &language)
{
    const QString lower = language.toLower();
    if (lower == u"zh-hant" || lower == u"zh-tw" || lower == u"zh-hk")
        return u"zh-hant"_s;
    return lower.section(u'-', 0, 0);
}

} // namespace

QString languageOfText(QStringView text)
{
    const LanguageGuess found = guessLanguageOf(sampleOf(text));
    const bool isSure = found.isReliable || found.percent >= 80;
    return isSure ? found.language : QString();
}

void recogniseLanguages(Article &article)
{
    if (article.metadata.language.isEmpty()) {
        QString prose;
        for (const Block &block : article.blocks) {
            if (isProse(block.kind) && prose.size() < 4 * SampleUnits)
                prose += article.textIn(block.range).toString() + u'\n';
        }
        article.metadata.language = languageOfText(prose.isEmpty() ? article.text : prose);
    }
    const QString own = comparable(article.metadata.language);
    for (Block &block : article.blocks) {
        const QStringView text = article.textIn(block.range);
        if (!isProse(block.kind) ||
            letterWeight(text.first(std::min(text.size(), LongestParagraph))) < ShortestParagraph)
            continue;
        const LanguageGuess found = guessLanguageOf(piece(text, 0, LongestParagraph));
        if (found.isReliable && found.percent >= 90 && !found.language.isEmpty() && comparable(found.language) != own)
            block.language = found.language;
    }
}
