// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/secretstore.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::sync {

QString secretName(const QString &workspaceId, const QString &service, const QString &address)
{
    return u"%1 %2 %3"_s.arg(workspaceId, service, address);
}

bool isLongEnough(const QByteArray &passphrase)
{
    return QString::fromUtf8(passphrase).size() >= shortestPassphrase;
}

QByteArray bytesOf(const domain::Secret &secret)
{
    QJsonObject object;
    for (const auto &[name, value] : secret.asKeyValueRange())
        object.insert(name, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

domain::Result<domain::Secret> secretOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return domain::failure(domain::Error::Kind::Unreadable, u"what is kept there is no secret of Parvis"_s);
    domain::Secret secret;
    const QJsonObject object = document.object();
    for (auto part = object.begin(); part != object.end(); ++part)
        secret.insert(part.key(), part.value().toString());
    return secret;
}

} // namespace parvis::sync
