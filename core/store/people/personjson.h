// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

namespace parvis::store {

/// Custom fields as the workspace keeps them: a JSON object of texts.
[[nodiscard]] QString fieldsToJson(const QMap<QString, QString> &fields);
[[nodiscard]] QMap<QString, QString> fieldsFromJson(const QString &json);

/// What a merge moved and how the kept one stood before and after it.
struct MergeRecord
{
    domain::PersonCard before;
    domain::PersonCard merged;
    domain::Id<domain::Person> other;
    QList<domain::Id<domain::Identity>> identities;   ///< that were the other's
    QList<domain::Id<domain::Person>> apart;          ///< whom the kept one is not, because the other was not

    friend bool operator==(const MergeRecord &, const MergeRecord &) = default;
};

/// As the workspace keeps it (identities of the cards are left out: they have rows of their own).
[[nodiscard]] QString mergeToJson(const MergeRecord &record);
[[nodiscard]] std::optional<MergeRecord> mergeFromJson(const QString &json);

} // namespace parvis::store
