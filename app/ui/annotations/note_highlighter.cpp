#include "ui/annotations/note_highlighter.h"

#include "base/when_done.h"
#include "ui/annotations/note_editor.h"

#include <QTextDocument>
#include <algorithm>

namespace {

constexpr int PauseInTyping = 250; // ms

} // namespace

NoteHighlighter::NoteHighlighter(NoteEditor &editor, Spelling &spelling)
    : QObject(&editor)
    , m_editor(editor)
    , m_spelling(spelling)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &NoteHighlighter::ask);
    connect(&spelling, &Spelling::changed, this, &NoteHighlighter::ask);
    connect(editor.document(), &QTextDocument::contentsChange, this, &NoteHighlighter::followEdit);
    connect(&editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_isTyping && !m_pause.isActive())
            m_isTyping = false;
        show();
    });
    connect(&editor, &NoteEditor::focusLost, this, [this] {
        m_isTyping = false;
        show();
    });
}

void NoteHighlighter::begin(const QStringList &languages, const QString &hint)
{
    m_languages = languages;
    m_hint = hint;
    m_answer = {};
    m_isTyping = false;
    m_isStale = false;
    show();
    ask();
}

void NoteHighlighter::setLanguages(const QStringList &languages)
{
    if (m_languages == languages)
        return;
    m_languages = languages;
    ask();
}

void NoteHighlighter::setColour(const QColor &colour)
{
    m_colour = colour;
    show();
}

void NoteHighlighter::followEdit()
{
    m_isTyping = true;
    m_isStale = true;
    m_pause.start();
}

void NoteHighlighter::ask()
{
    m_pause.stop();
    m_pending.cancel();
    m_pending = m_spelling.check({m_editor.note(), m_languages, m_hint});
    const int revision = m_editor.document()->revision();
    whenDone(m_pending, this, [this, revision](const SpellingAnswer &answer) { take(answer, revision); });
}

void NoteHighlighter::take(const SpellingAnswer &answer, int revision)
{
    if (revision != m_editor.document()->revision())
        return; // typed on meanwhile: the next question is on its way
    m_answer = answer;
    m_isStale = false;
    show();
    Q_EMIT answered();
}

void NoteHighlighter::show()
{
    // Extra selections are painted only: no edit, no undo step, and their cursors move with the text until the next
    // answer.
    if (m_isStale)
        return;
    const bool sparesCaret = m_isTyping && m_editor.hasFocus();
    const int caret = m_editor.textCursor().position();
    QList<QTextEdit::ExtraSelection> selections;
    const int length = m_editor.document()->characterCount() - 1;
    for (const TextRange &range : m_answer.misspelled) {
        if (int(range.end) > length || (sparesCaret && range.end == caret))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_editor.document());
        selection.cursor.setPosition(int(range.start));
        selection.cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        selection.format.setUnderlineColor(m_colour);
        selections.append(selection);
    }
    m_editor.setExtraSelections(selections);
}

std::vector<TextRange> NoteHighlighter::marks() const
{
    std::vector<TextRange> result;
    for (const QTextEdit::ExtraSelection &selection : m_editor.extraSelections())
        result.push_back({selection.cursor.selectionStart(), selection.cursor.selectionEnd()});
    return result;
}

TextRange NoteHighlighter::markAt(int position) const
{
    const std::vector<TextRange> all = marks();
    const auto found = std::ranges::find_if(
        all, [position](TextRange range) { return range.start <= position && position <= range.end; });
    return found == all.end() ? TextRange{} : *found;
}
