#pragma once
// Fills a text layout with lines that a reader's eye does not stumble over: even ones, few divided words.

#include "layout/line_breaking.h"
#include "layout/text_flow.h"

#include <QFontMetricsF>

/// The widths of single letters, remembered.
class LetterWidths {
public:
    explicit LetterWidths(const QFont &font);
    /// px, as if no letter knew its neighbours; soft hyphens have none.
    [[nodiscard]] qreal width(QStringView text);

private:
    static constexpr size_t Remembered = 0x600; ///< Latin, Greek, Cyrillic, Hebrew

    QFontMetricsF m_metrics;
    std::vector<qreal> m_known; ///< by code unit; negative = not asked yet
};

/// Lives as long as one pass of a layout. Even lines are planned some twenty at a time, over widths that the layout
/// itself measured; where it cannot follow the plan (a word wider than the line) a line is filled greedily.
class LineFiller {
public:
    /// The layout has begun; `width`: px. The layout's option is changed meanwhile: set it again after the last line.
    LineFiller(QTextLayout &layout, const FlowStyle &style, qreal width);
    /// Gives the newly created line its letters.
    void fill(QTextLine line);

private:
    [[nodiscard]] bool plan(QTextLine line);
    [[nodiscard]] bool followPlan(QTextLine line);
    [[nodiscard]] std::vector<BreakPoint> measuredPoints(const QTextLine &line);
    void placeDivisions(std::vector<BreakPoint> &points, const BreakPoint &wordStart, const BreakPoint &wordBehind,
                        int wordEnd);
    [[nodiscard]] bool breakAt(QTextLine line, int end);
    void fillGreedily(QTextLine line);
    void leaveOutPiece(QTextLine line);
    const std::vector<int> &breaks();
    [[nodiscard]] int withoutSpaces(int start, int end) const;
    [[nodiscard]] bool isDivision(int position) const;
    [[nodiscard]] bool isSectionEnd(int position) const;

    QTextLayout &m_layout;
    QString m_text;
    bool m_isPlanned; ///< otherwise greedy with few hyphens
    bool m_isBalanced;
    qreal m_width; ///< px
    LetterWidths m_letters;
    qreal m_hyphenWidth; ///< px
    LineRules m_rules;
    QTextOption m_free;         ///< as many letters as fit, and a part of a word that is wider than the line
    QTextOption m_bound;        ///< whole words only
    std::vector<int> m_breaks;  ///< where a line may end, ascending; found when first needed
    std::vector<int> m_planned; ///< ends of the lines to come, the next one last
    int m_ladder = 0;           ///< lines directly above that end with a hyphen
    qsizetype m_plansLeft;      ///< so that a text that never keeps to its plan costs little
};
