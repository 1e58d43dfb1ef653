#pragma once
// The list of formats, with a line on each.

#include "library/export_templates.h"

#include <QWidget>

class QComboBox;
class QLabel;

class ExportFormatBox final : public QWidget {
    Q_OBJECT
public:
    explicit ExportFormatBox(QWidget *parent = nullptr);
    /// The reader's own formats, after those of the program. The chosen one stays, if it is there still.
    void setTemplates(const std::vector<TemplateRow> &rows);
    [[nodiscard]] QString format() const;
    /// A format that does not exist is chosen when a template of that name comes.
    void setFormat(const QString &format);
    /// Of the file, without the dot.
    [[nodiscard]] QString extension() const;
    /// As people call it.
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void changed();

private:
    void fill();
    void addFormat(const QString &name, const QString &title, const QString &description, const QString &extension);
    void describe();

    std::vector<TemplateRow> m_templates;
    QString m_wanted; ///< chosen, as soon as it is there
    QComboBox *m_list;
    QLabel *m_description;
};
