#pragma once
// The numbers and bullets of an OpenDocument text's lists and headings, counted as they come by.

#include "importers/odt_styles.h"

#include <array>
#include <vector>

class OdtLists {
public:
    explicit OdtLists(const OdtStyles &styles)
        : m_styles(styles)
    {
    }

    /// A text:list begins.
    void beginList(XmlNode list);
    void endList();
    /// A text:list-item begins.
    void beginItem(XmlNode item);

    /// Nesting of the open list from 1; 0 outside.
    [[nodiscard]] int level() const { return int(m_open.size()); }
    /// Of the open item's first paragraph; afterwards empty. The paragraph's style may name a list style.
    [[nodiscard]] QString takeMarker(const OdtStyle &paragraph);
    /// Of a heading outside of lists.
    [[nodiscard]] QString headingNumber(XmlNode heading, int level);

private:
    static constexpr size_t Levels = 10;
    using Counter = std::array<int, Levels>; ///< 0 = not begun

    struct Open {
        QString style;
        QString id;
        bool isFresh = false; ///< the item waits for its first paragraph
    };

    [[nodiscard]] static XmlNode levelStyle(XmlNode style, size_t level);
    [[nodiscard]] static QString numberText(XmlNode style, size_t level, const Counter &counter);
    static void count(XmlNode style, size_t level, Counter &counter, int start);

    const OdtStyles &m_styles;
    std::vector<Open> m_open;
    int m_start = -1; ///< of the open item, when it says so
    Counter m_counter = {};
    QHash<QString, Counter> m_ended; ///< by the list's id, and by its style
    Counter m_headings = {};
};
