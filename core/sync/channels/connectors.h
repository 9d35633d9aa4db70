// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <memory>
#include <vector>

namespace parvis::sync {

/// The services that this version can connect, in the order in which they are offered.
class Connectors
{
public:
    /// All there are.
    [[nodiscard]] static Connectors all();

    void add(std::unique_ptr<connectors::Connector> connector) { m_connectors.push_back(std::move(connector)); }
    /// The connector of a service; null where there is none.
    [[nodiscard]] const connectors::Connector *of(const QString &service) const;
    [[nodiscard]] QStringList services() const;
    /// Those that need nothing kept to let us in.
    [[nodiscard]] QStringList openServices() const;
    /// Those from which nothing comes in.
    [[nodiscard]] QStringList silentServices() const;
    /// Those of them where a person signs in by the browser.
    [[nodiscard]] QStringList browserServices() const;
    /// Those of them that can be told to let Parvis in no more.
    [[nodiscard]] QStringList revokingServices() const;

private:
    std::vector<std::unique_ptr<connectors::Connector>> m_connectors;
};

} // namespace parvis::sync
