#pragma once
// Values for tests of the library: every field set, every kind used.

#include "model/change.h"
#include "support/article_maker.h"

inline QDateTime sampleTime(int minutes = 0)
{
    return QDateTime(QDate(2026, 3, 14), QTime(9, 0, 0, 123), Qt::UTC).addSecs(qint64(minutes) * 60);
}

/// Words in several scripts, letters beyond the BMP, and blocks and spans of every kind.
inline Article sampleArticle(const QString &title = QStringLiteral("Les grands singes"))
{
    Article article;
    article.id = ArticleId::create();
    article.metadata = {.title = title,
                        .authors = {QStringLiteral("Zoé Lefèvre"), QStringLiteral("王小明")},
                        .credits = {QStringLiteral("Rédaction : Zoé Lefèvre")},
                        .site = QStringLiteral("La Gazette"),
                        .url = QStringLiteral("https://example.org/singes"),
                        .language = QStringLiteral("fr"),
                        .published = QStringLiteral("2026-03"),
                        .identifier = QStringLiteral("doi:10.1000/182")};
    article.source = {QStringLiteral("/home/zoé/singes.md"), QStringLiteral("markdown"),
                      QString::number(qHash(article.id), 16), 3, Extent::WholePage};
    article.notices = {{Error::Kind::Incomplete, QStringLiteral("images/3.png"), QStringLiteral("missing")}};
    article.added = sampleTime();
    const QStringList texts{title,
                            QStringLiteral("L’œuvre 🦍 d’un « grand singe »."),
                            QString(),
                            QStringLiteral("猩猩在读书。"),
                            QStringLiteral("a\tb\n1\t2"),
                            QStringLiteral("int x;\n\nreturn x;")};
    for (int kind = 0; kind <= int(Block::Kind::Caption); ++kind) {
        const QString text = texts.value(kind, QStringLiteral("Paragraphe %1").arg(kind));
        if (kind > 0)
            article.text += u'\n';
        article.blocks.push_back({.kind = Block::Kind(kind),
                                  .range = {article.text.size(), article.text.size() + text.size()},
                                  .level = kind % 7,
                                  .quoteDepth = kind % 3,
                                  .marker = kind == int(Block::Kind::ListItem) ? QStringLiteral("•") : QString(),
                                  .detail = kind == int(Block::Kind::Code) ? QStringLiteral("c++") : QString(),
                                  .language = kind == 3 ? QStringLiteral("zh") : QString()});
        article.text += text;
    }
    for (int kind = 0; kind <= int(Span::Kind::FootnoteRef); ++kind)
        article.spans.push_back(
            {Span::Kind(kind), {kind, kind + 2}, kind == 3 ? QStringLiteral("https://example.org") : QString()});
    article.pages = {{0, QStringLiteral("iv")}, {12, QStringLiteral("1")}};
    return article;
}

inline Tag sampleTag(const QString &name, TagId parent = {}, int position = 0)
{
    return {.id = TagId::create(),
            .parent = parent,
            .position = position,
            .name = name,
            .colour = Colour::Blue,
            .description = QStringLiteral("what “%1” is for").arg(name),
            .key = 3};
}

/// A highlight whose quote is right.
inline Annotation sampleAnnotation(const Article &article, TextRange range, std::vector<TagId> tags = {},
                                   const QString &note = QStringLiteral("Une *note* 📝"))
{
    return {.id = AnnotationId::create(),
            .article = article.id,
            .position = range,
            .quote = {article.textIn(range).toString(), QStringLiteral("avant "), QStringLiteral(" après")},
            .style = {HighlightStyle::Shape::Underline, Colour::Purple},
            .note = note,
            .noteLanguage = QStringLiteral("fr"),
            .tags = std::move(tags),
            .created = sampleTime(1),
            .modified = sampleTime(2),
            .author = QStringLiteral("Zoé")};
}

inline ChangeSet adding(std::vector<Annotation> annotations, std::vector<Tag> tags = {})
{
    ChangeSet change{.label = QStringLiteral("Add")};
    for (Annotation &annotation : annotations)
        change.annotations.push_back({{}, std::move(annotation)});
    for (Tag &tag : tags)
        change.tags.push_back({{}, std::move(tag)});
    return change;
}
