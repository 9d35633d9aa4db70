// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelverbs.h"

#include "core/domain/channels/secretproblem.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::ConnectionState;

namespace {
struct VerbWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ChannelVerbs)
};
} // namespace

bool wantsSignIn(const domain::ChannelHealth &health)
{
    using Kind = domain::Trouble::Kind;
    if (health.connection.state != ConnectionState::Connected || !health.trouble)
        return false;
    if (const auto problem = domain::secretProblemIn(*health.trouble))
        return problem->kind == domain::SecretProblem::Kind::Missing;
    return health.trouble->kind == Kind::AccessDenied || health.trouble->kind == Kind::AccessWithdrawn;
}

QList<ChannelVerb> channelVerbs(const domain::Channel &channel, ConnectionState state, const ChannelAbilities &can)
{
    using Kind = ChannelVerb::Kind;
    const QString &name = channel.name;
    const ChannelVerb follow{.kind = Kind::Connect,
                             .text = VerbWords::tr("Follow…"),
                             .title = VerbWords::tr("Follow %1…").arg(name),
                             .tip = VerbWords::tr("Take in what is new there, by itself from now on")};
    const ChannelVerb connect{.kind = Kind::Connect,
                              .text = VerbWords::tr("Connect…"),
                              .title = VerbWords::tr("Connect %1…").arg(name),
                              .tip = VerbWords::tr("Let Parvis take in what is new there, and publish there")};
    const ChannelVerb fetch{.kind = Kind::FetchNow,
                            .text = VerbWords::tr("Fetch now"),
                            .title = VerbWords::tr("Fetch %1 now").arg(name),
                            .tip = VerbWords::tr("Ask the service for what is new, without waiting for its turn")};
    const ChannelVerb pause{.kind = Kind::Pause,
                            .text = VerbWords::tr("Pause"),
                            .title = VerbWords::tr("Pause %1").arg(name),
                            .tip = VerbWords::tr("Take in and send nothing until it is resumed")};
    const ChannelVerb resume{
        .kind = Kind::Resume, .text = VerbWords::tr("Resume"), .title = VerbWords::tr("Resume %1").arg(name), .tip = VerbWords::tr("Take in and send again")};
    const ChannelVerb test{.kind = Kind::Test,
                           .text = VerbWords::tr("Try the connection"),
                           .title = VerbWords::tr("Try the connection of %1").arg(name),
                           .tip = VerbWords::tr("Ask the service whether it answers and knows us")};
    const ChannelVerb signIn{.kind = Kind::SignInAgain,
                             .text = VerbWords::tr("Sign in again…"),
                             .title = VerbWords::tr("Sign in to %1 again…").arg(name),
                             .tip = VerbWords::tr("Give a new token or password; what the channel holds stays")};
    const ChannelVerb disconnect{.kind = Kind::Disconnect,
                                 .text = VerbWords::tr("Disconnect"),
                                 .title = VerbWords::tr("Disconnect %1").arg(name),
                                 .tip = VerbWords::tr("Take in and send nothing any more; what the channel holds stays")};
    const ChannelVerb remove{.kind = Kind::Remove,
                             .text = VerbWords::tr("Remove…"),
                             .title = VerbWords::tr("Remove %1…").arg(name),
                             .tip = VerbWords::tr("Take the channel out of this workspace; its posts stay")};
    const ChannelVerb watch{.kind = Kind::Watch,
                            .text = VerbWords::tr("Watch tags and words…"),
                            .title = VerbWords::tr("Watch tags and words on %1…").arg(name),
                            .tip = VerbWords::tr("Take in what bears a tag, or what is found by words, beside what is said to the account")};
    const ChannelVerb recipients{.kind = Kind::Recipients,
                                 .text = VerbWords::tr("Recipients…"),
                                 .title = VerbWords::tr("Recipients of %1…").arg(name),
                                 .tip = VerbWords::tr("Say to which addresses its newsletter goes")};
    const ChannelVerb stopFilling{.kind = Kind::StopFilling,
                                  .text = VerbWords::tr("Stop filling"),
                                  .title = VerbWords::tr("Stop filling %1").arg(name),
                                  .tip = VerbWords::tr("Take in no more of what came before; what has come stays, and what is new goes on coming")};
    const ChannelVerb fillAgain{.kind = Kind::FillAgain,
                                .text = VerbWords::tr("Fetch what came before"),
                                .title = VerbWords::tr("Fetch what came before on %1").arg(name),
                                .tip = VerbWords::tr("Go on taking in what came before, from where it was stopped")};
    const auto possible = [&can](QList<ChannelVerb> verbs) {
        verbs.removeIf([&can](const ChannelVerb &verb) {
            return (verb.kind == Kind::FetchNow && !can.takesIn) || (verb.kind == Kind::SignInAgain && !can.signsIn)
                || (verb.kind == Kind::Watch && !can.canWatch) || (verb.kind == Kind::StopFilling && !can.isFilling)
                || (verb.kind == Kind::FillAgain && !can.isFillingStopped) || (verb.kind == Kind::Recipients && !can.hasRecipients);
        });
        return verbs;
    };
    // What is done first is on the card itself.
    switch (state) {
    case ConnectionState::None: {
        QList<ChannelVerb> verbs;
        if (can.isConnectable)
            verbs << (domain::isFeedService(channel.service) ? follow : connect);
        if (can.isRemovable)
            verbs << remove;
        return verbs;
    }
    case ConnectionState::Connected:
        if (can.signsInFirst)
            return possible({signIn, fetch, stopFilling, fillAgain, watch, recipients, pause, test, disconnect});
        if (can.testsFirst)
            return possible({test, fetch, stopFilling, fillAgain, watch, recipients, pause, signIn, disconnect});
        return possible({fetch, stopFilling, fillAgain, watch, recipients, pause, test, signIn, disconnect});
    case ConnectionState::Paused:
        return possible({resume, watch, recipients, test, signIn, disconnect});
    case ConnectionState::SignInNeeded:
        return can.testsFirst ? QList{test, signIn, disconnect} : QList{signIn, test, disconnect};
    }
    return {};
}

} // namespace parvis::models
