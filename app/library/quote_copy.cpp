#include "library/quote_copy.h"

#include "exporters/quote_citation.h"

using namespace Qt::Literals::StringLiterals;

QuoteCopy copyOfQuote(const Article &article, const Annotation &annotation)
{
    Annotation clean = annotation;
    clean.quote.exact.remove(QChar::SoftHyphen);
    QuoteCopy copy{.text = quoteWithCitation(article, clean), .html = {}};
    QString html = copy.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    if (const QString &url = article.metadata.url; url.startsWith(u"http")) {
        const QString escaped = url.toHtmlEscaped();
        if (const qsizetype at = html.lastIndexOf(escaped); at >= 0)
            html.replace(at, escaped.size(), u"<a href=\"%1\">%1</a>"_s.arg(escaped));
    }
    copy.html = u"<p>"_s + html + u"</p>"_s;
    return copy;
}
