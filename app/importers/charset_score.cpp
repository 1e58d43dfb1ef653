#include "importers/charset_score.h"

#include "importers/code_point_walk.h"
#include "importers/language_guess.h"

#include <algorithm>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Before Unicode 3.0 Romanian had to be written with cedillas instead of commas.
char32_t withComma(char32_t c)
{
    switch (c) {
    case 0x015E:
        return 0x0218;
    case 0x015F:
        return 0x0219;
    case 0x0162:
        return 0x021A;
    case 0x0163:
        return 0x021B;
    default:
        return c;
    }
}

struct CloseSet {
    void operator()(USet *set) const { uset_close(set); }
};
using SetPtr = std::unique_ptr<USet, CloseSet>;

SetPtr exemplars(const QString &language, ULocaleDataExemplarSetType type)
{
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData *data = ulocdata_open(language.toLatin1().constData(), &status);
    SetPtr set;
    if (U_SUCCESS(status))
        set.reset(ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS, type, &status));
    ulocdata_close(data);
    if (U_FAILURE(status) || !set)
        set.reset(uset_openEmpty());
    return set;
}

/// Signs that stand in texts of any language.
bool isCommonSign(char32_t c)
{
    constexpr char16_t signs[] =
        u"\u00A0\u00A7\u00A9\u00AB\u00AE\u00B0\u00B7\u00BB\u00A1\u00BF\u2013\u2014\u2018\u2019\u201A\u201C"
        u"\u201D\u201E\u2026\u2022\u20AC\u2116\u2122\u00A3\u00AA\u00BA\u3000\u3001\u3002\u300A\u300B\u300C\u300D\u300E"
        u"\u300F\u3010\u3011\u30FB\u30FC\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u060C\u061B\u061F\u0640\uFF5E\u301C";
    return c < 0x10000 && QStringView(signs).contains(QChar(char16_t(c)));
}

bool isLetterlike(char32_t c)
{
    return QChar::isLetter(c) || QChar::isMark(c);
}

/// The words that hold anything but ASCII, without what stands around them.
QString foreignWords(QStringView text)
{
    QString words;
    qsizetype start = 0;
    bool isForeign = false;
    for (qsizetype index = 0; index <= text.size(); ++index) {
        const QChar c = index < text.size() ? text[index] : QChar(u' ');
        if (c.isLetter() || c.isMark() || c.isSurrogate()) {
            isForeign = isForeign || c.unicode() >= 0x80;
            continue;
        }
        if (isForeign)
            words.append(text.sliced(start, index - start)).append(u' ');
        start = index + 1;
        isForeign = false;
    }
    return words;
}

/// What a sign that is no letter says: common ones are fine, odd ones are not, least inside a word.
double signWeight(char32_t c, char32_t before, char32_t after)
{
    const bool isInside = isLetterlike(before) && isLetterlike(after) && before < 0x2E80;
    const bool isSymbol = QChar::isSymbol(c) || c == 0xA1 || c == 0xAA || c == 0xBA || c == 0xBF;
    if (isSymbol && (before >= 0x80 || after >= 0x80))
        return -0.5;
    if (isCommonSign(c))
        return isInside && c != 0x2019 && c != 0xB7 ? -0.2 : 0.4;
    return isInside ? -1.5 : -0.5;
}

/// Follows the words of Latin script: those of almost only accented letters are another script, wrongly decoded.
class WordMix {
public:
    /// The penalty of the word that ends with this character, 0 inside words.
    double penaltyAfter(char32_t c)
    {
        if (isLetterlike(c)) {
            ++m_letters;
            m_accented += c >= 0x80 && QChar::script(c) == QChar::Script_Latin ? 1 : 0;
            return 0;
        }
        const bool isOdd = m_letters >= 3 && m_accented * 3 > m_letters * 2;
        const double penalty = isOdd ? double(m_accented) : 0;
        m_letters = 0;
        m_accented = 0;
        return penalty;
    }

private:
    int m_letters = 0;
    int m_accented = 0;
};

/// What no Greek or Thai text does, but other scripts do when they are decoded as such: words without accents, vowel
/// signs in the air.
double strangeness(QStringView text)
{
    double greek = 0;
    double accented = 0;
    double thai = 0;
    double loose = 0;
    QChar before;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Greek && c.isLower()) {
            ++greek;
            accented += QStringView(u"άέήίόύώΐΰ").contains(c) ? 1 : 0;
        } else if (c.script() == QChar::Script_Thai) {
            ++thai;
            const bool isLeading = before >= QChar(0x0E40) && before <= QChar(0x0E44);
            const bool isConsonant = c >= QChar(0x0E01) && c <= QChar(0x0E2E);
            loose += (c.isMark() && before.script() != QChar::Script_Thai) || (isLeading && !isConsonant) ? 1 : 0;
        }
        before = c;
    }
    const double bare = greek > 20 && accented * 20 < greek ? 0.4 : 0;
    return bare + (thai > 0 ? 5 * loose / thai : 0);
}

} // namespace

struct CharsetScore::Letters {
    SetPtr main;
    SetPtr rare; ///< of loan words and names

    double weight(char32_t c) const
    {
        if (uset_contains(main.get(), UChar32(c)) || uset_contains(main.get(), UChar32(withComma(c))))
            return 1;
        return uset_contains(rare.get(), UChar32(c)) ? 0.2 : -1;
    }
};

CharsetScore::CharsetScore() = default;
CharsetScore::~CharsetScore() = default;

const CharsetScore::Letters &CharsetScore::lettersOf(const QString &language)
{
    auto &letters = m_letters[language];
    if (!letters)
        letters = std::make_shared<const Letters>(
            Letters{exemplars(language, ULOCDATA_ES_STANDARD), exemplars(language, ULOCDATA_ES_AUXILIARY)});
    return *letters;
}

double CharsetScore::soundness(QStringView text)
{
    double broken = 0;
    double foreign = 0;
    CodePointWalk units(text);
    while (units.hasNext()) {
        const char32_t c = units.next();
        if (c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c < 0x7F))
            continue;
        ++foreign;
        const QChar::Category category = QChar::category(c);
        if (c == 0xFFFD || c < 0x20 || category == QChar::Other_NotAssigned)
            broken += 1;
        else if (category == QChar::Other_Control || category == QChar::Other_PrivateUse)
            broken += 1;
    }
    return foreign > 0 ? -broken / foreign : 0;
}

double CharsetScore::fit(QStringView text, const Letters &letters) const
{
    double sum = 0;
    double count = 0;
    char32_t before = 0;
    WordMix word;
    CodePointWalk units(text);
    while (units.hasNext()) {
        const char32_t c = units.next();
        const char32_t after = units.hasNext() ? units.peekNext() : 0;
        sum -= word.penaltyAfter(c);
        if (c >= 0x80) {
            ++count;
            if (isLetterlike(c))
                sum += letters.weight(c);
            else
                sum += signWeight(c, before, after);
        }
        if ((c >= 0x80 || before >= 0x80) && QChar::isUpper(c) && QChar::isLower(before))
            sum -= 1.5;
        before = c;
    }
    sum -= word.penaltyAfter(U' ');
    return count > 0 ? sum / count : 0;
}

CharsetScore::Reading CharsetScore::readability(const QString &text)
{
    Reading best{-10, {}};
    const auto consider = [&](const QString &sample, TextKind kind) {
        const LanguageGuess guess = guessLanguageOf(sample, kind);
        const double confidence = guess.percent / 100.0 * (guess.isReliable ? 1.0 : 0.6);
        const double bonus = guess.language.isEmpty() ? 0 : 0.5 * confidence;
        const QString language = guess.language.isEmpty() ? u"en"_s : guess.language;
        const double score = fit(text, lettersOf(language)) + bonus;
        if (score > best.score)
            best = {score, language};
    };
    consider(text, text.contains(u"</"_s) ? TextKind::Markup : TextKind::Plain);
    if (const QString words = foreignWords(text); words.size() < text.size() / 2)
        consider(words, TextKind::Plain); // markup and quotations in English may hide the rest
    best.score -= strangeness(text);
    return best;
}
