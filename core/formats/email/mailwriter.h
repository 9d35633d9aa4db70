// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/instant.h"
#include "core/formats/document/pictures.h"
#include "core/formats/mbox/mailheads.h"

namespace parvis::formats {

/// The head of a message that leaves (RFC 5322).
struct MailHeading
{
    MailParty from;
    QString to;
    QString subject;
    QString messageId;           ///< without brackets
    QString inReplyTo = {};      ///< without brackets; empty: it answers nothing
    QStringList references = {}; ///< without brackets, the oldest first
    domain::Instant date;
    QString language = {};       ///< ISO 639-1; empty: unknown
    QString unsubscribe = {};    ///< where who wants no more of it writes to; empty: not said
};

/// A file that goes along.
struct MailFile
{
    QString name;
    QString type;          ///< media type
    QByteArray content;
    QString description;   ///< what it shows
};

/// A message as it is handed over for delivery: text in UTF-8, files behind it, lines that end in CR LF and are no longer than a server takes. Ids that are
/// none are left out: nothing that comes from elsewhere can add a line to the head.
[[nodiscard]] QByteArray writeMail(const MailHeading &heading, const QString &text, const QList<MailFile> &files = {});
/// The same of an article: a plain part and a page (articleToMailHtml()), with the pictures that can be found.
[[nodiscard]] QByteArray writeArticleMail(const MailHeading &heading, const domain::Article &article, const PictureSource &pictures = {});

} // namespace parvis::formats
