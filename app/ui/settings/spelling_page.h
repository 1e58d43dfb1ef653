#pragma once
// Which languages the notes are spell-checked in.

#include "ui/settings/settings.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QListWidget;

class SpellingPage final : public QWidget {
    Q_OBJECT
public:
    SpellingPage(const SpellingSettings &spelling, const QStringList &dictionaries,
                 const std::function<QString(const QString &)> &languageTitle, QWidget *parent = nullptr);

Q_SIGNALS:
    void edited(const SpellingSettings &spelling);

private:
    void fill(const SpellingSettings &spelling, const QStringList &dictionaries,
              const std::function<QString(const QString &)> &languageTitle);
    void collect();

    QCheckBox *m_enabled;
    QListWidget *m_languages;
};
