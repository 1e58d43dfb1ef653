#include "importers/markdown_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

QString asMarkdown(QStringView text)
{
    // "- a" and "1. a": the sign that makes a list, a heading, a quotation.
    static const QRegularExpression lineStart(u"^(\\d*)([#>+=.)-])(?=\\s|$)"_s, QRegularExpression::MultilineOption);
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isInWord =
            at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber() && text[at + 1].isLetterOrNumber();
        if (QStringView(u"\\`*[]<").contains(c) || (c == u'_' && !isInWord))
            out += u'\\';
        out += c;
    }
    return out.replace(lineStart, u"\\1\\\\2"_s);
}
