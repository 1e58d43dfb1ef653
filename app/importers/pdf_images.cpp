#include "importers/pdf_images.h"

#include "importers/pdf_content.h"

#include <QCryptographicHash>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#ifdef __clang__ // 14 refuses the vector of an incomplete class that qpdf's JSON is; nothing here needs it
#define JSON_HH
class JSON;
#endif
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace {

constexpr qsizetype LargestContent = 32LL * 1024 * 1024; ///< bytes of a page, with its forms
constexpr qsizetype MostContent = 512LL * 1024 * 1024;   ///< bytes of a document
constexpr size_t MostImages = 2000;                      ///< of a page
constexpr size_t MostImagesInAll = 50'000;
constexpr int MostForms = 500; ///< of a page
constexpr int DeepestForm = 8;
constexpr qsizetype ComparedBytes = 16 * 1024; ///< of an image

/// Unpacks a stream as far as there is room.
class RoomyPipeline final : public Pipeline {
public:
    RoomyPipeline(QByteArray &out, qsizetype room)
        : Pipeline("room", nullptr)
        , m_out(out)
        , m_room(room)
    {
    }
    void write(const unsigned char *data, size_t length) override
    {
        if (qsizetype(length) > m_room)
            throw std::runtime_error("too much"); // which qpdf takes for a damaged stream
        m_out.append(reinterpret_cast<const char *>(data), qsizetype(length));
        m_room -= qsizetype(length);
    }
    void finish() override {}

private:
    QByteArray &m_out;
    qsizetype m_room;
};

QPDFObjectHandle entry(QPDFObjectHandle dictionary, const std::string &key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

double number(QPDFObjectHandle object)
{
    return object.isNumber() ? object.getNumericValue() : 0;
}

/// A count of pixels or degrees; what no page has is cut off.
int whole(QPDFObjectHandle object)
{
    return int(std::clamp(number(object), -1e6, 1e6));
}

std::vector<double> numbers(QPDFObjectHandle array)
{
    std::vector<double> all;
    if (!array.isArray())
        return all;
    for (int index = 0; index < std::min(array.getArrayNItems(), 6); ++index)
        all.push_back(number(array.getArrayItem(index)));
    return all;
}

QRectF rectangle(QPDFObjectHandle array)
{
    const std::vector<double> edges = numbers(array);
    return edges.size() < 4 ? QRectF() : QRectF(QPointF(edges[0], edges[1]), QPointF(edges[2], edges[3])).normalized();
}

/// What of the page is shown, in its own coordinates.
QRectF shownBox(QPDFPageObjectHelper &page)
{
    const QRectF media = rectangle(page.getAttribute("/MediaBox", false));
    const QRectF crop = rectangle(page.getAttribute("/CropBox", false)).intersected(media);
    return crop.isEmpty() ? media : crop;
}

/// From the page's own coordinates, which count upwards, to those of the page as it is shown.
QTransform shownFrom(const QRectF &box, int quarters)
{
    switch (quarters) {
    case 1:
        return {0, 1, 1, 0, -box.top(), -box.left()};
    case 2:
        return {-1, 0, 0, 1, box.right(), -box.top()};
    case 3:
        return {0, -1, -1, 0, box.bottom(), box.right()};
    default:
        return {1, 0, 0, -1, -box.left(), box.bottom()};
    }
}

} // namespace

/// Through the pages and their forms.
struct PdfImageFinder::Walk {
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
    std::map<QPDFObjGen, QByteArray> keys; ///< of the images seen so far
    std::set<QPDFObjGen> formsWithout;     ///< forms that were found to hold no image
    qsizetype contentLeft = MostContent;   ///< bytes
    size_t imagesLeft = MostImagesInAll;   ///< of the document
    qsizetype ownContentLeft = 0;          ///< of the page
    int formsLeft = 0;                     ///< of the page
    std::vector<PdfImage> images;          ///< of the page

    [[nodiscard]] QByteArray contentOf(QPDFObjectHandle object)
    {
        QByteArray content;
        const auto add = [&](QPDFObjectHandle stream) {
            if (!stream.isStream())
                return;
            RoomyPipeline pipeline(content, ownContentLeft - content.size());
            stream.pipeStreamData(&pipeline, 0, qpdf_dl_specialized, true);
            content += '\n';
        };
        if (object.isArray()) {
            for (QPDFObjectHandle stream : object.aitems())
                add(stream);
        } else {
            add(object);
        }
        ownContentLeft = std::max(ownContentLeft - content.size(), qsizetype(0));
        contentLeft -= content.size();
        return content;
    }

    [[nodiscard]] bool hasRoom() const { return contentLeft > 0 && imagesLeft > 0 && images.size() < MostImages; }

    void addPage(int index, const QSizeF &size)
    {
        QPDFPageObjectHelper page(pages[size_t(index)]);
        const QRectF box = shownBox(page);
        const int quarters = (whole(page.getAttribute("/Rotate", false)) / 90 % 4 + 4) % 4;
        const QSizeF shown = quarters % 2 == 1 ? box.size().transposed() : box.size();
        if (std::abs(shown.width() - size.width()) > 2 || std::abs(shown.height() - size.height()) > 2)
            return;
        ownContentLeft = LargestContent;
        formsLeft = MostForms;
        const QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        addContent(pages[size_t(index)].getKey("/Contents"), resources, shownFrom(box, quarters),
                   QRectF(QPointF(), shown), 0);
    }

    void addContent(const QPDFObjectHandle &object, const QPDFObjectHandle &resources, const QTransform &matrix,
                    const QRectF &clip, int depth)
    {
        const QPDFObjectHandle named = entry(resources, "/XObject");
        const QByteArray content = contentOf(object);
        const bool hasNamed = QPDFObjectHandle(named).isDictionary();
        if (!hasNamed && !content.contains("BI"))
            return;
        readPdfContent(content, matrix, clip, [&](const PdfPaint &paint) {
            if (paint.name.isEmpty())
                addImage(paint, paint.pixels, "inline " + QByteArray::number(paint.length));
            else if (hasNamed)
                addNamed(entry(named, "/" + paint.name.toStdString()), resources, paint, depth);
            return hasRoom();
        });
    }

    void addNamed(QPDFObjectHandle object, const QPDFObjectHandle &resources, const PdfPaint &paint, int depth)
    {
        if (!object.isStream())
            return;
        QPDFObjectHandle dictionary = object.getDict();
        if (entry(dictionary, "/Subtype").isNameAndEquals("/Form"))
            return addForm(object, resources, paint, depth);
        const QSize pixels(whole(entry(dictionary, "/Width")), whole(entry(dictionary, "/Height")));
        addImage(paint, pixels, keyOf(object));
    }

    /// Of the bytes: many programs write an image again for each page that shows it.
    [[nodiscard]] QByteArray keyOf(QPDFObjectHandle image)
    {
        QByteArray &key = keys[image.getObjGen()];
        if (key.isEmpty()) {
            QByteArray start;
            RoomyPipeline pipeline(start, ComparedBytes);
            image.pipeStreamData(&pipeline, 0, qpdf_dl_none, true);
            key = QByteArray::number(qint64(std::clamp(number(entry(image.getDict(), "/Length")), 0.0, 1e15))) + ' ' +
                  QCryptographicHash::hash(start, QCryptographicHash::Sha1);
        }
        return key;
    }

    void addForm(QPDFObjectHandle form, const QPDFObjectHandle &resources, const PdfPaint &paint, int depth)
    {
        if (depth >= DeepestForm || formsLeft <= 0 || formsWithout.count(form.getObjGen()) > 0)
            return;
        --formsLeft;
        QPDFObjectHandle dictionary = form.getDict();
        const std::vector<double> own = numbers(entry(dictionary, "/Matrix"));
        QTransform matrix = paint.matrix;
        if (own.size() == 6)
            matrix = QTransform(own[0], own[1], own[2], own[3], own[4], own[5]) * matrix;
        const QRectF clip = matrix.mapRect(rectangle(entry(dictionary, "/BBox"))).intersected(paint.clip);
        QPDFObjectHandle inner = entry(dictionary, "/Resources");
        const size_t before = images.size();
        const size_t leftBefore = imagesLeft;
        addContent(form, inner.isDictionary() ? inner : resources, matrix, clip, depth + 1);
        if (images.size() == before && leftBefore == imagesLeft && !clip.isEmpty())
            formsWithout.insert(form.getObjGen());
    }

    void addImage(const PdfPaint &paint, const QSize &pixels, const QByteArray &key)
    {
        --imagesLeft;
        const QRectF box = paint.matrix.mapRect(QRectF(0, 0, 1, 1)).intersected(paint.clip);
        const double width = std::hypot(paint.matrix.m11(), paint.matrix.m12());
        if (box.isEmpty() || !std::isfinite(box.width() * box.height()) || !(width > 0))
            return;
        images.push_back({box, pixels.width() * 72.0 / width,
                          QByteArray::number(pixels.width()) + 'x' + QByteArray::number(pixels.height()) + ' ' + key});
    }
};

PdfImageFinder::PdfImageFinder(const QByteArray &bytes, const QByteArray &password)
    : m_walk(std::make_unique<Walk>())
{
    try {
        m_walk->pdf.setSuppressWarnings(true);
        m_walk->pdf.processMemoryFile("pdf", bytes.constData(), size_t(bytes.size()), password.constData());
        m_walk->pages = m_walk->pdf.getAllPages();
    } catch (const std::runtime_error &) { // what qpdf throws; memory that runs out is another matter
        m_walk->pages.clear();
    } catch (const std::logic_error &) {
        m_walk->pages.clear();
    }
}

PdfImageFinder::~PdfImageFinder() = default;

std::vector<PdfImage> PdfImageFinder::imagesOn(int page, const QSizeF &size)
{
    m_walk->images.clear();
    if (size_t(page) >= m_walk->pages.size() || !m_walk->hasRoom())
        return {};
    try {
        m_walk->addPage(page, size);
    } catch (const std::runtime_error &) {
        // what was found before the damage stays
    } catch (const std::logic_error &) {
    }
    return std::move(m_walk->images);
}
