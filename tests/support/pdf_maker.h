#pragma once
// Small PDFs of known content for tests: text at places, and objects written by hand.

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

class PdfMaker {
public:
    enum class Font { Roman, Bold, Italic, Mono, Sans };

    /// A4 unless told; further pages begin with nextPage().
    explicit PdfMaker(double width = 595, double height = 842)
        : m_width(width)
        , m_height(height)
    {
        nextPage();
    }

    void nextPage() { m_pages.push_back({}); }

    /// One line; (x, y) is the start of its base line, from the top left corner.
    void text(double x, double y, const QString &line, double size = 10, Font font = Font::Roman)
    {
        m_pages.back().content += "BT /F" + QByteArray::number(int(font)) + ' ' + QByteArray::number(size) + " Tf " +
                                  QByteArray::number(x) + ' ' + QByteArray::number(m_height - y) + " Td (" +
                                  escaped(line) + ") Tj ET\n";
    }
    /// Lines below each other.
    void lines(double x, double y, const QStringList &all, double leading = 12, double size = 10,
               Font font = Font::Roman)
    {
        for (const QString &line : all) {
            text(x, y, line, size, font);
            y += leading;
        }
    }
    /// Operators of the content as they are.
    void draw(const QByteArray &operators) { m_pages.back().content += operators + '\n'; }
    /// An annotation's dictionary without "<<" and ">>".
    void annotation(const QByteArray &entries) { m_pages.back().annotations += "<<" + entries + ">>"; }
    /// The four corners of an area from the top left corner, as QuadPoints has them.
    [[nodiscard]] QByteArray quad(double left, double top, double right, double bottom) const
    {
        const auto point = [this](double x, double y) {
            return QByteArray::number(x) + ' ' + QByteArray::number(m_height - y) + ' ';
        };
        return point(left, top) + point(right, top) + point(left, bottom) + point(right, bottom);
    }
    /// Entries for the catalogue and the information dictionary.
    void catalog(const QByteArray &entries) { m_catalog += entries; }
    void info(const QByteArray &entries) { m_info += entries; }
    /// A further object; returns its number. Its text may hold its own dictionary and stream.
    int object(const QByteArray &text)
    {
        m_objects.push_back(text);
        return FirstFree + int(m_objects.size()) - 1;
    }
    /// Entries of the resources of all pages, such as "/XObject <</I 12 0 R>>".
    void resources(const QByteArray &entries) { m_resources += entries; }
    [[nodiscard]] int pageObject(int page) const { return FirstPage + 2 * page; }

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray out = "%PDF-1.7\n";
        QList<std::pair<int, qsizetype>> offsets;
        const auto add = [&](int number, const QByteArray &text) {
            offsets.push_back({number, out.size()});
            out += QByteArray::number(number) + " 0 obj\n" + text + "\nendobj\n";
        };
        add(1, "<</Type/Catalog/Pages 2 0 R" + m_catalog + ">>");
        QByteArray kids;
        for (int page = 0; page < int(m_pages.size()); ++page)
            kids += QByteArray::number(pageObject(page)) + " 0 R ";
        add(2, "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(m_pages.size()) + ">>");
        add(3, "<<" + m_info + ">>");
        static constexpr const char *names[] = {"Times-Roman", "Times-Bold", "Times-Italic", "Courier", "Helvetica"};
        QByteArray fonts;
        for (int font = 0; font < 5; ++font) {
            add(FirstFont + font,
                QByteArray("<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/") + names[font] + ">>");
            fonts += "/F" + QByteArray::number(font) + ' ' + QByteArray::number(FirstFont + font) + " 0 R";
        }
        for (int index = 0; index < int(m_objects.size()); ++index)
            add(FirstFree + index, m_objects[index]);
        for (int page = 0; page < int(m_pages.size()); ++page) {
            const int number = pageObject(page);
            add(number, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + QByteArray::number(m_width) + ' ' +
                            QByteArray::number(m_height) + "]/Resources<</Font<<" + fonts + ">>" + m_resources +
                            ">>/Annots[" + m_pages[page].annotations + "]/Contents " + QByteArray::number(number + 1) +
                            " 0 R>>");
            const QByteArray &content = m_pages[page].content;
            add(number + 1,
                "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream");
        }
        const qsizetype table = out.size();
        out += "xref\n0 1\n0000000000 65535 f \n";
        for (const auto &[number, offset] : offsets)
            out += QByteArray::number(number) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') +
                   " 00000 n \n";
        const int size = pageObject(int(m_pages.size())) + 1;
        return out + "trailer <</Root 1 0 R/Info 3 0 R/Size " + QByteArray::number(size) + ">>\nstartxref\n" +
               QByteArray::number(table) + "\n%%EOF\n";
    }

private:
    static constexpr int FirstFont = 4;
    static constexpr int FirstFree = 10;
    static constexpr int FirstPage = 200;
    struct Page {
        QByteArray content;
        QByteArray annotations;
    };

    /// In Windows' code page 1252.
    static QByteArray escaped(const QString &line)
    {
        QByteArray out;
        for (const QChar c : line) {
            switch (c.unicode()) {
            case u'(':
            case u')':
            case u'\\':
                out += '\\';
                out += c.toLatin1();
                break;
            case 0x2019:
                out += "\\222";
                break;
            case 0x2013:
                out += "\\226";
                break;
            case 0x2014:
                out += "\\227";
                break;
            case 0x2022:
                out += "\\225";
                break;
            default:
                out += c.toLatin1();
            }
        }
        return out;
    }

    double m_width;
    double m_height;
    QList<Page> m_pages;
    QByteArrayList m_objects;
    QByteArray m_catalog;
    QByteArray m_info;
    QByteArray m_resources;
};
