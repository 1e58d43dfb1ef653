#pragma once
// Chooses what to export and how, and shows the text that it will write.

#include "library/export_snapshot.h"
#include "library/library.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Scope { Chosen, All };

    /// `chosen`: the articles it is about, `title` the first one's; may be empty, then only “all” can be chosen.
    ExportDialog(Library &library, std::vector<ArticleId> chosen, const QString &title, Scope scope,
                 QWidget *parent = nullptr);
    [[nodiscard]] QString preview() const;
    void setFormat(const QString &name);
    [[nodiscard]] QString format() const;

Q_SIGNALS:
    /// The file is complete on disk.
    void exported(const QString &path);

private:
    void build(Scope scope);
    QWidget *makeChoices(Scope scope);
    void connectParts();
    void refresh();
    void collectAll(int offset, std::vector<ArticleId> ids);
    void askPreview();
    void showPreview(const Result<QByteArray> &bytes);
    void saveAs();
    void write(const QString &path);
    void copy();
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] const std::vector<ArticleId> &articles() const;
    [[nodiscard]] QString suggestedName() const;

    Library &m_library;
    std::vector<ArticleId> m_chosen;
    std::vector<ArticleId> m_all;
    QString m_title;
    QByteArray m_bytes;
    QRadioButton *m_these;
    QRadioButton *m_everything;
    QComboBox *m_format;
    QCheckBox *m_notes;
    QCheckBox *m_tags;
    QCheckBox *m_wholeText;
    QPlainTextEdit *m_preview;
    QLabel *m_status;
    QPushButton *m_save;
    QPushButton *m_copy;
    int m_question = 0; ///< number of the newest preview; older answers are dropped
};
