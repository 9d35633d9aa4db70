// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/mattermost/mattermostentities.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr int lookBackPage = 200;

std::unexpected<Trouble> mattermostProblem(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

QString mattermostNote(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

/// To be turned down for want of permissions where it says something new is about the account in that channel, not about what it says.
Trouble mattermostToMend(const Given &given, const Trouble &trouble)
{
    const bool isForbidden
        = given && given->status == 403 && QJsonDocument::fromJson(given->body).object().value("id"_L1) == "api.context.permissions.app_error"_L1;
    using Mend = domain::AccessMend;
    return isForbidden ? domain::troubleOf(Mend{.kind = Mend::Kind::GiveRight, .said = trouble.said}, trouble.status) : trouble;
}

bool isSameMessage(QString there, QString here)
{
    return there.remove(u'\r').trimmed() == here.remove(u'\r').trimmed();
}

/// What a webhook takes as Slack would (server/channels/app: expandAnnouncement, replaceUserIds, CreateWebhookPost) is written so that it is read as it was
/// typed. All other < and & its Markdown shows as they are.
QString asTypedForWebhook(QString text)
{
    static const QRegularExpression slackMarks(uR"(<(?=!(?:channel|here|all)>|@[a-zA-Z0-9]+>|[^\n<|>]+\|[^\n>]+>))"_s);
    return text.replace(slackMarks, u"&lt;"_s);
}

} // namespace

Exchange<QStringList> MattermostConnector::upload(Access access, domain::Outgoing outgoing) const
{
    QStringList ids;
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const QString note = u"media %1"_s.arg(attachment.media.id.value());
        if (const QString there = outgoing.notes.value(note); !there.isEmpty()) {
            ids << there;
            continue;
        }
        const Given content = co_await contentOf(attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        const QList<FormPart> form{{.name = "channel_id", .content = access.secret.value(u"channel"_s).toUtf8()},
                                   {.name = "files", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()}};
        // A file that belongs to no post is shown to nobody.
        const Given given = co_await ask(
            mattermost::withToken(access, multipartRequest(mattermost::apiAddress(access.connection.server, u"files"_s), form, Effect::Repeatable)));
        const auto uploaded = mattermost::objectFrom(given);
        if (!uploaded)
            co_return std::unexpected(uploaded.error());
        const QString id = uploaded->value("file_infos"_L1).toArray().first().toObject().value("id"_L1).toString();
        if (id.isEmpty())
            co_return std::unexpected(malformed(*given, u"a file without an id"_s));
        if (const Given kept = co_await keep(note, id); !kept)
            co_return std::unexpected(kept.error());
        ids << id;
    }
    co_return ids;
}

Exchange<QJsonObject> MattermostConnector::standing(Access access, QString post) const
{
    const Given given = co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(access.connection.server, u"posts/"_s + post))));
    const auto there = mattermost::objectFrom(given);
    if (!there)
        co_return std::unexpected(there.error());
    if (there->value("id"_L1).toString() != post)
        co_return std::unexpected(malformed(*given, u"a post without an id"_s));
    if (there->value("delete_at"_L1).toInteger() > 0)
        co_return mattermostProblem(Trouble::Kind::Gone, u"it was deleted there"_s);
    co_return *there;
}

Exchange<QString> MattermostConnector::rootOf(Access access, QString post) const
{
    const auto there = co_await standing(access, post);
    if (!there)
        co_return std::unexpected(there.error());
    const QString root = there->value("root_id"_L1).toString();
    co_return root.isEmpty() ? post : root;
}

Exchange<QString> MattermostConnector::lookBack(Access access, domain::Outgoing outgoing, qsizetype part) const
{
    const domain::Instant since = outgoing.departedAt.value_or(outgoing.now);
    const QString mark = mattermost::markOf(outgoing, part);
    // Clocks of servers differ from ours.
    constexpr auto slack = std::chrono::minutes{5};
    constexpr int mostPages = 100;
    QString before;
    for (int pages = 0; pages < mostPages; ++pages) {
        QUrlQuery query{{u"per_page"_s, QString::number(lookBackPage)}};
        if (!before.isEmpty())
            query.addQueryItem(u"before"_s, before);
        const auto listing = co_await list(access, query);
        if (!listing)
            co_return std::unexpected(listing.error());
        for (const QJsonObject &post : listing->posts) {
            const QString id = post.value("id"_L1).toString();
            const bool isOurs = post.value("props"_L1).toObject().value(mattermost::markProperty()).toString() == mark;
            if (isOurs && !domain::isTaken(outgoing, id, mattermostNote(part)))
                co_return id;
            // What says no time ends nothing.
            if (const qint64 at = post.value("create_at"_L1).toInteger(); at > 0 && domain::fromMs(at) < since - slack)
                co_return QString();
        }
        if (listing->oldest.isEmpty() || listing->oldest == before)
            co_return QString();
        before = listing->oldest;
    }
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"too much was said meanwhile to look through"_s});
}

Exchange<Sent> MattermostConnector::sendByWebhook(Access access, domain::Outgoing outgoing) const
{
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        if (outgoing.notes.contains(mattermostNote(part)))
            continue;
        const domain::OpenStep step{.number = static_cast<int>(part) + 1, .of = static_cast<int>(outgoing.parts.size()), .note = mattermostNote(part)};
        if (const auto begun = co_await beginStep(outgoing, step); !begun)
            co_return std::unexpected(begun.error());
        const QUrl webhook(access.secret.value(u"webhook"_s));
        const Given given = co_await ask(jsonRequest("POST", webhook, QJsonObject{{u"text"_s, asTypedForWebhook(outgoing.parts.at(part))}}, Effect::Creates));
        if (!given)
            co_return std::unexpected(unsureWhereOpen(given.error()));
        if (!given->isGood())
            co_return std::unexpected(unsureWhereOpen(mattermost::troubleFrom(*given)));
        if (isWebPage(*given))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"a web page came in the place of an answer"_s, .status = given->status});
        if (const Given kept = co_await keep(mattermostNote(part), u"sent"_s); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return Sent{.remoteId = {}, .url = {}, .publishedAt = {}};
}

Exchange<Sent> MattermostConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (mattermost::isByWebhook(access))
        co_return co_await sendByWebhook(access, outgoing);
    const auto files = co_await upload(access, outgoing);
    if (!files)
        co_return std::unexpected(files.error());
    bool mayHaveArrived = outgoing.departedAt.has_value();
    QString first;
    QString root;
    const qsizetype count = std::max(outgoing.parts.size(), qsizetype{outgoing.attachments.isEmpty() ? 0 : 1});
    for (qsizetype part = 0; part < count; ++part) {
        QString id = outgoing.notes.value(mattermostNote(part));
        if (!id.isEmpty()) {
            first = first.isEmpty() ? id : first;
            continue;
        }
        const QString mark = mattermost::markOf(outgoing, part);
        if (std::exchange(mayHaveArrived, false)) {
            const auto found = co_await lookBack(access, outgoing, part);
            if (!found)
                co_return std::unexpected(found.error());
            id = *found;
            if (!id.isEmpty())
                static_cast<void>(co_await tellFound());
        }
        if (id.isEmpty()) {
            QJsonObject body{{u"channel_id"_s, access.secret.value(u"channel"_s)},
                             {u"message"_s, outgoing.parts.value(part)},
                             {u"pending_post_id"_s, access.connection.accountId + u':' + mark},
                             {u"props"_s, QJsonObject{{mattermost::markProperty(), mark}}}};
            // What follows a first part stands in its thread.
            if (root.isEmpty() && !outgoing.inReplyTo.isEmpty()) {
                const auto found = co_await rootOf(access, outgoing.inReplyTo);
                if (!found)
                    co_return std::unexpected(found.error());
                root = *found;
            }
            if (root.isEmpty())
                root = first;
            if (!root.isEmpty())
                body.insert(u"root_id"_s, root);
            if (part == 0 && !files->isEmpty())
                body.insert(u"file_ids"_s, QJsonArray::fromStringList(*files));
            const Given given = co_await ask(
                mattermost::withToken(access, jsonRequest("POST", mattermost::apiAddress(access.connection.server, u"posts"_s), body, Effect::Creates)));
            const auto post = mattermost::objectFrom(given);
            if (!post)
                co_return std::unexpected(mattermostToMend(given, post.error()));
            id = post->value("id"_L1).toString();
            if (id.isEmpty())
                co_return std::unexpected(malformed(*given, u"a post without an id"_s));
        }
        if (const Given kept = co_await keep(mattermostNote(part), id); !kept)
            co_return std::unexpected(kept.error());
        first = first.isEmpty() ? id : first;
    }
    if (first.isEmpty())
        co_return mattermostProblem(Trouble::Kind::Refused, u"nothing to say"_s);
    Sent sent{.remoteId = first, .url = mattermost::permalinkOf(access, first), .publishedAt = {}};
    const auto there = co_await standing(access, first);
    if (!there)
        asNotShownYet(sent, there.error());
    if (there) {
        sent.isVerified = true;
        if (const qint64 at = there->value("create_at"_L1).toInteger(); at > 0)
            sent.publishedAt = domain::fromMs(at);
    }
    co_return sent;
}

Exchange<Sent> MattermostConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    Q_UNUSED(outgoing)
    if (mattermost::isByWebhook(access))
        co_return mattermostProblem(Trouble::Kind::NotPossible, {});
    const auto there = co_await standing(access, delivery.remoteId);
    if (!there)
        co_return std::unexpected(there.error());
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt, .isVerified = true};
    sent.standing = domain::Standing{.text = there->value("message"_L1).toString()};
    co_return sent;
}

Exchange<Sent> MattermostConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (mattermost::isByWebhook(access))
        co_return mattermostProblem(Trouble::Kind::NotPossible, {});
    // What was changed in another client meanwhile is not written over unasked. Of several parts nobody knows which of them said what.
    if (!outgoing.overwrites && !outgoing.replaced.isEmpty() && outgoing.parts.size() == 1) {
        const auto there = co_await standing(access, delivery.notes.value(mattermostNote(0), delivery.remoteId));
        if (!there)
            co_return std::unexpected(there.error());
        // What nobody edited is ours, whatever the server makes of the addresses of pictures.
        const bool isEdited = !there->contains("edit_at"_L1) || there->value("edit_at"_L1).toInteger() > 0;
        const QString text = there->value("message"_L1).toString();
        if (isEdited && !isSameMessage(text, outgoing.replaced) && !isSameMessage(text, outgoing.parts.constFirst()))
            co_return mattermostProblem(Trouble::Kind::Changed, u"it says something else there by now"_s);
    }
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString id = delivery.notes.value(mattermostNote(part), part == 0 ? delivery.remoteId : QString());
        if (id.isEmpty())
            continue;
        const QUrl url = mattermost::apiAddress(access.connection.server, u"posts/%1/patch"_s.arg(id));
        const auto post = mattermost::objectFrom(
            co_await ask(mattermost::withToken(access, jsonRequest("PUT", url, QJsonObject{{u"message"_s, outgoing.parts.at(part)}}, Effect::Repeatable))));
        if (!post)
            co_return std::unexpected(post.error());
    }
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt};
    sent.isVerified = true;
    co_return sent;
}

Exchange<> MattermostConnector::remove(Access access, domain::Delivery delivery) const
{
    if (mattermost::isByWebhook(access))
        co_return mattermostProblem(Trouble::Kind::NotPossible, {});
    QStringList ids;
    for (qsizetype part = 0; delivery.notes.contains(mattermostNote(part)); ++part)
        ids.prepend(delivery.notes.value(mattermostNote(part)));
    if (ids.isEmpty())
        ids << delivery.remoteId;
    for (const QString &id : std::as_const(ids)) {
        HttpRequest request{.method = "DELETE", .url = mattermost::apiAddress(access.connection.server, u"posts/"_s + id)};
        request.effect = Effect::Repeatable;
        const Given given = co_await ask(mattermost::withToken(access, request));
        if (!given)
            co_return std::unexpected(given.error());
        if (given->isGood())
            continue;
        const Trouble trouble = mattermost::troubleFrom(*given);
        // Not found or deleted before: app.post.get.app_error. A proxy's 404 says nothing of a post.
        if (QJsonDocument::fromJson(given->body).object().value("id"_L1) != "app.post.get.app_error"_L1)
            co_return std::unexpected(trouble);
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
