#pragma once
// The reading view for screen readers: the whole article as one text, without copying it.

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

class ReadingView;

class ReadingAccessible final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ReadingAccessible(ReadingView *view);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                           int *end) const override;
    [[nodiscard]] QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                          int *end) const override;
    [[nodiscard]] QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                       int *end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] ReadingView *view() const;
};

/// Makes Qt use it for reading views; may be called again.
void installReadingAccessible();
/// Tells screen readers that another article is shown.
void announceArticle(ReadingView *view);
/// Tells screen readers where the caret is and what is selected; nothing when none listens.
void announceCaret(ReadingView *view);
