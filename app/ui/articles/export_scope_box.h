#pragma once
// Which articles and highlights to export.

#include "library/export_request.h"
#include "model/codebook.h"
#include "ui/articles/export_subject.h"

#include <QWidget>

class QComboBox;
class QRadioButton;

class ExportScopeBox final : public QWidget {
    Q_OBJECT
public:
    /// What the subject does not offer is not shown; the tags are those of the codebook.
    ExportScopeBox(const ExportSubject &subject, const Codebook &codebook, QWidget *parent = nullptr);
    [[nodiscard]] ExportSubject::Scope scope() const;
    void setScope(ExportSubject::Scope scope);
    /// Sets the articles, and the tags or highlights that the options are narrowed to.
    void applyTo(ExportRequest &request) const;
    /// One to show what a template makes of it; none when there is none at hand.
    [[nodiscard]] std::vector<ArticleId> exampleArticles() const;
    /// What the file may be called: an article's title, a tag, or nothing.
    [[nodiscard]] QString suggestedTitle() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void addTags(const Codebook &codebook);
    QRadioButton *addButton(const QString &text, bool isOffered);

    ExportSubject m_subject;
    QRadioButton *m_these = nullptr;
    QRadioButton *m_filter = nullptr;
    QRadioButton *m_tag = nullptr;
    QComboBox *m_tags;
    QRadioButton *m_everything = nullptr;
};
