// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/channels/service.h"

#include "bench/store/material.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

namespace parvis::bench {

namespace {

/// The first notification's number; the others follow.
constexpr qint64 firstMention = 1'000;

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Service::Service(int mentions, QObject *parent)
    : QTcpServer(parent)
    , m_mentions(mentions)
{
    constexpr int different = 2'000;
    constexpr unsigned seed = 7;
    Material material(different, seed);
    for (int i = 0; i < different; ++i)
        m_texts << material.next().text.toHtmlEscaped().simplified().toUtf8();   // of words alone: nothing in it means something to JSON
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void Service::serve(QTcpSocket &socket)
{
    for (;;) {
        const QByteArray waiting = socket.peek(socket.bytesAvailable());
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = waiting.first(end).split('\n');
        QHash<QByteArray, QByteArray> head;
        for (const QByteArray &line : lines.sliced(1))
            head.insert(line.first(line.indexOf(':')).trimmed().toLower(), line.sliced(line.indexOf(':') + 1).trimmed());
        const qsizetype length = head.value("content-length").toLongLong();
        if (waiting.size() < end + 4 + length)
            return;
        socket.skip(end + 4 + length);
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        const QByteArray token = head.value("authorization").mid(qsizetype(sizeof("Bearer ")) - 1);
        const QByteArray body
            = answer(first.value(0), QUrl::fromEncoded(first.value(1)), token, head.value("idempotency-key"), waiting.sliced(end + 4, length));
        const QByteArray status = body.isEmpty() ? "404 Not Found" : "200 OK";
        socket.write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
}

QByteArray Service::answer(const QByteArray &method, const QUrl &url, const QByteArray &token, const QByteArray &key, const QByteArray &body)
{
    const QString path = url.path();
    const QUrlQuery query(url);
    const QString user = QString::fromLatin1(token);
    if (path == "/api/v2/instance"_L1)
        return R"({"domain":"localhost","api_versions":{"mastodon":6}})";
    if (path == "/api/v1/accounts/verify_credentials"_L1)
        return jsonBytes({{u"id"_s, user}, {u"username"_s, user}, {u"url"_s, u"http://localhost:%1/@%2"_s.arg(serverPort()).arg(user)}});
    if (path == "/api/v1/notifications"_L1)
        return page(query.queryItemValue(u"max_id"_s).toLongLong(),
                    std::max(query.queryItemValue(u"since_id"_s).toLongLong(), query.queryItemValue(u"min_id"_s).toLongLong()),
                    query.queryItemValue(u"limit"_s).toInt());
    if (path == "/bench/arrived"_L1)
        return m_arrived.isEmpty() ? QByteArray("\n") : m_arrived;
    if (path == "/api/v1/statuses"_L1 && method == "POST") {
        if (const QByteArray made = m_made.value(key); !made.isEmpty())
            return made;
        const QString text = QJsonDocument::fromJson(body).object().value(u"status"_s).toString();
        m_arrived += jsonBytes({{u"text"_s, text}, {u"at"_s, QDateTime::currentMSecsSinceEpoch()}}) + '\n';
        const QString id = QString::number(++m_lastId);
        return *m_made.insert(key,
                              jsonBytes({{u"id"_s, id},
                                         {u"url"_s, u"http://localhost:%1/@%2/%3"_s.arg(serverPort()).arg(user, id)},
                                         {u"content"_s, u"<p>%1</p>"_s.arg(text.toHtmlEscaped())},
                                         {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}}));
    }
    if (path.startsWith("/api/v1/statuses/"_L1)) {
        const QByteArray id = "\"id\":\"" + path.section(u'/', -1).toLatin1() + '"';
        for (const QByteArray &made : std::as_const(m_made)) {
            if (made.contains(id))
                return made;
        }
    }
    return {};
}

QByteArray Service::page(qint64 before, qint64 after, int limit) const
{
    const qint64 newest = firstMention + m_mentions - 1;
    qint64 id = before > 0 ? std::min(before - 1, newest) : newest;
    const qint64 oldest = std::max(firstMention, after + 1);
    const int most = std::clamp(limit, 1, pageSize);
    QByteArray page = "[";
    for (int i = 0; i < most && id >= oldest; ++i, --id) {
        const QByteArray number = QByteArray::number(id);
        const QByteArray author = QByteArray::number(id % 997);
        const QByteArray at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + id * 60, QTimeZone::UTC).toString(Qt::ISODateWithMs).toLatin1();
        page += (i > 0 ? QByteArray(",") : QByteArray()) + R"({"id":")" + number + R"(","type":"mention","created_at":")" + at + R"(","account":{"id":"a)"
            + author + R"(","acct":"reader)" + author + R"(","display_name":"Reader )" + author + R"("},"status":{"id":"s)" + number
            + R"(","url":"http://localhost/@reader)" + author + '/' + number + R"(","created_at":")" + at
            + R"(","visibility":"public","language":"fr","media_attachments":[],"mentions":[],"tags":[],"account":{"id":"a)" + author + R"(","acct":"reader)"
            + author + R"(","display_name":"Reader )" + author + R"("},"content":"<p>)" + m_texts[id % m_texts.size()] + R"(</p>"}})";
    }
    return page + ']';
}

ServiceProcess::ServiceProcess(int mentions)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"serve"_s, QString::number(mentions)});
    constexpr int longest = 60'000;
    if (!m_process.waitForReadyRead(longest))
        qFatal("the service did not start");
    m_url = QUrl(u"http://localhost:%1"_s.arg(m_process.readLine().trimmed().toInt()));
}

ServiceProcess::~ServiceProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace parvis::bench
