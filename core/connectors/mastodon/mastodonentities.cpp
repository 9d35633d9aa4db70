// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonentities.h"

#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mastodon {

using domain::IncomingMention;
using domain::MediaSort;

namespace {

/// Its media types of one sort.
QStringList typesOf(const QStringList &all, MediaSort sort)
{
    QStringList types;
    for (const QString &type : all) {
        if (domain::mediaSort(type) == sort)
            types << type;
    }
    return types;
}

domain::MediaLimit mediaOf(const QJsonObject &configuration, const domain::MediaLimit &documented)
{
    const QJsonObject media = configuration.value("media_attachments"_L1).toObject();
    if (media.isEmpty())
        return documented;
    QStringList all;
    const QJsonArray named = media.value("supported_mime_types"_L1).toArray();
    for (const auto &type : named)
        all << type.toString();
    const qint64 most = configuration.value("statuses"_L1).toObject().value("max_media_attachments"_L1).toInteger(4);
    domain::MediaLimit limit{.allowances = {}, .canMix = documented.canMix, .altText = media.value("description_limit"_L1).toInteger(documented.altText)};
    const auto add = [&](MediaSort sort, qint64 count, QLatin1StringView sizeKey) {
        const QStringList types = typesOf(all, sort);
        const auto before = documented.of(sort);
        if (all.isEmpty() || !types.isEmpty())
            limit.allowances << domain::MediaAllowance{
                .sort = sort, .most = count, .bytes = media.value(sizeKey).toInteger(before ? before->bytes : 0), .types = types};
    };
    add(MediaSort::Image, most, "image_size_limit"_L1);
    add(MediaSort::Video, 1, "video_size_limit"_L1);
    add(MediaSort::Audio, 1, "video_size_limit"_L1);
    return limit;
}

QString handleOf(const QJsonObject &account, const QString &home)
{
    const QString handle = account.value("acct"_L1).toString();
    // Who is at home on our own server is called without it.
    return handle.isEmpty() || handle.contains(u'@') || home.isEmpty() ? handle : handle + u'@' + home;
}

QString idOf(const QJsonObject &object, QLatin1StringView key)
{
    // Some servers write ids as numbers; larger ones than a double holds come as text.
    const QJsonValue value = object.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString textOf(const QJsonObject &status)
{
    const QString said = formats::htmlToText(status.value("content"_L1).toString()).trimmed();
    const QString warning = status.value("spoiler_text"_L1).toString().trimmed();
    QString text = warning.isEmpty() ? said : warning + (said.isEmpty() ? QString() : u"\n\n"_s + said);
    const QJsonArray media = status.value("media_attachments"_L1).toArray();
    for (const auto &value : media) {
        // A picture without words says something too: what it shows, and where it is.
        const QJsonObject one = value.toObject();
        const QString shown = one.value("description"_L1).toString().simplified();
        const QString address = one.value("url"_L1).toString();
        if (!shown.isEmpty() || !address.isEmpty())
            text += u"\n\n"_s + (shown.isEmpty() ? address : u"%1 (%2)"_s.arg(shown, address));
    }
    return text.trimmed();
}

/// Without the addresses that htmlToText() adds.
QString withoutAddresses(QString text)
{
    static const QRegularExpression address(uR"(\s*\(https?://[^()\s]*\))"_s);
    return text.remove(address);
}

/// Without the names that an answer begins with.
QString withoutNames(QString text)
{
    static const QRegularExpression names(uR"(^(\s*@[\w.-]+(@[\w.:-]+)?)+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    text = withoutAddresses(std::move(text));
    return text.remove(names);
}

/// The letters and digits alone, addresses that htmlToText() adds left out.
QString lettersOf(QString text)
{
    text = withoutAddresses(std::move(text));
    QString letters;
    for (const QChar one : std::as_const(text)) {
        if (one.isLetterOrNumber() || one.isSurrogate())
            letters += one;
    }
    return letters.toCaseFolded();
}

} // namespace

domain::Capabilities capabilitiesOf(const QJsonObject &instance)
{
    domain::Capabilities can = domain::staticCapabilities(u"mastodon"_s);
    const QJsonObject configuration = instance.value("configuration"_L1).toObject();
    const QJsonObject statuses = configuration.value("statuses"_L1).toObject();
    const qint64 characters = statuses.value("max_characters"_L1).toInteger(instance.value("max_toot_chars"_L1).toInteger(can.text.characters));
    can.text.characters = can.replyText.characters = characters;
    can.text.linkLength = can.replyText.linkLength = statuses.value("characters_reserved_per_url"_L1).toInt(can.text.linkLength);
    can.media = mediaOf(configuration, can.media);
    can.replyMedia = mediaOf(configuration, can.replyMedia);
    const QJsonObject polls = configuration.value("polls"_L1).toObject();
    if (!polls.isEmpty()) {
        can.poll = domain::PollLimit{.options = polls.value("max_options"_L1).toInt(can.poll->options),
                                     .optionLength = polls.value("max_characters_per_option"_L1).toInt(can.poll->optionLength),
                                     .shortest = std::chrono::seconds{polls.value("min_expiration"_L1).toInteger(can.poll->shortest.count())},
                                     .longest = std::chrono::seconds{polls.value("max_expiration"_L1).toInteger(can.poll->longest.count())}};
    }
    // Others speak the API without its promises: snac takes the same key twice.
    if (instance.value("api_versions"_L1).toObject().value("mastodon"_L1).toInt() == 0) {
        can.repeat = domain::Repeat::LookBack;
        can.keyLasts = {};
    }
    return can;
}

IncomingMention mentionOf(const QJsonObject &status, const QString &account, const QString &home)
{
    const QJsonObject author = status.value("account"_L1).toObject();
    IncomingMention mention;
    mention.remoteId = idOf(status, "id"_L1);
    mention.inReplyTo = idOf(status, "in_reply_to_id"_L1);
    mention.url = status.value("url"_L1).toString();
    if (mention.url.isEmpty())
        mention.url = status.value("uri"_L1).toString();
    mention.text = textOf(status);
    mention.language = status.value("language"_L1).toString().left(2);
    mention.author = {.handle = handleOf(author, home),
                      .name = author.value("display_name"_L1).toString(),
                      .url = author.value("url"_L1).toString(),
                      .reach = author.value("followers_count"_L1).toInteger(),
                      .accountId = idOf(author, "id"_L1)};
    mention.publishedAt = domain::parseInstant(status.value("created_at"_L1).toString());
    if (status.value("visibility"_L1) == "direct"_L1)
        mention.kind = domain::MentionKind::Message;
    else if (!account.isEmpty() && idOf(status, "in_reply_to_account_id"_L1) == account)
        mention.kind = domain::MentionKind::Reply;
    else
        mention.kind = domain::MentionKind::Mention;
    return mention;
}

domain::IncomingPost postOf(const QJsonObject &status)
{
    return {.kind = status.value("in_reply_to_id"_L1).isString() ? domain::PostKind::Reply : domain::PostKind::Post,
            .remoteId = idOf(status, "id"_L1),
            .inReplyTo = idOf(status, "in_reply_to_id"_L1),
            .url = status.value("url"_L1).toString(),
            .text = textOf(status),
            .language = status.value("language"_L1).toString().left(2),
            .publishedAt = domain::parseInstant(status.value("created_at"_L1).toString()).value_or(domain::Instant())};
}

domain::Sent sentOf(const QJsonObject &status, domain::Instant now)
{
    domain::Sent sent{.remoteId = idOf(status, "id"_L1), .url = status.value("url"_L1).toString(), .publishedAt = {}};
    constexpr auto slack = std::chrono::seconds{30};
    const auto createdAt = domain::parseInstant(status.value("created_at"_L1).toString());
    const auto scheduledAt = domain::parseInstant(status.value("scheduled_at"_L1).toString());
    if (scheduledAt || (createdAt && *createdAt > now + slack)) {
        sent.state = domain::Sent::State::Held;
        return sent;
    }
    sent.publishedAt = createdAt;
    return sent;
}

domain::Answer<QJsonObject> samePoll(const QJsonObject &poll, domain::Instant now)
{
    // PollExpirationValidator: what is given a time has five minutes at least.
    constexpr auto shortest = std::chrono::minutes{5};
    const auto endsAt = domain::parseInstant(poll.value("expires_at"_L1).toString());
    if (poll.value("expired"_L1).toBool() || (endsAt && *endsAt - now < shortest))
        return std::unexpected(
            domain::Trouble{.kind = domain::Trouble::Kind::NotPossible, .said = u"its poll is over there, or nearly: changing it would take the poll away"_s});
    QJsonArray titles;
    const QJsonArray options = poll.value("options"_L1).toArray();
    for (const auto &option : options)
        titles.append(option.toObject().value("title"_L1));
    QJsonObject same{{u"options"_s, titles}, {u"multiple"_s, poll.value("multiple"_L1).toBool()}};
    if (endsAt)
        same.insert(u"expires_in"_s, qint64{std::chrono::ceil<std::chrono::seconds>(*endsAt - now).count()});
    return same;
}

QStringList mediaIn(const QJsonObject &status)
{
    QStringList ids;
    const QJsonArray media = status.value("media_attachments"_L1).toArray();
    for (const auto &one : media)
        ids << idOf(one.toObject(), "id"_L1);
    ids.removeAll(QString());
    return ids;
}

QString errorOf(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    QString said = error.value("error"_L1).toString();
    if (const QString more = error.value("error_description"_L1).toString(); !more.isEmpty())
        said = more;
    return said.isEmpty() ? u"HTTP %1"_s.arg(response.status) : said;
}

bool isWithdrawn(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString said = error.value("error"_L1).toString();
    return said == "invalid_grant"_L1 || (response.status == 401 && said.contains("revoked"_L1));
}

QString addresseeOf(const QJsonObject &status, const QString &ownAccount)
{
    const QJsonObject author = status.value("account"_L1).toObject();
    const QString name = author.value("acct"_L1).toString();
    return name.isEmpty() || idOf(author, "id"_L1) == ownAccount ? QString() : u'@' + name;
}

QString addresseeIn(const QJsonObject &answer)
{
    const QString account = idOf(answer, "in_reply_to_account_id"_L1);
    const QJsonArray mentions = answer.value("mentions"_L1).toArray();
    for (const auto &value : mentions) {
        const QJsonObject mentioned = value.toObject();
        const QString name = mentioned.value("acct"_L1).toString();
        if (!account.isEmpty() && !name.isEmpty() && idOf(mentioned, "id"_L1) == account)
            return u'@' + name;
    }
    // Others (snac) count the accounts in another way: then whom it begins with.
    static const QRegularExpression first(uR"(^\s*(@[\w.-]+(@[\w.:-]+)?))"_s, QRegularExpression::UseUnicodePropertiesOption);
    return first.match(withoutAddresses(formats::htmlToText(answer.value("content"_L1).toString()))).captured(1);
}

QString addressed(const QString &text, const QString &addressee)
{
    // Who is named already, with the server or without, is not named twice.
    const QString name = addressee.section(u'@', 1, 1);
    const QRegularExpression named(u"(^|[^\\w@/])@%1(?![\\w-])"_s.arg(QRegularExpression::escape(name)),
                                   QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.isEmpty() || text.contains(named) ? text : addressee + u' ' + text;
}

bool isAddressed(const QString &written, const QString &ours, Addressing addressing)
{
    return written == ours || (addressing == Addressing::OfAnswer && written.startsWith(u'@') && written.section(u' ', 1) == ours);
}

bool isSameText(const QString &content, const QString &ours, Addressing addressing)
{
    const auto letters = [addressing](QString text) { return lettersOf(addressing == Addressing::OfAnswer ? withoutNames(std::move(text)) : text); };
    const QString there = letters(formats::htmlToText(content));
    if (there == letters(ours))
        return true;
    // Servers that heed marks in what is written (snac: <b>, <i>, <blockquote>) show it without them. A text of marks alone is like nothing.
    const QString shown = letters(formats::htmlToText(ours));
    return !shown.isEmpty() && there == shown;
}

} // namespace parvis::connectors::mastodon
