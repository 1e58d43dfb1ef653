#include "spelling/dictionary_encoding.h"

#include <unicode/ucnv.h>

namespace {

/// Hunspell's names as ICU knows them.
std::string icuName(std::string name)
{
    const auto replacePrefix = [&name](const std::string &prefix, const std::string &by) {
        if (name.starts_with(prefix))
            name.replace(0, prefix.size(), by);
    };
    replacePrefix("ISO8859-", "ISO-8859-");
    replacePrefix("microsoft-cp", "windows-");
    replacePrefix("TIS620", "TIS-620");
    if (name == "TIS-620-2533")
        name = "TIS-620";
    return name.empty() ? "ISO-8859-1" : name; // what Hunspell takes for granted
}

} // namespace

DictionaryEncoding::DictionaryEncoding(const std::string &name)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter = ucnv_open(icuName(name).c_str(), &status);
    if (!m_converter)
        return;
    ucnv_setFromUCallBack(m_converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(m_converter, false);
}

DictionaryEncoding::~DictionaryEncoding()
{
    ucnv_close(m_converter); // accepts null
}

std::optional<std::string> DictionaryEncoding::encoded(const QString &text) const
{
    std::string bytes(size_t(text.size()) * 4 + 8, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(m_converter, bytes.data(), int32_t(bytes.size()), QStringView(text).utf16(),
                                           int32_t(text.size()), &status);
    if (U_FAILURE(status))
        return {};
    bytes.resize(size_t(length));
    return bytes;
}

QString DictionaryEncoding::decoded(const std::string &bytes) const
{
    QString text(qsizetype(bytes.size()) * 2 + 8, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(m_converter, reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.data(), int32_t(bytes.size()), &status);
    text.truncate(U_SUCCESS(status) ? length : 0);
    return text;
}
