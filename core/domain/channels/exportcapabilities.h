// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/serveraddress.h"

namespace parvis::domain {

/// The services by which articles are written as files, on this machine or on a server: nobody speaks there, nothing is taken in.
[[nodiscard]] const QStringList &exportServices();
/// Those that are a folder or a file of this machine.
[[nodiscard]] bool isOnThisMachine(const QString &service);
/// Where such a channel is, as a person wrote it: a whole path or a file: address on this machine; on a server an sftp: address (user@ in it is whom it names)
/// or one of the web. Nothing for other services.
[[nodiscard]] std::optional<ServerAddress> exportAddressOf(const QString &service, const QString &typed);
/// What can be done on such a channel; of another service nothing changes.
void describeExport(const QString &service, Capabilities &can);

} // namespace parvis::domain
