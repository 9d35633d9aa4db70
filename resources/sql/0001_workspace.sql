-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The workspace, version 1. docs/workspace.md draws it and says where the tables of later versions stand.
-- Instants are milliseconds since 1970 UTC. A scheduled time is wall clock (ISO 8601, no zone) + IANA zone.
-- What SQLite alone understands (full-text index, file pragmas) is in search.sqlite.sql and core/store/dialect.
-- An index of SQLite ends in the row's key: (state, is_read) is sorted by key within each pair, which the lists rely on.

CREATE TABLE workspace (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE import (
    id            INTEGER PRIMARY KEY,
    source        TEXT    NOT NULL,
    state         INTEGER NOT NULL,           -- 0 running, 1 done, 2 undone, 3 interrupted
    started_at    INTEGER NOT NULL,
    touched_at    INTEGER NOT NULL,           -- of its last committed batch: tells a running import from a killed one
    entries_read  INTEGER NOT NULL DEFAULT 0,
    added         INTEGER NOT NULL DEFAULT 0,
    known         INTEGER NOT NULL DEFAULT 0,
    refused       INTEGER NOT NULL DEFAULT 0,
    refusals      TEXT    NOT NULL DEFAULT '[]'   -- the first 1,000, JSON
) STRICT;
CREATE INDEX import_running ON import (state) WHERE state = 0;

CREATE TABLE channel (
    id            INTEGER PRIMARY KEY,
    service       TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    series        INTEGER NOT NULL DEFAULT 0,
    etag          TEXT    NOT NULL DEFAULT '',
    last_modified TEXT    NOT NULL DEFAULT '',
    fetched_at    INTEGER,
    problem       TEXT    NOT NULL DEFAULT '',
    import_id     INTEGER REFERENCES import (id),   -- the import that made it
    UNIQUE (service, address)
) STRICT;

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE identity (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    service   TEXT    NOT NULL,
    handle    TEXT    NOT NULL,
    name      TEXT    NOT NULL DEFAULT '',
    url       TEXT    NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id),       -- the import that made it
    UNIQUE (service, handle)
) STRICT;
CREATE INDEX identity_person ON identity (person_id);
CREATE INDEX identity_import ON identity (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE conversation (
    id         INTEGER PRIMARY KEY,           -- the id of its earliest mention
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    subject    TEXT    NOT NULL DEFAULT ''
) STRICT;

-- The key carries the time: (seconds since 1970) * 1024 + counter. Key order is time order.
CREATE TABLE mention (
    id               INTEGER PRIMARY KEY,
    channel_id       INTEGER NOT NULL REFERENCES channel (id),
    identity_id      INTEGER REFERENCES identity (id),
    conversation_id  INTEGER NOT NULL REFERENCES conversation (id),
    import_id        INTEGER REFERENCES import (id),
    kind             INTEGER NOT NULL,
    state            INTEGER NOT NULL DEFAULT 0,
    is_read          INTEGER NOT NULL DEFAULT 0,
    is_answered      INTEGER NOT NULL DEFAULT 0,
    is_flagged       INTEGER NOT NULL DEFAULT 0,
    published_at     INTEGER NOT NULL,
    day              INTEGER NOT NULL,        -- local day of published_at in the workspace's zone
    answered_at      INTEGER,
    response_seconds INTEGER,
    remote_id        TEXT    NOT NULL,
    in_reply_to      TEXT,
    url              TEXT    NOT NULL DEFAULT '',
    title            TEXT    NOT NULL DEFAULT '',
    body             TEXT    NOT NULL DEFAULT '',
    language         TEXT    NOT NULL DEFAULT '',
    UNIQUE (channel_id, remote_id)
) STRICT;
CREATE INDEX mention_list ON mention (state, is_read, is_answered);
CREATE INDEX mention_channel ON mention (channel_id, state, is_read, is_answered);
CREATE INDEX mention_flagged ON mention (is_flagged) WHERE is_flagged = 1;
CREATE INDEX mention_conversation ON mention (conversation_id);
CREATE INDEX mention_identity ON mention (identity_id) WHERE identity_id IS NOT NULL;
CREATE INDEX mention_import ON mention (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX mention_reply ON mention (channel_id, in_reply_to) WHERE in_reply_to IS NOT NULL;

-- AUTOINCREMENT, here and below: what a person can remove and bring back never meets its key given to another.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    body       TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX note_mention ON note (mention_id);

CREATE TABLE article (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    title        TEXT    NOT NULL,
    slug         TEXT    NOT NULL,
    summary      TEXT    NOT NULL DEFAULT '',
    language     TEXT    NOT NULL DEFAULT '',
    author       TEXT    NOT NULL DEFAULT '',
    tags         TEXT    NOT NULL DEFAULT '[]',   -- JSON array of strings
    status       INTEGER NOT NULL DEFAULT 0,
    body         TEXT    NOT NULL DEFAULT '',
    word_count   INTEGER NOT NULL DEFAULT 0,
    remote_id    TEXT,
    url          TEXT    NOT NULL DEFAULT '',
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    published_at INTEGER,
    UNIQUE (slug),
    UNIQUE (remote_id)
) STRICT;
CREATE INDEX article_changed ON article (changed_at);

CREATE TABLE revision (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    title        TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    saved_at     INTEGER NOT NULL,
    is_milestone INTEGER NOT NULL DEFAULT 0   -- later saves leave it alone
) STRICT;
CREATE INDEX revision_article ON revision (article_id, saved_at);

CREATE TABLE post (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            INTEGER NOT NULL DEFAULT 0,
    state           INTEGER NOT NULL DEFAULT 0,
    channel_id      INTEGER REFERENCES channel (id),
    article_id      INTEGER REFERENCES article (id) ON DELETE SET NULL,
    conversation_id INTEGER REFERENCES conversation (id) ON DELETE SET NULL,
    in_reply_to     INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    import_id       INTEGER REFERENCES import (id),
    title           TEXT    NOT NULL DEFAULT '',
    body            TEXT    NOT NULL DEFAULT '',
    language        TEXT    NOT NULL DEFAULT '',
    planned_for     TEXT,                     -- wall clock, ISO 8601 without zone
    scheduled_wall  TEXT,                     -- wall clock, ISO 8601 without zone
    scheduled_zone  TEXT,                     -- IANA name
    scheduled_at    INTEGER,                  -- the instant of the two above, derived
    holder          INTEGER NOT NULL DEFAULT 0,
    published_at    INTEGER,
    calendar_day    INTEGER,                  -- local day the calendar shows it on, derived
    remote_id       TEXT,
    reply_to        TEXT,                     -- remote id of what it answers, known here or not
    url             TEXT    NOT NULL DEFAULT '',
    problem         TEXT    NOT NULL DEFAULT '',
    created_at      INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL,
    UNIQUE (channel_id, remote_id),
    CHECK ((scheduled_wall IS NULL) = (scheduled_zone IS NULL))
) STRICT;
CREATE INDEX post_calendar ON post (calendar_day) WHERE kind <> 1;   -- replies, the bulk of them, stand in conversations
CREATE INDEX post_failed ON post (changed_at) WHERE state = 8;
CREATE INDEX post_conversation ON post (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX post_reply ON post (channel_id, reply_to) WHERE reply_to IS NOT NULL;
CREATE INDEX post_answers ON post (in_reply_to) WHERE in_reply_to IS NOT NULL;
CREATE INDEX post_article ON post (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX post_import ON post (import_id) WHERE import_id IS NOT NULL;

-- Derived, kept in the writing transaction, rebuilt by `parvisctl check --rebuild`.
CREATE TABLE mention_day (
    day        INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    kind       INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    mentions   INTEGER NOT NULL,
    unread     INTEGER NOT NULL,
    flagged    INTEGER NOT NULL,
    answered   INTEGER NOT NULL,
    PRIMARY KEY (day, channel_id, kind, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE response_day (
    day        INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    bucket     INTEGER NOT NULL,              -- domain/reputation: responseBucket()
    answers    INTEGER NOT NULL,
    PRIMARY KEY (day, channel_id, bucket)
) STRICT, WITHOUT ROWID;

-- What a person asked to take in; the window writes the row, who runs imports claims it and writes back.
CREATE TABLE queued_import (
    id           INTEGER PRIMARY KEY,
    source       TEXT    NOT NULL,
    mapping      TEXT    NOT NULL DEFAULT '',
    channel_name TEXT    NOT NULL DEFAULT '',
    state        INTEGER NOT NULL,            -- 0 queued, 1 running, 2 done, 3 failed, 4 cancelling, 5 cancelled
    import_id    INTEGER REFERENCES import (id) ON DELETE SET NULL,
    entries      INTEGER NOT NULL DEFAULT 0,
    permille     INTEGER NOT NULL DEFAULT 0,
    error_kind   INTEGER,
    error_detail TEXT    NOT NULL DEFAULT '',
    requested_at INTEGER NOT NULL,
    touched_at   INTEGER NOT NULL
) STRICT;
