// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace parvis::domain {

/// Where a service is, as a person wrote it: an address, a name of a server, a handle, the page of a profile.
struct ServerAddress
{
    enum class Problem {
        None,
        Empty,
        NotAnAddress,
        PlainHttp     ///< http to another machine: what lets us in would be readable on the way
    };

    QUrl server;      ///< without what belongs to a profile; with the folder where a site is in one
    QString user;     ///< whom a handle or a profile names; may be empty
    Problem problem = Problem::None;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// Reads "social.example", "https://social.example/@us", "@us@social.example", "us@social.example", "@us:matrix.example", "localhost:8080". Without a scheme
/// it is https, but http for this machine itself.
[[nodiscard]] ServerAddress serverAddressOf(const QString &typed);
/// True for the names and addresses of this machine itself.
[[nodiscard]] bool isThisMachine(const QString &host);

} // namespace parvis::domain
