#pragma once
// One template: its text, what is wrong with it, and what it makes of an article.

#include "base/id.h"
#include "base/result.h"
#include "model/article.h"

#include <QTimer>
#include <QWidget>

class Library;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

class TemplateEditor final : public QWidget {
    Q_OBJECT
public:
    /// `example`: the articles of the preview; may be empty.
    TemplateEditor(Library &library, std::vector<ArticleId> example, QWidget *parent = nullptr);
    /// The articles of the preview.
    void setExample(std::vector<ArticleId> example);
    /// Shows another template's text; nothing is announced.
    void setSource(const QString &source);
    [[nodiscard]] QString source() const;
    /// "Line 3: …" as it is shown; empty when all is well.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString preview() const;

Q_SIGNALS:
    /// The reader changed the text; after a pause in typing.
    void edited(const QString &source);

private:
    QWidget *makeText();
    QWidget *makePreview();
    QLineEdit *addField(const QString &key, const QString &label, const QString &placeholder);
    void follow();
    void showFields();
    void showProblem();
    void goToProblem();
    void askPreview();
    void showPreview(const Result<QByteArray> &bytes);

    struct Field {
        QString key;
        QLineEdit *edit;
    };
    Library &m_library;
    std::vector<ArticleId> m_example;
    std::vector<Field> m_fields;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QPlainTextEdit *m_preview;
    QTimer m_pause;     ///< after the last key
    int m_line = 0;     ///< of the problem, counted from 1
    int m_question = 0; ///< number of the newest preview; older answers are dropped
    bool m_isSetting = false;
};
