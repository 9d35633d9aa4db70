// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/troublesentences.h"

#include "core/domain/channels/delivery.h"
#include "core/domain/channels/tlsproblem.h"
#include "models/channels/exportforms.h"
#include "models/channels/mailingwords.h"
#include "models/channels/mendwords.h"
#include "models/channels/saidwords.h"
#include "models/channels/secretwords.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
struct TroubleWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Troubles)
};
} // namespace

QString troubleSentence(domain::Trouble::Kind kind, const QString &channel)
{
    using Kind = domain::Trouble::Kind;
    const auto about = [&channel](const QString &sentence) { return sentence.arg(channel); };
    switch (kind) {
    case Kind::Offline:
        return about(TroubleWords::tr("“%1” was not asked: Parvis is offline. It goes on once you are back online."));
    case Kind::Unreachable:
        return about(TroubleWords::tr("“%1” cannot be reached. Check its address and the network; Parvis tries again by itself."));
    case Kind::Cut:
        return about(TroubleWords::tr("The connection to “%1” broke off. Parvis tries again by itself."));
    case Kind::RateLimited:
        return about(TroubleWords::tr("“%1” asks Parvis to wait a little. It is tried again by itself."));
    case Kind::ServerTrouble:
        return about(TroubleWords::tr("“%1” does not work just now. Parvis tries again by itself."));
    case Kind::Refused:
        return about(TroubleWords::tr("“%1” says no. Change what it does not take, then try again."));
    case Kind::AccessDenied:
        return about(TroubleWords::tr("“%1” does not let Parvis in just now. Parvis tries again by itself; if that goes on, sign in again."));
    case Kind::AccessWithdrawn:
        return about(TroubleWords::tr("“%1” does not let Parvis in any more. Sign in again in Channels."));
    case Kind::Gone:
        return about(TroubleWords::tr("What it is about does not exist on “%1” any more."));
    case Kind::TooLarge:
        return about(TroubleWords::tr("It is more than “%1” takes. Shorten it or attach less, then try again."));
    case Kind::Malformed:
        return about(TroubleWords::tr("“%1” answers something that is no answer. Check that its address is that of the service."));
    case Kind::Unsure:
        return about(TroubleWords::tr("It may have arrived on “%1”, and Parvis could not find out. Look there, then say so here."));
    case Kind::Changed:
        return about(TroubleWords::tr("It was changed on “%1” meanwhile. What stands there was left as it is."));
    case Kind::NotPossible:
        return about(TroubleWords::tr("“%1” has no way to do that. Change it, or do it there by hand."));
    case Kind::Cancelled:
        return TroubleWords::tr("It was stopped.");
    case Kind::Late:
        return about(TroubleWords::tr("Its time passed while “%1” could not be reached, so Parvis asks you first. Try again sends it now."));
    }
    return {};
}

QString troubleSentence(const domain::Trouble &trouble, const QString &channel)
{
    if (const auto problem = domain::exportProblemIn(trouble.said))
        return exportSentence(*problem);
    if (const auto problem = domain::secretProblemIn(trouble))
        return secretSentence(*problem, channel);
    if (const auto mend = domain::accessMendIn(trouble))
        return mendSentence(*mend, channel);
    if (const auto problem = domain::mailingProblemIn(trouble))
        return mailingProblemSentence(*problem);
    if (const auto shortfall = domain::mailingShortfallIn(trouble.said))
        return shortfallSentence(*shortfall);
    if (const auto doubt = domain::mailingDoubtIn(trouble.said))
        return doubtSentence(*doubt);
    if (domain::tlsProblemIn(trouble))
        //: %1 is a channel, %2 what is wrong ("the certificate of mail.example has expired")
        return TroubleWords::tr("No safe connection to “%1” comes about, so nothing was sent: %2. Parvis tries again by itself.")
            .arg(channel, saidWords(trouble.said));
    if (trouble.kind == domain::Trouble::Kind::Gone && trouble.said == domain::notShownThere)
        return TroubleWords::tr("“%1” took it, and does not show it. Look there before you send it again.").arg(channel);
    const QString sentence = troubleSentence(trouble.kind, channel);
    // What nobody answered has no words of the service's, and that there is no such thing the sentence says itself.
    const bool isOurs = trouble.kind == domain::Trouble::Kind::Offline || trouble.kind == domain::Trouble::Kind::Cancelled
        || (trouble.kind == domain::Trouble::Kind::Gone && trouble.said == QLatin1StringView("there is no such thing"));
    // Whoever says no without a word has said a number.
    const bool isNo = trouble.kind == domain::Trouble::Kind::Refused || trouble.kind == domain::Trouble::Kind::AccessDenied;
    const bool isBare = isNo && trouble.said.isEmpty() && trouble.status > 0;
    return isOurs ? sentence : withSaid(sentence, isBare ? QStringLiteral("HTTP %1").arg(trouble.status) : trouble.said);
}

} // namespace parvis::models
