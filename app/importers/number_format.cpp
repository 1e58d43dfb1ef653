#include "importers/number_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

/// a, b … z, aa, bb …: as word processors go on behind the last letter.
QString repeatedSign(int number, QStringView signs)
{
    if (number < 1)
        return QString::number(number);
    constexpr qsizetype mostRepeats = 30;
    const qsizetype index = (number - 1) % signs.size();
    return QString(std::min((number - 1) / signs.size() + 1, mostRepeats), signs[index]);
}

/// The list's own sign as long as there is one.
QString singleSign(int number, QStringView signs)
{
    return number >= 1 && number <= signs.size() ? QString(signs[number - 1]) : QString::number(number);
}

QString roman(int number)
{
    struct Step {
        int value;
        QStringView sign;
    };
    constexpr std::array steps = {Step{1000, u"m"}, Step{900, u"cm"}, Step{500, u"d"}, Step{400, u"cd"},
                                  Step{100, u"c"},  Step{90, u"xc"},  Step{50, u"l"},  Step{40, u"xl"},
                                  Step{10, u"x"},   Step{9, u"ix"},   Step{5, u"v"},   Step{4, u"iv"},
                                  Step{1, u"i"}};
    if (number < 1 || number > 9999)
        return QString::number(number);
    QString text;
    for (const Step &step : steps) {
        for (; number >= step.value; number -= step.value)
            text += step.sign;
    }
    return text;
}

QString chinese(int number)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    constexpr QStringView places = u"千百十";
    if (number < 1 || number > 9999)
        return QString::number(number);
    QString text;
    bool skipped = false;
    for (int place = 0, unit = 1000; unit >= 1; ++place, unit /= 10) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            skipped = !text.isEmpty();
            continue;
        }
        if (std::exchange(skipped, false))
            text += digits[0];
        if (digit > 1 || unit != 10 || !text.isEmpty()) // 十二, but 一百一十二
            text += digits[digit];
        if (unit > 1)
            text += places[place];
    }
    return text;
}

QString circled(int number)
{
    if (number >= 1 && number <= 20)
        return QString(QChar(0x2460 + number - 1));
    if (number >= 21 && number <= 35)
        return QString(QChar(0x3251 + number - 21));
    return number >= 36 && number <= 50 ? QString(QChar(0x32B1 + number - 36)) : QString::number(number);
}

QString hebrew(int number)
{
    constexpr QStringView units = u"אבגדהוזחט";
    constexpr QStringView tens = u"יכלמנסעפצ";
    constexpr QStringView hundreds = u"קרשת";
    if (number < 1 || number > 499)
        return QString::number(number);
    QString text;
    if (number >= 100)
        text += hundreds[number / 100 - 1];
    number %= 100;
    if (number == 15 || number == 16) // never written as a name of God
        return text + u'ט' + (number == 15 ? u'ו' : u'ז');
    if (number >= 10)
        text += tens[number / 10 - 1];
    return number % 10 > 0 ? text + units[number % 10 - 1] : text;
}

QString withDigits(int number, char16_t zero)
{
    QString text = QString::number(number);
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(zero + c.digitValue());
    }
    return text;
}

QString ordinal(int number)
{
    const int last = number % 100 / 10 == 1 ? 0 : number % 10;
    return QString::number(number) + (last == 1 ? u"st"_s : last == 2 ? u"nd"_s : last == 3 ? u"rd"_s : u"th"_s);
}

QString digitsOf(int number, NumberFormat format)
{
    switch (format) {
    case NumberFormat::DecimalZero:
        return QString::number(number).rightJustified(2, u'0');
    case NumberFormat::FullWidth:
        return withDigits(number, u'０');
    case NumberFormat::ArabicDigits:
        return withDigits(number, 0x0660);
    case NumberFormat::DevanagariDigits:
        return withDigits(number, 0x0966);
    case NumberFormat::ThaiDigits:
        return withDigits(number, 0x0E50);
    default:
        return QString::number(number);
    }
}

QString lettersOf(int number, NumberFormat format)
{
    switch (format) {
    case NumberFormat::LowerLetter:
        return repeatedSign(number, u"abcdefghijklmnopqrstuvwxyz");
    case NumberFormat::UpperLetter:
        return repeatedSign(number, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case NumberFormat::LowerGreek:
        return repeatedSign(number, u"αβγδεζηθικλμνξοπρστυφχψω");
    case NumberFormat::UpperGreek:
        return repeatedSign(number, u"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ");
    case NumberFormat::LowerRussian:
        return repeatedSign(number, u"абвгдежзиклмнопрстуфхцчшщыэюя");
    case NumberFormat::UpperRussian:
        return repeatedSign(number, u"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ");
    case NumberFormat::HeavenlyStem:
        return singleSign(number, u"甲乙丙丁戊己庚辛壬癸");
    case NumberFormat::Katakana:
        return singleSign(
            number, u"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン");
    case NumberFormat::Iroha:
        return singleSign(
            number, u"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス");
    case NumberFormat::Hangul:
        return singleSign(number, u"가나다라마바사아자차카타파하");
    case NumberFormat::HangulConsonant:
        return singleSign(number, u"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    case NumberFormat::Abjad:
        return singleSign(number, u"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ");
    default:
        return digitsOf(number, format);
    }
}

struct NamedFormat {
    QStringView name;
    NumberFormat format;
};

constexpr std::array WordFormats = {
    NamedFormat{u"none", NumberFormat::None},
    NamedFormat{u"bullet", NumberFormat::Bullet},
    NamedFormat{u"decimalZero", NumberFormat::DecimalZero},
    NamedFormat{u"decimalFullWidth", NumberFormat::FullWidth},
    NamedFormat{u"decimalFullWidth2", NumberFormat::FullWidth},
    NamedFormat{u"ordinal", NumberFormat::Ordinal},
    NamedFormat{u"lowerLetter", NumberFormat::LowerLetter},
    NamedFormat{u"upperLetter", NumberFormat::UpperLetter},
    NamedFormat{u"lowerRoman", NumberFormat::LowerRoman},
    NamedFormat{u"upperRoman", NumberFormat::UpperRoman},
    NamedFormat{u"russianLower", NumberFormat::LowerRussian},
    NamedFormat{u"russianUpper", NumberFormat::UpperRussian},
    NamedFormat{u"chineseCounting", NumberFormat::Chinese},
    NamedFormat{u"chineseCountingThousand", NumberFormat::Chinese},
    NamedFormat{u"taiwaneseCounting", NumberFormat::Chinese},
    NamedFormat{u"taiwaneseCountingThousand", NumberFormat::Chinese},
    NamedFormat{u"japaneseCounting", NumberFormat::Chinese},
    NamedFormat{u"ideographDigital", NumberFormat::Chinese},
    NamedFormat{u"japaneseDigitalTenThousand", NumberFormat::Chinese},
    NamedFormat{u"ideographTraditional", NumberFormat::HeavenlyStem},
    NamedFormat{u"decimalEnclosedCircle", NumberFormat::Circled},
    NamedFormat{u"decimalEnclosedCircleChinese", NumberFormat::Circled},
    NamedFormat{u"aiueo", NumberFormat::Katakana},
    NamedFormat{u"aiueoFullWidth", NumberFormat::Katakana},
    NamedFormat{u"iroha", NumberFormat::Iroha},
    NamedFormat{u"irohaFullWidth", NumberFormat::Iroha},
    NamedFormat{u"ganada", NumberFormat::Hangul},
    NamedFormat{u"chosung", NumberFormat::HangulConsonant},
    NamedFormat{u"hebrew1", NumberFormat::Hebrew},
    NamedFormat{u"hebrew2", NumberFormat::Hebrew},
    NamedFormat{u"arabicAbjad", NumberFormat::Abjad},
    NamedFormat{u"arabicAlpha", NumberFormat::Abjad},
    NamedFormat{u"hindiNumbers", NumberFormat::DevanagariDigits},
    NamedFormat{u"thaiNumbers", NumberFormat::ThaiDigits},
};

constexpr std::array OpenDocumentFormats = {
    NamedFormat{u"1", NumberFormat::Decimal},       NamedFormat{u"a", NumberFormat::LowerLetter},
    NamedFormat{u"A", NumberFormat::UpperLetter},   NamedFormat{u"i", NumberFormat::LowerRoman},
    NamedFormat{u"I", NumberFormat::UpperRoman},    NamedFormat{u"１", NumberFormat::FullWidth},
    NamedFormat{u"一", NumberFormat::Chinese},      NamedFormat{u"壹", NumberFormat::Chinese},
    NamedFormat{u"甲", NumberFormat::HeavenlyStem}, NamedFormat{u"①", NumberFormat::Circled},
    NamedFormat{u"ア", NumberFormat::Katakana},     NamedFormat{u"イ", NumberFormat::Iroha},
    NamedFormat{u"가", NumberFormat::Hangul},       NamedFormat{u"ㄱ", NumberFormat::HangulConsonant},
    NamedFormat{u"א", NumberFormat::Hebrew},        NamedFormat{u"أ", NumberFormat::Abjad},
    NamedFormat{u"١", NumberFormat::ArabicDigits},  NamedFormat{u"१", NumberFormat::DevanagariDigits},
    NamedFormat{u"๑", NumberFormat::ThaiDigits},    NamedFormat{u"α", NumberFormat::LowerGreek},
    NamedFormat{u"Α", NumberFormat::UpperGreek},    NamedFormat{u"а", NumberFormat::LowerRussian},
    NamedFormat{u"А", NumberFormat::UpperRussian},
};

} // namespace

QString formatted(int number, NumberFormat format)
{
    switch (format) {
    case NumberFormat::None:
        return {};
    case NumberFormat::Bullet:
        return u"•"_s;
    case NumberFormat::Ordinal:
        return ordinal(number);
    case NumberFormat::LowerRoman:
        return roman(number);
    case NumberFormat::UpperRoman:
        return roman(number).toUpper();
    case NumberFormat::Chinese:
        return chinese(number);
    case NumberFormat::Circled:
        return circled(number);
    case NumberFormat::Hebrew:
        return hebrew(number);
    default:
        return lettersOf(number, format);
    }
}

NumberFormat numberFormatOfWord(QStringView name)
{
    const auto known = std::ranges::find(WordFormats, name, &NamedFormat::name);
    return known != WordFormats.end() ? known->format : NumberFormat::Decimal;
}

NumberFormat numberFormatOfOpenDocument(QStringView name)
{
    if (name.isEmpty())
        return NumberFormat::None;
    const QStringView first = name.first(1);
    const auto known = std::ranges::find(OpenDocumentFormats, first, &NamedFormat::name);
    return known != OpenDocumentFormats.end() ? known->format : NumberFormat::Decimal;
}

QString bulletOf(const QString &text)
{
    const QString sign = text.trimmed();
    const bool isPlain = sign.size() == 1 && QStringView(u"-–—*→►▪■□○◦●✓✔➢❖·").contains(sign.front());
    if (!isPlain || QStringView(u"·●▪■*").contains(sign.front()))
        return u"•"_s;
    return sign == u"-" ? u"–"_s : sign;
}
