// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/attachmentsentences.h"

#include "core/domain/channels/channel.h"
#include "core/domain/channels/lackedright.h"
#include "models/channels/servicewords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace parvis::models {

using domain::MediaProblem;
using domain::MediaSort;

namespace {

/// Whose words these are, for the translation.
struct AttachmentWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Attachments)
};

QString tooMany(MediaSort sort, const QString &service, int most)
{
    switch (sort) {
    case MediaSort::Image:
        //: %1 is a service
        return AttachmentWords::tr("%1 takes at most %Ln image(s) at a time.", nullptr, most).arg(service);
    case MediaSort::Video:
        //: %1 is a service
        return AttachmentWords::tr("%1 takes at most %Ln video(s) at a time.", nullptr, most).arg(service);
    case MediaSort::Audio:
        //: %1 is a service
        return AttachmentWords::tr("%1 takes at most %Ln sound(s) at a time.", nullptr, most).arg(service);
    case MediaSort::File:
        break;
    }
    //: %1 is a service
    return AttachmentWords::tr("%1 takes at most %Ln file(s) at a time.", nullptr, most).arg(service);
}

} // namespace

QString countOf(const QList<domain::Attachment> &attachments)
{
    const auto images
        = std::ranges::count(attachments, MediaSort::Image, [](const domain::Attachment &attachment) { return domain::mediaSort(attachment.media.type); });
    QStringList parts;
    if (images > 0)
        parts << AttachmentWords::tr("%Ln image(s)", nullptr, static_cast<int>(images));
    if (const auto files = attachments.size() - images; files > 0)
        parts << AttachmentWords::tr("%Ln file(s)", nullptr, static_cast<int>(files));
    return parts.join(AttachmentWords::tr(", "));
}

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString sentence(MediaProblem problem, const domain::Media &media, const QString &service, const domain::MediaLimit &limit)
{
    const QString name = serviceWord(service);
    const auto sort = domain::mediaSort(media.type);
    const auto allowance = limit.of(sort).value_or(domain::MediaAllowance());
    switch (problem) {
    case MediaProblem::NotTaken:
        return noAttachmentsSentence(service);
    case MediaProblem::WrongSort:
        //: %1 is a service, %2 a media type
        return AttachmentWords::tr("%1 does not take files of this type (%2).").arg(name, media.type);
    case MediaProblem::TooBig:
        //: %1 is a service, %2 a size
        return AttachmentWords::tr("It is larger than %1 takes (%2).").arg(name, sizeOf(allowance.bytes));
    case MediaProblem::TooMany:
        if (limit.together > 0)
            return tooMany(MediaSort::File, name, static_cast<int>(limit.together));
        return tooMany(sort, name, static_cast<int>(allowance.most));
    case MediaProblem::NotTogether:
        //: %1 is a service
        return AttachmentWords::tr("%1 does not take this together with what stands above it.").arg(name);
    case MediaProblem::AltTooLong:
        //: %1 is a service
        return AttachmentWords::tr("%1 takes no description of this length.").arg(name);
    }
    return {};
}

QString undescribableSentence(const QString &service)
{
    //: %1 is a service; a description is the alternative text of a picture
    return AttachmentWords::tr("%1 carries no descriptions: say in the text what it shows.").arg(serviceWord(service));
}

QString noAttachmentsSentence(const QString &service)
{
    //: %1 is a service
    return AttachmentWords::tr("A reply on %1 takes no attachments.").arg(serviceWord(service));
}

QString lackedMediaSentence(const QString &channel)
{
    //: %1 is a channel, %2 a right, as the service calls it
    return AttachmentWords::tr(
               "“%1” takes no pictures or other files: what lets Parvis in does not give the right “%2” there. Sign in again with one that does.")
        .arg(channel, domain::mediaRight);
}

QString doubtedMediaSentence(const QString &channel)
{
    //: %1 is a channel, %2 a right, as the service calls it
    return AttachmentWords::tr("“%1” may not take it: what lets Parvis in does not give the right “%2” there, which some sites want for files.")
        .arg(channel, domain::mediaRight);
}

QString descriptionPrompt(const domain::Media &media)
{
    switch (domain::mediaSort(media.type)) {
    case MediaSort::Image:
        return AttachmentWords::tr("Describe this image for who cannot see it");
    case MediaSort::Video:
        return AttachmentWords::tr("Describe this video for who cannot see it");
    case MediaSort::Audio:
        return AttachmentWords::tr("Describe this sound for who cannot hear it");
    case MediaSort::File:
        break;
    }
    return AttachmentWords::tr("Describe this file");
}

} // namespace parvis::models
