#include "importers/article_language.h"

#include "importers/language_guess.h"

#include <QHash>
#include <algorithm>
#include <vector>

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

/// What most of the text is in, paragraph by paragraph: a sample of mixed text misleads.
QString languageByVote(const Article &article, const std::vector<LanguageGuess> &guesses)
{
    QHash<QString, qsizetype> weights;
    for (size_t index = 0; index < guesses.size(); ++index) {
        if (guesses[index].isReliable && !guesses[index].language.isEmpty())
            weights[guesses[index].language] += letterWeight(article.textIn(article.blocks[index].range));
    }
    QString best;
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        if (best.isEmpty() || it.value() > weights[best] || (it.value() == weights[best] && it.key() < best))
            best = it.key();
    }
    return best;
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
    std::vector<LanguageGuess> guesses(article.blocks.size());
    for (size_t index = 0; index < guesses.size(); ++index) {
        const QStringView text = piece(article.textIn(article.blocks[index].range), 0, LongestParagraph);
        if (isProse(article.blocks[index].kind) && letterWeight(text) >= ShortestParagraph)
            guesses[index] = guessLanguageOf(text);
    }
    QString &language = article.metadata.language;
    if (language.isEmpty())
        language = languageByVote(article, guesses);
    if (language.isEmpty())
        language = languageOfText(article.text);
    const QString own = comparable(language);
    for (size_t index = 0; index < guesses.size(); ++index) {
        const LanguageGuess &found = guesses[index];
        const bool isOther = found.isReliable && found.percent >= 90 && !found.language.isEmpty();
        if (isOther && comparable(found.language) != own)
            article.blocks[index].language = found.language;
    }
}
