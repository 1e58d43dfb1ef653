#pragma once
// A whole library, or some of its articles, as one ZIP archive of open formats, and back: nothing is lost on the way.
//
//   scholiast.json              what this is: format, version, the articles' ids in their order
//   codebook.json, codebook.qdc the tags (REFI-QDA for other programs)
//   history.jsonl               what annotations were before they were deleted or lost words, one a line
//   templates/NAME.mustache     export formats that the reader made himself
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

/// The whole library when the snapshot says so: the articles in the bin, every tag, the history and the templates are
/// in it too. Otherwise its articles, with the highlights that the snapshot has of them, the tags of these and those
/// above them; nothing of the bin and no history, as nobody who gives an article away means what he deleted. One
/// article is in memory at a time; the same library gives the same bytes. The device must be seekable. Unwritable,
/// Unreadable (of a template), and what the articles of the snapshot say. Throws StorageError.
[[nodiscard]] Result<> writeArchive(Store &store, const ExportSnapshot &snapshot, QIODevice &device);

/// Puts what the archive holds into the store, which must be empty: all of it, or nothing. Templates go into the folder
/// beside the library, unless one of the name is there. Returns the number of articles. Invalid for what is no archive
/// of a library, NewerLibrary for one of a newer version; Malformed and TooLarge with the entry that is wrong;
/// Unwritable for a template; Invalid (and untouched) for a library that holds something. Throws StorageError.
[[nodiscard]] Result<int> restoreArchive(Store &store, const QString &path);
