#pragma once

class QWidget;

/// The field of the window, or of a popup over it, that the reader types in; null when the focus is elsewhere.
[[nodiscard]] QWidget *typedField(const QWidget *window);
