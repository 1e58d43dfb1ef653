#pragma once
// A popup to give tags to a highlight: type to find one, Enter toggles it or makes it.

#include "base/id.h"
#include "layout/theme_colours.h"
#include "library/reading_session.h"
#include "ui/annotations/tag_completion.h"

#include <QFrame>

class FlowLayout;
class Library;
class QLineEdit;
class QListWidget;

class TagPicker final : public QFrame {
    Q_OBJECT
public:
    explicit TagPicker(Library &library, QWidget *parent = nullptr);
    void setAppearance(const ThemeColours &colours);
    /// Shows it below (or above, where there is no room) a rectangle on the screen, px.
    void open(const SessionPtr &session, AnnotationId id, const QRect &near);
    [[nodiscard]] AnnotationId annotation() const { return m_annotation; }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void follow();
    void showTags();
    void complete();
    void choose(int row);
    void toggle(TagId tag);
    void create(const QString &path);
    void removeLast();
    void moveRow(int by);
    void tellChosen();
    void place(const QRect &near);

    Library &m_library;
    SessionPtr m_session;
    AnnotationId m_annotation;
    ThemeColours m_colours = lightTheme();
    std::vector<TagSuggestion> m_suggestions;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QListWidget *m_list;
};
