// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querymark.h"

#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace parvis::ui {

void markQuery(QLineEdit &field, const models::QueryJudgement &judgement)
{
    const QString text = field.text();
    QList<QInputMethodEvent::Attribute> attributes;
    if (judgement.isWrong && !text.isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme::ink(theme::Ink::Unfavourable));
        // What is missing at the end is marked on the last character there is.
        const auto at = std::min(judgement.position, text.size() - 1);
        const auto length = std::clamp<qsizetype>(judgement.length, 1, text.size() - at);
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(at) - field.cursorPosition(), static_cast<int>(length), format});
    }
    // A line edit takes formats from input methods alone.
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace parvis::ui
