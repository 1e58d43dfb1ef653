-- version 1.2
-- Folders whose new files are imported, and the files in them that are no news any more.

CREATE TABLE watched_folder (
    path TEXT PRIMARY KEY,
    recursive INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_file (
    path TEXT PRIMARY KEY               -- absolute
) STRICT, WITHOUT ROWID;
