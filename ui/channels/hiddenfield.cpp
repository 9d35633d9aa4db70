// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/hiddenfield.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace parvis::ui {

HiddenField::HiddenField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_show(new QToolButton(this))
{
    m_line->setAccessibleName(name);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_show->setCheckable(true);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show: %1").arg(name));
    m_show->setToolTip(tr("Show what stands in the field"));
    // Wide enough for both words: nothing moves when it is pressed.
    m_show->setText(tr("Hide"));
    const int other = m_show->sizeHint().width();
    m_show->setText(tr("Show"));
    m_show->setMinimumWidth(std::max(other, m_show->sizeHint().width()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::half);
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    setFocusProxy(m_line);
    connect(m_show, &QToolButton::toggled, this, [this](bool isShown) {
        m_line->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_show->setText(isShown ? tr("Hide") : tr("Show"));
    });
}

} // namespace parvis::ui
