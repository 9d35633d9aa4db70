// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/leavingposts.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<bool> isLeaving(Connection &connection, qint64 channel, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return false;
    // Notes are a JSON object; a note about what was made is its id, or its id, a space and its address.
    QString quoted = remoteId;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    Statement row = connection.prepare(u"SELECT 1 FROM delivery WHERE channel_id = ? AND (state < 3 OR state = 5) AND (remote_id = ? OR "
                                       u"instr(notes, ?) > 0 OR instr(notes, ?) > 0) LIMIT 1"_s);
    row.bind(channel).bind(remoteId).bind(u":\""_s + quoted + u'"').bind(u":\""_s + quoted + u' ');
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next();
}

} // namespace parvis::store
