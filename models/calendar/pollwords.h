// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/pollfault.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

/// What is said of polls.
class PollWords
{
    Q_DECLARE_TR_FUNCTIONS(PollWords)
};

/// "3 days", in the largest unit that it has a whole number of.
[[nodiscard]] QString lastingWord(std::chrono::seconds lasts);
/// Why a poll cannot leave on a channel of that name, and what to do about it.
[[nodiscard]] QString pollSentence(const domain::PollFault &fault, const QString &channel);
/// What is said beside a poll that is being written: nothing while answers are still to be written.
[[nodiscard]] QString pollWarning(const domain::Capabilities &can, const domain::Poll &poll, const QString &text, bool hasFiles, const QString &channel,
                                  qsizetype parts = 1);

} // namespace parvis::models
