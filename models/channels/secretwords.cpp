// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/secretwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct SecretWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::SecretWords)
};
} // namespace

QString shownPlace(const QString &place)
{
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(place.startsWith(home + u'/') ? u'~' + place.sliced(home.size()) : place);
}

QString secretSentence(const domain::SecretProblem &problem, const QString &channel)
{
    const bool isKeychain = problem.place == domain::SecretProblem::keychain;
    if (problem.kind == domain::SecretProblem::Kind::Closed) {
        if (isKeychain)
            return SecretWords::tr("The keychain of this session does not open: unlock it. “%1” was not asked; it goes on by itself then.").arg(channel);
        return SecretWords::tr("The file of secrets is closed: give its passphrase. “%1” was not asked; it goes on by itself then.").arg(channel);
    }
    if (isKeychain)
        return SecretWords::tr("What lets Parvis into “%1” is not in the keychain of this session. Sign in again; until then what is due there waits.")
            .arg(channel);
    if (problem.place.isEmpty())
        return SecretWords::tr("What lets Parvis into “%1” is not kept here. Sign in again; until then what is due there waits.").arg(channel);
    //: %1 is a channel, %2 the path of a file
    return SecretWords::tr("What lets Parvis into “%1” is not in the file of secrets %2. Sign in again; until then what is due there waits.")
        .arg(channel, shownPlace(problem.place));
}

} // namespace parvis::models
