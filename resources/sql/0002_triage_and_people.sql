-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: who answers what until when, and who is who. Triage stands on the mention, so that merging and splitting conversations never touches it.

-- Whom a mention can be given to: the people who work in this workspace.
CREATE TABLE colleague (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE,
    is_me     INTEGER NOT NULL DEFAULT 0,     -- at most one: who sits here
    is_gone   INTEGER NOT NULL DEFAULT 0      -- left: keeps what was given, is given no more
) STRICT;

ALTER TABLE mention ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;        -- 0 none, 1 low, 2 normal, 3 high, 4 urgent
ALTER TABLE mention ADD COLUMN assignee_id INTEGER REFERENCES colleague (id);
ALTER TABLE mention ADD COLUMN snoozed_until INTEGER;                      -- instant, set exactly while state is snoozed
ALTER TABLE mention ADD COLUMN due_at INTEGER;                             -- instant by which the channel's target wants an answer, derived
ALTER TABLE mention ADD COLUMN features INTEGER NOT NULL DEFAULT 0;        -- bits of domain::MentionFeature: link, image, video, question; derived at intake
ALTER TABLE mention ADD COLUMN draws INTEGER NOT NULL DEFAULT 0;           -- replies, shares and likes the service counted
CREATE INDEX mention_assignee ON mention (assignee_id, state) WHERE assignee_id IS NOT NULL;
CREATE INDEX mention_snoozed ON mention (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX mention_due ON mention (due_at) WHERE due_at IS NOT NULL AND state = 0 AND is_answered = 0;
CREATE INDEX mention_priority ON mention (priority, state) WHERE priority > 0;

CREATE TABLE tag (
    id     INTEGER PRIMARY KEY,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL UNIQUE,           -- name without case and accents, as queries say it
    colour INTEGER NOT NULL DEFAULT 0         -- which colour of the palette, from 0
) STRICT;
CREATE TABLE mention_tag (
    tag_id     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    PRIMARY KEY (tag_id, mention_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_tag_mention ON mention_tag (mention_id);

CREATE INDEX post_outbox ON post (scheduled_at) WHERE state = 4;             -- what waits to leave

-- What analysis says of a mention and what a person put right: sentiment, intent, topic, subject. Queries match what stands here.
CREATE TABLE judgement (
    mention_id   INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    field        INTEGER NOT NULL,            -- 0 sentiment, 1 intent, 2 topic, 3 subject
    value        TEXT    NOT NULL,            -- folded, as queries say it
    is_corrected INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (mention_id, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_value ON judgement (field, value, mention_id);

-- Where a person overrules who answers whom: a cut mention belongs no more to what it answers, a joined one also to the other mention's conversation.
CREATE TABLE conversation_edit (
    mention_id INTEGER PRIMARY KEY REFERENCES mention (id) ON DELETE CASCADE,
    is_cut     INTEGER NOT NULL DEFAULT 0,
    joins_id   INTEGER REFERENCES mention (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX conversation_edit_joins ON conversation_edit (joins_id) WHERE joins_id IS NOT NULL;

CREATE TABLE inbox_view (
    id       INTEGER PRIMARY KEY,
    name     TEXT    NOT NULL,
    query    TEXT    NOT NULL,
    icon     TEXT    NOT NULL DEFAULT '',
    position INTEGER NOT NULL
) STRICT;

-- How soon a channel is answered: minutes of business time. Hours are JSON: seven lists of [from, until] in minutes of the day, Monday first.
CREATE TABLE response_target (
    channel_id INTEGER PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    minutes    INTEGER NOT NULL,
    hours      TEXT    NOT NULL,
    holidays   TEXT    NOT NULL DEFAULT '[]'  -- JSON list of ISO dates
) STRICT;

CREATE TABLE saved_reply (
    id       INTEGER PRIMARY KEY,
    name     TEXT    NOT NULL UNIQUE,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE saved_reply_text (
    saved_reply_id INTEGER NOT NULL REFERENCES saved_reply (id) ON DELETE CASCADE,
    language       TEXT    NOT NULL,
    body           TEXT    NOT NULL,
    PRIMARY KEY (saved_reply_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    query      TEXT    NOT NULL,
    actions    TEXT    NOT NULL,              -- JSON, core/domain/inbox/rule.h
    position   INTEGER NOT NULL,
    is_enabled INTEGER NOT NULL DEFAULT 0
) STRICT;
-- A run of rules over what came in or over a period; effects tell it row by row, and undo reads them backwards.
CREATE TABLE rule_run (
    id       INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE rule_effect (
    id         INTEGER PRIMARY KEY,
    run_id     INTEGER NOT NULL REFERENCES rule_run (id) ON DELETE CASCADE,
    rule_id    INTEGER REFERENCES rule (id) ON DELETE SET NULL,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    action     INTEGER NOT NULL,
    before     TEXT    NOT NULL DEFAULT ''    -- what undo puts back
) STRICT;
CREATE INDEX rule_effect_run ON rule_effect (run_id);
CREATE INDEX rule_effect_rule ON rule_effect (rule_id) WHERE rule_id IS NOT NULL;
CREATE INDEX rule_effect_mention ON rule_effect (mention_id);

-- Who did what when, in the window or by a rule.
CREATE TABLE activity (
    id           INTEGER PRIMARY KEY,
    mention_id   INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    colleague_id INTEGER REFERENCES colleague (id),
    rule_run_id  INTEGER REFERENCES rule_run (id) ON DELETE SET NULL,
    verb         INTEGER NOT NULL,
    detail       TEXT    NOT NULL DEFAULT ''  -- the tag, the colleague, the instant: what the verb needs to be told
) STRICT;
CREATE INDEX activity_mention ON activity (mention_id);
CREATE INDEX activity_run ON activity (rule_run_id) WHERE rule_run_id IS NOT NULL;

-- Images and files, each once whatever uses it.
CREATE TABLE media (
    id         INTEGER PRIMARY KEY,
    sha256     BLOB    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    content    BLOB    NOT NULL
) STRICT;
CREATE TABLE post_media (
    post_id  INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    media_id INTEGER NOT NULL REFERENCES media (id),
    alt_text TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_media_media ON post_media (media_id);

-- People.
ALTER TABLE person ADD COLUMN company TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN roles INTEGER NOT NULL DEFAULT 0;            -- bits of domain::PersonRole
ALTER TABLE person ADD COLUMN languages TEXT NOT NULL DEFAULT '';          -- ISO 639-1, separated by a space
ALTER TABLE person ADD COLUMN mail TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';           -- custom fields, a JSON object of texts
-- Who was found to be somebody else keeps everything but the identities, is shown nowhere, and waits for the two to be taken apart again.
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id) ON DELETE CASCADE;
ALTER TABLE identity ADD COLUMN reach INTEGER NOT NULL DEFAULT 0;          -- followers, as the service says
-- Derived, kept in the writing transaction, rebuilt by `parvisctl check --rebuild`: what lists of people sort by and search in.
ALTER TABLE person ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';          -- name, folded
ALTER TABLE person ADD COLUMN searched TEXT NOT NULL DEFAULT '';           -- names, company, mail and handles, folded, a space before each word
ALTER TABLE person ADD COLUMN last_mention INTEGER NOT NULL DEFAULT 0;     -- key of the newest mention, which is its time
ALTER TABLE person ADD COLUMN score INTEGER NOT NULL DEFAULT -1;           -- domain::prescriberScore(); -1: to be reckoned anew
CREATE INDEX person_latest ON person (last_mention, id) WHERE merged_into IS NULL;
CREATE INDEX person_by_name ON person (sort_name, id) WHERE merged_into IS NULL;
CREATE INDEX person_by_score ON person (score, id) WHERE merged_into IS NULL;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_mail ON person (mail COLLATE NOCASE) WHERE mail <> '';
CREATE INDEX person_company ON person (company) WHERE company <> '';
CREATE INDEX person_roles ON person (roles) WHERE roles <> 0;
CREATE INDEX identity_reach ON identity (reach) WHERE reach > 0;
CREATE TABLE person_tag (
    tag_id    INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (tag_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tag_person ON person_tag (person_id);
CREATE TABLE consent (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose   TEXT    NOT NULL,
    is_given  INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    source    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, purpose)
) STRICT, WITHOUT ROWID;
-- What a merge moved and overwrote, so that it can be taken apart exactly.
CREATE TABLE person_merge (
    id        INTEGER PRIMARY KEY,
    kept_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    before    TEXT    NOT NULL                -- JSON: the kept one before and after, the identities and the "not the same" that were moved
) STRICT;
CREATE INDEX person_merge_kept ON person_merge (kept_id);
-- Pairs a person said are not the same.
CREATE TABLE person_apart (
    one_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE segment (
    id       INTEGER PRIMARY KEY,
    name     TEXT    NOT NULL UNIQUE,
    query    TEXT    NOT NULL,
    position INTEGER NOT NULL
) STRICT;
