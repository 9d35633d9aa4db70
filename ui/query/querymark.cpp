// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querymark.h"

#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QLabel>
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

void sayQuery(QLabel &label, const QString &sentence, bool isWrong)
{
    // What is wrong stands out; what is right only stands by.
    QPalette inks;
    if (isWrong) {
        inks.setColor(QPalette::Window, theme::ink(theme::Ink::NotePaper));
        inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Text));
    }
    label.setPalette(inks);
    label.setForegroundRole(isWrong ? QPalette::WindowText : QPalette::PlaceholderText);
    label.setAutoFillBackground(isWrong);
    label.setMargin(isWrong ? theme::unit : 0);
    label.setText(sentence);
}

} // namespace parvis::ui
