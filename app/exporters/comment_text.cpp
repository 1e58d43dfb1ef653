#include "exporters/comment_text.h"

using namespace Qt::Literals::StringLiterals;

std::vector<NoteParagraph> commentParagraphs(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    std::vector<NoteParagraph> paragraphs;
    if (annotation.position.isEmpty()) {
        NoteRun quote{u'“' + annotation.quote.exact.simplified() + u'”'};
        quote.isEmphasis = true;
        paragraphs.push_back({{}, 0, {quote}});
    }
    if (const QString tags = tagLine(annotation, snapshot); !tags.isEmpty())
        paragraphs.push_back({{}, 0, {NoteRun{tags}}});
    if (snapshot.options.includeNotes) {
        for (NoteParagraph &paragraph : noteParagraphs(annotation.note.trimmed()))
            paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

QString tagLine(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QStringList tags;
    for (const TagId id : snapshot.options.includeTags ? annotation.tags : std::vector<TagId>()) {
        if (const QString path = snapshot.codebook.path(id); !path.isEmpty())
            tags += u'#' + path;
    }
    return tags.join(u"  "_s);
}

QString commentAuthor(const Annotation &annotation)
{
    return annotation.author.isEmpty() ? u"Scholiast"_s : annotation.author;
}

QString sourceLine(const Metadata &metadata)
{
    QStringList parts{metadata.site, metadata.authors.join(u", "_s), metadata.published.section(u'T', 0, 0)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}
