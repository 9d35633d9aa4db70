// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/leavingposts.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

domain::Result<bool> hasEntry(Connection &connection, const QString &states, qint64 channel, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return false;
    // Notes are a JSON object; a note about what was made is its id, or its id, a space and its address.
    QString quoted = remoteId;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    Statement row = connection.prepare(
        u"SELECT 1 FROM delivery WHERE channel_id = ?%1 AND (remote_id = ? OR instr(notes, ?) > 0 OR instr(notes, ?) > 0) LIMIT 1"_s.arg(states));
    row.bind(channel).bind(remoteId).bind(u":\""_s + quoted + u'"').bind(u":\""_s + quoted + u' ');
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next();
}

/// Letters and digits: services set everything else anew.
QString lettersIn(const QString &text)
{
    QString letters;
    for (const QChar one : text) {
        if (one.isLetterOrNumber() || one.isSurrogate())
            letters += one;
    }
    return letters.toCaseFolded();
}

} // namespace

domain::Result<bool> isLeaving(Connection &connection, qint64 channel, const QString &remoteId)
{
    return hasEntry(connection, u" AND (state < 3 OR state = 5)"_s, channel, remoteId);
}

domain::Result<bool> isOfTheLedger(Connection &connection, qint64 channel, const domain::IncomingPost &post)
{
    if (const auto known = hasEntry(connection, {}, channel, post.remoteId); !known || *known)
        return known;
    const QString said = lettersIn(post.text);
    Statement rows
        = connection.prepare(u"SELECT p.body FROM delivery d JOIN post p ON p.id = d.post_id WHERE d.channel_id = ? AND (d.state < 3 OR d.state = 5) AND "
                             "(d.departed_at IS NOT NULL OR d.state IN (1, 2))"_s);
    if (auto ran = rows.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        // One of several parts is known by its words too.
        const QString leaving = rows.text(0);
        if (said.isEmpty() ? leaving.trimmed() == post.text.trimmed() : lettersIn(leaving).contains(said))
            return true;
    }
    return rows.ended().transform([] { return false; });
}

} // namespace parvis::store
