#pragma once
// All that the shape of text depends on.

#include <QFont>
#include <QString>
#include <QStringList>

struct Typography {
    QString family = QStringLiteral("Noto Serif");
    QString codeFamily = QStringLiteral("Noto Sans Mono");
    qreal size = 18;       ///< px of the body
    qreal leading = 1.6;   ///< line height / size
    qreal columnWidth = 0; ///< px; what is left when the window is narrower. 0 = widthOf(DefaultMeasure)
    bool justify = true;   ///< with hyphenation; otherwise ragged
    bool hyphenate = true;

    static constexpr int DefaultMeasure = 66; ///< characters a line

    /// The width of `characters` average letters and spaces of the body font, px: the measure.
    [[nodiscard]] qreal widthOf(int characters) const;
    [[nodiscard]] qreal lineHeight() const; ///< px of a body line, a whole number so that lines stay even
    [[nodiscard]] QFont bodyFont() const;
    /// Level 1–6; level 0 is the article's title.
    [[nodiscard]] QFont headingFont(int level) const;
    [[nodiscard]] QFont codeFont() const;
    friend bool operator==(const Typography &, const Typography &) = default;
};

/// The code family and what stands in for it where it is not installed.
[[nodiscard]] QStringList codeFamilies(const Typography &typography);
/// The same font with families for what the first one cannot write, those of the language (BCP 47) first.
[[nodiscard]] QFont withFallbacks(const QFont &font, const QString &language);
