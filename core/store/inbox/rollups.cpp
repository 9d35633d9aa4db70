// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rollups.h"

#include "core/domain/reputation/reputation.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

RollUps::RollUps(Connection &connection)
    : m_connection(connection)
{
}

void RollUps::count(const MentionStanding &mention, qint64 sign)
{
    Counts &counts = m_days[{mention.day, mention.channel, mention.kind, mention.state}];
    counts.mentions += sign;
    counts.unread += mention.isRead ? 0 : sign;
    counts.flagged += mention.isFlagged ? sign : 0;
    counts.answered += mention.responseSeconds ? sign : 0;
    if (mention.responseSeconds)
        m_answers[{mention.day, mention.channel, domain::responseBucket(*mention.responseSeconds)}] += sign;
}

domain::Result<> RollUps::flush()
{
    Statement day = m_connection.prepare(
        u"INSERT INTO mention_day (day, channel_id, kind, state, mentions, unread, flagged, answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (day, channel_id, kind, state) DO UPDATE SET mentions = mentions + excluded.mentions, unread = unread + excluded.unread, "
        "flagged = flagged + excluded.flagged, answered = answered + excluded.answered"_s);
    Statement emptyDay = m_connection.prepare(u"DELETE FROM mention_day WHERE day = ? AND channel_id = ? AND kind = ? AND state = ? AND mentions = 0"_s);
    for (const auto &[key, counts] : m_days) {
        if (counts.mentions == 0 && counts.unread == 0 && counts.flagged == 0 && counts.answered == 0)
            continue;
        day.bind(key[0]).bind(key[1]).bind(key[2]).bind(key[3]).bind(counts.mentions).bind(counts.unread).bind(counts.flagged).bind(counts.answered);
        if (auto ran = day.run(); !ran)
            return ran;
        if (counts.mentions >= 0)
            continue;
        if (auto ran = emptyDay.bind(key[0]).bind(key[1]).bind(key[2]).bind(key[3]).run(); !ran)
            return ran;
    }
    Statement answer = m_connection.prepare(u"INSERT INTO response_day (day, channel_id, bucket, answers) VALUES (?, ?, ?, ?) "
                                            "ON CONFLICT (day, channel_id, bucket) DO UPDATE SET answers = answers + excluded.answers"_s);
    Statement emptyAnswer = m_connection.prepare(u"DELETE FROM response_day WHERE day = ? AND channel_id = ? AND bucket = ? AND answers = 0"_s);
    for (const auto &[key, answers] : m_answers) {
        if (answers == 0)
            continue;
        if (auto ran = answer.bind(key[0]).bind(key[1]).bind(key[2]).bind(answers).run(); !ran)
            return ran;
        if (answers >= 0)
            continue;
        if (auto ran = emptyAnswer.bind(key[0]).bind(key[1]).bind(key[2]).run(); !ran)
            return ran;
    }
    m_days.clear();
    m_answers.clear();
    return {};
}

} // namespace parvis::store
