#include "exporters/document_report.h"

#include "exporters/comment_text.h"
#include "exporters/highlight_groups.h"
#include "model/colour_words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ReportParagraph::Kind;

constexpr int DeepestHeading = 9;

/// As it is in the article, from what is left of it in words; grey when the options leave colours out.
RunLook lookOf(const HighlightFacts &facts, const ExportOptions &options)
{
    Annotation marked;
    marked.style.colour = colourFromWord(facts.colour).value_or(Colour::Yellow);
    RunLook look;
    if (facts.shape == u"underline")
        look.underline = lineOf(marked, options);
    else
        look.shade = shadeOf(marked, options);
    return look;
}

/// The quote, between what stands around it when that is asked for.
std::vector<ReportRun> quoteRuns(const HighlightFacts &facts, const ExportOptions &options)
{
    const RunLook look = lookOf(facts, options);
    const QString &around = facts.around;
    const TextRange quote = facts.inAround;
    if (around.isEmpty())
        return {{facts.quote, look}};
    return {{around.first(quote.start), {}},
            {around.sliced(quote.start, quote.length()), look},
            {around.sliced(quote.end), {}}};
}

/// A paragraph for each line.
std::vector<std::vector<ReportRun>> linesOf(const std::vector<ReportRun> &runs)
{
    std::vector<std::vector<ReportRun>> lines(1);
    for (const ReportRun &run : runs) {
        const QStringList pieces = run.text.split(u'\n');
        for (qsizetype at = 0; at < pieces.size(); ++at) {
            if (at > 0)
                lines.emplace_back();
            if (!pieces[at].isEmpty())
                lines.back().push_back({pieces[at], run.look});
        }
    }
    std::erase_if(lines, [](const auto &line) { return line.empty(); });
    return lines;
}

std::vector<ReportRun> noteRuns(const NoteParagraph &paragraph)
{
    std::vector<ReportRun> runs;
    if (const QString marker = markerOf(paragraph); !marker.isEmpty())
        runs.push_back({marker, {}});
    for (const NoteRun &run : paragraph.runs)
        runs.push_back({run.text, lookOf(run), run.link});
    return runs;
}

ReportRun linkRun(const QString &text, const QString &address)
{
    RunLook look;
    look.isLink = true;
    return {text, look, address};
}

/// Parts of a line, with a dot between them.
class FactLine {
public:
    void add(const ReportRun &run)
    {
        if (run.text.isEmpty())
            return;
        if (!m_runs.empty())
            m_runs.push_back({u" · "_s, {}});
        m_runs.push_back(run);
    }
    void add(const QString &text) { add(ReportRun{text, {}}); }
    [[nodiscard]] const std::vector<ReportRun> &runs() const { return m_runs; }

private:
    std::vector<ReportRun> m_runs;
};

class Report {
public:
    Report(const ExportSnapshot &snapshot, const std::function<void(const ReportParagraph &)> &take)
        : m_snapshot(snapshot)
        , m_take(take)
        , m_isOfOne(snapshot.articles.size() == 1)
    {
        using enum ExportOptions::Grouping;
        m_isGrouped = snapshot.options.grouping != TextOrder && snapshot.options.grouping != Article;
    }

    Result<> write()
    {
        if (m_isOfOne)
            addArticle(firstArticle(m_snapshot.articles));
        return eachHighlight(m_snapshot, Repeats::EachTag, [this](const QString &group, const HighlightRow &row) {
            if (m_isGrouped)
                addHeadings({group.isEmpty() ? u"Untagged"_s : group}, m_isOfOne ? 2 : 1, {});
            else
                addPlace(row);
            addHighlight(row);
            return Result<>();
        });
    }

private:
    void addArticle(const ArticleFacts &article)
    {
        m_article = article.id;
        m_headings.clear();
        const Metadata &metadata = article.metadata;
        m_take({Kind::Heading, {{metadata.title.simplified(), {}}}, 1, metadata.language});
        FactLine line;
        line.add(sourceLine(metadata));
        if (isSafeLink(metadata.url))
            line.add(linkRun(metadata.url, metadata.url));
        if (!line.runs().empty())
            m_take({Kind::Source, line.runs()});
    }

    void addPlace(const HighlightRow &row)
    {
        if (row.article->id != m_article)
            addArticle(*row.article);
        addHeadings(row.facts.headings, 2, row.article->metadata.language);
    }

    /// Those of the path that did not stand above the last highlight.
    void addHeadings(const QStringList &path, int top, const QString &language)
    {
        qsizetype depth = 0;
        while (depth < path.size() && depth < m_headings.size() && path[depth] == m_headings[depth])
            ++depth;
        for (; depth < path.size(); ++depth)
            m_take({Kind::Heading, {{path[depth], {}}}, std::min(top + int(depth), DeepestHeading), language});
        m_headings = path;
    }

    void addHighlight(const HighlightRow &row)
    {
        for (auto &line : linesOf(quoteRuns(row.facts, m_snapshot.options)))
            m_take({Kind::Quote, std::move(line), 0, row.article->metadata.language});
        if (const std::vector<ReportRun> facts = factRuns(row); !facts.empty())
            m_take({Kind::Facts, facts});
        for (const NoteParagraph &paragraph : noteParagraphs(row.facts.note))
            m_take({Kind::Note, noteRuns(paragraph)});
    }

    [[nodiscard]] std::vector<ReportRun> factRuns(const HighlightRow &row) const
    {
        const HighlightFacts &facts = row.facts;
        FactLine line;
        if (m_isGrouped && !m_isOfOne)
            line.add(row.article->metadata.title);
        if (m_isGrouped)
            line.add(facts.headings.join(u" › "_s));
        if (!facts.page.isEmpty())
            line.add(u"p.\u00A0"_s + facts.page);
        for (const QString &tag : facts.tags)
            line.add(u'#' + tag);
        line.add(facts.created.section(u'T', 0, 0));
        if (!facts.link.isEmpty())
            line.add(linkRun(u"↗"_s, facts.link));
        return line.runs();
    }

    const ExportSnapshot &m_snapshot;
    const std::function<void(const ReportParagraph &)> &m_take;
    bool m_isOfOne;
    bool m_isGrouped;
    ArticleId m_article;    ///< that the last highlight is of
    QStringList m_headings; ///< that stand above it
};

} // namespace

QString ReportParagraph::text() const
{
    QString text;
    for (const ReportRun &run : runs)
        text += run.text;
    return text;
}

Result<> eachReportParagraph(const ExportSnapshot &snapshot, const std::function<void(const ReportParagraph &)> &take)
{
    return Report(snapshot, take).write();
}
