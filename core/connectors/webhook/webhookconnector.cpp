// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webhook/webhookconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/mattermost/mattermostentities.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"
#include "core/domain/channels/accessmend.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// Workflows take 28 KB (learn.microsoft.com, "Rate limiting", "message size").
constexpr qsizetype largestCard = 28'000;

bool isTeamsHost(const QString &host)
{
    return host.endsWith(".logic.azure.com"_L1) || host.endsWith(".api.powerplatform.com"_L1) || host.endsWith(".webhook.office.com"_L1);
}

bool isSlackHost(const QString &host)
{
    return host == "slack.com"_L1 || host.endsWith(".slack.com"_L1) || host.endsWith(".slack-gov.com"_L1);
}

/// Whether it is Slack's, or made as Slack's own are (/services/T…/B…/…), wherever it stands.
bool isLikeSlacks(const QUrl &webhook)
{
    static const QRegularExpression services(uR"(^/services/[^/]+/[^/]+/[^/]+/?$)"_s);
    return isSlackHost(webhook.host()) || services.match(webhook.path()).hasMatch();
}

/// Slack's control characters are written as entities ("Formatting text", "Escaping text").
QString slackEscaped(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

/// What speaks like Slack need not read entities: there a mark that calls somebody, or hides where a link leads, is taken apart by a space that nobody sees.
QString withoutSlackMarks(QString text)
{
    static const QRegularExpression marks(uR"(<(?=![a-zA-Z]+(?:[|^][^\n<>]*)?>|[@#][a-zA-Z0-9]+(?:\|[^\n<>]*)?>|[^\n<|>]+\|[^\n>]+>))"_s);
    return text.replace(marks, u"<\u200B"_s);
}

/// A paragraph as it was typed. A TextBlock is Markdown, in which a line goes on in the next one and what stands between < and > is lost; the runs of a
/// RichTextBlock are not (learn.microsoft.com, adaptive cards, "Text features"), and what is to be followed in them says where to.
QJsonObject teamsParagraph(const QString &paragraph)
{
    // As domain::measuredText() knows them.
    static const QRegularExpression address(uR"(https?://[^\s<>"]*[^\s<>".,;:!?)\]}'’»])"_s);
    QJsonArray runs;
    const auto say = [&runs](const QString &words, const QString &leadsTo = {}) {
        if (words.isEmpty())
            return;
        QJsonObject run{{u"type"_s, u"TextRun"_s}, {u"text"_s, words}};
        if (!leadsTo.isEmpty())
            run.insert(u"selectAction"_s, QJsonObject{{u"type"_s, u"Action.OpenUrl"_s}, {u"url"_s, leadsTo}});
        runs.append(run);
    };
    qsizetype from = 0;
    for (auto found = address.globalMatch(paragraph); found.hasNext();) {
        const auto match = found.next();
        say(paragraph.sliced(from, match.capturedStart() - from));
        say(match.captured(), match.captured());
        from = match.capturedEnd();
    }
    say(paragraph.sliced(from));
    return {{u"type"_s, u"RichTextBlock"_s}, {u"inlines"_s, runs}};
}

QJsonObject webhookBody(const QUrl &webhook, const QString &text)
{
    if (!isTeamsHost(webhook.host()))
        return {{u"text"_s, isLikeSlacks(webhook) ? slackEscaped(text) : withoutSlackMarks(text)}};
    static const QRegularExpression emptyLines(uR"(\n\s*\n)"_s);
    QJsonArray paragraphs;
    for (const QString &paragraph : text.trimmed().split(emptyLines))
        paragraphs.append(teamsParagraph(paragraph));
    const QJsonObject card{{u"type"_s, u"AdaptiveCard"_s}, {u"version"_s, u"1.4"_s}, {u"body"_s, paragraphs}};
    return {{u"type"_s, u"message"_s},
            {u"attachments"_s, QJsonArray{QJsonObject{{u"contentType"_s, u"application/vnd.microsoft.card.adaptive"_s}, {u"content"_s, card}}}}};
}

/// How long a text may be where it leaves in a card: as the whole card is measured, whatever stands in it.
domain::TextLimit cardLimit(const QUrl &webhook)
{
    const auto sizeOf = [&webhook](const QString &text) { return jsonRequest("POST", {}, webhookBody(webhook, text), Effect::Creates).body.size(); };
    const qsizetype one = sizeOf(u"x"_s);
    // An empty line is measured, and does not leave.
    const auto perParagraph = static_cast<int>(sizeOf(u"x\n\nx"_s) - one - 1 - 4);
    // Words before and behind it are runs of their own.
    const QString link = u"http://x"_s;
    const auto perLink = static_cast<int>(sizeOf(u"x "_s + link + u" x"_s) - one - (link.size() + 3) - link.size());
    return {.bytes = largestCard - (one - 1 - perParagraph), .wrapping = {.isJson = true, .perParagraph = perParagraph, .perLink = perLink}};
}

/// Slack answers a word, Microsoft an object, others a list of errors.
QString webhookWords(const HttpResponse &response)
{
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    const QJsonObject error = object.value("error"_L1).toObject();
    QString words = error.value("message"_L1).toString(object.value("message"_L1).toString(object.value("error"_L1).toString()));
    const QJsonObject first = object.value("errors"_L1).toArray().first().toObject();
    if (words.isEmpty())
        words = first.value("message"_L1).toString(first.value("context"_L1).toString()).simplified();
    constexpr qsizetype longestWord = 80;
    const bool isWord = !response.body.contains('<') && QJsonDocument::fromJson(response.body).isNull();
    if (words.isEmpty() && response.body.size() <= longestWord && isWord)
        words = QString::fromUtf8(response.body).simplified();
    return words.isEmpty() ? u"HTTP %1"_s.arg(response.status) : words;
}

/// Some say no with 200: in an object, or in words, as Microsoft's connectors of old do ("Webhook message delivery failed with error").
bool saysNoAllTheSame(const HttpResponse &response)
{
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    const bool isNo = object.value("ok"_L1) == QJsonValue(false) || !object.value("error"_L1).toString().isEmpty();
    return isNo || response.body.contains("failed with error");
}

/// What is to be put right where it is not what was said that is not taken.
std::optional<domain::AccessMend::Kind> webhookMend(const HttpResponse &response, const QString &host, const QString &words)
{
    using Kind = domain::AccessMend::Kind;
    if (response.status < 400 || (response.status >= 500 && response.status != 501))
        return std::nullopt;
    // Slack's words (docs.slack.dev, "Sending messages using incoming webhooks", "Handling errors").
    static const QHash<QString, Kind> mends{{u"no_service"_s, Kind::NewAddress},
                                            {u"no_service_id"_s, Kind::NewAddress},
                                            {u"no_active_hooks"_s, Kind::NewAddress},
                                            {u"no_team"_s, Kind::NewAddress},
                                            {u"invalid_token"_s, Kind::NewAddress},
                                            {u"user_not_found"_s, Kind::NewAddress},
                                            {u"channel_not_found"_s, Kind::NewAddress},
                                            {u"team_disabled"_s, Kind::OpenPlace},
                                            {u"channel_is_archived"_s, Kind::OpenPlace},
                                            {u"action_prohibited"_s, Kind::GiveRight},
                                            {u"posting_to_general_channel_denied"_s, Kind::GiveRight}};
    if (const auto mend = mends.constFind(words); mend != mends.cend())
        return *mend;
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    if (const auto mend = mattermost::mendOfWebhook(object.value("id"_L1).toString()))
        return mend;
    // Discord's and Microsoft's codes, where their webhooks are connected as any other.
    constexpr qint64 unknownWebhook = 10'015;
    constexpr qint64 invalidWebhookToken = 50'027;
    const qint64 number = object.value("code"_L1).toInteger();
    const QString code = object.value("error"_L1).toObject().value("code"_L1).toString();
    // A workflow lets in by the signature in its address alone, and says so where that is not good (any more).
    const bool isBadSignature = response.status == 401 && code == "DirectApiAuthorizationRequired"_L1;
    if (number == unknownWebhook || number == invalidWebhookToken || code == "WorkflowNotFound"_L1 || isBadSignature)
        return Kind::NewAddress;
    // "… with state 'Disabled': trigger is not enabled": it says the same of one that was deleted a moment ago.
    if (code == "WorkflowTriggerIsNotEnabled"_L1)
        return words.contains("Deleted"_L1) ? Kind::NewAddress : Kind::SwitchOn;
    // Whatever else is said of an address that is not there; of a page nobody knows whose it is, but at Microsoft's own.
    const bool isNotThere = response.status == 404 || response.status == 410;
    return isNotThere && (isTeamsHost(host) || !isWebPage(response)) ? std::optional(Kind::NewAddress) : std::nullopt;
}

Trouble webhookTrouble(const HttpResponse &response, const QString &host)
{
    const QString words = webhookWords(response);
    if (const auto mend = webhookMend(response, host, words))
        return domain::troubleOf(domain::AccessMend{.kind = *mend, .said = words}, response.status);
    return troubleOf(response, words);
}

} // namespace

QString WebhookConnector::service() const
{
    return u"webhook"_s;
}

Exchange<Acquaintance> WebhookConnector::introduce(Introduction introduction) const
{
    QUrl webhook(introduction.secret.value(u"webhook"_s).trimmed());
    if (webhook.host().isEmpty())
        webhook = introduction.server;
    if (webhook.host().isEmpty() || (webhook.path().size() < 2 && !webhook.hasQuery()))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"not the address of a webhook"_s});
    const QByteArray whole = webhook.toEncoded();
    // What tells two webhooks of a server apart must not give either away.
    constexpr qsizetype markSize = 8;
    const QString mark = QString::fromLatin1(QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().first(markSize));
    Acquaintance made;
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.server = webhook.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    made.connection.accountId = mark;
    made.connection.handle = webhook.host();
    made.connection.capabilities = domain::staticCapabilities(service());
    if (isTeamsHost(webhook.host()))
        made.connection.capabilities.text = cardLimit(webhook);
    made.address = made.connection.server.toString() + u'#' + mark;
    made.name = isTeamsHost(webhook.host()) ? u"Microsoft Teams"_s : isSlackHost(webhook.host()) ? u"Slack"_s : webhook.host();
    made.secret = {{u"webhook"_s, QString::fromLatin1(whole)}};
    co_return made;
}

QStringList WebhookConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> WebhookConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<Sent> WebhookConnector::send(Access access, domain::Outgoing outgoing) const
{
    const QUrl webhook(access.secret.value(u"webhook"_s));
    // Before anything of it leaves: what is too large is refused whole.
    QList<HttpRequest> requests;
    for (const QString &part : std::as_const(outgoing.parts)) {
        requests << jsonRequest("POST", webhook, webhookBody(webhook, part), Effect::Creates);
        if (isTeamsHost(webhook.host()) && requests.last().body.size() > largestCard)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::TooLarge, .said = u"more than 28 kB"_s});
    }
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString note = u"part %1"_s.arg(part);
        if (outgoing.notes.contains(note))
            continue;
        if (const auto begun
            = co_await beginStep(outgoing, {.number = static_cast<int>(part) + 1, .of = static_cast<int>(outgoing.parts.size()), .note = note});
            !begun)
            co_return std::unexpected(begun.error());
        const Given given = co_await ask(requests.at(part));
        if (!given)
            co_return std::unexpected(unsureWhereOpen(given.error()));
        if (!given->isGood())
            co_return std::unexpected(unsureWhereOpen(webhookTrouble(*given, webhook.host())));
        // Whoever shows a page may have kept it from arriving, or not.
        if (isWebPage(*given))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"a web page came in the place of an answer"_s, .status = given->status});
        if (saysNoAllTheSame(*given))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = webhookWords(*given), .status = given->status});
        if (const Given kept = co_await keep(note, u"sent"_s); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return Sent{.remoteId = {}, .url = {}, .publishedAt = {}};
}

} // namespace parvis::connectors
