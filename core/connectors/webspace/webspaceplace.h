// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/articlefiles/fileplace.h"

#include <QtCore/QUrl>

namespace parvis::connectors {

/// A folder on a server by WebDAV (RFC 4918): GET, PUT, DELETE, MKCOL with Basic authentication (RFC 7617). What stands there is looked at before it is written
/// over, and named to the server (If-Match, If-None-Match), which refuses where somebody was faster; servers that do not know those heads are no worse than
/// the look before.
class DavPlace final : public FilePlace
{
public:
    DavPlace(const QUrl &base, const QString &user, const QString &password)
        : m_base(base)
        , m_user(user)
        , m_password(password)
    {
    }
    [[nodiscard]] Exchange<std::optional<StandingFile>> read(QString path) const override;
    [[nodiscard]] Exchange<> write(QString path, QByteArray content, std::optional<StandingFile> there) const override;
    /// Leaves `folderToo`: a server that deletes a folder deletes what is in it.
    [[nodiscard]] Exchange<> remove(QString path, StandingFile there, QString folderToo) const override;

private:
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &path) const;

    QUrl m_base;
    QString m_user;
    QString m_password;
};

/// The same by SFTP (Transfer). The protocol knows no conditions: what stands there is looked at just before.
class SftpPlace final : public FilePlace
{
public:
    SftpPlace(const QUrl &base, const QString &user, const QString &password)
        : m_base(base)
        , m_user(user)
        , m_password(password)
    {
    }
    [[nodiscard]] Exchange<std::optional<StandingFile>> read(QString path) const override;
    [[nodiscard]] Exchange<> write(QString path, QByteArray content, std::optional<StandingFile> there) const override;
    [[nodiscard]] Exchange<> remove(QString path, StandingFile there, QString folderToo) const override;

private:
    [[nodiscard]] Transfer about(const QString &path) const;

    QUrl m_base;
    QString m_user;
    QString m_password;
};

} // namespace parvis::connectors
