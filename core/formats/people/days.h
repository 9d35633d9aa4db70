// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// A birthday or another day as a field of a person holds it, "1990-04-12", or "--04-12" where no year is said: from a date of ISO 8601, of RFC 6350 (4.3.1),
/// or one with a time behind it. The year 1604 is Apple's word for none. Another text stays as it is.
[[nodiscard]] QString dayField(const QString &written);

/// A day that a field holds as a vCard 4 writes it (RFC 6350, 4.3.1): "19900412", "--0412", also "1990-04" and "1990"; empty where the field holds no such day.
[[nodiscard]] QString vCardDay(const QString &field);

} // namespace parvis::formats
