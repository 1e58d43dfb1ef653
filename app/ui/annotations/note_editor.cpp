#include "ui/annotations/note_editor.h"

#include "text/breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Margin = 6; // px inside the frame

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Note"));
    setAccessibleDescription(tr("Markdown. Ctrl+Enter finishes, Esc leaves; everything is saved while you type."));
    setPlaceholderText(tr("Write a note…"));
    document()->setDocumentMargin(Margin);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NoteEditor::heightChanged);
}

QString NoteEditor::note() const
{
    // toPlainText() would turn no-break spaces into plain ones.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return text;
}

void NoteEditor::setNote(const QString &note)
{
    setPlainText(note);
    moveCursor(QTextCursor::End);
}

void NoteEditor::takeOver(const QString &note)
{
    const int caret = textCursor().position();
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(note);
    cursor.setPosition(std::min(caret, int(note.size())));
    setTextCursor(cursor);
}

int NoteEditor::heightFor(int width) const
{
    // What a style sheet adds around the text is only known once it is laid out.
    const QSize frame = isVisible() ? size() - viewport()->size() : QSize(2 * frameWidth(), 2 * frameWidth());
    QTextDocument *text = document();
    if (text->textWidth() != width - frame.width())
        text->setTextWidth(width - frame.width());
    return int(std::ceil(text->size().height())) + frame.height();
}

NoteEditor::Command NoteEditor::commandOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_Escape)
        return Command::Escape;
    if (modifiers != Qt::ControlModifier)
        return Command::None;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Command::Finish;
    case Qt::Key_B:
        return Command::Strong;
    case Qt::Key_I:
        return Command::Emphasis;
    default:
        return Command::None;
    }
}

bool NoteEditor::event(QEvent *event)
{
    // Ours, before an action of the window takes the same keys.
    if (event->type() == QEvent::ShortcutOverride && commandOf(*static_cast<QKeyEvent *>(event)) != Command::None) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    switch (commandOf(*event)) {
    case Command::Finish:
        Q_EMIT finished();
        return;
    case Command::Escape:
        Q_EMIT escaped();
        return;
    case Command::Strong:
        wrap(u"**"_s);
        return;
    case Command::Emphasis:
        wrap(u"*"_s);
        return;
    case Command::None:
        break;
    }
    QTextEdit::keyPressEvent(event);
    // Backspace in an empty note must not reach the list of cards.
    event->accept();
}

/// Puts the marks around the selection (the caret between them when there is none) or takes them away again.
void NoteEditor::wrap(const QString &mark)
{
    QTextCursor cursor = textCursor();
    const QString whole = note();
    const int length = int(mark.size());
    int start = cursor.selectionStart();
    int end = cursor.selectionEnd();
    const bool isWrapped =
        start >= length && whole.mid(start - length, length) == mark && whole.mid(end, length) == mark;
    cursor.beginEditBlock();
    cursor.setPosition(end);
    if (isWrapped)
        cursor.setPosition(end + length, QTextCursor::KeepAnchor);
    cursor.insertText(isWrapped ? QString() : mark);
    cursor.setPosition(isWrapped ? start - length : start);
    if (isWrapped)
        cursor.setPosition(start, QTextCursor::KeepAnchor);
    cursor.insertText(isWrapped ? QString() : mark);
    cursor.endEditBlock();
    const int shift = isWrapped ? -length : length;
    cursor.setPosition(start + shift);
    cursor.setPosition(end + shift, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    Q_EMIT focusLost();
}

void NoteEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    Q_EMIT heightChanged();
}

void NoteEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

QTextCursor NoteEditor::wordAt(const QPoint &position) const
{
    QTextCursor cursor = position.isNull() ? textCursor() : cursorForPosition(position);
    const QTextBlock block = cursor.block();
    const TextRange word = ::wordAt(block.text(), cursor.positionInBlock());
    cursor.setPosition(block.position() + int(word.start));
    cursor.setPosition(block.position() + int(word.end), QTextCursor::KeepAnchor);
    return cursor;
}

void NoteEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint inText = isByKey ? QPoint() : viewport()->mapFromGlobal(event->globalPos());
    const QPoint at = isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos();
    Q_EMIT menuRequested(at, wordAt(inText));
}
