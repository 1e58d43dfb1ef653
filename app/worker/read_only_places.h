#pragma once
// The only files that may be opened while a document is read: what poppler needs for Chinese, Japanese and Korean text
// and for fonts that are not in the document.

/// Everything else can neither be opened, made nor removed from now on, by Landlock. False where the kernel has none:
/// nothing is changed then.
[[nodiscard]] bool restrictToReadOnlyPlaces();
