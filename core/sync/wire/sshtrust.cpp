// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/sshtrust.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

QString nameOfKey(curl_khtype type)
{
    switch (type) {
    case CURLKHTYPE_RSA:
        return u"RSA"_s;
    case CURLKHTYPE_DSS:
        return u"DSA"_s;
    case CURLKHTYPE_ECDSA:
        return u"ECDSA"_s;
    case CURLKHTYPE_ED25519:
        return u"ED25519"_s;
    default:
        return u"unknown"_s;
    }
}

/// As ssh-keygen -l says it.
QString fingerprintOf(const curl_khkey &key)
{
    const QByteArray raw = key.len > 0 ? QByteArray(key.key, static_cast<qsizetype>(key.len)) : QByteArray::fromBase64(QByteArray(key.key));
    return u"%1 SHA256:%2"_s.arg(nameOfKey(key.keytype),
                                 QString::fromLatin1(QCryptographicHash::hash(raw, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals)));
}

int judgeHostKey(CURL *, const curl_khkey *, const curl_khkey *found, curl_khmatch match, void *self)
{
    auto *trust = static_cast<SshTrust *>(self);
    if (match == CURLKHMATCH_OK)
        return CURLKHSTAT_FINE;
    const QString fingerprint = found ? fingerprintOf(*found) : QString();
    if (match == CURLKHMATCH_MISMATCH)
        trust->meet(u"the key of %1 is another than ~/.ssh/known_hosts says: %2. Somebody may stand in between"_s.arg(trust->host(), fingerprint));
    else
        trust->meet(u"%1 is not in ~/.ssh/known_hosts. Its key is %2. If that is right, sign in there once with ssh"_s.arg(trust->host(), fingerprint));
    return CURLKHSTAT_REJECT;
}

} // namespace

SshTrust::SshTrust(const QString &host)
    : m_host(host)
    , m_knownHosts(QFile::encodeName(QDir::homePath() + u"/.ssh/known_hosts"_s))
{
    for (const auto name : {"id_ed25519"_L1, "id_ecdsa"_L1, "id_rsa"_L1}) {
        const QString path = QDir::homePath() + u"/.ssh/"_s + name;
        if (m_key.isEmpty() && QFile::exists(path))
            m_key = QFile::encodeName(path);
    }
}

void SshTrust::applyTo(void *handle, bool hasPassword)
{
    auto *easy = static_cast<CURL *>(handle);
    curl_easy_setopt(easy, CURLOPT_SSH_KNOWNHOSTS, m_knownHosts.constData());
    curl_easy_setopt(easy, CURLOPT_SSH_KEYFUNCTION, &judgeHostKey);
    curl_easy_setopt(easy, CURLOPT_SSH_KEYDATA, this);
    curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES,
                     hasPassword ? static_cast<long>(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD)
                                 : static_cast<long>(CURLSSH_AUTH_AGENT | CURLSSH_AUTH_PUBLICKEY));
    if (!hasPassword && !m_key.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_SSH_PRIVATE_KEYFILE, m_key.constData());
        curl_easy_setopt(easy, CURLOPT_SSH_PUBLIC_KEYFILE, "");
    }
}

} // namespace parvis::sync
