#include "library/export_sample.h"

#include "exporters/exporters.h"
#include "exporters/templates.h"
#include "library/export_scope.h"
#include "library/export_snapshot.h"
#include "storage/store.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype PerArticle = 200;   // UTF-16 units that its title and facts take, about
constexpr size_t MostArticles = 300;    // more are not looked at
constexpr qsizetype PerHighlight = 100; // those beside quote and note

bool showsTexts(const ExportRequest &request)
{
    return request.format == u"html" || request.options.wholeText;
}

qsizetype lengthOf(const ExportedArticle &exported, bool withText)
{
    qsizetype length = PerArticle + (withText ? exported.article->text.size() : 0);
    for (const Annotation &annotation : exported.annotations)
        length += PerHighlight + annotation.quote.exact.size() + annotation.note.size();
    return length;
}

bool endsLine(QStringView tag)
{
    constexpr std::array names{u"p",  u"div",     u"li",     u"h1",   u"h2",     u"h3",    u"h4",         u"h5", u"h6",
                               u"tr", u"section", u"header", u"main", u"figure", u"aside", u"blockquote", u"dt", u"dd",
                               u"br", u"pre",     u"ul",     u"ol",   u"footer", u"title", u"summary"};
    return std::ranges::any_of(names, [tag](QStringView name) { return name == tag; });
}

bool isUnread(QStringView tag)
{
    return tag == u"style" || tag == u"script" || tag == u"head" || tag == u"template" || tag == u"svg";
}

/// "/p", "h1": of what stands between '<' and '>'.
QString tagName(QStringView inside)
{
    qsizetype end = 0;
    while (end < inside.size() && (inside[end].isLetterOrNumber() || (end == 0 && inside[end] == u'/')))
        ++end;
    return inside.first(end).toString().toLower();
}

QString withCharacters(QString text)
{
    static const std::array<std::pair<QLatin1StringView, QChar>, 6> names{{{"&lt;"_L1, u'<'},
                                                                           {"&gt;"_L1, u'>'},
                                                                           {"&quot;"_L1, u'"'},
                                                                           {"&#39;"_L1, u'\''},
                                                                           {"&nbsp;"_L1, QChar::Nbsp},
                                                                           {"&amp;"_L1, u'&'}}};
    for (const auto &[name, character] : names)
        text.replace(name, QString(character));
    return text;
}

/// How many of the first articles are longer than a sample.
Result<size_t> articlesForSample(const ExportSnapshot &snapshot, bool withTexts)
{
    const ExportedArticles articles = withTexts ? snapshot.articles : snapshot.articles.outlines();
    qsizetype length = 0;
    size_t count = 0;
    for (const ExportedArticle &exported : articles) {
        length += lengthOf(exported, withTexts);
        ++count;
        if (length > LongestSample)
            break;
    }
    if (const std::optional<Error> &failure = articles.failure())
        return tl::unexpected(*failure);
    return count;
}

void shorten(ExportSample &sample)
{
    if (sample.text.size() <= LongestSample)
        return;
    sample.isWhole = false;
    const bool splitsPair = sample.text[LongestSample - 1].isHighSurrogate();
    sample.text.truncate(splitsPair ? LongestSample - 1 : LongestSample);
}

/// Of one article among many it would name only that one: nothing then.
QString nameByTemplate(const ExportSnapshot &snapshot, const ExportRequest &request, bool isWhole)
{
    if (exporterNamed(request.format) || (snapshot.articles.size() == 1 && !isWhole))
        return {};
    const Result<ExportTemplate> format = readTemplate(snapshot.templateFolder, request.format);
    return format ? templateFileName(*format, snapshot) : QString();
}

/// The text format whose file holds the same words; empty for none.
QString shownAs(const ExportRequest &request)
{
    const QString &format = request.format;
    if (isTextFormat(format))
        return format;
    if (request.options.report && (format == u"docx" || format == u"odt"))
        return u"reading-note"_s;
    if (format == u"pdf" || format == u"docx" || format == u"odt")
        return u"html"_s;
    return format == u"xlsx" ? u"csv"_s : QString();
}

/// Nothing to show, but it may be known already that there will be no file.
Result<ExportSample> sampleOfBinary(Store &store, const ExportRequest &request, const QDateTime &now)
{
    const Exporter *exporter = exporterNamed(request.format);
    if (!exporter || !exporter->check)
        return ExportSample{};
    return exportSnapshot(store, articlesIn(store, request), request.options, now).and_then(exporter->check).map([] {
        return ExportSample{};
    });
}

} // namespace

Result<ExportSample> sampleOf(Store &store, const ExportRequest &wanted, const QDateTime &now)
{
    ExportRequest request = wanted;
    request.format = shownAs(wanted);
    if (request.format.isEmpty())
        return sampleOfBinary(store, wanted, now);
    const std::vector<ArticleId> all = articlesIn(store, request);
    const auto first = [&](size_t count) {
        return exportSnapshot(store, std::span(all).first(std::min(count, all.size())), request.options, now)
            .map([](ExportSnapshot snapshot) {
                snapshot.resources = ExportedResources();
                return snapshot;
            });
    };
    const Result<size_t> count = first(MostArticles).and_then([&](const ExportSnapshot &snapshot) {
        return articlesForSample(snapshot, showsTexts(request));
    });
    if (!count)
        return tl::unexpected(count.error());
    return first(*count).and_then([&](const ExportSnapshot &snapshot) {
        return exportedBytes(snapshot, request.format).map([&](const QByteArray &bytes) {
            ExportSample sample{.articles = int(*count), .isWhole = *count >= all.size()};
            sample.fileName = nameByTemplate(snapshot, wanted, sample.isWhole);
            const QString text = QString::fromUtf8(bytes);
            sample.text = request.format == u"html" ? readableText(text) : text;
            shorten(sample);
            return sample;
        });
    });
}

QString readableText(const QString &html)
{
    QString text;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype open = html.indexOf(u'<', at);
        const qsizetype until = open < 0 ? html.size() : open;
        text += withCharacters(html.sliced(at, until - at).replace(u'\n', u' '));
        const qsizetype close = open < 0 ? -1 : html.indexOf(u'>', open);
        if (close < 0)
            break;
        QString name = tagName(QStringView(html).sliced(open + 1, close - open - 1));
        at = close + 1;
        if (isUnread(name)) {
            const qsizetype end = html.indexOf(u"</"_s + name, at, Qt::CaseInsensitive);
            at = end < 0 ? html.size() : html.indexOf(u'>', end) + 1;
        } else if (endsLine(name.startsWith(u'/') ? QStringView(name).sliced(1) : QStringView(name))) {
            text += u'\n';
        } else if (name == u"/span") { // tags stand side by side
            text += u' ';
        }
    }
    static const QRegularExpression manyLines(u" *\\n[\\n ]*\\n *"_s), ends(u" *\\n *"_s), spaces(u" {2,}"_s);
    return text.replace(manyLines, u"\n\n"_s).replace(ends, u"\n"_s).replace(spaces, u" "_s).trimmed() + u'\n';
}
