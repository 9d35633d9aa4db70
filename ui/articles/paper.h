// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtGui/QPageLayout>

namespace parvis::ui {

/// The paper of a locale, upright, with margins: Letter where that is the paper of offices (CLDR, paper size US-Letter), else A4.
[[nodiscard]] QPageLayout paperOf(const QLocale &locale = {});

} // namespace parvis::ui
