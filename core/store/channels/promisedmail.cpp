// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/promisedmail.h"

#include "core/domain/calendar/post.h"
#include "core/store/channels/connectionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using PostId = domain::Id<domain::Post>;

/// The newsletter by which a channel mails what says nothing of it; empty where it mails nothing.
QString usualNewsletter(const domain::Capabilities &can)
{
    const auto usual = std::ranges::find_if(can.newsletters, &domain::Newsletter::isUsual);
    return usual == can.newsletters.cend() ? QString() : usual->key;
}

/// Newsletter of the channel as it is connected now; empty where it is not, or mails nothing.
domain::Result<QString> newsletterUntilNow(Connection &connection, domain::Id<domain::Channel> channel)
{
    const auto link = readConnection(connection, channel);
    if (!link && link.error().kind != domain::Error::Kind::NotFound)
        return std::unexpected(link.error());
    return link ? usualNewsletter(link->capabilities) : QString();
}

} // namespace

domain::Result<> keepPromisedMail(Connection &connection, domain::Id<domain::Channel> channel, const domain::Capabilities &after)
{
    const auto before = newsletterUntilNow(connection, channel);
    if (!before)
        return std::unexpected(before.error());
    const QString usual = usualNewsletter(after);
    QList<std::pair<PostId, domain::PostOptions>> changed;
    {
        // state: 4 scheduled, 5 and 6 on their way, 8 failed (domain::PostState); kind: 0 a post.
        Statement rows
            = connection.prepare(u"SELECT id, options FROM post WHERE channel_id = ? AND article_id IS NOT NULL AND kind = 0 AND state IN (4, 5, 6, 8)"_s);
        if (auto ran = rows.bind(channel).run(); !ran)
            return ran;
        while (rows.next()) {
            domain::PostOptions options = domain::postOptionsFromJson(rows.text(1).toUtf8());
            const bool isPublished = !options.visibility || !domain::isUnpublished(*options.visibility);
            if (!options.mailing && isPublished && !before->isEmpty() && *before != usual)
                options.mailing = domain::Mailing{.newsletter = *before, .isToConfirm = true};
            else if (options.mailing && options.mailing->isToConfirm && options.mailing->newsletter == usual)
                options.mailing.reset();
            else
                continue;
            changed.append({rows.id<domain::Post>(0), options});
        }
        if (auto ended = rows.ended(); !ended)
            return ended;
    }
    for (const auto &[post, options] : std::as_const(changed)) {
        // When it was changed last stays: its words are what they were.
        Statement update = connection.prepare(u"UPDATE post SET options = ? WHERE id = ?"_s);
        if (auto ran = update.bind(QString::fromUtf8(domain::toJson(options))).bind(post).run(); !ran)
            return ran;
        connection.changes().posts.updated << post;
    }
    return {};
}

} // namespace parvis::store
