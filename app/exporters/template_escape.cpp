#include "exporters/template_escape.h"

#include "exporters/bibtex_exporter.h"
#include "exporters/csv_exporter.h"
#include "exporters/json_text.h"
#include "exporters/markdown_text.h"

using namespace Qt::Literals::StringLiterals;

std::optional<ExportTemplate::Escape> escapeNamed(const QString &word)
{
    using enum ExportTemplate::Escape;
    static const QHash<QString, ExportTemplate::Escape> Words{{u"none"_s, None},         {u"html"_s, Html},
                                                              {u"markdown"_s, Markdown}, {u"latex"_s, Latex},
                                                              {u"json"_s, Json},         {u"csv"_s, Csv}};
    const auto found = Words.constFind(word.toLower());
    return found == Words.constEnd() ? std::nullopt : std::optional(*found);
}

ExportTemplate::Escape escapeFor(const QString &extension)
{
    using enum ExportTemplate::Escape;
    const QString suffix = extension.section(u'.', -1).toLower();
    if (QStringList{u"html"_s, u"htm"_s, u"xhtml"_s, u"xml"_s, u"opml"_s, u"svg"_s}.contains(suffix))
        return Html;
    if (suffix == u"md" || suffix == u"markdown")
        return Markdown;
    if (suffix == u"tex" || suffix == u"bib")
        return Latex;
    if (suffix == u"json" || suffix == u"jsonl" || suffix == u"jsonld")
        return Json;
    return suffix == u"csv" ? Csv : None;
}

std::string escaped(const std::string &value, ExportTemplate::Escape escape)
{
    const QString text = QString::fromStdString(value);
    switch (escape) {
    case ExportTemplate::Escape::Html:
        return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s).toStdString();
    case ExportTemplate::Escape::Markdown:
        return markdownEscaped(text).toStdString();
    case ExportTemplate::Escape::Latex:
        return latexEscaped(text).toStdString();
    case ExportTemplate::Escape::Csv:
        return csvCell(text).toStdString();
    case ExportTemplate::Escape::Json: {
        QByteArray json;
        appendJsonString(json, text);
        return json.sliced(1, json.size() - 2).toStdString();
    }
    case ExportTemplate::Escape::None:
        break;
    }
    return value;
}

QString safeFileName(const QString &name)
{
    constexpr qsizetype Longest = 120;
    QString safe;
    for (const QChar c : name.simplified()) {
        if (c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c))
            safe += c;
        else if (c.isSurrogate())
            safe += c;
    }
    safe = safe.simplified().first(std::min(Longest, safe.simplified().size()));
    while (!safe.isEmpty() && (safe.back() == u'.' || safe.back().isSpace() || safe.back().isHighSurrogate()))
        safe.chop(1);
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"Scholiast"_s : safe;
}
