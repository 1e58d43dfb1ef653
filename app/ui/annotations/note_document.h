#pragma once
// A note's Markdown, rendered simply: no HTML and nothing fetched from anywhere.

#include <QTextDocument>

class NoteDocument final : public QTextDocument {
    Q_OBJECT
public:
    using QTextDocument::QTextDocument;
    /// Single line ends are kept as line ends.
    void setNote(const QString &markdown);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};
