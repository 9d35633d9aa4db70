// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/plan.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <optional>

namespace parvis::models {

/// What could stand where somebody types in a query: the stretch that a choice replaces, and the choices.
struct QueryCompletion
{
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList choices;
    QHash<QString, QString> meanings = {};   ///< what those of the choices that are fields or keywords mean, in the language of the window

    friend bool operator==(const QueryCompletion &, const QueryCompletion &) = default;
};

/// The value of a field that somebody is typing.
struct TypedValue
{
    domain::QueryField field;
    QString typed;

    friend bool operator==(const TypedValue &, const TypedValue &) = default;
};
/// What value stands before the cursor; nothing where none does.
[[nodiscard]] std::optional<TypedValue> typedValue(const QString &text, qsizetype cursor);

/// The values that a workspace has for fields which no list of names in the context holds (languages, sentiments, topics, people…).
using QueryValues = QMap<domain::QueryField, QStringList>;

/// Completes the word before the cursor: the name of a field from its first letter on, its values from the colon on, most fitting first. A choice of a
/// value is quoted where it must be, and closes the quote that was opened for it. Nothing within a phrase, where a value stands whole, and behind its end.
[[nodiscard]] QueryCompletion completeQuery(const QString &text, qsizetype cursor, const domain::QueryContext &context, const QueryValues &values);

} // namespace parvis::models
