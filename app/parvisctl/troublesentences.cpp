// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/troublesentences.h"

#include "app/parvisctl/exportsentences.h"
#include "app/parvisctl/moments.h"
#include "core/domain/channels/accessend.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/httpstatus.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/domain/channels/secretproblem.h"
#include "core/domain/channels/threadparts.h"
#include "core/domain/channels/tlsproblem.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::app {

using TroubleKind = domain::Trouble::Kind;

namespace {

/// A moment as services write it, as it is shown elsewhere, and a bare status with what it means; all else as it was said.
QString saidByThem(const QString &whole)
{
    // Of what a server of mail answers, its words alone.
    static const QRegularExpression code(uR"((^|: )NO \[[A-Z0-9.-]+\](?: +|$))"_s);
    QString said = whole;
    said.replace(code, u"\\1"_s);
    if (said.endsWith(": "_L1))
        said.chop(2);
    static const QRegularExpression moment(uR"(\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?![\w:]))"_s);
    const auto found = moment.match(said);
    const auto at = found.hasMatch() ? domain::parseInstant(found.captured()) : std::nullopt;
    return at ? said.first(found.capturedStart()) + shownMoment(*at, QTimeZone::utc()) + said.sliced(found.capturedEnd()) : domain::withMeaning(said);
}

QString secretSentence(const domain::SecretProblem &problem, const QString &channel)
{
    const bool isKeychain = problem.place == domain::SecretProblem::keychain;
    const QString where = isKeychain ? u"the keychain of this session"_s
        : problem.place.isEmpty()    ? u"the file of secrets"_s
                                     : u"the file of secrets '%1'"_s.arg(problem.place);
    if (problem.kind == domain::SecretProblem::Kind::Missing)
        return u"What lets Parvis in to '%1' is not in %2, so it was not asked. It stays connected, and what is due there waits: connect it again with "
               u"'channels "
               "add', or name the file where it is with --secrets."_s.arg(channel, where);
    if (isKeychain)
        return u"The keychain of this session does not open, so '%1' was not asked. Unlock it."_s.arg(channel);
    return u"%1 is closed, so '%2' was not asked. Give its passphrase: PARVIS_PASSPHRASE, or --passphrase-fd FD."_s.arg(QString(where).replace(0, 1, u"T"_s),
                                                                                                                        channel);
}

QString mendSentence(const domain::AccessMend &mend, const QString &channel)
{
    using Kind = domain::AccessMend::Kind;
    const QString said = mend.said.isEmpty() ? QString() : u" (%1)"_s.arg(mend.said);
    switch (mend.kind) {
    case Kind::LetInAgain:
        return u"Parvis was shut out of '%1'%2. Let its bot or account in again there, then run 'channels test'."_s.arg(channel, said);
    case Kind::NewAddress:
        return u"The address by which Parvis posts on '%1' is not good any more%2. Make a new one there, then connect it with 'channels add' and --name '%1'."_s
            .arg(channel, said);
    case Kind::SwitchOn:
        return u"The address by which Parvis posts on '%1' is switched off%2. Have it switched on there."_s.arg(channel, said);
    case Kind::OpenPlace:
        return u"The place that Parvis posts to on '%1' is archived or closed%2. Have it opened again there."_s.arg(channel, said);
    case Kind::GiveRight:
        return u"Parvis may not write on '%1'%2. Have its bot, account or address given the right to there."_s.arg(channel, said);
    }
    return {};
}

QString mailingSentence(const domain::MailingProblem &problem, const QString &channel)
{
    const QString why = problem.kind == domain::MailingProblem::Kind::NotThere
        ? u"the newsletter '%1', by which it was to be mailed on '%2', is not there any more"_s
        : u"it was to be mailed by the newsletter '%1', and '%2' was connected without that one since"_s;
    return u"It was not published: %1. 'post add' sends it anew with --newsletter NAME, or with '--newsletter none'; in the window another one can be chosen "
           u"for "
           "it as it is."_s.arg(why.arg(problem.newsletter, channel));
}

/// What puts it right: to try again alone does not.
QString tlsMend(domain::TlsProblem::Kind kind)
{
    using enum domain::TlsProblem::Kind;
    switch (kind) {
    case Expired:
        return u"Whoever runs the server has to renew it."_s;
    case NotYetValid:
        return u"Check the date and time of this computer, then those of the server."_s;
    case OtherHost:
        return u"Check the address: it has to be the one that the certificate is for."_s;
    case Untrusted:
        return u"Let this computer trust who has signed it, or have the server get one that it trusts."_s;
    case NoTls:
        return u"Check the address, and its port."_s;
    case Failed:
        return u"Whoever runs the server has to look after it."_s;
    }
    return {};
}

/// Of a thread of which nobody knows whether it arrived: what of it is known to be there, and what to do.
QString threadDoubt(const QList<int> &known, int parts, const QString &channel, const domain::Delivery &delivery)
{
    QStringList numbers;
    for (const int part : known)
        numbers << QString::number(part);
    const QString list = QLocale(QLocale::English).createSeparatedList(numbers);
    const QString count = QString::number(parts);
    const QString what = known.isEmpty() ? u"Whether any of its %1 parts stands on '%2' Parvis could not find out"_s.arg(count, channel)
        : known.size() == 1 ? u"Of its %1 parts, part %2 stands on '%3'; whether the others do Parvis could not find out"_s.arg(count, list, channel)
                            : u"Of its %1 parts, parts %2 stand on '%3'; whether the others do Parvis could not find out"_s.arg(count, list, channel);
    const QString said = delivery.trouble->said.isEmpty() ? QString() : u" (%1)"_s.arg(saidByThem(delivery.trouble->said));
    return what + said
        + u". Look there, then say so with 'deliveries --arrived %1' (all of it is there) or '--not-arrived %1' (what is missing is looked for, and sent)."_s
              .arg(delivery.id.value());
}

} // namespace

QString troubleSentence(const domain::Delivery &delivery, const QString &channel, int parts)
{
    if (!delivery.trouble)
        return {};
    const auto open = domain::openStepIn(delivery.notes);
    const bool isUnsure = delivery.trouble->kind == TroubleKind::Unsure;
    const QString id = QString::number(delivery.id.value());
    if (const auto doubt = isUnsure && !open ? domain::mailingDoubtIn(delivery.trouble->said) : std::nullopt)
        return u"%1 of %2 have it; whether it reached %3 is not known. Find out, then say so with 'deliveries --arrived %4' or '--not-arrived %4'."_s.arg(
            QString::number(doubt->reached), QString::number(doubt->readers), doubt->who, id);
    if (const auto known = domain::knownPartsIn(delivery.notes); isUnsure && !open && parts > 1 && known.size() < parts)
        return threadDoubt(known, parts, channel, delivery);
    if (isUnsure && !open)
        return u"It may have arrived at '%1', and Parvis could not find out%2. Look there, then say so with 'deliveries --arrived %3' or '--not-arrived %3'."_s
            .arg(channel, delivery.trouble->said.isEmpty() ? QString() : u" (%1)"_s.arg(saidByThem(delivery.trouble->said)), id);
    if (open && isUnsure) {
        return u"Part %1 of %2 may have arrived at '%3', and there is no way to find out%4. Look there, then say so with 'deliveries --arrived %5' (the next part follows) or '--not-arrived %5' (it is sent again)."_s
            .arg(QString::number(open->number), QString::number(open->of), channel,
                 delivery.trouble->said.isEmpty() ? QString() : u" (%1)"_s.arg(saidByThem(delivery.trouble->said)), id);
    }
    const QString sentence = troubleSentence(*delivery.trouble, channel);
    if (delivery.trouble->kind != TroubleKind::AccessWithdrawn || domain::hasEnded(delivery.state))
        return sentence;
    return sentence + (delivery.state == domain::DeliveryState::Sending ? u" It leaves by itself then."_s : u" It is looked after again then."_s);
}

QString troubleSentence(const domain::Trouble &trouble, const QString &channel, NextTry next)
{
    const QString again = next == NextTry::ByItself ? u"It is tried again."_s : u"Try again in a while."_s;
    if (const auto problem = domain::exportProblemIn(trouble.said)) {
        const QString sentence = exportSentence(*problem);
        // Of a folder that is being connected the place is all that is known of it.
        return sentence.startsWith(u"'%1'"_s.arg(channel)) ? sentence : u"'%1': %2"_s.arg(channel, sentence);
    }
    if (const auto problem = domain::secretProblemIn(trouble))
        return secretSentence(*problem, channel);
    if (const auto mend = domain::accessMendIn(trouble))
        return mendSentence(*mend, channel)
            + (trouble.kind == TroubleKind::AccessDenied && next == NextTry::ByItself ? u" It is tried again by itself."_s : QString());
    if (const auto problem = domain::mailingProblemIn(trouble))
        return mailingSentence(*problem, channel);
    if (const auto shortfall = domain::mailingShortfallIn(trouble.said))
        return u"%1 of %2 have it. '%3' did not take: %4. Correct that with 'channels recipients CHANNEL --remove ADDRESS --add ADDRESS', then try again: who "
               "has it does not get it twice."_s.arg(QString::number(shortfall->readers - shortfall->refused), QString::number(shortfall->readers), channel,
                                                     shortfall->who);
    if (const auto name = domain::takenNameIn(trouble))
        return takenNameSentence(*name);
    if (const auto problem = domain::tlsProblemIn(trouble)) {
        const QString mend = tlsMend(problem->kind);
        return u"No safe connection to '%1' comes about, so nothing was sent: %2. %3"_s.arg(channel, trouble.said,
                                                                                            next == NextTry::ByItself ? mend + u' ' + again : mend);
    }
    // That there is no such thing the sentence says itself.
    const bool isSaid = trouble.said.isEmpty() || (trouble.kind == TroubleKind::Gone && trouble.said == "there is no such thing"_L1);
    const QString said = isSaid ? QString() : u" (%1)"_s.arg(saidByThem(trouble.said));
    switch (trouble.kind) {
    case TroubleKind::Offline:
        return u"'%1' was not asked: Parvis is offline."_s.arg(channel);
    case TroubleKind::Unreachable:
        return u"'%1' cannot be reached%2. Check the address and the network."_s.arg(channel, said);
    case TroubleKind::Cut:
        if (trouble.said.startsWith("its feed is not well-formed"_L1) || trouble.said.startsWith("the feed breaks off"_L1))
            return u"Not all of '%1' came in: %2."_s.arg(channel, trouble.said);
        return u"The connection to '%1' broke off%2. %3"_s.arg(channel, said, again);
    case TroubleKind::RateLimited:
        return u"'%1' asks us to wait%2. %3"_s.arg(channel, said, again);
    case TroubleKind::ServerTrouble:
        return u"'%1' is in trouble%2. %3"_s.arg(channel, said, again);
    case TroubleKind::Refused:
        return u"'%1' says no%2."_s.arg(channel, said);
    case TroubleKind::AccessDenied:
        return u"'%1' does not let us in%2. Check what you sign in with."_s.arg(channel, said);
    case TroubleKind::AccessWithdrawn:
        return u"'%1' does not let us in any more%2. Connect it again with 'channels add'."_s.arg(channel, said);
    case TroubleKind::Gone:
        if (trouble.said == domain::notShownThere)
            return u"'%1' took it, and does not show it. Look there before you send it again."_s.arg(channel);
        return u"What it is about does not exist on '%1' any more%2."_s.arg(channel, said);
    case TroubleKind::TooLarge:
        return u"It is more than '%1' takes%2."_s.arg(channel, said);
    case TroubleKind::Malformed:
        return u"'%1' answers what is no answer%2. Is the address that of its interface?"_s.arg(channel, said);
    case TroubleKind::Unsure:
        return u"It may have arrived at '%1', and Parvis could not find out%2. Look there, then say so with 'deliveries --arrived' or '--not-arrived'."_s.arg(
            channel, said);
    case TroubleKind::Changed:
        return u"It was changed on '%1' meanwhile and was left as it is there%2."_s.arg(channel, said);
    case TroubleKind::NotPossible:
        return u"'%1' has no way to do that%2."_s.arg(channel, said);
    case TroubleKind::Cancelled:
        return u"Stopped%1."_s.arg(said);
    case TroubleKind::Late:
        return u"Its time passed while '%1' could not be reached%2. 'deliveries retry' sends it all the same."_s.arg(channel, said);
    }
    return said;
}

QString withheldSentence(const QString &stream, const QString &channel)
{
    const QString what = stream == "review"_L1 ? u"The queue of what waits for review on '%1' is not shown to this account any more"_s
        : stream == "comments"_L1              ? u"The comments of '%1' are not given any more (they may be switched off there)"_s
                                               : u"Something of '%1' is not given any more"_s;
    return what.arg(channel) + u". All else is taken in; this is asked for again each time."_s;
}

QString takenNameSentence(const QString &name)
{
    return u"Another channel is called '%1' already: nothing was connected or changed. Give this one another --name."_s.arg(name);
}

QString nameOf(const domain::Trouble &trouble)
{
    if (const auto problem = domain::secretProblemIn(trouble))
        return problem->kind == domain::SecretProblem::Kind::Missing ? u"secret-missing"_s : u"secrets-closed"_s;
    return nameOf(trouble.kind);
}

QString nameOf(TroubleKind kind)
{
    switch (kind) {
    case TroubleKind::Offline:
        return u"offline"_s;
    case TroubleKind::Unreachable:
        return u"unreachable"_s;
    case TroubleKind::Cut:
        return u"cut"_s;
    case TroubleKind::RateLimited:
        return u"rate-limited"_s;
    case TroubleKind::ServerTrouble:
        return u"server-trouble"_s;
    case TroubleKind::Refused:
        return u"refused"_s;
    case TroubleKind::AccessDenied:
        return u"access-denied"_s;
    case TroubleKind::AccessWithdrawn:
        return u"access-withdrawn"_s;
    case TroubleKind::Gone:
        return u"gone"_s;
    case TroubleKind::TooLarge:
        return u"too-large"_s;
    case TroubleKind::Malformed:
        return u"malformed"_s;
    case TroubleKind::Unsure:
        return u"unsure"_s;
    case TroubleKind::Changed:
        return u"changed"_s;
    case TroubleKind::NotPossible:
        return u"not-possible"_s;
    case TroubleKind::Cancelled:
        return u"cancelled"_s;
    case TroubleKind::Late:
        return u"late"_s;
    }
    return {};
}

QString nameOf(domain::DeliveryState state)
{
    static const QStringList names{u"sending"_s, u"held"_s, u"pending"_s, u"published"_s, u"failed"_s, u"unsure"_s, u"cancelled"_s, u"removed"_s};
    return names.value(static_cast<int>(state));
}

QString nameOf(domain::ConnectionState state)
{
    static const QStringList names{u"not-connected"_s, u"connected"_s, u"sign-in-needed"_s, u"paused"_s};
    return names.value(static_cast<int>(state));
}

QString nameOf(domain::RequestPurpose purpose)
{
    static const QStringList names{u"fetch"_s, u"send"_s, u"connect"_s, u"picture"_s, u"link"_s, u"import"_s};
    return names.value(static_cast<int>(purpose));
}

QString nameOf(domain::AccessEnd::Kind kind)
{
    switch (kind) {
    case domain::AccessEnd::Kind::NothingKept:
        return u"none"_s;
    case domain::AccessEnd::Kind::Ended:
        return u"ended"_s;
    case domain::AccessEnd::Kind::Stays:
        return u"stays"_s;
    case domain::AccessEnd::Kind::NotReached:
        return u"not-reached"_s;
    }
    return {};
}

} // namespace parvis::app
