// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/refusalwords.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
struct PostRefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Refusals)
};
} // namespace

QString refusedFor(Asked asked, const QString &reason)
{
    //: %1 is why, in words that begin with a small letter: “it has no text yet.”
    return (asked == Asked::ToPublish ? PostRefusalWords::tr("The post was not published: %1")
                                      //: %1 is why, in words that begin with a small letter: “it has no text yet.”
                                      : PostRefusalWords::tr("The post was not scheduled: %1"))
        .arg(reason);
}

QString refusedWith(Asked asked, const QString &sentence)
{
    //: %1 is a sentence
    return (asked == Asked::ToPublish ? PostRefusalWords::tr("The post was not published. %1")
                                      //: %1 is a sentence
                                      : PostRefusalWords::tr("The post was not scheduled. %1"))
        .arg(sentence);
}

} // namespace parvis::models
