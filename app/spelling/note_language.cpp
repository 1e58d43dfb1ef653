#include "spelling/note_language.h"

#include "spelling/dictionaries.h"
#include "spelling/misspellings.h"

#include <QLocale>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int EnoughLetters = 12; // bytes of UTF-8 that CLD2 took for letters
constexpr int SureLetters = 40;   // a language without a dictionary is believed only then

QString proseOf(const QString &text)
{
    QString prose;
    prose.reserve(text.size());
    for (const TextRange word : checkableWords(text)) {
        prose += word.in(text);
        prose += u' ';
    }
    return prose;
}

/// Chinese, Japanese and Thai have no words that could be checked; their letters still tell the language.
QString unspacedPart(const QString &text)
{
    QString part;
    for (const QChar c : text) {
        const QChar::Script script = c.script();
        const bool isUnspaced = script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                                script == QChar::Script_Katakana || script == QChar::Script_Thai;
        if (isUnspaced)
            part += c;
    }
    return part;
}

struct Guess {
    QString language; ///< empty = can't tell
    int letters = 0;
};

Guess detected(const QString &text, const QString &hint)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray hintCode = hint.section(u'-', 0, 0).section(u'_', 0, 0).toLatin1();
    const CLD2::CLDHints hints{hintCode.isEmpty() ? nullptr : hintCode.constData(), nullptr, CLD2::UNKNOWN_ENCODING,
                               CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int letters = 0;
    bool isReliable = false;
    const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
        bytes.constData(), int(bytes.size()), true, &hints, CLD2::kCLDFlagBestEffort, languages.data(), percents.data(),
        scores.data(), nullptr, &letters, &isReliable);
    if (found == CLD2::UNKNOWN_LANGUAGE || !isReliable || letters < EnoughLetters)
        return {};
    return {QString::fromLatin1(CLD2::LanguageCode(found)).section(u'-', 0, 0), letters};
}

Guess guessWithHint(const QString &text, const QString &hint)
{
    const QString prose = proseOf(text);
    const QString unspaced = unspacedPart(text);
    return detected(prose.size() >= unspaced.size() * 2 ? prose : unspaced, hint);
}

} // namespace

QString languageOfText(const QString &text)
{
    return guessWithHint(text, {}).language;
}

QString guessLanguage(const QString &note, const QString &hint, const QStringList &available,
                      const QString &interfaceLanguage)
{
    if (const Guess guess = guessWithHint(note, hint); !guess.language.isEmpty()) {
        const QString best = bestLanguage(hint.startsWith(guess.language) ? hint : guess.language, available);
        if (!best.isEmpty() || guess.letters >= SureLetters)
            return best;
    }
    if (const QString best = bestLanguage(hint, available); !best.isEmpty())
        return best;
    return bestLanguage(interfaceLanguage.isEmpty() ? QLocale::system().name() : interfaceLanguage, available);
}
