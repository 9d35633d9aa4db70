// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/serveraddress.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace parvis::models {

/// One thing that a person gives to connect a channel.
struct ServiceField
{
    enum class Kind {
        Server,   ///< where the service is; a handle or the page of a profile will do
        User,     ///< who we are there
        Secret    ///< a part of what lets us in
    };

    Kind kind = Kind::Secret;
    QString part;               ///< of the secret: "token", "password", "room"…
    QString label;
    QString example;            ///< shown while it is empty
    QString usual;              ///< stands for it where it is left empty; empty: it must be given
    bool isHidden = false;      ///< nobody is to read it over a shoulder
    bool isHostAlone = false;   ///< a server of the service has no folders: what follows in an address is a profile or a post
    bool isWholeAddress = false;///< it is the address of one page: nothing of it is left out
    bool isBeside = false;      ///< it is short, and stands in the row of the one before it
    bool isOptional = false;    ///< it may be left empty
    QList<std::pair<QString, QString>> choices = {};   ///< what it may be, and what that is called; empty: whatever is written
    enum class Local { None, Folder, File } local = Local::None;   ///< a place on this machine
    QString within = {};        ///< where a page is that is written without its server: "r/baking"
};

/// What is asked of a person to connect a service, and how what lets Parvis in is got there. Which service is connected how is data, here.
struct ServiceForm
{
    QString service;
    QList<ServiceField> fields;
    QString explanation;        ///< what it is that lets Parvis in, and which rights it needs, and why
    QString linkText;           ///< of the page on which it is made; empty: there is none
    QString page;               ///< its address: a whole one, or a path on the server

    /// That page, on that server; empty where there is none, or it is not known which server.
    [[nodiscard]] QUrl pageOn(const QUrl &server) const;
    /// Where the service is, as typed into the form's field for it.
    [[nodiscard]] domain::ServerAddress serverIn(const QString &typed) const;
    /// That as it stands in the field: of a place on this machine the path.
    [[nodiscard]] QString shown(const QUrl &server) const;
    [[nodiscard]] const ServiceField *field(ServiceField::Kind kind) const;
};

/// Where the service of a channel is, as its address tells; empty where it does not tell.
[[nodiscard]] QUrl serverOf(const domain::Channel &channel);
/// The form of a service; one that asks for an address and a token where nothing more is known of it.
[[nodiscard]] ServiceForm serviceForm(const QString &service);

} // namespace parvis::models
