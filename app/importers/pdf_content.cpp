#include "importers/pdf_content.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr size_t DeepestState = 512;   ///< saved graphics states
constexpr size_t MostOperands = 6;     ///< that an operator of interest takes
constexpr double LargestNumber = 1e15; ///< further digits change nothing that is seen
constexpr qsizetype LookedBehind = 8;  ///< bytes behind an image's end that must look like content

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

bool isOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
}

/// Numbers of a PDF have no exponent.
double numberOf(QByteArrayView token)
{
    double value = 0;
    double scale = 0;
    for (const char c : token) {
        if (c == '.')
            scale = 1;
        if (c < '0' || c > '9' || value > LargestNumber)
            continue;
        value = value * 10 + (c - '0');
        scale *= 10;
    }
    value = scale > 1 ? value / scale : value;
    return token.startsWith('-') ? -value : value;
}

/// The box around the points of a path.
class PathBox {
public:
    void add(QPointF point)
    {
        m_box = m_isEmpty ? QRectF(point, point)
                          : QRectF(QPointF(std::min(m_box.left(), point.x()), std::min(m_box.top(), point.y())),
                                   QPointF(std::max(m_box.right(), point.x()), std::max(m_box.bottom(), point.y())));
        m_isEmpty = false;
    }
    [[nodiscard]] QRectF cut(const QRectF &clip) const { return m_isEmpty ? clip : clip.intersected(m_box); }

private:
    QRectF m_box;
    bool m_isEmpty = true;
};

constexpr int code(char first, char second = '\0')
{
    return first * 256 + second;
}

class ContentScan {
public:
    ContentScan(QByteArrayView content, const QTransform &matrix, const QRectF &clip,
                const std::function<bool(const PdfPaint &)> &paint)
        : m_content(content)
        , m_state{matrix, clip}
        , m_paint(paint)
    {
    }

    void run()
    {
        while (m_at < m_content.size() && !m_isDone) {
            const char c = m_content[m_at];
            if (isSpace(c))
                ++m_at;
            else if (isOfNumber(c))
                readNumber();
            else if (isDelimiter(c))
                readDelimiter(c);
            else
                readOperator();
        }
    }

private:
    struct State {
        QTransform matrix;
        QRectF clip;
    };

    void readNumber()
    {
        const qsizetype start = m_at;
        while (m_at < m_content.size() && isOfNumber(m_content[m_at]))
            ++m_at;
        if (m_operands == MostOperands)
            std::shift_left(m_numbers.begin(), m_numbers.end(), 1);
        else
            ++m_operands;
        m_numbers[m_operands - 1] = m_content.sliced(start, m_at - start);
        if (m_isInImage)
            setPixels();
    }

    void readDelimiter(char c)
    {
        if (c == '(')
            skipString();
        else if (c == '%')
            skipLine();
        else if (c == '/')
            readName();
        else if (c == '<' && m_content.sliced(m_at).startsWith("<<"))
            m_at += 2;
        else if (c == '<')
            skipTo(">");
        else
            ++m_at;
    }

    void skipString()
    {
        int depth = 0;
        do {
            const char c = m_content[m_at++];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            m_at += c == '\\' ? 1 : 0;
        } while (depth > 0 && m_at < m_content.size());
    }

    void skipLine()
    {
        while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r')
            ++m_at;
    }

    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_content.indexOf(end, m_at);
        m_at = found < 0 ? m_content.size() : found + end.size();
    }

    [[nodiscard]] QByteArrayView word()
    {
        const qsizetype start = m_at;
        while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at]))
            ++m_at;
        return m_content.sliced(start, m_at - start);
    }

    void readName()
    {
        ++m_at;
        m_name = word();
    }

    void readOperator()
    {
        const QByteArrayView name = word();
        if (name.size() <= 2)
            perform(code(name.front(), name.size() > 1 ? name[1] : '\0'));
        m_operands = 0;
    }

    void perform(int operation)
    {
        switch (operation) {
        case code('q'):
            return save();
        case code('Q'):
            return restore();
        case code('c', 'm'):
            return transform();
        case code('m'):
        case code('l'):
            return addPoints(1);
        case code('v'):
        case code('y'):
            return addPoints(2);
        case code('c'):
            return addPoints(3);
        case code('r', 'e'):
            return addRectangle();
        case code('W'):
        case code('W', '*'):
            m_clips = true;
            return;
        case code('D', 'o'):
            return paint({.name = m_name.toByteArray()});
        case code('B', 'I'):
            m_isInImage = true;
            m_pixels = {};
            return;
        case code('I', 'D'):
            return readImage();
        default:
            return endPath(operation);
        }
    }

    void save()
    {
        if (m_saved.size() < DeepestState)
            m_saved.push_back(m_state);
        else
            ++m_tooDeep;
    }

    void restore()
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
        } else if (!m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        }
    }

    /// One of the last `count` operands.
    [[nodiscard]] double number(size_t index, size_t count) const
    {
        return numberOf(m_numbers[m_operands - count + index]);
    }

    void transform()
    {
        if (m_operands < 6)
            return;
        const QTransform own(number(0, 6), number(1, 6), number(2, 6), number(3, 6), number(4, 6), number(5, 6));
        m_state.matrix = own * m_state.matrix;
    }

    void addPoints(size_t count)
    {
        if (m_operands < count * 2)
            return;
        for (size_t at = 0; at < count; ++at)
            m_path.add(m_state.matrix.map(QPointF(number(at * 2, count * 2), number(at * 2 + 1, count * 2))));
    }

    void addRectangle()
    {
        if (m_operands < 4)
            return;
        const QPointF corner(number(0, 4), number(1, 4));
        const QPointF size(number(2, 4), number(3, 4));
        for (const QPointF &point :
             {corner, corner + QPointF(size.x(), 0), corner + QPointF(0, size.y()), corner + size})
            m_path.add(m_state.matrix.map(point));
    }

    void endPath(int operation)
    {
        static constexpr std::array Ends{code('n'), code('f'), code('F'),      code('f', '*'), code('S'),
                                         code('s'), code('B'), code('B', '*'), code('b'),      code('b', '*')};
        if (std::ranges::find(Ends, operation) == Ends.end())
            return;
        if (m_clips)
            m_state.clip = m_path.cut(m_state.clip);
        m_clips = false;
        m_path = {};
    }

    void setPixels()
    {
        const int value = int(std::clamp(number(0, 1), 0.0, 1e6));
        if (m_name == "W" || m_name == "Width")
            m_pixels.setWidth(value);
        else if (m_name == "H" || m_name == "Height")
            m_pixels.setHeight(value);
        m_name = {};
    }

    /// Where "EI" ends an image's bytes, which may hold these letters themselves.
    [[nodiscard]] qsizetype endOfImage() const
    {
        for (qsizetype end = m_content.indexOf("EI", m_at); end >= 0; end = m_content.indexOf("EI", end + 1)) {
            const QByteArrayView behind =
                m_content.sliced(end + 2).first(std::min(LookedBehind, m_content.size() - end - 2));
            const char before = m_content[end - 1];
            const bool isWord = (isSpace(before) || before == '>') && (behind.isEmpty() || isSpace(behind.front()));
            if (isWord && std::ranges::all_of(behind, [](char c) { return isSpace(c) || (c > ' ' && c < 0x7f); }))
                return end;
        }
        return m_content.size();
    }

    void readImage()
    {
        if (!m_isInImage)
            return;
        const qsizetype end = endOfImage();
        paint({.pixels = m_pixels, .length = end - m_at});
        m_at = std::min(end + 2, m_content.size());
        m_isInImage = false;
    }

    void paint(PdfPaint &&painted)
    {
        painted.matrix = m_state.matrix;
        painted.clip = m_state.clip;
        m_isDone = !m_paint(painted);
    }

    QByteArrayView m_content;
    qsizetype m_at = 0;
    State m_state;
    std::vector<State> m_saved;
    size_t m_tooDeep = 0; ///< states that were not saved
    const std::function<bool(const PdfPaint &)> &m_paint;
    std::array<QByteArrayView, MostOperands> m_numbers; ///< the last ones before the operator
    size_t m_operands = 0;
    QByteArrayView m_name; ///< the last one
    PathBox m_path;
    bool m_clips = false; ///< the path clips when it ends
    bool m_isInImage = false;
    QSize m_pixels;
    bool m_isDone = false;
};

} // namespace

void readPdfContent(QByteArrayView content, const QTransform &matrix, const QRectF &clip,
                    const std::function<bool(const PdfPaint &)> &paint)
{
    ContentScan(content, matrix, clip, paint).run();
}
