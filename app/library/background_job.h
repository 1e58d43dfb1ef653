#pragma once
// Something that goes on in the background, says how far it is and can be stopped.

#include <QObject>

class BackgroundJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual int total() const = 0; ///< steps, as far as known
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isFinished() const = 0;

Q_SIGNALS:
    /// `total` 0: how long the rest takes is not known.
    void progressed(int done, int total);
    /// All done or cancelled.
    void finished();
};
