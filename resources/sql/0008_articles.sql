-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 8: articles know which mentions they answer; a revision knows since when it has been written.

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
