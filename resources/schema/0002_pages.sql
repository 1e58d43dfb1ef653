-- version 1.1
-- Where the pages of a paged original begin, what could not be read of a damaged one, how much of a web page was taken.

ALTER TABLE article ADD COLUMN identifier TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN extent TEXT NOT NULL DEFAULT 'found-article'; -- or 'whole-page'
ALTER TABLE article ADD COLUMN notices_json TEXT NOT NULL DEFAULT '[]';      -- array of [kind, subject, detail]

CREATE TABLE page (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_utf16 INTEGER NOT NULL,
    label TEXT NOT NULL,                -- as printed
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
