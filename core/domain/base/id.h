// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qhashfunctions.h>
#include <QtCore/qtypes.h>

#include <compare>

namespace parvis::domain {

/// The key of one row of the workspace, typed by what it names so that a mention's key cannot be passed for an article's.
/// A default-made Id names nothing (isNull()).
template<class T>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    /// True for the Id that names nothing.
    [[nodiscard]] constexpr bool isNull() const { return m_value == 0; }
    /// The number the workspace stores.
    [[nodiscard]] constexpr qint64 value() const { return m_value; }

    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace parvis::domain
