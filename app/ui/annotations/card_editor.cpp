#include "ui/annotations/card_editor.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/annotations/note_editor.h"
#include "ui/annotations/note_highlighter.h"
#include "ui/annotations/note_language_choice.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestBehind = 400; // ms until what was typed is saved, also while typing goes on
constexpr int LowestEditor = 56;   // px

} // namespace

CardEditor::CardEditor(Library &library, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_spelling(spelling)
{
    build();
    connectEditor();
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(LongestBehind);
    connect(&m_saveSoon, &QTimer::timeout, this, &CardEditor::save);
    hide();
}

CardEditor::~CardEditor()
{
    m_editor->disconnect(this); // it goes later and loses the focus then
}

void CardEditor::build()
{
    m_editor = new NoteEditor(this);
    m_highlighter = new NoteHighlighter(*m_editor, m_spelling);
    m_footer = new QWidget(this);
    m_language = new QToolButton(m_footer);
    m_language->setAutoRaise(true);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setMenu(new QMenu(m_language));
    m_language->setAccessibleName(tr("Spelling language"));
    m_language->setToolTip(tr("Spelling language"));
    connect(m_language->menu(), &QMenu::aboutToShow, this, &CardEditor::fillLanguages);
    m_hint = new QLabel(m_footer);
    m_hint->setProperty("role", u"caption"_s);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_dismiss = new QToolButton(m_footer);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setText(u"×"_s);
    m_dismiss->setAccessibleName(tr("Dismiss the hint"));
    m_dismiss->setToolTip(tr("Dismiss the hint"));
    connect(m_dismiss, &QToolButton::clicked, this, &CardEditor::dismissHint);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_hint, 1);
    row->addWidget(m_dismiss);
    row->addStretch(0);
    row->addWidget(m_language);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_editor, 1);
    column->addWidget(m_footer);
    setFocusProxy(m_editor);
}

void CardEditor::connectEditor()
{
    connect(m_editor, &QTextEdit::textChanged, this, [this] {
        m_hasUnsaved = m_hasUnsaved || !m_isTakingOver;
        if (m_hasUnsaved && !m_saveSoon.isActive())
            m_saveSoon.start();
    });
    connect(m_editor, &NoteEditor::focusLost, this, &CardEditor::save);
    // Later, when it is known where the focus went.
    connect(m_editor, &NoteEditor::focusLost, this, &CardEditor::checkAbandoned, Qt::QueuedConnection);
    connect(m_editor, &NoteEditor::finished, this, &CardEditor::finished);
    connect(m_editor, &NoteEditor::escaped, this, &CardEditor::escaped);
    connect(m_editor, &NoteEditor::heightChanged, this, &CardEditor::heightChanged);
    connect(m_editor, &NoteEditor::menuRequested, this, &CardEditor::showMenu);
    connect(m_highlighter, &NoteHighlighter::answered, this, &CardEditor::showSpelling);
}

void CardEditor::checkAbandoned()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isElsewhere = focus && focus->window() == window() && focus != this && !isAncestorOf(focus);
    const Annotation *annotation = current();
    if (isElsewhere && !QApplication::activePopupWidget() && annotation && annotation->note.isEmpty())
        Q_EMIT abandoned();
}

const Annotation *CardEditor::current() const
{
    return m_session ? m_session->annotation(m_id) : nullptr;
}

void CardEditor::open(const SessionPtr &session, AnnotationId id)
{
    if (m_session == session && m_id == id) {
        m_editor->setFocus();
        return;
    }
    close();
    const Annotation *annotation = session ? session->annotation(id) : nullptr;
    if (!annotation)
        return;
    m_session = session;
    m_id = id;
    m_isTakingOver = true;
    m_editor->setNote(annotation->note);
    m_isTakingOver = false;
    connect(m_session.get(), &ReadingSession::changed, this, &CardEditor::follow);
    connect(m_session.get(), &ReadingSession::reloaded, this, &CardEditor::follow);
    m_hint->hide();
    m_dismiss->hide();
    m_language->setText(shortLanguages(noteLanguages(annotation->noteLanguage)));
    m_language->setVisible(m_spelling.isEnabled());
    const Article &article = session->article();
    const Anchor *anchor = session->anchor(id);
    m_highlighter->begin(noteLanguages(annotation->noteLanguage),
                         anchor ? article.languageOf(article.blockAt(anchor->range.start)) : QString());
    show();
    m_editor->setFocus();
}

void CardEditor::close()
{
    if (!isOpen())
        return;
    save();
    m_library.endMerging(); // editing it again later is a step of its own
    m_session->disconnect(this);
    m_session.reset();
    m_id = {};
    hide();
}

void CardEditor::save()
{
    m_saveSoon.stop();
    if (!m_hasUnsaved)
        return;
    m_hasUnsaved = false;
    const QString note = m_editor->note();
    const Annotation *annotation = current();
    if (!annotation) // a new revision took it away while its reader was typing
        return m_library.writeNote(m_id, note);
    if (note != annotation->note)
        m_library.perform(actions::setNote(*annotation, note, m_library.now()), u"note:"_s + m_id.toString());
}

/// The note may have been changed elsewhere (undo, another program); what is being typed here wins.
void CardEditor::follow()
{
    const Annotation *annotation = current();
    if (!annotation || m_hasUnsaved)
        return;
    m_highlighter->setLanguages(noteLanguages(annotation->noteLanguage));
    if (annotation->note == m_editor->note())
        return;
    m_isTakingOver = true;
    m_editor->takeOver(annotation->note);
    m_isTakingOver = false;
}

int CardEditor::heightFor(int width, int most) const
{
    const int footer = m_footer->sizeHint().height() + layout()->spacing();
    return std::clamp(m_editor->heightFor(width) + footer, LowestEditor, std::max(LowestEditor, most));
}

void CardEditor::setAppearance(const ThemeColours &colours, const QFont &font, const QFont &smallFont)
{
    m_editor->setFont(font);
    m_hint->setFont(smallFont);
    m_language->setFont(smallFont);
    m_dismiss->setIcon(themedIcon(u"close"_s, colours));
    m_highlighter->setColour(colours.misspelling);
}

void CardEditor::showSpelling()
{
    const QStringList used = m_highlighter->usedLanguages();
    const QString missing = m_highlighter->missingLanguage();
    m_language->setText(used.isEmpty() ? shortLanguages({missing}) : shortLanguages(used));
    m_language->setVisible(m_spelling.isEnabled());
    const QString package = dictionaryPackage(missing);
    const bool isWanted = m_spelling.isEnabled() && !package.isEmpty() && !m_spelling.isHintDismissed(missing);
    if (isWanted) {
        m_hint->setText(tr("No dictionary for %1: install %2.").arg(languageTitle(missing), package));
        m_hint->setToolTip(m_hint->text());
    }
    m_hint->setVisible(isWanted);
    m_dismiss->setVisible(isWanted);
    Q_EMIT heightChanged();
}

void CardEditor::dismissHint()
{
    m_spelling.dismissHint(m_highlighter->missingLanguage());
    showSpelling();
    m_editor->setFocus();
}

SpellingMenuSubject CardEditor::subject() const
{
    const Annotation *annotation = current();
    return {{}, m_highlighter->usedLanguages(), annotation ? noteLanguages(annotation->noteLanguage) : QStringList()};
}

void CardEditor::showMenu(const QPoint &globalPosition, QTextCursor word)
{
    SpellingMenuSubject about = subject();
    const TextRange mark = m_highlighter->markAt(word.selectionStart());
    if (!mark.isEmpty()) {
        about.word = word;
        about.word.setPosition(int(mark.start));
        about.word.setPosition(int(mark.end), QTextCursor::KeepAnchor);
    }
    auto *menu = new SpellingMenu(*m_editor, m_spelling, about, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &SpellingMenu::languagesChosen, this, &CardEditor::chooseLanguages);
    menu->popup(globalPosition);
}

void CardEditor::fillLanguages()
{
    QMenu *menu = m_language->menu();
    menu->clear();
    const SpellingMenuSubject about = subject();
    fillLanguageMenu(*menu, m_spelling, about, [this, about](const QString &language, bool isOn) {
        chooseLanguages(toggledLanguages(about, language, isOn));
    });
}

void CardEditor::chooseLanguages(const QStringList &languages)
{
    save();
    if (const Annotation *annotation = current())
        m_library.perform(actions::setNoteLanguage(*annotation, storedLanguages(languages), m_library.now()));
}
