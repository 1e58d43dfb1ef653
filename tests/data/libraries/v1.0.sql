-- A library as schema version 1.0 wrote it: two articles, two tags, two annotations and a deleted one.
PRAGMA application_id = 0x5343484f;
PRAGMA user_version = 65536;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO article VALUES(1,X'e17372586263493b954cab4314af53ac','# Reading','[]','[]','','','en','','','text','1f',1,35,6,1773478800000,1773479100123,0.5,0,'# reading ');
INSERT INTO article VALUES(2,X'0263331d1e72414a85e7f9fe6c16e402','Les grands singes','["Zoé Lefèvre","王小明"]','["Rédaction : Zoé Lefèvre"]','La Gazette','https://example.org/singes','fr','2026-03','/home/zoe/singes.md','markdown','aad83093',3,150,28,1773479340123,NULL,0.0,0,'les grands singes la gazette zoe lefevre 王小明');
CREATE TABLE article_original (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    packing TEXT NOT NULL,              -- 'plain', or 'zlib' after four bytes of length (big-endian)
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO article_original VALUES(1,'plain',X'52656164696e670a0a412073686f727420746578742061626f75742072656164696e672e0a');
INSERT INTO article_original VALUES(2,'zlib',X'0000003c785e5356f0492d56482f4acc4b295628cecc4b4f2de65226520c005dc4142c');
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
INSERT INTO block VALUES(1,1,0,'heading','Reading',1,0,'','','');
INSERT INTO block VALUES(2,1,1,'paragraph','A short text about reading.',0,0,'','','');
INSERT INTO block VALUES(3,2,0,'paragraph','Les grands singes',0,0,'','','');
INSERT INTO block VALUES(4,2,1,'heading','L’œuvre 🦍 d’un « grand singe ».',1,1,'','','');
INSERT INTO block VALUES(5,2,2,'quote','',2,2,'','','');
INSERT INTO block VALUES(6,2,3,'list-item','猩猩在读书。',3,0,'•','','zh');
INSERT INTO block VALUES(7,2,4,'code',replace('a	b\n1	2','\n',char(10)),4,1,'','c++','');
INSERT INTO block VALUES(8,2,5,'verse',replace('int x;\n\nreturn x;','\n',char(10)),5,2,'','','');
INSERT INTO block VALUES(9,2,6,'table','Paragraphe 6',6,0,'','','');
INSERT INTO block VALUES(10,2,7,'image','Paragraphe 7',0,1,'','','');
INSERT INTO block VALUES(11,2,8,'rule','Paragraphe 8',1,2,'','','');
INSERT INTO block VALUES(12,2,9,'footnote','Paragraphe 9',2,0,'','','');
INSERT INTO block VALUES(13,2,10,'credit','Paragraphe 10',3,1,'','','');
CREATE TABLE span (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_utf16 INTEGER NOT NULL,
    end_utf16 INTEGER NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO span VALUES(2,0,'emphasis',0,2,'');
INSERT INTO span VALUES(2,1,'strong',1,3,'');
INSERT INTO span VALUES(2,2,'code',2,4,'');
INSERT INTO span VALUES(2,3,'link',3,5,'https://example.org');
INSERT INTO span VALUES(2,4,'superscript',4,6,'');
INSERT INTO span VALUES(2,5,'subscript',5,7,'');
INSERT INTO span VALUES(2,6,'strikethrough',6,8,'');
INSERT INTO span VALUES(2,7,'underline',7,9,'');
INSERT INTO span VALUES(2,8,'footnote-ref',8,10,'');
CREATE TABLE resource (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,          -- sha256 of the bytes
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO resource VALUES(1,'c0ffee','image/png',X'89504e47');
CREATE TABLE article_resource (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    resource INTEGER NOT NULL REFERENCES resource,
    PRIMARY KEY (article, resource)
) STRICT, WITHOUT ROWID;
INSERT INTO article_resource VALUES(2,1);
CREATE TABLE place (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    block INTEGER NOT NULL,
    fraction REAL NOT NULL
) STRICT;
INSERT INTO place VALUES(1,1,0.25);
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
INSERT INTO tag VALUES(1,X'b2221db0667e4b6eb2d63371d0149e8d',X'bb44a698bf35432981a5086c0becbcaf',0,'Singes','blue','what “Singes” is for',3);
INSERT INTO tag VALUES(2,X'bb44a698bf35432981a5086c0becbcaf',NULL,0,'Animaux','blue','what “Animaux” is for',3);
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
INSERT INTO annotation VALUES(1,X'5b658d7cb5224368b6320dc09844c7f9',2,0,17,'Les grands singes','avant ',' après','underline','purple','Une *note* 📝','fr','Zoé',1773478860123,1773478920123);
INSERT INTO annotation VALUES(2,X'c2e9ca23048e4a7288b098405be1ed3b',2,18,30,'L’œuvre 🦍 d','avant ',' après','underline','purple','Une *note* 📝','fr','Zoé',1773478860123,1773478920123);
CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;
INSERT INTO annotation_tag VALUES(1,0,1);
INSERT INTO annotation_tag VALUES(1,1,2);
CREATE TABLE annotation_history (
    key INTEGER PRIMARY KEY,
    annotation BLOB NOT NULL CHECK (length(annotation) = 16),
    until_ms INTEGER NOT NULL,
    before_json TEXT NOT NULL
) STRICT;
INSERT INTO annotation_history VALUES(1,X'c87a3220948041e9afecf08a08fe8319',1795473111015,'{"article":"e1737258-6263-493b-954c-ab4314af53ac","author":"Zoé","colour":"purple","created_ms":1773478860123,"end_utf16":7,"exact":"Reading","id":"c87a3220-9480-41e9-afec-f08a08fe8319","modified_ms":1773478920123,"note":"Une *note* 📝","note_language":"fr","prefix":"avant ","shape":"underline","start_utf16":0,"suffix":" après","tags":[]}');
CREATE INDEX article_by_added ON article (removed, added_ms);
CREATE INDEX article_by_hash ON article (source_hash);
CREATE INDEX article_resource_by_resource ON article_resource (resource);
CREATE INDEX tag_by_parent ON tag (parent);
CREATE INDEX annotation_by_article ON annotation (article, start_utf16);
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);
CREATE INDEX annotation_history_by_annotation ON annotation_history (annotation, until_ms);
COMMIT;
