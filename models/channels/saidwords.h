// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What a trouble says (domain::Trouble::said) in the person's language, where it is a sentence of Parvis itself, a bare status of HTTP with what it
/// means; what a service said stays in its own words.
[[nodiscard]] QString saidWords(const QString &said);
/// True where that is a sentence of Parvis itself or a bare status, in which no service said anything.
[[nodiscard]] bool isSaidByParvis(const QString &said);
/// What a server of mail answered ("NO [AUTHENTICATIONFAILED] Wrong password") in its words alone; may be empty. All else stays.
[[nodiscard]] QString withoutReplyCode(const QString &said);
/// A sentence of ours with what was said: a service's own words are quoted, a bare status is what is known of it. The sentence alone where nothing was said
/// but a code of IMAP.
[[nodiscard]] QString withSaid(const QString &sentence, const QString &said);

} // namespace parvis::models
