// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/medialimits.h"

namespace parvis::models {

/// How many there are, by what they are: "2 images, 1 file"; empty where there are none.
[[nodiscard]] QString countOf(const QList<domain::Attachment> &attachments);
/// A size for a person: "1.2 MB".
[[nodiscard]] QString sizeOf(qint64 bytes);
/// Why a service does not take a file, as a sentence.
[[nodiscard]] QString sentence(domain::MediaProblem problem, const domain::Media &media, const QString &service, const domain::MediaLimit &limit);
/// That descriptions stay here, where they do not go along (MediaLimit::hasAltText).
[[nodiscard]] QString undescribableSentence(const QString &service);
/// That a service takes no attachments with a reply.
[[nodiscard]] QString noAttachmentsSentence(const QString &service);
/// That a channel takes no files since what lets us in was not given the right to give it some (domain::mediaRight), and that it may take none for want of it.
[[nodiscard]] QString lackedMediaSentence(const QString &channel);
[[nodiscard]] QString doubtedMediaSentence(const QString &channel);
/// What stands for a description where nobody wrote one, and asks for it.
[[nodiscard]] QString descriptionPrompt(const domain::Media &media);

} // namespace parvis::models
