// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

QString bareText(QString text)
{
    // "&&" stands for one ampersand, "&" for a mnemonic.
    constexpr QChar ampersand(1);
    return text.replace(QStringLiteral("&&"), ampersand).remove(u'&').replace(ampersand, u'&');
}

QString tooltipOf(const QAction &action)
{
    const QString tip = action.toolTip();
    // What is off has a reason to say, and no keys.
    if (action.shortcut().isEmpty() || !action.isEnabled())
        return tip;
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return tip.contains(keys) ? tip : QStringLiteral("%1 (%2)").arg(tip, keys);
}

void bindToAction(QPushButton &button, QAction &action)
{
    const auto follow = [&button, &action] {
        QString text = action.text();
        button.setText(text);
        button.setAccessibleName(text.remove(u'&'));
        button.setToolTip(tooltipOf(action));
        button.setEnabled(action.isEnabled());
        button.setVisible(action.isVisible());
    };
    follow();
    QObject::connect(&action, &QAction::changed, &button, follow);
    QObject::connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace parvis::ui
