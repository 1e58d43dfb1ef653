#pragma once
// How an export begins, and how much it holds. Asks in the background, one question at a time: what was chosen while an
// answer was on its way is asked after it, and only the newest answer is shown.

#include "library/export_request.h"

#include <QWidget>
#include <optional>

class Library;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

class ExportPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(Library &library, QWidget *parent = nullptr);
    void setRequest(const ExportRequest &request);
    /// The text that is shown, or what is said in its place.
    [[nodiscard]] QString text() const;
    /// What a template calls the file; empty while that is not known and for the program's own formats.
    [[nodiscard]] QString fileName() const { return m_fileName; }
    /// What the newest request holds; nothing while that is not known, or when it can't be exported.
    [[nodiscard]] std::optional<ExportAmount> amount() const { return m_amount; }

Q_SIGNALS:
    /// The preview of the newest request is there.
    void shown();
    void failed(const Error &error);

private:
    void ask();
    void askSample(ExportAmount amount);
    void showSample(const ExportSample &sample, ExportAmount amount);
    void say(const QString &text);
    template <typename Answer, typename Receive>
    void receive(const Result<Answer> &answer, Receive receive);

    Library &m_library;
    std::optional<ExportRequest> m_wanted; ///< came while another one was asked
    ExportRequest m_asked;
    bool m_isAsking = false;
    std::optional<ExportAmount> m_amount;
    QString m_fileName;
    QLabel *m_caption;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    QLabel *m_words;
};
