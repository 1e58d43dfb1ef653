#pragma once
// What paragraphs of an OpenDocument text are made of.

#include "exporters/odt_parts.h"

#include <QXmlStreamWriter>

/// Spaces beyond the first, tabs and line ends are elements of their own.
void writeOdtText(QXmlStreamWriter &xml, QStringView text);
/// In a style of OdtLooks; an empty one is text like any other.
void writeOdtStyled(QXmlStreamWriter &xml, QStringView text, const QString &style);
/// Starts a text:a; the caller ends it.
void beginOdtLink(QXmlStreamWriter &xml, const QString &address);
/// Of a paragraph with this text.
void addOdtDirection(OdtProperties &properties, QStringView text);
