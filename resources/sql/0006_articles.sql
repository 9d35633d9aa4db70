-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 6: a revision is stored as what sets it apart from the article's next newer one, and can bear a name; an article can have a goal; there are story
-- templates of one's own, and what the template of an article wants asked and checked.
ALTER TABLE article ADD COLUMN goal_words INTEGER;   -- NULL: none

-- By way of a copy: after a renaming, SQLite holds the checkpoint for locked with which a new file is finished.
CREATE TABLE revision_5 AS SELECT * FROM revision;
DROP TABLE revision;
CREATE TABLE revision (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,   -- the higher, the newer, whatever saved_at says
    article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    title        TEXT,                        -- NULL: that of the next newer one
    body         TEXT,                        -- the whole text, of revisions of earlier versions; else NULL
    packed       BLOB,                        -- else what unpacked() makes the text of, with that of the next newer one; NULL in the newest
    words        INTEGER,                     -- NULL: to be counted in body
    saved_at     INTEGER NOT NULL,
    is_milestone INTEGER NOT NULL DEFAULT 0,  -- later saves leave it alone
    name         TEXT    NOT NULL DEFAULT ''  -- what a person calls it
) STRICT;
INSERT INTO revision (id, article_id, title, body, saved_at, is_milestone)
    SELECT id, article_id, title, body, saved_at, is_milestone FROM revision_5;
DROP TABLE revision_5;
CREATE INDEX revision_article ON revision (article_id);

-- The text of an article's newest revision, whole. It stands apart, so that the rows above, which only grow smaller with age, fill their pages.
CREATE TABLE newest_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    packed     BLOB    NOT NULL
) STRICT;

CREATE TABLE story_template (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT NOT NULL,
    summary    TEXT NOT NULL DEFAULT '',
    language   TEXT NOT NULL DEFAULT '',
    body       TEXT NOT NULL DEFAULT '',
    questions  TEXT NOT NULL DEFAULT '[]',    -- JSON array of strings
    checklist  TEXT NOT NULL DEFAULT '[]',    -- JSON array of strings
    goal_words INTEGER                        -- NULL: none
) STRICT;

CREATE TABLE story_step (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       INTEGER NOT NULL,              -- 0 question, 1 check
    text       TEXT    NOT NULL,
    is_done    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
