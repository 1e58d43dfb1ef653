#pragma once
// The reader's own export formats: to make, change, copy and delete them. What is right is saved as it is typed.

#include "library/export_templates.h"
#include "model/article.h"

#include <QDialog>
#include <QHash>

class Library;
class MessageBar;
class QListWidget;
class QPushButton;
class TemplateEditor;
struct Error;

class TemplatesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `example`: the articles that previews show.
    TemplatesDialog(Library &library, const std::vector<ArticleId> &example, QWidget *parent = nullptr);
    /// Also one that is yet to come.
    void choose(const QString &name);
    [[nodiscard]] QString current() const;
    [[nodiscard]] TemplateEditor *editor() const { return m_editor; }
    /// Under a name that no template has; saved at once.
    void create(const QString &name, const QString &source);
    void reject() override;

Q_SIGNALS:
    /// A template came, went or was changed.
    void changed();

private:
    void build();
    QWidget *makeList();
    void reload();
    void askExample();
    void showRows(const std::vector<TemplateRow> &rows);
    void showButtons();
    void showCurrent();
    void keepText();
    void save(const QString &name, const QString &source);
    void saveNext();
    void put(const QString &name, const QString &source);
    void askName();
    void duplicate();
    void removeCurrent();
    void removed(const QString &name, const QString &source);
    void complain(const Error &error);
    [[nodiscard]] int rowOf(const QString &name) const;
    [[nodiscard]] const TemplateRow *row() const;
    [[nodiscard]] QString freeName(const QString &wanted) const;

    Library &m_library;
    std::vector<TemplateRow> m_rows;
    QListWidget *m_list;
    TemplateEditor *m_editor;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    MessageBar *m_messages;
    QString m_wanted;                   ///< chosen, as soon as it is there
    QString m_shown;                    ///< whose text the editor shows
    QString m_kept;                     ///< that text as it was saved or set aside last
    QHash<QString, QString> m_toSave;   ///< by name, the newest text
    QHash<QString, QString> m_problems; ///< texts that can't be saved as they are
    bool m_isLoading = false;           ///< the text of m_shown
    bool m_isSaving = false;
};
