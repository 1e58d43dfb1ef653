#pragma once
// Snapshots for the exporters' tests, and what they make of them.

#include "exporters/exporters.h"
#include "support/article_maker.h"

#include <QBuffer>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <minizip/unzip.h>

inline const QDateTime Noon(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);

inline Annotation annotationOn(const Article &article, const QString &quote, Colour colour, int number)
{
    const qsizetype start = article.text.indexOf(quote);
    Annotation annotation;
    annotation.id = AnnotationId::fromString(QStringLiteral("0000000%1-0000-4000-8000-000000000000").arg(number));
    annotation.article = article.id;
    annotation.position = {start, start + quote.size()};
    annotation.quote = {quote, QStringLiteral("before"), QStringLiteral("after")};
    annotation.style.colour = colour;
    annotation.created = Noon;
    annotation.modified = Noon.addSecs(60);
    return annotation;
}

inline Codebook sampleCodebook()
{
    const Tag figures{.id = TagId::fromString(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001")),
                      .name = QStringLiteral("chiffre"),
                      .colour = Colour::Yellow,
                      .description = QStringLiteral("Tout nombre & <montant>")};
    const Tag budget{.id = TagId::fromString(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000002")),
                     .parent = figures.id,
                     .name = QStringLiteral("à vérifier"),
                     .colour = Colour::Orange};
    return Codebook({figures, budget});
}

/// A little of everything: headings, an emoji before a quote, overlaps, mark-up signs, a note with a hostile link.
inline ExportSnapshot everything()
{
    const auto article =
        makeArticle({QStringLiteral("# La halle & le *marché*"), QStringLiteral("## Le matin"),
                     QStringLiteral("Les étals 🍎 ouvrent à six heures : 1. pommes, 2. poires <fraîches>."),
                     QStringLiteral("> Rien ne se perd, dit-elle."), QStringLiteral("## Le soir"),
                     QStringLiteral("On plie tout en vingt minutes.")},
                    QStringLiteral("fr"));
    article->id = ArticleId::fromString(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    article->metadata.title = QStringLiteral("La halle & le *marché*");
    article->metadata.authors = {QStringLiteral("Élise van der Berg"), QStringLiteral("Rédaction")};
    article->metadata.site = QStringLiteral("Le Quai");
    article->metadata.url = QStringLiteral("https://example.org/halle");
    article->metadata.published = QStringLiteral("2026-02-03T08:00:00+01:00");
    article->metadata.credits = {QStringLiteral("Texte : la rédaction")};
    const qsizetype soon = article->text.indexOf(u"tout");
    article->spans = {{Span::Kind::Emphasis, {soon, soon + 4}, {}}};

    const Codebook codebook = sampleCodebook();
    const TagId figures = codebook.findPath(QStringLiteral("chiffre"))->id;
    const TagId budget = codebook.findPath(QStringLiteral("chiffre/à vérifier"))->id;
    Annotation first = annotationOn(*article, QStringLiteral("ouvrent à six heures"), Colour::Yellow, 1);
    first.tags = {budget, figures};
    first.note = QStringLiteral("Voir **l'arrêté** [ici](javascript:alert(1)) et <b>là</b>.");
    Annotation second = annotationOn(*article, QStringLiteral("six heures : 1. pommes"), Colour::Blue, 2);
    second.style.shape = HighlightStyle::Shape::Underline;
    Annotation third = annotationOn(*article, QStringLiteral("dit-elle.\nLe soir\nOn plie tout"), Colour::Green, 3);
    third.note = QStringLiteral("Deux blocs.");
    third.noteLanguage = QStringLiteral("fr");
    return {{{article, {first, second, third}}}, codebook, {}, {}, Noon};
}

/// Adds a block at the end of an article.
inline TextRange addBlock(Article &article, Block block, const QString &text)
{
    if (!article.blocks.empty())
        article.text += u'\n';
    block.range = {article.text.size(), article.text.size() + text.size()};
    article.text += text;
    article.blocks.push_back(block);
    return block.range;
}

inline void addSpan(Article &article, Span::Kind kind, const QString &words, const QString &target = {})
{
    const qsizetype start = article.text.indexOf(words);
    article.spans.push_back({kind, {start, start + words.size()}, target});
    std::ranges::stable_sort(article.spans, {}, [](const Span &span) { return span.range.start; });
}

/// A red dot, 2 × 2 px.
inline Resource sampleImage()
{
    static const QByteArray Png = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");
    return {QStringLiteral("dot"), QStringLiteral("image/png"), Png};
}

/// Every kind of block, three scripts, pages, footnotes, inner and outer links; nested and crossing highlights.
inline ExportSnapshot workshop()
{
    using enum Block::Kind;
    const auto article = std::make_shared<Article>();
    article->id = ArticleId::fromString(QStringLiteral("99999999-2222-4333-8444-555555555555"));
    article->metadata = {.title = QStringLiteral("A workshop"),
                         .authors = {QStringLiteral("Ada Berg")},
                         .site = QStringLiteral("The Bench"),
                         .language = QStringLiteral("en"),
                         .published = QStringLiteral("2025"),
                         .identifier = QStringLiteral("doi:10.1234/x_{y}")};
    article->added = QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);
    Article &a = *article;
    addBlock(a, {.kind = Heading, .level = 1}, QStringLiteral("A workshop"));
    addBlock(a, {.kind = Credit}, QStringLiteral("By Ada Berg"));
    addBlock(
        a, {},
        QStringLiteral(
            "The bench stands by the window.1 Its vice, =2+3 & <jaws>, came from a market 👩🏽‍🔧 in Lyon."));
    addBlock(a, {.kind = Heading, .level = 2}, QStringLiteral("Tools"));
    addBlock(a, {.kind = ListItem, .level = 1, .marker = QStringLiteral("•")}, QStringLiteral("A plane"));
    addBlock(a, {.kind = ListItem, .level = 2, .marker = QStringLiteral("•")}, QStringLiteral("its iron"));
    addBlock(a, {.kind = ListItem, .level = 1, .marker = QStringLiteral("3.")}, QStringLiteral("Third, a saw"));
    addBlock(a, {.kind = ListItem, .level = 1, .marker = QStringLiteral("4.")}, QStringLiteral("Fourth, a file"));
    addBlock(a, {.kind = Quote, .quoteDepth = 1}, QStringLiteral("Measure twice."));
    addBlock(a, {.kind = Code, .detail = QStringLiteral("cpp")}, QStringLiteral("if (a < b)\n    return  1;"));
    addBlock(a, {.kind = Verse}, QStringLiteral("Wood is warm,\n  iron is not"));
    addBlock(a, {.kind = Table, .level = 1, .detail = QStringLiteral("lr")},
             QStringLiteral("Tool\tPrice\nPlane\t40\nSaw\t25"));
    addBlock(a, {.kind = Image, .detail = QStringLiteral("dot")}, QStringLiteral("A red dot"));
    addBlock(a, {.kind = Caption}, QStringLiteral("Fig. 1: the dot"));
    addBlock(a, {.kind = Rule}, {});
    addBlock(a, {.kind = Paragraph, .language = QStringLiteral("ar")}, QStringLiteral("الخشب دافئ والحديد بارد"));
    addBlock(a, {.kind = Paragraph, .language = QStringLiteral("zh")}, QStringLiteral("木头是温的，铁是冷的。"));
    addBlock(a, {.kind = Footnote, .detail = QStringLiteral("1")}, QStringLiteral("It faces north."));
    addSpan(a, Span::Kind::FootnoteRef, QStringLiteral("1"), QStringLiteral("1"));
    addSpan(a, Span::Kind::Strong, QStringLiteral("vice"));
    addSpan(a, Span::Kind::Emphasis, QStringLiteral("vice"));
    addSpan(a, Span::Kind::Link, QStringLiteral("Lyon"), QStringLiteral("https://example.org/?a=1&b=2"));
    addSpan(a, Span::Kind::Link, QStringLiteral("the dot"), QStringLiteral("#b3"));
    a.pages = {{0, QStringLiteral("ix")}, {a.text.indexOf(u"Measure"), QStringLiteral("x")}};

    const TagId figures = sampleCodebook().findPath(QStringLiteral("chiffre"))->id;
    Annotation outer = annotationOn(a, QStringLiteral("The bench stands by the window.1 Its vice"), Colour::Yellow, 1);
    outer.note = QStringLiteral("First line\n\nSecond, with a \"quote\"");
    outer.author = QStringLiteral("Ada");
    Annotation inner = annotationOn(a, QStringLiteral("stands by"), Colour::Blue, 2);
    inner.tags = {figures};
    Annotation formula =
        annotationOn(a, QStringLiteral("=2+3 & <jaws>, came from a market 👩🏽‍🔧"), Colour::Pink, 3);
    formula.note = QStringLiteral("@SUM(A1) ") + QStringLiteral("long words ").repeated(30);
    Annotation across = annotationOn(a, QStringLiteral("a saw\nFourth, a file\nMeasure twice."), Colour::Green, 4);
    across.tags = {figures};
    Annotation cell = annotationOn(a, QStringLiteral("Plane\t40"), Colour::Orange, 5);
    Annotation arabic = annotationOn(a, QStringLiteral("والحديد"), Colour::Purple, 6);
    arabic.note = QStringLiteral("بارد");
    Annotation chinese = annotationOn(a, QStringLiteral("铁是冷的"), Colour::Green, 7);
    chinese.style.shape = HighlightStyle::Shape::Underline;
    Annotation foot = annotationOn(a, QStringLiteral("faces north"), Colour::Yellow, 8);
    foot.note = QStringLiteral("Cold in winter");
    Annotation orphan = annotationOn(a, QStringLiteral("gone"), Colour::Yellow, 9);
    orphan.position = {a.text.size(), a.text.size()};
    orphan.note = QStringLiteral("Still here");
    return {{{article, {outer, inner, formula, across, cell, arabic, chinese, foot, orphan}}},
            sampleCodebook(),
            {sampleImage()},
            {},
            Noon};
}

inline QByteArray exported(const QString &format, const ExportSnapshot &snapshot)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const Exporter *exporter = exporterNamed(format);
    return exporter && writeExport(*exporter, snapshot, buffer) ? buffer.data() : QByteArray();
}

/// The entries of a ZIP archive, in its own order.
inline std::vector<std::pair<QString, QByteArray>> unzipped(const QByteArray &bytes)
{
    std::vector<std::pair<QString, QByteArray>> entries;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.zip")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return entries;
    file.close();
    unzFile zip = unzOpen64(file.fileName().toLocal8Bit().constData());
    for (int at = unzGoToFirstFile(zip); at == UNZ_OK; at = unzGoToNextFile(zip)) {
        unz_file_info64 info{};
        char name[256]{};
        unzGetCurrentFileInfo64(zip, &info, name, sizeof name, nullptr, 0, nullptr, 0);
        QByteArray content(qsizetype(info.uncompressed_size), '\0');
        if (unzOpenCurrentFile(zip) == UNZ_OK)
            unzReadCurrentFile(zip, content.data(), unsigned(content.size()));
        unzCloseCurrentFile(zip);
        entries.emplace_back(QString::fromUtf8(name), content);
    }
    unzClose(zip);
    return entries;
}

inline QByteArray entryOf(const QByteArray &zip, const QString &name)
{
    for (const auto &[entry, content] : unzipped(zip)) {
        if (entry == name)
            return content;
    }
    return {};
}
