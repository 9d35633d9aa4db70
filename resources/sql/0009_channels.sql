-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 9: channels are connected to their services, take in and send.

-- By what a channel is reached, and how it fares. A channel without a row is not connected. What lets us in is in the system's keychain, never here.
CREATE TABLE connection (
    channel_id      INTEGER PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    state           INTEGER NOT NULL,            -- domain::ConnectionState
    server          TEXT    NOT NULL,
    account_id      TEXT    NOT NULL,
    handle          TEXT    NOT NULL,
    capabilities    TEXT    NOT NULL,            -- JSON: what the instance allows
    connected_at    INTEGER NOT NULL,
    next_fetch_at   INTEGER NOT NULL,
    fetched_at      INTEGER,                     -- last time that it went well
    failures        INTEGER NOT NULL DEFAULT 0,  -- in a row
    trouble_kind    INTEGER,                     -- domain::Trouble::Kind of the last fetch; NULL: it went well
    trouble         TEXT    NOT NULL DEFAULT '',
    trouble_status  INTEGER NOT NULL DEFAULT 0,
    quota_left      INTEGER NOT NULL DEFAULT 0,
    quota_most      INTEGER NOT NULL DEFAULT 0,
    quota_resets_at INTEGER,
    lease_owner     TEXT    NOT NULL DEFAULT '', -- who takes in from it just now
    lease_until     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX connection_due ON connection (next_fetch_at) WHERE state = 1;

-- What a channel listens to and how far it is; written in the transaction that takes in what was read.
CREATE TABLE stream (
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL,                 -- the connector's own: "notifications"
    position   TEXT    NOT NULL DEFAULT '',      -- where what is new begins
    older      TEXT    NOT NULL DEFAULT '',      -- where what came before goes on
    is_whole   INTEGER NOT NULL DEFAULT 0,       -- all that came before is here
    PRIMARY KEY (channel_id, name)
) STRICT, WITHOUT ROWID;

-- Who sees a post, what it warns of, the poll in it: what services have beside the text. JSON, '{}' where nothing is said.
ALTER TABLE post ADD COLUMN options TEXT NOT NULL DEFAULT '{}';

-- Since when it does not stand on its service any more, as far as we know.
ALTER TABLE mention ADD COLUMN removed_at INTEGER;
-- When we learned last that its author had changed it.
ALTER TABLE mention ADD COLUMN edited_at INTEGER;
-- What became of it on a place that we keep in order, as its service says: domain::Verdict. NULL: it says nothing of the kind.
ALTER TABLE mention ADD COLUMN standing INTEGER;

-- The ledger: one row for each sending, made with its key before the first attempt.
CREATE TABLE delivery (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    post_id          INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id       INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    state            INTEGER NOT NULL,           -- domain::DeliveryState
    idempotency_key  TEXT    NOT NULL UNIQUE,
    attempts         INTEGER NOT NULL DEFAULT 0,
    first_attempt_at INTEGER,
    next_attempt_at  INTEGER,
    departed_at      INTEGER,                    -- a creating request left then, of which nobody knows yet what became
    notes            TEXT    NOT NULL DEFAULT '{}',
    remote_id        TEXT    NOT NULL DEFAULT '',
    url              TEXT    NOT NULL DEFAULT '',
    published_at     INTEGER,
    is_verified      INTEGER NOT NULL DEFAULT 0,
    trouble_kind     INTEGER,                    -- domain::Trouble::Kind of the last attempt
    trouble          TEXT    NOT NULL DEFAULT '',
    trouble_status   INTEGER NOT NULL DEFAULT 0,
    lease_owner      TEXT    NOT NULL DEFAULT '',
    lease_until      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX delivery_post ON delivery (post_id);
CREATE INDEX delivery_channel ON delivery (channel_id);
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state < 3;
-- A post is on its way once at most.
CREATE UNIQUE INDEX delivery_once ON delivery (post_id) WHERE state < 3 OR state = 5;

-- What is to be done at a service to something that stands there: to change or delete what we published, to decide about what others said. One row each, leased
-- as a delivery is.
CREATE TABLE errand (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    kind             INTEGER NOT NULL,           -- domain::ErrandKind
    channel_id       INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    delivery_id      INTEGER REFERENCES delivery (id) ON DELETE CASCADE,
    mention_id       INTEGER REFERENCES mention (id) ON DELETE CASCADE,
    state            INTEGER NOT NULL,           -- domain::ErrandState
    verdict          INTEGER,                    -- domain::Verdict
    text             TEXT    NOT NULL DEFAULT '',-- what is to stand there
    there            TEXT    NOT NULL DEFAULT '',-- what stands there instead, where it was changed there
    overwrites       INTEGER NOT NULL DEFAULT 0, -- the person wants it whatever stands there by now
    asked_at         INTEGER NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    first_attempt_at INTEGER,
    next_attempt_at  INTEGER,
    departed_at      INTEGER,                    -- a creating request left then, of which nobody knows yet what became
    trouble_kind     INTEGER,                    -- domain::Trouble::Kind of the last attempt
    trouble          TEXT    NOT NULL DEFAULT '',
    trouble_status   INTEGER NOT NULL DEFAULT 0,
    lease_owner      TEXT    NOT NULL DEFAULT '',
    lease_until      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX errand_channel ON errand (channel_id);
CREATE INDEX errand_delivery ON errand (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX errand_mention ON errand (mention_id) WHERE mention_id IS NOT NULL;
CREATE INDEX errand_due ON errand (next_attempt_at) WHERE state = 0;
-- Of what is to become of one thing there is one word at most, unless one is on its way.
CREATE UNIQUE INDEX errand_once ON errand (delivery_id) WHERE delivery_id IS NOT NULL AND state IN (0, 3);

-- Every request that left this machine; the oldest go once there are 20,000.
CREATE TABLE request (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    channel_id INTEGER REFERENCES channel (id) ON DELETE SET NULL,
    purpose    INTEGER NOT NULL,                 -- domain::RequestPurpose
    method     TEXT    NOT NULL,
    address    TEXT    NOT NULL,                 -- without what lets us in
    status     INTEGER NOT NULL,                 -- 0: no answer came
    sent       INTEGER NOT NULL,                 -- bytes
    received   INTEGER NOT NULL,
    took_ms    INTEGER NOT NULL,
    problem    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX request_channel ON request (channel_id) WHERE channel_id IS NOT NULL;

-- Words that are right in this workspace though no dictionary has them, in every language: names above all.
CREATE TABLE known_word (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
