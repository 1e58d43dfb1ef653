#pragma once
// The quiet line below: how far, how much is marked, whether it is on disk, and the language.

#include "library/library.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(Library &library, QWidget *parent = nullptr);
    void setSession(const SessionPtr &session);
    void setPlace(Place place, qreal progress);

private:
    void countMarks();
    void showSaving(bool saving);
    void showProgress();

    Library &m_library;
    SessionPtr m_session;
    qreal m_progress = 0;
    QString m_page; ///< label, empty = no pages
    qsizetype m_words = 0;
    QTimer m_savingDelay; ///< a save takes a millisecond; only longer ones are worth saying
    QLabel *m_progressText;
    QLabel *m_marksText;
    QLabel *m_savedText;
    QLabel *m_languageText;
};

/// “38 % · 2 min left · p. 12”; `words` of the whole article, `page` as it is printed or empty.
[[nodiscard]] QString progressLine(qreal progress, qsizetype words, const QString &page = {});
