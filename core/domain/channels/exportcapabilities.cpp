// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/exportcapabilities.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace parvis::domain {

const QStringList &exportServices()
{
    static const QStringList services{u"site-folder"_s, u"git-site"_s, u"web-space"_s, u"rss-file"_s};
    return services;
}

bool isOnThisMachine(const QString &service)
{
    return exportServices().contains(service) && service != "web-space"_L1;
}

std::optional<ServerAddress> exportAddressOf(const QString &service, const QString &typed)
{
    const QString text = typed.trimmed();
    if (!exportServices().contains(service))
        return std::nullopt;
    ServerAddress found;
    if (text.isEmpty()) {
        found.problem = ServerAddress::Problem::Empty;
        return found;
    }
    if (isOnThisMachine(service)) {
        const QUrl url(text);
        const QString path = url.isLocalFile() ? url.toLocalFile() : text;
        if (path.startsWith(u'/'))
            found.server = QUrl::fromLocalFile(QDir::cleanPath(path));
        else
            found.problem = ServerAddress::Problem::NotAnAddress;
        return found;
    }
    if (!text.startsWith("sftp://"_L1)) {
        // A folder on a server that looks like a profile is a folder all the same.
        found = serverAddressOf(text);
        if (found.problem == ServerAddress::Problem::None && text.contains("://"_L1))
            found.server = QUrl(text).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
        return found;
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        found.problem = ServerAddress::Problem::NotAnAddress;
        return found;
    }
    found.user = url.userName();
    found.server = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return found;
}

void describeExport(const QString &service, Capabilities &can)
{
    if (!exportServices().contains(service))
        return;
    can.canPublishArticles = can.hasTitle = can.canEdit = can.canDelete = true;
    // Pages of Markdown are written as they are: whether their tags show is the maker's choice.
    can.keepsMarkup = service == "site-folder"_L1 || service == "git-site"_L1;
    can.text = can.replyText = {};
    can.media = can.replyMedia = {};
    // A file that stands there already is the same file.
    can.repeat = Repeat::LookBack;
}

} // namespace parvis::domain
