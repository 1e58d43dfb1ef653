#pragma once
// Where the library is and how to use another one.

#include <QWidget>

class LibraryPage final : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPage(const QString &path, QWidget *parent = nullptr);
};
