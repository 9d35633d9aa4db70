// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/mailingwords.h"

#include "models/channels/saidwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace parvis::models {

namespace {
struct MailingWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Mailings)
};
} // namespace

QString doubtSentence(const domain::MailingDoubt &doubt)
{
    const QLocale locale;
    //: of a newsletter; %1 and %2 are numbers of readers, %3 names addresses
    return MailingWords::tr("%1 of %2 have it; whether it reached %3 is not known. Find out, then say so here.")
        .arg(locale.toString(doubt.reached), locale.toString(doubt.readers), doubt.who);
}

QString unmailedSentence(const QString &said)
{
    QString why = saidWords(said.trimmed());
    while (why.endsWith(u'.'))
        why.chop(1);
    return why.isEmpty() ? MailingWords::tr("It is published; its newsletter was not mailed. Mail it from Ghost.")
                         //: %1 is what Ghost said, in its own language
                         : MailingWords::tr("It is published; its newsletter was not mailed: %1. Mail it from Ghost.").arg(why);
}

QString shortfallSentence(const domain::MailingShortfall &shortfall)
{
    const QLocale locale;
    //: of a newsletter; %1 and %2 are numbers of readers, %3 names addresses, each with what the server that sends said of it
    return MailingWords::tr("%1 of %2 have it. Not taken: %3. Correct that in Channels, under “Recipients…” in the menu of its channel, or take it out, then "
                            "try again: who has it does not get it twice.")
        .arg(locale.toString(shortfall.readers - shortfall.refused), locale.toString(shortfall.readers), shortfall.who);
}

QString mailingProblemSentence(const domain::MailingProblem &problem)
{
    switch (problem.kind) {
    case domain::MailingProblem::Kind::NotThere:
        //: %1 is a newsletter
        return MailingWords::tr("It was not published: the newsletter “%1”, by which it was to be mailed, is not on the site any more. Choose another one for "
                                "it, or “Not mailed”, then try again.")
            .arg(problem.newsletter);
    case domain::MailingProblem::Kind::LeftBehind:
        //: %1 is a newsletter
        return MailingWords::tr("It was not published: it was to be mailed by the newsletter “%1”, and its channel was connected without that one since. "
                                "Choose by which newsletter it is mailed, or “Not mailed”, then try again.")
            .arg(problem.newsletter);
    }
    return {};
}

} // namespace parvis::models
