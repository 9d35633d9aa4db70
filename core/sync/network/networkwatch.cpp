// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/network/networkwatch.h"

#include <QtCore/QLoggingCategory>
#include <QtNetwork/QNetworkInformation>

namespace parvis::sync {

namespace {
Q_LOGGING_CATEGORY(lcNetwork, "parvis.sync.network", QtInfoMsg)
} // namespace

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadDefaultBackend()) {
        qCInfo(lcNetwork) << "Nothing here tells of the network's state";
        return;
    }
    const auto *network = QNetworkInformation::instance();
    qCInfo(lcNetwork) << "The network's state is told by" << network->backendName();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::judge);
    connect(network, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::judge);
    judge();
}

void NetworkWatch::judge()
{
    const auto *network = QNetworkInformation::instance();
    const bool wasMetered = std::exchange(m_isMetered, network->isMetered());
    if (wasMetered != m_isMetered)
        Q_EMIT meteredChanged(m_isMetered);
    using Reachability = QNetworkInformation::Reachability;
    const bool wasOut = std::exchange(m_isOut, network->reachability() != Reachability::Disconnected && network->reachability() != Reachability::Local);
    if (wasOut != m_isOut)
        Q_EMIT outChanged(m_isOut);
    if (!wasOut && m_isOut)
        Q_EMIT cameBack();
}

} // namespace parvis::sync
