// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/plainwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

struct QtSentence
{
    const char *context;
    const char *sentence;
};

/// The sentences of sockets, hosts, certificates, replies, files and processes that Qt 6.8 has translated (its qtbase_fr.ts).
constexpr QtSentence qtSentences[] = {
    {"QAbstractSocket", "Connection refused"},
    {"QAbstractSocket", "Connection timed out"},
    {"QAbstractSocket", "Host not found"},
    {"QAbstractSocket", "Network unreachable"},
    {"QAbstractSocket", "Operation on socket is not supported"},
    {"QAbstractSocket", "Socket is not connected"},
    {"QAbstractSocket", "Socket operation timed out"},
    {"QAbstractSocket", "Trying to connect while connection is in progress"},
    {"QNativeSocketEngine", "Another socket is already listening on the same port"},
    {"QNativeSocketEngine", "Attempt to use IPv6 socket on a platform with no IPv6 support"},
    {"QNativeSocketEngine", "Connection refused"},
    {"QNativeSocketEngine", "Connection timed out"},
    {"QNativeSocketEngine", "Datagram was too large to send"},
    {"QNativeSocketEngine", "Host unreachable"},
    {"QNativeSocketEngine", "Invalid socket descriptor"},
    {"QNativeSocketEngine", "Network error"},
    {"QNativeSocketEngine", "Network operation timed out"},
    {"QNativeSocketEngine", "Network unreachable"},
    {"QNativeSocketEngine", "Operation on non-socket"},
    {"QNativeSocketEngine", "Out of resources"},
    {"QNativeSocketEngine", "Permission denied"},
    {"QNativeSocketEngine", "Protocol type not supported"},
    {"QNativeSocketEngine", "Temporary error"},
    {"QNativeSocketEngine", "The address is not available"},
    {"QNativeSocketEngine", "The address is protected"},
    {"QNativeSocketEngine", "The bound address is already in use"},
    {"QNativeSocketEngine", "The proxy type is invalid for this operation"},
    {"QNativeSocketEngine", "The remote host closed the connection"},
    {"QNativeSocketEngine", "Unable to initialize broadcast socket"},
    {"QNativeSocketEngine", "Unable to initialize non-blocking socket"},
    {"QNativeSocketEngine", "Unable to receive a message"},
    {"QNativeSocketEngine", "Unable to send a message"},
    {"QNativeSocketEngine", "Unable to write"},
    {"QNativeSocketEngine", "Unknown error"},
    {"QNativeSocketEngine", "Unsupported socket operation"},
    {"QSslSocket", "Cannot provide a certificate with no key, %1"},
    {"QSslSocket", "Error creating SSL context (%1)"},
    {"QSslSocket", "Error creating SSL session, %1"},
    {"QSslSocket", "Error creating SSL session: %1"},
    {"QSslSocket", "Error during SSL handshake: %1"},
    {"QSslSocket", "Error loading local certificate, %1"},
    {"QSslSocket", "Error loading private key, %1"},
    {"QSslSocket", "Error when setting the elliptic curves (%1)"},
    {"QSslSocket", "Error while reading: %1"},
    {"QSslSocket", "Invalid or empty cipher list (%1)"},
    {"QSslSocket", "No certificates could be verified"},
    {"QSslSocket", "No error"},
    {"QSslSocket", "One of the CA certificates is invalid"},
    {"QSslSocket", "Private key does not certify public key, %1"},
    {"QSslSocket", "The TLS/SSL connection has been closed"},
    {"QSslSocket", "The basicConstraints path length parameter has been exceeded"},
    {"QSslSocket", "The certificate has expired"},
    {"QSslSocket", "The certificate is not yet valid"},
    {"QSslSocket", "The certificate is self-signed, and untrusted"},
    {"QSslSocket", "The certificate signature could not be decrypted"},
    {"QSslSocket", "The certificate's notAfter field contains an invalid time"},
    {"QSslSocket", "The certificate's notBefore field contains an invalid time"},
    {"QSslSocket",
     "The current candidate issuer certificate was rejected because its issuer name and serial number was present and did not match the authority key "
     "identifier of the current certificate"},
    {"QSslSocket", "The current candidate issuer certificate was rejected because its subject name did not match the issuer name of the current certificate"},
    {"QSslSocket", "The host name did not match any of the valid hosts for this certificate"},
    {"QSslSocket", "The issuer certificate could not be found"},
    {"QSslSocket", "The issuer certificate of a locally looked up certificate could not be found"},
    {"QSslSocket", "The peer certificate is blacklisted"},
    {"QSslSocket", "The peer did not present any certificate"},
    {"QSslSocket", "The public key in the certificate could not be read"},
    {"QSslSocket", "The root CA certificate is marked to reject the specified purpose"},
    {"QSslSocket", "The root CA certificate is not trusted for this purpose"},
    {"QSslSocket", "The root certificate of the certificate chain is self-signed, and untrusted"},
    {"QSslSocket", "The signature of the certificate is invalid"},
    {"QSslSocket", "The supplied certificate is unsuitable for this purpose"},
    {"QSslSocket", "Unable to decrypt data: %1"},
    {"QSslSocket", "Unable to init SSL Context: %1"},
    {"QSslSocket", "Unable to write data: %1"},
    {"QSslSocket", "Unknown error"},
    {"QSslSocket", "unsupported protocol"},
    {"QHttp", "Connection closed"},
    {"QHttp", "Connection refused"},
    {"QHttp", "Data corrupted"},
    {"QHttp", "Host %1 not found"},
    {"QHttp", "Host requires authentication"},
    {"QHttp", "Insecure redirect"},
    {"QHttp", "Proxy requires authentication"},
    {"QHttp", "SSL handshake failed"},
    {"QHttp", "Too many redirects"},
    {"QHttp", "Unknown protocol specified"},
    {"QHostInfo", "No host name given"},
    {"QHostInfo", "Unknown error"},
    {"QHostInfoAgent", "Host not found"},
    {"QHostInfoAgent", "Invalid hostname"},
    {"QHostInfoAgent", "No host name given"},
    {"QHostInfoAgent", "Unknown address type"},
    {"QNetworkReply", "Background request not allowed."},
    {"QNetworkReply", "Error transferring %1 - server replied: %2"},
    {"QNetworkReply", "Network session error."},
    {"QNetworkReply", "Protocol \"%1\" is unknown"},
    {"QNetworkReply", "Temporary network failure."},
    {"QNetworkReply", "backend start error."},
    {"QNetworkReplyHttpImpl", "No suitable proxy found"},
    {"QNetworkReplyHttpImpl", "Operation canceled"},
    {"QNetworkReplyImpl", "Operation canceled"},
    {"QHttpSocketEngine", "Authentication required"},
    {"QHttpSocketEngine", "Did not receive HTTP response from proxy"},
    {"QHttpSocketEngine", "Error communicating with HTTP proxy"},
    {"QHttpSocketEngine", "Error parsing authentication request from proxy"},
    {"QHttpSocketEngine", "Proxy connection closed prematurely"},
    {"QHttpSocketEngine", "Proxy connection refused"},
    {"QHttpSocketEngine", "Proxy denied connection"},
    {"QHttpSocketEngine", "Proxy server connection timed out"},
    {"QHttpSocketEngine", "Proxy server not found"},
    {"QSocks5SocketEngine", "Address type not supported"},
    {"QSocks5SocketEngine", "Connection not allowed by SOCKSv5 server"},
    {"QSocks5SocketEngine", "Connection to proxy closed prematurely"},
    {"QSocks5SocketEngine", "Connection to proxy refused"},
    {"QSocks5SocketEngine", "Connection to proxy timed out"},
    {"QSocks5SocketEngine", "General SOCKSv5 server failure"},
    {"QSocks5SocketEngine", "Network operation timed out"},
    {"QSocks5SocketEngine", "Proxy authentication failed"},
    {"QSocks5SocketEngine", "Proxy authentication failed: %1"},
    {"QSocks5SocketEngine", "Proxy host not found"},
    {"QSocks5SocketEngine", "SOCKS version 5 protocol error"},
    {"QSocks5SocketEngine", "SOCKSv5 command not supported"},
    {"QSocks5SocketEngine", "TTL expired"},
    {"QSocks5SocketEngine", "Unknown SOCKSv5 proxy error code 0x%1"},
    {"QIODevice", "No space left on device"},
    {"QIODevice", "No such file or directory"},
    {"QIODevice", "Permission denied"},
    {"QIODevice", "Too many open files"},
    {"QIODevice", "Unknown error"},
    {"QIODevice", "file to open is a directory"},
    {"QFileDevice", "No file engine available"},
    {"QFileDevice", "No file engine available or engine does not support UnMapExtension"},
    {"QProcess", "Could not open input redirection for reading"},
    {"QProcess", "Could not open output redirection for writing"},
    {"QProcess", "Error reading from process"},
    {"QProcess", "Error writing to process"},
    {"QProcess", "No program defined"},
    {"QProcess", "Process crashed"},
    {"QProcess", "Process failed to start"},
    {"QProcess", "Process failed to start: %1"},
    {"QProcess", "Process operation timed out"},
    {"QProcess", "Resource error (fork failure): %1"},
};

/// What stands at the places of a translated sentence, each in plain words; nothing where that is not what was said.
std::optional<QStringList> placesIn(const QString &said, const QString &translated)
{
    QString pattern = QRegularExpression::escape(translated);
    for (const QString &place : {u"1"_s, u"2"_s})
        pattern.replace(QRegularExpression::escape(u'%' + place), u"(?<p%1>.*)"_s.arg(place));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = whole.match(said);
    if (!match.hasMatch())
        return std::nullopt;
    return QStringList{match.captured(u"p1"_s), match.captured(u"p2"_s)};
}

} // namespace

QString plainWords(const QString &said)
{
    for (const QtSentence &one : qtSentences) {
        const QString translated = QCoreApplication::translate(one.context, one.sentence);
        QString plain = QString::fromLatin1(one.sentence);
        if (translated == plain || said == plain)
            continue;
        if (said == translated)
            return plain;
        if (!plain.contains("%1"_L1))
            continue;
        if (const auto places = placesIn(said, translated))
            return plain.contains("%2"_L1) ? plain.arg(plainWords(places->at(0)), plainWords(places->at(1))) : plain.arg(plainWords(places->at(0)));
    }
    return said;
}

} // namespace parvis::sync
