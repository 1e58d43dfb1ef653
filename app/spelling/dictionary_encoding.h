#pragma once
// The 8-bit encodings that Hunspell's dictionaries are written in.

#include <QString>

#include <memory>
#include <optional>
#include <string>

struct UConverter;

/// Between QString and a dictionary's bytes; not for several threads at once.
class DictionaryEncoding final {
public:
    /// `name` as dictionaries give it: "UTF-8", "ISO8859-15", "KOI8-R", "microsoft-cp1251" …
    explicit DictionaryEncoding(const std::string &name);
    ~DictionaryEncoding();
    DictionaryEncoding(const DictionaryEncoding &) = delete;
    DictionaryEncoding &operator=(const DictionaryEncoding &) = delete;

    /// False for a name that is not known.
    [[nodiscard]] bool isValid() const { return m_converter != nullptr; }
    /// Nothing when a character doesn't exist in the encoding.
    [[nodiscard]] std::optional<std::string> encoded(const QString &text) const;
    [[nodiscard]] QString decoded(const std::string &bytes) const;

private:
    UConverter *m_converter = nullptr;
};
