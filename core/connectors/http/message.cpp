// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/http/message.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

/// A file name as it may stand within quotes in a head (RFC 7578, 4.2; the escapes of WHATWG's form encoding).
QByteArray quotable(const QString &name)
{
    QByteArray safe = name.toUtf8();
    safe.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return safe;
}

} // namespace

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const auto found
        = std::ranges::find_if(m_entries, [name](const auto &entry) { return QByteArrayView(entry.first).compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_entries.end() ? QByteArray() : found->second;
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    return std::ranges::any_of(m_entries, [name](const auto &entry) { return QByteArrayView(entry.first).compare(name, Qt::CaseInsensitive) == 0; });
}

bool changesSomething(const HttpRequest &request)
{
    static const QList<QByteArray> changing{"POST", "PUT", "PATCH", "DELETE"};
    return request.effect != Effect::Reads || changing.contains(request.method.toUpper());
}

HttpRequest getRequest(const QUrl &url, const QUrlQuery &query)
{
    QUrl asked = url;
    if (!query.isEmpty())
        asked.setQuery(query);
    return {.url = asked};
}

HttpRequest jsonRequest(const QByteArray &method, const QUrl &url, const QJsonObject &body, Effect effect)
{
    return {.method = method,
            .url = url,
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .effect = effect};
}

HttpRequest formRequest(const QUrl &url, const QUrlQuery &form, Effect effect)
{
    QByteArray body = form.toString(QUrl::FullyEncoded).toLatin1();
    // In a form a plus sign stands for a space.
    body.replace('+', "%2B");
    return {.method = "POST", .url = url, .headers = {{"Content-Type", "application/x-www-form-urlencoded"}}, .body = body, .effect = effect};
}

HttpRequest multipartRequest(const QUrl &url, const QList<FormPart> &parts, Effect effect)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qsizetype size = 0;
    for (const FormPart &part : parts) {
        hash.addData(part.name);
        hash.addData(part.content);
        size += part.content.size() + part.name.size() + part.fileName.size();
    }
    const QByteArray boundary = "parvis-" + hash.result().toHex().first(32);
    QByteArray body;
    constexpr qsizetype headSize = 256;
    body.reserve(size + (parts.size() + 1) * headSize);
    for (const FormPart &part : parts) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.fileName.isEmpty())
            body += "; filename=\"" + quotable(part.fileName) + '"';
        if (!part.type.isEmpty())
            body += "\r\nContent-Type: " + part.type;
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return {.method = "POST", .url = url, .headers = {{"Content-Type", "multipart/form-data; boundary=" + boundary}}, .body = body, .effect = effect};
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString whole = base.path(QUrl::FullyEncoded);
    while (whole.endsWith(u'/'))
        whole.chop(1);
    url.setPath(whole + (path.startsWith(u'/') ? path : u'/' + path), QUrl::TolerantMode);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QUrl linkOf(const HttpResponse &response, QByteArrayView rel)
{
    for (const auto &[name, value] : response.headers.entries()) {
        if (QByteArrayView(name).compare("Link", Qt::CaseInsensitive) != 0)
            continue;
        qsizetype at = 0;
        while ((at = value.indexOf('<', at)) >= 0) {
            const qsizetype close = value.indexOf('>', at);
            if (close < 0)
                break;
            // The parameters of a link end where the next one begins; within quotes a comma ends nothing.
            qsizetype end = close + 1;
            bool isQuoted = false;
            while (end < value.size() && (isQuoted || value[end] != ',')) {
                if (value[end] == '"')
                    isQuoted = !isQuoted;
                ++end;
            }
            const QList<QByteArray> parameters = value.sliced(close + 1, end - close - 1).split(';');
            for (const QByteArray &parameter : parameters) {
                const qsizetype equals = parameter.indexOf('=');
                if (equals < 0 || parameter.first(equals).trimmed().compare("rel", Qt::CaseInsensitive) != 0)
                    continue;
                QByteArray named = parameter.sliced(equals + 1).trimmed();
                if (named.size() >= 2 && named.startsWith('"') && named.endsWith('"'))
                    named = named.sliced(1, named.size() - 2);
                if (named.split(' ').contains(rel.toByteArray()))
                    return response.url.resolved(QUrl::fromEncoded(value.sliced(at + 1, close - at - 1)));
            }
            at = end;
        }
    }
    return {};
}

} // namespace parvis::connectors
