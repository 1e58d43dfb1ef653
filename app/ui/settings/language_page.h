#pragma once
// The language of the interface.

#include <QStringList>
#include <QWidget>

class LanguagePage final : public QWidget {
    Q_OBJECT
public:
    /// `language`: as in Settings, empty = the system's.
    explicit LanguagePage(const QString &language, QWidget *parent = nullptr);

Q_SIGNALS:
    void edited(const QString &language);
};

/// The languages that the interface speaks: "en", "fr", "zh_CN".
[[nodiscard]] QStringList interfaceLanguages();
