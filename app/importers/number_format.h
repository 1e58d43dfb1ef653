#pragma once
// Numbers as lists, footnotes and headings show them: 3, c, III, 三, ③ …

#include <QString>
#include <QStringView>

enum class NumberFormat {
    None, ///< nothing is shown
    Bullet,
    Decimal,
    DecimalZero, ///< 01
    FullWidth,   ///< １
    Ordinal,     ///< 1st
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    LowerGreek,
    UpperGreek,
    LowerRussian,
    UpperRussian,
    Chinese,         ///< 二十三
    HeavenlyStem,    ///< 甲 乙 丙
    Circled,         ///< ①
    Katakana,        ///< ア イ ウ
    Iroha,           ///< イ ロ ハ
    Hangul,          ///< 가 나 다
    HangulConsonant, ///< ㄱ ㄴ ㄷ
    Hebrew,
    Abjad,
    ArabicDigits,
    DevanagariDigits,
    ThaiDigits,
};

[[nodiscard]] QString formatted(int number, NumberFormat format);

/// Of Office Open XML: "lowerRoman". Decimal for names we don't know.
[[nodiscard]] NumberFormat numberFormatOfWord(QStringView name);
/// Of OpenDocument: "i", "A", "一, 二, 三, ...". None for an empty name.
[[nodiscard]] NumberFormat numberFormatOfOpenDocument(QStringView name);

/// What a list's sign is shown as. Fonts of signs have their own letters: people see a dot, a box, an arrow.
[[nodiscard]] QString bulletOf(const QString &text);
