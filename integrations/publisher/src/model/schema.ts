/** Of the manifest. One of another version is thrown away, and read again from the cms. */
export const version = 6;

/**
 * `listed`: which items stand in which list, by period: the news by month, a topic's items and the notes of corrections by year.
 * `tallies`: how many a period has, and of a list by month how many a year, kept by the database itself, so that no list is
 * ever walked to be counted. `left_out`: which pages do not name another, since it is not there yet. `pings`: the feeds whose change the hub has still to be told of. The long text of a document is its last column, so that the others are read without it.
 */
export const schema = `
CREATE TABLE documents (
  collection TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL,
  language TEXT, kind TEXT, story TEXT, path TEXT, quarter TEXT, updated_at TEXT, teaser TEXT, json TEXT NOT NULL,
  PRIMARY KEY (collection, id, locale)
);
CREATE INDEX documents_path ON documents (path) WHERE path IS NOT NULL;
CREATE INDEX documents_story ON documents (story, language) WHERE story IS NOT NULL;
CREATE INDEX documents_quarter ON documents (quarter, updated_at, path, language, story) WHERE quarter IS NOT NULL;

CREATE TABLE listed (
  list TEXT NOT NULL, language TEXT NOT NULL, period TEXT NOT NULL, at TEXT NOT NULL, item TEXT NOT NULL, nth INTEGER NOT NULL,
  PRIMARY KEY (list, language, period DESC, at DESC, item, nth)
) WITHOUT ROWID;
CREATE INDEX listed_item ON listed (item);
CREATE TABLE tallies (list TEXT NOT NULL, language TEXT NOT NULL, period TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (list, language, period)) WITHOUT ROWID;
CREATE TRIGGER listed_in AFTER INSERT ON listed BEGIN
  INSERT INTO tallies VALUES (new.list, new.language, new.period, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER listed_out AFTER DELETE ON listed BEGIN
  UPDATE tallies SET count = count - 1 WHERE list = old.list AND language = old.language AND period = old.period;
  DELETE FROM tallies WHERE list = old.list AND language = old.language AND period = old.period AND count = 0;
END;
CREATE TRIGGER listed_in_month AFTER INSERT ON listed WHEN length(new.period) > 4 BEGIN
  INSERT INTO tallies VALUES (new.list || '/years', new.language, substr(new.period, 1, 4), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER listed_out_of_month AFTER DELETE ON listed WHEN length(old.period) > 4 BEGIN
  UPDATE tallies SET count = count - 1
    WHERE list = old.list || '/years' AND language = old.language AND period = substr(old.period, 1, 4);
  DELETE FROM tallies
    WHERE list = old.list || '/years' AND language = old.language AND period = substr(old.period, 1, 4) AND count = 0;
END;

CREATE TABLE search_entries (collection TEXT NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, path TEXT NOT NULL,
  json TEXT NOT NULL, PRIMARY KEY (collection, id, language));

CREATE TABLE uses_media (collection TEXT NOT NULL, id TEXT NOT NULL, media TEXT NOT NULL,
  PRIMARY KEY (media, collection, id)) WITHOUT ROWID;
CREATE INDEX uses_media_document ON uses_media (collection, id);

CREATE TABLE media_files (
  media TEXT NOT NULL, source TEXT NOT NULL, version TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL,
  hash TEXT NOT NULL, PRIMARY KEY (media, source)) WITHOUT ROWID;
CREATE INDEX media_files_path ON media_files (path);
CREATE TABLE media_on_disk (path TEXT PRIMARY KEY, media TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE routes (path TEXT PRIMARY KEY, kind TEXT NOT NULL, input TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE route_documents (path TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (collection, id, path)) WITHOUT ROWID;
CREATE INDEX route_documents_path ON route_documents (path);
CREATE TABLE left_out (missing TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (missing, path)) WITHOUT ROWID;
CREATE INDEX left_out_path ON left_out (path);

CREATE TABLE pending (collection TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
CREATE TABLE dirty (path TEXT NOT NULL, cause TEXT NOT NULL, turn INTEGER NOT NULL, rank INTEGER NOT NULL,
  forced INTEGER NOT NULL DEFAULT 0, error TEXT, PRIMARY KEY (path, cause)) WITHOUT ROWID;
CREATE INDEX dirty_turn ON dirty (turn, rank, path) WHERE error IS NULL;
CREATE INDEX dirty_cause ON dirty (cause, error);
CREATE INDEX dirty_error ON dirty (error) WHERE error IS NOT NULL;

CREATE TABLE pings (path TEXT PRIMARY KEY, tries INTEGER NOT NULL, changes INTEGER NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
