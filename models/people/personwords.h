// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::models {

/// A role as people read it: "Customer".
[[nodiscard]] QString roleName(domain::PersonRole role);
/// What a custom field is called: those that files bring ("Phone", "Birthday") in the person's language, others as they were named.
[[nodiscard]] QString fieldName(const QString &name);
/// How a custom field that other programs know is written, where that is not plain: the order of an address's parts; else empty.
[[nodiscard]] QString fieldHint(const QString &name);
/// All of somebody's roles in one line, with commas.
[[nodiscard]] QString roleNames(domain::PersonRoles roles);
/// A row of the list for those who listen: name, company, roles, last contact, score.
[[nodiscard]] QString spokenPerson(const store::PersonRow &row, domain::Instant now, const QTimeZone &zone);
/// Who somebody is in one line: name, company, services.
[[nodiscard]] QString personLine(const store::PersonRow &row);
/// What to call two people beside each other: their names, with an account of each where they share one ("Ada (@ada@example.social)").
[[nodiscard]] std::pair<QString, QString> namesApart(const store::PersonRow &one, const store::PersonRow &other);
/// What to call whom a merge took in, beside the one who was kept.
[[nodiscard]] QString mergedName(const store::Merge &merge, const QString &keptName);
/// What two people share, as a sentence.
[[nodiscard]] QString duplicateSentence(const domain::DuplicateReason &reason);
/// Why accounts of a service are never matched, as a sentence.
[[nodiscard]] QString matchingForbidden(const QString &service);
/// Why an account is not given to somebody, as imports say it, with the rule of the service behind it.
[[nodiscard]] QString accountForbidden(const domain::Identity &account, const QString &service);
/// What a part of the score was read from: "12,400 followers".
[[nodiscard]] QString scoreSentence(const domain::PrescriberScore::Part &part);
/// How its points come of that, to be reckoned again: "35 × log(1 + 12,400) ÷ log(1 + 100,000)".
[[nodiscard]] QString scoreReckoning(const domain::PrescriberScore::Part &part);
/// How the score is reckoned, in a few sentences.
[[nodiscard]] QString scoreFormula();

} // namespace parvis::models
