// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notebar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

NoteBar::NoteBar(const QString &verb, const QString &spoken, QWidget *parent)
    : QFrame(parent)
    , m_sentence(bodyLabel({}, this))
    , m_button(new QPushButton(verb, this))
{
    m_button->setAccessibleName(spoken);
    m_button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit + theme::half, theme::unit * 2, theme::unit + theme::half);
    column->setSpacing(theme::unit);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    connect(m_button, &QPushButton::clicked, this, &NoteBar::wanted);
}

void NoteBar::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_button->setAccessibleDescription(sentence);
}

void NoteBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::AccentSoft), theme::ink(theme::Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
