#include "exporters/citation.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

Citation::Type typeOf(const Citation &citation)
{
    if (!citation.isbn.isEmpty())
        return Citation::Type::Book;
    if (!citation.doi.isEmpty())
        return Citation::Type::Journal;
    return citation.url.isEmpty() ? Citation::Type::Document : Citation::Type::WebPage;
}

/// What is left of a text in a key: "É" is "e", other scripts leave nothing.
QString keyLetters(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            letters += c;
    }
    return letters;
}

QString firstLongWord(const QString &title)
{
    for (const QString &word : title.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letters = keyLetters(word); letters.size() > 3)
            return letters;
    }
    return {};
}

QString keyOf(const Citation &citation, const Article &article)
{
    QString key;
    if (!citation.authors.empty()) {
        const CitedName &first = citation.authors.front();
        key = keyLetters(first.family.isEmpty() ? first.literal.section(u' ', 0, 0) : first.family);
    }
    if (key.isEmpty())
        key = keyLetters(citation.container.section(u' ', 0, 0));
    if (citation.issued.year > 0)
        key += QString::number(citation.issued.year);
    key += firstLongWord(citation.title);
    if (key.isEmpty() || key[0].isDigit())
        key.prepend(u'a' + article.id.toString().first(8));
    return key;
}

QStringList keywordsOf(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    QStringList keywords;
    if (!snapshot.options.includeTags)
        return keywords;
    for (const Annotation &annotation : exported.annotations) {
        for (const TagId id : annotation.tags)
            keywords += snapshot.codebook.path(id);
    }
    keywords.removeAll(QString());
    keywords.removeDuplicates();
    keywords.sort(Qt::CaseInsensitive);
    return keywords;
}

Citation citationOf(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    const Metadata &metadata = exported.article->metadata;
    Citation citation;
    citation.title = metadata.title.simplified();
    for (const QString &author : metadata.authors)
        citation.authors.push_back(citedName(author));
    citation.issued = citedDate(metadata.published);
    citation.container = metadata.site.simplified();
    citation.language = metadata.language;
    if (metadata.url.startsWith(u"http"))
        citation.url = metadata.url;
    if (!citation.url.isEmpty())
        citation.accessed = exported.article->added.toUTC().date();
    if (metadata.identifier.startsWith(u"doi:", Qt::CaseInsensitive))
        citation.doi = metadata.identifier.sliced(4).trimmed();
    if (metadata.identifier.startsWith(u"isbn:", Qt::CaseInsensitive))
        citation.isbn = metadata.identifier.sliced(5).trimmed();
    citation.type = typeOf(citation);
    citation.keywords = keywordsOf(exported, snapshot);
    citation.key = keyOf(citation, *exported.article);
    return citation;
}

/// "doe2026market", "doe2026marketb", "doe2026marketc" …, then with numbers.
QString unusedKey(const QString &key, const QSet<QString> &used)
{
    QString candidate = key;
    for (int count = 1; used.contains(candidate); ++count)
        candidate = count < 26 ? key + QChar(u'a' + count) : key + u'x' + QString::number(count);
    return candidate;
}

} // namespace

std::vector<Citation> citationsOf(const ExportSnapshot &snapshot)
{
    std::vector<Citation> citations;
    QSet<QString> used;
    for (const ExportedArticle &exported : snapshot.articles.outlines()) {
        Citation citation = citationOf(exported, snapshot);
        citation.key = unusedKey(citation.key, used);
        used.insert(citation.key);
        citations.push_back(std::move(citation));
    }
    return citations;
}

CitedDate citedDate(const QString &published)
{
    static const QRegularExpression Iso(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?!\\d)"_s);
    const QRegularExpressionMatch match = Iso.match(published);
    if (!match.hasMatch())
        return {0, 0, 0, published.simplified()};
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), published.simplified()};
}
