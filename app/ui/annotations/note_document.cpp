#include "ui/annotations/note_document.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Two spaces before a line end make Markdown keep it; inside fences they would only be noise.
QString withLineEndsKept(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    bool isFenced = false;
    for (QString &line : lines) {
        const QString start = line.trimmed().left(3);
        if (start == "```"_L1 || start == "~~~"_L1)
            isFenced = !isFenced;
        else if (!isFenced && !start.isEmpty())
            line += u"  "_s;
    }
    return lines.join(u'\n');
}

} // namespace

void NoteDocument::setNote(const QString &markdown)
{
    setMarkdown(withLineEndsKept(markdown), MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
}

QVariant NoteDocument::loadResource(int, const QUrl &)
{
    return {};
}
