// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/xarchive/xarchive.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingPost;
using domain::PostKind;
using domain::RefusalReason;

namespace {

const QRegularExpression &tweetFiles()
{
    static const QRegularExpression pattern(u"(?:^|/)(?:tweets?|community-tweet)(?:-part\\d+)?\\.js$"_s);
    return pattern;
}

const QRegularExpression &messageFiles()
{
    static const QRegularExpression pattern(u"(?:^|/)direct-messages?(?:-group)?(?:-part\\d+)?\\.js$"_s);
    return pattern;
}

QStringList partsNamed(const ArchiveFiles &files, const QRegularExpression &pattern)
{
    return files.names().filter(pattern);
}

struct XAccount
{
    QString id;
    QString user;
    QString name;
};

XAccount accountOf(ArchiveFiles &files)
{
    const QStringList found = files.endingWith(u"account.js"_s);
    if (found.isEmpty())
        return {};
    const QJsonObject account = firstObjectIn(files, found.constFirst())["account"_L1].toObject();
    return {.id = account["accountId"_L1].toString(), .user = account["username"_L1].toString(), .name = account["accountDisplayName"_L1].toString()};
}

/// "Wed Oct 10 20:19:24 +0000 2018".
std::optional<domain::Instant> momentOfTweet(const QString &text)
{
    static const QRegularExpression form(u"^\\w{3} (\\w{3}) (\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) ([+-]\\d{4}) (\\d{4})$"_s);
    const auto found = form.match(text);
    if (!found.hasMatch())
        return domain::parseInstant(text);
    return domain::parseInstant(u"%1 %2 %3 %4 %5"_s.arg(found.captured(2), found.captured(1), found.captured(5), found.captured(3), found.captured(4)));
}

/// What is too long for a post stands whole in note-tweet.js, which says only when.
using LongTexts = QMultiHash<qint64, QString>;

LongTexts longTextsOf(ArchiveFiles &files)
{
    static const QRegularExpression notes(u"(?:^|/)note-tweet(?:-part\\d+)?\\.js$"_s);
    LongTexts texts;
    for (const QString &file : partsNamed(files, notes)) {
        for (const auto &part : objectsIn(files, file)) {
            if (!part)
                continue;
            const QJsonObject note = part->value["noteTweet"_L1].toObject();
            const auto at = domain::parseInstant(note["createdAt"_L1].toString());
            const QString text = note["core"_L1].toObject()["text"_L1].toString();
            if (at && !text.isEmpty())
                texts.insert(domain::toMs(*at) / 1000, text);
        }
    }
    return texts;
}

QString withoutEntities(QString text)
{
    // X escapes three letters and nothing else.
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

/// The text as it was written: whole, with addresses where X put its own, without those of its pictures.
QString textOfTweet(const QJsonObject &tweet, domain::Instant at, const LongTexts &longTexts)
{
    QString text = tweet["full_text"_L1].toString(tweet["text"_L1].toString());
    QStringList descriptions;
    const QJsonArray media = (tweet.contains("extended_entities"_L1) ? tweet["extended_entities"_L1] : tweet["entities"_L1]).toObject()["media"_L1].toArray();
    for (const QJsonValue one : media) {
        if (const QString own = one["url"_L1].toString(); !own.isEmpty())
            text.remove(own);
        descriptions << one["ext_alt_text"_L1].toString();
    }
    const QString written = withoutEntities(text).trimmed();
    constexpr qsizetype told = 60;
    for (const qint64 second : {domain::toMs(at) / 1000, domain::toMs(at) / 1000 - 1, domain::toMs(at) / 1000 + 1}) {
        for (const QString &whole : longTexts.values(second)) {
            if (whole.size() > written.size() && withoutEntities(whole).startsWith(written.first(std::min(told, written.size()))) && written.size() >= told)
                text = whole;
        }
    }
    const QJsonArray links = tweet["entities"_L1].toObject()["urls"_L1].toArray();
    for (const QJsonValue link : links) {
        const QString own = link["url"_L1].toString();
        const QString meant = link["expanded_url"_L1].toString();
        if (!own.isEmpty() && !meant.isEmpty())
            text.replace(own, meant);
    }
    return withDescriptions(withoutEntities(text), descriptions);
}

/// Earlier versions of a post that was edited stand there as well.
bool wasReplaced(const QJsonObject &tweet, const QString &id)
{
    const QJsonObject info = tweet["edit_info"_L1].toObject();
    QJsonArray versions = info["initial"_L1].toObject()["editTweetIds"_L1].toArray();
    if (versions.isEmpty())
        versions = info["edit"_L1].toObject()["editControlInitial"_L1].toObject()["editTweetIds"_L1].toArray();
    return !versions.isEmpty() && versions.last().toString() != id;
}

domain::IncomingEntry entryOfTweet(const QJsonObject &tweet, const QString &place, const XAccount &account, const LongTexts &longTexts)
{
    const QString id = tweet["id_str"_L1].toString(tweet["id"_L1].toString());
    if (id.isEmpty())
        return refusalOf(place, RefusalReason::MissingField, u"id_str"_s);
    const QString said = tweet["created_at"_L1].toString();
    const auto at = momentOfTweet(said);
    if (!at)
        return refusalOf(place, RefusalReason::BadDate, said.left(80));
    const QString text = textOfTweet(tweet, *at, longTexts);
    if (text.isEmpty() && tweet["entities"_L1].toObject()["media"_L1].toArray().isEmpty())
        return refusalOf(place, RefusalReason::Empty);
    const QString answered = tweet["in_reply_to_status_id_str"_L1].toString(tweet["in_reply_to_status_id"_L1].toString());
    PostKind kind = answered.isEmpty() ? PostKind::Post : PostKind::Reply;
    if (text.startsWith("RT @"_L1))
        kind = PostKind::Boost;
    QString language = tweet["lang"_L1].toString();
    if (language.size() != 2)
        language.clear();
    return IncomingPost{.kind = kind,
                        .remoteId = id,
                        .inReplyTo = kind == PostKind::Reply ? answered : QString(),
                        .url = u"https://x.com/%1/status/%2"_s.arg(account.user.isEmpty() ? u"i"_s : account.user, id),
                        .text = text,
                        .language = language,
                        .publishedAt = *at};
}

ArchiveEntries entriesOfXConversation(QJsonObject conversation, QString place, XAccount account)
{
    QList<ArchivedMessage> messages;
    const QJsonArray all = conversation["messages"_L1].toArray();
    for (const QJsonValue value : all) {
        const QJsonObject message = value["messageCreate"_L1].toObject();
        if (message.isEmpty())
            continue;   // somebody joined or left
        const auto at = domain::parseInstant(message["createdAt"_L1].toString());
        const QString id = message["id"_L1].toString();
        QString text = withoutEntities(message["text"_L1].toString());
        const QJsonArray links = message["urls"_L1].toArray();
        for (const QJsonValue link : links)
            text.replace(link["url"_L1].toString(u"\n"_s), link["expanded"_L1].toString(link["url"_L1].toString()));
        const QString media = message["mediaUrls"_L1].toArray().first().toString();
        if (id.isEmpty() || !at || (text.isEmpty() && media.isEmpty())) {
            const auto reason = id.isEmpty() ? RefusalReason::MissingField : at ? RefusalReason::Empty : RefusalReason::BadDate;
            co_yield refusalOf(u"%1 (%2)"_s.arg(place, id), reason, id.isEmpty() ? u"id"_s : message["createdAt"_L1].toString().left(80));
            continue;
        }
        const QString sender = message["senderId"_L1].toString();
        messages.append({.remoteId = id,
                         .text = text,
                         .url = text.isEmpty() ? media : QString(),
                         .author = {.handle = sender, .name = {}, .url = u"https://x.com/i/user/"_s + sender},
                         .isOurs = sender == account.id,
                         .at = *at});
    }
    for (const auto &entry : entriesOf(messages))
        co_yield entry;
}

ArchiveEntries allOfXArchive(ArchiveFiles &files)
{
    const XAccount account = accountOf(files);
    const LongTexts longTexts = longTextsOf(files);
    for (const QString &file : partsNamed(files, tweetFiles())) {
        for (const auto &part : objectsIn(files, file)) {
            if (!part) {
                co_yield part.error();
                continue;
            }
            const QJsonObject tweet = part->value.contains("tweet"_L1) ? part->value["tweet"_L1].toObject() : part->value;
            if (!wasReplaced(tweet, tweet["id_str"_L1].toString(tweet["id"_L1].toString())))
                co_yield entryOfTweet(tweet, part->place, account, longTexts);
        }
    }
    for (const QString &file : partsNamed(files, messageFiles())) {
        for (const auto &part : objectsIn(files, file)) {
            if (!part) {
                co_yield part.error();
                continue;
            }
            // Who of them is us says the account alone.
            if (account.id.isEmpty()) {
                co_yield refusalOf(part->place, RefusalReason::MissingField, u"account.js"_s);
                continue;
            }
            for (const auto &entry : entriesOfXConversation(part->value["dmConversation"_L1].toObject(), part->place, account))
                co_yield entry;
        }
    }
}

} // namespace

bool isXArchive(const ArchiveFiles &files)
{
    return !partsNamed(files, tweetFiles()).isEmpty() || !partsNamed(files, messageFiles()).isEmpty();
}

domain::IncomingSource sourceOfXArchive(ArchiveFiles &files)
{
    const XAccount account = accountOf(files);
    if (account.user.isEmpty())
        return {.service = u"twitter"_s, .address = {}, .title = {}};
    return {.service = u"twitter"_s, .address = u"https://x.com/"_s + account.user, .title = u'@' + account.user};
}

ArchiveEntries entriesOfXArchive(ArchiveFiles &files)
{
    return allOfXArchive(files);
}

} // namespace parvis::formats
