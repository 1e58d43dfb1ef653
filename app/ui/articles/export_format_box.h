#pragma once
// The list of formats, with a line on each.

#include <QWidget>

class QComboBox;
class QLabel;

class ExportFormatBox final : public QWidget {
    Q_OBJECT
public:
    explicit ExportFormatBox(QWidget *parent = nullptr);
    /// Reads the names again: a template may have come or gone. The chosen one stays, if it is there still.
    void reload();
    [[nodiscard]] QString format() const;
    /// A format that does not exist changes nothing.
    void setFormat(const QString &format);

Q_SIGNALS:
    void changed();

private:
    void describe();

    QComboBox *m_list;
    QLabel *m_description;
};
