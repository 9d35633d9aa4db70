// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/namedfiles.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace parvis::ui {

QStringList namedFiles(const QFileDialog &dialog, const QStringList &selected)
{
    // The dialogs of desktops have no such field.
    const auto *field = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    const QStringList parts = field ? field->text().split(u'"') : QStringList();
    QStringList typed;
    // What stands between two names is every other part.
    for (qsizetype i = 1; i < parts.size(); i += 2)
        typed << QDir::cleanPath(dialog.directory().absoluteFilePath(parts[i]));
    typed.removeDuplicates();
    return typed.size() < selected.size() ? selected : typed;
}

} // namespace parvis::ui
