// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/spokenmention.h"

#include "core/domain/channels/channel.h"
#include "models/channels/servicewords.h"
#include "models/inbox/moderation.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct SpokenMention
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::SpokenMention)
};
} // namespace

QString spoken(const domain::MentionRow &row, const QStringList &tags, domain::Instant now, const QTimeZone &zone)
{
    const QString service = serviceWord(row.service);
    QStringList parts;
    parts.append(row.author.isEmpty() ? SpokenMention::tr("Somebody on %1").arg(service)
                                      //: %1 is a person, %2 a service
                                      : SpokenMention::tr("%1 on %2").arg(row.author, service));
    parts.append(shortMoment(row.publishedAt, now, zone));
    if (row.mentions > 1)
        parts.append(SpokenMention::tr("%Ln mention(s)", nullptr, row.mentions));
    if (!row.isRead)
        parts.append(SpokenMention::tr("unread"));
    if (row.isFlagged)
        parts.append(SpokenMention::tr("flagged"));
    if (row.state == domain::MentionState::Done)
        parts.append(SpokenMention::tr("done"));
    if (row.isRemoved)
        parts.append(SpokenMention::tr("deleted there"));
    else if (row.standing && !standingWord(*row.standing).isEmpty())
        parts.append(standingWord(*row.standing));
    if (row.isAnswered)
        parts.append(SpokenMention::tr("answered"));
    if (!tags.isEmpty())
        //: %1 lists the names of tags
        parts.append(SpokenMention::tr("tags: %1").arg(tags.join(u", "_s)));
    if (row.notes > 0)
        parts.append(SpokenMention::tr("%Ln note(s)", nullptr, row.notes));
    QString text = row.title.isEmpty() ? row.excerpt : row.title;
    if (!row.title.isEmpty() && !row.excerpt.isEmpty() && row.excerpt != row.title)
        text += u". "_s + row.excerpt;
    //: %1 lists who, when and in what state; %2 is what was said
    return SpokenMention::tr("%1: %2").arg(parts.join(u", "_s), text);
}

} // namespace parvis::models
