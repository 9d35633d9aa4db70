// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/avatarview.h"

#include "ui/widgets/avatar.h"

#include <QtGui/QPainter>

namespace parvis::ui {

AvatarView::AvatarView(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void AvatarView::setName(const QString &name)
{
    m_name = name;
    update();
}

void AvatarView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name);
}

} // namespace parvis::ui
