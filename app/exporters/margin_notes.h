#pragma once
// The notes in the margin of printed pages: beside the passage they are about, never over each other; what does not
// fit goes on in the next page's margin.

#include "exporters/note_text.h"
#include "exporters/print_links.h"
#include "exporters/print_sheet.h"

#include <QPainter>
#include <QTextLayout>
#include <deque>
#include <memory>

/// One note as lines.
class MarginNote {
public:
    /// `tags` and `origin` (who and when) may be empty.
    MarginNote(const QString &tags, const std::vector<NoteParagraph> &paragraphs, const QString &origin,
               const QColor &colour, const PrintSheet &sheet);

    [[nodiscard]] qreal height() const; ///< px, of the lines that are left
    [[nodiscard]] bool isEmpty() const { return m_next >= m_lines.size(); }
    /// Paints as many lines as fit into `room`, px, and takes them away. Where they lead goes to `links`.
    void paint(QPainter &painter, QPointF topLeft, qreal room, std::vector<PrintLink> &links);
    [[nodiscard]] qreal firstLineHeight() const;

private:
    struct Line {
        size_t layout;
        int number;
        qreal height;
        qreal indent;
    };
    struct Set {
        std::unique_ptr<QTextLayout> layout;
        QStringList links; ///< addresses, by the formats' object index
        QColor ink;
    };
    void add(const QString &text, const QList<QTextLayout::FormatRange> &formats, const QStringList &links,
             const QFont &font, const QColor &ink, qreal indent);
    void addParagraph(const NoteParagraph &paragraph, const PrintSheet &sheet);
    void addLinks(const Set &set, const QTextLine &line, QPointF topLeft, std::vector<PrintLink> &links) const;

    std::vector<Set> m_sets;
    std::vector<Line> m_lines;
    size_t m_next = 0;
    qreal m_width;
    QColor m_colour;
};

class MarginNotes {
public:
    explicit MarginNotes(const PrintSheet &sheet)
        : m_sheet(sheet)
    {
    }
    /// On the page that is being filled; `y` is px from its column's top.
    void add(qreal y, MarginNote note);
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// Paints what the page has room for; the rest waits for the next one.
    void paintPage(QPainter &painter, std::vector<PrintLink> &links);

private:
    struct Placed {
        qreal y;
        MarginNote note;
    };
    void arrange();

    const PrintSheet &m_sheet;
    std::deque<Placed> m_waiting; ///< by y
};
