// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::models {

/// A role as people read it: "Customer".
[[nodiscard]] QString roleName(domain::PersonRole role);
/// What a custom field is called: those that files bring ("Phone", "Birthday") in the person's language, others as they were named.
[[nodiscard]] QString fieldName(const QString &name);
/// All of somebody's roles in one line, with commas.
[[nodiscard]] QString roleNames(domain::PersonRoles roles);
/// A row of the list for those who listen: name, company, roles, last contact, score.
[[nodiscard]] QString spokenPerson(const store::PersonRow &row, domain::Instant now, const QTimeZone &zone);
/// What two people share, as a sentence.
[[nodiscard]] QString duplicateSentence(const domain::DuplicateReason &reason);
/// Why accounts of a service are never matched, as a sentence.
[[nodiscard]] QString matchingForbidden(const QString &service);
/// Why an account is not given to somebody, as imports say it, with the rule of the service behind it.
[[nodiscard]] QString accountForbidden(const domain::Identity &account, const QString &service);
/// A part of the score with what it was read from: "12,400 followers: 25 of 40".
[[nodiscard]] QString scoreSentence(const domain::PrescriberScore::Part &part);
/// How the score is reckoned, in a few sentences.
[[nodiscard]] QString scoreFormula();

} // namespace parvis::models
