// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/signinwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::SignIn)
};
} // namespace

domain::BrowserWords browserWords()
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
    const QString where = wish.server.host().isEmpty() ? domain::serviceName(wish.service) : wish.server.host();
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
    if (!trouble.said.isEmpty())
        //: %1 is a sentence of ours, %2 what the service answered, in its own language
        sentence = SignInWords::tr("%1 (“%2”)").arg(sentence, trouble.said);
    return {.sentence = sentence, .field = {}, .isPassphrase = false, .canRetry = !needsOtherWay, .needsOtherWay = needsOtherWay};
}

} // namespace parvis::models
