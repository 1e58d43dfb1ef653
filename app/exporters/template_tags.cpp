#include "exporters/template_tags.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

struct TemplateTag {
    qsizetype start = 0, end = 0; ///< of the whole tag in the body
    QChar sign;                   ///< '#', '^', '/', '!', '>', '=', or null for a variable
    QString name;
    bool isClosed = true;
};

std::vector<TemplateTag> tagsOf(const QString &body)
{
    std::vector<TemplateTag> tags;
    for (qsizetype at = body.indexOf(u"{{"_s); at >= 0; at = body.indexOf(u"{{"_s, tags.back().end)) {
        const bool isTriple = body.mid(at, 3) == u"{{{";
        const QString closing = isTriple ? u"}}}"_s : u"}}"_s;
        const qsizetype close = body.indexOf(closing, at + 2);
        TemplateTag tag{at, close < 0 ? body.size() : close + closing.size(), {}, {}, close >= 0};
        QString inside = body.sliced(at + (isTriple ? 3 : 2), std::max<qsizetype>(0, close - at - closing.size()));
        inside = inside.trimmed();
        if (!inside.isEmpty() && u"#^/!>=&"_s.contains(inside[0])) {
            if (inside[0] != u'&')
                tag.sign = inside[0];
            inside = inside.sliced(1).trimmed();
        }
        tag.name = inside;
        tags.push_back(tag);
    }
    return tags;
}

int lineOf(const QString &body, qsizetype offset, int firstLine)
{
    return firstLine + int(QStringView(body).first(offset).count(u'\n'));
}

const QSet<QString> &knownNames()
{
    static const QSet<QString> Names{u"articles"_s,    u"groups"_s,   u"highlights"_s,  u"tags"_s,      u"authors"_s,
                                     u"headings"_s,    u"count"_s,    u"date"_s,        u"time"_s,      u"title"_s,
                                     u"author"_s,      u"site"_s,     u"url"_s,         u"published"_s, u"language"_s,
                                     u"identifier"_s,  u"added"_s,    u"article_id"_s,  u"group"_s,     u"number"_s,
                                     u"quote"_s,       u"around"_s,   u"note"_s,        u"heading"_s,   u"page"_s,
                                     u"paragraph"_s,   u"tag_list"_s, u"colour"_s,      u"shape"_s,     u"created"_s,
                                     u"created_day"_s, u"modified"_s, u"highlighter"_s, u"link"_s,      u"id"_s,
                                     u"citation"_s,    u"is_first"_s, u"is_last"_s,     u"name"_s};
    return Names;
}

QString signProblem(const TemplateTag &tag)
{
    if (!tag.isClosed)
        return QCoreApplication::translate("ErrorDetail", "a tag has no end: “{{” without “}}”");
    if (tag.sign == u'=')
        return QCoreApplication::translate("ErrorDetail", "other delimiters than {{ }} are not for these templates");
    if (tag.sign == u'>')
        return QCoreApplication::translate("ErrorDetail", "“%1”: a template can't take in another one").arg(tag.name);
    if (tag.sign != u'!' && !knownNames().contains(tag.name))
        return QCoreApplication::translate("ErrorDetail", "there is no variable “%1”").arg(tag.name);
    return {};
}

/// Where a section's tag and its line end, when it has the line for itself: Mustache writes nothing of such a line
/// then.
TextRange standalone(const QString &body, const TemplateTag &tag)
{
    qsizetype start = tag.start, end = tag.end;
    while (start > 0 && (body[start - 1] == u' ' || body[start - 1] == u'\t'))
        --start;
    while (end < body.size() && (body[end] == u' ' || body[end] == u'\t' || body[end] == u'\r'))
        ++end;
    const bool isAlone = (start == 0 || body[start - 1] == u'\n') && (end == body.size() || body[end] == u'\n');
    return isAlone ? TextRange{start, std::min(end + 1, body.size())} : TextRange{tag.start, tag.end};
}

} // namespace

std::optional<TemplateProblem> tagProblem(const QString &body, int firstLine)
{
    std::vector<TemplateTag> open;
    for (const TemplateTag &tag : tagsOf(body)) {
        const int line = lineOf(body, tag.start, firstLine);
        if (const QString problem = signProblem(tag); !problem.isEmpty())
            return TemplateProblem{line, problem};
        if (tag.sign == u'#' || tag.sign == u'^') {
            open.push_back(tag);
        } else if (tag.sign == u'/') {
            if (open.empty() || open.back().name != tag.name)
                return TemplateProblem{
                    line,
                    QCoreApplication::translate("ErrorDetail", "“%1” is closed but was not opened last").arg(tag.name)};
            open.pop_back();
        }
    }
    if (!open.empty())
        return TemplateProblem{
            lineOf(body, open.back().start, firstLine),
            QCoreApplication::translate("ErrorDetail", "the section “%1” is not closed").arg(open.back().name)};
    return std::nullopt;
}

std::vector<TemplatePiece> templatePieces(const QString &body)
{
    std::vector<TemplatePiece> pieces;
    qsizetype taken = 0;
    std::vector<TemplateTag> open;
    const auto take = [&](TemplatePiece::Over over, qsizetype start, qsizetype end) {
        if (end > start || over != TemplatePiece::Over::Everything)
            pieces.push_back({over, body.sliced(start, end - start)});
    };
    for (const TemplateTag &tag : tagsOf(body)) {
        const bool isWalked = tag.name == u"articles" || tag.name == u"groups";
        if (tag.sign == u'#' || tag.sign == u'^') {
            if (open.empty() && isWalked && tag.sign == u'#') {
                take(TemplatePiece::Over::Everything, taken, standalone(body, tag).start);
                taken = standalone(body, tag).end;
            }
            open.push_back(tag);
        } else if (tag.sign == u'/') {
            const TemplateTag start = open.back();
            open.pop_back();
            if (open.empty() && isWalked && start.sign == u'#') {
                using enum TemplatePiece::Over;
                take(tag.name == u"articles" ? Articles : Groups, taken, std::max(taken, standalone(body, tag).start));
                taken = std::max(taken, standalone(body, tag).end);
            }
        }
    }
    take(TemplatePiece::Over::Everything, taken, body.size());
    return pieces;
}
