-- SPDX-FileCopyrightText: 2026 The Parvis developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: who spoke, and what a text holds (link, image, video, question), stand in the indexes that lists walk: a segment of people and a list of
-- questions read no row either.
DROP INDEX mention_list;
CREATE INDEX mention_list ON mention (state, is_read, is_answered, id, conversation_id, identity_id, features);
DROP INDEX mention_channel;
CREATE INDEX mention_channel ON mention (channel_id, state, is_read, is_answered, id, conversation_id, identity_id, features);
