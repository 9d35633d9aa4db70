-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5: what the checks are not to say of an article again.
CREATE TABLE silenced_finding (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    key        TEXT    NOT NULL,              -- analysis::Finding::silenceKey, or the key of a rule as a whole
    PRIMARY KEY (article_id, key)
) STRICT, WITHOUT ROWID;
