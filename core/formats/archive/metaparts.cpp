// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive/metaparts.h"

#include "core/formats/text/decodetext.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::RefusalReason;

QString metaText(const QString &written)
{
    const bool isBytes = std::ranges::all_of(written, [](QChar c) { return c.unicode() <= 0xFF; });
    const bool hasHigh = std::ranges::any_of(written, [](QChar c) { return c.unicode() >= 0x80; });
    if (!isBytes || !hasHigh)
        return written;
    // Stateless: bytes that begin a letter and do not end it are a fault, at the very end as well.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString meant = decoder.decode(written.toLatin1());
    return decoder.hasError() ? written : meant;
}

QString metaText(const QJsonValue &written)
{
    return metaText(written.toString());
}

std::optional<domain::Instant> metaMoment(const QJsonValue &seconds)
{
    const qint64 number = seconds.isString() ? seconds.toString().toLongLong() : seconds.toInteger();
    constexpr qint64 farAway = 100'000'000'000;   // the year 5138
    if (number <= 0 || number >= farAway)
        return std::nullopt;
    return domain::fromMs(number * 1000);
}

QStringList filesLike(const ArchiveFiles &files, const QString &pattern)
{
    return files.names().filter(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
}

MetaAccount metaAccountOf(ArchiveFiles &files)
{
    MetaAccount account;
    for (const QString &file : filesLike(files, u"(?:^|/)(?:personal_information|threads)/(?:[^/]+/)?personal_information\\.json$"_s)) {
        QJsonObject user = firstObjectIn(files, file, "profile_user");
        if (user.isEmpty())
            user = firstObjectIn(files, file, "text_post_app_text_post_app_profile");
        const QJsonObject labels = user["string_map_data"_L1].toObject();
        for (auto label = labels.begin(); label != labels.end(); ++label) {
            const QString name = metaText(label.key());
            const QString value = metaText(label.value()["value"_L1]);
            // The labels are in the account's language; these are the same in many, and the name of an account has a form of its own.
            static const QStringList ofUser{u"username"_s,          u"nom d’utilisateur"_s, u"nom d'utilisateur"_s, u"benutzername"_s,
                                            u"nombre de usuario"_s, u"nome utente"_s,       u"gebruikersnaam"_s};
            static const QStringList ofName{u"name"_s, u"nom"_s, u"nombre"_s, u"nome"_s, u"naam"_s};
            if (ofUser.contains(name.toLower()))
                account.user = value;
            else if (ofName.contains(name.toLower()))
                account.name = value;
        }
        if (!account.user.isEmpty())
            break;
    }
    return account;
}

MetaPost metaPostOf(const QJsonObject &item)
{
    MetaPost post;
    post.text = metaText(item["title"_L1]);
    post.at = metaMoment(item["creation_timestamp"_L1]);
    QStringList descriptions;
    const QJsonValue listed = item["media"_L1];
    const QJsonArray all = listed.isArray() ? listed.toArray() : QJsonArray{listed};
    for (const QJsonValue value : all) {
        const QJsonObject media = value.toObject();
        if (post.text.isEmpty())
            post.text = metaText(media["title"_L1]);
        if (!post.at)
            post.at = metaMoment(media["creation_timestamp"_L1]);
        if (const QString path = media["uri"_L1].toString(); !path.isEmpty())
            post.media << path;
        post.isReply = post.isReply || media["text_app_post"_L1].toObject()["is_reply"_L1].toBool();
        for (const auto key : {"alt_text"_L1, "accessibility_caption"_L1, "description"_L1}) {
            const QString said = metaText(media[key]);
            if (!said.isEmpty() && said != post.text) {
                descriptions << said;
                break;
            }
        }
    }
    post.text = withDescriptions(post.text, descriptions);
    return post;
}

domain::IncomingEntry entryOfMetaPost(const MetaPost &post, const QString &place)
{
    if (!post.at)
        return refusalOf(place, RefusalReason::BadDate, u"creation_timestamp"_s);
    if (post.text.isEmpty() && post.media.isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    return domain::IncomingPost{.kind = post.isReply ? domain::PostKind::Reply : domain::PostKind::Post,
                                .remoteId = contentId(QStringList{domain::toIso(*post.at), post.text} + post.media),
                                .inReplyTo = {},
                                .url = {},
                                .text = post.text,
                                .language = {},
                                .publishedAt = *post.at};
}

namespace {

/// The text of a message: what was written, what was shared, else what files came along.
QString textOfMetaMessage(const QJsonObject &message)
{
    QString text = metaText(message["content"_L1]).trimmed();
    const QJsonObject share = message["share"_L1].toObject();
    for (const auto key : {"share_text"_L1, "link"_L1}) {
        const QString said = metaText(share[key]);
        if (!said.isEmpty() && !text.contains(said))
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + said;
    }
    QStringList files;
    for (const auto sort : {"photos"_L1, "videos"_L1, "audio_files"_L1, "files"_L1}) {
        const QJsonArray all = message[sort].toArray();
        for (const QJsonValue file : all)
            files << fileNameOf(file["uri"_L1].toString());
    }
    return withDescriptions(text, files);
}

} // namespace

ArchiveEntries entriesOfMetaMessages(ArchiveFiles &files, QString pattern, QStringList own, QString profileAddress)
{
    own.removeAll(QString());
    // A long conversation stands in several files of its folder.
    QMap<QString, QStringList> folders;
    for (const QString &file : filesLike(files, pattern))
        folders[file.section(u'/', 0, -2)] << file;
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder) {
        QList<ArchivedMessage> messages;
        for (const QString &file : folder.value()) {
            if (own.isEmpty()) {
                co_yield refusalOf(file, RefusalReason::MissingField, u"profile_information.json"_s);
                continue;
            }
            for (const auto &part : objectsIn(files, file, "messages")) {
                if (!part) {
                    co_yield part.error();
                    continue;
                }
                const QJsonObject &message = part->value;
                const qint64 ms = message["timestamp_ms"_L1].toInteger();
                const QString sender = metaText(message["sender_name"_L1]);
                const QString text = textOfMetaMessage(message);
                if (text.isEmpty() || ms <= 0) {
                    co_yield refusalOf(part->place, ms <= 0 ? RefusalReason::BadDate : RefusalReason::Empty, ms <= 0 ? u"timestamp_ms"_s : QString());
                    continue;
                }
                const bool isUser = !profileAddress.isEmpty() && !sender.contains(u' ');
                messages.append({.remoteId = contentId({folder.key().section(u'/', -1), QString::number(ms), sender, text}),
                                 .text = text,
                                 .author = {.handle = sender, .name = sender, .url = isUser ? profileAddress + sender : QString()},
                                 .isOurs = own.contains(sender),
                                 .at = domain::fromMs(ms)});
            }
        }
        for (const auto &entry : entriesOf(messages))
            co_yield entry;
    }
}

} // namespace parvis::formats
