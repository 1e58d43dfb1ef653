#include "importers/line_shape.h"

#include "importers/text_cleaning.h"

#include <QRegularExpression>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestMark = 32; ///< UTF-16 units of a line that are looked at for its list mark

bool isCloser(QChar c)
{
    return QStringView(u"\"'”’»)]）】」』›*_ \u00A0\u202F").contains(c);
}

bool isOpener(QChar c)
{
    return QStringView(u"\"'“‘«([（【「『‹—–-_*¿¡ \t\u00A0\u202F\u3000").contains(c);
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

qsizetype columnsOf(char32_t c)
{
    if (c >= 0xAC00 && c <= 0xD7A3)
        return 2;
    return isWrittenWithoutSpaces(c) ? 2 : 1;
}

} // namespace

std::optional<ListMark> listMark(QStringView line)
{
    const QStringView text = line.trimmed().first(std::min(line.trimmed().size(), LongestMark));
    if (text.size() < 3)
        return std::nullopt;
    const qsizetype offset = text.data() - line.data();
    if (QStringView(u"-*+•◦▪‣●○■□·").contains(text[0]) && (text[1] == u' ' || text[1] == u'\t')) {
        const qsizetype behind = text.size() - text.sliced(1).trimmed().size();
        const bool isOwn = QStringView(u"◦▪‣●○■□").contains(text[0]);
        return ListMark{isOwn ? QString(text[0]) : text[0] == u'-' ? u"–"_s : u"•"_s, offset + behind, false};
    }
    if (text[0].isLetter() && text[0].unicode() < 0x2460 && text[1] != u')')
        return std::nullopt;
    static const QRegularExpression numbered =
        pattern(u"^(\\(?(?:\\d{1,3}[.)]|[a-z]\\))|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑳])(\\s*)"_s);
    const auto match = numbered.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QStringView mark = match.capturedView(1);
    const bool needsSpace = mark.back() == u'.' || mark.back() == u')';
    if ((needsSpace && match.capturedLength(2) == 0) || match.capturedEnd(0) >= text.size())
        return std::nullopt;
    return ListMark{mark.toString(), offset + match.capturedEnd(0), true};
}

bool isRule(QStringView line)
{
    QChar mark;
    int count = 0;
    for (const QChar c : line) {
        if (c.isSpace())
            continue;
        if (count > 0 && c != mark)
            return false;
        mark = c;
        ++count;
    }
    if (count == 1)
        return mark == u'⁂' || mark == u'❦' || mark == u'❧';
    return count >= 3 && QStringView(u"*-_=~•·—–#+⁂─━＊").contains(mark);
}

int underlineLevel(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.size() < 3)
        return 0;
    const auto all = [&](char16_t mark) { return std::ranges::all_of(text, [mark](QChar c) { return c == mark; }); };
    return all(u'=') ? 1 : all(u'-') || all(u'~') ? 2 : 0;
}

int chapterLevel(QStringView line)
{
    static const QRegularExpression chapter = pattern(
        u"^(?:(?:the )?(?:chapter|book|part|volume|act|canto|letter|prologue|epilogue|preface|foreword|introduction|"
        "conclusion|contents|appendix|chapitre|livre|partie|tome|acte|chant|prologue|épilogue|préface|avant-propos|"
        "kapitel|buch|teil|akt|vorwort|nachwort|einleitung|capítulo|libro|parte|acto|prólogo|epílogo|capitolo|atto|"
        "prologo|epilogo|глава|книга|часть|том|пролог|эпилог|الفصل|الباب|فصل|פרק|rozdział|hoofdstuk)"
        "(?:\\s+(?:\\d+|[ivxlcdm]+|\\p{L}+)(?:[.:—–-]|\\s*$).*|[.:]?)|"
        "第\\s*[0-9０-９一二三四五六七八九十百千零〇两兩]+\\s*[章回节節卷部篇幕話话].*|제\\s*\\d+\\s*장.*|"
        "[序终終]章.*|序言|前言|后记|後記|楔子|尾声|引子)$"_s);
    static const QRegularExpression section =
        pattern(u"^(?:scene|scène|szene|escena|scena|сцена|section|abschnitt|sección)\\s+"
                "(?:\\d+|[ivxlcdm]+|\\p{L}+)(?:[.:—–-]|\\s*$).*$"_s);
    static const QRegularExpression roman(u"^[IVXLC]+\\.?$"_s);
    const QStringView text = line.trimmed();
    if (text.isEmpty() || text.size() > 90)
        return 0;
    const QString whole = text.toString();
    if (chapter.match(whole).hasMatch() || roman.match(whole).hasMatch())
        return 2;
    return section.match(whole).hasMatch() ? 3 : 0;
}

bool isAllCapitals(QStringView line)
{
    int capitals = 0;
    for (const QChar c : line) {
        if (c.isLower())
            return false;
        capitals += c.isUpper() ? 1 : 0;
    }
    return capitals >= 2;
}

bool endsSentence(QStringView line)
{
    while (!line.isEmpty() && (line.back().isSpace() || isCloser(line.back())))
        line.chop(1);
    return !line.isEmpty() && QStringView(u".!?…:;。！？：；｡؟۔।").contains(line.back());
}

bool beginsUpperCase(QStringView line)
{
    while (!line.isEmpty() && isOpener(line.front()))
        line = line.sliced(1);
    return !line.isEmpty() && line.front().isUpper();
}

qsizetype columns(QStringView line)
{
    line = line.trimmed();
    qsizetype sum = 0;
    for (const QChar c : line) {
        if (c.isLowSurrogate() || c.isMark())
            continue;
        sum += c.isHighSurrogate() ? 2 : columnsOf(c.unicode());
    }
    return sum;
}

qsizetype firstWordColumns(QStringView line)
{
    line = line.trimmed();
    qsizetype sum = 0;
    for (const QChar c : line) {
        if (c == u' ' || c == u'\t')
            break;
        const qsizetype width = c.isLowSurrogate() || c.isMark() ? 0 : columnsOf(c.unicode());
        if (width == 2 && sum > 0)
            break;
        sum += width;
        if (width == 2)
            break;
    }
    return sum;
}

qsizetype indentation(QStringView line)
{
    qsizetype sum = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            sum += 8 - sum % 8;
        else if (c == u' ' || c == u'\u00A0')
            ++sum;
        else if (c == u'\u3000')
            sum += 2;
        else
            break;
    }
    return sum;
}

QuotedLine quotedLine(QStringView line)
{
    QuotedLine quoted{0, line};
    for (;;) {
        const QStringView text = quoted.text.trimmed();
        const bool opens = text.startsWith(u'>') && (text.size() == 1 || text[1] == u' ' || text[1] == u'>');
        if (!opens || quoted.depth >= 100)
            return quoted;
        quoted.text = text.sliced(1);
        ++quoted.depth;
    }
}
