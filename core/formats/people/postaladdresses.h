// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

#include <QtCore/QHash>

namespace parvis::formats {

/// What a field that holds a postal address is called, by the words that say whose it is ("* Work", "domicile"): "Work address", "Home address" or "Address".
[[nodiscard]] QString addressField(const QString &label);
/// The type that other programs know of a field of that name: "work", "home", "" where it says none; nothing where the field is no postal address.
[[nodiscard]] std::optional<QString> addressType(const QString &field);
/// A postal address on one line, as a field holds one of several.
[[nodiscard]] QString addressLine(const QString &text);

/// The postal addresses of a row, gathered from the columns that hold their parts.
class PostalAddresses
{
public:
    /// Adds to the address of a group of columns.
    void addPart(const QString &group, const QString &value);
    /// Says one whole, of which the parts say nothing new.
    void addWhole(const QString &group, const QStringList &values);
    /// Adds them to the fields of a person; `labels` says by group whose they are, else the group does itself.
    void addTo(domain::Person &person, const QHash<QString, QString> &labels) const;

private:
    QMap<QString, QStringList> m_parts;    ///< by group
    QMap<QString, QStringList> m_wholes;   ///< by group
};

} // namespace parvis::formats
