// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/returnpresses.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDialog>

namespace parvis::ui {

namespace {

class ReturnPresses final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            auto *button = static_cast<QAbstractButton *>(watched);
            const bool isReturn = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
            if (isReturn && !key->isAutoRepeat() && button->isEnabled() && !qobject_cast<QDialog *>(button->window())) {
                button->click();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void letReturnPress(QAbstractButton &button)
{
    // A style polishes a widget again when it changes.
    const QString name = QStringLiteral("returnPresses");
    if (button.findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *presses = new ReturnPresses(&button);
    presses->setObjectName(name);
    button.installEventFilter(presses);
}

} // namespace parvis::ui
