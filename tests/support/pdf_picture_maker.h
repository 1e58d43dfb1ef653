#pragma once
// PDFs with pictures for tests: images of known pixels between lines of text.

#include "support/pdf_maker.h"

#include <functional>

/// The objects of images, by the names under which pages paint them.
class PdfPictureMaker : public PdfMaker {
public:
    using PdfMaker::PdfMaker;

    /// An image of bytes as they are; `entries` tell what they are.
    void image(const QByteArray &name, int width, int height, const QByteArray &entries, const QByteArray &bytes)
    {
        const int number = object("<</Type/XObject/Subtype/Image/Width " + QByteArray::number(width) + "/Height " +
                                  QByteArray::number(height) + entries + "/Length " + QByteArray::number(bytes.size()) +
                                  ">>\nstream\n" + bytes + "\nendstream");
        m_names += '/' + name + ' ' + QByteArray::number(number) + " 0 R";
    }
    /// Red, green and blue of each pixel.
    void coloured(const QByteArray &name, int width, int height, const std::function<QByteArray(int, int)> &pixel)
    {
        QByteArray bytes;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                bytes += pixel(x, y);
        }
        image(name, width, height, "/ColorSpace/DeviceRGB/BitsPerComponent 8", bytes);
    }
    /// The left half red, the right half blue, which no turning hides.
    void redAndBlue(const QByteArray &name, int width = 60, int height = 40)
    {
        coloured(name, width, height, [width](int x, int) {
            return x * 2 < width ? QByteArray("\xFF\x00\x00", 3) : QByteArray("\x00\x00\xFF", 3);
        });
    }
    /// Content that is painted as a whole.
    void form(const QByteArray &name, const QByteArray &entries, const QByteArray &content)
    {
        const int number = object("<</Type/XObject/Subtype/Form" + entries + "/Length " +
                                  QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream");
        m_names += '/' + name + ' ' + QByteArray::number(number) + " 0 R";
    }
    /// Paints an image into a box of this page; the corner counts from the page's top left.
    void paint(const QByteArray &name, double left, double top, double width, double height)
    {
        draw("q " + QByteArray::number(width) + " 0 0 " + QByteArray::number(height) + ' ' + QByteArray::number(left) +
             ' ' + QByteArray::number(m_top - top - height) + " cm /" + name + " Do Q");
    }
    [[nodiscard]] QByteArray finished()
    {
        resources("/XObject<<" + m_names + ">>");
        return bytes();
    }

private:
    double m_top = 842;
    QByteArray m_names;
};
