#pragma once
// A whole library, or some of its articles, as one ZIP archive of open formats, and back: nothing is lost on the way.
//
//   scholiast.json              what this is: format, version, the articles' ids in their order
//   codebook.json, codebook.qdc the tags (REFI-QDA for other programs)
//   history.jsonl               what annotations were before they were deleted or lost words, one a line
//   images/NAME.EXT             every image once
//   articles/ID/article.html    to read: text, highlights, notes
//   articles/ID/article.txt     the text that all offsets count
//   articles/ID/article.json    metadata, blocks, spans, pages, the reader's place, annotations (UTF-16 offsets)
//   articles/ID/annotations.jsonld  the same annotations for other programs (W3C, code points)
//   articles/ID/original.EXT    the bytes it was imported from
//
// Restoring reads the .json files, article.txt, images and originals; the others are for people and other programs.

#include "base/result.h"

#include <QIODevice>
#include <QString>
#include <functional>
#include <vector>

class Store;
struct ExportSnapshot;

/// Writes these articles – all when they are all that are listed, those in the bin too then – with the tags of the
/// whole codebook. One article is in memory at a time; the same library gives the same bytes. The device must be
/// seekable. Unwritable. Throws StorageError.
[[nodiscard]] Result<> writeArchive(Store &store, const ExportSnapshot &snapshot, QIODevice &device);

/// Puts what the archive holds into the store, which must be empty: all of it, or nothing. Returns the number of
/// articles. Unsupported for what is no archive of a library or was made by a newer version; Malformed and TooLarge
/// with the entry that is wrong; Invalid (and untouched) for a library that holds something. Throws StorageError.
[[nodiscard]] Result<int> restoreArchive(Store &store, const QString &path);
