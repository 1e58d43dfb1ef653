#include "exporters/pdf_update.h"

#include "exporters/device_writing.h"
#include "exporters/qpdf_device.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>

namespace {

constexpr qsizetype TailLength = 2048; ///< bytes at the end in which startxref stands

/// Where the last cross-reference table or stream begins, or -1.
qint64 lastReference(const QByteArray &pdf)
{
    const qsizetype tail = std::max<qsizetype>(0, pdf.size() - TailLength);
    const qsizetype word = pdf.lastIndexOf("startxref");
    if (word < tail || !pdf.startsWith("%PDF-"))
        return -1;
    bool isNumber = false;
    const QByteArray rest = pdf.sliced(word + 9).trimmed();
    const qint64 offset = rest.first(std::max<qsizetype>(0, rest.indexOf('\n'))).trimmed().toLongLong(&isNumber);
    return isNumber && offset > 0 && offset < pdf.size() ? offset : -1;
}

QByteArray bigEndian(qint64 value, int bytes)
{
    QByteArray result;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        result += char((value >> shift) & 0xFF);
    return result;
}

QByteArray unparsed(QPDFObjectHandle object)
{
    return QByteArray::fromStdString(object.unparseResolved());
}

QByteArray objectBytes(QPDFObjectHandle object)
{
    if (!object.isStream())
        return unparsed(object);
    const auto data = object.getRawStreamData();
    QPDFObjectHandle dictionary = object.getDict().shallowCopy();
    dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(qint64(data->getSize())));
    return unparsed(dictionary) + "\nstream\n" +
           QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())) + "\nendstream";
}

} // namespace

PdfUpdate::PdfUpdate(QPDF &pdf, QByteArray original)
    : m_pdf(pdf)
    , m_original(std::move(original))
{
    const qint64 offset = lastReference(m_original);
    if (offset < 0 || pdf.isEncrypted())
        return;
    static const QRegularExpression Object(QStringLiteral("^[0-9]+\\s+[0-9]+\\s+obj"));
    const QByteArray there = m_original.sliced(offset, std::min<qsizetype>(64, m_original.size() - offset)).trimmed();
    m_hasStreams = Object.match(QString::fromLatin1(there)).hasMatch();
    if (m_hasStreams || there.startsWith("xref")) // otherwise the file is damaged
        m_previous = offset;
}

QPDFObjectHandle PdfUpdate::add(const QPDFObjectHandle &object)
{
    QPDFObjectHandle added = m_pdf.makeIndirectObject(object);
    m_objects[added.getObjectID()] = added;
    return added;
}

void PdfUpdate::change(const QPDFObjectHandle &object)
{
    m_objects[object.getObjectID()] = object;
}

QByteArray PdfUpdate::objects(std::map<int, Entry> &entries) const
{
    QByteArray bytes = m_original.endsWith('\n') ? QByteArray() : QByteArray("\n");
    for (const auto &[number, object] : m_objects) {
        entries[number] = {object.getGeneration(), m_original.size() + bytes.size()};
        bytes += QByteArray::number(number) + ' ' + QByteArray::number(object.getGeneration()) + " obj\n" +
                 objectBytes(object) + "\nendobj\n";
    }
    return bytes;
}

/// Names the document as before; its second identifier is made of all its bytes.
QPDFObjectHandle PdfUpdate::trailer(int size) const
{
    QPDFObjectHandle old = m_pdf.getTrailer();
    QPDFObjectHandle trailer = QPDFObjectHandle::newDictionary();
    for (const char *key : {"/Root", "/Info"}) {
        if (old.hasKey(key))
            trailer.replaceKey(key, old.getKey(key));
    }
    trailer.replaceKey("/Size", QPDFObjectHandle::newInteger(size));
    trailer.replaceKey("/Prev", QPDFObjectHandle::newInteger(m_previous));
    if (old.getKey("/ID").isArray() && old.getKey("/ID").getArrayNItems() == 2) {
        QCryptographicHash hash(QCryptographicHash::Md5);
        hash.addData(m_original);
        for (const auto &[number, object] : m_objects)
            hash.addData(objectBytes(object));
        trailer.replaceKey("/ID",
                           QPDFObjectHandle::newArray({old.getKey("/ID").getArrayItem(0),
                                                       QPDFObjectHandle::newString(hash.result().toStdString())}));
    }
    return trailer;
}

QByteArray PdfUpdate::table(const std::map<int, Entry> &entries, qint64 start) const
{
    QByteArray bytes = "xref\n";
    for (const auto &[number, entry] : entries)
        bytes += QByteArray::number(number) + " 1\n" + QByteArray::number(entry.offset).rightJustified(10, '0') + ' ' +
                 QByteArray::number(entry.generation).rightJustified(5, '0') + " n \n";
    const int size = std::max(int(m_pdf.getObjectCount()), m_objects.rbegin()->first) + 1;
    return bytes + "trailer\n" + unparsed(trailer(size)) + "\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

/// A file whose references are a stream goes on with one.
QByteArray PdfUpdate::crossReferenceStream(std::map<int, Entry> entries, qint64 start) const
{
    const int own = std::max(int(m_pdf.getObjectCount()), m_objects.rbegin()->first) + 1;
    entries[own] = {0, start};
    QByteArray rows;
    QPDFObjectHandle index = QPDFObjectHandle::newArray();
    for (const auto &[number, entry] : entries) {
        index.appendItem(QPDFObjectHandle::newInteger(number));
        index.appendItem(QPDFObjectHandle::newInteger(1));
        rows += bigEndian(1, 1) + bigEndian(entry.offset, 6) + bigEndian(entry.generation, 2);
    }
    QPDFObjectHandle dictionary = trailer(own + 1);
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XRef"));
    dictionary.replaceKey("/W", QPDFObjectHandle::parse("[1 6 2]"));
    dictionary.replaceKey("/Index", index);
    dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(rows.size()));
    return QByteArray::number(own) + " 0 obj\n" + unparsed(dictionary) + "\nstream\n" + rows +
           "\nendstream\nendobj\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

Result<> PdfUpdate::writeAnew(QIODevice &device)
{
    DevicePipeline pipeline(device);
    QPDFWriter writer(m_pdf);
    writer.setOutputPipeline(&pipeline);
    if (!m_pdf.isEncrypted())
        writer.setDeterministicID(true);
    writer.write();
    return {};
}

Result<> PdfUpdate::write(QIODevice &device)
{
    if (m_objects.empty())
        return writeBytes(device, m_original);
    if (m_previous < 0)
        return writeAnew(device);
    std::map<int, Entry> entries;
    const QByteArray changed = objects(entries);
    const qint64 start = m_original.size() + changed.size();
    return writeBytes(device, m_original).and_then([&] { return writeBytes(device, changed); }).and_then([&] {
        return writeBytes(device, m_hasStreams ? crossReferenceStream(entries, start) : table(entries, start));
    });
}
