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

#include <algorithm>

namespace parvis::ui {

namespace {
constexpr int narrowest = 160;
}

EmptyState::EmptyState(const QString &icon, const QString &sentence, QAction *action, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_sentence(mutedLabel(sentence, this))
    , m_button(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    m_picture->setAlignment(Qt::AlignCenter);
    drawPicture();
    m_sentence->setAlignment(Qt::AlignCenter);
    setAccessibleName(sentence);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::unit * 2);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    m_other->setFlat(true);
    m_other->hide();
    column->addStretch(3);
    setAction(action);
    fitSentence();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    fitSentence();
}

QSize EmptyState::minimumSizeHint() const
{
    return {narrowest, layout()->minimumSize().height()};
}

void EmptyState::fitSentence()
{
    // A layout gives a centred label the height of one line, whatever its width makes of it.
    constexpr int readingWidth = 380;
    const int wanted = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) + theme::unit;
    const int room = std::max(narrowest - 2 * theme::unit, width() - 2 * theme::margin);
    const int wide = std::min({readingWidth, wanted, room});
    m_sentence->setMinimumSize(0, 0);   // what it was held to would be its least height
    m_sentence->setFixedSize(std::max(0, wide), std::max(0, m_sentence->heightForWidth(wide)));
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
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

void EmptyState::setOther(QAction *action)
{
    bindToAction(*m_other, *action);
    m_other->show();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
    if (event->type() == QEvent::FontChange)
        fitSentence();
}

void EmptyState::drawPicture()
{
    constexpr int iconSize = 48;
    m_picture->setPixmap(theme::icon(m_icon, theme::Ink::MutedText).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

} // namespace parvis::ui
