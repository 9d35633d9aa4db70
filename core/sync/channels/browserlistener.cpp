// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/browserlistener.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

Q_LOGGING_CATEGORY(lcBrowser, "parvis.sync.browser", QtInfoMsg)

constexpr qsizetype largestHead = 16 * 1024;
constexpr std::chrono::seconds longestHead{10};
constexpr int mostConnections = 16;
constexpr std::chrono::milliseconds lastPageWait{1'500};

/// Takes as long wherever they differ first.
bool isSameState(const QString &left, const QString &right)
{
    if (left.size() != right.size())
        return false;
    int differences = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        differences |= left[i].unicode() ^ right[i].unicode();
    return differences == 0;
}

QByteArray browserAnswer(const QByteArray &status, const QByteArray &more, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'\r\n"
          "Connection: close\r\n"
        + more + "\r\n" + body;
}

QByteArray browserHeader(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

QString unguessable(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char &byte : random)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

BrowserListener::BrowserListener(const domain::BrowserWords &words, const QString &state, QObject *parent)
    : QObject(parent)
    , m_words(words)
    , m_state(state)
    , m_path(u'/' + unguessable(16))
{
    m_lastPage.setSingleShot(true);
    connect(&m_lastPage, &QTimer::timeout, this, &BrowserListener::tell);
    connect(&m_server, &QTcpServer::newConnection, this, &BrowserListener::take);
}

bool BrowserListener::listen()
{
    m_server.setMaxPendingConnections(mostConnections);
    if (m_server.listen(QHostAddress::LocalHost))
        return true;
    qCWarning(lcBrowser).noquote() << "No port of this machine for a browser to come back to:" << m_server.errorString();
    return false;
}

QUrl BrowserListener::redirect() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(m_path));
}

bool BrowserListener::isExpected(const QUrl &returned) const
{
    return returned.path() == m_path && isSameState(QUrlQuery(returned).queryItemValue(u"state"_s, QUrl::FullyDecoded), m_state);
}

void BrowserListener::take()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly).size() > mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        // Browsers open connections before they need them, and some never say a word.
        QTimer::singleShot(longestHead, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void BrowserListener::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(largestHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) {
        if (head.size() >= largestHead)
            socket->abort();
        return;
    }
    // One request a connection: what follows is not read.
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    socket->readAll();
    const bool wasLastPage = head.startsWith("GET " + m_path.toLatin1() + "/done ") && !m_returned.isEmpty();
    socket->write(answerTo(head.first(end)));
    socket->disconnectFromHost();
    if (wasLastPage)
        connect(socket, &QTcpSocket::disconnected, this, &BrowserListener::tell);
}

QByteArray BrowserListener::answerTo(const QByteArray &head)
{
    const QList<QByteArray> words = head.first(qMax<qsizetype>(0, head.indexOf('\r') < 0 ? head.size() : head.indexOf('\r'))).split(' ');
    if (words.size() != 3 || words[0] != "GET")
        return browserAnswer("405 Method Not Allowed", "Allow: GET\r\n", {});
    const QByteArray host = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    if (browserHeader(head, "Host") != host || !words[1].startsWith('/'))
        return browserAnswer("421 Misdirected Request", {}, {});
    const QUrl asked = QUrl::fromEncoded("http://" + host + words[1]);
    if (asked.path() == m_path + "/done"_L1 && !m_returned.isEmpty())
        return page("200 OK", m_isRefusal ? m_words.refused : m_words.arrived);
    if (asked.path() != m_path)
        return browserAnswer("404 Not Found", {}, {});
    if (!isExpected(asked))
        return page("400 Bad Request", m_words.foreign);
    if (m_returned.isEmpty()) {
        const QUrlQuery query(asked);
        m_returned = asked;
        m_isRefusal = query.hasQueryItem(u"error"_s) || query.queryItemValue(u"success"_s) == "false"_L1;
        m_lastPage.start(lastPageWait);
    }
    return browserAnswer("303 See Other", "Location: " + m_path.toLatin1() + "/done\r\n", {});
}

QByteArray BrowserListener::page(const QByteArray &status, const domain::BrowserPage &words) const
{
    const QString html
        = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
          "<meta name=\"color-scheme\" content=\"light dark\"><title>%2 · Parvis</title><style>"
          "body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#F6F4F0;color:#23211E}"
          "main{max-width:32rem;margin:1.5rem;padding:2rem;background:#FFF;border:1px solid #E5E0D9;border-radius:8px}"
          "h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem;color:#0F6B6B}p{margin:0}"
          "@media(prefers-color-scheme:dark){body{background:#1C1D1F;color:#ECE9E4}main{background:#26282A;border-color:#393C3F}h1{color:#56BDB4}}"
          "</style></head><body><main><h1>%2</h1><p>%3</p></main></body></html>\n"_s.arg(m_words.language.toHtmlEscaped(), words.title.toHtmlEscaped(),
                                                                                         words.text.toHtmlEscaped());
    return browserAnswer(status, {}, html.toUtf8());
}

void BrowserListener::tell()
{
    if (std::exchange(m_hasTold, true))
        return;
    m_lastPage.stop();
    m_server.close();
    Q_EMIT returned(m_returned);
}

} // namespace parvis::sync
