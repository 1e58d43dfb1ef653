#include "ui/articles/template_editor.h"

#include "base/when_done.h"
#include "library/error_text.h"
#include "library/export_templates.h"
#include "library/library.h"
#include "ui/articles/template_lines.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int TypingPause = 300; // ms
constexpr int Gutter = 12;       // px on either side of the line between text and preview
} // namespace

TemplateEditor::TemplateEditor(Library &library, std::vector<ArticleId> example, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_example(std::move(example))
    , m_text(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
{
    auto *parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(makeText());
    parts->addWidget(makePreview());
    parts->setSizes({400, 400});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &TemplateEditor::follow);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isSetting)
            return;
        showProblem();
        m_pause.start();
    });
    connect(m_problem, &QLabel::linkActivated, this, &TemplateEditor::goToProblem);
}

QWidget *TemplateEditor::makeText()
{
    auto *side = new QWidget(this);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("T&itle"), addField(u"title"_s, tr("Title"), {}));
    form->addRow(tr("File &name"), addField(u"file-name"_s, tr("File name"), u"{{title}}"_s));
    form->addRow(tr("&Extension"), addField(u"extension"_s, tr("Extension"), u"txt"_s));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Text of the template"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(m_problem->fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, Gutter, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    return side;
}

QWidget *TemplateEditor::makePreview()
{
    auto *side = new QWidget(this);
    auto *caption = new QLabel(tr("Preview"), side);
    caption->setProperty("role", u"caption"_s);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Gutter, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(caption);
    column->addWidget(m_preview, 1);
    return side;
}

/// Its value is a line of the text, and follows it.
QLineEdit *TemplateEditor::addField(const QString &key, const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(placeholder);
    m_fields.push_back({key, edit});
    connect(edit, &QLineEdit::textEdited, this, [this, key](const QString &value) {
        const QString changed = withTemplateLine(source(), key, value.trimmed());
        QTextCursor all(m_text->document());
        all.select(QTextCursor::Document);
        all.insertText(changed); // so that Ctrl+Z in the text takes it back
    });
    return edit;
}

void TemplateEditor::setExample(std::vector<ArticleId> example)
{
    m_example = std::move(example);
    askPreview();
}

void TemplateEditor::setSource(const QString &source)
{
    m_pause.stop();
    m_isSetting = true;
    m_text->setPlainText(source);
    m_isSetting = false;
    showFields();
    showProblem();
    askPreview();
}

QString TemplateEditor::source() const
{
    return m_text->toPlainText();
}

QString TemplateEditor::problem() const
{
    return templateProblemText(source());
}

QString TemplateEditor::preview() const
{
    return m_preview->toPlainText();
}

void TemplateEditor::follow()
{
    showFields();
    askPreview();
    Q_EMIT edited(source());
}

void TemplateEditor::showFields()
{
    for (const auto &[key, edit] : m_fields) {
        if (const QString value = templateLine(source(), key); value != edit->text().trimmed())
            edit->setText(value);
    }
}

void TemplateEditor::showProblem()
{
    const QString problem = templateProblemText(source(), &m_line);
    m_problem->setText(problem.isEmpty() ? QString() : u"<a href=\"line\">%1</a>"_s.arg(problem.toHtmlEscaped()));
    const Qt::TextInteractionFlags links = Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard;
    m_problem->setTextInteractionFlags(problem.isEmpty() ? Qt::NoTextInteraction : links); // Tab passes an empty one
    QList<QTextEdit::ExtraSelection> marks;
    if (m_line > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(m_line - 1));
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void TemplateEditor::goToProblem()
{
    m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(m_line - 1)));
    m_text->setFocus();
}

void TemplateEditor::askPreview()
{
    const int question = ++m_question;
    if (m_example.empty() || m_line > 0)
        return; // what was right last stays to be seen
    whenDone(m_library.templatePreview(m_example, source(), {}), this,
             [this, question](const Result<QByteArray> &bytes) {
                 if (question == m_question)
                     showPreview(bytes);
             });
}

void TemplateEditor::showPreview(const Result<QByteArray> &bytes)
{
    const int top = m_preview->verticalScrollBar()->value();
    m_preview->setPlainText(bytes ? QString::fromUtf8(*bytes).left(LongestSample) : errorText(bytes.error()));
    m_preview->verticalScrollBar()->setValue(top);
}
