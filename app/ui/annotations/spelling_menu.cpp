#include "ui/annotations/spelling_menu.h"

#include "base/when_done.h"
#include "spelling/dictionaries.h"
#include "ui/annotations/note_editor.h"

using namespace Qt::Literals::StringLiterals;

void fillLanguageMenu(QMenu &menu, const Spelling &spelling, const SpellingMenuSubject &subject,
                      const std::function<void(const QString &, bool)> &toggled)
{
    QAction *told = menu.addAction(SpellingMenu::tr("Tell from the Text"));
    told->setCheckable(true);
    told->setChecked(subject.chosen.isEmpty());
    QObject::connect(told, &QAction::triggered, &menu, [toggled] { toggled({}, true); });
    menu.addSeparator();
    const QStringList &on = subject.chosen.isEmpty() ? subject.used : subject.chosen;
    QStringList checked;
    for (const QString &language : on)
        checked.append(bestLanguage(language, spelling.availableLanguages()));
    for (const QString &language : spelling.availableLanguages()) {
        QAction *action = menu.addAction(languageTitle(language));
        action->setData(language);
        action->setCheckable(true);
        action->setChecked(checked.contains(language));
        QObject::connect(action, &QAction::triggered, &menu,
                         [toggled, language](bool isOn) { toggled(language, isOn); });
    }
    if (spelling.availableLanguages().isEmpty())
        menu.addAction(SpellingMenu::tr("No Dictionaries Installed"))->setEnabled(false);
}

QStringList toggledLanguages(const SpellingMenuSubject &subject, const QString &language, bool isOn)
{
    if (language.isEmpty())
        return {};
    QStringList languages = subject.chosen.isEmpty() ? subject.used : subject.chosen;
    languages.removeIf([&language](const QString &known) { return !bestLanguage(known, {language}).isEmpty(); });
    if (isOn)
        languages.append(language);
    return languages;
}

SpellingMenu::SpellingMenu(NoteEditor &editor, Spelling &spelling, SpellingMenuSubject subject, QWidget *parent)
    : QMenu(parent)
    , m_spelling(spelling)
    , m_subject(std::move(subject))
{
    if (m_subject.word.hasSelection())
        addWordActions();
    if (spelling.isEnabled())
        addLanguages();
    addSeparator();
    QMenu *standard = editor.createStandardContextMenu();
    standard->setParent(this);
    standard->hide();
    addActions(standard->actions());
}

void SpellingMenu::addWordActions()
{
    const QString word = m_subject.word.selectedText();
    m_lookingUp = addAction(tr("Looking up…"));
    m_lookingUp->setEnabled(false);
    addSeparator();
    for (const QString &language : std::as_const(m_subject.used)) {
        const QString text = m_subject.used.size() == 1 ? tr("Add to Dictionary")
                                                        : tr("Add to Dictionary: %1").arg(languageTitle(language));
        connect(addAction(text), &QAction::triggered, this,
                [this, word, language] { m_spelling.addWord(word, language); });
    }
    connect(addAction(tr("Ignore")), &QAction::triggered, this, [this, word] { m_spelling.ignoreWord(word); });
    addSeparator();
    whenDone(m_spelling.suggestions(word, m_subject.used), this,
             [this](const QStringList &found) { showSuggestions(found); });
}

void SpellingMenu::showSuggestions(const QStringList &suggestions)
{
    QFont bold = font();
    bold.setBold(true);
    for (const QString &suggestion : suggestions) {
        auto *action = new QAction(suggestion, this);
        action->setFont(bold);
        connect(action, &QAction::triggered, this, [this, suggestion] { replaceWord(suggestion); });
        insertAction(m_lookingUp, action);
    }
    if (suggestions.isEmpty())
        m_lookingUp->setText(tr("No Suggestions"));
    else
        removeAction(m_lookingUp);
}

void SpellingMenu::replaceWord(const QString &text)
{
    m_subject.word.insertText(text);
}

void SpellingMenu::addLanguages()
{
    QMenu *languages = addMenu(tr("Spelling Language"));
    fillLanguageMenu(*languages, m_spelling, m_subject,
                     [this](const QString &language, bool isOn) { toggleLanguage(language, isOn); });
}

void SpellingMenu::toggleLanguage(const QString &language, bool isOn)
{
    Q_EMIT languagesChosen(toggledLanguages(m_subject, language, isOn));
}
