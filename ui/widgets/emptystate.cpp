// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

EmptyState::EmptyState(const QString &icon, const QString &sentence, QAction *action, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_sentence(mutedLabel(sentence, this))
    , m_button(new QPushButton(this))
{
    constexpr int readingWidth = 380;
    m_picture->setAlignment(Qt::AlignCenter);
    drawPicture();
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(readingWidth);
    m_sentence->setMinimumWidth(qMin(readingWidth, m_sentence->fontMetrics().horizontalAdvance(sentence) + theme::unit));
    setAccessibleName(sentence);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::unit * 2);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setAction(action);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(m_button);
    m_button->disconnect();
    m_action = action;
    m_button->setVisible(action);
    if (action)
        bindToAction(*m_button, *action);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
}

void EmptyState::drawPicture()
{
    constexpr int iconSize = 48;
    m_picture->setPixmap(theme::icon(m_icon, theme::Ink::MutedText).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

} // namespace parvis::ui
