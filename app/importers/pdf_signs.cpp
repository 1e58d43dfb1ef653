#include "importers/pdf_signs.h"

#include <QRegularExpression>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto Unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto AnyCase = QRegularExpression::CaseInsensitiveOption;

} // namespace

QString listMarkerOf(const QString &line)
{
    static const QRegularExpression marker(
        u"^(?:([•◦▪▫‣●○■□◆◇➢➤✓✔❖∙·*\\x{F0A7}\\x{F0B7}\\x{F0D8}\\x{2043}\\x{25AA}])\\s*(?=\\S)|([–—-])\\s+(?=\\S)|"
        "(\\d{1,3}[.)]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\\)|\\[\\d{1,4}\\]|[a-zA-Z][.)]|[ivx]{1,5}\\.|[①-⑳])(?=\\s+\\S))"_s);
    const auto match = marker.match(line);
    for (int group = 1; group <= 3; ++group) {
        if (match.hasCaptured(group))
            return match.captured(group);
    }
    return {};
}

bool isBullet(const QString &marker)
{
    return marker.size() == 1 && !marker.front().isLetterOrNumber();
}

int valueOfMarker(const QString &marker)
{
    static const QRegularExpression inner(u"[\\[(]?(\\w+)[\\])]?\\.?"_s);
    const QString text = inner.match(marker).captured(1).toLower();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    if (text.size() == 1 && text.front() >= u'①' && text.front() <= u'⑳')
        return text.front().unicode() - u'①' + 1;
    static const QStringList roman = {u"i"_s,   u"ii"_s,   u"iii"_s, u"iv"_s, u"v"_s,  u"vi"_s,
                                      u"vii"_s, u"viii"_s, u"ix"_s,  u"x"_s,  u"xi"_s, u"xii"_s};
    if (text.size() > 1 || text == u"i" || text == u"v" || text == u"x")
        return int(roman.indexOf(text)) + (roman.contains(text) ? 1 : 0);
    return text.size() == 1 && text.front() >= u'a' && text.front() <= u'z' ? text.front().unicode() - u'a' + 1 : -1;
}

CaptionSign captionSignOf(const QString &line)
{
    static const QRegularExpression sign(
        u"^(?:(?:supplementary |extended data "
        u")?(?:fig(?:ure|\\.)?|table|tab\\.|scheme|chart|plate|listing|algorithm|exhibit|"
        "abbildung|abb\\.|tabelle|schaubild|tableau|illustration|carte|graphique|encadré|figura|fig\\.|tabla|cuadro|"
        "gráfico|"
        "tabela|quadro|tabella|grafico|figuur|afbeelding|tabel|rys\\.|rysunek|tab\\.|obr\\.|obrázek|tabulka|kuva|"
        "taulukko|"
        "figur|tabell|şekil|tablo|çizelge|рис\\.|рисунок|табл\\.|таблица|таблиця|εικόνα|σχήμα|πίνακας|שכל|איור|טבלה|"
        "شكل|جدول|الشكل|الجدول)\\s*|(?:图|圖|表|図|그림|표|图表)\\s*)"
        "((?:[A-Z]\\.?)?\\d+(?:[.\\-–]\\d+)*[a-z]?|[IVX]+)(\\s*[.:|—–．：、]|\\s*$|\\s*\\()?"_s,
        AnyCase | Unicode);
    const auto match = sign.match(line);
    return {match.hasMatch(), match.hasCaptured(2)};
}

bool endsSentence(const QString &line)
{
    static const QRegularExpression end(u"[.!?…。！？｡؟۔।:：;][\"'”’»“›）)\\]」』]*[\\d,]{0,4}$"_s);
    return end.match(line).hasMatch();
}

bool hasLeader(const QString &line)
{
    static const QRegularExpression leader(u"(?:\\.\\s?){4,}|…{2,}|(?:·\\s?){4,}|_{4,}"_s);
    return leader.match(line).hasMatch();
}

QString withShortLeaders(QString text)
{
    static const QRegularExpression dots(u"\\.{5,}|…{2,}|·{5,}"_s);
    return text.size() < 2 ? text : text.replace(dots, u"…"_s);
}

int numberDepth(const QString &line)
{
    static const QRegularExpression number(
        u"^(?:(\\d{1,3}(?:\\.\\d{1,3})*)\\.?\\s+\\p{L}|((?:[IVX]{1,6}|[A-Z])\\.)\\s+\\p{Lu}|"
        "((?:chapter|part|section|chapitre|partie|kapitel|teil|capítulo|capitolo|hoofdstuk|"
        "глава|appendix|annexe|anhang)\\s+(?:\\d+|[IVXLC]+|[A-Z])\\b)|(第.{1,5}[章节節部編回]))"_s,
        AnyCase | Unicode);
    const auto match = number.match(line);
    if (!match.hasMatch())
        return 0;
    return match.hasCaptured(1) ? int(match.captured(1).count(u'.')) + 1 : 1;
}
