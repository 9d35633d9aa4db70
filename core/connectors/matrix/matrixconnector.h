// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// One room of Matrix (spec.matrix.org, client-server API).
///
/// Introduction: the server, or nothing where `user` is "@name:server"; secret "password" or "token", and "room", an alias, an id or what one that the account
/// is in is called; where there is none and the account is in one room alone, that one. With "device" it is signed in as that device again. A room that the
/// account is not in yet is joined. Secret kept: "token", "device", "room" (its id), "refresh" where the server gave one, "login" where the device is ours
/// alone; never the password. Stream: "room". Positions are tokens of the server, opaque. Rooms that are encrypted can neither be read nor written to: they are
/// refused, and what is encrypted is told as refused.
class MatrixConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// With "refresh" alone (v1.3, "Refreshing access tokens"); without, what has run out needs the person: AccessWithdrawn.
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    [[nodiscard]] domain::GivingBack givingBack(const domain::Secret &secret) const override;
    /// Signs the device out that the password made; NotPossible for a token that somebody gave, whose device may be theirs.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] bool isOfThePlace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    /// Each text and each file is an event of its own, whose transaction id is made of the key: repeated, it answers the event that is there. Servers forget
    /// such ids in time, and know them from one device alone: what may have arrived is looked for too.
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    /// Writes over the text (m.replace); files stay. Changed where another client of ours has written over it meanwhile.
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// What it says by now, be it by an edit of another client of ours.
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Redacts every part and file, and what was written over them.
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    struct Listing
    {
        Page page;
        QString start;
        QString end;
        bool isEmpty = true;
    };

    /// Who we are with that, and the room that is meant.
    [[nodiscard]] Exchange<Acquaintance> meet(Access access, QString meant) const;
    /// Nobody bears that name, or the password is another; `refusal`: what the server says of both.
    [[nodiscard]] Exchange<domain::Trouble> whyNotSignedIn(QUrl base, QString user, HttpResponse refusal) const;
    [[nodiscard]] Exchange<domain::Secret> signIn(QUrl base, QString user, domain::Secret given) const;
    /// A room and what it is called; nothing where it has no name, or none that we are shown.
    struct Room
    {
        QString id;
        QString name;
    };
    /// What those rooms are called, of very many the first.
    [[nodiscard]] Exchange<QList<Room>> roomsOf(Access access, QStringList ids) const;
    /// What they are called, sorted, for somebody to choose from; of one without a name its id. `count`: how many there are in all.
    [[nodiscard]] static QString listed(const QList<Room> &rooms, qsizetype count);
    /// The id of the one of those rooms that is called so; Refused, with what they are called, where none is, or several.
    [[nodiscard]] Exchange<QString> enterByName(Access access, QStringList ids, QString name) const;
    /// Why a room could not be entered, with those that the account is in. `refusal`: what the server says, which is as often about the server that the room's
    /// id or alias names as about itself.
    [[nodiscard]] Exchange<domain::Trouble> whyNotEntered(Access access, QStringList ids, QString room, HttpResponse refusal) const;
    /// The id of the room that is meant, joined.
    [[nodiscard]] Exchange<QString> enter(Access access, QString room) const;
    /// One page of the timeline ("f": forwards, "b": backwards); from nowhere: from its end.
    [[nodiscard]] Exchange<Listing> list(Access access, QString direction, QString from) const;
    /// What an event of ours says by now; Gone where it was deleted.
    [[nodiscard]] Exchange<QString> standing(Access access, QString event) const;
    /// Refuses where what leaves would have to be encrypted.
    [[nodiscard]] Exchange<> makeSureItIsOpen(Access access) const;
    /// The file's mxc: address, uploading it where it is not there yet; behind that of a picture its size in pixels: "mxc://server/id 640x480".
    [[nodiscard]] Exchange<QString> upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const;
    /// The id of the event that an earlier attempt made; empty where there certainly is none.
    [[nodiscard]] Exchange<QString> lookBack(Access access, domain::Outgoing outgoing, QString note, QString transaction, QJsonObject content) const;
    /// Makes the event, or finds it; kept under `note`.
    [[nodiscard]] Exchange<QString> post(Access access, domain::Outgoing outgoing, QString note, QString transaction, QJsonObject content,
                                         bool mayHaveArrived) const;
};

} // namespace parvis::connectors
