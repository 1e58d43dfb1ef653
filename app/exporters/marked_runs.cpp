#include "exporters/marked_runs.h"

#include "exporters/colour_tones.h"
#include "text/segments.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView NeutralShade = u"#e4e2de";
constexpr QStringView NeutralLine = u"#77736b";

/// What lies over a run, put together from its owners.
class RunMaker {
public:
    RunMaker(TextRange range, const ExportOptions &options)
        : m_options(options)
    {
        m_run.range = range;
    }

    void add(const Span &span)
    {
        RunLook &look = m_run.look;
        switch (span.kind) {
        case Span::Kind::Emphasis:
            look.isEmphasis = true;
            break;
        case Span::Kind::Strong:
            look.isStrong = true;
            break;
        case Span::Kind::Code:
            look.isCode = true;
            break;
        case Span::Kind::Superscript:
            look.isSuperscript = true;
            break;
        case Span::Kind::Subscript:
            look.isSubscript = true;
            break;
        case Span::Kind::Strikethrough:
            look.isStruck = true;
            break;
        case Span::Kind::Underline:
            look.isUnderlined = true;
            break;
        case Span::Kind::FootnoteRef:
            look.isSuperscript = true;
            m_run.footnote = &span;
            break;
        case Span::Kind::Link:
            look.isLink = isSafeLink(span.target) || linkedBlock(span.target) >= 0;
            m_run.link = look.isLink ? span.target : QString();
            break;
        }
    }

    void add(const Annotation &annotation)
    {
        if (annotation.style.shape == HighlightStyle::Shape::Underline)
            m_run.look.underline = lineOf(annotation, m_options);
        else
            m_colours.push_back(annotation.style.colour);
    }

    [[nodiscard]] MarkedRun made()
    {
        if (!m_colours.empty())
            m_run.look.shade = m_options.includeColours ? blendedTone(m_colours) : NeutralShade.toString();
        return m_run;
    }

private:
    const ExportOptions &m_options;
    MarkedRun m_run;
    std::vector<Colour> m_colours;
};

} // namespace

MarkIndex::MarkIndex(const ExportedArticle &exported)
    : m_byBlock(exported.article->blocks.size())
{
    const Article &article = *exported.article;
    for (const Annotation &annotation : exported.annotations) {
        if (annotation.position.isEmpty() || m_byBlock.empty())
            continue;
        const size_t last = article.blockAt(annotation.position.end - 1);
        for (size_t block = article.blockAt(annotation.position.start); block <= last; ++block)
            m_byBlock[block].push_back(&annotation);
    }
}

std::span<const Annotation *const> MarkIndex::in(size_t block) const
{
    return m_byBlock[block];
}

std::vector<MarkedRun> markedRuns(const Article &article, size_t block, TextRange range, const MarkIndex &marks,
                                  const ExportOptions &options)
{
    std::vector<TextRange> ranges{range};
    std::vector<const Annotation *> touching;
    for (const Annotation *annotation : marks.in(block)) {
        if (annotation->position.overlaps(range)) {
            touching.push_back(annotation);
            ranges.push_back(annotation->position.intersected(range));
        }
    }
    const size_t firstSpan = ranges.size();
    const auto spans = article.spansIn(block);
    for (const Span &span : spans)
        ranges.push_back(span.range.intersected(range));
    std::vector<MarkedRun> runs;
    for (const Segment &segment : segments(ranges)) {
        RunMaker maker(segment.range, options);
        for (const size_t owner : segment.owners) {
            if (owner >= firstSpan)
                maker.add(spans[owner - firstSpan]);
            else if (owner > 0)
                maker.add(*touching[owner - 1]);
        }
        runs.push_back(maker.made());
    }
    return runs;
}

RunLook lookOf(const NoteRun &run)
{
    RunLook look;
    look.isStrong = run.isStrong;
    look.isEmphasis = run.isEmphasis;
    look.isCode = run.isCode;
    look.isStruck = run.isStruck;
    look.isLink = !run.link.isEmpty();
    return look;
}

QString markerOf(const NoteParagraph &paragraph)
{
    const QString indent(2 * std::max(0, paragraph.level - 1), u' ');
    return paragraph.marker.isEmpty() ? QString() : indent + paragraph.marker + u' ';
}

QString shadeOf(const Annotation &annotation, const ExportOptions &options)
{
    return options.includeColours ? markTone(annotation.style.colour) : NeutralShade.toString();
}

QString lineOf(const Annotation &annotation, const ExportOptions &options)
{
    return options.includeColours ? lineTone(annotation.style.colour) : NeutralLine.toString();
}

bool isSafeLink(const QString &address)
{
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}
