#pragma once
// New and changed objects behind the bytes of a PDF, which stay as they are (ISO 32000-1, 7.5.6: incremental updates).

#include "base/result.h"
#include "exporters/qpdf_library.h"

#include <QByteArray>
#include <QIODevice>
#include <map>

class PdfUpdate {
public:
    /// `pdf` was read from `original`.
    PdfUpdate(QPDF &pdf, QByteArray original);

    /// A new object; what it holds may refer to it.
    [[nodiscard]] QPDFObjectHandle add(const QPDFObjectHandle &object);
    /// An object of the file that has changed.
    void change(const QPDFObjectHandle &object);
    /// The whole file. A document that is encrypted or damaged can't be added to: it is written anew. Unwritable.
    [[nodiscard]] Result<> write(QIODevice &device);

private:
    struct Entry {
        int generation;
        qint64 offset;
    };
    [[nodiscard]] QByteArray objects(std::map<int, Entry> &entries) const;
    [[nodiscard]] QByteArray table(const std::map<int, Entry> &entries, qint64 start) const;
    [[nodiscard]] QByteArray crossReferenceStream(std::map<int, Entry> entries, qint64 start) const;
    [[nodiscard]] QPDFObjectHandle trailer(int size) const;
    [[nodiscard]] Result<> writeAnew(QIODevice &device);

    QPDF &m_pdf;
    QByteArray m_original;
    qint64 m_previous = -1; ///< offset of the cross-reference table or stream; -1 = not to be added to
    bool m_hasStreams = false;
    std::map<int, QPDFObjectHandle> m_objects;
};
