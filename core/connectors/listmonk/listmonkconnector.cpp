// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listmonk/listmonkconnector.h"
#include "core/connectors/leftover.h"

#include "core/connectors/answers.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr auto campaignNote = "campaign"_L1;
/// cmd/campaigns.go: what is scheduled must lie ahead when it arrives.
constexpr std::chrono::seconds leastAhead{60};

HttpRequest asListmonkUser(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "token " + access.secret.value(u"user"_s).toUtf8() + ':' + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

HttpRequest listmonkGet(const Access &access, const QString &path, const QUrlQuery &query = {})
{
    return asListmonkUser(access, getRequest(below(access.connection.server, u"/api"_s + path), query));
}

HttpRequest listmonkPut(const Access &access, const QString &path, const QJsonObject &body)
{
    return asListmonkUser(access, jsonRequest("PUT", below(access.connection.server, u"/api"_s + path), body, Effect::Repeatable));
}

Trouble listmonkTrouble(const HttpResponse &response)
{
    const QString said = QJsonDocument::fromJson(response.body).object().value("message"_L1).toString().simplified();
    Trouble trouble = troubleOf(response, said.isEmpty() ? u"HTTP %1"_s.arg(response.status) : said);
    // internal/auth: an API user that is not known, or whose token is another by now.
    if (response.status == 403 && said == "invalid API credentials"_L1)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

/// `data` of an answer.
domain::Answer<QJsonObject> listmonkData(const Given &given)
{
    const auto object = jsonObjectOf(given, listmonkTrouble);
    if (!object)
        return std::unexpected(object.error());
    if (!object->value("data"_L1).isObject())
        return std::unexpected(malformed(*given, u"no data in it"_s));
    return object->value("data"_L1).toObject();
}

QString campaignNumber(const QJsonObject &object)
{
    const qint64 id = object.value("id"_L1).toInteger();
    return id > 0 ? QString::number(id) : QString();
}

/// Numbers alone stand in addresses.
bool isCampaignNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar one) { return one >= u'0' && one <= u'9'; });
}

/// Subjects and bodies are templates of Go: what looks like a command in a text stands for itself.
QString withoutCommands(QString text)
{
    return text.replace("{{"_L1, "{{ \"{{\" }}"_L1);
}

QString campaignName(const domain::Outgoing &outgoing)
{
    constexpr qsizetype longestName = 150;
    return u"%1 · %2"_s.arg(outgoing.title.left(longestName), outgoing.key);
}

QString campaignSubject(const domain::Outgoing &outgoing)
{
    return withoutCommands(outgoing.title.simplified());
}

Sent sentOfCampaign(const Access &access, const QJsonObject &campaign)
{
    const QString number = campaignNumber(campaign);
    Sent sent{.remoteId = number, .url = {}, .publishedAt = domain::parseInstant(campaign.value("started_at"_L1).toString())};
    // Where it is in the public archive people can read it; else those who let it out.
    const bool isArchived = campaign.value("archive"_L1).toBool();
    const QString slug = campaign.value("archive_slug"_L1).toString();
    const QString name = slug.isEmpty() ? campaign.value("uuid"_L1).toString() : slug;
    sent.url
        = below(access.connection.server, isArchived && !name.isEmpty() ? u"/archive/"_s + name : u"/admin/campaigns/"_s + number).toString(QUrl::FullyEncoded);
    sent.isVerified = true;
    return sent;
}

/// Where a campaign stands; a trouble where somebody stopped it there.
domain::Answer<Sent> campaignStanding(const Access &access, const QJsonObject &campaign)
{
    const QString status = campaign.value("status"_L1).toString();
    Sent sent = sentOfCampaign(access, campaign);
    if (status == "finished"_L1)
        return sent;
    if (status == "scheduled"_L1) {
        sent.state = Sent::State::Held;
        return sent;
    }
    if (status == "running"_L1 || status == "paused"_L1) {
        sent.state = Sent::State::Processing;
        sent.askAgainIn = status == "running"_L1 ? std::chrono::milliseconds{std::chrono::seconds{30}} : std::chrono::milliseconds{std::chrono::minutes{10}};
        return sent;
    }
    if (status == "cancelled"_L1)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"it was cancelled in listmonk"_s});
    return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"in listmonk it is: %1"_s.arg(status)});
}

/// What somebody stopped there does not leave by itself any more. Of what was cancelled before a letter of it left, nothing is there; the rest goes on from
/// where it stands, or not at all.
std::optional<Trouble> stoppedThere(const QJsonObject &campaign)
{
    const QString status = campaign.value("status"_L1).toString();
    if (status == "paused"_L1)
        return Trouble{.kind = Trouble::Kind::Changed, .said = u"it was paused in listmonk"_s};
    if (status != "cancelled"_L1)
        return std::nullopt;
    const bool hasBegun = campaign.value("sent"_L1).toInteger() > 0;
    return Trouble{.kind = hasBegun ? Trouble::Kind::Changed : Trouble::Kind::Gone, .said = u"it was cancelled in listmonk"_s};
}

/// What can be started: what was not yet, and what was stopped half-way.
bool isStartable(const QJsonObject &campaign)
{
    const QString status = campaign.value("status"_L1).toString();
    return status == "draft"_L1 || status == "paused"_L1;
}

bool isHeldByListmonk(const domain::Outgoing &outgoing)
{
    return outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now + leastAhead;
}

} // namespace

QString ListmonkConnector::service() const
{
    return u"listmonk"_s;
}

Exchange<Acquaintance> ListmonkConnector::introduce(Introduction introduction) const
{
    Access access;
    access.connection.server = introduction.server;
    access.secret = introduction.secret;
    if (access.secret.value(u"user"_s).isEmpty())
        access.secret.insert(u"user"_s, introduction.user);
    const auto data = listmonkData(co_await ask(listmonkGet(access, u"/lists"_s, {{u"per_page"_s, u"all"_s}, {u"minimal"_s, u"true"_s}})));
    if (!data) {
        Trouble trouble = data.error();
        // Here nothing was let in yet that could be withdrawn.
        if (trouble.kind == Trouble::Kind::AccessWithdrawn)
            trouble.kind = Trouble::Kind::AccessDenied;
        co_return std::unexpected(trouble);
    }
    const QJsonArray lists = data->value("results"_L1).toArray();
    QStringList numbers;
    QStringList names;
    const QStringList wanted = access.secret.value(u"lists"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &one : wanted) {
        const QString text = one.simplified();
        const auto found = std::ranges::find_if(lists, [&text](const auto &value) {
            const QJsonObject list = value.toObject();
            return campaignNumber(list) == text || list.value("name"_L1).toString().simplified().compare(text, Qt::CaseInsensitive) == 0;
        });
        if (found == lists.end())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no list “%1”"_s.arg(text)});
        const QJsonObject list = found->toObject();
        if (numbers.contains(campaignNumber(list)))
            continue;
        numbers << campaignNumber(list);
        names << list.value("name"_L1).toString().simplified();
    }
    if (numbers.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no list was named"_s});
    // What may be read is not yet what may be written; that the campaigns may be read shows at least that the role knows them.
    if (const auto campaigns = listmonkData(co_await ask(listmonkGet(access, u"/campaigns"_s, {{u"per_page"_s, u"1"_s}, {u"no_body"_s, u"true"_s}})));
        !campaigns)
        co_return std::unexpected(campaigns.error());
    access.secret.insert(u"lists"_s, numbers.join(u','));
    Acquaintance made;
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.server = introduction.server;
    made.connection.accountId = numbers.join(u',');
    made.connection.handle = access.secret.value(u"user"_s);
    made.connection.capabilities = domain::staticCapabilities(service());
    made.address = introduction.server.toString(QUrl::FullyEncoded) + u"#lists="_s + numbers.join(u',');
    made.name = names.join(u", "_s);
    made.secret = access.secret;
    co_return made;
}

QStringList ListmonkConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> ListmonkConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<QJsonObject> ListmonkConnector::campaignBody(Access access, domain::Outgoing outgoing) const
{
    QString html = outgoing.article->html;
    for (const domain::ArticleFile &file : outgoing.article->files) {
        const QString noteKey = u"media %1"_s.arg(file.attachment.media.id.value());
        QString address = outgoing.notes.value(noteKey);
        if (address.isEmpty()) {
            const Given content = co_await contentOf(file.attachment.media.id);
            if (!content)
                co_return std::unexpected(content.error());
            // One that was uploaded twice lies there twice and is sent once.
            const QList<FormPart> form{
                {.name = "file", .content = content->body, .fileName = file.attachment.media.name, .type = file.attachment.media.type.toLatin1()}};
            const Given given
                = co_await ask(asListmonkUser(access, multipartRequest(below(access.connection.server, u"/api/media"_s), form, Effect::Repeatable)));
            const auto made = listmonkData(given);
            if (!made)
                co_return std::unexpected(made.error());
            address = made->value("url"_L1).toString(made->value("uri"_L1).toString());
            if (address.isEmpty())
                co_return std::unexpected(malformed(*given, u"a file without an address"_s));
            // A reader's mail program knows no address that is relative.
            address = access.connection.server.resolved(QUrl(address)).toString(QUrl::FullyEncoded);
            if (const Given kept = co_await keep(noteKey, address); !kept)
                co_return std::unexpected(kept.error());
        }
        if (!file.address.isEmpty())
            html.replace(file.address.toHtmlEscaped(), address.toHtmlEscaped());
    }
    if (const auto whole = withoutLeftover(html); !whole)
        co_return std::unexpected(whole.error());
    QJsonArray lists;
    const QStringList numbers = access.secret.value(u"lists"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers)
        lists.append(number.toLongLong());
    QJsonObject body{{u"name"_s, campaignName(outgoing)},
                     {u"subject"_s, campaignSubject(outgoing)},
                     {u"lists"_s, lists},
                     {u"type"_s, u"regular"_s},
                     {u"content_type"_s, u"html"_s},
                     {u"messenger"_s, u"email"_s},
                     {u"body"_s, withoutCommands(html)},
                     {u"altbody"_s, withoutCommands(formats::htmlToText(html))},
                     {u"tags"_s, QJsonArray::fromStringList(outgoing.article->tags)}};
    if (isHeldByListmonk(outgoing))
        body.insert(u"send_at"_s, domain::toIso(*outgoing.scheduledAt));
    co_return body;
}

Exchange<QString> ListmonkConnector::lookBack(Access access, domain::Outgoing outgoing) const
{
    constexpr int perPage = 50;
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - std::chrono::minutes{10};
    for (int page = 1;; ++page) {
        const QUrlQuery query{{u"order_by"_s, u"created_at"_s},
                              {u"order"_s, u"DESC"_s},
                              {u"no_body"_s, u"true"_s},
                              {u"page"_s, QString::number(page)},
                              {u"per_page"_s, QString::number(perPage)}};
        const auto data = listmonkData(co_await ask(listmonkGet(access, u"/campaigns"_s, query)));
        if (!data)
            co_return std::unexpected(data.error());
        const QJsonArray campaigns = data->value("results"_L1).toArray();
        for (const auto &value : campaigns) {
            const QJsonObject campaign = value.toObject();
            if (campaign.value("name"_L1).toString().contains(outgoing.key) && !campaignNumber(campaign).isEmpty())
                co_return campaignNumber(campaign);
            const auto at = domain::parseInstant(campaign.value("created_at"_L1).toString());
            if (at && *at < since)
                co_return QString();
        }
        if (campaigns.size() < perPage)
            co_return QString();
    }
}

Exchange<QJsonObject> ListmonkConnector::campaign(Access access, QString number) const
{
    if (!isCampaignNumber(number))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no campaign is known"_s});
    const Given given = co_await ask(listmonkGet(access, u"/campaigns/"_s + number, {{u"no_body"_s, u"true"_s}}));
    const auto data = listmonkData(given);
    // internal/core: what is not there is a 400 as well.
    if (!data && data.error().status == 400)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = data.error().said, .status = 400});
    if (data && campaignNumber(*data) != number)
        co_return std::unexpected(malformed(*given, u"another campaign than the one that was asked for"_s));
    co_return data;
}

Exchange<Sent> ListmonkConnector::start(Access access, domain::Outgoing outgoing, QString number, bool isAsItIs) const
{
    auto there = co_await campaign(access, number);
    if (!there)
        co_return std::unexpected(there.error());
    if (!isAsItIs && isStartable(*there)) {
        // Text or time may have changed since an earlier attempt made it.
        auto body = co_await campaignBody(access, outgoing);
        if (!body)
            co_return std::unexpected(body.error());
        body->insert(u"name"_s, there->value("name"_L1));
        if (!body->contains("send_at"_L1))
            body->insert(u"send_at"_s, QJsonValue::Null);
        if (const auto written = listmonkData(co_await ask(listmonkPut(access, u"/campaigns/"_s + number, *body))); !written)
            co_return std::unexpected(written.error());
    }
    // What is due within the minute listmonk would refuse to hold.
    if (outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now && !isHeldByListmonk(outgoing) && isStartable(*there))
        static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
    const QString wanted = isHeldByListmonk(outgoing) ? u"scheduled"_s : u"running"_s;
    if (isStartable(*there)) {
        // What was to wait and has its time by now leaves at once; listmonk itself looks at the date of what is scheduled alone.
        const Given given = co_await ask(listmonkPut(access, u"/campaigns/%1/status"_s.arg(number), {{u"status"_s, wanted}}));
        const auto put = listmonkData(given);
        there = co_await campaign(access, number);
        if (!there)
            co_return std::unexpected(there.error());
        // What was refused may be an earlier attempt that came first: then it is no draft any more.
        if (!put && isStartable(*there))
            co_return std::unexpected(put.error());
        if (there->value("status"_L1) == "draft"_L1)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::ServerTrouble, .said = u"it is still a draft"_s});
    }
    co_return campaignStanding(access, *there);
}

Exchange<Sent> ListmonkConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (!outgoing.article)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"a newsletter is an article"_s});
    outgoing = afterLoss(outgoing);
    QString number = outgoing.notes.value(campaignNote);
    bool isAsItIs = false;
    if (number.isEmpty() && outgoing.departedAt) {
        const auto found = co_await lookBack(access, outgoing);
        if (!found)
            co_return std::unexpected(found.error());
        number = *found;
        if (!number.isEmpty()) {
            if (const Given kept = co_await keep(campaignNote, number); !kept)
                co_return std::unexpected(kept.error());
        }
    }
    if (number.isEmpty()) {
        const auto body = co_await campaignBody(access, outgoing);
        if (!body)
            co_return std::unexpected(body.error());
        const Given given
            = co_await ask(asListmonkUser(access, jsonRequest("POST", below(access.connection.server, u"/api/campaigns"_s), *body, Effect::Creates)));
        const auto made = listmonkData(given);
        if (!made)
            co_return std::unexpected(made.error());
        number = campaignNumber(*made);
        isAsItIs = true;
        if (number.isEmpty())
            co_return std::unexpected(malformed(*given, u"a campaign without a number"_s));
        if (const Given kept = co_await keep(campaignNote, number); !kept)
            co_return std::unexpected(kept.error());
    }
    const auto sent = co_await start(access, outgoing, number, isAsItIs);
    if (!sent)
        co_return std::unexpected((co_await forgetLost(outgoing, campaignNote, sent.error())).error());
    co_return sent;
}

Exchange<Sent> ListmonkConnector::lookAfter(Access access, domain::Outgoing, domain::Delivery delivery) const
{
    const auto there = co_await campaign(access, delivery.remoteId);
    if (!there)
        co_return std::unexpected(there.error());
    if (const auto stopped = stoppedThere(*there))
        co_return std::unexpected(*stopped);
    co_return campaignStanding(access, *there);
}

Exchange<Sent> ListmonkConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (!outgoing.article)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"a newsletter is an article"_s});
    const QString number = delivery.remoteId;
    auto there = co_await campaign(access, number);
    if (!there)
        co_return std::unexpected(there.error());
    const QString status = there->value("status"_L1).toString();
    // What is in people's mailboxes stays as it is.
    if (status != "scheduled"_L1 && status != "draft"_L1 && status != "paused"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"in listmonk it is: %1"_s.arg(status)});
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), note.value());
    auto body = co_await campaignBody(access, outgoing);
    if (!body)
        co_return std::unexpected(body.error());
    // It keeps the name by which it is known.
    body->insert(u"name"_s, there->value("name"_L1));
    if (status == "scheduled"_L1) {
        // So that it cannot start half-way.
        const auto back = listmonkData(co_await ask(listmonkPut(access, u"/campaigns/%1/status"_s.arg(number), {{u"status"_s, u"draft"_s}})));
        if (!back)
            co_return std::unexpected(back.error());
    }
    if (!body->contains("send_at"_L1))
        body->insert(u"send_at"_s, QJsonValue::Null);
    const auto written = listmonkData(co_await ask(listmonkPut(access, u"/campaigns/"_s + number, *body)));
    if (!written)
        co_return std::unexpected(written.error());
    if (status == "paused"_L1)
        co_return campaignStanding(access, *written);
    co_return co_await start(access, outgoing, number, true);
}

Exchange<> ListmonkConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto there = co_await campaign(access, delivery.remoteId.isEmpty() ? delivery.notes.value(campaignNote) : delivery.remoteId);
    if (!there && there.error().kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    if (!there)
        co_return std::unexpected(there.error());
    const QString status = there->value("status"_L1).toString();
    // Deleting what has left takes nothing back, and its figures away.
    if (status == "finished"_L1 || status == "running"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"it is in people's mailboxes"_s});
    HttpRequest request = listmonkGet(access, u"/campaigns/"_s + campaignNumber(*there));
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood())
        co_return domain::Answer<>();
    const auto still = co_await campaign(access, campaignNumber(*there));
    if (!still && still.error().kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    co_return std::unexpected(listmonkTrouble(*given));
}

} // namespace parvis::connectors
