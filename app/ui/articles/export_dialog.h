#pragma once
// Chooses what to export and how, and shows how the file will begin. It writes nothing itself.

#include "ui/articles/export_subject.h"
#include "ui/settings/export_settings.h"

#include <QDialog>

class ExportChoicesBox;
class ExportFormatBox;
class ExportPreview;
class ExportScopeBox;
class Library;
class QLabel;
class QPushButton;

class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `habits`: how it was done last.
    ExportDialog(Library &library, const ExportSubject &subject, const ExportSettings &habits,
                 QWidget *parent = nullptr);
    [[nodiscard]] QString format() const;
    void setFormat(const QString &name);
    [[nodiscard]] ExportRequest request() const;
    /// The chosen format and options, for the next time.
    [[nodiscard]] const ExportSettings &habits() const { return m_habits; }
    [[nodiscard]] QString suggestedFileName() const;
    /// The reader's own formats, to change them.
    void openTemplates();
    /// As if the reader had chosen this file.
    void save(const QString &path);

Q_SIGNALS:
    /// Write it; the dialog is accepted.
    void saveRequested(const ExportRequest &request, const QString &path);
    void habitsChanged(const ExportSettings &habits);

private:
    void build();
    QWidget *makeChoices();
    void connectParts();
    void takeFormat();
    void refresh();
    void askTemplates();
    void showAmount();
    void chooseFile();
    void copy();
    void setButtonsEnabled(bool enabled);

    Library &m_library;
    ExportSettings m_habits;
    ExportScopeBox *m_scope;
    ExportFormatBox *m_format;
    ExportChoicesBox *m_choices;
    ExportPreview *m_preview;
    QLabel *m_status;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_templates = nullptr;
};
