// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

#include <QtCore/QHash>

namespace parvis::formats {

/// A postal address. Where nobody told its parts apart, the whole stands as the street.
struct PostalAddress
{
    QString street;
    QString postcode;
    QString city;
    QString region;
    QString country;

    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

using PostalPart = QString PostalAddress::*;

/// An address as a field holds one of several: its parts in that order with bars between them, "1 quai | 44000 | Nantes | | France", what is empty at the end
/// left out. Each part is on one line.
[[nodiscard]] QString addressValue(const PostalAddress &address);
/// The address that a field holds; one without bars is a whole.
[[nodiscard]] PostalAddress addressOf(const QString &value);

/// The postal addresses of a row, gathered from the columns that hold their parts.
class PostalAddresses
{
public:
    /// Adds to a part of the address of a group of columns.
    void addPart(const QString &group, PostalPart part, const QString &value);
    /// Says one whole. Where parts tell it apart, they are taken instead.
    void addWhole(const QString &group, const QStringList &values);
    /// Adds them to the fields of a person; `labels` says by group whose they are, else the group does itself.
    void addTo(domain::Person &person, const QHash<QString, QString> &labels) const;

private:
    QMap<QString, PostalAddress> m_parts;   ///< by group
    QMap<QString, QStringList> m_wholes;    ///< by group
};

} // namespace parvis::formats
