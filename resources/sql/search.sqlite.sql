-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Full-text indexes, SQLite dialect: derived data, dropped and rebuilt rather than migrated. Contentless: the text stands once,
-- in its table. rowid = the row's id, so that the newest matches come first without sorting.
CREATE VIRTUAL TABLE mention_search USING fts5 (
    title, body, author,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, summary, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE post_search USING fts5 (
    title, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
