-- version 1.0
-- Articles, what was thought of them, and where their reader was.
--
-- Every entity has an id (UUID, 16 bytes) by which the program knows it, and a key (rowid) by which the tables know
-- each other. Times are milliseconds since 1970 UTC; offsets are UTF-16 units; kinds, shapes and colours are words.

CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    title TEXT NOT NULL,
    authors_json TEXT NOT NULL,         -- array of texts
    credits_json TEXT NOT NULL,         -- array of texts
    site TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT NOT NULL,
    source_path TEXT NOT NULL,
    source_format TEXT NOT NULL,
    source_hash TEXT NOT NULL,          -- sha256 of the original bytes
    importer_version INTEGER NOT NULL,
    length_utf16 INTEGER NOT NULL,      -- of the whole text: tells when a block is missing
    words INTEGER NOT NULL,
    added_ms INTEGER,
    opened_ms INTEGER,                  -- NULL = never
    progress REAL NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    search_key TEXT NOT NULL            -- title, site and authors without case and accents
) STRICT;
CREATE INDEX article_by_added ON article (removed, added_ms);
CREATE INDEX article_by_hash ON article (source_hash);

CREATE TABLE article_original (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    packing TEXT NOT NULL,              -- 'plain', or 'zlib' after four bytes of length (big-endian)
    bytes BLOB NOT NULL
) STRICT;

-- The article's text is the join of its blocks' texts by '\n'; it is stored nowhere else, so offsets and a search index
-- over this table cannot disagree.
CREATE TABLE block (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    level INTEGER NOT NULL,
    quote_depth INTEGER NOT NULL,
    marker TEXT NOT NULL,
    detail TEXT NOT NULL,
    language TEXT NOT NULL,
    UNIQUE (article, position)
) STRICT;

CREATE TABLE span (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_utf16 INTEGER NOT NULL,
    end_utf16 INTEGER NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,          -- sha256 of the bytes
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article_resource (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    resource INTEGER NOT NULL REFERENCES resource,
    PRIMARY KEY (article, resource)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_resource_by_resource ON article_resource (resource);

CREATE TABLE place (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    block INTEGER NOT NULL,
    fraction REAL NOT NULL
) STRICT;

-- A tag knows its parent by id, so that a step may write children before parents.
CREATE TABLE tag (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    parent BLOB REFERENCES tag (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    description TEXT NOT NULL,
    shortcut INTEGER NOT NULL           -- number key 1-9, 0 = none
) STRICT;
CREATE INDEX tag_by_parent ON tag (parent);

CREATE TABLE annotation (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    article INTEGER NOT NULL REFERENCES article ON DELETE RESTRICT,
    start_utf16 INTEGER NOT NULL,
    end_utf16 INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    shape TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    note_language TEXT NOT NULL,
    author TEXT NOT NULL,
    created_ms INTEGER,
    modified_ms INTEGER
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article, start_utf16);

CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);

-- What annotations were before they were deleted or lost words. Only ever added to: nothing written is lost.
CREATE TABLE annotation_history (
    key INTEGER PRIMARY KEY,
    annotation BLOB NOT NULL CHECK (length(annotation) = 16),
    until_ms INTEGER NOT NULL,
    before_json TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_history_by_annotation ON annotation_history (annotation, until_ms);
