// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/instagramarchive/instagramarchive.h"

#include "core/formats/archive/metaparts.h"
#include "core/formats/text/decodetext.h"
#include "core/formats/threadsarchive/threadsarchive.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::RefusalReason;

namespace {

const QString &instagramPosts()
{
    static const QString pattern = u"(?:^|/)(?:content|media)/posts_\\d+\\.json$"_s;
    return pattern;
}

const QString &instagramReels()
{
    static const QString pattern = u"(?:^|/)(?:content|media)/reels(?:_\\d+)?\\.json$"_s;
    return pattern;
}

const QString &instagramComments()
{
    static const QString pattern = u"(?:^|/)comments/(post|reels)_comments(?:_\\d+)?\\.json$"_s;
    return pattern;
}

const QString &instagramMessages()
{
    static const QString pattern = u"(?:^|/)messages/(?:inbox|message_requests)/[^/]+/message_\\d+\\.json$"_s;
    return pattern;
}

/// Whose picture it was and what was said of it stand under labels in the account's language: the name of an account has a form of its own.
domain::IncomingEntry entryOfInstagramComment(const QJsonObject &item, const QString &place)
{
    const QJsonObject labels = item["string_map_data"_L1].toObject();
    static const QRegularExpression accountName(u"^[A-Za-z0-9._]{1,30}$"_s);
    std::optional<domain::Instant> at;
    QStringList said;
    QString owner = metaText(labels["Media Owner"_L1]["value"_L1]);
    QString text = metaText(labels["Comment"_L1]["value"_L1]);
    for (const QJsonValue label : labels) {
        if (const auto moment = metaMoment(label["timestamp"_L1]))
            at = moment;
        if (const QString value = metaText(label["value"_L1]); !value.isEmpty() && value != owner && value != text)
            said << value;
    }
    if (text.isEmpty()) {
        for (const QString &value : std::as_const(said)) {
            const bool isAccount = owner.isEmpty() && accountName.match(value).hasMatch() && said.size() > 1;
            (isAccount ? owner : text) = value;
        }
    }
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, u"timestamp"_s);
    if (text.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    return domain::IncomingPost{.kind = domain::PostKind::Reply,
                                .remoteId = contentId({domain::toIso(*at), owner, text}),
                                .inReplyTo = {},
                                .url = {},
                                .text = text,
                                .language = {},
                                .publishedAt = *at};
}

ArchiveEntries metaPostsIn(ArchiveFiles &files, QString pattern, QByteArray key)
{
    for (const QString &file : filesLike(files, pattern)) {
        for (const auto &part : objectsIn(files, file, key)) {
            if (part)
                co_yield entryOfMetaPost(metaPostOf(part->value), part->place);
            else
                co_yield part.error();
        }
    }
}

} // namespace

bool isInstagramArchive(const ArchiveFiles &files)
{
    return !filesLike(files, instagramPosts()).isEmpty() || !filesLike(files, instagramReels()).isEmpty() || !filesLike(files, instagramComments()).isEmpty()
        || !filesLike(files, u"(?:^|/)your_instagram_activity/messages/.*\\.json$"_s).isEmpty();
}

domain::IncomingSource sourceOfInstagramArchive(ArchiveFiles &files)
{
    const MetaAccount account = metaAccountOf(files);
    if (account.user.isEmpty())
        return {.service = u"instagram"_s, .address = u"instagram.com"_s, .title = u"Instagram"_s};
    return {.service = u"instagram"_s, .address = u"https://www.instagram.com/%1/"_s.arg(account.user), .title = u'@' + account.user};
}

ArchiveEntries entriesOfInstagramArchive(ArchiveFiles &files)
{
    const MetaAccount account = metaAccountOf(files);
    for (const auto &entry : metaPostsIn(files, instagramPosts(), {}))
        co_yield entry;
    for (const auto &entry : metaPostsIn(files, instagramReels(), "ig_reels_media"))
        co_yield entry;
    for (const QString &file : filesLike(files, instagramComments())) {
        const QByteArray key = file.contains("reels_comments"_L1) ? "comments_reels_comments" : "comments_media_comments";
        for (const auto &part : objectsIn(files, file, key)) {
            if (part)
                co_yield entryOfInstagramComment(part->value, part->place);
            else
                co_yield part.error();
        }
    }
    for (const auto &entry : entriesOfMetaMessages(files, instagramMessages(), {account.user, account.name}, u"https://www.instagram.com/"_s))
        co_yield entry;
    if (!isThreadsArchive(files))
        co_return;
    // What was said on Threads comes along, and goes to a channel of its own.
    const domain::IncomingSource threads = sourceOfThreadsArchive(files);
    for (auto &&entry : entriesOfThreadsArchive(files)) {
        domain::IncomingEntry own = entry;
        if (auto *post = std::get_if<domain::IncomingPost>(&own)) {
            post->service = threads.service;
            post->channel = threads.address;
        }
        co_yield own;
    }
}

} // namespace parvis::formats
