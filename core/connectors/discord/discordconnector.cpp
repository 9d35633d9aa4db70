// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// Codes of topics/opcodes-and-status-codes, "JSON error codes".
constexpr qint64 unknownMessage = 10'008;
constexpr qint64 unknownWebhook = 10'015;
constexpr qint64 invalidWebhookToken = 50'027;

qint64 discordCode(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("code"_L1).toInteger();
}

Trouble discordTrouble(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString words = error.value("message"_L1).toString();
    Trouble trouble = troubleOf(response, words.isEmpty() ? u"HTTP %1"_s.arg(response.status) : words);
    const qint64 code = discordCode(response);
    if (code == unknownWebhook || code == invalidWebhookToken)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    if (trouble.kind == Trouble::Kind::RateLimited) {
        // topics/rate-limits: seconds, with a fraction.
        constexpr double longest = 86'400;
        constexpr double perSecond = 1'000;
        const std::chrono::milliseconds asked{static_cast<qint64>(std::ceil(std::clamp(error.value("retry_after"_L1).toDouble(), 0.0, longest) * perSecond))};
        if (asked.count() > 0)
            trouble.retryAfter = std::max(trouble.retryAfter.value_or(asked), asked);
    }
    return trouble;
}

domain::Answer<QJsonObject> discordObject(const Given &given)
{
    return jsonObjectOf(given, discordTrouble);
}

/// The webhook's address, with `path` below it and the thread it writes into.
QUrl webhookUrl(const Access &access, const QString &path = {}, bool waits = false)
{
    const QUrl webhook(access.secret.value(u"webhook"_s));
    QUrl url = path.isEmpty() ? below(webhook, {}) : below(webhook, path);
    if (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    QUrlQuery query;
    if (waits)
        query.addQueryItem(u"wait"_s, u"true"_s);
    if (const QString thread = QUrlQuery(webhook).queryItemValue(u"thread_id"_s); !thread.isEmpty())
        query.addQueryItem(u"thread_id"_s, thread);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

QString discordAddress(const QString &guild, const QString &channel, const QString &message = {})
{
    const QString address = u"https://discord.com/channels/%1/%2"_s.arg(guild.isEmpty() ? u"@me"_s : guild, channel);
    return message.isEmpty() ? address : address + u'/' + message;
}

/// What is said, so that no text that came from elsewhere calls everybody.
QJsonObject discordMessage(const QString &text)
{
    return {{u"content"_s, text}, {u"allowed_mentions"_s, QJsonObject{{u"parse"_s, QJsonArray{u"users"_s, u"roles"_s}}}}};
}

QString discordNote(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

} // namespace

QString DiscordConnector::service() const
{
    return u"discord"_s;
}

Exchange<Acquaintance> DiscordConnector::introduce(Introduction introduction) const
{
    QUrl webhook(introduction.secret.value(u"webhook"_s).trimmed());
    if (webhook.host().isEmpty())
        webhook = introduction.server;
    const qsizetype at = webhook.path().indexOf("/webhooks/"_L1);
    if (webhook.host().isEmpty() || at < 0 || webhook.path().sliced(at + 10).split(u'/', Qt::SkipEmptyParts).size() < 2)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"not the address of a webhook"_s});
    Access access;
    access.secret = {{u"webhook"_s, webhook.toString(QUrl::FullyEncoded)}};
    QUrl itself = webhookUrl(access);
    itself.setQuery(QString());
    const Given given = co_await ask(getRequest(itself));
    if (given && (given->status == 401 || given->status == 404))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = discordTrouble(*given).said, .status = given->status});
    const auto facts = discordObject(given);
    if (!facts)
        co_return std::unexpected(facts.error());
    const QString channel = facts->value("channel_id"_L1).toString();
    access.connection.accountId = facts->value("id"_L1).toString();
    if (access.connection.accountId.isEmpty() || channel.isEmpty())
        co_return std::unexpected(malformed(*given, u"a webhook without a channel"_s));
    const QString guild = facts->value("guild_id"_L1).toString();
    access.secret.insert(u"guild"_s, guild);
    access.secret.insert(u"channel"_s, channel);
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.server = webhook.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    access.connection.handle = facts->value("name"_L1).toString().simplified();
    access.connection.capabilities = domain::staticCapabilities(service());
    const QString thread = QUrlQuery(webhook).queryItemValue(u"thread_id"_s);
    co_return Acquaintance{.connection = access.connection,
                           .address = discordAddress(guild, thread.isEmpty() ? channel : thread),
                           .name = access.connection.handle.isEmpty() ? u"Discord"_s : access.connection.handle,
                           .secret = access.secret};
}

QStringList DiscordConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> DiscordConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<QString> DiscordConnector::publish(Access access, domain::Outgoing outgoing, qsizetype part) const
{
    QJsonObject body = discordMessage(outgoing.parts.value(part));
    HttpRequest request;
    if (part > 0 || outgoing.attachments.isEmpty()) {
        request = jsonRequest("POST", webhookUrl(access, {}, true), body, Effect::Creates);
    } else {
        // reference, "Uploading Files": what each of files[n] is, payload_json says.
        QList<FormPart> form;
        QJsonArray files;
        for (qsizetype n = 0; n < outgoing.attachments.size(); ++n) {
            const domain::Attachment &attachment = outgoing.attachments.at(n);
            const Given content = co_await contentOf(attachment.media.id);
            if (!content)
                co_return std::unexpected(content.error());
            files.append(QJsonObject{{u"id"_s, n}, {u"filename"_s, attachment.media.name}, {u"description"_s, attachment.altText}});
            form << FormPart{.name = "files[" + QByteArray::number(n) + ']',
                             .content = content->body,
                             .fileName = attachment.media.name,
                             .type = attachment.media.type.toLatin1()};
        }
        body.insert(u"attachments"_s, files);
        form.prepend(FormPart{.name = "payload_json", .content = QJsonDocument(body).toJson(QJsonDocument::Compact), .type = "application/json"});
        request = multipartRequest(webhookUrl(access, {}, true), form, Effect::Creates);
    }
    const Given given = co_await ask(request);
    const auto message = discordObject(given);
    if (!message)
        co_return std::unexpected(unsureWhereOpen(message.error()));
    const QString id = message->value("id"_L1).toString();
    if (id.isEmpty())
        co_return std::unexpected(unsureWhereOpen(malformed(*given, u"a message without an id"_s)));
    if (const Given kept = co_await keep(discordNote(part), id); !kept)
        co_return std::unexpected(kept.error());
    co_return id;
}

Exchange<Sent> DiscordConnector::send(Access access, domain::Outgoing outgoing) const
{
    QString first;
    const qsizetype count = std::max(outgoing.parts.size(), qsizetype{outgoing.attachments.isEmpty() ? 0 : 1});
    for (qsizetype part = 0; part < count; ++part) {
        QString id = outgoing.notes.value(discordNote(part));
        if (id.isEmpty()) {
            if (outgoing.departedAt)
                co_return std::unexpected(unsureOfEarlier());
            const auto made = co_await publish(access, outgoing, part);
            if (!made)
                co_return std::unexpected(made.error());
            id = *made;
        }
        if (part == 0)
            first = id;
    }
    if (first.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"nothing to say"_s});
    Sent sent{.remoteId = first, .url = discordAddress(access.secret.value(u"guild"_s), access.secret.value(u"channel"_s), first), .publishedAt = {}};
    const Given given = co_await ask(getRequest(webhookUrl(access, u"messages/"_s + first)));
    if (const auto message = discordObject(given)) {
        // In a thread the message stands in a channel of its own.
        const QString channel = message->value("channel_id"_L1).toString(access.secret.value(u"channel"_s));
        sent.url = discordAddress(access.secret.value(u"guild"_s), channel, first);
        sent.isVerified = message->value("id"_L1).toString() == first;
        sent.publishedAt = domain::parseInstant(message->value("timestamp"_L1).toString());
    }
    co_return sent;
}

Exchange<Sent> DiscordConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString id = delivery.notes.value(discordNote(part), part == 0 ? delivery.remoteId : QString());
        if (id.isEmpty())
            continue;
        const auto message = discordObject(
            co_await ask(jsonRequest("PATCH", webhookUrl(access, u"messages/"_s + id), discordMessage(outgoing.parts.at(part)), Effect::Repeatable)));
        if (!message)
            co_return std::unexpected(message.error());
    }
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt};
    sent.isVerified = true;
    co_return sent;
}

Exchange<> DiscordConnector::remove(Access access, domain::Delivery delivery) const
{
    QStringList ids;
    for (qsizetype part = 0; delivery.notes.contains(discordNote(part)); ++part)
        ids.prepend(delivery.notes.value(discordNote(part)));
    if (ids.isEmpty())
        ids << delivery.remoteId;
    for (const QString &id : std::as_const(ids)) {
        HttpRequest request{.method = "DELETE", .url = webhookUrl(access, u"messages/"_s + id)};
        request.effect = Effect::Repeatable;
        const Given given = co_await ask(request);
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood() && discordCode(*given) != unknownMessage)
            co_return std::unexpected(discordTrouble(*given));
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
