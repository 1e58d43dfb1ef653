#include "importers/pdf_fonts.h"

#include <QRegularExpression>

namespace {

using namespace Qt::Literals::StringLiterals;

/// "ABCDEF+" stands before the name of a font of which only some letters are in the file.
QStringView withoutSubset(QStringView name)
{
    return name.size() > 7 && name[6] == u'+' ? name.sliced(7) : name;
}

} // namespace

PdfStyle styleOfFont(QStringView name)
{
    // Computer Modern and its kin have short names: cmbx, cmti, cmtt, ec-lmbx, SFBX, ptmb8r, phvro …
    static const QRegularExpression bold(u"bold|black|heavy|semibd|[-,_]bd|[-,_]b\\d|demi(?!light)|^(cm|sf|lm|ec[-]?lm)"
                                         u"\\w{0,2}b(x|$|\\d)|bx\\d|[-]?medi$|"
                                         "^p(tm|hv|pl|cr|nc|bk|ag)b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression italic(
        u"ital|obli|slant|kursiv|[-,_]it\\b|(^(cm|sf|lm|ec[-]?lm)(ti|sl|mi|bxti|bxsl|csti))|"
        "(regu|medi)ital|^p(tm|hv|pl|cr|nc|bk|ag)[rb](i|o)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mono(
        u"mono|courier|typewriter|consol|menlo|fixed|nimbusmon|inconsolata|^(cm|sf|lm)\\w{0,3}tt|"
        "sourcecode|firacode|lucidaconsole|andalemo|^pcr|letgoth|code(?!2000)(pro|new)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringView plain = withoutSubset(name);
    const bool isMath = plain.startsWith(u"CMMI") || plain.startsWith(u"LMMathItalic"); // variables, not emphasis
    return {.isBold = bold.match(plain).hasMatch(),
            .isItalic = !isMath && italic.match(plain).hasMatch(),
            .isMono = mono.match(plain).hasMatch()};
}
