// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace parvis::domain {

/// One thing that a person gives to connect a channel.
enum class ConnectPart { Server, User, Token, Password, Setting };

struct ConnectItem
{
    ConnectPart part = ConnectPart::Server;
    QString key = {};   ///< of a setting: one of connectKeys()

    friend bool operator==(const ConnectItem &, const ConnectItem &) = default;
};

/// What was given, before anybody is asked.
struct ConnectGiven
{
    QString server;                      ///< as typed; empty: nothing
    QString user;
    bool hasToken = false;
    bool hasPassword = false;
    bool isByBrowser = false;            ///< what lets in comes from there
    QHash<QString, QString> settings;    ///< by connectKeys()
};

/// What a service cannot be connected without and was not given, in the order of its form in the window. Where a token does as well as a password, the one that
/// the form asks for is named. Empty where there is enough to try.
[[nodiscard]] QList<ConnectItem> missingToConnect(const QString &service, const ConnectGiven &given);
/// Which of token, password and who one is there was given and is used for nothing there.
[[nodiscard]] QList<ConnectItem> uselessToConnect(const QString &service, const ConnectGiven &given);
/// Whether a token or a password can let in there at all.
[[nodiscard]] bool takesSecret(const QString &service);
/// Where the service is when nobody says so: that of a service with one server; empty where it must be said, or is found by who one is there.
[[nodiscard]] QString usualServer(const QString &service);
/// True where that address is one of a webhook of the service, and so what lets in itself.
[[nodiscard]] bool isWebhookOf(const QString &service, const QString &address);
/// True where a channel stands for an incoming webhook that answers to nothing but a post: whether its server is there can be tried, and no more.
[[nodiscard]] bool isTriedByPosting(const Channel &channel);
/// True where what lets in serves one channel alone, since what is told to it is told once: the bot of Telegram.
[[nodiscard]] bool servesOneChannel(const QString &service);
/// What a setting may be; empty: whatever is written.
[[nodiscard]] QStringList connectChoices(const QString &service, const QString &key);

} // namespace parvis::domain
