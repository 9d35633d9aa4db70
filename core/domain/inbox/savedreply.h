// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace parvis::domain {

/// A reply kept to be sent again, in one or more languages.
struct SavedReply
{
    Id<SavedReply> id;
    QString name;
    QMap<QString, QString> texts;   ///< by language, ISO 639-1
    int position = 0;               ///< from 0, in the order shown

    friend bool operator==(const SavedReply &, const SavedReply &) = default;
};

/// What the variables of a saved reply stand for.
struct ReplyVariables
{
    QString name;      ///< {name}: who wrote, as they call themselves
    QString handle;    ///< {handle}
    QString company;   ///< {company}
    QString me;        ///< {me}: who sits here
    QString link;      ///< {link}: the address of what they wrote

    friend bool operator==(const ReplyVariables &, const ReplyVariables &) = default;
};

/// "name" "handle" "company" "me" "link"
[[nodiscard]] const QStringList &replyVariableNames();
/// The text with its variables put in, each once: what a value itself holds is no variable. A name that is none stays as it is written.
[[nodiscard]] QString filledReply(const QString &text, const ReplyVariables &variables);
/// The text for somebody who writes that language: theirs, else English, else the first there is; empty where there is none.
[[nodiscard]] QString textFor(const SavedReply &reply, const QString &language);

} // namespace parvis::domain
