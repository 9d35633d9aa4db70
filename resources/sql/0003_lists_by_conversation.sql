-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: lists grouped by conversation. The indexes that lists walk end in the conversation, so that grouping reads no row. The key stands before it by
-- name, and the order within each stretch stays that of the key.
DROP INDEX mention_list;
CREATE INDEX mention_list ON mention (state, is_read, is_answered, id, conversation_id);
DROP INDEX mention_channel;
CREATE INDEX mention_channel ON mention (channel_id, state, is_read, is_answered, id, conversation_id);
