// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/terminal.h"
#include "core/domain/base/error.h"

#include <QtCore/QStringList>

namespace parvis::app {

/// What a command that takes something in refused, for its object of JSON and in sentences. The base of what such a command counts.
struct Refusals
{
    QList<JsonLine> refused;
    QStringList sentences;

    /// `entry` is empty where the whole source is refused.
    void refuse(const QString &source, const QString &entry, const QString &reason);
};

/// What the workspace says of why something was not done, as a whole sentence: "There is no delivery 99.", "Delivery 3 has not failed."
[[nodiscard]] QString wholeSentence(const domain::Error &error);
/// Whether that is that there is nothing of the number that was given, which is wrong use (Exit::Usage): the detail is a name and a number alone.
[[nodiscard]] bool isUnknownNumber(const domain::Error &error);

} // namespace parvis::app
