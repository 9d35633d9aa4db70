// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
    , m_head(new QWidget(this))
    , m_line(new QHBoxLayout)
    , m_title(new ElidedLabel(title, this))
    , m_note(captionLabel({}, this))
    , m_subtitle(new ElidedLabel({}, this))
{
    setFrameShape(QFrame::NoFrame);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);

    QFont font = theme::bodyFont();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.05);
    m_title->setFont(font);
    m_subtitle->setFont(theme::captionFont());
    m_subtitle->setInk(theme::Ink::MutedText);

    m_line->setSpacing(theme::unit);
    m_line->addWidget(m_title, 1);
    m_line->addWidget(m_note);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(theme::unit * 2, theme::unit * 2 - 2, theme::unit * 2, 0);
    head->setSpacing(2);
    head->addLayout(m_line);
    head->addWidget(m_subtitle);
    m_outer->addWidget(m_head);

    m_body->setContentsMargins(theme::unit * 2, theme::unit + theme::half, theme::unit * 2, theme::unit * 2 - 2);
    m_body->setSpacing(theme::unit);
    m_outer->addLayout(m_body);

    setTitle(title);
    setNote({});
    setSubtitle({});
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::wrapTitle()
{
    m_title->setMostLines(2);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addToHead(QWidget *control)
{
    m_line->addWidget(control);
}

void Card::addRow(QWidget *row)
{
    // Without content of its own the head closes as it opens.
    if (m_body->isEmpty())
        m_body->setContentsMargins(0, theme::unit + theme::half, 0, 0);
    m_outer->addWidget(hairline(Qt::Horizontal, this));
    m_outer->addWidget(row);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::Surface), theme::ink(theme::Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
