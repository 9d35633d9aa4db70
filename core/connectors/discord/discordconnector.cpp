// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"
#include "core/domain/channels/accessmend.h"

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
constexpr qint64 titleWanted = 220'001;

/// What is kept of a thread that a first message has begun in a forum: its number, which is the message's own.
constexpr auto threadNote = "thread"_L1;
constexpr auto forumWords = "a forum channel takes threads alone"_L1;

qint64 discordCode(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("code"_L1).toInteger();
}

QString discordWords(const HttpResponse &response)
{
    const QString words = QJsonDocument::fromJson(response.body).object().value("message"_L1).toString();
    return words.isEmpty() ? u"HTTP %1"_s.arg(response.status) : words;
}

Trouble discordTrouble(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    Trouble trouble = troubleOf(response, discordWords(response));
    const qint64 code = discordCode(response);
    if (code == unknownWebhook || code == invalidWebhookToken)
        trouble = domain::troubleOf(domain::AccessMend{.kind = domain::AccessMend::Kind::NewAddress, .said = trouble.said}, response.status);
    if (code == titleWanted)
        trouble.said = forumWords;
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

/// How long nothing more is taken, where the answer says that nothing is left (topics/rate-limits, "Header Format"); what is longer the next answer says again.
std::optional<std::chrono::milliseconds> discordPause(const HttpResponse &response)
{
    if (response.headers.value("X-RateLimit-Remaining").trimmed() != "0")
        return std::nullopt;
    constexpr double longest = 60;
    constexpr double perSecond = 1'000;
    const double seconds = std::clamp(response.headers.value("X-RateLimit-Reset-After").toDouble(), 0.0, longest);
    return seconds > 0 ? std::optional(std::chrono::milliseconds{static_cast<qint64>(std::ceil(seconds * perSecond))}) : std::nullopt;
}

domain::Answer<QJsonObject> discordObject(const Given &given)
{
    return jsonObjectOf(given, discordTrouble);
}

/// The webhook's address, with `path` below it and the thread it writes into, which is that of the address where it names one.
QUrl webhookUrl(const Access &access, const QString &path = {}, bool waits = false, const QString &begun = {})
{
    const QUrl webhook(access.secret.value(u"webhook"_s));
    QUrl url = path.isEmpty() ? below(webhook, {}) : below(webhook, path);
    if (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    QUrlQuery query;
    if (waits)
        query.addQueryItem(u"wait"_s, u"true"_s);
    const QString named = QUrlQuery(webhook).queryItemValue(u"thread_id"_s);
    if (const QString thread = named.isEmpty() ? begun : named; !thread.isEmpty())
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

/// resources/poll, "Poll Create Request Object": what is said is its question.
QJsonObject discordPoll(const domain::Poll &poll, const QString &question)
{
    QJsonArray answers;
    for (const QString &answer : poll.options)
        answers.append(QJsonObject{{u"poll_media"_s, QJsonObject{{u"text"_s, answer.trimmed()}}}});
    return {{u"question"_s, QJsonObject{{u"text"_s, question}}},
            {u"answers"_s, answers},
            {u"duration"_s, qint64{std::chrono::ceil<std::chrono::hours>(poll.lasts).count()}},
            {u"allow_multiselect"_s, poll.isMultiple},
            {u"layout_type"_s, 1}};
}

/// The words of a message as they stand there; of a poll its question.
QString discordText(const QJsonObject &message)
{
    const QString content = message.value("content"_L1).toString();
    return content.isEmpty() ? message.value("poll"_L1).toObject().value("question"_L1).toObject().value("text"_L1).toString() : content;
}

QString discordNote(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

/// What a thread in a forum is called (a hundred characters at most): by its first words, since the title of a post stays in Parvis.
QString threadNameOf(const domain::Outgoing &outgoing)
{
    constexpr qsizetype longest = 100;
    QString name = outgoing.parts.value(0).section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified();
    if (name.isEmpty() && !outgoing.attachments.isEmpty())
        name = outgoing.attachments.constFirst().media.name;
    if (name.size() <= longest)
        return name;
    const qsizetype end = name.lastIndexOf(u' ', longest - 1);
    return name.first(end > longest / 2 ? end : longest - 1) + u'…';
}

bool isSameContent(QString there, QString here)
{
    return there.remove(u'\r').trimmed() == here.remove(u'\r').trimmed();
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
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = discordWords(*given), .status = given->status});
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

Exchange<QString> DiscordConnector::publish(Access access, domain::Outgoing outgoing, qsizetype part, QString threadName) const
{
    QJsonObject body = discordMessage(outgoing.parts.value(part));
    if (outgoing.poll && part == 0) {
        body.remove(u"content"_s);
        body.insert(u"poll"_s, discordPoll(*outgoing.poll, outgoing.parts.value(0)));
    }
    if (!threadName.isEmpty())
        body.insert(u"thread_name"_s, threadName);
    const QString begun = outgoing.notes.value(threadNote);
    HttpRequest request;
    if (part > 0 || outgoing.attachments.isEmpty()) {
        request = jsonRequest("POST", webhookUrl(access, {}, true, begun), body, Effect::Creates);
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
        request = multipartRequest(webhookUrl(access, {}, true, begun), form, Effect::Creates);
    }
    const Given given = co_await ask(request);
    const auto message = discordObject(given);
    if (!message)
        co_return std::unexpected(unsureWhereOpen(message.error()));
    const QString id = message->value("id"_L1).toString();
    if (id.isEmpty())
        co_return std::unexpected(unsureWhereOpen(malformed(*given, u"a message without an id"_s)));
    // A thread has the number of the message that began it, and is found by it.
    if (!threadName.isEmpty()) {
        if (const Given kept = co_await keep(threadNote, id); !kept)
            co_return std::unexpected(kept.error());
    }
    if (const Given kept = co_await keep(discordNote(part), id); !kept)
        co_return std::unexpected(kept.error());
    // What follows, here or of another post, waits as it is told to: nothing leaves only to be sent away.
    if (const auto pause = discordPause(*given))
        static_cast<void>(co_await wait(*pause));
    co_return id;
}

Exchange<Sent> DiscordConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (outgoing.poll && !outgoing.attachments.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"a post has a poll or files there, not both"_s});
    QString first;
    const qsizetype count = std::max(outgoing.parts.size(), qsizetype{outgoing.attachments.isEmpty() ? 0 : 1});
    for (qsizetype part = 0; part < count; ++part) {
        // A thread that was begun has the number of its first message.
        const QString begins = part == 0 ? outgoing.notes.value(threadNote) : QString();
        const bool isThere = outgoing.notes.contains(discordNote(part)) || !begins.isEmpty();
        QString id = idsOfStep(outgoing.notes.value(discordNote(part), begins));
        if (!isThere) {
            const domain::OpenStep step{.number = static_cast<int>(part) + 1, .of = static_cast<int>(count), .note = discordNote(part)};
            if (const auto begun = co_await beginStep(outgoing, step); !begun)
                co_return std::unexpected(begun.error());
            auto made = co_await publish(access, outgoing, part, {});
            // In a forum nothing came of it: a first message begins a thread there, which has a name.
            if (!made && made.error().said == forumWords && part == 0) {
                made = co_await publish(access, outgoing, part, threadNameOf(outgoing));
                if (made)
                    outgoing.notes.insert(threadNote, *made);
            }
            if (!made)
                co_return std::unexpected(made.error());
            id = *made;
        }
        if (part == 0)
            first = id;
    }
    if (count == 0)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"nothing to say"_s});
    // A person said that its first message is there, and not where.
    if (first.isEmpty())
        co_return Sent{.remoteId = {}, .url = {}, .publishedAt = {}};
    const QString place = outgoing.notes.value(threadNote, access.secret.value(u"channel"_s));
    Sent sent{.remoteId = first, .url = discordAddress(access.secret.value(u"guild"_s), place, first), .publishedAt = {}};
    const Given given = co_await ask(getRequest(webhookUrl(access, u"messages/"_s + first, false, outgoing.notes.value(threadNote))));
    const auto message = discordObject(given);
    if (!message)
        asNotShownYet(sent, message.error());
    if (message) {
        // In a thread the message stands in a channel of its own.
        const QString channel = message->value("channel_id"_L1).toString(place);
        sent.url = discordAddress(access.secret.value(u"guild"_s), channel, first);
        sent.isVerified = message->value("id"_L1).toString() == first;
        if (outgoing.poll && !message->value("poll"_L1).isObject())
            sent.dropped << Sent::poll;
        sent.publishedAt = domain::parseInstant(message->value("timestamp"_L1).toString());
    }
    co_return sent;
}

Exchange<QJsonObject> DiscordConnector::standing(Access access, domain::Delivery delivery) const
{
    const QString id = idsOfStep(delivery.notes.value(discordNote(0), delivery.remoteId));
    const Given given = co_await ask(getRequest(webhookUrl(access, u"messages/"_s + id, false, delivery.notes.value(threadNote))));
    const auto message = discordObject(given);
    if (message && message->value("id"_L1).toString() != id)
        co_return std::unexpected(malformed(*given, u"a message without an id"_s));
    co_return message;
}

Exchange<Sent> DiscordConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    Q_UNUSED(outgoing)
    const auto message = co_await standing(access, delivery);
    if (!message)
        co_return std::unexpected(message.error());
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt, .isVerified = true};
    sent.standing = domain::Standing{.text = discordText(*message)};
    co_return sent;
}

Exchange<Sent> DiscordConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    // resources/poll, "Poll Endpoints" (error 520003).
    if (outgoing.poll)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"what has a poll stands there as it is"_s});
    // Whoever has the address may change it too: that is not written over unasked. Of several parts nobody knows which of them said what.
    if (!outgoing.overwrites && !outgoing.replaced.isEmpty() && outgoing.parts.size() == 1) {
        const auto message = co_await standing(access, delivery);
        if (!message)
            co_return std::unexpected(message.error());
        const bool isEdited = !message->value("edited_timestamp"_L1).toString().isEmpty();
        const QString content = message->value("content"_L1).toString();
        if (isEdited && !isSameContent(content, outgoing.replaced) && !isSameContent(content, outgoing.parts.constFirst()))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it says something else there by now"_s});
    }
    const QString begun = delivery.notes.value(threadNote);
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString id = idsOfStep(delivery.notes.value(discordNote(part), part == 0 ? delivery.remoteId : QString()));
        if (id.isEmpty())
            continue;
        const auto message = discordObject(co_await ask(
            jsonRequest("PATCH", webhookUrl(access, u"messages/"_s + id, false, begun), discordMessage(outgoing.parts.at(part)), Effect::Repeatable)));
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
        ids.prepend(idsOfStep(delivery.notes.value(discordNote(part))));
    ids.removeAll(QString());
    if (ids.isEmpty())
        ids << delivery.remoteId;
    for (const QString &id : std::as_const(ids)) {
        HttpRequest request{.method = "DELETE", .url = webhookUrl(access, u"messages/"_s + id, false, delivery.notes.value(threadNote))};
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
