// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoreplies.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/media/mediastore.h"
#include "core/sync/answers.h"
#include "core/sync/demo/demopictures.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

using domain::Result;

namespace {

/// An answer with a picture.
struct PictureReply
{
    QString said;         ///< words of what it answers
    QString text;
    DemoPicture picture = DemoPicture::Oven;
    QString altText;
    std::optional<domain::Instant> leavesAt;
};

Result<> add(store::Database &database, const PictureReply &reply, domain::Instant now)
{
    domain::MentionFilter told;
    told.query = domain::queryOrWords(reply.said);
    const auto keys = answerOf(store::InboxStore(database).keys(told, {}, 1));
    if (!keys)
        return std::unexpected(keys.error());
    if (keys->isEmpty())
        return {};
    const auto picture
        = demoPicture(reply.picture).and_then([&](const domain::IncomingMedia &media) { return answerOf(store::MediaStore(database).add(media)); });
    if (!picture)
        return std::unexpected(picture.error());
    store::ReplyStore replies(database);
    const auto attach = [&](const QList<domain::Attachment> &) { return QList{domain::Attachment{.media = *picture, .altText = reply.altText}}; };
    return answerOf(replies.saveDraft(keys->first(), reply.text, now))
        .and_then([&](const domain::Post &) { return answerOf(replies.editAttachments(keys->first(), attach, now)); })
        .and_then([&](const domain::Post &draft) -> Result<domain::Post> {
            return reply.leavesAt ? answerOf(replies.schedule(draft.id, *reply.leavesAt, now)) : draft;
        })
        .transform([](const domain::Post &) {});
}

} // namespace

Result<> addDemoReplies(store::Database &database, domain::Instant now)
{
    const QList<PictureReply> replies{
        {.said = u"4471 "_s,
         .text = u"Bonjour Amélie, vous êtes remboursée depuis ce matin. Voici le carton à coins renforcés dans lequel nous expédions désormais."_s,
         .picture = DemoPicture::Carton,
         .altText = u"Un carton ouvert aux quatre coins doublés, garni de paille, d’où dépassent deux sacs de farine."_s,
         .leavesAt = now + 50min},
        {.said = u"fournil CM1 "_s,
         .text = u"Bonjour, avec grand plaisir\u202f! Voici le four que la classe verra allumé."_s,
         .picture = DemoPicture::Oven,
         .altText = {},
         .leavesAt = {}},
    };
    for (const PictureReply &reply : replies) {
        if (auto added = add(database, reply, now); !added)
            return added;
    }
    return {};
}

} // namespace parvis::sync
