#pragma once
// What keys, menus and the little bar do with the selection or the highlight that has the focus.

#include "library/library.h"
#include "ui/reading/reading_pane.h"

#include <QObject>

class AnnotationPanel;

class AnnotationCommands final : public QObject {
    Q_OBJECT
public:
    AnnotationCommands(Library &library, ReadingPane *pane, AnnotationPanel *panel, QObject *parent = nullptr);

    void highlight();
    void underline();
    /// The tag that has the number key, else the colour of that number.
    void applyNumber(int number);
    void applyStyle(HighlightStyle style);
    void pickTags();
    void editNote();
    void remove();
    void moveEdge(ReadingPane::Edge edge, int words);
    /// The selection or the focused highlight with where it is from, onto the clipboard.
    void copyCitation();
    void copyCitationOf(AnnotationId id);

    /// True when there is something that the plain keys could act on.
    [[nodiscard]] bool hasTarget() const;
    /// True when that is a highlight.
    [[nodiscard]] bool hasHighlight() const { return focused() && selected().isEmpty(); }
    [[nodiscard]] HighlightStyle lastStyle() const { return m_lastStyle; }
    void setLastStyle(HighlightStyle style) { remember(style); }
    /// “1  Yellow” or “1  figures/budget”: what a number key does now.
    [[nodiscard]] QString numberText(int number) const;

Q_SIGNALS:
    /// The panel is needed: show it.
    void panelWanted();
    /// A sentence for the reader.
    void hinted(const QString &text);
    void removed(int count);
    void lastStyleChanged(HighlightStyle style);

private:
    /// What is selected in the text, unless the reader is at a card: then that is meant.
    [[nodiscard]] TextRange selected() const;
    /// Of the card that the reader is at, else of the text.
    [[nodiscard]] const Annotation *focused() const;
    /// Marks the selection; the new highlight, or null when there is no selection.
    AnnotationId mark(HighlightStyle style, const std::vector<TagId> &tags = {});
    /// The selection as a new highlight, else the focused one; hints when there is neither.
    AnnotationId markedOrFocused();
    void remember(HighlightStyle style);
    void hint();
    void putOnClipboard(const Annotation &annotation);

    Library &m_library;
    ReadingPane *m_pane;
    AnnotationPanel *m_panel;
    HighlightStyle m_lastStyle;
};
