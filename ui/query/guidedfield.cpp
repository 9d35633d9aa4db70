// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/guidedfield.h"

#include "ui/query/querycompleter.h"

namespace parvis::ui {

void guideField(QLineEdit &field, QWidget &readBack, models::QueryGuide &guide)
{
    auto *completer = new QueryCompleter(field);
    completer->keepUncovered(readBack);
    QObject::connect(completer, &QueryCompleter::wanted, completer,
                     [completer, &guide](const QString &typed, qsizetype cursor) { completer->offer(guide.complete(typed, cursor)); });
    QObject::connect(&guide, &models::QueryGuide::valuesFound, completer, &QueryCompleter::refresh);
}

} // namespace parvis::ui
