// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/signinwords.h"

#include "core/domain/channels/tlsproblem.h"
#include "models/channels/accessendwords.h"
#include "models/channels/exportforms.h"
#include "models/channels/mendwords.h"
#include "models/channels/saidwords.h"
#include "models/channels/servicewords.h"
#include "models/channels/troublesentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::SignIn)
};

/// The field that was not taken: what hides, else the last.
std::optional<ServiceField> secretFieldOf(const ServiceForm &form)
{
    const auto found = std::ranges::find_if(form.fields, &ServiceField::isHidden);
    return found == form.fields.end() ? std::nullopt : std::optional(*found);
}

/// True where a person says who one is there and gives a password of one's own, or one for programs.
bool isNamedWithPassword(const ServiceForm &form)
{
    const auto secret = secretFieldOf(form);
    return secret && secret->part == "password"_L1 && form.field(ServiceField::Kind::User);
}

/// The field that the service's words begin with ("imap, mail.example.org:993: …"), where there are several that it may be about.
std::optional<ServiceField> fieldNamedIn(const ServiceForm &form, const QString &said)
{
    const auto found = std::ranges::find_if(form.fields, [&said](const ServiceField &field) {
        const QString name = field.kind == ServiceField::Kind::User ? u"user"_s : field.part;
        return !name.isEmpty() && said.startsWith(name + u", "_s, Qt::CaseInsensitive);
    });
    return found == form.fields.end() ? std::nullopt : std::optional(*found);
}

/// What a field may be, where the service says it ("channel, the account is in these: a, b"); `isCut` where there is more.
QStringList choicesIn(const QString &said, bool &isCut)
{
    static const QRegularExpression listed(u"^(?:(?:channel|room), .*(?:it may be one of these|is in these)|no newsletter “.*”; there are): (.+)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const auto match = listed.match(said);
    if (!match.hasMatch())
        return {};
    QString names = match.captured(1).simplified();
    isCut = names.endsWith(u'…');
    if (isCut)
        names.chop(1);
    QStringList choices = names.split(u", "_s, Qt::SkipEmptyParts);
    choices.removeDuplicates();
    choices.removeAll(u"none"_s);
    return choices;
}

/// True where somebody else answered than the service: the address is that of another server.
bool isAnotherServer(const domain::Trouble &trouble, const QString &service)
{
    static const QStringList said{u"no REST interface of WordPress there"_s, u"no site of Ghost"_s, u"no site of Lemmy"_s, u"no Matrix server"_s,
                                  u"the page names no Micropub endpoint"_s};
    // In the words of HTTP alone, without any of the service's own; of a feed or a folder it is the place itself that is not there.
    static const QRegularExpression bare(u"^HTTP 4(?:04|05|10)$"_s);
    const bool isPlace = domain::isFeedService(service) || domain::exportServices().contains(service);
    return said.contains(trouble.said) || (trouble.kind == domain::Trouble::Kind::Gone && !isPlace && bare.match(trouble.said).hasMatch());
}

/// What was wrong with what a person wrote, where that was found before anybody was asked or is plain; nothing of all else.
std::optional<QString> mistypedSentence(const QString &said, const QString &where)
{
    static const QRegularExpression noMail(u"^(?:user|recipients), no mail address: (.+)$"_s);
    static const QRegularExpression noPage(u"^address, no address of the web: (.+)$"_s);
    static const QRegularExpression tooMany(u"^recipients, more than (\\d+)$"_s);
    static const QRegularExpression noSuch(u"^(?:user, there is no|room, nobody there knows) ([^;]+)$"_s);
    if (const auto match = noMail.match(said); match.hasMatch())
        return ConnectModel::tr("“%1” is no mail address. Write it like %2.").arg(match.captured(1), u"hello@example.org"_s);
    if (const auto match = tooMany.match(said); match.hasMatch())
        return ConnectModel::tr("These are more than %1 addresses, and a newsletter goes to no more from here. For more readers there are listmonk and Ghost.")
            .arg(QLocale().toString(match.captured(1).toInt()));
    if (const auto match = noPage.match(said); match.hasMatch())
        return ConnectModel::tr("“%1” is no address of the web. Write it like %2.").arg(match.captured(1), u"https://example.org"_s);
    if (const auto match = noSuch.match(said); match.hasMatch())
        return ConnectModel::tr("There is no %1 on “%2”. Check how it is written.").arg(match.captured(1), where);
    if (said == "the page names no feed"_L1 || said == "it is not a feed"_L1)
        return ConnectModel::tr("There is no feed at that address of “%1”. Paste that of the feed itself, or of a page that has one.").arg(where);
    if (said == "not an address of Reddit"_L1 || said == "not a community, an account or a search of Reddit"_L1)
        return ConnectModel::tr("This is no community, account, search or post of Reddit. Write it like %1.").arg(u"r/baking"_s);
    return std::nullopt;
}

/// What a server of mail answered to who wanted in, and which it was: of several names the one.
struct MailReply
{
    QString server;
    QString words;   ///< without the codes of its protocol; may be empty
};

std::optional<MailReply> mailReplyIn(const QString &said)
{
    static const QRegularExpression named(u"^(?:IMAP|SMTP), ([^\\s,]+): (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ofSmtp(u"^[245]\\d\\d(?:[ -]|$)(?:[245]\\.\\d{1,3}\\.\\d{1,3}(?: +|$))?"_s);
    const auto match = named.match(said);
    if (!match.hasMatch())
        return std::nullopt;
    return MailReply{.server = match.captured(1), .words = withoutReplyCode(match.captured(2)).remove(ofSmtp).trimmed()};
}

/// The address that a person wrote; none where the service stands at one place alone.
std::optional<ServiceField> addressFieldOf(const ServiceForm &form)
{
    const auto found
        = std::ranges::find_if(form.fields, [](const ServiceField &field) { return field.kind == ServiceField::Kind::Server || field.part == "webhook"_L1; });
    return found == form.fields.end() ? std::nullopt : std::optional(*found);
}

/// Where it is: a room or a channel where there is one, else the server, else the address that is kept secret.
std::optional<ServiceField> placeFieldOf(const ServiceForm &form, bool isWithin)
{
    if (isWithin) {
        const auto found
            = std::ranges::find_if(form.fields, [](const ServiceField &field) { return field.kind == ServiceField::Kind::Secret && !field.isHidden; });
        if (found != form.fields.end())
            return *found;
    }
    if (const auto *server = form.field(ServiceField::Kind::Server))
        return *server;
    return secretFieldOf(form);
}

} // namespace

// Written so, since the reader of translations takes a type in front of it for a class whose words these are.
auto browserWords() -> domain::BrowserWords
{
    return {.language = QLocale().bcp47Name(),
            .arrived = {.title = SignInWords::tr("Back to Parvis"),
                        .text = SignInWords::tr("Parvis has what it waited for, and says there how it goes on. You can close this page.")},
            .refused = {.title = SignInWords::tr("Nothing was connected"),
                        .text = SignInWords::tr("Parvis was not let in. Go back to it to try again, or to choose another way. You can close this page.")},
            .foreign = {.title = SignInWords::tr("Parvis does not wait for this"),
                        .text = SignInWords::tr("This page belongs to no sign-in that is under way. If you want to connect a channel, begin in Parvis.")}};
}

QString browserExplanation(const QString &service)
{
    if (service == "mastodon"_L1)
        return SignInWords::tr("Your browser opens the page of your server on which you let Parvis in; your password stays there. Parvis asks to read your "
                               "notifications, posts and searches, and to publish posts and files. It cannot follow anybody or change your profile. You can "
                               "take it back at any time on your server, among the authorised apps.");
    if (service == "wordpress"_L1)
        return SignInWords::tr("Your browser opens the page of the site on which you let Parvis in: the site makes an application password for Parvis alone, "
                               "which you can take back at any time in your profile. It may do what your user may. Sites lead back to Parvis from "
                               "WordPress 7 on; on an older one, give the password by hand.");
    if (service == "micropub"_L1)
        return SignInWords::tr("Your browser opens the page on which your site lets programs in (IndieAuth); your password stays there. Parvis asks to write, "
                               "change and delete posts, and to upload files.");
    return SignInWords::tr("Your browser opens the page on which you let Parvis in; your password stays there, and you can take it back there at any time.");
}

ConnectRefusal signInRefusal(const domain::SignInFailure &failure, const ConnectWish &wish)
{
    using Kind = domain::SignInFailure::Kind;
    const QString where = wish.server.host().isEmpty() ? serviceWord(wish.service) : wish.server.authority();
    switch (failure.kind) {
    case Kind::Refused:
        return {.sentence = SignInWords::tr("You said no in the browser: nothing was connected. Sign in again if you change your mind."),
                .field = {},
                .isPassphrase = false,
                .canRetry = true};
    case Kind::Expired:
        return {.sentence = SignInWords::tr("Nobody came back from the browser in ten minutes: nothing was connected. Sign in again, or choose another way."),
                .field = {},
                .isPassphrase = false,
                .canRetry = true};
    case Kind::NoListener:
        return {.sentence = SignInWords::tr("This machine has no way for a browser to come back to Parvis. Give a token or password by hand."),
                .field = {},
                .isPassphrase = false,
                .canRetry = false,
                .needsOtherWay = true};
    case Kind::Stopped:
        return connectRefusal({.kind = domain::Trouble::Kind::Cancelled}, wish);
    case Kind::Service:
        break;
    }
    const domain::Trouble &trouble = failure.trouble;
    if (domain::otherAccountIn(trouble) || domain::takenNameIn(trouble))
        return connectRefusal(trouble, wish);
    // The same as by hand: it is about the address.
    if (isAnotherServer(trouble, wish.service))
        return connectRefusal(trouble, wish);
    using Trouble = domain::Trouble::Kind;
    QString sentence;
    bool needsOtherWay = false;
    switch (trouble.kind) {
    case Trouble::NotPossible:
        sentence = SignInWords::tr("“%1” lets no program in by the browser. Give a token or password by hand.").arg(where);
        needsOtherWay = true;
        break;
    case Trouble::Refused:
        sentence = SignInWords::tr("“%1” did not let Parvis in. Sign in again, or give a token or password by hand.").arg(where);
        break;
    case Trouble::AccessDenied:
    case Trouble::AccessWithdrawn:
        sentence = SignInWords::tr("“%1” did not take what the browser brought. Sign in again.").arg(where);
        break;
    default:
        // The same as by hand: it is about the address, or passes.
        return connectRefusal(trouble, wish);
    }
    return {.sentence = withSaid(sentence, trouble.said), .field = {}, .isPassphrase = false, .canRetry = !needsOtherWay, .needsOtherWay = needsOtherWay};
}

ConnectRefusal connectRefusal(const domain::Trouble &met, const ConnectWish &wish)
{
    using Kind = domain::Trouble::Kind;
    const ServiceForm form = serviceForm(wish.service);
    const QString service = serviceWord(wish.service);
    domain::Trouble trouble = met;
    // Of the two servers of a mailbox the one that does not let in is named, in the sentence itself.
    const bool isNotLetIn = met.kind == Kind::AccessDenied || met.kind == Kind::AccessWithdrawn;
    const auto reply = isNotLetIn ? mailReplyIn(met.said) : std::nullopt;
    if (reply)
        trouble.said = reply->words;
    const QString where = reply ? reply->server : wish.server.host().isEmpty() ? service : wish.server.authority();
    ConnectRefusal refusal{.sentence = {}, .field = {}, .isPassphrase = false, .canRetry = domain::passes(trouble.kind)};
    if (const auto problem = domain::exportProblemIn(trouble.said))
        return {.sentence = exportSentence(*problem), .field = exportFieldOf(*problem, form), .isPassphrase = false, .canRetry = true};
    if (const auto handle = domain::otherAccountIn(trouble))
        return {.sentence = otherAccountSentence(*handle, wish.again, wish.againAs), .canBeItsOwn = true};
    if (const auto name = domain::takenNameIn(trouble))
        return {.sentence = takenNameSentence(*name)};
    if (const auto mend = domain::accessMendIn(trouble))
        return {.sentence = mendSentence(*mend, where), .field = placeFieldOf(form, true)};
    if (const auto sentence = mistypedSentence(trouble.said, where)) {
        const auto named = fieldNamedIn(form, trouble.said);
        return {.sentence = *sentence, .field = named ? named : addressFieldOf(form)};
    }
    if (domain::tlsProblemIn(trouble)) {
        //: %1 is a channel or server, %2 what is wrong ("the certificate of mail.example has expired")
        return {.sentence = ConnectModel::tr("No safe connection to “%1” comes about, so nothing was sent: %2.").arg(where, saidWords(trouble.said)),
                .field = addressFieldOf(form)};
    }
    switch (isAnotherServer(trouble, wish.service) ? Kind::Malformed : trouble.kind) {
    case Kind::Offline:
        refusal.sentence = ConnectModel::tr("Parvis is offline. Go online with the switch at the top, then connect.");
        return refusal;
    case Kind::Unreachable:
        refusal.field = addressFieldOf(form);
        refusal.sentence = (refusal.field ? ConnectModel::tr("“%1” cannot be reached. Check the address and the network.")
                                          : ConnectModel::tr("“%1” cannot be reached. Check the network."))
                               .arg(where);
        break;
    case Kind::Cut:
        refusal.sentence = ConnectModel::tr("The connection to “%1” broke off. Try again.").arg(where);
        break;
    case Kind::RateLimited:
        refusal.sentence = ConnectModel::tr("“%1” asks to wait a little. Try again in a minute.").arg(where);
        break;
    case Kind::ServerTrouble:
        refusal.sentence = ConnectModel::tr("“%1” does not work just now. Try again later.").arg(where);
        break;
    case Kind::AccessDenied:
    case Kind::AccessWithdrawn:
        refusal.canRetry = false;
        // Who is asked for a name and a password does not learn which of the two was wrong: it stands above both.
        if (isNamedWithPassword(form) && !wish.user.isEmpty()) {
            refusal.isAboutName = true;
            refusal.sentence = ConnectModel::tr("“%1” does not let Parvis in with this name and this password. Check how both are written.").arg(where);
            break;
        }
        refusal.field = secretFieldOf(form);
        if (refusal.field && refusal.field->part == "password"_L1) {
            refusal.sentence = ConnectModel::tr("“%1” does not let Parvis in with this password. Check how it is written.").arg(where);
            break;
        }
        refusal.sentence = ConnectModel::tr("“%1” does not let Parvis in with that. Check that it was copied whole, or make a new one.").arg(where);
        break;
    case Kind::Malformed:
    case Kind::TooLarge:
        refusal.field = addressFieldOf(form);
        refusal.sentence = (refusal.field ? ConnectModel::tr("“%1” answers, but not as %2 does. Is that its address?")
                                          : ConnectModel::tr("“%1” answers, but not as %2 does. Something on the way may answer in its place."))
                               .arg(where, service);
        refusal.canRetry = false;
        break;
    case Kind::Refused:
        refusal.sentence = ConnectModel::tr("“%1” says no. Check the address, and what lets Parvis in there.").arg(where);
        refusal.field = placeFieldOf(form, true);
        break;
    case Kind::Gone:
        refusal.sentence = ConnectModel::tr("That does not exist on “%1”. Check how it is written.").arg(where);
        refusal.field = placeFieldOf(form, true);
        break;
    case Kind::NotPossible:
        refusal.sentence = ConnectModel::tr("“%1” has no way to do that.").arg(where);
        refusal.field = placeFieldOf(form, true);
        break;
    case Kind::Unsure:
    case Kind::Changed:
    case Kind::Late:
        refusal.sentence = troubleSentence(trouble.kind, where);
        break;
    case Kind::Cancelled:
        refusal.sentence = ConnectModel::tr("It was stopped. Nothing was connected.");
        return refusal;
    }
    if (const auto named = fieldNamedIn(form, trouble.said); named && trouble.kind != Kind::AccessDenied)
        refusal.field = named;
    bool isCut = false;
    refusal.choices = choicesIn(trouble.said, isCut);
    if (!refusal.choices.isEmpty()) {
        refusal.canRetry = false;
        const bool isClosed = trouble.said.contains("may not enter"_L1);
        QString sentence = isClosed ? ConnectModel::tr("This account is not let in there on “%1”. It is in these: choose one, or have it invited.")
                                    : ConnectModel::tr("Which one is it? This account has these on “%1”: choose one.");
        if (trouble.kind == Kind::Gone)
            sentence = isCut ? ConnectModel::tr("There is none of that name on “%1”. Here are some that this account has there: choose one, or write its name.")
                             : ConnectModel::tr("There is none of that name on “%1”. This account has these there: choose one.");
        else if (isCut && !isClosed)
            sentence = ConnectModel::tr("Which one is it? Here are some that this account has on “%1”: choose one, or write its name.");
        refusal.sentence = sentence.arg(where);
        return refusal;
    }
    refusal.sentence = withSaid(refusal.sentence, trouble.said);
    return refusal;
}

} // namespace parvis::models
