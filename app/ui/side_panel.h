#pragma once
// The right side of the window: the article's highlights, the library's tags and the article's outline, as tabs.

#include "layout/theme_colours.h"
#include "library/reading_session.h"

#include <QTabWidget>

class AnnotationPanel;
class CodebookView;
class Library;
class OutlineView;
class Spelling;

class SidePanel final : public QTabWidget {
    Q_OBJECT
public:
    enum class Tab { Highlights, Tags, Outline };

    SidePanel(Library &library, Spelling &spelling, QWidget *parent = nullptr);
    void setSession(const SessionPtr &session);
    void setAppearance(const ThemeColours &colours, const QFont &readingFont);
    void showTab(Tab tab);
    /// The list of the current tab takes the focus.
    void focusCurrent();
    [[nodiscard]] AnnotationPanel *highlights() const { return m_highlights; }
    [[nodiscard]] CodebookView *tags() const { return m_tags; }
    [[nodiscard]] OutlineView *outline() const { return m_outline; }

private:
    void showCount(int all);

    AnnotationPanel *m_highlights;
    CodebookView *m_tags;
    OutlineView *m_outline;
};
