#include "exporters/pdf_exporter.h"

#include "exporters/article_printer.h"
#include "exporters/print_finish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTemporaryFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

void setUp(QPdfWriter &writer)
{
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(PrintSheet::Resolution);
}

bool mayHoldEmoji(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        const bool isSymbol = unit >= u'\u2190' && unit <= u'\u2BFF';
        if (isSymbol || unit == u'\uFE0F' || (unit >= QChar(0xD83C) && unit <= QChar(0xD83E)))
            return true;
    }
    return false;
}

bool mayHoldEmoji(const ExportedArticle &exported)
{
    return mayHoldEmoji(exported.article->text) || mayHoldEmoji(exported.article->metadata.title) ||
           std::ranges::any_of(exported.annotations, [](const Annotation &a) { return mayHoldEmoji(a.note); });
}

/// Once Qt has drawn an emoji it measures it otherwise: those that were drawn before stand at the same place in every
/// export.
void rehearse(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    QBuffer nowhere;
    if (!nowhere.open(QIODevice::WriteOnly))
        return;
    QPdfWriter writer(&nowhere);
    setUp(writer);
    QPainter painter(&writer);
    PrintJob job{writer, painter, std::make_shared<Hyphenation>(), {}, {}};
    ArticlePrinter(exported, snapshot, job).print();
}

/// Into the file, as Qt paints it; what Qt leaves out is handed back.
PrintExtras printAll(const ExportSnapshot &snapshot, QTemporaryFile &file)
{
    PrintExtras extras;
    QPdfWriter writer(&file);
    setUp(writer);
    QPainter painter(&writer);
    PrintJob job{writer, painter, std::make_shared<Hyphenation>(), {}, {}};
    for (const ExportedArticle &exported : snapshot.articles) {
        extras.facts.add(exported);
        if (mayHoldEmoji(exported))
            rehearse(exported, snapshot);
        ArticlePrinter(exported, snapshot, job).print();
    }
    painter.end();
    extras.links = std::move(job.links);
    extras.headings = std::move(job.headings);
    return extras;
}

} // namespace

Result<> writePdf(const ExportSnapshot &snapshot, QIODevice &device)
{
    if (!qApp || !qApp->inherits("QGuiApplication"))
        return fail(Error::Kind::Unsupported, u"pdf"_s);
    QTemporaryFile file;
    if (!file.open())
        return fail(Error::Kind::Unwritable, {}, file.errorString());
    const PrintExtras extras = printAll(snapshot, file);
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Unwritable, {}, file.errorString());
    return finishPrint(file.fileName(), extras, device);
}
