// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/mediafit.h"

#include "app/parvisctl/terminal.h"
#include "core/domain/channels/lackedright.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString megabytes(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString refusalOf(domain::MediaProblem problem, const domain::Attachment &attachment, const domain::MediaLimit &limit, const QString &channel)
{
    using domain::MediaProblem;
    const QString &name = attachment.media.name;
    const auto allowance = limit.of(domain::mediaSort(attachment.media.type)).value_or(domain::MediaAllowance());
    switch (problem) {
    case MediaProblem::NotTaken:
        return u"'%1' takes no files: leave --media away."_s.arg(channel);
    case MediaProblem::WrongSort:
        return u"'%1' does not take '%2': no files of this type (%3)."_s.arg(channel, name, attachment.media.type);
    case MediaProblem::TooBig:
        return u"'%1' does not take '%2': it has %3, and %4 are the most."_s.arg(channel, name, megabytes(attachment.media.bytes), megabytes(allowance.bytes));
    case MediaProblem::TooMany:
        return u"'%1' does not take '%2': %3 go with one post at most."_s.arg(channel, name,
                                                                              QString::number(limit.together > 0 ? limit.together : allowance.most));
    case MediaProblem::NotTogether:
        return u"'%1' does not take '%2' together with what stands before it."_s.arg(channel, name);
    case MediaProblem::AltTooLong:
        return u"'%1' does not take the description of '%2': it has %3 characters, and %4 are the most."_s.arg(
            channel, name, QString::number(domain::altTextLength(attachment.altText)), QString::number(limit.altText));
    }
    return {};
}

} // namespace

bool takesMedia(const QList<domain::Attachment> &attachments, const domain::Capabilities &can, const QString &channel)
{
    const domain::MediaLimit &limit = can.media;
    const bool isUnlicensed = !attachments.isEmpty() && can.lackedRights.contains(domain::mediaRight);
    if (isUnlicensed && limit.takesNone()) {
        complain(u"'%1' takes no files: the token does not give the right '%2' there. Connect it again with one that does, or leave --media away."_s.arg(
            channel, domain::mediaRight));
        return false;
    }
    if (isUnlicensed)
        complain(u"'%1' may not take them: the token does not give the right '%2' there, which some sites want for files."_s.arg(channel, domain::mediaRight));
    const auto problems = domain::mediaProblems(attachments, limit);
    for (qsizetype n = 0; n < problems.size(); ++n) {
        if (problems[n]) {
            complain(refusalOf(*problems[n], attachments[n], limit, channel));
            return false;
        }
    }
    sayUndescribable(attachments, limit, channel);
    return true;
}

void sayUndescribable(const QList<domain::Attachment> &attachments, const domain::MediaLimit &limit, const QString &channel)
{
    const bool isDescribed = std::ranges::any_of(attachments, [](const domain::Attachment &one) { return !one.altText.trimmed().isEmpty(); });
    if (isDescribed && !limit.hasAltText)
        complain(u"'%1' carries no descriptions: what --alt says stays here. Say in the text what is shown."_s.arg(channel));
}

} // namespace parvis::app
