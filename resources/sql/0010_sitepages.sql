-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 10: what connected sites have published is known, for articles to link to it, and whose a channel was that is not connected any more.

-- What connected sites have published, for articles to link to: taken in by lists ("site:posts", "site:pages"), each of them in rounds.
CREATE TABLE site_page (
    channel_id   INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    remote_id    TEXT    NOT NULL,
    list         TEXT    NOT NULL,
    round        INTEGER NOT NULL,
    url          TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    published_at INTEGER,
    changed_at   INTEGER,
    PRIMARY KEY (channel_id, remote_id)
) STRICT, WITHOUT ROWID;

-- Sites of WordPress that were connected before say from now on what else they can: categories, and articles that are not for everybody.
UPDATE connection SET capabilities = json_set(capabilities, '$.categories', json('true'), '$.addCategories', json('true'), '$.visibilities', json('[4,5,6]'))
WHERE json_valid(capabilities) AND channel_id IN (SELECT id FROM channel WHERE service = 'wordpress');

-- As whom it was connected last: nobody else takes it up again.
ALTER TABLE channel ADD COLUMN account_id TEXT NOT NULL DEFAULT '';
UPDATE channel SET account_id = (SELECT account_id FROM connection WHERE channel_id = channel.id) WHERE id IN (SELECT channel_id FROM connection);
