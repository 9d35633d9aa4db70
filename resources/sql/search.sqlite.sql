-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Full-text indexes, SQLite dialect: derived data, dropped and rebuilt rather than migrated. Contentless: the text stands once,
-- in its table. rowid = the row's id, so that the newest matches come first without sorting. The index is given words cut and folded already
-- (core/domain/query/words.h), joined by one space: 'ascii' parts them there and nowhere else.
-- A beginning that stands in the prefix index is found as quickly as a word; a longer one has to be merged from all words that begin so, which grows
-- with the workspace. Of mentions there may be a million, so theirs reaches to 8 letters: it costs a third of the import's rate and half as much disk again.
CREATE VIRTUAL TABLE mention_search USING fts5 (
    title, body, author,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5 6 7 8'
);
-- Batches of an import each leave a segment: merging eight at a time instead of four spares a quarter of the import's time; sixteen would
-- spare more and slow phrases down.
INSERT INTO mention_search (mention_search, rank) VALUES ('automerge', 8);
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, summary, body,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE post_search USING fts5 (
    title, body,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
);
