// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::tests {

/// The visible control below `root` whose accessible name begins with `name`, as a person who listens would look for it; null where there is
/// none.
template<class T = QWidget>
[[nodiscard]] T *named(const QWidget &root, const QString &name)
{
    for (T *control : root.findChildren<T *>()) {
        if (control->isVisible() && control->accessibleName().startsWith(name))
            return control;
    }
    return nullptr;
}

} // namespace parvis::tests
