// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/mailingwords.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
struct MailingWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Mailings)
};
} // namespace

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
