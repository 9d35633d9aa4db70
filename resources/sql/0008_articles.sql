-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 8: articles know which mentions they answer, by what they want to be found, and the event that they announce; half-written comments are kept, revisions know
-- since when they have been written, links whether they answer.

-- Which mentions an article answers, as a person says.
CREATE TABLE article_mention (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    linked_at  INTEGER NOT NULL,
    PRIMARY KEY (article_id, mention_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_mention_mention ON article_mention (mention_id);

-- When its first save was: saved_at is its last one. NULL: as saved_at (revisions of earlier versions).
ALTER TABLE revision ADD COLUMN begun_at INTEGER;

-- Comments, answers and other wordings that somebody began to write and has not kept yet: one for an article, as there is one field for them.
CREATE TABLE comment_draft (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    kind       INTEGER NOT NULL,   -- 0 a comment, 1 an answer, 2 another wording
    comment_id INTEGER,            -- what is answered or worded otherwise; no key refers to it: it may be removed, and come back
    text       TEXT    NOT NULL,
    place      INTEGER NOT NULL,   -- of its passage, as in article_comment
    quote      TEXT    NOT NULL,
    before     TEXT    NOT NULL,
    after      TEXT    NOT NULL,
    others     INTEGER NOT NULL,
    nth        INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

-- The phrase by which an article wants to be found, and the event that it announces, as a person wrote it: '' where nothing is said.
ALTER TABLE article ADD COLUMN focus TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN event_start TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN event_end TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN event_place TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN event_url TEXT NOT NULL DEFAULT '';

-- What came of asking the addresses of links whether they answer, so that none is asked twice in a day. state and trouble: as the program numbers them.
CREATE TABLE link_answer (
    address  TEXT PRIMARY KEY,
    state    INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    trouble  INTEGER NOT NULL,
    status   INTEGER NOT NULL,
    moved_to TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
