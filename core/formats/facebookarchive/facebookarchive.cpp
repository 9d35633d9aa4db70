// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/facebookarchive/facebookarchive.h"

#include "core/domain/base/shorttext.h"
#include "core/formats/archive/metaparts.h"
#include "core/formats/text/decodetext.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::RefusalReason;

namespace {

/// Of a person and of a page, in the folders of some years.
const QString &facebookPosts()
{
    static const QString pattern = u"(?:^|/)posts/(?:your_posts(?:__check_ins__photos_and_videos)?|profile_posts)(?:_\\d+)?\\.json$"_s;
    return pattern;
}

const QString &facebookComments()
{
    static const QString pattern = u"(?:^|/)(?:comments_and_reactions|comments)/comments(?:_\\d+)?\\.json$"_s;
    return pattern;
}

const QString &facebookMessages()
{
    static const QString pattern = u"(?:^|/)messages/(?:inbox|e2ee_cutover|archived_threads|filtered_threads|message_requests)/[^/]+/message_\\d+\\.json$"_s;
    return pattern;
}

struct FacebookProfile
{
    QString name;
    QString page;
};

FacebookProfile profileOf(ArchiveFiles &files)
{
    for (const QString &file : filesLike(files, u"(?:^|/)profile_information\\.json$"_s)) {
        const QJsonObject whole = firstObjectIn(files, file);
        for (const auto key : {"profile_v2"_L1, "profile"_L1, "profile_information_v2"_L1}) {
            const QJsonObject profile = whole[key].toObject();
            const QString name = metaText(profile["name"_L1].isObject() ? profile["name"_L1]["full_name"_L1] : profile["name"_L1]);
            if (!name.isEmpty())
                return {.name = name, .page = metaText(profile["profile_uri"_L1])};
        }
    }
    return {};
}

/// The newest archives put a text among values with labels in the account's language: what is no address and longest is what was written.
QString labelledText(const QJsonArray &labels)
{
    QString longest;
    for (const QJsonValue one : labels) {
        const QString value = metaText(one["value"_L1]);
        if (!domain::isWebAddress(value) && value.size() > longest.size())
            longest = value;
    }
    return longest;
}

QString labelledAddress(const QJsonArray &labels)
{
    for (const QJsonValue one : labels) {
        for (const auto key : {"href"_L1, "value"_L1}) {
            if (const QString value = metaText(one[key]); value.startsWith("https://www.facebook.com/"_L1))
                return value;
        }
    }
    return {};
}

domain::IncomingEntry entryOfFacebookPost(const QJsonObject &post, const QString &place)
{
    const auto at = metaMoment(post["timestamp"_L1]);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, u"timestamp"_s);
    QString text;
    const QJsonArray data = post["data"_L1].toArray();
    for (const QJsonValue one : data) {
        if (const QString said = metaText(one["post"_L1]); !said.isEmpty())
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + said;
    }
    const QJsonArray labels = post["label_values"_L1].toArray();
    if (text.isEmpty())
        text = labelledText(labels);
    QStringList descriptions;
    QStringList media;
    QStringList links;
    const auto look = [&](const QJsonObject &item) {
        const QJsonObject file = item["media"_L1].toObject();
        if (const QString path = file["uri"_L1].toString(); !path.isEmpty())
            media << path;
        if (const QString said = metaText(file["description"_L1]); !said.isEmpty() && said != text)
            descriptions << said;
        if (const QString link = metaText(item["external_context"_L1]["url"_L1]); !link.isEmpty() && !text.contains(link))
            links << link;
    };
    const QJsonArray attachments = post["attachments"_L1].toArray();
    for (const QJsonValue attachment : attachments) {
        const QJsonArray items = attachment["data"_L1].toArray();
        for (const QJsonValue item : items)
            look(item.toObject());
    }
    const QJsonArray files = post["media"_L1].toArray();
    for (const QJsonValue file : files)
        look({{u"media"_s, file}});
    for (const QString &link : std::as_const(links))
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + link;
    // Of a post that says nothing its picture often does.
    if (text.isEmpty() && !descriptions.isEmpty())
        text = descriptions.takeFirst();
    if (text.isEmpty() && media.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    const QString whole = withDescriptions(text, descriptions);
    const QString number = post["fbid"_L1].toString();
    return domain::IncomingPost{.kind = domain::PostKind::Post,
                                .remoteId = number.isEmpty() ? contentId(QStringList{domain::toIso(*at), whole} + media) : number,
                                .inReplyTo = {},
                                .url = labelledAddress(labels),
                                .text = whole,
                                .language = {},
                                .publishedAt = *at};
}

domain::IncomingEntry entryOfFacebookComment(const QJsonObject &item, const QString &place, const QString &own)
{
    const QJsonObject comment = item["data"_L1].toArray().first()["comment"_L1].toObject();
    const auto at = metaMoment(comment.contains("timestamp"_L1) ? comment["timestamp"_L1] : item["timestamp"_L1]);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, u"timestamp"_s);
    QString text = metaText(comment["comment"_L1]);
    const QJsonArray attachments = item["attachments"_L1].toArray();
    for (const QJsonValue attachment : attachments) {
        const QString link = metaText(attachment["data"_L1].toArray().first()["external_context"_L1]["url"_L1]);
        if (!link.isEmpty() && !text.contains(link))
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + link;
    }
    if (text.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    const QString author = metaText(comment["author"_L1]);
    const QString id = contentId({domain::toIso(*at), author, text});
    if (!own.isEmpty() && !author.isEmpty() && author != own) {
        domain::IncomingMention mention;
        mention.kind = domain::MentionKind::Comment;
        mention.remoteId = id;
        mention.title = metaText(item["title"_L1]);
        mention.text = text;
        mention.author = {.handle = author, .name = author, .url = {}};
        mention.publishedAt = *at;
        return mention;
    }
    return domain::IncomingPost{.kind = domain::PostKind::Reply, .remoteId = id, .inReplyTo = {}, .url = {}, .text = text, .language = {}, .publishedAt = *at};
}

ArchiveEntries allOfFacebookArchive(ArchiveFiles &files)
{
    const FacebookProfile profile = profileOf(files);
    for (const QString &file : filesLike(files, facebookPosts())) {
        for (const auto &part : objectsIn(files, file)) {
            if (part)
                co_yield entryOfFacebookPost(part->value, part->place);
            else
                co_yield part.error();
        }
    }
    for (const QString &file : filesLike(files, facebookComments())) {
        for (const auto &part : objectsIn(files, file, "comments_v2")) {
            if (part)
                co_yield entryOfFacebookComment(part->value, part->place, profile.name);
            else
                co_yield part.error();
        }
    }
    for (const auto &entry : entriesOfMetaMessages(files, facebookMessages(), {profile.name}, {}))
        co_yield entry;
}

} // namespace

bool isFacebookArchive(const ArchiveFiles &files)
{
    if (!filesLike(files, u"(?:^|/)your_instagram_activity/"_s).isEmpty())
        return false;
    return !filesLike(files, facebookPosts()).isEmpty() || !filesLike(files, facebookComments()).isEmpty()
        || !filesLike(files, u"(?:^|/)your_facebook_activity/.*\\.json$"_s).isEmpty()
        || (!filesLike(files, facebookMessages()).isEmpty() && filesLike(files, u"(?:^|/)(?:content|media)/posts_\\d+\\.json$"_s).isEmpty());
}

domain::IncomingSource sourceOfFacebookArchive(ArchiveFiles &files)
{
    const FacebookProfile profile = profileOf(files);
    const QString name = profile.name.isEmpty() ? u"Facebook"_s : profile.name;
    return {.service = u"facebook"_s,
            .address = !profile.page.isEmpty() ? profile.page
                : !profile.name.isEmpty()      ? profile.name
                                               : u"facebook.com"_s,
            .title = name};
}

ArchiveEntries entriesOfFacebookArchive(ArchiveFiles &files)
{
    return allOfFacebookArchive(files);
}

} // namespace parvis::formats
