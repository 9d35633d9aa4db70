// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/mendwords.h"

#include "models/channels/saidwords.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
struct MendWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Mends)
};
} // namespace

QString mendSentence(const domain::AccessMend &mend, const QString &channel)
{
    using Kind = domain::AccessMend::Kind;
    QString sentence;
    switch (mend.kind) {
    case Kind::LetInAgain:
        //: %1 is a channel
        sentence = MendWords::tr("Parvis was shut out of “%1”. Let its bot or account in again there, then choose “Try the connection” in Channels.");
        break;
    case Kind::NewAddress:
        //: %1 is a channel
        sentence
            = MendWords::tr("The address by which Parvis posts on “%1” is not good any more. Make a new one there, then choose “Sign in again” in Channels.");
        break;
    case Kind::SwitchOn:
        //: %1 is a channel
        sentence = MendWords::tr("The address by which Parvis posts on “%1” is switched off. Have it switched on there: it leaves by itself then.");
        break;
    case Kind::OpenPlace:
        //: %1 is a channel
        sentence = MendWords::tr("The place that Parvis posts to on “%1” is archived or closed. Have it opened again there: it leaves by itself then.");
        break;
    case Kind::GiveRight:
        //: %1 is a channel
        sentence = MendWords::tr("Parvis may not write on “%1”. Have its bot, account or address given the right to there: it leaves by itself then.");
        break;
    }
    return withSaid(sentence.arg(channel), mend.said);
}

} // namespace parvis::models
