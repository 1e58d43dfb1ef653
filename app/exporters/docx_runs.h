#pragma once
// Runs of a Word document: text with its properties.

#include "exporters/marked_runs.h"
#include "exporters/note_text.h"

#include <QXmlStreamWriter>

class DocxTargets;

/// What the runs of a paragraph have in common.
struct DocxVoice {
    QString language; ///< BCP 47, may be empty
    bool isRightToLeft = false;
};

/// An element with one attribute, w:val.
void writeDocxValue(QXmlStreamWriter &xml, const QString &element, const QString &value);
/// w:rPr.
void writeDocxLook(QXmlStreamWriter &xml, const RunLook &look, const DocxVoice &voice);
/// w:t, w:tab and w:br elements for the text; '\n' and line separators are breaks.
void writeDocxText(QXmlStreamWriter &xml, QStringView text);
/// A whole run.
void writeDocxRun(QXmlStreamWriter &xml, QStringView text, const RunLook &look, const DocxVoice &voice);
/// The runs of a paragraph of a note, links among them.
void writeDocxNote(QXmlStreamWriter &xml, const NoteParagraph &paragraph, DocxTargets &targets);
