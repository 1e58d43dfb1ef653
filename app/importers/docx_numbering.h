#pragma once
// The numbers and bullets of a Word document's lists, counted as its paragraphs come by.

#include "importers/number_format.h"
#include "importers/xml_tree.h"

#include <QHash>
#include <QString>
#include <array>
#include <optional>

class DocxStyles;

class DocxNumbering {
public:
    DocxNumbering(XmlNode root, const DocxStyles &styles);

    struct Place {
        QString numbering; ///< numId
        int level = 0;     ///< 0-8
    };
    /// Counts on. "2.1." or "•"; empty when nothing is shown; nothing at all for a list that the document does not
    /// define or that has the id 0, "none".
    [[nodiscard]] std::optional<QString> nextMarker(const Place &place);
    /// The level that belongs to a paragraph style, or -1.
    [[nodiscard]] int levelOfStyle(const QString &numbering, const QString &style) const;
    /// Of a level of a list, in twentieths of a point.
    [[nodiscard]] int indent(const Place &place) const;

private:
    static constexpr size_t Levels = 9;
    struct Level {
        int start = 1;
        NumberFormat format = NumberFormat::Decimal;
        QString text; ///< "%1.%2"
        QString style;
        int restartAfter = -1; ///< a level from 1; 0 = never; -1 = any higher one
        bool isLegal = false;  ///< all numbers decimal
        int indent = 0;
    };
    struct List {
        QString counter; ///< the lists that count together: an abstractNumId
        std::array<Level, Levels> levels;
        std::array<std::optional<int>, Levels> restart; ///< where this list begins although others counted before
    };
    struct Counter {
        std::array<std::optional<int>, Levels> value;
    };

    [[nodiscard]] static Level levelOf(XmlNode node);
    void addList(XmlNode num, const QHash<QString, XmlNode> &abstracts, const DocxStyles &styles);
    [[nodiscard]] static QString markerOf(const List &list, const Counter &counter, size_t level);

    QHash<QString, XmlNode> m_nums;
    QHash<QString, List> m_lists; ///< by numId
    QHash<QString, Counter> m_counters;
};
