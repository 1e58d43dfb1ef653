#include "exporters/pdf_exporter.h"

#include "exporters/article_printer.h"
#include "exporters/print_finish.h"

#include <QCoreApplication>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Into the file, as Qt paints it; what Qt leaves out is handed back.
PrintExtras printAll(const ExportSnapshot &snapshot, QTemporaryFile &file)
{
    PrintExtras extras;
    QPdfWriter writer(&file);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(PrintSheet::Resolution);
    QPainter painter(&writer);
    PrintJob job{writer, painter, std::make_shared<Hyphenation>(), {}, {}};
    for (const ExportedArticle &exported : snapshot.articles) {
        extras.facts.add(exported);
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
