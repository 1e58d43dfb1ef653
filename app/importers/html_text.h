#pragma once
// The little of HTML that stands raw in other formats: entities, and text with its tags taken away.

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <vector>

/// The character(s) of "&eacute;", "&#233;" or "&#xE9;"; the entity itself when there is no such.
[[nodiscard]] QString decodedEntity(const QByteArray &entity);
/// A text with all its entities decoded.
[[nodiscard]] QString withoutEntities(QStringView text);

/// One piece of raw HTML: a tag, or text between tags. Comments, declarations, scripts and styles are left out.
struct HtmlPiece {
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QString text; ///< the text with entities decoded, or the tag's name in lower case
};

/// Cuts raw HTML into pieces; broken HTML is text.
[[nodiscard]] std::vector<HtmlPiece> htmlPieces(QStringView html);
/// The tag starts and ends a block of its own: <p>, <div>, <li> …
[[nodiscard]] bool isBlockTag(const QString &name);
