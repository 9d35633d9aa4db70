// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switchedoff.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QWidget>

namespace parvis::ui {

namespace {

/// Keeps a control off.
class OffGuard final : public QObject
{
public:
    OffGuard(QWidget &control, const QString &reason)
        : QObject(&control)
        , m_control(control)
        , m_reason(reason)
    {
        control.installEventFilter(this);
        hold();
    }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ToolTipChange)
            hold();
        return false;
    }

private:
    void hold()
    {
        if (m_control.isEnabledTo(m_control.parentWidget()))
            m_control.setEnabled(false);
        if (m_control.toolTip() != m_reason)
            m_control.setToolTip(m_reason);
    }

    QWidget &m_control;
    QString m_reason;
};

} // namespace

void switchOff(QAction &action, const QString &reason)
{
    const auto hold = [&action, reason] {
        if (action.isEnabled())
            action.setEnabled(false);
        if (action.toolTip() != reason)
            action.setToolTip(reason);
    };
    hold();
    QObject::connect(&action, &QAction::changed, &action, hold);
}

void switchOff(QWidget &control, const QString &reason)
{
    new OffGuard(control, reason);
}

} // namespace parvis::ui
