// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonapi.h"

#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/trouble.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mastodon {

using domain::Trouble;

namespace {

/// What Mastodon answers at once (DEFAULT_STATUSES_LIMIT), and what is asked for one by one in one round.
constexpr qsizetype mostLookedFor = 20;

QString encodedId(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

/// Adds a value as a form names it: `poll[options][]` for each entry of a list, `poll[multiple]` for what is within an object.
void addToForm(QByteArray &form, const QByteArray &name, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const auto &entry : list)
            addToForm(form, name + "[]", entry);
    } else if (value.isObject()) {
        const QJsonObject fields = value.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            addToForm(form, name + '[' + field.key().toLatin1() + ']', field.value());
    } else {
        const QString written = value.isDouble() ? QString::number(value.toInteger()) : value.toVariant().toString();
        form += (form.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(written);
    }
}

} // namespace

QString partKey(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

domain::Instant nowThere(const HttpResponse &response, domain::Instant otherwise)
{
    return domain::parseInstant(QString::fromLatin1(response.headers.value("Date"))).value_or(otherwise);
}

QString idIn(const QJsonObject &entity)
{
    const QJsonValue id = entity.value("id"_L1);
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString();
}

Trouble troubleOfMastodon(const HttpResponse &response)
{
    Trouble trouble = troubleOf(response, errorOf(response));
    if (isWithdrawn(response))
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

HttpRequest statusRequest(const QByteArray &method, const QUrl &url, const QJsonObject &status, Effect effect)
{
    HttpRequest request = jsonRequest(method, url, status, effect);
    if (!status.contains("poll"_L1) || status.value("visibility"_L1).toString(u"public"_s) != "public"_L1)
        return request;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body.clear();
    for (auto field = status.begin(); field != status.end(); ++field)
        addToForm(request.body, field.key().toLatin1(), field.value());
    return request;
}

HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query)
{
    HttpRequest request = getRequest(below(access.connection.server, path), query);
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

bool keepsIds(const Access &access)
{
    // capabilitiesOf() leaves keys to who says its `api_versions.mastodon`.
    return access.connection.capabilities.repeat == domain::Repeat::Keyed;
}

bool tellsWords(const QJsonObject &notification)
{
    const QString type = notification.value("type"_L1).toString();
    return type == "mention"_L1 || type == "quote"_L1;
}

bool isPassedOver(const Access &access, const QJsonObject &status)
{
    return idIn(status).isEmpty() || idIn(status.value("account"_L1).toObject()) == access.connection.accountId;
}

std::optional<domain::IncomingEntry> entryOf(const Access &access, const QJsonObject &status)
{
    if (isPassedOver(access, status))
        return std::nullopt;
    domain::IncomingMention mention = mentionOf(status, access.connection.accountId, access.connection.server.host());
    mention.mayChangeId = !keepsIds(access);
    return domain::tidied(mention);
}

QString versionOf(const Access &access, const QJsonObject &status)
{
    if (status.contains("edited_at"_L1))
        return status.value("edited_at"_L1).toString();
    const auto entry = entryOf(access, status);
    const auto *mention = entry ? std::get_if<domain::IncomingMention>(&*entry) : nullptr;
    if (!mention)
        return {};
    constexpr qsizetype enough = 8;
    const QString said = mention->text + u'\n' + mention->url;
    return QString::fromLatin1(QCryptographicHash::hash(said.toUtf8(), QCryptographicHash::Sha1).toHex().left(enough));
}

Exchange<LookedFor> lookFor(Access access, QStringList ids)
{
    LookedFor found;
    bool isByMany = keepsIds(access) && ids.size() > 1;
    while (isByMany && found.looked < ids.size()) {
        const QStringList some = ids.mid(found.looked, mostLookedFor);
        QUrlQuery query;
        for (const QString &id : some)
            query.addQueryItem(u"id[]"_s, encodedId(id));
        const Given given = co_await ask(asking(access, u"/api/v1/statuses"_s, query));
        // Forks that have no such way are asked one by one.
        if (given && (given->status == 404 || given->status == 405 || given->status == 422)) {
            isByMany = false;
            break;
        }
        const auto statuses = jsonArrayOf(given, troubleOfMastodon);
        if (!statuses)
            co_return std::unexpected(statuses.error());
        QStringList there;
        for (const auto &value : *statuses) {
            there << idIn(value.toObject());
            if (const auto entry = entryOf(access, value.toObject()); entry && some.contains(there.constLast()))
                found.entries << *entry;
        }
        for (const QString &id : some) {
            if (!there.contains(id))
                found.removed << id;
        }
        found.looked += some.size();
    }
    for (qsizetype asked = 0; found.looked < ids.size() && asked < mostLookedFor; ++asked) {
        const QString id = ids.at(found.looked);
        const auto status = jsonObjectOf(co_await ask(asking(access, u"/api/v1/statuses/"_s + encodedId(id))), troubleOfMastodon);
        if (status) {
            if (const auto entry = entryOf(access, *status))
                found.entries << *entry;
        } else if (status.error().kind == Trouble::Kind::Gone) {
            found.removed << id;
        } else if (status.error().kind != Trouble::Kind::Refused) {
            // What may not be read now is not gone.
            co_return std::unexpected(status.error());
        }
        ++found.looked;
    }
    co_return found;
}

} // namespace parvis::connectors::mastodon
