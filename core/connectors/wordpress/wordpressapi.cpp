// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressapi.h"

#include "core/connectors/answers.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::wordpress {

using domain::Trouble;

namespace {

QJsonObject wordpressError(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

bool isWordPressNumber(const QString &text)
{
    constexpr qsizetype longest = 18;
    return !text.isEmpty() && text.size() <= longest && text != "0"_L1 && std::ranges::all_of(text, [](QChar one) { return one >= u'0' && one <= u'9'; });
}

} // namespace

QUrl endpoint(const QUrl &root, const QString &path, const QUrlQuery &query)
{
    QUrlQuery whole(root);
    const QString route = whole.queryItemValue(u"rest_route"_s, QUrl::FullyDecoded);
    QUrl url = root;
    if (route.isEmpty()) {
        url = below(root, path);
        whole = query;
    } else {
        whole.removeAllQueryItems(u"rest_route"_s);
        whole.addQueryItem(u"rest_route"_s, (route.endsWith(u'/') ? route.chopped(1) : route) + path);
        const auto items = query.queryItems(QUrl::FullyEncoded);
        for (const auto &[key, value] : items)
            whole.addQueryItem(key, value);
    }
    // To PHP a plus sign is a space.
    if (!whole.isEmpty())
        url.setQuery(whole.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1));
    return url;
}

HttpRequest authorized(const Access &access, HttpRequest request)
{
    const QByteArray pair = (access.secret.value(u"user"_s) + u':' + access.secret.value(u"password"_s)).toUtf8();
    request.headers.append("Authorization", "Basic " + pair.toBase64());
    request.headers.append("Accept", "application/json");
    return request;
}

HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query)
{
    return authorized(access, {.url = endpoint(access.connection.server, path, query)});
}

HttpRequest telling(const Access &access, const QString &path, const QJsonObject &body, Effect effect, const QUrlQuery &query)
{
    return authorized(access, jsonRequest("POST", endpoint(access.connection.server, path, query), body, effect));
}

QString codeOf(const HttpResponse &response)
{
    return wordpressError(response).value("code"_L1).toString();
}

/// Of who is not signed in WordPress says that a parameter is wrong: which states may be asked for hangs on who asks.
static bool saysWhatIsForbidden(const QString &code, const QJsonObject &error)
{
    const QJsonObject details = error.value("data"_L1).toObject().value("details"_L1).toObject().value("status"_L1).toObject();
    return code == "rest_invalid_param"_L1 && details.value("code"_L1) == "rest_forbidden_status"_L1;
}

Trouble troubleOfWordPress(const HttpResponse &response)
{
    const QJsonObject error = wordpressError(response);
    const QString code = error.value("code"_L1).toString();
    QString said = formats::htmlToText(error.value("message"_L1).toString()).simplified();
    if (said.isEmpty())
        said = u"HTTP %1"_s.arg(response.status);
    // "Invalid parameter(s): slug" says little; what is wrong with it stands beside.
    const QJsonObject params = error.value("data"_L1).toObject().value("params"_L1).toObject();
    for (auto one = params.begin(); one != params.end(); ++one)
        said += u" ("_s + one.value().toString().simplified() + u')';
    Trouble trouble = troubleOf(response, said);
    static const QStringList withdrawn{u"incorrect_password"_s, u"invalid_username"_s, u"invalid_email"_s, u"application_passwords_disabled"_s,
                                       u"application_passwords_disabled_for_user"_s};
    if (withdrawn.contains(code))
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (code == "comment_flood"_L1) {
        constexpr std::chrono::seconds betweenComments{15};
        trouble.kind = Trouble::Kind::RateLimited;
        if (!trouble.retryAfter)
            trouble.retryAfter = betweenComments;
    } else if (code == "rest_upload_file_too_big"_L1 || code == "rest_upload_no_data"_L1)
        // PHP empties what is larger than post_max_size.
        trouble.kind = Trouble::Kind::TooLarge;
    else if (code.startsWith("rest_upload_"_L1) || code == "rest_comment_content_too_long"_L1 || code == "comment_content_column_length"_L1)
        trouble.kind = Trouble::Kind::Refused;
    else if (response.status == 404 && code == "rest_no_route"_L1)
        // It is there, but not for this: a part of the interface that is switched off.
        trouble.kind = Trouble::Kind::NotPossible;
    else if (saysWhatIsForbidden(code, error) || (response.status == 403 && code.isEmpty()))
        // Without a word of WordPress: a firewall or a captcha before it, which may let the next one through.
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (response.status == 404 && code.isEmpty())
        // Nor is this: what stands before it lost its way. That something is gone only WordPress itself can say.
        trouble.kind = Trouble::Kind::Malformed;
    return trouble;
}

domain::Answer<QJsonObject> objectOfAnswer(const Given &given)
{
    return jsonObjectOf(given, troubleOfWordPress);
}

domain::Answer<WholeList> wholeListOf(const Given &given)
{
    if (!given)
        return std::unexpected(given.error());
    // A page past the end: the list was shorter by the time it was asked for.
    if (given->status == 400 && codeOf(*given).endsWith("_invalid_page_number"_L1))
        return WholeList();
    if (!given->isGood())
        return std::unexpected(troubleOfWordPress(*given));
    const QJsonDocument document = QJsonDocument::fromJson(given->body);
    if (!document.isArray())
        return std::unexpected(noAnswer(*given));
    const QJsonArray items = document.array();
    WholeList list{.entries = {}, .count = items.size()};
    for (const auto &item : items) {
        if (!idOfEntry(item.toObject()).isEmpty())
            list.entries << item.toObject();
    }
    if (list.entries.isEmpty() && !items.isEmpty())
        return std::unexpected(malformed(*given, u"a list without ids"_s));
    return list;
}

domain::Answer<QList<QJsonObject>> listOfAnswer(const Given &given)
{
    const auto list = wholeListOf(given);
    if (!list)
        return std::unexpected(list.error());
    if (list->entries.size() != list->count)
        return std::unexpected(malformed(*given, u"an entry without an id"_s));
    return list->entries;
}

std::optional<qint64> totalOf(const HttpResponse &response)
{
    bool isNumber = false;
    const qint64 total = response.headers.value("X-WP-Total").trimmed().toLongLong(&isNumber);
    return isNumber && total >= 0 ? std::optional(total) : std::nullopt;
}

domain::Answer<QString> pathOfEntry(const QString &list, const QString &id)
{
    if (!isWordPressNumber(id))
        return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no number of WordPress: "_s + id});
    return list + u'/' + id;
}

QString idOfEntry(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    if (value.isDouble())
        return value.toInteger() > 0 ? QString::number(value.toInteger()) : QString();
    const QString text = value.toString();
    return isWordPressNumber(text) ? text : QString();
}

QString rawOf(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonObject field = entry.value(key).toObject();
    return field.contains("raw"_L1) ? field.value("raw"_L1).toString() : field.value("rendered"_L1).toString();
}

QString renderedOf(const QJsonObject &entry, QLatin1StringView key)
{
    return entry.value(key).toObject().value("rendered"_L1).toString();
}

std::optional<domain::Instant> instantOf(const QJsonObject &entry, QLatin1StringView key)
{
    return domain::parseInstant(entry.value(key).toString());
}

QString dateGmt(domain::Instant instant)
{
    return domain::toDateTime(instant).toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

QString escaped(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

} // namespace parvis::connectors::wordpress
