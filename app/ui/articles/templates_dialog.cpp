#include "ui/articles/templates_dialog.h"

#include "base/when_done.h"
#include "library/error_text.h"
#include "library/library.h"
#include "ui/articles/template_editor.h"
#include "ui/articles/template_lines.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize UsualSize(1080, 680);
constexpr int ListWidth = 210; // px
constexpr int NameRole = Qt::UserRole;

/// What a new template begins with.
QString starter(const QString &title)
{
    return u"#! title: "_s + title +
           u"\n#! extension: md\n#! file-name: {{title}}\n{{#articles}}\n# {{title}}\n\n{{#highlights}}\n> "
           u"{{quote}}\n\n"
           "{{#note}}\n{{{note}}}\n\n{{/note}}\n{{/highlights}}\n{{/articles}}\n"_s;
}

} // namespace

TemplatesDialog::TemplatesDialog(Library &library, const std::vector<ArticleId> &example, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_list(new QListWidget(this))
    , m_editor(new TemplateEditor(library, example, this))
    , m_messages(new MessageBar(m_editor))
{
    setWindowTitle(tr("Export Templates"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesDialog::showCurrent);
    connect(m_editor, &TemplateEditor::edited, this, &TemplatesDialog::keepText);
    if (example.empty())
        askExample();
    reload();
}

void TemplatesDialog::build()
{
    auto *hint = new QLabel(tr("Templates are written in Mustache: {{quote}}, {{#note}}…{{/note}}."), this);
    hint->setProperty("role", u"quiet"_s);
    hint->setWordWrap(true);
    auto *body = new QHBoxLayout;
    body->setSpacing(17);
    body->addWidget(makeList());
    body->addWidget(m_editor, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(makeCloseButtons(this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(body, 1);
    column->addLayout(foot);
    resize(UsualSize);
}

QWidget *TemplatesDialog::makeList()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(ListWidth);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setProperty("role", u"choices"_s);
    auto *fresh = new QPushButton(tr("Ne&w…"), side);
    m_duplicate = new QPushButton(tr("&Duplicate"), side);
    m_remove = new QPushButton(side);
    for (QPushButton *button : {fresh, m_duplicate, m_remove})
        button->setAutoDefault(false);
    connect(fresh, &QPushButton::clicked, this, &TemplatesDialog::askName);
    connect(m_duplicate, &QPushButton::clicked, this, &TemplatesDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &TemplatesDialog::removeCurrent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    for (QPushButton *button : {fresh, m_duplicate, m_remove})
        column->addWidget(button);
    return side;
}

void TemplatesDialog::reload()
{
    whenDone(m_library.templates(), this, [this](const std::vector<TemplateRow> &rows) { showRows(rows); });
}

/// The newest article, when there is none at hand.
void TemplatesDialog::askExample()
{
    const ArticleQuery newest{.text = {}, .limit = 1};
    whenDone(m_library.articles(newest), this, [this](const Result<std::vector<ArticleSummary>> &page) {
        if (page && !page->empty())
            m_editor->setExample({page->front().id});
    });
}

void TemplatesDialog::showRows(const std::vector<TemplateRow> &rows)
{
    const QString before = current();
    m_rows = rows;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const TemplateRow &each : rows) {
            auto *item = new QListWidgetItem(each.title, m_list);
            item->setData(NameRole, each.name);
            item->setToolTip(each.problem.isEmpty() ? each.description : each.problem);
        }
        m_list->setCurrentRow(std::max(0, rowOf(m_wanted) >= 0 ? rowOf(m_wanted) : rowOf(before)));
    }
    if (current() == m_wanted)
        m_wanted.clear();
    showCurrent();
}

int TemplatesDialog::rowOf(const QString &name) const
{
    const auto found = std::ranges::find(m_rows, name, &TemplateRow::name);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const TemplateRow *TemplatesDialog::row() const
{
    const int index = m_list->currentRow();
    return index >= 0 && size_t(index) < m_rows.size() ? &m_rows[size_t(index)] : nullptr;
}

QString TemplatesDialog::current() const
{
    return row() ? row()->name : QString();
}

void TemplatesDialog::choose(const QString &name)
{
    if (const int known = rowOf(name); known >= 0)
        m_list->setCurrentRow(known);
    else
        m_wanted = name;
}

void TemplatesDialog::showButtons()
{
    const TemplateRow *shown = row();
    m_editor->setEnabled(shown && !m_isLoading);
    m_duplicate->setEnabled(shown);
    m_remove->setEnabled(shown && shown->isOwn);
    m_remove->setText(shown && shown->isShipped ? tr("&Restore Original") : tr("De&lete"));
}

void TemplatesDialog::showCurrent()
{
    if (!row() || row()->name == m_shown)
        return showButtons();
    keepText();
    m_shown = row()->name;
    m_isLoading = true;
    showButtons();
    whenDone(m_library.templateSource(m_shown), this, [this, name = m_shown](const Result<QString> &source) {
        if (name != m_shown)
            return;
        m_isLoading = false;
        showButtons();
        m_kept = m_problems.value(name, m_toSave.value(name, source.value_or(QString())));
        m_editor->setSource(m_kept);
        if (!source)
            complain(source.error());
    });
}

/// Saved when it is right, set aside when not.
void TemplatesDialog::keepText()
{
    const QString source = m_editor->source();
    if (m_shown.isEmpty() || source == m_kept)
        return;
    m_kept = source;
    m_problems.remove(m_shown);
    if (m_editor->problem().isEmpty())
        save(m_shown, source);
    else
        m_problems.insert(m_shown, source);
}

void TemplatesDialog::save(const QString &name, const QString &source)
{
    m_toSave.insert(name, source);
    saveNext();
}

/// One after the other, so that the newest text is the last one written.
void TemplatesDialog::saveNext()
{
    if (m_isSaving || m_toSave.isEmpty())
        return;
    m_isSaving = true;
    const QString name = m_toSave.begin().key();
    const QString source = m_toSave.take(name);
    whenDone(m_library.saveTemplate(name, source), this, [this](const Result<> &saved) {
        m_isSaving = false;
        if (!saved)
            complain(saved.error());
        else
            Q_EMIT changed();
        reload();
        saveNext();
    });
}

void TemplatesDialog::complain(const Error &error)
{
    m_messages->showMessage(errorText(error), MessageBar::Tone::Problem);
}

QString TemplatesDialog::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; std::ranges::find(m_rows, name, &TemplateRow::name) != m_rows.end(); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

void TemplatesDialog::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New Template"));
    dialog->setLabelText(tr("Its name, which is also the name of the format:"));
    dialog->setTextValue(freeName(tr("My notes")));
    dialog->setOkButtonText(tr("Create"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &name) { create(name.trimmed(), starter(name.trimmed())); });
    dialog->open();
}

void TemplatesDialog::create(const QString &name, const QString &source)
{
    keepText();
    put(freeName(name), source);
}

void TemplatesDialog::put(const QString &name, const QString &source)
{
    whenDone(m_library.saveTemplate(name, source), this, [this, name](const Result<> &saved) {
        if (!saved)
            return complain(saved.error());
        m_wanted = name;
        reload();
        Q_EMIT changed();
    });
}

void TemplatesDialog::duplicate()
{
    const QString name = freeName(current());
    create(name, withTemplateLine(m_editor->source(), u"title"_s, name));
}

void TemplatesDialog::removeCurrent()
{
    const TemplateRow *gone = row();
    if (!gone || !gone->isOwn)
        return;
    const QString source = m_editor->source();
    m_problems.remove(gone->name);
    m_toSave.remove(gone->name);
    whenDone(m_library.removeTemplate(gone->name), this, [this, name = gone->name, source](const Result<> &result) {
        if (!result)
            return complain(result.error());
        removed(name, source);
    });
}

void TemplatesDialog::removed(const QString &name, const QString &source)
{
    m_shown.clear();
    m_wanted = name;
    reload();
    Q_EMIT changed();
    m_messages->showMessage(tr("“%1” deleted.").arg(name), tr("Undo"), [this, name, source] {
        m_shown.clear(); // the original may be shown under this name
        put(name, source);
    });
}

/// What can't be saved is not thrown away unasked.
void TemplatesDialog::reject()
{
    keepText();
    if (m_problems.isEmpty())
        return QDialog::reject();
    const QStringList names = m_problems.keys();
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(),
                                tr("“%1” has an error and is not saved.").arg(names.join(u"”, “"_s)),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Keep Editing"), QMessageBox::RejectRole);
    const QPushButton *discard = box->addButton(tr("Discard Changes"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, discard, names](const QAbstractButton *pressed) {
        if (pressed == discard)
            QDialog::reject();
        else
            choose(names.front());
    });
    box->open();
}
