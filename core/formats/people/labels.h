// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::formats {

/// Where an address or a telephone is somebody's, as address books label it.
enum class Whereabouts { Unsaid, Work, Home };

/// What the words of a label say of it ("* Work", "domicile"), in English or French.
[[nodiscard]] Whereabouts whereaboutsOf(const QString &label);

/// What a field that holds a postal address is called, by its label: "Work address", "Home address" or "Address".
[[nodiscard]] QString addressField(const QString &label);
/// The type that vCards know of a field of that name: "work", "home", "" where it says none; nothing where the field is no postal address.
[[nodiscard]] std::optional<QString> addressType(const QString &field);

/// What a field that holds telephone numbers is called, by its label: "Phone", "Work phone", "Home mobile", "Fax"…
[[nodiscard]] QString telephoneField(const QString &label);
/// The types that vCards know of a field of that name, "work,voice"; empty where the field holds no telephone number.
[[nodiscard]] QString telephoneTypes(const QString &field);

} // namespace parvis::formats
