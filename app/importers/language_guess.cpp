#include "importers/language_guess.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace {

using namespace Qt::Literals::StringLiterals;

/// CLD2 has some codes of its own and of old standards.
QString bcp47(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language));
    if (code == u"un" || code.startsWith(u"xx"))
        return {};
    if (code == u"iw")
        return u"he"_s;
    if (code == u"jw")
        return u"jv"_s;
    return code == u"tl" ? u"fil"_s : code;
}

} // namespace

LanguageGuess guessLanguageOf(QStringView text, TextKind kind)
{
    const QByteArray utf8 = text.toUtf8();
    CLD2::Language best[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
    int percent[3] = {0, 0, 0};
    double score[3] = {0, 0, 0};
    int bytes = 0;
    int validBytes = 0;
    bool isReliable = false;
    const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummaryCheckUTF8(utf8.constData(), int(utf8.size()), kind == TextKind::Plain, &hints, 0,
                                            best, percent, score, nullptr, &bytes, &isReliable, &validBytes);
    return {bcp47(best[0]), isReliable, percent[0]};
}
