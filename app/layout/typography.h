#pragma once
// All that the shape of text depends on.

#include <QFont>
#include <QString>

struct Typography {
    QString family = QStringLiteral("Noto Serif");
    QString codeFamily = QStringLiteral("Noto Sans Mono");
    qreal size = 18;       ///< px of the body
    qreal leading = 1.6;   ///< line height / size
    qreal columnWidth = 0; ///< px; what is left when the window is narrower
    bool justify = true;   ///< with hyphenation; otherwise ragged
    bool hyphenate = true;

    /// The width of `characters` average letters of the body font, px: the measure.
    [[nodiscard]] qreal widthOf(int characters) const;
    [[nodiscard]] QFont bodyFont() const;
    [[nodiscard]] QFont headingFont(int level) const;
    [[nodiscard]] QFont codeFont() const;
    friend bool operator==(const Typography &, const Typography &) = default;
};
