#pragma once
// A quiet line above an article that says what could not be read of its original.

#include "library/reading_session.h"

#include <QWidget>

class QLabel;

class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    /// Shows the article's notices, if it has some; dismissed ones come back when the article is opened anew.
    void setSession(const SessionPtr &session);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;
};
