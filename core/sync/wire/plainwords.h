// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::sync {

/// What Qt says of networks and files, in the English of its sources, whatever language the program speaks just now: what is kept in a workspace is read in
/// another language tomorrow, and by other programs. Whoever shows it translates it (models::saidWords()). All other words stay as they are.
[[nodiscard]] QString plainWords(const QString &said);

} // namespace parvis::sync
