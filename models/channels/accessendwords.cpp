// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/accessendwords.h"

#include "models/channels/saidwords.h"
#include "models/channels/serviceforms.h"
#include "models/channels/servicewords.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::AccessEnd)
};

/// Where a person takes back what lets programs in; the page on which it is made does where no other is known.
QUrl pageToTakeBack(const domain::Channel &channel, const domain::Connection &connection)
{
    const QUrl page = domain::accessPage(channel, connection);
    return page.isEmpty() ? serviceForm(channel.service).pageOn(connection.server) : page;
}

QString takeItBack(const domain::Channel &channel, const domain::Connection &connection)
{
    const QUrl page = pageToTakeBack(channel, connection);
    //: %1 is a server, %2 the address of a page there
    return page.isEmpty() ? AccessWords::tr("Take it back on %1, in the settings of your account.").arg(placeOf(channel, connection))
                          : AccessWords::tr("Take it back there: %1").arg(page.toDisplayString());
}

/// What stays good in any case, as the password that a session is begun with.
QString whatStays(const domain::Channel &channel)
{
    return channel.service == "bluesky"_L1 ? u' ' + AccessWords::tr("The app password is not kept here; you can delete it in the settings of Bluesky.")
                                           : QString();
}

} // namespace

QString placeOf(const domain::Channel &channel, const domain::Connection &connection)
{
    return connection.server.host().isEmpty() ? serviceWord(channel.service) : connection.server.host();
}

QString disconnectingSentence(const domain::Channel &channel, const domain::Connection &connection, bool canReach, std::optional<domain::GivingBack> known)
{
    using domain::GivingBack;
    const QString where = placeOf(channel, connection);
    const QString stays
        = AccessWords::tr("What the channel holds stays here; what is planned there waits until it is connected again. Copies of this workspace "
                          "lose the channel too.");
    if (!canReach)
        return AccessWords::tr("Parvis forgets what lets it in. “%1” cannot be told so just now: it stays good there.").arg(where) + u' '
            + takeItBack(channel, connection) + u"\n\n"_s + stays;
    if (!known)
        return AccessWords::tr("Parvis forgets what lets it in. To connect again you sign in again.") + u"\n\n"_s + stays;
    switch (*known) {
    case GivingBack::Ends:
        return AccessWords::tr("Parvis forgets what lets it in, and tells “%1” to let it in no more. To connect again you sign in again.").arg(where)
            + whatStays(channel) + u"\n\n"_s + stays;
    case GivingBack::Stays:
        return AccessWords::tr("Parvis forgets what lets it in, and cannot take it back on “%1”: it stays good there.").arg(where) + u' '
            + takeItBack(channel, connection) + u"\n\n"_s + stays;
    case GivingBack::Asked:
        //: %1 is a server
        return AccessWords::tr("Parvis forgets the password that lets it in. If that is called Parvis on “%1”, it is deleted there as well. If it has another "
                               "name it stays good, since you may use it elsewhere.")
                   .arg(where)
            + u' ' + takeItBack(channel, connection) + u"\n\n"_s + stays;
    }
    return stays;
}

Message disconnectedMessage(const domain::Channel &channel, const domain::Connection &connection, const domain::AccessEnd &end)
{
    using Kind = domain::AccessEnd::Kind;
    const QString where = placeOf(channel, connection);
    const QUrl page = pageToTakeBack(channel, connection);
    Message message;
    switch (end.kind) {
    case Kind::NothingKept:
        message.sentence
            = AccessWords::tr("“%1” is disconnected. What it holds stays; what is planned there waits until it is connected again.").arg(channel.name);
        return message;
    case Kind::Ended:
        message.sentence = AccessWords::tr("“%1” is disconnected, and “%2” lets Parvis in no more. What the channel holds stays.").arg(channel.name, where)
            + whatStays(channel);
        return message;
    case Kind::Stays:
        message.sentence = AccessWords::tr("“%1” is disconnected. What let Parvis in is forgotten here, and still good on “%2”.").arg(channel.name, where)
            + u' ' + takeItBack(channel, connection);
        break;
    case Kind::NotReached:
        message.kind = Message::Kind::Problem;
        message.outlastsPlace = true;
        message.sentence = AccessWords::tr("“%1” is disconnected, but “%2” could not be told: what let Parvis in is still good there.").arg(channel.name, where)
            + u' ' + takeItBack(channel, connection);
        break;
    }
    message.details = saidWords(end.trouble.said);
    if (!page.isEmpty()) {
        message.actionText = AccessWords::tr("Open the page");
        message.action = [page] { QDesktopServices::openUrl(page); };
    }
    return message;
}

QString otherAccountSentence(const QString &given, const domain::Channel &channel, const QString &as)
{
    // Where the same account has several places, they are what differs.
    const bool isPlace = given.contains("://"_L1);
    domain::Channel other = channel;
    other.address = given;
    const QString known = isPlace || as.isEmpty() ? shownAddress(channel) : as;
    //: %1 and %3 are accounts (@us@social.example) or the addresses of a room or a site, %2 is the name of a channel
    return AccessWords::tr("That is %1, while “%2” is %3. Nothing was changed. Give what belongs to %3 (in the browser, sign out of the other account first), "
                           "or connect %1 as a channel of its own.")
        .arg(isPlace ? shownAddress(other) : given, channel.name, known);
}

QString takenNameSentence(const QString &name)
{
    return AccessWords::tr("Another channel is called “%1” already. Give this one another name.").arg(name);
}

QString digitsNameSentence(const QString &name)
{
    return AccessWords::tr("“%1” would be taken for the number of a channel. Give it a name that is more than digits.").arg(name);
}

} // namespace parvis::models
