#include "exporters/markdown_regions.h"

#include "exporters/markdown_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringBuilder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString EndLine = u"<!-- scholiast end -->"_s;

struct StartLine {
    QString key, checksum;
    bool isGone = false;
};

std::optional<StartLine> startLine(const QString &line)
{
    static const QRegularExpression Start(
        u"^<!-- scholiast ((?:title|heading|highlight|text) [0-9a-f-]+) ([0-9a-f]{16})( gone)? -->\\s*$"_s);
    const QRegularExpressionMatch match = Start.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return StartLine{match.captured(1), match.captured(2), !match.captured(3).isEmpty()};
}

/// The index of the line that ends the region that begins before `from`; -1 when another begins first.
qsizetype endOfRegion(const QStringList &lines, qsizetype from)
{
    for (qsizetype line = from; line < lines.size() && !startLine(lines[line]); ++line) {
        if (lines[line].trimmed() == EndLine)
            return line;
    }
    return -1;
}

qsizetype takeFrontMatter(const QStringList &lines, MarkdownFile &file)
{
    if (lines.first() != u"---")
        return 0;
    const qsizetype end = lines.indexOf(u"---"_s, 1);
    if (end > 0)
        file.frontMatter = lines.sliced(1, end - 1);
    return end > 0 ? end + 1 : 0;
}

} // namespace

bool MarkdownFile::hasRegions() const
{
    return std::ranges::any_of(parts, [](const MarkdownPart &part) { return part.region.has_value(); });
}

QString regionText(const MarkdownRegion &region, bool isGone)
{
    return u"<!-- scholiast " % region.key % u' ' % markdownChecksum(region.content) %
           (isGone ? QStringView(u" gone -->\n") : QStringView(u" -->\n")) % region.content % u'\n' % EndLine % u'\n';
}

QString markdownChecksum(const QString &content)
{
    QString normal;
    normal.reserve(content.size() + 1);
    qsizetype end = 0; // after the last line that is not empty
    eachLine(content, [&](QStringView line) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (line.isEmpty() && normal.isEmpty())
            return;
        normal += line;
        normal += u'\n';
        end = line.isEmpty() ? end : normal.size();
    });
    const QByteArray bytes = QStringView(normal).first(end).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(8).toHex());
}

MarkdownFile markdownFile(const QString &text)
{
    MarkdownFile file;
    const QStringList lines = text.split(u'\n');
    QSet<QString> keys;
    QStringList own;
    const auto takeOwn = [&] {
        if (!own.isEmpty())
            file.parts.push_back({own.join(u'\n') + u'\n', {}});
        own.clear();
    };
    for (qsizetype line = takeFrontMatter(lines, file); line < lines.size(); ++line) {
        const std::optional<StartLine> start = startLine(lines[line]);
        const qsizetype end = start && !keys.contains(start->key) ? endOfRegion(lines, line + 1) : -1;
        if (end < 0) {
            own += lines[line];
            continue;
        }
        takeOwn();
        keys.insert(start->key);
        const QString content = lines.sliced(line + 1, end - line - 1).join(u'\n');
        file.parts.push_back({lines.sliced(line, end - line + 1).join(u'\n') + u'\n',
                              MarkdownRegion{start->key, content}, markdownChecksum(content) != start->checksum,
                              start->isGone});
        line = end;
    }
    if (!own.isEmpty() && own.last().isEmpty()) // the text ended with a line end
        own.removeLast();
    takeOwn();
    return file;
}
