-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 7: articles have images and files of their own, comments and a review, and posts that are made of them; notes are kept while they are written.

-- What the library holds of the files in `media`. It stands apart: the content is the last column of its row.
CREATE TABLE library (
    media_id    INTEGER PRIMARY KEY REFERENCES media (id),
    added_at    INTEGER NOT NULL,
    width       INTEGER,                      -- in pixels; NULL: no image that can be drawn
    height      INTEGER,
    original_id INTEGER REFERENCES media (id),   -- of what an edited image was made
    thumbnail   BLOB                          -- PNG or JPEG; NULL: none
) STRICT;
CREATE INDEX library_added ON library (added_at);
CREATE INDEX library_original ON library (original_id) WHERE original_id IS NOT NULL;

-- Which files the text of an article shows or links, now or in one of its revisions.
CREATE TABLE article_media (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    media_id   INTEGER NOT NULL REFERENCES media (id),
    is_shown   INTEGER NOT NULL,              -- in the text as it is now
    PRIMARY KEY (article_id, media_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_media_media ON article_media (media_id);

-- What the text of a post was made of; which article, its own row says. No key refers to the post: what was made of what stays for the undo of a removal, and
-- the next opening that finds nobody else there takes it out.
CREATE TABLE derived_post (
    post_id      INTEGER PRIMARY KEY,
    source       INTEGER NOT NULL,             -- 0 title, 1 summary, 2 passage
    text         TEXT    NOT NULL,             -- what the article said there, in Markdown
    words_before TEXT    NOT NULL DEFAULT '',  -- of a passage: what stood around it
    words_after  TEXT    NOT NULL DEFAULT '',
    address      TEXT    NOT NULL DEFAULT '',  -- the link that goes along, with its parameters
    cuts         TEXT    NOT NULL DEFAULT '[]',   -- JSON array: where later parts of a thread begin in post.body, in UTF-16 units
    is_numbered  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What people say about passages of an article, and what is answered to that.
CREATE TABLE article_comment (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    answers_id   INTEGER REFERENCES article_comment (id) ON DELETE CASCADE,   -- NULL: it is about a passage
    text         TEXT    NOT NULL,
    colleague_id INTEGER REFERENCES colleague (id),   -- who wrote it; NULL: nobody sat here
    written_at   INTEGER NOT NULL,
    edited_at    INTEGER,
    place        INTEGER NOT NULL DEFAULT 0,  -- where the passage stood when it was last looked at, in UTF-16 units
    quote        TEXT    NOT NULL DEFAULT '', -- what it said then
    before       TEXT    NOT NULL DEFAULT '', -- some words before it
    after        TEXT    NOT NULL DEFAULT '', -- some words behind it
    others       INTEGER NOT NULL DEFAULT 0,  -- how often the quote stood elsewhere
    nth          INTEGER NOT NULL DEFAULT 0,  -- which of these places it was
    is_gone      INTEGER NOT NULL DEFAULT 0,  -- it was not there any more
    resolved_at  INTEGER,                     -- NULL: it is open
    resolver_id  INTEGER REFERENCES colleague (id)
) STRICT;
CREATE INDEX article_comment_article ON article_comment (article_id);
CREATE INDEX article_comment_answers ON article_comment (answers_id) WHERE answers_id IS NOT NULL;

-- Who gave an article which status, and when.
CREATE TABLE article_review (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    status       INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    colleague_id INTEGER REFERENCES colleague (id),   -- NULL: nobody sat here
    revision_id  INTEGER REFERENCES revision (id) ON DELETE SET NULL   -- the text of that moment
) STRICT;
CREATE INDEX article_review_article ON article_review (article_id);
CREATE INDEX article_review_revision ON article_review (revision_id) WHERE revision_id IS NOT NULL;

-- Private notes that somebody began to write and has not added yet: one for a conversation, where merging did not bring several together.
CREATE TABLE note_draft (
    mention_id INTEGER PRIMARY KEY REFERENCES mention (id) ON DELETE CASCADE,   -- beside which it was begun
    text       TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
