#pragma once
// Plain Markdown in a box that grows with its text.

#include <QTextEdit>

class NoteEditor final : public QTextEdit {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// The text as it is stored: '\n' between lines, no-break spaces kept.
    [[nodiscard]] QString note() const;
    /// Another note: undo begins anew.
    void setNote(const QString &note);
    /// The same note, changed elsewhere: can be undone here, the caret stays as near as it can.
    void takeOver(const QString &note);
    /// px the whole text needs at this width.
    [[nodiscard]] int heightFor(int width) const;
    /// The word under a point of the viewport or, for a null point, under the caret.
    [[nodiscard]] QTextCursor wordAt(const QPoint &position) const;

Q_SIGNALS:
    /// Ctrl+Enter.
    void finished();
    /// Esc.
    void escaped();
    void focusLost();
    void heightChanged();
    void menuRequested(const QPoint &globalPosition, const QTextCursor &word);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    enum class Command { None, Finish, Escape, Strong, Emphasis };
    [[nodiscard]] static Command commandOf(const QKeyEvent &event);
    void wrap(const QString &mark);
};
